"""A dash after a mark: a new speaker's turn, or who spoke."""

from __future__ import annotations

from storymark.language.sentences.characters import DASHES, is_ideograph, skip_blanks
from storymark.language.sentences.context import Line
from storymark.language.sentences.reporting_chinese import is_reporting_zh
from storymark.language.sentences.reporting_latin import is_reporting_latin


def is_new_turn(line: Line, dash: int) -> bool:
    """Whether the dash at `dash`, which follows a mark, opens the words of another speaker.

    A clause that says who spoke stays with the words before it, and so does one in small letters.
    """
    text = line.text
    end = dash
    while end < len(text) and text[end] in DASHES and end - dash < 4:
        end += 1
    after = skip_blanks(text, end)
    if after >= len(text):
        return False
    first = text[after]
    if is_ideograph(first):
        return not is_reporting_zh(text, after)
    if after == end:
        return False
    if line.is_cased and first.islower():
        return False
    return not is_reporting_latin(text, after, is_vietnamese=line.is_vietnamese)
