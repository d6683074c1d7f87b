"""Many stories at once leave the very rows that they leave one by one, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from tests.support.odd_text import ODD_TEXTS
from tests.support.stores import LINH, MINH, act, make_layer, make_tag, odd_story

from storymark.domain import edits
from storymark.domain.ids import ProjectId
from storymark.domain.journal import Change, Entry, RecordRef, canonical_json
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.story import Story
from storymark.services.ledger import Arrival, Ledger
from storymark.services.ports import NewStory
from storymark.storage.bulk import seal
from storymark.storage.replay import replay
from storymark.storage.store import SqlStore, create_store
from storymark.storage.tables import METADATA

PROJECT = ProjectId("01930000-0000-7000-8000-0000000000ff")
HLC = 1_700_000_000_000 << 16


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    made = create_store(tmp_path / "bulk.storymark", project=PROJECT)
    yield made
    made.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[SqlStore]:
    made = create_store(tmp_path / "one-by-one.storymark", project=PROJECT)
    yield made
    made.close()


def rows_of(store: SqlStore) -> dict[str, list[Any]]:
    """Everything in every table, but for whose copy it is."""
    tables = [table for table in METADATA.sorted_tables if table.name != "this_copy"]
    return {table.name: sorted(store.database.rows(select(table)), key=repr) for table in tables}


def new_story(changes: Sequence[Change], story: Story, hlc: int) -> NewStory:
    entry = Entry(
        type="import",
        project=PROJECT,
        author="",
        replica="0193-replica",
        hlc=hlc,
        parents=(),
        changes=tuple(changes),
    )
    is_corrected = any(change.record == "sentences" for change in changes)
    return NewStory(story.id, story.text, entry, None if is_corrected else story.sentences)


def changes_for(store: SqlStore, story: Story) -> list[Change]:
    """A story with two people's work in several rounds, gold, marks of sentences, a person's sentences."""
    first = make_layer(store, story.id, LINH, status="done", read={Range(0, 2): 3})
    layers = [
        first,
        make_layer(store, story.id, LINH, round=2, flagged=True, time_ms=1500),
        make_layer(store, story.id, MINH, kind="gold", status="open"),
        make_layer(store, story.id, MINH, kind="model"),
    ]
    tags = [make_tag(layer.id, 0, 2, story.text, note=story.external_id) for layer in layers[:3]]
    changes = [edits.add_story(story), *map(edits.whole_layer, layers), edits.add_tags(tags, story=story.id)]
    if story.sentences is not None and story.sentences.manual:
        changes.append(edits.recut_sentences(story))
    return changes


def odd_stories() -> list[Story]:
    """As many as there are odd texts: without sentences, with a segmenter's, with a person's."""
    found = []
    for place, name in enumerate(ODD_TEXTS):
        story = odd_story(name, sentences=bool(place % 3))
        if story.sentences is not None and place % 3 == 2:
            manual = Sentences(story.sentences, segmenter="test/1/0", manual=[1])
            story = replace(story, sentences=manual)
        found.append(story)
    return found


def one_by_one(store: SqlStore, stories: Sequence[NewStory]) -> None:
    for new in stories:
        with store.transaction():
            store.keep_text(new.id, new.text)
            store.append(replace(new.entry))
            if new.sentences is not None:
                store.keep_sentences(new.id, new.sentences)


def test_many_at_once_leave_the_rows_of_one_by_one(store: SqlStore, other: SqlStore) -> None:
    made = [new_story(changes_for(store, s), s, HLC + n) for n, s in enumerate(odd_stories())]
    assert len(made) > 5
    assert store.append_new(made)
    one_by_one(other, made)
    assert rows_of(store) == rows_of(other)
    assert replay(store) == []


def test_what_came_at_once_is_changed_like_anything_else(store: SqlStore, other: SqlStore) -> None:
    story = odd_story()
    changes = changes_for(store, story)
    assert store.heads([RecordRef("story", story.id)]) == ()  # asked before: an answer that must not be kept
    made = [new_story(changes, story, HLC)]
    assert store.append_new(made)
    one_by_one(other, made)
    tag, layer = store.tags(story.id)[0], make_layer(store, story.id, LINH, status="done")
    for each in (store, other):
        act(each, "note", [edits.change_tag(tag.id, note="khác", updated_ms=9)], hlc=HLC + 9, replica="r")
        act(each, "status", [edits.change_layer(layer, status="open")], hlc=HLC + 10, replica="r")
        act(each, "remove", [Change("story", story.id, {"deleted": True})], hlc=HLC + 11, replica="r")
    assert rows_of(store) == rows_of(other)
    assert replay(store) == []


Setting = Callable[[SqlStore, Story, list[Change]], None]


def _story_is_there(store: SqlStore, story: Story, changes: list[Change]) -> None:
    act(store, "import", [edits.add_story(story)])


def _story_was_named(store: SqlStore, story: Story, changes: list[Change]) -> None:
    act(store, "tag", [edits.whole_layer(make_layer(store, story.id, round=7))])


def _layer_is_there(store: SqlStore, story: Story, changes: list[Change]) -> None:
    elsewhere = replace(make_layer(store, story.id), story=odd_story("decomposed").id)
    act(store, "status", [edits.whole_layer(elsewhere)])


def _tag_is_there(store: SqlStore, story: Story, changes: list[Change]) -> None:
    id = next(change.set["rows"][1][0] for change in changes if change.record == "tags")
    act(store, "note", [edits.change_tag(id, note="trước", updated_ms=1)])


def _entry_holds_a_label(store: SqlStore, story: Story, changes: list[Change]) -> None:
    changes.append(Change("label", "claim", {"order": 1}))


def _tag_is_in_a_layer_of_elsewhere(store: SqlStore, story: Story, changes: list[Change]) -> None:
    tags = [make_tag(make_layer(store, story.id, round=9).id, 0, 1, story.text)]
    changes.append(edits.add_tags(tags, story=story.id))


def _tag_comes_twice(store: SqlStore, story: Story, changes: list[Change]) -> None:
    changes.append(next(change for change in changes if change.record == "tags"))


def _rows_are_uneven(store: SqlStore, story: Story, changes: list[Change]) -> None:
    changes.append(Change("tags", story.id, {"fields": ["id", "story", "layer"], "rows": [["x"]]}))


def _story_is_missing(store: SqlStore, story: Story, changes: list[Change]) -> None:
    del changes[0]


@pytest.mark.parametrize(
    "setting",
    [
        _story_is_there,
        _story_was_named,
        _layer_is_there,
        _tag_is_there,
        _entry_holds_a_label,
        _tag_is_in_a_layer_of_elsewhere,
        _tag_comes_twice,
        _rows_are_uneven,
        _story_is_missing,
    ],
)
def test_what_is_not_new_or_more_than_a_story_is_left_wholly(store: SqlStore, setting: Setting) -> None:
    story, other = odd_story(), odd_story("decomposed")
    changes = changes_for(store, story)
    setting(store, story, changes)
    before = rows_of(store)
    made = [new_story(changes_for(store, other), other, HLC), new_story(changes, story, HLC + 1)]
    assert not store.append_new(made)
    assert rows_of(store) == before
    assert replay(store) == []


def test_a_story_twice_in_one_go_is_left_wholly(store: SqlStore) -> None:
    story = odd_story()
    before = rows_of(store)
    made = [new_story(changes_for(store, story), story, HLC + n) for n in range(2)]
    assert not store.append_new(made)
    assert rows_of(store) == before


def test_a_ledger_brings_one_by_one_what_is_not_new(store: SqlStore) -> None:
    story, other = odd_story(), odd_story("decomposed")
    early = act(store, "status", [edits.whole_layer(make_layer(store, story.id, status="todo"))])
    arrivals = [Arrival(s.id, s.text, tuple(changes_for(store, s)), s.sentences) for s in (other, story)]
    ledger = Ledger(store)
    with store.transaction():
        ledger.bring("import", author=LINH.id, arrivals=arrivals)
    assert store.story_ids() == [other.id, story.id]
    assert store.story(story.id) == story
    brought = store.entry(store.heads([RecordRef("story", story.id)])[0])
    assert brought is not None
    assert early.id in brought.parents
    assert replay(store) == []


texts = st.text(st.characters(codec="utf-8"), max_size=8)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(texts, values, max_size=4), texts, st.integers(0, 2**63))
def test_the_quick_bytes_of_an_entry_are_the_canonical_ones(
    fields: dict[str, Any], id: str, hlc: int
) -> None:
    changes = (Change("story", id, fields), Change("tags", id, {"fields": ["id"], "rows": [[id, fields]]}))
    plain = Entry(
        type="import", project="p", author=id, replica="r", hlc=hlc, parents=(), changes=changes, undoes=""
    )
    quick = seal(replace(plain))
    assert quick.canonical == canonical_json(plain.plain()) == plain.canonical
    assert quick.id == plain.id


def test_a_lone_surrogate_is_refused_either_way() -> None:
    entry = Entry("import", "p", "\ud800", "r", 1, (), ())
    with pytest.raises(UnicodeEncodeError):
        seal(entry)
    with pytest.raises(UnicodeEncodeError):
        _ = entry.canonical
