"""Numbers with a full stop: of lists, headings and items, and thousands taken apart."""

from __future__ import annotations

import re

from storymark.language.sentences.characters import BLANK, JOINTS, MARK_SET, folded
from storymark.language.tables import english, vietnamese

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-z\u0110\u0111]|[IVXLCM]{1,6}|[ivx]{1,4}")
_BULLETS = '-*\u2022\u2013\u2014(\u201c"'
_MARKER_LIMIT = 16


def is_list_marker(text: str, start: int, end: int) -> bool:
    """Whether all that the sentence holds so far numbers a list or a heading: `2.`, `a.`, `Điều 5.`"""
    if end - start > _MARKER_LIMIT:
        return False
    words = text[start:end].lstrip(_BULLETS).split()
    if not words or len(words) > 2 or not _NUMBER.fullmatch(words[-1]):
        return False
    if len(words) == 1:
        # A number of three digits or more that stands alone is a number.
        return not words[0].isdigit() or len(words[0]) <= 2
    return folded(words[0]) in vietnamese.LIST_WORDS or folded(words[0]) in english.LIST_WORDS


def is_numbered_item(text: str, word: str, at: int) -> bool:
    """Whether `word`, which ends at `at`, numbers an item within a line: `三步：1.报案；2.交材料`."""
    if not word.isdigit() or len(word) > 2:
        return at == len(word) and bool(_NUMBER.fullmatch(word))
    before = at - len(word) - 1
    return before < 0 or text[before] in BLANK or text[before] in JOINTS or text[before] in MARK_SET


def is_thousands(text: str, word: str, after: int) -> bool:
    """Whether `word` and the digits at `after` are one number that was taken apart: `28 . 000`."""
    if not word.isdigit() or len(word) > 3:
        return False
    return text[after : after + 3].isdigit() and not text[after + 3 : after + 4].isalnum()
