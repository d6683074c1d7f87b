"""Where the tags of a text belong in an edited one: found by quote and context, never guessed in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from storymark.domain.ranges import Range

CONTEXT_CODEPOINTS = 32
KINDS = ("exact", "moved", "uncertain", "lost")
# Places of one quote that are compared: a single letter stands everywhere.
_MOST_PLACES = 500
# What stands on both sides of a changed quote must be this long, and stand nowhere else.
_SURE_CONTEXT = 12


class Anchored(NamedTuple):
    """A span's place in the edited text; `kind` is one of KINDS, and `span` is None when it is lost.

    `exact` and `moved` have the very words of the old span, and no other place fits as well. `uncertain` may
    have other words, or one of several places.
    """

    kind: str
    span: Range | None = None


def reanchor(old: str, new: str, spans: Iterable[Range]) -> list[Anchored]:
    """A place for each of `spans` of `old` (code points, inside it) in `new`, in their order."""
    places = _Texts(old, new)
    return [places.anchored(span) for span in spans]


class _Texts:
    """Two texts and what they share at their beginning and end."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        self._head = _common(old, new)
        rest = min(len(old), len(new)) - self._head
        self._tail = min(rest, _common(old[::-1], new[::-1]))

    def anchored(self, span: Range) -> Anchored:
        start, end = span
        if end <= self._head:
            return Anchored("exact", Range(start, end))
        if start >= len(self._old) - self._tail:
            shift = len(self._new) - len(self._old)
            return Anchored("moved" if shift else "exact", Range(start + shift, end + shift))
        return self._by_quote(start, end) or self._by_context(start, end) or Anchored("lost")

    def _by_quote(self, start: int, end: int) -> Anchored | None:
        quote = self._old[start:end]
        before, after = self._around(start, end)
        places = list(_places(self._new, quote))
        if not places:
            return None
        scores = [self._score(place, len(quote), before, after) for place in places]
        best = max(scores)
        fitting = [place for place, score in zip(places, scores, strict=True) if score == best]
        # Of equals the one nearest to where it stood is proposed, but not as if that were known.
        place = min(fitting, key=lambda at: (abs(at - start), at))
        found = Range(place, place + len(quote))
        if not self._is_sure(quote, before, after, score=best, places=len(places), fitting=len(fitting)):
            return Anchored("uncertain", found)
        return Anchored("exact" if place == start else "moved", found)

    def _is_sure(self, quote: str, before: str, after: str, *, score: int, places: int, fitting: int) -> bool:
        """Words that stand once in both texts, or all of whose context stands once in both."""
        whole = len(before) + len(after)
        if places == 1 and _is_once(self._old, quote):
            return score == whole or (score >= _SURE_CONTEXT and 2 * score >= whole)
        is_whole = score == whole and fitting == 1 and places < _MOST_PLACES
        return is_whole and _is_once(self._old, before + quote + after)

    def _by_context(self, start: int, end: int) -> Anchored | None:
        """The words were changed: what now stands between their neighbours, if these are unmistakable."""
        for length in (CONTEXT_CODEPOINTS, _SURE_CONTEXT):
            before, after = self._old[max(0, start - length) : start], self._old[end : end + length]
            if min(len(before), len(after)) >= _SURE_CONTEXT:
                found = self._between(before, after, most=2 * (end - start) + CONTEXT_CODEPOINTS)
                if found is not None:
                    return Anchored("uncertain", found)
        return None

    def _between(self, before: str, after: str, *, most: int) -> Range | None:
        left = list(_places(self._new, before, most=2))
        right = list(_places(self._new, after, most=2))
        if len(left) != 1 or len(right) != 1:
            return None
        found = Range(left[0] + len(before), right[0])
        return found if 0 < found.end - found.start <= most else None

    def _around(self, start: int, end: int) -> tuple[str, str]:
        before = self._old[max(0, start - CONTEXT_CODEPOINTS) : start]
        return before, self._old[end : end + CONTEXT_CODEPOINTS]

    def _score(self, place: int, length: int, before: str, after: str) -> int:
        """How many characters of the context stand there, too, next to the quote."""
        left = self._new[max(0, place - len(before)) : place]
        right = self._new[place + length : place + length + len(after)]
        return _common(left[::-1], before[::-1]) + _common(right, after)


def _common(one: str, other: str) -> int:
    """The length of the beginning that two texts share."""
    length = min(len(one), len(other))
    if one[:length] == other[:length]:
        return length
    low, high = 0, length  # the beginning of `low` is shared, that of `high` is not
    while high - low > 1:
        middle = (low + high) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle
    return low


def _places(text: str, wanted: str, *, most: int = _MOST_PLACES) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0 and most:
        yield at
        most -= 1
        at = text.find(wanted, at + 1)


def _is_once(text: str, wanted: str) -> bool:
    return len(list(_places(text, wanted, most=2))) == 1


def counted(anchors: Sequence[Anchored]) -> dict[str, int]:
    """How many there are of each kind, without those of which there are none."""
    counts = {kind: sum(anchor.kind == kind for anchor in anchors) for kind in KINDS}
    return {kind: count for kind, count in counts.items() if count}
