"""Replays the journal and compares: do the rows say what the entries say?

The fold is `domain.fold`, which knows nothing of rows, so an error of the projection and a damaged row both
show. Damage that SQLite's own check passes over shows here as well (measured: 40 of 46 such cases).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import func, select

from storymark.domain.clock import hlc_ms
from storymark.domain.fold import ENTRY, WITHDRAWN, RecordState, Withdrawn, fold_record, withdrawn
from storymark.domain.folding import search_key
from storymark.domain.ids import EntryId
from storymark.domain.journal import Change, Entry, RecordRef, expanded
from storymark.storage.columns import RECORDS, read_marks
from storymark.storage.journal import Journal, slim
from storymark.storage.listing import OWN_KINDS
from storymark.storage.sentence_rows import sentence_counts
from storymark.storage.store import SqlStore
from storymark.storage.tables import journal, layer, read_mark, story

# Records folded at a time, and rows fetched for them.
_RECORDS_AT_ONCE = 10_000
_SINGLES_AT_ONCE = 5_000
# Marks for whether one entry touches a record or several, found by the record's hash: 16 MB for a project of
# any size. Records that share a mark count as such with a history: 1 in 30 of two million.
_MARKS = 1 << 26
_IDS_AT_ONCE = 500_000

Columns = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Difference:
    """A column of a record's row that is not what the journal says; None stands for no row at all."""

    ref: RecordRef
    column: str
    expected: Any
    found: Any


def replay(store: SqlStore) -> list[Difference]:
    """All differences between the rows and a fold of the journal; empty when everything is in order."""
    return list(differences(store))


def differences(
    store: SqlStore, *, without: Container[str] = (), told: Callable[[int, int], None] | None = None
) -> Iterator[Difference]:
    """As `replay`, some at a time; `without` are entries to pass over, `told` hears of done and total."""
    return _Replay(store, without=without).run(told)


class _Part(NamedTuple):
    """Some records with all entries that touch them."""

    states: Mapping[RecordRef, RecordState]
    times: Mapping[RecordRef, list[int]]


class _Replay:
    """Most records of a large project are touched by one entry, an import: those are compared on the way.

    Only records with a history are gathered and folded, so many at a time that the memory does not grow.
    """

    def __init__(self, store: SqlStore, *, without: Container[str]) -> None:
        self._without = without
        self._db = store.database
        # Its own reader: what the store remembers is not what is on the disk.
        self._journal = Journal(store.database)
        self._found: list[Difference] = []
        self._touched_ms: dict[str, int] = defaultdict(int)
        self._layers: dict[str, tuple[str, str, int]] = {}
        self._stories: set[str] = set()
        self._there: Counter[str] = Counter()
        self._once, self._again = bytearray(_MARKS >> 3), bytearray(_MARKS >> 3)
        self._gone: frozenset[EntryId] = frozenset()

    def run(self, told: Callable[[int, int], None] | None) -> Iterator[Difference]:
        for part in self._parts(told or _nothing):
            self._compare_heads(part.states)
            expected = {ref: self._expected(ref, state) for ref, state in part.states.items()}
            for ref, state in part.states.items():
                self._note(ref, state, expected[ref], part.times[ref])
            self._compare_rows(expected)
            self._compare_marks(part.states)
            yield from self._taken()
        self._compare_layers()
        self._compare_counts()
        self._find_strange_rows()
        for entry in self._gone ^ self._journal.gone:
            self._compare(
                RecordRef(ENTRY, entry), WITHDRAWN, entry in self._gone, entry in self._journal.gone
            )
        yield from self._taken()

    # --- the journal -------------------------------------------------------------------------------------
    def _entries(self) -> Iterator[Entry]:
        return self._journal.entries(without=self._without)

    def _parts(self, told: Callable[[int, int], None]) -> Iterator[_Part]:
        total = self._db.value(select(func.count()).select_from(journal))
        histories = self._count_touches(told, total)
        buckets = 1 + histories // _RECORDS_AT_ONCE
        steps = total * (2 + buckets)
        yield from self._singles(lambda done: told(total + done, steps))
        for bucket in range(buckets):
            told(total * (2 + bucket), steps)
            yield self._with_histories(bucket, buckets)

    def _count_touches(self, told: Callable[[int, int], None], total: int) -> int:
        """Count how many entries touch each record; how many records have a history, at most."""
        naming: list[Entry] = []
        histories = 0
        once, again = self._once, self._again
        for number, entry in enumerate(self._entries()):
            for change in entry.changes:
                if change.record == ENTRY:
                    naming.append(entry)
                for mark in map(_mark, _refs_of(change)):
                    place, bit = mark >> 3, 1 << (mark & 7)
                    if not once[place] & bit:
                        once[place] |= bit
                    elif not again[place] & bit:
                        again[place] |= bit
                        histories += 1
            if number % _TOLD_EVERY == 0:
                told(number, 3 * total)
        self._gone = withdrawn(naming)
        return histories

    def _singles(self, told: Callable[[int], None]) -> Iterator[_Part]:
        """Records that one entry touches, as they come."""
        states: dict[RecordRef, RecordState] = {}
        times: dict[RecordRef, list[int]] = {}
        again = self._again
        for number, entry in enumerate(self._entries()):
            is_gone = entry.id in self._gone
            for change in expanded(entry.changes):
                ref = change.ref
                mark = _mark(ref)
                if not again[mark >> 3] & 1 << (mark & 7):
                    fields = Withdrawn.from_fields(ref, change.set) if is_gone else dict(change.set)
                    times[ref] = [entry.hlc]
                    if is_gone:
                        states[ref] = fold_record(ref, {entry.id: fields}, {entry.id: slim(entry)})
                    else:
                        states[ref] = RecordState(fields, (entry.id,))
            if len(states) >= _SINGLES_AT_ONCE:
                yield _Part(states, times)
                states, times = {}, {}
                told(number)
        yield _Part(states, times)

    def _with_histories(self, bucket: int, buckets: int) -> _Part:
        """Records that several entries touch, those that fall into this bucket."""
        sets: dict[RecordRef, dict[EntryId, dict[str, Any]]] = defaultdict(dict)
        known: dict[EntryId, Entry] = {}
        again = self._again
        for entry in self._entries():
            refs = set()
            for change in entry.changes:
                own = [
                    ref
                    for ref in _refs_of(change)
                    if again[(mark := _mark(ref)) >> 3] & 1 << (mark & 7) and mark % buckets == bucket
                ]
                if not own:
                    continue
                refs.update(own)
                wanted = set(own)
                for each in expanded((change,)):
                    if each.ref in wanted:
                        known.setdefault(entry.id, slim(entry))
                        sets[each.ref].setdefault(entry.id, {}).update(each.set)
            if entry.id in self._gone:
                for ref in refs:
                    sets[ref][entry.id] = Withdrawn.from_fields(ref, sets[ref][entry.id])
        times = {ref: [known[entry].hlc for entry in each] for ref, each in sets.items()}
        return _Part({ref: fold_record(ref, each, known) for ref, each in sets.items()}, times)

    def _taken(self) -> list[Difference]:
        taken, self._found = self._found, []
        return taken

    # --- rows --------------------------------------------------------------------------------------------
    def _compare_heads(self, states: Mapping[RecordRef, RecordState]) -> None:
        heads = self._journal.heads_of(list(states))
        for ref, state in states.items():
            self._compare(ref, "heads", tuple(sorted(state.heads)), heads[ref])

    def _expected(self, ref: RecordRef, state: RecordState) -> Columns:
        record = RECORDS.get(ref.record)
        if record is None:
            return {}
        expected = record.encoded(state.fields, record.fields)
        if ref.record == "story":
            expected["search_key"] = search_key(expected["title"], expected["external_id"])
        return expected

    def _note(self, ref: RecordRef, state: RecordState, expected: Columns, hlcs: list[int]) -> None:
        """Gather what columns depend on beyond their own record."""
        if ref.record == "story":
            expected["added_hlc"] = min(hlcs)
            if not state.is_deleted:
                self._stories.add(ref.id)
        elif ref.record in ("layer", "tag"):
            owner = ref.id if ref.record == "layer" else expected["layer"]
            if owner is not None:
                self._touched_ms[owner] = max(self._touched_ms[owner], hlc_ms(max(hlcs)))
            is_own = ref.record == "layer" and expected["annotator"] and expected["kind"] in OWN_KINDS
            if is_own and not expected["deleted"]:
                self._layers[ref.id] = (expected["story"], expected["annotator"], expected["round"])

    def _compare_rows(self, expected: Mapping[RecordRef, Columns]) -> None:
        by_record: dict[str, list[str]] = defaultdict(list)
        for ref in expected:
            if ref.record in RECORDS:
                by_record[ref.record].append(ref.id)
        for name, ids in by_record.items():
            missing = set(ids)
            for id, row in self._rows(name, ids):
                ref = RecordRef(name, id)
                missing.discard(id)
                self._there[name] += not _is_only_named(name, row)
                for column, value in expected[ref].items():
                    self._compare(ref, column, value, row[column])
            for id in sorted(missing):
                ref = RecordRef(name, id)
                self._found.append(Difference(ref, "", expected[ref], None))

    def _rows(self, name: str, ids: Sequence[str]) -> Iterator[tuple[str, Columns]]:
        """The rows of these records, references as ids."""
        record = RECORDS[name]
        table = record.table
        references = {f.columns[0]: _OWNERS[f.names] for f in record.fields.values() if f.names}
        names = [column.name for column in table.columns]

        def make(binds: Sequence[Any]) -> Any:
            key = story.c.id if name == "sentences" else table.c.id
            query = select(key, *table.columns, *(owner.c.id for owner in references.values()))
            for column, owner in references.items():
                query = query.join(owner, owner.c.num == table.c[column], isouter=True)
            if name == "sentences":
                query = query.join(story, story.c.num == table.c.story).where(table.c.by_hand == 1)
            return query.where(key.in_(binds))

        for id, *values in self._db.fetch_in(f"replay.{name}", make, ids):
            row = dict(zip(names, values, strict=False))
            row.update(zip(references, values[len(names) :], strict=True))
            yield id, row

    def _find_strange_rows(self) -> None:
        """Rows that no entry brought: there are some where there are more rows than were asked for."""
        for name in RECORDS:
            query = _described(name)
            if self._db.value(select(func.count()).select_from(query.subquery())) > self._there[name]:
                self._name_strange_rows(name, query)
        lost = (
            select(read_mark.c.layer)
            .join(layer, layer.c.num == read_mark.c.layer, isouter=True)
            .where(layer.c.num.is_(None))
            .distinct()
        )
        for (number,) in self._db.rows(lost):
            self._found.append(Difference(RecordRef("layer", str(number)), "read", {}, number))

    def _name_strange_rows(self, name: str, query: Any) -> None:
        buckets = 1 + self._there[name] // _IDS_AT_ONCE
        for bucket in range(buckets):
            known = {
                ref.id
                for entry in self._entries()
                for change in entry.changes
                for ref in _refs_of(change)
                if ref.record == name and _mark(ref) % buckets == bucket
            }
            for (id,) in self._db.rows(query):
                ref = RecordRef(name, id or "")
                if _mark(ref) % buckets == bucket and id not in known:
                    self._found.append(Difference(ref, "", None, {"id": id}))

    def _compare_marks(self, states: Mapping[RecordRef, RecordState]) -> None:
        def make(binds: Sequence[Any]) -> Any:
            c = read_mark.c
            query = select(layer.c.id, c.start_cp, c.end_cp, c.revision)
            return query.join(layer, layer.c.num == c.layer).where(layer.c.id.in_(binds))

        layers = [ref.id for ref in states if ref.record == "layer"]
        found: dict[str, dict[tuple[int, int], int]] = defaultdict(dict)
        for id, start, end, revision in self._db.fetch_in("replay.marks", make, layers):
            found[id][start, end] = revision
        for id in layers:
            ref = RecordRef("layer", id)
            seen = read_marks(states[ref].fields).items()
            marks = {tuple(span): revision for span, revision in seen if revision is not None}
            self._compare(ref, "read", marks, found[id])

    def _compare_layers(self) -> None:
        best: dict[tuple[str, str], tuple[int, str]] = {}
        for id, (on, owner, round_) in self._layers.items():
            if on in self._stories:
                best[on, owner] = max(best.get((on, owner), (-1, "")), (round_, id))
        listed = {id for _, id in best.values()}
        for id, touched_ms, is_listed in self._db.rows(
            select(layer.c.id, layer.c.touched_ms, layer.c.is_listed)
        ):
            ref = RecordRef("layer", id)
            self._compare(ref, "is_listed", int(id in listed), is_listed)
            self._compare(ref, "touched_ms", self._touched_ms[id], touched_ms)

    def _compare_counts(self) -> None:
        counts = sentence_counts(self._db)
        for num, id, count in self._db.rows(select(story.c.num, story.c.id, story.c.sentence_count)):
            self._compare(RecordRef("story", id), "sentence_count", counts.get(num, 0), count)

    def _compare(self, ref: RecordRef, column: str, expected: Any, found: Any) -> None:
        if expected != found:
            self._found.append(Difference(ref, column, expected, found))


_OWNERS = {"story": story, "layer": layer}
_TOLD_EVERY = 500


def _refs_of(change: Change) -> Iterator[RecordRef]:
    """The records that a change speaks of; a pack is not unpacked for it."""
    if change.record == "tags":
        place = list(change.set["fields"]).index("id")
        return (RecordRef("tag", str(row[place])) for row in change.set["rows"])
    return iter((change.ref,))


def _mark(ref: RecordRef) -> int:
    return hash(ref) & (_MARKS - 1)


def _described(name: str) -> Any:
    """The ids of all rows of a record but those of stories and layers that are only named so far."""
    table = RECORDS[name].table
    if name == "sentences":
        owner = select(story.c.id).join_from(table, story, story.c.num == table.c.story, isouter=True)
        return owner.where(table.c.by_hand == 1)
    query = select(table.c.id)
    if name == "story":
        return query.where(table.c.added_hlc.is_not(None))
    return query.where(table.c.annotator != "") if name == "layer" else query


def _is_only_named(name: str, row: Columns) -> bool:
    if name == "story":
        return row["added_hlc"] is None
    return name == "layer" and row["annotator"] == ""


def _nothing(_done: int, _total: int) -> None:
    pass
