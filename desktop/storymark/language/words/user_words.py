"""The words a project brings along (names, insurance terms): found before any library is asked.

The leftmost longest occurrence wins, so the order in which words were added changes nothing. jieba's own
`add_word` cannot be used: the frequency it works out depends on the words added before.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from storymark.domain.graphemes import is_boundary
from storymark.domain.lines import BLANKS
from storymark.domain.ranges import Range
from storymark.language.words.alignment import Composed, compose

LONGEST_USER_WORD = 100
"""Code points of the composed form; longer entries are not words and find nothing."""

_TO_BLANK = {ord(character): " " for character in BLANKS if character not in "\u200b\u2060\ufeff"}

# Letters and digits of scripts that are written with blanks between words: a word neither begins nor ends
# inside a run of these. In all others it may.
_SPACED = (
    "[^\\W\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff66-\uff9f\U00020000-\U0003ffff]"
)
_is_spaced = re.compile(_SPACED).match


def canonical_user_words(user_words: Iterable[str]) -> tuple[str, ...]:
    """The set that `user_words` stand for: folded as text is searched, each once, sorted."""
    lowered = (_lower(unicodedata.normalize("NFC", word)) for word in user_words)
    folded = (" ".join(filter(None, word.strip(BLANKS).split(" "))) for word in lowered)
    return tuple(sorted({word for word in folded if 0 < len(word) <= LONGEST_USER_WORD}))


class UserWords:
    """Finds the words of one list in any text, ignoring case, NFC or NFD, and kind of blank."""

    def __init__(self, user_words: Iterable[str]) -> None:
        self._words = frozenset(canonical_user_words(user_words))
        lengths: dict[str, set[int]] = defaultdict(set)
        for word in self._words:
            lengths[word[0]].add(len(word))
        self._lengths = {first: sorted(sizes, reverse=True) for first, sizes in lengths.items()}
        self._first = _beginnings(self._lengths)

    def __bool__(self) -> bool:
        return bool(self._words)

    def find(self, text: str, span: Range) -> list[Range]:
        """Disjoint occurrences inside `span`, from the left, the longest at each place.

        A Latin word is found only whole (`an` not in `bank`), a Chinese one anywhere; none cuts a cluster.
        """
        source = text[span.start : span.end]
        composed = compose(source) or Composed(source)
        places = list(self._places(composed.text))
        origins = composed.origins([start for start, _ in places], [end for _, end in places])
        return [Range(span.start + start, span.start + end) for start, end in origins]

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        """The occurrences in composed text."""
        if self._first is None:
            return
        folded = _lower(text)
        position = 0
        while match := self._first.search(folded, position):
            position = match.start()
            end = self._longest_end(text, folded, position)
            if end:
                yield position, end
            position = end or position + 1

    def _longest_end(self, text: str, folded: str, start: int) -> int:
        """Where the longest word that starts there ends, 0 for none."""
        if not is_boundary(text, start):
            return 0
        for size in self._lengths[folded[start]]:
            end = start + size
            # At the end of the text a slice is shorter than asked for, and may be another word.
            is_there = end <= len(folded) and folded[start:end] in self._words
            if is_there and is_boundary(text, end) and not _is_inside(folded, end):
                return end
        return 0


def _beginnings(firsts: Iterable[str]) -> re.Pattern[str] | None:
    """Where a word can begin that has one of `firsts` as its first character; None for no word at all."""
    spaced = "".join(re.escape(first) for first in sorted(firsts) if _is_spaced(first))
    others = "".join(re.escape(first) for first in sorted(firsts) if not _is_spaced(first))
    ways = [f"(?<!{_SPACED})[{spaced}]" if spaced else "", f"[{others}]" if others else ""]
    return re.compile("|".join(filter(None, ways))) if spaced or others else None


@lru_cache(maxsize=8)
def user_words_for(user_words: tuple[str, ...]) -> UserWords:
    """The finder for a list, kept for the next sentence."""
    return UserWords(user_words)


def _lower(text: str) -> str:
    """`text` in lower case and with plain blanks, each character for itself so that places stay."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return lowered.replace("ς", "σ").translate(_TO_BLANK)


def _is_inside(folded: str, position: int) -> bool:
    """Whether a word that is written with blanks around it goes on over `position`."""
    if not 0 < position < len(folded):
        return False
    return bool(_is_spaced(folded, position - 1) and _is_spaced(folded, position))
