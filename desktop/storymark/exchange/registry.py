"""The formats of this program and the files around them; the modules behind them load when first used."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from storymark.domain.errors import FileMissing, FileUnreadable, UnknownFormat
from storymark.domain.labels import LabelSet
from storymark.exchange.entries import FORMATS
from storymark.services.exchange_ports import (
    Decoded,
    Draft,
    Format,
    Manifest,
    PendingFile,
    ReadOptions,
    Source,
)

PROJECT_SUFFIX = ".storymark"
ARCHIVE_SUFFIX = ".zip"


class Registry:
    """The `Formats` of the program."""

    def readable(self) -> Sequence[Format]:
        """Those that can be imported."""
        return [entry for entry in FORMATS if entry.read]

    def writable(self) -> Sequence[Format]:
        """Those that can be exported."""
        return [entry for entry in FORMATS if entry.is_writable]

    def get(self, name: str) -> Format:
        """The format of this name; raises UnknownFormat."""
        for entry in FORMATS:
            if entry.name == name:
                return entry
        raise UnknownFormat(path=name, known=", ".join(entry.name for entry in FORMATS))

    def detect(self, source: Source, *, is_picked: bool) -> Format | None:
        """By content, then by name; text under an unknown name is taken only if a person picked it."""
        from storymark.exchange.detecting import detect

        return detect(source, is_picked=is_picked)

    def expand(self, paths: Iterable[Path]) -> Iterator[tuple[Source, bool]]:
        """Files as they are named; those of a folder or zip sorted, hidden ones and papers left aside."""
        from storymark.exchange.detecting import is_half_of_a_pair, other_half

        asked = list(paths)
        for path in asked:
            found = list(_sources_of(path))
            picked = not path.is_dir() and path.suffix.lower() != ARCHIVE_SUFFIX
            for source in found:
                # A pair is one thing: its text comes with its annotations.
                is_second = is_half_of_a_pair(source) and (not picked or other_half(path) in asked)
                if not is_second:
                    yield source, picked

    def decode(self, source: Source, options: ReadOptions) -> Decoded:
        """The text of a file."""
        from storymark.exchange.decoding import decode_file

        return decode_file(source, options)

    def pending(self, target: Path) -> PendingFile:
        """A new file to be named `target`."""
        from storymark.exchange.atomic import NewFile

        return NewFile(target)

    def draft(self, target: Path, format: Format) -> Draft:
        """A new dataset to be named `target`: a file, a zip, or for formats of several files a folder."""
        from storymark.exchange.drafts import ZIP_SUFFIX, FileDraft, FolderDraft, ZipDraft

        if not format.is_folder:
            return FileDraft(target)
        return ZipDraft(target) if target.suffix.lower() == ZIP_SUFFIX else FolderDraft(target)

    def sources(self, dataset: Path, format: Format, *, name: str) -> Iterator[Source]:
        """The files to read of a dataset in this format."""
        if not format.is_folder:
            yield Source(dataset, name)
            return
        from storymark.exchange.archives import unpacked

        found: Iterable[Source] = (
            (Source(path, f"{name}/{path.relative_to(dataset)}") for path in files_below(dataset))
            if dataset.is_dir()
            else unpacked(dataset, name=name)
        )
        yield from (source for source in found if Path(source.name).suffix.lower() in format.suffixes)

    def part(self, dataset: Path, name: str) -> bytes | None:
        """One file of a dataset of several."""
        if dataset.is_dir():
            path = dataset / name
            return path.read_bytes() if path.is_file() else None
        from storymark.exchange.archives import unpacked

        found = (source for source in unpacked(dataset, name="") if source.name == f"/{name}")
        return next((source.path.read_bytes() for source in found), None)

    def fingerprint(self, dataset: Path) -> tuple[str, int]:
        """SHA-256 and size in bytes of a dataset."""
        from storymark.exchange.drafts import fingerprint

        return fingerprint(dataset)

    def read_label_set(self, path: Path) -> LabelSet:
        """A label set file, TOML or JSON."""
        from storymark.exchange.labels_file import read_label_set

        return read_label_set(path)

    def label_set_bytes(self, labels: LabelSet, *, suffix: str) -> bytes:
        """The file of a label set."""
        from storymark.exchange.labels_file import label_set_bytes

        return label_set_bytes(labels, suffix=suffix)

    def json_line(self, value: object) -> bytes:
        """One value as a line of JSON."""
        from storymark.exchange.json_out import json_line

        return json_line(value)

    def manifest_path(self, dataset: Path) -> Path:
        """Where the manifest of a dataset lies."""
        from storymark.exchange.manifest import manifest_path

        return manifest_path(dataset)

    def card_path(self, dataset: Path) -> Path:
        """Where the card of a dataset lies."""
        from storymark.exchange.manifest import card_path

        return card_path(dataset)

    def read_manifest(self, dataset: Path) -> Manifest | None:
        """The manifest beside a dataset."""
        from storymark.exchange.manifest import read_manifest

        return read_manifest(dataset)

    def manifest_bytes(self, manifest: Manifest, *, dataset: str) -> bytes:
        """The manifest's file."""
        from storymark.exchange.manifest import manifest_bytes

        return manifest_bytes(manifest, dataset=dataset)


def _sources_of(path: Path) -> Iterator[Source]:
    if path.is_dir():
        yield from (Source(found, str(found)) for found in files_below(path))
    elif path.suffix.lower() == ARCHIVE_SUFFIX and path.is_file():
        from storymark.exchange.archives import is_archive, unpacked

        if not is_archive(path):
            raise FileUnreadable(path=path, reason="the zip is damaged: it does not begin as one")
        yield from unpacked(path, name=str(path))
    elif path.exists():
        yield Source(path, str(path))
    else:
        raise FileMissing(path=path)


def files_below(folder: Path) -> Iterator[Path]:
    """The files of a folder in order, without hidden ones, backups and the papers of datasets."""
    from storymark.exchange.manifest import CARD_SUFFIX, SUFFIX

    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _is_aside(name))
        for name in sorted(files):
            path = Path(root) / name
            if not name.startswith(".") and not name.endswith((SUFFIX, CARD_SUFFIX)) and path.is_file():
                yield path


def _is_aside(name: str) -> bool:
    return name.startswith(".") or name.endswith(f"{PROJECT_SUFFIX}-backups")
