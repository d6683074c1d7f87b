"""Layers, and whole stories with all that is on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import bindparam, select

from storymark.domain.ids import LayerId, StoryId
from storymark.domain.ranges import Range
from storymark.domain.story_labels import StoryLabel
from storymark.domain.tags import Layer, Tag, tag_order
from storymark.services.ports import StoryBundle
from storymark.storage.engine import Database, Row
from storymark.storage.stories import is_living_one, stories_by_number
from storymark.storage.story_labels import story_labels_in
from storymark.storage.tables import is_zero, layer, read_mark, story
from storymark.storage.tags import tags_in

# Stories read at a time, and characters of text: an export's memory.
_BUNDLES = 64
_BUNDLE_CODEPOINTS = 2_000_000

_LAYER = (
    layer.c.num,
    layer.c.id,
    story.c.id,
    layer.c.annotator,
    layer.c.kind,
    layer.c.round,
    layer.c.status,
    layer.c.reason,
    layer.c.flagged,
    layer.c.time_ms,
)


def find_layer(database: Database, id: str, *, marks_in: Range | None = None) -> Layer | None:
    """One layer; with `marks_in` only its read marks there: a long story has thousands, an act needs one."""
    query = database.prepare("layer.one", lambda: _described().where(layer.c.id == bindparam("i")), ("i",))
    rows = database.fetch(query, (id,))
    if not rows:
        return None
    if marks_in is None:
        return _layers(database, rows)[0][1]
    near = database.prepare("marks.near", _marks_near, ("n", "first", "end"))
    marks = database.fetch(near, (rows[0][0], *marks_in)) if marks_in.length else []
    return _layer(rows[0], {Range(start, end): revision for start, end, revision in marks})


def layers_of(database: Database, story_number: int) -> list[Layer]:
    """All layers of a story, by annotator and round."""
    query = database.prepare("layer.all", lambda: _described().where(layer.c.story == bindparam("s")), ("s",))
    found = [made for _, made in _layers(database, database.fetch(query, (story_number,)))]
    return sorted(found, key=_layer_order)


def bundles(database: Database, ids: Sequence[StoryId]) -> Iterator[StoryBundle]:
    """The stories with all that is on them, in the order given; those that are not there are left out."""
    for part in _parts(database, ids):
        found = stories_by_number(database, part)
        numbers = list(found)
        layers: dict[int, list[Layer]] = defaultdict(list)
        story_of_layer: dict[int, int] = {}
        layer_ids: dict[int, LayerId] = {}
        rows = database.fetch_in(
            "bundle.layers", lambda binds: _described().where(layer.c.story.in_(binds)), numbers
        )
        number_of = {one.id: number for number, one in found.items()}
        for number, made in _layers(database, rows):
            layers[number_of[made.story]].append(made)
            story_of_layer[number] = number_of[made.story]
            layer_ids[number] = made.id
        tags: dict[int, list[Tag]] = defaultdict(list)
        for layer_number, found_tags in tags_in(database, layer_ids):
            tags[story_of_layer[layer_number]] += found_tags
        whole: dict[int, list[StoryLabel]] = defaultdict(list)
        for number, own in story_labels_in(database, numbers):
            whole[number].append(own)
        for id in part:
            number = number_of.get(id, -1)
            if number >= 0:
                yield StoryBundle(
                    found[number],
                    tuple(sorted(layers[number], key=_layer_order)),
                    tuple(sorted(tags[number], key=tag_order)),
                    tuple(whole[number]),
                )


def _parts(database: Database, ids: Sequence[StoryId]) -> Iterator[list[StoryId]]:
    """Few stories at a time, and fewer long ones."""
    for start in range(0, len(ids), _BUNDLES):
        wanted = ids[start : start + _BUNDLES]
        lengths: dict[str, int] = dict(database.fetch_in("lengths", _lengths, wanted))
        part: list[StoryId] = []
        size = 0
        for id in wanted:
            if part and size + lengths.get(id, 0) > _BUNDLE_CODEPOINTS:
                yield part
                part, size = [], 0
            part.append(id)
            size += lengths.get(id, 0)
        yield part


def _lengths(ids: Sequence[Any]) -> Any:
    return select(story.c.id, story.c.length).where(story.c.id.in_(ids), is_living_one())


def _described() -> Any:
    """Layers that were described; one that only tags name is not one yet."""
    known = (layer.c.annotator != "", is_zero(layer.c.deleted))
    return select(*_LAYER).join(story, story.c.num == layer.c.story).where(*known)


def _marks_near() -> Any:
    c = read_mark.c
    begins_there = (c.start_cp >= bindparam("first"), c.start_cp < bindparam("end"))
    return select(c.start_cp, c.end_cp, c.revision).where(c.layer == bindparam("n"), *begins_there)


def _layers(database: Database, rows: Sequence[Row]) -> list[tuple[int, Layer]]:
    marks: dict[int, dict[Range, int]] = defaultdict(dict)

    def make(binds: Sequence[Any]) -> Any:
        c = read_mark.c
        return (
            select(c.layer, c.start_cp, c.end_cp, c.revision)
            .where(c.layer.in_(binds))
            .order_by(c.layer, c.start_cp, c.end_cp)
        )

    for number, start, end, revision in database.fetch_in("marks", make, list(map(itemgetter(0), rows))):
        marks[number][Range(start, end)] = revision
    return [(row[0], _layer(row, marks[row[0]])) for row in rows]


def _layer(row: Row, read: dict[Range, int]) -> Layer:
    _, id, story_id, annotator, kind, round_, status, reason, flagged, time_ms = row
    return Layer(
        id=LayerId(id),
        story=story_id,
        annotator=annotator,
        kind=kind,
        round=round_,
        status=status,
        reason=reason,
        flagged=bool(flagged),
        time_ms=time_ms,
        read=read,
    )


def _layer_order(made: Layer) -> tuple[str, str, int, str]:
    return (made.annotator, made.kind, made.round, made.id)
