"""Every gesture of the mouse, by what it selects and wishes."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from storymark.domain.ranges import Range

from .conftest import Robot, Show

STORY = "chị xin hủy hợp đồng .\nnhân viên hỏi thăm và tư vấn .\nchị khóc , rồi về ."


def reader(show: Show) -> Robot:
    robot = show(STORY)
    robot.grants_wishes()
    return robot


def test_a_click_puts_the_caret_at_the_word_and_makes_its_sentence_current(show: Show) -> None:
    robot = reader(show)
    robot.click(robot.find("thăm") + 2)
    assert robot.view.caret == robot.find("thăm")
    assert robot.view.current == 1
    assert robot.view.selection is None


def test_a_click_behind_the_last_word_puts_the_caret_at_the_end_of_the_line(show: Show) -> None:
    robot = reader(show)
    robot.click(robot.point(robot.find("đồng") + 3) + QPointF(150, 0))
    assert robot.view.caret == robot.view.model.sentences.ends[0]


def test_a_drag_snaps_to_words_at_both_ends(show: Show) -> None:
    robot = reader(show)
    robot.drag(robot.find("xin") + 1, robot.find("hợp") + 1)
    assert robot.selected_words() == "xin hủy hợp"


def test_a_drag_back_over_its_start_turns_round(show: Show) -> None:
    robot = reader(show)
    robot.drag(robot.find("hủy") + 1, robot.find("đồng") + 1, robot.find("chị") + 1)
    assert robot.selected_words() == "chị xin hủy"
    assert robot.view.caret == 0


def test_alt_gives_characters_and_may_be_pressed_in_the_middle_of_the_drag(show: Show) -> None:
    robot = reader(show)
    start, end = robot.point(robot.find("hủy") + 1, 0.1), robot.point(robot.find("hợp") + 1, 0.9)
    robot.press(start)
    robot.move(end)
    assert robot.selected_words() == "hủy hợp"
    robot.move(end + QPointF(0.2, 0), "Alt")
    assert robot.selected_words() == "ủy hợ"
    robot.move(end)
    assert robot.selected_words() == "hủy hợp"
    robot.release(end, "Alt")
    assert robot.selected_words() == "hủy hợp"


def test_a_drag_with_alt_never_cuts_a_cluster(show: Show) -> None:
    robot = show("a👩‍👩‍👧‍👦e\u0301\u0323b")
    robot.drag(robot.point(1, 0.9), robot.point(1, 0.1), modifiers="Alt")
    assert robot.selected_words() == "👩‍👩‍👧‍👦"
    robot.drag(robot.point(8, 0.1), robot.point(8, 0.95), modifiers="Alt")
    assert robot.selected_words() in ("e\u0301\u0323", "e\u0301\u0323b")


def test_a_double_click_takes_the_word_and_going_on_takes_words(show: Show) -> None:
    robot = reader(show)
    robot.view.set_words(0, [Range(0, 3), Range(4, 7), Range(8, 11), Range(12, 20), Range(21, 22)])
    robot.double_click(robot.find("hợp") + 1)
    assert robot.selected_words() == "hợp đồng"
    robot.double_click(robot.find("xin") + 1, is_released=False)
    robot.move(robot.point(robot.find("đồng")))
    robot.release(robot.point(robot.find("đồng")))
    assert robot.selected_words() == "xin hủy hợp đồng"


def test_a_triple_click_takes_the_sentence_without_its_final_mark(show: Show) -> None:
    robot = reader(show)
    robot.triple_click(robot.find("thăm"))
    assert robot.selected_words() == "nhân viên hỏi thăm và tư vấn"


def test_the_number_takes_the_sentence_and_a_drag_over_numbers_sentences(show: Show) -> None:
    robot = reader(show)
    robot.click(robot.number_point(1))
    assert robot.selected_words() == "nhân viên hỏi thăm và tư vấn"
    robot.drag(robot.number_point(2), robot.number_point(0))
    assert robot.selected_words() == STORY[:-2]
    assert robot.view.current == 0


def test_shift_click_extends_to_the_word(show: Show) -> None:
    robot = reader(show)
    robot.click(robot.find("xin"))
    robot.click(robot.find("đồng") + 1, "Shift")
    assert robot.selected_words() == "xin hủy hợp đồng"
    robot.click(robot.find("chị"), "Shift")
    assert robot.selected_words() == "chị "
    robot.click(robot.find("hỏi"), "Shift")
    assert robot.selected_words() == "xin hủy hợp đồng .\nnhân viên hỏi"


def test_a_drag_over_two_sentences_selects_what_lies_between(show: Show) -> None:
    robot = reader(show)
    robot.drag(robot.find("hợp"), robot.find("viên") + 1)
    assert robot.selected_words() == "hợp đồng .\nnhân viên"
    assert robot.view.current == 1


def test_separators_between_sections_cannot_be_selected_alone(show: Show) -> None:
    robot = show("đề mục .\n---$$$---\nthân bài .")
    first, second = robot.point(robot.find("đề")), robot.point(robot.find("thân"))
    between = QPointF(first.x() + 40, (first.y() + second.y()) / 2)
    robot.click(between)
    assert robot.view.caret in range(9) or robot.view.caret >= robot.find("thân")
    robot.double_click(between)
    assert "-" not in robot.selected_words()


def test_a_click_on_a_tag_selects_it_and_again_the_next_outwards(show: Show) -> None:
    robot = reader(show)
    robot.tag("xin hủy hợp đồng", tag_id="outer")
    robot.tag("hủy hợp", "complaint", tag_id="inner")
    at = robot.find("hợp")
    robot.click(at)
    assert robot.view.selected_tag == "inner"
    robot.click(at)
    assert robot.view.selected_tag == "outer"
    robot.click(at)
    assert robot.view.selected_tag == "inner"
    robot.click(robot.find("xin"))
    assert robot.view.selected_tag == "outer"
    robot.click(robot.find("chị"))
    assert robot.view.selected_tag is None


def test_a_click_on_a_chip_selects_its_tag_and_a_drag_of_it_does_nothing(show: Show) -> None:
    robot = reader(show)
    robot.tag("xin hủy", tag_id="a")
    robot.click(robot.chip_point("a"))
    assert robot.view.selected_tag == "a"
    robot.view.select_tag(None)
    robot.drag(robot.chip_point("a"), robot.point(robot.find("đồng")))
    assert robot.wishes == []
    assert robot.view.selection is None


def test_a_drag_inside_a_tag_selects_words_in_it(show: Show) -> None:
    robot = reader(show)
    robot.tag("xin hủy hợp đồng", tag_id="a")
    robot.drag(robot.find("hủy") + 1, robot.find("hợp") + 1)
    assert robot.selected_words() == "hủy hợp"
    assert robot.view.selected_tag is None


def test_an_edge_handle_moves_its_edge_by_words_and_with_alt_by_characters(show: Show) -> None:
    robot = reader(show)
    robot.tag("xin hủy", tag_id="a")
    robot.view.select_tag("a")
    robot.drag(robot.handle_point("end"), robot.find("hợp") + 1)
    assert robot.words_of("a") == "xin hủy hợp"
    robot.drag(robot.handle_point("start"), robot.find("chị") + 1)
    assert robot.words_of("a") == "chị xin hủy hợp"
    robot.drag(robot.handle_point("end"), robot.point(robot.find("hợp") + 1, 0.1), modifiers="Alt")
    assert robot.words_of("a") == "chị xin hủy h"
    assert [w[0] for w in robot.wishes] == ["resize_requested"] * 3
    assert robot.view.selected_tag == "a"


def test_an_edge_is_shown_where_it_is_held_and_escape_puts_it_back(show: Show) -> None:
    robot = reader(show)
    robot.tag("xin hủy", tag_id="a")
    robot.view.select_tag("a")
    handle = robot.handle_point("end")
    robot.press(handle)
    robot.move(robot.point(robot.find("đồng") + 1))
    assert robot.words_of("a") == "xin hủy hợp đồng"
    assert robot.wishes == []
    robot.key("Escape")
    assert robot.words_of("a") == "xin hủy"
    robot.release(robot.point(robot.find("đồng") + 1))
    assert robot.wishes == []


def test_an_edge_never_passes_the_other(show: Show) -> None:
    robot = reader(show)
    robot.tag("hủy hợp", tag_id="a")
    robot.view.select_tag("a")
    robot.drag(robot.handle_point("end"), robot.find("chị"))
    assert robot.words_of("a") == "hủy"


def test_escape_in_a_drag_restores_what_was_selected(show: Show) -> None:
    robot = reader(show)
    robot.tag("xin hủy", tag_id="a")
    robot.view.select_tag("a")
    robot.press(robot.point(robot.find("khóc")))
    robot.move(robot.point(robot.find("về")))
    assert robot.view.selection is not None
    robot.key("Escape")
    assert robot.view.selection is None
    assert robot.view.selected_tag == "a"


def test_hovering_a_tag_and_its_chip_are_one(show: Show) -> None:
    robot = reader(show)
    robot.tag("xin hủy hợp đồng", tag_id="outer")
    robot.tag("hủy", "complaint", tag_id="inner")
    seen: list[object] = []
    robot.view.tag_hovered.connect(seen.append)
    robot.hover(robot.find("hủy"))
    robot.hover(robot.find("xin"))
    robot.hover(robot.chip_point("inner"))
    robot.hover(robot.find("chị"))
    assert seen == ["inner", "outer", "inner", None]


def test_a_right_click_asks_for_the_menu_of_what_is_there(show: Show) -> None:
    robot = reader(show)
    robot.tag("xin hủy", tag_id="a")
    context(robot, robot.point(robot.find("hủy")))
    assert robot.view.selected_tag == "a"
    robot.drag(robot.find("hỏi"), robot.find("thăm") + 1)
    context(robot, robot.point(robot.find("thăm")))
    assert robot.selected_words() == "hỏi thăm"
    context(robot, robot.point(robot.find("khóc")))
    assert robot.view.selection is None
    assert robot.view.caret == robot.find("khóc")
    assert [w[2] for w in robot.wishes if w[0] == "context_menu_requested"] == ["a", None, None]


def context(robot: Robot, at: QPointF) -> None:
    viewport = robot.view.viewport()
    point = at.toPoint()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)


def test_ctrl_wheel_asks_for_larger_text_and_does_not_scroll(show: Show) -> None:
    robot = show("\n".join(f"câu số {i} ." for i in range(200)))
    for delta in (120, -120):
        wheel(robot, delta, Qt.KeyboardModifier.ControlModifier)
    assert [w for w in robot.wishes if w[0] == "font_step_requested"] == [
        ("font_step_requested", 1),
        ("font_step_requested", -1),
    ]
    assert robot.view.verticalScrollBar().value() == 0
    wheel(robot, -120, Qt.KeyboardModifier.NoModifier)
    assert robot.view.verticalScrollBar().value() > 0


def wheel(robot: Robot, delta: int, modifiers: Qt.KeyboardModifier) -> None:
    at = QPointF(300, 300)
    event = QWheelEvent(
        at, robot.view.viewport().mapToGlobal(at), QPoint(), QPoint(0, delta),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(robot.view.viewport(), event)


def test_a_drag_below_the_view_scrolls_and_goes_on_selecting(show: Show, qtbot: object) -> None:
    robot = show("\n".join(f"câu số {i} ở đây ." for i in range(200)), height=300)
    start = robot.point(robot.find("câu"))
    below = QPointF(start.x() + 60, 330)
    robot.press(start)
    robot.move(QPointF(start.x() + 60, 200))
    robot.move(below)
    qtbot.waitUntil(lambda: robot.view.current > 8, timeout=5000)  # type: ignore[attr-defined]
    robot.release(below)
    assert robot.view.selection is not None
    assert robot.view.selection.start == 0
    assert robot.view.verticalScrollBar().value() > 0


def test_buttons_other_than_the_left_select_nothing(show: Show) -> None:
    robot = reader(show)
    robot.mouse(QEvent.Type.MouseButtonPress, robot.point(5), held=True, button=Qt.MouseButton.MiddleButton)
    robot.mouse(QEvent.Type.MouseMove, robot.point(15), held=True, button=Qt.MouseButton.MiddleButton)
    assert robot.view.selection is None


def test_releasing_alt_after_a_drag_by_characters_opens_no_menu(show: Show) -> None:
    robot = reader(show)
    robot.drag(robot.find("xin"), robot.find("hủy"), modifiers="Alt")
    assert robot.view.pointer.take_alt_drag()
    assert not robot.view.pointer.take_alt_drag()
