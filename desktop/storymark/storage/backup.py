"""Backups of an open project: copied in slices between acts, read back, then given their name."""

from __future__ import annotations

import contextlib
import secrets
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

from storymark.domain.backups import Backup, Reason
from storymark.domain.clock import now_ms
from storymark.domain.errors import BackupFailed, DiskFull
from storymark.storage import backup_files
from storymark.storage.backup_check import CopyCheck, check_in_background, check_old_copy, head_of
from storymark.storage.creation import sync_file, sync_folder
from storymark.storage.faults import known_fault, reason_of
from storymark.storage.sqlite import SqliteDatabase

# Pages copied at a time: 256 KB, a few milliseconds.
SLICE_PAGES = 64
# Room that must be left for the project itself to be saved.
_SPARE_BYTES = 8 << 20

# Reasons that stand before an act on the whole project, which must not be held up by a damaged row.
_BEFORE_ACTS = frozenset({"import", "bulk", "merge", "repair"})


def make_backup(
    database: SqliteDatabase,
    project: Path,
    reason: Reason,
    *,
    between: Callable[[], None],
    wall_ms: Callable[[], int] = now_ms,
) -> tuple[Backup, Path]:
    """A backup with all that is in the project; the newest one when nothing has changed since.

    `between` is called after each slice and may commit acts on the same connection: SQLite carries them
    over into the copy. Raises BackupFailed; the backups that are there stay.
    """
    head = head_of(database)
    for known, file in backup_files.backups_of(project):
        if (known.entries, known.last_hlc) == head and (known.is_sound or reason in _BEFORE_ACTS):
            return known, file
    unfinished = _begun(project, database.size_bytes())
    try:
        database.copy_to(unfinished, pages=SLICE_PAGES, between=between)
        checked = check_in_background(unfinished, between=between, is_urgent=reason != "idle")
        return _settled(project, unfinished, reason, checked, made_ms=wall_ms())
    except (OSError, sqlite3.Error, DiskFull) as error:
        raise _failure(project, error) from error
    finally:
        remove_copy(unfinished)


def back_up_old_schema(database: SqliteDatabase, project: Path) -> None:
    """A backup of a project that is about to be upgraded; raises BackupFailed."""
    known = {(one.entries, one.last_hlc) for one, _ in backup_files.backups_of(project)}
    with contextlib.suppress(Exception):  # a first draft's file may have no journal
        if head_of(database) in known:
            return
    unfinished = _begun(project, database.size_bytes())
    try:
        database.copy_to(unfinished, pages=-1, between=lambda: None)
        sync_file(unfinished)
        _settled(project, unfinished, "upgrade", check_old_copy(unfinished), made_ms=now_ms())
    except (OSError, sqlite3.Error, DiskFull) as error:
        raise _failure(project, error) from error
    finally:
        remove_copy(unfinished)


def copy_aside(database: SqliteDatabase, project: Path, *, between: Callable[[], None]) -> Path:
    """A copy that is to be looked at and removed; one that a kill leaves is swept at the next opening.

    `between` is as in `make_backup`. Raises BackupFailed and what `between` raises.
    """
    copy = _begun(project, database.size_bytes())
    try:
        database.copy_to(copy, pages=SLICE_PAGES, between=between)
    except BaseException as error:
        remove_copy(copy)
        if isinstance(error, OSError | sqlite3.Error | DiskFull):
            raise _failure(project, error) from error
        raise
    return copy


def _begun(project: Path, size_bytes: int) -> Path:
    """Where the copy grows; raises BackupFailed when there is no room for it."""
    try:
        unfinished = backup_files.unfinished_backup(project, secrets.token_hex(8))
        free = shutil.disk_usage(unfinished.parent).free
    except OSError as error:
        raise _failure(project, error) from error
    if free < size_bytes + _SPARE_BYTES:
        needed, there = (_megabytes(n) for n in (size_bytes + _SPARE_BYTES, free))
        raise BackupFailed(path=str(project), reason=f"the disk has {there} MB left and it takes {needed} MB")
    return unfinished


def _settled(
    project: Path, unfinished: Path, reason: Reason, checked: CopyCheck, *, made_ms: int
) -> tuple[Backup, Path]:
    if checked.problem:
        backup_files.note_damage(project, checked.problem, now_ms=made_ms)
        if reason not in _BEFORE_ACTS:
            raise BackupFailed(path=str(project), reason=f"the copy is not in order: {checked.problem}")
    backup = Backup(
        made_ms=made_ms,
        reason=reason,
        entries=checked.entries,
        last_hlc=checked.last_hlc,
        tags=checked.tags,
        stories=checked.stories,
        is_sound=not checked.problem,
        size_bytes=unfinished.stat().st_size,
    )
    file = unfinished.with_name(backup.name)
    unfinished.rename(file)
    sync_folder(file.parent)
    if backup.is_sound and reason != "upgrade":
        backup_files.forget_damage(project)
    backup_files.thin(project, now_ms=made_ms)
    return backup, file


def _failure(project: Path, error: Exception) -> BackupFailed:
    known = known_fault(error, str(project))
    if isinstance(error, DiskFull) or isinstance(known, DiskFull):
        return BackupFailed(path=str(project), reason="the disk is full")
    if isinstance(error, OSError):
        return BackupFailed(path=str(project), reason=reason_of(error))
    return BackupFailed(path=str(project), reason=str(error))


def remove_copy(unfinished: Path) -> None:
    """Remove what was copied so far."""
    for suffix in ("", "-wal", "-journal"):
        with contextlib.suppress(OSError):
            unfinished.with_name(unfinished.name + suffix).unlink(missing_ok=True)


def _megabytes(size_bytes: int) -> int:
    return -(-size_bytes // 1_000_000)
