"""jieba's dictionary as it is in memory, kept in a file of the user's own.

jieba keeps `<temporary folder>/jieba.cache`, shared by every user and program, and trusts it whatever it is.
Ours is named after the dictionary's hash, carries one of its contents, and is read only if nobody else could
have written it; anything wrong with it and the dictionary is built anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import stat
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_MAGIC = b"storymark jieba 1\n"
_DIGEST_BYTES = 32


@dataclass(frozen=True, slots=True)
class Frequencies:
    """How often the dictionary saw each word, 0 for the beginnings of words; and all in all."""

    counts: dict[str, int]
    total: int


def load_frequencies(jieba: Any, folder: Path | None) -> Frequencies:
    """The frequencies of the dictionary that `jieba` brings, from the cache in `folder` if that is sound."""
    with jieba.Tokenizer().get_dict_file() as stream:
        digest = hashlib.sha256(stream.read()).hexdigest()
    path = folder / f"jieba-{digest[:16]}-{sys.implementation.cache_tag}.cache" if folder else None
    known = _read(path) if path else None
    if known is not None:
        return known
    built = Frequencies(*jieba.Tokenizer.gen_pfdict(jieba.Tokenizer().get_dict_file()))
    if path:
        # A cache that cannot be kept costs a second at the next start, and nothing else.
        with contextlib.suppress(OSError):
            _write(path, built)
    return built


def _read(path: Path) -> Frequencies | None:
    try:
        if not _is_ours(path):
            return None
        data = path.read_bytes()
    except OSError:
        return None
    body = memoryview(data)[len(_MAGIC) + _DIGEST_BYTES :]
    if not data.startswith(_MAGIC) or data[len(_MAGIC) :][:_DIGEST_BYTES] != hashlib.sha256(body).digest():
        return None
    try:
        counts, total = marshal.loads(body)  # from memory: four times as fast as from a file
    except (ValueError, EOFError, TypeError):
        return None
    if not (isinstance(counts, dict) and isinstance(total, int)):
        return None
    return Frequencies(counts, total)


def _write(path: Path, frequencies: Frequencies) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    body = marshal.dumps((frequencies.counts, frequencies.total))
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(_MAGIC + hashlib.sha256(body).digest())
            stream.write(body)
        Path(temporary).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise


def _is_ours(path: Path) -> bool:
    """Whether nobody but this user can have written the file: `marshal` must not be fed by others."""
    if not hasattr(os, "getuid"):
        return path.is_file()  # Windows: the user's profile is closed to others
    status = path.lstat()
    return stat.S_ISREG(status.st_mode) and status.st_uid == os.getuid() and not status.st_mode & 0o022
