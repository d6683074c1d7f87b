"""Measures by width, and the arrangement of tags over lines without Qt."""

from collections.abc import Sequence

import pytest

from storymark.domain.ranges import Range
from storymark.ui.reader import metrics as m
from storymark.ui.reader.arrangement import Arrangement, arrange
from storymark.ui.reader.metrics import Metrics, metrics_for
from storymark.ui.reader.shown import ShownTag


@pytest.mark.parametrize(
    ("width", "text_left", "measure", "text_px"),
    [(738, 60, 560, 17), (832, 68, 576, 17), (866, 88, 596, 17), (1282, 256, 680, 18)],
)
def test_the_table_of_widths(width: int, text_left: int, measure: int, text_px: int) -> None:
    found = metrics_for(width)
    assert (found.text_left, found.measure, found.text_px) == (text_left, measure, text_px)
    assert found.chip_left == text_left + measure + 28


@pytest.mark.parametrize("width", range(320, 2400, 37))
def test_text_and_chips_always_fit(width: int) -> None:
    for size in (14, 17, 20, 26):
        found = metrics_for(width, size)
        assert found.measure >= 240
        if width >= 560:
            assert found.chip_left + 40 <= width


def test_line_height_is_twice_the_size_or_compact() -> None:
    assert metrics_for(866, 17).pitch == 34
    assert metrics_for(866, 26).pitch == 52
    assert metrics_for(866, 17, is_compact=True).pitch == 28


def test_two_lanes_fit_and_each_further_lane_adds_five_pixels() -> None:
    found = metrics_for(866, 17)
    assert [found.line_height(lanes) for lanes in range(5)] == [34, 34, 34, 39, 44]
    assert found.bar_top(0) == 7
    assert found.bar_top(1) == 12
    assert metrics_for(866, 17, is_compact=True).line_height(2) == 33


class Lines:
    """Ten characters a line, ten pixels a character."""

    def __init__(self, length: int, start: int = 0) -> None:
        self.span = Range(start, start + length)

    @property
    def lines(self) -> Sequence[tuple[int, int, int, float]]:
        edges = range(self.span.start, self.span.end, 10)
        return [(at, min(at + 10, self.span.end), min(at + 10, self.span.end), 15.0) for at in edges]

    def extents(self, line: int, span: Range) -> Sequence[tuple[float, float]]:
        start, end, _, _ = self.lines[line]
        left, right = max(span.start, start), min(span.end, end)
        return [((left - start) * 10.0, (right - start) * 10.0)] if left < right else []


METRICS = Metrics(width=866, text_px=17, pitch=34, text_left=88, measure=596)


def arranged(length: int, *tags: ShownTag, sentence: Range | None = None) -> Arrangement:
    lines = Lines(length)
    return arrange(
        lines,
        tags,
        METRICS,
        sentence=sentence or lines.span,
        chip_width=lambda tag, goes_on: 60,
        more_width=lambda count: 30,
        is_home=lambda tag: lines.span.start <= tag.start < lines.span.end,
    )


def test_a_tag_over_a_line_break_is_square_there_and_round_at_its_edges() -> None:
    made = arranged(30, ShownTag("a", 5, 25, "claim"))
    assert [(s.line, s.left, s.right, s.has_start, s.has_end) for s in made.segments] == [
        (0, 50, 100, True, False),
        (1, 0, 100, False, False),
        (2, 0, 50, False, True),
    ]


def test_only_the_line_with_a_third_lane_grows() -> None:
    made = arranged(20, ShownTag("a", 0, 9, "x"), ShownTag("b", 1, 8, "x"), ShownTag("c", 2, 5, "x"))
    assert [line.height for line in made.lines] == [39, 34]
    assert [line.top for line in made.lines] == [0, 39]


def test_more_than_six_lanes_collapse_into_one_bar_and_one_chip() -> None:
    tags = [ShownTag(f"t{i}", 9 - i, 10 + i, "claim") for i in range(9)]
    made = arranged(20, *sorted(tags, key=lambda t: (t.start, t.end)))
    assert sorted({s.lane for s in made.segments}) == [0, 1, 2, 3, 4, 5]
    assert {s.tag.id for s in made.collapsed} == {"t6", "t7", "t8"}
    more = [chip for chip in made.chips if chip.tag is None]
    assert len(more) == 1
    assert {t.id for t in more[0].hidden} == {"t6", "t7", "t8"}
    assert made.lines[0].height == 34 + 5 * 5


def test_chips_stand_at_the_line_where_the_tag_begins_stacked_with_three_pixels() -> None:
    made = arranged(30, ShownTag("a", 0, 9, "x"), ShownTag("b", 2, 5, "x"), ShownTag("c", 22, 25, "x"))
    tops = {chip.tag.id: (chip.left, chip.top) for chip in made.chips if chip.tag}
    assert tops == {"a": (712, 4), "b": (720, 27), "c": (712, 72)}


def test_a_sentence_grows_when_its_chips_need_more_room() -> None:
    tags = [ShownTag(str(i), i, i + 1, "x") for i in range(0, 6, 2)]
    assert arranged(20, tags[0]).height == 68
    made = arranged(20, *tags)
    assert made.height == 4 + 3 * 20 + 2 * 3 + 5


def test_a_tag_that_goes_on_in_the_next_sentence_says_so_and_one_that_came_from_before_has_no_chip() -> None:
    made = arranged(20, ShownTag("a", 15, 40, "x"), sentence=Range(0, 20))
    assert made.chips[0].goes_on
    assert not made.segments[-1].has_end
    came = arrange(
        Lines(20, start=100),
        [ShownTag("a", 15, 110, "x")],
        METRICS,
        sentence=Range(100, 120),
        chip_width=lambda tag, goes_on: 60,
        more_width=lambda count: 30,
        is_home=lambda tag: False,
    )
    assert came.chips == ()
    assert not came.segments[0].has_start
    assert came.segments[0].has_end


def test_chips_never_reach_out_of_the_margin() -> None:
    lines = Lines(20)
    made = arrange(
        lines,
        [ShownTag("a", 0, 4, "x")],
        METRICS,
        sentence=lines.span,
        chip_width=lambda tag, goes_on: 400,
        more_width=lambda count: 30,
        is_home=lambda tag: True,
    )
    assert made.chips[0].left + made.chips[0].width <= METRICS.chip_right
    assert m.CHIP_HEIGHT == 20
