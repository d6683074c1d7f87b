"""Many new stories at once: the rows that `projection` would make of their entries, a table at a time.

Nothing is asked before it is written. All rows are new or none is kept: an INSERT that finds a row with the
same key changes nothing, so a count that falls short says that something was known, and everything is taken
back to be done one by one. So this holds on a server with others at work as well.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, repeat
from typing import Any

import msgspec
from sqlalchemy import Table, bindparam, select

from storymark.domain.clock import hlc_ms
from storymark.domain.journal import QUIET_TYPES, Change, Entry
from storymark.services.ports import NewStory
from storymark.storage import tables
from storymark.storage.columns import RECORDS, read_marks
from storymark.storage.engine import Database, Row
from storymark.storage.folding import search_key
from storymark.storage.listing import OWN_KINDS
from storymark.storage.packs import Pack, pack_columns

_encode = msgspec.json.Encoder(order="sorted").encode

Values = dict[str, Any]


class _NotNew(Exception):
    """Something of it is known, or is more than this module writes."""


def append_new(database: Database, stories: Sequence[NewStory]) -> bool:
    """Add the entries, texts and sentences of stories of which nothing is known; False if that is not so."""
    try:
        with database.transaction():
            _Batch(database).write(stories)
    except _NotNew:
        return False
    return True


class _Batch:
    """Gathers the rows of some stories and writes them."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._stories: list[Values] = []
        self._layers: list[Values] = []
        self._marks: list[tuple[str, int, int, int]] = []
        self._sentences: list[tuple[str, Values]] = []
        self._packs: dict[tuple[str, ...], list[tuple[Sequence[Any], str]]] = {}
        self._touches: list[tuple[str, str, str]] = []

    def write(self, stories: Sequence[NewStory]) -> None:
        """Write all rows; raises _NotNew."""
        for new in stories:
            seal(new.entry)
            self._gather(new)
        seqs = self._numbered(tables.journal, "seq", [_journal_row(new.entry) for new in stories])
        numbers = self._numbered(tables.story, "num", self._stories)
        texts = [{"story": numbers[new.id], "text": new.text} for new in stories]
        self._insert(tables.story_text, texts)
        for layer in self._layers:
            layer["story"] = numbers[layer["story"]]
        layers = self._numbered(tables.layer, "num", self._layers)
        marks = [(layers[id], *mark) for id, *mark in self._marks]
        self._insert_rows(tables.read_mark, ("layer", "start_cp", "end_cp", "revision"), marks)
        for id, row in self._sentences:
            row["story"] = numbers[id]
        self._insert(tables.sentences, [row for _, row in self._sentences])
        for names, rows in self._packs.items():
            self._insert_tags(names, rows, numbers, layers, seqs)
        touches = [(record, id, seqs[entry]) for record, id, entry in self._touches]
        self._insert_rows(tables.touch, ("record", "record_id", "seq"), touches)

    # --- gathering ---------------------------------------------------------------------------------------
    def _gather(self, new: NewStory) -> None:
        story: Values | None = None
        layers: dict[str, Values] = {}
        tagged: set[Any] = set()
        by_hand: int | None = None
        for change in new.entry.changes:
            if change.record == "tags" and change.id == new.id:
                tagged |= self._gather_tags(change, new.entry)
                continue
            self._touches.append((change.record, change.id, new.entry.id))
            if change.record == "story" and change.id == new.id and story is None:
                story = self._story_row(change, new.entry)
            elif change.record == "layer" and change.id not in layers:
                layers[change.id] = self._layer_row(change, new)
            elif change.record == "sentences" and change.id == new.id and by_hand is None:
                row = RECORDS["sentences"].encoded(change.set, RECORDS["sentences"].fields)
                self._sentences.append((new.id, {"story": 0, "by_hand": 1, **row}))
                by_hand = len(row["ranges"] or b"") // 8
            else:
                raise _NotNew
        if story is None or not tagged <= layers.keys():
            raise _NotNew
        _list_layers(story, layers.values())
        story["sentence_count"] = by_hand or 0
        if new.sentences is not None and by_hand is None:
            self._gather_sentences(new)
            story["sentence_count"] = len(new.sentences)
        self._stories.append(story)
        self._layers += layers.values()

    def _story_row(self, change: Change, entry: Entry) -> Values:
        record = RECORDS["story"]
        row = record.encoded(change.set, record.fields)
        key = search_key(row["title"], row["external_id"])
        return {"id": change.id, **row, "added_hlc": entry.hlc, "search_key": key}

    def _layer_row(self, change: Change, new: NewStory) -> Values:
        record = RECORDS["layer"]
        row = {"id": change.id, **record.encoded(change.set, record.fields)}
        if row["story"] != new.id:
            raise _NotNew
        for span, revision in read_marks(change.set).items():
            if revision is not None:
                self._marks.append((change.id, *span, revision))
        return row | {"touched_ms": hlc_ms(new.entry.hlc), "is_listed": 0}

    def _gather_sentences(self, new: NewStory) -> None:
        found = new.sentences
        assert found is not None
        manual = json.dumps(sorted(found.manual))
        row = {"segmenter": found.segmenter, "ranges": found.packed(), "manual": manual, "deleted": 0}
        self._sentences.append((new.id, {"story": 0, "by_hand": 0, **row}))

    def _gather_tags(self, change: Change, entry: Entry) -> set[Any]:
        """Take notice of packed tags; the layers that they are in."""
        names: Any = change.set.get("fields")
        rows: Any = change.set.get("rows")
        is_table = isinstance(names, list) and isinstance(rows, list) and {*map(type, rows)} <= {list}
        if not is_table or {*map(len, rows)} != {len(names)} or not {"id", "story", "layer"} <= {*names}:
            raise _NotNew
        here, place = names.index("story"), names.index("layer")
        if any(row[here] != change.id for row in rows):
            raise _NotNew
        self._packs.setdefault(tuple(names), []).append((rows, entry.id))
        return {row[place] for row in rows}

    # --- writing -----------------------------------------------------------------------------------------
    def _insert_tags(
        self,
        names: tuple[str, ...],
        packs: Sequence[tuple[Sequence[Any], str]],
        numbers: dict[str, int],
        layers: dict[str, int],
        seqs: dict[str, int],
    ) -> None:
        rows = list(chain.from_iterable(rows for rows, _ in packs))
        columns = pack_columns(Pack(names, rows), numbers.__getitem__, layers.__getitem__)
        births = (repeat(seqs[entry], len(part)) for part, entry in packs)
        columns["born_seq"] = list(chain.from_iterable(births))
        self._insert_rows(tables.tag, tuple(columns), list(zip(*columns.values(), strict=True)))

    def _numbered(self, table: Table, number: str, rows: Sequence[Values]) -> dict[str, int]:
        """Insert the rows, and the numbers that they got, by id."""
        self._insert(table, rows)

        def make(binds: Sequence[Any]) -> Any:
            return select(table.c.id, table.c[number]).where(table.c.id.in_(binds))

        ids = [row["id"] for row in rows]
        numbers: dict[str, int] = dict(self._db.fetch_in(f"bulk.number {table.name}", make, ids))
        return numbers

    def _insert(self, table: Table, rows: Sequence[Values]) -> None:
        if rows:
            self._insert_rows(table, tuple(rows[0]), [tuple(row.values()) for row in rows])

    def _insert_rows(self, table: Table, names: tuple[str, ...], rows: Sequence[Row]) -> None:
        if not rows:
            return

        def make() -> Any:
            made = self._db.insert(table).values({name: bindparam(name) for name in names})
            return made.on_conflict_do_nothing()

        statement = self._db.prepare(f"bulk {table.name} {' '.join(names)}", make, names)
        if self._db.write_many(statement, rows) != len(rows):
            raise _NotNew


def seal(entry: Entry) -> Entry:
    """Give an entry its canonical bytes, made ten times faster than the domain makes the very same ones."""
    return entry.sealed(_encode(entry.plain()))


def _journal_row(entry: Entry) -> Values:
    return {
        "id": entry.id,
        "type": entry.type,
        "author": entry.author,
        "replica": entry.replica,
        "hlc": entry.hlc,
        "undoes": entry.undoes,
        "is_act": int(entry.type not in QUIET_TYPES),
        "body": entry.canonical,
    }


def _list_layers(story: Values, layers: Iterable[Values]) -> None:
    """As `listing`: the last round of each annotator's own work stands for it in the story list."""
    best: dict[str, Values] = {}
    rank: Callable[[Values], tuple[int, str]] = lambda row: (row["round"], row["id"])  # noqa: E731
    for row in layers:
        who = row["annotator"]
        if who and row["kind"] in OWN_KINDS and not row["deleted"] and not story["deleted"]:
            best[who] = max(best.get(who, row), row, key=rank)
    for row in best.values():
        row["is_listed"] = 1
