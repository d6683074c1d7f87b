"""Reading a dataset back: what stands in the file, whatever its format."""

from __future__ import annotations

from pathlib import Path

from storymark.domain.errors import FileMissing, FormatExtraMissing, Refused
from storymark.services.contents import Contents
from storymark.services.exchange_ports import Checked, Format, Formats, ReadOptions
from storymark.services.ports import Progress

# What we write is UTF-8; a file that only some other encoding fits is not ours any more.
_OURS = ReadOptions(encoding="utf-8")


def read_contents(
    path: Path, format: Format, formats: Formats, *, name: str, progress: Progress
) -> tuple[Contents, str]:
    """The contents of a dataset, and why it cannot be read to its end (empty when it can)."""
    read = format.read or format.reread
    assert read is not None
    contents = Contents(format.compares or format.holds)
    _, total = formats.fingerprint(path)
    done = 0
    try:
        for source in formats.sources(path, format, name=name):
            for story in read(source, _OURS):
                contents.add_read(story)
                progress(done + story.consumed_bytes, total, "checking")
            done += source.path.stat().st_size
    except (FileMissing, FormatExtraMissing):
        raise
    except Refused as error:
        return contents, str(error).split("; nothing", 1)[0]
    return contents, ""


def check_by_reading(path: Path, format: Format, formats: Formats, *, progress: Progress) -> Checked:
    """Everything that a dataset holds, found by reading it as an import would.

    Raises FileMissing, FormatExtraMissing.
    """
    contents, problem = read_contents(path, format, formats, name=str(path), progress=progress)
    sha256, size = formats.fingerprint(path)
    return Checked(
        counts=contents.counts(),
        sha256=sha256,
        size_bytes=size,
        offset_unit=format.offset_units[0],
        problems=(problem,) if problem else (),
        problem_count=int(bool(problem)),
    )
