"""What a report says of the database: its library, how the open project is saved, what lies beside it."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from typing import Any

from storymark.domain.clock import iso_utc
from storymark.storage.backup_files import backups_of, damage_seen
from storymark.storage.lock import lock_path
from storymark.storage.places import place_of
from storymark.storage.schema import schema_number, stored_revision
from storymark.storage.sqlite import SqliteDatabase

# https://www.sqlite.org/wal.html, "The WAL-reset bug": two connections, a reset and a write at one moment.
_WAL_RESET_FIXED = ((3, 51, 3), (3, 50, 7), (3, 44, 6))
_SYNCHRONOUS = {0: "off", 1: "normal", 2: "full", 3: "extra"}


def program_facts() -> dict[str, Any]:
    """Which SQLite runs. Its race needs two connections, and a project here has one."""
    return {
        "sqlite": sqlite3.sqlite_version,
        "sqlite_has_wal_reset_race": has_wal_reset_race(sqlite3.sqlite_version_info),
        "connections_per_project": 1,
        "schema": schema_number(),
        "python": ".".join(map(str, sys.version_info[:3])),
    }


def has_wal_reset_race(version: tuple[int, ...]) -> bool:
    """Whether this SQLite may lose a commit when two connections reset the log at once (3.7.0 to 3.51.2)."""
    if version < (3, 7, 0):
        return False
    if version >= _WAL_RESET_FIXED[0]:
        return False
    return not any(version[:2] == fixed[:2] and version >= fixed for fixed in _WAL_RESET_FIXED)


def project_facts(store: Any) -> dict[str, Any]:
    """How an open project is saved, and what lies beside it."""
    database = store.database
    if not isinstance(database, SqliteDatabase):
        return {
            "database": "server",
            "is_read_only": store.is_read_only,
            "revision": stored_revision(database),
            "entries": store.journal_head().entries,
            **database.facts(),
        }
    path = Path(store.path)
    place = place_of(path)
    backups = backups_of(path)
    newest = next((backup for backup, _ in backups if backup.is_sound), None)
    return {
        "database": "file",
        "is_read_only": store.is_read_only,
        "size_bytes": database.size_bytes(),
        "revision": stored_revision(database),
        "journal_mode": database.pragma("journal_mode"),
        "synchronous": _SYNCHRONOUS.get(database.pragma("synchronous"), "unknown"),
        "locking_mode": database.pragma("locking_mode"),
        "place": place.kind,
        "place_name": place.name,
        "has_lock": lock_path(path).exists(),
        "entries": store.journal_head().entries,
        "backups": len(backups),
        "backup_bytes": sum(backup.size_bytes for backup, _ in backups),
        "newest_backup": iso_utc(newest.made_ms) if newest is not None else "",
        "damage_seen": damage_seen(path),
    }
