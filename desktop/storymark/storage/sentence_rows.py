"""Sentences of stories: a segmenter's, and a person's, which go before them."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import bindparam, func, select, update

from storymark.domain.sentences import Sentences
from storymark.storage.engine import Database
from storymark.storage.tables import is_one, is_zero, sentences, story

EDGE_BYTES = 8


def keep_sentences(database: Database, number: int, found: Sentences) -> None:
    """Keep what a segmenter found for the story with this number, unless a person corrected it."""
    if database.fetch(database.prepare("sentences.by_hand", _by_hand, ("n",)), (number,)):
        return
    names = ("story", "by_hand", "segmenter", "ranges", "manual")

    def make() -> Any:
        made = database.insert(sentences).values({name: bindparam(name) for name in names})
        changed = {name: made.excluded[name] for name in names[2:]}
        return made.on_conflict_do_update(index_elements=["story", "by_hand"], set_=changed)

    manual = json.dumps(sorted(found.manual))
    row = (number, 0, found.segmenter, found.packed(), manual)
    database.write(database.prepare("sentences.keep", make, names), row)
    count = database.prepare("sentences.count", _put_count, ("sentence_count", "n"))
    database.write(count, (len(found), number))


def recount(database: Database, number: int) -> None:
    """Bring the story's count of sentences up to date."""

    def make() -> Any:
        c = sentences.c
        count = (
            select(func.length(c.ranges) // EDGE_BYTES)
            .where(c.story == bindparam("n"), is_zero(c.deleted), c.ranges.is_not(None))
            .order_by(c.by_hand.desc())
            .limit(1)
        )
        value = func.coalesce(count.scalar_subquery(), 0)
        return update(story).where(story.c.num == bindparam("n_too")).values(sentence_count=value)

    database.write(database.prepare("sentences.recount", make, ("n", "n_too")), (number, number))


def sentence_counts(database: Database) -> dict[int, int]:
    """How many sentences each story has, by its number, counted anew."""
    c = sentences.c
    query = (
        select(c.story, func.length(c.ranges) // EDGE_BYTES)
        .where(is_zero(c.deleted), c.ranges.is_not(None))
        .order_by(c.by_hand)
    )
    return {number: count for number, count in database.rows(query)}  # noqa: C416 — a person's take over


def sentences_from(segmenter: str | None, ranges: bytes | None, manual: str | None) -> Sentences | None:
    """Sentences as the columns have them; None where there are none."""
    if ranges is None:
        return None
    indices = [] if manual in (None, "", "[]") else json.loads(manual)
    return Sentences.unpacked(
        ranges, segmenter=segmenter or "", manual=[i for i in indices if type(i) is int]
    )


def _put_count() -> Any:
    return (
        update(story).where(story.c.num == bindparam("n")).values(sentence_count=bindparam("sentence_count"))
    )


def _by_hand() -> Any:
    c = sentences.c
    return select(c.story).where(
        c.story == bindparam("n"), is_one(c.by_hand), is_zero(c.deleted), c.ranges.is_not(None)
    )
