"""The acts of `action_table` as `QAction`s of one window, with the keys that are in force."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from storymark.ui.action_table import ACTIONS, BY_ID, CONTEXT, MENUS
from storymark.ui.key_table import KeyTable
from storymark.ui.text import key_sequence, without_mnemonic


class Actions(QObject):
    """One `QAction` an act, each bound to its handler; bare keys of the text are shown and not bound."""

    def __init__(self, window: QWidget, handlers: Mapping[str, Callable[[], object]], keys: KeyTable) -> None:
        super().__init__(window)
        missing = {spec.id for spec in ACTIONS} - set(handlers)
        assert not missing, f"acts without a handler: {missing}"
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self._keys = keys
        for spec in ACTIONS:
            action = QAction(window)
            action.setObjectName(spec.id)
            action.triggered.connect(lambda _checked=False, run=handlers[spec.id]: run())
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setAutoRepeat(spec.repeats)
            window.addAction(action)
            self._actions[spec.id] = action
        self.set_keys(keys)

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def set_keys(self, keys: KeyTable) -> None:
        """Other keys are in force."""
        self._keys = keys
        for spec in ACTIONS:
            self._actions[spec.id].setShortcuts([key_sequence(key) for key in keys.shortcuts(spec.id)])
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything in the present language."""
        for spec in ACTIONS:
            first = self._keys.first(spec.id)
            # A key of the text belongs to the reader, so the menu only shows it.
            is_bound = bool(first) and first in self._keys.shortcuts(spec.id)
            hint = f"\t{_native(first)}" if first and not is_bound else ""
            self._actions[spec.id].setText(menu_text(spec.id) + hint)
        for menu_id, menu in self._menus.items():
            menu.setTitle(QCoreApplication.translate(CONTEXT, MENUS[menu_id]))

    def menus(self, parent: QWidget) -> list[QMenu]:
        """The menus, for the menu bar on macOS and for the button at top left elsewhere."""
        for menu_id in MENUS:
            menu = QMenu(parent)
            menu.setObjectName(f"menu_{menu_id}")
            self._menus[menu_id] = menu
        for spec in ACTIONS:
            if spec.menu:
                menu = self._menus[spec.menu]
                if spec.separator and menu.actions():
                    menu.addSeparator()
                menu.addAction(self._actions[spec.id])
        self.retranslate()
        return list(self._menus.values())

    def menu(self, menu_id: str) -> QMenu:
        """One of the menus that `menus` made."""
        return self._menus[menu_id]


def menu_text(action_id: str) -> str:
    """What an act is called in the interface's language, with its mnemonic."""
    spec = BY_ID[action_id]
    text = QCoreApplication.translate(CONTEXT, spec.text)
    move = without_mnemonic(QCoreApplication.translate(CONTEXT, spec.move)) if spec.move else ""
    return text.format(number=spec.number, move=move)


def action_name(action_id: str) -> str:
    """What an act is called where it stands in no menu: without mnemonic and dots."""
    return without_mnemonic(menu_text(action_id)).rstrip("…")


def _native(key: str) -> str:
    return key_sequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def is_mac() -> bool:
    """Whether menus belong to the system's bar."""
    return sys.platform == "darwin"
