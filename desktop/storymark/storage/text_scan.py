"""Reads the texts of many stories in the project's order, a bounded piece at a time, for search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, select, tuple_

from storymark.services.ports import ScannedText, TextPage
from storymark.storage.engine import Database
from storymark.storage.stories import IN_ORDER, is_living
from storymark.storage.tables import story, story_text

_MOST_STORIES = 512


def text_page(
    database: Database, *, after: tuple[int, str], language: str, literal: str, length: int
) -> TextPage:
    """The stories that follow `after` in order, some `length` code points of them; see `Store.text_page`."""
    rows = database.fetch(
        database.prepare("scan.keys", _keys, ("hlc", "id", "most")), (*after, _MOST_STORIES)
    )
    taken, size = 0, 0
    while taken < len(rows) and size < length:
        size += rows[taken][3]
        taken += 1
    is_last = taken == len(rows) < _MOST_STORIES
    del rows[taken:]
    wanted = [row[2] for row in rows if not language or row[4] == language]
    first = {"literal": f"%{_escaped(literal)}%"} if literal else {}
    name, make = ("scan.like", _texts_like) if literal else ("scan.texts", _texts)
    texts: dict[int, str] = dict(database.fetch_in(name, make, wanted, first=first))
    # Names are read for these alone: most stories have no hit.
    found = [number for number in wanted if number in texts]
    names = {row[0]: row for row in database.fetch_in("scan.names", _names, found)}
    scanned = [ScannedText(row[1], row[2], row[3], texts[row[0]]) for row in map(names.__getitem__, found)]
    return TextPage(tuple(scanned), taken, None if is_last or not rows else rows[-1][:2])


def _escaped(literal: str) -> str:
    return literal.replace("/", "//").replace("%", "/%").replace("_", "/_")


def _keys() -> Any:
    c = story.c
    columns = (c.added_hlc, c.id, c.num, c.length, c.language)
    later = tuple_(c.added_hlc, c.id) > tuple_(bindparam("hlc"), bindparam("id"))
    return select(*columns).where(is_living(), later).order_by(*IN_ORDER).limit(bindparam("most"))


def _texts(numbers: Sequence[Any]) -> Any:
    return _all_texts().where(story_text.c.story.in_(numbers))


def _texts_like(numbers: Sequence[Any]) -> Any:
    # In SQLite this overlooks case, which is more than was asked for and never less.
    has_it = story_text.c.text.like(bindparam("literal"), escape="/")
    return _all_texts().where(has_it, story_text.c.story.in_(numbers))


def _all_texts() -> Any:
    return select(story_text.c.story, story_text.c.text)


def _names(numbers: Sequence[Any]) -> Any:
    c = story.c
    return select(c.num, c.id, c.external_id, c.title).where(c.num.in_(numbers))
