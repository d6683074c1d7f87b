"""A story's places as a reviewer goes through them: seen, decided, proposed. Free of Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from storymark.domain.decisions import (
    CONFLICT,
    DECIDED,
    EDIT,
    KEEP,
    NOTHING,
    RELABEL,
    SAMPLED,
    SPLIT,
    STALE,
    TAKE,
    TO_DO,
    WAITING,
    Decision,
    GoldSpan,
)
from storymark.domain.disagreements import Cluster, trimmed
from storymark.domain.resolving import Outcome, overlap, proposed, take, unanimous, union

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Place:
    """One cluster: where it stands, what gold it has. `gold` is what the last decision made."""

    cluster: Cluster
    state: str
    gold: tuple[GoldSpan, ...] = ()
    decisions: tuple[Decision, ...] = ()
    sentence: int = 0
    is_lost: bool = False
    """Whether nobody has anything there any more: the candidates are those that were seen."""

    @property
    def id(self) -> str:
        """The cluster's id."""
        return self.cluster.id

    @property
    def is_disputed(self) -> bool:
        """Whether a reviewer goes there: somebody differs, or something was decided that no longer holds."""
        return not self.cluster.is_unanimous or self.state in (STALE, CONFLICT, SAMPLED)

    @property
    def is_to_do(self) -> bool:
        """Whether it waits for the reviewer."""
        return self.state in TO_DO

    @property
    def decision(self) -> Decision | None:
        """The newest decision."""
        return self.decisions[0] if self.decisions else None


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
    if place.is_lost:
        return Draft(None)  # what nobody has any more is proposed to nobody
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


def judged(draft: Draft, place: Place, label: str, text: str) -> Outcome:
    """A judgement made without seeing candidates: the label on what is judged already, else on all of it."""
    whole = trimmed(text, place.cluster.range)
    spans = draft.spans or (GoldSpan(whole.start, whole.end, label),)
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
