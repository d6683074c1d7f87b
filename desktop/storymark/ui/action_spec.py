"""What an act of the window is: the shape of the rows of `action_table`. Qt-free."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from storymark.ui.reader.keymap import Act


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Qt's marker for texts to translate, without Qt: `context` is for the collector of texts."""
    del context
    return text


CONTEXT = "Actions"


class Scope(Enum):
    """Where a key with Ctrl, Alt or F works: everywhere in the window, or only while the text has the focus.

    A bare letter, digit or mark works in the text only, whatever the scope. REVIEW is the text of the review
    workspace, SEARCH the list of hits: their keys may be those of TEXT, since only one is in the window.
    """

    WINDOW = "window"
    TEXT = "text"
    REVIEW = "review"
    SEARCH = "search"


class Group(Enum):
    """The part of the keys' sheet in which an act stands."""

    MOVE = QT_TRANSLATE_NOOP("Actions", "Move")
    SELECT = QT_TRANSLATE_NOOP("Actions", "Select")
    TAG = QT_TRANSLATE_NOOP("Actions", "Tag")
    SENTENCES = QT_TRANSLATE_NOOP("Actions", "Sentences and words")
    STORY = QT_TRANSLATE_NOOP("Actions", "Story")
    REVIEW = QT_TRANSLATE_NOOP("Actions", "Review")
    SEARCH = QT_TRANSLATE_NOOP("Actions", "Search")
    PROJECT = QT_TRANSLATE_NOOP("Actions", "Project")
    EVERYWHERE = QT_TRANSLATE_NOOP("Actions", "Everywhere")


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One act: its name, its keys as portable texts (`Ctrl+Shift+J`), and where it is found.

    `menu` is empty for acts that live in no menu; a `separator` stands before the entry. Acts that share a
    `row` share a line of the sheet. `act` is what the text view does itself; without one it asks the window.
    `number` fills the place in the names of acts that come in nine, `move` names the move that selects.
    """

    id: str
    text: str
    group: Group
    keys: tuple[str, ...]
    row: str = ""
    menu: str = ""
    scope: Scope = Scope.WINDOW
    separator: bool = False
    act: Act | None = None
    mac_keys: tuple[str, ...] = ()
    number: str = ""
    move: str = ""
    repeats: bool = False

    def default_keys(self, *, is_mac: bool = False) -> tuple[str, ...]:
        """The keys it has when nobody changed them."""
        return self.mac_keys if is_mac and self.mac_keys else self.keys

    @property
    def reader_act(self) -> Act:
        """What a key of it means in the text."""
        return self.act or Act("command", (self.id,))


FILE, EDIT, VIEW, STORY, TAG, REVIEW, HELP = "file", "edit", "view", "story", "tag", "review", "help"

MENUS: Mapping[str, str] = {
    FILE: QT_TRANSLATE_NOOP("Actions", "&File"),
    EDIT: QT_TRANSLATE_NOOP("Actions", "&Edit"),
    VIEW: QT_TRANSLATE_NOOP("Actions", "&View"),
    STORY: QT_TRANSLATE_NOOP("Actions", "&Story"),
    TAG: QT_TRANSLATE_NOOP("Actions", "&Tag"),
    REVIEW: QT_TRANSLATE_NOOP("Actions", "&Review"),
    HELP: QT_TRANSLATE_NOOP("Actions", "&Help"),
}
