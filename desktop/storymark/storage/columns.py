"""Which field of a record is kept in which columns: the table of `domain.edits`, once more, for rows.

Entries may come from newer programs or by hand, so a value of the wrong kind counts as the default: it is
in the journal all the same, and a replay judges it alike. Fields that no column has stay there too.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Literal

from sqlalchemy import Table

from storymark.domain.edits import READ_PREFIX, read_range
from storymark.domain.journal import canonical_json
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.storage import tables

_I63 = 1 << 63
_U32 = 1 << 32
_U31 = 1 << 31

Encoder = Callable[[Any], tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Field:
    """The columns of one field. `encode(None)` gives the defaults; `names` says whose number a column has.

    Values of exactly the type `plain` are stored as they are, if a number is not too large.
    """

    columns: tuple[str, ...]
    encode: Encoder
    names: Literal["", "story", "layer"] = ""
    plain: type | None = None
    decode: Callable[..., Any] | None = None

    def encode_all(self, values: Sequence[Any]) -> Sequence[Sequence[Any]]:
        """The columns for many rows: an import brings millions of values, and nearly all are plain."""
        kinds = set(map(type, values))
        if self.plain is not None and kinds == {self.plain}:
            if self.plain is not int or (min(values) >= -_I63 and max(values) < _I63):
                return (values,)
        elif kinds == {list} and self.encode is _span and set(map(len, values)) == {2}:
            edges = list(chain.from_iterable(values))
            if set(map(type, edges)) == {int} and min(edges) >= -_I63 and max(edges) < _I63:
                return (edges[::2], edges[1::2])
        return list(zip(*map(self.encode, values), strict=True))


@dataclass(frozen=True, slots=True)
class Record:
    """A kind of record and its rows. `key` holds the record's id, or its story's number."""

    table: Table
    fields: Mapping[str, Field]
    key: str = "id"
    fixed: Mapping[str, Any] | None = None

    def encoded(self, fields: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
        """Columns and values for those of `names` that have columns; references are still ids."""
        found: dict[str, Any] = {}
        for name in names:
            field = self.fields.get(name)
            if field is not None:
                found.update(zip(field.columns, field.encode(fields.get(name)), strict=True))
        return found

    def encoded_all(self, sets: Sequence[Mapping[str, Any]]) -> dict[str, Sequence[Any]]:
        """Every column that a field has, for many records whole."""
        found: dict[str, Sequence[Any]] = {}
        for name, field in self.fields.items():
            columns = field.encode_all([fields.get(name) for fields in sets])
            found.update(zip(field.columns, columns or ([],) * len(field.columns), strict=True))
        return found


def decoded(record: Record, row: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that a row's columns stand for, references already as ids: the inverse of `encoded`."""
    found: dict[str, Any] = {}
    for name, field in record.fields.items():
        values = [row[column] for column in field.columns]
        if field.decode is not None:
            found[name] = field.decode(*values)
        else:
            found[name] = values[0]
    return found


def read_marks(fields: Mapping[str, Any]) -> dict[Range, int | None]:
    """The sentences that a layer's fields speak of: the label revision when seen, None for not seen."""
    found: dict[Range, int | None] = {}
    for name, value in fields.items():
        if not name.startswith(READ_PREFIX):
            continue
        try:
            span = read_range(name)
        except ValueError:  # a field of this look with another sense
            continue
        if span is not None and 0 <= span.start < _U31 and 0 <= span.end < _U31:
            found[span] = value if _is_number(value) else None
    return found


def _text(column: str, default: str = "") -> Field:
    return Field((column,), lambda value: (value if isinstance(value, str) else default,), plain=str)


def _number(column: str, default: int = 0) -> Field:
    return Field((column,), lambda value: (value if _is_number(value) else default,), plain=int)


def _flag(column: str) -> Field:
    return Field((column,), lambda value: (int(bool(value)),), decode=bool)


def _json(column: str, kind: type) -> Field:
    default = canonical_json(kind()).decode("utf-8")
    return Field(
        (column,),
        lambda value: (canonical_json(value).decode("utf-8") if isinstance(value, kind) else default,),
        decode=json.loads,
    )


def _reference(column: Literal["story", "layer"]) -> Field:
    return Field(
        (column,), lambda value: (value if isinstance(value, str) else None,), names=column, plain=str
    )


def _span(value: Any) -> tuple[int, int]:
    if isinstance(value, list) and len(value) == 2 and _is_number(value[0]) and _is_number(value[1]):
        return (value[0], value[1])
    return (0, 0)


def _ranges(value: Any) -> tuple[bytes | None]:
    """Packed pairs, from the flat list of edges that the journal has; None for no sentences at all."""
    if (
        not isinstance(value, list)
        or len(value) % 2
        or not all(_is_number(v) and 0 <= v < _U32 for v in value)
    ):
        return (None,)
    edges = iter(value)
    return (Sentences(zip(edges, edges, strict=True)).packed(),)  # type: ignore[arg-type]


def _edges(packed: bytes | None) -> list[int] | None:
    return None if packed is None else [edge for pair in Sentences.unpacked(packed) for edge in pair]


def _is_number(value: Any) -> bool:
    return type(value) is int and -_I63 <= value < _I63


_DELETED = {"deleted": _flag("deleted")}

RECORDS: Mapping[str, Record] = {
    "project": Record(tables.project, {"name": _text("name"), "created": _number("created_ms"), **_DELETED}),
    "annotator": Record(
        tables.annotator,
        {"name": _text("name"), "kind": _text("kind", "person"), "added": _number("added_ms"), **_DELETED},
    ),
    "same_as": Record(tables.same_as, {"annotator": _text("annotator"), **_DELETED}),
    "label_set": Record(
        tables.label_set,
        {
            "name": _text("name"),
            "revision": _number("revision", 1),
            "rules": _json("rules", list),
            "extra": _json("extra", dict),
            **_DELETED,
        },
    ),
    "label": Record(
        tables.label,
        {
            "name": _json("name", dict),
            "parent": _text("parent"),
            "shortcut": _text("shortcut"),
            "colour": _text("colour", "slate"),
            "hint": _json("hint", dict),
            "definition": _json("definition", dict),
            "test": _json("test", dict),
            "archived": _flag("archived"),
            "order": _number("position"),
            "defined": _number("defined", 1),
            "extra": _json("extra", dict),
            **_DELETED,
        },
    ),
    "story": Record(
        tables.story,
        {
            "external_id": _text("external_id"),
            "title": _text("title"),
            "language": _text("language"),
            "sections": _json("sections", list),
            "meta": _text("meta", "{}"),
            "split": _text("split"),
            "length": _number("length"),
            **_DELETED,
        },
    ),
    "sentences": Record(
        tables.sentences,
        {
            "segmenter": _text("segmenter"),
            "ranges": Field(("ranges",), _ranges, decode=_edges),
            "manual": _json("manual", list),
            **_DELETED,
        },
        key="story",
        fixed={"by_hand": 1},
    ),
    "layer": Record(
        tables.layer,
        {
            "story": _reference("story"),
            "annotator": _text("annotator"),
            "kind": _text("kind", "annotator"),
            "round": _number("round", 1),
            "status": _text("status", "todo"),
            "reason": _text("reason"),
            "flagged": _flag("flagged"),
            "time_ms": _number("time_ms"),
            **_DELETED,
        },
    ),
    "assignment": Record(
        tables.assignment,
        {
            "story": _reference("story"),
            "annotator": _text("annotator"),
            "round": _number("round", 1),
            "basis": _text("basis"),
            "due": _number("due_ms"),
            "blind": _flag("is_blind"),
            **_DELETED,
        },
    ),
    "decision": Record(
        tables.decision,
        {
            "story": _reference("story"),
            "cluster": _text("cluster"),
            "verdict": _text("verdict"),
            "method": _text("method"),
            "cause": _text("cause"),
            "comment": _text("comment"),
            "reviewer": _text("reviewer"),
            "seen": _json("seen", list),
            "gold": _json("gold", list),
            "supersedes": _json("supersedes", list),
            "decided": _number("decided_ms"),
            **_DELETED,
        },
    ),
    "comment": Record(
        tables.comment,
        {
            "story": _reference("story"),
            "about": _text("about"),
            "target": _text("target"),
            "body": _text("body"),
            "flag": _text("flag"),
            "reply_to": _text("reply_to"),
            "author": _text("author"),
            "created": _number("created_ms"),
            "resolved": _flag("resolved"),
            **_DELETED,
        },
    ),
    "story_label": Record(
        tables.story_label,
        {
            "story": _reference("story"),
            "annotator": _text("annotator"),
            "label": _text("label"),
            "created": _number("created_ms"),
            **_DELETED,
        },
    ),
    "tag": Record(
        tables.tag,
        {
            "story": _reference("story"),
            "layer": _reference("layer"),
            "span": Field(("start_cp", "end_cp"), _span, decode=lambda *span: list(span)),
            "label": _text("label"),
            "quote": _text("quote"),
            "note": _text("note"),
            "confidence": _text("confidence"),
            "attributes": _text("attributes", "{}"),
            "origin": _text("origin", "manual"),
            "decision": _text("decision", "{}"),
            "label_revision": _number("label_revision", 1),
            "created": _number("created_ms"),
            "updated": _number("updated_ms"),
            **_DELETED,
        },
    ),
}
