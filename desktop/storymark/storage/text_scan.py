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
    taken: list[Any] = []
    size = 0
    for row in rows:
        taken.append(row)
        size += row[5]
        if size >= length:
            break
    wanted = {row[2]: row for row in taken if not language or row[6] == language}
    first = {"literal": f"%{_escaped(literal)}%"} if literal else {}
    name, make = ("scan.like", _texts_like) if literal else ("scan.texts", _texts)
    texts: dict[int, str] = dict(database.fetch_in(name, make, list(wanted), first=first))
    found = [
        ScannedText(row[1], row[3], row[4], texts[number])
        for number, row in wanted.items()
        if number in texts
    ]
    is_last = len(taken) == len(rows) < _MOST_STORIES
    return TextPage(tuple(found), len(taken), None if is_last or not taken else (taken[-1][0], taken[-1][1]))


def _escaped(literal: str) -> str:
    return literal.replace("/", "//").replace("%", "/%").replace("_", "/_")


def _keys() -> Any:
    c = story.c
    columns = (c.added_hlc, c.id, c.num, c.external_id, c.title, c.length, c.language)
    later = tuple_(c.added_hlc, c.id) > tuple_(bindparam("hlc"), bindparam("id"))
    return select(*columns).where(is_living(), later).order_by(*IN_ORDER).limit(bindparam("most"))


def _texts(numbers: Sequence[Any]) -> Any:
    c = story_text.c
    return select(c.story, c.text).where(c.story.in_(numbers))


def _texts_like(numbers: Sequence[Any]) -> Any:
    # In SQLite this overlooks case, which is more than was asked for and never less.
    return _texts(numbers).where(story_text.c.text.like(bindparam("literal"), escape="/"))
