"""Several people in one project: nothing of anybody's is overwritten unseen, and everything adds up."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from storymark.domain.errors import (
    ChangedBeforeRemoval,
    NothingToUndo,
    RemovedMeanwhile,
    TagChanged,
    UnknownTag,
)
from storymark.domain.ids import StoryId, new_id
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.services import annotating, history, layers
from storymark.services.ledger import Ledger
from storymark.services.once import Ticket, last_number, perform_once
from storymark.services.operations import perform
from storymark.services.people import annotator_named
from storymark.services.versions import version_of
from storymark.storage.replay import replay

from .conftest import Join

pytestmark = pytest.mark.postgres


def tag(ledger: Ledger, who: Annotator, story: StoryId, start: int, end: int, label: str = "claim") -> str:
    done = annotating.tag(ledger, annotator=who, story=story, span=Range(start, end), label=label)
    return done.tag.id


def spans(ledger: Ledger, story: StoryId) -> list[tuple[int, int, str]]:
    return [(t.start, t.end, t.label) for t in ledger.store.tags(story)]


def test_everybody_sees_what_everybody_did(first: Ledger, second: Ledger, story: StoryId) -> None:
    linh, minh = annotator_named(first, "Linh"), annotator_named(second, "Minh")
    tag(first, linh, story, 0, 3)
    tag(second, minh, story, 0, 3)
    tag(first, linh, story, 4, 7)

    assert spans(first, story) == spans(second, story) == [(0, 3, "claim"), (0, 3, "claim"), (4, 7, "claim")]
    assert replay(first.store) == []  # type: ignore[arg-type]


def test_a_name_is_one_person_however_many_use_it_first(join: Join) -> None:
    ledgers = [join() for _ in range(4)]
    made: list[Annotator] = []
    barrier = threading.Barrier(len(ledgers))

    def ask(ledger: Ledger) -> None:
        barrier.wait()
        made.append(annotator_named(ledger, "Linh"))

    run_all([lambda one=one: ask(one) for one in ledgers])  # type: ignore[misc]

    assert len({one.id for one in made}) == 1
    assert [one.name for one in ledgers[0].store.annotators()] == ["Linh"]


def run_all(work: list[Any]) -> None:
    failures: list[BaseException] = []

    def guarded(one: Any) -> None:
        try:
            one()
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=guarded, args=(one,)) for one in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_four_writers_at_once_lose_nothing(join: Join, first: Ledger, story: StoryId) -> None:
    ledgers = [first, join(), join(), join()]
    made: list[str] = []

    def work(ledger: Ledger, name: str) -> None:
        who = annotator_named(ledger, name)
        for start in range(12):
            made.append(tag(ledger, who, story, start, start + 2))
            if start % 3 == 0:
                history.undo(ledger, annotator=who)
                history.redo(ledger, annotator=who)

    run_all([lambda one=one, n=n: work(one, f"Người {n}") for n, one in enumerate(ledgers)])  # type: ignore[misc]

    assert sorted(t.id for t in ledgers[-1].store.tags(story)) == sorted(made)
    assert replay(first.store) == []  # type: ignore[arg-type]
    times = [entry.hlc for entry in first.store.entries()]
    assert times == sorted(set(times)), "an entry is later than all that its author could see"


def test_undo_is_each_annotators_own(first: Ledger, second: Ledger, story: StoryId) -> None:
    linh, minh = annotator_named(first, "Linh"), annotator_named(second, "Minh")
    tag(first, linh, story, 0, 3)
    tag(second, minh, story, 4, 7)

    history.undo(first, annotator=linh)
    with pytest.raises(NothingToUndo):
        history.undo(first, annotator=linh)

    assert spans(second, story) == [(4, 7, "claim")]


def test_one_annotator_in_two_windows_has_one_undo_list(
    first: Ledger, second: Ledger, story: StoryId
) -> None:
    linh = annotator_named(first, "Linh")
    tag(first, linh, story, 0, 3)
    assert history.next_undo(second, annotator=linh) is not None
    tag(first, linh, story, 4, 7)

    history.undo(second, annotator=linh)

    assert spans(first, story) == [(0, 3, "claim")]


def test_labels_that_others_add_can_be_used_at_once(first: Ledger, second: Ledger, story: StoryId) -> None:
    from storymark.domain.ids import AnnotatorId
    from storymark.services.labelling import add_labels

    minh = annotator_named(second, "Minh")
    second.labels()
    add_labels(first, ["new_one"], author=AnnotatorId(""))

    assert tag(second, minh, story, 0, 3, "new_one")


def test_time_of_two_windows_adds_up(first: Ledger, second: Ledger, story: StoryId) -> None:
    linh = annotator_named(first, "Linh")
    for ledger in (first, second, first, second):
        layers.add_time(ledger, annotator=linh, story=story, active_ms=1000)

    assert [layer.time_ms for layer in first.store.layers(story)] == [4000]


# --- two versions ----------------------------------------------------------------------------------------
@pytest.fixture
def shared_tag(first: Ledger, second: Ledger, story: StoryId) -> tuple[Annotator, str, dict[str, Any]]:
    """A tag of one annotator in two windows, and how both saw it."""
    linh = annotator_named(first, "Linh")
    id = tag(first, linh, story, 0, 3)
    made = second.store.tag(id)  # type: ignore[arg-type]
    assert made is not None
    return linh, id, version_of(made)


def test_an_act_on_a_tag_that_was_changed_meanwhile_shows_both(
    first: Ledger, second: Ledger, shared_tag: tuple[Annotator, str, dict[str, Any]]
) -> None:
    linh, id, seen = shared_tag
    perform(first, annotator=linh, operation={"op": "relabel", "id": id, "label": "complaint", "seen": seen})

    note = {"op": "note", "id": id, "note": "của tôi", "seen": seen}
    with pytest.raises(
        TagChanged, match=r"is complaint \[0, 3\) now, .* make it claim \[0, 3\) “của tôi”"
    ) as told:
        perform(second, annotator=linh, operation=note)

    there = second.store.tag(id)  # type: ignore[arg-type]
    assert there is not None
    assert (there.label, there.note) == ("complaint", "")
    assert told.value.facts["my_version"] == {**seen, "note": "của tôi"}
    assert told.value.facts["their_version"] == version_of(there)
    # Having looked at both, the person has her way.
    done = perform(second, annotator=linh, operation={**note, "seen": told.value.facts["their_version"]})
    assert done.tag is not None
    assert (done.tag.label, done.tag.note) == ("complaint", "của tôi")


def test_an_act_on_a_tag_that_was_removed_meanwhile(
    first: Ledger, second: Ledger, shared_tag: tuple[Annotator, str, dict[str, Any]]
) -> None:
    linh, id, seen = shared_tag
    perform(first, annotator=linh, operation={"op": "remove", "id": id, "seen": seen})

    with pytest.raises(RemovedMeanwhile):
        perform(second, annotator=linh, operation={"op": "note", "id": id, "note": "x", "seen": seen})
    assert perform(second, annotator=linh, operation={"op": "remove", "id": id, "seen": seen}).changes is None
    with pytest.raises(UnknownTag):
        perform(second, annotator=linh, operation={"op": "remove", "id": new_id(), "seen": seen})


def test_a_tag_that_was_changed_meanwhile_is_not_removed_unseen(
    first: Ledger, second: Ledger, shared_tag: tuple[Annotator, str, dict[str, Any]]
) -> None:
    linh, id, seen = shared_tag
    perform(first, annotator=linh, operation={"op": "note", "id": id, "note": "quan trọng"})

    with pytest.raises(ChangedBeforeRemoval, match="quan trọng"):
        perform(second, annotator=linh, operation={"op": "remove", "id": id, "seen": seen})
    assert second.store.tag(id) is not None  # type: ignore[arg-type]


def test_the_same_wish_twice_is_no_conflict(
    first: Ledger, second: Ledger, shared_tag: tuple[Annotator, str, dict[str, Any]]
) -> None:
    linh, id, seen = shared_tag
    operation = {"op": "relabel", "id": id, "label": "empathy", "seen": seen}
    perform(first, annotator=linh, operation=operation)

    assert perform(second, annotator=linh, operation=operation).changes is None


# --- once ------------------------------------------------------------------------------------------------
def test_an_act_with_a_ticket_is_done_once(first: Ledger, second: Ledger, story: StoryId) -> None:
    linh = annotator_named(first, "Linh")
    time = {"op": "time", "story": story, "active_ms": 500}
    operations = [{"op": "tag", "story": story, "start": 0, "end": 3, "label": "claim"}, time, {"op": "undo"}]
    answers = [
        perform_once(first, annotator=linh, operation=operation, ticket=Ticket("c", number)).id
        for number, operation in enumerate(operations, start=1)
    ]
    before = list(first.store.entries())

    again = perform_once(second, annotator=linh, operation=operations[2], ticket=Ticket("c", 3))
    perform_once(second, annotator=linh, operation=time, ticket=Ticket("c", 2))

    assert again.id == answers[2]
    assert list(second.store.entries()) == before
    assert last_number(second, "c") == 3


def test_a_refused_act_leaves_the_number_for_the_next(first: Ledger, story: StoryId) -> None:
    linh = annotator_named(first, "Linh")
    with pytest.raises(UnknownTag):
        perform_once(
            first,
            annotator=linh,
            operation={"op": "note", "id": new_id(), "note": "x"},
            ticket=Ticket("c", 1),
        )

    assert last_number(first, "c") == 0
    assert spans(first, story) == []
