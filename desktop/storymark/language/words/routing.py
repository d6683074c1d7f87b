"""Which cutter gets which part of a sentence: ideographs go to jieba, letters to their language's side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from storymark.domain.ranges import Range
from storymark.language.words.alignment import compose

JIEBA: Final = "jieba"
PYVI: Final = "pyvi"
PLAIN: Final = "plain"
Cutter = Literal["jieba", "pyvi", "plain"]
"""Who cuts a stretch. Names and no enumeration: this is asked for every sentence."""


class Stretch(NamedTuple):
    """A part of a sentence for one cutter."""

    span: Range
    cutter: Cutter


_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MARKS = "\u0300-\u036f"
_SIGNS = "\u2460-\u2bff\u3200-\u33ff"  # ① ㈱ ㎏ count as digits or letters, and are words by themselves
_LETTER = rf"(?:[^\W{_HAN}{_SIGNS}]|[{_MARKS}])"

_HAN_RUN = re.compile(f"[{_HAN}]+")
_MAYBE_HAN = re.compile("[^\0-\u3004]")  # one plain range: five times as fast as asking for all of them

# Phrases of letters and digits that are no ideographs, and the runs in them. One that is not all ASCII would
# be cut letter by letter by jieba.
_LETTERS = re.compile(rf"{_LETTER}+(?:[ \u00a0]{_LETTER}+)*")
_LETTER_RUN = re.compile(rf"{_LETTER}+")
_FOREIGN_LETTER = re.compile(rf"[^\W\x00-\x7f{_HAN}{_SIGNS}]|[{_MARKS}]")
_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")


def stretches(text: str, span: Range, *, language: str) -> list[Stretch]:
    """Cover `span` with stretches in order; `language` is a code such as `vi`, `zh` or `zh-Hant`."""
    cutter = _cutter_for(language)
    if cutter == JIEBA:
        if not _FOREIGN_LETTER.search(text, span.start, span.end):
            return [Stretch(span, JIEBA)]
        return list(_among_chinese(text, span))
    if not _MAYBE_HAN.search(text, span.start, span.end):
        return [Stretch(span, cutter)]
    return list(_among_letters(text, span, cutter))


@lru_cache(maxsize=64)
def _cutter_for(language: str) -> Cutter:
    """Who cuts most of a sentence in `language`."""
    main = language.replace("_", "-").partition("-")[0].lower()
    if main == "vi":
        return PYVI
    return JIEBA if main in ("zh", "yue", "wuu") else PLAIN


def _among_letters(text: str, span: Range, cutter: Cutter) -> Iterator[Stretch]:
    """The whole sentence for `cutter`, but runs of ideographs for jieba."""
    position = span.start
    for run in _HAN_RUN.finditer(text, span.start, span.end):
        if run.start() > position:
            yield Stretch(Range(position, run.start()), cutter)
        yield Stretch(Range(run.start(), run.end()), JIEBA)
        position = run.end()
    if position < span.end:
        yield Stretch(Range(position, span.end), cutter)


def _among_chinese(text: str, span: Range) -> Iterator[Stretch]:
    """The whole sentence for jieba, ASCII letters too, but foreign letters for the side they belong to."""
    position = span.start
    for stretch in _foreign_stretches(text, span):
        if stretch.span.start > position:
            yield Stretch(Range(position, stretch.span.start), JIEBA)
        yield stretch
        position = stretch.span.end
    if position < span.end:
        yield Stretch(Range(position, span.end), JIEBA)


def _foreign_stretches(text: str, span: Range) -> Iterator[Stretch]:
    for match in _LETTERS.finditer(text, span.start, span.end):
        phrase = match.group()
        if not _FOREIGN_LETTER.search(phrase):
            continue
        if _is_vietnamese(phrase):
            yield Stretch(Range(match.start(), match.end()), PYVI)
            continue
        for run in _LETTER_RUN.finditer(text, match.start(), match.end()):
            if _FOREIGN_LETTER.search(run.group()):
                yield Stretch(Range(run.start(), run.end()), PLAIN)


def _is_vietnamese(phrase: str) -> bool:
    """Whether a letter occurs that only Vietnamese has."""
    composed = compose(phrase)
    return bool(_VIETNAMESE.search(composed.text if composed else phrase))
