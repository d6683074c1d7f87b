"""Assignments and rounds: who labels what, handing in, returning, labelling once more."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from storymark.domain import edits
from storymark.domain.assignments import DISCUSSION, INDEPENDENT, REPEAT, Assignment, assignment_id
from storymark.domain.errors import NothingToHandIn
from storymark.domain.ids import AnnotatorId, StoryId, TagId, layer_id
from storymark.domain.journal import Change, RecordRef
from storymark.domain.people import Annotator
from storymark.domain.tags import Layer
from storymark.services.changes import Changes
from storymark.services.layers import own_layer
from storymark.services.ledger import Ledger, one_act

# What can be handed in: a story that nobody has looked at is not an answer.
WORKED_ON = ("open", "done", "skipped")


@one_act
def assign(
    ledger: Ledger,
    shares: Mapping[AnnotatorId, Sequence[StoryId]],
    *,
    author: AnnotatorId,
    due_ms: int = 0,
    is_blind: bool = False,
) -> Changes | None:
    """Give each person these stories, as one act; None when they have them all, due then and so."""
    known = {given.id: given for given in ledger.store.assignments()}
    wanted = [
        Assignment(
            assignment_id(ledger.store.project, story, person, 1),
            story,
            person,
            1,
            INDEPENDENT,
            due_ms,
            is_blind,
        )
        for person, stories in shares.items()
        for story in stories
    ]
    changes = [edits.assign(given) for given in wanted if known.get(given.id) != given]
    return ledger.commit("assign", author=author, changes=changes) if changes else None


@one_act
def submit(ledger: Ledger, *, annotator: Annotator, stories: Iterable[StoryId]) -> Changes | None:
    """Hand in the work on these stories: it is read-only until somebody returns it.

    With it goes which labels could be given, so that a label which came later counts as missing and not as
    absent. Stories without work are left; None when nothing new is handed in.
    """
    labels = ledger.labels()
    offered = sorted(label.key for label in labels.in_use)
    layers = [own_layer(ledger, annotator=annotator, story=story) for story in stories]
    changes = [
        edits.change_layer(layer, status="submitted", labels=offered, label_revision=labels.revision)
        for layer in layers
        if layer.status in WORKED_ON
    ]
    return ledger.commit("submit", author=annotator.id, changes=changes) if changes else None


def worked_on(ledger: Ledger, *, annotator: Annotator) -> list[StoryId]:
    """The stories on which this person has something to hand in, or has handed it in."""
    found = []
    for story in ledger.store.story_ids():
        if own_layer(ledger, annotator=annotator, story=story).status != "todo":
            found.append(story)
    if not found:
        raise NothingToHandIn(name=annotator.name)
    return found


@one_act
def give_back(
    ledger: Ledger,
    *,
    author: AnnotatorId,
    annotator: Annotator,
    stories: Sequence[StoryId],
    due_ms: int = 0,
) -> Changes | None:
    """Return work that was handed in: a next round begins with a copy of it, marked as after discussion.

    The round that was handed in stays as it is, so independent agreement is always computed on it. None when
    nothing of it was handed in.
    """
    old = [own_layer(ledger, annotator=annotator, story=story) for story in stories]
    changes = returning(ledger, old, due_ms=due_ms)
    return ledger.commit("return", author=author, changes=changes) if changes else None


def returning(ledger: Ledger, layers: Iterable[Layer], *, due_ms: int = 0) -> list[Change]:
    """What gives these layers back, as far as they are handed in and nobody has given them back before."""
    changes: list[Change] = []
    for old in layers:
        is_last = ledger.store.latest_round(old.story, old.annotator) == old.round
        if old.status == "submitted" and is_last:
            changes += _next_round(ledger, old, DISCUSSION, due_ms)
    return _packed_once(changes)


def _packed_once(changes: Iterable[Change]) -> list[Change]:
    """One table of tags a story: several people's rounds on it have one each."""
    found: dict[tuple[str, str], Change] = {}
    for change in changes:
        known = found.get(change.ref)
        if known is not None:
            change = replace(change, set={**change.set, "rows": known.set["rows"] + change.set["rows"]})
        found[change.ref] = change
    return list(found.values())


@one_act
def give_again(
    ledger: Ledger, *, author: AnnotatorId, annotator: Annotator, stories: Sequence[StoryId], due_ms: int = 0
) -> Changes | None:
    """A hidden repeat: the annotator finds these stories untouched, and labels them without the first work.

    Only work that is handed in or done is repeated; None for none.
    """
    changes = repeats_of(ledger, annotator, stories, due_ms=due_ms)
    return ledger.commit("assign", author=author, changes=changes) if changes else None


def repeats_of(
    ledger: Ledger, annotator: Annotator, stories: Iterable[StoryId], *, due_ms: int = 0
) -> list[Change]:
    """What `give_again` changes."""
    layers = (own_layer(ledger, annotator=annotator, story=story) for story in stories)
    finished = [old for old in layers if old.status in ("submitted", "done")]
    return [change for old in finished for change in _next_round(ledger, old, REPEAT, due_ms)]


def basis_of(ledger: Ledger, layer: Layer) -> str:
    """What a layer's work stands on; agreement counts the independent ones (see `domain.assignments`)."""
    if layer.round == 1:
        return INDEPENDENT
    place = assignment_id(ledger.store.project, layer.story, layer.annotator, layer.round)
    basis = ledger.store.fields(RecordRef("assignment", place)).get("basis")
    # A round that nobody describes is not known to be independent.
    return basis if basis in (DISCUSSION, REPEAT) else DISCUSSION


def offered_labels(ledger: Ledger, layer: Layer) -> frozenset[str] | None:
    """The labels that could be given when the layer was handed in; None while it was not.

    Other labels are missing in it, not absent.
    """
    labels = ledger.store.fields(RecordRef("layer", layer.id)).get("labels")
    return frozenset(labels) if isinstance(labels, list) else None


def _next_round(ledger: Ledger, old: Layer, basis: str, due_ms: int) -> list[Change]:
    store, round_ = ledger.store, old.round + 1
    identity = layer_id(store.project, old.story, old.annotator, round_=round_)
    place = assignment_id(store.project, old.story, old.annotator, round_)
    given = Assignment(place, old.story, old.annotator, round_, basis, due_ms)
    fresh = Layer(identity, old.story, old.annotator, round=round_)
    if basis == REPEAT:
        return [edits.assign(given), _begun(fresh)]
    fresh = replace(fresh, status="open", read=dict(old.read))
    # The same ids on every copy: two reviewers who return the same work make one round of it.
    tags = [
        tag._replace(id=TagId(str(uuid.uuid5(uuid.UUID(identity), tag.id))), layer=identity)
        for tag in store.tags(old.story, layer=old.id)
    ]
    # A round that was taken back and is begun again brings back the tags that it had.
    known = [tag for tag in tags if store.fields(RecordRef("tag", tag.id))]
    new = [tag for tag in tags if tag not in known]
    copied = [edits.add_tags(new, story=old.story)] if new else []
    copied += [edits.add_again(tag, story=old.story) for tag in known]
    return [edits.assign(given), _begun(fresh), *copied]


def _begun(fresh: Layer) -> Change:
    change = edits.whole_layer(fresh)
    return Change(change.record, change.id, {**change.set, "deleted": False})
