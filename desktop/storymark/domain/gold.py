"""The gold layer: what reviewers agreed a story should have, one for each story whoever reviews it."""

from __future__ import annotations

import uuid

from storymark.domain.ids import AnnotatorId, StoryId, layer_id
from storymark.domain.people import Annotator
from storymark.domain.tags import Layer

GOLD = "gold"


def gold_annotator(project: str) -> Annotator:
    """Whom the gold layers of a project belong to: nobody in person, and the same on every copy."""
    identity = uuid.uuid5(uuid.UUID(project), "gold")
    return Annotator(AnnotatorId(str(identity)), "Gold", GOLD)


def gold_layer(project: str, story: StoryId) -> Layer:
    """The gold layer of a story as it is made."""
    owner = gold_annotator(project).id
    return Layer(layer_id(project, story, owner, kind=GOLD), story, owner, kind=GOLD, status="open")
