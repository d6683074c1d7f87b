"""Labels as names in formats whose names have no blanks: other characters stand as %XX of their UTF-8."""

from __future__ import annotations

import re
from urllib.parse import unquote

_PLAIN = re.compile(r"[^\s%|\[\]\\;*,<>:/\x00-\x20\x7f]+")
_ESCAPE = re.compile(r"(?:%[0-9A-F]{2})+")


def escaped(label: str) -> str:
    """The label as one word: `financial advice` is `financial%20advice`."""
    if _PLAIN.fullmatch(label):
        return label
    return "".join(
        char if _PLAIN.fullmatch(char) else "".join(f"%{byte:02X}" for byte in char.encode("utf-8"))
        for char in label
    )


def unescaped(name: str) -> str:
    """The label of such a name; a `%` that begins no escape is a plain one."""
    if "%" not in name:
        return name

    def plain(match: re.Match[str]) -> str:
        try:
            return unquote(match.group(), errors="strict")
        except UnicodeDecodeError:
            return match.group()

    return _ESCAPE.sub(plain, name)
