"""Which letter or digit key was pressed, by its place on the keyboard and not by what it typed. Free of Qt.

Vietnamese hook editors and input methods rewrite what keys type; the place of the key stays. A letter
without a key, as such editors send it, is no key at all.
"""

from __future__ import annotations

from typing import NamedTuple

# Scan codes of the alphanumeric block as PC keyboards send them; X and Wayland add 8 to them.
_ROWS = ((2, "1234567890"), (16, "QWERTYUIOP"), (30, "ASDFGHJKL"), (44, "ZXCVBNM"))
_PC: dict[int, str] = {first + i: key for first, keys in _ROWS for i, key in enumerate(keys)}
_PC_BRACKETS = {26: "[", 27: "]"}
_PC_PAD = {79: "1", 80: "2", 81: "3", 75: "4", 76: "5", 77: "6", 71: "7", 72: "8", 73: "9", 82: "0"}
_LINUX_OFFSET = 8

# macOS gives virtual key codes, which are places too.
_MAC: dict[int, str] = {
    18: "1", 19: "2", 20: "3", 21: "4", 23: "5", 22: "6", 26: "7", 28: "8", 25: "9", 29: "0",
    12: "Q", 13: "W", 14: "E", 15: "R", 17: "T", 16: "Y", 32: "U", 34: "I", 31: "O", 35: "P",
    0: "A", 1: "S", 2: "D", 3: "F", 5: "G", 4: "H", 38: "J", 40: "K", 37: "L",
    6: "Z", 7: "X", 8: "C", 9: "V", 11: "B", 45: "N", 46: "M",
    83: "1", 84: "2", 85: "3", 86: "4", 87: "5", 88: "6", 89: "7", 91: "8", 92: "9", 82: "0",
    33: "[", 30: "]",
}  # fmt: skip

_WINDOWS_PACKET = 0xE7
"""Windows' virtual key for a character sent without a key."""


class RawKey(NamedTuple):
    """What the window system said. `name` is Qt's idea of the key: `A`, `1`, `Left`, empty for none.

    `scan_code` and `virtual_key` are 0 where the platform does not tell (tests, some remote desktops).
    """

    name: str
    text: str
    scan_code: int
    virtual_key: int
    is_keypad: bool = False


def physical_key(raw: RawKey, platform: str) -> str:
    """The key's name by place for letters and digits, by meaning for all others; empty for a packet.

    `platform` is `sys.platform`.
    """
    if raw.virtual_key == _WINDOWS_PACKET and platform == "win32":
        return ""
    is_character_key = len(raw.name) == 1 and raw.name.isalnum()
    if platform == "darwin":
        # A is code 0 there, so a missing code cannot be told from it; Qt's own idea decides for 0.
        placed = _MAC.get(raw.virtual_key) if raw.virtual_key else None
    elif raw.scan_code:
        code = raw.scan_code if platform == "win32" else raw.scan_code - _LINUX_OFFSET
        placed = _PC.get(code) or _PC_BRACKETS.get(code)
        if raw.is_keypad:
            placed = _PC_PAD.get(code) if raw.name.isdigit() else None
        elif placed is None and is_character_key:
            return ""  # a letter from a key that has none: a spare key code that a program typed with
    else:
        placed = None
    if placed is not None and (is_character_key or not _is_named(raw.name)):
        return placed
    return raw.name


def _is_named(name: str) -> bool:
    """Whether a key has a meaning of its own, such as an arrow or Enter."""
    return len(name) > 1


def types_digit_with_shift(raw: RawKey, key: str) -> bool:
    """Whether the layout gives digits with Shift (AZERTY): then Shift is part of the digit.

    Told from what a known key typed; without a scan code nothing is known and the answer is no.
    """
    return bool(raw.scan_code) and not raw.is_keypad and key.isdigit() and raw.text.isdigit()
