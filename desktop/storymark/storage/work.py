"""Layers and tags, and whole stories with all that is on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import bindparam, func, select

from storymark.domain.ids import AnnotatorId, LayerId, StoryId
from storymark.domain.ranges import Range
from storymark.domain.tags import Layer, Tag, tag_order
from storymark.services.ports import StoryBundle
from storymark.storage.engine import Database, Row
from storymark.storage.stories import is_living, stories_by_number
from storymark.storage.tables import is_zero, journal, layer, read_mark, story, tag

# Stories read at a time, and characters of text: an export's memory.
_BUNDLES = 64
_BUNDLE_CODEPOINTS = 2_000_000

_TAG = (
    tag.c.id,
    layer.c.id,
    tag.c.start_cp,
    tag.c.end_cp,
    tag.c.label,
    tag.c.quote,
    tag.c.note,
    tag.c.confidence,
    tag.c.attributes,
    tag.c.origin,
    tag.c.decision,
    tag.c.label_revision,
    tag.c.created_ms,
    tag.c.updated_ms,
)
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
_IN_PLACE = (tag.c.start_cp, tag.c.end_cp, tag.c.label, tag.c.id)


def find_layer(database: Database, id: str) -> Layer | None:
    """One layer."""
    query = database.prepare("layer.one", lambda: _described().where(layer.c.id == bindparam("i")), ("i",))
    found = _layers(database, database.fetch(query, (id,)))
    return found[0][1] if found else None


def layers_of(database: Database, story_number: int) -> list[Layer]:
    """All layers of a story, by annotator and round."""
    query = database.prepare("layer.all", lambda: _described().where(layer.c.story == bindparam("s")), ("s",))
    found = [made for _, made in _layers(database, database.fetch(query, (story_number,)))]
    return sorted(found, key=_layer_order)


def find_tag(database: Database, id: str) -> Tag | None:
    """A living tag."""
    query = database.prepare("tag.one", lambda: _living().where(tag.c.id == bindparam("i")), ("i",))
    found = database.fetch(query, (id,))
    return Tag._make(found[0]) if found else None


def story_of_tag(database: Database, id: str) -> StoryId | None:
    """Where a tag is, living or removed."""
    found: StoryId | None = database.value(
        select(story.c.id).join(tag, tag.c.story == story.c.num).where(tag.c.id == id)
    )
    return found


def tags_of(database: Database, story_number: int, *, layer_number: int | None = None) -> list[Tag]:
    """Living tags of a story in reading order, of all layers or one."""
    if layer_number is None:
        query = database.prepare(
            "tags.story",
            lambda: _living().where(layer.c.story == bindparam("s")).order_by(*_IN_PLACE),
            ("s",),
        )
        rows = database.fetch(query, (story_number,))
    else:
        query = database.prepare(
            "tags.layer",
            lambda: (
                _living()
                .where(layer.c.story == bindparam("s"), layer.c.num == bindparam("l"))
                .order_by(*_IN_PLACE)
            ),
            ("s", "l"),
        )
        rows = database.fetch(query, (story_number, layer_number))
    return list(map(Tag._make, rows))


def tagged_since(database: Database, annotator: AnnotatorId, since_ms: int) -> int:
    """How often an annotator has tagged since then: from the journal's index, whatever the project's size."""
    c = journal.c
    query = select(func.count()).where(c.author == annotator, c.hlc >= since_ms << 16, c.type == "tag")
    return int(database.rows(query)[0][0])


def tag_on(database: Database, layer_number: int, span: Range, label: str) -> Tag | None:
    """The living tag with that label on that very span; the first one made, where a merge brought two."""

    def make() -> Any:
        place = (tag.c.start_cp == bindparam("s"), tag.c.end_cp == bindparam("e"))
        same = (tag.c.layer == bindparam("l"), tag.c.label == bindparam("k"))
        return _living().where(*same, *place).order_by(tag.c.id).limit(1)

    query = database.prepare("tag.same", make, ("l", "s", "e", "k"))
    found = database.fetch(query, (layer_number, span.start, span.end, label))
    return Tag._make(found[0]) if found else None


def bundles(database: Database, ids: Sequence[StoryId]) -> Iterator[StoryBundle]:
    """The stories with all that is on them, in the order given; those that are not there are left out."""
    for part in _parts(database, ids):
        found = stories_by_number(database, part)
        numbers = list(found)
        layers: dict[int, list[Layer]] = defaultdict(list)
        story_of_layer: dict[int, int] = {}
        rows = database.fetch_in(
            "bundle.layers", lambda binds: _described().where(layer.c.story.in_(binds)), numbers
        )
        number_of = {one.id: number for number, one in found.items()}
        for number, made in _layers(database, rows):
            layers[number_of[made.story]].append(made)
            story_of_layer[number] = number_of[made.story]
        tags: dict[int, list[Tag]] = defaultdict(list)
        for layer_number, *row in database.fetch_in("bundle.tags", _tags_in, list(story_of_layer)):
            tags[story_of_layer[layer_number]].append(Tag._make(row))
        for id in part:
            number = number_of.get(id, -1)
            if number >= 0:
                yield StoryBundle(
                    found[number],
                    tuple(sorted(layers[number], key=_layer_order)),
                    tuple(sorted(tags[number], key=tag_order)),
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
    return select(story.c.id, story.c.length).where(story.c.id.in_(ids), is_living())


def _living() -> Any:
    return select(*_TAG).join(layer, layer.c.num == tag.c.layer).where(is_zero(tag.c.deleted))


def _tags_in(layers: Sequence[Any]) -> Any:
    return (
        select(tag.c.layer, *_TAG)
        .join(layer, layer.c.num == tag.c.layer)
        .where(tag.c.layer.in_(layers), is_zero(tag.c.deleted))
    )


def _described() -> Any:
    """Layers that were described; one that only tags name is not one yet."""
    known = (layer.c.annotator != "", is_zero(layer.c.deleted))
    return select(*_LAYER).join(story, story.c.num == layer.c.story).where(*known)


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
