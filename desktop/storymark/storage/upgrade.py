"""Brings a project of an older schema up to date: on a copy, checked, put in its place by one rename.

Whatever stops it, a kill included, leaves the old file or the new one and nothing in between. There is no
way back down: an older program refuses a newer file and says so.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text

from storymark.domain.clock import now_ms
from storymark.domain.errors import ProjectDamaged, ProjectReadOnly, StorymarkError, WriteFailed
from storymark.domain.ids import ProjectId, ReplicaId
from storymark.services.ports import no_progress
from storymark.storage.creation import sync_file, sync_folder
from storymark.storage.engine import Database
from storymark.storage.faults import reason_of
from storymark.storage.schema import REVISIONS, schema_number, stored_revision
from storymark.storage.sqlite import SqliteDatabase
from storymark.storage.watch import FileWatch

# Up to this size a copy is replayed before it takes the place of the old file: some seconds at most.
REPLAYED_BYTES = 50_000_000
MIGRATIONS = Path(__file__).with_name("migrations")


def upgrade_project(path: Path, database: SqliteDatabase, watch: FileWatch) -> None:
    """Upgrade the file behind `database`, which is closed afterwards, as is `watch`.

    Raises ProjectDamaged when the copy does not come out right, DiskFull, WriteFailed, ProjectReadOnly.
    """
    copy = path.with_name(path.name + ".upgrade")
    _remove(copy)
    try:
        before = _contents(database)
        database.connection.execute(text("VACUUM INTO :copy"), {"copy": str(copy)})
        _upgrade_copy(copy, before)
        sync_file(copy)
        if not database.checkpoint():
            raise WriteFailed(path=str(path), reason="its last acts are still in the -wal file")
        database.close()
        watch.close()
        copy.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise ProjectReadOnly(path=str(path), reason=reason_of(error)) from error
    except StorymarkError as error:  # the user knows nothing of the copy
        raise type(error)(**{**error.facts, "path": str(path)}) from error
    finally:
        _remove(copy)


def run_migrations(database: SqliteDatabase) -> None:
    """All steps to the newest schema, in one transaction that Alembic does not see."""
    # Tables that are rebuilt would take along what refers to them; the check comes before COMMIT instead.
    database.pragma("foreign_keys = 0")
    try:
        with database.transaction():
            migrate(database)
            broken = database.pragma("foreign_key_check")
            if broken is not None:
                raise ProjectDamaged(path=database.path, reason=f"rows of {broken} refer to nothing")
            database.pragma(f"user_version = {schema_number()}")
    finally:
        database.pragma("foreign_keys = 1")


def migrate(database: Database) -> None:
    """All steps to the newest schema, inside the transaction that the caller began."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = database.connection
    command.upgrade(config, "head")


def _upgrade_copy(copy: Path, before: _Contents) -> None:
    database = SqliteDatabase(copy)
    try:
        run_migrations(database)
        found = database.pragma("quick_check(1)")
        if found != "ok":
            raise ProjectDamaged(path=str(copy), reason=str(found))
        if stored_revision(database) != REVISIONS[-1] or not _contents(database).has_all_of(before):
            raise ProjectDamaged(path=str(copy), reason="the upgrade lost something")
        if copy.stat().st_size <= REPLAYED_BYTES:
            _settle_rows(copy, database)
        database.checkpoint()
    finally:
        database.close()


def _settle_rows(copy: Path, database: SqliteDatabase) -> None:
    """Replay the copy; rows that are not what the journal says are made anew from it.

    Where entries are damaged or lost, rows know what the journal does not: they stay for `check --repair`.
    """
    from storymark.storage.checking.anew import make_anew
    from storymark.storage.checking.journal_rules import JournalState, journal_rules
    from storymark.storage.replay import replay
    from storymark.storage.session import whose_copy
    from storymark.storage.store import SqlStore

    whose = whose_copy(database)
    if whose is None:  # the opening says so
        return
    store, state = SqlStore(_Copy(copy, database, whose[0], whose[1])), JournalState()
    for _ in journal_rules(store, state, now_ms=now_ms(), progress=no_progress):
        pass
    if state.untrusted or not replay(store):
        return
    with database.transaction():
        make_anew(store, state, (), progress=no_progress)
    if replay(store):
        raise ProjectDamaged(path=str(copy), reason="its rows do not follow from its journal")


@dataclass(frozen=True, slots=True)
class _Copy:
    """The copy as an open project; whoever opened it closes it."""

    path: Path
    database: SqliteDatabase
    project: ProjectId
    replica: ReplicaId

    def close(self) -> None:
        """Nothing is this one's own."""


@dataclass(frozen=True, slots=True)
class _Contents:
    """What an upgrade must not lose: entries and texts, bit for bit, and what people made of them."""

    journal: str
    texts: str
    rows: Mapping[str, int]

    def has_all_of(self, other: _Contents) -> bool:
        """Whether nothing of `other` is missing here."""
        kept = all(self.rows.get(table, 0) >= count for table, count in other.rows.items())
        return kept and (self.journal, self.texts) == (other.journal, other.texts)


# Rows that stand for what people made; a step may throw others away and make them anew.
_KEPT = ("project", "annotator", "label", "story", "layer", "tag", "sentences", "read_mark")


def _contents(database: SqliteDatabase) -> _Contents:
    # A file of a first draft may lack tables; then there is nothing to count.
    rows = {
        name: int(database.value(text(f"SELECT count(*) FROM {name}")))
        for name in _KEPT
        if database.has_table(name)
    }
    return _Contents(
        _digest(database, "journal", "seq", "body"), _digest(database, "story_text", "story", "text"), rows
    )


def _digest(database: SqliteDatabase, table: str, key: str, column: str) -> str:
    """SHA-256 over a column in the order of its key, read a little at a time."""
    digest = hashlib.sha256()
    if not database.has_table(table):
        return digest.hexdigest()
    query = text(
        f"SELECT {key}, CAST({column} AS BLOB) FROM {table} WHERE {key} > :last ORDER BY {key} LIMIT 200"
    )
    last = -1
    while rows := database.rows(query, {"last": last}):
        for number, content in rows:
            digest.update(f"{number} {len(content)} ".encode())
            digest.update(content)
        last = rows[-1][0]
    return digest.hexdigest()


def _remove(copy: Path) -> None:
    for suffix in ("", "-wal", "-journal"):
        with contextlib.suppress(OSError):  # what went wrong before counts, not what is left of it
            copy.with_name(copy.name + suffix).unlink()
