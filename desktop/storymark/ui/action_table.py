"""Every act of the window in one table, from which menus, keys, keys’ sheet and palette are made. Qt-free."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from storymark.ui.reader.keymap import END, START, Act


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Qt's marker for texts to translate, without Qt: `context` is for the collector of texts."""
    del context
    return text


CONTEXT = "Actions"


class Scope(Enum):
    """Where a key with Ctrl, Alt or F works: everywhere in the window, or only while the text has the focus.

    A bare letter, digit or mark works in the text only, whatever the scope.
    """

    WINDOW = "window"
    TEXT = "text"


class Group(Enum):
    """The part of the keys' sheet in which an act stands."""

    MOVE = QT_TRANSLATE_NOOP("Actions", "Move")
    SELECT = QT_TRANSLATE_NOOP("Actions", "Select")
    TAG = QT_TRANSLATE_NOOP("Actions", "Tag")
    SENTENCES = QT_TRANSLATE_NOOP("Actions", "Sentences and words")
    STORY = QT_TRANSLATE_NOOP("Actions", "Story")
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


FILE, EDIT, VIEW, STORY, TAG, HELP = "file", "edit", "view", "story", "tag", "help"

MENUS: Mapping[str, str] = {
    FILE: QT_TRANSLATE_NOOP("Actions", "&File"),
    EDIT: QT_TRANSLATE_NOOP("Actions", "&Edit"),
    VIEW: QT_TRANSLATE_NOOP("Actions", "&View"),
    STORY: QT_TRANSLATE_NOOP("Actions", "&Story"),
    TAG: QT_TRANSLATE_NOOP("Actions", "&Tag"),
    HELP: QT_TRANSLATE_NOOP("Actions", "&Help"),
}

_T = Scope.TEXT
_G = Group
# The unit of a move -> id and name of its two directions, the line they share, keys, and keys on macOS.
_MOVES: tuple[tuple[str, tuple[str, str], tuple[str, str], str, tuple[str, str], tuple[str, str]], ...] = (
    (
        "word",
        ("word_back", "word_forward"),
        (QT_TRANSLATE_NOOP("Actions", "Word back"), QT_TRANSLATE_NOOP("Actions", "Word forward")),
        QT_TRANSLATE_NOOP("Actions", "Word back, forward"),
        ("Left", "Right"),
        ("Left", "Right"),
    ),
    (
        "character",
        ("character_back", "character_forward"),
        (QT_TRANSLATE_NOOP("Actions", "Character back"), QT_TRANSLATE_NOOP("Actions", "Character forward")),
        QT_TRANSLATE_NOOP("Actions", "Character back, forward"),
        ("Alt+Left", "Alt+Right"),
        ("Ctrl+Left", "Ctrl+Right"),
    ),
    (
        "clause",
        ("clause_back", "clause_forward"),
        (QT_TRANSLATE_NOOP("Actions", "Clause back"), QT_TRANSLATE_NOOP("Actions", "Clause forward")),
        QT_TRANSLATE_NOOP("Actions", "Clause back, forward"),
        ("Ctrl+Left", "Ctrl+Right"),
        ("Alt+Left", "Alt+Right"),
    ),
    (
        "line",
        ("line_up", "line_down"),
        (QT_TRANSLATE_NOOP("Actions", "Line up"), QT_TRANSLATE_NOOP("Actions", "Line down")),
        QT_TRANSLATE_NOOP("Actions", "Line up, down"),
        ("Up", "Down"),
        ("Up", "Down"),
    ),
    (
        "sentence_edge",
        ("sentence_start", "sentence_end"),
        (
            QT_TRANSLATE_NOOP("Actions", "Start of the sentence"),
            QT_TRANSLATE_NOOP("Actions", "End of the sentence"),
        ),
        QT_TRANSLATE_NOOP("Actions", "Start, end of the sentence"),
        ("Home", "End"),
        ("Home", "End"),
    ),
    (
        "page",
        ("page_up", "page_down"),
        (QT_TRANSLATE_NOOP("Actions", "Page up"), QT_TRANSLATE_NOOP("Actions", "Page down")),
        QT_TRANSLATE_NOOP("Actions", "Page up, down"),
        ("PageUp", "PageDown"),
        ("PageUp", "PageDown"),
    ),
    (
        "story",
        ("story_start", "story_end"),
        (
            QT_TRANSLATE_NOOP("Actions", "Start of the story"),
            QT_TRANSLATE_NOOP("Actions", "End of the story"),
        ),
        QT_TRANSLATE_NOOP("Actions", "Start, end of the story"),
        ("Ctrl+Home", "Ctrl+End"),
        ("Ctrl+Home", "Ctrl+End"),
    ),
)


def shifted(key: str) -> str:
    """The key with Shift held too."""
    *held, name = key.split("+")
    return "+".join([*held, "Shift", name])


def _moves() -> Iterator[ActionSpec]:
    for unit, ids, names, row, keys, mac in _MOVES:
        for number, direction in enumerate((-1, 1)):
            yield ActionSpec(
                ids[number],
                names[number],
                _G.MOVE,
                (keys[number],),
                row,
                scope=_T,
                act=Act("move", (unit, direction, False)),
                mac_keys=(mac[number],),
                repeats=True,
            )


def _selecting() -> Iterator[ActionSpec]:
    for unit, ids, names, row, keys, mac in _MOVES:
        for number, direction in enumerate((-1, 1)):
            yield ActionSpec(
                f"select_{ids[number]}",
                QT_TRANSLATE_NOOP("Actions", "Select: {move}"),
                _G.SELECT,
                (shifted(keys[number]),),
                row,
                scope=_T,
                act=Act("move", (unit, direction, True)),
                mac_keys=(shifted(mac[number]),),
                move=names[number],
                repeats=True,
            )


def _digits() -> Iterator[ActionSpec]:
    for digit in "123456789":
        yield ActionSpec(
            f"tag_{digit}",
            QT_TRANSLATE_NOOP("Actions", "Tag with the label of key {number}"),
            _G.TAG,
            (digit,),
            QT_TRANSLATE_NOOP("Actions", "Tag words or sentence, relabel a tag"),
            scope=_T,
            act=Act("digit", (digit,)),
            number=digit,
        )
    for digit in "123456789":
        yield ActionSpec(
            f"second_{digit}",
            QT_TRANSLATE_NOOP("Actions", "Second tag with the label of key {number}"),
            _G.TAG,
            (f"Shift+{digit}",),
            QT_TRANSLATE_NOOP("Actions", "Second tag on the same words"),
            scope=_T,
            act=Act("digit_second", (digit,)),
            number=digit,
        )


_START_ROW = QT_TRANSLATE_NOOP("Actions", "Start edge out, in")
_END_ROW = QT_TRANSLATE_NOOP("Actions", "End edge out, in")
_START_FINE = QT_TRANSLATE_NOOP("Actions", "Start edge by a character out, in")
_END_FINE = QT_TRANSLATE_NOOP("Actions", "End edge by a character out, in")


def _edge(edge: str, direction: int, unit: str = "word") -> Act:
    return Act("edge", (edge, direction, unit))


ACTIONS: tuple[ActionSpec, ...] = (
    # --- move
    ActionSpec(
        "next_sentence",
        QT_TRANSLATE_NOOP("Actions", "Next &sentence"),
        _G.MOVE,
        ("J",),
        QT_TRANSLATE_NOOP("Actions", "Next, previous sentence"),
        menu=STORY,
        scope=_T,
        act=Act("next_sentence"),
        repeats=True,
    ),
    ActionSpec(
        "previous_sentence",
        QT_TRANSLATE_NOOP("Actions", "Previous s&entence"),
        _G.MOVE,
        ("K",),
        QT_TRANSLATE_NOOP("Actions", "Next, previous sentence"),
        menu=STORY,
        scope=_T,
        act=Act("previous_sentence"),
        repeats=True,
    ),
    ActionSpec(
        "read_and_next",
        QT_TRANSLATE_NOOP("Actions", "Sentence read, go on"),
        _G.MOVE,
        ("Return",),
        scope=_T,
        act=Act("read_and_next"),
    ),
    *_moves(),
    ActionSpec(
        "next_tag",
        QT_TRANSLATE_NOOP("Actions", "&Next tag"),
        _G.MOVE,
        ("Tab",),
        QT_TRANSLATE_NOOP("Actions", "Next, previous tag"),
        menu=TAG,
        scope=_T,
        separator=True,
        act=Act("next_tag"),
        repeats=True,
    ),
    ActionSpec(
        "previous_tag",
        QT_TRANSLATE_NOOP("Actions", "&Previous tag"),
        _G.MOVE,
        ("Shift+Tab",),
        QT_TRANSLATE_NOOP("Actions", "Next, previous tag"),
        menu=TAG,
        scope=_T,
        act=Act("previous_tag"),
        repeats=True,
    ),
    ActionSpec(
        "next_untagged",
        QT_TRANSLATE_NOOP("Actions", "Next &untagged sentence"),
        _G.MOVE,
        ("M",),
        menu=STORY,
        scope=_T,
        act=Act("next_untagged"),
        repeats=True,
    ),
    ActionSpec(
        "go_to_sentence",
        QT_TRANSLATE_NOOP("Actions", "&Go to sentence…"),
        _G.MOVE,
        ("G",),
        menu=STORY,
        scope=_T,
    ),
    ActionSpec(
        "find",
        QT_TRANSLATE_NOOP("Actions", "&Find in the story…"),
        _G.MOVE,
        ("Ctrl+F",),
        menu=EDIT,
        separator=True,
    ),
    # --- select
    *_selecting(),
    ActionSpec(
        "climb",
        QT_TRANSLATE_NOOP("Actions", "&Widen: word, clause, sentence"),
        _G.SELECT,
        ("V",),
        QT_TRANSLATE_NOOP("Actions", "Widen, narrow: character to paragraph"),
        menu=TAG,
        scope=_T,
        act=Act("climb"),
        repeats=True,
    ),
    ActionSpec(
        "descend",
        QT_TRANSLATE_NOOP("Actions", "Na&rrow"),
        _G.SELECT,
        ("Shift+V",),
        QT_TRANSLATE_NOOP("Actions", "Widen, narrow: character to paragraph"),
        menu=TAG,
        scope=_T,
        act=Act("descend"),
        repeats=True,
    ),
    ActionSpec(
        "clear",
        QT_TRANSLATE_NOOP("Actions", "Clear the selection, then the tag"),
        _G.SELECT,
        ("Escape",),
        scope=_T,
        act=Act("escape"),
    ),
    ActionSpec(
        "copy",
        QT_TRANSLATE_NOOP("Actions", "&Copy the selected words"),
        _G.SELECT,
        ("Ctrl+C",),
        menu=EDIT,
        separator=True,
        act=Act("copy"),
    ),
    # --- tag
    *_digits(),
    ActionSpec(
        "label_picker",
        QT_TRANSLATE_NOOP("Actions", "&Label by typing…"),
        _G.TAG,
        ("0",),
        menu=TAG,
        scope=_T,
        separator=True,
    ),
    ActionSpec(
        "last_label",
        QT_TRANSLATE_NOOP("Actions", "L&ast label again"),
        _G.TAG,
        (".",),
        menu=TAG,
        scope=_T,
        act=Act("last_label"),
    ),
    ActionSpec(
        "grow_start",
        QT_TRANSLATE_NOOP("Actions", "Move the &start out"),
        _G.TAG,
        ("H", "["),
        _START_ROW,
        menu=TAG,
        scope=_T,
        separator=True,
        act=_edge(START, 1),
        repeats=True,
    ),
    ActionSpec(
        "shrink_start",
        QT_TRANSLATE_NOOP("Actions", "Move the start &in"),
        _G.TAG,
        ("Shift+H", "Shift+["),
        _START_ROW,
        menu=TAG,
        scope=_T,
        act=_edge(START, -1),
        repeats=True,
    ),
    ActionSpec(
        "grow_end",
        QT_TRANSLATE_NOOP("Actions", "Move the &end out"),
        _G.TAG,
        ("L", "]"),
        _END_ROW,
        menu=TAG,
        scope=_T,
        act=_edge(END, 1),
        repeats=True,
    ),
    ActionSpec(
        "shrink_end",
        QT_TRANSLATE_NOOP("Actions", "Move the en&d in"),
        _G.TAG,
        ("Shift+L", "Shift+]"),
        _END_ROW,
        menu=TAG,
        scope=_T,
        act=_edge(END, -1),
        repeats=True,
    ),
    ActionSpec(
        "grow_start_fine",
        QT_TRANSLATE_NOOP("Actions", "Move the start out by a character"),
        _G.TAG,
        ("Alt+H", "Alt+["),
        _START_FINE,
        scope=_T,
        act=_edge(START, 1, "character"),
        repeats=True,
    ),
    ActionSpec(
        "shrink_start_fine",
        QT_TRANSLATE_NOOP("Actions", "Move the start in by a character"),
        _G.TAG,
        ("Alt+Shift+H", "Alt+Shift+["),
        _START_FINE,
        scope=_T,
        act=_edge(START, -1, "character"),
        repeats=True,
    ),
    ActionSpec(
        "grow_end_fine",
        QT_TRANSLATE_NOOP("Actions", "Move the end out by a character"),
        _G.TAG,
        ("Alt+L", "Alt+]"),
        _END_FINE,
        scope=_T,
        act=_edge(END, 1, "character"),
        repeats=True,
    ),
    ActionSpec(
        "shrink_end_fine",
        QT_TRANSLATE_NOOP("Actions", "Move the end in by a character"),
        _G.TAG,
        ("Alt+Shift+L", "Alt+Shift+]"),
        _END_FINE,
        scope=_T,
        act=_edge(END, -1, "character"),
        repeats=True,
    ),
    ActionSpec(
        "note",
        QT_TRANSLATE_NOOP("Actions", "N&ote"),
        _G.TAG,
        ("N",),
        menu=TAG,
        scope=_T,
        separator=True,
        act=Act("note"),
    ),
    ActionSpec(
        "confidence",
        QT_TRANSLATE_NOOP("Actions", "&Confidence"),
        _G.TAG,
        ("C",),
        menu=TAG,
        scope=_T,
    ),
    ActionSpec(
        "remove",
        QT_TRANSLATE_NOOP("Actions", "Dele&te the tag"),
        _G.TAG,
        ("Delete", "Shift+X"),
        menu=TAG,
        scope=_T,
        act=Act("remove"),
        mac_keys=("Delete", "Shift+X", "Backspace"),
    ),
    ActionSpec(
        "guideline",
        QT_TRANSLATE_NOOP("Actions", "&Guideline of the label"),
        _G.TAG,
        ("Q",),
        menu=TAG,
        scope=_T,
        separator=True,
    ),
    # --- sentences and words
    ActionSpec(
        "split_sentence",
        QT_TRANSLATE_NOOP("Actions", "Sp&lit the sentence here"),
        _G.SENTENCES,
        ("B",),
        QT_TRANSLATE_NOOP("Actions", "Split the sentence here, join with the next"),
        menu=STORY,
        scope=_T,
        separator=True,
    ),
    ActionSpec(
        "join_sentence",
        QT_TRANSLATE_NOOP("Actions", "&Join with the next sentence"),
        _G.SENTENCES,
        ("Shift+B",),
        QT_TRANSLATE_NOOP("Actions", "Split the sentence here, join with the next"),
        menu=STORY,
        scope=_T,
    ),
    ActionSpec(
        "recut",
        QT_TRANSLATE_NOOP("Actions", "&Cut the sentences anew"),
        _G.SENTENCES,
        ("Ctrl+Shift+R",),
        menu=STORY,
    ),
    ActionSpec(
        "one_word",
        QT_TRANSLATE_NOOP("Actions", "Alwa&ys one word"),
        _G.SENTENCES,
        ("T",),
        menu=TAG,
        scope=_T,
    ),
    ActionSpec(
        "story_language",
        QT_TRANSLATE_NOOP("Actions", "Choose the language of the story"),
        _G.SENTENCES,
        ("Ctrl+Shift+L",),
    ),
    # --- story
    ActionSpec(
        "done",
        QT_TRANSLATE_NOOP("Actions", "&Done, open the next"),
        _G.STORY,
        ("Ctrl+Return",),
        menu=STORY,
        separator=True,
        act=Act("done"),
    ),
    ActionSpec(
        "reopen",
        QT_TRANSLATE_NOOP("Actions", "Open it &again"),
        _G.STORY,
        ("Ctrl+Shift+Return",),
        menu=STORY,
    ),
    ActionSpec(
        "next_story",
        QT_TRANSLATE_NOOP("Actions", "&Next story"),
        _G.STORY,
        ("Alt+Down", "Shift+J"),
        QT_TRANSLATE_NOOP("Actions", "Next, previous story"),
        menu=STORY,
        act=Act("story_step", (1,)),
        repeats=True,
    ),
    ActionSpec(
        "previous_story",
        QT_TRANSLATE_NOOP("Actions", "&Previous story"),
        _G.STORY,
        ("Alt+Up", "Shift+K"),
        QT_TRANSLATE_NOOP("Actions", "Next, previous story"),
        menu=STORY,
        act=Act("story_step", (-1,)),
        repeats=True,
    ),
    ActionSpec(
        "flag",
        QT_TRANSLATE_NOOP("Actions", "&Flag the story"),
        _G.STORY,
        ("F",),
        menu=STORY,
        scope=_T,
    ),
    ActionSpec(
        "filter",
        QT_TRANSLATE_NOOP("Actions", "&Filter stories"),
        _G.STORY,
        ("/",),
        menu=VIEW,
        scope=_T,
    ),
    # --- project
    ActionSpec("new", QT_TRANSLATE_NOOP("Actions", "&New project…"), _G.PROJECT, ("Ctrl+N",), menu=FILE),
    ActionSpec("open", QT_TRANSLATE_NOOP("Actions", "&Open project…"), _G.PROJECT, ("Ctrl+O",), menu=FILE),
    ActionSpec(
        "open_server",
        QT_TRANSLATE_NOOP("Actions", "Open from a ser&ver…"),
        _G.PROJECT,
        ("Ctrl+Shift+N",),
        menu=FILE,
    ),
    ActionSpec(
        "sample",
        QT_TRANSLATE_NOOP("Actions", "Open the &sample"),
        _G.PROJECT,
        ("Ctrl+Shift+O",),
        menu=FILE,
    ),
    ActionSpec(
        "import",
        QT_TRANSLATE_NOOP("Actions", "&Import stories…"),
        _G.PROJECT,
        ("Ctrl+I",),
        menu=FILE,
        separator=True,
    ),
    ActionSpec("export", QT_TRANSLATE_NOOP("Actions", "&Export…"), _G.PROJECT, ("Ctrl+E",), menu=FILE),
    ActionSpec(
        "give",
        QT_TRANSLATE_NOOP("Actions", "&Give work to…"),
        _G.PROJECT,
        ("Ctrl+Shift+P",),
        menu=FILE,
        separator=True,
    ),
    ActionSpec(
        "hand_in",
        QT_TRANSLATE_NOOP("Actions", "&Hand in work…"),
        _G.PROJECT,
        ("Ctrl+Shift+I",),
        menu=FILE,
    ),
    ActionSpec(
        "check",
        QT_TRANSLATE_NOOP("Actions", "Chec&k project…"),
        _G.PROJECT,
        ("Ctrl+Shift+E",),
        menu=FILE,
        separator=True,
    ),
    ActionSpec(
        "annotator",
        QT_TRANSLATE_NOOP("Actions", "Switch &annotator…"),
        _G.PROJECT,
        ("Ctrl+Shift+A",),
        menu=FILE,
        separator=True,
    ),
    ActionSpec("close", QT_TRANSLATE_NOOP("Actions", "&Close project"), _G.PROJECT, ("Ctrl+W",), menu=FILE),
    ActionSpec(
        "quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), _G.PROJECT, ("Ctrl+Q",), menu=FILE, separator=True
    ),
    # --- everywhere
    ActionSpec(
        "palette",
        QT_TRANSLATE_NOOP("Actions", "Co&mmands…"),
        _G.EVERYWHERE,
        ("Ctrl+K",),
        menu=EDIT,
    ),
    ActionSpec(
        "undo",
        QT_TRANSLATE_NOOP("Actions", "&Undo"),
        _G.EVERYWHERE,
        ("Ctrl+Z",),
        QT_TRANSLATE_NOOP("Actions", "Undo, redo"),
        menu=EDIT,
        act=Act("undo"),
        repeats=True,
    ),
    ActionSpec(
        "redo",
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        _G.EVERYWHERE,
        ("Ctrl+Y", "Ctrl+Shift+Z"),  # both usual ones, everywhere
        QT_TRANSLATE_NOOP("Actions", "Undo, redo"),
        menu=EDIT,
        act=Act("redo"),
        repeats=True,
    ),
    ActionSpec(
        "history",
        QT_TRANSLATE_NOOP("Actions", "&History…"),
        _G.EVERYWHERE,
        ("Ctrl+Shift+H",),
        menu=EDIT,
    ),
    ActionSpec(
        "focus_mode",
        QT_TRANSLATE_NOOP("Actions", "F&ocus mode"),
        _G.EVERYWHERE,
        ("Z",),
        menu=VIEW,
        scope=_T,
        separator=True,
        act=Act("focus_mode"),
    ),
    ActionSpec(
        "left_pane",
        QT_TRANSLATE_NOOP("Actions", "&Story list"),
        _G.EVERYWHERE,
        ("Ctrl+B",),
        QT_TRANSLATE_NOOP("Actions", "Panes left, right"),
        menu=VIEW,
    ),
    ActionSpec(
        "right_pane",
        QT_TRANSLATE_NOOP("Actions", "&Labels and tags"),
        _G.EVERYWHERE,
        ("Ctrl+Shift+B",),
        QT_TRANSLATE_NOOP("Actions", "Panes left, right"),
        menu=VIEW,
    ),
    ActionSpec("next_pane", QT_TRANSLATE_NOOP("Actions", "Next &pane"), _G.EVERYWHERE, ("F6",), menu=VIEW),
    ActionSpec(
        "larger",
        QT_TRANSLATE_NOOP("Actions", "Larger &text"),
        _G.EVERYWHERE,
        ("Ctrl++", "Ctrl+="),
        QT_TRANSLATE_NOOP("Actions", "Text larger, smaller, usual"),
        menu=VIEW,
        separator=True,
        repeats=True,
    ),
    ActionSpec(
        "smaller",
        QT_TRANSLATE_NOOP("Actions", "S&maller text"),
        _G.EVERYWHERE,
        ("Ctrl+-",),
        QT_TRANSLATE_NOOP("Actions", "Text larger, smaller, usual"),
        menu=VIEW,
        repeats=True,
    ),
    ActionSpec(
        "usual_size",
        QT_TRANSLATE_NOOP("Actions", "&Usual text size"),
        _G.EVERYWHERE,
        ("Ctrl+0",),
        QT_TRANSLATE_NOOP("Actions", "Text larger, smaller, usual"),
        menu=VIEW,
    ),
    ActionSpec(
        "text_options",
        QT_TRANSLATE_NOOP("Actions", "Te&xt options…"),
        _G.EVERYWHERE,
        ("Ctrl+Shift+T",),
        menu=VIEW,
    ),
    ActionSpec(
        "quick_bar",
        QT_TRANSLATE_NOOP("Actions", "&Quick bar beside a selection"),
        _G.EVERYWHERE,
        ("Ctrl+Shift+U",),
        menu=VIEW,
    ),
    ActionSpec(
        "interface_language",
        QT_TRANSLATE_NOOP("Actions", "Choose the language of the window"),
        _G.EVERYWHERE,
        ("Ctrl+Shift+G",),
    ),
    ActionSpec("menu", QT_TRANSLATE_NOOP("Actions", "Menu"), _G.EVERYWHERE, ("F10",)),
    ActionSpec("keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), _G.EVERYWHERE, ("?", "F1"), menu=HELP),
    ActionSpec(
        "change_keys",
        QT_TRANSLATE_NOOP("Actions", "&Change keys…"),
        _G.EVERYWHERE,
        ("Ctrl+Shift+K",),
        menu=HELP,
    ),
    ActionSpec(
        "about",
        QT_TRANSLATE_NOOP("Actions", "&About Storymark"),
        _G.EVERYWHERE,
        ("Shift+F1",),
        menu=HELP,
    ),
)

BY_ID: Mapping[str, ActionSpec] = {spec.id: spec for spec in ACTIONS}
