"""The history is read, page by page, and one goes back in it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from storymark.services import history, timeline
from storymark.ui.dialogs.history_sheet import HistorySheet, Line

from .conftest import Person
from .test_keys import press


@pytest.fixture
def person(open_window, project: Path) -> Person:
    made: Person = open_window(project)
    return made


def open_history(person: Person) -> HistorySheet:
    press(person.view, "Ctrl+Shift+H")
    (shown,) = [o for o in person.window.findChildren(HistorySheet) if o.is_open]
    settle(person, shown)
    return shown


def settle(person: Person, shown: HistorySheet) -> None:
    person.bot.waitUntil(lambda: not shown.model.is_waiting and shown.model.rowCount() > 0, timeout=10_000)


def lines(shown: HistorySheet) -> list[Line]:
    found = [shown.model.line(n) for n in range(shown.model.rowCount())]
    return [line for line in found if line is not None and line.deed is not None]


def work(person: Person) -> None:
    for key in ("1", "J", "2", "J", "3"):
        press(person.view, key)
    person.saved()


def test_it_says_who_did_what_to_what(person: Person) -> None:
    work(person)
    shown = open_history(person)
    assert shown.model.line(0).text == "Today"
    told = lines(shown)
    assert [line.deed.type for line in told[:3]] == ["tag", "tag", "tag"]
    assert told[0].who == "Linh"
    assert told[0].text.startswith("tagged “")
    assert told[0].text.endswith("as Empathy")
    spoken = shown.model.data(shown.list.currentIndex(), int(Qt.ItemDataRole.AccessibleTextRole))
    assert "Linh: tagged" in spoken
    assert shown.list.hasFocus()


def test_one_act_is_taken_back_and_the_list_says_so(person: Person) -> None:
    work(person)
    shown = open_history(person)
    QTest.keyClick(shown.list, Qt.Key.Key_Down)  # the second newest
    assert shown.current().label == "complaint"
    QTest.keyClick(shown.list, Qt.Key.Key_Tab)
    shown.take_back.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(shown.take_back, Qt.Key.Key_Return)
    person.bot.waitUntil(lambda: shown.message.text() == "Taken back.", timeout=10_000)
    person.bot.waitUntil(
        lambda: [label for _, label in person.quotes()] == ["claim", "empathy"], timeout=10_000
    )
    settle(person, shown)
    person.bot.waitUntil(lambda: any(line.deed.is_taken_back for line in lines(shown)), timeout=10_000)
    assert lines(shown)[0].text.startswith("took back: tagged")


def test_back_to_a_point_and_forward_again(person: Person) -> None:
    work(person)
    shown = open_history(person)
    for _ in range(2):
        QTest.keyClick(shown.list, Qt.Key.Key_Down)
    assert shown.current().label == "claim"
    shown.go_back.click()
    person.bot.waitUntil(lambda: [label for _, label in person.quotes()] == ["claim"], timeout=10_000)
    press(shown, "Escape")
    for count in (2, 3):
        press(person.view, "Ctrl+Y")
        person.bot.waitUntil(lambda count=count: len(person.tags) == count, timeout=10_000)


def test_a_story_is_restored_and_undo_takes_that_back(person: Person) -> None:
    work(person)
    press(person.view, "Delete")
    person.saved()
    shown = open_history(person)
    QTest.keyClick(shown.list, Qt.Key.Key_Down)
    assert shown.current().type == "tag"
    shown.restore.click()
    person.bot.waitUntil(lambda: len(person.tags) == 3, timeout=10_000)
    press(shown, "Escape")
    press(person.view, "Ctrl+Z")
    person.bot.waitUntil(lambda: len(person.tags) == 2, timeout=10_000)


def test_pages_come_as_one_reads_on(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    work(person)
    usual = timeline.deeds
    monkeypatch.setattr("storymark.ui.history_flow.deeds", lambda *a, **k: usual(*a, **{**k, "limit": 2}))
    shown = open_history(person)
    shown.whose.chosen.emit("all")
    settle(person, shown)
    person.bot.waitUntil(
        lambda: not shown.model.canFetchMore(shown.list.rootIndex()) or _more(shown), timeout=10_000
    )
    person.bot.waitUntil(lambda: len(lines(shown)) >= 4, timeout=10_000)
    entries = [line.deed.entry for line in lines(shown)]
    assert len(set(entries)) == len(entries)


def _more(shown: HistorySheet) -> bool:
    shown.model.fetchMore(shown.list.rootIndex())
    return False


def test_only_mine_and_the_whole_project(person: Person) -> None:
    work(person)
    shown = open_history(person)
    shown.scope.set_current("project")
    shown.scope.chosen.emit("project")
    settle(person, shown)
    assert {line.deed.type for line in lines(shown)} >= {"tag", "import", "project"}
    shown.whose.set_current("own")
    shown.whose.chosen.emit("own")
    settle(person, shown)
    assert {line.who for line in lines(shown)} == {"Linh"}


def test_enter_goes_to_where_it_was(person: Person) -> None:
    work(person)
    press(person.view, "Ctrl+Home")
    shown = open_history(person)
    QTest.keyClick(shown.list, Qt.Key.Key_Return)
    assert not shown.is_open
    assert person.view.selected_tag == person.tags[-1].id


def test_going_back_far_shows_how_far_it_is_and_esc_stops_it(person: Person, monkeypatch) -> None:
    work(person)
    shown = open_history(person)
    halt, go_on = threading.Event(), threading.Event()
    undo = history.undo

    def slow(ledger, *, annotator):
        halt.set()
        assert go_on.wait(10)
        return undo(ledger, annotator=annotator)

    monkeypatch.setattr(history, "undo", slow)
    shown.list.setCurrentIndex(shown.model.index(shown.model.rowCount() - 1))
    QTest.mouseClick(shown.go_back, Qt.MouseButton.LeftButton)
    person.bot.waitUntil(halt.is_set, timeout=10_000)
    person.bot.waitUntil(lambda: "0 / 3" in shown.message.text(), timeout=10_000)
    assert not shown.go_back.isEnabled()
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.is_open
    go_on.set()
    person.bot.waitUntil(lambda: shown.message.text() == "Stopped; nothing was changed.", timeout=10_000)
    person.bot.waitUntil(shown.go_back.isEnabled)
    assert len(person.quotes()) == 3
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    person.bot.waitUntil(lambda: not shown.is_open)
