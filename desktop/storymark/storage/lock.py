"""The lock file beside a project: one opener at a time, and everybody else learns who, where, since when.

SQLite's own locks are not enough: a process drops them by closing any second handle of the file, and
they say nothing of the holder. The operating system frees the lock of a process that died, so a file
left behind on this host is taken over without a word. A file left by another host is believed, since
a synchronised folder carries the file and not the lock.
"""

from __future__ import annotations

import hashlib
import json
import os
import socket
import sys
import time
import uuid
from dataclasses import dataclass
from pathlib import Path

from storymark.domain.errors import ProjectLocked, ProjectReadOnly
from storymark.storage.faults import reason_of

# Windows locks bytes, and nobody may read locked ones: far behind the end is nothing to read.
_LOCKED_BYTE = 1 << 30
_NOBODY = {"who": "somebody", "host": "an unknown host", "since": "an unknown time"}


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a project open; `since` is local time to the minute, as a person reads it."""

    who: str
    host: str
    pid: int
    since: str
    machine: str = ""

    @classmethod
    def this_process(cls, who: str) -> Holder:
        """What this process writes of itself."""
        return cls(who or _user(), socket.gethostname(), os.getpid(), _local_time(), _machine())

    @property
    def is_on_this_machine(self) -> bool:
        """Whether the holder is, or was, a process here; a laptop's host name may change with the network."""
        return self.host == socket.gethostname() or (self.machine != "" and self.machine == _machine())


class ProjectLock:
    """Holds `NAME.storymark.lock` until `release`."""

    def __init__(self, handle: int, path: Path) -> None:
        self._handle = handle
        self.path = path

    @classmethod
    def acquire(cls, project: Path, *, who: str = "") -> ProjectLock:
        """Lock the project at `project` (a resolved path).

        Raises ProjectLocked with the holder's facts, ProjectReadOnly when no lock file can be made.
        """
        path = lock_path(project)
        while True:
            handle = _opened(path, project)
            try:
                if not _try_lock(handle):
                    raise ProjectLocked(path=str(project), **_facts(_read_holder(handle)))
                # The holder before us may have removed the file between our opening and our locking.
                if not _is_still(handle, path):
                    os.close(handle)
                    continue
                left = _read_holder(handle)
                if left is not None and not left.is_on_this_machine:
                    raise ProjectLocked(path=str(project), **_facts(left))
                _write_holder(handle, Holder.this_process(who))
            except OSError as error:
                os.close(handle)
                raise ProjectReadOnly(path=str(project), reason=reason_of(error)) from error
            except BaseException:
                os.close(handle)
                raise
            return cls(handle, path)

    def release(self) -> None:
        """Remove the file and let the lock go."""
        if self._handle < 0:
            return
        handle, self._handle = self._handle, -1
        if sys.platform == "win32":  # an open file cannot be removed there; an emptied one names nobody
            os.ftruncate(handle, 0)
            os.close(handle)
            _removed(self.path)
        else:
            _removed(self.path)
            os.close(handle)


def check_not_held(project: Path) -> None:
    """Raise ProjectLocked if somebody holds the lock; for folders where this user cannot make a lock file."""
    try:
        handle = os.open(lock_path(project), os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
    except OSError:
        return
    try:
        if not _try_lock(handle):
            raise ProjectLocked(path=str(project), **_facts(_read_holder(handle)))
    finally:
        os.close(handle)


def lock_path(project: Path) -> Path:
    """Where the lock of a project lies."""
    return project.with_name(project.name + ".lock")


def _opened(path: Path, project: Path) -> int:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    try:
        return os.open(path, flags, 0o644)
    except OSError as error:
        raise ProjectReadOnly(path=str(project), reason=reason_of(error)) from error


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        # Not lockf: its locks belong to the process, so a second opener in it would be let in.
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _is_still(handle: int, path: Path) -> bool:
    try:
        now = path.stat()
    except FileNotFoundError:
        return False
    ours = os.fstat(handle)
    return (now.st_dev, now.st_ino) == (ours.st_dev, ours.st_ino)


def _read_holder(handle: int) -> Holder | None:
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        raw = json.loads(os.read(handle, 4096))
        return Holder(
            who=str(raw["who"]),
            host=str(raw["host"]),
            pid=int(raw["pid"]),
            since=str(raw["since"]),
            machine=str(raw.get("machine", "")),
        )
    except (ValueError, KeyError, TypeError):
        return None


def _write_holder(handle: int, holder: Holder) -> None:
    facts = {
        "who": holder.who,
        "host": holder.host,
        "pid": holder.pid,
        "since": holder.since,
        "machine": holder.machine,
    }
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, json.dumps(facts, ensure_ascii=False).encode("utf-8"))


def _facts(holder: Holder | None) -> dict[str, str]:
    if holder is None:
        return dict(_NOBODY)
    return {"who": holder.who, "host": holder.host, "since": holder.since}


def _removed(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:  # held by a scanner on Windows: an empty lock file hinders nobody
        return


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"


def _local_time() -> str:
    return time.strftime("%Y-%m-%d %H:%M")


def _machine() -> str:
    """An id of this computer that outlives a change of its name; hashed, since the lock file may travel."""
    try:
        known = Path("/etc/machine-id").read_bytes().strip()
    except OSError:
        known = b"%012x" % uuid.getnode()
    return hashlib.sha256(b"storymark" + known).hexdigest()[:16]
