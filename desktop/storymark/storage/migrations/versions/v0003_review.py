"""Review: decisions of reviewers, comments on tags, disagreements and stories."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_BIG = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """New tables only: no older project holds anything of theirs."""
    op.create_table(
        "decision",
        sa.Column("id", _TEXT, primary_key=True),
        sa.Column("story", _BIG),
        *(_text("cluster"), _text("verdict"), _text("method"), _text("cause"), _text("comment")),
        *(_text("reviewer"), _text("seen", "[]"), _text("gold", "[]"), _text("supersedes", "[]")),
        *(_number("decided_ms"), _number("deleted")),
    )
    op.create_index("decision_by_story", "decision", ["story"])
    op.create_table(
        "comment",
        sa.Column("id", _TEXT, primary_key=True),
        sa.Column("story", _BIG),
        *(_text("about"), _text("target"), _text("body"), _text("flag"), _text("reply_to"), _text("author")),
        *(_number("created_ms"), _number("resolved"), _number("deleted")),
    )
    op.create_index("comment_by_story", "comment", ["story"])


def _text(name: str, default: str = "") -> sa.Column[Any]:
    return sa.Column(name, _TEXT, nullable=False, server_default=sa.text(f"'{default}'"))


def _number(name: str, default: int = 0) -> sa.Column[Any]:
    return sa.Column(name, sa.BigInteger, nullable=False, server_default=sa.text(str(default)))
