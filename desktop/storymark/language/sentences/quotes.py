"""What follows a quotation that ends with a mark: who spoke, the rest of the sentence, or a new one."""

from __future__ import annotations

import re
from typing import NamedTuple

from storymark.language.sentences.characters import (
    BLANK,
    DASHES,
    JOINTS,
    MARK_SET,
    OPENER_SET,
    QUOTE_OPENERS,
    folded,
    is_ideograph,
    skip_blanks,
    skip_blanks_back,
    word_at,
)
from storymark.language.sentences.context import Line
from storymark.language.sentences.reporting_chinese import ends_with_saying, is_reporting_zh
from storymark.language.sentences.reporting_latin import ends_with_saying_latin, is_reporting_latin
from storymark.language.tables import chinese, english, vietnamese

EMBEDDED_LIMIT = 60
"""Code points of a quotation that can be a part of the sentence around it."""

_INTRODUCING = frozenset(":\uff1a")
_COMMAS = frozenset(",\uff0c")
_INTRODUCING_OR_OPEN = frozenset(":\uff1a(\uff08")
_AFTER_CLOSED = frozenset(".,-;:!?)\u2026，。、；：！？）")
_AFTER_MARKS = re.compile(r"[，,。.！!？?：:；;“”\"]")
_CLAUSE_LIMIT = 34
_PARTNER_LIMIT = 300
_KANA_TIES = frozenset("とっがをにはもへでのや")


class Opened(NamedTuple):
    """A mark that stands open: which, where, and how many cuts there were before it."""

    opener: str
    at: int
    cuts: int


def is_embedded(text: str, quotation: Opened, close: int) -> bool:
    """Whether the quotation that closes at `close` is a phrase of its sentence: `写着“禁止吸烟！”四个字`."""
    if close - quotation.at > EMBEDDED_LIMIT:
        return False
    return visible_before(text, quotation.at).isalnum()


def ends_after_quotation(line: Line, quotation: Opened | None, *, mark: str, close: int, after: int) -> bool:
    """Whether a sentence ends with the quotation closed at `close`; `after` is the next visible character."""
    text = line.text
    first = text[after]
    if first in JOINTS or first in MARK_SET or first in DASHES:
        return False
    if first in OPENER_SET or first in QUOTE_OPENERS:
        return True
    if is_ideograph(first):
        return _ends_before_ideograph(text, quotation, mark=mark, close=close, after=after)
    if not first.isalnum():
        return True
    word = word_at(text, after)
    if line.is_cased and first.islower():
        return False
    if not line.is_cased:
        key = folded(word)
        if key in vietnamese.QUOTE_TIES or key in english.QUOTE_TIES:
            return False
    if quotation and _is_introduced(text, quotation):
        return True
    return not is_reporting_latin(text, after, is_vietnamese=line.is_vietnamese)


def _ends_before_ideograph(text: str, quotation: Opened | None, *, mark: str, close: int, after: int) -> bool:
    first = text[after]
    if first in _KANA_TIES or first in chinese.FOLLOWING_PARTICLES:
        return False
    if quotation:
        if _is_introduced(text, quotation):
            return True
        if is_embedded(text, quotation, close) and not set(mark) & set("。｡."):
            return False
    return not is_reporting_zh(text, after)


def _is_introduced(text: str, quotation: Opened) -> bool:
    """Whether it was said before the quotation who speaks, so that what follows it does not say so."""
    before = visible_before(text, quotation.at)
    if before in _INTRODUCING:
        return True
    if before not in _COMMAS:
        return False
    comma = skip_blanks_back(text, quotation.at, quotation.at - 2) - 1
    clause = _AFTER_MARKS.split(text[max(0, comma - _CLAUSE_LIMIT) : comma])[-1]
    if clause and is_ideograph(clause[-1]):
        return ends_with_saying(clause.replace(" ", ""))
    return ends_with_saying_latin(clause)


def mark_of(text: str, start: int, end: int) -> str:
    """Give the visible characters of a mark, without the blanks of text taken apart."""
    return "".join(c for c in text[start:end] if c not in BLANK)


def visible_before(text: str, at: int) -> str:
    """Give the character before `at` if it touches it or only one blank lies between; empty at the start."""
    if at and text[at - 1] in BLANK:
        at -= 1
    return text[at - 1] if at and text[at - 1] not in BLANK else ""


def is_turned_round(text: str, at: int) -> bool:
    """Whether the `”` at `at`, while none stands open, was typed for `“`: another follows before any `“`."""
    following = text.find("”", at + 1, at + _PARTNER_LIMIT)
    return following > at + 1 and text.find("“", at + 1, following) < 0


def opens_here(text: str, at: int, *, is_open: bool) -> bool:
    """Whether the straight quotation mark at `at` opens; `is_open` tells whether one stands open.

    The blank beside it tells in running text. Where there is one on both sides or none, what stands
    before and after, then the next mark of the kind, then whether one is open.
    """
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    is_before_blank = before in BLANK or before in OPENER_SET or before in DASHES
    if is_before_blank and after not in BLANK:
        return not (is_open and after in _AFTER_CLOSED)
    if after in BLANK and not is_before_blank:
        return False
    beyond = skip_blanks(text, at + 1)
    if beyond >= len(text) or text[beyond] in _AFTER_CLOSED:
        return False
    if visible_before(text, at) in _INTRODUCING_OR_OPEN:
        return True
    following = text.find('"', at + 1, at + _PARTNER_LIMIT)
    if following > 0 and after in BLANK:
        stop = skip_blanks(text, following + 1)
        if stop < len(text) and text[stop] in ".," and text[following - 1] in BLANK:
            return True
        if visible_before(text, following) in _INTRODUCING:
            return False
    return not is_open
