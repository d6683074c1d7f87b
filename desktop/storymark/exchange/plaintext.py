"""One text file, one story with one unnamed section."""

from __future__ import annotations

from collections.abc import Iterator

from storymark.domain.story import Section, check_text
from storymark.exchange.decoding import decode_file, stem_of
from storymark.services.exchange_ports import ReadOptions, ReadStory, Source


def read_plain(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The file's text as it is; its name without suffix is the external id."""
    story = read_text_story(source, options)
    yield ReadStory(
        where=story.where,
        external_id=story.external_id,
        text=story.text,
        sections=(Section("", 0, len(story.text)),),
        encoding=story.encoding,
        notes=story.notes,
        consumed_bytes=story.consumed_bytes,
    )


def read_text_story(source: Source, options: ReadOptions) -> ReadStory:
    """The text of a file with its sections still to be found."""
    decoded = decode_file(source, options)
    check_text(decoded.text, where=source.name)
    return ReadStory(
        where=source.name,
        external_id=stem_of(source.name),
        text=decoded.text,
        encoding=decoded.encoding,
        notes=decoded.notes,
        consumed_bytes=source.path.stat().st_size,
    )
