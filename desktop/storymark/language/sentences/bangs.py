"""Exclamation and question marks of half width."""

from __future__ import annotations

import re

from storymark.language.sentences.characters import (
    DASHES,
    MARK_SET,
    OPENER_SET,
    QUOTE_OPENERS,
    is_ideograph,
    word_at,
)
from storymark.language.sentences.context import Line
from storymark.language.sentences.dashes import is_new_turn
from storymark.language.sentences.reporting_latin import is_reporting_latin

_TOKEN_LIMIT = 40
_LATIN_TAIL = re.compile(r"[A-Za-z]{2,20}$")
_ADDRESS = re.compile(r"[/@=&:_]|www\.|\w\.\w")


def ends_at_bang(line: Line, at: int, end: int, after: int) -> bool:
    """Whether the marks `[at, end)`, with `!` or `?` among them, end a sentence before `after`."""
    text = line.text
    first = text[after]
    if first in DASHES:
        return is_new_turn(line, after)
    if after == end:
        return _ends_glued(line, at, end)
    if not line.is_cased or not first.islower():
        return True
    token = _token_before(text, at)
    if text[at:end] == "!" and token[:1].isupper() and token.isalpha():
        return False
    # Vietnamese dialogue after a dash does without quotation marks: `- Anh ăn chưa? chị hỏi.`
    return not (line.is_vietnamese and is_reporting_latin(text, after, is_vietnamese=True, words_after=1))


def _ends_glued(line: Line, at: int, end: int) -> bool:
    text = line.text
    first, token = text[end], _token_before(text, at)
    if is_ideograph(first):
        name = _LATIN_TAIL.search(token)
        return not (text[at:end] == "!" and name and name.group().istitle())
    if at and is_ideograph(text[at - 1]):
        return first.isalnum() or first in OPENER_SET or first in QUOTE_OPENERS
    if first in OPENER_SET or first in QUOTE_OPENERS:
        return True
    if not first.isalpha() or _ADDRESS.search(token) or first in MARK_SET:
        return False
    word = word_at(text, end)
    if first.isupper():
        return True
    return len(token) > 1 and len(word) > 1 and not (token.isascii() and word.isascii())


def _token_before(text: str, at: int) -> str:
    pieces = text[max(0, at - _TOKEN_LIMIT) : at].split()
    return pieces[-1] if pieces and not text[at - 1].isspace() else ""
