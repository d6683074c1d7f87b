"""The keys of the text: chord -> act, one table that menus, help and re-binding can read. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from storymark.ui.reader.edges import END, START

MODIFIERS = ("Ctrl", "Alt", "Shift", "Meta")


class Chord(NamedTuple):
    """A key with its modifiers; `key` as `physical_key` names it. On macOS Ctrl is Cmd, as Qt has it."""

    key: str
    ctrl: bool = False
    alt: bool = False
    shift: bool = False
    meta: bool = False

    def __str__(self) -> str:
        held = zip(MODIFIERS, (self.ctrl, self.alt, self.shift, self.meta), strict=True)
        return "+".join([*(name for name, is_held in held if is_held), self.key])


class Act(NamedTuple):
    """What a chord means: a name and its fixed arguments."""

    name: str
    args: tuple[str | int | bool, ...] = ()


def chord(text: str) -> Chord:
    """The chord that a text such as `Ctrl+Shift+Right` spells; raises ValueError for an unknown modifier."""
    *held, key = text.split("+") if text != "+" else ["+"]
    unknown = set(held) - set(MODIFIERS)
    if unknown or not key:
        raise ValueError(f"not a chord: {text!r}")
    return Chord(key, *(name in held for name in MODIFIERS))


def _moves(*, is_mac: bool) -> dict[str, tuple[str, int]]:
    """Moves of the caret; Shift with each selects. macOS keeps Ctrl+arrows: Option goes by clause there."""
    clause, character = ("Alt", "Ctrl") if is_mac else ("Ctrl", "Alt")
    table: dict[str, tuple[str, int]] = {
        "Up": ("line", -1),
        "Down": ("line", 1),
        "PageUp": ("page", -1),
        "PageDown": ("page", 1),
        "Home": ("sentence_edge", -1),
        "End": ("sentence_edge", 1),
        "Ctrl+Home": ("story", -1),
        "Ctrl+End": ("story", 1),
    }
    for key, direction in (("Left", -1), ("Right", 1)):
        table[key] = ("word", direction)
        table[f"{clause}+{key}"] = ("clause", direction)
        table[f"{character}+{key}"] = ("character", direction)
    return table


def default_keymap(*, is_mac: bool = False) -> Mapping[Chord, Act]:
    """The keys as design/README.md sections 0 and 5 give them."""
    table: dict[str, Act] = {
        "J": Act("next_sentence"),
        "K": Act("previous_sentence"),
        "Return": Act("read_and_next"),
        "Ctrl+Return": Act("done"),
        "Alt+Down": Act("story_step", (1,)),
        "Alt+Up": Act("story_step", (-1,)),
        "Shift+J": Act("story_step", (1,)),
        "Shift+K": Act("story_step", (-1,)),
        "V": Act("climb"),
        "Shift+V": Act("descend"),
        ".": Act("last_label"),
        "0": Act("command", ("label_picker",)),
        "Tab": Act("next_tag"),
        "Shift+Tab": Act("previous_tag"),
        "Delete": Act("remove"),
        "Shift+X": Act("remove"),
        "X": Act("command", ("reject_suggestion",)),
        "P": Act("command", ("accept_suggestion",)),
        "N": Act("note"),
        "C": Act("command", ("confidence",)),
        "S": Act("command", ("suggestions",)),
        "M": Act("next_untagged"),
        "F": Act("command", ("flag",)),
        "G": Act("command", ("go_to_sentence",)),
        "Q": Act("command", ("guideline",)),
        "Z": Act("focus_mode"),
        "/": Act("command", ("filter",)),
        "?": Act("command", ("keys",)),
        "Escape": Act("escape"),
        "Ctrl+Z": Act("undo"),
        "Ctrl+Y": Act("redo"),
        "Ctrl+Shift+Z": Act("redo"),
        "Ctrl+C": Act("copy"),
    }
    for digit in "123456789":
        table[digit] = Act("digit", (digit,))
        table[f"Shift+{digit}"] = Act("digit_second", (digit,))
    for key, (unit, direction) in _moves(is_mac=is_mac).items():
        table[key] = Act("move", (unit, direction, False))
        table[_shifted(key)] = Act("move", (unit, direction, True))
    for key, edge in (("H", START), ("L", END), ("[", START), ("]", END)):
        for held, unit in (("", "word"), ("Alt+", "character")):
            table[f"{held}{key}"] = Act("edge", (edge, 1, unit))
            table[f"{held}Shift+{key}"] = Act("edge", (edge, -1, unit))
    if is_mac:
        table["Backspace"] = Act("remove")
    return MappingProxyType({chord(text): act for text, act in table.items()})


def _shifted(text: str) -> str:
    *held, key = text.split("+")
    return "+".join([*held, "Shift", key])


# Acts that a held key does not repeat: an auto-repeat is never a wish to tag or delete again.
ONCE = frozenset(
    {"digit", "digit_second", "last_label", "read_and_next", "done", "remove", "command", "note", "escape",
     "focus_mode"}
)  # fmt: skip


def act_for(
    keymap: Mapping[Chord, Act], key: str, *, ctrl: bool, alt: bool, shift: bool, meta: bool, text: str
) -> Act | None:
    """The act of a pressed key. `/`, `?` and `.` go by the character typed, whatever key made it."""
    if not ctrl and not alt and not meta and text in ("/", "?", "."):
        by_text = keymap.get(Chord(text))
        if by_text is not None:
            return by_text
    return keymap.get(Chord(key, ctrl, alt, shift, meta))
