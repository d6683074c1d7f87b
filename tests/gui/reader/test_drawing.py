"""What is painted, probed pixel by pixel: tints, bars, lanes, chips, selection, caret, current sentence."""

from itertools import pairwise

import pytest

from storymark.domain.ranges import Range
from storymark.ui.reader import metrics as m
from storymark.ui.theme.theme import Theme

from .conftest import Robot, Show, blend, is_near

BLUE, RED, TEAL, AMBER = "#1169B0", "#B5432A", "#2F9E80", "#D08000"
PAGE, HEREBG, HERE, TEXTSEL, INK3 = "#FDFCFA", "#F6F5FB", "#5552D4", "#CFD6F5", "#716D66"
STORY = "câu đầu .\ntôi đã tư vấn cho chị tạm ứng vay 80 giá trị hoàn lại của hợp đồng .\nchị khóc , rồi về ."


class Place:
    """Where the line of some words is: `x(words)` between two of its words, `b` its baseline."""

    def __init__(self, robot: Robot, words: str, occurrence: int = 1) -> None:
        self.robot = robot
        self.start = robot.find(words, occurrence)
        self.end = self.start + len(words)
        view = robot.view
        piece = view.model.pieces.near(self.start)
        self.block = view.scene.block(piece)
        top = view.scroller.top_of(piece)
        assert top is not None
        line = self.block.paragraph.line_of(self.start)
        self.line = line
        self.b = top + self.block.arranged.lines[line].baseline
        box = self.block.paragraph.extents(line, Range(self.start, self.end))[0]
        left = view.scene.metrics.text_left
        self.left, self.right = left + box[0], left + box[1]


def reader(show: Show, text: str = STORY, **more: object) -> Robot:
    robot = show(text, **more)
    robot.view.go_to_sentence(len(robot.view.model.sentences) - 1)
    robot.view.clearFocus()
    return robot


def test_a_tag_is_a_tint_behind_and_a_bar_below(show: Show) -> None:
    robot = reader(show)
    robot.tag("tư vấn")
    at = Place(robot, "tư vấn")
    image = robot.picture()
    x = round(at.left) + 30
    assert [robot.colour(x, at.b + y, image) for y in (6, 7, 8, 9, 10)] == [
        "#DAE6EF", BLUE, BLUE, BLUE, PAGE
    ]  # fmt: skip
    assert robot.colour(x, at.b - 17, image) == "#DAE6EF"
    assert robot.colour(x, at.b - 18, image) == PAGE
    # 1.5 px wider than the words on each side, and nothing beyond.
    assert is_near(robot.colour(at.left - 1, at.b, image), "#DAE6EF", 40)
    assert robot.colour(at.left - 3, at.b + 8, image) == PAGE
    assert robot.colour(at.right + 3, at.b + 8, image) == PAGE


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_stacked_tints_mix_and_lanes_step_by_five(show: Show, theme: str) -> None:
    made = Theme.light(has_motion=False) if theme == "light" else Theme.dark(has_motion=False)
    robot = reader(show, theme=made)
    robot.tag("tạm ứng vay 80 giá trị", "advice")
    robot.tag("vay 80", "complaint")
    at = Place(robot, "vay 80")
    image = robot.picture()
    page, share = made.hex("page"), 0.22 if theme == "dark" else 0.15
    amber, red = made.label("amber").bar.name(), made.label("vermilion").bar.name()
    once = blend(amber, page, share).name()
    twice = blend(red, once, share).name()
    between = robot.find("vay 80") + 3  # the blank: no glyph there
    x = robot.point(between).x()
    assert is_near(robot.colour(x, at.b - 10, image), twice)
    assert robot.colour(x, at.b + 8, image) == red.upper()
    assert is_near(robot.colour(x, at.b + 11, image), once)
    assert robot.colour(x, at.b + 13, image) == amber.upper()
    outer = Place(robot, "giá trị")
    assert is_near(robot.colour(outer.left - 3, at.b - 18, image), once)  # lane 1 begins 2 px higher
    assert robot.colour(outer.left - 3, at.b - 20, image) == page.upper()


def test_never_more_than_two_tints(show: Show) -> None:
    robot = reader(show)
    robot.tag("tôi đã tư vấn cho chị tạm ứng vay 80 giá trị", "claim")
    robot.tag("tạm ứng vay 80 giá trị", "advice")
    robot.tag("ứng vay 80", "complaint")
    x = robot.point(robot.find("vay 80") + 3).x()
    at = Place(robot, "vay 80")
    twice = blend(RED, blend(AMBER, PAGE, 0.15).name(), 0.15)
    assert is_near(robot.colour(x, at.b - 10), twice)
    assert robot.colour(x, at.b + 18) == BLUE  # the third keeps its bar


def test_a_third_lane_moves_only_the_lines_below_by_five(show: Show) -> None:
    robot = reader(show)
    robot.view.set_chips_visible(False)
    before = Place(robot, "khóc").b
    robot.tag("vay 80 giá trị", "claim")
    robot.tag("vay 80", "advice")
    assert Place(robot, "khóc").b == before
    robot.tag("vay", "complaint")
    assert Place(robot, "khóc").b == before + 5
    assert Place(robot, "câu").b == Place(robot, "đầu").b


def test_tagging_never_moves_anything_sideways(show: Show) -> None:
    robot = reader(show)
    before = [robot.point(p).x() for p in range(10, 60) if robot.text[p] not in " \n"]
    for words in ("tư vấn", "vay 80", "giá trị hoàn lại"):
        robot.tag(words)
    assert [robot.point(p).x() for p in range(10, 60) if robot.text[p] not in " \n"] == before


def test_bars_are_round_at_the_true_edge_and_square_at_a_line_break(show: Show) -> None:
    robot = reader(show, "đầu .\n" + "một hai ba bốn " * 12 + ".\ncuối .")
    words = ("một hai ba bốn " * 12).strip()
    robot.tag(words)
    block = next(v.block for v in robot.view.visible() if len(v.block.arranged.lines) > 1)
    flags = [(s.has_start, s.has_end) for s in block.arranged.segments]
    assert flags[0] == (True, False)
    assert flags[-1] == (False, True)
    assert set(flags[1:-1]) <= {(False, False)}
    image = robot.picture()
    top = next(v.top for v in robot.view.visible() if v.block.piece == block.piece)
    first, last = block.arranged.segments[0], block.arranged.segments[-1]
    left = robot.view.scene.metrics.text_left
    y_first = top + block.arranged.lines[0].baseline + 7
    y_last = top + block.arranged.lines[-1].baseline + 7
    # The very corner pixel: paper where it is round, bar where it is square.
    assert not is_near(robot.colour(left + first.left - 1.5, y_first, image), BLUE, 60)
    assert is_near(robot.colour(left + last.left - 1, y_last, image), BLUE, 60)


def test_trailing_blanks_of_a_line_are_not_painted(show: Show) -> None:
    robot = reader(show, "đầu .\n" + "một hai ba bốn " * 12 + ".\ncuối .")
    robot.tag(("một hai ba bốn " * 12).strip())
    block = next(v.block for v in robot.view.visible() if len(v.block.arranged.lines) > 1)
    for segment in block.arranged.segments[:-1]:
        line = block.paragraph.lines[segment.line]
        last_glyph = block.paragraph.extents(segment.line, Range(line.painted_end - 1, line.painted_end))[0]
        assert abs(segment.right - last_glyph[1]) < 0.1
        assert robot.text[line.painted_end] == " "


def test_a_final_mark_never_begins_a_line(show: Show) -> None:
    for count in range(8, 26):
        robot = show("vì sao " * count + ".")
        block = robot.view.visible()[0].block
        for line in block.paragraph.lines[1:]:
            assert robot.text[line.start] != "."


def test_long_unspaced_chinese_wraps_and_its_tag_covers_every_line(show: Show) -> None:
    text = "开头。\n" + "保险客户服务中心处理投诉" * 12 + "\n结尾。"
    robot = reader(show, text, language="zh")
    long_text = "保险客户服务中心处理投诉" * 12
    robot.tag(long_text)
    block = robot.view.scene.block(1)
    lines = block.paragraph.lines
    assert 4 <= len(lines) <= 6
    assert all(len(range(a.start, a.end)) <= 38 for a in lines)
    assert [s.line for s in block.arranged.segments] == list(range(len(lines)))
    assert block.arranged.segments[0].right > robot.view.scene.metrics.measure - 20
    assert lines[0].start == 4
    assert all(a.end == b.start for a, b in pairwise(lines))


def test_a_tag_over_sentences_is_drawn_in_each_with_one_chip(show: Show) -> None:
    robot = reader(show)
    robot.tag("hợp đồng .\nchị khóc")
    image = robot.picture()
    for words in ("đồng", "khóc"):
        at = Place(robot, words)
        assert robot.colour(at.left + 5, at.b + 8, image) == BLUE
    chips = [chip for v in robot.view.visible() for chip in v.block.arranged.chips]
    assert len(chips) == 1
    assert chips[0].goes_on


def test_a_tag_between_sentences_has_a_chip_and_can_be_selected(show: Show) -> None:
    robot = reader(show, "đề .\n---$$$---\nthân .")
    robot.tag("$$$", tag_id="odd")
    robot.click(robot.chip_point("odd"))
    assert robot.view.selected_tag == "odd"


def test_chips_stand_in_the_margin_with_tint_bar_and_name(show: Show) -> None:
    robot = reader(show)
    robot.tag("vay 80 giá trị", "advice", tag_id="outer")
    robot.tag("vay 80", "complaint", tag_id="inner")
    block, top = next(v for v in robot.view.visible() if v.block.arranged.chips)
    outer, inner = block.arranged.chips
    metrics = robot.view.scene.metrics
    assert (outer.left, inner.left) == (metrics.chip_left, metrics.chip_left + m.CHIP_INDENT)
    assert inner.top - outer.top == m.CHIP_HEIGHT + m.CHIP_SPACING
    assert outer.top + 16 == block.arranged.lines[0].baseline
    image = robot.picture()
    assert is_near(robot.colour(outer.left + 4, top + outer.top + 10, image), "#F6E9D4")
    assert robot.colour(outer.left + 8, top + outer.top + 10, image) == AMBER
    assert robot.colour(inner.left + 8, top + inner.top + 10, image) == RED


def test_the_selected_tag_has_an_outline_two_handles_and_a_solid_chip(show: Show) -> None:
    robot = reader(show)
    robot.tag("vay 80", tag_id="a")
    robot.view.select_tag("a")
    at = Place(robot, "vay 80")
    image = robot.picture()
    middle = round((at.left + at.right) / 2)
    assert is_near(robot.colour(middle, at.b - 17, image), BLUE, 60)
    deeper = robot.colour(robot.point(at.start + 3).x(), at.b - 8, image)
    assert is_near(deeper, blend(BLUE, HEREBG, 0.20))
    for edge, x in (("start", at.left), ("end", at.right)):
        point = robot.handle_point(edge)
        assert abs(point.x() - x) < 3
        assert robot.colour(point.x(), point.y(), image) == BLUE
    chip = robot.chip_point("a")
    assert robot.colour(chip.x() - 20, chip.y() - 8, image) == "#0F5591"


def test_a_hovered_tag_has_a_thicker_bar_and_an_outlined_chip(show: Show) -> None:
    robot = reader(show)
    robot.tag("vay 80", tag_id="a")
    at = Place(robot, "vay 80")
    assert robot.colour(at.left + 20, at.b + 10) == PAGE
    robot.hover(robot.chip_point("a"))
    image = robot.picture()
    assert robot.colour(at.left + 20, at.b + 10, image) == BLUE
    chip = robot.chip_point("a")
    assert is_near(robot.colour(chip.x(), chip.y() - 10, image), BLUE, 12)


def test_a_pending_tag_is_fainter_and_one_that_failed_is_outlined_in_red(show: Show) -> None:
    robot = reader(show)
    robot.tag("vay 80", state="pending")
    robot.tag("tư vấn", state="failed")
    robot.view.set_tags(list(robot.view.scene.tags))  # what is pending when a story opens has waited enough
    image = robot.picture()
    pending, failed = Place(robot, "vay 80"), Place(robot, "tư vấn")
    assert is_near(
        robot.colour(pending.left + 20, pending.b + 8, image),
        blend(BLUE, blend(BLUE, PAGE, 0.15 * 0.55).name(), 0.55),
        4,
    )
    assert is_near(robot.colour(failed.left + 20, failed.b - 17, image), "#B02A1C", 60)


def test_the_current_sentence_has_its_row_bar_and_number(show: Show) -> None:
    robot = reader(show)
    robot.view.go_to_sentence(1)
    at = Place(robot, "tôi")
    image = robot.picture()
    metrics = robot.view.scene.metrics
    assert (metrics.row_left, metrics.row_right) == (20, 846)
    assert robot.colour(21, at.b, image) == HERE
    assert robot.colour(40, at.b, image) == HEREBG
    assert robot.colour(845, at.b, image) == HEREBG
    assert robot.colour(847, at.b, image) == PAGE
    rows = [
        y for y in range(748) if robot.colour(400, y, image) == HEREBG and robot.colour(860, y, image) == PAGE
    ]
    lines = len(robot.view.scene.block(1).arranged.lines)
    assert rows[-1] - rows[0] + 1 == lines * 34 + 8
    other = Place(robot, "câu")
    assert robot.colour(21, other.b, image) == PAGE


def test_a_selection_is_painted_behind_the_glyphs_with_a_caret_at_its_end(show: Show, qtbot: object) -> None:
    robot = show(STORY)
    robot.drag(robot.find("vay"), robot.find("giá") + 2)
    qtbot.waitUntil(robot.view.hasFocus)  # type: ignore[attr-defined]
    at = Place(robot, "vay 80 giá")
    image = robot.picture()
    blank = robot.point(robot.find("vay") + 3).x()
    assert robot.colour(blank, at.b - 17, image) == TEXTSEL
    assert robot.colour(blank, at.b + 5, image) == TEXTSEL
    assert robot.colour(blank, at.b + 7, image) == HEREBG
    assert robot.colour(at.right, at.b - 10, image) == HERE


def test_more_than_six_lanes_become_one_bar_and_a_list(show: Show) -> None:
    robot = reader(show)
    words = "tôi đã tư vấn cho chị tạm ứng vay 80 giá trị hoàn lại của hợp đồng".split(" ")
    for count in range(1, 10):
        robot.tag(" ".join(words[:count]), "claim", tag_id=f"t{count}")
    at = Place(robot, "tôi")
    image = robot.picture()
    x = robot.point(at.start + 1).x()
    for lane in range(6):
        assert robot.colour(x, at.b + 8 + 5 * lane, image) == BLUE
    assert robot.colour(x, at.b + 8 + 30, image) == INK3
    more = [c for v in robot.view.visible() for c in v.block.arranged.chips if c.tag is None]
    assert [len(c.hidden) for c in more] == [3]


def test_sections_begin_with_a_name_and_a_hairline_that_is_no_text(show: Show) -> None:
    robot = reader(show, "đề .\n---$$$---\ntóm .\n---$$$---\nthân .")
    assert robot.view.scene.section_names == {1: "abstract", 2: "body"}
    image = robot.picture()
    hair = [y for y in range(300) if robot.colour(500, y, image) == "#E5E2DC"]
    assert len(hair) == 2
    first, second = Place(robot, "đề"), Place(robot, "tóm")
    assert first.b < hair[0] < second.b - 17


def test_everything_fades_out_at_the_lower_edge_while_there_is_more(show: Show) -> None:
    robot = show("\n".join(f"câu số {i} ở đây ." for i in range(100)), height=300)
    robot.view.clearFocus()
    image = robot.picture()
    darkest = min(image.pixelColor(x, 297).lightness() for x in range(88, 200))
    assert darkest > 180
    robot.view.go_to_sentence(99)
    image = robot.picture()
    assert image.pixelColor(400, 299).name().upper() == PAGE


def test_in_high_contrast_tints_drop_out_and_bars_outlines_and_chips_remain(show: Show) -> None:
    robot = reader(show, theme=Theme.light(has_high_contrast=True, has_motion=False))
    robot.tag("vay 80", tag_id="a")
    at = Place(robot, "vay 80")
    image = robot.picture()
    assert robot.colour(robot.point(at.start + 3).x(), at.b - 10, image) == PAGE
    assert robot.colour(at.left + 20, at.b + 8, image) == BLUE
    chip = robot.chip_point("a")
    assert is_near(robot.colour(chip.x(), chip.y() - 10, image), BLUE, 12)


def test_focus_mode_is_larger_and_fainter_but_for_the_current_sentence(show: Show) -> None:
    robot = show("\n".join(f"câu số {i} ở đây ." for i in range(60)), width=1440)
    robot.view.set_focus_mode(True)
    robot.view.go_to_sentence(30)
    assert robot.view.text_size == 20
    robot.view.clearFocus()
    image = robot.picture()
    top = next(v.top for v in robot.view.visible() if v.block.sentence == 30)
    assert 0.2 * 748 < top < 0.4 * 748
    left = robot.view.scene.metrics.text_left

    def darkest(y: int) -> int:
        return min(image.pixelColor(x, y).lightness() for x in range(left, left + 60))

    assert min(darkest(y) for y in range(top, top + 40)) < 60
    assert min(darkest(y) for y in range(top - 48, top - 10)) > 140
    robot.view.set_focus_mode(False)
    assert robot.view.text_size == 18


@pytest.mark.parametrize("size", [14, 17, 20, 26])
def test_no_mark_of_vietnamese_is_cut_at_any_size(show: Show, size: int) -> None:
    robot = show("ỆỮẶ ệữặ ỖỔ g\nỆỮẶ ệữặ", width=1000)
    robot.view.set_text_size(size)
    robot.view.clearFocus()
    robot.view.go_to_sentence(1)
    view = robot.view
    tops = [v.top for v in view.visible()]
    image = robot.picture()
    left = view.scene.metrics.text_left
    row = [
        min(image.pixelColor(x, y).lightness() for x in range(left, left + 200)) for y in range(0, tops[1])
    ]
    inked = [y for y, light in enumerate(row) if light < 128]
    assert inked[0] > tops[0]
    assert inked[-1] < tops[1]
