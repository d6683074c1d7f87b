"""A single full stop: end of a sentence, or part of an abbreviation, a number, a name on the net."""

from __future__ import annotations

import re

from storymark.language.sentences.characters import (
    BLANK,
    DASHES,
    MARK_SET,
    OPENER_SET,
    OPENERS,
    QUOTE_OPENERS,
    folded,
    is_ideograph,
    skip_blanks,
    skip_blanks_back,
    word_at,
)
from storymark.language.sentences.context import Line
from storymark.language.tables import english, shared, vietnamese
from storymark.language.tables.abbreviations import TAILS

_WORD_LIMIT = 28
_BEFORE = re.compile(r"[^\W_]+")
_ROMAN = re.compile(r"[IVXLCM]{1,6}|[ivx]{1,4}")
_NUMBERING = re.compile(r"\d{1,3}(?:[.]\d{1,3}){0,4}|[A-Za-zĐđ]|[IVXLCM]{1,6}|[ivx]{1,4}")
_ACRONYM = re.compile(r"[^\W\d_](?:\.-?[^\W\d_])+")
_AFTER_AND_SO_ON = frozenset("và hay hoặc đều thì mà nên để".split())
_UNSPACED = re.compile(r"[\u2e80-\uffff\U00020000-\U000323af]")
_PLACE_NAME = re.compile(r"[^\W\d_]+")


def ends_at_dot(line: Line, at: int, after: int, start: int) -> bool:
    """Whether the full stop at `at` ends a sentence.

    `after` is the next visible character (there is one, no closer and no joint), `start` where the
    sentence began.
    """
    text = line.text
    bare = skip_blanks_back(text, at, max(0, at - 2))
    word = _word_before(text, bare)
    if after == at + 1:
        return _ends_glued(line, word, at, after)
    if _is_list_marker(text, start, bare):
        return False
    if bare < at and _is_thousands(text, word, after):
        return False
    next_word = word_at(text, after)
    first = text[after]
    if not next_word:
        return _ends_before_sign(line, word, first, at, after)
    if line.is_cased and first.islower() and not _is_lower_start(next_word, text, after):
        return _is_careless_start(line, word, next_word)
    if not word:
        return True
    if bare - start == len(word) and _is_never_alone(word):
        return False
    return not _is_held_by_abbreviation(line, word, bare, after, next_word)


def _word_before(text: str, end: int) -> str:
    """Give the run without blanks that ends at `end`, at most 28 code points, opening marks taken off."""
    floor = max(0, end - _WORD_LIMIT)
    pieces = text[floor:end].split()
    if not pieces:
        return ""
    word = pieces[-1]
    if not word.isascii() and max(word) >= "\u2e80":
        word = _UNSPACED.split(word)[-1]
    return word.lstrip(OPENERS + "\"'-\u2013\u2014")


def _ends_glued(line: Line, word: str, at: int, after: int) -> bool:
    text = line.text
    first, last = text[after], text[at - 1] if at else " "
    if first.isdigit():
        return False
    if is_ideograph(first):
        return not (_is_title(line, word) or _ACRONYM.fullmatch(word) or _is_list_marker(text, 0, at))
    if is_ideograph(last):
        return word_at(text, after).lower() not in shared.DOMAINS | shared.FILE_SUFFIXES
    if first in QUOTE_OPENERS:
        return last.islower()
    if not first.isalpha() or not last.isalpha() or len(word) < 2 or any(c in "@/.:\\" for c in word):
        return False
    next_word = word_at(text, after)
    stop = after + len(next_word)
    joint = text[stop : stop + 1]
    if joint in ("(", "_", "/", "@", ":") or (joint == "." and text[stop + 1 : stop + 2] not in ("", *BLANK)):
        return False
    if joint == "." and len(next_word) == 1 and next_word.isascii():
        return False
    if next_word.lower() in shared.DOMAINS | shared.FILE_SUFFIXES:
        return False
    if first.isupper():
        return last.islower() and (len(next_word) == 1 or next_word[1:].islower())
    return not line.is_cased and not (word.isascii() and next_word.isascii())


def _ends_before_sign(line: Line, word: str, first: str, at: int, after: int) -> bool:
    text = line.text
    if first in OPENER_SET or first in QUOTE_OPENERS:
        inside = skip_blanks(text, after + 1)
        next_word = word_at(text, inside)
        if line.is_cased and next_word[:1].islower() and first not in QUOTE_OPENERS:
            return False
        if first in "([" and (_is_initial(word) or folded(word) in english.MAY_END):
            return False
        if not word or not next_word:
            return True
        return not _is_held_by_abbreviation(line, word, at, inside, next_word)
    if first in DASHES or first in MARK_SET:
        return False
    return True


def _is_careless_start(line: Line, word: str, next_word: str) -> bool:
    """Whether a sentence begins small although the line writes capitals: `It is late. we should go.`

    Only after a whole word that can be the last of a sentence, and before one that often is the first.
    """
    if len(word) < 3 or not word.isalpha() or word[-3:].lower() in TAILS:
        return False
    key, follower = folded(word), folded(next_word)
    if line.is_vietnamese:
        return follower in vietnamese.STARTERS and key not in vietnamese.NEEDS_MORE
    return follower in english.STARTERS and key not in english.NEEDS_MORE


def _is_never_alone(word: str) -> bool:
    """Whether `word` cannot be all of a sentence: a title, a kind of place, `PS`."""
    key = folded(word)
    return word[0].isupper() and (
        key in vietnamese.TITLES or key in vietnamese.PLACES or key in english.TITLES or key in english.NEVER_END
    )


def _is_lower_start(next_word: str, text: str, after: int) -> bool:
    """Small letters that can begin a sentence among capitals: `iPhone`, `eBay`, an address on the net."""
    return not next_word.islower() or text.startswith(("http", "www."), after)


def _is_list_marker(text: str, start: int, end: int) -> bool:
    """Whether all that the sentence holds so far is the number of a list or heading: `2.`, `a.`, `Điều 5.`"""
    if end - start > 16:
        return False
    words = text[start:end].lstrip("-*\u2022\u2013\u2014(\u201c\"").split()
    if not words or len(words) > 2 or not _NUMBERING.fullmatch(words[-1]):
        return False
    if len(words) == 1:
        return not words[0].isdigit() or len(words[0]) <= 2
    return folded(words[0]) in vietnamese.LIST_WORDS or folded(words[0]) in english.LIST_WORDS


def _is_thousands(text: str, word: str, after: int) -> bool:
    """A number that was taken apart with its dot: `28 . 000`."""
    return (
        word.isdigit()
        and len(word) <= 3
        and text[after : after + 3].isdigit()
        and not text[after + 3 : after + 4].isalnum()
    )


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isalpha()


def _is_title(line: Line, word: str) -> bool:
    key = folded(word)
    return key in english.TITLES or key in vietnamese.TITLES


def _is_held_by_abbreviation(line: Line, word: str, end: int, after: int, next_word: str) -> bool:
    """Whether the stop after `word` belongs to an abbreviation that goes on with `next_word`."""
    if len(word) > 12:
        return False
    if line.is_cased:
        if line.is_vietnamese:
            return _is_held_vi(line.text, word, end, after, next_word)
        return _is_held_en(line.text, word, end, after, next_word)
    return _is_held_caseless(line, word, end, after, next_word)


def _is_held_vi(text: str, word: str, end: int, after: int, next_word: str) -> bool:
    key, follower = folded(word), folded(next_word)
    starts = follower in vietnamese.STARTERS
    if key in vietnamese.MAY_END:
        return False
    if word[0].isupper() or key in ("tr", "vd", "v.d", "nxb", "tg"):
        if key in vietnamese.TITLES and (not starts or _is_two_names(text, after, next_word)):
            return not _is_label(text, word, end)
        if key in vietnamese.PLACES:
            return _is_place(text, word, end, after, next_word)
        if key in vietnamese.REFERENCES:
            return next_word[0].isdigit() or (key not in ("tr", "t", "s", "no", "h", "x") and not starts)
    elif key in ("tp", "tx"):
        return _is_place(text, word, end, after, next_word)
    elif key in ("tr", "vol", "no", "fig", "t", "h"):
        return next_word[0].isdigit()
    if _ACRONYM.fullmatch(word):
        return not starts and not next_word[0].isdigit()
    if _is_initial(word) and word.isupper():
        return _is_name_initial(text, word, end, after, next_word, starts=starts)
    return key in english.TITLES and word[0].isupper() and key in ("mr", "mrs", "ms", "dr", "st") and not starts


def _is_place(text: str, word: str, end: int, after: int, next_word: str) -> bool:
    """`TP. Hồ Chí Minh`, `Q. 1`, `P. Bến Nghé`: a number, capitals or a name of two words follows."""
    if next_word[0].isdigit() or (next_word.isupper() and len(next_word) > 1):
        return True
    if folded(next_word) in vietnamese.STARTERS:
        return False
    if folded(next_word) in vietnamese.CITIES:
        return True
    return _is_two_names(text, after, next_word)


def _is_two_names(text: str, after: int, next_word: str) -> bool:
    """Whether the word after `next_word` has a capital too, as in a name: `TS. Mai Anh`, `P. Bến Nghé`."""
    return word_at(text, skip_blanks(text, after + len(next_word)))[:1].isupper()


def _is_label(text: str, word: str, end: int) -> bool:
    """Whether a noun whose kind is a letter stands before it: `vitamin C`, `nhóm B`."""
    before = _word_before(text, skip_blanks_back(text, end - len(word), max(0, end - len(word) - 2)))
    return folded(before) in vietnamese.LABEL_NOUNS


def _is_name_initial(text: str, word: str, end: int, after: int, next_word: str, *, starts: bool) -> bool:
    before = _word_before(text, skip_blanks_back(text, end - len(word), max(0, end - len(word) - 2)))
    if folded(before) in vietnamese.LABEL_NOUNS or folded(before) in english.LABEL_NOUNS:
        return False
    if starts:
        return False
    if before[:1].isupper() or folded(before) in vietnamese.PERSONS or (before.endswith(".") and len(before) <= 3):
        return True
    beyond = word_at(text, skip_blanks(text, after + len(next_word)))
    return not before or beyond[:1].isupper() or _is_spelled(text, after, next_word)


def _is_spelled(text: str, after: int, next_word: str) -> bool:
    """Whether a single letter with a stop of its own follows: the next initial of a name."""
    return len(next_word) == 1 and text.startswith(".", skip_blanks(text, after + 1))


def _is_held_en(text: str, word: str, end: int, after: int, next_word: str) -> bool:
    key, follower = folded(word), folded(next_word)
    starts = follower in english.STARTERS
    if key in english.TITLES:
        return word[0].isupper() and not (starts and follower not in ("will", "may", "no"))
    if key in english.NEVER_END:
        return True
    if key in english.MONTHS:
        return next_word[0].isdigit() and word[0].isupper()
    if key in english.REFERENCES:
        return next_word[0].isdigit()
    if key in english.OFTEN_END:
        return False
    if key in english.MAY_END or (_ACRONYM.fullmatch(word) and len(word) <= 8):
        return not starts
    if _is_initial(word) and word.isupper():
        if word == "I":
            return False
        return _is_name_initial(text, word, end, after, next_word, starts=starts)
    return False


def _is_held_caseless(line: Line, word: str, end: int, after: int, next_word: str) -> bool:
    key, follower = folded(word), folded(next_word)
    text = line.text
    end_is_glued = text[end] == "."
    if key in ("pgs", "ths", "gs", "ts", "bs", "ks", "ls", "mr", "mrs", "ms", "dr", "prof", "pgs.ts", "gs.ts", "ts.bs"):
        return True
    if key in ("tp", "tx", "tt"):
        return follower in vietnamese.CITIES
    before_end = skip_blanks_back(text, end - len(word), max(0, end - len(word) - 2))
    before = folded(_word_before(text, before_end))
    if _is_initial(word) and word not in "aeiouyăâêôơưđ" or word == "đ":
        if before[:1].isdigit():
            return False
        return end_is_glued or before in vietnamese.PERSONS or _is_spelled(text, after, next_word)
    if key in ("tr", "q", "p") and next_word[0].isdigit():
        return True
    return key in vietnamese.MAY_END and follower in vietnamese.CANNOT_BEGIN | _AFTER_AND_SO_ON
