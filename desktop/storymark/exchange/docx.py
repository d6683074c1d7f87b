"""Word documents (DOCX): the text as it stands with all changes accepted, one line a paragraph.

Inserted and moved-to text is kept, deleted and moved-from text is left out, and both are said. Headers,
footnotes, comments and readings above characters are no part of the text. Facts: ECMA-376, part 1, 17.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping

from storymark.domain.errors import FileUnreadable
from storymark.domain.story import check_text, parted_sections
from storymark.exchange.archives import Package
from storymark.exchange.decoding import stem_of, text_notes
from storymark.exchange.safe_xml import elements_of, parse_xml
from storymark.services.exchange_ports import ReadOptions, ReadStory, Source

_SPACES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_OUT = frozenset({"del", "moveFrom", "instrText", "delInstrText", "delText", "rt"})
_BREAKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n"}
_CHARS = {**_BREAKS, "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_ASIDE = {"footnotes.xml": "footnotes", "endnotes.xml": "endnotes", "comments.xml": "comments"}


def read_docx(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The one story of a document; raises FileUnreadable and the errors of texts."""
    package = Package(source.path, source.name)
    part = _document(package, source.name)
    data = package.read(part)
    if data is None:
        raise FileUnreadable(path=source.name, reason="it is not a DOCX document: it has no text part")
    body = _Body()
    parse_xml(data, body, where=source.name)
    if not body.is_word:
        raise FileUnreadable(path=source.name, reason="it is not a DOCX document")
    text = "\n".join(body.lines)
    check_text(text, where=source.name)
    folder = posixpath.dirname(part)
    yield ReadStory(
        where=source.name,
        external_id=stem_of(source.name),
        text=text,
        sections=parted_sections(text),
        notes=(*body.notes(), *_aside(package, folder), *text_notes(text)),
        consumed_bytes=source.path.stat().st_size,
    )


def _document(package: Package, name: str) -> str:
    """The part that has the text."""
    rels = package.read("_rels/.rels")
    if rels is not None:
        for _, attributes in elements_of(rels, where=name).named("Relationship"):
            if attributes.get("Type", "").endswith("/officeDocument"):
                return attributes.get("Target", "").lstrip("/")
    return "word/document.xml"


def _aside(package: Package, folder: str) -> Iterator[str]:
    parts = package.parts
    found = [title for file, title in _ASIDE.items() if f"{folder}/{file}" in parts]
    if any(part.startswith((f"{folder}/header", f"{folder}/footer")) for part in parts):
        found.append("headers and footers")
    if any(part.startswith(f"{folder}/media/") for part in parts):
        found.append("images")
    if found:
        yield f"{', '.join(found)} left out"
    rels = [part for part in parts if part.startswith(f"{folder}/_rels/")]
    if any(b'TargetMode="External"' in (package.read(part) or b"") for part in rels):
        yield "external links are ignored"


class _Body:
    """Events to lines."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.is_word = False
        self._paragraphs: list[list[str]] = []  # a text box stands inside a paragraph
        self._left_out = 0
        self._in_text = False
        self._changes: Counter[str] = Counter()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = _local(tag)
        if tag == _FALLBACK or name in _OUT:
            # What deletes a mere paragraph mark stands inside properties and deletes no text.
            self._changes["readings"] += name == "rt" and not self._left_out
            self._changes["deleted"] += name in ("del", "moveFrom") and not self._left_out
            self._left_out += 1
        elif self._left_out:
            return
        elif name == "document":
            self.is_word = True
        elif name == "p":
            self._paragraphs.append([])
        elif name == "t":
            self._in_text = True
        elif name in ("ins", "moveTo"):
            self._changes["inserted"] += 1
        elif name in _CHARS and self._paragraphs and not (name == "tab" and attributes):
            # A tab with attributes is a stop in the ruler.
            self._paragraphs[-1].append(_CHARS[name])

    def end(self, tag: str) -> None:
        """It ends."""
        name = _local(tag)
        if tag == _FALLBACK or name in _OUT:
            self._left_out -= 1
        elif self._left_out:
            return
        elif name == "p":
            self.lines.append("".join(self._paragraphs.pop()))
        elif name == "t":
            self._in_text = False

    def data(self, text: str) -> None:
        """Text of a run."""
        if self._in_text and not self._left_out and self._paragraphs:
            self._paragraphs[-1].append(text)

    def notes(self) -> Iterator[str]:
        """What a person should know of what was left out."""
        inserted, deleted = self._changes["inserted"], self._changes["deleted"]
        if inserted or deleted:
            yield (
                f"tracked changes: {inserted} inserted passage(s) kept, {deleted} deleted passage(s) left out"
            )
        if self._changes["readings"]:
            yield f"{self._changes['readings']} reading(s) above characters left out"


def _local(tag: str) -> str:
    """The local name of Word's own elements, empty for others."""
    for space in _SPACES:
        if tag.startswith(space):
            return tag[len(space) :]
    return ""
