"""Going back in the history: one's own acts after a moment, or one's own work on a story to a moment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from storymark.domain.errors import NothingToGoBackTo
from storymark.domain.ids import LayerId, StoryId
from storymark.domain.journal import Change, Entry, RecordRef, expanded
from storymark.domain.people import Annotator
from storymark.services import history
from storymark.services.changes import Changes
from storymark.services.layers import working_layer
from storymark.services.ledger import Ledger, one_act

RESTORE = "restore"
_PAGE = 500
# What a moment of a story is made of beside its tags; time and sentences read are facts and stay.
_LAYER_FIELDS = ("status", "reason", "flagged")


def go_back(ledger: Ledger, *, annotator: Annotator, to_hlc: int) -> int:
    """Take back the annotator's own acts that are newer than the hybrid time `to_hlc`; how many.

    All of them or none, each as an undo of its own, so that redo brings them back one by one. Raises
    NothingToGoBackTo, LayerSubmitted, NotSaved.
    """
    count = 0
    with ledger.store.transaction():
        while (found := ledger.undo_list(annotator.id).next_undo) is not None:
            if ledger.entry(found.id).hlc <= to_hlc:
                break
            history.undo(ledger, annotator=annotator)
            count += 1
    if not count:
        raise NothingToGoBackTo()
    return count


@one_act
def restore_story(ledger: Ledger, *, annotator: Annotator, story: StoryId, to_hlc: int) -> Changes:
    """Make the annotator's own tags, status and flag on a story what they were at a hybrid time: one act.

    Raises NothingToGoBackTo when they are so already, UnknownStory, LayerSubmitted, NotSaved.
    """
    layer = working_layer(ledger, annotator=annotator, story=story)
    changes = [
        change
        for tag in _tags_changed_since(ledger, layer.id, to_hlc)
        if (change := _tag_as_it_was(ledger, tag, to_hlc)) is not None
    ]
    head = _layer_as_it_was(ledger, layer.id, to_hlc)
    if head is not None:
        changes.append(head)
    if not changes:
        raise NothingToGoBackTo()
    return ledger.commit(RESTORE, author=annotator.id, changes=changes)


def _entries_since(ledger: Ledger, hlc: int) -> Iterator[Entry]:
    place = None
    while True:
        lines = ledger.store.journal_page(before=place, limit=_PAGE)
        for line in lines:
            if line.hlc <= hlc:
                return
            place = line.place
            yield ledger.entry(line.entry)
        if len(lines) < _PAGE:
            return


def _tags_changed_since(ledger: Ledger, layer: LayerId, hlc: int) -> list[str]:
    touched: dict[str, None] = {}
    for entry in _entries_since(ledger, hlc):
        for change in expanded(entry.changes):
            if change.record == "tag":
                touched[change.id] = None
    return [tag for tag in touched if ledger.store.fields(RecordRef("tag", tag)).get("layer") == layer]


def _tag_as_it_was(ledger: Ledger, tag: str, hlc: int) -> Change | None:
    ref = RecordRef("tag", tag)
    now, then = ledger.store.fields(ref), ledger.store.fields_at(ref, hlc)
    if not then or then.get("deleted"):
        return (
            None if now.get("deleted") else Change("tag", tag, {"deleted": True, "updated": ledger.now_ms()})
        )
    return _difference(ref, now, then, also={"updated": ledger.now_ms()})


def _layer_as_it_was(ledger: Ledger, layer: LayerId, hlc: int) -> Change | None:
    ref = RecordRef("layer", layer)
    now, then = ledger.store.fields(ref), ledger.store.fields_at(ref, hlc)
    wanted = {name: then.get(name) for name in _LAYER_FIELDS}
    names: tuple[str, ...] = ("story", "annotator", "kind", "round")
    identity = {name: now[name] for name in names if name in now}
    held = {name: now.get(name) for name in _LAYER_FIELDS}
    return _difference(ref, held, wanted, also=identity) if now else None


def _difference(
    ref: RecordRef, now: dict[str, Any], then: dict[str, Any], *, also: dict[str, Any]
) -> Change | None:
    """What makes `now` like `then`, None for nothing; `also` goes along with it."""
    names = {*now, *then} - {"updated", "created"}
    default = {"deleted": False}
    changed = {
        name: then.get(name, default.get(name))
        for name in sorted(names)
        if (now.get(name) or default.get(name)) != (then.get(name) or default.get(name))
    }
    return Change(ref.record, ref.id, {**changed, **also}) if changed else None
