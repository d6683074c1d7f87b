"""jieba and pyvi in the test's own process: the words of the worker without its process."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future

from storymark.domain.ranges import Range
from storymark.language.provenance import word_segmenter_id
from storymark.language.words.cut import cut_words
from storymark.services.ports import WordRanges


class OwnWords:
    """A `WordCutter` whose answers are there at once."""

    def request(
        self,
        text: str,
        sentences: Sequence[Range],
        *,
        language: str = "auto",
        is_urgent: bool = False,
        user_words: Sequence[str] = (),
    ) -> Future[WordRanges]:
        """The words of the sentences."""
        found = [
            word
            for sentence in sentences
            for word in cut_words(text, sentence, language=language, user_words=user_words).words
        ]
        answer: Future[WordRanges] = Future()
        answer.set_result(WordRanges(found, segmenter=word_segmenter_id(user_words)))
        return answer

    def warm(self, language: str) -> None:
        """Nothing to do."""

    def close(self) -> None:
        """Nothing to end."""
