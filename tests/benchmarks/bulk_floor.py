"""The least work that leaves the same rows, journal entries and bytes: what `bulk.py` measures against.

Raw `sqlite3`, `hashlib` and msgspec's JSON, with the settings and the schema of a real project. It trusts its
input wholly: nothing is checked, asked, looked up or told, and it knows just two languages and one annotator.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import struct
import time
import uuid
from array import array
from pathlib import Path
from typing import Any

import msgspec

from storymark.domain.clock import iso_utc
from storymark.domain.edits import TAG_FIELDS
from storymark.domain.folding import search_key
from storymark.exchange.native_lines import LINE_DECODER
from storymark.services.ledger import Ledger

_BATCH_LINES = 500
_SETTINGS = (
    "locking_mode=exclusive",
    "journal_mode=wal",
    "synchronous=full",
    "foreign_keys=1",
    "wal_autocheckpoint=200",
    "temp_store=2",
    "cache_size=-16000",
)
_FIELDS = list(TAG_FIELDS)
_CJK = bytes(range(0xE4, 0xEA))
_LINE_ENDS = tuple((chr(code).encode(), b"\\u%04x" % code) for code in (0x85, 0x2028, 0x2029))
_encode = msgspec.json.Encoder(order="sorted").encode


class _Line(msgspec.Struct):
    text: str
    label: list[tuple[int, int, str]]


class Facts(msgspec.Struct):
    """What an empty project says of itself."""

    project: str
    replica: str
    annotator: str
    revision: int
    hlc: int


def facts_of(ledger: Ledger, annotator: str) -> Facts:
    """Read them once, before anything is measured."""
    store = ledger.store
    return Facts(store.project, store.replica, annotator, ledger.labels().revision, store.last_hlc())


def _connect(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    for setting in _SETTINGS:
        db.execute(f"PRAGMA {setting}")
    return db


def _ids(count: int) -> list[str]:
    stamp = time.time_ns() // 1_000_000 << 12
    noise = struct.unpack(f"<{count}Q", os.urandom(8 * count))
    found = []
    for n, random in enumerate(noise):
        at = stamp + n
        whole = f"{(at >> 12) << 16 | 0x7000 | at & 0xFFF:016x}{random & (1 << 62) - 1 | 1 << 63:016x}"
        found.append(f"{whole[:8]}-{whole[8:12]}-{whole[12:16]}-{whole[16:20]}-{whole[20:]}")
    return found


def floor_import(source: Path, target: Path, facts: Facts) -> None:
    """doccano JSONL into the empty project at `target`, in one transaction."""
    decode = msgspec.json.Decoder(_Line).decode
    stem, space = source.stem, uuid.UUID(facts.project).bytes
    hlc, story_num, layer_num = max(facts.hlc + 1, time.time_ns() // 1_000_000 << 16), 0, 0
    db = _connect(target)
    db.execute("BEGIN IMMEDIATE")
    seq = db.execute("SELECT max(seq) FROM journal").fetchone()[0]
    number = 0
    with source.open("rb") as file:
        while True:
            lines = [line for _, line in zip(range(_BATCH_LINES), file, strict=False)]
            if not lines:
                break
            docs = list(map(decode, lines))
            ids = iter(_ids(sum(len(doc.label) for doc in docs)))
            now = time.time_ns() // 1_000_000
            journal, touches, stories, texts, layers, tags = [], [], [], [], [], []
            for doc in docs:
                number, seq, hlc = number + 1, seq + 1, hlc + 1
                story_num, layer_num = story_num + 1, layer_num + 1
                text, external = doc.text, f"{stem}-{number}"
                data = text.encode()
                story = hashlib.sha256(external.encode() + b"\0" + data).hexdigest()
                language = "zh" if len(data.translate(None, _CJK)) < len(data) * 0.9 else "vi"
                title = text.lstrip().split("\n", 1)[0].strip()[:60].strip()
                named = f"{story}|{facts.annotator}|annotator|1".encode()
                half = bytearray(hashlib.sha1(space + named, usedforsecurity=False).digest()[:16])
                half[6], half[8] = half[6] & 0x0F | 0x50, half[8] & 0x3F | 0x80
                raw = half.hex()
                layer = f"{raw[:8]}-{raw[8:12]}-{raw[12:16]}-{raw[16:20]}-{raw[20:]}"
                rest = ["", "", "{}", "import", "{}", facts.revision, now, now]
                rows = [
                    [next(ids), story, layer, [s, e], label, text[s:e], *rest] for s, e, label in doc.label
                ]
                length = len(text)
                changes: list[Any] = [
                    {
                        "record": "story",
                        "id": story,
                        "set": {
                            "external_id": external,
                            "title": title,
                            "language": language,
                            "sections": [["", 0, length]],
                            "meta": "{}",
                            "split": "",
                            "length": length,
                        },
                    },
                    {
                        "record": "layer",
                        "id": layer,
                        "set": {
                            "story": story,
                            "annotator": facts.annotator,
                            "kind": "annotator",
                            "round": 1,
                            "status": "open",
                            "reason": "",
                            "flagged": False,
                            "time_ms": 0,
                        },
                    },
                    {"record": "tags", "id": story, "set": {"fields": _FIELDS, "rows": rows}},
                ]
                body = _encode(
                    {
                        "v": 1,
                        "type": "import",
                        "project": facts.project,
                        "author": "",
                        "replica": facts.replica,
                        "hlc": hlc,
                        "parents": [],
                        "changes": changes,
                        "undoes": "",
                    }
                )
                entry = hashlib.sha256(body).hexdigest()
                journal.append((seq, entry, "import", facts.replica, hlc, body))
                touches += [("story", story, seq), ("layer", layer, seq)]
                key = search_key(title, external)
                sections = f'[["",0,{length}]]'
                stories.append((story_num, story, external, title, language, length, hlc, key, sections))
                texts.append((story_num, text))
                layers.append((layer_num, layer, story_num, facts.annotator, hlc >> 16))
                tags += [
                    (row[0], story_num, layer_num, *row[3], row[4], row[5], facts.revision, now, now, seq)
                    for row in rows
                ]
            db.executemany(
                "INSERT INTO journal (seq, id, type, author, replica, hlc, undoes, is_act, body)"
                " VALUES (?, ?, ?, '', ?, ?, '', 0, ?)",
                journal,
            )
            db.executemany("INSERT INTO touch (record, record_id, seq) VALUES (?, ?, ?)", touches)
            db.executemany(
                "INSERT INTO story (num, id, external_id, title, language, length, added_hlc, search_key,"
                " sections) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                stories,
            )
            db.executemany("INSERT INTO story_text (story, text) VALUES (?, ?)", texts)
            db.executemany(
                "INSERT INTO layer (num, id, story, annotator, status, touched_ms, is_listed)"
                " VALUES (?, ?, ?, ?, 'open', ?, 1)",
                layers,
            )
            db.executemany(
                "INSERT INTO tag (id, story, layer, start_cp, end_cp, label, quote, origin, label_revision,"
                " created_ms, updated_ms, born_seq) VALUES (?, ?, ?, ?, ?, ?, ?, 'import', ?, ?, ?, ?)",
                tags,
            )
    db.execute("COMMIT")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def floor_export(source: Path, target: Path, *, reads_back: bool) -> str:
    """The project at `source` as native JSONL; its SHA-256."""
    db = _connect(source)
    people = dict(db.execute("SELECT id, name FROM annotator"))
    tags = db.execute(
        "SELECT story, id, start_cp, end_cp, label, quote, layer, note, confidence, attributes, origin,"
        " decision, label_revision, created_ms, updated_ms FROM tag WHERE deleted = 0 ORDER BY num"
    )
    layers = db.execute(
        "SELECT story, num, annotator, kind, round, status, reason, flagged, time_ms FROM layer ORDER BY num"
    )
    stories = db.execute(
        "SELECT s.num, s.id, external_id, title, language, text, sections, meta, split, c.segmenter, c.ranges"
        " FROM story s JOIN story_text t ON t.story = s.num JOIN sentences c ON c.story = s.num"
        " WHERE s.deleted = 0 ORDER BY s.num"
    )
    times: dict[int, str] = {}
    digest = hashlib.sha256()
    encode, decode = msgspec.json.Encoder().encode, msgspec.json.decode
    tag, layer = tags.fetchone(), layers.fetchone()
    with target.open("wb", buffering=1 << 20) as file:
        for num, id, external, title, language, text, sections, meta, split, segmenter, ranges in stories:
            own: dict[int, Any] = {}
            while layer is not None and layer[0] == num:
                own[layer[1]], layer = layer, layers.fetchone()
            found = []
            while tag is not None and tag[0] == num:
                found.append(tag)
                tag = tags.fetchone()
            found.sort(key=lambda row: (row[2], row[3], row[4], people[own[row[6]][2]], row[1]))
            spans = []
            for row in found:
                _, who, kind, round_, *_ = own[row[6]][1:]
                for moment in row[13:]:
                    if moment not in times:
                        times[moment] = iso_utc(moment)
                spans.append(
                    {
                        "id": row[1],
                        "start": row[2],
                        "end": row[3],
                        "label": row[4],
                        "text": text[row[2] : row[3]],
                        "annotator": people[who],
                        "annotator_id": who,
                        "layer": kind,
                        "round": round_,
                        "origin": row[10],
                        "confidence": row[8],
                        "note": row[7],
                        "attributes": row[9],
                        "decision": row[11],
                        "label_revision": row[12],
                        "created": times[row[13]],
                        "updated": times[row[14]],
                    }
                )
            edges = array("I", ranges)
            line = encode(
                {
                    "schema": "storymark/1",
                    "id": id,
                    "external_id": external,
                    "title": title,
                    "language": language,
                    "text": text,
                    "offset_unit": "codepoint",
                    "segmenter": segmenter,
                    "sections": [{"name": n, "start": s, "end": e} for n, s, e in decode(sections)],
                    "sentences": [
                        {"start": s, "end": e, "origin": "segmenter"}
                        for s, e in zip(edges[::2], edges[1::2], strict=True)
                    ],
                    "spans": spans,
                    "story_labels": [],
                    "layers": [
                        {
                            "annotator": people[who],
                            "annotator_id": who,
                            "kind": kind,
                            "round": round_,
                            "status": status,
                            "reason": reason,
                            "flagged": bool(flagged),
                            "seconds": time_ms / 1000,
                            "read": [],
                        }
                        for _, _, who, kind, round_, status, reason, flagged, time_ms in own.values()
                    ],
                    "split": split,
                    "meta": meta,
                }
            )
            for char, escape in _LINE_ENDS:
                if char in line:
                    line = line.replace(char, escape)
            line += b"\n"
            digest.update(line)
            file.write(line)
        file.flush()
        os.fsync(file.fileno())
    db.close()
    if reads_back:
        _read_back(target, digest.hexdigest())
    return digest.hexdigest()


def _read_back(path: Path, expected: str) -> None:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        for line in file:
            digest.update(line)
            parsed = LINE_DECODER.decode(line)
            text = parsed.text
            for span in parsed.spans:
                assert text[span.start : span.end] == span.text
    assert digest.hexdigest() == expected
