"""Reads the JSONL that doccano writes: `label` triples, `entities` with or without relations, text labels.

A line holds `text` and either `label` (older files: `labels`), a list of `[start, end, name]` or of names, or
`entities`, objects with `start_offset`, `end_offset`, `label`, or triples beside `cats`, the names for the
whole text. Any other key is the story's metadata. Offsets are code points. Facts: field.md 1C and the exports
of doccano itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from operator import lt
from typing import Any, TypeVar

import msgspec

from storymark.domain.errors import BadLine
from storymark.domain.journal import canonical_json
from storymark.domain.story import check_text
from storymark.exchange.decoding import stem_of, text_notes
from storymark.exchange.json_items import depth_of
from storymark.exchange.json_lines import BOM_NOTE, Line, check_keys, decode_line, each_line, json_problem
from storymark.exchange.limits import MAX_JSON_DEPTH
from storymark.exchange.native_rules import key_problem, quote_problem, range_problem
from storymark.exchange.offsets import OffsetMap
from storymark.services.exchange_ports import (
    MAX_TAGS,
    ReadOptions,
    ReadStory,
    ReadStoryLabel,
    ReadTag,
    Source,
)

Value = TypeVar("Value")
Fields = Mapping[str, msgspec.Raw]

_LABEL_KEYS = ("label", "labels")
_QUOTE_KEYS = ("quote", "quotes")
_KNOWN = frozenset({"id", "text", "label", "labels", "entities", "relations"})


class Entity(msgspec.Struct):
    """One item of `entities`; `text` is not doccano's, but some tools add the quote."""

    start_offset: int
    end_offset: int
    label: str
    text: str | msgspec.UnsetType = msgspec.UNSET


_LINE = msgspec.json.Decoder(dict[str, msgspec.Raw])
_TEXT = msgspec.json.Decoder(str)
_ID = msgspec.json.Decoder(str | int | None)
_SPANS = msgspec.json.Decoder(list[tuple[int, int, str]])
_NAMES = msgspec.json.Decoder(list[str])
_ENTITIES = msgspec.json.Decoder(list[Entity])


def is_doccano(fields: Fields) -> bool:
    """Whether a line with these fields is doccano's: a list of labels, or nothing where it would stand."""
    return "text" in fields and any(
        bytes(fields[name]).strip()[:1] in (b"[", b"n")
        for name in (*_LABEL_KEYS, "entities")
        if name in fields
    )


def read_doccano(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The stories of the file, one by one; raises BadLine and the errors of texts."""
    stem = stem_of(source.name)
    yield from each_line(
        source, options, lambda line: _story_of(line, source, stem, has_notes=options.has_notes)
    )


def _story_of(line: Line, source: Source, stem: str, *, has_notes: bool) -> ReadStory:
    where = f"{source.name}, line {line.number}"
    fields = decode_line(_LINE, line, source)
    check_keys(line, fields, source)
    try:
        text = _field(_TEXT, fields, "text")
        check_text(text, where=where)
        offsets = OffsetMap(text, "codepoint")
        whole_labels: list[str] = []
        tags = _plain_tags(fields, text)
        if tags is None:
            spans, whole_labels = _labels_of(fields)
            tags = tuple(_tag(span, text, offsets, place) for place, span in spans.items())
        if len(tags) > MAX_TAGS:
            raise ValueError(f"it has {len(tags):,} spans, more than the limit of {MAX_TAGS:,}")
        _check_quotes(fields, text, offsets, tags)
        identity = _field(_ID, fields, "id") if "id" in fields else None
        meta = _meta(fields)
    except ValueError as error:
        raise BadLine(path=source.name, line=line.number, reason=str(error)) from error
    return ReadStory(
        where=where,
        external_id=str(identity) if identity not in (None, "") else f"{stem}-{line.number}",
        text=text,
        meta=meta,
        tags=tags,
        story_labels=tuple(map(ReadStoryLabel, whole_labels)),
        notes=tuple(_notes(line, text, fields)) if has_notes else (),
        consumed_bytes=line.consumed_bytes,
    )


def _plain_tags(fields: Fields, text: str) -> tuple[ReadTag, ...] | None:
    """The tags of the usual line, right triples and nothing else; None for one to be looked at closely.

    A long file is read twice with twenty tags a line: whole lists are judged, not each tag.
    """
    if "label" not in fields or fields.keys() & {"labels", "entities", "cats"}:
        return None
    try:
        triples = _SPANS.decode(fields["label"])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if not triples:
        return ()
    starts, ends, labels = zip(*triples, strict=True)
    if min(starts) < 0 or max(ends) > len(text) or not all(map(lt, starts, ends)):
        return None
    if any(map(key_problem, set(labels))):
        return None
    return tuple([ReadTag(start, end, label, text[start:end]) for start, end, label in triples])


def _labels_of(fields: Fields) -> tuple[dict[str, Entity], list[str]]:
    """The spans by the place where they stand, and the labels of the whole text."""
    found: dict[str, Entity] = {}
    for name in _LABEL_KEYS:
        if name in fields and _is_names(fields[name]):
            return found, _checked_names(fields, name)
        if name in fields and bytes(fields[name]).strip() != b"null":
            triples = _field(_SPANS, fields, name)
            for index, (start, end, label) in enumerate(triples):
                found[f"{name}[{index}]"] = Entity(start, end, label)
    if "entities" in fields:
        for index, entity in enumerate(_entities(fields)):
            found[f"entities[{index}]"] = entity
    return found, _checked_names(fields, "cats") if _has_cats(fields) else []


def _entities(fields: Fields) -> list[Entity]:
    """Objects, or in projects of intents triples."""
    if bytes(fields["entities"]).strip()[1:].lstrip().startswith(b"["):
        return [Entity(start, end, label) for start, end, label in _field(_SPANS, fields, "entities")]
    return _field(_ENTITIES, fields, "entities")


def _has_cats(fields: Fields) -> bool:
    return "cats" in fields and _is_names(fields["cats"])


def _checked_names(fields: Fields, name: str) -> list[str]:
    told: list[str] = _field(_NAMES, fields, name)
    names = list(dict.fromkeys(told))
    reason = next(filter(None, map(key_problem, names)), "")
    if reason:
        raise ValueError(f"{name}: {reason}")
    return names


def _is_names(raw: msgspec.Raw) -> bool:
    content = bytes(raw).strip()
    return content.startswith(b"[") and content[1:].lstrip().startswith(b'"')


def _tag(span: Entity, text: str, offsets: OffsetMap, place: str) -> ReadTag:
    start, end = span.start_offset, span.end_offset
    reason = range_problem(start, end, offsets) or key_problem(span.label)
    if not reason and span.text is not msgspec.UNSET:
        reason = quote_problem(text, start, end, span.text, offsets)
    if reason:
        raise ValueError(f"{place}: {reason}")
    return ReadTag(start=start, end=end, label=span.label, quote=text[start:end])


def _check_quotes(fields: Fields, text: str, offsets: OffsetMap, tags: tuple[ReadTag, ...]) -> None:
    """A list of quotes beside the spans proves the unit of the offsets, so it is not ignored."""
    name = next((name for name in _QUOTE_KEYS if name in fields), "")
    if not name:
        return
    try:
        quotes = _NAMES.decode(fields[name])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return
    if len(quotes) != len(tags):
        return
    for index, (tag, quote) in enumerate(zip(tags, quotes, strict=True)):
        reason = quote_problem(text, tag.start, tag.end, quote, offsets)
        if reason:
            raise ValueError(f"{name}[{index}]: {reason}")


def _meta(fields: Fields) -> str:
    known = _KNOWN | {"cats"} if _has_cats(fields) else _KNOWN
    rest = {name: _plain(raw, name) for name, raw in fields.items() if name not in known}
    if not rest:
        return "{}"
    return canonical_json(rest).decode("utf-8")


def _plain(raw: msgspec.Raw, name: str) -> Any:
    try:
        value = msgspec.json.decode(raw)
        json.dumps(value, allow_nan=False).encode("utf-8")
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(json_problem(error, bytes(raw), at=name[:40])) from error
    if depth_of(value) > MAX_JSON_DEPTH:
        raise ValueError(f"“{name[:40]}” is nested too deeply")
    return value


def _field(decoder: msgspec.json.Decoder[Value], fields: Fields, name: str) -> Value:
    if name not in fields:
        raise ValueError(f"“{name}” is missing")
    try:
        return decoder.decode(fields[name])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(json_problem(error, bytes(fields[name]), at=name)) from error


def _notes(line: Line, text: str, fields: Fields) -> Iterator[str]:
    if line.has_bom:
        yield BOM_NOTE
    yield from text_notes(text)
    if "relations" in fields and (count := len(_plain_list(fields["relations"]))):
        yield f"{count} relation(s) left out; a project has none"


def _plain_list(raw: msgspec.Raw) -> list[Any]:
    value = _plain(raw, "relations")
    return value if isinstance(value, list) else []
