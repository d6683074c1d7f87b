"""The fewest keys from the start of a sentence to a tag: what a practised hand would press."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

from storymark.domain.ranges import Range
from storymark.ui.reader.caret import Place, moved
from storymark.ui.reader.text_model import TextModel

# Key -> unit and direction; with Shift it selects.
MOVES = {
    "Right": ("word", 1),
    "Left": ("word", -1),
    "Ctrl+Right": ("clause", 1),
    "Ctrl+Left": ("clause", -1),
    "Alt+Right": ("character", 1),
    "Alt+Left": ("character", -1),
    "End": ("sentence_edge", 1),
    "Home": ("sentence_edge", -1),
}
MAX_PRESSES = 14


def fewest_keys(model: TextModel, span: Range, digit: str = "1") -> list[str]:
    """Keys that tag `span` with `digit`, beginning with the caret at the start of its sentence."""
    sentence = model.sentence_at(span.start)
    home = Place(sentence, model.sentences[sentence].start)
    plans = []
    for first, last in ((span.start, span.end), (span.end, span.start)):
        to = _shortest(model, home, lambda p, at=first: p.position == at, anchor=None)
        over = _shortest(model, Place(sentence, first), lambda p, at=last: p.position == at, anchor=first)
        if to is not None and over is not None:
            plans.append([*to, *(_shifted(key) for key in over), digit])
    assert plans, "no keys lead there"
    return min(plans, key=len)


def _shortest(
    model: TextModel, start: Place, is_there: Callable[[Place], bool], *, anchor: int | None
) -> list[str] | None:
    queue: deque[tuple[Place, list[str]]] = deque([(start, [])])
    seen = {start}
    while queue:
        place, keys = queue.popleft()
        if is_there(place):
            return keys
        if len(keys) < MAX_PRESSES:
            for key, after in _steps(model, place, anchor):
                if after not in seen and after.sentence == start.sentence:
                    seen.add(after)
                    queue.append((after, [*keys, key]))
    return None


def _steps(model: TextModel, place: Place, anchor: int | None) -> Iterator[tuple[str, Place]]:
    for key, (unit, direction) in MOVES.items():
        yield key, moved(model, place, unit, direction, anchor=anchor)


def _shifted(key: str) -> str:
    *held, name = key.split("+")
    return "+".join([*held, "Shift", name])
