"""Rules of the file itself: its mark, its fittings, its pages. Nothing that anybody wrote is touched here."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from sqlalchemy import create_engine, delete, func, insert, select, text
from sqlalchemy.pool import StaticPool

from storymark.domain.errors import ProjectDamaged
from storymark.domain.ids import new_id
from storymark.domain.journal import parse_entry
from storymark.domain.rule_breaks import (
    CopyRowBroken,
    ForeignPart,
    IndexMissing,
    IndexWrong,
    PagesDamaged,
    RuleBreak,
    SchemaNumberWrong,
)
from storymark.storage.lock import ProjectLock
from storymark.storage.schema import REVISIONS, foreign_parts, schema_number, stored_revision
from storymark.storage.sqlite import SqliteDatabase
from storymark.storage.tables import METADATA, journal, this_copy
from storymark.storage.watch import FileWatch

_INDICES = text("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
_FINDINGS = 100
_IN_INDEX = re.compile(r"(?:missing from index|in index|non-unique entry in index) (\w+)")


def check_closed_file(path: Path, *, who: str, should_repair: bool) -> list[RuleBreak]:
    """What would keep the project at `path` from being opened; set right with `should_repair`.

    Raises what opening raises for a file that is no project, newer, locked or without rights.
    """
    path = path.resolve()
    lock = ProjectLock.acquire(path, who=who)
    try:
        watch = FileWatch(path)
        try:
            watch.schema_number()
            database = SqliteDatabase(path)
            try:
                found = list(blocking_rules(database))
                if should_repair and found:
                    mend_file(database, found)
                    database.checkpoint()
                return found
            finally:
                database.close()
        finally:
            watch.close()
    finally:
        lock.release()


def blocking_rules(database: SqliteDatabase) -> Iterator[RuleBreak]:
    """Breaks for which a project is not opened at all."""
    for name in foreign_parts(database):
        yield ForeignPart(part=name)
    tables = {row[0] for row in database.rows(text("SELECT name FROM sqlite_schema WHERE type = 'table'"))}
    if not {this_copy.name, journal.name} <= tables:
        return  # of a first draft: the upgrade knows what to do, or says why not
    rows = database.rows(select(this_copy.c.project, this_copy.c.replica))
    if len(rows) != 1 or not all(rows[0]):
        yield CopyRowBroken()


def file_rules(database: SqliteDatabase) -> Iterator[RuleBreak]:
    """Breaks of the file's fittings and pages."""
    yield from blocking_rules(database)
    found, expected = database.pragma("user_version"), schema_number()
    if found != expected and stored_revision(database) == REVISIONS[-1]:
        yield SchemaNumberWrong(found=found, expected=expected)
    stored: dict[str, str] = dict(database.rows(_INDICES))
    for name, sql in _wanted_indices().items():
        if stored.get(name) != sql:
            yield IndexMissing(index=name)
    yield from _integrity(database)


def mend_file(database: SqliteDatabase, found: Iterable[RuleBreak]) -> None:
    """Set right what `file_rules` found, in one transaction; damaged pages stay as they are."""
    run = database.connection.exec_driver_sql
    wanted = _wanted_indices()
    with database.transaction():
        for one in found:
            if isinstance(one, ForeignPart):
                _drop(database, str(one.facts["part"]))
            elif isinstance(one, CopyRowBroken):
                _write_copy_row(database)
            elif isinstance(one, SchemaNumberWrong):
                database.pragma(f"user_version = {schema_number()}")
            elif isinstance(one, IndexMissing):
                name = str(one.facts["index"])
                run(f'DROP INDEX IF EXISTS "{name}"')
                run(wanted[name])
            elif isinstance(one, IndexWrong):
                run(f'REINDEX "{one.facts["index"]}"')


def _integrity(database: SqliteDatabase) -> Iterator[RuleBreak]:
    rows = database.rows(text(f"PRAGMA integrity_check({_FINDINGS})"))
    indices: set[str] = set()
    for (told,) in rows:
        if told == "ok":
            return
        match = _IN_INDEX.search(told) or re.search(r"wrong # of entries in index (\w+)", told)
        if match is None:
            yield PagesDamaged(reason=told.splitlines()[0])
        elif match[1] not in indices:
            indices.add(match[1])
            yield IndexWrong(index=match[1])


@cache
def _wanted_indices() -> dict[str, str]:
    """The indices that this schema has, as SQLite writes them down."""
    scratch = create_engine("sqlite://", creator=lambda: sqlite3.connect(":memory:"), poolclass=StaticPool)
    try:
        METADATA.create_all(scratch)
        with scratch.connect() as connection:
            return {row[0]: row[1] for row in connection.execute(_INDICES)}
    finally:
        scratch.dispose()


def _drop(database: SqliteDatabase, name: str) -> None:
    query = text("SELECT type FROM sqlite_schema WHERE name = :name AND type IN ('trigger', 'view', 'table')")
    kind = database.value(query, {"name": name})
    if kind is not None:
        quoted = name.replace('"', '""')
        database.connection.exec_driver_sql(f'DROP {kind.upper()} "{quoted}"')


def _write_copy_row(database: SqliteDatabase) -> None:
    """The project is the one that its entries name; this copy gets a new replica, as any new copy does."""
    projects = _projects_named(database)
    if len(projects) != 1:
        raise ProjectDamaged(path=database.path, reason="it does not say which project it is")
    replicas = [row[0] for row in database.rows(select(this_copy.c.replica)) if row[0]]
    replica = replicas[0] if len(replicas) == 1 else new_id()
    database.connection.execute(delete(this_copy))
    database.connection.execute(
        insert(this_copy).values(project=projects.pop(), replica=replica, session="check")
    )


def _projects_named(database: SqliteDatabase) -> set[str]:
    found: set[str] = set()
    top = database.value(select(func.max(journal.c.seq))) or 0
    for seq in {1, 2, 3, top}:
        body = database.value(select(journal.c.body).where(journal.c.seq == seq))
        with contextlib.suppress(ValueError, AttributeError):
            if body is not None:
                found.add(parse_entry(body).project)
    return found
