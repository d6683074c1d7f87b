"""Chinese words: jieba with its own dictionary, in bounded calls, its cache in a folder of the user's own."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import Protocol, cast

from storymark.domain.ranges import Range
from storymark.language.words.alignment import ranges_of
from storymark.language.words.cache_folder import cache_folder
from storymark.language.words.jieba_dictionary import Frequencies, load_frequencies
from storymark.language.words.quiet import import_quietly


class _Tokenizer(Protocol):
    """What we use of `jieba.Tokenizer`."""

    FREQ: dict[str, int]
    total: int
    initialized: bool

    def cut(self, sentence: str) -> Iterator[str]: ...


_SPACE = re.compile(r"\s")

_lock = threading.Lock()
_tokenizer: _Tokenizer | None = None


def load() -> _Tokenizer:
    """Import jieba and its dictionary, once (0.5 s of CPU, 1.5 s without a cache).

    It is an instance of our own: words that a host program adds to jieba's default one change nothing here.
    Raises ImportError where jieba is not installed.
    """
    global _tokenizer
    if _tokenizer is not None:
        return _tokenizer
    with _lock:
        if _tokenizer is None:
            jieba = import_quietly("jieba", logger="jieba")
            tokenizer = cast(_Tokenizer, jieba.Tokenizer())
            frequencies: Frequencies = load_frequencies(jieba, cache_folder())
            tokenizer.FREQ, tokenizer.total = frequencies.counts, frequencies.total
            tokenizer.initialized = True
            _tokenizer = tokenizer
        return _tokenizer


def cut_chinese(text: str, span: Range) -> list[Range] | None:
    """Cut `span` into the words jieba finds in it, marks included; None if they do not give it back.

    The caller bounds `span`: jieba's search for unknown words copies its paths, so its time grows with the
    square of a run of characters that the dictionary does not know.
    """
    source = text[span.start : span.end]
    pieces = list(load().cut(source))
    if "".join(pieces) != source:
        return None
    words = ranges_of(pairwise(accumulate(map(len, pieces), initial=span.start)))
    if _SPACE.search(source):
        return [word for word, piece in zip(words, pieces, strict=True) if not piece.isspace()]
    return words
