"""Restoring: a new project from a backup, with the later acts of the damaged one; nothing is overwritten."""

from __future__ import annotations

import contextlib
import glob
import os
import secrets
import shutil
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import func, select, update

from storymark.domain.backups import Backup, parse_backup_name
from storymark.domain.clock import hlc_ms, now_ms
from storymark.domain.errors import (
    BackupFailed,
    BackupUnusable,
    DiskFull,
    FileMissing,
    FileUnreadable,
    NotAProject,
    NothingToRestore,
    ProjectDamaged,
    ProjectExists,
    ProjectMissing,
    ProjectReadOnly,
    StorymarkError,
)
from storymark.domain.ids import ProjectId, StoryId, new_id
from storymark.domain.journal import Entry, RecordRef, expanded
from storymark.services.ports import Progress, no_progress
from storymark.services.safekeeping import Restored
from storymark.storage import opening
from storymark.storage.backup_check import check_in_background, counts
from storymark.storage.backup_files import backups_of, damage_seen, forget_damage, newest_backup, note_damage
from storymark.storage.creation import create_project, publish, sync_file
from storymark.storage.faults import known_fault, reason_of
from storymark.storage.lock import ProjectLock, lock_path
from storymark.storage.replay import replay
from storymark.storage.salvage import Salvaged, salvage
from storymark.storage.schema import REVISIONS, stored_revision
from storymark.storage.sqlite import SqliteDatabase
from storymark.storage.store import FileStore
from storymark.storage.tables import journal, story, story_text, this_copy
from storymark.storage.upgrade import run_migrations

_UNFINISHED = ".restoring"
_OLD_S = 3600
_FOLDER_END = "-backups"
_DAMAGE = (ProjectDamaged, NotAProject, FileUnreadable)


class SafeFolder:
    """The `Safekeeping` of projects in files."""

    def backups(self, project: Path) -> Sequence[tuple[Backup, Path]]:
        return backups_of(project.resolve())

    def newest(self, project: Path) -> tuple[Backup, Path] | None:
        return newest_backup(project.resolve())

    def copy(self, backup: Path, target: Path, *, progress: Progress = no_progress) -> Path:
        _check_free(target)
        with _locked(target):
            _sweep(target)
            file = _unfinished(target)
            try:
                shutil.copyfile(backup, file)
                problem = check_in_background(file, between=lambda: progress(0, 0, "")).problem
                if problem:
                    raise BackupUnusable(path=str(target), reason=problem)
                publish(file, target)
            except OSError as error:
                raise BackupFailed(path=str(target), reason=reason_of(error)) from error
            finally:
                file.unlink(missing_ok=True)
        return target

    def problem(self, copy: Path, *, progress: Progress = no_progress) -> str:
        return check_in_background(copy, between=lambda: progress(0, 0, copy.name)).problem

    def note_check(self, project: Path, problem: str) -> None:
        if problem:
            note_damage(project.resolve(), problem, now_ms=now_ms())
        else:
            forget_damage(project.resolve())

    def damage(self, project: Path) -> str:
        return damage_of(project)

    def restore(
        self, source: Path, target: Path, *, has_later_acts: bool = True, progress: Progress = no_progress
    ) -> Restored:
        _check_free(target)
        with _locked(target):
            _sweep(target)
            made = _prepared(source, target, has_later_acts=has_later_acts, progress=progress)
            try:
                return made.publish(target)
            finally:
                made.discard()

    def prepare(self, project: Path, *, progress: Progress = no_progress) -> PreparedProject:
        with _locked(project):
            _sweep(project)
        return _prepared(project, project, has_later_acts=True, progress=progress)


@dataclass(slots=True)
class PreparedProject:
    """See `services.safekeeping.Prepared`."""

    restored: Restored
    _file: Path

    def publish(self, target: Path) -> Restored:
        _check_free(target)
        try:
            publish(self._file, target)
        except OSError as error:
            raise ProjectReadOnly(path=str(target), reason=reason_of(error)) from error
        finally:
            self.discard()
        return replace(self.restored, path=target)

    def discard(self) -> None:
        for suffix in ("", "-wal", "-journal", ".lock"):
            with contextlib.suppress(OSError):
                self._file.with_name(self._file.name + suffix).unlink(missing_ok=True)


def damage_of(project: Path) -> str:
    """Why the project cannot be trusted, empty when it can. Raises what opening raises for other reasons."""
    try:
        opened = opening.open_existing(project, who="", is_read_only=True)
    except ProjectReadOnly:
        return ""
    except _DAMAGE as error:
        return str(error.facts.get("reason") or "its first bytes are not those of a project")
    try:
        found = opened.database.pragma("integrity_check(1)")
    except StorymarkError as error:
        found = str(error.facts.get("reason", error))
    finally:
        opened.close()
    return damage_seen(project) if found == "ok" else str(found)


# --- choosing --------------------------------------------------------------------------------------------
def _prepared(source: Path, near: Path, *, has_later_acts: bool, progress: Progress) -> PreparedProject:
    """A restored project in a file without a name beside `near`."""
    if not source.is_file():
        if not backups_of(source):
            raise ProjectMissing(path=str(source))
        return _best(source, near, progress=progress)
    origin = _origin(source)
    if origin is None:
        damage = damage_of(source)
        if damage:
            note_damage(source, damage, now_ms=now_ms())
            return _best(source, near, progress=progress)
        return _from_copy(source, near, damaged=None, progress=progress)
    is_damaged = has_later_acts and origin.is_file() and bool(damage_of(origin))
    return _from_copy(source, near, damaged=origin if is_damaged else None, progress=progress)


def _origin(source: Path) -> Path | None:
    """The project whose backup this is, by where it lies; None for a file that is no backup of one."""
    folder = source.resolve().parent
    if parse_backup_name(source.name) is None or not folder.name.endswith(_FOLDER_END):
        return None
    return folder.with_name(folder.name.removesuffix(_FOLDER_END))


def _best(project: Path, near: Path, *, progress: Progress) -> PreparedProject:
    """From the newest backup that passes every check; without any, from the damaged file alone."""
    damaged = project if project.is_file() else None
    for backup, file in backups_of(project):
        if not backup.is_sound:
            continue
        with contextlib.suppress(BackupUnusable):
            return _from_copy(file, near, damaged=damaged, progress=progress)
    if damaged is None:
        raise NothingToRestore(path=str(project))
    return _from_copy(None, near, damaged=damaged, progress=progress)


# --- making ----------------------------------------------------------------------------------------------
def _from_copy(
    source: Path | None, near: Path, *, damaged: Path | None, progress: Progress
) -> PreparedProject:
    file = _unfinished(near)
    made = PreparedProject(Restored(file, 0, 0, 0, source), file)
    try:
        if source is not None:
            _copy(source, file, progress=progress)
        made.restored = _completed(file, source, damaged, progress=progress)
        sync_file(file)
    except BaseException as error:
        made.discard()
        if isinstance(error, OSError):
            raise ProjectReadOnly(path=str(near), reason=reason_of(error)) from error
        known = known_fault(error, str(near))
        raise known if known is not None else error from None
    return made


def _copy(source: Path, file: Path, *, progress: Progress) -> None:
    """The backup's pages, checked where they are now; this copy is nobody's yet."""
    problem = ""
    try:
        if _origin(source) is not None:
            opened = opening.open_copy(source, takes_older=True)
        else:
            opened = opening.open_existing(source, who="", is_read_only=True)
    except (*_DAMAGE, ProjectReadOnly) as error:
        raise BackupUnusable(path=str(source), reason=error.facts.get("reason", "not a project")) from error
    try:
        opened.database.copy_to(file, pages=256, between=lambda: progress(0, 0, source.name))
    except sqlite3.DatabaseError as error:
        problem = str(error)
    finally:
        opened.close()
    if problem:
        raise BackupUnusable(path=str(source), reason=problem)
    database = SqliteDatabase(file)
    try:
        if stored_revision(database) != REVISIONS[-1]:
            run_migrations(database)
        with database.transaction():
            # Two living copies must not make entries under one name.
            database.connection.execute(update(this_copy).values(replica=new_id(), session=""))
        database.checkpoint()
    except sqlite3.DatabaseError as error:
        raise BackupUnusable(path=str(source), reason=str(error)) from error
    except ProjectDamaged as error:
        raise BackupUnusable(path=str(source), reason=error.facts["reason"]) from error
    finally:
        database.close()
    problem = check_in_background(file, between=lambda: progress(0, 0, source.name)).problem
    if problem:
        raise BackupUnusable(path=str(source), reason=problem)


def _completed(file: Path, source: Path | None, damaged: Path | None, *, progress: Progress) -> Restored:
    later = recovered = 0
    found = Salvaged()
    if damaged is not None:
        with _locked(damaged):
            found = salvage(damaged, **_known(file) if source else {}, progress=progress)
    if source is None:
        project = next((entry.project for entry in found.entries.values()), "")
        if not project:
            raise NothingToRestore(path=str(damaged))
        create_project(file, name="", project=ProjectId(project))
    store = FileStore(opening.open_existing(file, who="", is_read_only=False))
    try:
        before = 0 if source is None else store.database.value(select(func.max(journal.c.seq))) or 0
        if damaged is not None:
            later = max(found.last_number - before, len(found.entries))
            recovered = _bring_in(store, found, progress=progress)
        if replay(store):
            raise ProjectDamaged(path=str(file), reason="the restored rows differ from the journal")
        content = counts(store.database)
    finally:
        store.close()
    named = parse_backup_name(source.name) if source is not None else None
    moment = named.made_ms if named is not None else hlc_ms(content.last_hlc)
    return Restored(
        path=file,
        moment_ms=moment,
        stories=content.stories,
        tags=content.tags,
        backup=source,
        last_hlc=content.last_hlc,
        later=later,
        recovered=recovered,
    )


def _known(file: Path) -> Mapping[str, int]:
    """Up to which numbers the backup has everything: the damaged file's first ones are the same."""
    database = SqliteDatabase(file)
    try:
        return {
            "after_entry": database.value(select(func.max(journal.c.seq))) or 0,
            "after_story": database.value(select(func.max(story.c.num))) or 0,
        }
    finally:
        database.close()


def _bring_in(store: FileStore, found: Salvaged, *, progress: Progress) -> int:
    """Append what was salvaged, in the order in which it came; how many entries are in now.

    A story whose text is lost stays out, and with it what was done on it.
    """
    lost = _Lost()
    count = 0
    for done, seq in enumerate(sorted(found.entries)):
        progress(done, len(found.entries), "")
        entry = found.entries[seq]
        if entry.project != store.project:
            continue
        texts = _texts_for(entry, found, store)
        if lost.takes(entry, texts):
            continue
        try:
            with store.transaction():
                for id, text in texts.items():
                    if text is not None:
                        store.keep_text(id, text)
                store.append(entry)
        except (DiskFull, BackupFailed):
            raise
        except (StorymarkError, sqlite3.Error, ValueError, TypeError, KeyError, AttributeError):
            continue  # an entry that this program cannot carry out: it is counted as not recovered
        count += 1
    return count


def _texts_for(entry: Entry, found: Salvaged, store: FileStore) -> dict[StoryId, str | None]:
    """The texts of the stories that the entry adds; those that the project has already need none."""
    texts: dict[StoryId, str | None] = {}
    for change in entry.changes:
        if change.record == "story" and "external_id" in change.set:
            id = StoryId(change.id)
            number = store.numbers.find_story(id)
            kept = select(story_text.c.story).where(story_text.c.story == number)
            if number is None or store.database.value(kept) is None:
                texts[id] = found.text_of(id, str(change.set["external_id"]))
    return texts


class _Lost:
    """What cannot be brought in because the text it speaks of is lost."""

    def __init__(self) -> None:
        self._ids: set[str] = set()

    def takes(self, entry: Entry, texts: Mapping[StoryId, str | None]) -> bool:
        """Whether the entry speaks of something lost, which makes all of it lost."""
        self._ids |= {id for id, text in texts.items() if text is None}
        touched: set[RecordRef] = set()
        is_lost = False
        for change in expanded(entry.changes):
            touched.add(change.ref)
            named = {change.id, *(str(change.set.get(name, "")) for name in ("story", "layer"))}
            is_lost = is_lost or not named.isdisjoint(self._ids)
        if is_lost:
            self._ids |= {ref.id for ref in touched if ref.record in ("layer", "tag", "story")}
        return is_lost


def _unfinished(near: Path) -> Path:
    return near.with_name(f".{near.name}.{secrets.token_hex(4)}{_UNFINISHED}")


def _sweep(target: Path) -> None:
    """Remove what killed restores to the same place have left; the caller holds its lock.

    A window may have one ready that nobody has chosen yet: what is young stays.
    """
    for left in target.parent.glob(f".{glob.escape(target.name)}.*{_UNFINISHED}*"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > _OLD_S:
                left.unlink()


# --- places ----------------------------------------------------------------------------------------------
def _check_free(target: Path) -> None:
    if target.exists() or target.is_symlink():
        raise ProjectExists(path=str(target))
    if not target.parent.is_dir():
        raise FileMissing(path=str(target.parent))


@contextlib.contextmanager
def _locked(project: Path) -> Iterator[None]:
    """Nobody else opens it meanwhile; in a folder that cannot be written nobody can."""
    project = project.resolve()
    if not os.access(project.parent, os.W_OK) and not lock_path(project).exists():
        yield
        return
    lock = ProjectLock.acquire(project)
    try:
        yield
    finally:
        lock.release()
