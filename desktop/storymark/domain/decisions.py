"""What a reviewer made of a disagreement: a decision, with everything that was seen when it was made.

A decision is never changed. Another one on the same place names it in `supersedes`; two that do not know of
one another are a conflict; one whose candidates have changed since is stale. None of them is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from storymark.domain.disagreements import MISSING, Cluster, HeldSpan
from storymark.domain.ids import AnnotatorId, StoryId, TagId
from storymark.domain.ranges import Range

# What was decided.
TAKE, UNION, OVERLAP, RELABEL, EDIT, SPLIT, KEEP, ADD, NOTHING, LATER, RETURN, SAMPLE = (
    "take",  # one candidate as it is
    "union",  # from the first to the last character of any
    "overlap",  # what all share
    "relabel",  # a candidate's span with another label
    "edit",  # edges that nobody had
    "split",  # several spans where somebody had one
    "keep",  # several candidates side by side
    "add",  # a span where nobody had any
    "nothing",  # nothing is to be tagged here
    "later",  # left for another time
    "return",  # sent back to the annotators
    "sample",  # all agree, and it was drawn for a look before it is taken over
)
VERDICTS = (TAKE, UNION, OVERLAP, RELABEL, EDIT, SPLIT, KEEP, ADD, NOTHING, LATER, RETURN, SAMPLE)
UNDECIDED_VERDICTS = frozenset({LATER, RETURN, SAMPLE})

# How it came about.
BY_HAND, ALIKE, UNANIMOUS, MAJORITY, PREFERRED, SILVER = (
    "adjudicated",
    "alike",
    "unanimous",
    "majority",
    "annotator",
    "silver",
)
METHODS = (BY_HAND, ALIKE, UNANIMOUS, MAJORITY, PREFERRED, SILVER)

# Why annotators differed, as the reviewer sees it; kept apart from the computed kinds.
CAUSES = (
    "guideline_gap",
    "ambiguous_text",
    "slip",
    "label_knowledge",
    "boundary_rule",
    "edge_case",
    "subjective",
    "other",
)

# Where a cluster stands.
AGREED, OPEN, DECIDED, STALE, CONFLICT, WAITING, SAMPLED = (
    *("agreed", "open", "decided", "stale", "conflict", "waiting"),
    "sampled",
)
STATES = (AGREED, OPEN, DECIDED, STALE, CONFLICT, WAITING, SAMPLED)
# What a reviewer has to do something about.
TO_DO = (OPEN, STALE, CONFLICT, SAMPLED)


NOBODY = AnnotatorId("")


class GoldSpan(NamedTuple):
    """A tag of the gold layer to be: `[start, end)` in code points and a label key."""

    start: int
    end: int
    label: str

    @property
    def range(self) -> Range:
        """Where it is."""
        return Range(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Decision:
    """One verdict on one cluster; `seen` are the candidates as they were, `gold` the tags it made.

    `cause` is one of CAUSES or empty, `decided_ms` milliseconds since 1970.
    """

    id: str
    story: StoryId
    cluster: str
    verdict: str
    seen: tuple[HeldSpan, ...]
    gold: tuple[TagId, ...] = ()
    method: str = BY_HAND
    cause: str = ""
    comment: str = ""
    reviewer: AnnotatorId = NOBODY
    decided_ms: int = 0
    supersedes: tuple[str, ...] = ()

    @property
    def span(self) -> Range:
        """Around everything that was seen; empty for nothing."""
        if not self.seen:
            return Range(0, 0)
        return Range(min(s.start for s in self.seen), max(s.end for s in self.seen))


@dataclass(frozen=True, slots=True)
class Standing:
    """A cluster with what was decided on it; `decisions` are those that hold or held, newest first."""

    cluster: Cluster
    state: str
    decisions: tuple[Decision, ...] = ()

    @property
    def decision(self) -> Decision | None:
        """The newest one."""
        return self.decisions[0] if self.decisions else None


@dataclass(frozen=True, slots=True)
class Standings:
    """All places of a story: clusters with their state, and decisions whose candidates are all gone.

    `alone` are decisions to which nothing is left to do: made where nobody had anything, or without gold
    where nobody has anything any more.
    """

    clusters: tuple[Standing, ...] = ()
    orphans: tuple[Decision, ...] = ()
    alone: tuple[Decision, ...] = ()

    def of(self, cluster: str) -> Standing | None:
        """The place with this cluster id, also one whose candidates are all gone."""
        return next((s for s in (*self.clusters, *self.lost) if s.cluster.id == cluster), None)

    @property
    def lost(self) -> tuple[Standing, ...]:
        """The places of the orphans, with the candidates that were seen there: all are stale."""
        places: dict[str, list[Decision]] = {}
        for decision in self.orphans:
            places.setdefault(decision.cluster, []).append(decision)
        return tuple(
            Standing(_cluster_as_seen(own[0]), STALE, tuple(own)) for own in places.values() if own[0].seen
        )

    @property
    def every(self) -> tuple[Decision, ...]:
        """All decisions that hold or held."""
        return (*(d for place in self.clusters for d in place.decisions), *self.orphans, *self.alone)


@dataclass(slots=True)
class _Places:
    by_cluster: dict[str, list[Decision]] = field(default_factory=dict)
    by_tag: dict[str, list[Decision]] = field(default_factory=dict)


def current(decisions: Iterable[Decision]) -> list[Decision]:
    """Those that no other one supersedes, newest first."""
    every = list(decisions)
    gone = {other for decision in every for other in decision.supersedes}
    kept = [decision for decision in every if decision.id not in gone]
    return sorted(kept, key=lambda d: (d.decided_ms, d.id), reverse=True)


def standings(clusters: Sequence[Cluster], decisions: Iterable[Decision]) -> Standings:
    """Where each cluster stands. Every decision is on one of them, an orphan, or alone."""
    kept = current(decisions)
    alone = tuple(decision for decision in kept if not decision.seen)
    # What was drawn for a look says nothing once its place is another.
    samples = {d.cluster: d for d in kept if d.verdict == SAMPLE}
    kept = [decision for decision in kept if decision.seen and decision.verdict != SAMPLE]
    places = _Places()
    for decision in kept:
        places.by_cluster.setdefault(decision.cluster, []).append(decision)
        for span in decision.seen:
            places.by_tag.setdefault(span.tag, []).append(decision)
    found: list[Standing] = []
    used: set[str] = set()
    for cluster in clusters:
        own = places.by_cluster.get(cluster.id, [])
        # Tags that came, went or changed sides make another cluster; what was decided on its parts is stale.
        touched = {d.id: d for span in cluster.spans for d in places.by_tag.get(span.tag, ()) if d not in own}
        both = (*own, *sorted(touched.values(), key=lambda d: (d.decided_ms, d.id), reverse=True))
        used.update(decision.id for decision in both)
        sample = samples.get(cluster.id)
        if not both and sample is not None and sample.seen == cluster.spans:
            found.append(Standing(cluster, SAMPLED, (sample,)))
        else:
            found.append(Standing(cluster, _state(cluster, own, bool(touched)), both))
    lost = [decision for decision in kept if decision.id not in used]
    settled = tuple(decision for decision in lost if not decision.gold)
    return Standings(tuple(found), tuple(d for d in lost if d.gold), (*alone, *settled))


def _cluster_as_seen(decision: Decision) -> Cluster:
    everybody = tuple(sorted({span.annotator for span in decision.seen}))
    return Cluster(decision.cluster, decision.seen, everybody, frozenset({MISSING}))


def _state(cluster: Cluster, own: Sequence[Decision], has_touched: bool) -> str:
    if len({_outcome(decision) for decision in own}) > 1:
        return CONFLICT
    if own:
        if any(decision.seen != cluster.spans for decision in own):
            return STALE
        return WAITING if own[0].verdict in UNDECIDED_VERDICTS else DECIDED
    if has_touched:
        return STALE
    return AGREED if cluster.is_unanimous else OPEN


def _outcome(decision: Decision) -> tuple[str, tuple[TagId, ...]]:
    # Two reviewers who decide alike still made two sets of gold tags: whoever looks next keeps one.
    return decision.verdict, decision.gold


def counts(found: Standings) -> Mapping[str, int]:
    """How many clusters are in each state; decisions without candidates count as stale."""
    made = dict.fromkeys(STATES, 0)
    for standing in found.clusters:
        made[standing.state] += 1
    made[STALE] += len(found.orphans)
    return made


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark on a place: `about` says whether `target` is a `cluster`, a `tag`, a `story` or a `label`.

    `flag` is empty, `question`, `must_fix` or `guideline`; an answer names what it answers in `reply_to`.
    """

    id: str
    story: StoryId
    about: str
    target: str
    body: str
    flag: str = ""
    reply_to: str = ""
    author: AnnotatorId = NOBODY
    created_ms: int = 0
    is_resolved: bool = False


ABOUT = ("cluster", "tag", "story", "label")
FLAGS = ("", "question", "must_fix", "guideline")
