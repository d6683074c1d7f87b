"""Typed identities: who and what a record is, made where the act happened."""

from __future__ import annotations

import hashlib
import secrets
import struct
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
_VARIANT = 1 << 63
_NOISE = (1 << 62) - 1


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
    found = []
    for stamp, noise in enumerate(struct.unpack(f"<{count}Q", secrets.token_bytes(8 * count)), first):
        high = (stamp >> 12) << 16 | 0x7000 | stamp & 0xFFF
        digits = f"{high:016x}{noise & _NOISE | _VARIANT:016x}"
        found.append(f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}")
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
    return LayerId(str(uuid.uuid5(_namespace(project), name)))


@lru_cache(maxsize=8)
def _namespace(project: str) -> uuid.UUID:
    return uuid.UUID(project)
