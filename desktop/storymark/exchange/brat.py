"""brat's standoff: a `.txt` with the text, and an `.ann` beside it with a line for each annotation.

Offsets are code points of the text file. What brat has no word for stands in its notes, whose type is free:
the annotator, the confidence, attributes as JSON. Facts: field.md 1C.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from storymark.domain.errors import BadLine, FileMissing
from storymark.domain.journal import canonical_json
from storymark.domain.story import parted_sections
from storymark.domain.tags import CONFIDENCES
from storymark.exchange.decoding import decode_file
from storymark.exchange.json_lines import canonical_object
from storymark.exchange.label_names import escaped, unescaped
from storymark.exchange.native_rules import name_problem
from storymark.exchange.offsets import OffsetMap
from storymark.exchange.peer_spans import check_tag_count, checked_tag
from storymark.exchange.plaintext import read_text_story
from storymark.services.exchange_ports import (
    OutStory,
    ReadOptions,
    ReadStory,
    ReadTag,
    Reduced,
    Source,
    WriteOptions,
)
from storymark.services.file_names import safe_stem

_LINE_END = re.compile(r"\r\n|[\n\r]")
_ENTITY = re.compile(r"(?P<type>\S+) (?P<spans>\d+ \d+(?:;\d+ \d+)*)")
_NOTE, _WHO, _SURE, _MORE = "AnnotatorNotes", "Annotator", "Confidence", "Attributes"
_OTHER = {"R": "relation", "E": "event", "N": "reference", "*": "equivalence"}


# --- reading
def text_beside(path: Path) -> Path:
    """The text file of an `.ann` file."""
    return path.with_suffix(".txt")


def looks_like_brat(path: Path) -> bool:
    """Whether an `.ann` file begins as brat's do; an empty one is brat's for a text without annotations."""
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError:
        return False
    return not head.strip() or re.match(rb"\s*[TREAMN#*]\d*\t", head) is not None


def read_brat(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The story of one pair; `source` is either file of it. Raises FileMissing without its text."""
    path = source.path if source.path.suffix.lower() == ".ann" else source.path.with_suffix(".ann")
    name = str(Path(source.name).with_suffix(".ann"))
    beside = Source(text_beside(path), str(Path(source.name).with_suffix(".txt")), source.keeper)
    if not beside.path.exists():
        raise FileMissing(path=f"{beside.name} (the text of {name})")
    story = read_text_story(beside, options)
    annotations = _Annotations(story.text, name)
    for number, line in enumerate(_LINE_END.split(decode_file(Source(path, name), options).text), 1):
        if line.strip():
            try:
                annotations.take(line)
            except ValueError as error:
                raise BadLine(path=name, line=number, reason=str(error)) from error
    tags = tuple(annotations.tags())
    yield replace(
        story,
        sections=parted_sections(story.text),
        tags=tags,
        notes=(*story.notes, *annotations.notes()),
        consumed_bytes=source.path.stat().st_size,
    )


@dataclass(slots=True)
class _Entity:
    parts: list[ReadTag]
    who: str = ""
    note: str = ""
    confidence: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)


class _Annotations:
    """The lines of one `.ann` file."""

    def __init__(self, text: str, name: str) -> None:
        self._text, self._name = text, name
        self._offsets = OffsetMap(text, "codepoint")
        self._entities: dict[str, _Entity] = {}
        self._waiting: list[tuple[str, str, str]] = []  # notes and attributes may stand before their entity
        self._left: Counter[str] = Counter()
        self._split = 0

    def take(self, line: str) -> None:
        """One line; raises ValueError."""
        identity, tab, rest = line.partition("\t")
        if not tab or not identity:
            raise ValueError("there is no tab after the annotation’s id")
        kind = identity[0]
        if kind == "T":
            self._entity(identity, rest)
        elif kind in "AM":
            name, _, value = rest.partition(" ")
            target, _, value = value.partition(" ")
            self._waiting.append((target, name, value or "\0"))
        elif kind == "#":
            head, _, value = rest.partition("\t")
            name, _, target = head.partition(" ")
            self._waiting.append((target, f"#{name}", value))
        elif kind in _OTHER:
            self._left[_OTHER[kind]] += 1
        else:
            raise ValueError(f"an annotation with the id “{identity[:20]}” is none of brat’s")

    def tags(self) -> Iterator[ReadTag]:
        """The tags, when all lines are taken; raises BadLine for values that no tag can have."""
        for target, name, value in self._waiting:
            entity = self._entities.get(target)
            if entity is None:
                self._left["note or attribute of something that is no tag"] += 1
            else:
                self._say(entity, name, value)
        parts = sum(len(entity.parts) for entity in self._entities.values())
        check_tag_count(range(parts))
        for entity in self._entities.values():
            for part in entity.parts:
                yield part._replace(
                    annotator=entity.who,
                    note=entity.note,
                    confidence=entity.confidence,
                    attributes=canonical_json(entity.attributes).decode("utf-8"),
                )

    def notes(self) -> Iterator[str]:
        """What was left out or changed."""
        for what, count in self._left.items():
            yield f"{count} {what}(s) left out; a project has none"
        if self._split:
            yield f"{self._split} discontinuous span(s) became one tag for each part"

    def _entity(self, identity: str, rest: str) -> None:
        head, _, quote = rest.partition("\t")
        match = _ENTITY.fullmatch(head)
        if match is None:
            raise ValueError(f"{identity}: “{head[:40]}” is not a type and a span")
        if identity in self._entities:
            raise ValueError(f"the id {identity} stands twice, it is a duplicate")
        label = unescaped(match.group("type"))
        spans = [tuple(map(int, part.split(" "))) for part in match.group("spans").split(";")]
        if any(end >= 10**12 for _, end in spans):
            raise ValueError(f"{identity}: a number of the span is out of range")
        parts = [
            checked_tag(ReadTag(start, end, label, ""), self._text, self._offsets, identity)
            for start, end in spans
        ]
        self._check_quote(identity, parts, quote)
        self._split += len(parts) > 1
        self._entities[identity] = _Entity(parts)

    def _check_quote(self, identity: str, parts: list[ReadTag], quote: str) -> None:
        found = " ".join(part.quote for part in parts)
        if not quote or _flat(found) == _flat(quote):
            return
        whole = ReadTag(parts[0].start, parts[0].end, parts[0].label, quote)
        if len(parts) == 1:
            checked_tag(
                whole, self._text, self._offsets, identity
            )  # says what does not match, and in which unit
        raise ValueError(f"{identity}: its parts are “{found[:40]}”, they do not match “{quote[:40]}”")

    def _say(self, entity: _Entity, name: str, value: str) -> None:
        if name == f"#{_WHO}" and not name_problem(value):
            entity.who = " ".join(value.split())
        elif name == f"#{_SURE}" and value in CONFIDENCES:
            entity.confidence = value
        elif name == f"#{_MORE}" and (found := canonical_object(value)) is not None:
            entity.attributes |= json.loads(found)
        elif name.startswith("#"):
            entity.note = f"{entity.note}\n{value}" if entity.note else value
        else:
            entity.attributes[name] = True if value == "\0" else value


def _flat(text: str) -> str:
    """Line ends cannot stand in an `.ann` line; brat writes a blank for each."""
    return "".join(" " if char.isspace() else char for char in text.replace("\r\n", "\n")).replace(" ", "")


# --- writing
def reduce_brat(out: OutStory) -> Reduced:
    """Notes on one line; story ids that cannot name a file give way."""
    changes: dict[str, int] = {}
    tags = list(out.tags)
    for index, item in enumerate(tags):
        note = _one_line(item.tag.note)
        if note != item.tag.note:
            tags[index] = item._replace(tag=item.tag._replace(note=note))
            changes["note_lines"] = changes.get("note_lines", 0) + 1
    if safe_stem(out.story.external_id) != out.story.external_id:
        changes["file_names"] = 1
    return Reduced(replace(out, tags=tuple(tags)), changes)


def write_brat(out: OutStory, options: WriteOptions, stem: str) -> Iterator[tuple[str, bytes]]:
    """`STEM.txt` and `STEM.ann`."""
    yield f"{stem}.txt", out.story.text.encode("utf-8")
    yield f"{stem}.ann", "".join(_lines(out)).encode("utf-8")


def _lines(out: OutStory) -> Iterator[str]:
    notes = 0
    for number, item in enumerate(out.tags, 1):
        tag = item.tag
        quote = "".join(" " if _LINE_END.match(char) or char in "\t\v\f\x1c\x1d\x1e\x85\u2028\u2029" else char
                        for char in tag.quote)  # fmt: skip
        yield f"T{number}\t{escaped(tag.label)} {tag.start} {tag.end}\t{quote}\n"
        for name, value in (
            (_WHO, item.annotator.name),
            (_SURE, tag.confidence),
            (_MORE, tag.attributes if tag.attributes != "{}" else ""),
            (_NOTE, tag.note),
        ):
            if value:
                notes += 1
                yield f"#{notes}\t{name} T{number}\t{value}\n"


def _one_line(note: str) -> str:
    return " ".join(part for part in re.split(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029\t]+", note) if part)
