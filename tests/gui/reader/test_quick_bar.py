"""The quick bar: after a moment, in the margin, over no text."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from storymark.domain.ranges import Range
from storymark.ui.reader.quick_bar import DELAY_MS, SHADOW
from storymark.ui.reader.shown import LabelStyle

from .conftest import Show

STORY = "chị xin hủy hợp đồng .\nnhân viên hỏi thăm ."


def test_it_comes_four_tenths_of_a_second_after_the_last_change(show: Show, qtbot: object) -> None:
    robot = show(STORY)
    assert DELAY_MS == 400
    robot.key("Shift+Right")
    assert not robot.view.quick_bar.isVisible()
    qtbot.waitUntil(robot.view.quick_bar.isVisible, timeout=2000)  # type: ignore[attr-defined]
    robot.key("Shift+Right")
    assert not robot.view.quick_bar.isVisible()
    qtbot.waitUntil(robot.view.quick_bar.isVisible, timeout=2000)  # type: ignore[attr-defined]
    robot.key("Escape")
    assert not robot.view.quick_bar.isVisible()


def test_it_stands_in_the_margin_inside_the_view_and_covers_no_text(show: Show) -> None:
    robot = show("\n".join(f"câu số {i} ở đây ." for i in range(40)))
    for sentence in (0, 5, 12):
        span = robot.view.model.sentences[sentence]
        robot.view.select_span(Range(span.start, span.start + 6))
        robot.view.open_quick_bar()
        bar = robot.view.quick_bar
        card = bar.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        assert bar.isVisible()
        assert card.left() > robot.view.scene.metrics.text_right
        assert robot.view.viewport().rect().contains(card)


def test_a_click_on_a_row_gives_the_label_and_does_not_move_the_caret(show: Show) -> None:
    robot = show(STORY)
    robot.grants_wishes()
    robot.key("Right", "Shift+Right")
    robot.view.open_quick_bar()
    bar = robot.view.quick_bar
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.row_rect(2).center().toPoint())
    assert robot.tags() == [("xin", "empathy")]
    assert not bar.isVisible()
    assert robot.view.hasFocus() or robot.view.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_labels_stand_in_the_order_of_their_keys_and_the_rest_is_one_row(show: Show) -> None:
    robot = show(STORY, height=240)
    robot.view.set_labels(
        {str(i): LabelStyle(str(i), f"Label {i}", str(i) if i < 10 else "", "teal") for i in range(14, 0, -1)}
    )
    robot.key("Shift+Right")
    robot.view.open_quick_bar()
    bar = robot.view.quick_bar
    assert [style.key for style in bar._labels] == [str(i) for i in range(1, len(bar._labels) + 1)]
    assert bar._hidden == 14 - len(bar._labels) > 0
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.row_rect(len(bar._labels)).center().toPoint())
    assert robot.wishes == [("command_requested", "label_picker")]


def test_it_can_be_turned_off_and_does_not_come_in_a_narrow_margin(show: Show, qtbot: object) -> None:
    robot = show(STORY)
    robot.view.set_quick_bar_enabled(False)
    robot.key("Shift+Right")
    qtbot.wait(DELAY_MS + 150)  # type: ignore[attr-defined]
    assert not robot.view.quick_bar.isVisible()
    narrow = show(STORY, width=380)
    narrow.key("Shift+Right")
    narrow.view.open_quick_bar()
    assert not narrow.view.quick_bar.isVisible()


def test_a_press_on_the_text_beside_it_hides_it(show: Show) -> None:
    robot = show(STORY)
    robot.key("Shift+Right")
    robot.view.open_quick_bar()
    robot.click(robot.find("hủy"))
    assert not robot.view.quick_bar.isVisible()
    assert robot.view.viewport().rect().contains(QPoint(1, 1))
