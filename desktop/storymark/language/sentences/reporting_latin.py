"""Reported speech in Vietnamese and English: whether a clause after a quotation says who spoke."""

from __future__ import annotations

import re
from itertools import pairwise

from storymark.language.sentences.characters import folded
from storymark.language.tables import english, vietnamese

_CLAUSE = re.compile(r'[^,.;:!?…“"]{1,70}')
_DASH = re.compile(r" [-–—] ")
_WORD = re.compile(r"[^\W_]++(?:[\u0300-\u036f'’-]++[^\W_]*+)*+")
_INTRODUCES_NEXT = frozenset(':“"')

_VERB_LIMIT = 6
"""Words before which the verb of saying stands, unless it is the last of its clause."""

_LAST_VERB_LIMIT = 9
_OBJECT_LIMIT_VI = 8
_OBJECT_LIMIT_EN = 5


def is_reporting_latin(
    line: str, position: int, *, is_vietnamese: bool, words_after: int | None = None
) -> bool:
    """Whether the clause at `position` has a verb of saying after its subject: `chị hỏi`, `John shouted`.

    At most `words_after` words may follow the verb; by default as many as a hearer and an adverb take.
    """
    found = _CLAUSE.match(line, position)
    if not found or line[found.end() : found.end() + 1] in _INTRODUCES_NEXT:
        return False
    clause = found.group()
    dash = _DASH.search(clause)
    words = _words(clause[: dash.start()] if dash else clause)
    place = _verb_vi(words) if is_vietnamese else _verb_en(words)
    if words_after is None:
        words_after = _OBJECT_LIMIT_VI if is_vietnamese else _OBJECT_LIMIT_EN
    return place is not None and len(words) - place[1] <= words_after


def ends_with_saying_latin(clause: str) -> bool:
    """Whether one of the last four words of `clause` is a verb of saying, in either language."""
    words = _words(clause)[-4:]
    if not (vietnamese.SAYING | english.SAYING).isdisjoint(words):
        return True
    return not vietnamese.SAYING_PAIRS.isdisjoint(map("_".join, pairwise(words)))


def _words(clause: str) -> list[str]:
    return [folded(word) for word in _WORD.findall(clause)]


def _verb_vi(words: list[str]) -> tuple[int, int] | None:
    """Give where the verb of saying begins and ends among `words`, None for none or a denied one."""
    # A long subject (`cậu nhân viên trẻ lễ phép thưa`) is clear only with the verb at the very end.
    for index in (*range(1, min(len(words), _VERB_LIMIT)), *range(_VERB_LIMIT, len(words))[-1:]):
        if index >= _LAST_VERB_LIMIT or not vietnamese.DENIALS.isdisjoint((words[0], words[index - 1])):
            return None
        before = f"{words[index - 1]}_{words[index]}"
        pair = f"{words[index]}_{words[index + 1]}" if index + 1 < len(words) else ""
        if words[index - 1] in vietnamese.SPEECH_NOUNS:
            continue
        if before in vietnamese.NOT_SAYING or pair in vietnamese.NOT_SAYING:
            continue
        if pair in vietnamese.SAYING_PAIRS:
            return index, index + 2
        if words[index] in vietnamese.SAYING:
            return index, index + 1
    return None


def _verb_en(words: list[str]) -> tuple[int, int] | None:
    """Give where the verb of saying begins and ends among `words`; English puts it before the subject too."""
    for index in range(min(len(words), _VERB_LIMIT)):
        if words[index] in english.DENIALS:
            return None
        if words[index] in english.SAYING and len(words) > 1:
            return index, index + 1
    return None
