"""One opener at a time, and the second learns who, where and since when."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from storymark.domain.errors import ProjectLocked
from storymark.storage.lock import ProjectLock, lock_path
from storymark.storage.store import create_store, open_store

HOLDER = """
import sys
from pathlib import Path
from storymark.storage.store import open_store
store = open_store(Path(sys.argv[1]), who="Lan")
print("open", flush=True)
sys.stdin.read()
store.close()
"""


def holder(path: Path) -> subprocess.Popen[str]:
    """Another process that has the project open until its standard input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def end(process: subprocess.Popen[str]) -> None:
    process.communicate(timeout=30)


@pytest.fixture
def closed(project_path: Path) -> Path:
    create_store(project_path).close()
    return project_path


@pytest.mark.parametrize("read_only", [False, True])
def test_a_second_process_is_told_who_where_and_since_when(closed: Path, read_only: bool) -> None:
    other = holder(closed)
    try:
        with pytest.raises(ProjectLocked) as refused:
            open_store(closed, read_only=read_only)
        facts = refused.value.facts
        assert facts["who"] == "Lan"
        assert facts["host"] == socket.gethostname()
        assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", str(facts["since"]))
        assert facts["path"] == str(closed)
        assert "Lan" in str(refused.value)
        # Asking again, and again, does not spoil what the holder wrote.
        assert json.loads(lock_path(closed).read_text(encoding="utf-8"))["pid"] == other.pid
    finally:
        end(other)
    open_store(closed).close()


def test_a_second_opener_in_this_process_is_refused_too(closed: Path) -> None:
    store = open_store(closed, who="Linh")
    try:
        with pytest.raises(ProjectLocked, match="Linh"):
            open_store(closed)
        link = closed.with_name("another name.storymark")
        link.symlink_to(closed)
        with pytest.raises(ProjectLocked, match="Linh"):
            open_store(link)
        store.set_meta("still", "mine")
        # A refused opener must not have made SQLite drop its locks: another process cannot get in.
        lock_path(closed).unlink()
        answer = subprocess.run(
            [sys.executable, "-c", HOLDER, str(closed)], input="", capture_output=True, text=True, check=False
        )
        assert answer.returncode != 0
        assert "ProjectLocked" in answer.stderr
    finally:
        store.close()


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_the_lock_of_a_killed_process_is_taken_over_silently(closed: Path) -> None:
    other = holder(closed)
    other.send_signal(signal.SIGKILL)
    other.wait(timeout=30)
    assert other.stdin is not None
    assert other.stdout is not None
    other.stdin.close()
    other.stdout.close()
    assert lock_path(closed).exists()
    store = open_store(closed, who="Minh")
    assert json.loads(lock_path(closed).read_text(encoding="utf-8"))["who"] == "Minh"
    store.close()
    assert not lock_path(closed).exists()


def test_a_lock_file_of_another_host_is_believed(closed: Path) -> None:
    """A synchronised folder carries the file and not the lock."""
    facts = {"who": "Lan", "host": "elsewhere", "pid": 1, "since": "2026-11-23 09:12", "machine": "feed"}
    lock_path(closed).write_text(json.dumps(facts), encoding="utf-8")
    with pytest.raises(ProjectLocked, match=r"Lan on elsewhere, since 2026-11-23 09:12"):
        open_store(closed)
    assert json.loads(lock_path(closed).read_text(encoding="utf-8")) == facts
    lock_path(closed).unlink()
    open_store(closed).close()


def test_this_machine_under_a_former_name_is_this_machine(closed: Path) -> None:
    lock = ProjectLock.acquire(closed, who="Linh")
    facts = json.loads(lock_path(closed).read_text(encoding="utf-8"))
    lock.release()
    lock_path(closed).write_text(json.dumps({**facts, "host": "laptop-of-yesterday"}), encoding="utf-8")
    open_store(closed).close()


@pytest.mark.parametrize("left", ["", "no json", "[]", '{"who": 1}'])
def test_a_lock_file_without_sense_hinders_nobody(closed: Path, left: str) -> None:
    lock_path(closed).write_text(left, encoding="utf-8")
    open_store(closed).close()


def test_releasing_twice_is_harmless(closed: Path) -> None:
    lock = ProjectLock.acquire(closed)
    lock.release()
    again = ProjectLock.acquire(closed)
    lock.release()
    assert lock_path(closed).exists()
    again.release()


def test_many_openers_at_once_give_one_holder_at_a_time(closed: Path) -> None:
    """Each release removes the file: an opener that still has the old one must not think it holds it."""
    inside = threading.Semaphore(1)
    failures: list[str] = []
    held = [0]

    def try_often() -> None:
        for _ in range(200):
            try:
                lock = ProjectLock.acquire(closed)
            except ProjectLocked:
                continue
            if not inside.acquire(blocking=False):
                failures.append("two holders")
            held[0] += 1
            inside.release()
            lock.release()

    threads = [threading.Thread(target=try_often) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert held[0] > 0
