"""The outbox of a project on a server: a small SQLite file in the user's folder, as durable as a project.

Each window has a file of its own, since its acts carry its running numbers; one that was left behind with
acts in it is taken over by the next window that finds nobody in it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from storymark.domain.errors import StorymarkError, WriteFailed
from storymark.domain.ids import AnnotatorId, new_id
from storymark.domain.people import Annotator
from storymark.services.once import Ticket
from storymark.services.outbox import Waiting
from storymark.storage.faults import known_fault

_MOST_WINDOWS = 64
_SETTINGS = ("locking_mode = exclusive", "journal_mode = wal", "synchronous = full", "fullfsync = 1")
# AUTOINCREMENT: a number is never given twice, whatever was dropped.
_TABLES = (
    "CREATE TABLE IF NOT EXISTS client (id TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS act (number INTEGER PRIMARY KEY AUTOINCREMENT, annotator TEXT NOT NULL, "
    "operation TEXT NOT NULL)",
)


class OutboxFile:
    """See `services.outbox.Outbox`. Opened with `open_outbox`."""

    def __init__(self, own: _Box, left: list[_Box]) -> None:
        self._own = own
        self._boxes = {box.client: box for box in (*left, own)}

    def waiting(self) -> list[Waiting]:
        return [act for box in self._boxes.values() for act in box.waiting()]

    def put(self, operation: Mapping[str, Any], annotator: Annotator) -> Waiting:
        return self._own.put(operation, annotator)

    def drop(self, ticket: Ticket) -> None:
        self._boxes[ticket.client].drop(ticket.number)

    def close(self) -> None:
        for box in self._boxes.values():
            box.close()


def open_outbox(folder: Path, address: str) -> OutboxFile:
    """The outbox of the project at `address`, with what earlier windows left. Raises NotSaved."""
    folder.mkdir(parents=True, exist_ok=True)
    own: _Box | None = None
    left: list[_Box] = []
    for path in _paths(folder, address):
        if own is not None and not path.exists():
            break
        box = _Box.opened(path)
        if box is None:  # another window is in it
            continue
        if own is None:
            own = box
        elif box.waiting():
            left.append(box)
        else:
            box.close()
    if own is None:
        raise WriteFailed(path=str(folder), reason="too many windows have this project open")
    return OutboxFile(own, left)


def count_waiting(folder: Path, address: str) -> int:
    """How many acts wait for the server of `address`; those of open windows are not counted."""
    count = 0
    for path in _paths(folder, address):
        if not path.exists():
            break
        box = _Box.opened(path)
        if box is not None:
            count += len(box.waiting())
            box.close()
    return count


def _paths(folder: Path, address: str) -> list[Path]:
    # The name tells nothing of the server.
    name = hashlib.sha256(address.encode("utf-8")).hexdigest()[:32]
    return [folder / f"{name}.{number}.outbox" for number in range(1, _MOST_WINDOWS + 1)]


class _Box:
    """One file."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = str(path)
        self._db = connection
        row = connection.execute("SELECT id FROM client").fetchone()
        self.client: str = row[0] if row else new_id()
        if not row:
            connection.execute("INSERT INTO client VALUES (?)", (self.client,))

    @classmethod
    def opened(cls, path: Path) -> _Box | None:
        """None when another window has it."""
        connection = sqlite3.connect(path, timeout=0, isolation_level=None)
        try:
            for setting in _SETTINGS:
                connection.execute(f"PRAGMA {setting}")
            connection.execute("BEGIN IMMEDIATE")
            for table in _TABLES:
                connection.execute(table)
            made = cls(path, connection)
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            with contextlib.suppress(sqlite3.Error):
                connection.close()
            if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                return None
            raise _fault(error, str(path)) from error
        return made

    def waiting(self) -> list[Waiting]:
        rows = self._run("SELECT number, annotator, operation FROM act ORDER BY number")
        return [self._waiting(*row) for row in rows]

    def put(self, operation: Mapping[str, Any], annotator: Annotator) -> Waiting:
        who = json.dumps([annotator.id, annotator.name, annotator.kind], ensure_ascii=False)
        act = json.dumps(dict(operation), ensure_ascii=False)
        rows = self._run("INSERT INTO act (annotator, operation) VALUES (?, ?) RETURNING number", (who, act))
        return Waiting(Ticket(self.client, rows[0][0]), annotator, operation)

    def drop(self, number: int) -> None:
        self._run("DELETE FROM act WHERE number = ?", (number,))

    def close(self) -> None:
        with contextlib.suppress(sqlite3.Error):
            self._db.close()

    def _waiting(self, number: int, annotator: str, operation: str) -> Waiting:
        id, name, kind = json.loads(annotator)
        who = Annotator(AnnotatorId(id), name, kind)
        return Waiting(Ticket(self.client, number), who, json.loads(operation))

    def _run(self, sql: str, values: tuple[Any, ...] = ()) -> list[Any]:
        try:
            return self._db.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise _fault(error, self._path) from error


def _fault(error: sqlite3.Error, path: str) -> StorymarkError:
    return known_fault(error, path) or WriteFailed(path=path, reason=str(error))
