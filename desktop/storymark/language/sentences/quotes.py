"""What follows a quotation that ends with a mark: who spoke, the rest of the sentence, or a new one."""

from __future__ import annotations

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
    word_at,
)
from storymark.language.sentences.context import Line
from storymark.language.sentences.reporting import is_reporting_latin, is_reporting_zh
from storymark.language.tables import chinese, english, vietnamese

EMBEDDED_LIMIT = 60
"""Code points of a quotation that can be a part of the sentence around it."""

_INTRODUCING = frozenset(":\uff1a")
_KANA_TIES = frozenset("とっがをにはもへでのや")


class Quotation(NamedTuple):
    """A quotation mark that stands open: where, how many cuts there were, and what stood before it."""

    opener: str
    at: int
    cuts: int
    before: str
    is_at_start: bool


def is_embedded(text: str, quotation: Quotation, close: int) -> bool:
    """Whether the quotation that closes at `close` is a phrase of its sentence: `写着“禁止吸烟！”四个字`."""
    before = quotation.before
    return bool(before) and before.isalnum() and close - quotation.at <= EMBEDDED_LIMIT


def ends_after_quotation(
    line: Line, quotation: Quotation | None, *, mark: str, close: int, after: int
) -> bool:
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
    if quotation and quotation.before in _INTRODUCING and quotation.before:
        return True
    return not is_reporting_latin(text, after, is_vietnamese=line.is_vietnamese)


def _ends_before_ideograph(
    text: str, quotation: Quotation | None, *, mark: str, close: int, after: int
) -> bool:
    first = text[after]
    if first in _KANA_TIES or first in chinese.FOLLOWING_PARTICLES:
        return False
    if quotation:
        if quotation.before in _INTRODUCING and quotation.before:
            return True
        if is_embedded(text, quotation, close) and not set(mark) & set("。｡."):
            return False
    return not is_reporting_zh(text, after)


def mark_of(text: str, start: int, end: int) -> str:
    """Give the visible characters of a mark, without the blanks of text taken apart."""
    return "".join(c for c in text[start:end] if c not in BLANK)


def visible_before(text: str, at: int) -> str:
    """Give the character before `at` if it touches it or only one blank lies between; empty at the start."""
    if at and text[at - 1] in BLANK:
        at -= 1
    return text[at - 1] if at and text[at - 1] not in BLANK else ""


def opens_here(text: str, at: int, *, is_open: bool) -> bool:
    """Whether the straight quotation mark at `at` opens; `is_open` tells whether one stands open."""
    before_blank = at == 0 or text[at - 1] in BLANK or text[at - 1] in OPENER_SET or text[at - 1] in DASHES
    after_blank = at + 1 >= len(text) or text[at + 1] in BLANK
    if before_blank and not after_blank:
        return not (is_open and text[at + 1] in ".,;:!?)")
    if after_blank and not before_blank:
        return False
    if skip_blanks(text, at + 1) >= len(text):
        return False
    if text[at + 1] in ".,-;:!?)，。、；：！？）":
        return False
    return not is_open
