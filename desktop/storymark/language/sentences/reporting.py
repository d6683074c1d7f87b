"""Reported speech: whether the clause after a quotation says who spoke, and so belongs to it."""

from __future__ import annotations

import re
from functools import cache

from storymark.language.sentences.characters import folded, is_ideograph, skip_blanks_back
from storymark.language.tables import chinese, english, vietnamese

_CLAUSE_LIMIT_ZH = 34
_CLAUSE_LIMIT_LATIN = 70
_CLAUSE_ZH = re.compile(r"[^\uff0c,\u3002.\uff01!\uff1f?\uff1a:\uff1b;\u201c\u300c\u2018\u300e\"\u2026\u2014\n\r]{1,%d}" % _CLAUSE_LIMIT_ZH)
_CLAUSE_LATIN = re.compile(r"[^,.;:!?\u2026\u201c\"\n\r]{1,%d}" % _CLAUSE_LIMIT_LATIN)
_AFTER_LAST_MARK = re.compile(r"[\uff0c,\u3002.\uff01!\uff1f?\uff1a:\uff1b;\u201c\u201d\"\s]")
_VERB_LIMIT = 7
_OBJECT_LIMIT_VI = 8
_OBJECT_LIMIT_EN = 5
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
    if len(clause) >= 2 and _ends_with_saying(clause):
        return True
    return stop < len(line) and line[stop] in ",\uff0c" and _ends_sentence_with_saying(line, stop + 1)


def _ends_sentence_with_saying(line: str, position: int) -> bool:
    """Whether the sentence ends with a bare verb of saying: `她握着病人的手，轻轻地说。`

    Such a verb has no object but the quotation before it.
    """
    found = _CLAUSE_ZH.match(line, position)
    if not found or line[found.end() : found.end() + 1] not in ("\u3002", "."):
        return False
    return _is_saying(found.group().replace(" ", ""), verbs=_saying())


def is_reporting_latin(line: str, position: int, *, is_vietnamese: bool, words_after: int = -1) -> bool:
    """Whether the clause at `position` has a verb of saying after its subject: `chị hỏi`, `John shouted`.

    At most `words_after` words may follow the verb; where that is negative, as many as a hearer or an
    adverb takes.
    """
    found = _CLAUSE_LATIN.match(line, position)
    if not found:
        return False
    stop = found.end()
    if stop < len(line) and line[stop] in ":\u201c\"":
        return False
    clause = found.group()
    dash = re.search(r" [-\u2013\u2014] ", clause)
    words = [folded(word) for word in _WORDS.findall(clause[: dash.start()] if dash else clause)]
    place = _place_of_saying_vi(words) if is_vietnamese else _place_of_saying_en(words)
    allowed = words_after if words_after >= 0 else (_OBJECT_LIMIT_VI if is_vietnamese else _OBJECT_LIMIT_EN)
    return place is not None and len(words) - place[1] <= allowed


def is_introduced(text: str, opener: int) -> bool:
    """Whether a verb of saying and a comma stand before the quotation at `opener`: `李芸说，“…`, `he said, “…`."""
    comma = skip_blanks_back(text, opener, max(0, opener - 2)) - 1
    if comma <= 0 or text[comma] not in ",\uff0c":
        return False
    before = text[max(0, comma - 24) : comma]
    if is_ideograph(before[-1]):
        return _ends_with_saying(_AFTER_LAST_MARK.split(before)[-1])
    words = [folded(word) for word in _WORDS.findall(before)][-4:]
    pairs = {f"{first}_{second}" for first, second in zip(words, words[1:], strict=False)}
    return bool(
        not vietnamese.SAYING.isdisjoint(words)
        or not english.SAYING.isdisjoint(words)
        or not vietnamese.SAYING_PAIRS.isdisjoint(pairs)
    )


def _ends_with_saying(clause: str) -> bool:
    told = max(clause.rfind("\u544a\u8bc9"), clause.rfind("\u544a\u8a34"))
    if told >= 0 and len(clause) - told <= _TOLD_LIMIT:
        return clause[max(0, told - 1) : told] not in _DENIALS and "\u628a" not in clause[:told]
    if clause[-1:] not in _last_characters() or clause.endswith(_never()):
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


def _place_of_saying_vi(words: list[str]) -> tuple[int, int] | None:
    """Give where the verb of saying begins and ends among `words`, or None."""
    for index in range(1, min(len(words), _VERB_LIMIT)):
        if words[index - 1] in vietnamese.DENIALS or words[0] in vietnamese.DENIALS:
            return None
        pair = f"{words[index]}_{words[index + 1]}" if index + 1 < len(words) else ""
        before = f"{words[index - 1]}_{words[index]}"
        if words[index - 1] in vietnamese.SPEECH_NOUNS or {before, pair} & vietnamese.NOT_SAYING:
            continue
        if pair in vietnamese.SAYING_PAIRS:
            return index, index + 2
        if words[index] in vietnamese.SAYING:
            return index, index + 1
    return None


def _place_of_saying_en(words: list[str]) -> tuple[int, int] | None:
    for index in range(min(len(words), _VERB_LIMIT - 1)):
        if words[index] in english.DENIALS:
            return None
        if words[index] in english.SAYING and (index or len(words) > 1):
            return index, index + 1
    return None


def _longest_first(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


@cache
def _last_characters() -> frozenset[str]:
    """What a reporting clause can end with: most clauses end otherwise and need no closer look."""
    words = (*chinese.SAYING, *chinese.AFTER_SAYING, *chinese.HEARERS, "\u9053")
    return frozenset(word[-1] for word in words)


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
