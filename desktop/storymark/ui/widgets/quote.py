"""Words of a story in a panel: the reading font on a line pitch of its own."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from storymark.ui.text import one_line
from storymark.ui.theme.look import Look

_SIZE_PX = 13
_PITCH_PX = 20
_SHOWN_CODEPOINTS = 400


class Quote(QWidget):
    """Shows a quote between marks; a long one without its middle."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._text = ""
        self._layout = QTextLayout()
        self._laid_width = -1
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_quote(self, text: str, language: str) -> None:
        """Show these words of a story in `language`."""
        shown = _quoted(text)
        font = self.look.reading(language, _SIZE_PX)
        if shown == self._text and font == self._layout.font():
            return
        self._text = shown
        self._layout = QTextLayout(shown, font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._laid_width = -1
        self.setAccessibleName(shown)
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """What is shown, with its marks."""
        return self._text

    def hasHeightForWidth(self) -> bool:
        """Qt's hook."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook."""
        self._lay(width)
        return max(1, self._layout.lineCount()) * self.look.px(_PITCH_PX)

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        width = self.width() if self.width() > 0 else self.look.px(240)
        return QSize(self.look.px(240), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(self.look.px(80), self.look.px(_PITCH_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        self._lay(self.width())
        painter = QPainter(self)
        painter.setPen(self.look.colour("ink1"))
        self._layout.draw(painter, QPointF(0, 0))

    def _lay(self, width: int) -> None:
        if width == self._laid_width:
            return
        self._laid_width = width
        pitch = self.look.px(_PITCH_PX)
        self._layout.beginLayout()
        y = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, y + (pitch - line.height()) / 2))
            y += pitch
        self._layout.endLayout()


def _quoted(text: str) -> str:
    flat = one_line(text)
    if len(flat) > _SHOWN_CODEPOINTS:
        half = _SHOWN_CODEPOINTS // 2
        flat = f"{flat[:half].rstrip()} … {flat[-half:].lstrip()}"
    return f"“{flat}”"
