"""Replays the journal and compares: do the rows say what the entries say?

The fold is `domain.fold`, which knows nothing of rows, so an error of the projection and a damaged row both
show. Damage that SQLite's own check passes over shows here as well (measured: 40 of 46 such cases).
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from storymark.domain.clock import hlc_ms
from storymark.domain.fold import ENTRY, WITHDRAWN, RecordState, Withdrawn, fold_record, withdrawn
from storymark.domain.ids import EntryId
from storymark.domain.journal import Entry, RecordRef, expanded
from storymark.storage.columns import RECORDS, read_marks
from storymark.storage.folding import search_key
from storymark.storage.journal import Journal, slim
from storymark.storage.listing import OWN_KINDS
from storymark.storage.sentence_rows import sentence_counts
from storymark.storage.store import SqlStore
from storymark.storage.tables import layer, read_mark, sentences, story, tag, touch

# Records folded at a time: some 300 MB. A large project is read several times instead of held at once.
_RECORDS_AT_ONCE = 100_000
_SLICE = 2_000

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
    count = store.database.value(select(func.count()).select_from(touch))
    count += store.database.value(select(func.count()).select_from(tag))
    return _Replay(store, buckets=1 + count // _RECORDS_AT_ONCE, without=without).run(told)


class _Replay:
    def __init__(self, store: SqlStore, *, buckets: int, without: Container[str]) -> None:
        self._without = without
        self._db = store.database
        # Its own reader: what the store remembers is not what is on the disk.
        self._journal = Journal(store.database)
        self._buckets = buckets
        self._found: list[Difference] = []
        self._touched_ms: dict[str, int] = defaultdict(int)
        self._layers: dict[str, Columns] = {}
        self._stories: set[str] = set()
        self._gone = withdrawn(self._journal.entries(without=without))

    def run(self, told: Callable[[int, int], None] | None) -> Iterator[Difference]:
        for bucket in range(self._buckets):
            if told is not None:
                told(bucket, self._buckets)
            states, known, members = self._folded(bucket)
            self._compare_heads(states)
            expected = {ref: self._expected(ref, state) for ref, state in states.items()}
            for ref, state in states.items():
                times = [known[entry].hlc for entry in members[ref]]
                self._note(ref, state, expected[ref], times)
            self._compare_rows(bucket, expected)
            self._compare_marks(bucket, states)
            yield from self._taken()
        self._compare_layers()
        self._compare_counts()
        for entry in self._gone ^ self._journal.gone:
            self._compare(
                RecordRef(ENTRY, entry), WITHDRAWN, entry in self._gone, entry in self._journal.gone
            )
        yield from self._taken()

    def _taken(self) -> list[Difference]:
        taken, self._found = self._found, []
        return taken

    def _folded(
        self, bucket: int
    ) -> tuple[
        dict[RecordRef, RecordState], Mapping[EntryId, Entry], Mapping[RecordRef, Mapping[EntryId, Any]]
    ]:
        sets: dict[RecordRef, dict[EntryId, dict[str, Any]]] = defaultdict(dict)
        known: dict[EntryId, Entry] = {}
        for entry in self._journal.entries(without=self._without):
            for change in expanded(entry.changes):
                if self._is_in(change.ref, bucket):
                    known[entry.id] = slim(entry)
                    sets[change.ref].setdefault(entry.id, {}).update(change.set)
            if entry.id in self._gone:
                for ref in {
                    change.ref for change in expanded(entry.changes) if self._is_in(change.ref, bucket)
                }:
                    sets[ref][entry.id] = Withdrawn.from_fields(ref, sets[ref][entry.id])
        return {ref: fold_record(ref, each, known) for ref, each in sets.items()}, known, sets

    def _is_in(self, ref: RecordRef, bucket: int) -> bool:
        return self._buckets == 1 or zlib.crc32("/".join(ref).encode("utf-8")) % self._buckets == bucket

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
            if ref.record == "layer":
                self._layers[ref.id] = expected

    def _compare_rows(self, bucket: int, expected: Mapping[RecordRef, Columns]) -> None:
        waiting = {ref for ref in expected if ref.record in RECORDS}
        for ref, row in self._rows():
            if not self._is_in(ref, bucket):
                continue
            waiting.discard(ref)
            if ref in expected:
                for column, value in expected[ref].items():
                    self._compare(ref, column, value, row[column])
            elif not _is_only_named(ref, row):
                self._found.append(Difference(ref, "", None, row))
        self._found += [Difference(ref, "", expected[ref], None) for ref in sorted(waiting)]

    def _rows(self) -> Iterator[tuple[RecordRef, Columns]]:
        """Every row of every record's table, references as ids."""
        ids: dict[str, dict[int, str]] = {
            "story": dict(self._db.rows(select(story.c.num, story.c.id))),
            "layer": dict(self._db.rows(select(layer.c.num, layer.c.id))),
        }
        for name, record in RECORDS.items():
            references = {f.columns[0]: f.names for f in record.fields.values() if f.names}
            for row in self._slices(name):
                key = ids["story"].get(row["story"], "") if name == "sentences" else row["id"]
                for column, kind in references.items():
                    row[column] = ids[kind].get(row[column]) if row[column] is not None else None
                yield RecordRef(name, key), row

    def _slices(self, name: str) -> Iterator[Columns]:
        table = RECORDS[name].table
        names = [column.name for column in table.columns]
        query = select(table)
        if name == "sentences":
            query = query.where(sentences.c.by_hand == 1)
        if "num" not in names:
            yield from (dict(zip(names, row, strict=True)) for row in self._db.rows(query))
            return
        last = 0
        while rows := self._db.rows(query.where(table.c.num > last).order_by(table.c.num).limit(_SLICE)):
            yield from (dict(zip(names, row, strict=True)) for row in rows)
            last = rows[-1][names.index("num")]

    def _compare_marks(self, bucket: int, states: Mapping[RecordRef, RecordState]) -> None:
        query = (
            select(layer.c.id, read_mark.c.start_cp, read_mark.c.end_cp, read_mark.c.revision)
            .join(layer, layer.c.num == read_mark.c.layer, isouter=True)
            .order_by(read_mark.c.layer, read_mark.c.start_cp, read_mark.c.end_cp)
        )
        found: dict[RecordRef, dict[tuple[int, int], int]] = defaultdict(dict)
        for id, start, end, revision in self._db.rows(query):
            ref = RecordRef("layer", id or "")
            if self._is_in(ref, bucket):
                found[ref][start, end] = revision
        for ref in {*found, *(ref for ref in states if ref.record == "layer")}:
            fields = states[ref].fields if ref in states else {}
            marks = {tuple(span): seen for span, seen in read_marks(fields).items() if seen is not None}
            self._compare(ref, "read", marks, found[ref])

    def _compare_layers(self) -> None:
        best: dict[tuple[str, str], tuple[int, str]] = {}
        for id, row in self._layers.items():
            is_own = row["annotator"] and row["kind"] in OWN_KINDS and not row["deleted"]
            if is_own and row["story"] in self._stories:
                place = (row["story"], row["annotator"])
                best[place] = max(best.get(place, (-1, "")), (row["round"], id))
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


def _is_only_named(ref: RecordRef, row: Columns) -> bool:
    """Whether a row stands for a story or layer that entries name and none has described yet."""
    if ref.record == "story":
        return row["added_hlc"] is None
    return ref.record == "layer" and row["annotator"] == ""
