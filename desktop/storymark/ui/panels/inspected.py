"""What the inspector is given to show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storymark.domain.attributes import Attribute
    from storymark.domain.tags import Tag


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One act on a tag in words; `kind` is created, removed or changed."""

    kind: str
    text: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class ShownTag:
    """The selected tag with what its own record does not say; `words` is None while unknown."""

    tag: Tag
    label_name: str
    label_colour: str
    sentence: int
    language: str
    words: int | None = None
    is_locked: bool = False
    attributes: tuple[Attribute, ...] = ()
    label_language: str = "en"


@dataclass(frozen=True, slots=True)
class ShownSuggestion:
    """The selected suggestion; `score` is percent or None, `place` counts from 1 among the `count` shown.

    `why` is what its model says of it; `accepted` and `rejected` were decided in the story; `digits` are the
    first and the last key that give a label.
    """

    id: str
    label_name: str
    label_colour: str
    score: int | None
    source: str
    quote: str
    language: str
    sentence: int
    place: int
    count: int
    why: str = ""
    words: int | None = None
    accepted: int = 0
    rejected: int = 0
    digits: tuple[str, str] = ("1", "9")
    is_locked: bool = False


@dataclass(frozen=True, slots=True)
class ShownSelection:
    """The selected words; `keys` are the first and the last key that give a label."""

    quote: str
    language: str
    characters: int
    words: int | None = None
    keys: tuple[str, str] = ("1", "9")
