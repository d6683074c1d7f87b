"""Watches that the path still is the file that was opened: in WAL mode SQLite would not notice.

Measured: tags were acknowledged into a file that had been deleted, and into one that a synchronisation
program had overwritten in place. So the inode behind the path is compared after every commit (16 µs), and
a nonce that this session wrote is read from the disk, past SQLite's cache.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

from storymark.domain.errors import FileUnreadable, NotAProject, ProjectMoved
from storymark.storage.faults import reason_of

APPLICATION_ID = 0x53544D4B  # "STMK"
_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100


class FileWatch:
    """A second, reading handle of the project file, kept open as long as the database is.

    It must be closed after the database and never before: closing it drops the POSIX locks that SQLite
    holds on the file.
    """

    def __init__(self, path: Path) -> None:
        self._path = str(path)
        flags = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
        try:
            self._handle = os.open(path, flags)
        except OSError as error:
            raise FileUnreadable(path=self._path, reason=reason_of(error)) from error
        opened = os.fstat(self._handle)
        self._identity = (opened.st_dev, opened.st_ino)
        self._nonce = b""
        self._page_start = self._page_bytes = 0

    def schema_number(self) -> int:
        """Which schema the first bytes of the file name; raises NotAProject."""
        data = self._read(0, _HEADER_BYTES)
        if len(data) < _HEADER_BYTES or not data.startswith(_MAGIC):
            raise NotAProject(path=self._path)
        schema, application = struct.unpack_from(">I4xI", data, 60)  # SQLite's user_version, application_id
        if application != APPLICATION_ID:
            raise NotAProject(path=self._path)
        return int(schema)

    def expect(self, nonce: str, *, page: int, page_bytes: int) -> None:
        """From now on `nonce` must be on this page (counted from 1) of the file."""
        self._nonce, self._page_bytes = nonce.encode("ascii"), page_bytes
        self._page_start = (page - 1) * page_bytes

    def forget_nonce(self) -> None:
        """The session ends: its nonce is about to leave the file."""
        self._nonce = b""

    def check(self) -> None:
        """Raise ProjectMoved unless the path still is the file that was opened, with our nonce in it."""
        try:
            now = os.stat(self._path)  # noqa: PTH116 — a Path per commit costs as much as the call
        except OSError as error:
            raise ProjectMoved(path=self._path) from error
        if (now.st_dev, now.st_ino) != self._identity:
            raise ProjectMoved(path=self._path)
        if self._nonce and self._nonce not in self._read(self._page_start, self._page_bytes):
            raise ProjectMoved(path=self._path)

    def close(self) -> None:
        """Let the file go; only after the database was closed."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def _read(self, start: int, count: int) -> bytes:
        if hasattr(os, "pread"):
            return os.pread(self._handle, count, start)
        os.lseek(self._handle, start, os.SEEK_SET)
        return os.read(self._handle, count)
