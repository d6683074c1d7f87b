"""Makes a project file that is whole from its first moment: built beside its place, then put there."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from sqlalchemy import insert

from storymark.domain.clock import HybridClock, hlc_ms
from storymark.domain.edits import new_project
from storymark.domain.errors import ProjectExists, ProjectReadOnly
from storymark.domain.ids import ProjectId, new_id
from storymark.domain.journal import Entry
from storymark.storage.engine import Database
from storymark.storage.faults import reason_of
from storymark.storage.journal import Journal
from storymark.storage.numbers import Numbers
from storymark.storage.projection import Projector
from storymark.storage.schema import create_schema, mark_file
from storymark.storage.sqlite import SqliteDatabase
from storymark.storage.tables import this_copy


def create_project(path: Path, *, name: str, project: ProjectId | None) -> None:
    """Put a new project at `path`; the caller holds its lock.

    With `project`, the copy is one of a project that exists elsewhere: it has no entries yet, since they
    come from there. Without, it is a new one and begins with its own name. Raises ProjectExists.
    """
    unfinished = path.with_name(path.name + ".new")
    _remove(unfinished)
    try:
        unfinished.touch(exist_ok=False)
        _build(unfinished, name=name, project=project)
        publish(unfinished, path)
    except OSError as error:
        raise ProjectReadOnly(path=str(path), reason=reason_of(error)) from error
    finally:
        _remove(unfinished)


def put_project(database: Database, *, name: str, project: ProjectId | None) -> None:
    """The tables and the first rows of a project, into an empty database; inside a transaction."""
    create_schema(database)
    identity, replica = project or ProjectId(new_id()), new_id()
    row = insert(this_copy).values(project=identity, replica=replica, session="")
    database.connection.execute(row)
    if project is None:
        hlc = HybridClock().next()
        change = new_project(identity, name=name, created_ms=hlc_ms(hlc))
        first = Entry("project", identity, "", replica, hlc, (), (change,))
        Projector(database, Journal(database), Numbers(database)).append(first)


def sync_file(path: Path) -> None:
    """Have a closed file on the disk for good."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Have a folder's names on the disk for good; Windows does so by itself and cannot be asked."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _build(path: Path, *, name: str, project: ProjectId | None) -> None:
    database = SqliteDatabase(path)
    try:
        with database.transaction():
            put_project(database, name=name, project=project)
            mark_file(database)
        database.checkpoint()
    finally:
        database.close()


def publish(unfinished: Path, path: Path) -> None:
    """Give a closed file its name, which must not be taken. Raises ProjectExists, OSError."""
    sync_file(unfinished)
    try:
        os.link(unfinished, path)  # unlike a rename, it never takes the place of another file
    except FileExistsError as error:
        raise ProjectExists(path=str(path)) from error
    except OSError as error:  # a file system without links
        if path.exists():
            raise ProjectExists(path=str(path)) from error
        unfinished.rename(path)
    sync_folder(path.parent)


def _remove(unfinished: Path) -> None:
    for suffix in ("", "-wal", "-journal"):
        with contextlib.suppress(OSError):  # what went wrong before counts, not what is left of it
            unfinished.with_name(unfinished.name + suffix).unlink()
