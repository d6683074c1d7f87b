"""Sharing out the work: everybody's share, repeats in secret, and what becomes of it."""

from __future__ import annotations

import pytest
from tests.services.conftest import put_story

from storymark import bootstrap
from storymark.domain.errors import BadValue, LayerSubmitted, UnknownAnnotator, UnknownStory
from storymark.domain.ids import StoryId
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.services import annotating, history, layers, sharing
from storymark.services.assigning import give_back
from storymark.services.ledger import Ledger
from storymark.services.operations import perform
from storymark.services.people import annotator_named
from storymark.services.ports import StoryQuery
from storymark.storage.replay import replay

BOTH_STORES = True
DUE = 1_800_000_000_000


@pytest.fixture(autouse=True)
def labels(ledger: Ledger) -> None:
    bootstrap.put_default_labels(ledger)


@pytest.fixture
def stories(ledger: Ledger) -> list[StoryId]:
    return [put_story(ledger, f"s{n:02}", f"câu số {n} . câu nữa .") for n in range(10)]


@pytest.fixture
def people(ledger: Ledger) -> list[Annotator]:
    return [annotator_named(ledger, name) for name in ("An", "Bình", "Châu")]


def work_of(ledger: Ledger, who: Annotator) -> sharing.PersonsWork:
    return next(work for work in sharing.shared_work(ledger).people if work.person == who)


def share(
    ledger: Ledger, lead: Annotator, people: list[Annotator], stories: list[StoryId], **how: int
) -> None:
    operation = {"op": "share", "people": [p.id for p in people], "stories": stories, **how}
    perform(ledger, annotator=lead, operation=operation)


def finish(ledger: Ledger, who: Annotator, stories: list[StoryId]) -> None:
    for story in stories:
        layers.set_status(ledger, annotator=who, story=story, status="done")
    perform(ledger, annotator=who, operation={"op": "hand_in"})


def test_an_overlap_of_a_fifth_gives_two_of_ten_stories_to_two_people_each(
    ledger: Ledger, linh: Annotator, people: list[Annotator], stories: list[StoryId]
) -> None:
    share(ledger, linh, people, stories, overlap=20, copies=2, due_ms=DUE)

    holders = [sorted(g.annotator for g in ledger.store.assignments() if g.story == s) for s in stories]
    assert sorted(map(len, holders)) == [1] * 8 + [2] * 2
    assert [work_of(ledger, who).given for who in people] == [4, 4, 4]
    assert {work_of(ledger, who).due_ms for who in people} == {DUE}
    assert sharing.shared_work(ledger).free == ()


def test_one_undo_takes_the_whole_sharing_back(
    ledger: Ledger, linh: Annotator, people: list[Annotator], stories: list[StoryId]
) -> None:
    share(ledger, linh, people, stories)
    perform(ledger, annotator=linh, operation={"op": "undo"})

    assert ledger.store.assignments() == []
    assert sharing.shared_work(ledger).free == tuple(stories)
    perform(ledger, annotator=linh, operation={"op": "redo"})
    assert work_of(ledger, people[0]).given > 0
    assert replay(ledger.store) == []


def test_what_was_given_comes_first_in_the_list_by_date(
    ledger: Ledger, linh: Annotator, people: list[Annotator], stories: list[StoryId]
) -> None:
    an = people[0]
    share(ledger, linh, [an], stories[7:9], overlap=0, due_ms=DUE + 5)
    share(ledger, linh, [an], stories[4:5], overlap=0, due_ms=DUE)
    share(ledger, linh, [an], stories[2:3], overlap=0)

    rows = ledger.store.story_rows(StoryQuery(annotator=an.id))
    expected = [4, 7, 8, 2, 0, 1, 3, 5, 6, 9]
    assert [row.position for row in rows] == expected
    assert [(row.is_given, row.due_ms) for row in rows[:5]] == [
        (True, DUE),
        (True, DUE + 5),
        (True, DUE + 5),
        (True, 0),
        (False, 0),
    ]
    # Pages of any size are pieces of the same list, whatever is at hand already.
    for size in (1, 3, 4, 7):
        pages = [
            row.position
            for start in range(0, 10, size)
            for row in ledger.store.story_rows(StoryQuery(annotator=an.id, offset=start, limit=size))
        ]
        assert pages == expected
    assert [row.position for row in ledger.store.story_rows(StoryQuery(annotator=people[1].id))] == list(
        range(10)
    )
    one = ledger.store.story_row(stories[4], an.id)
    assert one is not None
    assert (one.is_given, one.due_ms) == (True, DUE)


def test_returned_work_is_due_when_the_return_says(
    ledger: Ledger, linh: Annotator, people: list[Annotator], stories: list[StoryId]
) -> None:
    an = people[0]
    share(ledger, linh, [an], stories[:2], overlap=0, due_ms=DUE)
    finish(ledger, an, stories[:1])
    give_back(ledger, author=linh.id, annotator=an, stories=stories[:1], due_ms=DUE + 9)

    rows = ledger.store.story_rows(StoryQuery(annotator=an.id, limit=2))
    assert [(row.id, row.due_ms) for row in rows] == [(stories[1], DUE), (stories[0], DUE + 9)]
    work = work_of(ledger, an)
    assert (work.given, work.handed_in, work.returned, work.waiting) == (2, 0, 1, 2)


def test_what_is_handed_in_is_read_only_until_it_is_returned(
    ledger: Ledger, linh: Annotator, people: list[Annotator], stories: list[StoryId]
) -> None:
    an, story = people[0], stories[0]
    share(ledger, linh, [an], [story], overlap=0)
    kept = annotating.tag(ledger, annotator=an, story=story, span=Range(0, 3), label="claim").tag
    finish(ledger, an, [story])

    for act in ({"op": "remove", "id": kept.id}, {"op": "status", "story": story, "status": "open"}):
        with pytest.raises(LayerSubmitted):
            perform(ledger, annotator=an, operation=act)
    give_back(ledger, author=linh.id, annotator=an, stories=[story])
    perform(ledger, annotator=an, operation={"op": "status", "story": story, "status": "done"})
    assert layers.own_layer(ledger, annotator=an, story=story).round == 2


def test_a_share_of_finished_work_comes_again_untouched_when_it_is_old_enough(
    ledger: Ledger, linh: Annotator, people: list[Annotator], stories: list[StoryId]
) -> None:
    an = people[0]
    share(ledger, linh, [an], stories, overlap=0)
    annotating.tag(ledger, annotator=an, story=stories[3], span=Range(0, 3), label="claim")
    finish(ledger, an, stories)
    repeat = {"op": "repeat", "people": [an.id], "percent": 25}

    assert perform(ledger, annotator=linh, operation=repeat).changes is None  # two weeks have not passed
    done = perform(ledger, annotator=linh, operation={**repeat, "after_days": 0})

    assert done.changes is not None
    again = [row for row in ledger.store.story_rows(StoryQuery(annotator=an.id)) if row.status == "todo"]
    assert len(again) == 3  # a quarter of ten, rounded up
    assert all(row.tag_count == 0 for row in again)
    assert work_of(ledger, an).repeats == 3
    perform(ledger, annotator=linh, operation={"op": "undo"})
    assert work_of(ledger, an).repeats == 0
    assert replay(ledger.store) == []


def test_only_what_nobody_has_begun_is_taken_back(
    ledger: Ledger, linh: Annotator, people: list[Annotator], stories: list[StoryId]
) -> None:
    an = people[0]
    share(ledger, linh, [an], stories[:3], overlap=0)
    annotating.tag(ledger, annotator=an, story=stories[1], span=Range(0, 3), label="claim")

    perform(ledger, annotator=linh, operation={"op": "withdraw", "people": [an.id]})

    assert [given.story for given in ledger.store.assignments()] == [stories[1]]
    history.undo(ledger, annotator=linh)
    assert len(ledger.store.assignments()) == 3


@pytest.mark.parametrize(
    ("operation", "error"),
    [
        ({"op": "share", "people": ["nobody"], "stories": []}, UnknownAnnotator),
        ({"op": "share", "people": [], "stories": ["no such"]}, UnknownStory),
        ({"op": "share", "people": [], "stories": [], "overlap": 101}, BadValue),
        ({"op": "share", "people": [], "stories": [], "copies": 1}, BadValue),
        ({"op": "share", "people": [], "stories": [], "due_ms": "soon"}, BadValue),
        ({"op": "repeat", "people": [], "percent": 0}, BadValue),
    ],
)
def test_what_cannot_be_shared_is_refused(
    ledger: Ledger, linh: Annotator, operation: dict[str, object], error: type[Exception]
) -> None:
    before = len(ledger.store.entry_ids())
    with pytest.raises(error):
        perform(ledger, annotator=linh, operation=operation)
    assert len(ledger.store.entry_ids()) == before
