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
    previous = 0
    for cut in sorted(cuts)[1:]:
        is_blank = (
            cut == previous + 1 and text[previous] == " " and previous not in starts and cut not in ends
        )
        if is_blank and pieces and not pieces[-1].has_blank:
            pieces[-1] = pieces[-1]._replace(has_blank=True)
        else:
            pieces.append(Piece(previous, cut, has_blank=False))
        previous = cut
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
