"""The ladder that `V` climbs: character, syllable, word, clause, sentence, paragraph. Free of Qt."""

from __future__ import annotations

from collections.abc import Iterator

from storymark.domain.graphemes import next_boundary, previous_boundary, snap_down
from storymark.domain.ranges import Range
from storymark.ui.reader import tokens
from storymark.ui.reader.text_model import TextModel

MAX_PARAGRAPH_SENTENCES = 10
"""A longer paragraph is no rung: nobody tags it by accident."""

RUNGS = ("character", "syllable", "word", "clause", "sentence", "whole sentence", "paragraph")


def rungs(model: TextModel, position: int, sentence: int) -> list[tuple[str, Range]]:
    """The rungs around `position`, narrow to wide, each wider than the one before it.

    The sentence comes twice: without its final mark and outer quotation marks, then with them.
    """
    found: list[tuple[str, Range]] = []
    for name, span in _around(model, position, sentence):
        if not span.length:
            continue
        if found and span == found[-1][1]:
            found[-1] = (name, span)  # one syllable is a word: it goes by the wider name
        elif not found or span.contains(found[-1][1]):
            found.append((name, span))
    return found


def climb(model: TextModel, span: Range, *, origin: int, sentence: int) -> Range | None:
    """The narrowest rung that holds `span` and more; from a bare caret, the word. None at the top."""
    if not span.length:
        return next((r for name, r in rungs(model, origin, sentence) if name not in RUNGS[:2]), None)
    for name, rung in rungs(model, origin, sentence):
        if rung.contains(span) and rung != span:
            return rung
        if name in ("word", "clause"):
            wide = _cover(model, span, name)
            if wide is not None and wide.contains(span) and wide != span:
                return wide
    return _sentences_cover(model, span)


def lowest(model: TextModel, position: int, sentence: int) -> Range | None:
    """The lowest rung at a bare caret: the character there; None where there is none."""
    return next((rung for _, rung in rungs(model, position, sentence)), None)


def descend(model: TextModel, span: Range, *, origin: int, sentence: int) -> Range | None:
    """The widest rung at `origin` inside `span`; None at the bottom or without a span."""
    at = min(max(origin, span.start), max(span.start, span.end - 1))
    owner = sentence if span.contains(model.sentences[sentence]) else model.sentence_at(at)
    inside = [r for _, r in rungs(model, at, owner) if span.contains(r) and r != span]
    return inside[-1] if inside else None


def _around(model: TextModel, position: int, sentence: int) -> Iterator[tuple[str, Range]]:
    text, owner = model.text, model.sentences[sentence]
    position = min(max(position, owner.start), owner.end)
    piece = model.pieces.holding(position, sentence)
    unit = model.nearest_unit(position, sentence)
    if unit is not None:
        position = min(max(position, unit.start), unit.end - 1)
    yield "character", _character(text, position, owner)
    if unit is not None:
        syllable = _holding(tokens.syllables(text, unit), position)
        if syllable is not None:
            yield "syllable", syllable
        yield "word", unit
    clause = _holding(model.clauses(piece), position)
    if clause is not None:
        core = model.core(sentence)
        spoken = tokens.clause_core(text, clause)
        yield "clause", spoken.intersection(core) or spoken
    yield "sentence", model.core(sentence)
    yield "whole sentence", model.whole(sentence)
    paragraph = model.paragraph(sentence)
    if 1 < len(paragraph) <= MAX_PARAGRAPH_SENTENCES:
        yield "paragraph", Range(model.whole(paragraph[0]).start, model.whole(paragraph[-1]).end)


def _character(text: str, position: int, owner: Range) -> Range:
    start = snap_down(text, position)
    if start >= owner.end:
        start = previous_boundary(text, owner.end)
    return Range(start, min(owner.end, next_boundary(text, start)))


def _holding(ranges: tuple[Range, ...], position: int) -> Range | None:
    index = tokens.first_ending_after(ranges, position)
    if index < len(ranges):
        return ranges[index]
    return ranges[-1] if ranges else None


def _cover(model: TextModel, span: Range, name: str) -> Range | None:
    """All words, or all clauses, that `span` touches, as one range within one sentence."""
    sentences = model.sentences.touching(span)
    if len(sentences) != 1:
        return None
    pieces = model.pieces.touching(span)
    if not pieces:
        return None
    if name == "word":
        parts = [u for p in (pieces[0], pieces[-1]) for u in model.units(p) if u.overlaps(span)]
        return Range(parts[0].start, parts[-1].end) if parts else None
    parts = [c for p in (pieces[0], pieces[-1]) for c in model.clauses(p) if c.overlaps(span)]
    if not parts:
        return None
    wide = Range(parts[0].start, tokens.clause_core(model.text, parts[-1]).end)
    core = model.core(sentences[0])
    return wide.intersection(core) if core.contains(span) else wide


def _sentences_cover(model: TextModel, span: Range) -> Range | None:
    """Several sentences taken whole; None where `span` is that already."""
    sentences = model.sentences.touching(span)
    if not sentences:
        return None
    first, last = sentences[0], sentences[-1]
    for wide in (
        Range(model.core(first).start, model.core(last).end),
        Range(model.whole(first).start, model.whole(last).end),
    ):
        if wide.contains(span) and wide != span:
            return wide
    paragraph = range(model.paragraph(first).start, model.paragraph(last).stop)
    wide = Range(model.whole(paragraph[0]).start, model.whole(paragraph[-1]).end)
    if len(paragraph) <= MAX_PARAGRAPH_SENTENCES and wide.contains(span) and wide != span:
        return wide
    return None
