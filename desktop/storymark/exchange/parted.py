"""A text file whose parts are divided by lines `---$$$---`: one story, one section for each part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from storymark.domain.story import PART_SEPARATOR, parted_sections
from storymark.exchange.limits import MAX_TEXT_BYTES
from storymark.exchange.plaintext import read_text_story
from storymark.services.exchange_ports import ReadOptions, ReadStory, Source


def read_parted(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The whole file as the text, its separators included; they belong to no section."""
    story = read_text_story(source, options)
    yield replace(story, sections=parted_sections(story.text))


def has_separator(source: Source) -> bool:
    """Whether the separator stands in the file's bytes, whichever Unicode encoding they are in."""
    if not source.path.is_file():
        return False
    try:
        with source.path.open("rb") as file:
            data = file.read(MAX_TEXT_BYTES)
    except OSError:
        return False
    return any(PART_SEPARATOR.encode(codec) in data for codec in ("ascii", "utf-16-le", "utf-16-be"))
