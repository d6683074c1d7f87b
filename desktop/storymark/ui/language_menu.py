"""The interface's language, chosen from a menu and spoken at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from storymark.ui.context import UiContext
from storymark.ui.translations import install_translations

# Each in its own words, so that somebody who is lost in the wrong one finds the way out.
NAMES = {"en": "English", "vi": "Tiếng Việt", "zh": "中文"}


class LanguageMenu(QMenu):
    """One entry a language, the present one checked."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        group = QActionGroup(self)
        for language, name in NAMES.items():
            action = group.addAction(name)
            action.setCheckable(True)
            action.setChecked(language == context.language)
            action.triggered.connect(lambda _checked=False, wanted=language: self._choose(wanted))
            self.addAction(action)
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Qt's hook."""
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def _word(self) -> None:
        self.setTitle(self.tr("Lan&guage"))

    def _choose(self, language: str) -> None:
        self._context.change(language=language)
        install_translations(self._context.application, language)
