"""The project's name, its annotators and its labels."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import select

from storymark.domain.edits import LABEL_SET_ID
from storymark.domain.labels import Label, LabelSet
from storymark.domain.people import Annotator, name_key
from storymark.storage.engine import Database
from storymark.storage.tables import annotator, is_zero, label, label_set, project


def project_name(database: Database, id: str) -> str:
    """What the project is called."""
    return database.value(select(project.c.name).where(project.c.id == id)) or ""


def annotators(database: Database) -> list[Annotator]:
    """All that are not removed, in the order in which they were added.

    Two people who typed the same name on two computers are two: the later one's carries the end of its id.
    """
    c = annotator.c
    query = select(c.id, c.name, c.kind).where(is_zero(c.deleted)).order_by(c.added_ms, c.id)
    found: list[Annotator] = []
    taken: set[str] = set()
    for id, name, kind in database.rows(query):
        is_second = name_key(name) in taken
        taken.add(name_key(name))
        found.append(Annotator(id, f"{name} ({id[-4:]})" if is_second else name, kind))
    return found


def labels(database: Database) -> LabelSet:
    """The labels as they stand, in order."""
    s, c = label_set.c, label.c
    here = (s.id == LABEL_SET_ID, is_zero(s.deleted))
    head = database.one(select(s.name, s.revision, s.rules, s.extra).where(*here))
    name, revision, rules, extra = head or ("", 1, "[]", "{}")
    query = (
        select(
            *(c.id, c.name, c.parent, c.shortcut, c.colour, c.hint, c.definition, c.test, c.archived),
            *(c.defined, c.extra),
        )
        .where(is_zero(c.deleted))
        .order_by(c.position, c.id)
    )
    return LabelSet(
        name=name,
        revision=revision,
        labels=tuple(_label(*row) for row in database.rows(query)),
        rules=tuple(rule for rule in json.loads(rules) if isinstance(rule, dict)),
        extra=json.loads(extra),
    )


def _label(
    key: Any,
    name: str,
    parent: str,
    shortcut: str,
    colour: str,
    hint: str,
    definition: str,
    test: str,
    archived: int,
    defined: int,
    extra: str,
) -> Label:
    return Label(
        key=key,
        name=json.loads(name),
        parent=parent,
        shortcut=shortcut,
        colour=colour,
        hint=json.loads(hint),
        definition=json.loads(definition),
        test=json.loads(test),
        archived=bool(archived),
        defined=defined,
        extra=json.loads(extra),
    )
