"""What is current in the text: caret, selection, chosen tag. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, field

from storymark.domain.ranges import Range
from storymark.ui.reader.caret import Place


@dataclass(slots=True)
class ReaderState:
    """Positions are code points. `anchor` is the end of the selection that stays; None without one.

    `origin` is where the ladder was entered; `steps` are the spans that climbing left behind.
    """

    place: Place = field(default_factory=lambda: Place(0, 0))
    anchor: int | None = None
    selected_id: str | None = None
    hovered_id: str | None = None
    origin: int | None = None
    steps: list[Range] = field(default_factory=list)
    goal_x: float | None = None

    @property
    def selection(self) -> Range | None:
        """The selected stretch; None when nothing is selected."""
        if self.anchor is None or self.anchor == self.place.position:
            return None
        return Range(min(self.anchor, self.place.position), max(self.anchor, self.place.position))
