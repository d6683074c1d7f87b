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
from storymark.ui.theme.system_text import interface_scale
from storymark.ui.theme.theme import Theme

log = logging.getLogger(__name__)


class UiContext(QObject):
    """Owns settings and theme; tells when they change. One per window."""

    settings_changed = Signal(object)  # Settings
    theme_changed = Signal(object)  # Theme
    keys_changed = Signal()
    scale_changed = Signal()  # sizes are another: the window must be made anew

    def __init__(self, program: Program, application: QApplication) -> None:
        super().__init__()
        self.program = program
        self.application = application
        self._file = SettingsFile(program.user_folder("config") / "settings.json")
        self.settings = self._file.read()
        self.theme = self._wanted_theme()
        scale = interface_scale(self.settings.interface_percent)
        self.look = Look(self.theme, scale=scale, parent=self)
        self.look.set_serif(self.settings.reading_font == "serif")
        self.look.keys = KeyTable(self.settings.keys, is_mac=sys.platform == "darwin")
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(lambda _scheme: self._settle_theme())
        for name in ("contrastPreferenceChanged", "motionPreferenceChanged"):
            if (changed := _system_hint(hints, name)) is not None:
                changed.connect(lambda _wish: self._settle_theme())

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
        if interface_scale(changed.interface_percent) != self.look.scale:
            self.scale_changed.emit()

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
        return make(
            has_high_contrast=self.settings.contrast == "high" or _system_wants(hints, "contrastPreference"),
            has_motion=self.settings.motion != "reduced" and not _system_wants(hints, "motionPreference"),
        )

    def _settle_theme(self) -> None:
        wanted = self._wanted_theme()
        if wanted != self.theme:
            self.theme = wanted
            self.look.set_theme(wanted)
            self.theme_changed.emit(wanted)


def _system_hint(hints: QStyleHints, name: str) -> Any:
    """One of Qt's accessibility hints, None where this Qt has none: contrast came with 6.10, motion later."""
    accessibility = getattr(hints, "accessibility", None)
    return getattr(accessibility(), name, None) if accessibility is not None else None


def _system_wants(hints: QStyleHints, name: str) -> bool:
    """Whether the system asks for more contrast, or for less motion: for anything but the usual."""
    preference = _system_hint(hints, name)
    return preference is not None and preference().value != 0


def chosen_language(settings: Settings) -> str:
    """`en`, `vi` or `zh`: the chosen one, else what was asked for, else the system's, else English."""
    wanted = settings.language or os.environ.get("STORYMARK_LANG", "") or QLocale.system().name()
    short = wanted.split("_")[0].split("-")[0].lower()
    return short if short in ("en", "vi", "zh") else "en"
