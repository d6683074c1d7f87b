"""Kills the upgrade of an archived project before each statement and file operation of the real steps.

    python -m tests.support.killed_upgrades ARCHIVE.storymark [--every 1]

with `desktop` and the checkout on PYTHONPATH. Prints one JSON object: how many places there are, how many
rounds left the old file and how many the new one; ends with 1 when one left anything else. What the old and
the new file are is their schema, revision, version and every entry, text and row count. POSIX only: the
program is loaded once and forked for each place.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import sqlite3
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

_NAME = "old.storymark"
_TOUCHING = ("open", "os.rename", "os.remove", "os.truncate", "os.link")
_COUNTED = ("project", "annotator", "label", "story", "layer", "tag", "sentences", "read_mark", "journal")


def run(archive: Path, *, every: int, folder: Path) -> Counter[str]:
    """Sums over all places; `between` must be 0."""
    from storymark import bootstrap

    whole = folder / "whole" / _NAME
    whole.parent.mkdir()
    shutil.copyfile(archive, whole)
    old = _facts(whole)
    bootstrap.open_ledger(whole).store.close()  # also loads everything, before the forks
    new = _facts(whole)
    assert old != new
    sums: Counter[str] = Counter(places=0, rounds=0, old=0, new=0, between=0)
    number, is_over = 0, False
    while not is_over:
        place = folder / "place"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        path = place / _NAME
        shutil.copyfile(archive, path)
        is_over = _upgraded(path, number)
        state = _state(path, old, new)
        if not is_over:
            sums["rounds"] += 1
            sums[state] += 1
            sums["places"] = number + 1
        assert not is_over or state == "new"
        number += every
    return sums


def _upgraded(path: Path, number: int) -> bool:
    """Whether the upgrade came to its end before its place of this number, from 0."""
    pid = os.fork()
    if pid == 0:
        try:
            _arm(number)
            from storymark import bootstrap

            bootstrap.open_ledger(path).store.close()
        except BaseException as error:
            print(f"at {number}: {error!r}", file=sys.stderr)
            os._exit(3)
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    assert os.WEXITSTATUS(status) in (0, 9), status
    return os.WEXITSTATUS(status) == 0


def _arm(left: int) -> None:
    """End the process, without any clean-up, before the operation of this number."""
    from sqlalchemy import event
    from sqlalchemy.engine import Engine

    def step() -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os._exit(9)

    def on_audit(name: str, arguments: Any) -> None:
        if (name in _TOUCHING and _NAME in str(arguments[0])) or name.startswith("sqlite3."):
            step()

    event.listen(Engine, "before_cursor_execute", lambda *_: step())
    sys.addaudithook(on_audit)


def _state(path: Path, old: Any, new: Any) -> str:
    """What is there now, and whether the program opens it as the new one, in order."""
    from storymark import bootstrap
    from storymark.services.checking import check_project

    found = _facts(path)
    ledger = bootstrap.open_ledger(path)
    try:
        is_sound = check_project(bootstrap.project_checker(ledger)).is_sound
    finally:
        ledger.store.close()
    left = [file.name for file in path.parent.iterdir() if ".upgrade" in file.name]
    if not is_sound or left or _facts(path) != new:
        return "between"
    return "old" if found == old else "new" if found == new else "between"


def _facts(path: Path) -> Any:
    """Everything by which an old file and a new one can be told apart."""
    database = sqlite3.connect(path)
    try:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        tables = {row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        digest = hashlib.sha256()
        for query in (
            "SELECT seq, id, body FROM journal ORDER BY seq",
            "SELECT story, text FROM story_text ORDER BY story",
        ):
            for row in database.execute(query):
                digest.update(repr(row).encode())
        return (
            database.execute("PRAGMA user_version").fetchone(),
            database.execute("SELECT * FROM alembic_version").fetchall(),
            database.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").fetchall(),
            digest.hexdigest(),
            [database.execute(f"SELECT count(*) FROM {t}").fetchone() for t in _COUNTED if t in tables],
        )
    finally:
        database.close()


def main() -> int:
    """The command line; see the module."""
    parser = argparse.ArgumentParser(description="Kill an upgrade at each of its steps.")
    parser.add_argument("archive", type=Path)
    parser.add_argument("--every", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sums = run(given.archive, every=given.every, folder=Path(folder))
    print(json.dumps(sums))
    return int(sums["between"] > 0)


if __name__ == "__main__":
    sys.exit(main())
