"""What the store answers about its journal."""

from __future__ import annotations

import pytest
from tests.support.stores import LINH, MINH, act, add_story, make_layer, make_tag, odd_story

from storymark.domain import edits
from storymark.domain.ids import EntryId
from storymark.domain.journal import REDO, UNDO, Change, Entry, RecordRef
from storymark.domain.undo import Act
from storymark.storage.replay import replay
from storymark.storage.store import SqlStore

BOTH_STORES = True
NOTE = RecordRef("comment", "c1")


def note(text: str) -> list[Change]:
    return [Change(*NOTE, {"text": text})]


def test_an_entry_is_added_once(store: SqlStore) -> None:
    entry = act(store, "note", note("x"))
    count = len(list(store.entries()))
    assert not store.append(entry)
    assert len(list(store.entries())) == count
    assert store.has_entry(entry.id)
    assert store.entry(entry.id) == entry
    assert not store.has_entry(EntryId("nobody's"))
    assert store.entry(EntryId("nobody's")) is None


def test_entries_come_in_the_order_in_which_they_came(store: SqlStore) -> None:
    made = [act(store, "note", note(str(n)), hlc=(1 << 40) - n) for n in range(1200)]
    assert [e.id for e in store.entries()][1:] == [e.id for e in made]


def test_acts_may_come_while_entries_are_read(store: SqlStore) -> None:
    for n in range(5):
        act(store, "note", note(str(n)))
    seen = []
    for entry in store.entries():
        seen.append(entry.id)
        if len(seen) == 2:
            last = act(store, "note", note("late"))
    assert len(seen) == len(set(seen))
    assert store.has_entry(last.id)


def test_undo_gets_an_authors_acts_by_time_and_no_set_up(store: SqlStore) -> None:
    first = act(store, "tag", note("1"), hlc=5 << 16)
    act(store, "import", note("2"), hlc=6 << 16)
    act(store, "tag", note("3"), author=MINH.id, hlc=7 << 16)
    undone = act(store, UNDO, note("4"), hlc=9 << 16, undoes=first.id)
    late = act(store, "relabel", note("5"), hlc=8 << 16)
    redone = act(store, REDO, note("6"), hlc=10 << 16, undoes=undone.id)
    assert list(store.acts_of(LINH.id)) == [
        Act(first.id, "tag"),
        Act(late.id, "relabel"),
        Act(undone.id, UNDO, first.id),
        Act(redone.id, REDO, undone.id),
    ]


def test_the_last_time_is_the_greatest(store: SqlStore) -> None:
    act(store, "note", note("late"), hlc=1 << 58)
    act(store, "note", note("early"), hlc=5)
    assert store.last_hlc() == 1 << 58


def test_heads_of_many_records_at_once(store: SqlStore) -> None:
    entries = [act(store, "note", [Change("comment", f"c{n}", {"text": "x"})]) for n in range(700)]
    refs = [RecordRef("comment", f"c{n}") for n in range(700)]
    assert store.heads(refs) == tuple(sorted(e.id for e in entries))
    assert store.heads([*refs[:2], RecordRef("comment", "unknown"), refs[0]]) == tuple(
        sorted(e.id for e in entries[:2])
    )


def test_two_who_did_not_know_of_one_another_leave_two_heads_until_one_knows_both(store: SqlStore) -> None:
    first = act(store, "note", note("start"))
    left = act(store, "note", note("left"), parents=[first.id], hlc=1 << 58)
    right = act(store, "note", note("right"), parents=[first.id], replica="other", hlc=2 << 58)
    assert store.heads([NOTE]) == tuple(sorted([left.id, right.id]))
    assert store.fields(NOTE) == {"text": "right"}
    assert [e.id for e in store.entries_of(NOTE)] == [first.id, left.id, right.id]
    both = act(store, "note", note("both"), hlc=3 << 58)
    assert set(both.parents) == {left.id, right.id}
    assert store.heads([NOTE]) == (both.id,)
    assert store.fields_before(NOTE, both.id) == {"text": "right"}
    assert store.fields_before(NOTE, right.id) == {"text": "start"}
    assert store.fields_before(NOTE, first.id) == {}
    assert store.fields_before(NOTE, EntryId("nobody's")) == {}
    assert replay(store) == []


def test_the_history_of_a_tag_begins_with_its_import(store: SqlStore) -> None:
    story = odd_story("chinese")
    layer = make_layer(store, story.id)
    tags = [make_tag(layer.id, n, n + 2, story.text) for n in range(5)]
    imported = add_story(store, story, layers=[layer], tags=tags)
    ref = RecordRef("tag", tags[2].id)
    assert store.heads([ref]) == (imported.id,)
    assert [e.id for e in store.entries_of(ref)] == [imported.id]
    changed = act(store, "relabel", [edits.change_tag(ref.id, updated_ms=9, label="empathy")])
    assert changed.parents == (imported.id,)
    assert [e.id for e in store.entries_of(ref)] == [imported.id, changed.id]
    assert store.heads([ref]) == (changed.id,)
    assert store.fields_before(ref, changed.id)["label"] == "claim"
    assert store.fields(ref)["label"] == "empathy"
    other = RecordRef("tag", tags[3].id)
    assert store.heads([ref, other]) == tuple(sorted([imported.id, changed.id]))
    assert replay(store) == []


def test_importing_the_same_tags_on_two_copies_is_no_conflict(store: SqlStore) -> None:
    story = odd_story("chinese")
    layer = make_layer(store, story.id)
    tags = [make_tag(layer.id, n, n + 2, story.text) for n in range(5)]
    first = add_story(store, story, layers=[layer], tags=tags)
    again = act(
        store,
        "import",
        [edits.add_story(story), edits.whole_layer(layer), edits.add_tags(tags, story=story.id)],
        parents=(),
        replica="other",
    )
    assert store.tags(story.id) == tags
    ref = RecordRef("tag", tags[0].id)
    assert store.heads([ref]) == tuple(sorted([first.id, again.id]))
    assert store.label_counts() == {"claim": 5}
    assert replay(store) == []


@pytest.mark.parametrize(
    "pack",
    [
        {},
        {"fields": ["id"]},
        {"fields": ["note"], "rows": [["x"]]},
        {"fields": ["id", "note"], "rows": [["x"]]},
        {"fields": ["id"], "rows": [["x", "too many"]]},
        {"fields": 7, "rows": 8},
        {"fields": ["id"], "rows": [7]},
    ],
)
def test_packed_tags_without_sense_are_refused_whole(store: SqlStore, pack: dict[str, object]) -> None:
    count = len(list(store.entries()))
    entry = Entry(
        type="import",
        project=store.project,
        author=LINH.id,
        replica="other",
        hlc=5,
        parents=(),
        changes=(*note("x"), Change("tags", "s", pack)),
    )
    with pytest.raises(ValueError, match="not packed tags"):
        store.append(entry)
    assert len(list(store.entries())) == count
    assert store.fields(NOTE) == {}
    assert replay(store) == []


def test_a_replay_finds_what_was_changed_behind_its_back(store: SqlStore) -> None:
    story = odd_story("chinese")
    layer = make_layer(store, story.id)
    tag = make_tag(layer.id, 0, 2, story.text)
    add_story(store, story, layers=[layer], tags=[tag])
    act(store, "note", [edits.change_tag(tag.id, updated_ms=3, note="n")])
    harm = {
        "UPDATE tag SET end_cp = 3": ("end_cp", 2, 3),
        "UPDATE tag SET deleted = 1": ("deleted", 0, 1),
        "UPDATE layer SET status = 'done'": ("status", "todo", "done"),
        "UPDATE layer SET is_listed = 0": ("is_listed", 1, 0),
        "UPDATE story SET title = 'x'": ("title", story.title, "x"),
        "UPDATE story SET sentence_count = 9": ("sentence_count", 2, 9),
    }
    for statement, expected in harm.items():
        store.database.connection.exec_driver_sql("BEGIN")
        store.database.connection.exec_driver_sql(statement)
        found = replay(store)
        assert [(d.column, d.expected, d.found) for d in found] == [expected], statement
        store.database.connection.exec_driver_sql("ROLLBACK")
    for statement in (
        "DELETE FROM tag",
        "DELETE FROM story",
        "UPDATE touch SET is_head = 0",
        "DELETE FROM layer",
    ):
        store.database.connection.exec_driver_sql("BEGIN")
        store.database.connection.exec_driver_sql(statement)
        assert replay(store), statement
        store.database.connection.exec_driver_sql("ROLLBACK")
    assert replay(store) == []


def test_a_large_project_is_replayed_in_parts(store: SqlStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storymark.storage.replay._RECORDS_AT_ONCE", 3)
    for name in ("chinese", "bidi", "astral"):
        story = odd_story(name)
        layer = make_layer(store, story.id)
        tags = [make_tag(layer.id, n, n + 2, story.text) for n in range(9)]
        add_story(store, story, layers=[layer], tags=tags)
    assert replay(store) == []
    store.database.connection.exec_driver_sql("UPDATE tag SET note = 'x' WHERE num = 7")
    assert [(d.ref.record, d.column) for d in replay(store)] == [("tag", "note")]
