"""Reads journal entries and texts out of a damaged project file, without SQLite and without trusting it.

Every leaf page of a table is looked at, whatever the tree above it says; a row counts as an entry when its
body has the SHA-256 that its id names, and a text when a story's id does. So a smashed header, root page
or index loses nothing but itself. The format is that of https://www.sqlite.org/fileformat2.html, sections
1.6 (pages), 2.1 (records) and 4 (the -wal file). The files are opened for reading only.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from storymark.domain.ids import StoryId, story_id
from storymark.domain.journal import Entry, parse_entry
from storymark.services.ports import Progress, no_progress

_LEAF, _PAGE_ONE_START = 0x0D, 100
_USUAL_PAGE_BYTES = 4096
_WAL_MAGIC = (0x377F0682, 0x377F0683)
_WAL_HEADER, _FRAME_HEADER = 32, 24
_ID_CHARACTERS = 64
_LONGEST_ROW = 512 << 20
_REPORT_EVERY = 2_000

Values = list[Any]


@dataclass(slots=True)
class Salvaged:
    """What was found: entries by their number in the journal, texts by the number of their story.

    `broken` are the numbers of entries that are there and cannot be read.
    """

    entries: dict[int, Entry] = field(default_factory=dict)
    broken: set[int] = field(default_factory=set)
    texts: dict[int, str] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)

    @property
    def last_number(self) -> int:
        """The greatest number of an entry that was there."""
        return max((*self.entries, *self.broken), default=0)

    def text_of(self, story: StoryId, external_id: str) -> str | None:
        """The text that makes this story's id, None when it is lost."""
        number = self.numbers.get(story)
        likely = [self.texts[number]] if number in self.texts else []
        for text in (*likely, *self.texts.values()):
            if story_id(external_id, text) == story:
                return text
        return None


def salvage(
    path: Path, *, after_entry: int = 0, after_story: int = 0, progress: Progress = no_progress
) -> Salvaged:
    """All that can be read with numbers beyond those given, from the file and from its -wal file.

    Raises OSError when the file cannot be read at all.
    """
    found = Salvaged()
    with _Pages(path) as pages:
        for count, number in enumerate(pages.numbers()):
            if count % _REPORT_EVERY == 0:
                progress(count, pages.count, path.name)
            for is_latest in (True, False):
                page = pages.page(number, is_latest=is_latest)
                if page is not None:
                    _take_page(found, page, number, pages, (after_entry, after_story))
                if not pages.is_in_wal(number):
                    break
    found.broken -= set(found.entries)
    return found


def _take_page(found: Salvaged, page: bytes, number: int, pages: _Pages, after: tuple[int, int]) -> None:
    for rowid, payload, is_whole in _rows(page, number, pages):
        values = _values(payload)
        if values is None:
            continue
        if len(values) == 2 and values[0] is None and isinstance(values[1], str):
            if is_whole and rowid > after[1]:
                found.texts.setdefault(rowid, values[1])
        elif len(values) > 8 and isinstance(values[1], str) and len(values[1]) == _ID_CHARACTERS:
            bodies = [value for value in values if isinstance(value, bytes)]
            if bodies:
                _take_entry(found, rowid, values[1], bodies, after[0])
            else:
                found.numbers[values[1]] = rowid


def _take_entry(found: Salvaged, seq: int, id: str, bodies: list[bytes], after: int) -> None:
    if seq <= after or seq in found.entries:
        return
    for body in bodies:
        if hashlib.sha256(body).hexdigest() == id:
            with contextlib.suppress(ValueError, TypeError):
                entry = parse_entry(body)
                entry.__dict__["canonical"] = body  # a newer program's may hold what this one does not know
                found.entries[seq] = entry
                return
    found.broken.add(seq)


class _Pages:
    """The pages of a database file, each as the last commit left it in the -wal file and as the file has it.

    Pages of the -wal file count up to its last commit. Its checksums are not looked at: one flipped bit
    would hide every act after it, and entries prove themselves.
    """

    def __init__(self, path: Path) -> None:
        self._file: BinaryIO = path.open("rb")
        self._wal: BinaryIO | None = None
        self._frames: dict[int, int] = {}
        header = self._file.read(_PAGE_ONE_START)
        self.page_bytes = _page_bytes(header)
        self.usable = self.page_bytes - (header[20] if header[:6] == b"SQLite" and header[20] < 64 else 0)
        self.count = os.fstat(self._file.fileno()).st_size // self.page_bytes
        with contextlib.suppress(FileNotFoundError):
            self._wal = path.with_name(path.name + "-wal").open("rb")
            self._read_frames(self._wal)

    def __enter__(self) -> _Pages:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        if self._wal is not None:
            self._wal.close()

    def numbers(self) -> list[int]:
        """All pages that there are, counted from 1."""
        return sorted({*range(1, self.count + 1), *self._frames})

    def is_in_wal(self, number: int) -> bool:
        """Whether the -wal file has it."""
        return number in self._frames

    def page(self, number: int, *, is_latest: bool) -> bytes | None:
        """The bytes of a page, None when it is not there."""
        if is_latest and self._wal is not None and number in self._frames:
            self._wal.seek(self._frames[number])
            page = self._wal.read(self.page_bytes)
        else:
            if number < 1:
                return None
            self._file.seek((number - 1) * self.page_bytes)
            page = self._file.read(self.page_bytes)
        return page if len(page) == self.page_bytes else None

    def _read_frames(self, wal: BinaryIO) -> None:
        header = wal.read(_WAL_HEADER)
        if len(header) < _WAL_HEADER:
            return
        magic, _version, page_bytes, _count, *salts = struct.unpack(">6I", header[:24])
        if magic not in _WAL_MAGIC or page_bytes != self.page_bytes:
            return
        open_frames: dict[int, int] = {}
        place = _WAL_HEADER
        while len(frame := wal.read(_FRAME_HEADER)) == _FRAME_HEADER:
            number, committed, *found = struct.unpack(">4I", frame[:16])
            if found == salts:
                open_frames[number] = place + _FRAME_HEADER
                if committed:
                    self._frames |= open_frames
                    open_frames = {}
            place += _FRAME_HEADER + page_bytes
            wal.seek(place)


def _page_bytes(header: bytes) -> int:
    if len(header) > 18:
        size = int.from_bytes(header[16:18], "big")
        size = 65_536 if size == 1 else size
        if 512 <= size <= 65_536 and size & (size - 1) == 0:
            return size
    return _USUAL_PAGE_BYTES


def _rows(page: bytes, number: int, pages: _Pages) -> Iterator[tuple[int, bytes, bool]]:
    """The rows of a table's leaf page: number, payload, whether all of it is there."""
    start = _PAGE_ONE_START if number == 1 else 0
    if page[start] != _LEAF:
        return
    count = int.from_bytes(page[start + 3 : start + 5], "big")
    if start + 8 + 2 * count > len(page):
        return
    for place in struct.unpack_from(f">{count}H", page, start + 8):
        try:
            size, at = _varint(page, place)
            rowid, at = _varint(page, at)
        except IndexError:
            continue
        if size > _LONGEST_ROW:
            continue
        local = _local_bytes(size, pages.usable)
        payload = page[at : at + local]
        if local == size:
            yield rowid, payload, len(payload) == size
            continue
        overflow = int.from_bytes(page[at + local : at + local + 4], "big")
        for is_latest in (True, False):
            rest = _overflow(overflow, size - local, pages, is_latest=is_latest)
            yield rowid, payload + rest, len(rest) == size - local


def _overflow(number: int, size: int, pages: _Pages, *, is_latest: bool) -> bytes:
    parts: list[bytes] = []
    seen: set[int] = set()
    while size > 0 and number and number not in seen:
        seen.add(number)
        page = pages.page(number, is_latest=is_latest)
        if page is None:
            break
        parts.append(page[4 : min(pages.usable, 4 + size)])
        size -= len(parts[-1])
        number = int.from_bytes(page[:4], "big")
    return b"".join(parts)


def _local_bytes(size: int, usable: int) -> int:
    """How much of a row of `size` bytes lies on its leaf page (section 1.6 of the format)."""
    if size <= usable - 35:
        return size
    least = (usable - 12) * 32 // 255 - 23
    kept = least + (size - least) % (usable - 4)
    return kept if kept <= usable - 35 else least


def _values(payload: bytes) -> Values | None:
    """The columns of a record; None for bytes that are none. What is cut off is left out at the end."""
    try:
        header_bytes, at = _varint(payload, 0)
        types: list[int] = []
        while at < header_bytes:
            kind, at = _varint(payload, at)
            types.append(kind)
    except IndexError:
        return None
    if at != header_bytes or not types:
        return None
    values: Values = []
    for kind in types:
        size = _size_of(kind)
        if size < 0:
            return None
        values.append(_value(kind, payload[at : at + size]))
        at += size
    return values


def _size_of(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    return (0, 1, 2, 3, 4, 6, 8, 8, 0, 0, -1, -1)[kind]


def _value(kind: int, data: bytes) -> Any:
    if kind == 0:
        return None
    if kind >= 12:
        if kind % 2 == 0:
            return data
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return None
    if kind in (8, 9):
        return kind - 8
    return int.from_bytes(data, "big", signed=True)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for _ in range(8):
        byte = data[at]
        at += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at
    return value << 8 | data[at], at + 1
