"""Undo and redo: entries like any other, so they reach over stories and restarts."""

from __future__ import annotations

from dataclasses import dataclass

from storymark.domain.errors import (
    AlreadyTakenBack,
    LayerSubmitted,
    NotFromHistory,
    NothingToRedo,
    NothingToUndo,
    NotOneEntry,
    RoundBegun,
)
from storymark.domain.ids import AnnotatorId, EntryId, LayerId, StoryId, TagId, layer_id
from storymark.domain.journal import REDO, UNDO, Change, Entry, RecordRef, expanded
from storymark.domain.people import Annotator
from storymark.domain.undo import inverse
from storymark.services.changes import Changes, changes_of
from storymark.services.ledger import Ledger, one_act

# What others build upon: it has a way back of its own.
SET_UP = frozenset({"project", "annotator", "labels"})
# Acts whose change of a layer is work on the story.
_LAYER_ACTS = frozenset({"status", "flag", "accept", "reject"})


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


@one_act
def take_back(ledger: Ledger, *, annotator: Annotator, entry: EntryId) -> Undone:
    """Undo one act of anybody, from the history: a repair, an import, somebody else's tag.

    What a later act set anew stays, and of an import what somebody has worked on since. Raises NotOneEntry,
    NotFromHistory, AlreadyTakenBack where nothing of the act holds any more, LayerSubmitted, NotSaved.
    """
    act = ledger.store.entry(entry)
    if act is None or entry in ledger.store.gone():
        raise NotOneEntry(entry=entry[:12])
    if act.type in SET_UP:
        raise NotFromHistory()
    changes = _taken_back(ledger, act)
    if not changes:
        raise AlreadyTakenBack()
    return Undone(act, ledger.commit(UNDO, author=annotator.id, changes=changes, undoes=entry))


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


def _taken_back(ledger: Ledger, act: Entry) -> list[Change]:
    """What takes back an act, wherever it stands in the history.

    Of an import goes only what nobody has worked on since: a tag that was changed stays, a story with later
    work, and every label and annotator.
    """
    _check_open(ledger, act)
    store = ledger.store
    # A repair made up the person that it names: nobody works under that name.
    keeps_people = act.type != "repair"
    inverted = inverse(act.changes, lambda ref: store.fields_before(ref, act.id), keeps_people=keeps_people)
    changes = _settled(ledger, act, inverted)
    if act.type == "import":
        changes = _without_later_work(ledger, act, changes)
    kept: list[Change] = []
    for change in changes:
        now = store.fields(change.ref)
        fields = {n: value for n, value in change.set.items() if (now.get(n) or None) != (value or None)}
        if fields:
            kept.append(Change(change.record, change.id, fields))
    return kept


def _without_later_work(ledger: Ledger, act: Entry, changes: list[Change]) -> list[Change]:
    store = ledger.store

    def is_younger(ref: RecordRef) -> bool:
        if store.heads([ref]) == (act.id,):
            return False  # the usual case; an import is not read again for each of its tags
        later = (entry for entry in store.entries_of(ref) if entry.hlc > act.hlc)
        return any(entry.type not in (UNDO, REDO) for entry in later)

    tags = [change for change in changes if change.record == "tag" and not is_younger(change.ref)]
    gone = {change.id for change in tags}
    kept = list(tags)
    for change in changes:
        if change.record == "story":
            story = StoryId(change.id)
            layers = [RecordRef("layer", layer.id) for layer in store.layers(story)]
            if all(tag.id in gone for tag in store.tags(story)) and not any(map(is_younger, layers)):
                kept.append(change)
        elif change.record in ("layer", "sentences") and not is_younger(change.ref):
            kept.append(change)
    return kept


def _take_back(ledger: Ledger, annotator: Annotator, type_: str, entry: Entry, *, owner: Entry) -> Changes:
    """Commit the inverse of `entry`: of the act for an undo, of the undo for a redo."""
    _check_open(ledger, owner)
    store = ledger.store
    changes = inverse(entry.changes, lambda ref: store.fields_before(ref, entry.id))
    settled = _settled(ledger, entry, changes)
    return ledger.commit(type_, author=annotator.id, changes=settled, undoes=entry.id)


def _next(ledger: Ledger, entry: EntryId) -> NextAct:
    act = ledger.entry(entry)
    if act.type.startswith("label_"):  # an act on the labels is nowhere in particular
        return NextAct(entry, act.type, frozenset())
    stories = set(changes_of(act).stories)
    for change in expanded(act.changes):
        if change.record == "tag" and "story" not in change.set:
            found = ledger.store.story_of_tag(TagId(change.id))
            stories |= {found} if found else set()
    return NextAct(entry, act.type, frozenset(stories))


def _check_open(ledger: Ledger, act: Entry) -> None:
    """Raise LayerSubmitted for work on a layer that its author has handed in since.

    What is done to everybody's work, as the merging of labels is, can be taken back all the same, and a
    reviewer's decisions on a story that the reviewer has labelled, too.
    """
    if act.type.startswith("label_"):
        return
    checked: set[str] = set()
    _check_rounds(ledger, act)
    for change in expanded(act.changes):
        place = _layer_worked_on(ledger, act, change)
        if place and place not in checked:
            checked.add(place)
            layer = ledger.store.layer(LayerId(place))
            if layer is not None and layer.annotator == act.author and not layer.is_open_for_work:
                raise LayerSubmitted()


def _check_rounds(ledger: Ledger, act: Entry) -> None:
    """Raise RoundBegun where somebody has worked in a round that this act began: their work would be gone."""
    store = ledger.store
    for change in act.changes:
        if change.record != "layer" or (change.set.get("round") or 1) == 1:
            continue
        layer = store.layer(LayerId(change.id))
        if layer is None or store.entries_of(change.ref)[0].id != act.id or layer.annotator == act.author:
            continue
        tags = [RecordRef("tag", tag.id) for tag in store.tags(layer.story, layer=layer.id)]
        if layer.status not in ("todo", "open") or any(not _is_untouched(ledger, act, ref) for ref in tags):
            raise RoundBegun()


def _is_untouched(ledger: Ledger, act: Entry, ref: RecordRef) -> bool:
    if ledger.store.heads([ref]) == (act.id,):
        return True
    later = (entry for entry in ledger.store.entries_of(ref) if entry.hlc > act.hlc)
    return all(entry.type in (UNDO, REDO) for entry in later) and ledger.store.entries_of(ref)[0].id == act.id


def _layer_worked_on(ledger: Ledger, act: Entry, change: Change) -> str:
    """The layer whose content a change is; handing in, sentences cut anew and what was read change none."""
    store = ledger.store
    if change.record == "tag":
        if "layer" in change.set:
            return str(change.set["layer"])
        living = store.tag(TagId(change.id))  # quicker than all fields, and many tags may be changed at once
        return living.layer if living is not None else str(store.fields(change.ref).get("layer") or "")
    if change.record == "layer" and act.type in _LAYER_ACTS:
        return change.id
    if change.record == "story_label":
        story = StoryId(str(store.fields(change.ref).get("story")))
        owner = AnnotatorId(act.author)
        return layer_id(store.project, story, owner, round_=store.latest_round(story, owner))
    return ""


def _settled(ledger: Ledger, act: Entry, changes: tuple[Change, ...]) -> list[Change]:
    """Without what a later act of somebody else has set anew: undo takes back one's own act only."""
    kept: list[Change] = []
    sets: dict[RecordRef, dict[str, object]] = {}
    for own in expanded(act.changes):
        sets.setdefault(own.ref, {}).update(own.set)
    for change in changes:
        now = ledger.store.fields(change.ref)
        done = sets.get(change.ref, {})
        # A field that no longer holds the act's value was changed since; `deleted` speaks for the record.
        fields = {
            name: value
            for name, value in change.set.items()
            if name == "deleted" or name not in done or now.get(name) == done[name]
        }
        if fields:
            kept.append(Change(change.record, change.id, fields))
    return kept
