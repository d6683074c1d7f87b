"""A thin scroll bar that lies over what it scrolls: it takes no width and shows itself when it is of use."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget
from shiboken6 import isValid

from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting

WIDTH_PX = 12
_SHORTEST_PX = 28
_SEEN_AFTER_SCROLLING_MS = 1200


class OverlayScrollBar(QWidget):
    """Shows and moves the vertical bar of an area, which is hidden but keeps the truth."""

    def __init__(self, look: Look, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self.look = look
        self._area = area
        self._is_near = False
        self._grip: float | None = None
        self._seen = QTimer(self)
        self._seen.setSingleShot(True)
        self._seen.timeout.connect(self._settle)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A method and not a lambda: Qt then forgets the connection together with this widget.
        area.verticalScrollBar().rangeChanged.connect(self._on_range)
        area.verticalScrollBar().valueChanged.connect(self._on_value)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        area.installEventFilter(self)
        self.hide()

    @property
    def _bar(self) -> QScrollBar:
        # Asked for anew each time: a kept wrapper goes stale in PySide (seen in 6.11) when another overlay
        # with such a list is taken down, though the bar itself lives on.
        return self._area.verticalScrollBar()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: follows the area's size and the pointer over it."""
        kind = event.type()
        if kind == QEvent.Type.Resize:
            self._place()
        elif kind in (QEvent.Type.Enter, QEvent.Type.Leave):
            self._is_near = kind == QEvent.Type.Enter
            self._settle()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        top, length = self._handle()
        is_strong = self.underMouse() or self._grip is not None
        width = 8 if is_strong else 6
        colour = QColor(self.look.colour("ctl"))
        colour.setAlphaF(0.9 if is_strong else 0.55)
        painter = QPainter(self)
        painting.smooth(painter)
        rect = QRectF(self.width() - width - 2, top + 2, width, length - 4)
        painting.fill_round(painter, rect, colour, width / 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: takes the handle; beside it, a page further."""
        top, length = self._handle()
        y = event.position().y()
        if top <= y <= top + length:
            self._grip = y - top
            self.update()
        else:
            step = self._bar.pageStep()
            self._bar.setValue(self._bar.value() + (step if y > top else -step))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt's hook."""
        if self._grip is None:
            return
        _top, length = self._handle()
        way = max(1.0, self.height() - length)
        share = (event.position().y() - self._grip) / way
        low, high = self._bar.minimum(), self._bar.maximum()
        self._bar.setValue(round(low + min(1.0, max(0.0, share)) * (high - low)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt's hook."""
        self._grip = None
        self._settle()
        self.update()

    def _handle(self) -> tuple[float, float]:
        """Top and length of the handle."""
        bar = self._bar
        span = bar.maximum() - bar.minimum()
        length = max(float(_SHORTEST_PX), self.height() * bar.pageStep() / max(1, span + bar.pageStep()))
        top = (self.height() - length) * (bar.value() - bar.minimum()) / max(1, span)
        return top, length

    def _on_range(self, _low: int, _high: int) -> None:
        self._settle()

    def _on_value(self, _value: int) -> None:
        if isValid(self._area) and isValid(self._bar) and self._bar.maximum() > self._bar.minimum():
            self._seen.start(_SEEN_AFTER_SCROLLING_MS)
            self._settle()
            self.update()

    def _place(self) -> None:
        # Asked for each time: of a viewport that is kept PySide may forget that it is alive, and ends there.
        frame = self._area.viewport().geometry()
        width = self.look.px(WIDTH_PX)
        self.setGeometry(frame.right() + 1 - width, frame.top(), width, frame.height())

    def _settle(self) -> None:
        if not isValid(self._area) or not isValid(self._bar):
            return  # the area is being taken down: its bar goes first, and tells its range once more
        has_use = self._bar.maximum() > self._bar.minimum()
        is_wanted = has_use and (self._is_near or self._seen.isActive() or self._grip is not None)
        if is_wanted == self.isHidden():
            self._place()
            self.raise_()
            self.setVisible(is_wanted)


def own_viewport(area: QAbstractScrollArea) -> QWidget:
    """Give `area` a viewport without a ground, made here, and return it; call it before `OverlayScrollBar`.

    The one that Qt makes is unknown to PySide: asking for it makes PySide (6.12) look through all widget
    classes for its type, some 25 ms at the start.
    """
    viewport = QWidget()
    area.setViewport(viewport)
    return viewport
