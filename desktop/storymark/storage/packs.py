"""Packed tags: the tags of an import as one table in the entry, and as one bulk write here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from sqlalchemy import bindparam, select

from storymark.domain.journal import Change
from storymark.storage.columns import RECORDS
from storymark.storage.engine import Database
from storymark.storage.numbers import Numbers
from storymark.storage.tables import tag


@dataclass(frozen=True, slots=True)
class Pack:
    """Tags with the same fields: `names` say which, `rows` hold the values, the id among them."""

    names: tuple[str, ...]
    rows: list[Sequence[Any]]

    @property
    def ids(self) -> list[str]:
        """The tags in it."""
        return list(map(str, map(itemgetter(self.names.index("id")), self.rows)))

    @property
    def layers(self) -> set[str]:
        """The layers that they are in."""
        if "layer" not in self.names:
            return set()
        place = self.names.index("layer")
        return {row[place] for row in self.rows if isinstance(row[place], str)}

    def fields_of(self, row: Sequence[Any]) -> dict[str, Any]:
        """What one row sets, as its own change would."""
        return {n: v for n, v in zip(self.names, row, strict=True) if n != "id"}

    def without(self, unwanted: set[str]) -> Pack:
        """The same without some tags."""
        if not unwanted:
            return self
        kept = [row for id, row in zip(self.ids, self.rows, strict=True) if id not in unwanted]
        return Pack(self.names, kept)


def pack_of(change: Change) -> Pack:
    """The pack in a change of record `tags`; a tag that comes twice in it counts as it comes last.

    Raises ValueError when it has no such form.
    """
    try:
        pack = Pack(tuple(change.set["fields"]), list(change.set["rows"]))
        last = dict(zip(pack.ids, pack.rows, strict=True))
    except (KeyError, TypeError, IndexError, ValueError) as error:
        raise ValueError(f"not packed tags: {error!r}") from error
    if any(len(row) != len(pack.names) for row in pack.rows):
        raise ValueError("not packed tags: a row has more or fewer values than there are fields")
    return pack if len(last) == len(pack.rows) else Pack(pack.names, list(last.values()))


def insert_pack(database: Database, numbers: Numbers, pack: Pack, *, seq: int) -> set[str]:
    """Write those tags that have no row yet, born in entry `seq`; the ids of those that have one already."""
    if not pack.rows:
        return set()
    columns = pack_columns(pack, numbers.story, numbers.layer)
    columns["born_seq"] = [seq] * len(pack.rows)
    names = tuple(column.name for column in tag.columns if column.name in columns)
    statement = database.prepare(
        f"pack {' '.join(names)}",
        lambda: (
            database.insert(tag)
            .values({name: bindparam(name) for name in names})
            .on_conflict_do_nothing(index_elements=["id"])
        ),
        names,
    )
    rows = list(zip(*(columns[name] for name in names), strict=True))
    if database.write_many(statement, rows) == len(rows):
        return set()
    return _born_elsewhere(database, pack.ids, seq)


def pack_columns(
    pack: Pack, story_number: Callable[[str], int], layer_number: Callable[[str], int]
) -> dict[str, Sequence[Any]]:
    """The values of each column; whole columns at a time, since an import brings millions of tags."""
    found: dict[str, Sequence[Any]] = {"id": pack.ids}
    values = dict(zip(pack.names, zip(*pack.rows, strict=True), strict=True))
    for name, field in RECORDS["tag"].fields.items():
        column = values.get(name)
        if column is None:
            continue
        encoded = field.encode_all(column)
        if field.names == "story":
            encoded = (_numbered(story_number, encoded[0]),)
        elif field.names == "layer":
            encoded = (_numbered(layer_number, encoded[0]),)
        found.update(zip(field.columns, encoded, strict=True))
    return found


def _numbered(number_of: Callable[[str], int], ids: Sequence[str | None]) -> list[int | None]:
    known: dict[str | None, int | None] = {id: number_of(id) for id in set(ids) if id is not None}
    known[None] = None
    return list(map(known.__getitem__, ids))


def _born_elsewhere(database: Database, ids: Sequence[str], seq: int) -> set[str]:
    rows = database.fetch_in(
        "pack.born", lambda binds: select(tag.c.id, tag.c.born_seq).where(tag.c.id.in_(binds)), ids
    )
    return {id for id, born in rows if born != seq}
