"""How the window looks now: the theme and the type scale, handed to every widget that paints itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont

from storymark.ui.key_table import KeyTable
from storymark.ui.text import key_text
from storymark.ui.theme import fonts
from storymark.ui.theme.theme import LabelPaint, Theme

_W = QFont.Weight

# Use -> size in px, weight, tabular figures (design section 2, type).
_SCALE: dict[str, tuple[int, QFont.Weight, bool]] = {
    "figure": (28, _W.DemiBold, True),
    "title": (20, _W.DemiBold, False),
    "dialog": (16, _W.DemiBold, False),
    "dialog_text": (16, _W.Normal, False),
    "lead": (14, _W.Normal, False),
    "lead_strong": (14, _W.Medium, False),
    "row": (13, _W.Medium, False),
    "row_strong": (13, _W.DemiBold, False),
    "body": (13, _W.Normal, False),
    "small": (12, _W.Normal, True),
    "path": (12, _W.Normal, False),  # figures of one width would set hyphens apart
    "small_medium": (12, _W.Medium, True),
    "small_strong": (12, _W.DemiBold, True),
    "caption": (11, _W.Medium, True),
    "caption_strong": (11, _W.DemiBold, True),
}


class Look(QObject):
    """The one thing that knows the present theme; emits `changed` when it is another one.

    `scale` is the system's text size against the usual one; sizes of letters and rows follow it.
    """

    changed = Signal()

    def __init__(self, theme: Theme, *, scale: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.scale = scale
        self._fonts: dict[str, QFont] = {}
        self._reading: dict[tuple[str, int, int], QFont] = {}
        self.is_serif = False
        self.keys = KeyTable()

    @property
    def theme(self) -> Theme:
        """Light or dark, with its colours."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Change it; who paints asks anew."""
        self._theme = theme
        self.changed.emit()

    def colour(self, role: str) -> QColor:
        """A role's colour in the present theme."""
        return self._theme.colour(role)

    def label(self, colour: str) -> LabelPaint:
        """A label's paint in the present theme."""
        return self._theme.label(colour)

    def font(self, use: str) -> QFont:
        """The interface's font for a use of the type scale; raises KeyError for one that is not there."""
        made = self._fonts.get(use)
        if made is None:
            size, weight, is_tabular = _SCALE[use]
            made = fonts.ui_font(self.px(size), weight=weight, is_tabular=is_tabular)
            self._fonts[use] = made
        return made

    def reading(self, language: str, size_px: int, *, weight: int = _W.Normal) -> QFont:
        """The reading font for a language, where a panel quotes a story."""
        key = (language, size_px, int(weight))
        made = self._reading.get(key)
        if made is None:
            made = fonts.reading_font(language, self.px(size_px), weight=weight, is_serif=self.is_serif)
            self._reading[key] = made
        return made

    def set_serif(self, is_serif: bool) -> None:
        """Quote stories with the serif choice, or without."""
        if self.is_serif != is_serif:
            if is_serif:
                fonts.load_serif()
            self.is_serif = is_serif
            self._reading.clear()
            self.changed.emit()

    def unscaled(self) -> Look:
        """The same look for a painter that enlarges what it paints itself; it follows this one."""
        if self.scale == 1.0:
            return self
        made = Look(self._theme, parent=self)

        def follow() -> None:
            made.keys = self.keys
            made.set_serif(self.is_serif)
            made.set_theme(self._theme)

        follow()
        self.changed.connect(follow)
        return made

    def key(self, act: str) -> str:
        """The key of an act as captions write it, empty for none."""
        return key_text(self.keys.first(act))

    def px(self, size: float) -> int:
        """A measure of the design at the present text size, in whole pixels."""
        return round(size * self.scale)
