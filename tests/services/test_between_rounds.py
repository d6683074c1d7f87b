"""What was handed in stays as it is, and a reviewer who labels too can take decisions back."""

from __future__ import annotations

import pytest

from storymark import bootstrap
from storymark.domain.errors import BadValue, LayerSubmitted, RoundBegun
from storymark.domain.gold import gold_annotator
from storymark.domain.ids import StoryId, new_id
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.services import annotating, assigning, history, label_acts, layers, story_labelling
from storymark.services.ledger import Ledger
from storymark.services.operations import perform
from storymark.services.people import annotator_named
from storymark.services.reviewing import Reviewing
from storymark.storage.replay import replay


@pytest.fixture(autouse=True)
def labels(ledger: Ledger) -> None:
    bootstrap.put_default_labels(ledger)


def tag(ledger: Ledger, who: Annotator, story: StoryId, start: int, end: int, **facts: str) -> str:
    span, label = Range(start, end), "claim"
    return annotating.tag(ledger, annotator=who, story=story, span=span, label=label, **facts).tag.id  # type: ignore[arg-type]


def add_gold(ledger: Ledger, who: Annotator, story: StoryId, start: int, label: str = "claim") -> None:
    spans = [[start, start + 3, label]]
    perform(
        ledger, annotator=who, operation={"op": "decide", "story": story, "verdict": "add", "spans": spans}
    )


def gold(ledger: Ledger, story: StoryId) -> list[tuple[int, int, str]]:
    return [(tag.start, tag.end, str(tag.label)) for tag in Reviewing(ledger).story(story).gold]


def test_a_round_that_was_handed_in_stays_as_it_is_while_the_next_is_open(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    first = tag(ledger, linh, story, 0, 3)
    assigning.submit(ledger, annotator=linh, stories=[story])
    assigning.give_back(ledger, author=linh.id, annotator=linh, stories=[story])
    assert layers.own_layer(ledger, annotator=linh, story=story).round == 2
    for operation in ({"op": "remove"}, {"op": "note", "note": "x"}, {"op": "relabel", "label": "empathy"}):
        with pytest.raises(LayerSubmitted):
            perform(ledger, annotator=linh, operation={**operation, "id": first})
    there = ledger.store.tag(first)  # type: ignore[arg-type]
    assert there is not None
    assert there.note == ""


def test_nothing_of_work_that_was_handed_in_is_undone(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    story_labelling.set_story_label(ledger, annotator=linh, story=story, label="claim")
    assigning.submit(ledger, annotator=linh, stories=[story])
    with pytest.raises(LayerSubmitted):
        history.undo(ledger, annotator=linh)
    assert [each.label for each in ledger.store.story_labels(story)] == ["claim"]


def test_a_reviewer_who_handed_in_own_work_undoes_decisions_and_mergings_of_labels(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    mine = tag(ledger, linh, story, 0, 3)
    assigning.submit(ledger, annotator=linh, stories=[story])
    add_gold(ledger, linh, story, 4)
    label_acts.merge_labels(ledger, ["claim"], into="complaint", author=linh.id)
    assert ledger.store.tag(mine).label == "complaint"  # type: ignore[arg-type,union-attr]
    history.undo(ledger, annotator=linh)
    assert ledger.store.tag(mine).label == "claim"  # type: ignore[arg-type,union-attr]
    assert gold(ledger, story) == [(4, 7, "claim")]
    history.undo(ledger, annotator=linh)
    assert gold(ledger, story) == []
    history.redo(ledger, annotator=linh)
    assert gold(ledger, story) == [(4, 7, "claim")]


def test_the_first_decision_taken_back_leaves_those_of_others_whole(
    ledger: Ledger, linh: Annotator, story: StoryId, other_story: StoryId
) -> None:
    minh = annotator_named(ledger, "Minh")
    add_gold(ledger, linh, story, 4)
    add_gold(ledger, minh, other_story, 4)
    history.undo(ledger, annotator=linh)
    assert gold_annotator(ledger.store.project) in ledger.store.annotators()
    assert gold(ledger, other_story) == [(4, 7, "claim")]


def test_nothing_is_gold_twice(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    for label in ("claim", "empathy", "claim"):
        add_gold(ledger, linh, story, 4, label)
    assert gold(ledger, story) == [(4, 7, "claim"), (4, 7, "empathy")]


def test_nobody_works_under_the_name_of_gold(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    add_gold(ledger, linh, story, 4)
    with pytest.raises(BadValue, match="gold tags"):
        annotator_named(ledger, "gold")
    assert annotator_named(ledger, "gold", create=False).kind == "gold"


def test_a_tag_whose_id_was_removed_is_there_when_it_is_acknowledged(
    ledger: Ledger, linh: Annotator, story: StoryId, other_story: StoryId
) -> None:
    tag(ledger, linh, story, 0, 3, id="one")
    annotating.remove(ledger, annotator=linh, tag="one")  # type: ignore[arg-type]
    assert tag(ledger, linh, story, 4, 7, id="one") == "one"
    assert [(each.id, each.start) for each in ledger.store.tags(story)] == [("one", 4)]
    history.undo(ledger, annotator=linh)
    assert ledger.store.tags(story) == []
    with pytest.raises(BadValue, match="The id"):
        tag(ledger, linh, other_story, 0, 3, id="one")


def test_only_a_comment_that_is_there_is_settled(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    for operation in (
        {"op": "settle", "id": "nothing"},
        {"op": "say", "story": story, "about": "weather", "target": "", "body": "x"},
        {"op": "say", "story": story, "about": "story", "target": "", "body": "x", "flag": "red"},
    ):
        with pytest.raises(BadValue):
            perform(ledger, annotator=linh, operation=operation)
    assert ledger.store.comments(story) == []


def hand_in_two(ledger: Ledger, linh: Annotator, story: StoryId) -> list[Annotator]:
    minh = annotator_named(ledger, "Minh")
    for who, end in ((linh, 3), (minh, 5)):
        tag(ledger, who, story, 0, end)
        assigning.submit(ledger, annotator=who, stories=[story])
    return [linh, minh]


def rounds(ledger: Ledger, people: list[Annotator], story: StoryId) -> list[tuple[int, str]]:
    found = [layers.own_layer(ledger, annotator=who, story=story) for who in people]
    return [(layer.round, layer.status) for layer in found]


def return_it(ledger: Ledger, who: Annotator, story: StoryId) -> None:
    place = Reviewing(ledger).story(story).standings.clusters[0]
    operation = {"op": "decide", "story": story, "cluster": place.cluster.id, "verdict": "return"}
    perform(ledger, annotator=who, operation=operation)


def test_returning_a_place_is_one_act_that_one_undo_takes_back_and_a_redo_does_again(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    people = hand_in_two(ledger, linh, story)
    dung = annotator_named(ledger, "Dung")
    before = len(ledger.store.entry_ids())
    return_it(ledger, dung, story)
    assert len(ledger.store.entry_ids()) == before + 1
    assert rounds(ledger, people, story) == [(2, "open"), (2, "open")]
    assert Reviewing(ledger).story(story).counts["waiting"] == 1

    history.undo(ledger, annotator=dung)
    assert rounds(ledger, people, story) == [(1, "submitted"), (1, "submitted")]
    assert Reviewing(ledger).story(story).counts["open"] == 1
    with pytest.raises(LayerSubmitted):
        tag(ledger, linh, story, 6, 9)
    history.redo(ledger, annotator=dung)
    assert rounds(ledger, people, story) == [(2, "open"), (2, "open")]
    own = layers.own_layer(ledger, annotator=linh, story=story)
    assert [(t.start, t.end) for t in ledger.store.tags(story, layer=own.id)] == [(0, 3)]

    # Taken back and returned anew: the same round with the same tags, and nothing twice.
    history.undo(ledger, annotator=dung)
    return_it(ledger, dung, story)
    assert [(t.start, t.end) for t in ledger.store.tags(story, layer=own.id)] == [(0, 3)]
    assert rounds(ledger, people, story) == [(2, "open"), (2, "open")]
    assert replay(ledger.store) == []  # type: ignore[arg-type]


def test_a_return_stays_once_somebody_works_on_it(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    people = hand_in_two(ledger, linh, story)
    dung = annotator_named(ledger, "Dung")
    return_it(ledger, dung, story)
    tag(ledger, people[1], story, 6, 9)
    with pytest.raises(RoundBegun):
        history.undo(ledger, annotator=dung)
    own = layers.own_layer(ledger, annotator=people[1], story=story)
    assert [(t.start, t.end) for t in ledger.store.tags(story, layer=own.id)] == [(0, 5), (6, 9)]


def test_a_remark_that_is_sent_twice_is_one(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    said = {"op": "say", "id": new_id(), "story": story, "about": "story", "target": story, "body": "Why?"}
    assert perform(ledger, annotator=linh, operation=said).id == said["id"]
    assert perform(ledger, annotator=linh, operation=said).id == said["id"]
    assert [(c.id, c.body) for c in ledger.store.comments(story)] == [(said["id"], "Why?")]
