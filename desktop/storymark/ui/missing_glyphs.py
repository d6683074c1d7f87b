"""Looks, while nobody waits, for characters of the story that nothing can draw, and says so once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from storymark.ui.theme.fonts import reading_font
from storymark.ui.theme.glyphs import doubtful, helping_font, undrawable

if TYPE_CHECKING:
    from storymark.ui.desk import Desk

PAUSE_MS = 300
SLICE = 200
MOST_NAMED = 6


class MissingGlyphs(QObject):
    """Told when a story is on the screen; a slice of its characters at a time is laid out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._known: dict[str, set[str]] = {}
        self._told: set[str] = set()
        self._waiting: list[str] = []
        self._missing: list[str] = []
        self._language = ""
        self._next = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._next.timeout.connect(self._go_on)

    def look_at(self, text: str, language: str) -> None:
        """Another story is on the screen."""
        self._desk.workspace.hide_notice()
        known = self._known.setdefault(language, set())
        self._language = language
        self._waiting = [c for c in doubtful(text) if c not in known]
        self._missing = []
        self._next.start()

    def _go_on(self) -> None:
        part, self._waiting = self._waiting[:SLICE], self._waiting[SLICE:]
        if part:
            self._known[self._language] |= set(part)
            self._missing += undrawable(part, reading_font(self._language, 17))
            self._next.start(0)
            return
        fresh = [c for c in self._missing if c not in self._told]
        if fresh:
            self._told |= set(fresh)
            self._say(fresh)

    def _say(self, missing: list[str]) -> None:
        named = ", ".join(f"{c} U+{ord(c):04X}" for c in missing[:MOST_NAMED])
        if len(missing) > MOST_NAMED:
            named += " …"
        fonts = ", ".join(dict.fromkeys(helping_font(c) for c in missing))
        text = self.tr("%Ln characters of this story have no font here: {named}.", "", len(missing))
        remedy = self.tr("Install {fonts} and start Storymark again; the text itself is whole.")
        whole = f"{text.format(named=named)} {remedy.format(fonts=fonts)}"
        self._desk.workspace.show_notice("warn", self.tr("Not drawn"), whole)
        self._desk.say(whole)
