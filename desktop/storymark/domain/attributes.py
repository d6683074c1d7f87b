"""Attributes of tags: what a label's definition asks for (`[[label.attribute]]`), and their values.

Values are kept as canonical JSON in a string. It has no floats, so a number is a whole number or a decimal
in a text, such as "0.25".
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from storymark.domain.journal import canonical_json
from storymark.domain.labels import STORY_ATTRIBUTES, Label, LabelSet, Words

TEXT, CHOICE, NUMBER, BOOL = "text", "choice", "number", "bool"
TYPES = (TEXT, CHOICE, NUMBER, BOOL)
_NUMBER = re.compile(r"-?(0|[1-9]\d{0,29})(\.\d{1,30})?")


@dataclass(frozen=True, slots=True)
class Attribute:
    """What may be said of a tag: a text, one of some choices, a number, or yes and no."""

    key: str
    type: str = TEXT
    choices: tuple[str, ...] = ()
    name: Words = field(default_factory=dict)


def attributes_of(label: Label) -> tuple[Attribute, ...]:
    """What a label asks of its tags; parts of its definition that make no sense are left out."""
    return _attributes(label.extra.get("attribute"))


def story_attributes_of(labels: LabelSet) -> tuple[Attribute, ...]:
    """What a label set asks of whole stories; parts that make no sense are left out."""
    return _attributes(labels.extra.get(STORY_ATTRIBUTES))


def _attributes(told: object) -> tuple[Attribute, ...]:
    found: list[Attribute] = []
    for row in told if isinstance(told, list) else ():
        key = row.get("key") if isinstance(row, Mapping) else None
        if not isinstance(key, str) or not key or any(each.key == key for each in found):
            continue
        type_ = row.get("type", TEXT)
        choices = row.get("choices", ())
        texts = tuple(str(choice) for choice in choices) if isinstance(choices, list | tuple) else ()
        name = row.get("name", {})
        words = {"en": name} if isinstance(name, str) else name if isinstance(name, Mapping) else {}
        found.append(Attribute(key, type_ if type_ in TYPES else TEXT, texts, dict(words)))
    return tuple(found)


def values_of(attributes: str) -> dict[str, Any]:
    """The values in a tag's `attributes`; none of a text that is no JSON object."""
    try:
        found = json.loads(attributes)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def with_attribute(attributes: str, key: str, value: object) -> str:
    """The attributes with this value, or without the key for None or an empty text; canonical JSON."""
    values = {name: each for name, each in values_of(attributes).items() if name != key}
    if value is not None and value != "":
        values[key] = value
    return canonical_json(values).decode("utf-8")


def problem(attribute: Attribute, value: object) -> str:
    """What a value must be, in words, empty if it is that already."""
    if attribute.type == BOOL:
        return "" if isinstance(value, bool) else "it is yes or no"
    if attribute.type == CHOICE:
        return "" if value in attribute.choices else f"it is one of {', '.join(attribute.choices)}"
    if attribute.type == NUMBER:
        is_whole = isinstance(value, int) and not isinstance(value, bool)
        is_decimal = isinstance(value, str) and _NUMBER.fullmatch(value) is not None
        return "" if is_whole or is_decimal else "it is a number such as 12 or 0.25"
    return "" if isinstance(value, str) else "it is a text"


def number_value(text: str) -> int | str:
    """What is kept of a typed number: a whole number, or a decimal in a text; a comma counts as a point.

    Raises ValueError for anything else.
    """
    cleaned = text.strip().replace(",", ".").removeprefix("+")
    if _NUMBER.fullmatch(cleaned) is None:
        raise ValueError(f"not a number: {text!r}")
    is_small = "." not in cleaned and len(cleaned) < 16
    return int(cleaned) if is_small else cleaned
