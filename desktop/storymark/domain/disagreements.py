"""Places where layers differ: clusters of spans, and the kinds of difference in each.

Spans of one label that overlap belong together, and spans of different labels where intersection over union
is at least half. Whoever gave one span two labels disagrees with nobody: labels are compared one by one.
"""

from __future__ import annotations

import unicodedata
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log2
from typing import NamedTuple

from storymark.domain.ranges import Range

LEAST_IOU = 0.5

MISSING = "missing"  # somebody has nothing there
BOUNDARY = "boundary"  # the same label, edges differ, neither holds the other
TRIVIAL_BOUNDARY = "trivial_boundary"  # edges differ by blanks and marks only
NESTED = "nested"  # the same label, one inside the other
SPLIT = "split"  # one tag against several
LABEL = "label"  # the same span, another label
BOTH = "both"  # label and edges differ
COMPLEX = "complex"  # several tags on both sides, or three kinds at once
KINDS = (MISSING, TRIVIAL_BOUNDARY, BOUNDARY, NESTED, SPLIT, LABEL, BOTH, COMPLEX)

_KINDS_OF_COMPLEX = 3

# What a decision costs a reviewer, roughly in glances; a set costs the sum.
_COSTS: Mapping[str, float] = {
    MISSING: 1.0,
    TRIVIAL_BOUNDARY: 0.25,
    BOUNDARY: 1.0,
    NESTED: 1.0,
    SPLIT: 2.0,
    LABEL: 1.5,
    BOTH: 2.0,
    COMPLEX: 3.0,
}


class HeldSpan(NamedTuple):
    """One annotator's tag: `[start, end)` in code points, label key, tag id."""

    start: int
    end: int
    label: str
    annotator: str
    tag: str

    @property
    def range(self) -> Range:
        """Where it is."""
        return Range(self.start, self.end)


class Candidate(NamedTuple):
    """A span with a label that at least one annotator holds."""

    start: int
    end: int
    label: str
    holders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Spans that one decision settles, in reading order; without kinds, all who were asked agree.

    `id` is the same on every laptop for the same candidates; `annotators` are all who handed in the story.
    """

    id: str
    spans: tuple[HeldSpan, ...]
    annotators: tuple[str, ...]
    kinds: frozenset[str]

    @property
    def range(self) -> Range:
        """From the first to the last character of any of them."""
        return Range(self.spans[0].start, max(span.end for span in self.spans))

    @property
    def is_unanimous(self) -> bool:
        """Whether everybody has exactly the same."""
        return not self.kinds

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The different spans with who holds each, in reading order."""
        holders: dict[tuple[int, int, str], list[str]] = {}
        for span in self.spans:
            holders.setdefault(span[:3], []).append(span.annotator)
        return tuple(Candidate(*key, tuple(sorted(set(who)))) for key, who in sorted(holders.items()))

    @property
    def disputed(self) -> tuple[Range, ...]:
        """The characters on which not all say the same, as sorted disjoint ranges."""
        return tuple(_disputed(self))


def clusters(
    story: str,
    text: str,
    spans: Iterable[HeldSpan],
    annotators: Iterable[str],
    *,
    offered: Mapping[str, frozenset[str]] | None = None,
) -> list[Cluster]:
    """The clusters of a story, in reading order; they hold every span exactly once.

    `annotators` are those who handed it in, with or without tags. `offered` names the labels that an
    annotator could give; who was not offered a label has not left it out.
    """
    ordered = sorted(set(spans))
    everybody = tuple(sorted({*annotators, *(span.annotator for span in ordered)}))
    return [
        Cluster(
            cluster_id(story, group),
            tuple(group),
            everybody,
            _kinds(text, group, everybody, offered or {}),
        )
        for group in _groups(ordered)
    ]


def cluster_id(story: str, spans: Iterable[HeldSpan]) -> str:
    """A UUIDv5 of the story and the tags, whatever their order."""
    name = "|".join([story, *sorted(span.tag for span in spans)])
    return str(uuid.uuid5(uuid.NAMESPACE_OID, name))


def queue_cost(cluster: Cluster, *, label_weights: Mapping[str, float] | None = None) -> float:
    """How much a decision is worth making early: the votes' entropy, the kinds, the weightiest label."""
    if cluster.is_unanimous:
        return 0.0
    weights = label_weights or {}
    heaviest = max(weights.get(span.label, 0.0) for span in cluster.spans)
    return vote_entropy(cluster) + sum(_COSTS[kind] for kind in cluster.kinds) + heaviest


def vote_entropy(cluster: Cluster) -> float:
    """How evenly annotators are divided over what they have there, nothing included, in bits."""
    held: dict[str, frozenset[tuple[int, int, str]]] = {
        annotator: frozenset(s[:3] for s in cluster.spans if s.annotator == annotator)
        for annotator in cluster.annotators
    }
    counts = Counter(held.values())
    total = sum(counts.values())
    return -sum(n / total * log2(n / total) for n in counts.values()) + 0.0


def iou(one: Range, two: Range) -> float:
    """Intersection over union."""
    common = min(one.end, two.end) - max(one.start, two.start)
    together = max(one.end, two.end) - min(one.start, two.start)
    return max(0, common) / together if together else 0.0


# --- which spans belong together --------------------------------------------------------------------------
def _groups(ordered: Sequence[HeldSpan]) -> list[list[HeldSpan]]:
    """Connected components, found in one sweep over the spans that are still open."""
    parent = list(range(len(ordered)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    is_open: list[int] = []
    for index, span in enumerate(ordered):
        is_open = [other for other in is_open if ordered[other].end > span.start]
        for other in is_open:
            if _belong(ordered[other], span):
                one, two = sorted((root(other), root(index)))
                parent[two] = one
        is_open.append(index)
    groups: dict[int, list[HeldSpan]] = {}
    for index, span in enumerate(ordered):
        groups.setdefault(root(index), []).append(span)
    return list(groups.values())


def _belong(one: HeldSpan, two: HeldSpan) -> bool:
    if one.label == two.label:
        return one.range.overlaps(two.range)
    return iou(one.range, two.range) >= LEAST_IOU


# --- how they differ --------------------------------------------------------------------------------------
def _kinds(
    text: str, group: Sequence[HeldSpan], everybody: Sequence[str], offered: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    found = frozenset(_simple_kinds(text, group, everybody, offered))
    return found | {COMPLEX} if len(found) >= _KINDS_OF_COMPLEX else found


def _simple_kinds(
    text: str, group: Sequence[HeldSpan], everybody: Sequence[str], offered: Mapping[str, frozenset[str]]
) -> Iterator[str]:
    by_label: dict[str, dict[str, list[Range]]] = {}
    for span in group:
        by_label.setdefault(span.label, {}).setdefault(span.annotator, []).append(span.range)
    involved = {span.annotator for span in group}
    for label, held in by_label.items():
        asked = [who for who in everybody if who not in offered or label in offered[who]]
        lacking = [who for who in asked if who not in held]
        if any(who not in involved for who in lacking):
            yield MISSING
        yield from _edge_kinds(text, list(held.values()))
        # Who has nothing of this label but something else there has given another label.
        for who in lacking:
            others = [r for other, ranges in by_label.items() if other != label for r in ranges.get(who, ())]
            if others:
                yield from _label_kinds(by_label, label, who, held, others)


def _label_kinds(
    by_label: Mapping[str, Mapping[str, list[Range]]],
    label: str,
    who: str,
    held: Mapping[str, list[Range]],
    others: Sequence[Range],
) -> Iterator[str]:
    spans = {span for ranges in held.values() for span in ranges}
    shared = {
        other for other, by in by_label.items() if other != label and who in by and all(h in by for h in held)
    }
    if shared and all(by_label[o].get(who) for o in shared):
        # Everybody with this label also has the other's label: it is this one that is left out.
        yield MISSING
    elif any(other in spans for other in others):
        yield LABEL
    elif any(iou(other, span) > 0 for other in others for span in spans):
        yield BOTH
    else:
        yield MISSING


def _edge_kinds(text: str, held: Sequence[Sequence[Range]]) -> Iterator[str]:
    for index, one in enumerate(held):
        for two in held[index + 1 :]:
            if list(one) != list(two):
                yield _edge_kind(text, one, two)


def _edge_kind(text: str, one: Sequence[Range], two: Sequence[Range]) -> str:
    if len(one) > 1 and len(two) > 1:
        return COMPLEX
    if len(one) != len(two):
        return SPLIT
    first, second = one[0], two[0]
    if trimmed(text, first) == trimmed(text, second):
        return TRIVIAL_BOUNDARY
    if not first.overlaps(second):
        return COMPLEX  # joined only by what a third annotator has
    return NESTED if first.contains(second) or second.contains(first) else BOUNDARY


def trimmed(text: str, span: Range) -> Range:
    """The span without blanks and marks at its edges; the span itself when there is nothing else in it."""
    start, end = span
    while start < end and _is_edge(text[start]):
        start += 1
    while end > start and _is_edge(text[end - 1]):
        end -= 1
    return Range(start, end) if start < end else span


def _is_edge(char: str) -> bool:
    return char.isspace() or unicodedata.category(char)[0] in "PZ"


def _disputed(cluster: Cluster) -> Iterator[Range]:
    edges = sorted({edge for span in cluster.spans for edge in (span.start, span.end)})
    last: Range | None = None
    for start, end in pairwise(edges):
        here = {
            annotator: frozenset(
                s.label for s in cluster.spans if s.annotator == annotator and s.start <= start < s.end
            )
            for annotator in cluster.annotators
        }
        if len(set(here.values())) < 2:
            continue
        if last is not None and last.end == start:
            last = Range(last.start, end)
            continue
        if last is not None:
            yield last
        last = Range(start, end)
    if last is not None:
        yield last
