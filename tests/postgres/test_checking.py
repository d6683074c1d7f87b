"""`check` of a team's project: what it finds, what it mends, and who works meanwhile."""

from __future__ import annotations

import pytest
from sqlalchemy import update
from tests.postgres.conftest import Join
from tests.unit.cli.conftest import Run

from storymark import bootstrap
from storymark.domain.ids import StoryId
from storymark.domain.ranges import Range
from storymark.services import annotating
from storymark.services.addresses import ServerAddress
from storymark.services.checking import check_project
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.storage.store import SqlStore
from storymark.storage.tables import tag

pytestmark = [pytest.mark.postgres, pytest.mark.timeout(120)]


def tagged(ledger: Ledger, story: StoryId, name: str, span: Range) -> None:
    who = annotator_named(ledger, name)
    annotating.tag(ledger, annotator=who, story=story, span=span, label="claim")


def test_what_is_broken_on_a_server_is_found_and_mended(
    run: Run, first: Ledger, story: StoryId, team_place: ServerAddress
) -> None:
    tagged(first, story, "Linh", Range(0, 4))
    sound = run("check", team_place)
    assert (sound.status, "Files and indexes of the server were not looked at" in sound.out) == (0, True)
    assert isinstance(first.store, SqlStore)
    with first.store.transaction():
        first.store.database.connection.execute(update(tag).values(label="other"))
    found = run("check", team_place)
    assert found.status == 3
    assert "where the journal says “claim”" in found.err
    mended = run("check", team_place, "--repair")
    assert mended.status == 0, mended.err
    assert "Mended: " in mended.err
    assert run("check", team_place).status == 0
    assert [one.label for one in first.store.tags(story)] == ["claim"]


def test_acts_of_others_meanwhile_are_no_breaks(first: Ledger, story: StoryId, join: Join) -> None:
    tagged(first, story, "Linh", Range(0, 4))
    second, steps = join(), list[str]()

    def work_meanwhile(_done: int, _total: int, what: str) -> None:
        place = len(steps) % 5
        tagged(first, story, "Linh", Range(place, place + 5 + len(steps)))
        steps.append(what)

    report = check_project(bootstrap.project_checker(second), progress=work_meanwhile)
    assert {"journal", "rows", "stories"} <= set(steps)
    assert report.is_sound, [str(one) for one in report.breaks]
    tagged(second, story, "Minh", Range(0, 4))  # and the connection goes on
