"""What an act changed: told to everybody once, so that each view decides whether it is stale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from storymark.domain.fold import ENTRY
from storymark.domain.ids import EntryId
from storymark.domain.journal import Entry, expanded


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids of what one act touched; `entry` is its journal entry."""

    entry: EntryId | None = None
    type: str = ""
    stories: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    layers: frozenset[str] = frozenset()
    is_people: bool = False
    is_labels: bool = False
    is_story_list: bool = False


def changes_of(entry: Entry) -> Changes:
    """The ids that an entry touches. Stories are those named by the changed tags and layers themselves."""
    touched = list(expanded(entry.changes))
    # What is said of entries may turn any record.
    is_everything = any(c.record == ENTRY for c in touched)
    named = (c.set.get("story") for c in touched if c.record in ("tag", "layer", "story_label"))
    own = (c.id for c in touched if c.record in ("story", "sentences"))
    return Changes(
        entry=entry.id,
        type=entry.type,
        stories=frozenset([*_texts(named), *own]),
        tags=frozenset(c.id for c in touched if c.record == "tag"),
        layers=frozenset(c.id for c in touched if c.record == "layer"),
        is_people=is_everything or any(c.record in ("annotator", "same_as") for c in touched),
        is_labels=is_everything or any(c.record in ("label", "label_set") for c in touched),
        is_story_list=is_everything or any(c.record == "story" for c in touched),
    )


def _texts(values: Iterable[object]) -> list[str]:
    return [value for value in values if isinstance(value, str)]
