"""The first lines of a file in a fixed-width font, JSON in colours; long lines by their beginning."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from storymark.ui.text import number
from storymark.ui.theme.fonts import mono_font
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.overlay_scroll import OverlayScrollBar

SHOWN_CODEPOINTS = 1_500
_PITCH_PX = 18
_GAP_PX = 8
_NUMBERS_PX = 24

# A string that a colon follows is a key; then other strings, then numbers and words.
_TOKEN = re.compile(
    r'(?P<key>"(?:[^"\\]|\\.)*")(?=\s*:)|(?P<text>"(?:[^"\\]|\\.)*"?)|(?P<number>-?\d[\d.eE+-]*|true|false|null)'
)
_INKS = {"key": "ink3", "text": "ok", "number": "here"}


class CodeView(QAbstractScrollArea):
    """Shows numbered lines; wraps them, never sideways."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._lines: tuple[str, ...] = ()
        self._layouts: list[QTextLayout] = []
        self._tops: list[int] = []
        self._laid = ("", -1)
        self._font = mono_font(look.px(12))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(look.px(_PITCH_PX))
        OverlayScrollBar(look, self)

    def set_lines(self, lines: Sequence[str]) -> None:
        """Show these lines; what is longer than 1,500 code points ends in an ellipsis."""
        self._lines = tuple(lines)
        self._laid = ("", -1)
        self.setAccessibleDescription("\n".join(line[:200] for line in self._lines))
        self._lay()
        self.viewport().update()

    @property
    def lines(self) -> tuple[str, ...]:
        """What was given."""
        return self._lines

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(self.look.px(400), self.look.px(200))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook."""
        self._lay()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        self._lay()
        look, painter = self.look, QPainter(self.viewport())
        shift = self.verticalScrollBar().value()
        pitch = look.px(_PITCH_PX)
        for index, (layout, top) in enumerate(zip(self._layouts, self._tops, strict=True)):
            y = top - shift
            if y > self.viewport().height() or y + layout.lineCount() * pitch < 0:
                continue
            figure = QRectF(0, y, look.px(_NUMBERS_PX - 10), pitch)
            painting.text_left(painter, figure, number(index + 1), look.font("caption"), look.colour("ink3"))
            painter.setPen(look.colour("ink2"))
            layout.draw(painter, QPointF(look.px(_NUMBERS_PX), y))

    def _lay(self) -> None:
        width = self.viewport().width() - self.look.px(_NUMBERS_PX + 8)
        laid = (self.look.theme.name, width)
        if laid == self._laid:
            return
        self._laid = laid
        self._layouts, self._tops = [], []
        pitch, y = self.look.px(_PITCH_PX), 0
        for line in self._lines:
            layout = self._laid_out(line, width)
            self._layouts.append(layout)
            self._tops.append(y)
            y += layout.lineCount() * pitch + self.look.px(_GAP_PX)
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, y - self.viewport().height()))

    def _laid_out(self, line: str, width: int) -> QTextLayout:
        shown = line if len(line) <= SHOWN_CODEPOINTS else line[:SHOWN_CODEPOINTS] + "…"
        layout = QTextLayout(shown, self._font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(shown))
        pitch, y = self.look.px(_PITCH_PX), 0.0
        layout.beginLayout()
        while (laid := layout.createLine()).isValid():
            laid.setLineWidth(max(40, width))
            laid.setPosition(QPointF(0, y + (pitch - laid.height()) / 2))
            y += pitch
        layout.endLayout()
        return layout

    def _formats(self, line: str) -> list[QTextLayout.FormatRange]:
        made: list[QTextLayout.FormatRange] = []
        units, counted = 0, 0
        for match in _TOKEN.finditer(line):
            start, end = match.span()
            # Qt counts UTF-16 units.
            units += _utf16(line[counted:start])
            length = _utf16(line[start:end])
            piece = QTextLayout.FormatRange()
            piece.start, piece.length = units, length
            ink = QTextCharFormat()
            ink.setForeground(self.look.colour(_INKS[match.lastgroup or "text"]))
            piece.format = ink
            made.append(piece)
            units += length
            counted = end
        return made


def _utf16(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)
