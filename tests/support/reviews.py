"""Projects with finished work of three people who differ where a test wants them to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from storymark import bootstrap
from storymark.domain.ids import AnnotatorId, StoryId, story_id
from storymark.domain.ranges import Range
from storymark.domain.story import Story, parted_sections
from storymark.services import annotating
from storymark.services.layers import set_status
from storymark.services.people import annotator_named
from storymark.services.segmenting import with_sentences
from storymark.services.stories import add_story

PEOPLE = ("An", "Bình", "Chi")
SENTENCE = "khách hàng xin hủy hợp đồng vì phí cao . "
# What each of the three has in a sentence: start, end and label, in code points from its beginning.
Reading = tuple[tuple[int, int, str] | None, tuple[int, int, str] | None, tuple[int, int, str] | None]

AGREED: Reading = ((0, 27, "claim"), (0, 27, "claim"), (0, 27, "claim"))
FINAL_MARK: Reading = ((0, 38, "claim"), (0, 38, "claim"), (0, 40, "claim"))
LABEL: Reading = ((11, 27, "claim"), (11, 27, "claim"), (11, 27, "complaint"))
BOUNDARY: Reading = ((0, 20, "claim"), (11, 27, "claim"), (11, 27, "claim"))
MISSING: Reading = ((28, 38, "complaint"), None, None)
THREE_WAYS: Reading = ((0, 10, "claim"), (0, 14, "complaint"), (0, 20, "claim"))


def reviewed_project(path: Path, *stories: Sequence[Reading]) -> list[StoryId]:
    """A project with a story for each list: its sentences in order, read so by the three, all done."""
    ledger = bootstrap.open_ledger(path, create=True, name="Review")
    people = [annotator_named(ledger, name) for name in PEOPLE]
    made = []
    for number, readings in enumerate(stories):
        text = SENTENCE * len(readings)
        name = f"story-{number}"
        story = Story(story_id(name, text), name, name, "vi", text, parted_sections(text))
        add_story(ledger, story, author=AnnotatorId(""))
        with_sentences(ledger, ledger.story(story.id), bootstrap.sentence_cutter())
        for index, person in enumerate(people):
            for sentence, reading in enumerate(readings):
                held = reading[index]
                if held is not None:
                    start, end, label = held
                    base = sentence * len(SENTENCE)
                    annotating.tag(
                        ledger,
                        annotator=person,
                        story=story.id,
                        span=Range(base + start, base + end),
                        label=label,
                    )
            set_status(ledger, annotator=person, story=story.id, status="done")
        made.append(story.id)
    ledger.store.close()
    return made
