"""A file that is the old one or the whole new one: written aside, fsync, rename, fsync of its folder."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from storymark.domain.errors import TargetExists
from storymark.exchange.limits import BUFFER_BYTES

_REASONS = {
    errno.ENOENT: "its folder is not there",
    errno.ENOTDIR: "its folder is a file",
    errno.EISDIR: "it is a folder",
    errno.EACCES: "writing there is not allowed",
    errno.EPERM: "writing there is not allowed",
    errno.EROFS: "the disk is read-only",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk is full",
}
# O_BINARY is what Windows needs to leave line ends alone; it is missing elsewhere.
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class NewFile:
    """The `PendingFile` of a plain file system."""

    def __init__(self, target: Path) -> None:
        # Written through a link into the file it names, as any editor does.
        self.target = Path(os.path.realpath(target))
        _check_replaceable(self.target, shown=target)
        self.path = self.target.parent / f".storymark-{secrets.token_hex(8)}.tmp"
        try:
            handle = os.open(self.path, _NEW, 0o666)
        except OSError as error:
            raise problem_of(error, target) from error
        self.file: BinaryIO = os.fdopen(handle, "wb", buffering=BUFFER_BYTES)
        self._is_settled = False

    def __enter__(self) -> NewFile:
        return self

    def settle(self) -> None:
        """Bring what was written onto the disk and close it; raises TargetExists."""
        if self._is_settled:
            return
        try:
            self.file.flush()
            os.fsync(self.file.fileno())
            self.file.close()
            with contextlib.suppress(FileNotFoundError):
                self.path.chmod(stat.S_IMODE(self.target.stat().st_mode))
        except OSError as error:
            raise problem_of(error, self.target) from error
        self._is_settled = True

    def commit(self) -> None:
        """Give it its name; raises TargetExists."""
        self.settle()
        try:
            self.path.replace(self.target)
        except OSError as error:
            raise problem_of(error, self.target) from error
        sync_folder(self.target.parent)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # A full disk fails once more when the rest of the buffer is flushed: the file goes away in any case.
        with contextlib.suppress(OSError):
            self.file.close()
        self.path.unlink(missing_ok=True)
        if isinstance(error, OSError) and not isinstance(error, BrokenPipeError):
            raise problem_of(error, self.target) from error


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` durable, where the system can."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:  # Windows opens no folders; its rename is journalled by the file system
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)


def _check_replaceable(target: Path, *, shown: Path) -> None:
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise problem_of(error, shown) from error
    if stat.S_ISDIR(mode):
        raise TargetExists(path=shown, reason="it is a folder")
    if not stat.S_ISREG(mode):
        raise TargetExists(path=shown, reason="it is not a plain file")
    if not os.access(target, os.W_OK):
        raise TargetExists(path=shown, reason="it is write-protected")
    with contextlib.suppress(OSError), target.open("rb") as file:
        if file.read(16) == b"SQLite format 3\x00":
            raise TargetExists(path=shown, reason="it is a project or another database")


def problem_of(error: OSError, target: Path) -> TargetExists:
    """What to tell of a file that cannot be written."""
    reason = _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__
    return TargetExists(path=target, reason=reason)
