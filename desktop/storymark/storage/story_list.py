"""The story list as one annotator sees it: a page in milliseconds at a hundred thousand stories."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select

from storymark.domain.ids import AnnotatorId
from storymark.services.ports import StoryQuery, StoryRow
from storymark.storage.assignments import given_among, has_given
from storymark.storage.engine import Database, Row
from storymark.storage.stories import IN_ORDER, is_living, is_living_one
from storymark.storage.story_order import ADDED, RANKS, furthest, listed
from storymark.storage.tables import is_one, is_zero, layer, read_mark, story, tag

_COLUMNS = (
    story.c.num,
    story.c.id,
    story.c.external_id,
    story.c.title,
    story.c.language,
    story.c.length,
    story.c.sentence_count,
    story.c.added_hlc,
)


@dataclass(slots=True)
class _Work:
    """What was done on one story, by one annotator or by all."""

    rank: int = 0
    status: str = "todo"
    flagged: bool = False
    read_count: int = 0
    touched_ms: int = 0
    reason: str = ""
    time_ms: int = 0
    label_counts: dict[str, int] = field(default_factory=dict)


class StoryList:
    """Reads the list; remembers the stories' order, to tell a story's place in it."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._order: array[int] | None = None

    def forget_order(self) -> None:
        """A story came or went."""
        self._order = None

    def count(self) -> int:
        """Stories that are not removed."""
        if self._order is not None:
            return len(self._order)
        return int(self._db.value(select(func.count()).select_from(story).where(is_living())))

    def status_counts(self, annotator: AnnotatorId | None) -> Mapping[str, int]:
        """How many stories have each status for this annotator, `todo` included."""
        if annotator is None:
            far = furthest().subquery()
            query: Any = select(far.c.rank, func.count()).group_by(far.c.rank)
            found = {RANKS[rank]: count for rank, count in self._db.rows(query)}
        else:
            mine = (layer.c.annotator == annotator, is_one(layer.c.is_listed))
            query = select(layer.c.status, func.count()).where(*mine).group_by(layer.c.status)
            found = _pairs(self._db.rows(query))
        others = sum(count for status, count in found.items() if status != "todo")
        return {**found, "todo": self.count() - others}

    def rows(self, query: StoryQuery) -> list[StoryRow]:
        """A page of the list."""
        has_own = self._has_given(query)
        page = listed(_COLUMNS, query, has_given=has_own)
        offset = query.offset
        is_filtered = query.is_narrowed or query.order != ADDED or has_own
        if not is_filtered and self._order is not None and offset < len(self._order):
            # The page begins at a known time: the hundred thousand stories before it need not be counted off.
            first = self._order[offset]
            page = page.where(story.c.added_hlc >= first)
            offset -= bisect_left(self._order, first)
        rows = self._db.rows(page.limit(query.limit).offset(offset))
        if is_filtered:
            places = [self._place(row[-1], row[1]) for row in rows]
        else:
            places = list(range(query.offset, query.offset + len(rows)))
        return self._as_seen(rows, places, query.annotator)

    def keys(self, query: StoryQuery) -> array[int]:
        """The numbers of all stories of a query, in its order."""
        ordered = listed((story.c.num,), query, has_given=self._has_given(query))
        return array("q", (row[0] for row in self._db.rows(ordered)))

    def _has_given(self, query: StoryQuery) -> bool:
        return query.annotator is not None and has_given(self._db, query.annotator)

    def rows_at(self, keys: Sequence[int], annotator: AnnotatorId | None) -> list[StoryRow]:
        """The lines of the stories with these numbers, in this order."""
        found = {row[0]: row for row in self._db.fetch_in("list.at", _at, keys)}
        rows = [found[key] for key in keys if key in found]
        return self._as_seen(rows, [self._place(row[-1], row[1]) for row in rows], annotator)

    def row(self, id: str, annotator: AnnotatorId | None) -> StoryRow | None:
        """One line of the list; None for a story that is not there or removed."""
        found = self._db.one(select(*_COLUMNS).where(story.c.id == id, is_living_one()))
        if found is None:
            return None
        return self._as_seen([found], [self._place(found[-1], id)], annotator)[0]

    def _place(self, added_hlc: int, id: str) -> int:
        if self._order is None:
            query = select(story.c.added_hlc).where(is_living()).order_by(*IN_ORDER)
            self._order = array("q", (row[0] for row in self._db.rows(query)))
        place = bisect_left(self._order, added_hlc)
        if self._order[place + 1 : place + 2] == array("q", [added_hlc]):  # added at one time on two copies
            same = (is_living(), story.c.added_hlc == added_hlc, story.c.id < id)
            place += int(self._db.value(select(func.count()).select_from(story).where(*same)))
        return place

    def _as_seen(
        self, rows: Sequence[Row], places: Sequence[int], annotator: AnnotatorId | None
    ) -> list[StoryRow]:
        numbers = [row[0] for row in rows]
        work = self._work(numbers, annotator)
        given = given_among(self._db, numbers, annotator) if annotator is not None else {}
        result = []
        for (num, id, external_id, title, language, length, sentences, _), place in zip(
            rows, places, strict=True
        ):
            done = work[num]
            result.append(
                StoryRow(
                    id=id,
                    external_id=external_id,
                    title=title,
                    language=language,
                    length=length,
                    sentence_count=sentences,
                    position=place,
                    is_given=num in given,
                    due_ms=given.get(num, 0),
                    status=done.status,
                    flagged=done.flagged,
                    read_count=done.read_count,
                    touched_ms=done.touched_ms,
                    label_counts=done.label_counts,
                    reason=done.reason,
                    time_ms=done.time_ms,
                    key=num,
                )
            )
        return result

    def _work(self, stories: list[int], annotator: AnnotatorId | None) -> defaultdict[int, _Work]:
        """What one annotator did, in the round that is listed, or all did together."""
        found: defaultdict[int, _Work] = defaultdict(_Work)
        story_of: dict[int, int] = {}
        for num, number, who, status, flagged, touched_ms, is_listed, reason, time_ms in self._db.fetch_in(
            "list.layers", _layers, stories
        ):
            if annotator is not None and not (who == annotator and is_listed):
                continue
            story_of[num] = number
            work = found[number]
            rank = RANKS.index(status) if status in RANKS else 0
            if is_listed and (annotator is not None or rank > work.rank):
                work.rank, work.status, work.reason = rank, status, reason
            work.flagged = work.flagged or bool(flagged)
            work.touched_ms = max(work.touched_ms, touched_ms)
            work.time_ms += time_ms
        layers = list(story_of)
        for num, count in self._db.fetch_in("list.marks", _mark_counts, layers):
            work = found[story_of[num]]
            work.read_count = max(work.read_count, count)
        for num, label, count in self._db.fetch_in("list.tags", _tag_counts, layers):
            counts = found[story_of[num]].label_counts
            counts[label] = counts.get(label, 0) + count
        return found


def label_counts(database: Database, annotator: AnnotatorId | None) -> Mapping[str, int]:
    """Living tags per label on the stories that are there, of one annotator or all."""
    everywhere = _counts_by_label(annotator)
    if annotator is not None:
        everywhere = everywhere.join(layer, layer.c.num == tag.c.layer)
    found = _pairs(database.rows(everywhere))
    # Removed stories are few: taking their tags off costs less than asking each tag for its story.
    gone = select(layer.c.num).join(story, story.c.num == layer.c.story).where(is_one(story.c.deleted))
    if annotator is not None:
        gone = gone.where(layer.c.annotator == annotator)
    layers = [row[0] for row in database.rows(gone)]
    for _, label, count in database.fetch_in("list.tags", _tag_counts, layers):
        found[label] -= count
    return {label: count for label, count in found.items() if count}


def languages(database: Database) -> list[str]:
    """The languages of the stories that are there, sorted."""
    query = select(story.c.language).where(is_living()).distinct().order_by(story.c.language)
    return [language for (language,) in database.rows(query)]


def _pairs(rows: Sequence[Row]) -> dict[str, int]:
    return {name: count for name, count in rows}  # noqa: C416 — for its type


def _counts_by_label(annotator: AnnotatorId | None) -> Any:
    query = select(tag.c.label, func.count()).select_from(tag).where(is_zero(tag.c.deleted))
    if annotator is not None:
        query = query.where(layer.c.annotator == annotator)
    return query.group_by(tag.c.label)


def _at(keys: Sequence[Any]) -> Any:
    return select(*_COLUMNS).where(story.c.num.in_(keys), is_living_one())


def _layers(stories: Sequence[Any]) -> Any:
    c = layer.c
    who = (c.num, c.story, c.annotator)
    facts = (c.status, c.flagged, c.touched_ms, c.is_listed, c.reason, c.time_ms)
    return select(*who, *facts).where(c.story.in_(stories), c.annotator != "", is_zero(c.deleted))


def _mark_counts(layers: Sequence[Any]) -> Any:
    c = read_mark.c
    return select(c.layer, func.count()).where(c.layer.in_(layers)).group_by(c.layer)


def _tag_counts(layers: Sequence[Any]) -> Any:
    c = tag.c
    return (
        select(c.layer, c.label, func.count())
        .where(c.layer.in_(layers), is_zero(c.deleted))
        .group_by(c.layer, c.label)
    )
