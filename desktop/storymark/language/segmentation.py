"""Segment a text without a project, a window or a worker process: what `storymark.segment` is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from storymark.domain.ranges import Range
from storymark.language.detect import detect_story_language
from storymark.language.paragraphs import ParagraphLanguages
from storymark.language.sentences.segment import segment_sentences


class Segmentation:
    """Sentences, clauses and words of one text: ranges of code points with `start` and `end`.

    Sentences are there at once; clauses and words are found when they are first asked for, in this process.
    """

    def __init__(
        self,
        text: str,
        language: str = "auto",
        *,
        user_words: tuple[str, ...] = (),
        cache_folder: Path | None = None,
    ) -> None:
        self.text = text
        self.language = detect_story_language(text) if language == "auto" else language
        """Of most of the story; with `auto` each paragraph is still cut in its own."""
        self.sentences = tuple(segment_sentences(text, language=language))
        self._languages = ParagraphLanguages(text, language)
        self._user_words = user_words
        self._cache_folder = cache_folder

    def __repr__(self) -> str:
        return (
            f"<Segmentation: {self.language}, {len(self.sentences)} sentences of {len(self.text)} characters>"
        )

    @cached_property
    def words(self) -> tuple[Range, ...]:
        """Words and marks, from jieba and pyvi, which are loaded now (about a second each, once)."""
        return tuple(word for words in self._words_by_sentence for word in words)

    @cached_property
    def clauses(self) -> tuple[Range, ...]:
        """Clauses; none goes over the end of a sentence, and in Vietnamese none cuts a word."""
        from storymark.language.clauses import clause_ranges

        found: list[Range] = []
        for index, sentence in enumerate(self.sentences):
            language = self._languages.at(sentence.start)
            # Elsewhere marks alone end clauses, and no library needs to be loaded for them.
            words = self._words_by_sentence[index] if language == "vi" else None
            found += clause_ranges(self.text, sentence, words, language=language)
        return tuple(found)

    @cached_property
    def segmenter(self) -> dict[str, str]:
        """Who found them: `name`, `version`, `hash`, and the full names under `sentences` and `words`."""
        from storymark.language.provenance import segmenter_names

        return segmenter_names(self._user_words, cache_folder=self._cache_folder)

    @cached_property
    def _words_by_sentence(self) -> list[tuple[Range, ...]]:
        from storymark.language.words.cache_folder import use_cache_folder
        from storymark.language.words.cut import cut_words

        if self._cache_folder is not None:
            use_cache_folder(self._cache_folder)
        return [
            cut_words(
                self.text,
                sentence,
                language=self._languages.at(sentence.start),
                user_words=self._user_words,
            ).words
            for sentence in self.sentences
        ]


def segment(
    text: str,
    language: str = "auto",
    *,
    user_words: Sequence[str] = (),
    cache_folder: Path | None = None,
) -> Segmentation:
    """Find the sentences, clauses and words of `text`.

    `language` is `vi`, `zh`, another code, or `auto`: then each paragraph tells its own. `user_words` are
    always words of their own. Compiled dictionaries are kept in `cache_folder`, nowhere without it.

    >>> [text[s.start:s.end] for s in segment(text := "Chào chị. Em tên Lan.").sentences]
    ['Chào chị.', 'Em tên Lan.']
    """
    return Segmentation(text, language, user_words=tuple(user_words), cache_folder=cache_folder)
