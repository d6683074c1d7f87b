"""Undo and redo reach over acts of every kind, over stories and over restarts."""

from __future__ import annotations

import pytest

from storymark import bootstrap
from storymark.domain.errors import NothingToRedo, NothingToUndo
from storymark.domain.ids import StoryId
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.services import annotating, history, layers
from storymark.services.addresses import location_of
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named

BOTH_STORES = True


def seen(ledger: Ledger, stories: list[StoryId], annotator: Annotator) -> list[object]:
    """What an annotator sees of the stories."""
    return [
        (ledger.store.tags(story), layers.own_layer(ledger, annotator=annotator, story=story))
        for story in stories
    ]


def work(ledger: Ledger, linh: Annotator, story: StoryId, other: StoryId) -> list[object]:
    """Every kind of act; the states before each and after all."""
    both = [story, other]
    states = [seen(ledger, both, linh)]
    one = annotating.tag(ledger, annotator=linh, story=story, span=Range(0, 3), label="claim", id="one")
    states.append(seen(ledger, both, linh))
    two = annotating.tag(ledger, annotator=linh, story=other, span=Range(0, 3), label="claim", id="two")
    steps = [
        lambda: annotating.relabel(ledger, annotator=linh, tag=one.tag.id, label="empathy"),
        lambda: annotating.resize(ledger, annotator=linh, tag=two.tag.id, span=Range(0, 7)),
        lambda: annotating.set_note(ledger, annotator=linh, tag=one.tag.id, note="vì"),
        lambda: annotating.set_confidence(ledger, annotator=linh, tag=two.tag.id, confidence="high"),
        lambda: annotating.remove(ledger, annotator=linh, tag=one.tag.id),
        lambda: layers.set_status(ledger, annotator=linh, story=other, status="done"),
        lambda: layers.set_flag(ledger, annotator=linh, story=story, is_flagged=True),
    ]
    for step in steps:
        states.append(seen(ledger, both, linh))
        step()
    states.append(seen(ledger, both, linh))
    return states


def test_undo_all_then_redo_all(
    ledger: Ledger, linh: Annotator, story: StoryId, other_story: StoryId
) -> None:
    both = [story, other_story]
    states = work(ledger, linh, story, other_story)
    for expected in reversed(states[:-1]):
        history.undo(ledger, annotator=linh)
        assert seen(ledger, both, linh) == expected
    with pytest.raises(NothingToUndo):
        history.undo(ledger, annotator=linh)
    for expected in states[1:]:
        history.redo(ledger, annotator=linh)
        assert seen(ledger, both, linh) == expected
    with pytest.raises(NothingToRedo):
        history.redo(ledger, annotator=linh)


def test_undo_goes_on_after_a_restart(
    ledger: Ledger, linh: Annotator, story: StoryId, other_story: StoryId
) -> None:
    both = [story, other_story]
    states = work(ledger, linh, story, other_story)
    history.undo(ledger, annotator=linh)
    for expected in reversed(states[:-2]):
        ledger.store.close()
        again = bootstrap.open_ledger(location_of(ledger.store.path))
        ledger.store = again.store  # so that the fixture closes what is open
        history.undo(again, annotator=linh)
        assert seen(again, both, linh) == expected
    history.redo(again, annotator=linh)
    assert seen(again, both, linh) == states[1]


def test_a_new_act_empties_redo(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    annotating.tag(ledger, annotator=linh, story=story, span=Range(0, 3), label="claim")
    history.undo(ledger, annotator=linh)
    assert history.next_redo(ledger, annotator=linh) is not None
    annotating.tag(ledger, annotator=linh, story=story, span=Range(4, 7), label="claim")
    assert history.next_redo(ledger, annotator=linh) is None


def test_reading_does_not_stand_between_a_person_and_undo(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    annotating.tag(ledger, annotator=linh, story=story, span=Range(0, 3), label="claim")
    sentences = ledger.story(story).sentences
    assert sentences is not None
    layers.mark_read(ledger, annotator=linh, story=story, sentences=list(sentences))
    layers.add_time(ledger, annotator=linh, story=story, active_ms=5)
    history.undo(ledger, annotator=linh)
    assert ledger.store.tags(story) == []
    layer = layers.own_layer(ledger, annotator=linh, story=story)
    assert set(sentences[1:]) <= set(layer.read)
    assert layer.time_ms == 5


def test_each_annotator_undoes_only_their_own(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    minh = annotator_named(ledger, "Minh")
    annotating.tag(ledger, annotator=linh, story=story, span=Range(0, 3), label="claim", id="linh")
    annotating.tag(ledger, annotator=minh, story=story, span=Range(0, 3), label="claim", id="minh")
    history.undo(ledger, annotator=linh)
    assert [t.id for t in ledger.store.tags(story)] == ["minh"]


def test_the_next_act_names_its_story(
    ledger: Ledger, linh: Annotator, story: StoryId, other_story: StoryId
) -> None:
    one = annotating.tag(ledger, annotator=linh, story=story, span=Range(0, 3), label="claim").tag
    annotating.tag(ledger, annotator=linh, story=other_story, span=Range(0, 3), label="claim")
    annotating.set_note(ledger, annotator=linh, tag=one.id, note="x")
    found = history.next_undo(ledger, annotator=linh)
    assert found is not None
    assert (found.type, found.stories) == ("note", {story})


def test_a_tags_history_is_told_in_order(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    one = annotating.tag(ledger, annotator=linh, story=story, span=Range(0, 3), label="claim").tag
    annotating.set_note(ledger, annotator=linh, tag=one.id, note="x")
    history.undo(ledger, annotator=linh)
    assert [entry.type for entry in history.tag_history(ledger, one.id)] == ["tag", "note", "undo"]
