"""Excel tables (XLSX): the first sheet, one story a row, columns as in CSV.

Cells are texts: of a formula its last value, of a date the day number that the file has. Nothing is computed.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

from storymark.domain.errors import BadLine, FileUnreadable, NothingToImport
from storymark.exchange.archives import Package
from storymark.exchange.safe_xml import elements_of, parse_xml, split_tag
from storymark.exchange.tables import columns_of_rows, layout_of, stories_of_rows
from storymark.services.exchange_ports import Columns, ReadOptions, ReadStory, Source

_COLUMN = re.compile(r"([A-Z]{1,3})[0-9]{1,7}")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
MAX_COLUMNS = 16_384
MAX_CELLS = 5_000_000


def read_xlsx(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The stories of the first sheet; raises FileUnreadable and what tables raise."""
    sheet, others = _sheet(source)
    rows = _rows(sheet, source)
    width = len(rows[0][1])
    filled = [(number, _filled(row, width, number, source.name)) for number, row in rows]
    layout = layout_of([row for _, row in filled[:51]], source, options)
    notes: list[str] = []
    if others:
        notes.append(f"only the first sheet was read; left out: {', '.join(others)[:200]}")
    if sheet.formulas:
        notes.append(f"{sheet.formulas} formula cell(s): their last values were taken")
    length = sum(len(cell) + 1 for _, row in filled for cell in row)
    yield from stories_of_rows(filled[1:], layout, source, length=length, notes=tuple(notes))


def columns_of_xlsx(source: Source, options: ReadOptions) -> Iterator[Columns]:
    """The columns of the first sheet."""
    sheet, _ = _sheet(source)
    yield columns_of_rows([row for _, row in _rows(sheet, source)[:51]], source, options)


def _rows(sheet: _Sheet, source: Source) -> list[tuple[int, list[str]]]:
    rows = [(number, row) for number, row in sheet.rows if any(cell.strip() for cell in row)]
    if not rows:
        raise NothingToImport(path=source.name)
    return rows


def _sheet(source: Source) -> tuple[_Sheet, list[str]]:
    """The first sheet, and the names of the others."""
    package = Package(source.path, source.name)
    part, others = _first_sheet(package, source.name)
    data = package.read(part)
    if data is None:
        raise FileUnreadable(path=source.name, reason=f"its sheet “{part[:80]}” was not found")
    shared = _Strings()
    strings = package.read(posixpath.join(posixpath.dirname(posixpath.dirname(part)), "sharedStrings.xml"))
    if strings is not None:
        parse_xml(strings, shared, where=source.name)
    sheet = _Sheet(shared.texts, source.name)
    parse_xml(data, sheet, where=source.name)
    return sheet, others


def _filled(row: list[str], width: int, number: int, name: str) -> list[str]:
    """The row in the width of the first one; empty cells behind its end are not in the file."""
    if any(cell for cell in row[width:]):
        reason = f"it has {len(row)} columns, the first row has {width}"
        raise BadLine(path=name, line=number, reason=reason)
    return row[:width] + [""] * (width - len(row))


def _first_sheet(package: Package, name: str) -> tuple[str, list[str]]:
    """The part of the first sheet, and the names of the others."""
    book, rels = package.read("xl/workbook.xml"), package.read("xl/_rels/workbook.xml.rels")
    if book is None or rels is None:
        raise FileUnreadable(path=name, reason="it is not an Excel table (XLSX): it has no workbook")
    sheets = [attributes for _, attributes in elements_of(book, where=name).named("sheet")]
    targets = {a.get("Id", ""): a.get("Target", "") for _, a in elements_of(rels, where=name).elements}
    if not sheets:
        raise FileUnreadable(path=name, reason="it has no sheet")
    target = targets.get(sheets[0].get("id", ""), "")
    part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
    return part, [sheet.get("name", "") for sheet in sheets[1:]]


class _Strings:
    """The strings that cells share: runs joined, reading aids left out."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._pieces: list[str] = []
        self._aside = 0
        self._in_text = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = split_tag(tag)[1]
        if name == "si":
            self._pieces = []
        self._aside += name == "rPh"
        self._in_text = name == "t"

    def end(self, tag: str) -> None:
        """It ends."""
        name = split_tag(tag)[1]
        self._in_text = False
        self._aside -= name == "rPh"
        if name == "si":
            self.texts.append(_plain("".join(self._pieces)))

    def data(self, text: str) -> None:
        """Text of a run."""
        if self._in_text and not self._aside:
            self._pieces.append(text)


class _Sheet:
    """The rows of a sheet with their numbers."""

    def __init__(self, strings: list[str], name: str) -> None:
        self.rows: list[tuple[int, list[str]]] = []
        self.formulas = 0
        self._strings, self._name = strings, name
        self._cells = 0
        self._column = -1
        self._kind = ""
        self._value: list[str] = []
        self._is_value = False
        self._aside = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = split_tag(tag)[1]
        if name == "row":
            last = self.rows[-1][0] if self.rows else 0
            number = attributes.get("r", "")
            self.rows.append((int(number) if number.isdecimal() and len(number) < 9 else last + 1, []))
            self._column = -1
        elif name == "c":
            match = _COLUMN.fullmatch(attributes.get("r", ""))
            self._column = _index(match.group(1)) if match else self._column + 1
            self._kind = attributes.get("t", "n")
            self._value = []
        elif name == "f":
            self.formulas += 1
        self._aside += name == "rPh"
        self._is_value = name == "v" or (name == "t" and not self._aside)

    def end(self, tag: str) -> None:
        """It ends."""
        name = split_tag(tag)[1]
        self._is_value = False
        self._aside -= name == "rPh"
        if name == "c":
            self._put("".join(self._value))

    def data(self, text: str) -> None:
        """A cell's value, or a piece of it."""
        if self._is_value:
            self._value.append(text)

    def _put(self, value: str) -> None:
        if not self.rows:
            raise FileUnreadable(path=self._name, reason="it has a cell outside the rows")
        number, row = self.rows[-1]
        if self._kind == "s":
            index = int(value) if value.isascii() and value.isdigit() and len(value) < 10 else -1
            if not 0 <= index < len(self._strings):
                raise BadLine(path=self._name, line=number, reason="a cell names a text that is not there")
            value = self._strings[index]
        elif self._kind == "b":
            value = "TRUE" if value == "1" else "FALSE"
        elif self._kind in ("inlineStr", "str"):
            value = _plain(value)
        if self._column < len(row) or self._column >= MAX_COLUMNS:
            raise BadLine(path=self._name, line=number, reason="its cells are not in the order of columns")
        self._cells += 1 + self._column - len(row)
        if self._cells > MAX_CELLS:
            reason = f"it has more cells than the limit of {MAX_CELLS:,}"
            raise FileUnreadable(path=self._name, reason=reason)
        row += [""] * (self._column - len(row))
        row.append(value)


def _index(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _plain(text: str) -> str:
    """`_x000D_` is a carriage return, `_x005F_` a plain underline; line ends are as they were."""
    if "_x" not in text:
        return text

    def char(match: re.Match[str]) -> str:
        code = int(match.group(1), 16)
        return match.group() if 0xD800 <= code <= 0xDFFF else chr(code)

    return _ESCAPE.sub(char, text)
