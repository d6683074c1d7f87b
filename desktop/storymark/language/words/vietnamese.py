"""Vietnamese words: pyvi's syllables, features and model, without the string it joins.

pyvi answers with a text of its own: composed, white space collapsed, syllables joined with `_` so that
`a_b` of the source looks like a joined word. So its parts are asked instead: its syllables are followed
through the text, its model labels them, and its rule for joining is applied to places.
"""

from __future__ import annotations

import string
import threading
from collections.abc import Iterator, Sequence
from typing import Any, Protocol, cast

from storymark.domain.ranges import Range
from storymark.language.words.alignment import compose, place_decomposed, place_pieces, ranges_of
from storymark.language.words.cache_folder import own_temporary_folder
from storymark.language.words.quiet import import_quietly

LONGEST_SEQUENCE = 600
"""Syllables that one call of the model gets: beyond, time and memory grow faster than the text."""

_INSIDE = "I_W"


class _File(Protocol):
    def cleanup(self) -> None: ...


class _Model(Protocol):
    modelfile: _File
    tagger_: object

    def predict_single(self, xseq: list[dict[str, Any]]) -> Sequence[str]: ...


class _Tokenizer(Protocol):
    """What we use of `pyvi.ViTokenizer.ViTokenizer`."""

    model: _Model

    def sylabelize(self, text: str) -> tuple[str, list[str]]: ...

    def word2features(self, sent: Sequence[str], i: int, is_training: bool) -> dict[str, Any]: ...


_lock = threading.Lock()
_tokenizer: _Tokenizer | None = None


def load() -> _Tokenizer:
    """Import pyvi with its model, once (1.5 s of CPU); raises ImportError where it is not installed."""
    global _tokenizer
    if _tokenizer is not None:
        return _tokenizer
    with _lock:
        if _tokenizer is None:
            with own_temporary_folder():
                tokenizer = cast(_Tokenizer, import_quietly("pyvi.ViTokenizer").ViTokenizer)
                # The model is unpacked into a temporary file that would be left behind; once read, it can go.
                if tokenizer.model.tagger_ is not None:
                    tokenizer.model.modelfile.cleanup()
            _tokenizer = tokenizer
        return _tokenizer


def cut_vietnamese(text: str, span: Range) -> list[Range] | None:
    """Cut `span` into the words pyvi finds in it, marks included; None if they cannot be placed exactly."""
    tokenizer = load()
    source = text[span.start : span.end]
    syllables = tokenizer.sylabelize(source)[1]
    places = place_pieces(source, syllables) or place_decomposed(source, syllables)
    if places is None:
        places = _composed_places(source, syllables)
    if places is None:
        return None
    starts: list[int] = []
    ends: list[int] = []
    previous = ""
    for syllable, (start, end), label in zip(syllables, places, _labels(tokenizer, syllables), strict=True):
        if label == _INSIDE and starts and _can_join(previous, syllable):
            ends[-1] = end
        else:
            starts.append(start)
            ends.append(end)
        previous = syllable
    offset = span.start
    return ranges_of((start + offset, end + offset) for start, end in zip(starts, ends, strict=True))


def _composed_places(source: str, syllables: Sequence[str]) -> list[tuple[int, int]] | None:
    """The places of the syllables of a text that pyvi changed by more than composing letters and marks."""
    composed = compose(source)
    places = place_pieces(composed.text, syllables) if composed else None
    if composed is None or places is None:
        return None
    return list(composed.origins([start for start, _ in places], [end for _, end in places]))


def _can_join(previous: str, syllable: str) -> bool:
    """Whether pyvi would write `_` between two syllables whose second one is labelled as inside a word.

    Source: `ViTokenizer.tokenize` of pyvi 0.1.1: never at an ASCII mark or a digit, and a capital does not
    continue a word that began without one.
    """
    return not (
        syllable in string.punctuation
        or previous in string.punctuation
        or syllable[0].isdigit()
        or previous[0].isdigit()
        or (syllable[0].istitle() and not previous[0].istitle())
    )


def _labels(tokenizer: _Tokenizer, syllables: Sequence[str]) -> Iterator[str]:
    for first, last in _sequences(syllables):
        # Features look at the neighbours, so they are taken from all of the syllables.
        features = [tokenizer.word2features(syllables, index, False) for index in range(first, last)]
        yield from tokenizer.model.predict_single(features)


def _sequences(syllables: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Parts of at most `LONGEST_SEQUENCE` syllables that end behind a mark if there is one: words do too."""
    first = 0
    while len(syllables) - first > LONGEST_SEQUENCE:
        last = first + LONGEST_SEQUENCE
        window = range(last - LONGEST_SEQUENCE // 4, last + 1)
        last = max((i for i in window if syllables[i - 1] in string.punctuation), default=last)
        yield first, last
        first = last
    if first < len(syllables):
        yield first, len(syllables)
