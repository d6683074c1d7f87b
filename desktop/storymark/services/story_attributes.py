"""Attributes of a whole story, as the label set asks for them: they stand in the story's metadata."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from storymark.domain.attributes import problem, story_attributes_of, values_of, with_attribute
from storymark.domain.errors import BadValue
from storymark.domain.ids import AnnotatorId, StoryId
from storymark.domain.journal import Change
from storymark.domain.labels import STORY_ATTRIBUTES
from storymark.domain.people import Annotator
from storymark.services.annotating import clean_attributes
from storymark.services.changes import Changes
from storymark.services.label_acts import next_revision
from storymark.services.layers import working_layer
from storymark.services.ledger import Ledger, one_act


@one_act
def set_story_attributes(
    ledger: Ledger, *, annotator: Annotator, story: StoryId, attributes: str
) -> Changes | None:
    """Set these values, a JSON object in a string, in the story's metadata; null or an empty text removes.

    All that is not named stays. They are the story's and not an annotator's: whoever sees it sees them.
    None when it is so already. Raises UnknownStory, LayerSubmitted, BadValue for a value that is not what
    the label set asks for, NotSaved.
    """
    working_layer(ledger, annotator=annotator, story=story)  # whoever handed the story in is through with it
    values = values_of(clean_attributes(attributes))
    for attribute in story_attributes_of(ledger.labels()):
        value = values.get(attribute.key)
        expected = problem(attribute, value) if value not in (None, "") else ""
        if expected:
            what = f"The attribute “{attribute.key}”"
            raise BadValue(what=what, value=f"“{str(value)[:60]}”", expected=expected)
    before = ledger.story(story).meta
    after = before
    for key, value in values.items():
        after = with_attribute(after, key, value)
    if after == with_attribute(before, "", None):
        return None
    change = Change("story", story, {"meta": after})
    return ledger.commit("story_attributes", author=annotator.id, changes=[change])


@one_act
def ask_of_stories(
    ledger: Ledger, rows: Sequence[Mapping[str, Any]], *, author: AnnotatorId
) -> Changes | None:
    """Say which attributes stories have: rows as a label set's `[[story_attribute]]`. None when so already.

    What stories have been given stays, whether it is asked for or not.
    """
    labels = ledger.labels()
    wanted = [dict(row) for row in rows]
    if wanted == labels.extra.get(STORY_ATTRIBUTES, []):
        return None
    grown = next_revision(ledger)
    extra = {**labels.extra, STORY_ATTRIBUTES: wanted}
    change = Change(*grown.ref, {**grown.set, "extra": extra})
    return ledger.commit("label_set", author=author, changes=[change])
