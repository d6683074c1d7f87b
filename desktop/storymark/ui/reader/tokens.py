"""Words, clauses and sentence cores as far as characters tell, until a segmenter speaks. Free of Qt."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from storymark.domain.graphemes import is_boundary, next_boundary, snap_down
from storymark.domain.lines import BLANKS, SENTENCE_MARKS
from storymark.domain.ranges import Range

_HAN = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
_BLANK_CLASS = re.escape(BLANKS)
_QUOTES_OPEN = "“‘「『«‹„‚\"'《〈（("
_QUOTES_CLOSE = "”’」』»›“\"'》〉）)"
# `\w` knows no combining marks: without them decomposed Vietnamese and Indic vowels fall apart.
_MARKED = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06ed\u0900-\u0963\u0966-\u0dff\u0e00-\u0eff"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_LETTERS = rf"(?:(?![{_HAN}])[\w{_MARKED}])+"
# An ideograph alone; a run of letters and digits with what joins them inside; or one mark.
# Compiled with the first key that moves by words: the window's first paint does without.
_TOKEN = rf"[{_HAN}]|{_LETTERS}(?:[.,:'’\-_/@+]{_LETTERS})*|[^\w{_BLANK_CLASS}]"
_SYLLABLE = rf"[{_HAN}]|{_LETTERS}|[^\w{_BLANK_CLASS}]"
_CLAUSE_END = re.compile(rf"[,;:，；：、—–][\"”’」』）)]*[{_BLANK_CLASS}]*|…+[{_BLANK_CLASS}]*")
_TRAILING = frozenset(BLANKS + ",;:，；：、—–…")
_FINAL = frozenset(SENTENCE_MARKS)
_ENDINGS = _FINAL | frozenset(_QUOTES_CLOSE)
_MARKS = _ENDINGS | _TRAILING | frozenset(_QUOTES_OPEN)


def tokens(text: str, span: Range) -> tuple[Range, ...]:
    """Cut `span` into words by character class: Latin by blanks, ideographs one by one, marks alone.

    Nothing but blanks lies between the ranges; none divides a grapheme cluster.
    """
    return _matches(_TOKEN, text, span)


def syllables(text: str, span: Range) -> tuple[Range, ...]:
    """The smallest spoken units in `span`: what stands between blanks and marks, ideographs one by one."""
    return _matches(_SYLLABLE, text, span)


def clauses(text: str, span: Range) -> tuple[Range, ...]:
    """Cut `span` behind commas and the like; the ranges join without gaps."""
    cuts = [m.end() for m in _CLAUSE_END.finditer(text, span.start, span.end) if m.end() < span.end]
    edges = [span.start, *(cut for cut in cuts if is_boundary(text, cut)), span.end]
    return tuple(Range(a, b) for a, b in pairwise(edges) if a < b)


def is_wordlike(text: str, token: Range) -> bool:
    """Whether a token is said and not only drawn: it holds a letter, digit or a picture."""
    return any(c.isalnum() or (c > "\u2fff" and c not in _MARKS) for c in text[token.start : token.end])


def trimmed(text: str, span: Range) -> Range:
    """`span` without blanks at its edges; a blank span gives an empty range at its start."""
    start, end = span
    while end > start and text[end - 1] in BLANKS:
        end -= 1
    while start < end and text[start] in BLANKS:
        start += 1
    return Range(start, end) if start < end else Range(span.start, span.start)


def clause_core(text: str, clause: Range) -> Range:
    """A clause without the comma and the blanks that end it; never empty unless the clause is."""
    start, end = clause
    while start < end and text[start] in BLANKS:
        start += 1
    last = end
    while last > start and text[last - 1] in _TRAILING:
        last -= 1
    return Range(start, last if last > start else end)


def plain_core(text: str, sentence: Range) -> Range:
    """A sentence without blanks, final marks and outer quotes; the rule when no language gives one."""
    whole = trimmed(text, sentence)
    start, end = whole
    while end > start and (text[end - 1] in _ENDINGS or text[end - 1] in BLANKS):
        end -= 1
    while start < end and (text[start] in _QUOTES_OPEN or text[start] in BLANKS):
        start += 1
    return Range(start, end) if start < end else whole


def filled(text: str, span: Range, words: Iterable[Range]) -> tuple[Range, ...]:
    """`words` plus tokens for everything between them that is not blank, so that nothing is out of reach.

    Words outside `span` are cut to it; the result is sorted and disjoint.
    """
    made: list[Range] = []
    at = span.start
    for word in words:
        start, end = max(word[0], at), min(word[1], span.end)
        if start >= end:
            continue
        if at < start and not text[at:start].isspace():
            made.extend(tokens(text, Range(at, start)))
        made.append(Range(start, end))
        at = end
    if at < span.end:
        made.extend(tokens(text, Range(at, span.end)))
    return tuple(made)


def first_ending_after(ranges: Sequence[Range], position: int) -> int:
    """Index of the first range whose end lies behind `position`; `len(ranges)` for none."""
    return bisect_right(ranges, position, key=lambda r: r.end)


def last_starting_before(ranges: Sequence[Range], position: int) -> int:
    """Index of the last range whose start lies before `position`; -1 for none."""
    return bisect_left(ranges, position, key=lambda r: r.start) - 1


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _matches(pattern: str, text: str, span: Range) -> tuple[Range, ...]:
    made: list[Range] = []
    for match in _compiled(pattern).finditer(text, span.start, span.end):
        start, end = match.span()
        if made and start < made[-1].end:
            start = made[-1].end  # the token before it was widened to a whole cluster
            if start >= end:
                continue
        if end < span.end and text[end] > "\u02ff" and not is_boundary(text, end):
            end = min(span.end, next_boundary(text, end - 1))
        if start > span.start and text[start] > "\u02ff" and not is_boundary(text, start):
            is_joined = made and made[-1].end == start
            # A blank that carries a mark is not blank.
            start = made.pop().start if is_joined else max(span.start, snap_down(text, start))
        made.append(Range(start, end))
    return tuple(made)
