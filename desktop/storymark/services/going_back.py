"""Going back in the history: one's own acts after a moment, or one's own work on a story to a moment."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Any

from storymark.domain.errors import NothingToGoBackTo
from storymark.domain.ids import LayerId, StoryId
from storymark.domain.journal import Change, Entry, RecordRef, expanded
from storymark.domain.people import Annotator
from storymark.domain.suggestions import PREFIX
from storymark.domain.tags import Layer
from storymark.services import history
from storymark.services.changes import Changes
from storymark.services.layers import working_layer
from storymark.services.ledger import Ledger, one_act
from storymark.services.ports import Progress, no_progress

RESTORE = "restore"
_PAGE = 500
_OWN = frozenset({"tag", "story_label"})
# What a moment of a story is made of beside these; time and sentences read are facts and stay.
_LAYER_FIELDS = ("status", "reason", "flagged")


def go_back(ledger: Ledger, *, annotator: Annotator, to_hlc: int, progress: Progress = no_progress) -> int:
    """Take back the annotator's own acts that are newer than the hybrid time `to_hlc`; how many.

    All of them or none, each as an undo of its own, so that redo brings them back one by one. Raises
    NothingToGoBackTo, LayerSubmitted, NotSaved, and Cancelled as `progress` does: nothing is changed then.
    """
    total = _newer(ledger, annotator, to_hlc)
    if not total:
        raise NothingToGoBackTo()
    try:
        with ledger.store.transaction():
            for count in range(total):
                progress(count, total, "")
                history.undo(ledger, annotator=annotator)
    except BaseException:
        ledger.forget_all()  # what it remembers of the undos was taken back with them
        raise
    return total


def _newer(ledger: Ledger, annotator: Annotator, hlc: int) -> int:
    """How many acts of one's own are newer; those that were undone are none."""
    acts = reversed(ledger.undo_list(annotator.id).done)
    return sum(1 for _ in takewhile(lambda act: ledger.entry(act.id).hlc > hlc, acts))


@one_act
def restore_story(
    ledger: Ledger, *, annotator: Annotator, story: StoryId, to_hlc: int, progress: Progress = no_progress
) -> Changes:
    """Make the annotator's own work on a story what it was at a hybrid time, as one act.

    That is tags, labels of the whole story, answers to suggestions, status and flag; time and sentences read
    are facts and stay. Raises NothingToGoBackTo when all is so already, UnknownStory, LayerSubmitted,
    NotSaved, and Cancelled as `progress` does.
    """
    layer = working_layer(ledger, annotator=annotator, story=story)
    touched = _touched_since(ledger, to_hlc, progress)
    changes = [
        change
        for ref in touched
        if _is_own_work(ledger, ref, layer) and (change := _as_it_was(ledger, ref, to_hlc)) is not None
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


def _touched_since(ledger: Ledger, hlc: int, progress: Progress) -> list[RecordRef]:
    touched: dict[RecordRef, None] = {}
    for count, entry in enumerate(_entries_since(ledger, hlc)):
        progress(count, 0, "")
        for change in expanded(entry.changes):
            if change.record in _OWN:
                touched[change.ref] = None
    return list(touched)


def _is_own_work(ledger: Ledger, ref: RecordRef, layer: Layer) -> bool:
    now = ledger.store.fields(ref)
    if ref.record == "tag":
        return now.get("layer") == layer.id
    if now.get("story") != layer.story:
        return False
    return now.get("annotator") == layer.annotator


def _as_it_was(ledger: Ledger, ref: RecordRef, hlc: int) -> Change | None:
    now, then = ledger.store.fields(ref), ledger.store.fields_at(ref, hlc)
    also = {"updated": ledger.now_ms()} if ref.record == "tag" else {}
    if not then or then.get("deleted"):
        return None if now.get("deleted") else Change(ref.record, ref.id, {"deleted": True, **also})
    return _difference(ref, now, then, also=also)


def _layer_as_it_was(ledger: Ledger, layer: LayerId, hlc: int) -> Change | None:
    ref = RecordRef("layer", layer)
    now, then = ledger.store.fields(ref), ledger.store.fields_at(ref, hlc)
    fields = [*_LAYER_FIELDS, *sorted(name for name in {*now, *then} if name.startswith(PREFIX))]
    wanted = {name: then.get(name) for name in fields}
    names: tuple[str, ...] = ("story", "annotator", "kind", "round")
    identity = {name: now[name] for name in names if name in now}
    held = {name: now.get(name) for name in fields}
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
