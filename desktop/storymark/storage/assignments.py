"""Who is to label what, and which ids are one person's."""

from __future__ import annotations

from sqlalchemy import bindparam, func, select

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
