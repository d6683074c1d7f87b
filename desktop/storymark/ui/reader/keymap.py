"""A key with its modifiers, and what it means: the words in which keys are spoken of. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

START, END = "start", "end"
"""The edges of a tag that keys move."""

MODIFIERS = ("Ctrl", "Alt", "Shift", "Meta")
NAMED_KEYS = frozenset(
    {"Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown", "Return", "Escape", "Tab", "Delete",
     "Backspace", "Space", "Insert"}
)  # fmt: skip


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
    *held, key = [*text[:-2].split("+"), "+"] if text.endswith("++") else text.split("+")
    if text == "+":
        held, key = [], "+"
    unknown = set(held) - set(MODIFIERS)
    if unknown or not key:
        raise ValueError(f"not a chord: {text!r}")
    return Chord(key, *(name in held for name in MODIFIERS))


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
