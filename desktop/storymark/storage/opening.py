"""The steps from a path to an open project; each refusal leaves the file as it was, byte for byte."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from storymark.domain.errors import (
    FileMissing,
    NotAProject,
    ProjectDamaged,
    ProjectExists,
    ProjectMissing,
    ProjectReadOnly,
    ProjectTooNew,
)
from storymark.domain.ids import ProjectId, ReplicaId
from storymark.storage.backup_files import newest_backup, sweep
from storymark.storage.creation import create_project
from storymark.storage.lock import ProjectLock, check_not_held
from storymark.storage.places import network_file_system
from storymark.storage.schema import REVISIONS, foreign_parts, schema_number, stored_revision
from storymark.storage.session import Session, whose_copy
from storymark.storage.sqlite import Mode, SqliteDatabase
from storymark.storage.watch import FileWatch


@dataclass(slots=True)
class Opened:
    """What an open project holds on to; `close` gives everything back in the one right order."""

    path: Path
    database: SqliteDatabase
    watch: FileWatch
    session: Session
    lock: ProjectLock | None
    project: ProjectId
    replica: ReplicaId

    def close(self) -> None:
        """Leave one file that can be copied, then let it go."""
        try:
            self.session.end()
        finally:
            self.database.close()
            self.watch.close()
            if self.lock is not None:
                self.lock.release()


def create(path: Path, *, name: str, who: str, project: ProjectId | None) -> Opened:
    """A new project at `path`, opened. Raises ProjectExists, FileMissing (no folder), ProjectReadOnly."""
    path = path.resolve()
    if path.exists():
        raise ProjectExists(path=str(path))
    if not path.parent.is_dir():
        raise FileMissing(path=str(path.parent))
    lock = ProjectLock.acquire(path, who=who)
    try:
        create_project(path, name=name, project=project)
        return _open_locked(path, lock, is_read_only=False)
    except BaseException:
        lock.release()
        raise


def open_existing(path: Path, *, who: str, is_read_only: bool) -> Opened:
    """The project at `path`.

    Raises ProjectMissing, FileUnreadable, NotAProject, ProjectTooNew, ProjectDamaged, ProjectLocked,
    ProjectReadOnly.
    """
    path = path.resolve()
    if not path.exists():
        raise ProjectMissing(path=str(path))
    if not path.is_file():
        raise NotAProject(path=str(path))
    lock = _lock(path, who=who, is_read_only=is_read_only)
    try:
        return _open_locked(path, lock, is_read_only=is_read_only)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def open_copy(path: Path, *, takes_older: bool = False) -> Opened:
    """A backup or another copy that nobody writes to, for reading; raises what `open_existing` raises.

    No lock file is put beside it, and its bytes stay as they are. `takes_older` opens one of an older
    schema, for copying.
    """
    path = path.resolve()
    if not path.exists():
        raise ProjectMissing(path=str(path))
    if not path.is_file():
        raise NotAProject(path=str(path))
    return _open_locked(path, None, is_read_only=True, takes_older=takes_older)


def _lock(path: Path, *, who: str, is_read_only: bool) -> ProjectLock | None:
    try:
        return ProjectLock.acquire(path, who=who)
    except ProjectReadOnly:
        if not is_read_only:
            raise
        # A backup on a medium that is read-only, or somebody else's folder: its owner may be writing.
        check_not_held(path)
        return None


def _open_locked(
    path: Path, lock: ProjectLock | None, *, is_read_only: bool, takes_older: bool = False
) -> Opened:
    watch = FileWatch(path)
    try:
        _check_schema_number(path, _schema_number(path, watch))
        mode = _mode(path, has_lock=lock is not None, is_read_only=is_read_only)
        is_left_open = _left_bytes(path) > 0
        database = _connected(path, mode, watch)
    except BaseException:
        watch.close()
        raise
    try:
        if _is_older(path, database) and not takes_older:
            database, watch = _upgraded(path, database, watch, mode=mode)
        return _opened(path, database, watch, lock, is_left_open=is_left_open)
    except BaseException:
        database.close()
        watch.close()
        raise


def _opened(
    path: Path, database: SqliteDatabase, watch: FileWatch, lock: ProjectLock | None, *, is_left_open: bool
) -> Opened:
    foreign = foreign_parts(database)
    if foreign:
        raise ProjectDamaged(path=str(path), reason=f"it has a foreign part, {foreign[0]}")
    copy = whose_copy(database)
    if copy is None:
        raise ProjectDamaged(path=str(path), reason="it does not say which project it is")
    project, replica, is_clean = copy
    if is_left_open or not is_clean:
        found = database.pragma("quick_check(1)")
        if found != "ok":
            raise ProjectDamaged(path=str(path), reason=str(found))
    session = Session(database, watch)
    database.before_begin = session.begin
    if not database.is_read_only:
        sweep(path)
    return Opened(path, database, watch, session, lock, project, replica)


def _mode(path: Path, *, has_lock: bool, is_read_only: bool) -> Mode:
    if not is_read_only:
        if not os.access(path, os.W_OK):
            raise ProjectReadOnly(path=str(path), reason="the file is write-protected")
        return "write"
    if _left_bytes(path) == 0:
        return "immutable"
    # After a crash the last acts are in the -wal file, and only SQLite itself can bring them in.
    if not has_lock or not os.access(path, os.W_OK):
        raise ProjectReadOnly(
            path=str(path), reason=f"its last acts are in {path.name}-wal and must be brought in first"
        )
    return "recover"


def _connected(path: Path, mode: Mode, watch: FileWatch) -> SqliteDatabase:
    is_on_network = mode != "immutable" and network_file_system(path.parent) != ""
    return SqliteDatabase(path, mode=mode, watch=watch, is_on_network=is_on_network)


def _left_bytes(path: Path) -> int:
    """How much of a session that did not end well lies beside the file."""
    left = 0
    for suffix in ("-wal", "-journal"):
        with contextlib.suppress(FileNotFoundError):
            left += path.with_name(path.name + suffix).stat().st_size
    return left


def _schema_number(path: Path, watch: FileWatch) -> int:
    try:
        return watch.schema_number()
    except NotAProject:
        if newest_backup(path) is None:
            raise
        # It was one: its head is gone.
        raise ProjectDamaged(path=str(path), reason="its first bytes are not those of a project") from None


def _check_schema_number(path: Path, found: int) -> None:
    if found > schema_number():
        raise ProjectTooNew(path=str(path), found=found, known=schema_number())


def _is_older(path: Path, database: SqliteDatabase) -> bool:
    """Whether the schema must be brought up to date first; what the -wal file says counts."""
    _check_schema_number(path, database.pragma("user_version"))
    revision = stored_revision(database)
    if revision == REVISIONS[-1]:
        return False
    if revision and revision not in REVISIONS:
        raise ProjectTooNew(path=str(path), found=revision, known=REVISIONS[-1])
    return True


def _upgraded(
    path: Path, database: SqliteDatabase, watch: FileWatch, *, mode: Mode
) -> tuple[SqliteDatabase, FileWatch]:
    if mode != "write":
        raise ProjectReadOnly(path=str(path), reason="it is of an older schema and must be upgraded first")
    from storymark.storage.backup import back_up_old_schema
    from storymark.storage.upgrade import upgrade_project

    back_up_old_schema(database, path)
    upgrade_project(path, database, watch)
    fresh = FileWatch(path)
    try:
        return _connected(path, mode, fresh), fresh
    except BaseException:
        fresh.close()
        raise
