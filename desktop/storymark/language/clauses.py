"""Clauses: the step between word and sentence on the ladder of the keyboard.

They end at commas and the like in both widths. Where a stretch without commas is long, they also begin
before conjunctions and where the subject changes; that is told from word lists, so it is a step for the
hand and no parse.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from storymark.domain.graphemes import is_boundary
from storymark.domain.lines import BLANKS, SENTENCE_MARKS
from storymark.domain.ranges import Range
from storymark.language.clause_openers import opening_positions

_OPENERS = "([{“‘«‹「『（【《〈〔［｛"
_CLOSERS = ")]}”’»›」』）】》〉〕］｝"
_PAIR = dict(zip(_CLOSERS, _OPENERS, strict=True))
_STRAIGHT = "\"'"

# A run of marks that ends a clause, and what closes right behind it.
_MARK = re.compile(
    rf"(?:[,;:，；：﹐﹔﹕︰؛،…‥⋯!?。！？｡‼⁇⁈⁉]|\.{{2,}}|[—–―─]+|(?<=\s)-+(?=\s))+[{re.escape(_CLOSERS)}]*[\"']?"
)
_MOST_LAYERS = 8
"""Quotation marks within one another that are taken off: a bound, so that time stays linear."""

_SPEECH = ":：﹕︰"
_EDGE = frozenset(BLANKS + SENTENCE_MARKS + ",;:，；：﹐﹔﹕︰؛،、､—–―─-")


def clause_ranges(text: str, sentence: Range, words: Sequence[Range] | None, *, language: str) -> list[Range]:
    """Cut `sentence` into clauses, sorted and disjoint; marks between and quotes around them are left out.

    All but marks and blanks lies in a clause. With `words` (those of the sentence, or of more) no clause
    begins or ends inside of one. A sentence of marks alone is one clause. Linear.
    """
    cuts = [sentence.start]
    for cut in _cuts(text, sentence, language):
        if cut > cuts[-1] and is_boundary(text, cut) and not _is_inside_word(words, cut):
            cuts.append(cut)
    cuts.append(sentence.end)
    clauses: list[Range] = []
    for start, end in pairwise(cuts):
        clause = _trimmed(text, Range(start, end))
        if clause:
            clauses.append(clause)
    return clauses or ([sentence] if sentence.start < sentence.end else [])


def _cuts(text: str, sentence: Range, language: str) -> Iterator[int]:
    """Where clauses may begin, in order."""
    start = sentence.start
    for mark in _MARK.finditer(text, sentence.start, sentence.end):
        cut = _end_of_mark(text, sentence, mark)
        if cut:
            yield from opening_positions(text, Range(start, cut), language=language)
            yield cut
            start = cut
    yield from opening_positions(text, Range(start, sentence.end), language=language)


def _end_of_mark(text: str, sentence: Range, mark: re.Match[str]) -> int:
    """The place behind a mark; 0 if it ends no clause, as in 5,000 and 7:30 and https://."""
    start, end = mark.span()
    before = text[start - 1] if start > sentence.start else ""
    after = text[end] if end < sentence.end else ""
    if end - start == 1 and before.isdigit() and after.isdigit():
        return 0
    if text[start] == ":" and after == "/":
        return 0
    if text[end - 1] in _STRAIGHT and (text[end - 2] in _SPEECH or after.isalnum()):
        return end - 1  # it opens what is said
    return end


def _is_inside_word(words: Sequence[Range] | None, position: int) -> bool:
    if not words:
        return False
    index = bisect_right(words, position, key=lambda word: word.start) - 1
    return index >= 0 and words[index].start < position < words[index].end


def _trimmed(text: str, clause: Range) -> Range | None:
    """`clause` without blanks, marks and quotation marks around it; None if nothing is left."""
    start, end = clause
    for _ in range(_MOST_LAYERS):
        before = (start, end)
        while start < end and text[start] in _EDGE and is_boundary(text, start + 1):
            start += 1
        while start < end and text[end - 1] in _EDGE and is_boundary(text, end - 1):
            end -= 1
        if start < end:
            start, end = _without_quotes(text, start, end)
        if (start, end) == before:
            break
    return Range(start, end) if start < end else None


def _without_quotes(text: str, start: int, end: int) -> tuple[int, int]:
    """Without brackets and quotation marks that surround the clause, or whose partner is in another one."""
    first, last = text[start], text[end - 1]
    if first in _OPENERS and is_boundary(text, start + 1):
        closer = _partner(text, start, end)
        if closer == end - 1 and is_boundary(text, end - 1):
            return start + 1, end - 1
        if closer < 0:
            return start + 1, end
    if last in _CLOSERS and is_boundary(text, end - 1) and _opener_of_last(text, start, end) < 0:
        return start, end - 1
    for mark in _STRAIGHT:
        count = text.count(mark, start, end)
        if count % 2 or (count == 2 and first == last == mark):
            start += first == mark and is_boundary(text, start + 1)
            end -= last == mark and is_boundary(text, end - 1) and end - 1 > start
    return start, end


def _partner(text: str, start: int, end: int) -> int:
    """Where the bracket that opens at `start` is closed before `end`, else -1."""
    opener, depth = text[start], 0
    closer = _CLOSERS[_OPENERS.index(opener)]
    for position in range(start, end):
        depth += (text[position] == opener) - (text[position] == closer)
        if depth == 0:
            return position
    return -1


def _opener_of_last(text: str, start: int, end: int) -> int:
    """Where the bracket that closes last was opened, else -1."""
    closer, depth = text[end - 1], 0
    opener = _PAIR[closer]
    for position in range(end - 1, start - 1, -1):
        depth += (text[position] == closer) - (text[position] == opener)
        if depth == 0:
            return position
    return -1
