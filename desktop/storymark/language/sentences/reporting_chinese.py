"""Reported speech in Chinese: whether a clause after a quotation says who spoke, and so belongs to it."""

from __future__ import annotations

import re

from storymark.language.tables import chinese

_CLAUSE_LIMIT = 34
_CLAUSE = re.compile(r'[^，,。.！!？?：:；;“「‘『"…—]{1,34}')
_INTRODUCES_NEXT = frozenset('：:“「‘『"…')
_LONGEST = 4
_TOLD_LIMIT = 8
_ASKED_LIMIT = 3
_TELL = ("告诉", "告訴")
_ASK = ("问", "問")
_SAY = ("说", "說")


def is_reporting_zh(line: str, position: int) -> bool:
    """Whether the clause at `position` ends with a verb of saying: `李芸说`, `记者问道`, `她轻声告诉大家`.

    A clause that ends in a colon or before a quotation mark introduces the next speech instead.
    """
    found = _CLAUSE.match(line, position)
    if not found:
        return False
    stop = found.end()
    following = line[stop : stop + 1]
    if following in _INTRODUCES_NEXT or (following and stop - position >= _CLAUSE_LIMIT):
        return False
    clause = found.group().replace(" ", "")
    if len(clause) >= 2 and ends_with_saying(clause):
        return True
    return following in ("，", ",") and _is_ended_by_saying(line, stop + 1)


def ends_with_saying(clause: str) -> bool:
    """Whether `clause`, free of blanks, ends with a verb of saying, its particles and its hearer."""
    if any(nobody in clause for nobody in chinese.NOBODY):
        return False
    told = max(map(clause.rfind, _TELL))
    if told >= 0 and len(clause) - told <= _TOLD_LIMIT:
        return clause[max(0, told - 1) : told] not in chinese.DENIALS and "把" not in clause[:told]
    if _is_asking(clause):
        return True
    if _is_verb_at_end(clause, chinese.SAYING):
        return True
    particle = _ending(clause, chinese.AFTER_SAYING)
    if particle and _is_verb_at_end(clause[: -len(particle)], chinese.SAYING):
        return True
    hearer = _ending(clause, chinese.HEARERS)
    if not hearer:
        return False
    return _is_verb_at_end(clause[: -len(hearer)].rstrip("了过過着著"), chinese.TAKES_HEARER)


def _is_ended_by_saying(line: str, position: int) -> bool:
    """Whether the sentence ends with a bare verb of saying in its second clause: `她握着他的手，轻轻地说。`

    Such a verb has no object but the quotation before it.
    """
    found = _CLAUSE.match(line, position)
    if not found or line[found.end() : found.end() + 1] not in ("。", "."):
        return False
    return _is_verb_at_end(found.group().replace(" ", ""), chinese.SAYING)


def _is_asking(clause: str) -> bool:
    """Whether the clause ends with asking somebody: `焦急地问医生`."""
    asked = max(map(clause.rfind, _ASK))
    whom = clause[asked + 1 :]
    if asked < 1 or not 0 < len(whom) <= _ASKED_LIMIT or whom[0] in chinese.NOT_AFTER_WEN:
        return False
    return _is_verb_at_end(clause[: asked + 1], chinese.SAYING)


def _is_verb_at_end(clause: str, verbs: frozenset[str]) -> bool:
    """Whether `clause` ends with one of `verbs` that nothing before it denies or turns into another word."""
    if _ending(clause, chinese.NEVER_SAYING):
        return False
    if clause[-1:] == "道":
        return len(clause) > 1 and clause[-2] in chinese.BEFORE_DAO
    verb = _ending(clause, verbs)
    before = clause[-len(verb) - 1 : -len(verb)]
    if not verb or not before:
        return len(verb) > 1
    pair = clause[-len(verb) - 2 : -len(verb)]
    # `这是他的回答`, `语气里带着责备`: a verb of two characters can be a noun.
    if len(verb) > 1 and (before == "的" or pair in chinese.MAKING_NOUN):
        return False
    return before not in chinese.DENIALS and before not in _turning(verb) and pair not in chinese.DENYING


def _turning(verb: str) -> str:
    """Give the characters that make another word of `verb` when they stand before it."""
    if verb in _SAY:
        return chinese.NOT_BEFORE_SHUO
    return chinese.NOT_BEFORE_WEN if verb in _ASK else ""


def _ending(clause: str, words: frozenset[str]) -> str:
    """Give the longest of `words` that ends `clause`, or nothing."""
    for length in range(min(_LONGEST, len(clause)), 0, -1):
        if clause[-length:] in words:
            return clause[-length:]
    return ""
