"""All stories searched, hits picked and tagged together, as a person does it: with keys."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from tests.services.conftest import put_story

from storymark import bootstrap
from storymark.domain.ranges import Range
from storymark.ui.search.page import SearchPage

from .conftest import Person
from .test_keys import press


@pytest.fixture
def person(open_window, project: Path) -> Person:
    made: Person = open_window(project)
    return made


def open_search(person: Person, typed: str = "") -> SearchPage:
    press(person.view, "Ctrl+Shift+F")
    page = person.desk.search.page
    person.bot.waitUntil(lambda: page.field.hasFocus() or not person.window.isActiveWindow(), timeout=5000)
    if typed:
        page.field.insert(typed)
        rested(person)
    return page


def rested(person: Person) -> None:
    """Wait until the search is through."""
    person.bot.waitUntil(lambda: not person.desk.search.is_busy, timeout=20_000)


def key(page: SearchPage, *keys: Qt.Key) -> None:
    for one in keys:
        QTest.keyClick(page.list, one)
    QApplication.processEvents()


def rows(page: SearchPage) -> list[str]:
    return [page.model.line(n).quote for n in range(page.model.rowCount())]


def test_hits_of_all_stories_come_as_one_types(person: Person) -> None:
    page = open_search(person, "khó khăn")
    assert person.window._pages.currentWidget() is page
    assert len(rows(page)) > 5
    assert set(rows(page)) == {"khó khăn"}
    assert page.count.text().startswith(f"{len(rows(page))} hits in 1 story")
    page.field.clear()
    page.field.insert("投诉")
    rested(person)
    assert set(rows(page)) == {"投诉"}
    page.field.clear()
    rested(person)
    assert rows(page) == []
    assert "Type what to find" in page.empty.text()


def test_enter_opens_the_story_with_the_hit_selected(person: Person) -> None:
    page = open_search(person, "投诉")
    story, line = page.model.story(1), page.model.line(1)
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert page.list.hasFocus()
    key(page, Qt.Key.Key_Down, Qt.Key.Key_Return)
    session = person.desk.annotating.session
    person.bot.waitUntil(lambda: session.story is not None and session.story.id == story.id, timeout=10_000)
    person.bot.waitUntil(lambda: person.view.selected_text() == "投诉", timeout=5000)
    assert person.view.selection == Range(line.start, line.end)
    assert person.window._pages.currentWidget() is person.desk.workspace
    assert person.view.hasFocus()
    again = open_search(person)
    assert again.field.text() == "投诉"
    assert again.list.currentIndex().row() == 1


def test_escape_puts_back_what_is_picked_then_goes_to_the_story(person: Person) -> None:
    page = open_search(person, "khó khăn")
    page.focus_list()
    key(page, Qt.Key.Key_Space)
    assert page.model.picked_count == 1
    key(page, Qt.Key.Key_Escape)
    assert page.model.picked_count == 0
    assert person.desk.is_searching
    key(page, Qt.Key.Key_Escape)
    assert not person.desk.is_searching
    assert person.view.hasFocus()
    page = open_search(person)
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert not person.desk.is_searching


def test_picked_hits_are_tagged_in_one_step_and_ctrl_z_takes_it_back(person: Person) -> None:
    page = open_search(person, "khó khăn")
    page.focus_list()
    key(page, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space)
    count = page.model.rowCount()
    assert page.bar.text.text() == f"2 of {count} picked"
    key(page, Qt.Key.Key_2)
    person.saved()
    person.bot.waitUntil(lambda: person.quotes() == [("khó khăn", "complaint")] * 2, timeout=5000)
    assert {tag.origin for tag in person.tags} == {"bulk"}
    undo = person.desk.context.look.key("undo")
    assert person.said() == f"2 hits tagged as Complaint. {undo} takes it back."
    person.bot.waitUntil(lambda: page.model.line(0).labels == ("complaint",), timeout=5000)
    assert page.model.line(1).labels == ()
    assert page.model.line(2).labels == ("complaint",)
    assert page.model.picked_count == 0
    press(page.list, "Ctrl+Z")
    person.bot.waitUntil(lambda: page.model.line(0).labels == (), timeout=10_000)
    assert person.desk.is_searching
    assert person.said() == "Undone: many tags at once"
    person.bot.waitUntil(lambda: person.quotes() == [], timeout=5000)
    press(page.list, "Ctrl+Y")
    person.bot.waitUntil(lambda: page.model.line(0).labels == ("complaint",), timeout=10_000)


def test_the_keys_of_the_list_are_those_of_the_table_and_can_be_changed(person: Person) -> None:
    page = open_search(person, "khách hàng")
    person.bot.waitUntil(lambda: page.model.rowCount() > 2)
    person.desk.context.change(keys={"pick_hit": ["P"]})
    key(page, Qt.Key.Key_Space)
    assert page.model.picked_count == 0
    key(page, Qt.Key.Key_P)
    assert page.model.picked_count == 1
    QTest.keyClick(page.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.model.picked_count == page.model.rowCount()


def test_a_takes_all_and_a_second_act_leaves_alone_what_is_there(person: Person) -> None:
    page = open_search(person, "khó khăn|投诉")
    QTest.mouseClick(page.modes.button("regex"), Qt.MouseButton.LeftButton)
    rested(person)
    count = page.model.rowCount()
    page.focus_list()
    key(page, Qt.Key.Key_A)
    assert page.bar.text.text() == f"{count} of {count} picked"
    key(page, Qt.Key.Key_1)
    person.bot.waitUntil(lambda: all(page.model.line(n).labels for n in range(count)), timeout=10_000)
    key(page, Qt.Key.Key_A, Qt.Key.Key_1)
    person.bot.waitUntil(lambda: f"{count} had it already" in person.said(), timeout=10_000)
    key(page, Qt.Key.Key_5)
    assert "5" in person.said()


def test_a_digit_without_picks_tags_nothing(person: Person) -> None:
    page = open_search(person, "khó khăn")
    page.focus_list()
    key(page, Qt.Key.Key_1)
    assert "Pick hits first" in person.said()
    person.saved()
    assert person.tags == []


def test_a_wrong_pattern_is_one_sentence_in_the_page(person: Person) -> None:
    page = open_search(person)
    page.ask("(khó", "regex")
    person.bot.waitUntil(page.message.isVisible, timeout=10_000)
    assert "“(khó” is no regular expression" in page.message.accessibleName()
    page.field.insert(")")
    rested(person)
    assert not page.message.isVisible()
    assert set(rows(page)) == {"khó"}


def test_a_pattern_that_never_ends_is_stopped_and_said(person: Person) -> None:
    page = open_search(person)
    page.ask(r"(?:.|..|.\w)+$(?<=\x00)", "regex")
    person.bot.waitUntil(page.message.isVisible, timeout=60_000)
    assert "takes too long in one story" in page.message.accessibleName()


def test_case_and_tone_marks(person: Person) -> None:
    page = open_search(person, "KHO KHAN")
    assert rows(page) == []
    assert page.empty.text() == "Nothing found."
    page.ignores_marks.setFocus()
    QTest.keyClick(page.ignores_marks, Qt.Key.Key_Space)
    rested(person)
    assert set(rows(page)) == {"khó khăn"}
    QTest.keyClick(page.ignores_case, Qt.Key.Key_Space)
    rested(person)
    assert rows(page) == []


def test_facets_count_and_narrow(person: Person) -> None:
    page = open_search(person)
    page.ask("khó khăn|投诉", "regex")
    rested(person)
    whole = page.model.rowCount()
    languages = page.facets.languages.boxes
    assert set(languages) == {"vi", "zh"}
    page.focus_list()
    key(page, Qt.Key.Key_Space, Qt.Key.Key_2)
    person.bot.waitUntil(lambda: page.model.counts.labels["complaint"] == 1, timeout=10_000)
    assert page.model.counts.labels[""] == whole - 1
    QTest.keyClick(languages["zh"], Qt.Key.Key_Space)
    assert set(rows(page)) == {"khó khăn"}
    assert "shown" in page.count.text()
    QTest.keyClick(page.facets.labels.boxes["complaint"], Qt.Key.Key_Space)
    assert page.model.rowCount() == 1
    key(page, Qt.Key.Key_A)
    assert len(page.model.picked_places()) == 1
    QTest.keyClick(languages["vi"], Qt.Key.Key_Space)
    assert rows(page) == []
    assert page.model.picked_count == 0
    assert page.empty.text() == "No hit fits what is ticked at the left."


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_find_the_same_words_in_all_stories(person: Person) -> None:
    person.view.go_to_sentence(0)
    text = person.view.model.text
    at = text.index("khách hàng")
    person.view.select_span(Range(at, at + 10))
    person.view.context_menu_requested.emit(person.window.mapToGlobal(person.window.rect().center()), None)
    menu = next(m for m in person.window.findChildren(QMenu) if m.isVisible())
    (entry,) = [action for action in menu.actions() if action.objectName() == "find_everywhere"]
    entry.trigger()
    menu.close()
    page = person.desk.search.page
    rested(person)
    assert page.field.text() == "khách hàng"
    assert len(rows(page)) > 5


def test_acts_of_the_story_rest_while_it_is_out_of_sight(person: Person) -> None:
    open_search(person)
    actions = person.desk.actions
    assert not actions["done"].isEnabled()
    assert actions["undo"].isEnabled()
    press(person.desk.search.page.list, "Ctrl+Return")
    session = person.desk.annotating.session
    person.saved()
    assert session is not None
    assert session.layer.status != "done"
    person.desk.show_workspace("annotate")
    assert actions["done"].isEnabled()


def test_the_page_is_read_aloud(person: Person) -> None:
    page = open_search(person, "投诉")
    person.bot.waitUntil(lambda: page.model.sentence(0) is not None, timeout=5000)
    spoken = page.model.data(page.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Story ")
    assert ", sentence " in spoken
    assert "[投诉]" in spoken
    named = (page.field, page.modes, page.list, page.facets, *page.bar.labels)
    assert all(widget.accessibleName() for widget in named)
    press(page.field, "F6")
    assert page.list.hasFocus()
    press(page.list, "F6")
    assert page.facets.first_box().hasFocus()
    press(page.facets.first_box(), "F6")
    assert page.field.hasFocus()


def test_thousands_of_hits_are_painted_only_where_they_are_seen(
    open_window, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = bootstrap.open_ledger(project, create=True, name="many")
    for number in range(20):
        put_story(ledger, f"s{number}", "khó khăn " * 500 + f"{number} .")
    ledger.store.close()
    person = open_window(project, is_demo=False)
    page = open_search(person, "khó khăn")
    assert page.model.rowCount() == 10_000
    painted: list[int] = []
    real = page.model.line
    monkeypatch.setattr(page.model, "line", lambda place: (painted.append(place), real(place))[1])
    page.list.go_to(5_000)
    page.list.ground.repaint()
    assert 5_000 in painted
    assert len(set(painted)) < 60
    page.focus_list()
    key(page, Qt.Key.Key_A, Qt.Key.Key_1)
    person.bot.waitUntil(lambda: page.model.counts.labels["claim"] == 10_000, timeout=120_000)
    assert "10,000 hits tagged as Claim" in person.said()


def test_search_is_loaded_when_it_is_opened(person: Person) -> None:
    # Other tests of the process may have loaded it; what counts is that the window does not hold it.
    assert "search" not in person.desk.__dict__
    open_search(person)
    assert "storymark.ui.search.flow" in sys.modules
