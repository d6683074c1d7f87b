"""What the mouse means: presses, drags and clicks become spans and choices. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from storymark.domain.ranges import Range
from storymark.ui.reader import snapping
from storymark.ui.reader.keymap import END, START
from storymark.ui.reader.shown import ShownTag
from storymark.ui.reader.text_model import TextModel


class Grain(Enum):
    """How coarse a drag is."""

    WORDS = "words"
    SENTENCES = "sentences"


@dataclass(frozen=True, slots=True)
class TextDrag:
    """A selection in the making: where it was pressed, where the pointer is, in code points.

    `hit` positions are those of the glyph under the pointer; `gap` positions those between two glyphs
    nearest to it, which character precision uses.
    """

    from_hit: int
    from_gap: int
    to_hit: int
    to_gap: int
    from_sentence: int
    to_sentence: int
    grain: Grain = Grain.WORDS

    def moved(self, *, hit: int, gap: int, sentence: int) -> TextDrag:
        """The same drag with the pointer elsewhere."""
        return replace(self, to_hit=hit, to_gap=gap, to_sentence=sentence)

    @property
    def is_backward(self) -> bool:
        """Whether the pointer is before the place where it was pressed."""
        return (self.to_sentence, self.to_gap) < (self.from_sentence, self.from_gap)

    def span(self, model: TextModel, *, by_characters: bool) -> Range:
        """What is selected now."""
        if self.grain is Grain.SENTENCES:
            return snapping.by_sentences(model, self.from_sentence, self.to_sentence)
        if by_characters:
            return snapping.by_characters(model, self.from_gap, self.to_gap)
        if self.from_gap == self.to_gap:
            return snapping.by_words(model, self.from_hit, self.from_hit)
        words = snapping.by_words(model, self.from_gap, self.to_gap)
        # The glyph that was pressed counts even when the pointer went away from its nearer side.
        pressed = model.unit_at(self.from_hit, self.from_sentence)
        if pressed is not None and pressed.overlaps(words):
            return Range(min(words.start, pressed.start), max(words.end, pressed.end))
        return words


@dataclass(frozen=True, slots=True)
class EdgeDrag:
    """An edge of a tag in the hand; `span` is what the tag would become."""

    tag_id: str
    edge: str
    original: Range
    span: Range

    def moved(self, model: TextModel, *, hit: int, gap: int, by_characters: bool) -> EdgeDrag:
        """The same drag with the pointer elsewhere: the edge goes to the word there, or to the glyph's side.

        The span never becomes empty and never turns round.
        """
        fixed = self.original.start if self.edge == END else self.original.end
        if by_characters:
            at = gap
        else:
            words = snapping.by_words(model, fixed, gap) if gap != fixed else Range(fixed, fixed)
            at = words.end if self.edge == END else words.start
        made = Range(fixed, at) if self.edge == END else Range(at, fixed)
        if made.length <= 0:
            made = smallest(model, self.original, self.edge, by_characters=by_characters)
        return replace(self, span=snapping.by_characters(model, made.start, made.end))


def smallest(model: TextModel, span: Range, edge: str, *, by_characters: bool) -> Range:
    """The least that can be left of `span` when `edge` is pushed beyond the other one."""
    kept = span.start if edge == END else span.end - 1
    unit = model.unit_at(kept, model.sentence_at(kept))
    if by_characters or unit is None:
        return snapping.by_characters(model, kept, kept + 1)
    return unit.intersection(span) or span


def next_under_pointer(under: list[ShownTag], selected_id: str | None) -> ShownTag | None:
    """Which tag a click takes: the innermost, with each further click the next one outwards, then again."""
    if not under:
        return None
    ids = [tag.id for tag in under]
    if selected_id in ids:
        return under[(ids.index(selected_id) + 1) % len(under)]
    return under[0]


def edge_name(is_start: bool) -> str:
    """The name of an edge."""
    return START if is_start else END
