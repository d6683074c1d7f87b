"""Sentences of a story: ranges of the untouched text, found line by line."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property

from storymark.domain.graphemes import is_extending
from storymark.domain.lines import SENTENCE_MARKS
from storymark.domain.ranges import Range
from storymark.language.sentences.characters import BLANK
from storymark.language.sentences.scanner import find_cuts
from storymark.language.tables import abbreviations, chinese, english, letters, shared, vietnamese



@dataclass(frozen=True)
class Segmenter:
    """Who found the sentences: stored with every segmentation, so that two projects know whether they agree."""

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


SENTENCE_SEGMENTER = Segmenter(name="storymark-sentences", version="1")

_CONTENT = re.compile(rf"[^\W_]|[{re.escape(SENTENCE_MARKS)}]")


def segment_sentences(text: str, *, language: str = "auto") -> list[Range]:
    """Find the sentences of `text`, sorted and disjoint, in code points.

    No sentence holds a hard line break, begins or ends with a blank, or cuts a grapheme cluster. Lines
    without letter, digit or sentence mark belong to none. `language` is `auto` (each paragraph tells its
    own) or one of the codes of `storymark.language.detect`; script decides first all the same. Linear.
    """
    sentences: list[Range] = []
    append = sentences.append
    base = 0
    for piece in text.splitlines(keepends=True):
        size = len(piece)
        if _CONTENT.search(piece):
            start = _start_of_content(piece)
            # A cut lies behind a visible character, and one comes after it.
            for cut in find_cuts(piece, language=language):
                append(Range(base + start, base + cut))
                start = cut
                while piece[start] in BLANK:
                    start += 1
            end = size
            while end > start and piece[end - 1] in BLANK:
                end -= 1
            if start < end:
                append(Range(base + start, base + end))
        base += size
    return sentences


def _start_of_content(piece: str) -> int:
    """Give the first position that is neither blank nor a combining mark without a base."""
    start = 0
    while start < len(piece) and (piece[start] in BLANK or (piece[start] >= "\u0300" and is_extending(piece[start]))):
        start += 1
    return start
