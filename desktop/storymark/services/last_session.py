"""A small note of where a project ended, so that an old copy put in its place is noticed at the next opening.

Programs that synchronise folders, and people with sticks, put yesterday's file over today's. The file itself
is in order then; only somebody who remembers the last session can tell.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from storymark.domain.ids import EntryId

if TYPE_CHECKING:
    from storymark.services.ledger import Ledger


@dataclass(frozen=True, slots=True)
class OldCopy:
    """The file lacks the last act of the last session: how many tags it has, how many there were, when."""

    tags_here: int
    tags_then: int
    ended_ms: int


@dataclass(frozen=True, slots=True)
class _Note:
    project: str
    replica: str
    entry: str
    entries: int
    tags: int
    ended_ms: int


class LastSessions:
    """One note for each path, in the user's folder; what cannot be read or written is passed over."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def look(self, ledger: Ledger) -> OldCopy | None:
        """Whether this file is older than the last session in it on this computer, None when it is not."""
        note = self._read(ledger.store.path)
        store = ledger.store
        if note is None or (note.project, note.replica) != (store.project, store.replica):
            return None  # another project, or another copy of it: nothing is known of that one
        if store.has_entry(EntryId(note.entry)):
            return None
        return OldCopy(_tags(ledger), note.tags, note.ended_ms)

    def remember(self, ledger: Ledger, *, accepts_old: bool = False) -> None:
        """Note where the project stands. An old copy leaves the note as it is, unless it was accepted."""
        store = ledger.store
        if store.is_read_only or (not accepts_old and self.look(ledger) is not None):
            return
        head = store.journal_head()
        known = self._read(store.path)
        if known is not None and known.entry == head.entry:
            return
        self._write(
            store.path,
            _Note(store.project, store.replica, head.entry, head.entries, _tags(ledger), ledger.now_ms()),
        )

    def _file(self, path: str) -> Path:
        return self._folder / f"{hashlib.sha256(os.fsencode(path)).hexdigest()[:32]}.json"

    def _read(self, path: str) -> _Note | None:
        try:
            return _Note(**json.loads(self._file(path).read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def _write(self, path: str, note: _Note) -> None:
        file = self._file(path)
        part = file.with_name(f".{file.name}.{os.getpid()}")
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(asdict(note)), "utf-8")
            part.replace(file)


def _tags(ledger: Ledger) -> int:
    return sum(ledger.store.label_counts().values())
