"""Where the caret goes: by cluster, word, clause, sentence and story. Lines need a layout. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from storymark.domain.graphemes import next_boundary, previous_boundary
from storymark.domain.ranges import Range
from storymark.ui.reader import tokens
from storymark.ui.reader.text_model import TextModel


class Place(NamedTuple):
    """A caret: a code point and the sentence that shows it.

    In Chinese a sentence ends where the next one starts; which of the two is meant only the pair tells.
    """

    sentence: int
    position: int


UNITS = ("character", "word", "clause", "sentence_edge", "story")


def place_of(model: TextModel, position: int) -> Place:
    """The place of a code point, moved into the nearest sentence when it lies in none."""
    sentence = model.sentence_at(position)
    found = model.sentences[sentence]
    if position > found.end and sentence + 1 < len(model.sentences):
        after = model.sentences[sentence + 1]
        if after.start - position < position - found.end:
            return Place(sentence + 1, after.start)
    return Place(sentence, min(max(position, found.start), found.end))


def moved(model: TextModel, place: Place, unit: str, direction: int, *, anchor: int | None = None) -> Place:
    """The caret after one step of `unit` (one of `UNITS`) in `direction` (-1 or 1).

    `anchor` is the other end of a selection that the step extends, None for a plain step. A head behind
    its anchor stands on ends of words and clauses, a head before it on their starts, so that no blank is
    ever taken along.
    """
    if unit == "character":
        return _by_character(model, place, direction, is_extending=anchor is not None)
    if unit == "sentence_edge":
        return _to_sentence_edge(model, place, direction, is_extending=anchor is not None)
    if unit == "story":
        last = len(model.sentences) - 1
        if direction < 0:
            return Place(0, model.sentences[0].start)
        return Place(last, model.sentences[last].end)
    ranges = model.stops if unit == "word" else _clause_stops(model)
    if direction > 0:
        if anchor is None or place.position < anchor:
            return _forward_to_start(model, place, ranges, anchor)
        return _forward_to_end(model, place, ranges)
    if anchor is None or place.position <= anchor:
        return _back_to_start(model, place, ranges)
    return _back_to_end(model, place, ranges, anchor)


Stops = Callable[[int], tuple[Range, ...]]


def _clause_stops(model: TextModel) -> Stops:
    def stops(piece: int) -> tuple[Range, ...]:
        sentence = model.pieces.sentence_of(piece)
        core = model.core(sentence) if model.pieces.is_last(piece) or model.pieces.is_first(piece) else None
        found = []
        for clause in model.clauses(piece):
            spoken = tokens.clause_core(model.text, clause)
            found.append((core and spoken.intersection(core)) or spoken)
        return tuple(found)

    return stops


def _by_character(model: TextModel, place: Place, direction: int, *, is_extending: bool) -> Place:
    sentence, position = place
    owner = model.sentences[sentence]
    if direction > 0:
        if position < owner.end:
            return Place(sentence, min(owner.end, next_boundary(model.text, position)))
        if sentence + 1 == len(model.sentences):
            return place
        start = model.sentences[sentence + 1].start
        is_same_spot = is_extending and start == position
        return Place(sentence + 1, next_boundary(model.text, start) if is_same_spot else start)
    if position > owner.start:
        return Place(sentence, max(owner.start, previous_boundary(model.text, position)))
    if sentence == 0:
        return place
    end = model.sentences[sentence - 1].end
    is_same_spot = is_extending and end == position
    return Place(sentence - 1, previous_boundary(model.text, end) if is_same_spot else end)


def _to_sentence_edge(model: TextModel, place: Place, direction: int, *, is_extending: bool) -> Place:
    """Home and End. A selection first stops before the final mark and the outer quotation marks."""
    sentence, position = place
    owner = model.sentences[sentence]
    if not is_extending:
        return Place(sentence, owner.start if direction < 0 else owner.end)
    core = model.core(sentence)
    if direction > 0:
        return Place(sentence, core.end if position < core.end else owner.end)
    return Place(sentence, core.start if position > core.start else owner.start)


def _forward_to_start(model: TextModel, place: Place, stops: Stops, anchor: int | None) -> Place:
    """The next start of a word; a selection that shrinks towards its anchor ends there."""
    count = len(model.pieces)
    piece = model.pieces.holding(place.position, place.sentence)
    is_first = True
    while piece < count:
        sentence = model.pieces.sentence_of(piece)
        for stop in stops(piece)[_index_behind(stops(piece), place.position, is_first) :]:
            if stop.start > place.position or not is_first:
                if anchor is not None and stop.start > anchor:
                    return place_of_anchor(model, anchor, place)
                return Place(sentence, stop.start)
        piece, is_first = piece + 1, False
    last = len(model.sentences) - 1
    end = Place(last, model.sentences[last].end)
    return end if anchor is None else place_of_anchor(model, anchor, place)


def _forward_to_end(model: TextModel, place: Place, stops: Stops) -> Place:
    piece = model.pieces.holding(place.position, place.sentence)
    while piece < len(model.pieces):
        found = stops(piece)
        index = tokens.first_ending_after(found, place.position)
        if index < len(found):
            return Place(model.pieces.sentence_of(piece), found[index].end)
        piece += 1
    last = len(model.sentences) - 1
    return Place(last, model.sentences[last].end)


def _back_to_start(model: TextModel, place: Place, stops: Stops) -> Place:
    piece = model.pieces.holding(place.position, place.sentence)
    while piece >= 0:
        found = stops(piece)
        index = tokens.last_starting_before(found, place.position)
        if index >= 0:
            return Place(model.pieces.sentence_of(piece), found[index].start)
        piece -= 1
    return Place(0, model.sentences[0].start)


def _back_to_end(model: TextModel, place: Place, stops: Stops, anchor: int) -> Place:
    """The previous end of a word, not before the anchor."""
    piece = model.pieces.holding(place.position, place.sentence)
    while piece >= 0 and model.pieces.ends[piece] > anchor:
        found = stops(piece)
        index = tokens.first_ending_after(found, place.position - 1) - 1
        if index >= 0:
            end = found[index].end
            if end <= anchor:
                break
            return Place(model.pieces.sentence_of(piece), end)
        piece -= 1
    return place_of_anchor(model, anchor, place)


def _index_behind(stops: tuple[Range, ...], position: int, is_first: bool) -> int:
    return tokens.last_starting_before(stops, position + 1) + 1 if is_first else 0


def place_of_anchor(model: TextModel, anchor: int, head: Place) -> Place:
    """The place of a selection's anchor, in the head's sentence if it can be there."""
    owner = model.sentences[head.sentence]
    if owner.start <= anchor <= owner.end:
        return Place(head.sentence, anchor)
    return place_of(model, anchor)
