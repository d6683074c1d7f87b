"""Where this process keeps what the libraries would put into the shared temporary folder."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

_folder: Path | None = None


def use_cache_folder(folder: Path | None) -> None:
    """Keep files in `folder` (made when first needed) from the next load of a library on; None keeps none."""
    global _folder
    _folder = folder


def cache_folder() -> Path | None:
    """The folder to keep files in, or None."""
    return _folder


@contextlib.contextmanager
def own_temporary_folder() -> Iterator[None]:
    """Let temporary files that a library makes inside go to the cache folder, if there is one to write to."""
    before = tempfile.tempdir
    if _folder is not None:
        with contextlib.suppress(OSError):  # else the system's folder has to do
            _folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if os.access(_folder, os.W_OK | os.X_OK):
                tempfile.tempdir = str(_folder)
    try:
        yield
    finally:
        tempfile.tempdir = before
