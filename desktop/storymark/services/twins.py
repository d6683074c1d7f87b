"""The same words elsewhere in a story: an abstract that the body repeats, a refrain, a quoted sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from storymark.domain.ranges import Range

# Shorter words stand everywhere by chance: “chị” is no passage.
LEAST_WORDS, LEAST_LETTERS, LEAST_HANZI = 3, 12, 6
MOST = 50
# Searched at a time, and blanks more than the words have that a place may have between them.
_PIECE, _BLANKS = 16_384, 200
_FIRST_CJK = "\u2e80"


def other_places(text: str, span: Range) -> list[Range]:
    """Where else the words of `span` stand, whatever their case and the blanks between them, in order.

    None for words too few to be a passage. At most `MOST`.
    """
    words = text[span.start : span.end].split()
    if not is_passage(words):
        return []
    pattern = r"\s+".join(re.escape(word) for word in words)
    if words[0][0] < _FIRST_CJK:
        pattern = rf"(?<!\w){pattern}"
    if words[-1][-1] < _FIRST_CJK:
        pattern = rf"{pattern}(?!\w)"
    found: list[Range] = []
    for hit in _hits(re.compile(pattern, re.IGNORECASE), text, longest=2 * span.length + _BLANKS):
        if len(found) == MOST:
            break
        if hit.end <= span.start or hit.start >= span.end:
            found.append(hit)
    return found


def _hits(pattern: re.Pattern[str], text: str, *, longest: int) -> Iterator[Range]:
    """A piece of the text at a time: a search that is one call lets no other thread work until its end."""
    begin = 0
    while begin < len(text):
        end = after = begin + _PIECE
        for hit in pattern.finditer(text, begin, end + longest):
            if hit.start() >= end:
                break
            yield Range(*hit.span())
            after = max(after, hit.end())
        begin = after


def is_passage(words: list[str]) -> bool:
    """Whether these words are enough to mean something by standing twice."""
    letters = sum(map(len, words))
    hanzi = sum(1 for word in words for character in word if character >= _FIRST_CJK)
    return hanzi >= LEAST_HANZI or (len(words) >= LEAST_WORDS and letters >= LEAST_LETTERS)
