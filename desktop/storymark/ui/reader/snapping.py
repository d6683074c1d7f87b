"""How a gesture over the text becomes a span: words touched, or characters as people see them. Free of Qt."""

from __future__ import annotations

from storymark.domain.graphemes import snap_out
from storymark.domain.ranges import Range
from storymark.ui.reader.text_model import TextModel
from storymark.ui.reader.tokens import trimmed


def by_characters(model: TextModel, one: int, other: int) -> Range:
    """The range between two positions, widened to whole grapheme clusters."""
    start, end = min(one, other), max(one, other)
    return snap_out(model.text, Range(start, end))


def by_words(model: TextModel, one: int, other: int) -> Range:
    """The smallest range around all words and marks that the stretch between two positions touches.

    Where both positions are the same, the word there. A stretch over blanks only gives the blanks: the
    caller trims them away and has nothing.
    """
    start, end = min(one, other), max(one, other)
    if start == end:
        unit = model.unit_at(start, model.sentence_at(start))
        return unit if unit is not None else Range(start, start)
    pieces = model.pieces.touching(Range(start, end))
    touched = [
        unit
        for piece in dict.fromkeys((*pieces[:1], *pieces[-1:]))
        for unit in model.units(piece)
        if unit.start < end and unit.end > start
    ]
    if not touched:
        return Range(start, end)
    first, last = touched[0].start, touched[-1].end
    if len(pieces) > 1:  # the pieces between lie wholly inside, whatever their words are
        first, last = (
            min(first, max(start, model.pieces.starts[pieces[1]])),
            max(last, min(end, model.pieces.ends[pieces[-2]])),
        )
    return snap_out(model.text, Range(first, last))


def by_sentences(model: TextModel, one: int, other: int) -> Range:
    """From the first to the last of two sentences (indices), each without its final mark and outer quotes."""
    first, last = min(one, other), max(one, other)
    return Range(model.core(first).start, model.core(last).end)


def tag_span(model: TextModel, selection: Range) -> Range | None:
    """What a tag on a selection takes: whole clusters, no blanks at the edges; None if nothing is left."""
    span = trimmed(model.text, snap_out(model.text, selection))
    return span if span.length else None
