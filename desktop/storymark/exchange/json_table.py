"""JSON of one story an object in nobody's shape: its fields are the columns of a table, by name or by choice.

Read as lines or as one JSON list. One field is the text, others may be its id, title, language, annotator or
label (on the whole story, or spans); all others stay what they are and become metadata.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import msgspec

from storymark.domain.errors import BadItem, BadLine
from storymark.domain.journal import canonical_json
from storymark.domain.story import check_text
from storymark.exchange.decoding import stem_of, text_notes
from storymark.exchange.json_items import checked_fields, is_list, read_items, typed
from storymark.exchange.json_lines import BOM_NOTE, Line, check_keys, each_line, read_lines
from storymark.exchange.native_rules import key_problem, name_problem
from storymark.exchange.offsets import OffsetMap
from storymark.exchange.peer_spans import check_tag_count, checked_tag
from storymark.exchange.tables import layout_of, named_columns
from storymark.services.exchange_ports import Columns, ReadOptions, ReadStory, ReadStoryLabel, ReadTag, Source

SAMPLE = 50
_FIELDS = msgspec.json.Decoder(dict[str, msgspec.Raw])
_PLAIN = msgspec.json.Decoder(dict[str, Any])
_LISTS = ("labels", "spans", "entities", "tags")
_SPAN_NAMES = (("start", "start_offset", "begin"), ("end", "end_offset", "stop"), ("label", "tag", "entity"))
_SPAN_ROLES = frozenset({"start", "end", "quote", "note"})


@dataclass(frozen=True, slots=True)
class _Layout:
    """Which field is what, and what is to be said of a guess."""

    names: Mapping[str, str]
    note: str = ""


def read_json_table(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The stories of the file; raises BadLine, BadItem, NeedsConsent, BadValue and the errors of texts."""
    layout = _layout(source, options)
    if not is_list(source):
        yield from each_line(source, options, lambda line: _story_of_line(line, layout, source))
        return
    size = source.path.stat().st_size
    for number, data in read_items(source, options):
        try:
            yield _story(data, layout, f"{source.name}, item {number}", source, number, size)
        except ValueError as error:
            raise BadItem(path=source.name, item=number, reason=str(error)) from error


def columns_of_json(source: Source, options: ReadOptions) -> Columns:
    """The fields of the first objects, what they hold first, and which one was found to be what."""
    names, rows = _sample(source, options)
    roles = {role: names[index] for role, index in _roles(names, source, options).items()}
    if "text" not in roles and options.has_consent:
        roles["text"] = names[layout_of([names, *rows], source, options).columns["text"]]
    first = tuple(next((row[index] for row in rows if row[index]), "") for index in range(len(names)))
    return Columns(tuple(names), first, roles, "")


def _layout(source: Source, options: ReadOptions) -> _Layout:
    names, rows = _sample(source, options)
    found = layout_of([names, *rows], source, options)
    roles = {role: names[index] for role, index in found.columns.items() if role not in _SPAN_ROLES}
    return _Layout(roles, found.note)


def _roles(names: Sequence[str], source: Source, options: ReadOptions) -> dict[str, int]:
    return {
        role: index
        for role, index in named_columns(names, options.columns, source).items()
        if role not in _SPAN_ROLES
    }


def _sample(source: Source, options: ReadOptions) -> tuple[list[str], list[list[str]]]:
    """The names of the first objects' fields in their order, and their values as cells."""
    found: list[dict[str, Any]] = []
    for data in islice(_pieces(source, options), SAMPLE):
        try:
            fields: dict[str, Any] = typed(_PLAIN, data)
            checked_fields(fields, "fields")
            found.append(fields)
        except ValueError:
            continue  # its own turn comes, with its place
    names = list(dict.fromkeys(name for fields in found for name in fields))
    return names or ["text"], [[_cell(fields.get(name)) for name in names] for fields in found]


def _pieces(source: Source, options: ReadOptions) -> Iterator[bytes]:
    if is_list(source):
        yield from (data for _, data in read_items(source, options))
    else:
        yield from (line.data for line in read_lines(source, options))


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else json.dumps(value, ensure_ascii=False)


def _story_of_line(line: Line, layout: _Layout, source: Source) -> ReadStory:
    where = f"{source.name}, line {line.number}"
    try:
        fields: dict[str, msgspec.Raw] = typed(_FIELDS, line.data)
        check_keys(line, fields, source)
        return _story(
            line.data, layout, where, source, line.number, line.consumed_bytes, has_bom=line.has_bom
        )
    except ValueError as error:
        raise BadLine(path=source.name, line=line.number, reason=str(error)) from error


def _story(
    data: bytes,
    layout: _Layout,
    where: str,
    source: Source,
    number: int,
    consumed: int,
    *,
    has_bom: bool = False,
) -> ReadStory:
    fields, names = typed(_PLAIN, data), layout.names
    text_name = names["text"]
    if text_name not in fields:
        raise ValueError(f"“{text_name[:40]}” is missing")
    text = fields[text_name]
    if not isinstance(text, str):
        raise ValueError(f"“{text_name[:40]}” must be a text")
    check_text(text, where=where)
    taken = {text_name}

    def told(role: str) -> str:
        """The value of a role, where it is a text or a number; anything else stays metadata."""
        name = names.get(role, "")
        value = fields.get(name)
        if not name or isinstance(value, bool) or not isinstance(value, str | int):
            return ""
        taken.add(name)
        return str(value)

    identity = told("id") or f"{stem_of(source.name)}-{number}"
    title, language, who = told("title"), told("language").strip().lower(), told("annotator")
    if reason := name_problem(who):
        raise ValueError(reason)
    tags, labels = _labelled(fields, names.get("label", ""), text, who, taken)
    meta = {name: value for name, value in fields.items() if name not in taken}
    notes = [*text_notes(text)]
    if has_bom:
        notes.insert(0, BOM_NOTE)
    if layout.note and number == 1:
        notes.append(layout.note)
    return ReadStory(
        where=where,
        external_id=identity,
        text=text,
        title=" ".join(title.split()),
        language=language,
        meta=canonical_json(checked_fields(meta, "fields")).decode("utf-8"),
        tags=tags,
        story_labels=tuple(ReadStoryLabel(label, annotator=who) for label in labels),
        notes=tuple(notes),
        consumed_bytes=consumed,
    )


def _labelled(
    fields: Mapping[str, Any], name: str, text: str, who: str, taken: set[str]
) -> tuple[tuple[ReadTag, ...], list[str]]:
    """Spans as triples or as objects, or labels on the whole story: a name or a list of names.

    Anything else, such as a number, is no label but metadata.
    """
    name = name if name in fields else next((each for each in _LISTS if each in fields), "")
    value = fields.get(name)
    if isinstance(value, str) and value:
        value = [value]
    if not isinstance(value, list) or not value:
        return (), []
    if all(isinstance(each, str) for each in value):
        labels: list[str] = list(dict.fromkeys(value))
        reason = next(filter(None, map(key_problem, labels)), "")
        if reason:
            raise ValueError(f"{name[:40]}: {reason}")
        taken.add(name)
        return (), labels
    spans = [_span(each) for each in value]
    if None in spans:
        return (), []
    check_tag_count(value)
    offsets = OffsetMap(text, "codepoint")
    tags = tuple(
        checked_tag(span._replace(annotator=who), text, offsets, f"{name[:40]}[{index}]")
        for index, span in enumerate(filter(None, spans))
    )
    taken.add(name)
    return tags, []


def _span(value: Any) -> ReadTag | None:
    """`[start, end, label]`, or an object with these under one of the usual names; None for anything else."""
    quote = ""
    if isinstance(value, dict):
        told = value.get("text", "")
        quote = told if isinstance(told, str) else ""
        value = [next((value[name] for name in names if name in value), None) for names in _SPAN_NAMES]
    if not isinstance(value, list) or [type(part) for part in value] != [int, int, str]:
        return None
    return ReadTag(value[0], value[1], value[2], quote)
