"""Labels on whole stories: one act each, undone and done again."""

from __future__ import annotations

import pytest

from storymark.domain.errors import UnknownLabel
from storymark.domain.ids import StoryId
from storymark.domain.people import Annotator
from storymark.services import history
from storymark.services.ledger import Ledger
from storymark.services.story_labelling import set_story_label
from storymark.storage.replay import replay
from storymark.storage.store import SqlStore


def given(ledger: Ledger, story: StoryId) -> list[str]:
    assert isinstance(ledger.store, SqlStore)
    assert replay(ledger.store) == []
    return [own.label for own in ledger.store.story_labels(story)]


def test_a_story_is_labelled_once_and_undo_and_redo_hold(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    first = set_story_label(ledger, annotator=linh, story=story, label="claim")
    again = set_story_label(ledger, annotator=linh, story=story, label="claim")
    assert (again.id, again.changes) == (first.id, None)
    row = ledger.store.story_row(story, linh.id)
    assert row is not None
    assert row.status == "open"
    history.undo(ledger, annotator=linh)
    assert given(ledger, story) == []
    history.redo(ledger, annotator=linh)
    assert given(ledger, story) == ["claim"]
    set_story_label(ledger, annotator=linh, story=story, label="claim", is_on=False)
    assert given(ledger, story) == []
    with pytest.raises(UnknownLabel):
        set_story_label(ledger, annotator=linh, story=story, label="nothing")
