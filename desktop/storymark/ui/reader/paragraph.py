"""One piece of the text broken into lines: the only place where code points meet Qt's UTF-16 positions."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextLine, QTextOption

from storymark.domain.graphemes import is_boundary, snap_down, snap_up
from storymark.domain.lines import BLANKS
from storymark.domain.ranges import Range
from storymark.domain.utf16 import Utf16Map
from storymark.ui.reader.display_text import display_text, has_right_to_left

_TRAILING = frozenset(BLANKS)


class Extent(NamedTuple):
    """A stretch of a line from `left` to `right` in pixels of the measure."""

    left: float
    right: float


class Line(NamedTuple):
    """One line: its code points of the story, and where its painted text ends (no blanks at the end)."""

    start: int
    end: int
    painted_end: int
    ascent: float


class Paragraph:
    """The layout of one piece. All positions that go in and come out are code points of the story."""

    def __init__(self, text: str, span: Range, font: QFont, measure: int) -> None:
        self.span = span
        piece = text[span.start : span.end]
        self._text = piece
        self._map = Utf16Map(piece)
        self._is_bidirectional = has_right_to_left(piece)
        self._layout = QTextLayout(display_text(piece), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        while True:
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(measure)
            line.setPosition(QPointF(0, 0))
        self._layout.endLayout()
        self.lines = tuple(self._line(index) for index in range(self._layout.lineCount()))

    def _line(self, index: int) -> Line:
        line = self._layout.lineAt(index)
        start = self._map.to_codepoint(line.textStart())
        end = self._map.to_codepoint(line.textStart() + line.textLength())
        painted = end
        while painted > start and self._text[painted - 1] in _TRAILING:
            painted -= 1
        offset = self.span.start
        return Line(start + offset, end + offset, painted + offset, line.ascent())

    def draw_line(self, painter: QPainter, index: int, left: float, baseline: float) -> None:
        """Draw the glyphs of a line with the painter's pen."""
        line = self._layout.lineAt(index)
        line.draw(painter, QPointF(left, baseline - line.ascent()))

    def line_of(self, position: int) -> int:
        """The line that shows the caret at `position`: at a wrap, the later one."""
        index = len(self.lines) - 1
        while index > 0 and self.lines[index].start > position:
            index -= 1
        return index

    def x_of(self, position: int, line: int | None = None) -> float:
        """Where the caret at `position` stands."""
        number = self.line_of(position) if line is None else line
        return self._x(self._layout.lineAt(number), position)

    def extents(self, line: int, span: Range) -> list[Extent]:
        """Where the glyphs of `span` stand on a line, from left to right; several where directions mix."""
        found = self.lines[line]
        start, end = max(span.start, found.start), min(span.end, found.painted_end)
        if start >= end:
            return []
        at = self._layout.lineAt(line)
        if not self._is_bidirectional:
            left, right = self._x(at, start), self._x(at, end)
            return [Extent(left, right)] if right > left else []
        return _merged(self._glyph_boxes(at, start, end))

    def painted_width(self, line: int) -> Extent:
        """From the first to the last glyph of a line."""
        parts = self.extents(line, Range(self.lines[line].start, self.lines[line].painted_end))
        if not parts:
            x = self.x_of(self.lines[line].start, line)
            return Extent(x, x)
        return Extent(parts[0].left, parts[-1].right)

    def gap_at(self, line: int, x: float) -> int:
        """The place between two glyphs nearest to `x`, never inside a cluster."""
        found = self.lines[line]
        between = QTextLine.CursorPosition.CursorBetweenCharacters
        position = self._clamped(self._layout.lineAt(line).xToCursor(x, between), found)
        local = position - self.span.start
        if not is_boundary(self._text, local):
            low, high = snap_down(self._text, local), snap_up(self._text, local)
            at = self._layout.lineAt(line)
            low_x, high_x = self._x(at, low + self.span.start), self._x(at, high + self.span.start)
            local = low if abs(x - low_x) <= abs(x - high_x) else high
        return local + self.span.start

    def hit_at(self, line: int, x: float) -> int:
        """The code point that begins the cluster under `x`; beyond either end, the line's nearest one."""
        found = self.lines[line]
        on_glyph = QTextLine.CursorPosition.CursorOnCharacter
        position = self._clamped(self._layout.lineAt(line).xToCursor(x, on_glyph), found)
        if position >= found.painted_end and position > found.start:
            position = max(found.start, found.painted_end - 1)
        return snap_down(self._text, position - self.span.start) + self.span.start

    def _clamped(self, position_utf16: int, line: Line) -> int:
        inside_utf16 = max(0, min(position_utf16, self._map.length_utf16))
        position = self._map.to_codepoint(inside_utf16) + self.span.start
        last = line.painted_end if line.end < self.span.end else line.end
        return min(max(position, line.start), last)

    def _x(self, line: QTextLine, position: int) -> float:
        return _value(line.cursorToX(self._map.to_utf16(position - self.span.start)))

    def _glyph_boxes(self, line: QTextLine, start: int, end: int) -> list[Extent]:
        """The box of every glyph. `cursorToX` cannot tell them where two directions meet (Qt 6.12)."""
        first_utf16 = self._map.to_utf16(start - self.span.start)
        length_utf16 = self._map.to_utf16(end - self.span.start) - first_utf16
        boxes = []
        for run in line.glyphRuns(first_utf16, length_utf16):
            advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
            for place, advance in zip(run.positions(), advances, strict=False):
                if advance.x() > 0:
                    boxes.append(Extent(place.x(), place.x() + advance.x()))
        return boxes


def _value(x: Any) -> float:
    """PySide gives the position along with the x; its annotations call the pair an object."""
    return float(x[0] if isinstance(x, tuple) else x)


def _merged(boxes: list[Extent]) -> list[Extent]:
    merged: list[Extent] = []
    for box in sorted(boxes):
        if merged and box.left <= merged[-1].right + 0.5:
            merged[-1] = Extent(merged[-1].left, max(merged[-1].right, box.right))
        else:
            merged.append(box)
    return merged
