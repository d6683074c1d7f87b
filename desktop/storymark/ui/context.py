"""What every part of the window is handed: the program, the person's settings, the look."""

from __future__ import annotations

import logging
import os
import sys
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QLocale, QObject, QSettings, Qt, Signal
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication

from storymark.services.program import Program
from storymark.services.settings import Recent, Settings, SettingsFile
from storymark.ui.key_table import KeyTable
from storymark.ui.theme.look import Look
from storymark.ui.theme.style import dress
from storymark.ui.theme.theme import Theme

log = logging.getLogger(__name__)


class UiContext(QObject):
    """Owns settings and theme; tells when they change. One per window."""

    settings_changed = Signal(object)  # Settings
    theme_changed = Signal(object)  # Theme
    keys_changed = Signal()

    def __init__(self, program: Program, application: QApplication) -> None:
        super().__init__()
        self.program = program
        self.application = application
        self._file = SettingsFile(program.user_folder("config") / "settings.json")
        self.settings = self._file.read()
        self.theme = self._wanted_theme()
        self.look = Look(self.theme, parent=self)
        self.look.set_serif(self.settings.reading_font == "serif")
        self.look.keys = KeyTable(self.settings.keys, is_mac=sys.platform == "darwin")
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(lambda _scheme: self._settle_theme())
        if hasattr(Qt, "ContrastPreference"):
            hints.accessibility().contrastPreferenceChanged.connect(lambda _wish: self._settle_theme())

    @property
    def language(self) -> str:
        """The interface language: `en`, `vi` or `zh`."""
        return chosen_language(self.settings)

    def change(self, **values: Any) -> None:
        """Keep new values of some settings; the window goes on when the folder cannot be written."""
        changed = replace(self.settings, **values)
        if changed == self.settings:
            return
        self.settings = changed
        self._write()
        self.look.set_serif(changed.reading_font == "serif")
        if self.look.keys.chosen != {act: tuple(keys) for act, keys in changed.keys.items()}:
            self.look.keys = KeyTable(changed.keys, is_mac=sys.platform == "darwin")
            self.keys_changed.emit()
        self.settings_changed.emit(changed)
        self._settle_theme()

    def add_recent(self, recent: Recent) -> None:
        """Put a project on top of the welcome page's list."""
        self.settings = self.settings.with_recent(recent)
        self._write()

    def dress(self) -> None:
        """Give the application the present look."""
        dress(self.application, self.look)

    def geometry(self) -> QSettings:
        """Where the window's place and pane widths are kept."""
        path = self.program.user_folder("config") / "window.ini"
        return QSettings(str(path), QSettings.Format.IniFormat)

    def _write(self) -> None:
        try:
            self._file.write(self.settings)
        except OSError as error:
            log.warning("settings were not kept: %s", error.strerror)

    def _wanted_theme(self) -> Theme:
        hints = self.application.styleHints()
        is_dark = self.settings.theme == "dark" or (
            self.settings.theme == "system" and hints.colorScheme() == Qt.ColorScheme.Dark
        )
        make = Theme.dark if is_dark else Theme.light
        return make(has_high_contrast=self.settings.contrast == "high" or _system_wants_contrast(hints))

    def _settle_theme(self) -> None:
        wanted = self._wanted_theme()
        if wanted != self.theme:
            self.theme = wanted
            self.look.set_theme(wanted)
            self.theme_changed.emit(wanted)


def _system_wants_contrast(hints: QStyleHints) -> bool:
    """Whether the system asks for more contrast; Qt tells since 6.10."""
    preference = getattr(Qt, "ContrastPreference", None)
    if preference is None:
        return False
    return bool(hints.accessibility().contrastPreference() == preference.HighContrast)


def chosen_language(settings: Settings) -> str:
    """`en`, `vi` or `zh`: the chosen one, else what was asked for, else the system's, else English."""
    wanted = settings.language or os.environ.get("STORYMARK_LANG", "") or QLocale.system().name()
    short = wanted.split("_")[0].split("-")[0].lower()
    return short if short in ("en", "vi", "zh") else "en"
