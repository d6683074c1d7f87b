"""A story in review as the window has it: ahead of the project by what is on its way there. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from storymark.domain.decisions import (
    DECIDED,
    OPEN,
    SAMPLED,
    UNDECIDED_VERDICTS,
    WAITING,
    Decision,
    GoldSpan,
    Standing,
)
from storymark.domain.ids import AnnotatorId
from storymark.domain.ranges import Range
from storymark.domain.resolving import Outcome
from storymark.domain.sentences import Sentences
from storymark.services.review_queue import Facts, facts_of
from storymark.services.reviewing import StoryReview, review_places
from storymark.ui.review.places import Place

Taken = Callable[[Place], bool]
# What somebody has in a sentence: who, start, end, label.
Held = tuple[str, int, int, str]


class ReviewedStory:
    """The places in reading order. One decision costs as much on a long story as on a short one."""

    def __init__(self, review: StoryReview, sentences: Sentences) -> None:
        self.review = review
        self.sentences = sentences
        # Judge first: places on which the reviewer has not yet said something are shown without candidates.
        self.hides_candidates = False
        self.judged: set[str] = set()
        # What somebody asks about and is not settled, by cluster or tag; an annotator's flag is on all of it.
        self.flagged = review.flagged
        self._is_flagged = any(lane.layer.flagged for lane in review.lanes)
        self._gold = {str(tag.id): GoldSpan(tag.start, tag.end, tag.label) for tag in review.gold}
        places = [self._place(s, is_lost=False) for s in review.standings.clusters]
        places += [self._place(s, is_lost=True) for s in review.standings.lost]
        places.sort(key=lambda place: (place.cluster.range.start, place.cluster.range.end, place.id))
        self.places = places
        self._index = {place.id: index for index, place in enumerate(places)}
        self._facts = {facts.cluster: facts for facts in review_places(review)}
        # Where a reviewer goes; a place that is decided stays among them.
        self._route = [index for index, place in enumerate(places) if place.is_disputed]
        self._stop = {index: number for number, index in enumerate(self._route)}
        self.to_do_count = sum(places[index].is_to_do for index in self._route)
        self.gold_count = len(review.gold)
        self._by_sentence: dict[int, list[str]] = {}
        for place in places:
            for sentence in sentences.touching(place.cluster.range):
                self._by_sentence.setdefault(sentence, []).append(place.id)

        self._held: dict[int, list[Held]] = {}
        for lane in review.lanes:
            for tag in lane.tags:
                held = (str(lane.annotator), tag.start, tag.end, str(tag.label))
                for sentence in sentences.touching(Range(tag.start, tag.end)):
                    self._held.setdefault(sentence, []).append(held)

    @property
    def text(self) -> str:
        """The story's text."""
        return self.review.story.text

    # --- places
    @property
    def disputed(self) -> list[Place]:
        """The places that a reviewer goes to, in text order."""
        return [self.places[index] for index in self._route]

    @property
    def disputed_count(self) -> int:
        """How many of them there are."""
        return len(self._route)

    @property
    def decided_count(self) -> int:
        """How many of them are done."""
        return len(self._route) - self.to_do_count

    def number_of(self, cluster: str) -> int:
        """The place's number on the way through the story, from 1; 0 for one that is not on it."""
        return self._stop.get(self._index.get(cluster, -1), -1) + 1

    def find(self, cluster: str) -> Place | None:
        """The place with this cluster id."""
        index = self._index.get(cluster)
        return self.places[index] if index is not None else None

    def first_to_do(self) -> Place | None:
        """The first place that waits."""
        return next((place for place in self._from(0) if place.is_to_do), None)

    def step(
        self, here: str, direction: int, *, to_do: bool = False, takes: Taken = lambda _: True
    ) -> Place | None:
        """The next or previous place that `takes` lets through; with `to_do`, the next that waits, round."""
        at = self.number_of(here) - 1
        if direction < 0:
            last = at - 1 if at >= 0 else len(self._route) - 1
            back = (self.places[self._route[number]] for number in range(last, -1, -1))
            return next((place for place in back if takes(place)), None)
        ahead = (place for place in self._from(at + 1) if takes(place))
        if not to_do:
            return next(ahead, None)
        round_ = (place for place in self._from(0) if takes(place))
        wanted = (place for part in (ahead, round_) for place in part)
        return next((place for place in wanted if place.is_to_do and place.id != here), None)

    def _from(self, number: int) -> Iterator[Place]:
        for index in range(number, len(self._route)):
            yield self.places[self._route[index]]

    def in_sentence(self, sentence: int) -> list[Place]:
        """The places with a character in a sentence."""
        return [self.places[self._index[id]] for id in self._by_sentence.get(sentence, ())]

    def held_in(self, sentence: int) -> list[Held]:
        """What everybody has in a sentence."""
        return self._held.get(sentence, [])

    @property
    def open_sentences(self) -> set[int]:
        """The sentences with a place that a reviewer goes to."""
        found: set[int] = set()
        for index in self._route:
            found.update(self.sentences.touching(self.places[index].cluster.range))
        return found

    # --- what a place is known by
    def facts(self, place: Place) -> Facts:
        """What a queue needs of a place, as it stands now."""
        known = self._facts.get(place.id)
        if known is None:
            known = self._facts[place.id] = facts_of(place.cluster, place.state, place.decisions)
        reviewers = frozenset(str(decision.reviewer) for decision in place.decisions)
        targets = self.flagged
        is_flagged = self._is_flagged or bool(
            targets and (place.id in targets or any(span.tag in targets for span in place.cluster.spans))
        )
        return known._replace(state=place.state, reviewers=reviewers, is_flagged=is_flagged)

    def is_veiled(self, place: Place) -> bool:
        """Whether its candidates are hidden until the reviewer has judged."""
        return self.hides_candidates and place.state in (OPEN, SAMPLED) and place.id not in self.judged

    def gold_of(self, decision: Decision) -> tuple[GoldSpan, ...]:
        """The gold tags that a decision made and that are still there."""
        return tuple(self._gold[tag] for tag in decision.gold if tag in self._gold)

    # --- deciding
    def decide(self, place: Place, outcome: Outcome, *, cause: str = "", reviewer: str = "") -> Place:
        """What the window shows from now on, before the project has it."""
        undecided = outcome.verdict in UNDECIDED_VERDICTS
        made = Decision(
            "",
            self.review.story.id,
            place.id,
            outcome.verdict,
            place.cluster.spans,
            cause=cause,
            reviewer=AnnotatorId(reviewer),
        )
        changed = replace(
            place,
            state=WAITING if undecided else DECIDED,
            gold=outcome.spans,
            decisions=(made, *place.decisions),
        )
        index = self._index[place.id]
        if index in self._stop:
            self.to_do_count += changed.is_to_do - self.places[index].is_to_do
        self.gold_count += len(changed.gold) - len(self.places[index].gold)
        self.places[index] = changed
        return changed

    def _place(self, standing: Standing, *, is_lost: bool) -> Place:
        decision = standing.decision
        spans = self.gold_of(decision) if decision is not None else ()
        sentence = self.sentences.near(standing.cluster.range.start)
        return Place(standing.cluster, standing.state, spans, standing.decisions, sentence, is_lost)
