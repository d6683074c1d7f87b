"""XML that we write: escaped, and only characters that XML may hold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from storymark.services.exchange_ports import OutStory, Reduced

# Readers that keep to libxml2's limits take no longer text or attribute.
MAX_TEXT_BYTES = 10_000_000
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL = re.compile('[&<>"\n\r\t]')
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
)


def attributes(pairs: Iterable[tuple[str, str | int]]) -> str:
    """` name="value"` for each pair; line ends and tabs survive as numbers."""
    return "".join([f' {name}="{_escaped(str(value))}"' for name, value in pairs])


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES) if _SPECIAL.search(text) else text


def legal(text: str) -> str:
    """The text without characters that XML cannot hold."""
    return _ILLEGAL.sub("", text)


def reduce_to_xml(out: OutStory, *, has_text: bool) -> Reduced:
    """The story without characters that XML cannot hold; None if its text has some and stands in XML."""
    story = out.story
    facts = (story.external_id, story.title, story.meta)
    is_text_bad = has_text and (_ILLEGAL.search(story.text) or len(story.text.encode()) >= MAX_TEXT_BYTES)
    if is_text_bad or any(map(_ILLEGAL.search, facts)):
        return Reduced(None, {"no_xml": 1})
    tags = list(out.tags)
    changed = 0
    for index, item in enumerate(tags):
        tag = item.tag
        values = {name: getattr(tag, name) for name in ("note", "attributes", "decision")}
        kept: dict[str, Any] = {name: legal(value) for name, value in values.items()}
        if kept != values:
            tags[index] = item._replace(tag=tag._replace(**kept))
            changed += 1
    return Reduced(replace(out, tags=tuple(tags)), {"xml_chars": changed} if changed else {})
