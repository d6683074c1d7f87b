"""What every drawn part shares: the look, a ground colour, words anew in another language."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from storymark.ui.theme.look import Look


class Pane(QWidget):
    """A widget with a look. `retranslate` is called when the interface's language changes.

    `ground` is a colour role that fills it, empty for none.
    """

    def __init__(self, look: Look, parent: QWidget | None = None, *, ground: str = "") -> None:
        super().__init__(parent)
        self.look = look
        self._ground = ground

    def retranslate(self) -> None:
        """Word everything in the present language; parts without words leave it."""

    def changeEvent(self, event: QEvent) -> None:
        """Qt's hook."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: the ground."""
        if self._ground:
            painter = QPainter(self)
            painter.fillRect(event.rect(), self.look.colour(self._ground))


class Hairline(QWidget):
    """A line of one pixel between panes."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, is_vertical: bool = False) -> None:
        super().__init__(parent)
        self._look = look
        if is_vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        QPainter(self).fillRect(event.rect(), self._look.colour("hair"))
