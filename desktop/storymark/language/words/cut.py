"""Cut a sentence into words: the only door to jieba and pyvi, in the worker process or a command's own.

Each sentence is cut by itself, and a very long one in pieces, so that no call of a library is longer than
the length it handles well. Pieces end where neither a word of the user nor a cluster is cut, and depend on
nothing but the text from where they begin; so a sentence may be handed over in several goes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from storymark.domain.graphemes import is_boundary, next_boundary, snap_down, snap_up
from storymark.domain.ranges import Range
from storymark.language.syllables import syllable_ranges
from storymark.language.words.chinese import cut_chinese
from storymark.language.words.edges import split_final_stop, tidy, without_blanks
from storymark.language.words.plain import cut_plain
from storymark.language.words.routing import JIEBA, PLAIN, PYVI, Cutter, Stretch, stretches
from storymark.language.words.user_words import user_words_for
from storymark.language.words.vietnamese import cut_vietnamese

LONGEST_PIECE = 1500
"""Code points that the libraries get at once. The longest sentence of the treebanks has 571."""

LOOK_AHEAD = 512
"""Code points behind a piece that can decide where it ends: the longest user word, decomposed."""

_PIECE_END = re.compile(r"[,.;:!?…，。；：！？、]+(?=\s|[^\x00-\x7f])|\s")

_CUTTERS: dict[Cutter, Callable[[str, Range], list[Range] | None]] = {
    JIEBA: cut_chinese,
    PYVI: cut_vietnamese,
    PLAIN: cut_plain,
}


class WordCut(NamedTuple):
    """Words and marks of a sentence, sorted, disjoint, without blanks at their edges.

    `fallbacks` are the stretches in which a library's answer could not be placed: syllables or characters
    stand for words there.
    """

    words: tuple[Range, ...]
    fallbacks: tuple[Range, ...] = ()


def cut_words(text: str, sentence: Range, *, language: str, user_words: Sequence[str] = ()) -> WordCut:
    """Cut `sentence` of `text` into words. `language` is a code such as `vi` or `zh`, or `auto`.

    What jieba and pyvi say, wherever they keep the text, with two repairs: a full stop is split off the last
    word of the sentence, and no cluster is cut. `user_words` come first, whatever their order.
    """
    cut, _ = cut_part(text, sentence, language=language, user_words=tuple(user_words), is_end=True)
    return cut


def cut_part(
    text: str, part: Range, *, language: str, user_words: tuple[str, ...] = (), is_end: bool
) -> tuple[WordCut, int]:
    """Cut what can be cut of a sentence whose beginning, or all of it with `is_end`, is `part`.

    Returns the words and how far they reach; what is behind belongs at the beginning of the next part. One
    that is not the end and not longer than a piece with its look-ahead may reach no further than its start.
    """
    finder = user_words_for(user_words) if user_words else None
    language = _detected(text, part) if language == "auto" else language
    words: list[Range] = []
    fallbacks: list[Range] = []
    given: set[Range] = set()
    position = part.start
    while position < part.end:
        rest = part if position == part.start else Range(position, part.end)
        forced: list[Range] = []
        if finder:
            forced = finder.find(text, Range(position, min(part.end, position + LONGEST_PIECE + LOOK_AHEAD)))
        piece = _first_piece(text, rest, forced)
        if not is_end and part.end - piece.end < LOOK_AHEAD:
            break
        for stretch in stretches(text, piece, language=language):
            cut = _cut_around(text, stretch, forced, fallbacks) if forced else _cut(text, stretch, fallbacks)
            words += cut
        given.update(place for place in forced if place.start < piece.end)
        position = piece.end
    if given:
        words = sorted([*words, *given])
    words = tidy(text, part, words)
    if is_end:
        words = split_final_stop(text, words, given)
    return WordCut(tuple(words), tuple(fallbacks)), position


def _cut_around(
    text: str, stretch: Stretch, forced: Sequence[Range], fallbacks: list[Range]
) -> Iterator[Range]:
    """The words of a stretch outside of what the user's words take."""
    if stretch.cutter == PYVI:
        # pyvi decides by the neighbours, so it sees all of them, and gives way afterwards.
        yield from without_blanks(text, _around(_cut(text, stretch, fallbacks), forced))
    else:
        # Between forced words jieba looks for the best path of what is left, as with words of its dictionary.
        for gap in _around([stretch.span], forced):
            yield from _cut(text, Stretch(gap, stretch.cutter), fallbacks)


def _cut(text: str, stretch: Stretch, fallbacks: list[Range]) -> list[Range]:
    span, cutter = stretch
    try:
        words = _CUTTERS[cutter](text, span)
    except Exception:  # whatever a library of others trips over, the reader gets something to click on
        words = None
    if words is not None:
        return words
    fallbacks.append(span)
    return list(_clusters(text, span)) if cutter == JIEBA else syllable_ranges(text, span)


def _around(ranges: Iterable[Range], forced: Sequence[Range]) -> Iterator[Range]:
    """What is left of `ranges` outside of `forced`; both sorted and disjoint."""
    index = 0
    for start, end in ranges:
        while index < len(forced) and forced[index].end <= start:
            index += 1
        ahead = index
        while ahead < len(forced) and forced[ahead].start < end:
            if start < forced[ahead].start:
                yield Range(start, forced[ahead].start)
            start = forced[ahead].end
            ahead += 1
        if start < end:
            yield Range(start, end)


def _first_piece(text: str, rest: Range, forced: Sequence[Range]) -> Range:
    """The beginning of `rest` to be cut next: all of it, or up to the last mark or blank within the limit."""
    if rest.length <= LONGEST_PIECE:
        return rest
    latest = rest.start + LONGEST_PIECE
    marks = _PIECE_END.finditer(text, latest - LONGEST_PIECE // 4, latest)
    end = max(
        (mark.end() for mark in marks if is_boundary(text, mark.end())), default=snap_down(text, latest)
    )
    for place in forced:
        if place.start < end < place.end:
            end = place.start if place.start > rest.start else place.end
    if end <= rest.start:
        end = snap_up(text, latest)  # one cluster longer than a piece
    return Range(rest.start, min(end, rest.end))


def _clusters(text: str, span: Range) -> Iterator[Range]:
    start = span.start
    while start < span.end:
        end = min(next_boundary(text, start), span.end)
        yield Range(start, end)
        start = end


def _detected(text: str, part: Range) -> str:
    from storymark.language.detect import detect_language

    return detect_language(text[part.start : part.end])
