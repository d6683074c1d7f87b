"""Where a clause begins without a mark: before conjunctions, and where the subject changes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from storymark.domain.ranges import Range
from storymark.language import clause_tables as tables

SHORTEST_STRETCH = 8
"""Syllables of a stretch between marks from which on it is looked into: a shorter one is a step by itself."""

SHORTEST_CLAUSE = 3
"""Syllables, the conjunction among them."""

_LONGEST_PHRASE = 4
_SYLLABLE = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")


class _Syllable(NamedTuple):
    start: int
    word: str


def opening_positions(text: str, stretch: Range, *, language: str) -> Iterator[int]:
    """Places inside `stretch`, which holds no clause mark, where a clause begins; sorted code points."""
    main = language.partition("-")[0].lower()
    if main not in ("vi", "en"):
        return
    syllables = [
        _Syllable(match.start(), unicodedata.normalize("NFC", match.group()).lower())
        for match in _SYLLABLE.finditer(text, stretch.start, stretch.end)
    ]
    if len(syllables) < SHORTEST_STRETCH:
        return
    words = [syllable.word for syllable in syllables]
    found = _vietnamese_openings(words) if main == "vi" else _english_openings(words)
    for index in found:
        yield syllables[index].start


def _english_openings(words: list[str]) -> Iterator[int]:
    last = 0
    for index in range(1, len(words)):
        size = _phrase(words, index, tables.ENGLISH_OPENERS)
        if size and index - last >= SHORTEST_CLAUSE and len(words) - index >= SHORTEST_CLAUSE:
            yield index
            last = index


def _vietnamese_openings(words: list[str]) -> Iterator[int]:
    """Indices of the syllables that clauses begin with, but the first."""
    last = 0
    content = _lead(words, 0)  # where what is not yet conjunction, time or call begins
    for index in range(1, len(words)):
        if index <= content or index - last < 2 or len(words) - index < SHORTEST_CLAUSE - 1:
            continue
        if _opens(words, index, last):
            yield index
            last = index
            content = index + max(_lead(words, index) - index, 0)


def _opens(words: list[str], index: int, last: int) -> bool:
    return (
        _is_conjunction(words, index)
        or _is_time(words, index)
        or _is_behind_end(words, index, last)
        or _is_subject(words, index)
    )


def _is_conjunction(words: list[str], index: int) -> bool:
    size = _phrase(words, index, tables.OPENERS)
    if not size:
        return False
    first, before, behind = words[index], words[index - 1], index + size
    if size == 1:
        if before in tables.NOT_AFTER.get(first, ()):
            return False
        if behind < len(words) and words[behind] in tables.NOT_BEFORE.get(first, ()):
            return False
        if first == "nên" and before in tables.PRONOUNS and not _is_noun_phrase(words, behind):
            return False  # should, not therefore
    if tuple(words[index:behind]) in tables.BEFORE_SUBJECT and not _is_noun_phrase(words, behind):
        return False
    # The second half of a longer one (`sau | khi`) is no beginning.
    return not any(
        tuple(words[start : index + 1]) == phrase[: index + 1 - start]
        for start in range(max(0, index - 2), index)
        for phrase in _LONG_OPENERS.get(words[start], ())
        if len(phrase) > index - start
    )


def _is_time(words: list[str], index: int) -> bool:
    size = _phrase(words, index, tables.BEFORE_SUBJECT)
    phrase = tuple(words[index : index + size])
    if not size or phrase in tables.OPENERS or words[index - 1] in tables.NOT_AFTER_TIME:
        return False
    return phrase in tables.ALWAYS_TIME or _is_noun_phrase(words, index + size) or phrase == ("một", "phần")


def _is_behind_end(words: list[str], index: int, last: int) -> bool:
    """Whether a particle, or a verb of saying with its speaker, ends the clause right before `index`."""
    before = words[index - 1]
    if before in tables.PARTICLES:
        return _is_noun_phrase(words, index)
    if before in tables.QUOTE_MARKERS:
        return True
    if words[index] in tables.NOT_SAID:
        return False
    for size in (2, 1):
        verb = index - size
        if verb > last and tuple(words[verb:index]) in tables.SAYING:
            while verb - 1 > last and words[verb - 1] in tables.BEFORE_SAYING:
                verb -= 1
            return words[verb - 1] in tables.PRONOUNS or words[verb - 1] in tables.AFTER_PRONOUN
    return False


def _is_subject(words: list[str], index: int) -> bool:
    """Whether a new subject begins: a pronoun with a predicate behind it, a call, or `đây là`."""
    word, before = words[index], words[index - 1]
    after = words[index + 1] if index + 1 < len(words) else ""
    if word == "đây":
        return after in tables.POINTERS_TO_TEXT and before not in tables.NOT_POINTER_AFTER
    if before == "đây" and index > 1 and words[index - 2] == "là":
        return _is_noun_phrase(words, index)
    if word not in tables.PRONOUNS or before in tables.NOT_SUBJECT_AFTER:
        return False
    if after in tables.VOCATIVES:
        return True
    if word == "chúng" or (after in tables.AFTER_PRONOUN and after not in tables.PRONOUNS):
        after = words[index + 2] if index + 2 < len(words) else ""
    return after in tables.PREDICATES


def _is_noun_phrase(words: list[str], index: int) -> bool:
    if index >= len(words):
        return False
    return words[index] in tables.PRONOUNS or bool(_phrase(words, index, tables.SUBJECT_NOUNS))


def _lead(words: list[str], index: int) -> int:
    """The index behind the conjunctions, times and calls that a clause begins with."""
    while index < len(words):
        size = _phrase(words, index, tables.OPENERS) or _phrase(words, index, tables.BEFORE_SUBJECT)
        if not size and index + 1 < len(words) and words[index + 1] in tables.VOCATIVES:
            size = 2
        if not size:
            return index
        index += size
    return index


def _phrase(words: list[str], index: int, phrases: frozenset[tuple[str, ...]]) -> int:
    """How many syllables from `index` on are one of `phrases`, the longest first; 0 for none."""
    for size in range(min(_LONGEST_PHRASE, len(words) - index), 0, -1):
        if tuple(words[index : index + size]) in phrases:
            return size
    return 0


_LONG_OPENERS: dict[str, list[tuple[str, ...]]] = {}
for _opener in tables.OPENERS:
    if len(_opener) > 1:
        _LONG_OPENERS.setdefault(_opener[0], []).append(_opener)
