"""The sentences of one line: plain marks are decided here, in one loop, the others by `LineScan`."""

from __future__ import annotations

import re

from storymark.domain.lines import SENTENCE_MARKS
from storymark.language.sentences.characters import CLOSER_SET, CLOSERS, CLOSES, MARK_SET, OPENER_SET, OPENERS
from storymark.language.sentences.context import Line, has_trusted_capitals
from storymark.language.sentences.line_scan import OPEN_LIMIT, LineScan
from storymark.language.sentences.quotes import Opened
from storymark.language.tables.abbreviations import TAILS
from storymark.language.tables.shared import PLAIN_DOMAINS

_MARKS = re.escape(SENTENCE_MARKS)
_EVENT = re.compile(f'[{_MARKS}{re.escape(OPENERS + CLOSERS)}"]')
"""A mark, an opener, a closer or a straight quotation mark: all that can matter."""

_RUN = re.compile(f"[{_MARKS}]++")
_FULL_WIDTH = "。！？"
_PLAIN_ZH = "。！？!?"
_LATIN = frozenset(c for c in map(chr, (*range(0x250), *range(0x1E00, 0x1F00))) if c.isalpha())
_NET = tuple(sorted(f" {domain} " for domain in PLAIN_DOMAINS))

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
    size, done = len(text), 0
    for found in _EVENT.finditer(text):
        at = found.start()
        if at < done:
            continue
        end = at + 1
        if end == size:
            break
        mark, after = text[at], text[end]
        # The plain cases first: most marks of a story are decided in these lines, the rest by `LineScan`.
        if after >= "\u4e00":
            if after <= "\u9fff" and mark in _PLAIN_ZH and at and "\u4e00" <= text[at - 1] <= "\u9fff":
                cuts.append(end)
                continue
        elif after == " ":
            first = text[end + 1]
            if mark in ".!?":
                if is_cased is None:
                    is_cased = has_trusted_capitals(text)
                is_start = first.isupper() if is_cased else first in _LATIN
                if is_start and _is_plain_end(text, mark, at, cuts):
                    cuts.append(end)
                    continue
            elif mark in _FULL_WIDTH and "\u4e00" <= first <= "\u9fff" and _is_apart(text, at):
                cuts.append(end)
                continue
        elif mark == "." and "0" <= after <= "9":
            continue
        if mark in OPENER_SET:
            if len(opened) < OPEN_LIMIT:
                opened.append(new(Opened, (mark, at, len(cuts))))
                continue
        elif opened and mark in CLOSER_SET and (scan is None or scan.waiting != at):
            top = opened[-1]
            if top.cuts == len(cuts) and top.opener in CLOSES[mark]:
                opened.pop()
                continue
        elif after in MARK_SET and mark in MARK_SET:
            run = _RUN.match(text, at)
            end = done = run.end() if run else end
            if end == size:
                break
        if scan is None:
            scan = LineScan(Line(text, language=language, is_cased=is_cased), cuts, opened)
        scan.meet(mark, at, end)
        done = max(done, scan.resume)
    return cuts


def _is_apart(text: str, at: int) -> bool:
    """Whether a word, a blank and the mark at `at` follow one another, as in text taken apart."""
    return at > 1 and text[at - 1] == " " and text[at - 2].isalnum()


def _is_plain_end(text: str, mark: str, at: int, cuts: list[int]) -> bool:
    """Whether `mark`, before a blank and the right letter, is no matter of abbreviations.

    Before it stand three small letters (or a blank and two) that end no abbreviation, or a number too far
    on in its sentence to be that of a list.
    """
    if text[at - 1] == " ":
        tail = text[at - 4 : at - 1]
        if tail.isascii() and text.startswith(_NET, at + 1):
            return False
    else:
        tail = text[at - 3 : at]
    if tail.isalpha() or (tail[:1] == " " and tail[1:].isalpha()):
        return tail.islower() and (mark != "." or tail not in TAILS)
    return mark == "." and tail.isdigit() and at - (cuts[-1] if cuts else 0) > _MARKER_LIMIT
