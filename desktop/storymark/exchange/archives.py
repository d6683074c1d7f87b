"""Zip archives: every name and size looked at first, unpacked piece by piece by a bounded process."""

from __future__ import annotations

import contextlib
import shutil
import stat
import tempfile
import unicodedata
import weakref
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from storymark.domain.errors import FileUnreadable
from storymark.exchange.child import Piece, pieces_in_child
from storymark.services.exchange_ports import ReadOptions, Source
from storymark.services.file_names import safe_stem

MAX_ENTRIES = 5_000
MAX_ENTRY_BYTES = 64 * 2**20
MAX_TOTAL_BYTES = 512 * 2**20
MAX_RATIO = 200
_SMALL_BYTES = 2**20  # below this a high ratio is a harmless file of blanks
_PIECE_BYTES = 1 << 18
_MADE_BY_UNIX = 3


class Unpacked:
    """A folder that lives as long as somebody holds this object."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="storymark-"))
        weakref.finalize(self, shutil.rmtree, str(self.folder), ignore_errors=True)


def is_archive(path: Path) -> bool:
    """Whether it begins as zip archives do."""
    try:
        with path.open("rb") as file:
            return file.read(4) in (b"PK\x03\x04", b"PK\x05\x06")
    except OSError:
        return False


def unpacked(path: Path, *, name: str) -> Iterator[Source]:
    """The files of an archive, sorted by name; raises FileUnreadable before the first one is given.

    A bounded process opens it and hands over bytes; this one writes them, and only into a new folder in the
    system's place for temporary files. Links, names that lead elsewhere, names that stand twice, sizes that
    lie and archives that grow beyond all measure are refused.
    """
    keeper = Unpacked()
    source = Source(path, name)
    found: dict[str, Path] = {}
    total = 0
    for piece in pieces_in_child("archives", "pieces_of", source, limit_bytes=MAX_TOTAL_BYTES):
        total += len(piece.data)
        if piece.begins:
            # Checked once more: the process that read the archive is not trusted.
            is_odd = piece.name in found or _is_unsafe(piece.name) or len(found) >= MAX_ENTRIES
            place = _place(keeper.folder, piece.name)
            if is_odd or place.exists():
                raise _refused(name, f"the name “{piece.name[:80]}” in it is an unsafe path")
            place.parent.mkdir(parents=True, exist_ok=True)
            found[piece.name] = place
        if piece.name not in found or total > MAX_TOTAL_BYTES:
            raise _refused(name, "its reader failed")
        with found[piece.name].open("ab") as file:
            file.write(piece.data)
    for inner, place in sorted(found.items()):
        yield Source(place, f"{name}/{inner}", keeper)


def pieces_of(source: Source, options: ReadOptions) -> Iterator[Piece]:
    """What stands in an archive, file by file, for the process that asked; raises FileUnreadable."""
    with _damage_told(source.name), zipfile.ZipFile(source.path) as archive:
        for entry in _checked(archive.infolist(), source.name):
            yield Piece(entry.filename, b"", begins=True)
            for data in _pieces(archive, entry, source.name):
                yield Piece(entry.filename, data)


class Package:
    """A zip that is one document, such as DOCX or EPUB: its parts are read by name, never unpacked."""

    def __init__(self, path: Path, name: str) -> None:
        """Open it; raises FileUnreadable with the rules of `unpacked`."""
        self._name = name
        with _damage_told(name):
            self._archive = zipfile.ZipFile(path)
            entries = _checked(self._archive.infolist(), name)
        self._entries = {entry.filename: entry for entry in entries}

    @property
    def parts(self) -> list[str]:
        """The names of all parts, sorted."""
        return sorted(self._entries)

    def read(self, part: str) -> bytes | None:
        """The bytes of a part, None if there is none; raises FileUnreadable."""
        entry = self._entries.get(part)
        if entry is None:
            return None
        with _damage_told(self._name):
            return b"".join(_pieces(self._archive, entry, self._name))


@contextlib.contextmanager
def _damage_told(name: str) -> Iterator[None]:
    try:
        yield
    except zipfile.BadZipFile as error:
        raise _refused(name, f"the zip is damaged: {error}") from error
    except (OSError, zlib.error, EOFError, NotImplementedError, ValueError, RuntimeError) as error:
        # A damaged directory leads zipfile into all of these.
        told = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        raise _refused(name, f"the zip is damaged or uses a method that is not known ({told})") from error


def _checked(entries: list[zipfile.ZipInfo], name: str) -> list[zipfile.ZipInfo]:
    if len(entries) > MAX_ENTRIES:
        raise _refused(name, f"it has {len(entries):,} files, more than the limit of {MAX_ENTRIES:,}")
    seen: set[str] = set()
    total = 0
    kept: list[zipfile.ZipInfo] = []
    for entry in entries:
        shown = entry.filename[:80]
        if _is_unsafe(entry.orig_filename) or _is_unsafe(entry.filename):
            raise _refused(name, f"the name “{shown}” in it is an unsafe path")
        mode = entry.external_attr >> 16
        if entry.create_system == _MADE_BY_UNIX and stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise _refused(name, f"“{shown}” in it is a link, which is unsafe")
        key = unicodedata.normalize("NFC", entry.filename).casefold()
        if key in seen:
            raise _refused(name, f"the name “{shown}” stands twice in it")
        seen.add(key)
        if entry.flag_bits & 0x1:
            raise _refused(name, f"“{shown}” in it is encrypted with a password")
        if entry.file_size > MAX_ENTRY_BYTES:
            limit = f"the limit of {MAX_ENTRY_BYTES // 2**20} MB"
            raise _refused(
                name, f"“{shown}” in it is too large: {entry.file_size:,} bytes, more than {limit}"
            )
        if entry.file_size > _SMALL_BYTES and entry.file_size > MAX_RATIO * max(1, entry.compress_size):
            raise _refused(name, f"“{shown}” in it is packed beyond the ratio limit of {MAX_RATIO}")
        total += entry.file_size
        if total > MAX_TOTAL_BYTES:
            raise _refused(
                name, f"it is too large unpacked: more than the limit of {MAX_TOTAL_BYTES // 2**20} MB"
            )
        if not entry.is_dir() and not _is_aside(entry.filename):
            kept.append(entry)
    return kept


def _place(folder: Path, entry: str) -> Path:
    *parents, last = PurePosixPath(entry).parts
    stem, dot, suffix = last.rpartition(".")
    file_name = f"{safe_stem(stem)}.{safe_stem(suffix)}" if dot and stem else safe_stem(last)
    return folder.joinpath(*map(safe_stem, parents), file_name)


def _pieces(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> Iterator[bytes]:
    """The entry's bytes, as many as it says that it has."""
    size = 0
    with archive.open(entry) as packed:
        while piece := packed.read(_PIECE_BYTES):
            size += len(piece)
            if size > entry.file_size:
                raise _refused(
                    name, f"the zip is damaged: “{entry.filename[:80]}” is larger than its size says"
                )
            yield piece
    if size != entry.file_size:
        raise _refused(name, f"the zip is damaged: “{entry.filename[:80]}” is smaller than its size says")


def _is_unsafe(name: str) -> bool:
    """Whether a name leads out of the archive, or could on some system."""
    if not name or any(ord(char) < 32 for char in name) or "\\" in name or ":" in name:
        return True
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts


def _is_aside(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return parts[0] == "__MACOSX" or any(part.startswith(".") for part in parts)


def _refused(name: str, reason: str) -> FileUnreadable:
    return FileUnreadable(path=name, reason=reason)
