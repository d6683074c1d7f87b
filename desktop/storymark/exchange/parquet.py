"""Parquet, as Hugging Face `datasets` and pandas read it: a row a story, with the columns of native JSONL.

Of others' files these are read: `text` with `spans` of `start`, `end`, `label`; `tokens` with `ner_tags`; and
any table with a column of texts, as CSV is.
"""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import msgspec

from storymark.domain.errors import BadItem, FileUnreadable
from storymark.domain.story import Section, check_text
from storymark.exchange.decoding import stem_of, text_notes
from storymark.exchange.iob import joined
from storymark.exchange.native_jsonl import story_of
from storymark.exchange.native_lines import SCHEMA, StoryLine
from storymark.exchange.native_rules import line_problems, name_problem
from storymark.exchange.native_writer import story_line
from storymark.exchange.offsets import OffsetMap
from storymark.exchange.peer_spans import check_tag_count, checked_tag
from storymark.exchange.tables import layout_of, stories_of_rows
from storymark.services.dataset_readme import sides_named
from storymark.services.exchange_ports import (
    OutStory,
    ReadOptions,
    ReadStory,
    ReadTag,
    Source,
    WriteOptions,
)

_ROWS_AT_ONCE = 64
_MAX_FILE_ROWS = 2_000_000


# --- writing
class ParquetFile:
    """A table of all stories, in row groups of a few dozen."""

    def __init__(self, options: WriteOptions) -> None:
        """An empty one; pyarrow is loaded here."""
        import pyarrow.parquet as pq

        self._options = options
        self._schema = _schema()
        self._buffer = io.BytesIO()
        self._writer = pq.ParquetWriter(self._buffer, self._schema, compression="zstd")
        self._rows: list[Any] = []

    def add(self, out: OutStory) -> None:
        """One row more."""
        self._rows.append(msgspec.to_builtins(story_line(out, self._options)))
        if len(self._rows) >= _ROWS_AT_ONCE:
            self._flush()

    def finish(self) -> Iterator[tuple[str, bytes]]:
        """The file."""
        self._flush()
        self._writer.close()
        yield "", self._buffer.getvalue()

    def _flush(self) -> None:
        import pyarrow as pa

        if self._rows:
            self._writer.write_table(pa.Table.from_pylist(self._rows, schema=self._schema))
            self._rows = []


class DatasetFolder:
    """A folder as Hugging Face `datasets` loads it: a file for each side of the split.

    Stories without a side are the training set of a project that is not split, else a set of their own.
    """

    def __init__(self, options: WriteOptions) -> None:
        """Nothing yet."""
        self._options = options
        self._sides: dict[str, ParquetFile] = {}

    def add(self, out: OutStory) -> None:
        """One row more on the story's side."""
        side = out.story.split
        if side not in self._sides:
            self._sides[side] = ParquetFile(self._options)
        self._sides[side].add(out)

    def finish(self) -> Iterator[tuple[str, bytes]]:
        """The files; a dataset without stories has an empty training set."""
        sides = self._sides or {"": ParquetFile(self._options)}
        for side, name in sides_named(sides).items():
            yield f"data/{name}-00000-of-00001.parquet", b"".join(data for _, data in sides[side].finish())


def _schema() -> Any:
    """The columns of native JSONL with their types."""
    import pyarrow as pa

    text, number = pa.string(), pa.int64()

    def rows(**fields: Any) -> Any:
        return pa.list_(pa.struct([pa.field(name, kind) for name, kind in fields.items()]))

    spans = rows(
        id=text, start=number, end=number, label=text, text=text, annotator=text, annotator_id=text,
        layer=text, round=number, origin=text, confidence=text, note=text, attributes=text, decision=text,
        label_revision=number, created=text, updated=text,
    )  # fmt: skip
    layers = rows(
        annotator=text, annotator_id=text, kind=text, round=number, status=text, reason=text,
        flagged=pa.bool_(), seconds=pa.float64(), read=rows(sentence=number, label_revision=number),
    )  # fmt: skip
    columns = {
        "schema": text, "id": text, "external_id": text, "title": text, "language": text, "text": text,
        "offset_unit": text, "segmenter": text, "sections": rows(name=text, start=number, end=number),
        "sentences": rows(start=number, end=number, origin=text), "spans": spans,
        "story_labels": rows(id=text, label=text, annotator=text, annotator_id=text, created=text),
        "layers": layers, "split": text, "meta": text,
    }  # fmt: skip
    return pa.schema(list(columns.items()))


# --- reading
def read_parquet(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The stories of the file; raises FileUnreadable, BadItem and what tables raise."""
    # Other pools of memory reserve more than a bounded process may have.
    os.environ["ARROW_DEFAULT_MEMORY_POOL"] = "system"
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with source.path.open("rb") as file:
            table = pq.ParquetFile(file, pre_buffer=False)
            if table.metadata.num_rows > _MAX_FILE_ROWS:
                reason = f"it has more rows than the limit of {_MAX_FILE_ROWS:,}"
                raise FileUnreadable(path=source.name, reason=reason)
            yield from _stories(table, source, options)
    except MemoryError:
        raise
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        said = str(error).split("\n")[0][:120]
        raise FileUnreadable(
            path=source.name, reason=f"it is no parquet file, or damaged ({said})"
        ) from error


def _stories(table: Any, source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    names = table.schema_arrow.names
    size, total = source.path.stat().st_size, max(1, table.metadata.num_rows)
    if {"schema", "text", "spans"} <= set(names):
        found = (_native(row, number, source) for number, row in _rows(table))
    elif {"text", "spans"} <= set(names):
        found = (_spans(row, number, source) for number, row in _rows(table))
    elif {"tokens", "ner_tags"} <= set(names):
        labels = _class_labels(table.schema_arrow.metadata)
        found = (_tokens(row, number, source, labels) for number, row in _rows(table))
    else:
        yield from _plain_table(table, names, source, options)
        return
    count = 0
    for count, story in enumerate(found, 1):
        yield replace(story, consumed_bytes=size * count // total)


def _rows(table: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    number = 0
    for batch in table.iter_batches(batch_size=_ROWS_AT_ONCE, use_threads=False):
        for row in batch.to_pylist():
            number += 1
            yield number, row


def _native(row: dict[str, Any], number: int, source: Source) -> ReadStory:
    try:
        line = msgspec.convert(row, StoryLine)
        check_text(line.text, where=f"{source.name}, row {number}")
        problem = next(line_problems(line), "") if line.schema == SCHEMA else "its schema is not ours"
    except msgspec.ValidationError as error:
        problem = str(error)
    if problem:
        raise BadItem(path=source.name, item=number, reason=problem)
    return story_of(
        line, f"{source.name}, row {number}", line.external_id or f"{stem_of(source.name)}-{number}"
    )


def _spans(row: dict[str, Any], number: int, source: Source) -> ReadStory:
    text = _text(row["text"], number, source)
    offsets = OffsetMap(text, "codepoint")
    try:
        tags = tuple(_span(span, text, offsets, index) for index, span in enumerate(row["spans"] or ()))
        check_tag_count(tags)
    except ValueError as error:
        raise BadItem(path=source.name, item=number, reason=str(error)) from error
    return _made(row, number, source, text, tags)


def _span(span: Any, text: str, offsets: OffsetMap, index: int) -> ReadTag:
    place = f"spans[{index}]"
    if not isinstance(span, dict):
        raise ValueError(f"{place}: it is no span with start, end and label")
    start, end, label = span.get("start"), span.get("end"), span.get("label")
    if type(start) is not int or type(end) is not int:
        raise ValueError(f"{place}: its start or end is not an integer")
    who, quote = span.get("annotator") or "", span.get("text") or ""
    if not isinstance(label, str) or not isinstance(who, str) or not isinstance(quote, str):
        raise ValueError(f"{place}: its label, annotator or text is no text")
    if reason := name_problem(who):
        raise ValueError(f"{place}: {reason}")
    return checked_tag(ReadTag(start, end, label, quote, annotator=who), text, offsets, place)


def _tokens(row: dict[str, Any], number: int, source: Source, labels: Sequence[str]) -> ReadStory:
    words, marks = row["tokens"], row["ner_tags"]
    is_right = isinstance(words, list) and isinstance(marks, list) and len(words) == len(marks)
    if not is_right or not words or not all(isinstance(word, str) and word for word in words):
        raise BadItem(path=source.name, item=number, reason="its tokens and their marks differ in number")
    text, (places,) = joined([words])
    check_text(text, where=f"{source.name}, row {number}")
    offsets = OffsetMap(text, "codepoint")
    tags: list[ReadTag] = []
    label, start, end = "", 0, 0
    for place, mark in zip([*places, None], [*marks, "O"], strict=True):
        name = _mark(mark, labels, number, source)
        prefix, _, kind = name.partition("-")
        if label and (prefix != "I" or kind != label):
            tags.append(checked_tag(ReadTag(start, end, label, ""), text, offsets, f"row {number}"))
            label = ""
        if kind and not label and place is not None:
            label, start = kind, place.start
        if place is not None:
            end = place.end
    note = "the text was put together from words; the blanks between them are ours"
    story = _made(row, number, source, text, tuple(tags))
    return replace(story, notes=(note, *story.notes)) if number == 1 else story


def _mark(mark: Any, labels: Sequence[str], number: int, source: Source) -> str:
    if isinstance(mark, int) and not isinstance(mark, bool) and 0 <= mark < len(labels):
        return labels[mark]
    if isinstance(mark, str):
        return mark
    reason = "a number in ner_tags has no name in the file’s features"
    raise BadItem(path=source.name, item=number, reason=reason)


def _class_labels(metadata: Any) -> list[str]:
    """The names of the numbers, where `datasets` left them."""
    try:
        features = json.loads((metadata or {}).get(b"huggingface", b"{}"))["info"]["features"]["ner_tags"]
        names = (features.get("feature") or features)["names"]
    except (KeyError, TypeError, ValueError, AttributeError):
        return []
    return [str(name) for name in names] if isinstance(names, list) else []


def _made(
    row: dict[str, Any], number: int, source: Source, text: str, tags: tuple[ReadTag, ...]
) -> ReadStory:
    identity = row.get("id", row.get("external_id"))
    title, language = row.get("title"), row.get("language")
    return ReadStory(
        where=f"{source.name}, row {number}",
        external_id=str(identity)
        if isinstance(identity, str | int) and str(identity)
        else f"{stem_of(source.name)}-{number}",
        text=text,
        title=" ".join(title.split()) if isinstance(title, str) else "",
        language=language.strip().lower() if isinstance(language, str) else "",
        sections=(Section("", 0, len(text)),),
        tags=tags,
        notes=text_notes(text),
    )


def _text(value: Any, number: int, source: Source) -> str:
    if not isinstance(value, str):
        raise BadItem(path=source.name, item=number, reason="its text is no text")
    check_text(value, where=f"{source.name}, row {number}")
    return value


def _plain_table(
    table: Any, names: Sequence[str], source: Source, options: ReadOptions
) -> Iterator[ReadStory]:
    rows = [(number + 1, [_cell(row[name]) for name in names]) for number, row in _rows(table)]
    layout = layout_of([list(names), *(row for _, row in rows[:50])], source, options)
    length = sum(len(cell) + 1 for _, row in rows for cell in row)
    yield from stories_of_rows(rows, layout, source, length=length)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else str(value)
