"""Painting one block exactly as design/README.md section 3 draws it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from storymark.domain.ranges import Range
from storymark.ui.reader import chips
from storymark.ui.reader import metrics as m
from storymark.ui.reader.arrangement import Segment
from storymark.ui.reader.lanes import VISIBLE_LANES
from storymark.ui.reader.metrics import Metrics
from storymark.ui.reader.scene import Block
from storymark.ui.reader.shapes import bar_path, outline_path, tint_path
from storymark.ui.reader.shown import FAILED, PENDING, SUGGESTED, LabelStyle, ShownTag
from storymark.ui.theme.theme import LabelPaint, Theme

PENDING_OPACITY = 0.55
SUGGESTION_SHARE = 0.06
DIMMED_OPACITY = 0.36
SELECTION_RISE = 18 / 17
SELECTION_DROP = 6 / 17
CARET_WIDTH = 2
CORRECTED_DROP, CORRECTED_HEIGHT = 3, 1.5


@dataclass(slots=True)
class PaintState:
    """What the painting looks up: theme, fonts, labels; what is current, selected, under the pointer."""

    theme: Theme
    metrics: Metrics
    number_font: QFont
    current_number_font: QFont
    chip_fonts: chips.ChipFonts
    styles: Mapping[str, LabelStyle] = field(default_factory=dict)
    current: int = -1
    caret: int = -1
    caret_piece: int = -1
    selection: Range | None = None
    selected_id: str | None = None
    hovered_id: str | None = None
    is_focus: bool = False
    has_caret: bool = False
    appearing: Mapping[str, float] = field(default_factory=dict)
    late: frozenset[str] | None = None
    corrected: frozenset[int] = frozenset()

    def opacity(self, tag: ShownTag) -> float:
        """Below 1 for a tag that waits for the disk too long; without a list, for every pending one."""
        is_late = tag.state == PENDING and (self.late is None or tag.id in self.late)
        return PENDING_OPACITY if is_late else 1.0

    def paint_of(self, tag: ShownTag) -> LabelPaint:
        """The colours of a tag's label; slate for a label that is not known."""
        style = self.styles.get(tag.label)
        return self.theme.label(style.colour if style is not None else "slate")

    def name_of(self, tag: ShownTag) -> str:
        """What the chip says; the key of a label that is not known."""
        style = self.styles.get(tag.label)
        return style.name if style is not None else tag.label


def paint_block(painter: QPainter, block: Block, top: int, state: PaintState, *, number: str) -> None:
    """Paint one block whose first line begins at `top`; `number` is empty where the sentence goes on."""
    is_current = block.sentence == state.current
    painter.save()
    if state.is_focus:
        painter.setOpacity(1.0 if is_current else DIMMED_OPACITY)
    _paint_washes(painter, block, top, state)
    _paint_suggestions(painter, block, top, state)
    _paint_selection(painter, block, top, state)
    _paint_bars(painter, block, top, state)
    _paint_text(painter, block, top, state)
    _paint_outlines(painter, block, top, state)
    _paint_number(painter, block, top, state, number, is_current=is_current)
    for chip in block.arranged.chips:
        chips.paint_chip(painter, chip, top, state)
    if state.has_caret and state.caret_piece == block.piece:
        _paint_caret(painter, block, top, state)
    painter.restore()


def paint_current_row(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """The ground of the current sentence and the bar at its left; `rect` is the whole sentence's."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("herebg"))
    painter.drawRoundedRect(rect, m.ROW_RADIUS, m.ROW_RADIUS)
    painter.setBrush(theme.colour("here"))
    bar = QRectF(rect.left(), rect.top() + 8, m.HERE_WIDTH, rect.height() - 16)
    painter.drawRoundedRect(bar, 1.5, 1.5)


def _paint_washes(painter: QPainter, block: Block, top: int, state: PaintState) -> None:
    metrics, left = state.metrics, state.metrics.text_left
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for wash in block.arranged.washes:
        baseline = top + block.arranged.lines[wash.line].baseline
        shown_lane = min(wash.lane, VISIBLE_LANES)
        y = baseline - metrics.tint_rise - (m.DEEP_TINT_LIFT if wash.lane else 0)
        bottom = baseline + metrics.bar_top(shown_lane) + m.BAR_HEIGHT
        rect = QRectF(
            left + wash.left - (m.TINT_OVERHANG if wash.is_round_left else 0),
            y,
            wash.right - wash.left + m.TINT_OVERHANG * (int(wash.is_round_left) + int(wash.is_round_right)),
            bottom - y,
        )
        paint = state.paint_of(wash.tag)
        colour = paint.selected_wash if wash.tag.id == state.selected_id else paint.wash
        painter.setBrush(_faded(colour, state.opacity(wash.tag) * state.appearing.get(wash.tag.id, 1.0)))
        painter.drawPath(
            tint_path(
                rect, m.TINT_RADIUS, is_round_left=wash.is_round_left, is_round_right=wash.is_round_right
            )
        )


def _paint_suggestions(painter: QPainter, block: Block, top: int, state: PaintState) -> None:
    """Dashed and nearly without tint; the current one has a ring of its own outside."""
    for segment in block.arranged.suggested:
        bar = state.paint_of(segment.tag).bar
        rect = suggestion_rect(block, segment, top, state.metrics)
        ground = QColor(bar)
        ground.setAlphaF(0.0 if state.theme.has_high_contrast else SUGGESTION_SHARE)
        painter.setBrush(ground)
        pen = QPen(bar, 2.0 if segment.tag.id == state.hovered_id else 1.4, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3.4, 2.2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawRoundedRect(rect, 4, 4)
        if segment.tag.id == state.selected_id:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(state.theme.colour("here"), 1.5))
            painter.drawRoundedRect(rect.adjusted(-2.25, -2.25, 2.25, 2.25), 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)


def suggestion_rect(block: Block, segment: Segment, top: int, metrics: Metrics) -> QRectF:
    """The dashed rectangle of a suggestion's segment in the viewport."""
    baseline = top + block.arranged.lines[segment.line].baseline
    rise = metrics.tint_rise + 1
    left, right = metrics.text_left + segment.left - 1, metrics.text_left + segment.right + 1
    return QRectF(left, baseline - rise + 0.5, right - left, rise + metrics.bar_offset)


def _paint_selection(painter: QPainter, block: Block, top: int, state: PaintState) -> None:
    if state.selection is None:
        return
    metrics = state.metrics
    painter.setBrush(state.theme.colour("textsel"))
    for number, place in enumerate(block.arranged.lines):
        for left, right in block.paragraph.extents(number, state.selection):
            y = top + place.baseline - round(metrics.text_px * SELECTION_RISE)
            bottom = top + place.baseline + round(metrics.text_px * SELECTION_DROP)
            over = m.TINT_OVERHANG
            rect = QRectF(metrics.text_left + left - over, y, right - left + 2 * over, bottom - y)
            painter.drawRoundedRect(rect, 2, 2)


def _paint_bars(painter: QPainter, block: Block, top: int, state: PaintState) -> None:
    for segment in block.arranged.segments:
        is_hovered = segment.tag.id == state.hovered_id
        height = m.BAR_HEIGHT_HOVERED if is_hovered else m.BAR_HEIGHT
        painter.setBrush(_faded(state.paint_of(segment.tag).bar, state.opacity(segment.tag)))
        _draw_bar(painter, block, top, state, segment, segment.lane, height)
    for segment in block.arranged.collapsed:
        painter.setBrush(state.theme.colour("ink3"))
        _draw_bar(painter, block, top, state, segment, VISIBLE_LANES, m.BAR_HEIGHT)


def _draw_bar(
    painter: QPainter, block: Block, top: int, state: PaintState, segment: Segment, lane: int, height: int
) -> None:
    metrics = state.metrics
    y = top + block.arranged.lines[segment.line].baseline + metrics.bar_top(lane)
    over = m.TINT_OVERHANG
    rect = QRectF(metrics.text_left + segment.left - over, y, segment.right - segment.left + 2 * over, height)
    if segment.has_start and segment.has_end:
        painter.drawRoundedRect(rect, height / 2, height / 2)
    else:
        painter.drawPath(bar_path(rect, is_round_left=segment.has_start, is_round_right=segment.has_end))


def _paint_text(painter: QPainter, block: Block, top: int, state: PaintState) -> None:
    painter.setPen(state.theme.colour("ink1"))
    for number, place in enumerate(block.arranged.lines):
        block.paragraph.draw_line(painter, number, state.metrics.text_left, top + place.baseline)
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_outlines(painter: QPainter, block: Block, top: int, state: PaintState) -> None:
    """The outline and the two handles of the selected tag, and the red outline of one that was not saved."""
    for segment in (*block.arranged.segments, *block.arranged.collapsed):
        is_selected = segment.tag.id == state.selected_id
        if not is_selected and segment.tag.state != FAILED:
            continue
        colour = state.theme.colour("bad") if segment.tag.state == FAILED else state.paint_of(segment.tag).bar
        rect = segment_rect(block, segment, top, state.metrics)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.5))
        bottom_left, bottom_right = (
            1.5 if is_end else 0.0 for is_end in (segment.has_start, segment.has_end)
        )
        inner = rect.adjusted(0.25, 0.25, -0.25, -0.25)
        painter.drawPath(outline_path(inner, m.TINT_RADIUS, bottom_left, bottom_right))
        painter.setPen(Qt.PenStyle.NoPen)
        if is_selected:
            painter.setBrush(colour)
            for handle in handle_rects(block, segment, top, state.metrics).values():
                painter.drawRoundedRect(handle, 1.5, 1.5)


def segment_rect(block: Block, segment: Segment, top: int, metrics: Metrics) -> QRectF:
    """The tint's rectangle of one segment, bar included, in the viewport."""
    baseline = top + block.arranged.lines[segment.line].baseline
    y = baseline - metrics.tint_rise - (m.DEEP_TINT_LIFT if segment.lane else 0)
    bottom = baseline + metrics.bar_top(min(segment.lane, VISIBLE_LANES)) + m.BAR_HEIGHT
    left = metrics.text_left + segment.left - m.TINT_OVERHANG
    return QRectF(left, y, segment.right - segment.left + 2 * m.TINT_OVERHANG, bottom - y)


HANDLE_WIDTH = 3.5
HANDLE_HEIGHT = 12


def handle_rects(block: Block, segment: Segment, top: int, metrics: Metrics) -> dict[str, QRectF]:
    """The edge handles that a segment of the selected tag carries, by edge (`start`, `end`).

    Those of a suggestion are not painted, its ring stands there; they can be taken all the same.
    """
    of = suggestion_rect if segment.tag.state == SUGGESTED else segment_rect
    rect = of(block, segment, top, metrics)
    baseline = top + block.arranged.lines[segment.line].baseline
    y = baseline - HANDLE_HEIGHT
    found = {}
    if segment.has_start:
        found["start"] = QRectF(rect.left() - HANDLE_WIDTH + 1, y, HANDLE_WIDTH, HANDLE_HEIGHT)
    if segment.has_end:
        found["end"] = QRectF(rect.right() - 1, y, HANDLE_WIDTH, HANDLE_HEIGHT)
    return found


def _paint_number(
    painter: QPainter, block: Block, top: int, state: PaintState, number: str, *, is_current: bool
) -> None:
    if not number or not block.arranged.lines:
        return
    painter.setFont(state.current_number_font if is_current else state.number_font)
    painter.setPen(state.theme.colour("here" if is_current else "ink3"))
    baseline = top + block.arranged.lines[0].baseline
    width = painter.fontMetrics().horizontalAdvance(number)
    left = state.metrics.number_right - width
    painter.drawText(QPointF(left, baseline - 1), number)
    if block.sentence in state.corrected:
        # A person said where this sentence ends: a line under its number.
        ink = state.theme.colour("here" if is_current else "ink3")
        painter.fillRect(QRectF(left, baseline + CORRECTED_DROP, width, CORRECTED_HEIGHT), ink)
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_caret(painter: QPainter, block: Block, top: int, state: PaintState) -> None:
    rect = caret_rect(block, state.caret, top, state.metrics)
    if rect is not None:
        painter.fillRect(rect, state.theme.colour("here"))


def caret_rect(block: Block, position: int, top: int, metrics: Metrics) -> QRectF | None:
    """Where the caret stands in the viewport."""
    if not block.arranged.lines:
        return None
    line = block.paragraph.line_of(position)
    x = metrics.text_left + block.paragraph.x_of(position, line)
    baseline = top + block.arranged.lines[line].baseline
    rise, drop = round(metrics.text_px * SELECTION_RISE), round(metrics.text_px * SELECTION_DROP)
    return QRectF(round(x) - 1, baseline - rise, CARET_WIDTH, rise + drop)


def paint_separator(
    painter: QPainter, *, top: int, gap: int, name: str, state: PaintState, font: QFont
) -> None:
    """The hairline, and the section's name before it, in the gap above a block."""
    metrics = state.metrics
    painter.setFont(font)
    x = float(metrics.text_left)
    middle = top - gap / 2 - (2 if name else 0)
    if name:
        painter.setPen(state.theme.colour("ink3"))
        painter.drawText(QPointF(x, middle + 4), name)
        x += painter.fontMetrics().horizontalAdvance(name) + 12
        painter.setPen(Qt.PenStyle.NoPen)
    line = QRectF(x, round(middle), metrics.text_right - x, 1)
    painter.fillRect(line, state.theme.colour("hair"))


def _faded(colour: QColor, opacity: float) -> QColor:
    if opacity >= 1.0:
        return colour
    faded = QColor(colour)
    faded.setAlphaF(colour.alphaF() * opacity)
    return faded
