"""Sentences of a story: cut once when first needed, then kept."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace

from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.story import Story
from storymark.services.ledger import Ledger
from storymark.services.ports import SentenceCutter


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
