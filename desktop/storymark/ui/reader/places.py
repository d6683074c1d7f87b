"""Where stretches of the story are in the viewport, and which part of the story is in view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QRect, QRectF

from storymark.domain.ranges import Range
from storymark.ui.reader import painting
from storymark.ui.reader.overview import Tick
from storymark.ui.reader.scene import Scene
from storymark.ui.reader.scroller import Visible
from storymark.ui.reader.shown import LabelStyle, ShownTag


def rect_of_span(scene: Scene, visible: Sequence[Visible], span: Range) -> QRect:
    """Around all glyphs of a stretch that are in view; empty for none."""
    found = QRect()
    for block, top in visible:
        for number, place in enumerate(block.arranged.lines):
            for left, right in block.paragraph.extents(number, span):
                x = scene.metrics.text_left + round(left)
                found |= QRect(x, top + place.top, max(1, round(right - left)), place.height)
    return found


def rect_of_sentence(scene: Scene, visible: Sequence[Visible], sentence: int) -> QRect:
    """Around the lines of a sentence that are in view; empty for none."""
    found = QRect()
    for block, top in visible:
        if block.sentence == sentence:
            found |= QRect(scene.metrics.text_left, top, scene.metrics.measure, block.arranged.height)
    return found


def caret_rect(scene: Scene, visible: Sequence[Visible], position: int, piece: int) -> QRectF | None:
    """Where the caret stands; None out of view."""
    for block, top in visible:
        if block.piece == piece:
            return painting.caret_rect(block, position, top, scene.metrics)
    return None


def shares_in_view(scene: Scene, visible: Sequence[Visible], height: int) -> tuple[float, float]:
    """From where to where the viewport shows the story, as shares of its length; all of it is (0, 1)."""
    if not visible:
        return 0.0, 1.0
    first, last = visible[0], visible[-1]
    has_start = first.block.piece == 0 and first.top >= 0
    has_end = last.block.piece + 1 == len(scene) and last.bottom <= height
    if has_start and has_end:
        return 0.0, 1.0
    length = max(1, len(scene.model.text))
    return _position_at(first, 0) / length, _position_at(last, height) / length


def ticks_of(tags: Iterable[ShownTag], styles: Mapping[str, LabelStyle], length: int) -> list[Tick]:
    """The overview's ticks of some tags of a story of `length` code points."""
    colours = {key: style.colour for key, style in styles.items()}
    size = max(1, length)
    return [(tag[1] / size, colours.get(tag[3], "slate")) for tag in tags]


def _position_at(shown: Visible, y: int) -> int:
    span = shown.block.paragraph.span
    height = max(1, shown.block.arranged.height)
    return span.start + round(span.length * min(1.0, max(0.0, (y - shown.top) / height)))
