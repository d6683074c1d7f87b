"""The facts of a story among the free fields of a peer's format: id, title, language, metadata.

They stand flat beside the story's own metadata, as people write them by hand; a metadata field of the same
name gives way, which is announced.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from storymark.domain.journal import canonical_json
from storymark.services.exchange_ports import OutStory, Reduced

_LANGUAGE = re.compile(r"[a-z]{2,3}")


class Facts(NamedTuple):
    """What such fields say; `meta` is canonical JSON of all others."""

    external_id: str = ""
    title: str = ""
    language: str = ""
    meta: str = "{}"


def packed(out: OutStory, *, id_key: str = "id") -> dict[str, Any]:
    """The fields of a story; its metadata has no field of these names any more (see `without_clashes`)."""
    story = out.story
    facts = {id_key: story.external_id, "title": story.title, "language": story.language}
    return {**{name: value for name, value in facts.items() if value}, **meta_of(out)}


def meta_of(out: OutStory) -> dict[str, Any]:
    """The story's own metadata."""
    return json.loads(out.story.meta) if out.story.meta != "{}" else {}


def unpacked(fields: Mapping[str, Any], *, id_key: str = "id") -> Facts:
    """The facts among plain JSON fields."""
    rest = dict(fields)
    external_id = ""
    if isinstance(rest.get(id_key), str | int) and not isinstance(rest[id_key], bool):
        external_id = str(rest.pop(id_key))
    title = rest.pop("title") if isinstance(rest.get("title"), str) and "\n" not in rest["title"] else ""
    language = ""
    if isinstance(rest.get("language"), str) and _LANGUAGE.fullmatch(rest["language"]):
        language = rest.pop("language")
    return Facts(external_id, title, language, canonical_json(rest).decode("utf-8"))


def without_clashes(out: OutStory, names: Collection[str]) -> Reduced:
    """The story without metadata fields of these names."""
    if out.story.meta == "{}":
        return Reduced(out)
    meta = meta_of(out)
    kept = {name: value for name, value in meta.items() if name not in names}
    if len(kept) == len(meta):
        return Reduced(out)
    text = canonical_json(kept).decode("utf-8")
    return Reduced(replace(out, story=replace(out.story, meta=text)), {"meta_keys": 1})
