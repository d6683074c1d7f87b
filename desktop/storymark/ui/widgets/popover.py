"""A card beside the control that opened it; a click elsewhere or Esc closes it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storymark.ui.theme.look import Look
from storymark.ui.widgets.overlay import Overlay

_EDGE_PX = 8


class Popover(Overlay):
    """Fill `content`; `open_at` gives the global point at which its top right corner lies."""

    def __init__(self, look: Look, window: QWidget, *, width_px: int) -> None:
        super().__init__(look, window, is_dimming=False, radius=10)
        self._width = look.px(width_px)
        self._corner = QPoint()
        self.content = QVBoxLayout(self.card)
        pad = look.px(16)
        self.content.setContentsMargins(pad, look.px(14), pad, look.px(16))
        self.content.setSpacing(look.px(10))

    def open_at(self, corner: QPoint) -> None:
        """Open below a control."""
        self._corner = self._window.mapFromGlobal(corner)
        self.open()

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
        return QSize(self._width, height if height > 0 else layout.totalSizeHint().height()).boundedTo(room)
