"""The seal of a packet: the hash of the whole file, in its last bytes.

The manifest has a hash for each part, but a zip also has headers and a directory that no part covers. The
seal is the zip's comment, which lies at the very end: whatever byte is changed, the packet is refused.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import BinaryIO

MARK = b"storymark-packet-sha256:"
_DIGITS = 64
BLANK = MARK + b"0" * _DIGITS
_CHUNK = 1 << 20


def put_seal(file: BinaryIO) -> None:
    """Write the hash over the blank seal at the end of a file that can be read and written."""
    size = file.seek(0, 2)
    digest = _digest(file, size - _DIGITS)
    file.seek(size - _DIGITS)
    file.write(digest.encode("ascii"))


def has_mark(path: Path) -> bool:
    """Whether the file ends as a packet does."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - len(BLANK)))
            return file.read(len(MARK)) == MARK
    except OSError:
        return False


def is_whole(path: Path) -> bool:
    """Whether every byte is what it was when the packet was sealed."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        if size < len(BLANK):
            return False
        file.seek(size - len(BLANK))
        tail = file.read()
        return tail == MARK + _digest(file, size - _DIGITS).encode("ascii")


def _digest(file: BinaryIO, size: int) -> str:
    digest = hashlib.sha256()
    file.seek(0)
    left = size
    while left > 0 and (chunk := file.read(min(_CHUNK, left))):
        digest.update(chunk)
        left -= len(chunk)
    return digest.hexdigest()
