"""What lies under a point of the viewport."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF

from storymark.ui.reader.arrangement import Chip
from storymark.ui.reader.painting import handle_rects
from storymark.ui.reader.scene import Scene
from storymark.ui.reader.scroller import Visible
from storymark.ui.reader.shown import ShownTag

NUMBER: Final = "number"
TEXT: Final = "text"
MARGIN: Final = "margin"

_HANDLE_REACH_PX = 6.0


@dataclass(frozen=True, slots=True)
class Hit:
    """What lies under a point: `hit` begins the glyph there, `gap` is the nearest place between glyphs."""

    shown: Visible
    line: int
    zone: str  # NUMBER, TEXT or MARGIN
    hit: int
    gap: int
    is_on_glyph: bool
    chip: Chip | None = None

    @property
    def sentence(self) -> int:
        """The sentence it belongs to."""
        return self.shown.block.sentence


def hit_at(scene: Scene, visible: Sequence[Visible], point: QPointF) -> Hit | None:
    """What lies under `point`; between two blocks, the nearest line. None without a story."""
    if not visible:
        return None
    shown = min(visible, key=lambda v: _distance(point.y(), v.top, v.bottom))
    block, metrics = shown.block, scene.metrics
    x, y = point.x() - metrics.text_left, point.y() - shown.top
    line = block.arranged.line_at(y)
    zone = TEXT
    if point.x() < metrics.text_left - 12:
        zone = NUMBER
    elif point.x() > metrics.text_right + 10:
        zone = MARGIN
    painted, place = block.paragraph.painted_width(line), block.arranged.lines[line]
    is_on_line = place.top <= y < place.top + place.height
    return Hit(
        shown=shown,
        line=line,
        zone=zone,
        hit=block.paragraph.hit_at(line, x),
        gap=block.paragraph.gap_at(line, x),
        is_on_glyph=is_on_line and painted.left - 2 <= x <= painted.right + 2,
        chip=block.arranged.chip_at(point.x(), y),
    )


def handle_edge_at(scene: Scene, visible: Sequence[Visible], tag: ShownTag, point: QPointF) -> str | None:
    """Which edge handle of the selected `tag` lies under `point`, with some room around it; else None."""
    for shown in visible:
        arranged = shown.block.arranged
        for segment in (*arranged.segments, *arranged.collapsed, *arranged.suggested):
            if segment.tag.id != tag.id:
                continue
            for edge, rect in handle_rects(shown.block, segment, shown.top, scene.metrics).items():
                if rect.adjusted(-_HANDLE_REACH_PX, -6, _HANDLE_REACH_PX, 6).contains(point):
                    return edge
    return None


def _distance(y: float, top: int, bottom: int) -> float:
    return 0.0 if top <= y < bottom else min(abs(y - top), abs(y - bottom))
