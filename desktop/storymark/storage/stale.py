"""Stories with work that is older than the labels' present definitions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import and_, or_, select

from storymark.domain.ids import AnnotatorId, StoryId
from storymark.storage.engine import Database
from storymark.storage.stories import IN_ORDER, is_living
from storymark.storage.tables import is_zero, layer, read_mark, story, tag


def stories_older_than(
    database: Database, annotator: AnnotatorId, defined: Mapping[str, int]
) -> list[StoryId]:
    """Those with a tag older than its label's revision in `defined`, or a sentence read before the latest."""
    changed: dict[int, list[str]] = defaultdict(list)
    for label, revision in defined.items():
        if revision > 1:
            changed[revision].append(label)
    if not changed:
        return []
    c = tag.c
    older = or_(*(and_(c.label.in_(keys), c.label_revision < at) for at, keys in changed.items()))
    mine = (layer.c.annotator == annotator, is_zero(layer.c.deleted))
    tags = select(layer.c.story).join(tag, c.layer == layer.c.num).where(*mine, is_zero(c.deleted), older)
    marks = select(layer.c.story).join(read_mark, read_mark.c.layer == layer.c.num)
    marks = marks.where(*mine, read_mark.c.revision < max(changed))
    both = or_(story.c.num.in_(tags), story.c.num.in_(marks))
    query = select(story.c.id).where(is_living(), both).order_by(*IN_ORDER)
    return [id for (id,) in database.rows(query)]
