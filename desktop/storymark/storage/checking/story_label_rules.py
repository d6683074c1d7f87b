"""Rules of labels on whole stories: the label, the person and the story that one names are there."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import or_, select

from storymark.domain import edits
from storymark.domain.ids import AnnotatorId, LabelKey
from storymark.domain.journal import Change, RecordRef
from storymark.domain.labels import Label
from storymark.domain.people import Annotator
from storymark.domain.rule_breaks import RuleBreak, StoryLabelAdrift, StoryLabelOwnerless, StoryLabelUnknown
from storymark.storage.store import SqlStore
from storymark.storage.tables import annotator, is_zero, label, story, story_label


def story_label_rules(store: SqlStore, *, now_ms: int) -> Iterator[RuleBreak]:
    """All breaks of labels on whole stories; a label or person is made anew, one on no story goes."""
    yield from _without_label(store)
    yield from _without_person(store, now_ms)
    yield from _without_story(store)


def _without_label(store: SqlStore) -> Iterator[RuleBreak]:
    query = (
        select(story_label.c.label)
        .join(label, label.c.id == story_label.c.label, isouter=True)
        .where(is_zero(story_label.c.deleted), or_(label.c.id.is_(None), label.c.deleted != 0))
        .distinct()
        .order_by(story_label.c.label)
    )
    known = len(store.label_set().labels)
    for place, (key,) in enumerate(store.database.rows(query)):
        made = edits.put_label(Label(LabelKey(key), name={"en": key}), order=known + place)
        yield StoryLabelUnknown(label=key).at(RecordRef("label", key)).mended_by(made)


def _without_person(store: SqlStore, now_ms: int) -> Iterator[RuleBreak]:
    query = (
        select(story_label.c.annotator)
        .join(annotator, annotator.c.id == story_label.c.annotator, isouter=True)
        .where(is_zero(story_label.c.deleted), or_(annotator.c.id.is_(None), annotator.c.deleted != 0))
        .distinct()
        .order_by(story_label.c.annotator)
    )
    for (id,) in store.database.rows(query):
        made = edits.add_annotator(Annotator(AnnotatorId(id), f"annotator {id[-8:]}"), added_ms=now_ms)
        back = Change(made.record, made.id, {**made.set, "deleted": False})
        yield StoryLabelOwnerless(id=id).at(RecordRef("annotator", id)).mended_by(back)


def _without_story(store: SqlStore) -> Iterator[RuleBreak]:
    query = (
        select(story_label.c.id, story_label.c.label)
        .join(story, story.c.num == story_label.c.story, isouter=True)
        .where(is_zero(story_label.c.deleted), story.c.added_hlc.is_(None))
        .order_by(story_label.c.id)
    )
    for id, key in store.database.rows(query):
        gone = Change("story_label", id, {"deleted": True})
        yield StoryLabelAdrift(label=key).at(RecordRef("story_label", id)).mended_by(gone)
