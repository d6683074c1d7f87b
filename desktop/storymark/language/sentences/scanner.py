"""The sentences of one line: plain marks are decided here, in one loop, the others by `LineScan`."""

from __future__ import annotations

import re

from storymark.domain.lines import SENTENCE_MARKS
from storymark.language.sentences.characters import CLOSER_SET, CLOSERS, CLOSES, OPENER_SET, OPENERS
from storymark.language.sentences.context import has_trusted_capitals
from storymark.language.sentences.line_scan import OPEN_LIMIT, LineScan
from storymark.language.sentences.quotes import Opened
from storymark.language.tables.abbreviations import TAILS
from storymark.language.tables.shared import PLAIN_DOMAINS

_MARKS = re.escape(SENTENCE_MARKS)
_EVENT = re.compile(f'[{_MARKS}{re.escape(OPENERS + CLOSERS)}"](?:(?<=[{_MARKS}])[{_MARKS}]++)?')
"""A run of marks, an opener, a closer or a straight quotation mark: all that can matter."""

_IDEOGRAPHIC_MARKS = "。！？"
_LATIN = frozenset(map(chr, (*range(0x300), *range(0x1E00, 0x1F00))))
_NET = tuple(sorted(domain + " " for domain in PLAIN_DOMAINS))

_MARKER_LIMIT = 20
"""Farther from the beginning of a sentence a number is no list marker."""


def find_cuts(text: str, *, language: str) -> list[int]:
    """Give the ends of the sentences in the line `text` but the last, in order.

    `text` neither begins nor ends with a blank. Each place lies after a mark, its closers and emoji, and
    before a visible character. `language` is that of the line, or `auto`.
    """
    cuts: list[int] = []
    opened: list[Opened] = []
    scan: LineScan | None = None
    is_cased: bool | None = None
    new = tuple.__new__
    size = len(text)
    for found in _EVENT.finditer(text):
        at, end = found.span()
        if end == size:
            break
        mark = text[at]
        # The plain cases first: most marks of a story are decided in these lines, the rest by `LineScan`.
        if end - at == 1:
            after = text[end]
            if mark in ".!?":
                if after == " ":
                    if is_cased is None:
                        is_cased = has_trusted_capitals(text)
                    first = text[end + 1]
                    is_start = first.isupper() if is_cased else first.isalpha() and first in _LATIN
                    if is_start and (
                        _is_plain_stop(text, at, cuts) if mark == "." else at and text[at - 1].isalpha()
                    ):
                        cuts.append(end)
                        continue
                elif "0" <= after <= "9" and mark == ".":
                    continue
            elif mark in _IDEOGRAPHIC_MARKS:
                before = text[at - 1] if at else " "
                if after == " ":
                    after = text[end + 1]
                    before = text[at - 2] if at > 1 and before == " " else before
                if "\u4e00" <= after <= "\u9fff" and before.isalnum():
                    cuts.append(end)
                    continue
            elif mark in OPENER_SET:
                if len(opened) < OPEN_LIMIT:
                    opened.append(new(Opened, (mark, at, len(cuts))))
                    continue
            elif opened and mark in CLOSER_SET and (scan is None or scan.waiting != at):
                top = opened[-1]
                if top.cuts == len(cuts) and top.opener in CLOSES[mark]:
                    opened.pop()
                    continue
        if scan is None:
            scan = LineScan(text, language, cuts, opened)
        scan.meet(mark, at, end)
    return cuts


def _is_plain_stop(text: str, at: int, cuts: list[int]) -> bool:
    """Whether the full stop at `at`, before a blank and the right letter, is no matter of abbreviations.

    Before it stand three small letters (or a blank and two) that end no abbreviation, or a number too
    far on in its sentence to be that of a list.
    """
    before = at - 1 if text[at - 1] == " " else at
    tail = text[before - 3 : before]
    if before < at and tail.isascii() and text.startswith(_NET, at + 2):
        return False
    if tail.isalpha():
        return tail not in TAILS and tail.islower()
    if tail[1:].isalpha():
        return tail[0] == " " and tail not in TAILS and tail.islower()
    if before == at and tail[-1:].isdigit():
        return at - (cuts[-1] if cuts else 0) > _MARKER_LIMIT
    return False
