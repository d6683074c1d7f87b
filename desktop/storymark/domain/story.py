"""A story: one untouched text with its title, language and sections."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from storymark.domain.errors import EmptyStory, TextHasNul, TextHasSurrogate, TextTooLong
from storymark.domain.ids import StoryId
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences

MAX_CODEPOINTS = 5_000_000
TITLE_CODEPOINTS = 60
NO_SECTION = "-"
PART_SEPARATOR = "---$$$---"

_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_SHOWN = re.compile("[^\ufeff \t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029\u3000]")


class Section(NamedTuple):
    """A named range of code points of a story."""

    name: str
    start: int
    end: int

    @property
    def range(self) -> Range:
        """Where it is."""
        return Range(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Story:
    """One text as it came, decoded; `sentences` is None until a segmenter has cut it."""

    id: StoryId
    external_id: str
    title: str
    language: str
    text: str = field(repr=False)
    sections: tuple[Section, ...] = ()
    sentences: Sentences | None = field(default=None, repr=False)
    meta: str = "{}"
    split: str = ""

    @property
    def segmenter(self) -> str:
        """`name/version/hash` of what cut the sentences, empty before."""
        return self.sentences.segmenter if self.sentences is not None else ""


def check_text(text: str, *, where: str) -> None:
    """Refuse what no project may hold.

    Raises TextHasNul, TextHasSurrogate (with the code point position), TextTooLong, EmptyStory.
    """
    if not text or text.isspace():
        raise EmptyStory(where=where)
    if len(text) > MAX_CODEPOINTS:
        raise TextTooLong(where=where, length=len(text), limit=MAX_CODEPOINTS)
    nul = text.find("\x00")
    if nul >= 0:
        raise TextHasNul(where=where, position=nul)
    try:
        text.encode("utf-16-le")  # five times as fast as searching for them
    except UnicodeEncodeError as error:
        code = f"{ord(text[error.start]):04X}"
        raise TextHasSurrogate(where=where, position=error.start, code=code) from error


def parted_sections(text: str) -> tuple[Section, ...]:
    """The sections of a text whose parts are divided by lines `---$$$---` (product.md section 2).

    A section runs from after the line break that follows a separator to before the one that precedes the
    next. Three parts are title, abstract and body; another number part1, part2, …; no separator gives one
    unnamed section over the whole text.
    """
    edges: list[Range] = []
    line_start = 0
    breaks = [(m.start(), m.end()) for m in _LINE_END.finditer(text)] if PART_SEPARATOR in text else []
    for break_start, break_end in [*breaks, (len(text), len(text))]:
        if text[line_start:break_start] == PART_SEPARATOR:
            before = next((s for s, e in _ending_at(breaks, line_start)), line_start)
            edges.append(Range(before, break_end))
        line_start = break_end
    if not edges:
        return (Section("", 0, len(text)),)
    starts = [0, *(edge.end for edge in edges)]
    ends = [*(edge.start for edge in edges), len(text)]
    names = part_names(len(starts))
    return tuple(
        Section(name, start, max(start, end)) for name, start, end in zip(names, starts, ends, strict=True)
    )


def part_names(count: int) -> tuple[str, ...]:
    """The names of `count` parts of a parted story."""
    if count == 3:
        return ("title", "abstract", "body")
    return tuple(f"part{number}" for number in range(1, count + 1))


def named_sections(sections: tuple[Section, ...], names: Sequence[str]) -> tuple[Section, ...]:
    """The sections under the names that somebody gave to them in their order; NO_SECTION leaves one out.

    An empty name changes nothing, nor do names beyond the last section and sections beyond the last name. A
    text that is not parted stays whole.
    """
    if len(sections) < 2:
        return sections
    given = [*names[: len(sections)], *(section.name for section in sections[len(names) :])]
    kept = tuple(
        section._replace(name=name or section.name)
        for section, name in zip(sections, given, strict=True)
        if name != NO_SECTION
    )
    return kept or sections


def title_of(text: str, sections: Iterable[Section], external_id: str) -> str:
    """The title section, else the first line cut at 60 characters, else the external id.

    A final mark that stands alone behind a blank (the first seed's ` .`) is not part of a title.
    """
    for section in sections:
        if section.name == "title":
            title = _one_line(text[section.start : section.end])
            if title:
                return title
    shown = _SHOWN.search(text)
    start = shown.start() if shown else len(text)
    end = _LINE_END.search(text, start)
    first = text[start : end.start() if end else len(text)]
    return first.strip()[:TITLE_CODEPOINTS].strip() or external_id


def _one_line(text: str) -> str:
    flat = " ".join(text.split())
    return flat[:-2].rstrip() if flat.endswith(" .") else flat


def _ending_at(breaks: list[tuple[int, int]], position: int) -> Iterable[tuple[int, int]]:
    index = bisect_left(breaks, position, key=lambda pair: pair[1])
    return breaks[index : index + 1] if index < len(breaks) and breaks[index][1] == position else ()
