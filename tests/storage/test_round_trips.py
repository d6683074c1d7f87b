"""Every kind of record comes back from the file as it went in, byte for byte."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.support.odd_text import ODD_TEXTS
from tests.support.stores import LINH, MINH, act, add_story, make_layer, make_tag, odd_story, reopened

from storymark.domain import edits
from storymark.domain.ids import AnnotatorId, LabelKey, StoryId, TagId
from storymark.domain.journal import Change, RecordRef
from storymark.domain.labels import Label, LabelSet
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.tags import tag_order
from storymark.services.ports import Store
from storymark.storage.replay import replay
from storymark.storage.store import SqlStore

BOTH_STORES = True


def test_the_store_is_what_the_services_ask_for(store: SqlStore) -> None:
    as_port: Store = store  # mypy checks the signatures, this line that it is used
    assert {as_port.project, as_port.replica, as_port.path} == {store.project, store.replica, store.path}


def test_a_new_project_has_its_name_and_one_entry(store: SqlStore) -> None:
    assert store.name() == "Dự án"
    entries = list(store.entries())
    assert [e.type for e in entries] == ["project"]
    assert entries[0].changes[0].id == store.project
    assert replay(store) == []


@pytest.mark.parametrize("name", ODD_TEXTS)
def test_texts_come_back_unchanged(store: SqlStore, name: str) -> None:
    story = odd_story(name)
    add_story(store, story)
    again = reopened(store)
    try:
        found = again.story(story.id)
        assert found == story
        assert found is not None
        assert found.text.encode("utf-8") == ODD_TEXTS[name].encode("utf-8")
        assert replay(again) == []
    finally:
        again.close()


def test_quotes_are_kept_byte_for_byte(store: SqlStore) -> None:
    story = odd_story("all")
    layer = make_layer(store, story.id)
    tags = [make_tag(layer.id, start, start + 3, story.text) for start in range(0, len(story.text) - 3, 3)]
    add_story(store, story, layers=[layer], tags=tags)
    again = reopened(store)
    try:
        found = again.tags(story.id)
        assert found == sorted(tags, key=tag_order)
        assert all(story.text[t.start : t.end].encode() == t.quote.encode() for t in found)
        assert any("\r\n" in t.quote for t in found)
        assert any("\u0323" in t.quote or "\u0301" in t.quote for t in found)
        assert any(ord(max(t.quote)) > 0xFFFF for t in found)
    finally:
        again.close()


def test_tags_layers_and_read_marks(store: SqlStore) -> None:
    story = odd_story("astral")
    add_story(store, story)
    layer = make_layer(
        store,
        story.id,
        status="done",
        reason="vì sao",
        flagged=True,
        time_ms=402_500,
        read={Range(0, 5): 3, Range(6, 9): 4},
    )
    gold = make_layer(store, story.id, MINH, kind="gold", round=2)
    tag = make_tag(
        layer.id,
        2,
        7,
        story.text,
        note="ghi chú\r\n",
        confidence="low",
        attributes='{"a":1}',
        origin="rule",
        decision='{"method":"x"}',
        label_revision=7,
    )
    act(store, "tag", [edits.whole_layer(layer), edits.whole_layer(gold), edits.add_tag(tag, story=story.id)])
    again = reopened(store)
    try:
        assert again.layer(layer.id) == layer
        assert again.layers(story.id) == sorted([layer, gold], key=lambda x: x.annotator)
        assert again.tag(tag.id) == tag
        assert again.tags(story.id) == [tag]
        assert again.tags(story.id, layer=layer.id) == [tag]
        assert again.tags(story.id, layer=gold.id) == []
        assert again.story_of_tag(tag.id) == story.id
        assert again.find_tag(layer.id, Range(2, 7), "claim") == tag
        assert again.find_tag(layer.id, Range(2, 8), "claim") is None
        assert again.find_tag(layer.id, Range(2, 7), "empathy") is None
        assert replay(again) == []
    finally:
        again.close()


def test_people_and_labels(store: SqlStore) -> None:
    robot = Annotator(AnnotatorId("0193-robot"), "Máy", "model")
    for added, person in enumerate([MINH, LINH, robot]):
        act(store, "annotator", [edits.add_annotator(person, added_ms=added)])
    labels = LabelSet(
        name="nhãn",
        revision=5,
        labels=(
            Label(
                key=LabelKey("claim"),
                name={"vi": "Khẳng định", "zh": "主张"},
                parent="root",
                shortcut="1",
                colour="#112233",
                hint={"en": "hint"},
                definition={"vi": "định nghĩa"},
                test={"en": "is it?"},
                archived=True,
                extra={"examples": ["một", "hai"], "unknown": {"x": [1, None]}},
            ),
            Label(key=LabelKey("empathy")),
        ),
        rules=({"vi": "quy tắc"}, {"en": "rule"}),
    )
    act(store, "labels", edits.put_label_set(labels))
    again = reopened(store)
    try:
        assert again.annotators() == [MINH, LINH, robot]
        assert again.label_set() == labels
        assert replay(again) == []
    finally:
        again.close()


def test_local_settings_are_no_part_of_the_journal(store: SqlStore) -> None:
    count = len(list(store.entries()))
    assert store.meta("last story", "none") == "none"
    store.set_meta("last story", "a")
    store.set_meta("last story", "b")
    again = reopened(store)
    try:
        assert again.meta("last story") == "b"
        assert len(list(again.entries())) == count
    finally:
        again.close()


def test_a_removed_tag_is_gone_and_its_place_is_known(store: SqlStore) -> None:
    story = odd_story("chinese")
    layer = make_layer(store, story.id)
    tag = make_tag(layer.id, 0, 2, story.text)
    add_story(store, story, layers=[layer], tags=[tag])
    act(store, "remove", [edits.remove_tag(tag.id, updated_ms=5)])
    assert store.tag(tag.id) is None
    assert store.tags(story.id) == []
    assert store.find_tag(layer.id, tag.span, tag.label) is None
    assert store.story_of_tag(tag.id) == story.id
    act(store, "restore", [Change("tag", tag.id, {"deleted": False, "updated": 6})])
    assert store.tag(tag.id) == tag._replace(updated_ms=6)
    assert replay(store) == []


def test_a_removed_story_is_nowhere_in_the_list(store: SqlStore) -> None:
    story, other = odd_story("chinese"), odd_story("bidi")
    layer = make_layer(store, story.id, status="done")
    add_story(store, story, layers=[layer], tags=[make_tag(layer.id, 0, 2, story.text)])
    add_story(store, other)
    assert dict(store.status_counts(LINH.id)) == {"done": 1, "todo": 1}
    act(store, "remove story", [Change("story", story.id, {"deleted": True})])
    assert not store.has_story(story.id)
    assert store.story(story.id) is None
    assert store.story_row(story.id, LINH.id) is None
    assert store.story_ids() == [other.id]
    assert store.story_count() == 1
    assert store.label_counts() == {}
    assert dict(store.status_counts(LINH.id)) == {"todo": 1}
    assert [b.story.id for b in store.bundles([story.id, other.id])] == [other.id]
    act(store, "restore", [Change("story", story.id, {"deleted": False})])
    assert dict(store.status_counts(LINH.id)) == {"done": 1, "todo": 1}
    assert store.label_counts() == {"claim": 1}
    assert replay(store) == []


def test_a_persons_sentences_go_before_the_segmenters_and_back(store: SqlStore) -> None:
    story = odd_story("vietnamese")
    add_story(store, story)
    by_hand = Sentences([Range(0, 4), Range(5, 9), Range(9, 12)], segmenter="test/1/0", manual=[1])
    correction = act(store, "sentences", [edits.recut_sentences(replace(story, sentences=by_hand))])
    found = store.story(story.id)
    assert found is not None
    assert found.sentences == by_hand
    store.keep_sentences(story.id, Sentences([Range(0, 1)], segmenter="test/2/0"))
    found = store.story(story.id)
    assert found is not None
    assert found.sentences == by_hand
    row = store.story_row(story.id, None)
    assert row is not None
    assert row.sentence_count == 3
    act(store, "undo", [Change("sentences", story.id, {"deleted": True})], undoes=correction.id)
    found = store.story(story.id)
    assert found is not None
    assert found.sentences == story.sentences
    assert replay(store) == []


def test_unread_marks_go_when_the_reading_is_undone(store: SqlStore) -> None:
    story = odd_story("vietnamese")
    add_story(store, story)
    layer = make_layer(store, story.id)
    act(store, "read", [edits.change_layer(layer, read={Range(0, 4): 2, Range(5, 8): 2})])
    act(store, "undo", [edits.change_layer(layer, read={Range(0, 4): None})])
    found = store.layer(layer.id)
    assert found is not None
    assert found.read == {Range(5, 8): 2}
    assert replay(store) == []


def test_what_is_unknown_is_kept_and_passed_on(store: SqlStore) -> None:
    changes = [
        Change("comment", "c1", {"text": "xin chào", "deep": {"a": [1, None, True]}}),
        Change("label", "claim", {"name": {"vi": "Khẳng định"}, "from the future": [1, 2]}),
        Change("tag", "t1", {"label": 7, "span": "nowhere", "note": None, "story": None}),
    ]
    entry = act(store, "a type of tomorrow", changes)
    again = reopened(store)
    try:
        assert again.entry(entry.id) == entry
        assert [e.canonical for e in again.entries()][-1] == entry.canonical
        assert again.fields(RecordRef("comment", "c1")) == changes[0].set
        assert again.fields(RecordRef("label", "claim")) == changes[1].set
        assert again.heads([RecordRef("comment", "c1")]) == (entry.id,)
        assert again.label_set().labels[0].name == {"vi": "Khẳng định"}
        assert [a.type for a in again.acts_of(LINH.id)] == ["a type of tomorrow"]
        assert replay(again) == []
    finally:
        again.close()


def test_fields_that_were_taken_back_have_their_defaults(store: SqlStore) -> None:
    story = odd_story("chinese")
    layer = make_layer(store, story.id)
    tag = make_tag(layer.id, 0, 2, story.text, note="n", confidence="high")
    add_story(store, story, layers=[layer], tags=[tag])
    act(store, "undo", [Change("tag", tag.id, {"note": None, "confidence": None})])
    assert store.tag(tag.id) == tag._replace(note="", confidence="")
    assert replay(store) == []


def test_nothing_is_found_where_nothing_is(store: SqlStore) -> None:
    assert store.story(StoryId("x")) is None
    assert store.tag(TagId("x")) is None
    assert store.layer(make_layer(store, StoryId("x")).id) is None
    assert store.tags(StoryId("x")) == []
    assert store.layers(StoryId("x")) == []
    assert store.story_of_tag(TagId("x")) is None
    assert store.fields(RecordRef("tag", "x")) == {}
    assert store.heads([RecordRef("tag", "x")]) == ()
    assert store.entries_of(RecordRef("tag", "x")) == []
    assert store.find_stories("") == []
    assert list(store.bundles([StoryId("x")])) == []
