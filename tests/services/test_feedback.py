# ruff: noqa: F811 - fixtures of the review are used by their names
"""What comes back to annotators from a review."""

from __future__ import annotations

import pytest
from tests.services.test_reviewing import (  # noqa: F401 - fixtures
    ASK,
    CANCEL,
    FEE,
    TEXT,
    finish,
    give,
    look,
    people,
    reviewer,
    text_story,
)

from storymark import bootstrap
from storymark.domain.decisions import RETURN, TAKE, GoldSpan
from storymark.domain.errors import BadValue, LayerSubmitted
from storymark.domain.resolving import Outcome, nothing, take
from storymark.services import history
from storymark.services.assigning import submit
from storymark.services.deciding import Verdict, decide, say
from storymark.services.feedback import feedback, repeated_causes
from storymark.services.layers import own_layer
from storymark.services.operations import perform
from storymark.services.proposals import adopt_proposal, proposals
from storymark.storage.replay import replay


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


def test_what_came_back_proposes_examples_and_one_act_adopts_them(
    ledger, people, reviewer, give, text_story
) -> None:
    bootstrap.put_default_labels(ledger)
    for span, wrong in ((CANCEL, (0, 10)), (ASK, (30, 40)), (FEE, (51, 55))):
        give(people[0], span)
        give(people[1], wrong)
    finish(ledger, people, text_story)
    for place in look(ledger, text_story).standings.clusters:
        outcome = take(max(place.cluster.candidates, key=lambda c: c.end - c.start))
        verdict = Verdict(text_story, place.cluster.id, outcome, cause="boundary_rule")
        decide(ledger, reviewer=reviewer, verdict=verdict)
    target = look(ledger, text_story).standings.clusters[0].cluster.id
    said = {"about": "cluster", "target": target, "body": "The whole wish.", "flag": "guideline"}
    say(ledger, author=reviewer, story=text_story, **said)

    (found,) = proposals(ledger)
    assert found.right == (TEXT[:27], TEXT[30:48], TEXT[51:62])
    assert found.wrong == (TEXT[:10], TEXT[30:40].strip(), TEXT[51:55].strip())
    assert found.remarks == ("The whole wish.",)
    before = ledger.labels()
    adopt_proposal(ledger, found, author=reviewer.id)
    label = ledger.labels().get("claim")
    assert [row["text"] for row in label.extra["examples"]][-3:] == list(found.right)
    assert [row["text"] for row in label.extra["counter_examples"]][-3:] == list(found.wrong)
    (known,) = proposals(ledger)
    assert (known.right, known.wrong) == ((), ())
    assert adopt_proposal(ledger, found, author=reviewer.id) is None
    history.undo(ledger, annotator=reviewer)
    assert ledger.labels().get("claim") == before.get("claim")


def test_an_annotator_makes_the_own_tags_what_gold_has_as_one_act(
    ledger, people, reviewer, give, text_story
) -> None:
    mine = give(people[0], (0, 10), "complaint")
    give(people[1], CANCEL)
    finish(ledger, people, text_story)
    places = look(ledger, text_story).standings.clusters
    for place in places:
        own = any(span.tag == mine.id for span in place.cluster.spans)
        outcome = Outcome(TAKE, (GoldSpan(*CANCEL, "claim"),)) if own else nothing()
        decide(ledger, reviewer=reviewer, verdict=Verdict(text_story, place.cluster.id, outcome))
    item = next(i for i in feedback(ledger, people[0], text_story) if i.own)
    operation = {"op": "take_gold", "story": text_story, "decision": item.decision.id}
    layer = own_layer(ledger, annotator=people[0], story=text_story).id

    perform(ledger, annotator=people[0], operation=operation)
    tags = ledger.store.tags(text_story, layer=layer)
    assert [(tag.start, tag.end, tag.label) for tag in tags] == [(*CANCEL, "claim")]
    assert replay(ledger.store) == []
    history.undo(ledger, annotator=people[0])
    assert [tag.id for tag in ledger.store.tags(text_story, layer=layer)] == [mine.id]
    with pytest.raises(BadValue):
        perform(ledger, annotator=people[0], operation=operation | {"decision": "nothing"})
    submit(ledger, annotator=people[0], stories=[text_story])
    with pytest.raises(LayerSubmitted):
        perform(ledger, annotator=people[0], operation=operation)
