"""A thin scroll bar that lies over what it scrolls: it takes no width and shows itself when it is of use."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QStyle, QStyleOptionSlider

from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting

WIDTH_PX = 12
_SEEN_AFTER_SCROLLING_MS = 1200


class OverlayScrollBar(QScrollBar):
    """Made for an area, it takes the place of its vertical bar; the area's own bar keeps the truth."""

    def __init__(self, look: Look, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self.look = look
        self._area = area
        self._is_near = False
        self._seen = QTimer(self)
        self._seen.setSingleShot(True)
        self._seen.timeout.connect(self._settle)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        own = area.verticalScrollBar()
        own.rangeChanged.connect(self._on_range)
        own.valueChanged.connect(self._on_value)
        self.valueChanged.connect(own.setValue)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        area.installEventFilter(self)
        self.hide()

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
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        is_strong = self.underMouse() or self.isSliderDown()
        width = 8 if is_strong else 6
        rect = QRectF(self.width() - width - 2, handle.top() + 2, width, handle.height() - 4)
        colour = QColor(self.look.colour("ctl"))
        colour.setAlphaF(0.9 if is_strong else 0.55)
        painter = QPainter(self)
        painting.smooth(painter)
        painting.fill_round(painter, rect, colour, width / 2)

    def _on_range(self, lowest: int, highest: int) -> None:
        own = self._area.verticalScrollBar()
        self.blockSignals(True)
        self.setRange(lowest, highest)
        self.setPageStep(own.pageStep())
        self.setSingleStep(own.singleStep())
        self.setValue(own.value())
        self.blockSignals(False)
        self._settle()

    def _on_value(self, value: int) -> None:
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)
        self.update()
        if self.maximum() > self.minimum():
            self._seen.start(_SEEN_AFTER_SCROLLING_MS)
            self._settle()

    def _place(self) -> None:
        frame = self._area.viewport().geometry()
        width = self.look.px(WIDTH_PX)
        self.setGeometry(frame.right() + 1 - width, frame.top(), width, frame.height())

    def _settle(self) -> None:
        has_use = self.maximum() > self.minimum()
        is_wanted = self._is_near or self._seen.isActive() or self.isSliderDown()
        if has_use and is_wanted and not self.isVisible():
            self._place()
            self.raise_()
        self.setVisible(has_use and is_wanted)
