"""A project on a server with a story, and more than one person in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from tests.gui.window.conftest import open_window
from tests.services.conftest import ODD_TEXT, put_story
from tests.unit.cli.conftest import run

from storymark import bootstrap
from storymark.domain.ids import StoryId
from storymark.services.addresses import ServerAddress
from storymark.services.ledger import Ledger

__all__ = ["open_window", "run"]

Join = Callable[[], Ledger]


@pytest.fixture
def join(team_place: ServerAddress) -> Iterator[Join]:
    """Opens the project once more, as another person's program does."""
    opened: list[Ledger] = []

    def open_it() -> Ledger:
        ledger = bootstrap.open_ledger(team_place, create=not opened, name="team")
        opened.append(ledger)
        return ledger

    yield open_it
    for ledger in opened:
        ledger.store.close()


@pytest.fixture
def first(join: Join) -> Ledger:
    return join()


@pytest.fixture
def second(first: Ledger, join: Join) -> Ledger:
    return join()


@pytest.fixture
def story(first: Ledger) -> StoryId:
    return put_story(first, "odd", ODD_TEXT)
