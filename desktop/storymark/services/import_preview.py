"""How the first story of a file would look, read and cut as it is chosen; changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from storymark.domain.errors import Refused
from storymark.domain.ids import StoryId
from storymark.domain.story import Section, Story, named_sections, parted_sections
from storymark.services.exchange_ports import AUTO, Columns, Formats, ReadStory, Source
from storymark.services.import_plan import ImportOptions, PlannedFile
from storymark.services.ports import SentenceCutter
from storymark.services.segmenting import cut_by_rule

SHOWN_SENTENCES = 40
BEGINS_CODEPOINTS = 120
_RAW_CODEPOINTS = 4_000


@dataclass(frozen=True, slots=True)
class SectionPreview:
    """A section of a story: how it begins, how many sentences it has, and the first of them."""

    name: str
    begins: str
    sentences: int
    first: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryPreview:
    """The first story of a file; `raw` are its first lines as they stand, `parts` its sections as found.

    The sentences of a part are none where it was left out.
    """

    external_id: str
    language: str
    is_detected: bool
    sections: tuple[SectionPreview, ...]
    raw: tuple[str, ...] = ()
    parts: tuple[SectionPreview, ...] = ()

    @property
    def sentences(self) -> int:
        """How many sentences it is cut into."""
        return sum(section.sentences for section in self.sections)


def preview_file(
    file: PlannedFile,
    options: ImportOptions,
    *,
    cutter: SentenceCutter,
    detect_language: Callable[[str], str],
) -> StoryPreview | None:
    """The preview of the file's first story, None if it has none; raises what its reader raises."""
    first = next(iter(file.read(options.read)), None)
    return None if first is None else preview_story(first[1], options, cutter, detect_language)


def preview_story(
    read: ReadStory, options: ImportOptions, cutter: SentenceCutter, detect_language: Callable[[str], str]
) -> StoryPreview:
    """The story with the sentences that it would get."""
    asked = options.language if options.language != AUTO else read.language
    language = asked or detect_language(read.text)
    parts = read.sections or parted_sections(read.text) or (Section("", 0, len(read.text)),)
    sections = named_sections(parts, options.sections)
    story = Story(StoryId(""), read.external_id, "", language, read.text, sections, read.sentences)
    cut = read.sentences if read.sentences is not None else cut_by_rule(story, options.sentences, cutter)
    left = SHOWN_SENTENCES
    shown: list[SectionPreview] = []
    for section in sections:
        inside = cut.touching(section.range)
        first = [read.text[cut[index].start : cut[index].end] for index in islice(inside, left)]
        left -= len(first)
        begins = read.text[section.start : section.end][:BEGINS_CODEPOINTS]
        shown.append(SectionPreview(section.name, begins, len(inside), tuple(first)))
    counts = {section.start: each.sentences for section, each in zip(sections, shown, strict=True)}
    found = tuple(
        SectionPreview(
            part.name, read.text[part.start : part.end][:BEGINS_CODEPOINTS], counts.get(part.start, 0)
        )
        for part in parts
    )
    raw = tuple(read.text[:_RAW_CODEPOINTS].splitlines())
    return StoryPreview(read.external_id, language, not asked, tuple(shown), raw, found)


def table_columns(paths: Iterable[Path], formats: Formats, options: ImportOptions) -> Columns | None:
    """The columns of the first table among the files, even where nothing says which one is the text."""
    for source, is_picked in formats.expand(paths):
        found = columns_of(source, formats, options, is_picked=is_picked)
        if found is not None:
            return found
    return None


def columns_of(
    source: Source, formats: Formats, options: ImportOptions, *, is_picked: bool
) -> Columns | None:
    """The columns of this file, None if it is no table or cannot be read at all."""
    try:
        entry = (
            formats.detect(source, is_picked=is_picked)
            if options.format == AUTO
            else formats.get(options.format)
        )
        if entry is None or entry.columns is None:
            return None
        # What was chosen may be what does not fit: the columns are shown all the same.
        return entry.columns(source, replace(options.read, columns={}))
    except Refused:
        return None
