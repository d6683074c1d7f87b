"""What time does to the picture: tints fade in, long waits show, sentences glide into place."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QApplication

from storymark.ui.reader import tag_motion
from storymark.ui.theme.theme import Theme

from .conftest import Robot, Show, is_near

STORY = "\n".join(f"câu số {i} ở đây ." for i in range(60))


def moving(show: Show) -> Robot:
    return show(STORY, theme=Theme.light())


def test_a_new_tint_fades_in_and_its_bar_is_there_at_once(show: Show, qtbot: object) -> None:
    robot = moving(show)
    robot.view.go_to_sentence(5)
    robot.tag("câu số 1", tag_id="a")
    point = robot.point(robot.find("câu số 1") + 3, 0.5)
    block, top = next(v for v in robot.view.visible() if v.block.sentence == 1)
    baseline = top + block.arranged.lines[0].baseline
    assert robot.colour(point.x(), baseline + 8) == "#1169B0"
    qtbot.waitUntil(lambda: robot.view._motion.appearing() == {}, timeout=2000)  # type: ignore[attr-defined]
    assert is_near(robot.colour(point.x(), baseline - 10), "#DAE6EF", 4)


def test_without_motion_it_is_there_at_once(show: Show) -> None:
    robot = show(STORY)
    robot.tag("câu số 1")
    assert robot.view._motion.appearing() == {}


def test_a_tag_grows_faint_only_after_half_a_second_of_waiting(
    show: Show, qtbot: object, monkeypatch: object
) -> None:
    monkeypatch.setattr(tag_motion, "PENDING_GRACE_MS", 60)  # type: ignore[attr-defined]
    robot = show(STORY)
    tag = robot.tag("câu số 1", tag_id="a", state="pending")
    assert robot.view._motion.late == frozenset()
    qtbot.waitUntil(lambda: robot.view._motion.late == {"a"}, timeout=2000)  # type: ignore[attr-defined]
    robot.view.update_tags(changed=[tag._replace(state="saved")])
    assert robot.view._motion.late == frozenset()


def test_a_far_sentence_is_there_at_once_and_a_near_one_glides(show: Show, qtbot: object) -> None:
    robot = moving(show)
    robot.view.go_to_sentence(50)
    assert robot.view.caret_rectangle() is not None
    robot.view.go_to_sentence(0)
    for _ in range(14):
        robot.key("J")
    qtbot.waitUntil(  # type: ignore[attr-defined]
        lambda: (
            (r := robot.view.caret_rectangle()) is not None
            and r.bottom() < robot.view.viewport().height() - 20
        ),
        timeout=2000,
    )


def test_pinching_asks_for_another_size_step_by_step(show: Show) -> None:
    robot = show(STORY)
    at = QPointF(200, 200)
    for value in (0.05, 0.05, 0.05, -0.2):
        event = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture,
            QPointingDevice.primaryPointingDevice(),
            2,
            at,
            at,
            at,
            value,
            QPointF(),
        )
        QApplication.sendEvent(robot.view.viewport(), event)
    assert robot.wishes == [("font_step_requested", 1), ("font_step_requested", -1)]


def test_another_language_renames_what_is_read_aloud(show: Show) -> None:
    robot = show(STORY)
    robot.view.setAccessibleName("")
    QApplication.sendEvent(robot.view, QEvent(QEvent.Type.LanguageChange))
    assert robot.view.accessibleName() == "Story"
