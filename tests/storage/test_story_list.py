"""The story list: order, places, filters, statuses and counts, for one annotator and for nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.support.stores import LINH, MINH, act, add_story, make_layer, make_tag

from storymark.domain import edits
from storymark.domain.ids import StoryId, story_id
from storymark.domain.journal import Change
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.story import Section, Story
from storymark.services.ports import StoryQuery, StoryRow
from storymark.services.work_list import next_to_do
from storymark.storage.store import SqlStore

BOTH_STORES = True
TEXT = "một hai ba bốn năm sáu bảy tám chín mười"
TITLES = (
    "Chuyện ở Hà Nội",
    "ĐƯỜNG VỀ",
    "理赔的故事",
    "Ｆｕｌｌ width",
    "50% of_it",
    "chuye\u0323\u0302n cu\u0303",
)


@pytest.fixture
def stories(store: SqlStore) -> list[Story]:
    made = []
    for number, title in enumerate(TITLES):
        name, language = f"file_{number:03}", "zh" if number == 2 else "vi"
        sections = (Section("", 0, len(TEXT)),)
        made.append(Story(story_id(name, TEXT), name, title, language, TEXT, sections))
        add_story(store, made[-1])
    return made


def names(rows: list[StoryRow]) -> list[str]:
    return [row.external_id for row in rows]


def test_stories_are_listed_as_they_were_added(store: SqlStore, stories: list[Story]) -> None:
    rows = store.story_rows(StoryQuery())
    assert [row.id for row in rows] == [s.id for s in stories] == store.story_ids()
    assert [row.position for row in rows] == list(range(6))
    first = rows[0]
    assert (first.title, first.language, first.length, first.sentence_count) == (
        TITLES[0],
        "vi",
        len(TEXT),
        0,
    )
    assert store.story_rows(StoryQuery(offset=4, limit=1)) == rows[4:5]
    assert store.story_rows(StoryQuery(offset=6)) == []
    assert store.story_count() == 6
    assert store.story_row(stories[3].id, None) == rows[3]


def test_what_was_added_at_one_time_on_two_copies_goes_by_id(store: SqlStore) -> None:
    ids = [StoryId(f"{n:02}" * 32) for n in (7, 3, 9, 1)]
    for id in ids:
        act(store, "import", [Change("story", id, {"title": id})], hlc=1 << 40)
    late = StoryId("00" * 32)
    act(store, "import", [Change("story", late, {"title": "late"})], hlc=1 << 41)
    assert store.story_ids() == [*sorted(ids), late]
    pages = [store.story_rows(StoryQuery(offset=n, limit=2)) for n in range(6)]
    for place, id in enumerate([*sorted(ids), late]):
        row = store.story_row(id, None)
        assert row is not None
        assert row.position == place
    assert [store.story_rows(StoryQuery(offset=n, limit=2)) for n in range(6)] == pages
    assert [page[0].position for page in pages if page] == [0, 1, 2, 3, 4]
    assert store.story_count() == 5


def test_an_entry_that_comes_late_puts_its_story_where_it_was_added(store: SqlStore) -> None:
    for hlc, id in ((5 << 16, "b"), (9 << 16, "c"), (2 << 16, "a")):
        act(store, "import", [Change("story", id, {"title": id})], hlc=hlc)
    assert store.story_ids() == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("ha noi", [0]),
        ("HÀ NỘI", [0]),
        ("duong", [1]),
        ("Đường về", [1]),
        ("理赔", [2]),
        ("full", [3]),
        ("chuyen", [0, 5]),
        ("50%", [4]),
        ("%", [4]),
        ("f_it", [4]),
        ("file_00", [0, 1, 2, 3, 4, 5]),
        ("FILE_002", [2]),
        ("nothing like it", []),
    ],
)
@pytest.mark.usefixtures("stories")
def test_titles_and_names_are_found_however_they_are_typed(
    store: SqlStore, wanted: str, found: list[int]
) -> None:
    rows = store.story_rows(StoryQuery(text=wanted))
    assert [row.position for row in rows] == found


@pytest.mark.usefixtures("stories")
def test_a_new_title_is_found_and_the_old_one_is_not(store: SqlStore, stories: list[Story]) -> None:
    act(store, "title", [Change("story", stories[1].id, {"title": "Tên mới"})])
    assert names(store.story_rows(StoryQuery(text="ten moi"))) == ["file_001"]
    assert store.story_rows(StoryQuery(text="duong")) == []
    assert names(store.story_rows(StoryQuery(text="file_001"))) == ["file_001"]


@pytest.mark.usefixtures("stories")
def test_one_language(store: SqlStore) -> None:
    rows = store.story_rows(StoryQuery(language="zh"))
    assert [(row.external_id, row.position) for row in rows] == [("file_002", 2)]
    assert len(store.story_rows(StoryQuery(language="vi"))) == 5


def work(store: SqlStore, story: Story, annotator: object, status: str, **facts: object) -> None:
    layer = make_layer(store, story.id, annotator, **facts)  # type: ignore[arg-type]
    tags = [
        make_tag(layer.id, n, n + 3, TEXT, label=label) for n, label in enumerate(["claim", "claim", "doubt"])
    ]
    changes = [edits.add_tag(tag, story=story.id) for tag in tags]
    read = {Range(0, 3): 1, Range(4, 7): 1}
    act(store, "tag", [*changes, edits.change_layer(layer, status=status, flagged=True, read=read)])


def test_each_annotator_sees_the_own_work(store: SqlStore, stories: list[Story]) -> None:
    work(store, stories[0], LINH, "done")
    work(store, stories[0], MINH, "open")
    work(store, stories[1], LINH, "skipped")
    entry = next(e for e in store.entries() if e.type == "tag")
    row = store.story_row(stories[0].id, LINH.id)
    assert row is not None
    assert (row.status, row.flagged, row.read_count, row.touched_ms) == ("done", True, 2, entry.hlc >> 16)
    assert row.label_counts == {"claim": 2, "doubt": 1}
    assert row.tag_count == 3
    assert [r.status for r in store.story_rows(StoryQuery(LINH.id))] == ["done", "skipped", *["todo"] * 4]
    assert [r.status for r in store.story_rows(StoryQuery(MINH.id))] == ["open", *["todo"] * 5]
    assert dict(store.status_counts(LINH.id)) == {"done": 1, "skipped": 1, "todo": 4}
    assert dict(store.status_counts(MINH.id)) == {"open": 1, "todo": 5}
    assert names(store.story_rows(StoryQuery(LINH.id, status="skipped"))) == ["file_001"]
    assert len(store.story_rows(StoryQuery(LINH.id, status="todo"))) == 4
    assert len(store.story_rows(StoryQuery(MINH.id, status="todo"))) == 5
    assert store.story_rows(StoryQuery(MINH.id, status="submitted")) == []
    assert store.label_counts(LINH.id) == {"claim": 4, "doubt": 2}
    assert store.label_counts(MINH.id) == {"claim": 2, "doubt": 1}
    assert store.label_counts() == {"claim": 6, "doubt": 3}


def test_for_nobody_in_particular_the_furthest_status_holds(store: SqlStore, stories: list[Story]) -> None:
    work(store, stories[0], LINH, "open")
    work(store, stories[0], MINH, "submitted")
    work(store, stories[1], LINH, "skipped")
    rows = store.story_rows(StoryQuery())
    assert [row.status for row in rows] == ["submitted", "skipped", *["todo"] * 4]
    assert rows[0].label_counts == {"claim": 4, "doubt": 2}
    assert dict(store.status_counts(None)) == {"submitted": 1, "skipped": 1, "todo": 4}
    assert names(store.story_rows(StoryQuery(status="submitted"))) == ["file_000"]
    assert store.story_rows(StoryQuery(status="open")) == []
    assert len(store.story_rows(StoryQuery(status="todo"))) == 4
    assert store.story_rows(StoryQuery(status="unheard of")) == []


def test_the_last_round_is_listed_and_gold_is_nobodys_own(store: SqlStore, stories: list[Story]) -> None:
    work(store, stories[0], LINH, "submitted")
    work(store, stories[0], LINH, "open", round=2)
    work(store, stories[0], LINH, "done", kind="gold", round=3)
    row = store.story_row(stories[0].id, LINH.id)
    assert row is not None
    assert row.status == "open"
    assert row.label_counts == {"claim": 2, "doubt": 1}
    assert dict(store.status_counts(LINH.id)) == {"open": 1, "todo": 5}
    assert names(store.story_rows(StoryQuery(LINH.id, status="open"))) == ["file_000"]
    assert store.story_rows(StoryQuery(LINH.id, status="submitted")) == []


def test_stories_are_found_by_id_and_by_name(store: SqlStore, stories: list[Story]) -> None:
    assert store.find_stories(stories[2].id) == [stories[2].id]
    assert store.find_stories(stories[2].id[:12]) == [stories[2].id]
    assert store.find_stories("file_003") == [stories[3].id]
    assert store.find_stories("file_00") == []
    twin = Story(story_id("file_003", "khác"), "file_003", "x", "vi", "khác", (Section("", 0, 4),))
    add_story(store, twin)
    assert store.find_stories("file_003") == [stories[3].id, twin.id]


LISTED = "SELECT story, status FROM layer WHERE annotator = ? AND is_listed = 1"
COUNTED = "SELECT label, count(*) FROM tag WHERE layer = ? AND deleted = 0 GROUP BY label"


@pytest.mark.file_only
@pytest.mark.parametrize(
    ("statement", "index"),
    [
        ("SELECT id FROM story WHERE deleted = 0 AND added_hlc > 0 ORDER BY added_hlc, id", "story_order"),
        (LISTED, "COVERING INDEX layer_listed"),
        (COUNTED, "COVERING INDEX tag_places"),
        ("SELECT id FROM journal WHERE author = ? AND is_act = 1 ORDER BY hlc", "journal_acts"),
        ("SELECT max(hlc) FROM journal", "COVERING INDEX journal_by_hlc"),
    ],
)
def test_what_is_asked_often_is_answered_by_an_index(store: SqlStore, statement: str, index: str) -> None:
    values = ("x",) * statement.count("?")
    plan = store.database.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
    assert index in " ".join(str(row[3]) for row in plan)


@pytest.mark.file_only
def test_no_prepared_question_reads_a_whole_table(store: SqlStore, stories: list[Story]) -> None:
    """Without statistics SQLite may take the index of the list for a story that is asked for by id."""
    work(store, stories[0], LINH, "done")
    ids = store.story_ids()
    assert len(list(store.bundles(ids))) == 6
    assert store.story(ids[0]) is not None
    assert store.has_story(ids[0])
    assert store.layers(ids[0])
    assert store.tags(ids[0])
    assert store.story_rows(StoryQuery(LINH.id))
    prepared = store.database._prepared
    assert len(prepared) > 20
    for key, statement in prepared.items():
        values = (1,) * statement.sql.count("?")
        plan = store.database.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement.sql}", values)
        steps = [row[3] for row in plan.fetchall()]
        # Adding an entry shows a scan that the engine skips while no row waits for its parent.
        assert key == "journal.add" or not any(step.startswith("SCAN") for step in steps), (key, steps)
        # A page of the list's order is what that index is for.
        assert key == "scan.keys" or not any("story_order" in step for step in steps), (key, steps)


def listed(store: SqlStore, **query: object) -> list[str]:
    keys = store.story_keys(StoryQuery(**query))  # type: ignore[arg-type]
    rows = store.story_rows_at(keys, query.get("annotator"))  # type: ignore[arg-type]
    assert [row.key for row in rows] == list(keys)
    assert rows == store.story_rows(StoryQuery(**query, limit=100))  # type: ignore[arg-type]
    return [row.external_id[-1] for row in rows]


def worked_on(store: SqlStore, stories: list[Story]) -> None:
    """Linh: 0 two tags, 1 read to its end without a tag, 2 flagged, 3 skipped; Minh: one tag on 0."""
    done = {0: {"status": "open"}, 1: {"status": "done"}, 2: {"flagged": True}, 3: {"status": "skipped"}}
    for place, fields in done.items():
        if place == 3:
            fields["reason"] = "there twice"
        layer = make_layer(store, stories[place].id)
        whole = {Range(0, 10): 1, Range(10, len(TEXT)): 1} if place == 1 else None
        time = {"time_ms": 1000 * (place + 1)}
        act(store, "status", [edits.change_layer(layer, read=whole, **fields, **time)])
        if place == 0:
            for start in (0, 5):
                act(
                    store,
                    "tag",
                    [edits.add_tags([make_tag(layer.id, start, start + 3, TEXT)], story=stories[0].id)],
                )
    layer = make_layer(store, stories[0].id, MINH)
    act(store, "status", [edits.change_layer(layer, read=None, status="open")])
    act(
        store, "tag", [edits.add_tags([make_tag(layer.id, 0, 3, TEXT, label="empathy")], story=stories[0].id)]
    )
    for story in stories:
        cut = Sentences([Range(0, 10), Range(10, len(TEXT))], segmenter="x")
        act(store, "sentences", [edits.recut_sentences(replace(story, sentences=cut))])


def test_a_list_is_narrowed_by_what_was_done_and_sorted_by_it(store: SqlStore, stories: list[Story]) -> None:
    worked_on(store, stories)
    assert listed(store, annotator=LINH.id, fact="flagged") == ["2"]
    assert listed(store, annotator=MINH.id, fact="flagged") == []
    assert listed(store, annotator=LINH.id, fact="untagged") == ["1", "2", "3", "4", "5"]
    assert listed(store, annotator=LINH.id, fact="nothing") == ["1"]
    assert listed(store, annotator=LINH.id, label="claim") == ["0"]
    assert listed(store, annotator=LINH.id, label="empathy") == []
    assert listed(store, annotator=None, label="empathy") == ["0"]
    assert listed(store, annotator=LINH.id, status="skipped") == ["3"]
    assert listed(store, annotator=LINH.id, fact="untagged", language="zh") == ["2"]
    assert listed(store, annotator=LINH.id, order="time") == ["3", "2", "1", "0", "4", "5"]
    assert listed(store, annotator=LINH.id, order="tags")[0] == "0"
    assert listed(store, annotator=LINH.id, order="title")[0] == "4"  # “50% of_it”
    assert listed(store, annotator=MINH.id, order="touched")[0] == "0"
    row = store.story_row(stories[3].id, LINH.id)
    assert row is not None
    assert (row.status, row.reason, row.time_ms) == ("skipped", "there twice", 4000)
    seen = store.story_row(stories[1].id, LINH.id)
    assert seen is not None
    assert seen.has_nothing_to_tag


def test_lines_of_removed_stories_are_left_out(store: SqlStore, stories: list[Story]) -> None:
    keys = store.story_keys(StoryQuery())
    act(store, "remove_story", [Change("story", stories[2].id, {"deleted": True})])
    rows = store.story_rows_at(keys, None)
    assert [row.external_id[-1] for row in rows] == ["0", "1", "3", "4", "5"]
    assert [row.position for row in rows] == [0, 1, 2, 3, 4]


def test_the_next_story_to_do_follows_the_list_as_shown_then_the_project(
    store: SqlStore, stories: list[Story]
) -> None:
    worked_on(store, stories)  # to do: 2, 4, 5
    keys = {row.external_id[-1]: row.key for row in store.story_rows(StoryQuery())}

    def following(here: int, *shown: str) -> str | None:
        found = next_to_do(store, LINH.id, here=stories[here].id, shown=[keys[name] for name in shown])
        return next((s.external_id[-1] for s in stories if s.id == found), None)

    assert following(0) == "2"
    assert following(4) == "5"
    assert following(5) == "2"  # from the end again from the beginning
    assert following(0, "5", "0", "4", "2") == "4"
    assert following(2, "2", "1", "3") == "4"  # none in the list as shown
    assert next_to_do(store, MINH.id, here=stories[0].id) == stories[1].id
