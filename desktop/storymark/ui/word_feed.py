"""Brings the words of what is on the screen from the worker process to the text view."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from storymark.domain.ranges import Range
from storymark.domain.story import Story
from storymark.services.ports import WordCutter, WordRanges

log = logging.getLogger(__name__)

# Sentences before and behind the visible ones: the caret comes there next.
MARGIN = 8
# A whole story's words are counted up to this length (code points); of longer ones only what is seen is cut.
COUNTED_UP_TO = 60_000


class WordFeed(QObject):
    """Asks for words of the visible sentences first, then, for a story of usual length, of all.

    `words_ready` carries the story's id, the index of the first sentence and one tuple of words for each
    sentence; `counted` the number of words with a letter or digit in the whole story.
    """

    words_ready = Signal(str, int, object)
    counted = Signal(str, int)
    _answered = Signal(object)

    def __init__(self, make_cutter: Callable[[], WordCutter], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_cutter = make_cutter
        self._cutter: WordCutter | None = None
        self._story: Story | None = None
        self._asked: set[int] = set()
        self._user_words: tuple[str, ...] = ()
        self._words = 0
        self._answers = 0  # sentences whose words have come
        self._showing = 0
        self._answered.connect(self._deliver)

    def show(self, story: Story | None) -> None:
        """Another story is on the screen."""
        self._story = story
        self._showing += 1
        self._asked = set()
        self._words = self._answers = 0

    def set_user_words(self, words: tuple[str, ...]) -> None:
        """The project's own words; those of the story on the screen are asked for anew."""
        if words != self._user_words:
            self._user_words = words
            self.show(self._story)

    def want(self, first: int, last: int) -> None:
        """Sentences `first` to `last` are visible."""
        story = self._story
        if story is None or story.sentences is None or not len(story.sentences):
            return
        count = len(story.sentences)
        indices = [
            i for i in range(max(0, first - MARGIN), min(count, last + 1 + MARGIN)) if i not in self._asked
        ]
        self._ask(story, indices, is_urgent=True)
        if len(story.text) <= COUNTED_UP_TO and len(self._asked) < count:
            self._ask(story, [i for i in range(count) if i not in self._asked], is_urgent=False)

    @property
    def worker_pid(self) -> int | None:
        """The worker's process, None while there is none; for diagnostics."""
        return getattr(self._cutter, "pid", None)

    def close(self) -> None:
        """End the worker process."""
        self._story = None
        if self._cutter is not None:
            self._cutter.close()
            self._cutter = None

    def _ask(self, story: Story, indices: Sequence[int], *, is_urgent: bool) -> None:
        for first, run in _runs(indices):
            assert story.sentences is not None
            sentences = story.sentences[first : first + run]
            self._asked.update(range(first, first + run))
            if self._cutter is None:
                self._cutter = self._make_cutter()
            future = self._cutter.request(
                story.text,
                sentences,
                language=story.language or "auto",
                is_urgent=is_urgent,
                user_words=self._user_words,
            )
            future.add_done_callback(partial(self._hand_over, self._showing, first, sentences))

    def _hand_over(
        self, showing: int, first: int, sentences: Sequence[Range], done: Future[WordRanges]
    ) -> None:
        """On the worker's own thread: a queued signal carries the answer to the window's."""
        self._answered.emit((showing, first, sentences, done))

    @Slot(object)
    def _deliver(self, answer: tuple[int, int, Sequence[Range], Future[WordRanges]]) -> None:
        showing, first, sentences, done = answer
        # The same story may have been opened again meanwhile: its words are asked for anew then.
        if self._story is None or showing != self._showing:
            return
        story_id = self._story.id
        try:
            found = done.result()
        except CancelledError:
            return
        except Exception:
            # Without words the view steps by blanks and characters: worse, but not wrong.
            log.exception("the words of %d sentences were not found", len(sentences))
            return
        by_sentence = _split(found.words, sentences)
        self.words_ready.emit(story_id, first, by_sentence)
        text = self._story.text
        self._words += sum(1 for word in found.words if any(map(str.isalnum, text[word[0] : word[1]])))
        self._answers += len(sentences)
        if self._story.sentences is not None and self._answers == len(self._story.sentences):
            self.counted.emit(story_id, self._words)


def _runs(indices: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbouring indices as (first, count)."""
    runs: list[tuple[int, int]] = []
    for index in indices:
        if runs and sum(runs[-1]) == index:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((index, 1))
    return runs


def _split(words: Sequence[Range], sentences: Sequence[Range]) -> list[tuple[Range, ...]]:
    """The words of each sentence; both sorted."""
    result: list[tuple[Range, ...]] = []
    at = 0
    for sentence in sentences:
        own: list[Range] = []
        while at < len(words) and words[at][1] <= sentence.end:
            if words[at][0] >= sentence.start:
                own.append(words[at])
            at += 1
        result.append(tuple(own))
    return result
