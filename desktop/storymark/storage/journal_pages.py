"""The journal newest first, a page at a time and without the bodies: what a list of acts begins with."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select, tuple_

from storymark.services.ports import JournalLine
from storymark.storage.engine import Database
from storymark.storage.tables import journal


def journal_page(database: Database, *, before: tuple[int, int] | None, limit: int) -> list[JournalLine]:
    """Lines older than `before` (hybrid time and number in this copy), or the newest."""
    c = journal.c
    query: Any = select(c.seq, c.id, c.type, c.author, c.hlc, c.undoes, func.length(c.body))
    if before is not None:
        query = query.where(tuple_(c.hlc, c.seq) < before)
    query = query.order_by(c.hlc.desc(), c.seq.desc()).limit(limit)
    return [JournalLine(*row) for row in database.rows(query)]
