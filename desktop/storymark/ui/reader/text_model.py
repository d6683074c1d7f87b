"""The open story as the text view thinks of it: text, sentences, words and clauses. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from storymark.domain.lines import HARD_BREAKS, is_separator_line, line_ranges
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.story import Section, Story
from storymark.ui.reader import tokens
from storymark.ui.reader.pieces import Pieces

SentenceCore = Callable[[str, Range], Range]
ClausesOf = Callable[[int], Sequence[Range] | None]


class TextModel:
    """One story; everything but the words, which arrive later from another process, never changes.

    All positions are code points of the story. Words and clauses are asked for per piece (see `Pieces`),
    so that a line of a megabyte is never cut up at once.
    """

    def __init__(
        self,
        text: str,
        sentences: Sentences,
        *,
        sections: Iterable[Section] = (),
        language: str = "",
        sentence_core: SentenceCore = tokens.plain_core,
        clauses_of: ClausesOf | None = None,
    ) -> None:
        self.text = text
        self.sentences = sentences
        self.sections = tuple(sections)
        self.language = language
        self.pieces = Pieces(text, sentences)
        self._sentence_core = sentence_core
        self._clauses_of = clauses_of
        self._words: dict[int, tuple[Range, ...]] = {}
        self._units: dict[int, tuple[Range, ...]] = {}

    @classmethod
    def of(
        cls,
        story: Story,
        *,
        language: str = "",
        sentence_core: SentenceCore = tokens.plain_core,
        clauses_of: ClausesOf | None = None,
    ) -> TextModel:
        """The model of a story; a story that nobody has cut yet is shown line by line."""
        sentences = story.sentences if story.sentences is not None else sentences_by_line(story.text)
        return cls(
            story.text,
            sentences,
            sections=story.sections,
            language=language or story.language,
            sentence_core=sentence_core,
            clauses_of=clauses_of,
        )

    # --- sentences
    def core(self, sentence: int) -> Range:
        """What a tag on the whole sentence takes: no final mark, no outer quotation marks."""
        return self._sentence_core(self.text, self.sentences[sentence])

    def whole(self, sentence: int) -> Range:
        """The sentence without blanks at its edges."""
        return tokens.trimmed(self.text, self.sentences[sentence])

    def sentence_at(self, position: int) -> int:
        """The sentence that shows `position`, else the nearest before it; there must be one."""
        return self.sentences.near(position)

    def paragraph(self, sentence: int) -> range:
        """The sentences that share a line of the text with this one."""
        first = last = sentence
        while first > 0 and not self.has_break_between(first - 1, first):
            first -= 1
        while last + 1 < len(self.sentences) and not self.has_break_between(last, last + 1):
            last += 1
        return range(first, last + 1)

    def has_break_between(self, sentence: int, following: int) -> bool:
        """Whether a line ends between two sentences that follow each other."""
        gap = self.text[self.sentences.ends[sentence] : self.sentences.starts[following]]
        return any(character in HARD_BREAKS for character in gap)

    # --- words
    def set_words(self, sentence: int, words: Sequence[Range]) -> None:
        """Take the words that a segmenter found in a sentence, sorted."""
        self._words[sentence] = tuple(words)
        for piece in self.pieces.of_sentence(sentence):
            self._units.pop(piece, None)

    def words_of(self, sentence: int) -> tuple[Range, ...] | None:
        """The segmenter's words, None until they are known."""
        return self._words.get(sentence)

    def set_clauses(self, clauses_of: ClausesOf | None) -> None:
        """Take another source of clauses."""
        self._clauses_of = clauses_of

    def units(self, piece: int) -> tuple[Range, ...]:
        """Words and marks of a piece: everything in it but blanks, in order."""
        made = self._units.get(piece)
        if made is None:
            if len(self._units) > 4000:
                self._units.clear()
            span = self.pieces[piece]
            words = self._words.get(self.pieces.sentence_of(piece))
            if words is None:
                made = tokens.tokens(self.text, span)
            else:
                if span.length < self.sentences[self.pieces.sentence_of(piece)].length:
                    first = tokens.first_ending_after(words, span.start)
                    words = words[first : tokens.last_starting_before(words, span.end) + 1]
                made = tokens.filled(self.text, span, words)
            self._units[piece] = made
        return made

    def stops(self, piece: int) -> tuple[Range, ...]:
        """Where a caret that goes by words stops: words without marks, unless there are only marks."""
        units = self.units(piece)
        words = tuple(unit for unit in units if tokens.is_wordlike(self.text, unit))
        return words or units

    def clauses(self, piece: int) -> tuple[Range, ...]:
        """The clauses of a piece, in order; marks between them may belong to none."""
        span = self.pieces[piece]
        sentence = self.pieces.sentence_of(piece)
        is_whole = (
            span == self.sentences[sentence]
        )  # nobody cuts a line of a megabyte for one step of the caret
        given = self._clauses_of(sentence) if self._clauses_of is not None and is_whole else None
        if not given:
            return tokens.clauses(self.text, span)
        cut = [Range(max(c[0], span.start), min(c[1], span.end)) for c in given]
        return tuple(c for c in cut if c.start < c.end) or (span,)

    def unit_at(self, position: int, sentence: int) -> Range | None:
        """The word or mark at `position`; between two, the later; in a blank, None."""
        units = self.units(self.pieces.holding(position, sentence))
        index = tokens.first_ending_after(units, position)
        if index < len(units) and units[index].start <= position:
            return units[index]
        return None

    def nearest_unit(self, position: int, sentence: int) -> Range | None:
        """The word at `position`, else the one before it, else after it, within the piece."""
        units = self.units(self.pieces.holding(position, sentence))
        if not units:
            return None
        index = tokens.first_ending_after(units, position)
        if index < len(units) and (units[index].start <= position or index == 0):
            return units[index]
        return units[max(0, index - 1)]


def sentences_by_line(text: str) -> Sentences:
    """Every line that is not blank and no separator, as if it were a sentence."""
    lines = (tokens.trimmed(text, line) for line in line_ranges(text))
    return Sentences(line for line in lines if line.length and not is_separator_line(text, line))
