"""What was merged into this copy: a local note beside the journal, outside the state and its hash."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, insert, select

from storymark.domain.ids import AnnotatorId, EntryId
from storymark.services.ports import MergeNote
from storymark.storage.engine import Database
from storymark.storage.tables import journal, merge_log, merged_entry

_COLUMNS = ("at_ms", "who", "source", "kind", "sha256", "added", "known")


def note_merge(database: Database, note: MergeNote, entries: Sequence[EntryId]) -> int:
    """Keep that these entries came by this merge; its number."""
    put = database.prepare(
        "merge.put",
        lambda: (
            insert(merge_log).values({name: bindparam(name) for name in _COLUMNS}).returning(merge_log.c.num)
        ),
        _COLUMNS,
    )
    row = (note.at_ms, note.who, note.source, note.kind, note.sha256, note.added, note.known)
    number = int(database.write_one(put, row))
    seqs = database.fetch_in("merge.seqs", _seqs, list(entries))
    names = ("merge", "seq")
    add = database.prepare(
        "merge.entries", lambda: insert(merged_entry).values({name: bindparam(name) for name in names}), names
    )
    database.write_many(add, [(number, seq) for (seq,) in seqs])
    return number


def merge_notes(database: Database) -> list[MergeNote]:
    """All merges of this copy, the newest first."""
    columns = [merge_log.c[name] for name in _COLUMNS]
    rows = database.rows(select(*columns, merge_log.c.num).order_by(merge_log.c.num.desc()))
    return [MergeNote(row[0], AnnotatorId(row[1]), *row[2:]) for row in rows]


def merged_entries(database: Database, number: int) -> list[EntryId]:
    """The entries that came by a merge, in the order in which they came."""
    query = (
        select(journal.c.id)
        .join(merged_entry, merged_entry.c.seq == journal.c.seq)
        .where(merged_entry.c.merge == number)
        .order_by(journal.c.seq)
    )
    return [EntryId(row[0]) for row in database.rows(query)]


def _seqs(entries: Sequence[Any]) -> Any:
    return select(journal.c.seq).where(journal.c.id.in_(entries))
