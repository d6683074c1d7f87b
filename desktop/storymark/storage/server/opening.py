"""The steps from an address to an open project; each refusal leaves the database as it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import func, select, text

from storymark.domain.errors import (
    DatabaseMissing,
    DatabaseNotEmpty,
    ProjectDamaged,
    ProjectMissing,
    ProjectTooNew,
    ServerRefused,
)
from storymark.domain.ids import ProjectId, ReplicaId
from storymark.services.addresses import ServerAddress
from storymark.storage.creation import put_project
from storymark.storage.schema import REVISIONS, stored_revision
from storymark.storage.server.connecting import connect
from storymark.storage.server.database import ServerDatabase
from storymark.storage.session import whose_copy
from storymark.storage.tables import METADATA, journal, tell_postgresql, this_copy

# Where a database can be made from: every server has it.
_MAINTENANCE = "postgres"


@dataclass(slots=True)
class OpenedServer:
    """What an open project on a server holds on to."""

    path: ServerAddress
    database: ServerDatabase
    project: ProjectId
    replica: ReplicaId

    def close(self) -> None:
        """Let the connection go."""
        self.database.close()


def create(place: ServerAddress, *, name: str, project: ProjectId | None) -> OpenedServer:
    """A new project in an empty database, opened; the database is made if it is missing and we may.

    Raises DatabaseNotEmpty, DatabaseMissing, and what `connect` raises.
    """
    try:
        database = ServerDatabase(place)
    except DatabaseMissing:
        _make_database(place)
        database = ServerDatabase(place)
    try:
        _check_encoding(database)
        with database.transaction():
            if database.has_tables():
                raise DatabaseNotEmpty(path=str(place))
            tell_postgresql()
            put_project(database, name=name, project=project)
        return _opened(place, database)
    except BaseException:
        database.close()
        raise


def open_existing(place: ServerAddress, *, is_read_only: bool) -> OpenedServer:
    """The project in the database at `place`.

    Raises ProjectMissing, ProjectTooNew, ProjectDamaged, and what `connect` raises.
    """
    database = ServerDatabase(place, is_read_only=is_read_only)
    try:
        if not database.has_table(this_copy.name):
            raise ProjectMissing(path=str(place))
        _bring_up_to_date(database)
        return _opened(place, database)
    except BaseException:
        database.close()
        raise


def exists(place: ServerAddress) -> bool:
    """Whether a project is there; raises what `connect` raises, but for a missing database."""
    try:
        database = ServerDatabase(place)
    except DatabaseMissing:
        return False
    try:
        return database.has_table(this_copy.name)
    finally:
        database.close()


def drop(database: ServerDatabase) -> None:
    """Take a project that was just made back, and leave an empty database."""
    with database.transaction():
        METADATA.drop_all(database.connection)
        database.connection.execute(text("DROP TABLE alembic_version"))


def _opened(place: ServerAddress, database: ServerDatabase) -> OpenedServer:
    copy = whose_copy(database)
    if copy is None:
        raise ProjectDamaged(path=str(place), reason="it does not say which project it is")
    project, replica, _ = copy
    return OpenedServer(place, database, project, replica)


def _bring_up_to_date(database: ServerDatabase) -> None:
    revision = stored_revision(database)
    if revision == REVISIONS[-1]:
        return
    if revision not in REVISIONS:
        raise ProjectTooNew(path=database.path, found=revision, known=REVISIONS[-1])
    from storymark.storage.upgrade import migrate

    # One transaction under the writers' lock: whoever comes second finds it done, a kill leaves it undone.
    with database.transaction():
        if stored_revision(database) != REVISIONS[-1]:
            before = _entry_count(database)
            migrate(database)
            if stored_revision(database) != REVISIONS[-1] or _entry_count(database) != before:
                raise ProjectDamaged(path=database.path, reason="the upgrade lost something")


def _entry_count(database: ServerDatabase) -> int:
    return int(database.value(select(func.count()).select_from(journal)))


def _check_encoding(database: ServerDatabase) -> None:
    found = database.setting("server_encoding")
    if found != "UTF8":
        raise ServerRefused(path=database.path, reason=f"the database stores {found} and not UTF8")


def _make_database(place: ServerAddress) -> None:
    made: Any = connect(place, database=_MAINTENANCE)
    try:
        name = sql.Identifier(place.database)
        made.execute(sql.SQL("CREATE DATABASE {} ENCODING 'UTF8' TEMPLATE template0").format(name))
    except psycopg.Error as error:
        raise DatabaseMissing(path=str(place)) from error
    finally:
        made.close()
