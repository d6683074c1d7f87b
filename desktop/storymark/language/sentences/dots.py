"""A single full stop: the end of a sentence, or part of an abbreviation, a number, a name on the net."""

from __future__ import annotations

import re

from storymark.language.sentences.abbreviations import (
    is_acronym,
    is_held,
    is_initial,
    is_never_alone,
    is_title,
)
from storymark.language.sentences.characters import (
    BLANK,
    DASHES,
    MARK_SET,
    OPENER_SET,
    QUOTE_OPENERS,
    folded,
    is_ideograph,
    skip_blanks,
    skip_blanks_back,
    word_at,
    word_before,
)
from storymark.language.sentences.context import Line
from storymark.language.sentences.numbering import is_list_marker, is_numbered_item, is_thousands
from storymark.language.tables import english, shared, vietnamese
from storymark.language.tables.abbreviations import TAILS

_VOWEL = re.compile(r"[aeiouyAEIOUY\u00c0-\u1eff]")
_OF_ADDRESSES = frozenset("@/:\\.")


def ends_at_dot(line: Line, at: int, *, after: int, start: int) -> bool:
    """Whether the full stop at `at` ends a sentence.

    `after` is the next visible character (there is one, no closer and no joint), `start` where the
    sentence began.
    """
    text = line.text
    if after == at + 1:
        return _ends_glued(line, word_before(text, at), at)
    end = skip_blanks_back(text, at, at - 2)
    word = word_before(text, end)
    if is_list_marker(text, start, end):
        return False
    if end < at and is_thousands(text, word, after):
        return False
    next_word = word_at(text, after)
    if not next_word:
        return _ends_before_sign(line, word, end, after)
    if line.is_cased and text[after].islower() and not _is_written_small(text, after, next_word):
        return _is_careless_start(line, word, next_word)
    if not word:
        return True
    if end - start == len(word) and is_never_alone(word):
        return False
    return not is_held(line, word, end=end, after=after, next_word=next_word)


def _ends_glued(line: Line, word: str, at: int) -> bool:
    """Whether a full stop without a blank ends a sentence: `nhà.Sau đó`, `公园吧.你`, not `1.5`, `a.vn`."""
    text = line.text
    first, last = text[at + 1], text[at - 1]
    if first.isdigit():
        return False
    if is_ideograph(first):
        return not (is_title(word) or is_acronym(word) or is_numbered_item(text, word, at))
    if is_ideograph(last):
        return not _is_suffix(word_at(text, at + 1))
    if first in QUOTE_OPENERS:
        return last.islower()
    if not first.isalpha() or not last.isalpha() or len(word) < 2 or not _OF_ADDRESSES.isdisjoint(word):
        return False
    return _is_glued_start(line, word, word_at(text, at + 1), at + 1)


def _is_glued_start(line: Line, word: str, next_word: str, after: int) -> bool:
    """Whether `next_word`, glued to the full stop after `word`, begins a sentence and not part of a name.

    It does after small letters with a capital of its own. Without capitals anywhere one of the two must
    have a letter that addresses and files have not.
    """
    text = line.text
    stop = after + len(next_word)
    joint, beyond = text[stop : stop + 1], text[stop + 1 : stop + 2]
    if joint in ("(", "_", "/", "@", ":") or (joint == "." and beyond and beyond not in BLANK):
        return False
    if _is_suffix(next_word) or (joint == "." and len(next_word) == 1 and next_word.isascii()):
        return False
    if next_word[:1].isupper():
        return text[after - 2].islower() and (len(next_word) == 1 or next_word[1:].islower())
    return not line.is_cased and not (word.isascii() and next_word.isascii())


def _ends_before_sign(line: Line, word: str, end: int, after: int) -> bool:
    """Whether a full stop ends a sentence before something that is no letter and no digit."""
    text = line.text
    first = text[after]
    if first in DASHES or first in MARK_SET:
        return False
    if first not in OPENER_SET and first not in QUOTE_OPENERS:
        return True
    inside = skip_blanks(text, after + 1)
    next_word = word_at(text, inside)
    if first not in QUOTE_OPENERS:
        # A quotation begins a sentence in small letters too, a bracket then explains what stands before it.
        if line.is_cased and next_word[:1].islower():
            return False
        if is_initial(word) or is_acronym(word) or folded(word) in english.MAY_END:
            return False
    if not word or not next_word:
        return True
    return not is_held(line, word, end=end, after=inside, next_word=next_word)


def _is_careless_start(line: Line, word: str, next_word: str) -> bool:
    """Whether a sentence begins small although the line writes capitals: `It is late. we should go.`

    Only after a whole word that can be the last of a sentence, and before one that often is the first.
    """
    tail = word[-3:] if len(word) > 2 else " " + word
    if len(word) < 2 or not word.isalpha() or tail.lower() in TAILS or not _VOWEL.search(word):
        return False
    key, follower = folded(word), folded(next_word)
    if line.is_vietnamese:
        return follower in vietnamese.STARTERS and key not in vietnamese.NEEDS_MORE
    return follower in english.STARTERS and key not in english.NEEDS_MORE


def _is_written_small(text: str, after: int, next_word: str) -> bool:
    """Whether the next word is written small wherever it stands: `iPhone`, `eBay`, an address on the net."""
    return not next_word.islower() or text.startswith(("http", "www."), after)


def _is_suffix(word: str) -> bool:
    """Whether `word` ends the name of a host or a file; `It` and `In` with their capital begin a sentence."""
    key = word.lower()
    if key in shared.PLAIN_DOMAINS:
        return True
    return not word.istitle() and (key in shared.DOMAINS or key in shared.FILE_SUFFIXES)
