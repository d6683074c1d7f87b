"""The stories themselves: their texts, sections and sentences."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import and_, bindparam, literal_column, or_, select
from sqlalchemy.sql.elements import ColumnElement

from storymark.domain.ids import StoryId
from storymark.domain.sentences import Sentences
from storymark.domain.story import Section, Story
from storymark.storage.engine import Database, Row
from storymark.storage.sentence_rows import sentences_from
from storymark.storage.tables import is_zero, sentences, story, story_text

# Longer than any id, larger than any character of one.
_AFTER_ALL = "\U0010ffff"

IN_ORDER = (story.c.added_hlc, story.c.id)


def is_living() -> ColumnElement[bool]:
    """Whether a story was added and is not removed."""
    return and_(is_zero(story.c.deleted), story.c.added_hlc.is_not(None))


def is_living_one() -> ColumnElement[bool]:
    """`is_living`, for stories that are asked for by id.

    Without statistics SQLite takes the index that is for lists, and reads a hundred thousand stories to find
    one; a sum is in no index.
    """
    return and_(story.c.deleted + literal_column("0") == literal_column("0"), story.c.added_hlc.is_not(None))


def keep_text(database: Database, number: int, text: str) -> None:
    """Keep the text of the story with this number; it never changes."""
    statement = database.prepare(
        "text.keep",
        lambda: (
            database.insert(story_text)
            .values(story=bindparam("story"), text=bindparam("text"))
            .on_conflict_do_nothing(index_elements=["story"])
        ),
        ("story", "text"),
    )
    database.write(statement, (number, text))


def has_story(database: Database, id: str) -> bool:
    """Whether it is there and not removed."""
    query = database.prepare(
        "story.has", lambda: select(story.c.num).where(story.c.id == bindparam("i"), is_living_one()), ("i",)
    )
    return bool(database.fetch(query, (id,)))


def known_stories(database: Database, ids: Sequence[StoryId]) -> set[StoryId]:
    """Those of `ids` that have a row, if only because an entry named them."""
    rows = database.fetch_in(
        "story.known", lambda binds: select(story.c.id).where(story.c.id.in_(binds)), ids
    )
    return {row[0] for row in rows}


def story_ids(database: Database) -> list[StoryId]:
    """All that are not removed, in order."""
    return [row[0] for row in database.rows(select(story.c.id).where(is_living()).order_by(*IN_ORDER))]


def find_stories(database: Database, wanted: str) -> list[StoryId]:
    """Those whose id begins with `wanted` or whose external id it is, in order."""
    if not wanted:
        return []
    begins = and_(story.c.id >= wanted, story.c.id < wanted + _AFTER_ALL)
    query = select(story.c.id).where(is_living_one(), or_(begins, story.c.external_id == wanted))
    return [row[0] for row in database.rows(query.order_by(*IN_ORDER))]


def newest_stories(database: Database) -> dict[str, StoryId]:
    """For each external id the one that was added last."""
    query = select(story.c.external_id, story.c.id).where(is_living()).order_by(*IN_ORDER)
    return {row[0]: row[1] for row in database.rows(query)}


def stories_by_number(database: Database, ids: Sequence[str]) -> dict[int, Story]:
    """Those of `ids` that are there and not removed, with texts and sentences, by their numbers."""
    rows = database.fetch_in("stories", _whole_stories, list(ids))
    cut = _sentences_of(database, [row[0] for row in rows])
    return {row[0]: _story(row, cut.get(row[0])) for row in rows}


def _whole_stories(ids: Sequence[Any]) -> Any:
    c = story.c
    return (
        select(
            c.num, c.id, c.external_id, c.title, c.language, story_text.c.text, c.sections, c.meta, c.split
        )
        .join(story_text, story_text.c.story == c.num, isouter=True)
        .where(c.id.in_(ids), is_living_one())
    )


def _story(row: Row, cut: Sentences | None) -> Story:
    _, id, external_id, title, language, text, sections, meta, split = row
    return Story(
        id=id,
        external_id=external_id,
        title=title,
        language=language,
        text=text or "",
        sections=tuple(_sections(sections)),
        sentences=cut,
        meta=meta,
        split=split,
    )


_SECTION = (str, int, int)


def _sections(stored: str) -> list[Section]:
    found = []
    for item in json.loads(stored):
        if type(item) is list and len(item) == 3 and tuple(map(type, item)) == _SECTION:
            found.append(Section(*item))
    return found


def _sentences_of(database: Database, numbers: Sequence[int]) -> dict[int, Sentences]:
    def make(binds: Sequence[Any]) -> Any:
        c = sentences.c
        return (
            select(c.story, c.segmenter, c.ranges, c.manual)
            .where(c.story.in_(binds), is_zero(c.deleted), c.ranges.is_not(None))
            .order_by(c.by_hand)
        )

    found: dict[int, Sentences] = {}
    for number, segmenter, ranges, manual in database.fetch_in("sentences", make, list(numbers)):
        cut = sentences_from(segmenter, ranges, manual)
        if cut is not None:  # a person's come last and take the place of a segmenter's
            found[number] = cut
    return found
