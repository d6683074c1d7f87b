"""Labels on whole stories, as rows and as values; and how often a label is used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, func, select

from storymark.domain.story_labels import StoryLabel
from storymark.storage.engine import Database
from storymark.storage.tables import is_zero, story, story_label, tag

_ORDER = (story_label.c.label, story_label.c.annotator, story_label.c.id)


def story_labels(database: Database, number: int) -> list[StoryLabel]:
    """Those on the story with this number, by label and annotator."""

    def make() -> Any:
        return _living().where(story_label.c.story == bindparam("n")).order_by(*_ORDER)

    return list(
        map(StoryLabel._make, database.fetch(database.prepare("story_labels", make, ("n",)), (number,)))
    )


def story_labels_in(database: Database, numbers: Sequence[int]) -> list[tuple[int, StoryLabel]]:
    """Those on the stories with these numbers, each with its story's number."""

    def make(binds: Sequence[Any]) -> Any:
        c = story_label.c
        columns = (c.story, c.id, story.c.id, c.annotator, c.label, c.created_ms)
        query = select(*columns).join(story, story.c.num == c.story)
        return query.where(c.story.in_(binds), is_zero(c.deleted), c.annotator != "").order_by(*_ORDER)

    rows = database.fetch_in("story_labels.in", make, list(numbers))
    return [(number, StoryLabel(*rest)) for number, *rest in rows]


def story_labels_with(database: Database, labels: Sequence[str]) -> list[StoryLabel]:
    """Those of these labels, in all stories."""
    query = _living().where(story_label.c.label.in_(labels)).order_by(*_ORDER)
    return [StoryLabel(*row) for row in database.rows(query)]


def label_use(database: Database, label: str) -> int:
    """Living tags and whole-story labels of it, those on removed stories included."""
    tags = select(func.count()).where(tag.c.label == label, is_zero(tag.c.deleted))
    whole = select(func.count()).where(story_label.c.label == label, is_zero(story_label.c.deleted))
    return int(database.value(tags)) + int(database.value(whole))


def _living() -> Any:
    c = story_label.c
    columns = (c.id, story.c.id, c.annotator, c.label, c.created_ms)
    query = select(*columns).join(story, story.c.num == c.story)
    return query.where(is_zero(c.deleted), c.annotator != "")
