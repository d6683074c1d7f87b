"""The first schema: the journal, and the rows that are projected from it."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_BIG = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """All tables. Later revisions change them; this file never changes."""
    op.create_table("this_copy", _text("project"), _text("replica"), _text("session"))
    op.create_table("meta", sa.Column("key", _TEXT, primary_key=True), _text("value"))
    _journal()
    _project()
    _stories()
    _work()


def _journal() -> None:
    op.create_table(
        "journal",
        sa.Column("seq", _BIG, primary_key=True),
        sa.Column("id", _TEXT, nullable=False, unique=True),
        *(_text("type"), _text("author"), _text("replica")),
        _number("hlc"),
        _text("undoes"),
        _number("is_act"),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("journal_by_hlc", "journal", ["hlc"])
    _partial_index("journal_acts", "journal", ["author", "hlc"], "is_act = 1")
    op.create_table(
        "touch",
        sa.Column("record", _TEXT, primary_key=True),
        sa.Column("record_id", _TEXT, primary_key=True),
        sa.Column("seq", _BIG, sa.ForeignKey("journal.seq"), primary_key=True),
        _number("is_head", 1),
        sqlite_with_rowid=False,
    )


def _project() -> None:
    op.create_table("project", _id(), _text("name"), _number("created_ms"), _number("deleted"))
    op.create_table(
        "annotator", _id(), _text("name"), _text("kind", "person"), _number("added_ms"), _number("deleted")
    )
    op.create_table(
        "label_set", _id(), _text("name"), _number("revision", 1), _text("rules", "[]"), _number("deleted")
    )
    op.create_table(
        "label",
        _id(),
        *(_text("name", "{}"), _text("parent"), _text("shortcut"), _text("colour", "slate")),
        *(_text("hint", "{}"), _text("definition", "{}"), _text("test", "{}")),
        *(_number("archived"), _number("position"), _text("extra", "{}"), _number("deleted")),
    )


def _stories() -> None:
    op.create_table(
        "story",
        *_numbered(),
        *(_text("external_id"), _text("title"), _text("language")),
        *(_number("length"), _number("sentence_count")),
        sa.Column("added_hlc", sa.BigInteger),
        _number("deleted"),
        *(_text("split"), _text("search_key"), _text("sections", "[]"), _text("meta", "{}")),
    )
    op.create_index("story_order", "story", ["deleted", "added_hlc", "id"])
    op.create_index("story_by_external_id", "story", ["external_id"])
    op.create_table("story_text", _key("story"), _text("text"))
    op.create_table(
        "sentences",
        *(_key("story"), _key("by_hand")),
        _text("segmenter"),
        sa.Column("ranges", sa.LargeBinary),
        *(_text("manual", "[]"), _number("deleted")),
    )


def _work() -> None:
    op.create_table(
        "layer",
        *_numbered(),
        sa.Column("story", _BIG),
        *(_text("annotator"), _text("kind", "annotator"), _number("round", 1)),
        *(_text("status", "todo"), _text("reason"), _number("flagged")),
        *(_number("time_ms"), _number("touched_ms"), _number("is_listed"), _number("deleted")),
    )
    op.create_index("layer_by_story", "layer", ["story", "annotator"])
    _partial_index("layer_listed", "layer", ["annotator", "status", "story", "is_listed"], "is_listed = 1")
    op.create_table(
        "read_mark",
        *(_key("layer"), _key("start_cp"), _key("end_cp")),
        _number("revision"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tag",
        *_numbered(),
        *(sa.Column("story", _BIG), sa.Column("layer", _BIG)),
        *(_number("start_cp"), _number("end_cp"), _text("label"), _text("quote"), _text("note")),
        *(_text("confidence"), _text("attributes", "{}"), _text("origin", "manual"), _text("decision", "{}")),
        *(_number("label_revision", 1), _number("created_ms"), _number("updated_ms")),
        sa.Column("born_seq", _BIG),
        _number("deleted"),
    )
    _partial_index("tag_places", "tag", ["layer", "start_cp", "end_cp", "label", "deleted"], "deleted = 0")


def _text(name: str, default: str = "") -> sa.Column[Any]:
    return sa.Column(name, _TEXT, nullable=False, server_default=sa.text(f"'{default}'"))


def _number(name: str, default: int = 0) -> sa.Column[Any]:
    return sa.Column(name, sa.BigInteger, nullable=False, server_default=sa.text(str(default)))


def _id() -> sa.Column[Any]:
    return sa.Column("id", _TEXT, primary_key=True)


def _key(name: str) -> sa.Column[Any]:
    return sa.Column(name, _BIG, primary_key=True, autoincrement=False)


def _numbered() -> tuple[sa.Column[Any], sa.Column[Any]]:
    return (
        sa.Column("num", _BIG, primary_key=True),
        sa.Column("id", _TEXT, nullable=False, unique=True),
    )


def _partial_index(name: str, table: str, columns: list[str], condition: str) -> None:
    where = sa.text(condition)
    op.create_index(name, table, columns, sqlite_where=where, postgresql_where=where)
