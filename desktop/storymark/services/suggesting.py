"""Suggestions of models: what is still to be answered on a story, and the answers, each one act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from storymark.domain import edits
from storymark.domain.decisions import Comment
from storymark.domain.errors import UnknownTag
from storymark.domain.ids import LabelKey, StoryId, TagId, new_id
from storymark.domain.journal import Change
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.suggestions import (
    ABOUT_SUGGESTION,
    ACCEPTED,
    REJECTED,
    Suggestion,
    answered,
    score_of,
)
from storymark.domain.tags import Layer, Tag, check_span, tag_order
from storymark.services.annotating import check_label, seen
from storymark.services.changes import Changes
from storymark.services.layers import opening, working_layer
from storymark.services.ledger import Ledger, one_act


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What is left to answer on a story, in reading order, and how many were answered."""

    left: tuple[Suggestion, ...] = ()
    accepted: int = 0
    rejected: int = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """An accepted suggestion, with another label or span if it was corrected; `id` is that of its tag."""

    suggestion: TagId
    label: str = ""
    span: Range | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """The tags that are there now for what was accepted; `changes` is None when all was answered before."""

    tags: tuple[Tag, ...]
    changes: Changes | None


def suggestions(ledger: Ledger, *, annotator: Annotator, story: StoryId) -> Suggestions:
    """What models suggest on a story and this annotator has not answered, nor tagged alike already."""
    store = ledger.store
    layers = store.layers(story)
    models = {layer.id: layer.annotator for layer in layers if layer.kind == "model"}
    if not models:
        return Suggestions()
    names = {person.id: person.name for person in store.annotators()}
    told = answered(store.comments(story), annotator.id)
    mine = {layer.id for layer in layers if layer.annotator == annotator.id and layer.kind == "annotator"}
    tags = store.tags(story)
    there = {(tag.start, tag.end, tag.label) for tag in tags if tag.layer in mine}
    left = [
        Suggestion(tag, names.get(models[tag.layer], ""), score_of(tag))
        for tag in sorted(tags, key=tag_order)
        if tag.layer in models and tag.id not in told and (tag.start, tag.end, tag.label) not in there
    ]
    answers = list(told.values())
    return Suggestions(tuple(left), answers.count(ACCEPTED), answers.count(REJECTED))


@one_act
def accept(ledger: Ledger, *, annotator: Annotator, story: StoryId, wanted: Sequence[Wanted]) -> Answered:
    """Make tags of suggestions, as one act; they keep `suggestion` as their origin.

    Raises UnknownStory, UnknownTag for what is no suggestion on this story, UnknownLabel, SpanOutside,
    LayerSubmitted, NotSaved.
    """
    layer = working_layer(ledger, annotator=annotator, story=story)
    told = answered(ledger.store.comments(story), annotator.id)
    whole, revision, now = ledger.story(story), ledger.labels().revision, ledger.now_ms()
    found: list[Tag] = []
    made: dict[tuple[int, int, str], Tag] = {}
    changes: list[Change] = []
    for wish in wanted:
        if wish.suggestion in told:
            continue
        suggested = _suggestion(ledger, story, wish.suggestion)
        label, span = wish.label or suggested.label, wish.span or suggested.span
        check_label(ledger, label)
        check_span(span, length=len(whole.text))
        place = (span.start, span.end, label)
        same = made.get(place) or ledger.store.find_tag(layer.id, span, label)
        if same is None:
            same = made[place] = Tag(
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
            changes.append(edits.add_tag(same, story=story))
        found.append(same)
        changes.append(_answer(annotator, story, wish.suggestion, ACCEPTED, now, body=same.id))
    if not changes:
        return Answered((), None)
    changes += seen(layer, whole, [tag.span for tag in made.values()], revision)
    return Answered(tuple(found), ledger.commit("accept", author=annotator.id, changes=changes))


@one_act
def reject(ledger: Ledger, *, annotator: Annotator, story: StoryId, suggestion: TagId) -> Changes | None:
    """Put a suggestion away for this annotator; others still see it. None when it was answered before.

    Raises UnknownStory, UnknownTag, LayerSubmitted, NotSaved.
    """
    layer = working_layer(ledger, annotator=annotator, story=story)
    if suggestion in answered(ledger.store.comments(story), annotator.id):
        return None
    _suggestion(ledger, story, suggestion)
    changes = [_answer(annotator, story, suggestion, REJECTED, ledger.now_ms())]
    if layer.status == "todo":
        changes.append(edits.change_layer(layer, read=None, **opening(layer)))
    return ledger.commit("reject", author=annotator.id, changes=changes)


def _suggestion(ledger: Ledger, story: StoryId, id: TagId) -> Tag:
    there = ledger.store.tag(id)
    layer: Layer | None = ledger.store.layer(there.layer) if there is not None else None
    if there is None or layer is None or layer.kind != "model" or layer.story != story:
        raise UnknownTag(tag=id)
    return there


def _answer(
    annotator: Annotator, story: StoryId, suggestion: TagId, flag: str, now_ms: int, *, body: str = ""
) -> Change:
    said = Comment(
        id=new_id(),
        story=story,
        about=ABOUT_SUGGESTION,
        target=suggestion,
        body=body,
        flag=flag,
        author=annotator.id,
        created_ms=now_ms,
        is_resolved=True,
    )
    return edits.say(said)
