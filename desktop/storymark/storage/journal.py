"""The journal: entries in and out, who touched a record last, and a record's fields from its entries."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from sqlalchemy import bindparam, delete, func, insert, select, update

from storymark.domain.fold import ENTRY, RecordState, Withdrawn, fold_record
from storymark.domain.ids import AnnotatorId, EntryId
from storymark.domain.journal import QUIET_TYPES, Entry, RecordRef, expanded, parse_entry
from storymark.domain.undo import Act
from storymark.services.ports import JournalHead
from storymark.storage.engine import Database
from storymark.storage.tables import forked, is_one, journal, tag, touch, withdrawn

_SLICE = 500
# How much is remembered: heads of records, fields set by entries that were read, records with a history.
_HEADS_KEPT = 20_000
_SETS_KEPT = 50_000
_HISTORIES_KEPT = 64

Fields = Mapping[str, Any]
Touches = Mapping[RecordRef, Fields]


@dataclass(slots=True)
class History:
    """What each entry set of one record. Entries are kept without their changes, which may be long."""

    sets: dict[EntryId, Fields] = field(default_factory=dict)
    known: dict[EntryId, Entry] = field(default_factory=dict)
    state: RecordState | None = None

    def past_of(self, entry: EntryId) -> set[EntryId]:
        """The entries of this record that the author of `entry` had seen."""
        seen: set[EntryId] = set()
        waiting = [entry]
        while waiting:
            for parent in self.known[waiting.pop()].parents:
                if parent in self.sets and parent not in seen:
                    seen.add(parent)
                    waiting.append(parent)
        return seen


class Journal:
    """Reads and extends the journal of one open project."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._heads: dict[RecordRef, tuple[EntryId, ...]] = {}
        self._histories: dict[RecordRef, History] = {}
        self._read: dict[EntryId, tuple[Entry, Touches]] = {}
        self._read_size = 0
        self._gone: frozenset[EntryId] | None = None

    def forget_all(self) -> None:
        """Remember nothing: something was taken back."""
        self._heads.clear()
        self._histories.clear()
        self._read.clear()
        self._read_size = 0
        self._gone = None

    @property
    def gone(self) -> frozenset[EntryId]:
        """The entries that are withdrawn."""
        if self._gone is None:
            self._gone = frozenset(row[0] for row in self._db.rows(select(withdrawn.c.entry)))
        return self._gone

    def is_forked_by_withdrawal(self, ref: RecordRef) -> bool:
        """Whether an entry of this record is withdrawn: then only a fold says what it is."""
        return bool(self.gone) and not self.gone.isdisjoint(self.history(ref).sets)

    def forget(self, refs: Iterable[RecordRef]) -> None:
        """Read these records anew: somebody else has changed them."""
        for ref in refs:
            self._heads.pop(ref, None)
            self._histories.pop(ref, None)

    # --- writing -----------------------------------------------------------------------------------------
    def add(self, entry: Entry) -> int | None:
        """Store an entry; its number in this copy, None when it was there already."""
        names = ("id", "type", "author", "replica", "hlc", "undoes", "is_act", "body")
        statement = self._db.prepare(
            "journal.add",
            lambda: (
                self._db.insert(journal)
                .values({name: bindparam(name) for name in names})
                .on_conflict_do_nothing(index_elements=["id"])
                .returning(journal.c.seq)
            ),
            names,
        )
        is_act = int(entry.type not in QUIET_TYPES)
        row = (entry.id, entry.type, entry.author, entry.replica, entry.hlc, entry.undoes, is_act)
        seq: int | None = self._db.write_one(statement, (*row, entry.canonical))
        return seq

    def touch(self, seq: int, entry: Entry, touches: Touches, *, follows: Iterable[RecordRef]) -> None:
        """Note that `entry` is the only head of these records now; `follows` had another head before."""
        reset = self._db.prepare(
            "touch.reset",
            lambda: (
                update(touch)
                .where(touch.c.record == bindparam("r"), touch.c.record_id == bindparam("i"))
                .where(is_one(touch.c.is_head))
                .values(is_head=0)
            ),
            ("is_head", "r", "i"),
        )
        self._db.write_many(reset, [(0, *ref) for ref in follows])
        names = ("record", "record_id", "seq")
        add = self._db.prepare(
            "touch.add", lambda: insert(touch).values({name: bindparam(name) for name in names}), names
        )
        self._db.write_many(add, [(*ref, seq) for ref in touches])
        for ref, fields in touches.items():
            self._remember_heads(ref, (entry.id,))
            history = self._histories.get(ref)
            if history is not None:
                _extend(history, entry, fields)

    def forget_tags(self, ids: Iterable[str]) -> None:
        """An entry brought these tags, without a row of their own in `touch`."""
        for id in ids:
            ref = cast(RecordRef, ("tag", id))  # equal to the named tuple and made faster; there are millions
            self._heads.pop(ref, None)
            self._histories.pop(ref, None)

    def refold(self, ref: RecordRef, *, seq: int, entry: Entry, fields: Fields) -> History:
        """Note that `entry` touches `ref` beside or before others, and fold the record anew."""
        self._histories.pop(ref, None)
        history = self.history(ref)
        _extend(history, entry, self._counted(ref, entry.id, fields))
        state = history.state = fold_record(ref, history.sets, history.known)
        self._put_touch(ref, seq, is_head=0)
        self._note_fork(ref)
        clear = self._db.prepare(
            "touch.clear",
            lambda: (
                update(touch)
                .where(touch.c.record == bindparam("r"), touch.c.record_id == bindparam("i"))
                .values(is_head=bindparam("h"))
            ),
            ("h", "r", "i"),
        )
        self._db.write(clear, (0, *ref))
        for head in state.heads:
            self._put_touch(ref, self._seq(head), is_head=1)
        self._remember_heads(ref, state.heads)
        return history

    def put_gone(self, gone: frozenset[EntryId]) -> None:
        """Let exactly these entries count no more."""
        drop = self._db.prepare(
            "gone.drop", lambda: delete(withdrawn).where(withdrawn.c.entry == bindparam("e")), ("e",)
        )
        self._db.write_many(drop, [(entry,) for entry in sorted(self.gone - gone)])
        put = self._db.prepare(
            "gone.put", lambda: insert(withdrawn).values(entry=bindparam("entry")), ("entry",)
        )
        self._db.write_many(put, [(entry,) for entry in sorted(gone - self.gone)])
        self._gone = gone
        self._histories.clear()

    def naming_entries(self) -> Iterator[Entry]:
        """The entries that say something of entries."""
        query = select(touch.c.seq).where(touch.c.record == ENTRY).distinct()
        ids = [row[0] for row in self._db.rows(select(journal.c.id).where(journal.c.seq.in_(query)))]
        yield from self._bodies(ids)

    def forked(self) -> list[RecordRef]:
        """The records that may have conflicts, in order."""
        query = select(forked.c.record, forked.c.record_id).order_by(forked.c.record, forked.c.record_id)
        return [RecordRef(*row) for row in self._db.rows(query)]

    def _note_fork(self, ref: RecordRef) -> None:
        names = ("record", "record_id")

        def make() -> Any:
            made = self._db.insert(forked).values({name: bindparam(name) for name in names})
            return made.on_conflict_do_nothing(index_elements=names)

        self._db.write(self._db.prepare("forked.note", make, names), tuple(ref))

    def _put_touch(self, ref: RecordRef, seq: int, *, is_head: int) -> None:
        names = ("record", "record_id", "seq", "is_head")

        def make() -> Any:
            made = self._db.insert(touch).values({name: bindparam(name) for name in names})
            return made.on_conflict_do_update(
                index_elements=["record", "record_id", "seq"], set_={"is_head": made.excluded.is_head}
            )

        self._db.write(self._db.prepare("touch.put", make, names), (*ref, seq, is_head))

    # --- heads and fields --------------------------------------------------------------------------------
    def heads_of(self, refs: Sequence[RecordRef]) -> dict[RecordRef, tuple[EntryId, ...]]:
        """For each record the entries that nobody has built upon; empty for an unknown one."""
        answer: dict[RecordRef, tuple[EntryId, ...]] = {}
        missing: dict[str, list[str]] = {}
        for ref in refs:
            known = self._heads.get(ref)
            if known is None:
                missing.setdefault(ref.record, []).append(ref.id)
            else:
                answer[ref] = known
        for record, ids in missing.items():
            found: dict[str, list[EntryId]] = {}
            for record_id, entry in self._heads_in(record, ids):
                found.setdefault(record_id, []).append(entry)
            for record_id in ids:
                ref = RecordRef(record, record_id)
                answer[ref] = tuple(sorted(found.get(record_id, ())))
                if answer[ref] or record != "tag":  # new tags are many, and asked for once
                    self._remember_heads(ref, answer[ref])
        return answer

    def history(self, ref: RecordRef) -> History:
        """What each entry set of a record; empty for an unknown one."""
        found = self._histories.pop(ref, None)
        if found is None:
            found = History()
            for entry, touches in self._parsed(self._ids_of(ref)):
                found.sets[entry.id] = self._counted(ref, entry.id, touches.get(ref, {}))
                found.known[entry.id] = entry
        while len(self._histories) >= _HISTORIES_KEPT:
            del self._histories[next(iter(self._histories))]
        self._histories[ref] = found
        return found

    def state(self, ref: RecordRef) -> RecordState:
        """A record as it is: the fold of its entries."""
        history = self.history(ref)
        if history.state is None:
            history.state = fold_record(ref, history.sets, history.known) if history.sets else RecordState()
        return history.state

    def fields_before(self, ref: RecordRef, entry: EntryId) -> dict[str, Any]:
        """A record's fields as the author of `entry` saw them; empty when it was not there."""
        history = self.history(ref)
        if entry not in history.known:
            return {}
        past = history.past_of(entry)
        if not past:
            return {}
        sets = {known: fields for known, fields in history.sets.items() if known in past}
        return fold_record(ref, sets, history.known).fields

    def fields_at(self, ref: RecordRef, hlc: int) -> dict[str, Any]:
        """A record's fields as the entries up to the hybrid time `hlc` made them."""
        history = self.history(ref)
        sets = {known: sets for known, sets in history.sets.items() if history.known[known].hlc <= hlc}
        return fold_record(ref, sets, history.known).fields if sets else {}

    # --- entries -----------------------------------------------------------------------------------------
    def has(self, entry: EntryId) -> bool:
        """Whether it is there."""
        return self._db.value(select(journal.c.seq).where(journal.c.id == entry)) is not None

    def entry(self, entry: EntryId) -> Entry | None:
        """One entry with its changes."""
        body = self._db.value(select(journal.c.body).where(journal.c.id == entry))
        return None if body is None else _entry(entry, body)

    def entries(self, *, without: Container[str] = ()) -> Iterator[Entry]:
        """All, in the order in which they came; read in slices, so that acts may come in between."""
        for _, entry in self.numbered(without=without):
            yield entry

    def numbered(self, *, without: Container[str] = ()) -> Iterator[tuple[int, Entry]]:
        """`entries` with their numbers in this copy; those with the ids `without` are not even parsed."""
        last = 0
        query = (
            select(journal.c.seq, journal.c.id, journal.c.body)
            .where(journal.c.seq > bindparam("last"))
            .order_by(journal.c.seq)
            .limit(_SLICE)
        )
        while rows := self._db.rows(query, {"last": last}):
            for seq, entry_id, body in rows:
                last = seq
                if entry_id not in without:
                    yield seq, _entry(entry_id, body)

    def ids(self) -> list[EntryId]:
        """The ids of all, in the order in which they came."""
        return [row[0] for row in self._db.rows(select(journal.c.id).order_by(journal.c.seq))]

    def entries_of(self, ref: RecordRef) -> list[Entry]:
        """Those that touch one record, oldest first."""
        return sorted(self._bodies(self._ids_of(ref)), key=lambda e: (e.hlc, e.replica, e.id))

    def acts_of(self, author: AnnotatorId) -> list[Act]:
        """Acts, undos and redos of an author, in the order of their times."""
        query = (
            select(journal.c.id, journal.c.type, journal.c.undoes)
            .where(journal.c.author == author, is_one(journal.c.is_act))
            .where(journal.c.id.not_in(select(withdrawn.c.entry)))
            .order_by(journal.c.hlc, journal.c.seq)
        )
        return [Act(*row) for row in self._db.rows(query)]

    def head(self) -> JournalHead:
        """The last entry that came, and how many there are."""
        last = select(journal.c.id).order_by(journal.c.seq.desc()).limit(1)
        count = self._db.value(select(func.count()).select_from(journal))
        return JournalHead(self._db.value(last) or "", count)

    def last_hlc(self) -> int:
        """The greatest hybrid time, 0 in an empty journal."""
        return self._db.value(select(func.max(journal.c.hlc))) or 0

    # --- help --------------------------------------------------------------------------------------------
    def _counted(self, ref: RecordRef, entry: EntryId, fields: Fields) -> Fields:
        return Withdrawn.from_fields(ref, fields) if entry in self.gone else fields

    def _heads_in(self, record: str, ids: Sequence[str]) -> list[tuple[str, EntryId]]:
        def touched(binds: Sequence[Any]) -> Any:
            return (
                select(touch.c.record_id, journal.c.id)
                .join(journal, journal.c.seq == touch.c.seq)
                .where(touch.c.record == bindparam("record"), touch.c.record_id.in_(binds))
                .where(is_one(touch.c.is_head))
            )

        if record != "tag":
            return self._db.fetch_in("heads", touched, ids, first={"record": record})

        # An import asks for tags that nobody knows: one look into their index says so.
        def born(binds: Sequence[Any]) -> Any:
            return (
                select(tag.c.id, journal.c.id)
                .join(journal, journal.c.seq == tag.c.born_seq, isouter=True)
                .where(tag.c.id.in_(binds))
            )

        births: dict[str, Any] = dict(self._db.fetch_in("births", born, ids))
        found: list[Any] = self._db.fetch_in("heads", touched, list(births), first={"record": record})
        for record_id, _ in found:
            births.pop(record_id, None)
        return found + [(id, entry) for id, entry in births.items() if entry is not None]

    def _ids_of(self, ref: RecordRef) -> list[EntryId]:
        touched = self._db.prepare("journal.touching", _touching, ("record", "id"))
        ids = [row[0] for row in self._db.fetch(touched, ref)]
        if ref.record == "tag":
            born = self._db.prepare("journal.bearing", _bearing, ("id",))
            ids += [row[0] for row in self._db.fetch(born, (ref.id,)) if row[0] not in ids]
        return ids

    def _seq(self, entry: EntryId) -> int:
        seq: int = self._db.value(select(journal.c.seq).where(journal.c.id == entry))
        return seq

    def _bodies(self, entries: Sequence[EntryId]) -> Iterator[Entry]:
        for start in range(0, len(entries), _SLICE):
            part = entries[start : start + _SLICE]
            for entry_id, body in self._db.fetch_in("journal.bodies", _with_ids, part):
                yield _entry(entry_id, body)

    def _parsed(self, entries: Sequence[EntryId]) -> Iterator[tuple[Entry, Touches]]:
        """Entries without their changes, and what they set by record.

        Undoing an import asks for each of its tags: the entry that brought them is read once.
        """
        missing = [entry_id for entry_id in entries if entry_id not in self._read]
        yield from [self._read[entry_id] for entry_id in entries if entry_id in self._read]
        for entry in self._bodies(missing):
            found = (slim(entry), touches_of(entry))
            yield found
            if self._read_size > _SETS_KEPT:
                self._read.clear()
                self._read_size = 0
            self._read[entry.id] = found
            self._read_size += len(found[1])

    def _remember_heads(self, ref: RecordRef, heads: tuple[EntryId, ...]) -> None:
        if len(self._heads) >= _HEADS_KEPT:
            self._heads.clear()
        self._heads[ref] = heads


def _touching() -> Any:
    return (
        select(journal.c.id)
        .join(touch, touch.c.seq == journal.c.seq)
        .where(touch.c.record == bindparam("record"), touch.c.record_id == bindparam("id"))
    )


def _bearing() -> Any:
    of_tag = tag.c.id == bindparam("id")
    return select(journal.c.id).join(tag, tag.c.born_seq == journal.c.seq).where(of_tag)


def _with_ids(entries: Sequence[Any]) -> Any:
    return select(journal.c.id, journal.c.body).where(journal.c.id.in_(entries))


def touches_of(entry: Entry) -> dict[RecordRef, dict[str, Any]]:
    """What an entry sets, by record, packed tags unpacked."""
    found: dict[RecordRef, dict[str, Any]] = {}
    for change in expanded(entry.changes):
        found.setdefault(change.ref, {}).update(change.set)
    return found


def _extend(history: History, entry: Entry, fields: Fields) -> None:
    if history.state is not None:
        history.state.fields.update(fields)
        history.state.heads = (entry.id,)
    history.sets[entry.id] = fields
    history.known[entry.id] = slim(entry)


def _entry(entry_id: str, body: bytes) -> Entry:
    """An entry with the bytes that were stored: a newer program's may hold what this one does not know."""
    entry = parse_entry(body)
    entry.__dict__["canonical"] = bytes(body)
    entry.__dict__["id"] = EntryId(entry_id)
    return entry


def slim(entry: Entry) -> Entry:
    """An entry without its changes: what a fold needs to know of it."""
    slim = Entry(
        type=entry.type,
        project=entry.project,
        author=entry.author,
        replica=entry.replica,
        hlc=entry.hlc,
        parents=entry.parents,
        changes=(),
        undoes=entry.undoes,
    )
    slim.__dict__["id"] = entry.id
    return slim
