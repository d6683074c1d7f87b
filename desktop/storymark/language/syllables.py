"""Syllables: the step between character and word in Vietnamese, and what is left where no word is known."""

from __future__ import annotations

import re
import unicodedata

from storymark.domain.graphemes import is_boundary
from storymark.domain.lines import BLANKS
from storymark.domain.ranges import Range

# Vietnamese writes a blank between syllables, so a run of letters is one. Ideographs are one each.
_PIECE = re.compile(
    r"\d+|[^\W\d_\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+|.", re.DOTALL
)


def syllable_ranges(text: str, span: Range) -> list[Range]:
    """Cut `span` into syllables, ideographs, numbers and marks; blanks are left out, no cluster is cut.

    The edges of `span` are taken as they are.
    """
    pieces: list[Range] = []
    is_open = False  # the last piece is letters that a combining mark has just been added to
    for match in _PIECE.finditer(text, span.start, span.end):
        start, end = match.span()
        if not pieces or start != pieces[-1].end:
            is_inner = False
        elif not is_boundary(text, start):
            is_inner = True
        else:
            is_inner = is_open and text[start].isalpha() and not _is_ideograph(text[start])
        if is_inner:
            pieces[-1] = Range(pieces[-1].start, end)
            is_open = text[pieces[-1].start].isalpha() and unicodedata.category(text[end - 1])[0] == "M"
        else:
            pieces.append(Range(start, end))
            is_open = False
    return [piece for piece in pieces if not _is_blank(text, piece)]


def _is_ideograph(character: str) -> bool:
    return "\u3005" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or character >= "\U00020000"


def _is_blank(text: str, piece: Range) -> bool:
    return text[piece.start] in BLANKS and all(c in BLANKS for c in text[piece.start : piece.end])
