# ruff: noqa: F811 - fixtures of the review are used by their names
"""What comes back to annotators from a review."""

from __future__ import annotations

from tests.services.test_reviewing import (  # noqa: F401 - fixtures
    ASK,
    CANCEL,
    FEE,
    finish,
    give,
    look,
    people,
    reviewer,
    text_story,
)

from storymark.domain.decisions import RETURN, GoldSpan
from storymark.domain.resolving import Outcome, nothing, take
from storymark.services.deciding import Verdict, decide, say
from storymark.services.feedback import feedback, repeated_causes


def test_each_sees_what_was_made_of_the_own_work_and_why(ledger, people, reviewer, give, text_story) -> None:
    an, binh, chi = people
    give(an, CANCEL)
    give(binh, CANCEL)
    give(chi, CANCEL, "complaint")
    give(an, FEE, "complaint")
    finish(ledger, people, text_story)
    claim, fee = look(ledger, text_story).standings.clusters
    winner = next(c for c in claim.cluster.candidates if c.label == "claim")
    verdict = Verdict(text_story, claim.cluster.id, take(winner), cause="label_knowledge")
    decide(ledger, reviewer=reviewer, verdict=verdict)
    decide(ledger, reviewer=reviewer, verdict=Verdict(text_story, fee.cluster.id, nothing()))
    say(
        ledger,
        author=reviewer,
        story=text_story,
        about="cluster",
        target=claim.cluster.id,
        body="A claim asks.",
    )

    (only,) = feedback(ledger, chi, text_story)
    assert only.own == (GoldSpan(*CANCEL, "complaint"),)
    assert only.gold == (GoldSpan(*CANCEL, "claim"),)
    assert (only.decision.cause, only.reviewer) == ("label_knowledge", "Dung")
    assert [comment.body for comment in only.comments] == ["A claim asks."]
    (removed,) = feedback(ledger, an, text_story)
    assert removed.own == (GoldSpan(*FEE, "complaint"),)
    assert removed.gold == ()
    assert feedback(ledger, binh, text_story) == []
    assert feedback(ledger, reviewer, text_story) == []


def test_a_returned_place_comes_back_to_those_who_tagged_it_and_those_who_did_not(
    ledger,
    people,
    reviewer,
    give,
    text_story,
) -> None:
    give(people[0], ASK)
    finish(ledger, people, text_story)
    (place,) = look(ledger, text_story).standings.clusters
    decide(ledger, reviewer=reviewer, verdict=Verdict(text_story, place.cluster.id, Outcome(RETURN, ())))
    for person in people:
        (only,) = feedback(ledger, person, text_story)
        assert only.is_returned
        assert only.span == place.cluster.range


def test_reasons_that_come_back_are_counted_per_label(ledger, people, reviewer, give, text_story) -> None:
    for span in (CANCEL, ASK, FEE):
        give(people[0], span)
    finish(ledger, people, text_story)
    for place in look(ledger, text_story).standings.clusters:
        verdict = Verdict(text_story, place.cluster.id, nothing(), cause="guideline_gap")
        decide(ledger, reviewer=reviewer, verdict=verdict)

    (only,) = repeated_causes(ledger)
    assert (only.label, only.cause, only.count) == ("claim", "guideline_gap", 3)
    assert repeated_causes(ledger, least=4) == []
