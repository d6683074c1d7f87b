"""Text files that hold many stories: one a line, or one a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from storymark.domain.errors import NothingToImport
from storymark.domain.story import Section, check_text
from storymark.exchange.decoding import decode, read_bytes, stem_of, text_notes
from storymark.services.exchange_ports import ReadOptions, ReadStory, Source

MAX_FILE_BYTES = 256 * 2**20
# CR LF, LF and CR end a line of a file; U+2028 and its like are characters of a text.
_LINE_END = re.compile(r"\r\n|\n|\r")
_PARAGRAPH_END = re.compile(r"(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))+")


def read_text_lines(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """A story for each line that is not blank; `NAME-3` is the one on line 3."""
    yield from _stories(source, options, _LINE_END, "line")


def read_text_paragraphs(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """A story for each paragraph; blank lines part them."""
    yield from _stories(source, options, _PARAGRAPH_END, "paragraph")


def _stories(source: Source, options: ReadOptions, end: re.Pattern[str], what: str) -> Iterator[ReadStory]:
    decoded = decode(read_bytes(source, limit_bytes=MAX_FILE_BYTES), options=options, where=source.name)
    size, length = source.path.stat().st_size, max(1, len(decoded.text))
    notes = tuple(note for note in decoded.notes if note not in text_notes(decoded.text))
    count = 0
    for number, (start, stop) in enumerate(_parts(decoded.text, end), 1):
        text = decoded.text[start:stop]
        if not text.strip():
            continue
        where = f"{source.name}, {what} {number}"
        check_text(text, where=where)
        count += 1
        yield ReadStory(
            where=where,
            external_id=f"{stem_of(source.name)}-{number}",
            text=text,
            sections=(Section("", 0, len(text)),),
            encoding=decoded.encoding,
            notes=(*(notes if count == 1 else ()), *text_notes(text)),
            consumed_bytes=size * stop // length,
        )
    if not count:
        raise NothingToImport(path=source.name)


def _parts(text: str, end: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for match in end.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)
