"""An ellipsis: a pause inside a sentence, or its end."""

from __future__ import annotations

from storymark.language.sentences.characters import (
    DASHES,
    OPENER_SET,
    QUOTE_OPENERS,
    folded,
    is_ideograph,
    skip_blanks,
    skip_blanks_back,
    word_at,
)
from storymark.language.sentences.context import Line
from storymark.language.sentences.dashes import is_new_turn
from storymark.language.sentences.reporting_latin import is_reporting_latin
from storymark.language.tables import english, vietnamese


def ends_at_ellipsis(line: Line, at: int, end: int, after: int) -> bool:
    """Whether the ellipsis `[at, end)` ends a sentence; `after` is the next visible character.

    Chinese: it never does in the middle of a line. With capitals: before a capital, and before a digit
    that stands apart. Without capitals: unless a function word stands on either side.
    """
    text = line.text
    first = text[after]
    if is_ideograph(first):
        return False
    if first in DASHES:
        return is_new_turn(line, after)
    if first in OPENER_SET or first in QUOTE_OPENERS:
        after = skip_blanks(text, after + 1)
        first = text[after : after + 1]
        if first and is_ideograph(first):
            return False
    word = word_at(text, after)
    if not word:
        return False
    if line.is_cased:
        if word[0].isdigit():
            return after > end
        # English writes `I` large everywhere.
        return word[0].isupper() and (word != "I" or line.is_vietnamese)
    if after == end:
        return False
    previous = text[max(0, at - 24) : skip_blanks_back(text, at, at - 2)].split()
    before = folded(previous[-1]) if previous else ""
    following = folded(word)
    if is_reporting_latin(text, after, is_vietnamese=line.is_vietnamese, words_after=0):
        return False
    return not (
        before in vietnamese.NEEDS_MORE
        or before in english.NEEDS_MORE
        or following in vietnamese.CANNOT_BEGIN
        or following in english.CANNOT_BEGIN
    )
