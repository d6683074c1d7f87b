"""A request cut into slices: as much as the worker does before something more urgent may come in between."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from storymark.domain.graphemes import snap_down
from storymark.domain.ranges import Range
from storymark.language.packed_ranges import PackedRanges
from storymark.language.paragraphs import ParagraphLanguages
from storymark.language.syllables import syllable_ranges

LONGEST_SLICE = 3000
"""Code points the worker gets at once: 10 to 30 ms of work, so that is how long an urgent request waits."""


@dataclass(frozen=True, slots=True)
class Slice:
    """A stretch of the story at `offset` with the sentences in it, or a part of a very long sentence.

    `parts` are ranges of `text` with their language; `is_end` tells whether the last one ends its sentence.
    """

    offset: int
    text: str
    parts: tuple[tuple[Range, str], ...]
    is_end: bool


class Slicing:
    """Where a request stands: gives the next slice, takes what became of it.

    `sentences` are sorted and disjoint.
    """

    def __init__(self, text: str, sentences: Sequence[Range], language: str) -> None:
        self._words = array("I")
        self.fallbacks: list[Range] = []
        self._text = text
        self._sentences = sentences
        self._languages = ParagraphLanguages(text, language)
        self._index = 0
        self._position = sentences[0].start if sentences else 0
        self._window = LONGEST_SLICE
        self._alone_until = 0

    @property
    def words(self) -> PackedRanges:
        """What was found so far."""
        return PackedRanges(self._words)

    @property
    def is_done(self) -> bool:
        """Whether every sentence has its words."""
        return self._index >= len(self._sentences)

    def next(self) -> Slice:
        """What to do next; the same again until it is taken, given up or suspected."""
        first = self._sentences[self._index]
        if first.end - self._position > self._window:
            end = self._position + self._window
            return self._slice(self._position, [Range(self._position, end)], is_end=False)
        parts = [Range(self._position, first.end)]
        if self._index >= self._alone_until:
            for index in range(self._index + 1, len(self._sentences)):
                sentence = self._sentences[index]
                if sentence.end - self._position > LONGEST_SLICE:
                    break
                parts.append(sentence)
        return self._slice(self._position, parts, is_end=True)

    def take(self, done: Slice, words: Sequence[int], fallbacks: Sequence[int], reached: int) -> None:
        """Take the worker's answer for `done`: flat starts and ends, and how far they reach in its text."""
        self._words.extend([number + done.offset for number in words])
        pairs = zip(fallbacks[::2], fallbacks[1::2], strict=True)
        self.fallbacks += [Range(start + done.offset, end + done.offset) for start, end in pairs]
        if done.is_end:
            self._advance(len(done.parts))
        elif reached > 0:
            self._position = done.offset + reached
        else:
            self._window *= 2  # one cluster fills all of it: more is needed to see where it ends

    def give_up(self, lost: Slice) -> None:
        """Nobody can cut `lost`: syllables stand for its words."""
        for part, _ in lost.parts:
            start, end = part.start + lost.offset, part.end + lost.offset
            if not lost.is_end:
                end = max(snap_down(self._text, end), start + 1)
                self._position = end
            self._words.extend(chain.from_iterable(syllable_ranges(self._text, Range(start, end))))
            self.fallbacks.append(Range(start, end))
        if lost.is_end:
            self._advance(len(lost.parts))

    def suspect(self, lost: Slice) -> bool:
        """Have the sentences of `lost` done one by one from now on; False if they were suspected before."""
        until = self._index + len(lost.parts)
        if until <= self._alone_until:
            return False
        self._alone_until = until
        return True

    def _advance(self, count: int) -> None:
        self._index += count
        self._window = LONGEST_SLICE
        if not self.is_done:
            self._position = self._sentences[self._index].start

    def _slice(self, offset: int, ranges: Sequence[Range], *, is_end: bool) -> Slice:
        parts = tuple(
            (Range(start - offset, end - offset), self._languages.at(start)) for start, end in ranges
        )
        return Slice(offset, self._text[offset : ranges[-1].end], parts, is_end)
