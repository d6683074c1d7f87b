"""Scrolling a long story: nothing jumps, nothing is laid out that is not seen, everything can be reached."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from storymark.domain.ranges import Range
from storymark.ui.reader import metrics as m
from storymark.ui.reader.shown import ShownTag

from .conftest import Robot, Show

# Lines of very different lengths, so that estimated heights are wrong.
LONG = "\n".join(f"câu số {i} " + "W" * (i * 7 % 90) + " mmm" * (i * 13 % 60) + " ." for i in range(3000))


def tops(robot: Robot) -> dict[int, int]:
    return {v.block.piece: v.top for v in robot.view.visible()}


@pytest.mark.parametrize("step", [-700, -333, -34, 3, 34, 333, 700])
def test_what_stays_in_view_moves_by_exactly_the_distance(show: Show, step: int) -> None:
    robot = show(LONG)
    robot.view.scroller.show_piece(1500)
    bar = robot.view.verticalScrollBar()
    for _ in range(12):
        before = tops(robot)
        robot.view.scroller.scroll_by(step)
        after = tops(robot)
        moved = {before[p] - after[p] for p in before.keys() & after.keys()}
        assert moved <= {step}
        assert moved or abs(step) > 600
    assert bar.maximum() > 0


def test_laying_out_more_never_moves_what_is_in_view(show: Show) -> None:
    robot = show(LONG)
    robot.view.scroller.show_piece(700, at=100)
    QApplication.processEvents()
    before = tops(robot)
    for piece in range(600, 700):
        robot.view.scene.block(piece)  # heights above are corrected
    QApplication.processEvents()
    assert tops(robot) == before


def test_the_ends_can_be_reached_and_nothing_empty_is_shown(show: Show) -> None:
    robot = show(LONG)
    bar = robot.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    bar.setValue(bar.maximum())
    last = robot.view.visible()[-1]
    assert last.block.piece == 2999
    assert last.bottom <= robot.view.viewport().height()
    assert last.bottom >= robot.view.viewport().height() - m.BOTTOM_MARGIN - 2
    bar.setValue(0)
    first = robot.view.visible()[0]
    assert (first.block.piece, first.top) == (0, m.TOP_MARGIN)


def test_a_short_story_does_not_scroll(show: Show) -> None:
    robot = show("một .\nhai .")
    assert robot.view.verticalScrollBar().maximum() == 0
    robot.view.scroller.scroll_by(500)
    assert tops(robot)[0] == m.TOP_MARGIN


def test_only_what_is_seen_is_laid_out(show: Show) -> None:
    robot = show(LONG)
    assert len(robot.view.scene._paragraphs) < 40
    for piece in range(0, 3000, 7):
        robot.view.scroller.show_piece(piece)
        robot.view.visible()
    assert len(robot.view.scene._paragraphs) <= 240


def test_the_caret_is_brought_into_view_wherever_it_goes(show: Show) -> None:
    robot = show(LONG)
    for key in ("Ctrl+End", "Ctrl+Home", "PageDown", "PageDown", "J", "K", "Up", "Down"):
        robot.key(key)
        rect = robot.view.caret_rectangle()
        assert rect is not None, key
        assert 0 <= rect.top() < rect.bottom() <= robot.view.viewport().height(), key
    for sentence in (2999, 0, 1234, 1250, 1200):
        robot.view.go_to_sentence(sentence)
        rect = robot.view.caret_rectangle()
        assert rect is not None
        assert 0 <= rect.top() < rect.bottom() <= robot.view.viewport().height()


def test_walking_a_whole_page_down_by_j_keeps_the_sentence_in_view(show: Show) -> None:
    robot = show(LONG)
    for _ in range(120):
        robot.key("J")
        rect = robot.view.caret_rectangle()
        assert rect is not None
        assert rect.bottom() <= robot.view.viewport().height()


def test_revealing_what_is_in_view_moves_nothing(show: Show) -> None:
    robot = show(LONG)
    robot.view.scroller.show_piece(100, at=50)
    before = tops(robot)
    robot.view.reveal(Range(*robot.view.model.sentences[101]))
    assert tops(robot) == before


def test_a_new_width_or_size_keeps_the_same_words_at_the_top(show: Show) -> None:
    robot = show(LONG)
    robot.view.scroller.show_piece(1000)
    robot.view.resize(700, 500)
    QApplication.processEvents()
    assert robot.view.visible()[0].block.piece in (999, 1000)
    robot.view.set_text_size(24)
    assert robot.view.visible()[0].block.piece in (999, 1000)
    robot.view.set_compact(True)
    assert robot.view.visible()[0].block.piece in (999, 1000)


def test_the_overview_scrolls_to_where_it_is_clicked_and_boxes_what_is_in_view(show: Show) -> None:
    robot = show(LONG)
    strip = robot.view._overview
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPointF(7, strip.height() / 2).toPoint())
    QApplication.processEvents()
    middle = robot.view.visible()[0].block.piece
    assert 1300 < middle < 1700
    robot.view.grab()
    assert abs(strip.box().center().y() - strip.height() / 2) < 20


def test_the_overview_shows_a_tick_for_each_tag_and_forgets_removed_ones(show: Show) -> None:
    robot = show(LONG)
    strip = robot.view._overview
    start = robot.view.model.sentences.starts[2000]
    robot.view.update_tags([ShownTag("a", start, start + 5, "empathy")])
    y = strip.tick_y(start / len(robot.text))

    def colour() -> str:
        return strip.grab().toImage().pixelColor(6, y).name().upper()

    assert colour() == "#2F9E80"
    tag = robot.view.tag("a")
    assert tag is not None
    robot.view.update_tags(changed=[tag._replace(label="claim")])
    assert colour() == "#1169B0"
    robot.view.update_tags(removed_ids=["a"])
    assert colour() == "#FDFCFA"
    robot.view.set_tags([tag])
    assert colour() == "#2F9E80"
    robot.view.set_labels({})
    assert colour() == "#6B7684"


def test_only_the_changed_sentence_is_painted_again(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    robot = show(LONG)
    QApplication.processEvents()
    from storymark.ui.reader import painting

    painted: list[int] = []
    real = painting.paint_block

    def counted(painter, block, *args, **more):  # type: ignore[no-untyped-def]
        painted.append(block.piece)
        real(painter, block, *args, **more)

    monkeypatch.setattr(painting, "paint_block", counted)
    sentence = robot.view.model.sentences[4]
    robot.view.update_tags([ShownTag("a", sentence.start, sentence.start + 3, "claim")])
    QApplication.processEvents()
    assert painted
    assert set(painted) <= {3, 4, 5}
    painted.clear()
    robot.view.update_tags([ShownTag("far", len(robot.text) - 9, len(robot.text) - 5, "claim")])
    QApplication.processEvents()
    assert painted == []


@pytest.mark.parametrize(
    "unit",
    ["a", "保险客户服务", "bảo hiểm ", "👩‍👩‍👧‍👦", "e\u0301", "שלום "],
    ids=["a", "zh", "vi", "emoji", "nfd", "rtl"],
)
def test_a_line_of_a_megabyte_opens_and_takes_keys(show: Show, unit: str) -> None:
    text = unit * (300_000 // len(unit))
    robot = show(text, sentences=[(0, len(text))])
    robot.grants_wishes()
    robot.key("Shift+Right", "1", "End", "Alt+Left", "V", "Home", "PageDown", "Tab")
    assert robot.view.selected_tag == "made1"
    assert robot.view.model.pieces.is_last(len(robot.view.model.pieces) - 1)


def test_a_wheel_turned_on_the_overview_turns_the_text(show: Show) -> None:
    robot = show(LONG)
    from .test_mouse import wheel

    before = robot.view.verticalScrollBar().value()
    wheel(robot, -240, Qt.KeyboardModifier.NoModifier)
    assert robot.view.verticalScrollBar().value() > before
