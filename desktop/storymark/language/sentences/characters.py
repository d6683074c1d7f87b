"""Classes of characters that the sentence rules share, and small steps over a line."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from storymark.domain.graphemes import is_extending, is_picture
from storymark.domain.lines import BLANKS, SENTENCE_MARKS

BLANK: Final = frozenset(BLANKS)

PERIODS: Final = ".．﹒"
BANGS: Final = "!?‼‽⁇⁈⁉⸮"
DOTS: Final = "…‥⋯"
STRONG: Final = "".join(mark for mark in SENTENCE_MARKS if mark not in PERIODS + BANGS + DOTS)

OPENERS: Final = "“‘„‚«‹「『〝｢（(《〈【〔〖〘[{［｛"
CLOSERS: Final = "”’»›」』〞〟｣）)》〉】〕〗〙]}］｝"

CLOSES: Final = {
    "”": "“„",
    "’": "‘‚",
    "»": "«",
    "›": "‹",
    "」": "「",
    "』": "『",
    "〞": "〝",
    "〟": "〝",
    "｣": "｢",
    "）": "（(",
    ")": "(（",
    "》": "《",
    "〉": "〈",
    "】": "【",
    "〕": "〔",
    "〗": "〖",
    "〙": "〘",
    "]": "[［",
    "}": "{｛",
    "］": "[［",
    "｝": "{｛",
    '"': '"“„',
}
"""For every closer the openers it can end; half and full width are mixed in real texts."""

QUOTE_OPENERS: Final = frozenset('“‘„‚«‹「『〝｢"')
QUOTE_CLOSERS: Final = frozenset("”’»›」』〞〟｣\"'")
TITLE_CLOSERS: Final = frozenset("》〉")
CLOSER_SET: Final = frozenset(CLOSERS)
OPENER_SET: Final = frozenset(OPENERS)

DASHES: Final = frozenset("-‐‑‒–—―−─")
JOINTS: Final = frozenset(",;:，；：、､")
"""Marks that carry a sentence on."""

MARK_SET: Final = frozenset(SENTENCE_MARKS)

_WORD_LIMIT = 28
_BEFORE_WORDS = OPENERS + "\"'-\u2013\u2014"
_UNSPACED = re.compile("[\u2e80-\U0010ffff]")
"""Writing without blanks between words; emoji too, which are no part of a word either."""

_BLANKS_AT = re.compile(f"[{BLANKS}]*+")
_WORD_AT = re.compile(r"[^\W_]++(?:[\u0300-\u036f]++[^\W_]*+)*+")

INTRODUCING_PICTURES: Final = frozenset("☎✔✅☑➡▶👉📞📍🔹🔸📩")
"""Pictures used as bullets: they belong to what follows them."""


def skip_blanks(line: str, position: int) -> int:
    """Give the first position at or after `position` that is not blank."""
    try:
        if line[position] not in BLANK:
            return position
        if line[position + 1] not in BLANK:
            return position + 1
    except IndexError:
        return len(line)
    found = _BLANKS_AT.match(line, position)
    return found.end() if found else position


def skip_blanks_back(line: str, position: int, floor: int) -> int:
    """Give the position after the last visible character before `position`, not below `floor` and 0."""
    floor = max(floor, 0)
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
    """Give the word that begins at `position`, at most 40 code points of it; empty when none does.

    Before writing without blanks it ends, and such writing itself has none.
    """
    found = _WORD_AT.match(line, position, position + 40)
    if not found:
        return ""
    word = found.group()
    unspaced = None if word.isascii() else _UNSPACED.search(word)
    return word[: unspaced.start()] if unspaced else word


def word_before(line: str, end: int) -> str:
    """Give the run without blanks that ends at `end`, at most 28 code points, opening marks taken off.

    Behind writing without blanks it begins after the last ideograph.
    """
    pieces = line[max(0, end - _WORD_LIMIT) : end].split()
    if not pieces:
        return ""
    word = pieces[-1]
    if not word.isascii():
        word = _UNSPACED.split(word)[-1]
    return word.lstrip(_BEFORE_WORDS)


def folded(word: str) -> str:
    """Give the form in which the tables keep `word`: composed and in lower case."""
    return word.lower() if word.isascii() else unicodedata.normalize("NFC", word).lower()


def skip_extending(line: str, position: int) -> int:
    """Give the end of the marks that join what stands before `position`."""
    while position < len(line) and line[position] >= "\u0300" and is_extending(line[position]):
        position += 1
    return position


def skip_pictures(line: str, position: int) -> int:
    """Give the end of the emoji sequences at `position`, blanks between them passed; `position` for none."""
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
