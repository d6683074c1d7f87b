"""From what a library says about a text to places in the text as it came.

Two things stand between them: a library that composes its input (NFC) speaks of another string, and a
library that hands back pieces instead of places has to be followed through the string. Both are undone
here exactly, or the answer is None and the caller falls back; a range is never guessed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache, partial

from storymark.domain.graphemes import next_boundary
from storymark.domain.ranges import Range

# Canonical composition never reaches across an ASCII character from its left side, so a text may be cut
# before each of them: what lies between is composed on its own and remembered.
_COMPOSABLE = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")

_SHORT = 8


@dataclass(frozen=True, slots=True)
class Composed:
    """The composed form of a stretch, and where each of its characters comes from.

    `starts[i]` and `ends[i]` are offsets in the stretch as it came; both are None when nothing changed
    and offsets are the same. A cluster that changes is one unit: all its characters come from all of it.
    """

    text: str
    starts: list[int] | None = None
    ends: list[int] | None = None

    def origin(self, start: int, end: int) -> Range:
        """Where the composed characters `start … end` come from; the range must not be empty."""
        if self.starts is None or self.ends is None:
            return Range(start, end)
        return Range(self.starts[start], self.ends[end - 1])


def compose(source: str) -> Composed | None:
    """Compose `source` (NFC) cluster by cluster; None if that is not the composed form of the whole.

    Source: Unicode Standard Annex 15. Linear.
    """
    if unicodedata.is_normalized("NFC", source):
        return Composed(source)
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    for match in _COMPOSABLE.finditer(source):
        first, last = match.span()
        parts.append(source[position:first])
        starts.extend(range(position, first))
        ends.extend(range(position + 1, first + 1))
        composed, froms, tos = _composed_piece(match.group())
        parts.append(composed)
        starts.extend([first + offset for offset in froms])
        ends.extend([first + offset for offset in tos])
        position = last
    parts.append(source[position:])
    starts.extend(range(position, len(source)))
    ends.extend(range(position + 1, len(source) + 1))
    text = "".join(parts)
    return Composed(text, starts, ends) if text == unicodedata.normalize("NFC", source) else None


_Piece = tuple[str, tuple[int, ...], tuple[int, ...]]


def _composed_piece(piece: str) -> _Piece:
    """A piece composed, with the offsets in it where each character's cluster starts and ends."""
    # Letters with their marks come back thousands of times; a long piece hardly ever does.
    return _composed_short_piece(piece) if len(piece) <= _SHORT else _composed_clusters(piece)


@lru_cache(maxsize=4096)
def _composed_short_piece(piece: str) -> _Piece:
    return _composed_clusters(piece)


def _composed_clusters(piece: str) -> _Piece:
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    start = 0
    while start < len(piece):
        end = next_boundary(piece, start)
        cluster = piece[start:end]
        composed = unicodedata.normalize("NFC", cluster)
        parts.append(composed)
        if composed == cluster:
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        else:
            starts.extend([start] * len(composed))
            ends.extend([end] * len(composed))
        start = end
    return "".join(parts), tuple(starts), tuple(ends)


def place_pieces(text: str, pieces: Iterable[str]) -> list[tuple[int, int]] | None:
    """Find `pieces` one after the other in `text`; None unless only white space lies outside of them."""
    places: list[tuple[int, int]] = []
    position = 0
    for piece in pieces:
        # A piece may itself be white space (a line break that a library keeps), so the nearest place counts.
        start = text.find(piece, position)
        if start != position and not text[position:start].isspace():
            return None
        position = start + len(piece)
        places.append((start, position))
    return places if position == len(text) or text[position:].isspace() else None


def ranges_of(pairs: Iterable[tuple[int, int]]) -> list[Range]:
    """Ranges from pairs of start and end; a third of the time of calling `Range` for each."""
    return list(map(_new_range, pairs))


_new_range: Callable[[tuple[int, int]], Range] = partial(tuple.__new__, Range)
