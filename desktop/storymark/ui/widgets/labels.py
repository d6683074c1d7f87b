"""One line of text, shown as it is: whole, or ending in an ellipsis where room is short."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from storymark.ui.text import tip
from storymark.ui.theme.look import Look


class PlainLabel(QLabel):
    """Text in a font of the type scale and a colour role; never read as rich text."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        parent: QWidget | None = None,
        *,
        font: str = "row",
        ink: str = "ink1",
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._ink = ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.font(font))
        self.setText(text)

    def set_ink(self, ink: str) -> None:
        """Use another colour role."""
        if self._ink != ink:
            self._ink = ink
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.look.colour(self._ink if self.isEnabled() else "ink4"))
        painter.drawText(self.contentsRect(), int(self.alignment().value), self.text())


class ElidedLabel(PlainLabel):
    """One line that ends in an ellipsis where room is short; its tooltip has the whole then."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        parent: QWidget | None = None,
        *,
        font: str = "row",
        ink: str = "ink1",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        self._mode = mode
        super().__init__(look, text, parent, font=font, ink=ink)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Qt's setter, followed by the tooltip."""
        super().setText(text)
        self._settle_tip()

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: room for an ellipsis."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance("…"), super().sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        """Qt's hook."""
        self._settle_tip()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.look.colour(self._ink if self.isEnabled() else "ink4"))
        painter.drawText(self.contentsRect(), int(self.alignment().value), self._shown())

    def is_cut(self) -> bool:
        """Whether the ellipsis stands for something."""
        return self._shown() != self.text()

    def _shown(self) -> str:
        flat = self.text().replace("\n", " ")
        return QFontMetrics(self.font()).elidedText(flat, self._mode, self.contentsRect().width())

    def _settle_tip(self) -> None:
        wanted = tip(self.text()) if self.is_cut() else ""
        if wanted != self.toolTip():
            self.setToolTip(wanted)
