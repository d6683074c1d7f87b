"""Another project, read for merging: from a copy, with every check that opening makes."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import select

from storymark.domain.errors import (
    FileUnreadable,
    PacketDamaged,
    ProjectMissing,
    StorymarkError,
)
from storymark.domain.ids import AnnotatorId, ProjectId
from storymark.domain.journal import Entry, foreign_entry
from storymark.domain.state_hash import journal_hash
from storymark.services.packet_ports import PROJECT, Bundle, PackedStory, PacketHead
from storymark.services.ports import ISSUED_TO
from storymark.storage.faults import reason_of
from storymark.storage.lock import check_not_held
from storymark.storage.store import SqlStore, open_store
from storymark.storage.tables import journal, story


@contextmanager
def project_bundle(path: Path) -> Iterator[Bundle]:
    """The project at `path` as others' work; the file itself is not touched.

    Raises ProjectMissing, ProjectLocked (somebody may be writing), NotAProject, ProjectTooNew,
    ProjectDamaged, FileUnreadable.
    """
    path = path.resolve()
    if not path.exists():
        raise ProjectMissing(path=str(path))
    check_not_held(path)
    with tempfile.TemporaryDirectory(prefix="storymark-") as folder:
        copy = Path(folder) / path.name
        try:
            shutil.copyfile(path, copy)
            wal = path.with_name(path.name + "-wal")
            if wal.exists():  # after a crash the last acts are there
                shutil.copyfile(wal, copy.with_name(copy.name + "-wal"))
        except OSError as error:
            raise FileUnreadable(path=str(path), reason=reason_of(error)) from error
        try:
            store = open_store(copy)
        except StorymarkError as error:  # the user knows nothing of the copy
            raise type(error)(**{**error.facts, "path": str(path)}) from error
        try:
            yield _bundle(path, store)
        finally:
            store.close()


def issued_to(path: Path) -> tuple[ProjectId, AnnotatorId] | None:
    """The project that a file is a copy of, and whom a packet made it for (empty for nobody)."""
    import sqlite3

    try:
        database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            found = database.execute("SELECT project FROM this_copy").fetchone()
            who = database.execute("SELECT value FROM meta WHERE key = ?", (ISSUED_TO,)).fetchone()
        finally:
            database.close()
    except (sqlite3.Error, OSError):
        return None
    return (ProjectId(found[0]), AnnotatorId(who[0] if who else "")) if found else None


def _bundle(path: Path, store: SqlStore) -> Bundle:
    ids = [row[0] for row in store.database.rows(select(journal.c.id))]
    labels = store.label_set()
    head = PacketHead(
        kind=PROJECT,
        project=store.project,
        project_name=store.name(),
        replica=store.replica,
        annotator=None,
        label_revision=labels.revision,
        labels=tuple(label.key for label in labels.in_use),
        entry_count=len(ids),
    )
    return Bundle(
        name=path.name,
        head=head,
        sha256=journal_hash(ids),
        entries=lambda: _entries(path, store),
        stories=lambda: _stories(store),
    )


def _entries(path: Path, store: SqlStore) -> Iterator[Entry]:
    for stored in store.entries():
        try:
            entry = foreign_entry(stored.canonical)
        except ValueError as error:
            raise PacketDamaged(path=str(path), reason=str(error)) from error
        if entry.id != stored.id:
            raise PacketDamaged(path=str(path), reason="an act is not what its id says")
        yield entry


def _stories(store: SqlStore) -> Iterator[PackedStory]:
    ids = [row[0] for row in store.database.rows(select(story.c.id).where(story.c.added_hlc.is_not(None)))]
    for bundle in store.bundles(ids):
        one = bundle.story
        by_hand = one.sentences is not None and bool(one.sentences.manual)
        yield PackedStory(one.id, one.external_id, one.text, None if by_hand else one.sentences)
