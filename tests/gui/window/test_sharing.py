"""Who labels what, in the window: dealt with keys alone, seen by those who were given something, undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.window.conftest import Person

from storymark.domain.ids import StoryId
from storymark.ui.dialogs.share_work import ShareWork

CTRL = Qt.KeyboardModifier.ControlModifier


def sheet(person: Person) -> ShareWork:
    """The sheet, once it is open."""

    def open_ones() -> list[ShareWork]:
        return [each for each in person.window.findChildren(ShareWork) if each.is_open]

    person.bot.waitUntil(lambda: bool(open_ones()), timeout=10_000)
    return open_ones()[0]


def type_keys(person: Person, text: str) -> None:
    QTest.keyClicks(person.window.focusWidget(), text)


def press_key(person: Person, key: Qt.Key) -> None:
    QTest.keyClick(person.window.focusWidget(), key)


def tab_to(person: Person, name: str) -> None:
    """Tab until the control of that name has the focus."""
    seen = []
    for _ in range(40):
        focus = person.window.focusWidget()
        if focus is not None and focus.accessibleName() == name:
            return
        seen.append(focus.accessibleName() if focus is not None else None)
        press_key(person, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never came to {name}: {seen}")


def test_a_lead_deals_the_stories_by_keys_and_takes_it_back(
    open_window: Callable[..., Person], project: Path
) -> None:
    lead = open_window(project, annotator="Lead")
    rows = lead.desk.workspace.left.stories.model
    order = [rows.row_at(place).id for place in range(rows.rowCount())]
    lead.desk.actions["share_work"].trigger()
    shown = sheet(lead)
    tab_to(lead, "Name of a person")
    type_keys(lead, "Tram")
    press_key(lead, Qt.Key.Key_Return)
    lead.bot.waitUntil(
        lambda: "Tram" in [box.text() for box in shown._boxes.values() if box.isVisible()], timeout=10_000
    )
    tab_to(lead, "Tram")
    if not shown.chosen:
        press_key(lead, Qt.Key.Key_Space)
    tab_to(lead, "Overlap in per cent")
    lead.window.focusWidget().selectAll()  # type: ignore[union-attr]
    type_keys(lead, "0")
    tab_to(lead, "Due date")
    type_keys(lead, "2001-02-03")
    press_key(lead, Qt.Key.Key_Return)
    lead.bot.waitUntil(lambda: "The stories are given" in lead.said(), timeout=10_000)
    lead.bot.waitUntil(lambda: shown._work.free == (), timeout=10_000)
    press_key(lead, Qt.Key.Key_Escape)

    lead.desk.switch_to("Tram")
    left = lead.desk.workspace.left.stories
    lead.bot.waitUntil(lambda: left.model.rowCount() > 0 and left.model.row_at(0).is_given, timeout=10_000)
    assert left.model.row_at(0).due_ms > 0
    spoken = left.model.data(left.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "late, 3 Feb 2001" in spoken

    lead.desk.switch_to("Lead")
    project_session = lead.desk.project
    assert project_session is not None
    lead.bot.waitUntil(lambda: project_session.annotator.name == "Lead", timeout=10_000)
    lead.bot.waitUntil(lambda: left.model.rowCount() == len(order), timeout=10_000)
    lead.desk.undoing.undo()
    lead.bot.waitUntil(lambda: "Undone: work given" in lead.said(), timeout=10_000)
    lead.saved()


def shown_story(person: Person) -> str:
    """The story on the screen, empty for none."""
    session = person.desk.annotating.session
    return session.story.id if session is not None and session.story is not None else ""


def test_finished_stories_are_handed_in_and_read_only(
    open_window: Callable[..., Person], project: Path
) -> None:
    linh = open_window(project)
    linh.press(Qt.Key.Key_Return, Qt.Key.Key_1)
    linh.saved()
    assert linh.tags
    first, tagged = shown_story(linh), linh.quotes()
    linh.press(Qt.Key.Key_Return, with_=CTRL)
    # The next story opens by itself, and not at once.
    linh.bot.waitUntil(lambda: shown_story(linh) not in ("", first), timeout=10_000)
    linh.saved()
    linh.desk.actions["hand_in_done"].trigger()
    linh.bot.waitUntil(lambda: "handed in and read-only" in linh.said(), timeout=10_000)
    linh.desk.stories.open_story(StoryId(first))
    linh.bot.waitUntil(lambda: shown_story(linh) == first, timeout=10_000)

    session = linh.desk.annotating.session
    assert session is not None
    assert session.layer is not None
    assert session.layer.status == "submitted"
    linh.press(Qt.Key.Key_2)
    linh.saved()
    linh.bot.waitUntil(lambda: "read-only until it is returned" in linh.said(), timeout=10_000)
    linh.bot.waitUntil(lambda: linh.quotes() == tagged, timeout=10_000)

    linh.desk.actions["hand_in_done"].trigger()
    linh.bot.waitUntil(lambda: "no finished story" in linh.said(), timeout=10_000)
