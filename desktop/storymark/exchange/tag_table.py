"""A table of tags for people: CSV with one tag a row, and a row without one for every untouched story.

A cell that a spreadsheet would run as a formula gets an apostrophe before it. UTF-8 with a byte order mark,
without which spreadsheets take it for something else. Offsets are code points of the story's text, which is
not in the table; so it is read back, but it is nothing to import.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import groupby

from storymark.domain.clock import iso_utc, parse_iso_utc
from storymark.domain.errors import BadLine
from storymark.exchange.decoding import unreadable
from storymark.services.exchange_ports import (
    OutStory,
    ReadOptions,
    ReadStory,
    ReadTag,
    Reduced,
    Source,
    WriteOptions,
)

COLUMNS = (
    "story", "title", "language", "split", "sentence", "start", "end", "label", "text", "annotator", "layer",
    "round", "confidence", "note", "attributes", "origin", "decision", "created", "updated", "tag",
)  # fmt: skip
_DANGER = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")
_MAX_CELL = 2**26


def reduce_tag_table(out: OutStory) -> Reduced:
    """Everything has its column; guarded cells are counted."""
    count = sum(
        any(
            _is_formula(cell) for cell in (item.tag.quote, item.tag.note, item.tag.label, item.annotator.name)
        )
        for item in out.tags
    )
    return Reduced(out, {"guarded": count} if count else {})


def write_tag_table(out: OutStory, options: WriteOptions) -> Iterator[bytes]:
    """The rows of one story."""
    story = out.story
    head = [story.external_id, story.title, story.language, story.split]
    rows: list[list[str]] = [
        [
            *head, str(_sentence(out, item.tag.start)), str(item.tag.start), str(item.tag.end),
            item.tag.label, item.tag.quote, item.annotator.name, item.layer.kind, str(item.layer.round),
            item.tag.confidence,
            item.tag.note, item.tag.attributes, item.tag.origin, item.tag.decision,
            iso_utc(item.tag.created_ms), iso_utc(item.tag.updated_ms), item.tag.id,
        ]
        for item in out.tags
    ] or [[*head, *[""] * (len(COLUMNS) - len(head))]]  # fmt: skip
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows([guarded(cell) for cell in row] for row in rows)
    yield buffer.getvalue().encode("utf-8")


def guarded(cell: str) -> str:
    """The cell as text that no spreadsheet runs; `unguarded` takes it back."""
    return f"'{cell}" if _is_formula(cell) else cell


def unguarded(cell: str) -> str:
    """The cell as it was."""
    return cell[1:] if cell.startswith("'") and _is_formula(cell) else cell


def _is_formula(cell: str) -> bool:
    return cell.lstrip("'").startswith(_DANGER) if cell else False


def _sentence(out: OutStory, position: int) -> int | str:
    """The number of the sentence from 1, as the window shows it."""
    index = out.story.sentences.at(position) if out.story.sentences is not None else None
    return "" if index is None else index + 1


def reread_tag_table(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The stories of the table, without their texts."""
    csv.field_size_limit(_MAX_CELL)
    try:
        with source.path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.reader(file)
            if tuple(next(rows, ())) != COLUMNS:
                raise BadLine(path=source.name, line=1, reason="its columns are not those of a table of tags")
            for identity, group in groupby(_checked(rows, source), key=lambda row: row[:4]):
                yield _story(identity, list(group), source)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        if isinstance(error, OSError):
            raise unreadable(source, error) from error
        raise BadLine(path=source.name, line=0, reason=str(error)) from error


def _checked(rows: Iterator[list[str]], source: Source) -> Iterator[list[str]]:
    for number, row in enumerate(rows, 2):
        if len(row) != len(COLUMNS):
            reason = f"it has {len(row)} columns, not {len(COLUMNS)}"
            raise BadLine(path=source.name, line=number, reason=reason)
        yield [unguarded(cell) for cell in row]


def _story(identity: Sequence[str], rows: Sequence[Sequence[str]], source: Source) -> ReadStory:
    external_id, title, language, split = identity
    try:
        tags = tuple(_tag(dict(zip(COLUMNS, row, strict=True))) for row in rows if row[5])
    except ValueError as error:
        raise BadLine(path=source.name, line=0, reason=f"story “{external_id[:60]}”: {error}") from error
    return ReadStory(
        where=f"{source.name}, {external_id}",
        external_id=external_id,
        text="",
        title=title,
        language=language,
        split=split,
        tags=tags,
    )


def _tag(cells: dict[str, str]) -> ReadTag:
    start, end = int(cells["start"]), int(cells["end"])
    if not 0 <= start < end or end - start != len(cells["text"]):
        raise ValueError(f"the text at {start} to {end} has {len(cells['text'])} characters")
    return ReadTag(
        start=start,
        end=end,
        label=cells["label"],
        quote=cells["text"],
        id=cells["tag"],
        annotator=cells["annotator"],
        kind=cells["layer"],
        round=int(cells["round"]),
        origin=cells["origin"],
        confidence=cells["confidence"],
        note=cells["note"],
        attributes=cells["attributes"],
        decision=cells["decision"],
        created_ms=parse_iso_utc(cells["created"]),
        updated_ms=parse_iso_utc(cells["updated"]),
    )
