"""Sentences of a story: ranges of the untouched text, found line by line."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from storymark.domain.graphemes import PREPENDING, is_boundary, is_extending, previous_boundary
from storymark.domain.lines import BLANKS, HARD_BREAKS, SENTENCE_MARKS
from storymark.domain.ranges import Range
from storymark.language.sentences.characters import BLANK, skip_blanks
from storymark.language.sentences.composing import ComposedLine
from storymark.language.sentences.scanner import find_cuts
from storymark.language.tables import abbreviations, chinese, english, letters, shared, vietnamese


@dataclass(frozen=True)
class Segmenter:
    """Who found the sentences: stored with every segmentation, so that two projects see if they agree."""

    name: str
    version: str

    @cached_property
    def tables_hash(self) -> str:
        """SHA-256 (hex) of the word lists, the same on every platform."""
        digest = hashlib.sha256()
        for module in (abbreviations, chinese, english, letters, shared, vietnamese):
            for key, value in sorted(vars(module).items()):
                if key.isupper():
                    words = sorted(value) if isinstance(value, frozenset) else list(value)
                    digest.update("\x1f".join([key, *words, "\x1e"]).encode())
        return digest.hexdigest()


_JOINER = "\u200d"
_CLINGING = PREPENDING | {_JOINER}
"""Characters that take the blank after them into their cluster."""

_NOTHING_OR_BREAK = frozenset(HARD_BREAKS) | {""}

SENTENCE_SEGMENTER = Segmenter(name="storymark-sentences", version="1")

_CONTENT = re.compile(rf"[^\W_]|[{re.escape(SENTENCE_MARKS)}]")


def segment_sentences(text: str, *, language: str = "auto") -> list[Range]:
    """Find the sentences of `text`, sorted and disjoint, in code points.

    No sentence holds a hard line break, begins or ends with a blank, or cuts a grapheme cluster. Lines
    without letter, digit or sentence mark belong to none. `language` is `auto` (each paragraph tells its
    own) or one of the codes of `storymark.language.detect`; script decides first all the same. Linear.
    """
    language = language.partition("-")[0].lower()
    sentences: list[Range] = []
    append, new = sentences.append, tuple.__new__
    is_composed = unicodedata.is_normalized("NFC", text)
    line_start = 0
    for piece in text.splitlines(keepends=True):
        line = piece.rstrip(BLANKS)
        if line and (line[0].isalnum() or _CONTENT.search(line)):
            base = line_start
            if line[-1] in _CLINGING and piece[len(line) : len(line) + 1] not in _NOTHING_OR_BREAK:
                line = piece[: len(line) + 1]
            if not line[0].isalnum():
                lead = _lead(line)
                line = line[lead:]
                base += lead
            if not is_composed and not unicodedata.is_normalized("NFC", line):
                sentences += _sentences_of_pieces(line, base, language)
            else:
                start = 0
                for cut in find_cuts(line, language=language):
                    # `Range(...)` takes twice as long, a tenth of all the time here.
                    append(new(Range, (base + start, base + cut)))
                    start = cut
                    while line[start] in BLANK:
                        start += 1
                append(new(Range, (base + start, base + len(line))))
        line_start += len(piece)
    return sentences


def _sentences_of_pieces(line: str, base: int, language: str) -> Iterator[Range]:
    """Find the sentences of a line whose letters are written in pieces, at `base` of the text."""
    composed = ComposedLine(line)
    start = 0
    for cut in (*find_cuts(composed.text, language=language), len(composed.text)):
        yield Range(base + composed.origin(start), base + composed.origin(cut))
        start = skip_blanks(composed.text, cut)


def _lead(line: str) -> int:
    """Give how much of `line` is blank, or combining marks that have no base in it.

    A blank that carries the first letter of the line, or a joiner before it, stays with it.
    """
    lead = 0
    last = len(line) - 1
    while lead < last and (line[lead] in BLANK or (is_extending(line[lead]) and not line[lead].isalnum())):
        lead += 1
    if lead and (line[lead - 1] == _JOINER or not is_boundary(line, lead)):
        lead = previous_boundary(line, lead)
        while lead and is_extending(line[lead]):
            lead -= 1
    return lead
