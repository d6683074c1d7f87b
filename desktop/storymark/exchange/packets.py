"""Packets, `NAME.storypacket`: a zip of a manifest, journal entries and stories (product.md section 4)."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, cast

from storymark import __version__
from storymark.domain.errors import FileMissing, FileUnreadable, NotAPacket, PacketDamaged, PacketTooNew
from storymark.domain.ids import AnnotatorId, ProjectId, ReplicaId, StoryId, story_id
from storymark.domain.journal import Entry, canonical_json, foreign_entry
from storymark.domain.people import Annotator
from storymark.domain.sentences import Sentences
from storymark.exchange.packet_seal import BLANK, has_mark, is_whole, put_seal
from storymark.services.exchange_ports import MAX_LINE_BYTES, PendingFile
from storymark.services.packet_ports import Bundle, PackedStory, PacketHead

FORMAT, VERSION = "storymark-packet", 1
MANIFEST, ENTRIES, STORIES = "manifest.json", "entries.jsonl", "stories.jsonl"
_PARTS = (ENTRIES, STORIES)
MAX_MANIFEST_BYTES = 64 * 2**20
MAX_BYTES = 8 * 2**30
MAX_RATIO = 400
_RATIO_FROM_BYTES = 16 * 2**20
_EPOCH = (1980, 1, 1, 0, 0, 0)


# --- writing ----------------------------------------------------------------------------------------------
def write_packet(
    pending: PendingFile, head: PacketHead, entries: Iterable[Entry], stories: Iterable[PackedStory]
) -> None:
    """Fill `pending`. Entries are sorted by id, stories come as given: the same content is the same bytes."""
    in_order = sorted({entry.id: entry for entry in entries}.values(), key=lambda entry: entry.id)
    with pending.path.open("r+b") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as packed:
            files = {
                ENTRIES: _put(packed, ENTRIES, (entry.canonical for entry in in_order)),
                STORIES: _put(packed, STORIES, (_story_line(story) for story in stories)),
            }
            manifest = _manifest(head, len(in_order), files)
            _put(packed, MANIFEST, [manifest])
            packed.comment = BLANK
        put_seal(file)


def _put(packed: zipfile.ZipFile, name: str, lines: Iterable[bytes]) -> dict[str, Any]:
    digest, size = hashlib.sha256(), 0
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system, info.external_attr = 3, 0o644 << 16  # the same on every system
    with packed.open(info, "w", force_zip64=True) as part:
        for line in lines:
            data = line + b"\n"
            digest.update(data)
            size += len(data)
            part.write(data)
    return {"sha256": digest.hexdigest(), "bytes": size}


def _story_line(story: PackedStory) -> bytes:
    cut = story.sentences
    return canonical_json(
        {
            "id": story.id,
            "external_id": story.external_id,
            "text": story.text,
            "segmenter": cut.segmenter if cut is not None else "",
            "sentences": [edge for pair in cut for edge in pair] if cut is not None else None,
        }
    )


def _manifest(head: PacketHead, entry_count: int, files: dict[str, Any]) -> bytes:
    who = head.annotator
    return canonical_json(
        {
            "format": FORMAT,
            "version": VERSION,
            "program": __version__,
            "kind": head.kind,
            "project": {"id": head.project, "name": head.project_name},
            "replica": head.replica,
            "annotator": {"id": who.id, "name": who.name} if who is not None else None,
            "label_set": {
                "revision": head.label_revision,
                "sha256": head.label_hash,
                "labels": list(head.labels),
            },
            "blind": head.is_blind,
            "stories": list(head.stories),
            "entries": entry_count,
            "files": files,
        }
    )


# --- reading ----------------------------------------------------------------------------------------------
def is_packet(path: Path) -> bool:
    """Whether the file says that it is a packet."""
    return has_mark(path)


def read_packet(path: Path) -> Bundle:
    """The packet at `path`, its seal and its manifest checked; its parts are checked as they are read."""
    if not path.exists():
        raise FileMissing(path=str(path))
    try:
        if not path.is_file() or not has_mark(path):
            raise NotAPacket(path=str(path), reason="it does not end as a packet does; it may be cut short")
        if not is_whole(path):
            raise PacketDamaged(path=str(path), reason="its bytes are not those that were sealed")
        raw = _read_manifest(path)
        head = _head(raw)
        digest = hashlib.sha256(path.read_bytes()[-len(BLANK) :]).hexdigest()
    except OSError as error:
        raise FileUnreadable(path=str(path), reason=error.strerror or type(error).__name__) from error
    except (KeyError, TypeError, ValueError) as error:
        raise PacketDamaged(path=str(path), reason="its manifest is not one") from error
    return Bundle(
        name=path.name,
        head=head,
        sha256=digest,
        entries=lambda: _entries(path, raw),
        stories=lambda: _stories(path, raw),
    )


def _read_manifest(path: Path) -> dict[str, Any]:
    try:
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
            info = packed.getinfo(MANIFEST) if MANIFEST in names else None
            if info is None or info.file_size > MAX_MANIFEST_BYTES:
                raise NotAPacket(path=str(path), reason="it has no manifest")
            raw = json.loads(packed.read(info))
            if not isinstance(raw, dict) or raw.get("format") != FORMAT:
                raise NotAPacket(path=str(path), reason="its manifest is of something else")
            version = raw.get("version")
            if type(version) is not int or version > VERSION:
                raise PacketTooNew(path=str(path), found=version, known=VERSION)
            _check_parts(path, packed)
            return raw
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, RecursionError, EOFError) as error:
        raise PacketDamaged(path=str(path), reason="it is not a whole zip") from error


def _check_parts(path: Path, packed: zipfile.ZipFile) -> None:
    """Refuse what no packet of ours has: other names, parts twice, sizes out of proportion."""
    infos = packed.infolist()
    if sorted(info.filename for info in infos) != sorted((MANIFEST, *_PARTS)):
        raise PacketDamaged(path=str(path), reason="it has other parts than a packet")
    for info in infos:
        is_out_of_proportion = info.file_size > _RATIO_FROM_BYTES + MAX_RATIO * info.compress_size
        if info.flag_bits & 1 or info.file_size > MAX_BYTES or is_out_of_proportion:
            raise PacketDamaged(path=str(path), reason=f"{info.filename} is out of all proportion")


def _head(raw: dict[str, Any]) -> PacketHead:
    who, labels, project = raw["annotator"], raw["label_set"], raw["project"]
    head = PacketHead(
        kind=raw["kind"],
        project=ProjectId(project["id"]),
        project_name=project["name"],
        replica=ReplicaId(raw["replica"]),
        annotator=Annotator(AnnotatorId(who["id"]), who["name"]) if who is not None else None,
        stories=tuple(StoryId(item) for item in raw["stories"]),
        label_revision=labels["revision"],
        label_hash=labels["sha256"],
        labels=tuple(labels["labels"]),
        is_blind=bool(raw["blind"]),
        entry_count=raw["entries"],
    )
    texts = (head.kind, head.project, head.project_name, head.replica, *head.stories, *head.labels)
    if not all(isinstance(text, str) for text in texts):
        raise TypeError
    return head


def _entries(path: Path, raw: dict[str, Any]) -> Iterator[Entry]:
    last, count = "", 0
    for number, line in _lines(path, ENTRIES, raw):
        try:
            entry = foreign_entry(line)
        except ValueError as error:
            raise PacketDamaged(path=str(path), reason=f"{ENTRIES}, line {number}: {error}") from error
        if entry.id <= last:
            raise PacketDamaged(path=str(path), reason=f"{ENTRIES}, line {number} is not in order")
        last, count = entry.id, count + 1
        yield entry
    if count != raw["entries"]:
        raise PacketDamaged(path=str(path), reason="it does not hold as many acts as it says")


def _stories(path: Path, raw: dict[str, Any]) -> Iterator[PackedStory]:
    for number, line in _lines(path, STORIES, raw):
        try:
            found = json.loads(line)
            edges, text = found["sentences"], found["text"]
            cut = _sentences(edges, found["segmenter"], len(text)) if edges is not None else None
            story = PackedStory(StoryId(found["id"]), found["external_id"], text, cut)
            is_right = story_id(story.external_id, text) == story.id
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
            raise PacketDamaged(path=str(path), reason=f"{STORIES}, line {number} is no story") from error
        if not is_right:
            raise PacketDamaged(path=str(path), reason=f"{STORIES}, line {number}: its text is not its own")
        yield story


def _sentences(edges: list[int], segmenter: str, length: int) -> Sentences:
    if any(type(edge) is not int for edge in edges) or not isinstance(segmenter, str):
        raise TypeError
    pairs = list(zip(edges[::2], edges[1::2], strict=True))
    if any(not 0 <= start <= end <= length for start, end in pairs):
        raise ValueError
    return Sentences(cast(Any, pairs), segmenter=segmenter)


def _lines(path: Path, name: str, raw: dict[str, Any]) -> Iterator[tuple[int, bytes]]:
    """The lines of a part, as many bytes as it promises and not one more; checked against its hash."""
    digest, size = hashlib.sha256(), 0
    promised = raw["files"][name]
    try:
        with zipfile.ZipFile(path) as packed, packed.open(name) as part:
            number = 0
            while line := part.readline(MAX_LINE_BYTES + 1):
                number += 1
                digest.update(line)
                size += len(line)
                if len(line) > MAX_LINE_BYTES or size > promised["bytes"] or not line.endswith(b"\n"):
                    raise PacketDamaged(path=str(path), reason=f"{name}, line {number} is too long")
                yield number, line[:-1]
    except (zipfile.BadZipFile, EOFError, OSError) as error:
        raise PacketDamaged(path=str(path), reason=f"{name} cannot be read") from error
    if digest.hexdigest() != promised["sha256"] or size != promised["bytes"]:
        raise PacketDamaged(path=str(path), reason=f"{name} is not what the manifest says")
