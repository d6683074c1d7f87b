"""The language a sentence is cut in: the one that was set, or that of its paragraph, or of the story."""

from __future__ import annotations

import re

from storymark.domain.lines import HARD_BREAKS
from storymark.domain.ranges import Range
from storymark.language.detect import UNKNOWN, detect_language, detect_story_language

_BREAK = re.compile(f"[{HARD_BREAKS}]")

_REACH = 1000
"""Code points looked back for the beginning of a paragraph at first; four times as many at each next try."""

_STORY_SAMPLE = 20_000
"""Code points of the story that are asked where a paragraph does not tell (a number, a name)."""


class ParagraphLanguages:
    """Answers for one text; the answer for a place depends on nothing else, whatever was asked before."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._set = "" if language == "auto" else language
        self._paragraph = Range(0, 0)
        self._found = ""
        self._story = ""

    def at(self, position: int) -> str:
        """The code of the language at `position` (code points), such as `vi`, `zh` or `und`."""
        if self._set:
            return self._set
        if not self._paragraph.start <= position < self._paragraph.end:
            self._paragraph = self._paragraph_at(position)
            found = detect_language(self._text[self._paragraph.start : self._paragraph.end])
            self._found = found if found != UNKNOWN else self._story_language()
        return self._found

    def _paragraph_at(self, position: int) -> Range:
        start, reach = -1, _REACH
        while start < 0:
            earliest = max(0, position - reach)
            start = max(self._text.rfind(mark, earliest, position) + 1 for mark in HARD_BREAKS)
            start, reach = (start or -1) if earliest else start, reach * 4
        match = _BREAK.search(self._text, position)
        return Range(start, match.start() if match else len(self._text))

    def _story_language(self) -> str:
        if not self._story:
            self._story = detect_story_language(self._text[:_STORY_SAMPLE])
        return self._story
