"""Lines whose letters are written in pieces: composed for the rules, places taken back to the text."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

_CLUSTER = re.compile("[^\u0300-\u036f][\u0300-\u036f]{1,8}+(?![\u0300-\u036f])")
"""A letter with its marks. No language stacks more than eight, and putting a thousand in order takes long."""


class ComposedLine:
    """A line with every letter and its marks made one character where Unicode has one.

    The rules count letters and look words up; composed, they find the same sentences in both normal forms.
    Only Latin marks (U+0300 to U+036F) are composed, so a place between clusters has one place of origin.
    """

    __slots__ = ("_places", "_shifts", "text")

    def __init__(self, line: str) -> None:
        pieces: list[str] = []
        self._places: list[int] = [0]
        self._shifts: list[int] = [0]
        done = length = 0
        for found in _CLUSTER.finditer(line):
            composed = unicodedata.normalize("NFC", found.group())
            pieces += (line[done : found.start()], composed)
            length += found.start() - done + len(composed)
            done = found.end()
            if done - length != self._shifts[-1]:
                self._places.append(length)
                self._shifts.append(done - length)
        pieces.append(line[done:])
        self.text = "".join(pieces)

    def origin(self, place: int) -> int:
        """Give where `place`, which lies between two clusters of the composed text, lies in the line."""
        return place + self._shifts[bisect_right(self._places, place) - 1]
