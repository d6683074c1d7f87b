"""The sample's walkthrough: three invented annotators who disagree in every way, with finished layers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from storymark.domain import edits
from storymark.domain.ids import AnnotatorId, LabelKey, TagId, layer_id, new_id
from storymark.domain.people import Annotator
from storymark.domain.story import Story
from storymark.domain.tags import Layer, Tag
from storymark.services.ledger import Ledger

# Nobody who opens the sample is one of them, whatever the name: the own layer is empty at first.
INVENTED = "{name} (sample)"
# Invented too, so that the pace of each can be seen: active time for a character.
_PACES_MS = (62, 85, 74)


def add_invented_annotators(ledger: Ledger, names: Sequence[str]) -> dict[str, Annotator]:
    """The annotators of the walkthrough, by their name in the file."""
    made = {name: Annotator(AnnotatorId(new_id()), INVENTED.format(name=name)) for name in names}
    now = ledger.now_ms()
    changes = [edits.add_annotator(person, added_ms=now) for person in made.values()]
    ledger.commit("annotator", author=AnnotatorId(""), changes=changes)
    return made


def invented_work(
    ledger: Ledger,
    story: Story,
    layers: Mapping[str, Sequence[Mapping[str, Any]]],
    people: Mapping[str, Annotator],
) -> tuple[list[Layer], list[Tag]]:
    """The finished layers of one story and the tags on them; offsets are checked against the quotes."""
    now = ledger.now_ms()
    made: list[Layer] = []
    tags: list[Tag] = []
    for name, spans in layers.items():
        person = people[name]
        layer = Layer(
            layer_id(ledger.store.project, story.id, person.id),
            story.id,
            person.id,
            status="done",
            time_ms=len(story.text) * _PACES_MS[len(made) % len(_PACES_MS)],
        )
        made.append(layer)
        for span in spans:
            start, end = span["start"], span["end"]
            assert story.text[start:end] == span["text"], f"walkthrough: {name} at {start}"
            tags.append(
                Tag(
                    id=TagId(new_id()),
                    layer=layer.id,
                    start=start,
                    end=end,
                    label=LabelKey(span["label"]),
                    quote=span["text"],
                    note=span["note"],
                    confidence=span["confidence"],
                    label_revision=ledger.labels().revision,
                    created_ms=now,
                    updated_ms=now,
                )
            )
    return made, tags
