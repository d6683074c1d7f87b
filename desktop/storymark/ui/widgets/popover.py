"""A card beside the control that opened it; a click elsewhere or Esc closes it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from storymark.ui.theme.look import Look
from storymark.ui.widgets.overlay import Overlay, scrolled_by_key
from storymark.ui.widgets.overlay_scroll import OverlayScrollBar

_EDGE_PX = 8


class Popover(Overlay):
    """Fill `content`; `open_at` gives the global point at which its top right corner lies.

    What the window has no room for is scrolled.
    """

    def __init__(self, look: Look, window: QWidget, *, width_px: int) -> None:
        super().__init__(look, window, is_dimming=False, radius=10)
        self._width = look.px(width_px)
        self._corner = QPoint()
        inner = QWidget()
        self.content = QVBoxLayout(inner)
        pad = look.px(16)
        self.content.setContentsMargins(pad, look.px(14), pad, look.px(16))
        self.content.setSpacing(look.px(10))
        area = self._area = QScrollArea(self.card)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(inner)
        inner.setAutoFillBackground(False)  # setting it as the area's widget has switched it on
        OverlayScrollBar(look, area)
        whole = QVBoxLayout(self.card)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(area)

    def open_at(self, corner: QPoint) -> None:
        """Open below a control."""
        self._corner = self._window.mapFromGlobal(corner)
        self.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        if not scrolled_by_key(self._area, event.key()):
            super().keyPressEvent(event)

    def place(self) -> None:
        """Below the control, inside the window."""
        size = self.card_size(self.room())
        x = min(max(_EDGE_PX, self._corner.x() - size.width()), self.width() - size.width() - _EDGE_PX)
        y = min(max(_EDGE_PX, self._corner.y()), self.height() - size.height() - _EDGE_PX)
        self.card.setGeometry(QRect(QPoint(x, y), size))

    def card_size(self, room: QSize) -> QSize:
        """As wide as wished, as high as its content."""
        layout = self.content
        height = layout.totalHeightForWidth(self._width)
        height = height if height > 0 else layout.totalSizeHint().height()
        return QSize(self._width, height + 2).boundedTo(room)
