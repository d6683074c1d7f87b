"""Writes the JSONL that doccano reads: `label` triples, or `entities` with (empty) relations.

Offsets are code points. The story's metadata stands at the top of the line, as doccano itself has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from storymark.exchange.json_out import json_line
from storymark.exchange.story_facts import meta_of, without_clashes
from storymark.services.exchange_ports import OutStory, Reduced, WriteOptions

_OWN = frozenset({"id", "text", "label", "labels", "entities", "relations", "quote", "quotes", "schema"})


def reduce_doccano(out: OutStory) -> Reduced:
    """doccano has no second place for metadata with its own names."""
    fitting = without_clashes(out, _OWN)
    if not (out.tags and out.story_labels) or fitting.story is None:
        return fitting
    # Names or places: one field holds either.
    alone = replace(fitting.story, story_labels=())
    return Reduced(alone, {**fitting.changes, "whole_labels": 1})


def reduce_doccano_relations(out: OutStory) -> Reduced:
    """As `reduce_doccano`; `entities` have places only."""
    fitting = without_clashes(out, _OWN)
    if not out.story_labels or fitting.story is None:
        return fitting
    alone = replace(fitting.story, story_labels=())
    return Reduced(alone, {**fitting.changes, "whole_labels": 1})


def write_doccano(out: OutStory, options: WriteOptions) -> Iterator[bytes]:
    """`label`: a list of `[start, end, name]`, or of names where a story has only labels of the whole."""
    if out.story_labels and not out.tags:
        names = list(dict.fromkeys(own.label.label for own in out.story_labels))
        yield json_line({**_head(out), "label": names})
        return
    spans = [[item.tag.start, item.tag.end, item.tag.label] for item in out.tags]
    yield json_line({**_head(out), "label": spans})


def write_doccano_relations(out: OutStory, options: WriteOptions) -> Iterator[bytes]:
    """`entities`: objects with an id that is unique in the line."""
    entities = [
        {"id": number, "label": item.tag.label, "start_offset": item.tag.start, "end_offset": item.tag.end}
        for number, item in enumerate(out.tags, 1)
    ]
    yield json_line({**_head(out), "entities": entities, "relations": []})


def _head(out: OutStory) -> dict[str, Any]:
    return {"id": out.story.external_id, "text": out.story.text, **meta_of(out)}
