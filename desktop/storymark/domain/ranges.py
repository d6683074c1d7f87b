"""Half-open ranges of code points, the one currency for places in a text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Range(NamedTuple):
    """`[start, end)` in Unicode code points of one untouched text; empty when `start == end`."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Number of code points inside."""
        return self.end - self.start

    def contains(self, other: Range) -> bool:
        """Whether `other` lies wholly inside, equal edges included."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Range) -> bool:
        """Whether at least one code point lies in both."""
        return self.start < other.end and other.start < self.end

    def intersection(self, other: Range) -> Range | None:
        """The common part, or None when no code point is shared."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Range(start, end) if start < end else None


def index_at(ranges: Sequence[Range], position: int) -> int | None:
    """Index of the range that holds `position` (code points), None in a gap; `ranges` sorted and disjoint."""
    index = bisect_right(ranges, position, key=lambda r: r.start) - 1
    if index >= 0 and position < ranges[index].end:
        return index
    return None


def index_near(ranges: Sequence[Range], position: int) -> int:
    """Index of the last range that starts at or before `position`, else 0; `ranges` sorted, not empty."""
    return max(0, bisect_right(ranges, position, key=lambda r: r.start) - 1)


def touching(ranges: Sequence[Range], span: Range) -> range:
    """Indices of the sorted disjoint `ranges` that share a code point with `span`."""
    first = bisect_right(ranges, span.start, key=lambda r: r.end)
    last = bisect_left(ranges, span.end, key=lambda r: r.start)
    return range(first, max(first, last))


def cover(ranges: Iterable[Range]) -> Range | None:
    """The smallest range around all of `ranges`, None for none."""
    items = list(ranges)
    if not items:
        return None
    return Range(min(r.start for r in items), max(r.end for r in items))
