"""One label on many places: one act, what is there already stays alone, undo takes all of it back."""

from __future__ import annotations

import pytest

from storymark.domain import edits
from storymark.domain.errors import BadValue, LayerSubmitted, SpanOutside, UnknownLabel, UnknownStory
from storymark.domain.ids import StoryId
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.services import annotating, bulk_tagging, history, layers
from storymark.services.bulk_tagging import BACKUP_FROM, Place, tag_many
from storymark.services.ledger import Ledger
from storymark.services.operations import perform
from storymark.services.searching import SearchQuery, search
from storymark.storage.replay import replay

from .conftest import ODD_TEXT, put_story

BOTH_STORES = True


def hits(ledger: Ledger, words: str) -> list[Place]:
    return [(hit.story, hit.span) for hit in search(ledger, SearchQuery(words))]


def hand_in(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    layer = layers.own_layer(ledger, annotator=linh, story=story)
    ledger.commit("submit", author=linh.id, changes=[edits.change_layer(layer, status="submitted")])


def whole_state(ledger: Ledger, linh: Annotator, stories: list[StoryId]) -> list[object]:
    return [
        (ledger.store.tags(story), layers.own_layer(ledger, annotator=linh, story=story)) for story in stories
    ]


def test_every_hit_is_tagged_in_one_act(
    ledger: Ledger, linh: Annotator, story: StoryId, other_story: StoryId
) -> None:
    places = hits(ledger, ".")
    before, count = whole_state(ledger, linh, [story, other_story]), len(ledger.store.entry_ids())
    done = tag_many(ledger, annotator=linh, places=places, label="claim")
    assert (done.made, done.existed, done.submitted) == (len(places), 0, 0)
    assert len(ledger.store.entry_ids()) == count + 1
    tags = [(s, tag) for s in (story, other_story) for tag in ledger.store.tags(s)]
    assert sorted((s, tag.span) for s, tag in tags) == sorted(places)
    assert {(tag.quote, tag.label, tag.origin) for _, tag in tags} == {(".", "claim", "bulk")}
    assert done.changes is not None
    assert done.changes.stories == {story, other_story}
    tagged = whole_state(ledger, linh, [story, other_story])
    history.undo(ledger, annotator=linh)
    assert whole_state(ledger, linh, [story, other_story]) == before
    history.redo(ledger, annotator=linh)
    assert [tags for tags, _ in whole_state(ledger, linh, [story, other_story])] == [t for t, _ in tagged]
    assert replay(ledger.store) == []  # type: ignore[arg-type]


def test_touched_sentences_are_read_and_the_story_is_open(
    ledger: Ledger, linh: Annotator, other_story: StoryId
) -> None:
    tag_many(ledger, annotator=linh, places=hits(ledger, "hai"), label="claim")
    layer = layers.own_layer(ledger, annotator=linh, story=other_story)
    sentences = ledger.story(other_story).sentences
    assert sentences is not None
    assert layer.status == "open"
    assert layer.read == {sentences[1]: ledger.labels().revision}


def test_the_same_tag_is_not_made_twice(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    at = ODD_TEXT.index("rất ngon")
    there = annotating.tag(
        ledger, annotator=linh, story=story, span=Range(at, at + 8), label="claim", note="mine"
    )
    places = [*hits(ledger, "rất ngon"), *hits(ledger, "cảm ơn"), *hits(ledger, "cảm ơn")]
    done = tag_many(ledger, annotator=linh, places=places, label="claim")
    assert (done.made, done.existed) == (1, 2)
    assert ledger.store.tag(there.tag.id) == there.tag
    count = len(ledger.store.entry_ids())
    again = tag_many(ledger, annotator=linh, places=places, label="claim")
    assert (again.made, again.existed, again.changes) == (0, 3, None)
    assert len(ledger.store.entry_ids()) == count
    other = tag_many(ledger, annotator=linh, places=places, label="empathy")
    assert (other.made, other.existed) == (2, 1)


def test_work_that_was_handed_in_stays_as_it_is(
    ledger: Ledger, linh: Annotator, story: StoryId, other_story: StoryId
) -> None:
    hand_in(ledger, linh, story)
    places = hits(ledger, ".")
    own = [place for place in places if place[0] == story]
    done = tag_many(ledger, annotator=linh, places=places, label="claim")
    assert (done.made, done.submitted) == (len(places) - len(own), len(own))
    assert ledger.store.tags(story) == []
    with pytest.raises(LayerSubmitted):
        tag_many(ledger, annotator=linh, places=own, label="claim")


def test_what_cannot_be_done_changes_nothing(
    ledger: Ledger, linh: Annotator, story: StoryId, other_story: StoryId
) -> None:
    good = (other_story, Range(0, 3))
    count = len(ledger.store.entry_ids())
    cases: list[tuple[list[Place], str, type[Exception]]] = [
        ([], "claim", BadValue),
        ([good], "nothing of the kind", UnknownLabel),
        ([good, (story, Range(0, len(ODD_TEXT) + 1))], "claim", SpanOutside),
        ([good, (StoryId("no such story"), Range(0, 1))], "claim", UnknownStory),
    ]
    for places, label, error in cases:
        with pytest.raises(error):
            tag_many(ledger, annotator=linh, places=places, label=label)
    assert len(ledger.store.entry_ids()) == count
    assert ledger.store.tags(other_story) == []


def test_the_act_as_data(ledger: Ledger, linh: Annotator, other_story: StoryId) -> None:
    operation = {"op": "tag_many", "label": "claim", "places": [[other_story, 0, 3], [other_story, 10, 13]]}
    done = perform(ledger, annotator=linh, operation=operation)
    assert done.many is not None
    assert done.many.made == 2
    assert done.changes is not None
    assert done.id == done.changes.entry
    again = perform(ledger, annotator=linh, operation=operation)
    assert (again.id, again.changes) == ("", None)
    for wrong in ([["x", 0]], [[1, 0, 3]], [[other_story, 0, True]], ["story"]):
        with pytest.raises(BadValue):
            perform(ledger, annotator=linh, operation={**operation, "places": wrong})


def test_an_act_of_thousands_is_one_step_after_a_backup(
    ledger: Ledger, linh: Annotator, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[str] = []
    real = bulk_tagging.ensure_backup
    monkeypatch.setattr(
        bulk_tagging, "ensure_backup", lambda ledger, reason: (kept.append(reason), real(ledger, reason))
    )
    stories = [put_story(ledger, f"s{i}", "khó khăn " * 300 + f"{i} .") for i in range(10)]
    places = hits(ledger, "khó khăn")
    assert len(places) == 3_000
    assert tag_many(ledger, annotator=linh, places=places[: BACKUP_FROM - 1], label="claim").made
    assert kept == []
    done = tag_many(ledger, annotator=linh, places=places, label="claim")
    assert kept == ["bulk"]
    assert (done.made, done.existed) == (3_000 - BACKUP_FROM + 1, BACKUP_FROM - 1)
    history.undo(ledger, annotator=linh)
    assert sum(len(ledger.store.tags(story)) for story in stories) == BACKUP_FROM - 1
    history.redo(ledger, annotator=linh)
    assert sum(len(ledger.store.tags(story)) for story in stories) == 3_000
    assert {layers.own_layer(ledger, annotator=linh, story=s).status for s in stories} == {"open"}
