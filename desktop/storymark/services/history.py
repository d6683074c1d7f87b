"""Undo and redo: entries like any other, so they reach over stories and restarts."""

from __future__ import annotations

from dataclasses import dataclass

from storymark.domain.errors import LayerSubmitted, NothingToRedo, NothingToUndo
from storymark.domain.ids import EntryId, StoryId, TagId
from storymark.domain.journal import REDO, UNDO, Change, Entry, RecordRef, expanded
from storymark.domain.people import Annotator
from storymark.domain.undo import inverse
from storymark.services.changes import Changes, changes_of
from storymark.services.ledger import Ledger, one_act


@dataclass(frozen=True, slots=True)
class Undone:
    """An act that was taken back or brought back; `act` is the act itself."""

    act: Entry
    changes: Changes


@dataclass(frozen=True, slots=True)
class NextAct:
    """What Ctrl+Z or Ctrl+Y would take: for the menu's wording, and to go to its story first."""

    entry: EntryId
    type: str
    stories: frozenset[str]


@one_act
def undo(ledger: Ledger, *, annotator: Annotator) -> Undone:
    """Take back the annotator's newest act that is not undone, in any story.

    Raises NothingToUndo, LayerSubmitted (never in a submitted layer), NotSaved.
    """
    found = ledger.undo_list(annotator.id).next_undo
    if found is None:
        raise NothingToUndo()
    act = ledger.entry(found.id)
    return Undone(act, _take_back(ledger, annotator, UNDO, act, owner=act))


@one_act
def redo(ledger: Ledger, *, annotator: Annotator) -> Undone:
    """Bring back what was undone last; raises NothingToRedo after a new act, LayerSubmitted, NotSaved."""
    pair = ledger.undo_list(annotator.id).next_redo
    if pair is None:
        raise NothingToRedo()
    act = ledger.entry(pair[0].id)
    return Undone(act, _take_back(ledger, annotator, REDO, ledger.entry(pair[1].id), owner=act))


def take_back(ledger: Ledger, *, annotator: Annotator, entry: EntryId) -> Undone:
    """Undo one act of anybody, from the history: a repair, an import, somebody else's tag.

    What a later act set anew stays. Raises LayerSubmitted, NotSaved.
    """
    act = ledger.entry(entry)
    return Undone(act, _take_back(ledger, annotator, UNDO, act, owner=act))


def next_undo(ledger: Ledger, *, annotator: Annotator) -> NextAct | None:
    """What Ctrl+Z would take back, None for nothing."""
    found = ledger.undo_list(annotator.id).next_undo
    return _next(ledger, found.id) if found else None


def next_redo(ledger: Ledger, *, annotator: Annotator) -> NextAct | None:
    """What Ctrl+Y would bring back, None for nothing."""
    pair = ledger.undo_list(annotator.id).next_redo
    return _next(ledger, pair[0].id) if pair else None


def tag_history(ledger: Ledger, tag: str) -> list[Entry]:
    """The acts that made a tag what it is, oldest first."""
    return ledger.store.entries_of(RecordRef("tag", tag))


def _take_back(ledger: Ledger, annotator: Annotator, type_: str, entry: Entry, *, owner: Entry) -> Changes:
    """Commit the inverse of `entry`: of the act for an undo, of the undo for a redo."""
    _check_open(ledger, owner)
    store = ledger.store
    changes = inverse(entry.changes, lambda ref: store.fields_before(ref, entry.id))
    settled = _settled(ledger, entry, changes)
    return ledger.commit(type_, author=annotator.id, changes=settled, undoes=entry.id)


def _next(ledger: Ledger, entry: EntryId) -> NextAct:
    act = ledger.entry(entry)
    stories = set(changes_of(act).stories)
    for change in expanded(act.changes):
        if change.record == "tag" and "story" not in change.set:
            found = ledger.store.story_of_tag(TagId(change.id))
            stories |= {found} if found else set()
    return NextAct(entry, act.type, frozenset(stories))


def _check_open(ledger: Ledger, act: Entry) -> None:
    for change in expanded(act.changes):
        if change.record != "tag":
            continue
        story = change.set.get("story") or ledger.store.story_of_tag(TagId(change.id))
        for layer in ledger.store.layers(StoryId(story)) if story else ():
            if layer.annotator == act.author and not layer.is_open_for_work:
                raise LayerSubmitted()


def _settled(ledger: Ledger, act: Entry, changes: tuple[Change, ...]) -> list[Change]:
    """Without what a later act of somebody else has set anew: undo takes back one's own act only."""
    kept: list[Change] = []
    for change in changes:
        now = ledger.store.fields(change.ref)
        done: dict[str, object] = {}
        for own in expanded(act.changes):
            if own.ref == change.ref:
                done.update(own.set)
        # A field that no longer holds the act's value was changed since; `deleted` speaks for the record.
        fields = {
            name: value
            for name, value in change.set.items()
            if name == "deleted" or name not in done or now.get(name) == done[name]
        }
        if fields:
            kept.append(Change(change.record, change.id, fields))
    return kept
