"""Positions in a text in other units than code points, for files that count so."""

from __future__ import annotations

from array import array
from bisect import bisect_right

_BLOCK = 512
_CODECS = {"utf16": ("utf-16-le", 2), "utf8": ("utf-8", 1)}


class OffsetMap:
    """Converts positions of one text between code points and `codepoint`, `utf16` or `utf8` units.

    Only the starts of blocks are kept; the rest of a position is counted within its block.
    """

    def __init__(self, text: str, unit: str) -> None:
        self._text = text
        self.is_same = unit == "codepoint" or text.isascii()
        """Whether positions need no conversion: in code points, and in ASCII, where all units are one."""
        self._starts = array("Q", [0])
        if not self.is_same:
            self._codec, self._width = _CODECS[unit]
            total = 0
            for start in range(0, len(text), _BLOCK):
                total += self._units(text[start : start + _BLOCK])
                self._starts.append(total)

    def from_codepoint(self, position: int) -> int:
        """The position in the file's unit of a code point position within the text."""
        if self.is_same:
            return position
        block = position // _BLOCK
        return self._starts[block] + self._units(self._text[block * _BLOCK : position])

    def to_codepoint(self, position: int) -> int | None:
        """The code point position; None for one outside the text or inside a character."""
        if self.is_same:
            return position if 0 <= position <= len(self._text) else None
        if not 0 <= position <= self._starts[-1]:
            return None
        block = min(bisect_right(self._starts, position) - 1, len(self._starts) - 2)
        encoded = self._text[block * _BLOCK : (block + 1) * _BLOCK].encode(self._codec, "surrogatepass")
        try:
            head = encoded[: (position - self._starts[block]) * self._width].decode(self._codec)
        except UnicodeDecodeError:
            return None
        return block * _BLOCK + len(head)

    def _units(self, text: str) -> int:
        return len(text.encode(self._codec, "surrogatepass")) // self._width


def fitting_unit(text: str, start: int, end: int, quote: str) -> str:
    """A unit in which `[start, end)` would hold `quote`, empty for none: a hint for whoever made the file."""
    for unit in _CODECS:
        offsets = OffsetMap(text, unit)
        first, last = offsets.to_codepoint(start), offsets.to_codepoint(end)
        if first is not None and last is not None and text[first:last] == quote:
            return unit
    return ""
