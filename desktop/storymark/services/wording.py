"""Words of stories for formats that are made of words: from the same cutter as the window's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from storymark.domain.ranges import Range
from storymark.domain.story import Story
from storymark.services.exchange_ports import OutStory
from storymark.services.ledger import Ledger
from storymark.services.ports import WordCutter
from storymark.services.user_words import user_words


class StoryWords:
    """Finds the words of stories, with the project's own; `segmenters` names who found them."""

    def __init__(self, ledger: Ledger, cutter: WordCutter) -> None:
        self._cutter = cutter
        self._user_words = user_words(ledger)
        self.segmenters: set[str] = set()

    def with_words(self, out: OutStory) -> OutStory:
        """The story with its words; waits for them, so never on the thread of the window."""
        return replace(out, words=tuple(self._words(out.story)))

    def _words(self, story: Story) -> Iterator[Range]:
        sentences = story.sentences
        if not sentences:
            return
        found = self._cutter.request(
            story.text, list(sentences), language=story.language or "auto", user_words=self._user_words
        ).result()
        self.segmenters.add(found.segmenter)
        for word in found.words:
            # A library may join what our sentences part: a word never crosses their edges.
            for index in sentences.touching(word):
                start, end = sentences[index]
                yield Range(max(start, word.start), min(end, word.end))
