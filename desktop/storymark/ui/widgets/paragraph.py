"""Text of several lines on the line pitch of the type scale, which is more open than the font's own."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from storymark.ui.theme.look import Look
from storymark.ui.widgets.labels import PlainLabel

# Size of the letters -> pitch, px (design section 2, type); sizes in between take one and a half.
_PITCHES = {11: 16, 12: 18, 13: 19, 14: 21, 16: 22, 20: 28, 28: 34}


class Paragraph(PlainLabel):
    """Wraps; its height follows its width."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        parent: QWidget | None = None,
        *,
        font: str = "body",
        ink: str = "ink1",
        pitch_px: int = 0,
    ) -> None:
        self._pitch_px = pitch_px
        self._layout = QTextLayout()
        self._laid: tuple[str, str, int] = ("", "", -1)
        super().__init__(look, text, parent, font=font, ink=ink)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Qt's hook."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook."""
        self._lay(width)
        return max(1, self._layout.lineCount()) * self._pitch()

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else self.look.px(240)
        return QSize(self.look.px(240), self.heightForWidth(max(40, width)))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(self.look.px(80), self._pitch())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        self._lay(self.width())
        painter = QPainter(self)
        painter.setPen(self.look.colour(self._ink if self.isEnabled() else "ink4"))
        self._layout.draw(painter, QPointF(0, 0))

    def formats(self) -> list[QTextLayout.FormatRange]:
        """Stretches in another font, none here."""
        return []

    def _pitch(self) -> int:
        size = self.font().pixelSize()
        own = round(size / self.look.scale)
        return self.look.px(self._pitch_px or _PITCHES.get(own, round(own * 1.5)))

    def _lay(self, width: int) -> None:
        laid = (self.text(), self.font().key(), width)
        if laid == self._laid:
            return
        self._laid = laid
        # A line separator breaks a line within one layout; a line feed would not.
        self._layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        self._layout.setFormats(self.formats())
        _break(self._layout, width, self._pitch(), self.alignment())


def _break(layout: QTextLayout, width: int, pitch: int, alignment: Qt.AlignmentFlag) -> None:
    option = QTextOption(alignment & Qt.AlignmentFlag.AlignHorizontal_Mask)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, y + (pitch - line.height()) / 2))
        y += pitch
    layout.endLayout()
