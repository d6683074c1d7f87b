"""OpenDocument texts (ODT): the text with all changes accepted, one line a paragraph or heading.

Inserted text is kept, deleted text is left out, and both are said. Notes, comments, headers, images and
readings above characters are no part of the text. Facts: OASIS OpenDocument 1.3, part 3, chapters 5 and 6.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from storymark.domain.errors import FileUnreadable
from storymark.domain.story import check_text, parted_sections
from storymark.exchange.archives import Package
from storymark.exchange.decoding import stem_of, text_notes
from storymark.exchange.safe_xml import elements_of, parse_xml, split_tag
from storymark.services.exchange_ports import ReadOptions, ReadStory, Source

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _OFFICE, _SVG = f"{_ODF}text:1.0", f"{_ODF}office:1.0", f"{_ODF}svg-compatible:1.0"
_LINES = frozenset({"p", "h"})
_OUT = {
    (_TEXT, "tracked-changes"): "",
    (_TEXT, "note"): "footnotes and endnotes",
    (_TEXT, "ruby-text"): "readings above characters",
    (_OFFICE, "annotation"): "comments",
    (_OFFICE, "binary-data"): "images",
    (_SVG, "title"): "",
    (_SVG, "desc"): "",
}
_BLANKS = re.compile(r"[ \t\r\n]+")
_MOST_BLANKS = 10_000


def read_odt(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The one story of a document; raises FileUnreadable and the errors of texts."""
    package = Package(source.path, source.name)
    manifest = package.read("META-INF/manifest.xml")
    if manifest is not None and any(elements_of(manifest, where=source.name).named("encryption-data")):
        raise FileUnreadable(path=source.name, reason="it is encrypted with a password")
    data = package.read("content.xml")
    body = _Body()
    if data is not None:
        parse_xml(data, body, where=source.name)
    if not body.is_text:
        raise FileUnreadable(path=source.name, reason="it is not an ODT document")
    text = "\n".join(body.lines)
    check_text(text, where=source.name)
    yield ReadStory(
        where=source.name,
        external_id=stem_of(source.name),
        text=text,
        sections=parted_sections(text),
        notes=(*body.notes(), *text_notes(text)),
        consumed_bytes=source.path.stat().st_size,
    )


class _Line:
    """A paragraph that is being read: a run of blanks is one, and none stands at its edges."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._is_blank = True  # what came last is a blank that swallows the next

    def add(self, text: str) -> None:
        """Text of the file."""
        text = _BLANKS.sub(" ", text)
        if self._is_blank:
            text = text.removeprefix(" ")
        if text:
            self._pieces.append(text)
            self._is_blank = text.endswith(" ")

    def put(self, chars: str) -> None:
        """Characters that have elements of their own."""
        self._pieces.append(chars)
        self._is_blank = False

    def text(self) -> str:
        """All of it, without a blank at its end."""
        text = "".join(self._pieces)
        return text[:-1] if text and self._is_blank else text


class _Body:
    """Events to lines."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.is_text = False
        self._open: list[_Line] = []  # a text box stands inside a paragraph
        self._left_out = 0
        self._counts: Counter[str] = Counter()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = split_tag(tag)
        if self._left_out or name in _OUT:
            if name in ((_TEXT, "deletion"), (_TEXT, "insertion")):
                self._counts[name[1]] += 1
            if not self._left_out and _OUT[name]:
                self._counts[_OUT[name]] += 1
            self._left_out += 1
            return
        space, local = name
        if name == (_OFFICE, "text"):
            self.is_text = True
        elif space == _TEXT and self.is_text:
            self._take(local, attributes)

    def _take(self, local: str, attributes: Mapping[str, str]) -> None:
        if local in _LINES:
            self._open.append(_Line())
        elif self._open:
            line = self._open[-1]
            if local == "s":
                count = attributes.get(f"{{{_TEXT}}}c", "1")
                line.put(" " * min(int(count) if count.isdecimal() and len(count) < 8 else 1, _MOST_BLANKS))
            elif local == "tab":
                line.put("\t")
            elif local == "line-break":
                line.put("\n")

    def end(self, tag: str) -> None:
        """It ends."""
        if self._left_out:
            self._left_out -= 1
            return
        space, local = split_tag(tag)
        if space == _TEXT and local in _LINES and self._open:
            self.lines.append(self._open.pop().text())

    def data(self, text: str) -> None:
        """Text of a paragraph."""
        if self._open and not self._left_out:
            self._open[-1].add(text)

    def notes(self) -> Iterator[str]:
        """What a person should know of what was left out."""
        inserted, deleted = self._counts.pop("insertion", 0), self._counts.pop("deletion", 0)
        if inserted or deleted:
            yield (
                f"tracked changes: {inserted} inserted passage(s) kept, {deleted} deleted passage(s) left out"
            )
        if self._counts:
            yield f"{', '.join(sorted(self._counts))} left out"
