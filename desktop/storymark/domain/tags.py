"""Tags and layers: one label on one span by one annotator, and all of them on one story."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from storymark.domain.errors import SpanEmpty, SpanOutside
from storymark.domain.ids import AnnotatorId, LabelKey, LayerId, StoryId, TagId
from storymark.domain.ranges import Range

CONFIDENCES = ("", "low", "medium", "high")
ORIGINS = ("manual", "import", "suggestion", "rule", "bulk", "adjudicated")
STATUSES = ("todo", "open", "done", "skipped", "submitted")
KINDS = ("annotator", "gold", "silver", "model")


class Tag(NamedTuple):
    """One label on one span `[start, end)` of code points; `attributes` and `decision` are canonical JSON.

    A named tuple and not a dataclass: a story of a million characters has ten thousand of them, and they
    are made from rows five times faster this way.
    """

    id: TagId
    layer: LayerId
    start: int
    end: int
    label: LabelKey
    quote: str
    note: str = ""
    confidence: str = ""
    attributes: str = "{}"
    origin: str = "manual"
    decision: str = "{}"
    label_revision: int = 1
    created_ms: int = 0
    updated_ms: int = 0

    @property
    def span(self) -> Range:
        """Where it is."""
        return Range(self.start, self.end)


# The reading order of tags: start, end, label, id.
tag_order: Callable[[Tag], tuple[int, int, str, str]] = itemgetter(2, 3, 4, 0)


@dataclass(frozen=True, slots=True)
class Layer:
    """All work of one annotator on one story in one round.

    `read` maps the range of a sentence that was seen to the label set's revision at that time;
    `time_ms` is active time on the story.
    """

    id: LayerId
    story: StoryId
    annotator: AnnotatorId
    kind: str = "annotator"
    round: int = 1
    status: str = "todo"
    reason: str = ""
    flagged: bool = False
    time_ms: int = 0
    read: dict[Range, int] = field(default_factory=dict)

    @property
    def is_open_for_work(self) -> bool:
        """Whether its annotator may change it."""
        return self.status != "submitted"


def check_span(span: Range, *, length: int) -> None:
    """Raise SpanEmpty or SpanOutside unless `span` is a non-empty range inside a text of `length`."""
    if span.start < 0 or span.end > length or span.start > length:
        raise SpanOutside(start=span.start, end=span.end, length=length)
    if span.start >= span.end:
        raise SpanEmpty(start=span.start, end=span.end)
