"""Merging: entries that are withdrawn, records that may conflict, what was merged, who is to label what."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_BIG = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """New tables only: no older project holds anything of theirs."""
    op.create_table("withdrawn", sa.Column("entry", _TEXT, primary_key=True))
    op.create_table(
        "forked",
        sa.Column("record", _TEXT, primary_key=True),
        sa.Column("record_id", _TEXT, primary_key=True),
        sqlite_with_rowid=False,
    )
    # A fork shows in that a record has several entries; which of them are in order is found when asked for.
    op.execute(
        "INSERT INTO forked (record, record_id) "
        "SELECT record, record_id FROM touch GROUP BY record, record_id HAVING count(*) > 1"
    )
    op.create_table(
        "merge_log",
        sa.Column("num", _BIG, primary_key=True),
        _number("at_ms"),
        *(_text("who"), _text("source"), _text("kind"), _text("sha256")),
        *(_number("added"), _number("known")),
    )
    op.create_table(
        "merged_entry",
        sa.Column("merge", _BIG, primary_key=True, autoincrement=False),
        sa.Column("seq", _BIG, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "same_as", sa.Column("id", _TEXT, primary_key=True), _text("annotator"), _number("deleted")
    )
    op.create_table(
        "assignment",
        sa.Column("id", _TEXT, primary_key=True),
        sa.Column("story", _BIG),
        _text("annotator"),
        _number("round", 1),
        _text("basis"),
        *(_number("due_ms"), _number("is_blind"), _number("deleted")),
    )
    op.create_index("assignment_by_annotator", "assignment", ["annotator", "story"])


def _text(name: str, default: str = "") -> sa.Column[Any]:
    return sa.Column(name, _TEXT, nullable=False, server_default=sa.text(f"'{default}'"))


def _number(name: str, default: int = 0) -> sa.Column[Any]:
    return sa.Column(name, sa.BigInteger, nullable=False, server_default=sa.text(str(default)))
