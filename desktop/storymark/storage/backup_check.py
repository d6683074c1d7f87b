"""Is a copy of a project whole? Opened as it will be in need, and replayed; in a process of its own if large.

    python -m storymark.storage.backup_check FILE

prints one JSON object. Reading a hundred thousand tags back takes seconds, and the window's threads share
one interpreter lock, so large copies are read elsewhere.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy import func, select

from storymark.domain.errors import StorymarkError
from storymark.storage.creation import sync_file
from storymark.storage.sqlite import SqliteDatabase
from storymark.storage.tables import is_zero, journal, tag

# Up to this size a copy is read back where it was made: starting a process would take longer.
HERE_BYTES = 1 << 20
_POLL_S = 0.02
_CALM = "--calm"
_ENTRIES = 500
_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from storymark.storage.backup_check import main; sys.exit(main(sys.argv[2:]))"
)


@dataclass(frozen=True, slots=True)
class CopyCheck:
    """What is in a copy, and what is wrong with it (empty: nothing)."""

    entries: int = 0
    last_hlc: int = 0
    tags: int = 0
    stories: int = 0
    problem: str = ""


def check_copy(path: Path) -> CopyCheck:
    """Open a copy as it lies there, check its pages and its entries' ids, and replay it against its rows."""
    from storymark.storage.opening import open_copy
    from storymark.storage.replay import replay
    from storymark.storage.store import FileStore

    try:
        store = FileStore(open_copy(path))
    except StorymarkError as error:
        return CopyCheck(problem=str(error.facts.get("reason", error)))
    try:
        found = counts(store.database)
        problem = _structure_problem(store.database) or _entry_problem(store.database)
        if not problem:
            differences = replay(store)
            if differences:
                first = differences[0]
                problem = (
                    f"{len(differences)} rows differ from the journal, the first is a {first.ref.record}"
                )
        return CopyCheck(found.entries, found.last_hlc, found.tags, found.stories, problem)
    except (StorymarkError, ValueError) as error:
        facts = error.facts if isinstance(error, StorymarkError) else {}
        return CopyCheck(problem=str(facts.get("reason", error)))
    finally:
        store.close()


def check_old_copy(path: Path) -> CopyCheck:
    """As `check_copy` for a copy of an older schema: what can be said of it before it is upgraded."""
    database = SqliteDatabase(path, mode="immutable")
    try:
        problem = _structure_problem(database)
        with contextlib.suppress(Exception):  # a first draft's file may have other tables
            return counts(database, problem=problem)
        return CopyCheck(problem=problem)
    finally:
        database.close()


def counts(database: SqliteDatabase, *, problem: str = "") -> CopyCheck:
    """How much is in a project."""
    from storymark.storage.stories import is_living
    from storymark.storage.tables import story

    entries, last_hlc = head_of(database)
    tags = database.value(select(func.count()).select_from(tag).where(is_zero(tag.c.deleted)))
    stories = database.value(select(func.count()).select_from(story).where(is_living()))
    return CopyCheck(entries, last_hlc, tags, stories, problem)


def head_of(database: SqliteDatabase) -> tuple[int, int]:
    """How many entries there are, and the greatest hybrid time."""
    row = database.one(select(func.count(), func.max(journal.c.hlc)).select_from(journal))
    return (row[0], row[1] or 0) if row else (0, 0)


def check_in_background(path: Path, *, between: Callable[[], None], is_urgent: bool = True) -> CopyCheck:
    """`check_copy` after the copy has reached the disk; `between` is called again and again meanwhile.

    Where nobody waits for it, it gives way to everything else on the computer.
    """
    if path.stat().st_size <= HERE_BYTES or getattr(sys, "frozen", False):
        sync_file(path)
        return check_copy(path)
    command = [sys.executable, "-P", "-c", _START, json.dumps(sys.path), str(path)]
    command += [] if is_urgent else [_CALM]
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert process.stdout is not None
    try:
        while True:
            try:
                answer, _ = process.communicate(timeout=_POLL_S)
                break
            except subprocess.TimeoutExpired:
                between()
    except BaseException:
        process.kill()
        process.communicate()
        raise
    try:
        return CopyCheck(**json.loads(answer))
    except (ValueError, TypeError):
        return CopyCheck(problem=f"reading it back ended with status {process.returncode}")


def main(arguments: list[str]) -> int:
    """The process of its own."""
    path = Path(arguments[0])
    if _CALM in arguments and hasattr(os, "nice"):
        os.nice(10)
    sync_file(path)
    print(json.dumps(asdict(check_copy(path))))
    return 0


def _structure_problem(database: SqliteDatabase) -> str:
    found = database.pragma("integrity_check(1)")
    if found != "ok":
        return str(found)
    broken = database.pragma("foreign_key_check")
    return f"rows of {broken} refer to nothing" if broken is not None else ""


def _entry_problem(database: SqliteDatabase) -> str:
    last = 0
    query = select(journal.c.seq, journal.c.id, journal.c.body).order_by(journal.c.seq).limit(_ENTRIES)
    while rows := database.rows(query.where(journal.c.seq > last)):
        for seq, id, body in rows:
            last = seq
            if hashlib.sha256(body).hexdigest() != id:
                return f"entry {seq} of the journal is not what its id says"
    return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
