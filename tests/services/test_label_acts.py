"""Acts on single labels, and bringing a project or a story back to what it was."""

from __future__ import annotations

import pytest

from storymark.domain.errors import BadValue, NotOneEntry, UnknownLabel
from storymark.domain.fold import fold
from storymark.domain.ids import AnnotatorId, StoryId
from storymark.domain.labels import label_name
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.state_hash import state_hash
from storymark.services import annotating, assigning, history, label_acts
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.storage.replay import replay
from storymark.storage.store import SqlStore


def tag(ledger: Ledger, who: Annotator, story: StoryId, start: int, end: int, label: str) -> str:
    return annotating.tag(ledger, annotator=who, story=story, span=Range(start, end), label=label).tag.id


def whole_state(ledger: Ledger) -> str:
    assert isinstance(ledger.store, SqlStore)
    assert replay(ledger.store) == []
    return state_hash(fold(ledger.store.entries()))


def test_a_label_gets_another_name_and_undo_the_old_one(ledger: Ledger, linh: Annotator) -> None:
    revision = ledger.labels().revision
    label_acts.rename_label(ledger, "claim", " Yêu  cầu ", language="vi", author=linh.id)
    label = ledger.labels().get("claim")
    assert label is not None
    assert (label_name(label, "vi"), label_name(label, "en")) == ("Yêu cầu", "Claim")
    assert ledger.labels().revision == revision + 1
    assert label_acts.rename_label(ledger, "claim", "Yêu cầu", language="vi", author=linh.id) is None
    history.undo(ledger, annotator=linh)
    assert label_name(ledger.labels().get("claim"), "vi") != "Yêu cầu"  # type: ignore[arg-type]


def test_an_archived_label_keeps_its_tags_and_cannot_be_given(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    tag(ledger, linh, story, 0, 3, "claim")
    label_acts.archive_label(ledger, "claim", author=linh.id)
    assert ledger.store.label_counts() == {"claim": 1}
    with pytest.raises(UnknownLabel):
        tag(ledger, linh, story, 4, 6, "claim")
    label_acts.archive_label(ledger, "claim", author=linh.id, is_archived=False)
    tag(ledger, linh, story, 4, 6, "claim")


def test_merging_labels_changes_every_layer_removes_doubles_and_is_one_act(
    ledger: Ledger, linh: Annotator, story: StoryId, other_story: StoryId
) -> None:
    minh = annotator_named(ledger, "Minh")
    for who in (linh, minh):
        tag(ledger, who, story, 0, 3, "claim")
        tag(ledger, who, story, 0, 3, "complaint")
        tag(ledger, who, other_story, 0, 3, "empathy")
        tag(ledger, who, other_story, 0, 3, "complaint")
    before = whole_state(ledger)
    found = label_acts.preview_label_merge(ledger, ["complaint", "empathy"], into="claim")
    assert (found.tags, found.doubles) == ({"complaint": 4, "empathy": 2}, 4)
    label_acts.merge_labels(ledger, ["complaint", "empathy"], into="claim", author=linh.id)
    assert ledger.store.label_counts() == {"claim": 4}
    assert [label.key for label in ledger.labels().in_use] == ["claim", "financial_advice"]
    after = whole_state(ledger)
    history.undo(ledger, annotator=linh)
    assert ledger.store.label_counts() == {"claim": 2, "complaint": 4, "empathy": 2}
    assert [label.archived for label in ledger.labels().labels] == [False] * 4
    history.redo(ledger, annotator=linh)
    assert ledger.store.label_counts() == {"claim": 4}
    assert before != after


def test_a_label_is_merged_into_another_one_in_use(ledger: Ledger) -> None:
    with pytest.raises(BadValue):
        label_acts.preview_label_merge(ledger, ["claim"], into="claim")
    with pytest.raises(UnknownLabel):
        label_acts.preview_label_merge(ledger, ["nothing"], into="claim")


def test_an_import_is_taken_back_from_the_history(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    [came] = [entry for entry in ledger.store.entries() if entry.type == "import"]
    done = history.take_back(ledger, annotator=linh, entry=came.id)
    assert ledger.store.story_ids() == []
    assert done.changes.entry is not None
    history.take_back(ledger, annotator=linh, entry=done.changes.entry)
    assert ledger.store.story_ids() == [story]
    whole_state(ledger)


def test_work_is_shared_out_evenly_with_overlap() -> None:
    from storymark.domain.assignments import shared_out

    stories = [StoryId(f"s{n}") for n in range(10)]
    people = [AnnotatorId(name) for name in ("a", "b", "c")]
    shares = shared_out(stories, people, overlap_percent=30)
    assert sum(map(len, shares.values())) == 13
    assert max(map(len, shares.values())) - min(map(len, shares.values())) <= 1
    assert {story for share in shares.values() for story in share} == set(stories)
    assert all(len(share) == len(set(share)) for share in shares.values())


def test_assigning_twice_is_once(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    assert assigning.assign(ledger, {linh.id: [story]}, author=linh.id, due_ms=5) is not None
    assert assigning.assign(ledger, {linh.id: [story]}, author=linh.id, due_ms=5) is None
    [given] = ledger.store.assignments(linh.id)
    assert (given.story, given.round, given.due_ms, given.basis) == (story, 1, 5, "")
    with pytest.raises(NotOneEntry):
        history.take_back(ledger, annotator=linh, entry="0" * 64)  # type: ignore[arg-type]
