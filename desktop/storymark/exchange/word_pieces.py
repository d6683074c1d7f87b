"""A text cut into pieces that lose nothing: words, and what lies between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from storymark.domain.ranges import Range


class Pieces(NamedTuple):
    """`[start, end)` of each piece in the text, and whether one plain space follows that is in no piece.

    Lists beside one another and not a list of tuples: a corpus has millions of pieces.
    """

    starts: list[int]
    ends: list[int]
    blanks: list[bool]


def lossless_pieces(text: str, words: Sequence[Range], spans: Sequence[Range]) -> Pieces:
    """Pieces that cover the text but for single spaces behind a piece, with edges wherever a span has one."""
    begun, ended = {span.start for span in spans}, {span.end for span in spans}
    cuts = {0, len(text), *begun, *ended}
    cuts.update(chain.from_iterable(words))
    edges = sorted(cuts)
    found = Pieces([], [], [])
    add_start, add_end, add_blank = found.starts.append, found.ends.append, found.blanks.append
    index, last = 0, len(edges) - 1
    while index < last:
        start, end = edges[index], edges[index + 1]
        index += 1
        add_start(start)
        add_end(end)
        if (
            index < last
            and text[end] == " "
            and edges[index + 1] == end + 1
            and end not in begun
            and end + 1 not in ended
        ):
            index += 1
            add_blank(True)
        else:
            add_blank(False)
    return found


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
