"""Labels: labels of whole stories, when a label's meaning changed last, and a label set's unknown fields."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_BIG = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Defaults are right for all that an older project can hold."""
    op.add_column("label_set", _text("extra", "{}"))
    op.add_column("label", _number("defined", 1))
    op.create_table(
        "story_label",
        sa.Column("id", _TEXT, primary_key=True),
        sa.Column("story", _BIG),
        *(_text("annotator"), _text("label"), _number("created_ms"), _number("deleted")),
    )
    op.create_index("story_label_by_story", "story_label", ["story"])


def _text(name: str, default: str = "") -> sa.Column[Any]:
    return sa.Column(name, _TEXT, nullable=False, server_default=sa.text(f"'{default}'"))


def _number(name: str, default: int = 0) -> sa.Column[Any]:
    return sa.Column(name, sa.BigInteger, nullable=False, server_default=sa.text(str(default)))
