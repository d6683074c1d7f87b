"""A text cut into pieces that lose nothing: words, and what lies between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from storymark.domain.ranges import Range


class Piece(NamedTuple):
    """`[start, end)` of the text; `has_blank`: one plain space follows that is in no piece."""

    start: int
    end: int
    has_blank: bool


def lossless_pieces(text: str, words: Sequence[Range], spans: Sequence[Range]) -> list[Piece]:
    """Pieces that cover the text but for single spaces behind a piece, with edges wherever a span has one."""
    starts, ends = {span.start for span in spans}, {span.end for span in spans}
    cuts = {0, len(text), *starts, *ends, *(edge for word in words for edge in word)}
    pieces: list[Piece] = []
    edges = sorted(cuts)
    index, last = 0, len(edges) - 1
    while index < last:
        start, end = edges[index], edges[index + 1]
        index += 1
        has_blank = (
            index < last
            and edges[index + 1] == end + 1
            and text[end] == " "
            and end not in starts
            and end + 1 not in ends
        )
        index += has_blank
        pieces.append(Piece(start, end, has_blank))
    return pieces


def any_holds(words: Sequence[Range], position: int) -> bool:
    """Whether `position` lies inside a word, not at its edges; `words` sorted and disjoint."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high) // 2
        if words[middle].end <= position:
            low = middle + 1
        else:
            high = middle
    return low < len(words) and words[low].start < position < words[low].end
