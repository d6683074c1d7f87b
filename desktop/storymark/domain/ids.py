"""Typed identities: who and what a record is, made where the act happened."""

from __future__ import annotations

import hashlib
import secrets
import threading
import time
import uuid
from functools import lru_cache
from typing import NewType

ProjectId = NewType("ProjectId", str)
StoryId = NewType("StoryId", str)
AnnotatorId = NewType("AnnotatorId", str)
LayerId = NewType("LayerId", str)
TagId = NewType("TagId", str)
LabelKey = NewType("LabelKey", str)
EntryId = NewType("EntryId", str)
ReplicaId = NewType("ReplicaId", str)

_lock = threading.Lock()
_last_stamp = 0
# The digit that says how a UUID is laid out, with two random bits of the one that it takes the place of.
_VARIANT = dict(zip("0123456789abcdef", "89ab" * 4, strict=True))


def new_id() -> str:
    """A fresh UUIDv7 (RFC 9562 section 5.7), strictly growing within this process.

    The 12 bits after the version carry a counter (method 1 of section 6.2), so that ids made in one
    millisecond sort in the order in which they were made.
    """
    return new_ids(1)[0]


def new_ids(count: int) -> list[str]:
    """As many fresh ids, growing: an import needs millions, and one question to the system serves many."""
    global _last_stamp
    with _lock:
        first = max(_last_stamp + 1, time.time_ns() // 1_000_000 << 12)
        _last_stamp = first + count - 1
    noise, at, time_ms, head = secrets.token_hex(8 * count), 0, -1, ""
    found = []
    for stamp in range(first, first + count):
        if stamp >> 12 != time_ms:
            time_ms = stamp >> 12
            digits = f"{time_ms:012x}"
            head = f"{digits[:8]}-{digits[8:]}-7"
        variant, rest, last = _VARIANT[noise[at]], noise[at + 1 : at + 4], noise[at + 4 : at + 16]
        found.append(f"{head}{stamp & 0xFFF:03x}-{variant}{rest}-{last}")
        at += 16
    return found


def story_id(external_id: str, text: str) -> StoryId:
    """The identity of a story's content: hex SHA-256 of `utf8(external_id) + 00 + utf8(text)`."""
    digest = hashlib.sha256(external_id.encode("utf-8"))
    digest.update(b"\x00")
    digest.update(text.encode("utf-8"))
    return StoryId(digest.hexdigest())


def layer_id(
    project: str, story: str, annotator: str, *, kind: str = "annotator", round_: int = 1
) -> LayerId:
    """The same id on every laptop for one annotator's layer of one story and round (a UUIDv5)."""
    name = f"{story}|{annotator}|{kind}|{round_}"
    digest = hashlib.sha1(_namespace(project) + name.encode("utf-8"), usedforsecurity=False).hexdigest()
    variant = _VARIANT[digest[16]]
    return LayerId(f"{digest[:8]}-{digest[8:12]}-5{digest[13:16]}-{variant}{digest[17:20]}-{digest[20:32]}")


@lru_cache(maxsize=8)
def _namespace(project: str) -> bytes:
    return uuid.UUID(project).bytes
