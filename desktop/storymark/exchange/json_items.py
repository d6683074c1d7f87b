"""Whole JSON files that hold a list: read at once, item by item, every failure told with its number."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import msgspec

from storymark.domain.errors import BadItem
from storymark.exchange.decoding import decode, read_bytes
from storymark.exchange.json_lines import json_problem
from storymark.exchange.limits import MAX_JSON_DEPTH
from storymark.services.exchange_ports import AUTO, MAX_LINE_BYTES, ReadOptions, Source

Value = TypeVar("Value")

MAX_FILE_BYTES = 256 * 2**20
_LIST = msgspec.json.Decoder(list[msgspec.Raw])
_BOM = b"\xef\xbb\xbf"


def read_items(source: Source, options: ReadOptions) -> Iterator[tuple[int, bytes]]:
    """The items of the list, numbered from 1; raises BadItem, FileUnreadable, FileMissing."""
    data = read_bytes(source, limit_bytes=MAX_FILE_BYTES)
    if options.encoding not in (AUTO, "utf-8") or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = decode(data, options=options, where=source.name).text.encode("utf-8", "surrogatepass")
    data = data.removeprefix(_BOM)
    try:
        data.decode("utf-8")
        items = _LIST.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadItem(path=source.name, item=1, reason=json_problem(error, data)) from error
    for number, raw in enumerate(items, 1):
        item = bytes(raw)
        if len(item) > MAX_LINE_BYTES:
            reason = f"it is longer than {MAX_LINE_BYTES // 2**20} MB"
            raise BadItem(path=source.name, item=number, reason=reason)
        yield number, item


def is_list(source: Source) -> bool:
    """Whether the file is one list, not lines of objects."""
    if not source.path.is_file():
        return False
    with source.path.open("rb") as file:
        return file.read(64).removeprefix(_BOM).lstrip().startswith(b"[")


def typed(decoder: msgspec.json.Decoder[Value], data: bytes) -> Value:
    """The value of an item; raises ValueError with the reason."""
    try:
        return decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(json_problem(error, data)) from error


def checked_fields(fields: Mapping[str, Any], what: str) -> Mapping[str, Any]:
    """Plain JSON fields that can be kept as metadata; raises ValueError."""
    try:
        json.dumps(fields, allow_nan=False, ensure_ascii=False).encode("utf-8")
    except (UnicodeEncodeError, RecursionError, ValueError) as error:
        raise ValueError(f"“{what}” has a value that is no Unicode text or no number in JSON") from error
    if depth_of(fields) > MAX_JSON_DEPTH:
        raise ValueError(f"“{what}” is nested too deeply")
    return fields


def depth_of(value: Any) -> int:
    """How deeply plain JSON is nested."""
    deepest, layer = 0, [value]
    while layer:
        deepest += 1
        below: list[Any] = []
        for item in layer:
            below += item.values() if isinstance(item, dict) else item if isinstance(item, list) else ()
        layer = below
    return deepest
