"""The overview strip at the right edge: a tick per tag, a box for what is in view; click or drag scrolls."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from storymark.ui.reader import metrics as m
from storymark.ui.theme.theme import Theme

Tick = tuple[float, str]
"""Where a tag begins as a share of the story, and its label's colour (palette name or hex)."""

TICK_HEIGHT = 2
_TICK_LEFT, _TICK_WIDTH = 4, 5
_BOX_LEFT, _BOX_WIDTH = 2, 9
_MIN_BOX = 12
_MARGIN = 4
_REDRAW_AFTER_MS = 40


class OverviewStrip(QWidget):
    """Maps code points to its height linearly, so that ticks stay put while heights are corrected."""

    position_wanted = Signal(float)
    """Share of the story (0 to 1) that should stand in the middle of the view."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ticks_of: Callable[[], Iterable[Tick]] = tuple
        self._rows: dict[int, dict[str, int]] | None = None  # row -> colour -> how many ticks
        self._view = (0.0, 1.0)
        # All ticks are drawn for one that changed: that waits until the text has been painted.
        self._soon = QTimer(self, singleShot=True, interval=_REDRAW_AFTER_MS)
        self._soon.timeout.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def sizeHint(self) -> QSize:
        return QSize(m.STRIP_WIDTH, 100)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in other colours."""
        self._theme = theme
        self.update()

    def set_ticks(self, ticks_of: Callable[[], Iterable[Tick]]) -> None:
        """Who gives all ticks, asked when they are drawn anew: another story, another height."""
        self._ticks_of, self._rows = ticks_of, None
        self.update()

    def change_ticks(self, added: Iterable[Tick], removed: Iterable[Tick]) -> None:
        """Some ticks came and went; the others are left as they are."""
        if self._rows is None:
            return
        added, removed = list(added), list(removed)
        rows = {self.tick_y(share) for share, _ in (*added, *removed)}
        before = {y: _top_colour(self._rows.get(y, {})) for y in rows}
        for share, colour in removed:
            row = self._rows.get(self.tick_y(share), {})
            if row.get(colour, 0) > 0:
                row[colour] -= 1
        for share, colour in added:
            row = self._rows.setdefault(self.tick_y(share), {})
            row[colour] = row.get(colour, 0) + 1
        # In a long story most ticks come to lie on one of the same colour: nothing looks different then.
        if any(_top_colour(self._rows.get(y, {})) != colour for y, colour in before.items()):
            self._soon.start()

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
        last = -TICK_HEIGHT
        for y, colours in sorted(self._counted_rows().items()):
            colour = _top_colour(colours)
            if (
                colour is not None and y >= last + TICK_HEIGHT
            ):  # a tick is two rows high, and none hides another
                painter.fillRect(_TICK_LEFT, y, _TICK_WIDTH, TICK_HEIGHT, self._theme.label(colour).bar)
                last = y
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._rows = None
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

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

    def _counted_rows(self) -> dict[int, dict[str, int]]:
        """Ten thousand ticks fall on a few hundred rows; counted once, then kept up to date."""
        if self._rows is None:
            rows: dict[int, dict[str, int]] = {}
            self._rows = rows
            usable = max(1, self.height() - 2 * _MARGIN - TICK_HEIGHT)
            for share, colour in self._ticks_of():
                row = rows.setdefault(int(_MARGIN + share * usable), {})
                row[colour] = row.get(colour, 0) + 1
        return self._rows


def _top_colour(colours: dict[str, int]) -> str | None:
    """The colour of the tick that lies on top of a row's others."""
    return next((colour for colour, count in reversed(colours.items()) if count > 0), None)
