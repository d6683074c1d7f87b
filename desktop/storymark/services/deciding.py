"""Decisions: each is one act that stores what was seen and makes the gold tags; undo takes both back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from storymark.domain import edits
from storymark.domain.decisions import (
    ABOUT,
    BY_HAND,
    CAUSES,
    FLAGS,
    METHODS,
    RETURN,
    VERDICTS,
    Comment,
    Decision,
    GoldSpan,
    Standing,
)
from storymark.domain.disagreements import HeldSpan
from storymark.domain.errors import BadValue, PlaceChanged, UnknownLabel
from storymark.domain.gold import gold_annotator, gold_layer
from storymark.domain.ids import LabelKey, StoryId, TagId, new_id
from storymark.domain.journal import Change, RecordRef, canonical_json
from storymark.domain.people import Annotator, name_key
from storymark.domain.ranges import cover
from storymark.domain.resolving import Outcome
from storymark.domain.tags import Tag, check_span
from storymark.services.assigning import returning
from storymark.services.changes import Changes
from storymark.services.ledger import Ledger, one_act
from storymark.services.reviewing import Reviewing, StoryReview


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is decided on one place: `cluster` is its id, empty for a span where nobody has anything.

    With `seen`, the candidates must still be those. `id` makes a verdict that is sent twice count once.
    """

    story: StoryId
    cluster: str
    outcome: Outcome
    method: str = BY_HAND
    cause: str = ""
    comment: str = ""
    id: str = ""
    seen: tuple[HeldSpan, ...] | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions of one act."""

    decisions: tuple[Decision, ...]
    changes: Changes | None


@one_act
def decide(ledger: Ledger, *, reviewer: Annotator, verdict: Verdict) -> Decided:
    """Decide on one place. A decision that was there on it is superseded, and its gold tags go.

    Raises PlaceChanged, SpanOutside, SpanEmpty, UnknownLabel, BadValue, NotSaved.
    """
    return decide_all(ledger, reviewer=reviewer, verdicts=[verdict])


@one_act
def decide_all(
    ledger: Ledger, *, reviewer: Annotator, verdicts: Iterable[Verdict], type_: str = "decide"
) -> Decided:
    """Decide on many places in one act, which one undo takes back; raises what `decide` raises."""
    reviews: dict[StoryId, StoryReview] = {}
    look = Reviewing(ledger)
    made: list[Decision] = []
    changes: list[Change] = _gold_person(ledger)
    every = list(verdicts)
    for verdict in every:
        if verdict.id and _is_made(ledger, verdict.id):
            continue  # sent again after its answer was lost
        review = reviews.get(verdict.story)
        if review is None:
            review = reviews[verdict.story] = _look(look, verdict, is_only=len(every) == 1)
            layer = gold_layer(ledger.store.project, verdict.story)
            if ledger.store.layer(layer.id) is None:
                changes.append(edits.whole_layer(layer))
        decision, own = _decided(ledger, reviewer, review, verdict)
        made.append(decision)
        changes += own
    if not made:
        return Decided((), None)
    done = ledger.commit(type_, author=reviewer.id, changes=_merged(changes))
    return Decided(tuple(made), done)


@one_act
def say(
    ledger: Ledger,
    *,
    author: Annotator,
    story: StoryId,
    about: str,
    target: str,
    body: str,
    flag: str = "",
    reply_to: str = "",
    id: str = "",
) -> Comment:
    """Write a comment on a cluster, a tag, a story or a label; raises BadValue for an empty one.

    `id` makes a comment that is sent twice count once.
    """
    there = next((known for known in ledger.store.comments(story) if known.id == id), None) if id else None
    if there is not None:
        return there
    if id and ledger.store.fields(RecordRef("comment", id)).get("story") not in (None, story):
        raise BadValue(what="The id", value=f"“{id}”", expected="it is that of no other comment")
    if not body.strip():
        raise BadValue(what="The comment", value="“”", expected="it has at least one character")
    _check_known("What the comment is about", about, ABOUT)
    _check_known("The flag", flag, FLAGS)
    ledger.story(story)
    said = Comment(
        id or new_id(), story, about, target, body, flag, reply_to, author.id, created_ms=ledger.now_ms()
    )
    ledger.commit("comment", author=author.id, changes=[edits.say(said)])
    return said


@one_act
def settle_comment(ledger: Ledger, *, author: Annotator, comment: str, is_resolved: bool) -> Changes:
    """Mark a comment as settled, or open it again; raises BadValue for one that is not there."""
    there = ledger.store.fields(RecordRef("comment", comment))
    if not there or there.get("deleted"):
        raise BadValue(what="The comment", value=f"“{comment}”", expected="it is the id of a comment")
    change = Change("comment", comment, {"resolved": is_resolved})
    return ledger.commit("comment", author=author.id, changes=[change])


def _decided(
    ledger: Ledger, reviewer: Annotator, review: StoryReview, verdict: Verdict
) -> tuple[Decision, list[Change]]:
    place = _place(review, verdict)
    _check(ledger, review, verdict)
    former = place.decisions if place else ()
    # Where all candidates are gone, the decision stands by itself: nothing that it has seen can change.
    here = place if place in review.standings.clusters else None
    seen = here.cluster.spans if here else ()
    now = ledger.now_ms()
    living = {tag.id: tag for tag in review.gold}
    gone = dict.fromkeys(tag for old in former for tag in old.gold if tag in living)
    there = {GoldSpan(*tag.span, tag.label): tag for tag in living.values() if tag.id not in gone}
    # What another decision has put there already is shared with it: nothing is gold twice.
    spans = dict.fromkeys(verdict.outcome.spans)
    new = {
        span: _gold_tag(ledger, review, reviewer, verdict, span, seen, now)
        for span in spans
        if span not in there
    }
    gold = [there.get(span) or new[span] for span in spans]
    decision = Decision(
        id=verdict.id or new_id(),
        story=verdict.story,
        cluster=here.cluster.id if here else "",
        verdict=verdict.outcome.verdict,
        seen=seen,
        gold=tuple(tag.id for tag in gold),
        method=verdict.method,
        cause=verdict.cause,
        comment=verdict.comment,
        reviewer=reviewer.id,
        decided_ms=now,
        supersedes=tuple(old.id for old in former),
    )
    changes = [edits.remove_tag(tag, updated_ms=now) for tag in gone]
    if decision.verdict == RETURN:
        changes += returning(ledger, [lane.layer for lane in review.lanes])
    changes += [edits.add_tag(tag, story=verdict.story) for tag in new.values()]
    changes.append(edits.decide(decision))
    return decision, changes


def _is_made(ledger: Ledger, decision: str) -> bool:
    fields = ledger.store.fields(RecordRef("decision", decision))
    return bool(fields) and not fields.get("deleted")


def _look(look: Reviewing, verdict: Verdict, *, is_only: bool) -> StoryReview:
    """The story as far as the verdict is about it; all of it where it must be found, or for many verdicts."""
    seen = verdict.seen
    if not is_only or not seen or not verdict.cluster:
        return look.story(verdict.story)
    spans = [*(held.range for held in seen), *(span.range for span in verdict.outcome.spans)]
    around = cover(spans)
    assert around is not None
    return look.around(verdict.story, verdict.cluster, seen, around)


def _place(review: StoryReview, verdict: Verdict) -> Standing | None:
    if not verdict.cluster:
        return None
    place = review.standings.of(verdict.cluster)
    if place is None or (verdict.seen is not None and verdict.seen != place.cluster.spans):
        raise PlaceChanged(story=review.story.external_id)
    return place


def _check(ledger: Ledger, review: StoryReview, verdict: Verdict) -> None:
    for what, value, known in (
        ("The verdict", verdict.outcome.verdict, VERDICTS),
        ("The method", verdict.method, METHODS),
        ("The cause", verdict.cause, ("", *CAUSES)),
    ):
        _check_known(what, value, known)
    for span in verdict.outcome.spans:
        check_span(span.range, length=len(review.story.text))
        if ledger.labels().get(span.label) is None:
            raise UnknownLabel(label=span.label)


def _check_known(what: str, value: str, known: Sequence[str]) -> None:
    if value not in known:
        expected = f"it is one of {', '.join(filter(None, known))}"
        raise BadValue(what=what, value=f"“{value}”", expected=expected)


def _gold_tag(
    ledger: Ledger,
    review: StoryReview,
    reviewer: Annotator,
    verdict: Verdict,
    span: GoldSpan,
    seen: Sequence[HeldSpan],
    now_ms: int,
) -> Tag:
    layer = gold_layer(ledger.store.project, verdict.story)
    supporters = sorted({s.annotator for s in seen if (s.start, s.end, s.label) == tuple(span)})
    everybody = {str(lane.annotator) for lane in review.lanes}
    told = {
        "method": verdict.method,
        "verdict": verdict.outcome.verdict,
        "decided_by": reviewer.id,
        "decided_at": now_ms,
        "reason": verdict.cause,
        "comment": verdict.comment,
        "supporters": supporters,
        "opposers": sorted(everybody - set(supporters)),
    }
    return Tag(
        id=TagId(new_id()),
        layer=layer.id,
        start=span.start,
        end=span.end,
        label=LabelKey(span.label),
        quote=review.story.text[span.start : span.end],
        origin="adjudicated",
        decision=canonical_json(told).decode("utf-8"),
        label_revision=ledger.labels().revision,
        created_ms=now_ms,
        updated_ms=now_ms,
    )


def _gold_person(ledger: Ledger) -> list[Change]:
    """The owner of gold layers, if this project does not know it yet; nobody else may have its name."""
    gold = gold_annotator(ledger.store.project)
    people = ledger.store.annotators()
    if any(person.id == gold.id for person in people):
        return []
    taken = {name_key(person.name) for person in people}
    name = next(
        n for n in (gold.name, *(f"{gold.name} {i}" for i in range(2, 10_000))) if name_key(n) not in taken
    )
    return [edits.add_annotator(Annotator(gold.id, name, gold.kind), added_ms=ledger.now_ms())]


def _merged(changes: Sequence[Change]) -> list[Change]:
    """One change a record: two decisions of one act may remove the same tag."""
    found: dict[tuple[str, str], Change] = {}
    for change in changes:
        known = found.get(change.ref)
        found[change.ref] = change if known is None else Change(*change.ref, {**known.set, **change.set})
    return list(found.values())
