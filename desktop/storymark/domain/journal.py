"""Journal entries: one act, one undo step, one transaction (product.md section 3)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from storymark.domain.ids import EntryId

VERSION = 1

# Entry types that Ctrl+Z does not take back: set-up, bookkeeping, and what is undone from the history only.
QUIET_TYPES = frozenset(
    {"project", "annotator", "labels", "import", "read", "time", "open", "repair", "submit"}
)
UNDO, REDO, WITHDRAW = "undo", "redo", "withdraw"

# What makes a record the one it is: never taken back, since other acts may stand on the record by now.
IDENTITY: Mapping[str, frozenset[str]] = {
    "layer": frozenset({"story", "annotator", "kind", "round"}),
    "tag": frozenset({"story", "layer"}),
}
# Newer times would not fit into 64 bits with what is counted onto them; this one is in the year 4199.
MAX_HLC = 1 << 62

_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)

Fields = Mapping[str, Any]


class RecordRef(NamedTuple):
    """What a change speaks of: a kind of record and its id."""

    record: str
    id: str


@dataclass(frozen=True, slots=True)
class Change:
    """Fields of one record and their new values: plain JSON without floats."""

    record: str
    id: str
    set: Fields

    @property
    def ref(self) -> RecordRef:
        """The record it speaks of."""
        return RecordRef(self.record, self.id)


@dataclass(frozen=True)
class Entry:
    """One act. `parents` last touched these records as the author saw them; `hlc` as in `clock`.

    `undoes` names the entry that an undo takes back, or the undo that a redo takes back.
    """

    type: str
    project: str
    author: str
    replica: str
    hlc: int
    parents: tuple[EntryId, ...]
    changes: tuple[Change, ...]
    undoes: str = ""
    v: int = VERSION

    @cached_property
    def canonical(self) -> bytes:
        """JSON, UTF-8, keys sorted, no spaces: what is hashed, stored and sent."""
        return canonical_json(self.plain())

    def plain(self) -> dict[str, Any]:
        """The JSON object of which `canonical` is the one byte form."""
        return {
            "v": self.v,
            "type": self.type,
            "project": self.project,
            "author": self.author,
            "replica": self.replica,
            "hlc": self.hlc,
            "parents": list(self.parents),
            "changes": [{"record": c.record, "id": c.id, "set": c.set} for c in self.changes],
            "undoes": self.undoes,
        }

    def sealed(self, canonical: bytes) -> Entry:
        """The same entry with its canonical bytes, for whoever has them already or makes them faster."""
        self.__dict__["canonical"] = canonical
        return self

    @cached_property
    def id(self) -> EntryId:
        """Hex SHA-256 of the canonical bytes."""
        return EntryId(hashlib.sha256(self.canonical).hexdigest())

    @property
    def is_undoable(self) -> bool:
        """Whether Ctrl+Z may take it back."""
        return self.type not in QUIET_TYPES and self.type not in (UNDO, REDO)


def canonical_json(value: object) -> bytes:
    """The one byte form of a JSON value; raises ValueError for floats that are not numbers."""
    return _CANONICAL.encode(value).encode("utf-8")


def parse_entry(data: bytes) -> Entry:
    """The entry with these canonical bytes; raises ValueError when they are not an entry's."""
    raw = json.loads(data)
    try:
        return Entry(
            v=raw["v"],
            type=raw["type"],
            project=raw["project"],
            author=raw["author"],
            replica=raw["replica"],
            hlc=raw["hlc"],
            parents=tuple(EntryId(p) for p in raw["parents"]),
            changes=tuple(Change(c["record"], c["id"], c["set"]) for c in raw["changes"]),
            undoes=raw["undoes"],
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a journal entry: {error}") from error


def foreign_entry(data: bytes) -> Entry:
    """An entry that comes from elsewhere, kept byte for byte even where it says more than this program knows.

    Raises ValueError when it is not an entry in canonical form.
    """
    try:
        entry = parse_entry(data)
        is_canonical = canonical_json(json.loads(data)) == data
        list(expanded(entry.changes))
    except (RecursionError, LookupError, TypeError) as error:
        raise ValueError(f"not a journal entry: {error}") from error
    texts = (entry.type, entry.project, entry.author, entry.replica, entry.undoes, *entry.parents)
    refs = [text for change in entry.changes for text in change.ref]
    if not is_canonical or not all(isinstance(text, str) for text in (*texts, *refs)):
        raise ValueError("not a journal entry in canonical form")
    if type(entry.hlc) is not int or not 0 <= entry.hlc < MAX_HLC or type(entry.v) is not int:
        raise ValueError("not a journal entry: its time is none")
    if not all(isinstance(change.set, dict) for change in entry.changes):
        raise ValueError("not a journal entry: a change sets no fields")
    entry.__dict__["canonical"] = data
    return entry


def expanded(changes: tuple[Change, ...]) -> Iterator[Change]:
    """The changes with packed tags unpacked: an import writes its tags as one table a story.

    A change of record `tags` holds `fields` (names) and `rows` (values in that order, `id` among them);
    its own id is the story's.
    """
    for change in changes:
        if change.record != "tags":
            yield change
            continue
        names = list(change.set["fields"])
        key = names.index("id")
        for row in change.set["rows"]:
            values = dict(zip(names, row, strict=True))
            yield Change("tag", str(row[key]), {k: v for k, v in values.items() if k != "id"})
