"""Classes of characters that the sentence rules share, and small steps over a line."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from storymark.domain.graphemes import is_extending, is_picture
from storymark.domain.lines import BLANKS, SENTENCE_MARKS

BLANK: Final = frozenset(BLANKS)

PERIODS: Final = ".\uff0e\ufe52"
BANGS: Final = "!?\u203c\u203d\u2047\u2048\u2049\u2e2e"
DOTS: Final = "\u2026\u2025\u22ef"
STRONG: Final = "".join(mark for mark in SENTENCE_MARKS if mark not in PERIODS + BANGS + DOTS)

OPENERS: Final = "\u201c\u2018\u201e\u201a\u00ab\u2039\u300c\u300e\u301d\uff62\uff08(\u300a\u3008\u3010\u3014\u3016\u3018[{\uff3b\uff5b"
CLOSERS: Final = "\u201d\u2019\u00bb\u203a\u300d\u300f\u301e\u301f\uff63\uff09)\u300b\u3009\u3011\u3015\u3017\u3019]}\uff3d\uff5d"

CLOSES: Final = {
    "\u201d": "\u201c\u201e",
    "\u2019": "\u2018\u201a",
    "\u00bb": "\u00ab",
    "\u203a": "\u2039",
    "\u300d": "\u300c",
    "\u300f": "\u300e",
    "\u301e": "\u301d",
    "\u301f": "\u301d",
    "\uff63": "\uff62",
    "\uff09": "\uff08(",
    ")": "(\uff08",
    "\u300b": "\u300a",
    "\u3009": "\u3008",
    "\u3011": "\u3010",
    "\u3015": "\u3014",
    "\u3017": "\u3016",
    "\u3019": "\u3018",
    "]": "[\uff3b",
    "}": "{\uff5b",
    "\uff3d": "[\uff3b",
    "\uff5d": "{\uff5b",
    '"': '"\u201c\u201e',
}
"""For every closer the openers it can end; half and full width are mixed in real texts."""

QUOTE_OPENERS: Final = frozenset("\u201c\u2018\u201e\u201a\u00ab\u2039\u300c\u300e\u301d\uff62\"")
QUOTE_CLOSERS: Final = frozenset("\u201d\u2019\u00bb\u203a\u300d\u300f\u301e\u301f\uff63\"'")
TITLE_CLOSERS: Final = frozenset("\u300b\u3009")
CLOSER_SET: Final = frozenset(CLOSERS)
OPENER_SET: Final = frozenset(OPENERS)

DASHES: Final = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500")
JOINTS: Final = frozenset(",;:\uff0c\uff1b\uff1a\u3001\uff64")
"""Marks that carry a sentence on."""

MARK_SET: Final = frozenset(SENTENCE_MARKS)

_BLANKS_AT = re.compile(f"[{BLANKS}]*")
_LETTER = r"[^\W_\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]"
_WORD_AT = re.compile(rf"{_LETTER}+(?:[\u0300-\u036f]+{_LETTER}*)*")
INTRODUCING_PICTURES: Final = frozenset("\u260e\u2714\u2705\u2611\u27a1\u25b6\U0001f449\U0001f4de\U0001f4cd\U0001f539\U0001f538\U0001f4e9")
"""Pictures used as bullets: they belong to what follows them."""


def skip_blanks(line: str, position: int) -> int:
    """Give the first position at or after `position` that is not blank."""
    if position < len(line) and line[position] not in BLANK:
        return position
    found = _BLANKS_AT.match(line, position)
    return found.end() if found else position


def skip_blanks_back(line: str, position: int, floor: int = 0) -> int:
    """Give the position after the last visible character before `position`."""
    while position > floor and line[position - 1] in BLANK:
        position -= 1
    return position


def is_ideograph(character: str) -> bool:
    """Whether `character` is Chinese writing (or kana, which stands like it)."""
    return (
        "\u4e00" <= character <= "\u9fff"
        or "\u3400" <= character <= "\u4dbf"
        or "\u3005" <= character <= "\u3007"
        or "\u3041" <= character <= "\u30ff"
        or "\uf900" <= character <= "\ufaff"
        or "\U00020000" <= character <= "\U000323af"
    )


def word_at(line: str, position: int) -> str:
    """Give the word that begins at `position`, at most 40 code points of it; empty when none does."""
    found = _WORD_AT.match(line, position, position + 40)
    return found.group() if found else ""


def folded(word: str) -> str:
    """Give the form in which the tables keep `word`: composed and in lower case."""
    return word.lower() if word.isascii() else unicodedata.normalize("NFC", word).lower()


def skip_extending(line: str, position: int) -> int:
    """Give the end of the marks that join what stands before `position`."""
    while position < len(line) and line[position] >= "\u0300" and is_extending(line[position]):
        position += 1
    return position


def skip_pictures(line: str, position: int) -> int:
    """Give the end of the emoji sequences at `position`, with blanks between them; `position` when there is none."""
    end = position
    at = skip_blanks(line, position)
    while at < len(line) and _is_emoji(line[at]):
        at += 1
        while at < len(line) and line[at] >= "\u0300" and (is_extending(line[at]) or _is_joined(line, at)):
            at += 1
        end = at
        at = skip_blanks(line, at)
    return end


def _is_emoji(character: str) -> bool:
    return (
        character >= "\u2190"
        and character not in MARK_SET
        and character not in INTRODUCING_PICTURES
        and is_picture(character)
    )


def _is_joined(line: str, position: int) -> bool:
    return line[position - 1] == "\u200d" and is_picture(line[position])
