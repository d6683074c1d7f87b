"""What is laid out at once: sentences, and stretches of sentences too long for that. Free of Qt."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from operator import sub

from storymark.domain.graphemes import is_boundary
from storymark.domain.lines import BLANKS
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences

MAX_CODEPOINTS = 2000
"""Longest stretch laid out at once: some fifty lines. A line of a megabyte must not hold up the window."""

_LOOK_BACK = 200
_CLAUSE_MARKS = frozenset(",;:，；：、。！？!?…”’」』）》")


class Pieces:
    """Sorted stretches that together are all the sentences; for usual texts the very same arrays.

    Code points throughout. `sentence_of[k]` is the identity where nothing had to be divided.
    """

    __slots__ = ("_firsts", "_sentence_of", "ends", "sentences", "starts")

    def __init__(self, text: str, sentences: Sentences, *, limit: int = MAX_CODEPOINTS) -> None:
        self.sentences = sentences
        self.starts: array[int] = sentences.starts
        self.ends: array[int] = sentences.ends
        self._sentence_of: array[int] | None = None
        self._firsts: array[int] | None = None
        if max(map(sub, sentences.ends, sentences.starts), default=0) > limit:
            self._divide(text, limit)

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, piece: int) -> Range:
        return Range(self.starts[piece], self.ends[piece])

    def sentence_of(self, piece: int) -> int:
        """The sentence that a piece belongs to."""
        return piece if self._sentence_of is None else self._sentence_of[piece]

    def of_sentence(self, sentence: int) -> range:
        """The pieces of a sentence."""
        if self._firsts is None:
            return range(sentence, sentence + 1)
        return range(self._firsts[sentence], self._firsts[sentence + 1])

    def is_first(self, piece: int) -> bool:
        """Whether a piece begins its sentence."""
        return self._firsts is None or self.of_sentence(self.sentence_of(piece)).start == piece

    def is_last(self, piece: int) -> bool:
        """Whether a piece ends its sentence."""
        return self._firsts is None or self.of_sentence(self.sentence_of(piece)).stop == piece + 1

    def holding(self, position: int, sentence: int) -> int:
        """The piece of `sentence` that shows the caret at `position`: between two of them, the later."""
        pieces = self.of_sentence(sentence)
        return max(pieces.start, bisect_right(self.starts, position, pieces.start, pieces.stop) - 1)

    def near(self, position: int) -> int:
        """The piece at `position`, else the one before it, else the first; there must be one."""
        return max(0, bisect_right(self.starts, position) - 1)

    def touching(self, span: Range) -> range:
        """The pieces that share a code point with `span`."""
        first = bisect_right(self.ends, span.start)
        return range(first, max(first, bisect_left(self.starts, span.end)))

    def _divide(self, text: str, limit: int) -> None:
        starts, ends, owners, firsts = array("I"), array("I"), array("I"), array("I")
        for number, sentence in enumerate(self.sentences):
            firsts.append(len(starts))
            for start, end in _cut(text, sentence, limit):
                starts.append(start)
                ends.append(end)
                owners.append(number)
        firsts.append(len(starts))
        self.starts, self.ends, self._sentence_of, self._firsts = starts, ends, owners, firsts


def _cut(text: str, sentence: Range, limit: int) -> Iterator[tuple[int, int]]:
    if sentence.length <= limit:
        yield sentence
        return
    cuts = [sentence.start]
    while sentence.end - cuts[-1] > limit:
        cuts.append(_cut_before(text, cuts[-1], cuts[-1] + limit))
    cuts.append(sentence.end)
    yield from pairwise(cuts)


def _cut_before(text: str, start: int, latest: int) -> int:
    """Where to divide: behind a blank, else behind a mark, else between two clusters."""
    earliest = max(start + 1, latest - _LOOK_BACK)
    for wanted in (BLANKS, _CLAUSE_MARKS):
        for cut in range(latest, earliest, -1):
            if text[cut - 1] in wanted and is_boundary(text, cut):
                return cut
    for cut in range(latest, earliest, -1):
        if is_boundary(text, cut):
            return cut
    return latest  # one cluster of hundreds of marks: no text, and no reason to look back any further
