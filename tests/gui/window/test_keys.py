"""Keys come from one table: each works, each can be changed, and every place shows the new one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from storymark.ui.action_table import ACTIONS, Scope
from storymark.ui.actions import action_name
from storymark.ui.dialogs.change_keys import ChangeKeys
from storymark.ui.dialogs.guideline_card import GuidelineCard
from storymark.ui.dialogs.keys_sheet import KeysSheet
from storymark.ui.palette_hits import command_hits
from storymark.ui.text import key_sequence
from storymark.ui.widgets.overlay import Overlay

from .conftest import Person

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def person(open_window, project: Path) -> Person:
    made: Person = open_window(project)
    return made


def sheet(person: Person, kind: type) -> object:
    found = [o for o in person.window.findChildren(kind) if o.is_open]
    assert len(found) == 1
    return found[0]


def press(widget, key: str) -> None:
    combination = key_sequence(key)[0]
    QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())
    QApplication.processEvents()


def test_every_act_is_triggered_by_each_of_its_keys(person: Person, qtbot) -> None:
    """The handlers are held back: what is tested is that the key arrives at its act and at no other."""
    done: list[str] = []
    for spec in ACTIONS:
        action = person.desk.actions[spec.id]
        action.triggered.disconnect()
        action.triggered.connect(lambda _checked=False, act=spec.id: done.append(act))
    for spec in ACTIONS:
        if spec.act is not None or spec.scope in (Scope.REVIEW, Scope.SEARCH):
            continue  # the text's own: each is tested in tests/gui/reader; those of the review beside it
        for key in person.desk.context.look.keys.keys(spec.id):
            person.desk.focus_text()
            press(person.view, key)
            assert done == [spec.id], key
            done.clear()


def test_ctrl_keys_work_from_a_field_and_bare_ones_are_letters_there(person: Person) -> None:
    field = person.window.workspace.left.stories.findChild(type(person.window.workspace.left.stories._filter))
    field.setFocus()
    for key in (Qt.Key.Key_B, Qt.Key.Key_T, Qt.Key.Key_1, Qt.Key.Key_Question):
        QTest.keyClick(field, key)
    assert field.text() == "bt1?"
    assert person.tags == []
    press(field, "Ctrl+K")
    assert [o for o in person.window.findChildren(Overlay) if o.is_open]


def test_every_act_is_on_the_sheet_and_in_the_palette_by_name(person: Person) -> None:
    names = {hit.key: hit.title for hit in command_hits(person.desk.context.look, "")}
    assert names == {spec.id: action_name(spec.id) for spec in ACTIONS}
    assert len(set(names.values())) == len(names)
    press(person.view, "?")
    shown = " ".join(label.accessibleName() for label in sheet(person, KeysSheet).card.findChildren(QLabel))
    look = person.desk.context.look
    for spec in ACTIONS:
        if not spec.number:
            assert look.key(spec.id) in shown, spec.id


def test_the_sheet_finds_a_key(person: Person) -> None:
    press(person.view, "?")
    shown = sheet(person, KeysSheet)
    QTest.keyClicks(shown.field, "unta")
    visible = [
        label.text()
        for label in shown.card.findChildren(QLabel)
        if label.isVisible() and label.accessibleName()
    ]
    assert [text for text in visible if "entence" in text] == ["Next untagged sentence"]


def test_a_key_is_changed_kept_and_reset(person: Person, open_window, project: Path) -> None:
    press(person.view, "Ctrl+Shift+K")
    change: ChangeKeys = sheet(person, ChangeKeys)
    QTest.keyClicks(change.field, "flag the story")
    QTest.keyClick(change.field, Qt.Key.Key_Return)
    QTest.keyClick(change.list, Qt.Key.Key_Return)
    assert "Press the new key" in change.message()
    QTest.keyClick(change.list, Qt.Key.Key_F7)
    assert person.desk.context.settings.keys == {"flag": ["F7"]}
    QTest.keyClick(change, Qt.Key.Key_Escape)
    person.desk.focus_text()
    press(person.view, "F")
    assert person.said() != "Story flagged."
    press(person.view, "F7")
    assert person.said() == "Story flagged."
    assert person.desk.actions["flag"].text().endswith("\tF7")
    person.saved()
    person.window.close()

    again = open_window(project)
    press(again.view, "F7")
    assert again.said() == "Flag removed."
    press(again.view, "Ctrl+Shift+K")
    sheet(again, ChangeKeys)._reset_all.click()
    assert again.desk.context.settings.keys == {}
    press(sheet(again, ChangeKeys), "Escape")
    again.desk.focus_text()
    press(again.view, "F")
    assert again.said() == "Story flagged."


def test_a_clash_shows_both_owners_at_once_and_is_settled_there(person: Person) -> None:
    press(person.view, "Ctrl+Shift+K")
    change: ChangeKeys = sheet(person, ChangeKeys)
    QTest.keyClicks(change.field, "note")
    change.ask()
    QTest.keyClick(change.list, Qt.Key.Key_B, CTRL)
    assert "Story list" in change.message()
    assert "Note" in change.message()
    assert person.desk.context.settings.keys == {}
    change._leave.click()
    assert change.message() == ""
    change.ask()
    QTest.keyClick(change.list, Qt.Key.Key_B, CTRL)
    QTest.keyClick(change._take, Qt.Key.Key_Return)
    assert person.desk.context.settings.keys == {"left_pane": [], "note": ["Ctrl+B"]}
    assert "Story list” has no key" in change.message()


@pytest.mark.parametrize(
    ("key", "held", "word"), [(Qt.Key.Key_A, 0, "Vietnamese"), (Qt.Key.Key_F11, 0, "system")]
)
def test_keys_that_would_not_arrive_are_refused(person: Person, key: Qt.Key, held: int, word: str) -> None:
    press(person.view, "Ctrl+Shift+K")
    change: ChangeKeys = sheet(person, ChangeKeys)
    change.ask()
    QTest.keyClick(change.list, key)
    assert word in change.message()
    assert change.list.is_asking
    assert person.desk.context.settings.keys == {}


def test_changed_keys_are_shown_wherever_keys_are_shown(person: Person) -> None:
    person.desk.context.change(keys={"done": ["Ctrl+Shift+D"], "filter": ["Shift+T"], "undo": ["Ctrl+U"]})
    head = person.window.workspace.head
    assert "Ctrl ⇧ D" in head._done.toolTip()
    assert person.window.workspace.left.stories._filter._key == "⇧ T"
    press(person.view, "1")
    person.saved()
    press(person.view, "Delete")
    assert "Ctrl U" in person.said()
    assert person.desk.actions["undo"].shortcut() == QKeySequence("Ctrl+U")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_opens_by_its_key_and_closes_with_escape(person: Person) -> None:
    press(person.view, "F10")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert len(menu.actions()) == 7
    menu.close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_right_click_on_a_tag_offers_all_that_can_be_done(person: Person) -> None:
    press(person.view, "1")
    person.saved()
    (tag,) = person.tags
    person.desk.context_menus.open_tag_menu(QPoint(100, 100), tag.id)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [
        action.text().split("\t")[0].replace("&", "") for action in menu.actions() if not action.isSeparator()
    ]
    assert texts[:4] == ["Claim", "Complaint", "Empathy", "Financial advice"]
    for wanted in (
        "Second tag on the same words",
        "Note",
        "Confidence",
        "Delete the tag",
        "Find the same words",
    ):
        assert wanted in texts
    second = next(a.menu() for a in menu.actions() if a.menu() is not None)
    second.actions()[2].trigger()
    person.saved()
    assert [label for _, label in person.quotes()] == ["claim", "empathy"]
    menu.close()


def test_q_shows_the_guideline_of_the_tag_and_a_digit_that_of_another(person: Person) -> None:
    press(person.view, "2")
    person.saved()
    press(person.view, "Q")
    card = sheet(person, GuidelineCard)
    labels = person.desk.summary.labels
    assert labels.get("complaint").definition["en"] in card.text()
    for field in ("use_when", "not_when"):
        told = labels.get("complaint").extra[field]["en"]
        for line in [told] if isinstance(told, str) else told:
            assert line in card.text()
    assert person.window.rect().contains(card.card.geometry())
    QTest.keyClick(card.card, Qt.Key.Key_3)
    assert labels.get("empathy").definition["en"] in card.text()
    assert "Empathy" in card.card.accessibleName()
    assert len(person.tags) == 1
    QTest.keyClick(card.card, Qt.Key.Key_Escape)
    assert not card.is_open
    assert person.view.hasFocus()
