"""Turns what SQLite reports into the errors of the domain: the one place that knows its codes."""

from __future__ import annotations

import os
import sqlite3

from storymark.domain.errors import (
    DiskFull,
    FileUnreadable,
    ProjectDamaged,
    ProjectLocked,
    ProjectReadOnly,
    StorymarkError,
    WriteFailed,
)

_FULL = {sqlite3.SQLITE_FULL}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_READ_ONLY = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_READING = {
    sqlite3.SQLITE_IOERR_READ,
    sqlite3.SQLITE_IOERR_SHORT_READ,
    sqlite3.SQLITE_IOERR_FSTAT,
    sqlite3.SQLITE_IOERR_ACCESS,
}


def known_fault(error: BaseException, path: str) -> StorymarkError | None:
    """The domain's error for a driver's error about the project at `path`; None for a defect of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(error, sqlite3.Error) or code is None:
        return None
    primary, reason = code & 0xFF, f"{error}, {getattr(error, 'sqlite_errorname', code)}"
    if primary in _FULL:
        return DiskFull(path=path)
    if primary in _BUSY:
        return ProjectLocked(path=path, who="another program", host="this computer", since="an unknown time")
    if primary in _READ_ONLY:
        return ProjectReadOnly(path=path, reason=reason)
    if primary in _DAMAGED:
        return ProjectDamaged(path=path, reason=reason)
    if code in _READING:
        return FileUnreadable(path=path, reason=reason)
    if primary == sqlite3.SQLITE_IOERR:
        return WriteFailed(path=path, reason=reason)
    return None


def is_for_lack_of_rights(error: OSError) -> bool:
    """Whether the system refused writing for good, and not for want of space."""
    import errno

    return error.errno in (errno.EACCES, errno.EPERM, errno.EROFS)


def reason_of(error: OSError) -> str:
    """The system's own words."""
    return error.strerror or os.strerror(error.errno or 0)
