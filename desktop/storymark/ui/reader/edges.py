"""Moving one edge of a tag or a selection by a word or by a character. Free of Qt."""

from __future__ import annotations

from storymark.domain.graphemes import next_boundary, previous_boundary
from storymark.domain.ranges import Range
from storymark.ui.reader import tokens
from storymark.ui.reader.keymap import END
from storymark.ui.reader.text_model import TextModel


def moved_edge(model: TextModel, span: Range, edge: str, direction: int, unit: str) -> Range:
    """`span` with its `edge` moved one `unit` (word or character); `direction` 1 grows, -1 shrinks.

    A span never becomes empty: what would leave nothing changes nothing. An edge that stands inside a
    word first goes to that word's own edge.
    """
    step = direction if edge == END else -direction
    at = span.end if edge == END else span.start
    to = _by_character(model, at, step) if unit == "character" else _by_word(model, at, step, edge)
    made = Range(span.start, to) if edge == END else Range(to, span.end)
    return made if made.start < made.end else span


def _by_character(model: TextModel, at: int, step: int) -> int:
    """The next cluster, jumping over what lies between sentences."""
    sentences = model.sentences
    if step > 0:
        to = next_boundary(model.text, at)
        if to <= at or sentences.at(to - 1) is not None:
            return max(to, at)
        later = sentences.near(at) + 1
        return next_boundary(model.text, sentences.starts[later]) if later < len(sentences) else at
    to = previous_boundary(model.text, at)
    if sentences.at(to) is not None:
        return to
    earlier = sentences.near(at - 1) if at else 0
    if sentences.ends[earlier] >= at:
        earlier -= 1
    return previous_boundary(model.text, sentences.ends[earlier]) if earlier >= 0 else at


def _by_word(model: TextModel, at: int, step: int, edge: str) -> int:
    pieces = model.pieces
    piece = pieces.near(at if step > 0 else max(0, at - 1))
    while 0 <= piece < len(pieces):
        units = model.units(piece)
        if step > 0:
            to = _next_end(units, at) if edge == END else _next_start(units, at)
        else:
            to = _previous_end(units, at) if edge == END else _previous_start(units, at)
        if to is not None:
            return to
        piece += step
    return at


def _next_end(units: tuple[Range, ...], at: int) -> int | None:
    index = tokens.first_ending_after(units, at)
    return units[index].end if index < len(units) else None


def _next_start(units: tuple[Range, ...], at: int) -> int | None:
    index = tokens.last_starting_before(units, at + 1) + 1
    return units[index].start if index < len(units) else None


def _previous_end(units: tuple[Range, ...], at: int) -> int | None:
    index = tokens.first_ending_after(units, at - 1) - 1
    return units[index].end if index >= 0 else None


def _previous_start(units: tuple[Range, ...], at: int) -> int | None:
    index = tokens.last_starting_before(units, at)
    return units[index].start if index >= 0 else None
