"""What the palette finds: labels and acts at once, sentences piece by piece, stories from the project."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from storymark.domain.folding import folded
from storymark.domain.graphemes import snap_down
from storymark.domain.labels import LabelSet, label_name
from storymark.domain.ranges import Range
from storymark.ui.action_table import ACTIONS
from storymark.ui.actions import action_name
from storymark.ui.matching import find_folded, finder
from storymark.ui.text import key_text, one_line, without_mnemonic
from storymark.ui.theme.look import Look

_SLICE_S = 0.006
_CLOCK_EVERY = 64
QUOTE_CODEPOINTS, LEAD_CODEPOINTS = 120, 40


class Kind(Enum):
    """The part of the palette in which a hit stands, in the order in which the parts are shown."""

    LABEL = "label"
    SENTENCE = "sentence"
    STORY = "story"
    COMMAND = "command"


# What the first character typed leaves of the palette.
PREFIXES = {">": Kind.COMMAND, "#": Kind.LABEL, "@": Kind.STORY, ":": Kind.SENTENCE}


@dataclass(frozen=True, slots=True)
class Hit:
    """One line: `key` is a label, an act, a story's id; of a sentence `span` is what was found in it."""

    kind: Kind
    key: str
    title: str
    note: str = ""
    shortcut: str = ""
    colour: str = ""
    icon: str = ""
    number: int = 0
    span: Range | None = None


def parted(typed: str) -> tuple[Kind | None, str]:
    """The part that is asked for, None for all, and the words."""
    kind = PREFIXES.get(typed[:1])
    return (kind, typed[1:].strip()) if kind is not None else (None, typed.strip())


def label_hits(labels: LabelSet, typed: str, language: str) -> list[Hit]:
    """Labels by key and by name in any language, the best first; the other names stand beside."""
    rank = finder(typed)
    found: list[tuple[int, Hit]] = []
    for label in labels.in_use:
        names = [label.key, *label.name.values()]
        best = max(map(rank, names))
        if best:
            shown = label_name(label, language)
            others = ", ".join(dict.fromkeys(n for n in label.name.values() if n != shown))
            found.append((best, Hit(Kind.LABEL, label.key, shown, others, label.shortcut, label.colour)))
    return _best_first(found)


def command_hits(look: Look, typed: str) -> list[Hit]:
    """Acts of the table by their name in the interface's language or in English."""
    rank = finder(typed)
    found: list[tuple[int, Hit]] = []
    for spec in ACTIONS:
        name = action_name(spec.id)
        best = max(rank(name), rank(without_mnemonic(spec.text)))
        if best:
            key = key_text(look.keys.first(spec.id))
            found.append((best, Hit(Kind.COMMAND, spec.id, name, shortcut=key, icon="command")))
    return _best_first(found)


def _best_first(found: Iterable[tuple[int, Hit]]) -> list[Hit]:
    return [hit for _, hit in sorted(found, key=lambda pair: -pair[0])]


class SentenceSearch(QObject):
    """Looks through the sentences of a story in short slices, so that no key waits for a long one."""

    found = Signal(object)  # list of Hit: all there are so far
    finished = Signal()

    def __init__(self, text: str, sentences: Sequence[Range], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._sentences = sentences
        self._hits: list[Hit] = []
        self._work: Iterator[Hit | None] = iter(())
        self._most = 0
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._go_on)

    def start(self, typed: str, *, most: int, first: int = 0) -> None:
        """Look for `typed` from the sentence `first` on, round to it again; the search before is given up."""
        self._hits, self._most = [], most
        self._work = self._look(typed, first)
        self._next.start()

    def stop(self) -> None:
        """Nothing is looked for any more."""
        self._next.stop()
        self._work = iter(())

    def _look(self, typed: str, first: int) -> Iterator[Hit | None]:
        wanted = folded(typed)
        count = len(self._sentences)
        for step in range(count):
            index = (first + step) % count
            span = self._sentences[index]
            words = self._text[span.start : span.end]
            place = find_folded(words, typed) if wanted in folded(words) else None
            if place is None:
                yield None
                continue
            at = Range(span.start + place.start, span.start + place.end)
            lead = _lead(words, place) if place.end > LEAD_CODEPOINTS else 0
            quote = one_line(words[lead : lead + QUOTE_CODEPOINTS])
            title = f"…{quote}" if lead else quote
            yield Hit(Kind.SENTENCE, str(index), title, icon="list-tree", number=index + 1, span=at)

    def _go_on(self) -> None:
        end, before = time.perf_counter() + _SLICE_S, len(self._hits)
        is_through = True
        for number, hit in enumerate(self._work):
            if hit is not None:
                self._hits.append(hit)
            if len(self._hits) >= self._most:
                break
            if number % _CLOCK_EVERY == 0 and time.perf_counter() > end:
                is_through = False
                break
        if len(self._hits) != before:
            self.found.emit(list(self._hits))
        if is_through:
            self._next.stop()
            self.finished.emit()


def _lead(words: str, place: Range) -> int:
    """Where a quote begins that shows `place` with a little of what stands before it: at a word."""
    earliest = max(0, place.start - LEAD_CODEPOINTS)
    blank = words.find(" ", earliest, place.start)
    return blank + 1 if blank >= 0 else snap_down(words, earliest)


Finder = Callable[[str, Callable[[list[Hit]], None]], None]
"""Asks the project for stories; answers later, on the window's thread."""
