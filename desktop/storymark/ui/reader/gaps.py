"""What stands before each piece: space, more of it at paragraphs, a rule at separators. Free of Qt."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import Final

from storymark.domain.lines import SENTENCE_MARKS
from storymark.ui.reader.text_model import TextModel

NONE: Final = 0
SENTENCE: Final = 1
PARAGRAPH: Final = 2
HEADING: Final = 3
RULE: Final = 4
"""Something that is drawn and not read stands between: a separator line."""
SECTION: Final = 5
"""A named section begins."""

MAX_HEADING_CODEPOINTS = 60

_ENDS_SENTENCE = frozenset(SENTENCE_MARKS + "”’\"'」』）)》,，;；:：")


def gap_kinds(model: TextModel) -> array[int]:
    """For every piece, what kind of gap stands before it; `NONE` within a sentence and at the very start."""
    pieces, text = model.pieces, model.text
    kinds = array("B", bytes([SENTENCE])) * len(pieces)
    if not len(pieces):
        return kinds
    kinds[0] = NONE
    starts, ends = pieces.starts, pieces.ends
    if len(pieces) != len(model.sentences):
        for piece in range(1, len(pieces)):
            if not pieces.is_first(piece):
                kinds[piece] = NONE
    line_starts = [0]  # pieces that begin a line of the text
    line_end = 0
    for line in text.splitlines(keepends=True)[:-1]:  # breaks at HARD_BREAKS, ten times as fast as a pattern
        line_end += len(line)
        piece = bisect_left(starts, line_end)
        if piece < len(kinds) and piece != line_starts[-1] and ends[piece - 1] < line_end:
            line_starts.append(piece)
            kinds[piece] = PARAGRAPH
    _mark_headings(model, kinds, line_starts)
    _mark_rules(model, kinds)
    return kinds


def section_names(model: TextModel, kinds: array[int]) -> dict[int, str]:
    """Piece -> name of the section that begins there, for those behind a separator."""
    found: dict[int, str] = {}
    for section in model.sections[1:]:
        piece = bisect_left(model.pieces.starts, section.start)
        if 0 < piece < len(model.pieces) and model.pieces.starts[piece] < max(section.end, section.start + 1):
            kinds[piece] = SECTION
            found[piece] = section.name
    return found


def _mark_headings(model: TextModel, kinds: array[int], line_starts: list[int]) -> None:
    """A short line of one sentence without a final mark, before a line of more: a heading."""
    starts, ends, text = model.pieces.starts, model.pieces.ends, model.text
    for number, piece in enumerate(line_starts[:-1]):
        if kinds[piece] != PARAGRAPH or line_starts[number + 1] != piece + 1:
            continue
        if ends[piece] - starts[piece] > MAX_HEADING_CODEPOINTS or text[ends[piece] - 1] in _ENDS_SENTENCE:
            continue
        following = line_starts[number + 2] if number + 2 < len(line_starts) else len(starts)
        if following - piece > 2 or text[ends[following - 1] - 1] in _ENDS_SENTENCE:
            kinds[piece] = HEADING


def _mark_rules(model: TextModel, kinds: array[int]) -> None:
    """Text between two sentences that is not blank is a separator line."""
    starts, ends, text = model.pieces.starts, model.pieces.ends, model.text
    for piece in range(1, len(kinds)):
        # Nearly every gap is empty, one blank or one line break.
        if starts[piece] - ends[piece - 1] > 2 and text[ends[piece - 1] : starts[piece]].strip():
            kinds[piece] = RULE
