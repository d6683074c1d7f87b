"""JSON as our exports write it: compact, characters as they are, and no character that ends a line."""

from __future__ import annotations

from typing import Any

import msgspec

_ENCODER = msgspec.json.Encoder()
# For many readers (Python's `str.splitlines` among them) these end a line, so they are escaped.
_LINE_ENDS = tuple((chr(code).encode(), b"\\u%04x" % code) for code in (0x85, 0x2028, 0x2029))


def json_piece(value: Any) -> bytes:
    """One value on one line, without a line feed; keys in the order in which they are given."""
    data = _ENCODER.encode(value)
    for char, escape in _LINE_ENDS:
        if char in data:
            data = data.replace(char, escape)
    return data


def json_line(value: Any) -> bytes:
    """One value and its line feed."""
    return json_piece(value) + b"\n"
