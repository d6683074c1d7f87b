"""An act on a tag that somebody else has changed since its author looked: both versions, and no act.

An act says in `seen` what its author saw of the tag: the fields below. If the tag is another by now, whoever
acts is shown both and chooses; to have one's own all the same is the same act again, with what is there now.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from storymark.domain.errors import ChangedBeforeRemoval, RemovedMeanwhile, TagChanged
from storymark.domain.ids import TagId
from storymark.domain.tags import Tag
from storymark.services.ledger import Ledger

Version = Mapping[str, Any]

# Acts on one tag, and the fields that each asks for.
_ASKS = {
    "relabel": ("label",),
    "resize": ("start", "end"),
    "note": ("note",),
    "confidence": ("confidence",),
    "attributes": ("attributes",),
    "remove": (),
}


def version_of(tag: Tag) -> dict[str, Any]:
    """What a person sees of a tag, as `seen` holds it."""
    return {
        "label": tag.label,
        "start": tag.start,
        "end": tag.end,
        "note": tag.note,
        "confidence": tag.confidence,
        "attributes": tag.attributes,
    }


def is_settled(ledger: Ledger, operation: Mapping[str, Any]) -> bool:
    """Whether the tag is already as this act would leave it, though its author had seen another.

    Raises TagChanged when somebody has changed the tag since. An act without `seen` takes what it finds.
    """
    name, seen, id = operation.get("op"), operation.get("seen"), operation.get("id")
    if name not in _ASKS or not isinstance(seen, dict) or not isinstance(id, str):
        return False
    there = ledger.store.tag(TagId(id))
    if there is None:
        if ledger.store.story_of_tag(TagId(id)) is None:
            return False  # never there: the act itself says so
        if name == "remove":
            return True
        mine = _wanted(operation, seen)
        raise RemovedMeanwhile(tag=id, mine=described(mine), my_version=mine, their_version=None)
    theirs = version_of(there)
    if theirs == seen:
        return False
    if name == "remove":
        raise ChangedBeforeRemoval(tag=id, theirs=described(theirs), my_version=None, their_version=theirs)
    mine = _wanted(operation, seen)
    if theirs == mine:
        return True
    raise TagChanged(
        tag=id, mine=described(mine), theirs=described(theirs), my_version=mine, their_version=theirs
    )


def described(version: Version) -> str:
    """A version in the fewest words: label, places, and what was said of it."""
    parts = [f"{version['label']} [{version['start']}, {version['end']})"]
    parts += [f"“{version['note']}”"] if version["note"] else []
    parts += [str(version["confidence"])] if version["confidence"] else []
    parts += [str(version["attributes"])] if version["attributes"] != "{}" else []
    return " ".join(parts)


def _wanted(operation: Mapping[str, Any], seen: Mapping[str, Any]) -> dict[str, Any]:
    return {**seen, **{name: operation.get(name) for name in _ASKS[operation["op"]]}}
