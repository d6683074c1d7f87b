"""Words of a story in a panel, in the reading font of its language."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QWidget

from storymark.ui.text import one_line
from storymark.ui.theme.look import Look
from storymark.ui.widgets.paragraph import Paragraph

_SIZE_PX = 13
_PITCH_PX = 20
_SHOWN_CODEPOINTS = 400


class Quote(Paragraph):
    """Shows a quote between marks; a long one without its middle."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent, pitch_px=_PITCH_PX)

    def set_quote(self, text: str, language: str) -> None:
        """Show these words of a story in `language`."""
        self.setFont(self.look.reading(language, _SIZE_PX))
        self.setText(_quoted(text))
        self.updateGeometry()

    def formats(self) -> list[QTextLayout.FormatRange]:
        """The marks are ours: in the interface's font, where a Chinese one would leave half an em."""
        length = len(self.text().encode("utf-16-le")) // 2
        return [self._in_our_font(place) for place in (0, length - 1)] if length > 1 else []

    def _in_our_font(self, place_utf16: int) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start, made.length = place_utf16, 1
        format_ = QTextCharFormat()
        format_.setFont(self.look.font("body"))
        made.format = format_
        return made


def _quoted(text: str) -> str:
    flat = one_line(text)
    if len(flat) > _SHOWN_CODEPOINTS:
        half = _SHOWN_CODEPOINTS // 2
        flat = f"{flat[:half].rstrip()} … {flat[-half:].lstrip()}"
    return f"“{flat}”"
