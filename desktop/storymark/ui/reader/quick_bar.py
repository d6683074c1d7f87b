"""The quick bar: the labels beside a fresh selection, in the margin, over no text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from storymark.ui.reader.shown import LabelStyle
from storymark.ui.theme.fonts import ui_font
from storymark.ui.theme.theme import Theme

DELAY_MS = 400
ROW_HEIGHT = 28
PADDING = 5
SHADOW = 8
MIN_WIDTH = 76
_MORE = -1


class QuickBar(QWidget):
    """Rows of key, colour and name; a click gives the label. It never takes the focus from the text."""

    label_chosen = Signal(str)
    more_wanted = Signal()

    def __init__(self, parent: QWidget, theme: Theme, *, scale: float = 1.0) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = scale
        self._labels: tuple[LabelStyle, ...] = ()
        self._hidden = 0
        self._hovered: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Repaint in other colours."""
        self._theme = theme
        self.update()

    def open_in(self, margin: QRect, *, at: int, labels: Sequence[LabelStyle]) -> bool:
        """Show as many labels as fit into `margin` (of the parent), first row beside the height `at`.

        Flips upwards near the lower end. False, and hidden, where the margin is too small for it.
        """
        row_px, pad_px = self._px(ROW_HEIGHT), self._px(PADDING)
        rows = (margin.height() - 2 * pad_px) // row_px
        if not labels or margin.width() < self._px(MIN_WIDTH) or rows < 1:
            self.hide()
            return False
        shown = len(labels) if len(labels) <= rows else max(1, rows - 1)
        self._labels, self._hidden = tuple(labels[:shown]), len(labels) - shown
        width = min(margin.width(), self._px(self._wanted_width()))
        height = (shown + (1 if self._hidden else 0)) * row_px + 2 * pad_px
        flipped = max(margin.top(), at - height + row_px + 2 * pad_px)
        top = min(at if at + height <= margin.bottom() else flipped, margin.bottom() - height)
        rect = QRect(margin.left(), max(margin.top(), top), width, height)
        self.setGeometry(rect.adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW))
        self._hovered = None
        self.show()
        self.raise_()
        self.update()
        return True

    def sizeHint(self) -> QSize:
        rows = len(self._labels) + (1 if self._hidden else 0)
        height = rows * self._px(ROW_HEIGHT) + 2 * self._px(PADDING) + 2 * SHADOW
        return QSize(self._px(self._wanted_width()) + 2 * SHADOW, height)

    def card(self) -> QRectF:
        """The visible card, without the room for its shadow."""
        return QRectF(self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW))

    def row_rect(self, row: int) -> QRectF:
        """One row of the card."""
        card = self.card()
        row_px, pad_px = self._px(ROW_HEIGHT), self._px(PADDING)
        top = card.top() + pad_px + row * row_px
        return QRectF(card.left() + pad_px, top, card.width() - 2 * pad_px, row_px)

    def _px(self, size: float) -> int:
        return round(size * self._scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = self.card()
        self._paint_shadow(painter, card)
        painter.setPen(QPen(self._theme.colour("strong"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        for row, style in enumerate(self._labels):
            self._paint_row(painter, row, style)
        if self._hidden:
            self._paint_more(painter, len(self._labels))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position())
        if row != self._hovered:
            self._hovered = row
            self.update()

    def leaveEvent(self, event: object) -> None:
        self._hovered = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # a press here must not move the caret in the text below

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or row is None:
            return
        self.hide()
        if row == _MORE:
            self.more_wanted.emit()
        else:
            self.label_chosen.emit(self._labels[row].key)

    def _row_at(self, point: QPointF) -> int | None:
        for row in range(len(self._labels)):
            if self.row_rect(row).contains(point):
                return row
        if self._hidden and self.row_rect(len(self._labels)).contains(point):
            return _MORE
        return None

    def _wanted_width(self) -> int:
        measured = QFontMetricsF(ui_font(13, weight=500))
        names = max((measured.horizontalAdvance(style.name) for style in self._labels), default=0)
        return round(2 * PADDING + 6 + 22 + 8 + 3 + 7 + names + 10)

    def _paint_row(self, painter: QPainter, row: int, style: LabelStyle) -> None:
        painter.save()
        painter.scale(self._scale, self._scale)
        self._paint_row_at(painter, self._unscaled(self.row_rect(row)), row, style)
        painter.restore()

    def _unscaled(self, rect: QRectF) -> QRectF:
        """Rows are painted in the usual size, by a painter that enlarges."""
        s = self._scale
        return QRectF(rect.left() / s, rect.top() / s, rect.width() / s, rect.height() / s)

    def _paint_row_at(self, painter: QPainter, rect: QRectF, row: int, style: LabelStyle) -> None:
        if row == self._hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("sel"))
            painter.drawRoundedRect(rect, 6, 6)
        x = rect.left() + 4
        if style.shortcut:
            cap = QRectF(x, rect.center().y() - 9, 20, 18)
            painter.setPen(QPen(self._theme.colour("hair"), 1))
            painter.setBrush(self._theme.colour("window"))
            painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(self._theme.colour("ink2"))
            painter.setFont(ui_font(11, weight=500))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, style.shortcut)
        x += 28
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.label(style.colour).bar)
        painter.drawRoundedRect(QRectF(x, rect.center().y() - 5, 3, 10), 1.5, 1.5)
        font = ui_font(13, weight=500)
        name = QFontMetricsF(font).elidedText(style.name, Qt.TextElideMode.ElideRight, rect.right() - x - 12)
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink1"))
        painter.drawText(QPointF(x + 9, rect.center().y() + 4.5), name)

    def _paint_more(self, painter: QPainter, row: int) -> None:
        painter.save()
        painter.scale(self._scale, self._scale)
        rect = self._unscaled(self.row_rect(row))
        if self._hovered == _MORE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("sel"))
            painter.drawRoundedRect(rect, 6, 6)
        painter.setFont(ui_font(12))
        painter.setPen(self._theme.colour("ink2"))
        text = self.tr("{count} more").format(count=self._hidden)
        painter.drawText(QPointF(rect.left() + 8, rect.center().y() + 4), text)
        painter.restore()

    def _paint_shadow(self, painter: QPainter, card: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        shade = self._theme.colour("ink1") if not self._theme.is_dark else self._theme.colour("sunken")
        for spread in range(SHADOW, 0, -1):
            layer = shade.__class__(shade)
            layer.setAlphaF(0.012 if not self._theme.is_dark else 0.05)
            painter.setBrush(layer)
            spreading = card.adjusted(-spread, -spread + 2, spread, spread)
            painter.drawRoundedRect(spreading, 10 + spread, 10 + spread)
