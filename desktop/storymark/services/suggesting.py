"""Deciding on suggestions: each function is one act, durable when it returns.

Accepting makes a tag of the person's own and keeps that it was done; rejecting is kept too, or suggestions
would return for ever. Both are fields of the person's layer (`domain.suggestions`), so they are undone,
merged and sent in packets like all work, and take nothing away from others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from storymark.domain import edits
from storymark.domain.errors import UnknownTag
from storymark.domain.ids import LabelKey, StoryId, TagId, new_id
from storymark.domain.journal import Change, RecordRef
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.suggestions import (
    Decision,
    Place,
    Suggestion,
    decision_fields,
    decisions_in,
    score_of,
    undecided,
)
from storymark.domain.tags import Layer, Tag, check_span
from storymark.services.annotating import check_label, seen
from storymark.services.bulk_tagging import BACKUP_FROM
from storymark.services.changes import Changes
from storymark.services.layers import opening, own_layer, working_layer
from storymark.services.ledger import Ledger, one_act
from storymark.services.upkeep import ensure_backup


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What is left to decide on a story, in reading order, what was decided, and how much was proposed."""

    left: tuple[Suggestion, ...] = ()
    decided: tuple[Decision, ...] = ()
    proposed: int = 0

    @property
    def accepted(self) -> int:
        """How many were accepted."""
        return sum(made.is_accepted for made in self.decided)

    @property
    def rejected(self) -> int:
        """How many were rejected."""
        return len(self.decided) - self.accepted


@dataclass(frozen=True, slots=True)
class Wanted:
    """An accepted suggestion, with another label or span if it was corrected; `id` is that of its tag."""

    suggestion: TagId
    label: str = ""
    span: Range | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """The tags that are there now for what was accepted; `changes` is None when all was accepted before."""

    tags: tuple[Tag, ...]
    changes: Changes | None


def suggestions(ledger: Ledger, *, annotator: Annotator, story: StoryId) -> Suggestions:
    """What models propose on a story and this person has not decided, nor tagged alike already.

    Where no model has proposed anything, one short question to the store is all.
    """
    proposed = ledger.store.suggested_tags(story)
    if not proposed:
        return Suggestions()
    decided = _decisions(ledger, annotator, story)
    mine = own_layer(ledger, annotator=annotator, story=story)
    own = {_place(tag) for tag in ledger.store.tags(story, layer=mine.id)}
    names: dict[str, str] = {person.id: person.name for person in ledger.store.annotators()}
    sources = {tag.id: names.get(model, "") for model, tag in proposed}
    left = undecided((tag for _, tag in proposed), own, decided)
    open_ = tuple(Suggestion(tag, sources[tag.id], score_of(tag)) for tag in left)
    return Suggestions(open_, tuple(decided), len(proposed))


@one_act
def accept(ledger: Ledger, *, annotator: Annotator, story: StoryId, wanted: Sequence[Wanted]) -> Answered:
    """Make tags of suggestions, as one act: the person's own, of origin `suggestion`.

    Where that very tag is there already, only the decision is kept. A backup comes before a large act. Raises
    UnknownStory, UnknownTag for what is no suggestion on this story, UnknownLabel, SpanOutside, SpanEmpty,
    LayerSubmitted, NotSaved; nothing is accepted then.
    """
    layer = working_layer(ledger, annotator=annotator, story=story)
    decided = {made.suggestion: made for made in _decisions(ledger, annotator, story) if made.is_accepted}
    whole, revision, now = ledger.story(story), ledger.labels().revision, ledger.now_ms()
    there = {_place(tag): tag for tag in ledger.store.tags(story, layer=layer.id)}
    found: list[Tag] = []
    fresh: list[Tag] = []
    fields: dict[str, Any] = {}
    for wish in wanted:
        if wish.suggestion in decided:  # as when the answer to a first try was lost
            made = ledger.store.tag(TagId(decided[wish.suggestion].tag))
            found += [made] if made is not None else []
            continue
        proposed = _suggestion(ledger, story, wish.suggestion)
        label, span = wish.label or proposed.label, wish.span or proposed.span
        check_label(ledger, label)
        check_span(span, length=len(whole.text))
        place = (span.start, span.end, str(label))
        if place not in there:
            there[place] = Tag(
                id=TagId(wish.id or new_id()),
                layer=layer.id,
                start=span.start,
                end=span.end,
                label=LabelKey(label),
                quote=whole.text[span.start : span.end],
                origin="suggestion",
                label_revision=revision,
                created_ms=now,
                updated_ms=now,
            )
            fresh.append(there[place])
        found.append(there[place])
        fields |= decision_fields(proposed, accepted_as=there[place].id)
    if not fields:
        return Answered(tuple(found), None)
    if len(fields) >= BACKUP_FROM:
        ensure_backup(ledger, "bulk")
    changes = [_added(ledger, tag, story) for tag in fresh]
    changes += _kept(seen(layer, whole, [tag.span for tag in fresh], revision), layer, fields)
    return Answered(tuple(found), ledger.commit("accept", author=annotator.id, changes=changes))


@one_act
def reject(ledger: Ledger, *, annotator: Annotator, story: StoryId, suggestion: TagId) -> Changes | None:
    """Keep that a suggestion is wrong, so that it does not return; None when it was decided before.

    Raises UnknownStory, UnknownTag for what is no suggestion on this story, LayerSubmitted, NotSaved.
    """
    layer = working_layer(ledger, annotator=annotator, story=story)
    proposed = _suggestion(ledger, story, suggestion)
    if any(made.suggestion == suggestion for made in _decisions(ledger, annotator, story)):
        return None
    changes = _kept([], layer, decision_fields(proposed, accepted_as=None))
    return ledger.commit("reject", author=annotator.id, changes=changes)


def _decisions(ledger: Ledger, annotator: Annotator, story: StoryId) -> list[Decision]:
    """What a person has decided on a story, in all rounds."""
    made: list[Decision] = []
    for layer in ledger.store.layers(story):
        if layer.annotator == annotator.id and layer.kind == "annotator":
            made += decisions_in(ledger.store.fields(RecordRef("layer", layer.id)))
    return made


def _suggestion(ledger: Ledger, story: StoryId, id: TagId) -> Tag:
    there = ledger.store.tag(id)
    layer = ledger.store.layer(there.layer) if there is not None else None
    if there is None or layer is None or layer.kind != "model" or layer.story != story:
        raise UnknownTag(tag=id)
    return there


def _place(tag: Tag) -> Place:
    return (tag.start, tag.end, str(tag.label))


def _added(ledger: Ledger, tag: Tag, story: StoryId) -> Change:
    """The tag, also where its id is that of one that was taken away since."""
    is_back = bool(ledger.store.fields(RecordRef("tag", tag.id)))
    return edits.add_again(tag, story=story) if is_back else edits.add_tag(tag, story=story)


def _kept(changes: Sequence[Change], layer: Layer, fields: dict[str, Any]) -> list[Change]:
    """The layer's change with these fields too; one that opens the story where there is none."""
    (own,) = changes or (edits.change_layer(layer, read={}, **opening(layer)),)
    return [Change(own.record, own.id, {**own.set, **fields})]
