"""What the text view is given to show: tags and the looks of labels. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from storymark.domain.ranges import Range

SAVED = "saved"
PENDING = "pending"
FAILED = "failed"
SUGGESTED = "suggested"
STATES = (SAVED, PENDING, FAILED, SUGGESTED)


class ShownTag(NamedTuple):
    """One tag on the screen: `[start, end)` in code points of the story; `state` is one of `STATES`.

    A suggestion is no tag yet: it is drawn dashed, without a bar, and its chip shows `score` (percent).
    A named tuple, because ten thousand of them are made when a long story opens.
    """

    id: str
    start: int
    end: int
    label: str
    has_note: bool = False
    state: str = SAVED
    score: int | None = None

    @property
    def span(self) -> Range:
        """Where it is."""
        return Range(self.start, self.end)

    @property
    def length(self) -> int:
        """Number of code points inside."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """How a label looks: the name on its chip, its digit (empty for none), palette name or `#RRGGBB`."""

    key: str
    name: str
    shortcut: str = ""
    colour: str = "slate"


def reading_order(tag: ShownTag) -> tuple[int, int, str, str]:
    """The order of tags in lists, in the margin and under Tab: start, end, label, id."""
    return (tag.start, tag.end, tag.label, tag.id)


def inner_first(tag: ShownTag) -> tuple[int, int, str, str]:
    """The order in which tags take their lanes: the shorter nearer to the text."""
    return (tag.end - tag.start, tag.start, tag.label, tag.id)
