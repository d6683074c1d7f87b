"""Builds the changes of each act: the one place that knows which record has which fields.

| record | id | fields |
|---|---|---|
| project | project id | name, created |
| annotator | annotator id | name, kind, added |
| label_set | `labels` | name, revision, rules, extra |
| label | key | name, parent, shortcut, colour, hint, definition, test, archived, order, defined, |
| | | extra |
| story | story id | external_id, title, language, sections, meta, split, length, deleted |
| sentences | story id | segmenter, ranges, manual (only what a person corrected or re-cut) |
| layer | layer id | story, annotator, kind, round, status, reason, flagged, time_ms, `read/START-END`, |
| | | labels and label_revision (what could be given when it was handed in), |
| | | `suggestion/TAG` (see `suggestions`) |
| tag | tag id | story, layer, span, label, quote, note, confidence, attributes, origin, decision, |
| | | label_revision, created, updated, deleted |
| assignment | assignment id | story, annotator, round, basis, due, blind, deleted |
| same_as | annotator id | annotator (the other id of the same person), deleted |
| entry | entry id | withdrawn (see `fold.withdrawn`) |
| decision | decision id | story, cluster, verdict, method, cause, comment, reviewer, seen, gold, |
| | | supersedes, decided |
| comment | comment id | story, about, target, body, flag, reply_to, author, created, resolved |
| story_label | story label id | story, annotator, label, created, deleted |
| tags | story id | fields, rows: many tags in one table (see `journal.expanded`) |

A field of None has its default. The text of a story is not in the journal: its id is its hash.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from storymark.domain.assignments import Assignment
from storymark.domain.journal import Change
from storymark.domain.labels import Label, LabelSet
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.story import Story
from storymark.domain.story_labels import StoryLabel
from storymark.domain.tags import Layer, Tag

if TYPE_CHECKING:
    from storymark.domain.decisions import Comment, Decision

LABEL_SET_ID = "labels"
READ_PREFIX = "read/"
TAG_FIELDS = (
    "id",
    "story",
    "layer",
    "span",
    "label",
    "quote",
    "note",
    "confidence",
    "attributes",
    "origin",
    "decision",
    "label_revision",
    "created",
    "updated",
)


# The values of `TAG_FIELDS` in their order.
TagRow = list[Any]


def tag_row(tag: Tag, *, story: str) -> TagRow:
    """The values of `TAG_FIELDS` for one tag, which are in the order of its own."""
    id, layer, start, end, *rest = tag
    return [id, story, layer, [start, end], *rest]


def add_tag(tag: Tag, *, story: str) -> Change:
    """A tag that was not there."""
    values = dict(zip(TAG_FIELDS, tag_row(tag, story=story), strict=True))
    del values["id"]
    return Change("tag", tag.id, values)


def add_again(tag: Tag, *, story: str) -> Change:
    """A tag that was there once and was removed, as it is now."""
    change = add_tag(tag, story=story)
    return Change(change.record, change.id, {**change.set, "deleted": False})


def add_tags(tags: Iterable[Tag], *, story: str) -> Change:
    """Many tags of one story as one table."""
    return pack_tags([tag_row(tag, story=story) for tag in tags], story=story)


def pack_tags(rows: list[TagRow], *, story: str) -> Change:
    """`add_tags` for whoever has the rows already."""
    return Change("tags", story, {"fields": list(TAG_FIELDS), "rows": rows})


def change_tag(tag: str, *, updated_ms: int, **fields: Any) -> Change:
    """New values for some fields of a tag (names as in the table above)."""
    return Change("tag", tag, {**fields, "updated": updated_ms})


def remove_tag(tag: str, *, updated_ms: int) -> Change:
    """A tombstone: the tag stays in the journal."""
    return Change("tag", tag, {"deleted": True, "updated": updated_ms})


def layer_identity(layer: Layer) -> dict[str, Any]:
    """The fields that make a layer the one it is; repeated in every change of it, so that any is enough."""
    return {"story": layer.story, "annotator": layer.annotator, "kind": layer.kind, "round": layer.round}


def change_layer(layer: Layer, *, read: Mapping[Range, int | None] | None = None, **fields: Any) -> Change:
    """New values for some fields of a layer; `read` gives sentences seen and the label revision then."""
    marks = {read_field(span): revision for span, revision in (read or {}).items()}
    return Change("layer", layer.id, {**layer_identity(layer), **fields, **marks})


def whole_layer(layer: Layer) -> Change:
    """Everything a layer holds, as an import writes it."""
    return change_layer(
        layer,
        read=layer.read,
        status=layer.status,
        reason=layer.reason,
        flagged=layer.flagged,
        time_ms=layer.time_ms,
    )


def read_field(sentence: Range) -> str:
    """The layer's field that says when a sentence was seen."""
    return f"{READ_PREFIX}{sentence.start}-{sentence.end}"


def read_range(name: str) -> Range | None:
    """The sentence that a field made by `read_field` speaks of, None for another field."""
    if not name.startswith(READ_PREFIX):
        return None
    start, _, end = name.removeprefix(READ_PREFIX).partition("-")
    return Range(int(start), int(end))


def assign(given: Assignment) -> Change:
    """Everything that is known of an assignment."""
    fields = {
        "story": given.story,
        "annotator": given.annotator,
        "round": given.round,
        "basis": given.basis,
        "due": given.due_ms,
        "blind": given.is_blind,
        "deleted": False,
    }
    return Change("assignment", given.id, fields)


def decide(made: Decision) -> Change:
    """Everything that is known of a decision."""
    fields = {
        "story": made.story,
        "cluster": made.cluster,
        "verdict": made.verdict,
        "method": made.method,
        "cause": made.cause,
        "comment": made.comment,
        "reviewer": made.reviewer,
        "seen": [list(span) for span in made.seen],
        "gold": list(made.gold),
        "supersedes": list(made.supersedes),
        "decided": made.decided_ms,
        "deleted": False,
    }
    return Change("decision", made.id, fields)


def say(said: Comment) -> Change:
    """A comment that was not there."""
    fields = {
        "story": said.story,
        "about": said.about,
        "target": said.target,
        "body": said.body,
        "flag": said.flag,
        "reply_to": said.reply_to,
        "author": said.author,
        "created": said.created_ms,
        "resolved": said.is_resolved,
        "deleted": False,
    }
    return Change("comment", said.id, fields)


def label_story(label: StoryLabel) -> Change:
    """A label on a whole story."""
    fields = {
        "story": label.story,
        "annotator": label.annotator,
        "label": label.label,
        "created": label.created_ms,
        "deleted": False,
    }
    return Change("story_label", label.id, fields)


def add_story(story: Story) -> Change:
    """A story that was not there; its text and machine-made sentences are kept beside the journal."""
    fields = {
        "external_id": story.external_id,
        "title": story.title,
        "language": story.language,
        "sections": [list(section) for section in story.sections],
        "meta": story.meta,
        "split": story.split,
        "length": len(story.text),
    }
    return Change("story", story.id, fields)


def recut_sentences(story: Story) -> Change:
    """The sentences that a person corrected, or that were cut anew on request."""
    assert story.sentences is not None
    flat = [edge for pair in story.sentences for edge in pair]
    fields: dict[str, Any] = {
        "segmenter": story.segmenter,
        "ranges": flat,
        "manual": sorted(story.sentences.manual),
    }
    # An undo of the first correction has removed the record: without this the next one would not be seen.
    fields["deleted"] = False
    return Change("sentences", story.id, fields)


def add_annotator(annotator: Annotator, *, added_ms: int) -> Change:
    """A person or model who may own layers."""
    return Change(
        "annotator", annotator.id, {"name": annotator.name, "kind": annotator.kind, "added": added_ms}
    )


def put_label_set(labels: LabelSet) -> tuple[Change, ...]:
    """A whole label set: the set's own record and one for each label."""
    head = {
        "name": labels.name,
        "revision": labels.revision,
        "rules": [dict(r) for r in labels.rules],
        "extra": dict(labels.extra),
    }
    each = (put_label(label, order=index) for index, label in enumerate(labels.labels))
    return (Change("label_set", LABEL_SET_ID, head), *each)


def put_label(label: Label, *, order: int) -> Change:
    """Everything that is known of one label."""
    fields = {
        "name": dict(label.name),
        "parent": label.parent,
        "shortcut": label.shortcut,
        "colour": label.colour,
        "hint": dict(label.hint),
        "definition": dict(label.definition),
        "test": dict(label.test),
        "archived": label.archived,
        "order": order,
        "defined": label.defined,
        "extra": dict(label.extra),
        # A key that was deleted, or whose making was undone, is given anew.
        "deleted": False,
    }
    return Change("label", label.key, fields)


def new_project(project: str, *, name: str, created_ms: int) -> Change:
    """The first record of every project."""
    return Change("project", project, {"name": name, "created": created_ms})
