"""labelbuddy's JSON lines: code points and UTF-8 bytes side by side, one annotator.

Read as lines or as one JSON list, as labelbuddy itself does. A note is its `extra_data`. Unlike there, a
position outside the text is refused and never ignored. Facts: field.md 1C.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from storymark.domain.errors import BadItem, BadLine
from storymark.domain.story import check_text
from storymark.exchange.decoding import stem_of, text_notes
from storymark.exchange.json_items import checked_fields, is_list, read_items, typed
from storymark.exchange.json_lines import BOM_NOTE, Line, each_line
from storymark.exchange.json_out import json_line
from storymark.exchange.offsets import OffsetMap
from storymark.exchange.peer_spans import check_tag_count, checked_tag
from storymark.exchange.story_facts import meta_of, unpacked, without_clashes
from storymark.services.exchange_ports import (
    OutStory,
    ReadOptions,
    ReadStory,
    ReadTag,
    Reduced,
    Source,
    WriteOptions,
)

_LINE_END = re.compile("[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


class _Annotation(msgspec.Struct):
    label_name: str
    start_char: int | None = None
    end_char: int | None = None
    start_byte: int | None = None
    end_byte: int | None = None
    extra_data: str | None = None


class _Document(msgspec.Struct):
    text: str
    metadata: dict[str, Any] = {}
    display_title: str | None = None
    list_title: str | None = None
    utf8_text_md5_checksum: str | None = None
    annotations: list[_Annotation] = []


_DECODER = msgspec.json.Decoder(_Document)


def is_labelbuddy(fields: dict[str, msgspec.Raw]) -> bool:
    """Whether a line with these fields is labelbuddy's."""
    if "text" not in fields:
        return False
    if any(name in fields for name in ("utf8_text_md5_checksum", "display_title", "list_title")):
        return True
    return "annotations" in fields and "data" not in fields


# --- reading
def read_labelbuddy(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The stories of the file, one by one."""
    if is_list(source):
        size = source.path.stat().st_size
        for number, data in read_items(source, options):
            try:
                yield _story(data, f"{source.name}, item {number}", source, number, size, has_bom=False)
            except ValueError as error:
                raise BadItem(path=source.name, item=number, reason=str(error)) from error
        return
    yield from each_line(source, options, lambda line: _story_of_line(line, source))


def _story_of_line(line: Line, source: Source) -> ReadStory:
    where = f"{source.name}, line {line.number}"
    try:
        return _story(line.data, where, source, line.number, line.consumed_bytes, has_bom=line.has_bom)
    except ValueError as error:
        raise BadLine(path=source.name, line=line.number, reason=str(error)) from error


def _story(
    data: bytes, where: str, source: Source, number: int, consumed: int, *, has_bom: bool
) -> ReadStory:
    document = typed(_DECODER, data)
    text = document.text
    check_text(text, where=where)
    checksum = document.utf8_text_md5_checksum
    if checksum and checksum != _md5(text):
        raise ValueError("its text does not match its checksum; it was changed after it was exported")
    check_tag_count(document.annotations)
    characters, octets = OffsetMap(text, "codepoint"), OffsetMap(text, "utf8")
    tags = tuple(
        _tag(item, text, characters, octets, f"annotations[{index}]")
        for index, item in enumerate(document.annotations)
    )
    facts = unpacked(checked_fields(document.metadata, "metadata"))
    notes = [BOM_NOTE] if has_bom else []
    return ReadStory(
        where=where,
        external_id=facts.external_id or f"{stem_of(source.name)}-{number}",
        text=text,
        title=_line(document.list_title) or _line(document.display_title) or facts.title,
        language=facts.language,
        meta=facts.meta,
        tags=tags,
        notes=(*notes, *text_notes(text)),
        consumed_bytes=consumed,
    )


def _tag(item: _Annotation, text: str, characters: OffsetMap, octets: OffsetMap, place: str) -> ReadTag:
    by_character: ReadTag | None = None
    by_byte: ReadTag | None = None
    empty = ReadTag(0, 0, item.label_name, "", note=item.extra_data or "")
    if item.start_char is not None and item.end_char is not None:
        span = empty._replace(start=item.start_char, end=item.end_char)
        by_character = checked_tag(span, text, characters, place)
    if item.start_byte is not None and item.end_byte is not None:
        span = empty._replace(start=item.start_byte, end=item.end_byte)
        by_byte = checked_tag(span, text, octets, place)
    found = by_character or by_byte
    if found is None:
        raise ValueError(f"{place}: it has neither characters nor bytes as its place")
    if by_character and by_byte and by_character != by_byte:
        raise ValueError(f"{place}: its characters and its bytes are different places, they do not match")
    return found


def _line(title: str | None) -> str:
    return title if title and not _LINE_END.search(title) else " ".join((title or "").split())


# --- writing
def reduce_labelbuddy(out: OutStory) -> Reduced:
    """Metadata fields `id`, `title` and `language` are ours."""
    return without_clashes(out, ("id", "title", "language"))


def write_labelbuddy(out: OutStory, options: WriteOptions) -> Iterator[bytes]:
    """One line: text, metadata, titles, checksum, annotations in both units."""
    story = out.story
    octets = OffsetMap(story.text, "utf8")
    facts = {"id": story.external_id, "language": story.language}
    yield json_line(
        {
            "text": story.text,
            "metadata": {**{name: value for name, value in facts.items() if value}, **meta_of(out)},
            "display_title": story.title,
            "list_title": story.title,
            "utf8_text_md5_checksum": _md5(story.text),
            "annotations": [
                {
                    "label_name": item.tag.label,
                    "start_char": item.tag.start,
                    "end_char": item.tag.end,
                    "start_byte": octets.from_codepoint(item.tag.start),
                    "end_byte": octets.from_codepoint(item.tag.end),
                    **({"extra_data": item.tag.note} if item.tag.note else {}),
                }
                for item in out.tags
            ],
        }
    )


def _md5(text: str) -> str:
    return hashlib.md5(text.encode("utf-8"), usedforsecurity=False).hexdigest()
