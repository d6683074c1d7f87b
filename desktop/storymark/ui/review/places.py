"""A story's places as a reviewer goes through them: seen, decided, proposed. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from storymark.domain.decisions import (
    CONFLICT,
    DECIDED,
    EDIT,
    KEEP,
    NOTHING,
    OPEN,
    RELABEL,
    SPLIT,
    STALE,
    TAKE,
    UNDECIDED_VERDICTS,
    WAITING,
    Decision,
    GoldSpan,
    Standing,
)
from storymark.domain.disagreements import Cluster
from storymark.domain.resolving import Outcome, overlap, proposed, take, unanimous, union
from storymark.domain.sentences import Sentences
from storymark.services.reviewing import StoryReview

TO_DO = (OPEN, STALE, CONFLICT)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Place:
    """One cluster: where it stands, what gold it has. `gold` is what the last decision made."""

    cluster: Cluster
    state: str
    gold: tuple[GoldSpan, ...] = ()
    decisions: tuple[Decision, ...] = ()
    sentence: int = 0

    @property
    def id(self) -> str:
        """The cluster's id."""
        return self.cluster.id

    @property
    def is_disputed(self) -> bool:
        """Whether a reviewer goes there: somebody differs, or something was decided that no longer holds."""
        return not self.cluster.is_unanimous or self.state in (STALE, CONFLICT)

    @property
    def is_to_do(self) -> bool:
        """Whether it waits for the reviewer."""
        return self.state in TO_DO

    @property
    def decision(self) -> Decision | None:
        """The newest decision."""
        return self.decisions[0] if self.decisions else None


@dataclass
class ReviewedStory:
    """A story in review as the window has it: ahead of the project by what is on its way there."""

    review: StoryReview
    names: Mapping[str, str]
    sentences: Sentences
    places: list[Place] = field(default_factory=list)

    def __post_init__(self) -> None:
        gold = {str(tag.id): GoldSpan(tag.start, tag.end, tag.label) for tag in self.review.gold}
        self.places = [self._place(s, gold) for s in self.review.standings.clusters]
        self.places.sort(key=lambda place: (place.cluster.range.start, place.cluster.range.end, place.id))

    @property
    def text(self) -> str:
        """The story's text."""
        return self.review.story.text

    @property
    def disputed(self) -> list[Place]:
        """The places that a reviewer goes to, in text order."""
        return [place for place in self.places if place.is_disputed]

    def find(self, cluster: str) -> Place | None:
        """The place with this cluster id."""
        return next((place for place in self.places if place.id == cluster), None)

    def put(self, changed: Place) -> None:
        """A place stands otherwise now."""
        index = next(i for i, place in enumerate(self.places) if place.id == changed.id)
        self.places[index] = changed

    def decide(self, place: Place, outcome: Outcome, *, cause: str = "") -> Place:
        """What the window shows from now on, before the project has it."""
        undecided = outcome.verdict in UNDECIDED_VERDICTS
        made = Decision("", self.review.story.id, place.id, outcome.verdict, place.cluster.spans, cause=cause)
        changed = replace(
            place,
            state=WAITING if undecided else DECIDED,
            gold=outcome.spans,
            decisions=(made, *place.decisions),
        )
        self.put(changed)
        return changed

    def step(self, here: str, direction: int, *, to_do: bool = False) -> Place | None:
        """The next or previous disputed place; with `to_do`, the next that waits, round to the beginning."""
        every = self.disputed
        at = next(
            (i for i, place in enumerate(every) if place.id == here), -1 if direction > 0 else len(every)
        )
        ahead = every[at + 1 :] if direction > 0 else list(reversed(every[: max(0, at)]))
        if not to_do:
            return ahead[0] if ahead else None
        return next((place for place in (*ahead, *every) if place.is_to_do and place.id != here), None)

    def in_sentence(self, sentence: int) -> list[Place]:
        """The places with a character in a sentence."""
        span = self.sentences[sentence]
        return [place for place in self.places if place.cluster.range.overlaps(span)]

    def by_sentence(self) -> dict[int, list[Place]]:
        """The same of all sentences that have any."""
        found: dict[int, list[Place]] = {}
        for place in self.places:
            for sentence in self.sentences.touching(place.cluster.range):
                found.setdefault(sentence, []).append(place)
        return found

    @property
    def decided_count(self) -> int:
        """How many disputed places are done."""
        return sum(not place.is_to_do for place in self.disputed)

    @property
    def gold_count(self) -> int:
        """How many gold tags there are."""
        return sum(len(place.gold) for place in self.places)

    def _place(self, standing: Standing, gold: Mapping[str, GoldSpan]) -> Place:
        decision = standing.decision
        spans = tuple(gold[tag] for tag in decision.gold if tag in gold) if decision is not None else ()
        sentence = self.sentences.near(standing.cluster.range.start)
        return Place(standing.cluster, standing.state, spans, standing.decisions, sentence)


@dataclass(frozen=True, slots=True)
class Draft:
    """What Enter would take at a place: shown dashed in the gold lane. `is_own`: a key has changed it."""

    outcome: Outcome | None
    cause: str = ""
    is_own: bool = False
    is_keeping: bool = False

    @property
    def spans(self) -> tuple[GoldSpan, ...]:
        """The gold it would make."""
        return self.outcome.spans if self.outcome is not None else ()


def draft_of(place: Place, text: str) -> Draft:
    """Before a key: what was decided, else what most say."""
    decision = place.decision
    if decision is not None and place.state in (DECIDED, WAITING):
        return Draft(Outcome(decision.verdict, place.gold), decision.cause)
    return Draft(unanimous(place.cluster) or proposed(place.cluster, text))


def candidate_outcome(place: Place, number: int) -> Outcome | None:
    """Candidate `number` from 0; None where there are fewer."""
    candidates = place.cluster.candidates
    return take(candidates[number]) if number < len(candidates) else None


def toggled(draft: Draft, place: Place, number: int) -> Draft:
    """With a candidate more, or one less, among those that are kept side by side."""
    outcome = candidate_outcome(place, number)
    if outcome is None:
        return draft
    (span,) = outcome.spans
    kept = set(draft.spans) ^ {span}
    return replace(draft, outcome=settled(place, tuple(sorted(kept))), is_own=True)


def relabelled(draft: Draft, place: Place, label: str) -> Outcome:
    """The span that is shown, with another label; where none is shown, the first candidate's."""
    first = place.cluster.candidates[0]
    spans = draft.spans or (GoldSpan(first.start, first.end, first.label),)
    return settled(place, tuple(GoldSpan(span.start, span.end, label) for span in spans))


def resized(draft: Draft, place: Place, spans: Sequence[GoldSpan]) -> Draft:
    """With these edges."""
    return replace(draft, outcome=settled(place, tuple(spans)), is_own=True)


def split_at(draft: Draft, place: Place, left_end: int, right_start: int) -> Draft:
    """The span around that gap becomes two; unchanged where there is none."""
    for span in draft.spans:
        if span.start < left_end and right_start < span.end:
            parts = (span._replace(end=left_end), span._replace(start=right_start))
            spans = sorted({*draft.spans, *parts} - {span})
            return replace(draft, outcome=settled(place, tuple(spans)), is_own=True)
    return draft


def settled(place: Place, spans: tuple[GoldSpan, ...]) -> Outcome:
    """The verdict that these spans are: a candidate, several, other edges, another label, a split."""
    if not spans:
        return Outcome(NOTHING, ())
    held = {(c.start, c.end, c.label) for c in place.cluster.candidates}
    if all(tuple(span) in held for span in spans):
        return Outcome(TAKE if len(spans) == 1 else KEEP, spans)
    if len(spans) > 1:
        return Outcome(SPLIT, spans)
    for made in (union(place.cluster, label=spans[0].label), overlap(place.cluster, label=spans[0].label)):
        if made is not None and made.spans == spans:
            return made
    ranges = {(start, end) for start, end, _ in held}
    return Outcome(RELABEL if (spans[0].start, spans[0].end) in ranges else EDIT, spans)


def letter_of(place: Place, outcome: Outcome | None) -> str:
    """A, B, … of the candidate that an outcome takes; empty for others."""
    if outcome is None or len(outcome.spans) != 1:
        return ""
    for number, candidate in enumerate(place.cluster.candidates):
        if (candidate.start, candidate.end, candidate.label) == tuple(outcome.spans[0]):
            return LETTERS[number] if number < len(LETTERS) else str(number + 1)
    return ""
