"""Attributes of whole stories: asked by the label set, kept in the metadata, undone, carried by files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from storymark import bootstrap
from storymark.domain.attributes import story_attributes_of
from storymark.domain.errors import BadValue, LayerSubmitted, UnknownStory
from storymark.domain.ids import StoryId
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.services import annotating, assigning, history
from storymark.services.labelling import put_label_set
from storymark.services.ledger import Ledger
from storymark.services.operations import perform
from storymark.services.story_attributes import ask_of_stories, set_story_attributes
from storymark.storage.replay import replay

ROWS = [
    {"key": "channel", "type": "choice", "choices": ["phone", "letter"]},
    {"key": "sum", "type": "number"},
    {"key": "is_paid", "type": "bool"},
    {"key": "place", "type": "text", "name": {"en": "Place", "vi": "Nơi"}},
]


def meta(ledger: Ledger, story: StoryId) -> dict[str, object]:
    return json.loads(ledger.story(story).meta)


def give(ledger: Ledger, linh: Annotator, story: StoryId, **values: object) -> object:
    return set_story_attributes(ledger, annotator=linh, story=story, attributes=json.dumps(values))


@pytest.fixture(autouse=True)
def asked(ledger: Ledger, linh: Annotator) -> None:
    ask_of_stories(ledger, ROWS, author=linh.id)


def test_a_label_set_asks_for_attributes_of_each_kind(ledger: Ledger, linh: Annotator) -> None:
    found = story_attributes_of(ledger.labels())
    assert [(a.key, a.type, a.choices) for a in found] == [
        ("channel", "choice", ("phone", "letter")),
        ("sum", "number", ()),
        ("is_paid", "bool", ()),
        ("place", "text", ()),
    ]
    revision = ledger.labels().revision
    assert ask_of_stories(ledger, ROWS, author=linh.id) is None
    ask_of_stories(ledger, ROWS[:1], author=linh.id)
    assert ledger.labels().revision == revision + 1
    history.undo(ledger, annotator=linh)
    assert len(story_attributes_of(ledger.labels())) == 4


def test_values_are_set_checked_removed_and_undone(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    before = meta(ledger, story)
    give(ledger, linh, story, channel="phone", sum=12, is_paid=True, place="Huế")
    assert meta(ledger, story) == {**before, "channel": "phone", "sum": 12, "is_paid": True, "place": "Huế"}
    assert give(ledger, linh, story, sum=12) is None
    for wrong in ({"channel": "fax"}, {"sum": "much"}, {"is_paid": "yes"}, {"place": 3}):
        with pytest.raises(BadValue):
            give(ledger, linh, story, **wrong)
    give(ledger, linh, story, sum=None, place="")
    assert meta(ledger, story) == {**before, "channel": "phone", "is_paid": True}
    history.undo(ledger, annotator=linh)
    history.undo(ledger, annotator=linh)
    assert meta(ledger, story) == before
    assert replay(ledger.store) == []  # type: ignore[arg-type]


def test_they_are_an_act_of_apply_and_rest_where_work_was_handed_in(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    act = {"op": "story_attributes", "story": story, "attributes": {"sum": 3}}
    assert perform(ledger, annotator=linh, operation=act).id == story
    assert meta(ledger, story)["sum"] == 3
    with pytest.raises(UnknownStory):
        perform(ledger, annotator=linh, operation={**act, "story": "none"})
    annotating.tag(ledger, annotator=linh, story=story, span=Range(0, 3), label="claim")
    assigning.submit(ledger, annotator=linh, stories=[story])
    with pytest.raises(LayerSubmitted):
        give(ledger, linh, story, sum=4)


@pytest.mark.parametrize("suffix", [".toml", ".json"])
def test_what_stories_are_asked_and_unknown_keys_survive_a_label_file(
    ledger: Ledger, linh: Annotator, tmp_path: Path, suffix: str
) -> None:
    formats = bootstrap.formats()
    file = tmp_path / f"labels{suffix}"
    file.write_bytes(formats.label_set_bytes(ledger.labels(), suffix=suffix))
    read = formats.read_label_set(file)
    assert read.extra["story_attribute"] == ROWS
    other = bootstrap.open_ledger(tmp_path / "other.storymark", create=True)
    try:
        put_label_set(other, read, author=linh.id)
        assert story_attributes_of(other.labels()) == story_attributes_of(ledger.labels())
    finally:
        other.store.close()
