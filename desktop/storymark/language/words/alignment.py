"""From what a library says about a text to places in the text as it came.

Two things stand between them: a library that composes its input (NFC) speaks of another string, and a
library that hands back pieces instead of places has to be followed through the string. Both are undone
here exactly, or the answer is None and the caller falls back; a range is never guessed.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import accumulate
from typing import NamedTuple

from storymark.domain.graphemes import next_boundary
from storymark.domain.ranges import Range

# Canonical composition never reaches across an ASCII character from its left side, so a text may be cut
# before each of them: what lies between is composed on its own and remembered.
_COMPOSABLE = re.compile(r"([\x00-\x7f]?[^\x00-\x7f]+)")

_REMEMBERED_LENGTH = 8
_MOST_REMEMBERED = 20_000


class _Piece(NamedTuple):
    """A short stretch composed: its text, the length it had, and for each character where its cluster was."""

    text: str
    length: int
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Composed:
    """The composed form of a stretch, and where its characters come from.

    It is made of fragments: ASCII, a piece, ASCII, a piece, and so on; `ends` and `source_ends` tell where
    each ends and where it ended. A cluster that changes is one unit: its characters come from all of it.
    """

    text: str
    pieces: Sequence[_Piece] = ()
    ends: Sequence[int] = ()
    source_ends: Sequence[int] = ()

    def origins(self, starts: Iterable[int], ends: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Where composed ranges come from; none may be empty."""
        if not self.pieces:
            return zip(starts, ends, strict=True)
        return zip(map(self._start, starts), map(self._end, ends), strict=True)

    def _start(self, position: int) -> int:
        index = bisect_right(self.ends, position)
        if index % 2 == 0:
            return position + self.source_ends[index] - self.ends[index]
        piece = self.pieces[index // 2]
        inside = position - self.ends[index] + len(piece.text)
        return self.source_ends[index] - piece.length + piece.starts[inside]

    def _end(self, position: int) -> int:
        index = bisect_left(self.ends, position)
        if index % 2 == 0:
            return position + self.source_ends[index] - self.ends[index]
        piece = self.pieces[index // 2]
        inside = position - 1 - self.ends[index] + len(piece.text)
        return self.source_ends[index] - piece.length + piece.ends[inside]


_remembered: dict[str, _Piece] = {}


def compose(source: str) -> Composed | None:
    """Compose `source` (NFC) cluster by cluster; None if that is not the composed form of the whole.

    Source: Unicode Standard Annex 15. Linear.
    """
    if unicodedata.is_normalized("NFC", source):
        return Composed(source)
    fragments = _COMPOSABLE.split(source)
    source_ends = list(accumulate(map(len, fragments)))
    pieces = [_remembered.get(raw) or _composed(raw) for raw in fragments[1::2]]
    fragments[1::2] = [piece.text for piece in pieces]
    text = "".join(fragments)
    # It is equivalent to the source, cluster by cluster; there is only one such text that is composed.
    if not unicodedata.is_normalized("NFC", text):
        return None
    return Composed(text, pieces, list(accumulate(map(len, fragments))), source_ends)


def _composed(raw: str) -> _Piece:
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    start = 0
    while start < len(raw):
        end = next_boundary(raw, start)
        cluster = raw[start:end]
        composed = unicodedata.normalize("NFC", cluster)
        parts.append(composed)
        if composed == cluster:
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        else:
            starts.extend([start] * len(composed))
            ends.extend([end] * len(composed))
        start = end
    piece = _Piece("".join(parts), len(raw), tuple(starts), tuple(ends))
    # Letters with their marks come back thousands of times; a long piece hardly ever does.
    if len(raw) <= _REMEMBERED_LENGTH and len(_remembered) < _MOST_REMEMBERED:
        _remembered[raw] = piece
    return piece


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


def place_decomposed(text: str, pieces: Iterable[str]) -> list[tuple[int, int]] | None:
    """The same for composed `pieces` of a text in which letters stand before their marks (NFD), or some do.

    Every piece is found as it is or decomposed, so a place is right or there is none.
    """
    places: list[tuple[int, int]] = []
    position = 0
    for piece in pieces:
        while text[position : position + 1].isspace() and not text.startswith(piece, position):
            position += 1
        found = piece if text.startswith(piece, position) else _decomposed(piece)
        if not text.startswith(found, position):
            return None
        start, position = position, position + len(found)
        places.append((start, position))
    return places if position == len(text) or text[position:].isspace() else None


_decomposed = lru_cache(maxsize=4096)(partial(unicodedata.normalize, "NFD"))


def ranges_of(pairs: Iterable[tuple[int, int]]) -> list[Range]:
    """Ranges from pairs of start and end; a third of the time of calling `Range` for each."""
    return list(map(_new_range, pairs))


_new_range: Callable[[tuple[int, int]], Range] = partial(tuple.__new__, Range)
