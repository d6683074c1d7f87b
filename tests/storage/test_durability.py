"""Acknowledged means durable, and what cannot be saved is said; afterwards the same store goes on."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.support.full_disk import CANNOT_MOUNT
from tests.support.stores import act, add_story, odd_story

from storymark.domain.errors import DiskFull, ProjectMoved, WriteFailed
from storymark.domain.journal import Change
from storymark.services.lane import Lane
from storymark.storage.replay import replay
from storymark.storage.schema import schema_number
from storymark.storage.store import SqlStore, create_store, open_store


def note(store: SqlStore, text: str = "x") -> None:
    act(store, "note", [Change("comment", "c1", {"text": text})])


def test_the_settings_that_safety_stands_on_are_set(store: SqlStore) -> None:
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "locking_mode": "exclusive",
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "busy_timeout": 0,
        "wal_autocheckpoint": 200,
        "journal_size_limit": 8 * 1024 * 1024,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "mmap_size": 0,
        "application_id": 0x53544D4B,
        "user_version": schema_number(),
    }
    assert {name: store.database.pragma(name) for name in expected} == expected


def test_a_clean_close_leaves_one_file(store: SqlStore) -> None:
    note(store)
    folder = Path(store.path).parent
    assert len(list(folder.iterdir())) == 3
    store.close()
    assert [p.name for p in folder.iterdir()] == [Path(store.path).name]


def test_opening_for_reading_leaves_the_bytes_as_they_are(store: SqlStore) -> None:
    store.close()
    path = Path(store.path)
    before = path.read_bytes()
    for read_only in (True, False):
        again = open_store(path, read_only=read_only)
        assert again.name() == "Dự án"
        again.close()
        assert path.read_bytes() == before


def test_an_act_that_fails_leaves_nothing(store: SqlStore) -> None:
    story = odd_story("chinese")

    def half() -> None:
        with store.transaction():
            add_story(store, story)
            note(store)
            raise KeyError("half way")

    count = len(list(store.entries()))
    with pytest.raises(KeyError):
        half()
    assert not store.has_story(story.id)
    assert len(list(store.entries())) == count
    assert replay(store) == []
    add_story(store, story)
    assert store.has_story(story.id)


def test_an_inner_act_that_fails_takes_back_its_own_part(store: SqlStore) -> None:
    def refused() -> None:
        with store.transaction():
            note(store, "unwanted")
            raise KeyError

    with store.transaction():
        note(store, "wanted")
        with pytest.raises(KeyError):
            refused()
        note(store, "wanted too")
    texts = [c.set["text"] for e in store.entries() for c in e.changes if c.record == "comment"]
    assert texts == ["wanted", "wanted too"]
    assert replay(store) == []


def test_a_lane_owns_a_store(project_path: Path) -> None:
    """As the window does it: opened, asked and closed in one thread that is not ours."""
    lane = Lane(lambda: create_store(project_path, name="Dự án"), close=SqlStore.close)
    lane.submit(lambda store: note(store, "x"))
    assert lane.submit(lambda store: store.name()).result(10) == "Dự án"
    lane.submit(lambda store: note(store, "y"))
    assert lane.close(10)
    assert list(project_path.parent.iterdir()) == [project_path]
    store = open_store(project_path)
    assert sum(e.type == "note" for e in store.entries()) == 2
    store.close()


def test_a_store_belongs_to_the_thread_that_opened_it(store: SqlStore) -> None:
    with ThreadPoolExecutor(1) as other:
        failure = other.submit(store.name).exception(10)
    assert "thread" in str(failure)
    assert store.name() == "Dự án"


# --- the path ----------------------------------------------------------------------------------------------
def _deleted(path: Path) -> None:
    path.unlink()


def _replaced(path: Path) -> None:
    copy = path.with_name("copy")
    shutil.copyfile(path, copy)
    copy.replace(path)


def _overwritten(path: Path) -> None:
    """As a synchronisation program does that puts yesterday's content into the same file."""
    yesterday = path.with_name("yesterday")
    create_store(yesterday).close()
    content = yesterday.read_bytes()
    subprocess.run(
        [sys.executable, "-c", "import sys; open(sys.argv[1], 'r+b').write(sys.stdin.buffer.read())", path],
        input=content,
        check=True,
    )


def _moved(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))


@pytest.mark.skipif(os.name != "posix", reason="Windows does not let an open file be moved")
@pytest.mark.parametrize("harm", [_deleted, _replaced, _overwritten, _moved])
def test_nothing_is_acknowledged_into_a_file_that_is_not_there(store: SqlStore, harm: object) -> None:
    note(store, "acknowledged")
    assert callable(harm)
    harm(Path(store.path))
    for _ in range(3):
        with pytest.raises(ProjectMoved, match="saving stopped"):
            note(store, "never")


@pytest.mark.skipif(os.name != "posix", reason="Windows does not let an open file be moved")
def test_saving_goes_on_when_the_file_is_put_back(store: SqlStore) -> None:
    path = Path(store.path)
    note(store, "before")
    path.rename(path.with_name("elsewhere"))
    with pytest.raises(ProjectMoved):
        note(store, "meanwhile")
    path.with_name("elsewhere").rename(path)
    note(store, "after")
    store.close()
    again = open_store(path)
    texts = [c.set["text"] for e in again.entries() for c in e.changes if c.record == "comment"]
    assert texts == ["before", "after"]
    assert replay(again) == []
    again.close()


@pytest.mark.skipif(os.name != "posix", reason="Windows does not let an open file be moved")
def test_a_file_that_goes_away_during_the_act_is_noticed_before_the_acknowledgement(store: SqlStore) -> None:
    path = Path(store.path)
    note(store, "before")

    def act_and_lose_the_file() -> None:
        with store.transaction():
            note(store, "meanwhile")
            path.unlink()

    with pytest.raises(ProjectMoved):
        act_and_lose_the_file()


# --- the disk ----------------------------------------------------------------------------------------------
def test_a_full_disk_loses_nothing_and_saving_goes_on(store: SqlStore) -> None:
    """SQLite reports its page limit as it reports a full disk."""
    note(store)
    used = store.database.pragma("page_count")
    store.database.pragma(f"max_page_count = {used + 2}")
    saved = []

    def until_full() -> None:
        for number in range(1000):
            note(store, f"{number} " + "đầy" * 100)
            saved.append(number)

    with pytest.raises(DiskFull, match="not saved"):
        until_full()
    assert saved, "the first acts fit"
    for _ in range(3):
        with pytest.raises(DiskFull):
            note(store, "đầy" * 3000)
    store.database.pragma("max_page_count = 1073741823")
    note(store, "after")
    assert replay(store) == []
    store.close()
    again = open_store(Path(store.path))
    texts = [c.set["text"] for e in again.entries() for c in e.changes if c.record == "comment"]
    assert len(texts) == len(saved) + 2
    assert again.database.pragma("integrity_check(1)") == "ok"
    assert replay(again) == []
    again.close()


def test_a_full_disk_amid_an_act_of_parts_takes_back_all_of_it(store: SqlStore) -> None:
    """A part that is refused must not let the rest be kept as if it were the whole."""
    note(store, "before")
    used = store.database.pragma("page_count")
    store.database.pragma(f"max_page_count = {used + 1}")

    def act_in_parts() -> None:
        with store.transaction():
            note(store, "first part")
            with pytest.raises(DiskFull):
                note(store, "đầy" * 9000)
            note(store, "last part")

    try:
        act_in_parts()
    except (DiskFull, WriteFailed):
        kept = ["before"]
    else:
        kept = ["before", "first part", "last part"]
    texts = [c.set["text"] for e in store.entries() for c in e.changes if c.record == "comment"]
    assert texts == kept
    assert replay(store) == []


@pytest.mark.parametrize("what", ["saving_goes_on", "closing_keeps_everything"])
def test_a_disk_that_is_really_full(tmp_path: Path, what: str) -> None:
    unshare = shutil.which("unshare")
    if unshare is None:
        pytest.skip("no small disk can be made here; SQLite's page limit stands for it above")
    own_mounts = [unshare, "--user", "--map-root-user", "--mount"]
    command = [*own_mounts, sys.executable, "-m", "tests.support.full_disk", what, str(tmp_path)]
    answer = subprocess.run(command, env=_environment(), capture_output=True, text=True, check=False)
    if answer.returncode == CANNOT_MOUNT or "unshare" in answer.stderr:
        pytest.skip("this user may not make a small disk; SQLite's page limit stands for it above")
    assert answer.returncode == 0, answer.stderr
    assert list(tmp_path.iterdir()) == []


# --- kills -------------------------------------------------------------------------------------------------
def _environment() -> dict[str, str]:
    root = Path(__file__).resolve().parents[2]
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(root / "desktop"), str(root)])}


def _kills(tmp_path: Path, *options: str) -> tuple[int, dict[str, int]]:
    answer = subprocess.run(
        [sys.executable, "-m", "tests.support.kills", *options, "--folder", str(tmp_path)],
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert answer.stdout, answer.stderr
    return answer.returncode, json.loads(answer.stdout.splitlines()[-1])


@pytest.mark.skipif(os.name != "posix", reason="needs fork and SIGKILL")
@pytest.mark.slow
@pytest.mark.timeout(300)
def test_no_kill_loses_what_was_acknowledged(tmp_path: Path) -> None:
    """30 kills; `python -m tests.support.kills service --rounds 2000` does more."""
    status, totals = _kills(tmp_path, "service", "--rounds", "30", "--max-ms", "40")
    assert totals["rounds"] == 30
    assert totals["acknowledged"] > 30
    assert (status, totals["lost"], totals["doubled"], totals["disorder"]) == (0, 0, 0, 0)


@pytest.mark.skipif(os.name != "posix", reason="needs fork and SIGKILL")
@pytest.mark.slow
@pytest.mark.timeout(300)
def test_no_kill_leaves_half_a_backup(tmp_path: Path) -> None:
    """10 kills; `python -m tests.support.kills backups --rounds 500` does more."""
    status, totals = _kills(tmp_path, "backups", "--rounds", "10", "--max-ms", "150")
    assert totals["acknowledged"] > 10
    assert (status, totals["lost"], totals["doubled"], totals["disorder"]) == (0, 0, 0, 0)


@pytest.mark.skipif(os.name != "posix", reason="needs fork and SIGKILL")
@pytest.mark.slow
@pytest.mark.timeout(300)
def test_the_kill_loop_catches_an_acknowledgement_before_the_commit(tmp_path: Path) -> None:
    status, totals = _kills(tmp_path, "early", "--rounds", "25", "--max-ms", "5")
    assert status == 1
    assert totals["lost"] > 0
