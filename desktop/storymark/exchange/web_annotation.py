"""W3C Web Annotation: annotations as JSON-LD (`.jsonld`), and the text that they speak of beside it (`.txt`).

Tags are annotations with the motivation `tagging`; positions are code points, as the Recommendation says, and
a quote with its neighbours stands beside each. Files of browsers' libraries count UTF-16 units, which the
quotes give away; annotations that have only a quote find their place by it. Facts: field.md 1C and the Web
Annotation Data Model of 2017.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote, unquote

import msgspec

from storymark.domain.clock import iso_utc, parse_iso_utc
from storymark.domain.errors import BadItem, FileMissing
from storymark.domain.story import parted_sections
from storymark.exchange.decoding import decode, read_bytes
from storymark.exchange.json_items import MAX_FILE_BYTES
from storymark.exchange.json_lines import json_problem
from storymark.exchange.json_out import json_piece
from storymark.exchange.native_rules import name_problem
from storymark.exchange.peer_spans import check_tag_count, placed_by_quotes
from storymark.exchange.plaintext import read_text_story
from storymark.services.exchange_ports import (
    OutStory,
    OutTag,
    ReadOptions,
    ReadStory,
    ReadTag,
    Reduced,
    Source,
    WriteOptions,
)

SUFFIX = ".jsonld"
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_URN, _OWN = "urn:uuid:", "urn:x-storymark:"
_TAGS, _NOTES = frozenset({"tagging", "classifying", "identifying"}), frozenset({"commenting", "describing"})
_NEIGHBOURS = 32
_NAMED = ("name", "nickname", "nick", "email", "id")


def looks_like_web_annotation(head: bytes) -> bool:
    """Whether a file begins as such pages do."""
    return CONTEXT.encode() in head or b'"Annotation' in head


# --- writing
def reduce_web_annotation(out: OutStory) -> Reduced:
    """Everything that it has words for is kept."""
    return Reduced(out)


def write_web_annotation(out: OutStory, options: WriteOptions, stem: str) -> Iterator[tuple[str, bytes]]:
    """`STEM.txt` and `STEM.jsonld`."""
    story = out.story
    page = {
        "@context": CONTEXT,
        "id": f"{quote(stem)}{SUFFIX}",
        "type": "AnnotationPage",
        "partOf": {
            "id": f"{_OWN}story:{story.id}",
            "type": "AnnotationCollection",
            "label": story.external_id,
            "total": len(out.tags),
        },
    }
    head = json_piece(page)[:-1] + b',"items":[\n'
    items = b",\n".join(json_piece(_annotation(item, story.text, f"{quote(stem)}.txt")) for item in out.tags)
    yield f"{stem}.txt", story.text.encode("utf-8")
    yield f"{stem}{SUFFIX}", head + items + b"\n]}\n"


def _annotation(item: OutTag, text: str, source: str) -> dict[str, Any]:
    tag, who = item.tag, item.annotator
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": tag.label}]
    if tag.note:
        bodies.append({"type": "TextualBody", "purpose": "commenting", "value": tag.note})
    times = {"created": tag.created_ms, "modified": tag.updated_ms}
    return {
        "id": _iri("tag", tag.id),
        "type": "Annotation",
        "motivation": "tagging",
        "creator": {
            "id": _iri("annotator", who.id),
            "type": "Software" if item.layer.kind == "model" else "Person",
            "name": who.name,
        },
        **{name: iso_utc(moment) for name, moment in times.items() if moment},
        "body": bodies,
        "target": {
            "source": source,
            "selector": [
                {"type": "TextPositionSelector", "start": tag.start, "end": tag.end},
                {
                    "type": "TextQuoteSelector",
                    "exact": tag.quote,
                    "prefix": text[max(0, tag.start - _NEIGHBOURS) : tag.start],
                    "suffix": text[tag.end : tag.end + _NEIGHBOURS],
                },
            ],
        },
    }


def _iri(kind: str, id: str) -> str:
    return f"{_URN}{id}" if _UUID.fullmatch(id) else f"{_OWN}{kind}:{quote(id, safe='')}"


# --- reading
@dataclass(slots=True)
class _Found:
    """One annotation: what it tags, where, and who made it; `start` is -1 where only a quote says where."""

    labels: list[str]
    tag: ReadTag
    prefix: str = ""
    suffix: str = ""


def read_web_annotation(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The stories that the page speaks of; raises FileMissing without their texts, BadItem."""
    data = read_bytes(source, limit_bytes=MAX_FILE_BYTES)
    content = decode(data, options=options, where=source.name).text
    try:
        page = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadItem(path=source.name, item=1, reason=json_problem(error, content.encode())) from error
    left: Counter[str] = Counter()
    by_text: defaultdict[str, list[_Found]] = defaultdict(list)
    for number, item in enumerate(_items(page), 1):
        try:
            for name, found in _annotations(item, left):
                by_text[name].append(found)
        except ValueError as error:
            raise BadItem(path=source.name, item=number, reason=str(error)) from error
    told = _label(page)
    names = list(by_text) or [f"{source.path.stem}.txt"]
    for name in names:
        external_id = told if len(names) == 1 else ""
        yield _story(source, name, by_text[name], left, external_id, options)
        left = Counter()


def _story(
    source: Source,
    name: str,
    annotations: Sequence[_Found],
    left: Counter[str],
    external_id: str,
    options: ReadOptions,
) -> ReadStory:
    beside = _text_beside(source, name)
    story = read_text_story(beside, options)
    left = left.copy()
    tags: list[ReadTag] = []
    for found in annotations:
        placed = found.tag if found.tag.start >= 0 else _by_quote(found, story.text)
        if placed is None:
            left["annotation(s) whose quote stands in no place or in several"] += 1
        else:
            tags += [placed._replace(label=label) for label in found.labels]
    try:
        check_tag_count(tags)
        checked, note = placed_by_quotes(tags, story.text)
    except ValueError as error:
        raise BadItem(path=source.name, item=1, reason=str(error)) from error
    lost = [f"{count} {what} left out" for what, count in left.items()]
    return replace(
        story,
        external_id=external_id or story.external_id,
        sections=parted_sections(story.text),
        tags=checked,
        notes=(*story.notes, *([note] if note else []), *lost),
        consumed_bytes=source.path.stat().st_size,
    )


def _text_beside(source: Source, name: str) -> Source:
    """The text in the same folder: that of the name, or of the page's own."""
    for candidate in (name, f"{source.path.stem}.txt"):
        path = source.path.with_name(candidate)
        if path.is_file():
            return Source(path, str(Path(source.name).with_name(candidate)), source.keeper)
    raise FileMissing(path=f"{Path(source.name).with_name(name)} (the text of {source.name})")


def _items(page: Any) -> list[Any]:
    """The annotations of a page, of a collection with its first page, of a list, or the one that it is."""
    if isinstance(page, dict) and isinstance(page.get("first"), dict):
        page = page["first"]
    if isinstance(page, dict) and isinstance(page.get("items"), list):
        page = page["items"]
    return page if isinstance(page, list) else [page]


def _label(page: Any) -> str:
    part = page.get("partOf") if isinstance(page, dict) else None
    label = part.get("label") if isinstance(part, dict) else None
    return label if isinstance(label, str) else ""


def _annotations(item: Any, left: Counter[str]) -> Iterator[tuple[str, _Found]]:
    """For each target the name of its text and what is said of it; raises ValueError."""
    if not isinstance(item, dict):
        raise ValueError("it is no annotation")
    labels, note = _bodies(item)
    if not labels:
        left["annotation(s) without a tag"] += 1
        return
    base = ReadTag(
        -1, -1, "", "", id=_own_id(item.get("id")), note=note,
        created_ms=_moment(item.get("created")), updated_ms=_moment(item.get("modified")),
    )  # fmt: skip
    base = _by_creator(base, item.get("creator"))
    targets = item.get("target")
    for target in targets if isinstance(targets, list) else [targets]:
        found = _place(target, base, labels)
        if found is None:
            left["target(s) that are no place in a text"] += 1
        else:
            yield _name_of(target), found


def _bodies(item: Mapping[str, Any]) -> tuple[list[str], str]:
    """The tags and the comments among the bodies."""
    bodies = item.get("body", item.get("bodyValue"))
    motivation = item.get("motivation")
    labels: list[str] = []
    notes: list[str] = []
    for body in bodies if isinstance(bodies, list) else [bodies]:
        fields = {"value": body} if isinstance(body, str) else body
        if not isinstance(fields, dict):
            continue
        purpose = fields.get("purpose", motivation)
        purposes = {each for each in (purpose if isinstance(purpose, list) else [purpose]) if each}
        told = fields.get("value", fields.get("label", fields.get("source")))
        if not isinstance(told, str) or not told:
            continue
        if purposes & _TAGS:
            labels.append(told)
        elif purposes & _NOTES or not purposes:
            notes.append(told)
    return list(dict.fromkeys(labels)), "\n".join(notes)


def _by_creator(tag: ReadTag, told: Any) -> ReadTag:
    """The tag with who made it; raises ValueError for a name that nobody can have."""
    who = told[0] if isinstance(told, list) and told else told
    fields = {"id": who} if isinstance(who, str) else who
    if not isinstance(fields, dict):
        return tag
    name = next((fields[key] for key in _NAMED if isinstance(fields.get(key), str) and fields[key]), "")
    if reason := name_problem(name):
        raise ValueError(reason)
    tag = tag._replace(annotator=name, annotator_id=_own_id(fields.get("id")))
    return tag._replace(kind="model", origin="suggestion") if fields.get("type") == "Software" else tag


def _moment(told: Any) -> int:
    try:
        return max(0, parse_iso_utc(told)) if isinstance(told, str) and told else 0
    except (ValueError, OverflowError):
        return 0


def _own_id(told: Any) -> str:
    """An id of ours; that of any other program is none."""
    if not isinstance(told, str):
        return ""
    if told.startswith(_URN) and _UUID.fullmatch(told.removeprefix(_URN)):
        return told.removeprefix(_URN)
    return unquote(told.rpartition(":")[2]) if told.startswith(_OWN) else ""


def _place(target: Any, base: ReadTag, labels: list[str]) -> _Found | None:
    selectors = target.get("selector") if isinstance(target, dict) else None
    found = _Found(labels, base)
    for selector in selectors if isinstance(selectors, list) else [selectors]:
        if not isinstance(selector, dict):
            continue
        if selector.get("type") == "TextPositionSelector":
            start, end = selector.get("start"), selector.get("end")
            if type(start) is not int or type(end) is not int or start < 0:
                raise ValueError("“start” and “end” of a selector must be integers (whole numbers)")
            found.tag = found.tag._replace(start=start, end=end)
        elif selector.get("type") == "TextQuoteSelector" and isinstance(selector.get("exact"), str):
            found.tag = found.tag._replace(quote=selector["exact"])
            found.prefix, found.suffix = (
                text if isinstance(text := selector.get(side), str) else "" for side in ("prefix", "suffix")
            )
    return found if found.tag.start >= 0 or found.tag.quote else None


def _name_of(target: Any) -> str:
    """The last part of the source's address: a name in this folder, wherever it leads."""
    source = target.get("source") if isinstance(target, dict) else ""
    address = source.get("id") if isinstance(source, dict) else source
    name = PurePosixPath(unquote(str(address or "")).replace("\\", "/").split("#")[0].split("?")[0]).name
    return name if name not in ("", ".", "..") and "\0" not in name else "text.txt"


def _by_quote(found: _Found, text: str) -> ReadTag | None:
    """Where the quote stands between its neighbours, if that is one place."""
    exact = found.tag.quote
    whole = f"{found.prefix}{exact}{found.suffix}"
    at = text.find(whole)
    if at < 0 or text.find(whole, at + 1) >= 0:
        return None
    start = at + len(found.prefix)
    return found.tag._replace(start=start, end=start + len(exact))
