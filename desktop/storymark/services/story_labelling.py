"""Labels on stories as a whole: each annotator gives a label to a story once."""

from __future__ import annotations

from dataclasses import dataclass

from storymark.domain import edits
from storymark.domain.errors import BadValue, UnknownLabel
from storymark.domain.ids import StoryId, new_id
from storymark.domain.journal import Change, RecordRef
from storymark.domain.people import Annotator
from storymark.domain.story_labels import StoryLabel
from storymark.services.changes import Changes
from storymark.services.layers import opening, working_layer
from storymark.services.ledger import Ledger, one_act


@dataclass(frozen=True, slots=True)
class StoryLabelled:
    """The label that is there or was taken away, by its id; `changes` is None when it was so before."""

    id: str
    changes: Changes | None


@one_act
def set_story_label(
    ledger: Ledger, *, annotator: Annotator, story: StoryId, label: str, id: str = "", is_on: bool = True
) -> StoryLabelled:
    """Give the whole story a label, or take it away; it opens the story. Undone like any act.

    Raises UnknownStory, UnknownLabel, LayerSubmitted, BadValue for an id that something else has, NotSaved.
    """
    layer = working_layer(ledger, annotator=annotator, story=story)
    found = ledger.labels().get(label)
    if found is None or (is_on and found.archived):
        raise UnknownLabel(label=label)
    own = (each for each in ledger.store.story_labels(story) if each.annotator == annotator.id)
    there = next((each for each in own if each.label == label), None)
    if there is not None and not is_on:
        gone = Change("story_label", there.id, {"deleted": True})
        return StoryLabelled(there.id, ledger.commit("story_label", author=annotator.id, changes=[gone]))
    if there is not None or not is_on:
        return StoryLabelled(there.id if there is not None else story, None)
    if id and ledger.store.fields(RecordRef("story_label", id)):
        raise BadValue(what="The id", value=id, expected="it is that of no other label on a story")
    made = StoryLabel(id or new_id(), story, annotator.id, label, ledger.now_ms())
    # Without a layer's own record the story would not show as open.
    changes = [edits.label_story(made), edits.change_layer(layer, read=None, **opening(layer))]
    return StoryLabelled(made.id, ledger.commit("story_label", author=annotator.id, changes=changes))
