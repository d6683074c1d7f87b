"""One-to-one matching of two annotators' spans: optimal, symmetric, exact first.

As many as possible of: same span and label, then same span, then overlap with the same label, then overlap,
in this order of precedence; among those, the greatest sum of intersection over union. All pairs of annotators
on all stories are matched in one go; only tangles of several spans on both sides need an assignment solver.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from storymark.agreement.arrays import Bools, Floats, Ints
from storymark.services.ports import Progress, no_progress

OVERLAP, OVERLAP_LABEL, SAME_SPAN, SAME_ALL = 1, 2, 3, 4
_PROGRESS_EVERY = 512
_PAIRS_AT_ONCE = 2_000_000


class PlacedSpan(NamedTuple):
    """A span of one annotator (an index) on one story (an index), in code points; `label` is an index."""

    story: int
    annotator: int
    start: int
    end: int
    label: int


@dataclass(frozen=True, slots=True)
class Matches:
    """Matched spans `first[k]`, `second[k]`: indices into the spans given, the lower annotator first.

    `level[k]` is OVERLAP to SAME_ALL, `iou[k]` what they share.
    """

    first: Ints
    second: Ints
    level: Ints
    iou: Floats


def match_spans(
    spans: Sequence[PlacedSpan],
    *,
    least_iou: float = 0.0,
    is_label_kept: bool = False,
    progress: Progress = no_progress,
) -> Matches:
    """Match the spans of every two annotators on the same story; spans are distinct.

    `least_iou` is what two spans that differ must share at least; `is_label_kept`: only equal labels match.
    Raises Cancelled.
    """
    table = np.array(spans, dtype=np.int64).reshape(len(spans), 5)
    first, second, iou, level = _edges(table, least_iou=least_iou, is_label_kept=is_label_kept)
    if not len(first):
        return Matches(first, second, level, iou)
    nodes = _nodes(table, first, second)
    chosen = _exact(level, nodes)
    left = np.flatnonzero(~_is_taken(nodes, chosen))
    chosen = np.concatenate([chosen, _solved(table, (first, second, iou, level), nodes, left, progress)])
    chosen.sort()
    return Matches(first[chosen], second[chosen], level[chosen], iou[chosen])


def _edges(table: Ints, *, least_iou: float, is_label_kept: bool) -> tuple[Ints, Ints, Floats, Ints]:
    """Every two overlapping spans of different annotators."""
    _, annotator, start, end, label = table.T
    one, two = _overlapping(table, is_label_kept=is_label_kept)
    swap = annotator[one] > annotator[two]
    first, second = np.where(swap, two, one), np.where(swap, one, two)
    common = np.minimum(end[first], end[second]) - np.maximum(start[first], start[second])
    together = np.maximum(end[first], end[second]) - np.minimum(start[first], start[second])
    iou = common / np.maximum(together, 1)
    is_span = (start[first] == start[second]) & (end[first] == end[second])
    level = OVERLAP + (label[first] == label[second]) + 2 * is_span
    enough = iou >= least_iou
    return first[enough], second[enough], iou[enough], level[enough].astype(np.int64)


def _overlapping(table: Ints, *, is_label_kept: bool) -> tuple[Ints, Ints]:
    story, annotator, start, end, label = table.T
    order = np.lexsort((end, start, story))
    # One line for all stories, with room between them, so that one search finds every overlap.
    room = int(end.max(initial=0)) + 1
    begins, ends = (story * room + start)[order], (story * room + end)[order]
    counts = np.searchsorted(begins, ends, side="left") - np.arange(len(order)) - 1
    before = np.concatenate([[0], np.cumsum(counts)])
    ones, twos = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)]
    first = 0
    while first < len(order):
        # Some thousand spans on one another have millions of pairs, most of them of one annotator.
        last = max(first + 1, int(np.searchsorted(before, before[first] + _PAIRS_AT_ONCE, side="right")) - 1)
        own = counts[first:last]
        left = np.repeat(np.arange(first, last), own)
        offsets = np.arange(len(left)) - np.repeat(np.cumsum(own) - own, own)
        one, two = order[left], order[left + 1 + offsets]
        keep = annotator[one] != annotator[two]
        if is_label_kept:
            keep &= label[one] == label[two]
        ones.append(one[keep])
        twos.append(two[keep])
        first = last
    return np.concatenate(ones), np.concatenate(twos)


def _nodes(table: Ints, first: Ints, second: Ints) -> Ints:
    """A span is a node of its own in each pair of annotators: `[edge, side]`, numbered from 0."""
    annotators = int(table[:, 1].max()) + 1
    pair = table[first, 1] * annotators + table[second, 1]
    keys = np.concatenate([pair * len(table) + first, pair * len(table) + second])
    _, numbers = np.unique(keys, return_inverse=True)
    return numbers.reshape(2, -1).T


def _exact(level: Ints, nodes: Ints) -> Ints:
    """Spans are distinct, so a span has at most one exact partner in a pair: these are settled at once."""
    return np.flatnonzero(level == SAME_ALL)


def _is_taken(nodes: Ints, chosen: Ints) -> Bools:
    taken = np.zeros(int(nodes.max()) + 1, dtype=np.bool_)
    taken[nodes[chosen].ravel()] = True
    return np.asarray(taken[nodes].any(axis=1))


def _solved(
    table: Ints, edges: tuple[Ints, Ints, Floats, Ints], nodes: Ints, left: Ints, progress: Progress
) -> Ints:
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    if not len(left):
        return left
    _, compact = np.unique(nodes[left], return_inverse=True)
    ends = compact.reshape(-1, 2)
    size = int(ends.max()) + 1
    graph = coo_array((np.ones(len(left), dtype=np.int8), (ends[:, 0], ends[:, 1])), shape=(size, size))
    _, component = connected_components(graph, directed=False)
    tangle = component[ends[:, 0]]
    sides = [_sides(tangle, ends[:, side]) for side in (0, 1)]
    is_star = np.minimum(sides[0], sides[1])[tangle] == 1
    best = _best_of_stars(table, edges, left[is_star], tangle[is_star])
    return np.concatenate([best, _assigned(table, edges, left[~is_star], tangle[~is_star], progress)])


def _sides(tangle: Ints, ends: Ints) -> Ints:
    """How many different spans each tangle has on one side."""
    _, index = np.unique(ends, return_index=True)
    return np.bincount(tangle[index], minlength=int(tangle.max()) + 1)


def _best_of_stars(table: Ints, edges: tuple[Ints, Ints, Floats, Ints], left: Ints, tangle: Ints) -> Ints:
    """Where one side is a single span, its best edge; ties go to the text's order."""
    first, second, iou, level = edges
    one, two = table[first[left]], table[second[left]]
    place = np.minimum(one[:, 2], two[:, 2]) + np.maximum(one[:, 2], two[:, 2])
    order = np.lexsort((one[:, 4] + two[:, 4], place, -iou[left], -level[left], tangle))
    _, index = np.unique(tangle[order], return_index=True)
    return left[order[index]]


def _assigned(
    table: Ints, edges: tuple[Ints, Ints, Floats, Ints], left: Ints, tangle: Ints, progress: Progress
) -> Ints:
    from scipy.optimize import linear_sum_assignment

    first, second, iou, level = edges
    order = np.argsort(tangle, kind="stable")
    cuts = np.flatnonzero(np.diff(tangle[order])) + 1
    groups = np.split(order, cuts) if len(order) else []
    found: list[Ints] = []
    for done, group in enumerate(groups):
        if done % _PROGRESS_EVERY == 0:
            progress(done, len(groups), "matching spans")
        edge = left[group]
        rows, row = _ranked(table, first[edge])
        columns, column = _ranked(table, second[edge])
        value = np.zeros((len(rows), len(columns)))
        number = np.full(value.shape, -1, dtype=np.int64)
        base = float(min(value.shape) + 1)
        value[row, column] = iou[edge] + np.power(base, level[edge])
        number[row, column] = edge
        if rows > columns:  # turned by content, so that the order of annotators decides no tie
            value, number = value.T, number.T
        picked = number[linear_sum_assignment(value, maximize=True)]
        found.append(picked[picked >= 0])
    return np.concatenate(found) if found else np.empty(0, dtype=np.int64)


def _ranked(table: Ints, spans: Ints) -> tuple[list[tuple[int, ...]], Ints]:
    """The distinct spans as start, end, label in order, and the place of each given one among them."""
    content = [tuple(row) for row in table[spans][:, 2:5].tolist()]
    order = sorted(set(content))
    index = {item: place for place, item in enumerate(order)}
    return order, np.array([index[item] for item in content], dtype=np.int64)
