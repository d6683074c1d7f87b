"""Review through the services: what differs, what is decided, what becomes of it."""

from __future__ import annotations

import json
import random
from collections.abc import Callable

import pytest
from tests.services.conftest import put_story

from storymark.domain.decisions import (
    AGREED,
    CONFLICT,
    DECIDED,
    LATER,
    OPEN,
    SAMPLED,
    STALE,
    TAKE,
    WAITING,
    GoldSpan,
)
from storymark.domain.disagreements import BOUNDARY, LABEL, MISSING, TRIVIAL_BOUNDARY
from storymark.domain.errors import PlaceChanged, SpanOutside, UnknownLabel
from storymark.domain.gold import gold_annotator
from storymark.domain.ids import StoryId
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.resolving import Outcome, nothing, take, union
from storymark.domain.tags import Tag
from storymark.services import annotating, history
from storymark.services.adjudicating import adjudicate, decide_alike, places_alike, rule_named
from storymark.services.deciding import Verdict, decide, say, settle_comment
from storymark.services.layers import set_status
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.reviewing import Reviewing, StoryReview, lettered, review_row
from storymark.storage.replay import replay

TEXT = "khách hàng xin hủy hợp đồng . nhân viên hỏi thăm . phí rất cao ."
CANCEL, ASK, FEE = (0, 27), (30, 48), (51, 62)

Give = Callable[..., Tag]


@pytest.fixture
def people(ledger: Ledger) -> list[Annotator]:
    return [annotator_named(ledger, name) for name in ("An", "Bình", "Chi")]


@pytest.fixture
def reviewer(ledger: Ledger) -> Annotator:
    return annotator_named(ledger, "Dung")


@pytest.fixture
def text_story(ledger: Ledger) -> StoryId:
    return put_story(ledger, "one", TEXT)


@pytest.fixture
def give(ledger: Ledger, text_story: StoryId) -> Give:
    def give_(
        person: Annotator, span: tuple[int, int], label: str = "claim", story: StoryId = text_story
    ) -> Tag:
        return annotating.tag(ledger, annotator=person, story=story, span=Range(*span), label=label).tag

    return give_


def finish(ledger: Ledger, people: list[Annotator], story: StoryId) -> None:
    for person in people:
        set_status(ledger, annotator=person, story=story, status="done")


def look(ledger: Ledger, story: StoryId) -> StoryReview:
    return Reviewing(ledger).story(story)


def states(review: StoryReview) -> list[str]:
    return [place.state for place in review.standings.clusters]


def test_only_finished_work_is_compared(ledger: Ledger, people, give: Give, text_story: StoryId) -> None:
    for person in people:
        give(person, CANCEL)
    finish(ledger, people[:2], text_story)
    review = look(ledger, text_story)

    assert [lane.annotator for lane in review.lanes] == sorted(person.id for person in people[:2])
    assert states(review) == [AGREED]
    assert review_row(review).to_do == 0


def test_a_decision_makes_gold_tags_and_one_undo_takes_all_back(
    ledger: Ledger, people, reviewer: Annotator, give: Give, text_story: StoryId
) -> None:
    give(people[0], CANCEL)
    give(people[1], (0, 10))
    finish(ledger, people, text_story)
    (place,) = look(ledger, text_story).to_do
    assert place.cluster.kinds >= {MISSING}

    outcome = union(place.cluster)
    done = decide(
        ledger,
        reviewer=reviewer,
        verdict=Verdict(text_story, place.cluster.id, outcome, cause="boundary_rule", comment="cả câu"),
    )

    after = look(ledger, text_story)
    assert states(after) == [DECIDED]
    (gold,) = after.gold
    assert (gold.start, gold.end, gold.label, gold.origin) == (*CANCEL, "claim", "adjudicated")
    assert gold.quote == TEXT[slice(*CANCEL)]
    told = json.loads(gold.decision)
    assert (told["method"], told["decided_by"], told["reason"]) == (
        "adjudicated",
        reviewer.id,
        "boundary_rule",
    )
    assert told["supporters"] == [people[0].id]
    assert told["opposers"] == sorted(p.id for p in people[1:])
    assert after.decision_of(gold) == done.decisions[0]
    assert gold_annotator(ledger.store.project).id in {p.id for p in ledger.store.annotators()}
    assert replay(ledger.store) == []

    history.undo(ledger, annotator=reviewer)
    before = look(ledger, text_story)
    assert (states(before), before.gold) == ([OPEN], ())
    history.redo(ledger, annotator=reviewer)
    again = look(ledger, text_story)
    assert (states(again), [t.id for t in again.gold]) == ([DECIDED], [gold.id])
    assert replay(ledger.store) == []


def test_another_decision_supersedes_the_first(
    ledger: Ledger, people, reviewer: Annotator, give: Give, text_story: StoryId
) -> None:
    give(people[0], FEE, "complaint")
    give(people[1], FEE, "claim")
    finish(ledger, people[:2], text_story)
    (place,) = look(ledger, text_story).to_do
    assert place.cluster.kinds == {LABEL}
    first = decide(
        ledger,
        reviewer=reviewer,
        verdict=Verdict(text_story, place.cluster.id, take(place.cluster.candidates[0])),
    )
    second = decide(
        ledger,
        reviewer=people[0],
        verdict=Verdict(text_story, place.cluster.id, take(place.cluster.candidates[1])),
    )

    after = look(ledger, text_story)
    assert states(after) == [DECIDED]
    assert [tag.id for tag in after.gold] == list(second.decisions[0].gold)
    assert second.decisions[0].supersedes == (first.decisions[0].id,)
    history.undo(ledger, annotator=people[0])
    assert [tag.id for tag in look(ledger, text_story).gold] == list(first.decisions[0].gold)


def test_two_decisions_that_do_not_know_each_other_are_a_conflict(
    ledger: Ledger, people, reviewer: Annotator, give: Give, text_story: StoryId
) -> None:
    from storymark.domain import edits
    from storymark.domain.decisions import Decision

    give(people[0], FEE, "complaint")
    give(people[1], FEE, "claim")
    finish(ledger, people[:2], text_story)
    (place,) = look(ledger, text_story).to_do
    decide(ledger, reviewer=reviewer, verdict=Verdict(text_story, place.cluster.id, nothing()))
    other = Decision(
        "another",
        text_story,
        place.cluster.id,
        TAKE,
        place.cluster.spans,
        reviewer=people[0].id,
        decided_ms=1,
    )
    ledger.commit("decide", author=people[0].id, changes=[edits.decide(other)])

    review = look(ledger, text_story)
    assert states(review) == [CONFLICT]
    assert len(review.to_do) == 1
    decide(ledger, reviewer=reviewer, verdict=Verdict(text_story, place.cluster.id, nothing()))
    assert states(look(ledger, text_story)) == [DECIDED]


def test_a_decision_goes_stale_when_what_was_seen_changes_and_comes_back_with_it(
    ledger: Ledger, people, reviewer: Annotator, give: Give, text_story: StoryId
) -> None:
    tag = give(people[0], CANCEL)
    give(people[1], (0, 10))
    finish(ledger, people[:2], text_story)
    (place,) = look(ledger, text_story).to_do
    decide(
        ledger,
        reviewer=reviewer,
        verdict=Verdict(text_story, place.cluster.id, take(place.cluster.candidates[0])),
    )

    annotating.resize(ledger, annotator=people[0], tag=tag.id, span=Range(0, 20))
    assert states(look(ledger, text_story)) == [STALE]
    assert len(look(ledger, text_story).gold) == 1  # stale, and not lost
    history.undo(ledger, annotator=people[0])
    assert states(look(ledger, text_story)) == [DECIDED]

    extra = give(people[1], (5, 12))
    assert states(look(ledger, text_story)) == [STALE]
    annotating.remove(ledger, annotator=people[1], tag=extra.id)
    assert states(look(ledger, text_story)) == [DECIDED]
    for lane in look(ledger, text_story).lanes:
        for own in lane.tags:
            annotating.remove(ledger, annotator=next(p for p in people if p.id == lane.annotator), tag=own.id)
    gone = look(ledger, text_story)
    assert states(gone) == []
    assert len(gone.standings.orphans) == 1
    assert gone.counts[STALE] == 1
    (lost,) = gone.to_do

    # Whoever decides on it keeps the gold or takes it away; then nothing is left to do.
    decide(ledger, reviewer=reviewer, verdict=Verdict(text_story, lost.cluster.id, nothing()))
    settled = look(ledger, text_story)
    assert (settled.gold, settled.to_do, settled.counts[STALE]) == ((), (), 0)
    history.undo(ledger, annotator=reviewer)
    kept = Outcome(TAKE, tuple(GoldSpan(tag.start, tag.end, tag.label) for tag in gone.gold))
    decide(ledger, reviewer=reviewer, verdict=Verdict(text_story, lost.cluster.id, kept))
    settled = look(ledger, text_story)
    assert [tag.span for tag in settled.gold] == [tag.span for tag in gone.gold]
    assert settled.to_do == ()


def test_what_changed_since_it_was_seen_is_not_decided(
    ledger: Ledger, people, reviewer: Annotator, give: Give, text_story: StoryId
) -> None:
    tag = give(people[0], CANCEL)
    finish(ledger, people[:2], text_story)
    (place,) = look(ledger, text_story).to_do
    annotating.resize(ledger, annotator=people[0], tag=tag.id, span=Range(0, 20))

    seen = Verdict(text_story, place.cluster.id, nothing(), seen=place.cluster.spans)
    with pytest.raises(PlaceChanged, match="changed meanwhile"):
        decide(ledger, reviewer=reviewer, verdict=seen)
    with pytest.raises(PlaceChanged):
        decide(ledger, reviewer=reviewer, verdict=Verdict(text_story, "no such place", nothing()))
    assert ledger.store.decisions(text_story) == []


def test_bad_verdicts_change_nothing(
    ledger: Ledger, people, reviewer: Annotator, give: Give, text_story: StoryId
) -> None:
    give(people[0], CANCEL)
    finish(ledger, people[:2], text_story)
    (place,) = look(ledger, text_story).to_do
    for span, error in (
        (GoldSpan(0, 9999, "claim"), SpanOutside),
        (GoldSpan(0, 3, "nonsense"), UnknownLabel),
    ):
        with pytest.raises(error):
            decide(
                ledger,
                reviewer=reviewer,
                verdict=Verdict(text_story, place.cluster.id, Outcome("edit", (span,))),
            )
    assert look(ledger, text_story).gold == ()


def test_a_verdict_that_is_sent_twice_counts_once(
    ledger: Ledger, people, reviewer: Annotator, give: Give, text_story: StoryId
) -> None:
    give(people[0], CANCEL)
    finish(ledger, people[:2], text_story)
    (place,) = look(ledger, text_story).to_do
    verdict = Verdict(text_story, place.cluster.id, take(place.cluster.candidates[0]), id="mine")

    assert decide(ledger, reviewer=reviewer, verdict=verdict).changes is not None
    assert decide(ledger, reviewer=reviewer, verdict=verdict).changes is None
    assert len(look(ledger, text_story).gold) == 1


def test_later_waits_and_can_still_be_decided(
    ledger: Ledger, people, reviewer: Annotator, give: Give, text_story: StoryId
) -> None:
    give(people[0], CANCEL)
    finish(ledger, people[:2], text_story)
    (place,) = look(ledger, text_story).to_do
    decide(ledger, reviewer=reviewer, verdict=Verdict(text_story, place.cluster.id, Outcome(LATER, ())))
    assert states(look(ledger, text_story)) == [WAITING]
    decide(ledger, reviewer=reviewer, verdict=Verdict(text_story, place.cluster.id, nothing()))
    assert states(look(ledger, text_story)) == [DECIDED]


def test_strategies_leave_what_they_cannot_decide(
    ledger: Ledger, people, reviewer: Annotator, give: Give, text_story: StoryId
) -> None:
    for person in people:
        give(person, CANCEL)
    for person in people[:2]:
        give(person, ASK, "empathy")
    for person, label in zip(people, ("claim", "complaint", "financial_advice"), strict=True):
        give(person, FEE, label)
    finish(ledger, people, text_story)

    def run(strategy: str) -> tuple[int, int, list[tuple[int, int, str]]]:
        rule, method = rule_named(ledger, strategy)
        done = adjudicate(ledger, reviewer=reviewer, rule=rule, method=method)
        gold = look(ledger, text_story).gold
        return len(done.decided.decisions), done.left, [(t.start, t.end, t.label) for t in gold]

    assert run("unanimous") == (1, 2, [(*CANCEL, "claim")])
    assert run("unanimous")[0] == 0  # nothing is decided twice
    assert run("majority") == (1, 1, [(*CANCEL, "claim"), (*ASK, "empathy")])
    assert run("annotator:chi") == (1, 0, [(*CANCEL, "claim"), (*ASK, "empathy"), (*FEE, "financial_advice")])
    for _ in range(3):
        history.undo(ledger, annotator=reviewer)
    assert look(ledger, text_story).gold == ()


def test_an_audit_sample_is_left_for_a_look(
    ledger: Ledger, people, reviewer: Annotator, give: Give, text_story: StoryId
) -> None:
    for start in range(0, 60, 3):
        for person in people[:2]:
            give(person, (start, start + 2))
    finish(ledger, people[:2], text_story)
    rule, method = rule_named(ledger, "unanimous")

    done = adjudicate(ledger, reviewer=reviewer, rule=rule, method=method, audit_percent=50)

    assert 0 < done.audited < 20
    assert len(done.decisions) == 20 - done.audited
    again = adjudicate(ledger, reviewer=reviewer, rule=rule, method=method)
    assert (again.audited, again.decisions) == (0, ())  # what was drawn waits for a look, whoever else comes
    review = look(ledger, text_story)
    drawn = [place for place in review.standings.clusters if place.state == SAMPLED]
    assert len(drawn) == done.audited == len(review.to_do)
    verdict = Verdict(text_story, drawn[0].cluster.id, take(drawn[0].cluster.candidates[0]))
    decide(ledger, reviewer=reviewer, verdict=verdict)
    assert look(ledger, text_story).counts[SAMPLED] == done.audited - 1
    history.undo(ledger, annotator=reviewer)
    history.undo(ledger, annotator=reviewer)
    assert states(look(ledger, text_story)) == [AGREED] * 20


def test_the_same_decision_where_others_differ_by_a_final_mark(
    ledger: Ledger, people, reviewer: Annotator, give: Give, text_story: StoryId
) -> None:
    second = put_story(ledger, "two", "xin cảm ơn chị . phí cao .")
    give(people[0], (0, 27))
    give(people[1], (0, 29))
    give(people[0], (0, 14), "empathy", second)
    give(people[1], (0, 16), "empathy", second)
    give(people[0], (17, 24), "complaint", second)  # differs otherwise: a word
    give(people[1], (17, 20), "complaint", second)
    for story in (text_story, second):
        finish(ledger, people[:2], story)
    (place,) = look(ledger, text_story).to_do
    assert place.cluster.kinds == {TRIVIAL_BOUNDARY}
    outcome = take(next(c for c in place.cluster.candidates if c.end == 27))

    places = places_alike(ledger, story=text_story, cluster=place.cluster, outcome=outcome)
    assert [(p.story, p.outcome.spans) for p in places] == [(second, (GoldSpan(0, 14, "empathy"),))]
    decide_alike(ledger, reviewer=reviewer, places=places)

    review = look(ledger, second)
    assert [(t.start, t.end) for t in review.gold] == [(0, 14)]
    assert [p.cluster.kinds & {BOUNDARY, "nested"} != set() for p in review.to_do] == [True]


def test_comments_are_kept_and_settled(
    ledger: Ledger, reviewer: Annotator, people, text_story: StoryId
) -> None:
    asked = say(
        ledger,
        author=reviewer,
        story=text_story,
        about="story",
        target=text_story,
        body="Sao vậy?",
        flag="question",
    )
    answered = say(
        ledger,
        author=people[0],
        story=text_story,
        about="story",
        target=text_story,
        body="Vì …",
        reply_to=asked.id,
    )
    settle_comment(ledger, author=reviewer, comment=asked.id, is_resolved=True)

    found = look(ledger, text_story).comments
    assert [(c.body, c.flag, c.reply_to, c.is_resolved) for c in found] == [
        ("Sao vậy?", "question", "", True),
        ("Vì …", "", asked.id, False),
    ]
    assert answered.author == people[0].id
    assert replay(ledger.store) == []


def test_blind_letters_are_shuffled_for_each_story_and_always_the_same(
    ledger: Ledger, people, give: Give, text_story: StoryId
) -> None:
    stories = [text_story, *(put_story(ledger, f"s{n}", f"{TEXT} {n}") for n in range(6))]
    for story in stories:
        for person in people:
            set_status(ledger, annotator=person, story=story, status="done")
    seen = set()
    for story in stories:
        lanes = look(ledger, story).lanes
        letters = lettered(lanes, seed="7")
        assert letters == lettered(list(reversed(lanes)), seed="7")
        assert sorted(letters.values()) == ["A", "B", "C"]
        seen.add(tuple(letters[person.id] for person in people))
    assert len(seen) > 1


def test_a_look_at_one_place_sees_of_it_what_a_look_at_the_story_sees(
    ledger: Ledger, people, reviewer: Annotator, give: Give, text_story: StoryId
) -> None:
    chance = random.Random(7)
    made = []
    for person in people:
        for _ in range(14):
            start = chance.randrange(0, 50)
            span = (start, start + chance.randrange(2, 12))
            made.append((person, give(person, span, chance.choice(["claim", "complaint"]))))
    finish(ledger, people, text_story)
    for turn in range(4):
        whole = look(ledger, text_story)
        for place in (*whole.standings.clusters, *whole.standings.lost):
            near = Reviewing(ledger).around(
                text_story, place.cluster.id, place.cluster.spans, place.cluster.range
            )
            assert near.standings.of(place.cluster.id) == place
        for place in whole.standings.clusters[turn::3]:
            outcome = chance.choice([take(place.cluster.candidates[0]), union(place.cluster), nothing()])
            assert outcome is not None
            seen = place.cluster.spans
            decide(
                ledger, reviewer=reviewer, verdict=Verdict(text_story, place.cluster.id, outcome, seen=seen)
            )
        person, tag = made.pop(chance.randrange(len(made)))
        annotating.remove(ledger, annotator=person, tag=tag.id)
    assert replay(ledger.store) == []
