"""Formats put to the test without a project: write reduced stories to files, read them again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from unittest import mock

from storymark.domain.ranges import Range
from storymark.exchange import archives
from storymark.exchange.child import Piece
from storymark.exchange.docbin import read_docbin
from storymark.exchange.parquet import read_parquet
from storymark.exchange.qdpx import read_qdpx
from storymark.exchange.registry import Registry
from storymark.exchange.uima import read_uima
from storymark.services.contents import Contents
from storymark.services.exchange_ports import (
    Format,
    OutStory,
    Reader,
    ReadOptions,
    ReadStory,
    Source,
    WriteOptions,
)
from storymark.services.file_names import FileNames
from storymark.services.losses import reduced

REGISTRY = Registry()
WRITABLE = [entry for entry in REGISTRY.writable() if entry.check is None]
# Read in this process, since a child for each of hundreds of examples takes minutes.
DIRECT: dict[str, Reader] = {
    "uima": read_uima, "qdpx": read_qdpx, "docbin": read_docbin, "parquet": read_parquet,
    "dataset": read_parquet,
}  # fmt: skip
IMPORTABLE = [entry for entry in WRITABLE if entry.read is not None]
_WORD = re.compile(r"[^\W_]+|[^\w\s]|_+")


@contextmanager
def unpacking_here() -> Iterator[None]:
    """Zips are unpacked in this process for a while: a child for each of hundreds takes minutes."""

    def pieces(module: str, function: str, source: Source, *, limit_bytes: int) -> Iterator[Piece]:
        yield from archives.pieces_of(source, ReadOptions())

    with mock.patch.object(archives, "pieces_in_child", pieces):
        yield


def with_words(out: OutStory) -> OutStory:
    """The story with simple words inside its sentences; what no word covers stays so."""
    words = [
        Range(match.start(), match.end())
        for start, end in out.story.sentences or ()
        for match in _WORD.finditer(out.story.text, start, end)
    ]
    return replace(out, words=tuple(words))


def held(outs: Sequence[OutStory], format_: Format) -> list[OutStory]:
    """The stories as far as the format can hold them."""
    found = [reduced(with_words(out), format_).story for out in outs]
    return [out for out in found if out is not None]


def write(
    outs: Sequence[OutStory], format_: Format, target: Path, options: WriteOptions | None = None
) -> None:
    """The dataset of stories that were cut down to the format."""
    options = options or WriteOptions(offset_unit=format_.offset_units[0])
    names = FileNames()
    with REGISTRY.draft(target, format_) as draft:
        if format_.write_files is not None:
            for out in outs:
                for name, data in format_.write_files(out, options, names.name(out.story.external_id)):
                    draft.add(data, name=name)
        elif format_.write_whole is not None:
            whole = format_.write_whole(options)
            for out in outs:
                whole.add(out)
            for name, data in whole.finish():
                draft.add(data, name=name)
        else:
            assert format_.write is not None
            pieces = [piece for out in outs for piece in format_.write(out, options)]
            frame = format_.frame
            draft.add(frame.head + frame.between.join(pieces) + frame.tail)
        draft.settle()
        draft.commit()


def read(format_: Format, target: Path) -> list[ReadStory]:
    """Everything in the dataset."""
    reader = DIRECT.get(format_.name) or format_.read or format_.reread
    assert reader is not None
    with unpacking_here():
        return [
            story
            for source in REGISTRY.sources(target, format_, name=str(target))
            for story in reader(source, ReadOptions())
        ]


def difference(outs: Sequence[OutStory], found: Sequence[ReadStory], format_: Format) -> str:
    """What differs of what the format holds."""
    wanted = Contents(format_.compares or format_.holds)
    come = Contents(format_.compares or format_.holds)
    for out in outs:
        wanted.add_out(out)
    for story in found:
        come.add_read(story)
    return wanted.difference(come)
