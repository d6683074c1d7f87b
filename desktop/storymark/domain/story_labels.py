"""Labels on stories as a whole."""

from __future__ import annotations

from typing import NamedTuple

from storymark.domain.ids import AnnotatorId, StoryId


class StoryLabel(NamedTuple):
    """One label on a whole story by one annotator."""

    id: str
    story: StoryId
    annotator: AnnotatorId
    label: str
    created_ms: int = 0
