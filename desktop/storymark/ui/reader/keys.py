"""From Qt's key events to what `physical_keys` and `keymap` think in."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from storymark.ui.reader.keymap import Chord
from storymark.ui.reader.physical_keys import RawKey, physical_key, types_digit_with_shift

_NAMED = {
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_PageUp: "PageUp",
    Qt.Key.Key_PageDown: "PageDown",
    Qt.Key.Key_Return: "Return",
    Qt.Key.Key_Enter: "Return",
    Qt.Key.Key_Escape: "Escape",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backtab: "Tab",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Insert: "Insert",
    **{Qt.Key(int(Qt.Key.Key_F1) + number): f"F{number + 1}" for number in range(12)},
    Qt.Key.Key_BracketLeft: "[",
    Qt.Key.Key_BraceLeft: "[",
    Qt.Key.Key_BracketRight: "]",
    Qt.Key.Key_BraceRight: "]",
}
_K = Qt.Key
_MODIFIER_KEYS = frozenset(
    {_K.Key_Shift, _K.Key_Control, _K.Key_Alt, _K.Key_Meta, _K.Key_AltGr, _K.Key_CapsLock}
)


def is_modifier(event: QKeyEvent) -> bool:
    """Whether only Shift, Ctrl, Alt or the like was pressed."""
    return event.key() in _MODIFIER_KEYS


def chord_of(event: QKeyEvent, platform: str = sys.platform) -> Chord | None:
    """The chord of a key event; None for a character that came without a key."""
    held = event.modifiers()
    raw = RawKey(
        _name(event.key()),
        event.text(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        bool(held & Qt.KeyboardModifier.KeypadModifier),
    )
    key = physical_key(raw, platform)
    if not key:
        return None
    ctrl = bool(held & Qt.KeyboardModifier.ControlModifier)
    if ctrl and len(raw.name) == 1 and raw.name.isalpha():
        key = raw.name  # Ctrl+Z is where the layout has Z, as in every other program
    shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
    alt = bool(held & Qt.KeyboardModifier.AltModifier)
    if len(key) == 1 and key.isdigit() and platform != "darwin":
        if shift and types_digit_with_shift(raw, key):
            shift = False  # AZERTY: Shift belongs to the digit …
        elif alt and not shift:
            alt, shift = False, True  # … and Alt stands for it
    return Chord(
        key,
        ctrl,
        alt,
        shift or event.key() == Qt.Key.Key_Backtab,
        bool(held & Qt.KeyboardModifier.MetaModifier),
    )


def key_pressed(event: QKeyEvent) -> str:
    """The key of an event as the table of acts writes it, empty for no key and for Shift alone."""
    pressed = chord_of(event)
    if pressed is None or is_modifier(event):
        return ""
    if event.text() in ("/", "?", ".") and not (pressed.ctrl or pressed.alt or pressed.meta):
        return event.text()  # these go by what is typed, wherever a layout has them
    return str(pressed)


def _name(key: int) -> str:
    named = _NAMED.get(Qt.Key(key)) if key else None
    if named is not None:
        return named
    if 0x20 < key < 0x7F:
        return chr(key).upper()
    return ""
