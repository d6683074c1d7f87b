"""Tagging: each function is one act, durable when it returns."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from storymark.domain import edits
from storymark.domain.attributes import attributes_of, problem, values_of
from storymark.domain.errors import BadValue, LayerSubmitted, NotYourTag, UnknownLabel, UnknownTag
from storymark.domain.ids import AnnotatorId, LabelKey, StoryId, TagId, new_id
from storymark.domain.journal import Change, RecordRef, canonical_json
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.story import Story
from storymark.domain.tags import CONFIDENCES, ORIGINS, Layer, Tag, check_span
from storymark.services.changes import Changes
from storymark.services.layers import NO_MARKS, opening, working_layer
from storymark.services.ledger import Ledger, one_act


@dataclass(frozen=True, slots=True)
class Tagged:
    """A tag as it stands after an act; `changes` is None when it stood so before."""

    tag: Tag
    changes: Changes | None

    @property
    def existed(self) -> bool:
        """Whether the act found everything done already."""
        return self.changes is None


@one_act
def tag(
    ledger: Ledger,
    *,
    annotator: Annotator,
    story: StoryId,
    span: Range,
    label: str,
    id: str | None = None,
    note: str = "",
    confidence: str = "",
    attributes: str = "{}",
    origin: str = "manual",
) -> Tagged:
    """Put `label` on `span` (code points). The same label on the same span gives the tag that is there.

    A tag also marks the sentences that it touches as read, and opens the story, in the same act.
    Raises UnknownStory, UnknownLabel, SpanOutside, SpanEmpty, BadValue, LayerSubmitted, NotSaved.
    """
    there = ledger.store.tag(TagId(id)) if id else None
    if there is not None:
        _check_own(ledger, annotator, there)
        return Tagged(there, None)
    whole = ledger.story(story)
    layer = working_layer(ledger, annotator=annotator, story=story, marks_in=_sentences_of(whole, span))
    removed = ledger.store.fields(RecordRef("tag", id)) if id else {}
    if removed and removed.get("layer") != layer.id:
        raise BadValue(what="The id", value=f"“{id}”", expected="it is that of no tag of somebody else")
    check_span(span, length=len(whole.text))
    check_label(ledger, label)
    _check_confidence(confidence)
    if origin not in ORIGINS:
        raise BadValue(what="The origin", value=origin, expected=f"it is one of {', '.join(ORIGINS)}")
    attributes = clean_attributes(attributes)
    _check_attributes(ledger, label, attributes)
    same = ledger.store.find_tag(layer.id, span, label)
    if same is not None:
        return Tagged(same, None)
    now, revision = ledger.now_ms(), ledger.labels().revision
    made = Tag(
        id=TagId(id or new_id()),
        layer=layer.id,
        start=span.start,
        end=span.end,
        label=LabelKey(label),
        quote=whole.text[span.start : span.end],
        note=note,
        confidence=confidence,
        attributes=attributes,
        origin=origin,
        label_revision=revision,
        created_ms=now,
        updated_ms=now,
    )
    added = edits.add_tag(made, story=story)
    if removed:  # the id of a tag that was taken away: without this it would stay away
        added = Change(*added.ref, {**added.set, "deleted": False})
    changes = [added, *seen(layer, whole, [span], revision)]
    return Tagged(made, ledger.commit("tag", author=annotator.id, changes=changes))


@one_act
def relabel(ledger: Ledger, *, annotator: Annotator, tag: TagId, label: str) -> Tagged:
    """Give a tag another label; where that label is on the same span already, that tag is the answer."""
    there = own_tag(ledger, annotator, tag)
    check_label(ledger, label)
    same = ledger.store.find_tag(there.layer, there.span, label)
    if same is not None:
        return Tagged(same, None)
    revision = ledger.labels().revision
    return _change(ledger, annotator, there, "relabel", label=label, label_revision=revision)


@one_act
def resize(ledger: Ledger, *, annotator: Annotator, tag: TagId, span: Range) -> Tagged:
    """Move the edges of a tag; where its label is on that span already, that tag is the answer."""
    there = own_tag(ledger, annotator, tag)
    if there.span == span:
        return Tagged(there, None)
    story = _story_of(ledger, tag)
    check_span(span, length=len(story.text))
    same = ledger.store.find_tag(there.layer, span, there.label)
    if same is not None:
        return Tagged(same, None)
    quote = story.text[span.start : span.end]
    return _change(ledger, annotator, there, "resize", span=[span.start, span.end], quote=quote)


@one_act
def set_note(ledger: Ledger, *, annotator: Annotator, tag: TagId, note: str) -> Tagged:
    """Write a tag's note; an empty one removes it."""
    there = own_tag(ledger, annotator, tag)
    if there.note == note:
        return Tagged(there, None)
    return _change(ledger, annotator, there, "note", note=note)


@one_act
def set_confidence(ledger: Ledger, *, annotator: Annotator, tag: TagId, confidence: str) -> Tagged:
    """Say how sure one is: low, medium, high, or nothing."""
    _check_confidence(confidence)
    there = own_tag(ledger, annotator, tag)
    if there.confidence == confidence:
        return Tagged(there, None)
    return _change(ledger, annotator, there, "confidence", confidence=confidence)


@one_act
def set_attributes(ledger: Ledger, *, annotator: Annotator, tag: TagId, attributes: str) -> Tagged:
    """Write a tag's attributes, a JSON object in a string."""
    there = own_tag(ledger, annotator, tag)
    cleaned = clean_attributes(attributes)
    _check_attributes(ledger, there.label, cleaned)
    if there.attributes == cleaned:
        return Tagged(there, None)
    return _change(ledger, annotator, there, "attributes", attributes=cleaned)


@one_act
def remove(ledger: Ledger, *, annotator: Annotator, tag: TagId) -> Tagged:
    """Take a tag away; its history stays, and undo brings it back."""
    there = own_tag(ledger, annotator, tag)
    change = edits.remove_tag(tag, updated_ms=ledger.now_ms())
    return Tagged(there, ledger.commit("remove", author=annotator.id, changes=[change]))


def own_tag(ledger: Ledger, annotator: Annotator, tag: TagId) -> Tag:
    """The living tag, if it is this annotator's and open for work.

    Raises UnknownTag, NotYourTag, LayerSubmitted.
    """
    there = ledger.store.tag(tag)
    if there is None:
        raise UnknownTag(tag=tag)
    layer = _check_own(ledger, annotator, there)
    if not layer.is_open_for_work:  # an earlier round stays as it was handed in, whatever the latest one is
        raise LayerSubmitted()
    working_layer(ledger, annotator=annotator, story=layer.story)
    return there


def clean_attributes(attributes: str) -> str:
    """Canonical JSON of an object given as JSON; raises BadValue. Decimals become texts: it has no floats."""
    try:
        value = json.loads(attributes, parse_float=str, parse_constant=_no_number)
    except ValueError:
        value = None
    if not isinstance(value, dict):
        raise BadValue(what="The attributes", value=attributes[:60], expected="they are a JSON object")
    return canonical_json(value).decode("utf-8")


def _no_number(name: str) -> object:
    raise ValueError(f"{name} is not JSON")


def _check_attributes(ledger: Ledger, label: str, attributes: str) -> None:
    """Raise BadValue for a value that is not what the label asks for; keys that it does not know are free."""
    known = ledger.labels().get(label)
    values = values_of(attributes)
    for attribute in attributes_of(known) if known is not None and values else ():
        if attribute.key in values:
            expected = problem(attribute, values[attribute.key])
            if expected:
                value = f"“{str(values[attribute.key])[:60]}”"
                raise BadValue(what=f"The attribute “{attribute.key}”", value=value, expected=expected)


def _change(ledger: Ledger, annotator: Annotator, there: Tag, type_: str, **fields: Any) -> Tagged:
    now = ledger.now_ms()
    change = edits.change_tag(there.id, updated_ms=now, **fields)
    changes = ledger.commit(type_, author=annotator.id, changes=[change])
    after = ledger.store.tag(there.id)
    assert after is not None
    return Tagged(after, changes)


def seen(layer: Layer, story: Story, spans: Iterable[Range], revision: int) -> list[Change]:
    """The layer's part of new tags: sentences that they touch are read, the story is open."""
    read: dict[Range, int | None] = {}
    if story.sentences is not None:
        for index in {i for span in spans for i in story.sentences.touching(span)}:
            if layer.read.get(story.sentences[index], 0) < revision:
                read[story.sentences[index]] = revision
    # Without a layer's own record a tag would hang in the air, so the first tag always brings it along.
    return [edits.change_layer(layer, read=read, **opening(layer))] if read or layer.status == "todo" else []


def _sentences_of(story: Story, span: Range) -> Range:
    """From where to where the sentences go that a span touches."""
    touched = story.sentences.touching(span) if story.sentences is not None else range(0)
    if not touched or story.sentences is None:
        return NO_MARKS
    return Range(story.sentences[touched[0]].start, story.sentences[touched[-1]].end)


def _story_of(ledger: Ledger, tag: TagId) -> Story:
    identity = ledger.store.story_of_tag(tag)
    if identity is None:
        raise UnknownTag(tag=tag)
    return ledger.story(identity)


def _check_own(ledger: Ledger, annotator: Annotator, there: Tag) -> Layer:
    layer = ledger.store.layer(there.layer, marks_in=NO_MARKS)
    if layer is None or layer.annotator != annotator.id:
        owner: AnnotatorId | str = layer.annotator if layer else "nobody"
        names = {a.id: a.name for a in ledger.store.annotators()}
        raise NotYourTag(tag=there.id, owner=names.get(AnnotatorId(owner), owner))
    return layer


def check_label(ledger: Ledger, label: str) -> None:
    """Raise UnknownLabel for a label that cannot be given."""
    found = ledger.labels().get(label)
    if found is None or found.archived:
        raise UnknownLabel(label=label)


def _check_confidence(confidence: str) -> None:
    if confidence not in CONFIDENCES:
        expected = "it is low, medium, high or empty"
        raise BadValue(what="The confidence", value=confidence, expected=expected)
