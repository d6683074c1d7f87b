"""The overview strip at the right edge: a tick per tag, a box for what is in view; click or drag scrolls."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from storymark.ui.reader import metrics as m
from storymark.ui.theme.theme import Theme

TICK_HEIGHT = 2
_TICK_LEFT, _TICK_WIDTH = 4, 5
_BOX_LEFT, _BOX_WIDTH = 2, 9
_MIN_BOX = 12
_MARGIN = 4


class OverviewStrip(QWidget):
    """Maps code points to its height linearly, so that ticks stay put while heights are corrected."""

    position_wanted = Signal(float)
    """Share of the story (0 to 1) that should stand in the middle of the view."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares: list[tuple[float, str]] = []
        self._view = (0.0, 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Overview of the tags"))

    def sizeHint(self) -> QSize:
        return QSize(m.STRIP_WIDTH, 100)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in other colours."""
        self._theme = theme
        self.update()

    def set_ticks(self, ticks: Iterable[tuple[float, str]]) -> None:
        """Where tags begin, as shares of the story, each with its label's colour (palette name or hex)."""
        self._shares = list(ticks)
        self.update()

    def set_view(self, first: float, last: float) -> None:
        """The part in view, as shares of the story."""
        if self._view != (first, last):
            self._view = (first, last)
            self.update()

    def box(self) -> QRectF:
        """The box for what is in view."""
        top, height = self._y(self._view[0]), self._y(self._view[1]) - self._y(self._view[0])
        height = max(_MIN_BOX, height)
        top = min(top, self.height() - _MARGIN - height)
        return QRectF(_BOX_LEFT, max(_MARGIN, top), _BOX_WIDTH, height)

    def tick_y(self, share: float) -> int:
        """The row where the tick of a share begins."""
        return int(self._y(share))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.colour("page"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._view != (0.0, 1.0):
            painter.setBrush(self._theme.colour("sunken"))
            painter.drawRoundedRect(self.box(), 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for y, colour in _by_row(self._shares, self).items():
            painter.fillRect(_TICK_LEFT, y, _TICK_WIDTH, TICK_HEIGHT, self._bar(colour))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel turns the text, wherever the pointer is."""
        parent = self.parentWidget()
        viewport = getattr(parent, "viewport", None)
        if viewport is not None:
            QApplication.sendEvent(viewport(), event)

    def _go(self, event: QMouseEvent) -> None:
        usable = max(1, self.height() - 2 * _MARGIN)
        self.position_wanted.emit(min(1.0, max(0.0, (event.position().y() - _MARGIN) / usable)))

    def _y(self, share: float) -> float:
        return _MARGIN + share * max(1, self.height() - 2 * _MARGIN - TICK_HEIGHT)

    def _bar(self, colour: str) -> QColor:
        return self._theme.label(colour).bar


def _by_row(shares: Sequence[tuple[float, str]], strip: OverviewStrip) -> dict[int, str]:
    """One colour per row: ten thousand ticks fall on a few hundred rows."""
    usable = max(1, strip.height() - 2 * _MARGIN - TICK_HEIGHT)
    rows = {int(_MARGIN + share * usable): colour for share, colour in shares}
    kept: dict[int, str] = {}
    for y in sorted(rows):
        if y - 1 not in kept:  # a tick is two rows high: the next row would cover half of it
            kept[y] = rows[y]
    return kept
