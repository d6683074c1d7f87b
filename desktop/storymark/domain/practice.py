"""One's own tags beside gold: what is missing, too much, cut otherwise, or labelled otherwise."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from storymark.domain.decisions import GoldSpan
from storymark.domain.ranges import Range

MISSING, EXTRA, BOUNDARY, LABEL = "missing", "extra", "boundary", "label"


class Difference(NamedTuple):
    """A place where the two differ; `own` is None for what is missing, `gold` for what is too much."""

    kind: str
    own: GoldSpan | None
    gold: GoldSpan | None

    @property
    def span(self) -> Range:
        """Around both."""
        spans = [span for span in (self.own, self.gold) if span is not None]
        return Range(min(s.start for s in spans), max(s.end for s in spans))


def differences(own: Iterable[GoldSpan], gold: Iterable[GoldSpan]) -> list[Difference]:
    """All of them in reading order. Each tag is in one: what overlaps most is paired first, one label before
    others.
    """
    mine, right = set(own), set(gold)
    mine, right = mine - right, right - mine
    found: list[Difference] = []
    pairs = sorted((-_shared(a, b), a, b) for a, b in _overlapping(mine, right))
    for kind in (BOUNDARY, LABEL):
        for _, a, b in pairs:
            if (a.label == b.label) != (kind == BOUNDARY):
                continue
            if a in mine and b in right:
                mine.remove(a)
                right.remove(b)
                found.append(Difference(kind, a, b))
    found += [Difference(EXTRA, a, None) for a in mine]
    found += [Difference(MISSING, None, b) for b in right]
    return sorted(found, key=lambda d: (d.span.start, d.span.end, d.kind))


def _overlapping(mine: Iterable[GoldSpan], right: Iterable[GoldSpan]) -> Iterator[tuple[GoldSpan, GoldSpan]]:
    """Pairs that share a code point; a story may have ten thousand tags."""
    theirs = sorted(right)
    starts = [b.start for b in theirs]
    longest = max((b.end - b.start for b in theirs), default=0)
    for a in mine:
        near = theirs[bisect_right(starts, a.start - longest) : bisect_left(starts, a.end)]
        yield from ((a, b) for b in near if _shared(a, b) > 0)


def _shared(a: GoldSpan, b: GoldSpan) -> int:
    return min(a.end, b.end) - max(a.start, b.start)
