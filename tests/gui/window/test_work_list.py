"""The work list in the real window: skipping with a reason, what is to do next, filters and their keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from storymark import bootstrap
from storymark.services.import_plan import ImportOptions, plan_import
from storymark.services.importing import run_import
from storymark.ui.dialogs.skip_story import SkipStory
from storymark.ui.panels.story_filter import Narrowing, StoryFilterMenu

Key, Ctrl, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def three(project: Path, tmp_path: Path) -> Path:
    """A project with three stories of two sentences."""
    ledger = bootstrap.open_ledger(project, create=True)
    bootstrap.put_default_labels(ledger)
    for number, text in enumerate(("Một. Hai.", "Ba. Bốn.", "Năm. Sáu.")):
        (tmp_path / f"s{number}.txt").write_text(text, "utf-8")
    files = [tmp_path / f"s{number}.txt" for number in range(3)]
    options = ImportOptions()
    plan = plan_import(
        files, formats=bootstrap.formats(), options=options, ledger=ledger, labels=ledger.labels()
    )
    run_import(ledger, plan, options=options, detect_language=bootstrap.detect_language)
    ledger.store.close()
    return project


def heard(person) -> list[str]:
    """All that the window says from now on: a message is gone after a while, whoever waits."""
    told: list[str] = []
    say = person.desk.bar.say

    def kept(text: str) -> None:
        told.append(text)
        say(text)

    person.desk.bar.say = kept
    return told


def here(person) -> str:
    return person.desk.annotating.session.story.external_id


def row_of(person, place: int):
    return person.desk.workspace.left.stories.model.row_at(place)


def test_a_story_is_skipped_with_a_reason_and_the_next_one_to_do_is_there(open_window, three) -> None:
    person = open_window(three, is_demo=False)
    told = heard(person)
    person.press(Key.Key_S, with_=Ctrl | Shift)
    person.bot.waitUntil(lambda: bool(person.window.findChildren(SkipStory)))
    (sheet,) = person.window.findChildren(SkipStory)
    QTest.keyClick(sheet.field, Key.Key_Return)  # no reason: it stays
    assert sheet.is_open
    QTest.keyClicks(sheet.field, "not about insurance")
    QTest.keyClick(sheet.field, Key.Key_Return)
    person.bot.waitUntil(lambda: here(person) == "s1")
    person.bot.waitUntil(lambda: row_of(person, 0).status == "skipped")
    assert row_of(person, 0).reason == "not about insurance"
    person.bot.waitUntil(lambda: "Story skipped." in told)
    person.press(Key.Key_Up, with_=Qt.KeyboardModifier.AltModifier)
    person.bot.waitUntil(lambda: here(person) == "s0")
    head = person.desk.workspace.head
    person.bot.waitUntil(lambda: "skipped: not about insurance" in head._meta.text())
    assert head._done.text() == "Reopen"
    person.press(Key.Key_Z, with_=Ctrl)
    person.bot.waitUntil(lambda: row_of(person, 0).status == "todo")
    person.bot.waitUntil(lambda: head._done.text() == "Done")


def test_next_to_do_goes_past_what_is_done_and_says_when_nothing_is_left(open_window, three) -> None:
    person = open_window(three, is_demo=False)
    told = heard(person)
    story = person.desk.stories
    story.set_status(row_of(person, 1).id, "done")
    person.bot.waitUntil(lambda: row_of(person, 1).status == "done")
    person.press(Key.Key_J, with_=Ctrl | Shift)
    person.bot.waitUntil(lambda: here(person) == "s2")
    person.press(Key.Key_Return, with_=Ctrl)  # done
    person.bot.waitUntil(lambda: here(person) == "s0")
    person.press(Key.Key_Return, with_=Ctrl)
    person.bot.waitUntil(lambda: any("There is no other story to do." in text for text in told))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_of_filters_is_reached_and_used_by_keys(open_window, three) -> None:
    person = open_window(three, is_demo=False)
    stories = person.desk.workspace.left.stories
    person.desk.stories.set_flag(row_of(person, 2))
    person.bot.waitUntil(lambda: row_of(person, 2).flagged)

    def opened() -> StoryFilterMenu:
        person.press(Key.Key_M, with_=Ctrl | Shift)
        person.bot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), StoryFilterMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, StoryFilterMenu)
        return menu

    menu = opened()
    for _ in range(2):
        QTest.keyClick(menu, Key.Key_Down)  # skipped, handed in, flagged
    QTest.keyClick(menu, Key.Key_Return)
    assert stories.narrowing == Narrowing(fact="flagged")
    person.bot.waitUntil(lambda: stories.model.rowCount() == 1)
    assert row_of(person, 0).external_id == "s2"
    menu = opened()
    assert next(a for a in menu.actions() if a.objectName() == "fact=flagged").isChecked()
    QTest.keyClick(menu, Key.Key_S)  # Show all stories
    person.bot.waitUntil(lambda: stories.model.rowCount() == 3)
    assert stories.narrowing == Narrowing()
