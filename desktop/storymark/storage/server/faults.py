"""Turns what PostgreSQL and its driver report into the errors of the domain."""

from __future__ import annotations

import psycopg

from storymark.domain.errors import (
    DiskFull,
    ProjectReadOnly,
    ServerAway,
    ServerRefused,
    StorymarkError,
    WriteFailed,
)
from storymark.services.secrets import redacted

# Classes and codes of SQLSTATE.
_AWAY = ("08", "57P01", "57P02", "57P03", "57P05", "53300", "25P03")
_FULL = ("53100", "53200")
_READ_ONLY = ("25006", "42501")
_WAITED = ("55P03", "40P01", "40001")


def known_fault(error: BaseException, path: str) -> StorymarkError | None:
    """The domain's error for a driver's error about the project at `path`; None for a defect of ours."""
    if not isinstance(error, psycopg.Error):
        return None
    code = error.sqlstate or ""
    if code.startswith(_AWAY):
        return ServerAway(path=path, reason=reason_of(error))
    if code in _FULL:
        return DiskFull(path=path)
    if code in _READ_ONLY:
        return ProjectReadOnly(path=path, reason=reason_of(error))
    if code in _WAITED:
        return WriteFailed(path=path, reason="somebody else’s work is being saved there")
    if code == "57014":
        return WriteFailed(path=path, reason="the server took too long")
    if code.startswith(("53", "58", "XX")):
        return WriteFailed(path=path, reason=reason_of(error))
    if code.startswith("28"):
        return ServerRefused(path=path, reason=reason_of(error))
    # Without a code it is the driver's own: the connection ended under it.
    if not code and isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
        return ServerAway(path=path, reason=reason_of(error))
    return None


def reason_of(error: psycopg.Error) -> str:
    """The server's own words on one line, without what it says of places in our statements."""
    told = error.diag.message_primary or str(error)
    lines = [line.strip() for line in told.splitlines() if line.strip()]
    return redacted(lines[0].rstrip(".:") if lines else type(error).__name__)
