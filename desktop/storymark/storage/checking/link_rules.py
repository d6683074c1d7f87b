"""Rules between records: what one names is there, what must be single is single, values are known ones."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Table, and_, func, or_, select

from storymark.domain import edits
from storymark.domain.ids import AnnotatorId, LabelKey, LayerId, StoryId, layer_id
from storymark.domain.journal import Change, RecordRef
from storymark.domain.labels import Label
from storymark.domain.people import Annotator
from storymark.domain.rule_breaks import (
    LabelMissing,
    LayerMissing,
    NameEmpty,
    OwnerMissing,
    ParentMissing,
    RuleBreak,
    StoryMissing,
    TagElsewhere,
    TagTwice,
    ValueUnknown,
)
from storymark.domain.tags import CONFIDENCES, KINDS, ORIGINS, STATUSES, Layer
from storymark.storage.engine import Database
from storymark.storage.store import SqlStore
from storymark.storage.tables import annotator, is_zero, label, layer, story, story_text, tag

_VALUES: tuple[tuple[Table, str, tuple[str, ...], str], ...] = (
    (layer, "status", STATUSES, "open"),
    (tag, "confidence", CONFIDENCES, ""),
    (tag, "origin", ORIGINS, "manual"),
)
_OBJECTS = ((tag, "attributes"), (tag, "decision"), (story, "meta"))


def link_rules(store: SqlStore, *, now_ms: int) -> Iterator[RuleBreak]:
    """All breaks between records."""
    links = _Links(store, now_ms)
    yield from links.people()
    yield from links.labels()
    yield from links.values()
    yield from links.layers()
    yield from links.tags()


class _Links:
    def __init__(self, store: SqlStore, now_ms: int) -> None:
        self._store = store
        self._db: Database = store.database
        self._now_ms = now_ms

    # --- people
    def people(self) -> Iterator[RuleBreak]:
        """People without a name, and layers of people who are not there."""
        nameless = select(annotator.c.id).where(
            is_zero(annotator.c.deleted), func.trim(annotator.c.name) == ""
        )
        for (id,) in self._db.rows(nameless):
            named = Change("annotator", id, {"name": f"annotator {id[-8:]}"})
            yield NameEmpty(id=id).at(RecordRef("annotator", id)).mended_by(named)
        query = (
            select(layer.c.annotator)
            .join(annotator, annotator.c.id == layer.c.annotator, isouter=True)
            .where(layer.c.annotator != "", is_zero(layer.c.deleted))
            .where(or_(annotator.c.id.is_(None), annotator.c.deleted != 0))
            .distinct()
        )
        for (id,) in self._db.rows(query):
            made = Annotator(AnnotatorId(id), f"annotator {id[-8:]}")
            added = edits.add_annotator(made, added_ms=self._now_ms)
            back = replace_fields(added, deleted=False)
            yield OwnerMissing(id=id).at(RecordRef("annotator", id)).mended_by(back)

    # --- labels
    def labels(self) -> Iterator[RuleBreak]:
        """Labels that tags have and the set lacks, and parents that are not above their labels."""
        labels = self._store.label_set()
        query = (
            select(tag.c.label)
            .join(label, label.c.id == tag.c.label, isouter=True)
            .where(is_zero(tag.c.deleted), or_(label.c.id.is_(None), label.c.deleted != 0))
            .distinct()
        )
        for place, (key,) in enumerate(self._db.rows(query)):
            made = edits.put_label(Label(LabelKey(key), name={"en": key}), order=len(labels.labels) + place)
            back = replace_fields(made, deleted=False)
            yield LabelMissing(label=key).at(RecordRef("label", key)).mended_by(back)
        parents = {one.key: one.parent for one in labels.labels}
        for key, parent in parents.items():
            above, seen = parent, {str(key)}
            while above and above in parents and above not in seen:
                seen.add(above)
                above = parents[LabelKey(above)]
            if above and (parent not in parents or above == key):
                free = Change("label", key, {"parent": ""})
                yield ParentMissing(label=key, parent=parent).at(RecordRef("label", key)).mended_by(free)

    # --- values
    def values(self) -> Iterator[RuleBreak]:
        """Words that are none of the known ones, and objects that cannot be read."""
        for table, column, known, usual in _VALUES:
            query = select(table.c.id, table.c[column]).where(is_zero(table.c.deleted))
            for id, value in self._db.rows(query.where(table.c[column].not_in(known))):
                yield self._value(table, id, column, value, usual)
        for table, column in _OBJECTS:
            query = select(table.c.id, table.c[column]).where(is_zero(table.c.deleted))
            for id, value in self._db.rows(query.where(table.c[column] != "{}")):
                if not _is_object(value):
                    yield self._value(table, id, column, value, "{}")

    def _value(self, table: Table, id: str, column: str, value: str, usual: str) -> RuleBreak:
        if table is layer:
            change = self._layer_change(id, {column: usual})
        elif table is tag:
            change = edits.change_tag(id, updated_ms=self._now_ms, **{column: usual})
        else:
            change = Change(table.name, id, {column: usual})
        found = ValueUnknown(record=table.name, id=id, column=column, value=value[:60])
        return found.at(RecordRef(table.name, id)).mended_by(change)

    # --- layers
    def layers(self) -> Iterator[RuleBreak]:
        """Layers on stories that nobody brought."""
        query = (
            select(layer.c.id)
            .join(story, story.c.num == layer.c.story, isouter=True)
            .where(layer.c.annotator != "", is_zero(layer.c.deleted), story.c.added_hlc.is_(None))
        )
        for (id,) in self._db.rows(query):
            gone = Change("layer", id, {"deleted": True})
            yield StoryMissing(id=id).at(RecordRef("layer", id)).mended_by(gone)

    def _layer_change(self, id: str, fields: dict[str, Any]) -> Change:
        made = self._store.layer(LayerId(id))
        own = edits.layer_identity(made) if made is not None else {}
        return Change("layer", id, {**own, **fields})

    # --- tags
    def tags(self) -> Iterator[RuleBreak]:
        """Tags in layers that nobody began, on other stories than their layers', and there twice."""
        yield from self._without_layer()
        yield from self._elsewhere()
        yield from self._twice()

    def _without_layer(self) -> Iterator[RuleBreak]:
        query = (
            select(tag.c.id, layer.c.id, story.c.id)
            .join(layer, layer.c.num == tag.c.layer, isouter=True)
            .join(story, story.c.num == tag.c.story, isouter=True)
            .where(is_zero(tag.c.deleted), or_(layer.c.num.is_(None), layer.c.annotator == ""))
        )
        people = self._store.annotators()
        for id, layer_of_tag, story_of_tag in self._db.rows(query):
            found = LayerMissing(id=id).at(RecordRef("tag", id))
            changes = self._with_owner(id, layer_of_tag, story_of_tag, people)
            yield found.mended_by(*(changes or [edits.remove_tag(id, updated_ms=self._now_ms)]))

    def _with_owner(
        self, id: str, wanted: str | None, on: str | None, people: list[Annotator]
    ) -> list[Change]:
        """The layer of whoever it must be: the one whose layer has this id, else who made the tag."""
        if on is None or not self._store.has_story(StoryId(on)):
            return []
        for person in people:
            for kind in KINDS:
                if layer_id(self._store.project, on, person.id, kind=kind) == wanted:
                    made = Layer(LayerId(wanted), StoryId(on), person.id, kind=kind)
                    return [edits.change_layer(made, status="open")]
        author = next((e.author for e in self._store.entries_of(RecordRef("tag", id)) if e.author), "")
        owner = next((p for p in people if p.id == author), people[0] if people else None)
        if owner is None:
            return []
        identity = layer_id(self._store.project, on, owner.id)
        begun = self._store.layer(identity) or Layer(identity, StoryId(on), owner.id, status="open")
        moved = edits.change_tag(id, updated_ms=self._now_ms, layer=identity)
        return [edits.change_layer(begun, status=begun.status), moved]

    def _elsewhere(self) -> Iterator[RuleBreak]:
        query = (
            select(tag.c.id, tag.c.start_cp, tag.c.end_cp, tag.c.quote, story.c.id, story_text.c.text)
            .join(layer, layer.c.num == tag.c.layer)
            .join(story, story.c.num == layer.c.story)
            .join(story_text, story_text.c.story == story.c.num, isouter=True)
            .where(is_zero(tag.c.deleted), layer.c.annotator != "")
            .where(or_(tag.c.story.is_(None), tag.c.story != layer.c.story))
        )
        for id, start, end, quote, on, text in self._db.rows(query):
            if text is not None and text[start:end] == quote:
                mended = edits.change_tag(id, updated_ms=self._now_ms, story=on)
            else:
                mended = edits.remove_tag(id, updated_ms=self._now_ms)
            yield TagElsewhere(id=id).at(RecordRef("tag", id)).mended_by(mended)

    def _twice(self) -> Iterator[RuleBreak]:
        c = tag.c
        place = (c.layer, c.start_cp, c.end_cp, c.label)
        query = (
            select(*place, func.min(c.id))
            .where(is_zero(c.deleted), c.layer.is_not(None))
            .group_by(*place)
            .having(func.count() > 1)
        )
        for number, start, end, key, first in self._db.rows(query):
            same = and_(c.layer == number, c.start_cp == start, c.end_cp == end, c.label == key)
            for (id,) in self._db.rows(select(c.id).where(same, is_zero(c.deleted), c.id != first)):
                found = TagTwice(id=id, label=key, start=start, end=end).at(RecordRef("tag", id))
                yield found.mended_by(edits.remove_tag(id, updated_ms=self._now_ms))


def replace_fields(change: Change, **fields: Any) -> Change:
    """The same change with these fields besides."""
    return replace(change, set={**change.set, **fields})


def _is_object(stored: str) -> bool:
    try:
        return isinstance(json.loads(stored), dict)
    except ValueError:
        return False
