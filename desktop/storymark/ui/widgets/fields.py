"""Fields of one line to type in."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from storymark.ui.theme import icons
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.composing import CompositionGuard


class TextField(QLineEdit):
    """One line to type in."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, height_px: int = 32) -> None:
        super().__init__(parent)
        self.look = look
        self.setFrame(False)
        self.setFont(look.font("row"))
        self.setFixedHeight(look.px(height_px))
        self.setTextMargins(look.px(8), 0, look.px(8), 0)
        self._guard = CompositionGuard(self)

    @property
    def is_composing(self) -> bool:
        """Whether an input method is at work in it."""
        return self._guard.is_composing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: the frame under the text."""
        painter = QPainter(self)
        painting.smooth(painter)
        field_frame(painter, QRectF(self.rect()), self.look, has_focus=self.hasFocus())
        painter.end()
        super().paintEvent(event)


class SearchField(TextField):
    """A field that filters, with its key in a cap; Esc empties it, then gives the focus back (`left`)."""

    left = Signal()

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, icon: str = "list-filter", key: str = ""
    ) -> None:
        super().__init__(look, parent)
        self._icon = icon
        self.set_key(key)

    def set_key(self, key: str) -> None:
        """Show another key in the cap."""
        self._key = key
        cap = painting.cap_width(self.look, key) + self.look.px(14) if key else self.look.px(8)
        self.setTextMargins(self.look.px(28), 0, cap, 0)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: icon and key cap over the field."""
        super().paintEvent(event)
        look, painter = self.look, QPainter(self)
        side = look.px(16)
        icons.paint(painter, self._icon, look.px(9), (self.height() - side) / 2, side, look.colour("ink3"))
        if self._key and not self.hasFocus():
            width, height = painting.cap_width(look, self._key), look.px(18)
            cap = QRectF(self.width() - width - look.px(6), (self.height() - height) / 2, width, height)
            painting.smooth(painter)
            painting.frame_round(painter, cap, look.colour("hair"), 4, fill=look.colour("window"))
            painting.text_centre(painter, cap, self._key, look.font("caption"), look.colour("ink2"))


def field_frame(
    painter: QPainter,
    rect: QRectF,
    look: Look,
    *,
    has_focus: bool,
    ground: str = "raised",
    edge: str = "strong",
) -> None:
    """The ground of a field, with the `here` ring while it has the focus."""
    width = 2.0 if has_focus else 1.0
    painting.frame_round(
        painter, rect, look.colour("here" if has_focus else edge), 6, fill=look.colour(ground), width=width
    )
