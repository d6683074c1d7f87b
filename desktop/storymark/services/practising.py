"""A practice story: one that has gold which nobody here decided on, to be compared with one's own tags."""

from __future__ import annotations

from dataclasses import dataclass

from storymark.domain.decisions import GoldSpan
from storymark.domain.ids import StoryId
from storymark.domain.people import Annotator
from storymark.domain.practice import Difference, differences
from storymark.services.layers import own_layer
from storymark.services.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Compared:
    """Gold of a practice story beside one's own tags; `alike` tags are the same to the letter."""

    differences: tuple[Difference, ...]
    alike: int


def is_practice(ledger: Ledger, story: StoryId) -> bool:
    """Whether the story came with gold: gold that reviewers of this project made is no exercise."""
    return any(layer.kind == "gold" for layer in ledger.store.layers(story)) and not ledger.store.decisions(
        story
    )


def compared(ledger: Ledger, *, annotator: Annotator, story: StoryId) -> Compared | None:
    """One's own tags beside gold; None for a story that is no exercise. Raises UnknownStory."""
    if not is_practice(ledger, story):
        return None
    gold_layers = {layer.id for layer in ledger.store.layers(story) if layer.kind == "gold"}
    mine = own_layer(ledger, annotator=annotator, story=story).id
    tags = ledger.store.tags(story)
    own = {GoldSpan(t.start, t.end, t.label) for t in tags if t.layer == mine}
    gold = {GoldSpan(t.start, t.end, t.label) for t in tags if t.layer in gold_layers}
    return Compared(tuple(differences(own, gold)), len(own & gold))
