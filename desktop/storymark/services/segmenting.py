"""Sentences of a story: cut once when first needed, then kept."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace

from storymark.domain.lines import is_separator_line, line_ranges, stripped
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.story import Story
from storymark.services.ledger import Ledger
from storymark.services.ports import SentenceCutter

_AUTO = "auto"  # as `exchange_ports.AUTO`, which a start does without

LINES = "lines"
RULES = (_AUTO, "vi", "zh", "en", LINES)
LINES_SEGMENTER = "lines/1/0"


def with_sentences(ledger: Ledger, story: Story, cutter: SentenceCutter) -> Story:
    """The story with its sentences; those cut now are kept, so that every laptop sees the same."""
    if story.sentences is not None:
        return story
    cut = cut_sections(story, cutter)
    with writing(ledger):
        if not ledger.store.is_read_only:
            ledger.store.keep_sentences(story.id, cut)
    ledger.forget_story(story.id)
    return replace(story, sentences=cut)


def writing(ledger: Ledger) -> AbstractContextManager[None]:
    """A transaction, or none where the project is open for reading only: nothing is kept there."""
    return nullcontext() if ledger.store.is_read_only else ledger.store.transaction()


def cut_by_rule(story: Story, rule: str, cutter: SentenceCutter) -> Sentences:
    """The sentences by a rule that somebody chose: `auto`, a language whose marks count, or `lines`."""
    if rule == _AUTO:
        return cut_sections(story, cutter)
    if rule != LINES:
        return cut_sections(replace(story, language=rule), cutter)
    sections = [section.range for section in story.sections] or [Range(0, len(story.text))]
    found: list[Range] = []
    for section in sections:
        part = story.text[section.start : section.end]
        for line in line_ranges(part):
            words = stripped(part, line)
            if words.start < words.end and not is_separator_line(part, words):
                found.append(Range(section.start + words.start, section.start + words.end))
    return Sentences(found, segmenter=LINES_SEGMENTER)


def cut_sections(story: Story, cutter: SentenceCutter) -> Sentences:
    """Sentences of each section in turn: none crosses a separator, and no separator is in one."""
    language = story.language or "auto"
    found: list[Range] = []
    segmenter = ""
    for section in story.sections or ():
        part = cutter(story.text[section.start : section.end], language=language)
        segmenter = part.segmenter
        found += [Range(s + section.start, e + section.start) for s, e in part]
    if not story.sections:
        return cutter(story.text, language=language)
    return Sentences(found, segmenter=segmenter)
