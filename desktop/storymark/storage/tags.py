"""Tags as rows and as values: a story of a million characters has ten thousand of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby, islice
from typing import Any

from sqlalchemy import bindparam, func, select

from storymark.domain.ids import AnnotatorId, LayerId, StoryId, TagId
from storymark.domain.ranges import Range
from storymark.domain.tags import Tag
from storymark.storage.engine import Database
from storymark.storage.tables import is_one, is_zero, journal, layer, story, tag

_WHOLE = (
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
_tag: Callable[[Any], Tag] = partial(tuple.__new__, Tag)
_READING_ORDER = (tag.c.start_cp, tag.c.end_cp, tag.c.label, tag.c.id)


def find_tag(database: Database, id: str) -> Tag | None:
    """A living tag."""
    query = database.prepare("tag.one", lambda: _living().where(tag.c.id == bindparam("i")), ("i",))
    found = database.fetch(query, (id,))
    return Tag._make(found[0]) if found else None


def tag_on(database: Database, layer_number: int, span: Range, label: str) -> Tag | None:
    """The living tag with that label on that very span; the first one made, where a merge brought two."""

    def make() -> Any:
        place = (tag.c.start_cp == bindparam("s"), tag.c.end_cp == bindparam("e"))
        same = (tag.c.layer == bindparam("l"), tag.c.label == bindparam("k"))
        return _living().where(*same, *place).order_by(tag.c.id).limit(1)

    query = database.prepare("tag.same", make, ("l", "s", "e", "k"))
    found = database.fetch(query, (layer_number, span.start, span.end, label))
    return Tag._make(found[0]) if found else None


def tags_labelled(database: Database, labels: Sequence[str]) -> Iterator[tuple[StoryId, Tag]]:
    """Living tags with these labels, by story; those of the first label come before the others."""
    query = (
        select(story.c.id, *_WHOLE)
        .select_from(tag)
        .join(layer, layer.c.num == tag.c.layer)
        .join(story, story.c.num == tag.c.story)
        .where(is_zero(tag.c.deleted), tag.c.label.in_(labels))
        .order_by(tag.c.story, tag.c.label != labels[0], *_READING_ORDER)
    )
    for row in database.rows(query):
        yield row[0], Tag._make(row[1:])


def story_of_tag(database: Database, id: str) -> StoryId | None:
    """Where a tag is, living or removed."""
    found: StoryId | None = database.value(
        select(story.c.id).join(tag, tag.c.story == story.c.num).where(tag.c.id == id)
    )
    return found


def placed_tags(database: Database, ids: Sequence[TagId]) -> set[TagId]:
    """Those of `ids` that are on a story, living or removed."""

    def make(binds: Sequence[Any]) -> Any:
        return select(tag.c.id).where(tag.c.id.in_(binds), tag.c.story.is_not(None))

    return {row[0] for row in database.fetch_in("tags.placed", make, ids)}


def tagged_since(database: Database, annotator: AnnotatorId, since_ms: int) -> int:
    """How often an annotator has tagged since then: from the journal's index, whatever the project's size."""
    c = journal.c
    acts = (c.author == annotator, c.hlc >= since_ms << 16, is_one(c.is_act))
    return int(database.value(select(func.count()).where(*acts, c.type.in_(("tag", "accept")))))


def tags_of(database: Database, story_number: int, *, layer_number: int | None = None) -> list[Tag]:
    """Living tags of a story in reading order, of all layers or one."""
    if layer_number is None:
        query = database.prepare("tags.story", _tags_of_story, ("s",))
        rows = database.fetch(query, (story_number,))
    else:
        query = database.prepare("tags.layer", _tags_of_layer, ("s", "l"))
        rows = database.fetch(query, (story_number, layer_number))
    # Nearly all of the time is the driver's, which makes 14 values a row; `_make` adds a tenth.
    return list(map(Tag._make, rows))


def suggested_tags(database: Database, story_number: int) -> list[tuple[AnnotatorId, Tag]]:
    """Living tags of the models' layers of a story in reading order, each with the model's annotator."""

    def make() -> Any:
        of_models = (layer.c.story == bindparam("s"), layer.c.kind == "model", is_zero(layer.c.deleted))
        return (
            select(layer.c.annotator, *_WHOLE)
            .join(layer, layer.c.num == tag.c.layer)
            .where(*of_models, is_zero(tag.c.deleted))
            .order_by(*_READING_ORDER)
        )

    rows = database.fetch(database.prepare("tags.suggested", make, ("s",)), (story_number,))
    return [(AnnotatorId(row[0]), Tag._make(row[1:])) for row in rows]


def tag_count(database: Database, layer_number: int) -> int:
    """How many living tags the layer with this number has; its index alone tells."""

    def make() -> Any:
        return select(func.count()).where(tag.c.layer == bindparam("l"), is_zero(tag.c.deleted))

    return int(database.fetch(database.prepare("tags.count", make, ("l",)), (layer_number,))[0][0])


def tags_touching(database: Database, layer_number: int, span: Range) -> list[Tag]:
    """Living tags of a layer that share a code point with `span`, in reading order."""

    def make() -> Any:
        here = (tag.c.layer == bindparam("l"), tag.c.start_cp < bindparam("e"), tag.c.end_cp > bindparam("s"))
        return _living().where(*here).order_by(*_READING_ORDER)

    query = database.prepare("tags.touching", make, ("l", "e", "s"))
    return list(map(Tag._make, database.fetch(query, (layer_number, span.end, span.start))))


def tags_in(database: Database, layers: Mapping[int, LayerId]) -> Iterator[tuple[int, list[Tag]]]:
    """Living tags of the layers with these numbers, by layer's number; one may come in several parts."""
    rows = database.fetch_in("tags.in", _tags_of_layers, list(layers))
    if not rows:
        return
    # Column by column, past the constructor: an export has millions of them.
    numbers, ids, *rest = zip(*rows, strict=True)
    made = map(_tag, zip(ids, map(layers.__getitem__, numbers), *rest, strict=True))
    for number, group in groupby(numbers):
        yield number, list(islice(made, len(list(group))))


def _tags_of_story() -> Any:
    return _living().where(layer.c.story == bindparam("s")).order_by(*_READING_ORDER)


def _tags_of_layer() -> Any:
    here = (layer.c.story == bindparam("s"), layer.c.num == bindparam("l"))
    return _living().where(*here).order_by(*_READING_ORDER)


def _tags_of_layers(layers: Sequence[Any]) -> Any:
    # Whose ids are known already: an export of millions of tags need not read them with each.
    own = [column for column in _WHOLE if column.table is tag]
    return select(tag.c.layer, *own).where(tag.c.layer.in_(layers), is_zero(tag.c.deleted))


def _living() -> Any:
    return select(*_WHOLE).join(layer, layer.c.num == tag.c.layer).where(is_zero(tag.c.deleted))
