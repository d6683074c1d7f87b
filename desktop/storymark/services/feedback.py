"""What reviewers made of one person's work on a story, and which reasons come back for a label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from storymark.domain import edits
from storymark.domain.decisions import (
    LATER,
    SAMPLE,
    UNDECIDED_VERDICTS,
    Comment,
    Decision,
    GoldSpan,
    current,
)
from storymark.domain.disagreements import HeldSpan
from storymark.domain.errors import BadValue
from storymark.domain.ids import LabelKey, StoryId, TagId, new_id
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.tags import Tag
from storymark.services.changes import Changes
from storymark.services.layers import opening, own_layer, working_layer
from storymark.services.ledger import Ledger, one_act

# A reason given fewer times for a label is not yet a habit.
LEAST_TIMES = 3


@dataclass(frozen=True, slots=True)
class Feedback:
    """A place where gold is not what this person has, with what and why; others' tags are not in it.

    `own` and `gold` are what there is, either may be empty. `comments` are what was said there, oldest first.
    """

    decision: Decision
    own: tuple[GoldSpan, ...]
    gold: tuple[GoldSpan, ...]
    reviewer: str
    comments: tuple[Comment, ...]

    @property
    def span(self) -> Range:
        """Around both."""
        spans = [*self.own, *self.gold]
        if not spans:
            return self.decision.span
        return Range(min(s.start for s in spans), max(s.end for s in spans))

    @property
    def is_returned(self) -> bool:
        """Whether a reviewer asks to look again instead of deciding."""
        return self.decision.verdict in UNDECIDED_VERDICTS


@dataclass(frozen=True, slots=True)
class CauseCount:
    """How often a reason was given where gold has a label: material for the label's definition."""

    label: str
    cause: str
    places: tuple[tuple[StoryId, Range], ...]

    @property
    def count(self) -> int:
        """How often."""
        return len(self.places)


def feedback(ledger: Ledger, annotator: Annotator, story: StoryId) -> list[Feedback]:
    """Where reviewers decided otherwise than this person tagged, or ask to look again; in reading order."""
    decisions = current(ledger.store.decisions(story))
    if not decisions:
        return []
    if own_layer(ledger, annotator=annotator, story=story).status == "todo":
        return []  # not one of those whose work was reviewed
    person = ledger.store.aliases().get(annotator.id, annotator.id)
    names = {who.id: who.name for who in ledger.store.annotators()}
    gold = {tag.id: GoldSpan(tag.start, tag.end, tag.label) for tag in ledger.store.tags(story)}
    comments = list(ledger.store.comments(story))
    found = []
    for decision in decisions:
        own = _own(decision.seen, person)
        made = tuple(sorted(gold[tag] for tag in decision.gold if tag in gold))
        asks = decision.verdict in UNDECIDED_VERDICTS
        said = tuple(
            c for c in comments if c.about == "cluster" and c.target == decision.cluster and not c.is_resolved
        )
        if decision.verdict == SAMPLE or (decision.verdict == LATER and not said):
            continue
        if asks or own != made or any(c.flag == "must_fix" for c in said):
            name = names.get(decision.reviewer, "")
            found.append(Feedback(decision, own, made, name, said))
    return sorted(found, key=lambda item: (item.span.start, item.span.end, item.decision.id))


@one_act
def take_gold(ledger: Ledger, *, annotator: Annotator, story: StoryId, decision: str) -> Changes | None:
    """Make one's own tags at a place what gold has there: one act. None when they are so already.

    Raises BadValue for a decision that asks to look again or is not there, LayerSubmitted, NotSaved.
    """
    layer = working_layer(ledger, annotator=annotator, story=story)
    found = next((item for item in feedback(ledger, annotator, story) if item.decision.id == decision), None)
    if found is None or found.is_returned:
        expected = "it is one that made or refused gold where you have something else"
        raise BadValue(what="The decision", value=f"“{decision[:40]}”", expected=expected)
    now, text = ledger.now_ms(), ledger.story(story).text
    mine = {GoldSpan(tag.start, tag.end, tag.label): tag for tag in ledger.store.tags(story, layer=layer.id)}
    gone = [mine[span] for span in found.own if span in mine and span not in found.gold]
    changes = [edits.remove_tag(tag.id, updated_ms=now) for tag in gone]
    for span in found.gold:
        if span not in mine:
            tag = Tag(
                id=TagId(new_id()),
                layer=layer.id,
                start=span.start,
                end=span.end,
                label=LabelKey(span.label),
                quote=text[span.start : span.end],
                label_revision=ledger.labels().revision,
                created_ms=now,
                updated_ms=now,
            )
            changes.append(edits.add_tag(tag, story=story))
    if not changes:
        return None
    changes.append(edits.change_layer(layer, read=None, **opening(layer)))
    return ledger.commit("take_gold", author=annotator.id, changes=changes)


def repeated_causes(ledger: Ledger, *, least: int = LEAST_TIMES) -> list[CauseCount]:
    """Reasons that were given at least so often for one label, the commonest first."""
    places: dict[tuple[str, str], list[tuple[StoryId, Range]]] = {}
    for story in ledger.store.story_ids():
        for decision in sorted(current(ledger.store.decisions(story)), key=lambda made: made.span):
            if decision.cause:
                for label in _labels(decision):
                    places.setdefault((label, decision.cause), []).append((story, decision.span))
    counts = [CauseCount(*key, tuple(own)) for key, own in places.items() if len(own) >= least]
    return sorted(counts, key=lambda item: (-item.count, item.label, item.cause))


def _own(seen: Iterable[HeldSpan], person: str) -> tuple[GoldSpan, ...]:
    return tuple(sorted({GoldSpan(s.start, s.end, s.label) for s in seen if s.annotator == person}))


def _labels(decision: Decision) -> list[str]:
    """The labels that most gave there; reasons are about those."""
    counted = Counter(span.label for span in decision.seen)
    most = max(counted.values(), default=0)
    return sorted(label for label, count in counted.items() if count == most)
