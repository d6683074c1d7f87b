"""Many new stories at once: the rows that `projection` would make of their entries, a table at a time.

Nothing is asked before it is written. All rows are new or none is kept: an INSERT that finds a row with the
same key changes nothing, so a count that falls short says that something was known, and everything is taken
back to be done one by one. So this holds on a server with others at work as well.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain, repeat
from operator import itemgetter
from typing import Any

import msgspec
from sqlalchemy import DefaultClause, Table, bindparam, select

from storymark.domain.clock import hlc_ms
from storymark.domain.folding import search_key
from storymark.domain.journal import QUIET_TYPES, Change, Entry
from storymark.services.ports import NewStory
from storymark.storage import tables
from storymark.storage.columns import RECORDS, read_marks
from storymark.storage.engine import Database, Row
from storymark.storage.listing import OWN_KINDS
from storymark.storage.packs import Pack, pack_columns
from storymark.storage.sentence_rows import EDGE_BYTES

_encode = msgspec.json.Encoder(order="sorted").encode

Values = dict[str, Any]
Columns = dict[str, Sequence[Any]]


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
    """Gathers the changes of some stories and writes their rows."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._stories: list[tuple[NewStory, Change]] = []
        self._layers: list[tuple[NewStory, Change]] = []
        self._sentences: list[tuple[str, int, Values]] = []
        self._counts: dict[str, int] = {}
        self._packs: dict[tuple[str, ...], list[tuple[Sequence[Any], str]]] = {}
        self._touches: list[tuple[str, str, str]] = []

    def write(self, stories: Sequence[NewStory]) -> None:
        """Write all rows; raises _NotNew."""
        for new in stories:
            seal(new.entry)
            self._gather(new)
        seqs = self._numbered(tables.journal, "seq", _journal_columns([new.entry for new in stories]))
        story_columns = self._story_columns()
        numbers = self._numbered(tables.story, "num", story_columns)
        texts: Columns = {
            "story": [numbers[new.id] for new in stories],
            "text": [new.text for new in stories],
        }
        self._insert(tables.story_text, texts)
        is_gone = dict(zip(story_columns["id"], story_columns["deleted"], strict=True))
        layer_columns = self._layer_columns(is_gone)
        layer_columns["story"] = [numbers[id] for id in layer_columns["story"]]
        layers = self._numbered(tables.layer, "num", layer_columns)
        self._insert(tables.read_mark, self._mark_columns(layers))
        self._insert(tables.sentences, self._sentence_columns(numbers))
        for names, rows in self._packs.items():
            self._insert_tags(names, rows, numbers, layers, seqs)
        touches = [(record, id, seqs[entry]) for record, id, entry in self._touches]
        self._insert(tables.touch, _columns(("record", "record_id", "seq"), touches))

    # --- gathering ---------------------------------------------------------------------------------------
    def _gather(self, new: NewStory) -> None:
        """Take notice of what an entry sets; raises _NotNew for more than a story and what is on it."""
        entry = new.entry.id
        stories, layers, tagged = 0, set(), set()
        for change in new.entry.changes:
            is_own = change.id == new.id
            if change.record == "tags" and is_own:
                tagged |= self._gather_tags(change, entry)
                continue
            self._touches.append((change.record, change.id, entry))
            if change.record == "story" and is_own:
                self._stories.append((new, change))
                stories += 1
            elif change.record == "layer" and change.set.get("story") == new.id:
                self._layers.append((new, change))
                layers.add(change.id)
            elif change.record == "sentences" and is_own:
                values = RECORDS["sentences"].encoded(change.set, RECORDS["sentences"].fields)
                self._keep_sentences(new, 1, values)
            else:
                raise _NotNew
        if stories != 1 or not tagged <= layers:
            raise _NotNew
        found = new.sentences
        if found is not None and new.id not in self._counts:
            manual = json.dumps(sorted(found.manual))
            values = {"segmenter": found.segmenter, "ranges": found.packed(), "manual": manual, "deleted": 0}
            self._keep_sentences(new, 0, values)

    def _keep_sentences(self, new: NewStory, by_hand: int, values: Values) -> None:
        self._sentences.append((new.id, by_hand, values))
        is_there = values["ranges"] is not None and not values["deleted"]
        self._counts[new.id] = len(values["ranges"]) // EDGE_BYTES if is_there else 0

    def _story_columns(self) -> Columns:
        columns = RECORDS["story"].encoded_all([change.set for _, change in self._stories])
        columns["id"] = [change.id for _, change in self._stories]
        columns["added_hlc"] = [new.entry.hlc for new, _ in self._stories]
        columns["search_key"] = list(map(search_key, columns["title"], columns["external_id"]))
        columns["sentence_count"] = [self._counts.get(id, 0) for id in columns["id"]]
        return columns

    def _layer_columns(self, is_gone: Mapping[str, int]) -> Columns:
        columns = RECORDS["layer"].encoded_all([change.set for _, change in self._layers])
        columns["id"] = [change.id for _, change in self._layers]
        columns["touched_ms"] = [hlc_ms(new.entry.hlc) for new, _ in self._layers]
        columns["is_listed"] = _listed(columns, is_gone)
        return columns

    def _mark_columns(self, layers: Mapping[str, int]) -> Columns:
        marks = [
            (layers[change.id], *span, revision)
            for _, change in self._layers
            for span, revision in read_marks(change.set).items()
            if revision is not None
        ]
        return _columns(("layer", "start_cp", "end_cp", "revision"), marks)

    def _sentence_columns(self, numbers: Mapping[str, int]) -> Columns:
        names = ("segmenter", "ranges", "manual", "deleted")
        rows = [
            (numbers[id], by_hand, *(values[name] for name in names))
            for id, by_hand, values in self._sentences
        ]
        return _columns(("story", "by_hand", *names), rows)

    def _gather_tags(self, change: Change, entry: str) -> set[Any]:
        """Take notice of packed tags; the layers that they are in."""
        names: Any = change.set.get("fields")
        rows: Any = change.set.get("rows")
        is_table = isinstance(names, list) and isinstance(rows, list) and {*map(type, rows)} <= {list}
        if not is_table or {*map(len, rows)} != {len(names)} or not {"id", "story", "layer"} <= {*names}:
            raise _NotNew
        here, place = itemgetter(names.index("story")), itemgetter(names.index("layer"))
        try:
            stories, layers = set(map(here, rows)), set(map(place, rows))
        except TypeError:  # what cannot be a key is no id
            raise _NotNew from None
        if not stories <= {change.id}:
            raise _NotNew
        self._packs.setdefault(tuple(names), []).append((rows, entry))
        return layers

    # --- writing -----------------------------------------------------------------------------------------
    def _insert_tags(
        self,
        names: tuple[str, ...],
        packs: Sequence[tuple[Sequence[Any], str]],
        numbers: Mapping[str, int],
        layers: Mapping[str, int],
        seqs: Mapping[str, int],
    ) -> None:
        rows = list(chain.from_iterable(rows for rows, _ in packs))
        columns = pack_columns(Pack(names, rows), numbers.__getitem__, layers.__getitem__)
        births = (repeat(seqs[entry], len(part)) for part, entry in packs)
        columns["born_seq"] = list(chain.from_iterable(births))
        self._insert(tables.tag, columns)

    def _numbered(self, table: Table, number: str, columns: Columns) -> dict[str, int]:
        """Insert the rows, and the numbers that they got, by id."""
        self._insert(table, columns)

        def make(binds: Sequence[Any]) -> Any:
            return select(table.c.id, table.c[number]).where(table.c.id.in_(binds))

        numbers: dict[str, int] = dict(self._db.fetch_in(f"bulk.number {table.name}", make, columns["id"]))
        return numbers

    def _insert(self, table: Table, columns: Columns) -> None:
        told = _beside_defaults(table, columns)
        # In the table's order, which is the driver's: no row is copied.
        names = tuple(column.name for column in table.columns if column.name in told)

        def make() -> Any:
            made = self._db.insert(table).values({name: bindparam(name) for name in names})
            return made.on_conflict_do_nothing()

        statement = self._db.prepare(f"bulk {table.name} {' '.join(names)}", make, names)
        rows: list[Row] = list(zip(*(told[name] for name in names), strict=True))
        if self._db.write_many(statement, rows) != len(rows):
            raise _NotNew


def _columns(names: Sequence[str], rows: Sequence[Row]) -> Columns:
    return dict(zip(names, zip(*rows, strict=True) if rows else repeat(()), strict=False))


def _beside_defaults(table: Table, columns: Columns) -> Columns:
    """The columns that hold more than the database puts there by itself: not half of a tag's do."""
    defaults = _defaults(table)
    return {
        name: values
        for name, values in columns.items()
        if name not in defaults or values.count(defaults[name]) < len(values)
    }


@cache
def _defaults(table: Table) -> Mapping[str, str | int]:
    told = {
        column.name: column.server_default for column in table.columns if column.server_default is not None
    }
    texts = {name: str(default.arg) for name, default in told.items() if isinstance(default, DefaultClause)}
    return {name: text[1:-1] if text.startswith("'") else int(text) for name, text in texts.items()}


def seal(entry: Entry) -> Entry:
    """Give an entry its canonical bytes, made ten times faster than the domain makes the very same ones."""
    return entry.sealed(_encode(entry.plain()))


def _journal_columns(entries: Sequence[Entry]) -> Columns:
    return {
        "id": [entry.id for entry in entries],
        "type": [entry.type for entry in entries],
        "author": [entry.author for entry in entries],
        "replica": [entry.replica for entry in entries],
        "hlc": [entry.hlc for entry in entries],
        "undoes": [entry.undoes for entry in entries],
        "is_act": [int(entry.type not in QUIET_TYPES) for entry in entries],
        "body": [entry.canonical for entry in entries],
    }


def _listed(layers: Columns, is_gone: Mapping[str, int]) -> list[int]:
    """As `listing`: the last round of each annotator's own work stands for it in the story list."""
    best: dict[tuple[str, str], tuple[int, str]] = {}
    names = ("id", "story", "annotator", "kind", "round", "deleted")
    for id, story, who, kind, round_, deleted in zip(*(layers[name] for name in names), strict=True):
        if who and kind in OWN_KINDS and not deleted and not is_gone[story]:
            best[story, who] = max(best.get((story, who), (-1, "")), (round_, id))
    shown = {id for _, id in best.values()}
    return [int(id in shown) for id in layers["id"]]
