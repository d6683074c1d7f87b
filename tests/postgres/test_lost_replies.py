"""An answer that is lost on its way: the act is done once; without tickets it would be done twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from storymark.domain.errors import ServerAway
from storymark.domain.ids import StoryId, new_id
from storymark.domain.people import Annotator
from storymark.services.ledger import Ledger
from storymark.services.operations import perform
from storymark.services.people import annotator_named
from storymark.services.retrying import Retrying
from storymark.storage.replay import replay
from storymark.storage.server.database import ServerDatabase

from .conftest import Join

pytestmark = pytest.mark.postgres


@pytest.fixture
def lose_replies(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From now on every second COMMIT comes through and its answer does not."""
    commit = ServerDatabase._commit
    made = 0

    def lost(database: ServerDatabase) -> None:
        nonlocal made
        made += 1
        commit(database)
        if made % 2:
            database._driver.close()
            raise ServerAway(path=database.path, reason="the answer was lost")

    return lambda: monkeypatch.setattr(ServerDatabase, "_commit", lost)


def acts(story: StoryId) -> list[dict[str, Any]]:
    tag, other = new_id(), new_id()
    place = {"story": story, "start": 0, "end": 3, "label": "claim"}
    return [
        {"op": "tag", "id": tag, **place},
        {"op": "time", "story": story, "active_ms": 10},
        {"op": "tag", "id": other, **place, "end": 5},
        {"op": "note", "id": tag, "note": "ghi chú"},
        {"op": "undo"},
        {"op": "remove", "id": other},
        {"op": "undo"},
        {"op": "redo"},
        {"op": "status", "story": story, "status": "done"},
    ]


def outcome(ledger: Ledger, story: StoryId) -> list[object]:
    tags = [(t.start, t.end, t.label, t.note) for t in ledger.store.tags(story)]
    layers = [(layer.time_ms, layer.status) for layer in ledger.store.layers(story)]
    return [tags, layers, [entry.type for entry in ledger.store.entries() if entry.author]]


def test_acts_whose_answers_are_lost_are_done_once(
    first: Ledger, join: Join, story: StoryId, lose_replies: Callable[[], None]
) -> None:
    linh: Annotator = annotator_named(first, "Linh")
    waited: list[ServerAway] = []
    hand = Retrying(first, linh, waits=waited.append)
    lose_replies()

    answers = [hand.perform(operation).id for operation in acts(story)]

    assert len(waited) >= 4
    tags, layers, types = outcome(join(), story)
    assert (tags, layers) == ([(0, 3, "claim", "")], [(10, "done")])
    assert types == ["annotator", "tag", "time", "tag", "note", "undo", "remove", "undo", "redo", "status"]
    assert len(set(answers)) == 6, "two tags, the story, and three entries of undo and redo"
    assert replay(first.store) == []  # type: ignore[arg-type]


def test_without_tickets_they_are_done_twice(
    first: Ledger, story: StoryId, lose_replies: Callable[[], None]
) -> None:
    """The control: what the test above sees is the tickets' doing."""
    linh = annotator_named(first, "Linh")
    lose_replies()
    time = {"op": "time", "story": story, "active_ms": 10}

    with pytest.raises(ServerAway):
        perform(first, annotator=linh, operation=time)
    perform(first, annotator=linh, operation=time)

    assert [layer.time_ms for layer in first.store.layers(story)] == [20]
