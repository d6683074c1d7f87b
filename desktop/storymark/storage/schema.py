"""Which schema this program writes, and how a project says which it has."""

from __future__ import annotations

from sqlalchemy import Column, MetaData, PrimaryKeyConstraint, String, Table, insert, text

from storymark.storage.engine import Database
from storymark.storage.sqlite import SqliteDatabase
from storymark.storage.tables import METADATA
from storymark.storage.watch import APPLICATION_ID

# Alembic's revisions, oldest first; the file's `user_version` is the place in this list, counted from 1.
REVISIONS = ("0001", "0002", "0003", "0004")

# Alembic's own table, which it makes itself where it is missing.
_VERSION = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


def schema_number() -> int:
    """The number of the schema that this program writes."""
    return len(REVISIONS)


def create_schema(database: Database) -> None:
    """Make all tables of the newest schema, without Alembic, as its revisions would (a test compares)."""
    METADATA.create_all(database.connection)
    _VERSION.metadata.create_all(database.connection)
    database.connection.execute(insert(_VERSION).values(version_num=REVISIONS[-1]))


def mark_file(database: SqliteDatabase) -> None:
    """Write into the file's first bytes that it is ours and which schema it has."""
    database.pragma(f"application_id = {APPLICATION_ID}")
    database.pragma(f"user_version = {schema_number()}")


def stored_revision(database: Database) -> str:
    """The revision that the project was made or brought to, empty when it does not say."""
    if not database.has_table(_VERSION.name):
        return ""
    return database.value(text("SELECT version_num FROM alembic_version")) or ""


def foreign_parts(database: SqliteDatabase) -> list[str]:
    """Names of triggers, views and virtual tables: we make none, and a trigger would run at our writing."""
    query = "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') OR sql LIKE 'CREATE VIRTUAL%'"
    return [row[0] for row in database.rows(text(query))]
