"""REFI-QDA projects (`.qdpx`): a zip of `project.qde` and the texts; codes are labels, users annotators.

Positions are code points of the text file, line ends counted. Facts: field.md 1C, REFI-QDA 1.5.
"""

from __future__ import annotations

import hashlib
import posixpath
import tempfile
import uuid
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import unquote

from storymark.domain.clock import iso_utc, parse_iso_utc
from storymark.domain.errors import BadItem, FileUnreadable
from storymark.domain.story import check_text, parted_sections
from storymark.exchange.archives import Package
from storymark.exchange.decoding import decode, stem_of
from storymark.exchange.native_rules import name_problem
from storymark.exchange.offsets import OffsetMap
from storymark.exchange.peer_spans import check_tag_count, checked_tag
from storymark.exchange.safe_xml import parse_xml, split_tag
from storymark.exchange.xml_out import attributes, legal, reduce_to_xml
from storymark.services.exchange_ports import (
    OutStory,
    ReadOptions,
    ReadStory,
    ReadTag,
    Reduced,
    Source,
    WriteOptions,
)

_SPACE = "urn:QDA-XML:project:1.0"
_MOMENT = (1980, 1, 1, 0, 0, 0)  # the same archive every time
_PIECE_BYTES = 1 << 20
_time = lru_cache(maxsize=65_536)(iso_utc)
_OTHER_SOURCES = {
    "PictureSource": "picture",
    "PDFSource": "PDF",
    "AudioSource": "sound",
    "VideoSource": "film",
}


# --- writing
def reduce_qdpx(out: OutStory) -> Reduced:
    """Only characters that XML can hold; the texts are plain files."""
    return reduce_to_xml(out, has_text=False)


class QdpxFile:
    """A project of all stories; `project.qde` is written when all codes and users are known."""

    def __init__(self, options: WriteOptions) -> None:
        """An empty one."""
        self._file = tempfile.SpooledTemporaryFile(max_size=1 << 24)  # noqa: SIM115 (closed by finish)
        self._zip = zipfile.ZipFile(self._file, "w", zipfile.ZIP_DEFLATED)
        self._users: dict[str, str] = {}
        self._codes: dict[str, str] = {}
        self._sources: list[str] = []

    def add(self, out: OutStory) -> None:
        """The text of a story as a file, its tags as selections."""
        story = out.story
        number = _guid_of(f"story {story.id}")
        self._put(f"sources/{number}.txt", story.text.encode("utf-8"))
        pairs = [("guid", number), ("name", story.external_id), ("plainTextPath", f"internal://{number}.txt")]
        selections = "".join(self._selection(item) for item in out.tags)
        self._sources.append(f"<TextSource{attributes(pairs)}>{selections}</TextSource>\n")

    def finish(self) -> Iterator[tuple[str, bytes]]:
        """The archive."""
        users = "".join(
            f"<User{attributes([('guid', guid), ('name', name)])}/>" for name, guid in self._users.items()
        )
        codes = "".join(
            f"<Code{attributes([('guid', guid), ('name', label), ('isCodable', 'true')])}/>"
            for label, guid in self._codes.items()
        )
        project = (
            f'<?xml version="1.0" encoding="utf-8"?>\n<Project xmlns="{_SPACE}" name="Storymark" '
            f'origin="Storymark">\n<Users>{users}</Users>\n<CodeBook><Codes>{codes}</Codes></CodeBook>\n'
            f"<Sources>\n{''.join(self._sources)}</Sources>\n</Project>\n"
        )
        self._put("project.qde", project.encode("utf-8"))
        self._zip.close()
        self._file.seek(0)
        while piece := self._file.read(_PIECE_BYTES):
            yield "", piece
        self._file.close()

    def _put(self, name: str, data: bytes) -> None:
        entry = zipfile.ZipInfo(name, _MOMENT)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        self._zip.writestr(entry, data)

    def _selection(self, item: Any) -> str:
        tag, person = item.tag, item.annotator
        user = self._users.get(person.name) or self._users.setdefault(
            person.name, _guid_of(f"user {person.name}")
        )
        code = self._codes.get(tag.label) or self._codes.setdefault(tag.label, _guid_of(f"code {tag.label}"))
        who = [("creatingUser", user)]
        made = [("creationDateTime", _time(tag.created_ms))] if tag.created_ms else []
        changed = [("modifiedDateTime", _time(tag.updated_ms))] if tag.updated_ms else []
        place: list[tuple[str, str | int]] = [
            ("guid", _guid_of(f"selection {tag.id}")),
            ("name", " ".join(legal(tag.quote[:40]).split())),
            ("startPosition", tag.start),
            ("endPosition", tag.end),
        ]
        note = f"<Description>{_element(tag.note)}</Description>" if tag.note else ""
        coding = attributes([("guid", tag.id), *who, *made])
        return (
            f"<PlainTextSelection{attributes([*place, *who, *made, *changed])}>{note}<Coding{coding}>"
            f"<CodeRef{attributes([('targetGUID', code)])}/></Coding></PlainTextSelection>"
        )


def _guid_of(name: str) -> str:
    """A GUID that is the same for the same name (of version 8: made by a rule of our own)."""
    digest = hashlib.sha256(f"storymark {name}".encode("utf-8", "surrogatepass")).hexdigest()
    return f"{digest[:8]}-{digest[8:12]}-8{digest[13:16]}-a{digest[17:20]}-{digest[20:32]}"


def _element(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


# --- reading
@dataclass(slots=True)
class _Selection:
    number: str
    attributes: dict[str, str]
    codings: list[tuple[dict[str, str], list[str]]] = field(default_factory=list)
    note: str = ""


@dataclass(slots=True)
class _Text:
    attributes: dict[str, str]
    selections: list[_Selection] = field(default_factory=list)
    content: str | None = None


def read_qdpx(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The stories of a project; raises FileUnreadable, BadItem and the errors of texts."""
    package = Package(source.path, source.name)
    part = next((name for name in package.parts if "/" not in name and name.lower().endswith(".qde")), "")
    data = package.read(part)
    if data is None:
        raise FileUnreadable(path=source.name, reason="it is no REFI-QDA project: it has no project.qde")
    project = _Project(source.name)
    parse_xml(data, project, where=source.name)
    size = source.path.stat().st_size
    names = Counter(text.attributes.get("name", "") for text in project.texts)
    for index, text in enumerate(project.texts):
        name = text.attributes.get("name", "") or text.attributes.get("guid", "")
        is_own = name and names[name] == 1
        external_id = name if is_own else f"{stem_of(source.name)}-{index + 1}"
        where = f"{source.name}, source “{name[:60]}”"
        decoded = _text_of(text, package, options, source, where)
        check_text(decoded[0], where=where)
        yield ReadStory(
            where=where,
            external_id=external_id,
            text=decoded[0],
            sections=parted_sections(decoded[0]),
            tags=tuple(_tags(text, decoded[0], project, source)),
            notes=(*decoded[1], *(project.notes() if index == 0 else ())),
            consumed_bytes=size * (index + 1) // len(project.texts),
        )


def _text_of(
    text: _Text, package: Package, options: ReadOptions, source: Source, where: str
) -> tuple[str, tuple[str, ...]]:
    path = text.attributes.get("plainTextPath", "")
    if not path:
        if text.content is None:
            raise FileUnreadable(path=where, reason="a source has no plain text")
        return text.content, ()
    kind, colon, inner = path.partition("://")
    if kind == "relative" or not colon or kind != "internal":
        raise FileUnreadable(path=where, reason="a source lies outside the project")
    inner = unquote(inner)
    part = posixpath.normpath(f"sources/{inner}")
    if inner.startswith("/") or "\\" in inner or not part.startswith("sources/"):
        raise FileUnreadable(path=where, reason="a source has an unsafe path, outside the project")
    data = package.read(part)
    if data is None and "Sources" in {name.split("/")[0] for name in package.parts}:
        data = package.read(f"Sources/{part.removeprefix('sources/')}")
    if data is None:
        raise FileUnreadable(path=where, reason="the text of a source is missing")
    decoded = decode(data, options=options, where=where)
    return decoded.text, decoded.notes


def _tags(text: _Text, content: str, project: _Project, source: Source) -> Iterator[ReadTag]:
    offsets = OffsetMap(content, "codepoint")
    for selection in text.selections:
        item = selection.number[:40]
        try:
            check_tag_count(text.selections)
            for coding, codes in selection.codings:
                for code in codes:
                    yield _tag(selection, coding, code, content, offsets, project, len(codes))
        except ValueError as error:
            raise BadItem(path=source.name, item=f"selection {item}", reason=str(error)) from error


def _tag(
    selection: _Selection,
    coding: Mapping[str, str],
    code: str,
    content: str,
    offsets: OffsetMap,
    project: _Project,
    count: int,
) -> ReadTag:
    label = project.label(code)
    if label is None:
        raise ValueError("its code reference leads nowhere")
    user = coding.get("creatingUser") or selection.attributes.get("creatingUser", "")
    who = " ".join(project.users.get(user.lower(), "").split())
    if reason := name_problem(who):
        raise ValueError(reason)
    created = coding.get("creationDateTime") or selection.attributes.get("creationDateTime", "")
    created_ms = _moment(created)
    tag = ReadTag(
        _position(selection.attributes.get("startPosition", "")),
        _position(selection.attributes.get("endPosition", "")),
        label,
        "",
        id=_guid(coding.get("guid", "")) if count == 1 else "",
        annotator=who,
        note=selection.note,
        created_ms=created_ms,
        updated_ms=_moment(selection.attributes.get("modifiedDateTime", "")) or created_ms,
    )
    return checked_tag(tag, content, offsets, "the selection")


def _position(text: str) -> int:
    if not text.isascii() or not text.removeprefix("-").isdigit() or len(text) > 15:
        raise ValueError(f"“{text[:20]}” is no position (a whole number)")
    return int(text)


def _moment(text: str) -> int:
    try:
        return max(0, parse_iso_utc(text)) if text else 0
    except (ValueError, OverflowError):
        return 0


def _guid(text: str) -> str:
    try:
        return str(uuid.UUID(text))
    except ValueError:
        return ""


class _Project:
    """The events of `project.qde`."""

    def __init__(self, name: str) -> None:
        self.users: dict[str, str] = {}
        self.texts: list[_Text] = []
        self._name = name
        self._codes: dict[str, tuple[str, str]] = {}  # guid: name, name of its parent
        self._parents: list[str] = []
        self._counts: Counter[str] = Counter()
        self._left: Counter[str] = Counter()
        self._text: _Text | None = None
        self._selection: _Selection | None = None
        self._coding: tuple[dict[str, str], list[str]] | None = None
        self._pieces: list[str] | None = None

    def label(self, guid: str) -> str | None:
        """The label of a code; where two have one name, with that of their parents."""
        code = self._codes.get(guid.lower())
        if code is None:
            return None
        name, parent = code
        return f"{parent}/{name}" if parent and self._counts[name] > 1 else name

    def notes(self) -> Iterator[str]:
        """What was left out."""
        for what, count in self._left.items():
            yield f"{count} {what}(s) left out"

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name, found = split_tag(tag)[1], dict(attributes)
        if name == "User":
            self.users[found.get("guid", "").lower()] = found.get("name", "")
        elif name == "Code":
            title = found.get("name", "")
            parent = self._parents[-1] if self._parents else ""
            self._codes[found.get("guid", "").lower()] = (title, parent)
            self._counts[title] += 1
            self._parents.append(title)
        elif name in ("TextSource", "PlainTextSource"):
            self._text = _Text(found)
        elif name in _OTHER_SOURCES:
            self._left[f"{_OTHER_SOURCES[name]} source"] += 1
        elif self._text is not None:
            self._inside(name, found)

    def _inside(self, name: str, found: dict[str, str]) -> None:
        if name == "PlainTextSelection" and self._text is not None:
            self._selection = _Selection(found.get("guid", ""), found)
        elif name == "Coding":
            if self._selection is None:
                self._left["code on a whole source"] += 1
            else:
                self._coding = (found, [])
        elif name == "CodeRef" and self._coding is not None:
            self._coding[1].append(found.get("targetGUID", ""))
        elif name in ("Description", "PlainTextContent"):
            self._pieces = []

    def end(self, tag: str) -> None:
        """It ends."""
        name = split_tag(tag)[1]
        if name == "Code" and self._parents:
            self._parents.pop()
        elif name in ("TextSource", "PlainTextSource") and self._text is not None:
            self.texts.append(self._text)
            self._text = None
        elif name == "PlainTextSelection" and self._text is not None and self._selection is not None:
            self._text.selections.append(self._selection)
            self._selection = None
        elif name == "Coding" and self._selection is not None and self._coding is not None:
            self._selection.codings.append(self._coding)
            self._coding = None
        elif self._pieces is not None and name in ("Description", "PlainTextContent"):
            told, self._pieces = "".join(self._pieces), None
            if name == "PlainTextContent" and self._text is not None:
                self._text.content = told
            elif self._selection is not None:
                self._selection.note = told

    def data(self, text: str) -> None:
        """The text of a note or source."""
        if self._pieces is not None:
            self._pieces.append(text)
