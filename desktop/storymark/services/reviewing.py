"""What a reviewer sees: the work that counts, where it differs, what was decided, the gold tags."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from storymark.domain.assignments import REPEAT
from storymark.domain.decisions import (
    AGREED,
    TO_DO,
    Comment,
    Decision,
    Standing,
    Standings,
    counts,
    standings,
)
from storymark.domain.disagreements import HeldSpan, clusters, queue_cost
from storymark.domain.gold import gold_annotator, gold_layer
from storymark.domain.ids import AnnotatorId, LayerId, StoryId
from storymark.domain.ranges import Range
from storymark.domain.story import Story
from storymark.domain.tags import Layer, Tag
from storymark.services.assigning import basis_of, offered_labels
from storymark.services.ledger import Ledger
from storymark.services.ports import Progress, StoryBundle, no_progress
from storymark.services.review_queue import Facts, facts_of

_BATCH = 32


@dataclass(frozen=True, slots=True)
class ReviewLane:
    """One person's work on the story, as a reviewer sees it: that of the last round that was handed in."""

    annotator: AnnotatorId
    layer: Layer
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class StoryReview:
    """Everything about one story's review. `gold` are the living tags of the gold layer."""

    story: Story
    lanes: tuple[ReviewLane, ...]
    standings: Standings
    gold: tuple[Tag, ...]
    comments: tuple[Comment, ...]

    @property
    def counts(self) -> Mapping[str, int]:
        """How many places are in each state."""
        return counts(self.standings)

    @property
    def to_do(self) -> tuple[Standing, ...]:
        """The places that wait for the reviewer, in reading order."""
        every = (*self.standings.clusters, *self.standings.lost)
        return tuple(place for place in every if place.state in TO_DO)

    @property
    def flagged(self) -> frozenset[str]:
        """The clusters and tags about which somebody asks something that is not settled."""
        return flagged(self.comments)

    def decision_of(self, gold: Tag) -> Decision | None:
        """The decision that made a gold tag."""
        return next((decision for decision in self.standings.every if gold.id in decision.gold), None)


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One line of the reviewer's list of stories; `cost` is how much there is to decide.

    `places` are those that a reviewer goes to, also decided ones, in reading order.
    """

    story: StoryId
    external_id: str
    title: str
    annotators: int
    cost: float
    counts: Mapping[str, int]
    kinds: Mapping[str, int]
    places: tuple[Facts, ...] = ()

    @property
    def to_do(self) -> int:
        """How many places wait."""
        return sum(self.counts[state] for state in TO_DO)


class Reviewing:
    """Looks at stories as a reviewer does; remembers what holds for the whole project for one look around."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._has_assignments = bool(ledger.store.assignments())
        self._aliases = ledger.store.aliases()
        self._gold = gold_annotator(ledger.store.project)

    def story(self, story: StoryId) -> StoryReview:
        """One story; raises UnknownStory."""
        self._ledger.story(story)
        return self.of(next(iter(self._ledger.store.bundles([story]))))

    def stories(
        self, *, among: Sequence[StoryId] | None = None, progress: Progress = no_progress
    ) -> Iterator[StoryReview]:
        """Every story on which the work of two people counts, in the project's order. Raises Cancelled.

        `among` looks at no others than these.
        """
        ids = self._ledger.store.story_ids() if among is None else among
        for start in range(0, len(ids), _BATCH):
            progress(start, len(ids), "comparing")
            for bundle in self._ledger.store.bundles(ids[start : start + _BATCH]):
                if len(self._counting(bundle)) >= 2:
                    yield self.of(bundle)
        progress(len(ids), len(ids), "comparing")

    def around(self, story: StoryId, cluster: str, seen: Sequence[HeldSpan], span: Range) -> StoryReview:
        """`story`, but only with what touches `span` and what was decided on these candidates.

        Whatever belongs to a cluster overlaps it, so within `span`, which holds the candidates, the cluster
        is whole or another one by now. A decision costs on a long story what it costs on a short one.
        """
        store = self._ledger.store
        whole = self._ledger.story(story)
        layers = store.layers(story)
        gold = gold_layer(store.project, story).id
        near = [tag for layer in layers for tag in store.tags_touching(layer.id, span)]
        found = self.of(StoryBundle(whole, tuple(layers), tuple(near)), decisions=())
        clusters_ = [place.cluster for place in found.standings.clusters]
        told = store.decisions_about(story, cluster, {held.tag for held in seen})
        before = {tag for decision in told for tag in decision.gold}
        gold_tags = {tag.id: tag for tag in near if tag.layer == gold}
        for id in before - set(gold_tags):
            tag = store.tag(id)
            if tag is not None:
                gold_tags[id] = tag
        return replace(found, standings=standings(clusters_, told), gold=tuple(gold_tags.values()))

    def of(self, bundle: StoryBundle, *, decisions: Iterable[Decision] | None = None) -> StoryReview:
        """A story with all that is on it; `decisions` in place of all that were made on it."""
        lanes = self._counting(bundle)
        story = bundle.story
        spans = [
            HeldSpan(tag.start, tag.end, tag.label, lane.annotator, tag.id)
            for lane in lanes
            for tag in lane.tags
        ]
        offered = {
            str(lane.annotator): labels
            for lane in lanes
            if (labels := offered_labels(self._ledger, lane.layer)) is not None
        }
        found = clusters(story.id, story.text, spans, [lane.annotator for lane in lanes], offered=offered)
        store = self._ledger.store
        own = gold_layer(store.project, story.id).id
        made = store.decisions(story.id) if decisions is None else decisions
        return StoryReview(
            story=story,
            lanes=lanes,
            standings=standings(found, made),
            gold=tuple(tag for tag in bundle.tags if tag.layer == own),
            comments=tuple(store.comments(story.id)) if decisions is None else (),
        )

    def _counting(self, bundle: StoryBundle) -> tuple[ReviewLane, ...]:
        """The last round of each person that counts; two ids of one person are one."""
        last: dict[AnnotatorId, Layer] = {}
        for layer in bundle.layers:
            if not self._counts(layer):
                continue
            person = self._aliases.get(layer.annotator, layer.annotator)
            known = last.get(person)
            if known is None or known.round < layer.round:
                last[person] = layer
        tags: dict[LayerId, list[Tag]] = {layer.id: [] for layer in last.values()}
        for tag in bundle.tags:
            if tag.layer in tags:
                tags[tag.layer].append(tag)
        return tuple(
            ReviewLane(person, layer, tuple(tags[layer.id])) for person, layer in sorted(last.items())
        )

    def _counts(self, layer: Layer) -> bool:
        if layer.kind != "annotator" or basis_of(self._ledger, layer) == REPEAT:
            return False
        return layer.status == "submitted" or (layer.status == "done" and not self._has_assignments)


def review_row(review: StoryReview) -> ReviewRow:
    """A story's line in the list."""
    waiting = review.to_do
    kinds: dict[str, int] = {}
    for place in waiting:
        for kind in place.cluster.kinds:
            kinds[kind] = kinds.get(kind, 0) + 1
    return ReviewRow(
        story=review.story.id,
        external_id=review.story.external_id,
        title=review.story.title,
        annotators=len(review.lanes),
        cost=sum(queue_cost(place.cluster) for place in waiting),
        counts=review.counts,
        kinds=kinds,
        places=tuple(review_places(review)),
    )


def review_places(review: StoryReview) -> Iterator[Facts]:
    """The places of a story that a reviewer goes to: where somebody differs, or something was decided."""
    asked = review.flagged
    is_flagged = any(lane.layer.flagged for lane in review.lanes)
    for place in (*review.standings.clusters, *review.standings.lost):
        if place.state != AGREED:
            targets = {place.cluster.id, *(span.tag for span in place.cluster.spans)}
            flagged = is_flagged or not asked.isdisjoint(targets)
            yield facts_of(place.cluster, place.state, place.decisions, is_flagged=flagged)


def flagged(comments: Sequence[Comment]) -> frozenset[str]:
    """About what a question, a must-fix or a word on the guideline is not settled."""
    return frozenset(comment.target for comment in comments if comment.flag and not comment.is_resolved)


def lettered(lanes: Sequence[ReviewLane], *, seed: str) -> dict[str, str]:
    """A letter for each lane's person, shuffled for each story: a blind reviewer learns nobody's habits.

    `seed` is stored with the project, so that one story always has the same letters.
    """
    import hashlib

    def place(lane: ReviewLane) -> str:
        name = f"{seed}|{lane.layer.story}|{lane.annotator}"
        return hashlib.sha256(name.encode("utf-8")).hexdigest()

    ordered = sorted(lanes, key=place)
    return {str(lane.annotator): _letters(index) for index, lane in enumerate(ordered)}


def _letters(index: int) -> str:
    """A, B, … Z, AA, AB …"""
    found = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
