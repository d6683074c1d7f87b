"""Annotators: who tagged, with an id that was issued and a name that was typed."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from storymark.domain.errors import EmptyName
from storymark.domain.ids import AnnotatorId


@dataclass(frozen=True, slots=True)
class Annotator:
    """A person, or a model, with a stable id."""

    id: AnnotatorId
    name: str
    kind: str = "person"


def clean_name(name: str) -> str:
    """`name` without outer blanks and line ends; raises EmptyName when nothing is left."""
    cleaned = " ".join(name.split())
    if not cleaned:
        raise EmptyName()
    return cleaned


def name_key(name: str) -> str:
    """What two spellings of one name share: NFC, case folded (product.md section 3)."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
