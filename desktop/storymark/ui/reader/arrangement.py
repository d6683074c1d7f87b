"""Where everything of one piece stands: lines, bars, tints and chips, in pixels. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from storymark.domain.ranges import Range
from storymark.ui.reader import metrics as m
from storymark.ui.reader.lanes import VISIBLE_LANES, assign_lanes, chip_depths, tinted_parts
from storymark.ui.reader.metrics import Metrics
from storymark.ui.reader.shown import SUGGESTED, ShownTag, reading_order


class BrokenText(Protocol):
    """What the arrangement asks of a piece broken into lines (`paragraph.Paragraph`)."""

    span: Range

    @property
    def lines(self) -> Sequence[tuple[int, int, int, float]]: ...
    def extents(self, line: int, span: Range) -> Sequence[tuple[float, float]]: ...


class LinePlace(NamedTuple):
    """A line: its top, baseline and height from the top of the piece."""

    top: int
    baseline: int
    height: int


class Segment(NamedTuple):
    """The part of a tag on one line; round where the tag truly begins or ends, square where it goes on."""

    tag: ShownTag
    line: int
    lane: int
    left: float
    right: float
    has_start: bool
    has_end: bool


class Wash(NamedTuple):
    """A tinted part of a tag on one line; rounded where the tag's part of the line begins or ends."""

    tag: ShownTag
    line: int
    lane: int
    left: float
    right: float
    is_round_left: bool
    is_round_right: bool


class Chip(NamedTuple):
    """A name in the margin; `hidden` are the tags behind a `+n` chip, whose `tag` is None."""

    tag: ShownTag | None
    left: int
    top: int
    width: int
    height: int = m.CHIP_HEIGHT
    goes_on: bool = False
    hidden: tuple[ShownTag, ...] = ()


@dataclass(slots=True)
class Arrangement:
    """One piece with its tags, arranged; `height` is without the gap to the next piece."""

    lines: tuple[LinePlace, ...] = ()
    segments: tuple[Segment, ...] = ()
    washes: tuple[Wash, ...] = ()
    chips: tuple[Chip, ...] = ()
    collapsed: tuple[Segment, ...] = ()
    suggested: tuple[Segment, ...] = ()
    height: int = 0
    tags: tuple[ShownTag, ...] = ()
    lanes: Mapping[str, int] = field(default_factory=dict)

    def line_at(self, y: float) -> int:
        """The line at a height; the first above all, the last below all."""
        for index, line in enumerate(self.lines):
            if y < line.top + line.height:
                return index
        return max(0, len(self.lines) - 1)

    def chip_at(self, x: float, y: float) -> Chip | None:
        """The chip under a point."""
        for chip in self.chips:
            if chip.left <= x < chip.left + chip.width and chip.top <= y < chip.top + chip.height:
                return chip
        return None


ChipWidth = Callable[[ShownTag, bool], int]


def arrange(
    paragraph: BrokenText,
    tags: Sequence[ShownTag],
    metrics: Metrics,
    *,
    sentence: Range,
    chip_width: ChipWidth,
    more_width: Callable[[int], int],
    is_home: Callable[[ShownTag], bool],
    has_chips: bool = True,
) -> Arrangement:
    """Arrange `tags` (all that touch the piece, in reading order) over the lines of `paragraph`.

    `chip_width(tag, goes_on)` measures a chip, `more_width(n)` a `+n` chip. `is_home(tag)` tells whether
    the tag has its chip here: the part of a tag that began in an earlier sentence has none.
    """
    # A suggestion has no bar, so that it cannot be taken for a tag; hence it takes no lane either.
    marks = [tag for tag in tags if tag.state != SUGGESTED]
    lanes = assign_lanes(marks)
    deepest = [0] * len(paragraph.lines)
    segments = list(_segments(paragraph, marks, lanes))
    for segment in segments:
        deepest[segment.line] = max(deepest[segment.line], min(segment.lane, VISIBLE_LANES) + 1)
    lines, bottom = [], 0
    for count in deepest:
        height = metrics.line_height(count)
        lines.append(LinePlace(bottom, bottom + metrics.baseline, height))
        bottom += height
    made = Arrangement(
        lines=tuple(lines),
        segments=tuple(s for s in segments if s.lane < VISIBLE_LANES),
        washes=tuple(_washes(paragraph, marks, lanes)),
        suggested=tuple(_segments(paragraph, [t for t in tags if t.state == SUGGESTED], lanes)),
        collapsed=tuple(s for s in segments if s.lane >= VISIBLE_LANES),
        height=bottom,
        tags=tuple(tags),
        lanes=lanes,
    )
    if has_chips:
        made.chips = tuple(
            _chips(
                paragraph, tags, made, metrics,
                sentence=sentence, chip_width=chip_width, more_width=more_width, is_home=is_home,
            )
        )  # fmt: skip
        if made.chips:
            made.height = max(made.height, made.chips[-1].top + metrics.chip_height + m.CHIP_SPACING + 2)
    return made


def _segments(paragraph: BrokenText, tags: Sequence[ShownTag], lanes: Mapping[str, int]) -> Sequence[Segment]:
    found = []
    for tag in tags:
        for number, line in enumerate(paragraph.lines):
            if line[0] >= tag.end:
                break
            if line[1] <= tag.start:
                continue
            parts = paragraph.extents(number, tag.span)
            for index, (left, right) in enumerate(parts):
                found.append(
                    Segment(
                        tag, number, lanes.get(tag.id, 0), left, right,
                        index == 0 and tag.start >= line[0],
                        index == len(parts) - 1 and tag.end <= line[1],
                    )
                )  # fmt: skip
    return found


def _washes(paragraph: BrokenText, tags: Sequence[ShownTag], lanes: Mapping[str, int]) -> Sequence[Wash]:
    """Tints, outer ones first, so that inner ones lie on them."""
    parts = tinted_parts(tags)
    found = []
    for tag in sorted(tags, key=lambda t: (-lanes[t.id], reading_order(t))):
        for part in parts.get(tag.id, ()):
            for number, line in enumerate(paragraph.lines):
                if line[0] >= part.end:
                    break
                if line[1] <= part.start:
                    continue
                for left, right in paragraph.extents(number, part):
                    found.append(
                        Wash(
                            tag, number, lanes[tag.id], left, right,
                            part.start == tag.start or part.start <= line[0],
                            part.end == tag.end or part.end >= line[2],
                        )
                    )  # fmt: skip
    return found


def _chips(
    paragraph: BrokenText,
    tags: Sequence[ShownTag],
    arranged: Arrangement,
    metrics: Metrics,
    *,
    sentence: Range,
    chip_width: ChipWidth,
    more_width: Callable[[int], int],
    is_home: Callable[[ShownTag], bool],
) -> Sequence[Chip]:
    depths = chip_depths(tags)
    found: list[Chip] = []
    hidden: list[ShownTag] = []
    at = 0
    inset, high = metrics.baseline - round(16 * metrics.scale), metrics.chip_height
    # Outer before inner where both begin at the same place, as the indent of the inner one tells.
    for tag in sorted(tags, key=lambda t: (t.start, -t.end, t.label, t.id)):
        if not is_home(tag):
            continue
        if arranged.lanes.get(tag.id, 0) >= VISIBLE_LANES:
            hidden.append(tag)
            continue
        line = _line_of(paragraph, tag.start)
        left = metrics.chip_left + round(m.CHIP_INDENT * metrics.scale) * depths[tag.id]
        goes_on = tag.end > sentence.end
        right = metrics.chip_right + (m.SCORE_ROOM if tag.score is not None else 0)
        width = max(24, min(chip_width(tag, goes_on), right - left))
        top = max(arranged.lines[line].top + inset, at)
        found.append(Chip(tag, left, top, width, high, goes_on))
        at = top + high + m.CHIP_SPACING
    if hidden:
        line = _line_of(paragraph, hidden[0].start)
        top = max(arranged.lines[line].top + inset, at)
        width = more_width(len(hidden))
        found.append(Chip(None, metrics.chip_left, top, width, high, hidden=tuple(hidden)))
    return found


def _line_of(paragraph: BrokenText, position: int) -> int:
    index = len(paragraph.lines) - 1
    while index > 0 and paragraph.lines[index][0] > position:
        index -= 1
    return index
