"""A project as it is now, read from a copy of one's own, so that the file is free again at once."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from storymark.domain.errors import (
    FileUnreadable,
    NotAProject,
    ProjectMissing,
    ProjectReadOnly,
    StorymarkError,
)
from storymark.storage import opening
from storymark.storage.faults import reason_of
from storymark.storage.lock import ProjectLock, check_not_held
from storymark.storage.store import FileStore


class Snapshot(FileStore):
    """A copy that goes when it is closed; what is cut into sentences is kept in it, not in the file."""

    def __init__(
        self, original: Path, opened: opening.Opened, folder: tempfile.TemporaryDirectory[str]
    ) -> None:
        super().__init__(opened)
        self.path = str(original)
        self._folder = folder

    def close(self) -> None:
        """Remove the copy."""
        try:
            super().close()
        finally:
            self._folder.cleanup()


def open_snapshot(path: Path) -> Snapshot:
    """A copy of the project at `path`, also of one in a place that cannot be written and of an older schema.

    The file is locked only while it is copied. Raises ProjectMissing, ProjectLocked (somebody has it open),
    NotAProject, ProjectTooNew, ProjectDamaged, FileUnreadable.
    """
    path = path.resolve()
    if not path.exists():
        raise ProjectMissing(path=str(path))
    if not path.is_file():
        raise NotAProject(path=str(path))
    folder = tempfile.TemporaryDirectory(prefix="storymark-", ignore_cleanup_errors=True)
    try:
        copy = Path(folder.name) / path.name
        _copy(path, copy)
        try:
            opened = opening.open_existing(copy, who="", is_read_only=False)
        except StorymarkError as error:  # the user knows nothing of the copy
            raise type(error)(**{**error.facts, "path": str(path)}) from error
        return Snapshot(path, opened, folder)
    except BaseException:
        folder.cleanup()
        raise


def _copy(path: Path, copy: Path) -> None:
    lock: ProjectLock | None = None
    try:
        lock = ProjectLock.acquire(path)
    except ProjectReadOnly:
        check_not_held(path)  # a place where no lock can be put
    try:
        shutil.copyfile(path, copy)
        for suffix in ("-wal", "-journal"):  # after a crash the last acts are there
            beside = path.with_name(path.name + suffix)
            if beside.exists():
                shutil.copyfile(beside, copy.with_name(copy.name + suffix))
    except OSError as error:
        raise FileUnreadable(path=str(path), reason=reason_of(error)) from error
    finally:
        if lock is not None:
            lock.release()
