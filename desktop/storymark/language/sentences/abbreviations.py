"""Abbreviations: whether the full stop after a word belongs to it and the sentence goes on."""

from __future__ import annotations

import re

from storymark.language.sentences.characters import (
    folded,
    skip_blanks,
    skip_blanks_back,
    word_at,
    word_before,
)
from storymark.language.sentences.context import Line
from storymark.language.tables import english, shared, vietnamese

_LONGEST = 12
_ACRONYM = re.compile(r"[^\W\d_](?:\.-?[^\W\d_])+")
_ACRONYM_LIMIT = 8


def is_held(line: Line, word: str, *, end: int, after: int, next_word: str) -> bool:
    """Whether the stop after `word` belongs to an abbreviation that goes on with `next_word`.

    `word` ends at `end`, `next_word` begins at `after`; neither is empty.
    """
    if len(word) > _LONGEST:
        return False
    if not line.is_cased:
        return _is_held_caseless(line.text, word, end, after, next_word)
    if line.is_vietnamese:
        return _is_held_vi(line.text, word, end, after, next_word)
    return _is_held_en(line.text, word, end, after, next_word)


def is_title(word: str) -> bool:
    """Whether `word` is written before a name: `Dr`, `PGS.TS`."""
    key = folded(word)
    return key in english.TITLES or key in vietnamese.TITLES


def is_acronym(word: str) -> bool:
    """Whether `word` is made of single letters with stops between them: `W.H`, `B.C`."""
    return len(word) <= _ACRONYM_LIMIT and _ACRONYM.fullmatch(word) is not None


def is_initial(word: str) -> bool:
    """Whether `word` is one letter."""
    return len(word) == 1 and word.isalpha()


def is_never_alone(word: str) -> bool:
    """Whether `word` cannot be all of a sentence: a title, a kind of place, `PS`."""
    if not word[0].isupper():
        return False
    return is_title(word) or folded(word) in vietnamese.PLACES or folded(word) in english.NEVER_END


def _is_held_vi(text: str, word: str, end: int, after: int, next_word: str) -> bool:
    key = folded(word)
    starts = folded(next_word) in vietnamese.STARTERS
    if key in vietnamese.MAY_END:
        return False
    if key in vietnamese.REFERENCES and (next_word[0].isdigit() or key in vietnamese.BEFORE_ANYTHING):
        return True
    if key in vietnamese.PLACES and _is_place(text, after, next_word):
        # `q. 2`: one small letter is no word before a number only.
        return word[0].isupper() or len(key) > 1 or next_word[0].isdigit()
    if not word[0].isupper():
        return False
    if is_title(word):
        named = not starts or _is_two_names(text, after, next_word)
        return named and not _is_label(text, word, end)
    if key in vietnamese.REFERENCES and len(key) > 1:
        return not starts
    if is_acronym(word):
        return not starts and not next_word[0].isdigit()
    return is_initial(word) and not starts and _is_name_initial(text, word, end, after, next_word)


def _is_held_en(text: str, word: str, end: int, after: int, next_word: str) -> bool:
    key = folded(word)
    starts = folded(next_word) in english.STARTERS
    if key in english.TITLES:
        return word[0].isupper() and not starts
    if key in english.NEVER_END:
        return True
    if key in english.MONTHS or key in english.DAYS:
        is_date = next_word[0].isdigit() or folded(next_word) in english.MONTHS
        return word[0].isupper() and is_date
    if key in english.REFERENCES:
        return next_word[0].isdigit()
    if key in english.OFTEN_END:
        return False
    if key in english.MAY_END or is_acronym(word):
        return not starts
    if word == "I" or not is_initial(word) or not word.isupper():
        return False
    return not starts and _is_name_initial(text, word, end, after, next_word)


def _is_held_caseless(text: str, word: str, end: int, after: int, next_word: str) -> bool:
    """Without capitals most abbreviations look like words: only those hold that are none."""
    key, follower = folded(word), folded(next_word)
    if key in vietnamese.CLEAR_TITLES or key in english.CLEAR_TITLES or key == "www":
        return True
    if key in ("tp", "tx", "tt"):
        return follower in vietnamese.CITIES
    if follower in shared.PLAIN_DOMAINS and word.isascii():
        return True
    if is_initial(word) and key not in vietnamese.VOWELS:
        return _is_initial_caseless(text, word, end, after, next_word)
    if key in ("tr", "q", "p") and next_word[0].isdigit():
        return True
    return key in vietnamese.MAY_END and (
        follower in vietnamese.CANNOT_BEGIN or follower in vietnamese.AFTER_AND_SO_ON
    )


def _is_initial_caseless(text: str, word: str, end: int, after: int, next_word: str) -> bool:
    """Whether a lone consonant is somebody's initial: it is no word, but may be a unit after a number."""
    before = folded(_word_before_word(text, word, end))
    if before[:1].isdigit():
        return False
    if text[end] == "." or before in vietnamese.PERSONS or _is_spelled(text, after, next_word):
        return True
    follower = folded(next_word)
    return before == "." and (follower not in vietnamese.STARTERS or follower in vietnamese.CANNOT_BEGIN)


def _is_place(text: str, after: int, next_word: str) -> bool:
    """Whether a place follows, as in `TP. Hồ Chí Minh`, `Q. 1`: number, capitals, or a name of two words."""
    if next_word[0].isdigit() or (next_word.isupper() and len(next_word) > 1):
        return True
    if not next_word[0].isupper() or folded(next_word) in vietnamese.STARTERS:
        return False
    return folded(next_word) in vietnamese.CITIES or _is_two_names(text, after, next_word)


def _is_two_names(text: str, after: int, next_word: str) -> bool:
    """Whether the word after `next_word` has a capital too, as in a name: `TS. Mai Anh`, `P. Bến Nghé`."""
    return word_at(text, skip_blanks(text, after + len(next_word)))[:1].isupper()


def _is_label(text: str, word: str, end: int) -> bool:
    """Whether a noun stands before it whose kind is a letter: `vitamin C`, `nhóm B`."""
    before = folded(_word_before_word(text, word, end))
    return before in vietnamese.LABEL_NOUNS or before in english.LABEL_NOUNS


def _is_name_initial(text: str, word: str, end: int, after: int, next_word: str) -> bool:
    """Whether a capital letter shortens a name: a person noun, a name or an initial beside it tells."""
    if _is_label(text, word, end):
        return False
    before = _word_before_word(text, word, end)
    if not before or before[0].isupper() or folded(before) in vietnamese.PERSONS:
        return True
    if before[-1] == "." and len(before) <= 3:
        return True
    return _is_two_names(text, after, next_word) or _is_spelled(text, after, next_word)


def _is_spelled(text: str, after: int, next_word: str) -> bool:
    """Whether a single letter with a stop of its own follows: the next initial of a name."""
    return len(next_word) == 1 and text.startswith(".", skip_blanks(text, after + 1))


def _word_before_word(text: str, word: str, end: int) -> str:
    start = end - len(word)
    return word_before(text, skip_blanks_back(text, start, start - 2))
