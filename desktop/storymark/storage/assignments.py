"""Who is to label what, and which ids are one person's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Subquery, bindparam, func, select

from storymark.domain.assignments import Assignment
from storymark.domain.ids import AnnotatorId, StoryId
from storymark.storage.engine import Database
from storymark.storage.tables import assignment, is_zero, layer, same_as, story


def assignments(database: Database, annotator: AnnotatorId | None) -> list[Assignment]:
    """Those of one annotator or of all, in the order of the stories, then by round."""
    c = assignment.c
    query = (
        select(c.id, story.c.id, c.annotator, c.round, c.basis, c.due_ms, c.is_blind)
        .join(story, story.c.num == c.story)
        .where(is_zero(c.deleted))
        .order_by(story.c.added_hlc, story.c.id, c.round, c.annotator)
    )
    if annotator is not None:
        query = query.where(c.annotator == annotator)
    return [
        Assignment(id, of, who, round_, basis, due_ms, bool(is_blind))
        for id, of, who, round_, basis, due_ms, is_blind in database.rows(query)
    ]


def given_dates(annotator: AnnotatorId) -> Subquery:
    """The stories that were given to an annotator, by number, and until when their last round is due."""
    c, later = assignment.c, assignment.alias()
    newer = select(later.c.id).where(
        later.c.story == c.story,
        later.c.annotator == annotator,
        is_zero(later.c.deleted),
        later.c.round > c.round,
    )
    mine = (c.annotator == annotator, is_zero(c.deleted), c.story.is_not(None))
    return select(c.story, c.due_ms).where(*mine, ~newer.exists()).subquery()


def has_given(database: Database, annotator: AnnotatorId) -> bool:
    """Whether the annotator was given anything."""

    def make() -> object:
        c = assignment.c
        return select(c.id).where(c.annotator == bindparam("a"), is_zero(c.deleted)).limit(1)

    query = database.prepare("assignment.any", make, ("a",))  # type: ignore[arg-type]
    return bool(database.fetch(query, (annotator,)))


def given_among(database: Database, stories: Sequence[int], annotator: AnnotatorId) -> dict[int, int]:
    """Until when the last round of a story is due, 0 for no date, for those that the annotator was given."""

    def make(numbers: Sequence[Any]) -> Any:
        c = assignment.c
        mine = (c.annotator == bindparam("a"), is_zero(c.deleted))
        return select(c.story, c.due_ms).where(*mine, c.story.in_(numbers)).order_by(c.round)

    found = database.fetch_in("assignment.among", make, stories, first={"a": annotator})
    return {number: due_ms for number, due_ms in found}  # noqa: C416 — for its type


def latest_round(database: Database, story_id: StoryId, annotator: AnnotatorId) -> int:
    """The last round that an annotator has on a story, 1 before the first."""

    def make() -> object:
        c = layer.c
        return (
            select(func.max(c.round))
            .join(story, story.c.num == c.story)
            .where(story.c.id == bindparam("s"), c.annotator == bindparam("a"))
            .where(c.kind == bindparam("k"), is_zero(c.deleted))
        )

    query = database.prepare("layer.round", make, ("s", "a", "k"))  # type: ignore[arg-type]
    return int(database.fetch(query, (story_id, annotator, "annotator"))[0][0] or 1)


def aliases(database: Database) -> dict[AnnotatorId, AnnotatorId]:
    """For each id that is another's, too: which one it is."""
    c = same_as.c
    rows = database.rows(select(c.id, c.annotator).where(is_zero(c.deleted), c.annotator != ""))
    return {AnnotatorId(row[0]): AnnotatorId(row[1]) for row in rows}
