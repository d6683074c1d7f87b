"""Datasets that take their name when they are whole: one file, a zip, or a folder swapped in at once."""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import os
import secrets
import shutil
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from storymark.domain.errors import TargetExists
from storymark.exchange.atomic import NewFile, problem_of, sync_folder
from storymark.exchange.manifest import manifest_path

ZIP_SUFFIX = ".zip"
_READ_BYTES = 1 << 20
_MOMENT = (1980, 1, 1, 0, 0, 0)  # the same archive every time
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


class FileDraft:
    """One file."""

    def __init__(self, target: Path) -> None:
        self._new = NewFile(target)
        self.path = self._new.path

    def add(self, data: bytes, *, name: str = "") -> None:
        """More of it."""
        self._new.file.write(data)

    def settle(self) -> None:
        """Onto the disk."""
        self._new.settle()

    def commit(self) -> None:
        """Give it its name."""
        self._new.commit()

    def __enter__(self) -> FileDraft:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._new.__exit__(kind, error, trace)


class ZipDraft(FileDraft):
    """Files in an archive; the same files give the same bytes."""

    def __init__(self, target: Path) -> None:
        super().__init__(target)
        self._zip = zipfile.ZipFile(self._new.file, "w", zipfile.ZIP_DEFLATED)

    def add(self, data: bytes, *, name: str = "") -> None:
        """The file `name`."""
        entry = zipfile.ZipInfo(name, _MOMENT)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        self._zip.writestr(entry, data)

    def settle(self) -> None:
        """Onto the disk."""
        self._zip.close()
        super().settle()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # An archive that was given up may not be able to write its directory any more.
        with contextlib.suppress(OSError, ValueError):
            self._zip.close()
        super().__exit__(kind, error, trace)


class FolderDraft:
    """Files in a folder, made aside and then swapped with what has the name."""

    def __init__(self, target: Path) -> None:
        self.target = Path(os.path.realpath(target))
        _check_folder(self.target, shown=target)
        self.path = self.target.parent / f".storymark-{secrets.token_hex(8)}.tmp"
        try:
            self.path.mkdir()
        except OSError as error:
            raise problem_of(error, target) from error

    def add(self, data: bytes, *, name: str = "") -> None:
        """The file `name`."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def settle(self) -> None:
        """Onto the disk."""
        for root, _, _ in os.walk(self.path):
            sync_folder(Path(root))

    def commit(self) -> None:
        """Give it its name; a reader sees the old folder or the new one, whole."""
        try:
            if self.target.exists() and not _exchange(self.path, self.target):
                aside = self.path.with_suffix(".old")
                self.target.rename(aside)
                self.path.rename(self.target)
                shutil.rmtree(aside)
            elif self.path.exists() and not self.target.exists():
                self.path.rename(self.target)
        except OSError as error:
            raise problem_of(error, self.target) from error
        sync_folder(self.target.parent)

    def __enter__(self) -> FolderDraft:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self.path, ignore_errors=True)  # what was given up, or the old folder after the swap
        if isinstance(error, OSError) and not isinstance(error, BrokenPipeError):
            raise problem_of(error, self.target) from error


def fingerprint(dataset: Path) -> tuple[str, int]:
    """SHA-256 and size of a file; of a folder: of the list of its files' names and SHA-256, and the sum."""
    if not dataset.is_dir():
        return _of_file(dataset)
    digest, total = hashlib.sha256(), 0
    for path in _files(dataset):
        found, size = _of_file(path)
        digest.update(f"{found}  {path.relative_to(dataset).as_posix()}\n".encode("utf-8", "surrogateescape"))
        total += size
    return digest.hexdigest(), total


def _of_file(path: Path) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while piece := file.read(_READ_BYTES):
            digest.update(piece)
            size += len(piece)
    return digest.hexdigest(), size


def _files(folder: Path) -> Iterator[Path]:
    found = [Path(root) / name for root, _, names in os.walk(folder) for name in names]
    yield from sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def _check_folder(target: Path, *, shown: Path) -> None:
    """A folder of somebody else is never replaced: only an empty one, or an earlier dataset of ours."""
    if not os.path.lexists(target):
        return
    if not target.is_dir():
        raise TargetExists(path=shown, reason="it is a file; a folder or a zip file is needed")
    if any(target.iterdir()) and not manifest_path(target).exists():
        raise TargetExists(path=shown, reason="it is a folder with other files in it")


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step, where the system can."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    done = renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(done == 0)
