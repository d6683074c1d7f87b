"""What a notebook gets: plain values whose fields are called as in native JSONL."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any, Generic, TypeVar

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SHOWN = 40


class Row:
    """A value that is a row of a table."""

    __slots__ = ()

    def as_dict(self) -> dict[str, Any]:
        """Its fields by name, as pandas, polars and others take a row."""
        return {entry.name: getattr(self, entry.name) for entry in fields(self)}  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Span(Row):
    """A piece of a story: code points `[start, end)` and what stands there."""

    start: int
    end: int
    text: str

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.start}:{self.end} {shortened(self.text)!r}>"


@dataclass(frozen=True, slots=True, repr=False)
class Sentence(Span):
    """A sentence of a story; `origin` is `segmenter` or `manual`."""

    origin: str = "segmenter"


@dataclass(frozen=True, slots=True, repr=False)
class Section(Span):
    """A named part of a story."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class Tag(Row):
    """One label on one span by one annotator.

    `start` and `end` are code points of the story's text, `story` its external id, `layer` the kind of layer
    (`annotator`, `gold`, `silver`, `model`). `created` and `updated` are None where nobody knows.
    """

    story: str
    start: int
    end: int
    label: str
    text: str
    annotator: str
    layer: str
    round: int
    origin: str
    confidence: str
    note: str
    attributes: Mapping[str, Any]
    decision: Mapping[str, Any]
    label_revision: int
    created: datetime | None
    updated: datetime | None
    id: str
    annotator_id: str
    story_id: str

    def __repr__(self) -> str:
        where = f"{self.start}:{self.end}"
        return f"<Tag {self.label} {where} {shortened(self.text)!r} by {self.annotator} in {self.story!r}>"


@dataclass(frozen=True, slots=True)
class StoryLabel(Row):
    """One label on a whole story by one annotator."""

    story: str
    label: str
    annotator: str
    created: datetime | None
    id: str
    annotator_id: str
    story_id: str


@dataclass(frozen=True, slots=True)
class Layer(Row):
    """All work of one annotator on one story in one round.

    `seconds` is active time, `tags` how many tags it has, `read` how many sentences its annotator has seen.
    """

    story: str
    annotator: str
    kind: str
    round: int
    status: str
    reason: str
    flagged: bool
    seconds: float
    tags: int
    read: int
    annotator_id: str
    story_id: str

    def __repr__(self) -> str:
        return f"<Layer of {self.annotator} on {self.story!r}: {self.status}, {counted(self.tags, 'tag')}>"


@dataclass(frozen=True, slots=True)
class Annotator(Row):
    """A person, or the gold set, or a model (`kind`)."""

    name: str
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Label(Row):
    """A class to tag with; names and definitions by language (`en`, `vi`, `zh`).

    `extra` has every other field of the label set: examples, attributes, when to use it.
    """

    key: str
    name: Mapping[str, str]
    parent: str
    shortcut: str
    colour: str
    definition: Mapping[str, str]
    archived: bool
    extra: Mapping[str, Any] = field(default_factory=dict)

    def __repr__(self) -> str:
        name = self.name.get("en") or next(iter(self.name.values()), "")
        return f"<Label {self.key}{f': {name}' if name else ''}>"


T = TypeVar("T", bound=Row)


class Rows(Generic[T]):
    """Rows that are read story by story as they are asked for, as often as one likes; never all in memory."""

    def __init__(self, what: str, read: Callable[[], Iterator[T]]) -> None:
        self._what, self._read = what, read

    def __iter__(self) -> Iterator[T]:
        return self._read()

    def dicts(self) -> Iterator[dict[str, Any]]:
        """Each as a dict: `pandas.DataFrame(project.tags().dicts())`."""
        return (row.as_dict() for row in self._read())

    def first(self, count: int = 10) -> list[T]:
        """The first few."""
        return list(islice(self._read(), count))

    def count(self) -> int:
        """How many there are; reads them all."""
        return sum(1 for _ in self._read())

    def __repr__(self) -> str:
        shown = [repr(row) for row in islice(self._read(), 4)]
        more = ["…"] if len(shown) > 3 else []
        return f"<{self._what}: {', '.join(shown[:3] + more) or 'none'}>"


def moment(milliseconds: int) -> datetime | None:
    """A time in UTC, None for 0."""
    return _EPOCH + timedelta(milliseconds=milliseconds) if milliseconds else None


def json_object(text: str) -> Mapping[str, Any]:
    """The object of a canonical JSON text."""
    found: Mapping[str, Any] = {} if text == "{}" else json.loads(text)
    return found


def shortened(text: str) -> str:
    """The beginning of a text."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def counted(number: int, one: str, many: str = "") -> str:
    """`1 tag`, `2 tags`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
