"""The reviewer's queue: what is known of each place, which places somebody wants, and in what order."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from storymark.domain import disagreements as kinds
from storymark.domain.decisions import (
    CONFLICT,
    DECIDED,
    SAMPLED,
    STALE,
    TO_DO,
    WAITING,
    Decision,
)
from storymark.domain.disagreements import Cluster, queue_cost

# Which states a choice of them means; without a choice, what waits for the reviewer.
UNDECIDED, ALL = "undecided", "all"
STATES_OF: dict[str, frozenset[str]] = {
    UNDECIDED: frozenset(TO_DO),
    DECIDED: frozenset({DECIDED}),
    STALE: frozenset({STALE}),
    CONFLICT: frozenset({CONFLICT}),
    WAITING: frozenset({WAITING}),
    SAMPLED: frozenset({SAMPLED}),
}
LABELS, EDGES, GAPS = "label", "boundary", "missing"
BY_STORY, BY_SCORE = "story", "score"
_EDGE_KINDS = frozenset({kinds.BOUNDARY, kinds.TRIVIAL_BOUNDARY, kinds.NESTED, kinds.SPLIT, kinds.BOTH})
_LABEL_KINDS = frozenset({kinds.LABEL, kinds.BOTH})


class Facts(NamedTuple):
    """What a queue needs of a place. `readings` says for each annotator which of its readings is theirs.

    `cost` is how much a decision is worth making early. `is_flagged`: somebody asked something there, or
    an annotator flagged the story. `reviewers` are those whose decision is there.
    """

    cluster: str
    start: int
    state: str
    kinds: frozenset[str]
    labels: frozenset[str]
    readings: tuple[tuple[str, int], ...]
    cost: float
    is_flagged: bool
    reviewers: frozenset[str]

    @property
    def is_to_do(self) -> bool:
        """Whether it waits for the reviewer."""
        return self.state in TO_DO

    def differ(self, one: str, two: str) -> bool:
        """Whether these two have something else there."""
        held = dict(self.readings)
        return one in held and two in held and held[one] != held[two]


def facts_of(
    cluster: Cluster, state: str, decisions: Collection[Decision] = (), *, is_flagged: bool = False
) -> Facts:
    """What a queue needs of a cluster."""
    held: dict[str, set[tuple[int, int, str]]] = {who: set() for who in cluster.annotators}
    for span in cluster.spans:
        held[span.annotator].add(span[:3])
    numbers: dict[frozenset[tuple[int, int, str]], int] = {}
    readings = tuple((who, numbers.setdefault(frozenset(own), len(numbers))) for who, own in held.items())
    return Facts(
        cluster.id,
        cluster.range.start,
        state,
        cluster.kinds,
        frozenset(span.label for span in cluster.spans),
        readings,
        queue_cost(cluster),
        is_flagged,
        frozenset(str(decision.reviewer) for decision in decisions),
    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which places, and in what order. Empty fields ask for nothing; `mine` is a reviewer's id."""

    states: str = UNDECIDED
    group: str = ""
    label: str = ""
    pair: tuple[str, str] | None = None
    is_flagged: bool = False
    mine: str = ""
    order: str = BY_STORY

    @property
    def is_plain(self) -> bool:
        """Whether nothing is asked for but what waits, story by story."""
        return self == Wanted(group=self.group)

    def takes(self, place: Facts) -> bool:
        """Whether a place is asked for."""
        if self.states in STATES_OF and place.state not in STATES_OF[self.states]:
            return False
        if self.label and self.label not in place.labels:
            return False
        if self.pair is not None and not place.differ(*self.pair):
            return False
        if (self.is_flagged and not place.is_flagged) or (self.mine and self.mine not in place.reviewers):
            return False
        return not self.group or in_group(place, self.group)


def in_group(place: Facts, group: str) -> bool:
    """Whether a place is one about labels, edges or gaps."""
    if group == LABELS:
        return bool(place.kinds & _LABEL_KINDS)
    if group == EDGES:
        return bool(place.kinds & _EDGE_KINDS)
    return kinds.MISSING in place.kinds
