"""The name chips in the margin: measured for the arrangement, painted beside their lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from storymark.ui.reader import metrics as m
from storymark.ui.reader.arrangement import Chip
from storymark.ui.reader.shown import FAILED, SUGGESTED, ShownTag
from storymark.ui.theme.fonts import ui_font

if TYPE_CHECKING:
    from storymark.ui.reader.painting import PaintState

RADIUS = 5
_BAR_LEFT = 7
_TEXT_LEFT = 14
_PADDING_RIGHT = 9
_ICON_GAP = 8
_ICON_WIDTH = 12
_ARROW_WIDTH = 8
_BASELINE = 14


@dataclass(slots=True)
class ChipFonts:
    """The fonts of chips and the widths measured with them; names are short and few, so all are kept.

    Fonts and what is painted with them are of the usual size, and `scale` enlarges the painting; the widths
    of whole chips are those on the screen.
    """

    normal: QFont
    solid: QFont
    scale: float
    _widths: dict[str, float]

    @classmethod
    def make(cls, scale: float = 1.0) -> ChipFonts:
        """In the interface font."""
        weight = QFont.Weight
        return cls(ui_font(12, weight=weight.Medium), ui_font(12, weight=weight.DemiBold), scale, {})

    def text_width(self, text: str) -> float:
        """The advance of `text`; selecting a tag makes its name bolder and moves nothing."""
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = QFontMetricsF(self.normal).horizontalAdvance(text)
        return width

    def chip_width(self, name: str, *, has_note: bool, goes_on: bool, score: int | None = None) -> int:
        """The width of a whole chip in pixels."""
        extra = _ICON_GAP + _ICON_WIDTH - 2 if has_note else 0
        extra += _ICON_GAP + _ARROW_WIDTH - 2 if goes_on else 0
        extra += _ICON_GAP - 2 + round(self.text_width(str(score))) if score is not None else 0
        return round((round(_TEXT_LEFT + self.text_width(name) + _PADDING_RIGHT) + extra) * self.scale)

    def more_width(self, count: int) -> int:
        """The width of a `+n` chip."""
        return round((round(self.text_width(f"+{count}")) + 2 * _PADDING_RIGHT) * self.scale)


def paint_chip(painter: QPainter, chip: Chip, top: int, state: PaintState) -> None:
    """Paint one chip of a block whose first line begins at `top`."""
    scale = state.chip_fonts.scale
    rect = QRectF(chip.left / scale, (top + chip.top) / scale, chip.width / scale, m.CHIP_HEIGHT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.scale(scale, scale)
    if chip.tag is None:
        _paint_more(painter, chip, rect, state)
    else:
        _paint_tag_chip(painter, chip, chip.tag, rect, state)
    painter.restore()


def _paint_tag_chip(painter: QPainter, chip: Chip, tag: ShownTag, rect: QRectF, state: PaintState) -> None:
    paint = state.paint_of(tag)
    is_selected = tag.id == state.selected_id and tag.state != SUGGESTED
    opacity = painter.opacity()
    painter.setOpacity(opacity * state.opacity(tag))
    ground, ink, bar = paint.wash, paint.text, paint.bar
    if is_selected:
        ground, ink, bar = paint.solid, paint.on_solid, paint.on_solid
    if tag.state == SUGGESTED:
        _paint_dashed(painter, rect, paint.bar)
        ink, bar = paint.text, paint.bar
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
    outline = _outline(tag.state, paint.bar, state, is_hovered=tag.id == state.hovered_id)
    if outline is not None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(outline, 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS - 0.5, RADIUS - 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(bar)
    painter.drawRoundedRect(QRectF(rect.left() + _BAR_LEFT, rect.top() + 6.5, 3, 7), 1.5, 1.5)
    _paint_name(painter, chip, rect, state, ink, is_selected=is_selected)
    painter.setOpacity(opacity)


def _paint_dashed(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    pen = QPen(ink, 1, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS - 0.5, RADIUS - 0.5)
    painter.setPen(Qt.PenStyle.NoPen)


def _outline(tag_state: str, bar: QColor, state: PaintState, *, is_hovered: bool) -> QColor | None:
    if tag_state == FAILED:
        return state.theme.colour("bad")
    # The dashes alone say that it is a suggestion.
    if is_hovered or (state.theme.has_high_contrast and tag_state != SUGGESTED):
        return bar
    return None


def _paint_name(
    painter: QPainter, chip: Chip, rect: QRectF, state: PaintState, ink: QColor, *, is_selected: bool
) -> None:
    assert chip.tag is not None
    font = state.chip_fonts.solid if is_selected else state.chip_fonts.normal
    right = rect.right() - _PADDING_RIGHT + 2
    if chip.goes_on:
        right -= _ARROW_WIDTH
        _paint_arrow(painter, QRectF(right, rect.top() + 5, _ARROW_WIDTH, 10), ink)
        right -= _ICON_GAP - 2
    name = state.name_of(chip.tag)
    needed = QFontMetricsF(font).horizontalAdvance(name) + _ICON_WIDTH + _ICON_GAP - 2
    # In a narrow margin the name is worth more than the sign; list and inspector tell of the note.
    if chip.tag.has_note and needed <= right - rect.left() - _TEXT_LEFT + 2:
        right -= _ICON_WIDTH
        paint_note_icon(painter, QRectF(right, rect.top() + 4.5, _ICON_WIDTH, 11), ink)
        right -= _ICON_GAP - 2
    painter.setFont(font)
    painter.setPen(ink)
    if chip.tag.score is not None:
        right -= state.chip_fonts.text_width(str(chip.tag.score))
        painter.drawText(QPointF(right, rect.top() + _BASELINE), str(chip.tag.score))
        right -= _ICON_GAP - 2
    room = right - rect.left() - _TEXT_LEFT
    measured = QFontMetricsF(font)
    if measured.horizontalAdvance(name) > room + 2:
        name = measured.elidedText(name, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QPointF(rect.left() + _TEXT_LEFT, rect.top() + _BASELINE), name)
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_more(painter: QPainter, chip: Chip, rect: QRectF, state: PaintState) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(state.theme.colour("sunken"))
    painter.drawRoundedRect(rect, RADIUS, RADIUS)
    painter.setFont(state.chip_fonts.normal)
    painter.setPen(state.theme.colour("ink2"))
    painter.drawText(QPointF(rect.left() + _PADDING_RIGHT, rect.top() + _BASELINE), f"+{len(chip.hidden)}")
    painter.setPen(Qt.PenStyle.NoPen)


def paint_note_icon(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    """A speech bubble with lines: this tag has a note."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 1.1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    body = rect.adjusted(0.5, 0.5, -0.5, -1.5)
    path = QPainterPath()
    path.addRoundedRect(body, 1.5, 1.5)
    painter.drawPath(path)
    painter.drawLine(QPointF(body.left(), body.bottom() - 1), QPointF(body.left(), rect.bottom()))
    painter.drawLine(QPointF(body.left(), rect.bottom()), QPointF(body.left() + 2.2, body.bottom()))
    for row, share in ((2.6, 0.55), (4.8, 0.7), (7.0, 0.45)):
        y = rect.top() + row
        x = body.left() + 2.5
        painter.drawLine(QPointF(x, y), QPointF(x + share * (body.width() - 5) + 1, y))
    painter.restore()


def _paint_arrow(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    """A small arrow downwards: this tag goes on in the next sentence."""
    painter.save()
    painter.setPen(QPen(ink, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    x, bottom = rect.center().x(), rect.bottom() - 1
    painter.drawLine(QPointF(x, rect.top() + 1), QPointF(x, bottom))
    painter.drawLine(QPointF(x - 2.8, bottom - 2.8), QPointF(x, bottom))
    painter.drawLine(QPointF(x + 2.8, bottom - 2.8), QPointF(x, bottom))
    painter.restore()
