"""An old copy put in the place of a project is noticed; another copy, or another project, is not one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.services.conftest import put_story

from storymark import bootstrap
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.services import annotating
from storymark.services.last_session import LastSessions, OldCopy
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named


@pytest.fixture
def notes(tmp_path: Path) -> LastSessions:
    return LastSessions(tmp_path / "notes")


def worked(path: Path, notes: LastSessions, tags: int, *, create: bool = False) -> OldCopy | None:
    """One session: look, tag, remember, close."""
    ledger = bootstrap.open_ledger(path, create=create)
    old = notes.look(ledger)
    linh = annotator_named(ledger, "Linh")
    tag_some(ledger, linh, tags)
    notes.remember(ledger)
    ledger.store.close()
    return old


def tag_some(ledger: Ledger, linh: Annotator, count: int) -> None:
    start = sum(ledger.store.label_counts().values())
    ids = ledger.store.story_ids()
    story = ids[0] if ids else put_story(ledger, "one", "một hai ba bốn . " * 20)
    for n in range(start, start + count):
        annotating.tag(ledger, annotator=linh, story=story, span=Range(n, n + 3), label="claim")


def test_yesterdays_file_in_the_place_of_todays(project_path: Path, notes: LastSessions) -> None:
    assert worked(project_path, notes, 4, create=True) is None
    yesterday = project_path.with_name("yesterday")
    shutil.copyfile(project_path, yesterday)
    assert worked(project_path, notes, 6) is None
    shutil.copyfile(yesterday, project_path)
    old = worked(project_path, notes, 1)
    assert old is not None
    assert (old.tags_here, old.tags_then) == (4, 10)
    assert old.ended_ms > 0
    # Working on it does not silence the notice; accepting it does.
    assert worked(project_path, notes, 1) is not None
    ledger = bootstrap.open_ledger(project_path)
    notes.remember(ledger, accepts_old=True)
    assert notes.look(ledger) is None
    ledger.store.close()


def test_the_newer_file_coming_back_is_no_old_copy(project_path: Path, notes: LastSessions) -> None:
    worked(project_path, notes, 2, create=True)
    ledger = bootstrap.open_ledger(project_path)
    tag_some(ledger, annotator_named(ledger, "Linh"), 3)
    ledger.store.close()  # a session that ended without its note, as by a kill
    assert worked(project_path, notes, 1) is None


def test_another_copy_and_another_project_are_left_alone(project_path: Path, notes: LastSessions) -> None:
    worked(project_path, notes, 2, create=True)
    copy = project_path.with_name("copy.storymark")
    shutil.copyfile(project_path, copy)
    worked(project_path, notes, 2)
    assert worked(copy, notes, 1) is None
    project_path.unlink()
    assert worked(project_path, notes, 1, create=True) is None
    source = project_path.with_name("restored.storymark")
    ledger = bootstrap.open_ledger(project_path)
    ledger.store.back_up("manual", between=lambda: None)
    tag_some(ledger, annotator_named(ledger, "Linh"), 1)
    notes.remember(ledger)
    ledger.store.close()
    bootstrap.safekeeping().restore(project_path, source, progress=lambda *_: None)
    source.replace(project_path)
    assert worked(project_path, notes, 1) is None, "a restored copy is another replica"


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"project": 1}', b"\xff\xfe"])
def test_a_note_that_cannot_be_read_is_no_note(
    project_path: Path, notes: LastSessions, damage: bytes
) -> None:
    worked(project_path, notes, 2, create=True)
    (note,) = (project_path.parent / "notes").iterdir()
    note.write_bytes(damage)
    assert worked(project_path, notes, 1) is None
    assert note.read_bytes() != damage, "the next session writes a good one"


def test_a_project_opened_for_reading_leaves_the_note(project_path: Path, notes: LastSessions) -> None:
    worked(project_path, notes, 2, create=True)
    before = [note.read_bytes() for note in (project_path.parent / "notes").iterdir()]
    ledger = bootstrap.open_backup(project_path)
    notes.remember(ledger)
    ledger.store.close()
    assert [note.read_bytes() for note in (project_path.parent / "notes").iterdir()] == before
