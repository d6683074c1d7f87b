"""EPUB books: the chapters in the order of the spine, each a section of one story."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from storymark.domain.errors import FileUnreadable
from storymark.domain.story import MAX_CODEPOINTS, Section, check_text
from storymark.exchange.archives import Package
from storymark.exchange.decoding import stem_of, text_notes
from storymark.exchange.html_text import Page, decode_html
from storymark.exchange.safe_xml import Flat, elements_of, parse_xml
from storymark.services.exchange_ports import ReadOptions, ReadStory, Source

_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "")
_FONT_METHODS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_BETWEEN = "\n\n"


def read_epub(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The one story of a book; raises FileUnreadable and the errors of texts."""
    book = _Book(source)
    pieces: list[str] = []
    sections: list[Section] = []
    notes: Counter[str] = Counter()
    length = 0
    for chapter in book.spine():
        page = Page(decode_html(book.part(chapter), options, where=source.name).text, where=source.name)
        notes.update(page.notes())
        if not page.text.strip():
            continue
        start = length + len(_BETWEEN) if pieces else 0
        length = start + len(page.text)
        if length > MAX_CODEPOINTS:
            reason = f"it has more than the limit of {MAX_CODEPOINTS:,} characters"
            raise FileUnreadable(path=source.name, reason=reason)
        pieces.append(page.text)
        sections.append(Section(f"chapter{len(pieces)}", start, length))
    text = _BETWEEN.join(pieces)
    check_text(text, where=source.name)
    yield ReadStory(
        where=source.name,
        external_id=stem_of(source.name),
        text=text,
        title=book.title[:200],
        sections=tuple(sections),
        notes=(*list(notes)[:5], *text_notes(text)),
        consumed_bytes=source.path.stat().st_size,
    )


class _Book:
    """The package of a book."""

    def __init__(self, source: Source) -> None:
        self._name = source.name
        self._package = Package(source.path, source.name)
        container = self._package.read("META-INF/container.xml")
        if container is None:
            raise self._refused("it is not an EPUB book: it has no container")
        roots = elements_of(container, where=self._name).named("rootfile")
        self._root = next((a.get("full-path", "") for _, a in roots), "")
        data = self._package.read(self._root)
        if data is None:
            raise self._refused(f"its package “{self._root[:80]}” was not found")
        titles = _Titles()
        parse_xml(data, titles, where=self._name)
        self._opf: Flat = titles
        self.title = " ".join(titles.title.split())

    def spine(self) -> Iterator[str]:
        """The names of the chapters' parts."""
        items = {a.get("id", ""): a for _, a in self._opf.named("item")}
        locked = self._locked()
        chapters: list[str] = []
        for _, reference in self._opf.named("itemref"):
            item = items.get(reference.get("idref", ""))
            if item is None:
                raise self._refused("a chapter of its spine was not found")
            if item.get("media-type", "") not in _PAGES:
                continue
            part = self._resolved(item.get("href", ""))
            if part in locked:
                raise self._refused("its chapters are protected by DRM")
            chapters.append(part)
        if not chapters:
            raise self._refused("its spine names no chapter")
        yield from chapters

    def part(self, name: str) -> bytes:
        """The bytes of a chapter."""
        data = self._package.read(name)
        if data is None:
            raise self._refused(f"its chapter “{name[:80]}” was not found")
        return data

    def _resolved(self, link: str) -> str:
        """The part that a link of the package means; it stays within the book."""
        path = unquote(link.partition("#")[0])
        part = posixpath.normpath(posixpath.join(posixpath.dirname(self._root), path))
        if ":" in path or path.startswith("/") or part.startswith("..") or "\\" in path:
            raise self._refused(f"the chapter “{path[:80]}” has an unsafe path")
        return part

    def _locked(self) -> set[str]:
        data = self._package.read("META-INF/encryption.xml")
        if data is None:
            return set()
        locked: set[str] = set()
        method = ""
        for name, attributes in elements_of(data, where=self._name).elements:
            if name == "EncryptionMethod":
                method = attributes.get("Algorithm", "")
            elif name == "CipherReference" and method not in _FONT_METHODS:
                locked.add(unquote(attributes.get("URI", "")))
        return locked

    def _refused(self, reason: str) -> FileUnreadable:
        return FileUnreadable(path=self._name, reason=reason)


class _Titles(Flat):
    """The elements of a package document, and its first title."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self._is_in_title = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        super().start(tag, attributes)
        self._is_in_title = tag.endswith("elements/1.1/}title") and not self.title

    def end(self, tag: str) -> None:
        """It ends."""
        self._is_in_title = False

    def data(self, text: str) -> None:
        """The text of the title."""
        if self._is_in_title:
            self.title += text
