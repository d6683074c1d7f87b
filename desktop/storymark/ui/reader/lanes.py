"""Which lane each tag's bar takes under a sentence, and which tags tint a glyph. Free of Qt.

The rules are design/README.md section 3: shorter tags nearer to the text, a tag below all that it
contains, never two touching tags on one lane, and never more than two tints on one glyph.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from storymark.domain.ranges import Range
from storymark.ui.reader.shown import ShownTag, inner_first

VISIBLE_LANES = 6
"""Lanes 0 to 5 have a bar each; whatever lies deeper shares one bar on lane 6 and a `+n` chip."""

MAX_TINTS = 2


class _Lane:
    """The disjoint ranges on one lane, sorted."""

    __slots__ = ("ends", "starts")

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing touches or overlaps `[start, end)`; neighbours that meet do touch."""
        index = bisect_left(self.ends, start)
        return index == len(self.ends) or self.starts[index] > end

    def has_inside(self, start: int, end: int) -> bool:
        """Whether some range lies wholly in `[start, end)`."""
        index = bisect_left(self.starts, start)
        return index < len(self.ends) and self.ends[index] <= end

    def put(self, start: int, end: int) -> None:
        index = bisect_right(self.starts, start)
        self.starts.insert(index, start)
        insort(self.ends, end)


def assign_lanes(tags: Iterable[ShownTag]) -> dict[str, int]:
    """Tag id -> lane, 0 next to the text; the same tags always give the same lanes, in any order.

    O(n log n) for each lane in use.
    """
    lanes: list[_Lane] = []
    found: dict[str, int] = {}
    for tag in sorted(tags, key=inner_first):
        start, end = tag.start, tag.end
        lane = len(lanes)
        while lane > 0 and not lanes[lane - 1].has_inside(start, end):
            lane -= 1
        while lane < len(lanes) and not lanes[lane].is_free(start, end):
            lane += 1
        if lane == len(lanes):
            lanes.append(_Lane())
        lanes[lane].put(start, end)
        found[tag.id] = lane
    return found


def tinted_parts(tags: Sequence[ShownTag]) -> Mapping[str, tuple[Range, ...]]:
    """Tag id -> the parts of it that are tinted: where it is among the two shortest over the glyph.

    Deeper tags keep only their bar there. Tags without a tinted part are absent.
    """
    edges = sorted({edge for tag in tags for edge in (tag.start, tag.end)})
    order = sorted(tags, key=inner_first)
    parts: dict[str, list[Range]] = {}
    starting = sorted(range(len(order)), key=lambda rank: order[rank].start)
    active: list[int] = []
    at = 0
    for start, end in pairwise(edges):
        active = [rank for rank in active if order[rank].end > start]
        while at < len(starting) and order[starting[at]].start <= start:
            if order[starting[at]].end > start:
                insort(active, starting[at])
            at += 1
        for rank in active[:MAX_TINTS]:
            mine = parts.setdefault(order[rank].id, [])
            if mine and mine[-1].end == start:
                mine[-1] = Range(mine[-1].start, end)
            else:
                mine.append(Range(start, end))
    return {tag: tuple(found) for tag, found in parts.items()}


def chip_depths(tags: Sequence[ShownTag]) -> dict[str, int]:
    """Tag id -> how many steps its chip is indented: 1 inside another tag of the same text, else 0."""
    depths: dict[str, int] = {}
    widest_end = -1
    for tag in sorted(tags, key=lambda t: (t.start, -t.end, t.label, t.id)):
        depths[tag.id] = 1 if tag.end <= widest_end else 0
        widest_end = max(widest_end, tag.end)
    return depths
