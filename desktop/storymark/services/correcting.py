"""Correcting where a sentence ends: splitting and joining are acts, kept when the sentences are cut anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from storymark.domain import edits
from storymark.domain.errors import NoSuchSplit, SentencesApart
from storymark.domain.graphemes import snap_down
from storymark.domain.ids import StoryId
from storymark.domain.journal import Change
from storymark.domain.lines import HARD_BREAKS, stripped
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.story import Story
from storymark.services.changes import Changes
from storymark.services.ledger import Ledger, one_act


@one_act
def split_sentence(ledger: Ledger, *, annotator: Annotator, story: StoryId, at: int) -> Changes:
    """End the sentence that holds `at` (code points) there; the rest of it is a sentence of its own.

    Blanks at the cut belong to neither. Where an annotator had read the whole, both parts count as read.
    Raises UnknownStory, NoSuchSplit where one part would have no words, NotSaved.
    """
    whole = ledger.story(story)
    sentences = whole.sentences or Sentences()
    at = snap_down(whole.text, min(max(0, at), len(whole.text)))
    index = sentences.at(at)
    if index is None:
        raise NoSuchSplit()
    span = sentences[index]
    parts = [stripped(whole.text, Range(span.start, at)), stripped(whole.text, Range(at, span.end))]
    if not all(part.length for part in parts):
        raise NoSuchSplit()
    return _correct(ledger, annotator, "split", whole, range(index, index + 1), parts)


@one_act
def join_sentence(ledger: Ledger, *, annotator: Annotator, story: StoryId, at: int) -> Changes:
    """Make one sentence of the one that holds `at` (code points) and the next one.

    It counts as read where both were. Raises UnknownStory, SentencesApart at the end of a line, a section
    or the story, since no sentence reaches over those, NotSaved.
    """
    whole = ledger.story(story)
    sentences = whole.sentences or Sentences()
    index = sentences.at(at)
    if index is None and len(sentences):
        index = sentences.near(at)
    if index is None or index + 1 >= len(sentences):
        raise SentencesApart()
    first, second = sentences[index], sentences[index + 1]
    if any(mark in HARD_BREAKS for mark in whole.text[first.end : second.start]):
        raise SentencesApart()
    return _correct(
        ledger, annotator, "join", whole, range(index, index + 2), [Range(first.start, second.end)]
    )


def _correct(
    ledger: Ledger, annotator: Annotator, type_: str, story: Story, gone: range, made: Sequence[Range]
) -> Changes:
    """One act: `made` in place of the sentences `gone`, and what was read stays read."""
    old = story.sentences
    assert old is not None
    before, after = list(old[: gone.start]), list(old[gone.stop :])
    shift = len(made) - len(gone)
    manual = {i for i in old.manual if i < gone.start}
    manual |= {i + shift for i in old.manual if i >= gone.stop}
    manual |= set(range(gone.start, gone.start + len(made)))
    new = Sentences([*before, *made, *after], segmenter=old.segmenter, manual=manual)
    changes = [edits.recut_sentences(replace(story, sentences=new))]
    changes += _still_read(ledger, story.id, [old[i] for i in gone], made)
    return ledger.commit(type_, author=annotator.id, changes=changes)


def _still_read(ledger: Ledger, story: StoryId, gone: Sequence[Range], made: Sequence[Range]) -> list[Change]:
    """In every layer in which all of `gone` was read, `made` is read, under the oldest of the revisions."""
    changes: list[Change] = []
    for layer in ledger.store.layers(story):
        seen = [layer.read[span] for span in gone if span in layer.read]
        if len(seen) == len(gone):
            changes.append(edits.change_layer(layer, read=dict.fromkeys(made, min(seen))))
    return changes
