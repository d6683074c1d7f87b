"""The measures of the text view in pixels, from its width and text size. Free of Qt.

Base values are those of design/README.md sections 3 and 4 for text of 17 px on a pitch of 34.
"""

from __future__ import annotations

from dataclasses import dataclass

STRIP_WIDTH = 14
CHIP_GAP = 28
CHIP_HEIGHT = 20
CHIP_SPACING = 3
CHIP_INDENT = 8
SCORE_ROOM = 16
"""A score lies beside the name of a suggestion: its chip may be so much wider than one of a tag."""
ROW_INSET = 20
BAR_HEIGHT = 3
BAR_HEIGHT_HOVERED = 4
LANE_STEP = 5
DEEP_TINT_LIFT = 2
TINT_OVERHANG = 1.5
TINT_RADIUS = 3.5
ROW_RADIUS = 8
HERE_WIDTH = 3
SENTENCE_GAP = 8
PARAGRAPH_GAP = 20
HEADING_GAP = 28
RULE_GAP = 32
SECTION_GAP = 48
TOP_MARGIN = 20
BOTTOM_MARGIN = 40

DEFAULT_TEXT_PX = 17
WIDE_TEXT_PX = 18
MIN_TEXT_PX = 14
MAX_TEXT_PX = 26
MEASURES = {"narrow": 0.8, "normal": 1.0, "wide": 1.25}
"""What is chosen for the length of lines, against the length that the design gives a width."""
FOCUS_TEXT_PX = 20

_WIDE_FROM = 1042
_MIN_MEASURE = 240
_MIN_CHIP_COLUMN = 96
_CHIP_COLUMN = 164
_LEAST_CHIP = 48


@dataclass(frozen=True, slots=True)
class Metrics:
    """Where things are, for one width of the view and one size of the text; whole pixels.

    `scale` is the interface's text size: letters, numbers and chips follow it, bars and gaps do not.
    """

    width: int
    text_px: int
    pitch: int
    text_left: int
    measure: int
    scale: float = 1.0

    @property
    def baseline(self) -> int:
        """From the top of a line to its baseline."""
        return round(self.pitch * 20 / 34)

    @property
    def text_right(self) -> int:
        """Where the measure ends."""
        return self.text_left + self.measure

    @property
    def number_right(self) -> int:
        """Where sentence numbers end."""
        return self.text_left - round(24 * self.scale)

    @property
    def chip_left(self) -> int:
        """Where name chips begin."""
        return self.text_right + round(CHIP_GAP * self.scale)

    @property
    def chip_right(self) -> int:
        """Where name chips must end."""
        return self.row_right - 6

    @property
    def has_chip_room(self) -> bool:
        """Whether a name can be read beside the text; where not, the tag list has it."""
        return self.chip_right - self.chip_left >= round(_LEAST_CHIP * self.scale)

    @property
    def chip_height(self) -> int:
        """How high a name chip is."""
        return round(CHIP_HEIGHT * self.scale)

    @property
    def row_left(self) -> int:
        """Where the current sentence's ground begins."""
        return min(ROW_INSET, max(0, self.text_left - round(48 * self.scale)))

    @property
    def row_right(self) -> int:
        """Where the current sentence's ground ends."""
        return self.width - ROW_INSET

    @property
    def bar_offset(self) -> int:
        """From the baseline down to the top of the bar on lane 0."""
        return max(6, round(self.text_px * 7 / 17))

    @property
    def tint_rise(self) -> int:
        """From the baseline up to the top of a tint on lane 0."""
        return self.text_px

    def bar_top(self, lane: int) -> int:
        """From the baseline down to the top of the bar on `lane`."""
        return self.bar_offset + LANE_STEP * lane

    @property
    def lanes_in_pitch(self) -> int:
        """Lanes that a line holds without growing: two at the usual pitch, one in compact lines."""
        room = self.pitch - self.tint_rise - self.bar_offset - BAR_HEIGHT
        return max(1, room // LANE_STEP + 1)

    def line_height(self, lanes: int) -> int:
        """The height of a line that carries `lanes` lanes: 5 px more for each that the pitch cannot hold."""
        return self.pitch + LANE_STEP * max(0, lanes - self.lanes_in_pitch)


def text_size_for(width: int) -> int:
    """The text size of a view of this width when nobody chose one."""
    return WIDE_TEXT_PX if width >= _WIDE_FROM else DEFAULT_TEXT_PX


def metrics_for(
    width: int,
    text_px: int | None = None,
    *,
    is_compact: bool = False,
    is_focus: bool = False,
    measure: str = "normal",
    scale: float = 1.0,
) -> Metrics:
    """The measures for a viewport `width` (without the overview strip) and a text size, None for automatic.

    The measure follows the design's table of widths; larger text takes what the margin can spare, up to
    some 70 Latin letters or 38 ideographs. With a `scale` of 2 everything is as in half the width, doubled.
    """
    room = round(width / scale)
    chosen = text_px if text_px is not None else text_size_for(room)
    size = min(MAX_TEXT_PX, max(MIN_TEXT_PX, chosen))
    pitch = round(size * 28 / 17) if is_compact else 2 * size
    left, columns = _columns(room, size, share=MEASURES.get(measure, 1.0), is_focus=is_focus)
    return Metrics(
        width, round(size * scale), round(pitch * scale), round(left * scale), round(columns * scale), scale
    )


def _columns(width: int, size: int, *, share: float, is_focus: bool) -> tuple[int, int]:
    if is_focus:
        measure = max(
            _MIN_MEASURE, min(round(size * 33 * share), width - 2 * 68 - CHIP_GAP - _MIN_CHIP_COLUMN)
        )
        return max(68, (width - measure) // 2), measure
    if width < 746:
        left, table = 60, 560
    elif width < 860:
        left, table = 68, 576
    elif width < _WIDE_FROM:
        left, table = 88, 596
    else:
        left, table = 88, 680
    wide = table == 680
    spare = width - left - CHIP_GAP - (_CHIP_COLUMN - STRIP_WIDTH)
    grown = min(round(size * 35), spare) if size > DEFAULT_TEXT_PX else 0
    wanted = round(max(table, grown) * share)
    measure = min(
        wanted,
        max(spare, table) if share > 1 else wanted,
        width - left - CHIP_GAP - _MIN_CHIP_COLUMN + STRIP_WIDTH,
    )
    measure = max(_MIN_MEASURE, measure)
    block = left + measure + CHIP_GAP + _CHIP_COLUMN - STRIP_WIDTH
    if wide and width > block:
        left += (width - block) // 2
    return left, measure
