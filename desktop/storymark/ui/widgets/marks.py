"""Small things to look at: key cap, chip, avatar, measure of progress, icon."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from storymark.ui.text import initial
from storymark.ui.theme import icons
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.controls import Control


class KeyCap(QWidget):
    """A key as it stands on the keyboard."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.text = text
        self.setFixedSize(painting.cap_width(look, text), look.px(painting.CAP_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        painting.key_cap(QPainter(self), QRectF(self.rect()), self.text, self.look)


class Chip(QWidget):
    """A label's name on its colour."""

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, is_solid: bool = False, is_dashed: bool = False
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._name, self._colour = "", "slate"
        self._is_solid, self._is_dashed = is_solid, is_dashed
        self.setFixedHeight(look.px(24 if is_solid or is_dashed else 20))

    def set_label(self, name: str, colour: str) -> None:
        """Show this label; `colour` is a palette name or `#RRGGBB`."""
        self._name, self._colour = name, colour
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(painting.chip_width(self.look, self._name) + 2, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        width = min(self.width(), self.sizeHint().width())
        rect = QRectF(0, 0, width, self.height())
        paint = self.look.label(self._colour)
        painting.chip(
            QPainter(self),
            rect,
            self._name,
            paint,
            self.look,
            is_solid=self._is_solid,
            is_dashed=self._is_dashed,
        )


class Avatar(Control):
    """The first letter of who tags; a button, since it leads to changing that."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._letter = "?"
        self.setFixedSize(look.px(26), look.px(26))

    def set_name(self, name: str) -> None:
        """Show whose turn it is."""
        self._letter = initial(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        painter = QPainter(self)
        painting.smooth(painter)
        look = self.look
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = "ctl" if self.is_hovered else "strong"
        painting.frame_round(painter, rect, look.colour(edge), rect.width() / 2, fill=look.colour("sel"))
        painting.text_centre(painter, rect, self._letter, look.font("caption_strong"), look.colour("ink2"))
        self.paint_ring(painter, radius=self.width() / 2)


class Measure(QWidget):
    """A thin line that fills with what is done; without a width it is as wide as there is room."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, width_px: int = 96) -> None:
        super().__init__(parent)
        self.look = look
        self._share = 0.0
        self._colour: QColor | None = None
        self.setFixedHeight(look.px(4))
        if width_px:
            self.setFixedWidth(look.px(width_px))

    def set_share(self, share: float, *, colour: QColor | None = None) -> None:
        """0 to 1; in a colour of its own or in ink."""
        self._share, self._colour = min(1.0, max(0.0, share)), colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        painter = QPainter(self)
        painting.smooth(painter)
        rect = QRectF(self.rect())
        radius = rect.height() / 2
        painting.fill_round(painter, rect, self.look.colour("sunken"), radius)
        if self._share > 0:
            width = max(rect.height(), rect.width() * self._share)
            colour = self._colour or self.look.colour("ink3")
            painting.fill_round(painter, QRectF(0, 0, width, rect.height()), colour, radius)


class Icon(QWidget):
    """An icon that is no button; it says nothing to those who hear, the words beside it do."""

    def __init__(
        self, look: Look, name: str, parent: QWidget | None = None, *, ink: str = "ink2", size_px: int = 16
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._name, self._ink = name, ink
        self.setFixedSize(look.px(size_px), look.px(size_px))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_icon(self, name: str, ink: str) -> None:
        """Show another icon in another colour role."""
        self._name, self._ink = name, ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        if self._name:
            icons.paint(QPainter(self), self._name, 0, 0, self.width(), self.look.colour(self._ink))
