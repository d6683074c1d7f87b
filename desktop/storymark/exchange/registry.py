"""The formats of this program: one entry each; the modules behind them load when they are first used."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from storymark.domain.errors import FileMissing, UnknownFormat
from storymark.domain.labels import LabelSet
from storymark.exchange.limits import HEAD_BYTES
from storymark.services.exchange_ports import (
    Checked,
    Decoded,
    Format,
    Manifest,
    OutStory,
    PendingFile,
    ReadOptions,
    ReadStory,
    Source,
    WriteOptions,
)
from storymark.services.ports import Progress

PROJECT_SUFFIX = ".storymark"
TEXT_SUFFIXES = (".txt", ".text")
LINE_SUFFIXES = (".jsonl", ".ndjson", ".jsonlines")

# Other formats: reading them as plain stories would tag markup, commas and rubbish.
_OTHER_FORMATS = re.compile(
    r"\.(csv|tsv|tab|xlsx?|ods|json|xml|xmi|x?html?|docx?|odt|rtf|pdf|epub|qdpx|conllu?|iob|ann|spacy|parquet"
    r"|zip|gz|bz2|xz|7z|rar|tar|sqlite|db|storymark|storypacket|png|jpe?g|gif|mp[34]|wav|exe|dll|so"
    r"|py|toml|ya?ml|ini|cfg|log)"
)


def _read_plain(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    from storymark.exchange.plaintext import read_plain

    return read_plain(source, options)


def _read_parted(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    from storymark.exchange.parted import read_parted

    return read_parted(source, options)


def _read_native(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    from storymark.exchange.native_jsonl import read_native

    return read_native(source, options)


def _write_native(out: OutStory, options: WriteOptions) -> Iterator[bytes]:
    from storymark.exchange.native_writer import write_native

    return write_native(out, options)


def _check_native(path: Path, progress: Progress) -> Checked:
    from storymark.exchange.native_check import check_native

    return check_native(path, progress)


def _read_doccano(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    from storymark.exchange.doccano import read_doccano

    return read_doccano(source, options)


PLAIN = Format("text", "Plain text, one file a story", TEXT_SUFFIXES, read=_read_plain)
PARTED = Format("parted", "Text in parts divided by ---$$$---", TEXT_SUFFIXES, read=_read_parted)
NATIVE = Format(
    "jsonl",
    "Storymark JSONL",
    LINE_SUFFIXES,
    read=_read_native,
    write=_write_native,
    check=_check_native,
)
DOCCANO = Format("doccano", "doccano JSONL", LINE_SUFFIXES, read=_read_doccano)
FORMATS = (PLAIN, PARTED, NATIVE, DOCCANO)


class Registry:
    """The `Formats` of the program."""

    def readable(self) -> Sequence[Format]:
        """Those that can be imported."""
        return [entry for entry in FORMATS if entry.read]

    def writable(self) -> Sequence[Format]:
        """Those that can be exported."""
        return [entry for entry in FORMATS if entry.write]

    def get(self, name: str) -> Format:
        """The format of this name; raises UnknownFormat."""
        for entry in FORMATS:
            if entry.name == name:
                return entry
        raise UnknownFormat(path=name, known=", ".join(entry.name for entry in FORMATS))

    def detect(self, source: Source, *, is_picked: bool) -> Format | None:
        """By content, then by name; text under an unknown name is taken only if a person picked it."""
        suffix = Path(source.name).suffix.lower()
        head = _head(source)
        if suffix in LINE_SUFFIXES or head.startswith(b'{"schema":"storymark/'):
            return _line_format(head)
        if suffix in TEXT_SUFFIXES or (is_picked and not _OTHER_FORMATS.fullmatch(suffix)):
            from storymark.exchange.parted import has_separator

            return PARTED if has_separator(source) else PLAIN
        return None

    def expand(self, paths: Iterable[Path]) -> Iterator[tuple[Source, bool]]:
        """Files as they are named; those of a folder sorted, hidden ones and manifests left aside."""
        for path in paths:
            if path.is_dir():
                yield from ((Source(found, str(found)), False) for found in _files_below(path))
            elif path.exists():
                yield Source(path, str(path)), True
            else:
                raise FileMissing(path=path)

    def decode(self, source: Source, options: ReadOptions) -> Decoded:
        """The text of a file."""
        from storymark.exchange.decoding import decode_file

        return decode_file(source, options)

    def pending(self, target: Path) -> PendingFile:
        """A new file to be named `target`."""
        from storymark.exchange.atomic import NewFile

        return NewFile(target)

    def read_label_set(self, path: Path) -> LabelSet:
        """A label set file, TOML or JSON."""
        from storymark.exchange.labels_file import read_label_set

        return read_label_set(path)

    def label_set_bytes(self, labels: LabelSet, *, suffix: str) -> bytes:
        """The file of a label set."""
        from storymark.exchange.labels_file import label_set_bytes

        return label_set_bytes(labels, suffix=suffix)

    def manifest_path(self, dataset: Path) -> Path:
        """Where the manifest of a dataset lies."""
        from storymark.exchange.manifest import manifest_path

        return manifest_path(dataset)

    def read_manifest(self, dataset: Path) -> Manifest | None:
        """The manifest beside a dataset."""
        from storymark.exchange.manifest import read_manifest

        return read_manifest(dataset)

    def manifest_bytes(self, manifest: Manifest, *, dataset: str) -> bytes:
        """The manifest's file."""
        from storymark.exchange.manifest import manifest_bytes

        return manifest_bytes(manifest, dataset=dataset)


def _line_format(head: bytes) -> Format:
    """doccano's, if its first line is; else ours, whose reader says what is wrong with it."""
    import msgspec

    from storymark.exchange.doccano import is_doccano

    first = head.removeprefix(b"\xef\xbb\xbf").lstrip().split(b"\n", 1)[0]
    try:
        fields = msgspec.json.decode(first, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        # A first line longer than the head, or a broken one: the fields' names still tell.
        return NATIVE if b'"storymark/' in first else _by_names(first)
    return DOCCANO if "schema" not in fields and is_doccano(fields) else NATIVE


def _by_names(first: bytes) -> Format:
    has_spans = any(name in first for name in (b'"label"', b'"labels"', b'"entities"'))
    return DOCCANO if b'"text"' in first and (has_spans or len(first) >= HEAD_BYTES) else NATIVE


def _head(source: Source) -> bytes:
    # A pipe would wait for its writer; the reader tells what is wrong with it.
    if not source.path.is_file():
        return b""
    try:
        with source.path.open("rb") as file:
            return file.read(HEAD_BYTES)
    except OSError:
        return b""


def _files_below(folder: Path) -> Iterator[Path]:
    from storymark.exchange.manifest import SUFFIX

    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _is_aside(name))
        for name in sorted(files):
            path = Path(root) / name
            if not name.startswith(".") and not name.endswith(SUFFIX) and path.is_file():
                yield path


def _is_aside(name: str) -> bool:
    return name.startswith(".") or name.endswith(f"{PROJECT_SUFFIX}-backups")
