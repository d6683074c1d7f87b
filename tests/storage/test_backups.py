"""Backups: whole, read back before they get their name, made between acts, and gone only by the rule."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.stores import act, add_story, make_layer, make_tag, odd_story

from storymark.domain import edits
from storymark.domain.backups import parse_backup_name
from storymark.domain.errors import BackupFailed, ProjectMoved
from storymark.domain.story import Story
from storymark.storage import backup, backup_check, backup_files
from storymark.storage.backup_files import backups_folder, backups_of, damage_seen
from storymark.storage.opening import open_copy
from storymark.storage.replay import replay
from storymark.storage.store import SqlStore, open_store

DAY_MS = 86_400_000


def nothing() -> None:
    pass


@pytest.fixture
def story(store: SqlStore) -> Story:
    made = odd_story("all")
    add_story(store, made)
    return made


def tag_some(store: SqlStore, story: Story, count: int = 1) -> list[str]:
    layer = make_layer(store, story.id)
    made = []
    for n in range(count):
        tag = make_tag(layer.id, n % 40, n % 40 + 5, story.text)
        act(store, "tag", [edits.add_tag(tag, story=story.id), edits.change_layer(layer)])
        made.append(tag.id)
    return made


def made(store: SqlStore, reason: str = "manual", between: Callable[[], None] = nothing) -> Path:
    found = store.back_up(reason, between=between)  # type: ignore[arg-type]
    assert found is not None
    return found[1]


def tags_in(path: Path, story: Story) -> set[str]:
    copy = SqlStore(open_copy(path))
    try:
        assert replay(copy) == []
        return {tag.id for tag in copy.tags(story.id)}
    finally:
        copy.close()


def test_a_backup_has_everything_and_says_so_in_its_name(store: SqlStore, story: Story) -> None:
    tags = tag_some(store, story, 7)
    path = made(store, "idle")
    assert path.parent == backups_folder(Path(store.path))
    named = parse_backup_name(path.name)
    assert named is not None
    assert (named.reason, named.tags, named.stories, named.is_sound) == ("idle", 7, 1, True)
    assert named.entries == len(list(store.entries()))
    assert named.last_hlc == store.last_hlc()
    assert tags_in(path, story) == set(tags)
    assert [p.name for p in path.parent.iterdir()] == [path.name], "nothing else is left there"


def test_what_has_not_changed_is_not_copied_again(store: SqlStore, story: Story) -> None:
    first = made(store)
    assert made(store, "import") == first
    tag_some(store, story)
    assert made(store) != first
    assert len(backups_of(Path(store.path))) == 2


def test_acts_go_on_between_the_slices_and_are_in_the_copy(
    store: SqlStore, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "SLICE_PAGES", 4)
    tags = tag_some(store, story, 60)

    def between() -> None:
        if len(tags) < 90:
            tags.extend(tag_some(store, story))

    path = made(store, between=between)
    assert len(tags) > 65
    copied = tags_in(path, story)
    assert set(tags[:60]) <= copied
    named = parse_backup_name(path.name)
    assert named is not None
    assert named.tags == len(copied)
    assert {tag.id for tag in store.tags(story.id)} == set(tags)
    assert replay(store) == []


def test_a_large_backup_is_read_back_in_a_process_of_its_own(
    store: SqlStore, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_check, "HERE_BYTES", 0)
    tags = tag_some(store, story, 3)
    pauses = []
    assert tags_in(made(store, between=lambda: pauses.append(1)), story) == set(tags)
    assert len(pauses) > 2, "acts could be done while it was read"


def test_rows_that_the_journal_does_not_bear_out_make_no_good_backup(store: SqlStore, story: Story) -> None:
    project = Path(store.path)
    tag_some(store, story)
    good = made(store)
    tag_some(store, story)
    with store.transaction():
        store.database.connection.exec_driver_sql("UPDATE tag SET note = 'never written'")
    with pytest.raises(BackupFailed, match="differ from the journal"):
        made(store, "idle")
    assert [file for _, file in backups_of(project)] == [good]
    assert "differ" in damage_seen(project)
    # An act on the project needs one all the same: it is kept apart and is never the good one.
    bad = made(store, "repair")
    assert "unsound" in bad.name
    newest = backup_files.newest_backup(project)
    assert newest is not None
    assert newest[1] == good
    with store.transaction():
        store.database.connection.exec_driver_sql("UPDATE tag SET note = ''")
    tag_some(store, story)
    made(store, "idle")
    assert damage_seen(project) == ""


def test_nothing_is_thinned_once_damage_was_seen(store: SqlStore, story: Story) -> None:
    project = Path(store.path)
    tag_some(store, story)
    first = made(store)
    named = parse_backup_name(first.name)
    assert named is not None
    for day in range(1, 40):
        older = replace(named, made_ms=named.made_ms - day * DAY_MS, entries=named.entries - 1)
        shutil.copyfile(first, first.with_name(replace(older, last_hlc=older.last_hlc - day).name))
    backup_files.note_damage(project, "page 3", now_ms=0)
    assert backup_files.thin(project, now_ms=named.made_ms) == []
    assert len(backups_of(project)) == 40
    backup_files.forget_damage(project)
    assert backup_files.thin(project, now_ms=named.made_ms)
    assert 14 < len(backups_of(project)) < 25
    assert first.exists()


def test_a_disk_without_room_is_told_before_anything_is_written(
    store: SqlStore, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = made(store)
    tag_some(store, story)
    usage = shutil.disk_usage(first.parent)
    monkeypatch.setattr(backup.shutil, "disk_usage", lambda _folder: usage._replace(free=9_000_000))
    monkeypatch.setattr(store.database, "size_bytes", lambda: 5_000_000)
    with pytest.raises(BackupFailed, match=r"the disk has 9 MB left and it takes 14 MB.*kept"):
        made(store)
    assert list(first.parent.iterdir()) == [first]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), ProjectMoved(path="x")])
def test_a_backup_that_fails_leaves_the_others_and_the_project(
    store: SqlStore, story: Story, error: Exception
) -> None:
    first = made(store)
    tag_some(store, story, 5)

    def between() -> None:
        raise error

    with pytest.raises((BackupFailed, ProjectMoved)):
        made(store, between=between)
    assert list(first.parent.iterdir()) == [first]
    tag_some(store, story)
    assert len(tags_in(made(store), story)) == 6


def test_what_a_killed_backup_left_is_swept_at_the_next_opening(store: SqlStore, story: Story) -> None:
    first = made(store)
    (first.parent / ".tmp-0011").write_bytes(b"half")
    (first.parent / "my notes.txt").write_bytes(b"mine")
    store.close()
    open_store(Path(store.path)).close()
    assert {p.name for p in first.parent.iterdir()} == {first.name, "my notes.txt"}
