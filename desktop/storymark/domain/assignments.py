"""Who is to label what: shares of stories, overlap, rounds."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from storymark.domain.ids import AnnotatorId, StoryId

# What a round's work stands on: nothing but the text; what others made of the first; or the text once more,
# given out as new, to see whether a person agrees with themself.
INDEPENDENT, DISCUSSION, REPEAT = "", "discussion", "repeat"


@dataclass(frozen=True, slots=True)
class Assignment:
    """One story for one annotator in one round; `due_ms` is 0 for no date."""

    id: str
    story: StoryId
    annotator: AnnotatorId
    round: int = 1
    basis: str = INDEPENDENT
    due_ms: int = 0
    is_blind: bool = False


def assignment_id(project: str, story: str, annotator: str, round_: int) -> str:
    """The same id on every copy for one story, annotator and round (a UUIDv5)."""
    return str(uuid.uuid5(uuid.UUID(project), f"assignment|{story}|{annotator}|{round_}"))


def shared_out(
    stories: Sequence[StoryId], people: Sequence[AnnotatorId], *, overlap_percent: int = 0, copies: int = 2
) -> dict[AnnotatorId, list[StoryId]]:
    """Stories dealt to people in turn; every so many of them go to `copies` people, `overlap_percent` in all.

    The shared ones are spread evenly over the stories, and everybody gets as many as anybody else, give or
    take one of each kind.
    """
    shares: dict[AnnotatorId, list[StoryId]] = {person: [] for person in people}
    if not people:
        return shares
    next_one = 0
    for index, story in enumerate(stories):
        is_shared = (index + 1) * overlap_percent // 100 > index * overlap_percent // 100
        for _ in range(min(copies, len(people)) if is_shared else 1):
            shares[people[next_one % len(people)]].append(story)
            next_one += 1
    return shares
