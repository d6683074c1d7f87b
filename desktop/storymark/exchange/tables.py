"""Tables of stories, CSV and TSV: one story a row, with one tag a row where spans have columns.

Columns are found by their names; when no name says which one is the text, the longest is proposed and a
person is asked. Columns that are nothing of ours become metadata. Cells are taken byte for byte: no formula
is run and no blank is cut.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice

from storymark.domain.errors import BadLine, BadValue, NeedsConsent, NothingToImport, Refused
from storymark.domain.journal import canonical_json
from storymark.domain.story import check_text
from storymark.exchange.bad_parts import LINE_ERRORS, is_put_aside
from storymark.exchange.decoding import decode, read_bytes, stem_of, text_notes
from storymark.exchange.native_rules import key_problem, name_problem
from storymark.exchange.offsets import OffsetMap
from storymark.exchange.peer_spans import check_tag_count, checked_tag
from storymark.services.exchange_ports import (
    TABLE_DELIMITERS,
    TABLE_ROLES,
    Columns,
    ReadOptions,
    ReadStory,
    ReadStoryLabel,
    ReadTag,
    Source,
)

MAX_FILE_BYTES = 256 * 2**20
_NAMES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "content", "body", "story", "document", "sentence", "review", "comment", "nội dung",
             "văn bản", "truyện", "文本", "内容", "正文", "故事"),
    "id": ("id", "external_id", "key", "story_id", "doc_id", "document_id", "mã", "编号"),
    "title": ("title", "tiêu đề", "tựa", "标题"),
    "language": ("language", "lang", "ngôn ngữ", "语言"),
    "start": ("start", "start_offset", "begin", "start_char"),
    "end": ("end", "end_offset", "end_char", "stop"),
    "label": ("label", "tag", "entity", "nhãn", "标签"),
    "quote": ("quote", "span", "span_text", "covered_text", "trích dẫn"),
    "annotator": ("annotator", "user", "coder", "người gán nhãn", "标注员"),
    "note": ("note", "ghi chú", "备注"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layout:
    """Where what stands: index of the column of each role, and the others' names."""

    columns: Mapping[str, int]
    others: tuple[tuple[int, str], ...]
    width: int
    note: str = ""

    @property
    def has_spans(self) -> bool:
        return self.columns.keys() >= {"start", "end", "label"}


def has_text_column(head: bytes, name: str) -> bool:
    """Whether the first line names a column of texts: only then a table in a folder is one of stories."""
    text = head.decode("utf-8-sig", "replace")
    first = next(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text, name)), [])
    return any(map(is_text_name, first))


def is_text_name(name: str) -> bool:
    """Whether a column of this name is one of texts."""
    return name.strip().casefold() in _NAMES["text"]


def read_table(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The stories of the table; raises BadLine, NeedsConsent, BadValue, NothingToImport."""
    csv.field_size_limit(MAX_FILE_BYTES)
    decoded = decode(read_bytes(source, limit_bytes=MAX_FILE_BYTES), options=options, where=source.name)
    delimiter = options.delimiter or _delimiter(decoded.text, source.name)
    reader = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=delimiter)
    sample = list(islice(reader, 51)) or [[]]
    layout = layout_of(sample, source, options)
    aside = _Aside(options, delimiter, sample[0])
    rows = _rows(decoded.text, delimiter, layout, source, aside)
    notes = tuple(note for note in decoded.notes if note not in text_notes(decoded.text))
    length = len(decoded.text)
    for story in stories_of_rows(rows, layout, source, length=length, notes=notes, aside=aside):
        yield replace(story, encoding=decoded.encoding)


def columns_of_table(source: Source, options: ReadOptions) -> Columns:
    """What a person can choose from, even where no column is found to be the text; raises BadLine."""
    csv.field_size_limit(MAX_FILE_BYTES)
    decoded = decode(read_bytes(source, limit_bytes=MAX_FILE_BYTES), options=options, where=source.name)
    delimiter = options.delimiter or _delimiter(decoded.text, source.name)
    try:
        rows = list(islice(csv.reader(io.StringIO(decoded.text, newline=""), delimiter=delimiter), 51))
    except csv.Error as error:
        raise BadLine(path=source.name, line=1, reason=f"its quotes are wrong ({error})") from error
    return columns_of_rows(rows, source, options, delimiter=delimiter)


def columns_of_rows(
    rows: Sequence[Sequence[str]], source: Source, options: ReadOptions, *, delimiter: str = ""
) -> Columns:
    """What the first rows show, of which the first one names the columns."""
    names = [name.strip() for name in rows[0]] if rows else []
    roles = {role: names[index] for role, index in named_columns(names, options.columns, source).items()}
    if "text" not in roles and options.has_consent:
        layout = layout_of(rows, source, options)
        roles["text"] = names[layout.columns["text"]]
    first = [next((row[i] for row in rows[1:] if i < len(row) and row[i]), "") for i in range(len(names))]
    return Columns(tuple(names), tuple(first), roles, delimiter)


def stories_of_rows(
    rows: Iterable[tuple[int, list[str]]],
    layout: Layout,
    source: Source,
    *,
    length: int,
    notes: tuple[str, ...] = (),
    aside: _Aside | None = None,
) -> Iterator[ReadStory]:
    """The stories of numbered rows, `length` characters in all; raises BadLine, NothingToImport."""
    size = source.path.stat().st_size
    consumed = 0
    if layout.note:
        notes = (*notes, layout.note)
    is_first = True
    for _, group in groupby(rows, key=lambda row: _identity(row[1], layout) if layout.has_spans else row[0]):
        own = list(group)
        consumed += sum(len(cell) + 1 for _, row in own for cell in row)
        try:
            story = _story(own, layout, source)
        except LINE_ERRORS as error:
            if aside is None or not aside.takes(error, own):
                raise
            continue
        yield replace(
            story,
            notes=(*notes, *story.notes) if is_first else story.notes,
            consumed_bytes=min(size, size * consumed // max(1, length)),
        )
        is_first = False
    if is_first:
        raise NothingToImport(path=source.name)


def layout_of(sample: Sequence[Sequence[str]], source: Source, options: ReadOptions) -> Layout:
    """Found from the first rows, of which the first one names the columns."""
    names = [name.strip() for name in sample[0]]
    columns = named_columns(names, options.columns, source)
    note = ""
    if "text" not in columns:
        columns = {"text": _longest(sample[1:], names, source, options), **columns}
        note = f"the column “{names[columns['text']][:40]}” was taken as the text"
    taken = set(columns.values())
    others = tuple((index, name) for index, name in enumerate(names) if index not in taken and name)
    return Layout(columns, others, len(names), note)


def _delimiter(text: str, name: str) -> str:
    """That of the first line: the one that parts it most often, a tab in `.tsv`."""
    if name.lower().endswith((".tsv", ".tab")):
        return "\t"
    line = text.split("\n", 1)[0]
    counts = {delimiter: line.count(delimiter) for delimiter in TABLE_DELIMITERS}
    best = max(TABLE_DELIMITERS, key=lambda delimiter: counts[delimiter])
    return best if counts[best] else ","


def named_columns(names: Sequence[str], wanted: Mapping[str, str], source: Source) -> dict[str, int]:
    """Columns by what a person said, else by their names."""
    folded = [name.casefold() for name in names]
    found: dict[str, int] = {}
    for role, name in wanted.items():
        if role not in TABLE_ROLES:
            expected = f"it is one of {', '.join(TABLE_ROLES)}"
            raise BadValue(what="What a column is", value=f"“{role}”", expected=expected)
        if not name:  # no column is that, whatever they are called
            continue
        if name.casefold() not in folded:
            expected = f"it is one of the columns of {source.name}: {', '.join(names)[:200]}"
            raise BadValue(what="A column", value=f"“{name}”", expected=expected)
        found[role] = folded.index(name.casefold())
    for role, known in _NAMES.items():
        if role not in found and role not in wanted:
            index = next((folded.index(name) for name in known if name in folded), None)
            if index is not None and index not in found.values():
                found[role] = index
    return found


def _longest(
    rows: Sequence[Sequence[str]], names: Sequence[str], source: Source, options: ReadOptions
) -> int:
    """The column with the longest cells, if it is plainly text and somebody agrees."""
    lengths: Counter[int] = Counter()
    for row in rows:
        lengths.update({index: len(cell) for index, cell in enumerate(row[: len(names)])})
    best = lengths.most_common(1)
    if not best or best[0][1] < 20 * max(1, len(rows)):
        known = ", ".join(names)[:200]
        reason = f"no column of it is a text; its columns are {known}. Name one with --columns text=NAME"
        raise BadLine(path=source.name, line=1, reason=reason)
    index = best[0][0]
    if not options.has_consent:
        what = f"{source.name}: no column is named text; “{names[index][:40]}” has the longest cells"
        raise NeedsConsent(what=what, option=f"--yes, or name it with --columns text={names[index][:40]}")
    return index


def _rows(
    text: str, delimiter: str, layout: Layout, source: Source, aside: _Aside
) -> Iterator[tuple[int, list[str]]]:
    """Rows that are not blank with the line on which they begin."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for row in reader:
            begins, line = line, reader.line_num + 1
            if begins == 1 or not any(cell.strip() for cell in row):
                continue
            reason = ""
            if len(row) != layout.width:
                reason = f"it has {len(row)} columns, the first line has {layout.width}"
            elif any("\x00" in cell for cell in row):
                reason = "it has a NUL character"
            if not reason:
                yield begins, row
                continue
            error = BadLine(path=source.name, line=begins, reason=reason)
            if not aside.takes(error, [(begins, row)]):
                raise error
    except csv.Error as problem:
        raise BadLine(path=source.name, line=line, reason=f"its quotes are wrong ({problem})") from problem


class _Aside:
    """Offers the rows of a story that cannot be read, as rows of the same table."""

    def __init__(self, options: ReadOptions, delimiter: str, names: Sequence[str]) -> None:
        self._options = options
        self._delimiter = delimiter
        self._names = names

    def takes(self, error: Refused, rows: Sequence[tuple[int, Sequence[str]]]) -> bool:
        """Whether somebody wants all of them."""
        head = self._written(self._names)
        at = error.facts.get("line", rows[0][0])
        line = at if isinstance(at, int) else rows[0][0]
        data = b"".join(self._written(row) for _, row in rows)
        return is_put_aside(self._options, line, error, data, head=head)

    def _written(self, row: Sequence[str]) -> bytes:
        made = io.StringIO(newline="")
        csv.writer(made, delimiter=self._delimiter, lineterminator="\n").writerow(row)
        return made.getvalue().encode("utf-8", "surrogatepass")


def _identity(row: Sequence[str], layout: Layout) -> tuple[str, str]:
    columns = layout.columns
    return (row[columns["id"]] if "id" in columns else "", row[columns["text"]])


def _story(rows: Sequence[tuple[int, list[str]]], layout: Layout, source: Source) -> ReadStory:
    line, row = rows[0]
    cells = {role: row[index] for role, index in layout.columns.items()}
    where = f"{source.name}, line {line}"
    text = cells["text"]
    check_text(text, where=where)
    offsets = OffsetMap(text, "codepoint")
    tags = [
        tag
        for number, each in rows
        if layout.has_spans and (tag := _tag(each, layout, text, offsets, number, source)) is not None
    ]
    meta = {name: row[index] for index, name in layout.others if row[index]}
    whole: tuple[ReadStoryLabel, ...] = ()
    if cells.get("label") and not layout.has_spans:
        whole = (ReadStoryLabel(cells["label"], annotator=cells.get("annotator", "")),)
        if reason := key_problem(cells["label"]) or name_problem(cells.get("annotator", "")):
            raise BadLine(path=source.name, line=line, reason=reason)
    try:
        check_tag_count(tags)
    except ValueError as error:
        raise BadLine(path=source.name, line=line, reason=str(error)) from error
    return ReadStory(
        where=where,
        external_id=cells.get("id") or f"{stem_of(source.name)}-{line}",
        text=text,
        title=" ".join(cells.get("title", "").split()),
        language=cells.get("language", "").strip().lower(),
        meta=canonical_json(meta).decode("utf-8"),
        tags=tuple(tags),
        story_labels=whole,
        notes=text_notes(text),
    )


def _tag(
    row: Sequence[str], layout: Layout, text: str, offsets: OffsetMap, line: int, source: Source
) -> ReadTag | None:
    cells = {role: row[index] for role, index in layout.columns.items()}
    if not (cells["start"].strip() or cells["end"].strip() or cells["label"].strip()):
        return None
    try:
        if reason := name_problem(cells.get("annotator", "")):
            raise ValueError(reason)
        tag = ReadTag(
            _number(cells["start"]),
            _number(cells["end"]),
            cells["label"],
            cells.get("quote", ""),
            annotator=cells.get("annotator", ""),
            note=cells.get("note", ""),
        )
        return checked_tag(tag, text, offsets, "the row")
    except ValueError as error:
        raise BadLine(path=source.name, line=line, reason=str(error)) from error


def _number(cell: str) -> int:
    if not cell.strip().isascii() or not cell.strip().isdigit() or len(cell) > 15:
        raise ValueError(f"“{cell[:20]}” is not an integer (a whole number)")
    return int(cell)
