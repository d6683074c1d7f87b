"""Which stories a list shows and in which order, as one statement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import case, func, or_, select
from sqlalchemy.sql.elements import ColumnElement

from storymark.domain.folding import folded
from storymark.domain.ids import AnnotatorId
from storymark.services.ports import StoryQuery
from storymark.storage.assignments import given_dates
from storymark.storage.stories import IN_ORDER, is_living
from storymark.storage.tables import assignment, is_one, is_zero, layer, read_mark, story, story_label, tag

# From least to most: what a story's status is for nobody in particular is the furthest of anybody.
RANKS = ("todo", "skipped", "open", "done", "submitted")
ADDED = "added"


def listed(columns: Sequence[Any], query: StoryQuery, *, has_given: bool = False) -> Any:
    """These columns of the stories of a query, in its order, whatever its offset and limit.

    `has_given`: the annotator was given stories, which come before the others in the order of adding.
    """
    found = select(*columns).where(is_living())
    if query.language:
        found = found.where(story.c.language == query.language)
    if query.text:
        found = found.where(story.c.search_key.contains(folded(query.text), autoescape=True))
    if query.status:
        found = found.where(_has_status(query.status, query.annotator))
    if query.label:
        found = found.where(_has_label(query.label, query.annotator))
    if query.fact:
        found = found.where(*_has_fact(query.fact, query.annotator))
    if query.order == ADDED and has_given and query.annotator is not None:
        own = given_dates(query.annotator)
        found = found.outerjoin_from(story, own, own.c.story == story.c.num)
        first = (own.c.story.is_(None), own.c.due_ms == 0, own.c.due_ms)
        return found.order_by(*first, *IN_ORDER)
    if query.order == "title":
        return found.order_by(story.c.search_key, *IN_ORDER)
    if query.order == "length":
        return found.order_by(story.c.length.desc(), *IN_ORDER)
    if query.order != ADDED:
        work = _measured(query.order, query.annotator).subquery()
        found = found.outerjoin_from(story, work, work.c.story == story.c.num)
        return found.order_by(func.coalesce(work.c.measure, 0).desc(), *IN_ORDER)
    return found.order_by(*IN_ORDER)


def _mine(annotator: AnnotatorId | None) -> list[ColumnElement[bool]]:
    """The layers that stand in the list for one annotator, or for all."""
    own = [layer.c.annotator == annotator] if annotator is not None else []
    return [*own, is_one(layer.c.is_listed)]


def _measured(order: str, annotator: AnnotatorId | None) -> Any:
    """What the stories are sorted by, story by story, where there is anything."""
    if order == "tags":
        tags = select(layer.c.story, func.count().label("measure")).join(tag, tag.c.layer == layer.c.num)
        return tags.where(*_mine(annotator), is_zero(tag.c.deleted)).group_by(layer.c.story)
    measure: Any = func.sum(layer.c.time_ms) if order == "time" else func.max(layer.c.touched_ms)
    work = select(layer.c.story, measure.label("measure")).where(*_mine(annotator))
    return work.group_by(layer.c.story)


def _has_label(label: str, annotator: AnnotatorId | None) -> ColumnElement[bool]:
    """On some words, or on the story as a whole."""
    on_words = select(layer.c.story).join(tag, tag.c.layer == layer.c.num)
    on_words = on_words.where(*_mine(annotator), is_zero(tag.c.deleted), tag.c.label == label)
    c = story_label.c
    on_whole = select(c.story).where(c.label == label, is_zero(c.deleted), c.annotator != "")
    if annotator is not None:
        on_whole = on_whole.where(c.annotator == annotator)
    return or_(story.c.num.in_(on_words), story.c.num.in_(on_whole))


def _has_fact(fact: str, annotator: AnnotatorId | None) -> list[ColumnElement[bool]]:
    if fact == "given":
        given = select(assignment.c.story).where(is_zero(assignment.c.deleted))
        if annotator is not None:
            given = given.where(assignment.c.annotator == annotator)
        return [story.c.num.in_(given)]
    if fact == "flagged":
        flagged = select(layer.c.story).where(*_mine(annotator), is_one(layer.c.flagged))
        return [story.c.num.in_(flagged)]
    has_tag = select(tag.c.num).where(tag.c.layer == layer.c.num, is_zero(tag.c.deleted)).exists()
    tagged = select(layer.c.story).where(*_mine(annotator), has_tag)
    untagged = story.c.num.not_in(tagged)
    if fact == "untagged":
        return [untagged]
    # Seen from the first sentence to the last: one annotator's marks, not those of all together.
    marks = select(func.count()).where(read_mark.c.layer == layer.c.num).scalar_subquery()
    seen = select(layer.c.story).where(*_mine(annotator), layer.c.story == story.c.num)
    seen = seen.where(marks >= story.c.sentence_count).correlate(story)
    return [story.c.sentence_count > 0, untagged, seen.exists()]


def _has_status(status: str, annotator: AnnotatorId | None) -> ColumnElement[bool]:
    if annotator is None:
        rank = RANKS.index(status) if status in RANKS else len(RANKS)
        far = furthest().subquery()
        same = select(far.c.story).where(far.c.rank == rank)
        other = select(far.c.story).where(far.c.rank != rank)
    else:
        mine = (layer.c.annotator == annotator, is_one(layer.c.is_listed))
        same = select(layer.c.story).where(*mine, layer.c.status == status)
        other = select(layer.c.story).where(*mine, layer.c.status != status)
    return story.c.num.not_in(other) if status == "todo" else story.c.num.in_(same)


def furthest() -> Any:
    """Stories with the rank of what anybody has come to."""
    rank = case({name: number for number, name in enumerate(RANKS)}, value=layer.c.status, else_=0)
    of_all = is_one(layer.c.is_listed)
    return select(layer.c.story, func.max(rank).label("rank")).where(of_all).group_by(layer.c.story)
