"""What is done to all words, whoever cut them: no blanks at their edges, no cluster cut, no glued stop."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from storymark.domain.graphemes import PREPENDING, is_boundary, next_boundary, previous_boundary, snap_out
from storymark.domain.lines import BLANKS, SENTENCE_MARKS
from storymark.domain.ranges import Range

_BLANKS = frozenset(BLANKS)

# Letters, marks, ideographs and blanks that always are a cluster of their own. A stretch of nothing else has
# no place inside a cluster, no line break and no blank without width, and needs no second look.
_NEEDS_CARE = re.compile(
    "[^\t\x20-\xa8\xaa-\xad\xaf-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u1fff\u2010-\u2027\u2030-\u203b"
    "\u20a0-\u20c0\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9d"
    "\U00020000-\U0003ffff]"
)

_BINDING = PREPENDING | {"\u200d"}
"""Characters that can take the one after them into their cluster, whatever it is."""

_FULL_STOPS = ".\uff0e"


def tidy(text: str, sentence: Range, words: list[Range]) -> list[Range]:
    """Widen `words` to whole clusters, join those that share one, trim blanks and drop what is blank.

    The words are sorted ranges of `text`, none empty, none with white space at an edge unless it is a line
    break; what comes back lies in the sentence.
    """
    if not _NEEDS_CARE.search(text, sentence.start, sentence.end):
        return words
    after = text[sentence.start : sentence.end] + " "
    before = " " + after
    offset = sentence.start
    joined: list[Range] = []
    for word in words:
        start, end = word
        if joined and end <= joined[-1].end:
            continue  # all of it is in the last word's cluster; asking for each mark of a thousand takes long
        # What stands behind an edge tells in nearly all cases that a cluster begins there.
        if not (
            " " <= after[start - offset] < "\u0300"
            and " " <= after[end - offset] < "\u0300"
            and before[start - offset] not in _BINDING
            and before[end - offset] not in _BINDING
        ):
            start, end = snap_out(text, word)
            start, end = max(start, sentence.start), min(end, sentence.end)
            word = Range(start, end)
        if joined and start < joined[-1].end:
            word = Range(joined.pop().start, end)
        if start < end:
            joined.append(word)
    return without_blanks(text, joined)


def without_blanks(text: str, words: Iterable[Range]) -> list[Range]:
    """`words` trimmed of blanks at their edges; those that are nothing else are left out."""
    trimmed: list[Range] = []
    for word in words:
        if text[word[0]] in _BLANKS or text[word[1] - 1] in _BLANKS:
            word = _trimmed(text, word)
        if word[0] < word[1]:
            trimmed.append(word)
    return trimmed


def _trimmed(text: str, word: Range) -> Range:
    """`word` without blank clusters at its edges; a blank that carries a mark is not blank."""
    start, end = word
    while start < end and text[start] in _BLANKS:
        after = next_boundary(text, start)
        if not _is_blank(text, start, after):
            break
        start = min(end, after)
    while end > start and text[end - 1] in _BLANKS:
        before = previous_boundary(text, end)
        if not _is_blank(text, before, end):
            break
        end = max(start, before)
    return Range(start, end)


def _is_blank(text: str, start: int, end: int) -> bool:
    return all(character in _BLANKS for character in text[start:end])


def split_final_stop(text: str, words: list[Range], kept: Container[Range] = ()) -> list[Range]:
    """Split off the full stop that a library left on the last word of a sentence (`TP.HCM.`), if not `kept`.

    Only where nothing follows that ends a sentence itself: in `TP. .` the first stop is the word's own.
    """
    for index in range(len(words) - 1, -1, -1):
        start, end = words[index]
        last = text[end - 1]
        if end - start == 1:
            if last in SENTENCE_MARKS or last.isalnum():
                return words
        elif any(character.isalnum() for character in text[start:end]):
            if last in _FULL_STOPS and words[index] not in kept and is_boundary(text, end - 1):
                return [*words[:index], Range(start, end - 1), Range(end - 1, end), *words[index + 1 :]]
            return words
        elif any(character in SENTENCE_MARKS for character in text[start:end]):
            return words
    return words
