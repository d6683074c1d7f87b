"""Reported speech: whether the clause after a quotation says who spoke, and so belongs to it."""

from __future__ import annotations

import re
from functools import cache

from storymark.language.sentences.characters import folded
from storymark.language.tables import chinese, english, vietnamese

_CLAUSE_LIMIT_ZH = 34
_CLAUSE_LIMIT_LATIN = 70
_CLAUSE_ZH = re.compile(r"[^\uff0c,\u3002.\uff01!\uff1f?\uff1a:\uff1b;\u201c\u300c\u2018\u300e\"\u2026\u2014\n\r]{1,%d}" % _CLAUSE_LIMIT_ZH)
_CLAUSE_LATIN = re.compile(r"[^,.;:!?\u2026\u201c\"\n\r]{1,%d}" % _CLAUSE_LIMIT_LATIN)
_TOLD_LIMIT = 8
_DENIALS = frozenset("不没沒未别別莫勿")
_ENDS_CLAUSE = frozenset("\uff1a:\u201c\u300c\u2018\u300e\"\u2026")
_WORDS = re.compile(r"[^\W_]+(?:[\u0300-\u036f'\u2019-]+[^\W_]*)*")


def is_reporting_zh(line: str, position: int) -> bool:
    """Whether the clause at `position` ends with a verb of saying: `李芸说`, `记者问道`, `她轻声告诉大家`.

    A clause that ends in a colon or before a quotation mark introduces the next speech instead.
    """
    found = _CLAUSE_ZH.match(line, position)
    if not found:
        return False
    stop = found.end()
    if stop < len(line) and (line[stop] in _ENDS_CLAUSE or stop - position >= _CLAUSE_LIMIT_ZH):
        return False
    clause = found.group().replace(" ", "").strip()
    return len(clause) >= 2 and _ends_with_saying(clause)


def is_reporting_latin(line: str, position: int, *, is_vietnamese: bool) -> bool:
    """Whether the clause at `position` has a verb of saying after its subject: `chị hỏi`, `John shouted`."""
    found = _CLAUSE_LATIN.match(line, position)
    if not found:
        return False
    stop = found.end()
    if stop < len(line) and line[stop] in ":\u201c\"":
        return False
    clause = found.group()
    dash = re.search(r" [-\u2013\u2014] ", clause)
    words = [folded(word) for word in _WORDS.findall(clause[: dash.start()] if dash else clause)]
    return _has_saying_vi(words) if is_vietnamese else _has_saying_en(words)


def _ends_with_saying(clause: str) -> bool:
    told = max(clause.rfind("\u544a\u8bc9"), clause.rfind("\u544a\u8a34"))
    if told >= 0 and len(clause) - told <= _TOLD_LIMIT:
        return clause[max(0, told - 1) : told] not in _DENIALS and "\u628a" not in clause[:told]
    if clause.endswith(_never()):
        return False
    if _is_saying(clause, verbs=_saying()):
        return True
    for ending in _after_saying():
        if clause.endswith(ending) and _is_saying(clause[: -len(ending)], verbs=_saying()):
            return True
    for hearer in _hearers():
        if clause.endswith(hearer):
            return _is_saying(clause[: -len(hearer)].rstrip("\u4e86\u8fc7\u904e\u7740\u8457"), verbs=_taking())
    return False


def _is_saying(clause: str, *, verbs: tuple[str, ...]) -> bool:
    """Whether `clause` ends with one of `verbs` that nothing before it denies or turns into another word."""
    if clause.endswith(_never()):
        return False
    if clause[-1:] == "\u9053":
        return clause[-2:-1] in chinese.BEFORE_DAO and len(clause) > 1
    for verb in verbs:
        if clause.endswith(verb):
            last = clause[-len(verb) - 1 : -len(verb)]
            return (last not in _DENIALS and last not in _turning(verb)) if last else len(verb) > 1
    return False


def _turning(verb: str) -> str:
    if verb in ("\u8bf4", "\u8aaa"):
        return chinese.NOT_BEFORE_SHUO
    return chinese.NOT_BEFORE_WEN if verb in ("\u95ee", "\u554f") else ""


def _has_saying_vi(words: list[str]) -> bool:
    for index in range(1, min(len(words), 7)):
        pair = f"{words[index]}_{words[index + 1]}" if index + 1 < len(words) else ""
        before = f"{words[index - 1]}_{words[index]}"
        if before in vietnamese.NOT_SAYING or pair in vietnamese.NOT_SAYING:
            continue
        if pair in vietnamese.SAYING_PAIRS:
            return len(words) - index - 2 <= 8
        if words[index] in vietnamese.SAYING:
            return len(words) - index - 1 <= 8
    return False


def _has_saying_en(words: list[str]) -> bool:
    for index in range(1, min(len(words), 6)):
        if words[index] in english.SAYING:
            return len(words) - index - 1 <= 5
    return len(words) > 1 and words[0] in english.SAYING


def _longest_first(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


@cache
def _never() -> tuple[str, ...]:
    return tuple(chinese.NEVER_SAYING)


@cache
def _saying() -> tuple[str, ...]:
    return _longest_first(chinese.SAYING)


@cache
def _taking() -> tuple[str, ...]:
    return _longest_first(chinese.TAKES_HEARER)


@cache
def _hearers() -> tuple[str, ...]:
    return _longest_first(chinese.HEARERS)


@cache
def _after_saying() -> tuple[str, ...]:
    return _longest_first(chinese.AFTER_SAYING)
