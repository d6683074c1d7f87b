"""Rules of the journal: every entry is there, whole, and what its columns say of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update

from storymark.domain.journal import QUIET_TYPES, Entry, RecordRef, parse_entry
from storymark.domain.rule_breaks import EntryColumnsDiffer, EntryDamaged, EntryLost, RuleBreak
from storymark.services.ports import Progress
from storymark.storage.engine import Database
from storymark.storage.journal import touches_of
from storymark.storage.store import SqlStore
from storymark.storage.tables import journal, tag, touch

_SLICE = 500
_PARTS = 400  # values in one IN (…)
KNOWN_GAPS = "journal.gaps"
"""The local setting with the numbers of entries that an earlier repair has dealt with."""


@dataclass(slots=True)
class JournalState:
    """What the walk over the journal learned."""

    last: int = 0
    damaged: dict[int, str] = field(default_factory=dict)
    """Number and id of entries that cannot be trusted."""
    wrong_columns: list[int] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)
    unknown_parents: int = 0
    late: int = 0
    """Entries whose time lies more than a day ahead."""

    @property
    def untrusted(self) -> list[int]:
        """Numbers of entries whose acts only the rows still tell."""
        return sorted({*self.damaged, *self.lost})


def journal_rules(
    store: SqlStore, state: JournalState, *, now_ms: int, progress: Progress
) -> Iterator[RuleBreak]:
    """Walk over the journal once; `state` is filled on the way."""
    db = store.database
    total = db.value(select(func.count()).select_from(journal))
    known_gaps = _known_gaps(store)
    ids = {bytes.fromhex(i) for (i,) in _id_slices(db) if _is_hash(i)}
    done = 0
    for rows in _slices(db):
        for row in rows:
            seq = row[0]
            if db.connection.dialect.name == "sqlite":
                # PostgreSQL gives a number for a transaction that was taken back, too.
                state.lost += [n for n in range(state.last + 1, seq) if n not in known_gaps][:_PARTS]
            state.last = seq
            entry, reason = _judged(row, store.project)
            if entry is None:
                state.damaged[seq] = row[1]
                yield EntryDamaged(number=seq, reason=reason)
                continue
            if _columns_of(entry) != tuple(row[2:8]):
                state.wrong_columns.append(seq)
                yield EntryColumnsDiffer(entry=entry.id)
            state.unknown_parents += sum(bytes.fromhex(p) not in ids for p in entry.parents if _is_hash(p))
            state.late += entry.hlc >> 16 > now_ms + 86_400_000
        done += len(rows)
        progress(done, total, "journal")
    state.lost += _named_but_missing(db, {*state.damaged, *state.lost, *known_gaps})
    for number in state.lost:
        yield EntryLost(number=number)


def records_of(database: Database, numbers: Sequence[int]) -> set[RecordRef]:
    """The records that these entries touched, as far as the rows tell."""
    found: set[RecordRef] = set()
    for start in range(0, len(numbers), _PARTS):
        part = numbers[start : start + _PARTS]
        touched = select(touch.c.record, touch.c.record_id).where(touch.c.seq.in_(part))
        found |= {RecordRef(*row) for row in database.rows(touched)}
        born = select(tag.c.id).where(tag.c.born_seq.in_(part))
        found |= {RecordRef("tag", row[0]) for row in database.rows(born)}
    return found


def take_out(store: SqlStore, state: JournalState) -> None:
    """Set the columns of entries right, and take out entries that are damaged or lost, in a transaction."""
    db = store.database
    for seq in state.wrong_columns:
        body = db.value(select(journal.c.body).where(journal.c.seq == seq))
        names = ("type", "author", "replica", "hlc", "undoes", "is_act")
        values = dict(zip(names, _columns_of(parse_entry(body)), strict=True))
        db.connection.execute(update(journal).where(journal.c.seq == seq).values(values))
    numbers = state.untrusted
    for start in range(0, len(numbers), _PARTS):
        part = numbers[start : start + _PARTS]
        db.connection.execute(delete(touch).where(touch.c.seq.in_(part)))
        db.connection.execute(update(tag).where(tag.c.born_seq.in_(part)).values(born_seq=None))
        db.connection.execute(delete(journal).where(journal.c.seq.in_(part)))
    if numbers:
        gaps = sorted({*_known_gaps(store), *numbers})
        store.set_meta(KNOWN_GAPS, " ".join(map(str, gaps)))


def _judged(row: Any, project: str) -> tuple[Entry | None, str]:
    """The entry of a row, or why it cannot be trusted."""
    entry_id, body = row[1], row[8]
    if not isinstance(body, bytes | memoryview):
        return None, "it is not kept as bytes"
    body = bytes(body)
    if hashlib.sha256(body).hexdigest() != entry_id:
        return None, "its content is not the one that its id stands for"
    try:
        entry = parse_entry(body)
        touches_of(entry)
        hash(entry.parents)
        is_sound = type(entry.hlc) is int and 0 <= entry.hlc < 1 << 63
    except (ValueError, KeyError, TypeError, AttributeError):
        is_sound = False
    if not is_sound:
        return None, "it does not have the form of an entry"
    if entry.project != project:
        return None, "it belongs to another project"
    return entry, ""


def _columns_of(entry: Entry) -> tuple[Any, ...]:
    is_act = int(entry.type not in QUIET_TYPES)
    return (entry.type, entry.author, entry.replica, entry.hlc, entry.undoes, is_act)


def _slices(database: Database) -> Iterator[list[Any]]:
    c = journal.c
    columns = (c.seq, c.id, c.type, c.author, c.replica, c.hlc, c.undoes, c.is_act, c.body)
    query = select(*columns).where(c.seq > bindparam("last")).order_by(c.seq).limit(_SLICE)
    last = -1
    while rows := database.rows(query, {"last": last}):
        yield rows
        last = rows[-1][0]


def _id_slices(database: Database) -> Iterator[Any]:
    c = journal.c
    query = select(c.seq, c.id).where(c.seq > bindparam("last")).order_by(c.seq).limit(20 * _SLICE)
    last = -1
    while rows := database.rows(query, {"last": last}):
        yield from ((row[1],) for row in rows)
        last = rows[-1][0]


def _named_but_missing(database: Database, known: set[int]) -> list[int]:
    missing: set[int] = set()
    for column in (touch.c.seq, tag.c.born_seq):
        query = (
            select(column)
            .distinct()
            .join(journal, journal.c.seq == column, isouter=True)
            .where(column.is_not(None), journal.c.seq.is_(None))
        )
        missing |= {row[0] for row in database.rows(query)}
    return sorted(missing - known)


def _known_gaps(store: SqlStore) -> set[int]:
    return {int(word) for word in store.meta(KNOWN_GAPS).split() if word.isdecimal()}


def _is_hash(text: str) -> bool:
    return len(text) == 64 and all(c in "0123456789abcdef" for c in text)
