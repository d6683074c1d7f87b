"""What of a sentence is said and what only ends it: the range that a tag on a whole sentence takes."""

from __future__ import annotations

import re

from storymark.domain.graphemes import is_boundary, is_extending
from storymark.domain.ranges import Range
from storymark.language.sentences.characters import (
    BLANK,
    CLOSER_SET,
    CLOSES,
    MARK_SET,
    QUOTE_CLOSERS,
    QUOTE_OPENERS,
)

_DOTTED = re.compile(r"(?:^|[^\w.])[^\W\d_](?:\.[^\W\d_])+$")
_AFTER_MARK = BLANK | CLOSER_SET | QUOTE_CLOSERS


def sentence_core(text: str, sentence: Range) -> Range:
    """Give `sentence` without blanks at its edges, final mark and outer quotation marks; never empty.

    Closers after the mark go with it, and so do blanks before it in text taken apart (` .`). Quotation
    marks are outer ones when they enclose the whole or have no partner inside. The stop of a dotted
    abbreviation (`v.v.`) is part of the word. A sentence of marks only stays as it is, trimmed.
    """
    start, end = _trimmed(text, sentence.start, sentence.end)
    whole = Range(start, end)
    end = _without_final_mark(text, start, end)
    start, end = _without_outer_quotes(text, *_trimmed(text, start, end))
    start, end = _trimmed(text, start, end)
    if start >= end or not any(c.isalnum() for c in text[start:end]):
        start, end = whole
    return Range(start, end) if is_boundary(text, start) and is_boundary(text, end) else sentence


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in BLANK:
        end -= 1
    while start < end and text[start] in BLANK and not _is_carrying(text, start, end):
        start += 1
    return start, end


def _is_carrying(text: str, position: int, end: int) -> bool:
    """Whether a combining mark sits on the character at `position`."""
    return position + 1 < end and text[position + 1] >= "\u0300" and is_extending(text[position + 1])


def _without_final_mark(text: str, start: int, end: int) -> int:
    """Give the end before the final marks and the closers after them; `end` when there is no mark."""
    at = end
    while at > start and text[at - 1] in _AFTER_MARK:
        last = text[at - 1]
        if last not in QUOTE_CLOSERS and last not in BLANK and text[start] not in CLOSES[last]:
            break
        at -= 1
    before = at
    while at > start and (text[at - 1] in MARK_SET or text[at - 1] in BLANK):
        at -= 1
    if at == before or not any(c in MARK_SET for c in text[at:before]):
        return end
    if text[at:before] == "." and _DOTTED.search(text, max(start, at - 12), at):
        return before
    return at


def _without_outer_quotes(text: str, start: int, end: int) -> tuple[int, int]:
    while end - start > 1:
        if text[start] in QUOTE_OPENERS or text[start] in "(\uff08":
            partner = _partner(text, start, end)
            if partner == end - 1:
                if text[start] not in QUOTE_OPENERS:
                    break
                end -= 1
            elif partner >= 0:
                break
            if _is_carrying(text, start, end):
                break
            start += 1
        elif _is_partnerless(text, start, end - 1):
            end -= 1
        else:
            break
    return start, end


def _partner(text: str, start: int, end: int) -> int:
    """Give where the opener at `start` is closed, or -1; pairs of the same kind may nest."""
    opener, depth = text[start], 0
    for index in range(start, end):
        character = text[index]
        if character == opener and (opener != '"' or depth == 0):
            depth += 1
        elif opener in CLOSES.get(character, ""):
            depth -= 1
            if depth == 0:
                return index
    return -1


def _is_partnerless(text: str, start: int, closer: int) -> bool:
    """Whether a mark of quotation closes at `closer` that was opened before `start`."""
    mark = text[closer]
    if mark not in QUOTE_CLOSERS or mark == "'":
        return False
    if mark == '"':
        return text.count(mark, start, closer) % 2 == 0
    opened = sum(text.count(opener, start, closer) for opener in CLOSES[mark])
    return opened <= text.count(mark, start, closer)
