"""Every act of the window in one table: menus, tooltips and key hints are made from it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Qt's marker for lupdate, which PySide6 types as giving an object."""
        return text

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "Actions"


class Scope(Enum):
    """Where a key works: everywhere in the window, or only while the text has the focus."""

    WINDOW = "window"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One act. `keys` are portable key texts or a `StandardKey`; a text-scoped key is the reader's own.

    `menu` is empty for acts that live in no menu; a `separator` stands before the entry.
    """

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    standard: QKeySequence.StandardKey | None = None
    scope: Scope = Scope.WINDOW
    separator: bool = False

    def key_text(self) -> str:
        """The first key as this platform writes it, empty for none."""
        for sequence in self.sequences():
            return sequence.toString(QKeySequence.SequenceFormat.NativeText)
        return ""

    def sequences(self) -> list[QKeySequence]:
        """All its keys."""
        standard = QKeySequence.keyBindings(self.standard) if self.standard is not None else []
        return [*standard, *(QKeySequence(key) for key in self.keys if QKeySequence(key) not in standard)]


Key = QKeySequence.StandardKey
T = Scope.TEXT
FILE, EDIT, VIEW, STORY, TAG, HELP = "file", "edit", "view", "story", "tag", "help"

MENUS: Mapping[str, str] = {
    FILE: QT_TRANSLATE_NOOP("Actions", "&File"),
    EDIT: QT_TRANSLATE_NOOP("Actions", "&Edit"),
    VIEW: QT_TRANSLATE_NOOP("Actions", "&View"),
    STORY: QT_TRANSLATE_NOOP("Actions", "&Story"),
    TAG: QT_TRANSLATE_NOOP("Actions", "&Tag"),
    HELP: QT_TRANSLATE_NOOP("Actions", "&Help"),
}

# Qt's own sequence for redo differs by platform; both usual ones work everywhere.
ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new", QT_TRANSLATE_NOOP("Actions", "&New project…"), FILE, standard=Key.New),
    ActionSpec("open", QT_TRANSLATE_NOOP("Actions", "&Open project…"), FILE, standard=Key.Open),
    ActionSpec("open_server", QT_TRANSLATE_NOOP("Actions", "Open from a ser&ver…"), FILE),
    ActionSpec("sample", QT_TRANSLATE_NOOP("Actions", "Open the &sample"), FILE),
    ActionSpec("import", QT_TRANSLATE_NOOP("Actions", "&Import stories…"), FILE, ("Ctrl+I",), separator=True),
    ActionSpec("export", QT_TRANSLATE_NOOP("Actions", "&Export…"), FILE, ("Ctrl+E",)),
    ActionSpec("give", QT_TRANSLATE_NOOP("Actions", "&Give work to…"), FILE, separator=True),
    ActionSpec("hand_in", QT_TRANSLATE_NOOP("Actions", "&Hand in work…"), FILE),
    ActionSpec("annotator", QT_TRANSLATE_NOOP("Actions", "Switch &annotator…"), FILE, separator=True),
    ActionSpec("close", QT_TRANSLATE_NOOP("Actions", "&Close project"), FILE, ("Ctrl+W",)),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), FILE, ("Ctrl+Q",), separator=True),
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), EDIT, ("Ctrl+Z",)),
    ActionSpec("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), EDIT, ("Ctrl+Y", "Ctrl+Shift+Z")),
    ActionSpec(
        "copy", QT_TRANSLATE_NOOP("Actions", "&Copy the selected words"), EDIT, ("Ctrl+C",), separator=True
    ),
    ActionSpec("filter", QT_TRANSLATE_NOOP("Actions", "&Filter stories"), VIEW, ("/",), scope=T),
    ActionSpec("left_pane", QT_TRANSLATE_NOOP("Actions", "&Story list"), VIEW, ("Ctrl+B",)),
    ActionSpec("right_pane", QT_TRANSLATE_NOOP("Actions", "&Labels and tags"), VIEW, ("Ctrl+Shift+B",)),
    ActionSpec("focus_mode", QT_TRANSLATE_NOOP("Actions", "F&ocus mode"), VIEW, ("Z",), scope=T),
    ActionSpec(
        "larger", QT_TRANSLATE_NOOP("Actions", "Larger &text"), VIEW, standard=Key.ZoomIn, separator=True
    ),
    ActionSpec("smaller", QT_TRANSLATE_NOOP("Actions", "S&maller text"), VIEW, standard=Key.ZoomOut),
    ActionSpec("usual_size", QT_TRANSLATE_NOOP("Actions", "&Usual text size"), VIEW, ("Ctrl+0",)),
    ActionSpec("next_pane", QT_TRANSLATE_NOOP("Actions", "Next &pane"), VIEW, ("F6",), separator=True),
    ActionSpec("done", QT_TRANSLATE_NOOP("Actions", "&Done, open the next"), STORY, ("Ctrl+Return",)),
    ActionSpec("next_story", QT_TRANSLATE_NOOP("Actions", "&Next story"), STORY, ("Alt+Down",)),
    ActionSpec("previous_story", QT_TRANSLATE_NOOP("Actions", "&Previous story"), STORY, ("Alt+Up",)),
    ActionSpec("flag", QT_TRANSLATE_NOOP("Actions", "&Flag the story"), STORY, ("F",), scope=T),
    ActionSpec(
        "next_sentence",
        QT_TRANSLATE_NOOP("Actions", "Next &sentence"),
        STORY,
        ("J",),
        scope=T,
        separator=True,
    ),
    ActionSpec(
        "previous_sentence", QT_TRANSLATE_NOOP("Actions", "Previous s&entence"), STORY, ("K",), scope=T
    ),
    ActionSpec(
        "next_untagged", QT_TRANSLATE_NOOP("Actions", "Next &untagged sentence"), STORY, ("M",), scope=T
    ),
    ActionSpec("go_to_sentence", QT_TRANSLATE_NOOP("Actions", "&Go to sentence…"), STORY, ("G",), scope=T),
    ActionSpec("recut", QT_TRANSLATE_NOOP("Actions", "&Cut the sentences anew"), STORY, separator=True),
    ActionSpec("label_picker", QT_TRANSLATE_NOOP("Actions", "&Label by typing…"), TAG, ("0",), scope=T),
    ActionSpec("last_label", QT_TRANSLATE_NOOP("Actions", "L&ast label again"), TAG, (".",), scope=T),
    ActionSpec("climb", QT_TRANSLATE_NOOP("Actions", "&Widen: word, clause, sentence"), TAG, ("V",), scope=T),
    ActionSpec("descend", QT_TRANSLATE_NOOP("Actions", "Na&rrow"), TAG, ("Shift+V",), scope=T),
    ActionSpec("next_tag", QT_TRANSLATE_NOOP("Actions", "&Next tag"), TAG, ("Tab",), scope=T, separator=True),
    ActionSpec("previous_tag", QT_TRANSLATE_NOOP("Actions", "&Previous tag"), TAG, ("Shift+Tab",), scope=T),
    ActionSpec("grow_start", QT_TRANSLATE_NOOP("Actions", "Move the &start out"), TAG, ("H",), scope=T),
    ActionSpec(
        "shrink_start", QT_TRANSLATE_NOOP("Actions", "Move the start &in"), TAG, ("Shift+H",), scope=T
    ),
    ActionSpec("grow_end", QT_TRANSLATE_NOOP("Actions", "Move the &end out"), TAG, ("L",), scope=T),
    ActionSpec("shrink_end", QT_TRANSLATE_NOOP("Actions", "Move the en&d in"), TAG, ("Shift+L",), scope=T),
    ActionSpec("one_word", QT_TRANSLATE_NOOP("Actions", "Alwa&ys one word"), TAG),
    ActionSpec("note", QT_TRANSLATE_NOOP("Actions", "N&ote"), TAG, ("N",), scope=T, separator=True),
    ActionSpec("confidence", QT_TRANSLATE_NOOP("Actions", "&Confidence"), TAG, ("C",), scope=T),
    ActionSpec("remove", QT_TRANSLATE_NOOP("Actions", "Dele&te the tag"), TAG, ("Del", "Shift+X"), scope=T),
    ActionSpec("keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), HELP, ("?",), scope=T),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "&About Storymark"), HELP),
)

BY_ID: Mapping[str, ActionSpec] = {spec.id: spec for spec in ACTIONS}


class Actions(QObject):
    """The acts as `QAction`s of one window, each bound to its handler."""

    def __init__(self, window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(window)
        missing = {spec.id for spec in ACTIONS} - set(handlers)
        assert not missing, f"acts without a handler: {missing}"
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        for spec in ACTIONS:
            action = QAction(window)
            action.setObjectName(spec.id)
            action.triggered.connect(lambda _checked=False, run=handlers[spec.id]: run())
            if spec.scope is Scope.WINDOW:
                action.setShortcuts(spec.sequences())
                action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
                action.setAutoRepeat(
                    spec.id in ("undo", "redo", "larger", "smaller", "next_story", "previous_story")
                )
            window.addAction(action)
            self._actions[spec.id] = action
        self.retranslate()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def retranslate(self) -> None:
        """Word everything in the present language."""
        for spec in ACTIONS:
            text = QCoreApplication.translate(CONTEXT, spec.text)
            # A text-scoped key belongs to the reader, so the menu only shows it.
            hint = f"\t{spec.key_text()}" if spec.scope is Scope.TEXT and spec.keys else ""
            self._actions[spec.id].setText(text + hint)
        for menu_id, menu in self._menus.items():
            menu.setTitle(QCoreApplication.translate(CONTEXT, MENUS[menu_id]))

    def menus(self, parent: QWidget) -> list[QMenu]:
        """The menus, for the menu bar on macOS and for the button at top left elsewhere."""
        for menu_id in MENUS:
            menu = QMenu(parent)
            menu.setObjectName(f"menu_{menu_id}")
            self._menus[menu_id] = menu
        for spec in ACTIONS:
            if spec.separator:
                self._menus[spec.menu].addSeparator()
            self._menus[spec.menu].addAction(self._actions[spec.id])
        self.retranslate()
        return list(self._menus.values())

    def menu(self, menu_id: str) -> QMenu:
        """One of the menus that `menus` made."""
        return self._menus[menu_id]


def is_mac() -> bool:
    """Whether menus belong to the system's bar."""
    return sys.platform == "darwin"
