"""Sheets keep keys and focus to themselves, end once, and give the focus back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.fields import TextField
from storymark.ui.widgets.overlay import has_open_overlay
from storymark.ui.widgets.popover import Popover
from storymark.ui.widgets.sheet import Sheet


@pytest.fixture
def desk(shown) -> QWidget:
    """A window with a text that has the focus and counts a shortcut and keys."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    holder.text = QPlainTextEdit()
    column.addWidget(holder.text)
    shown(holder, width=1024, height=600)
    holder.fired = []
    shortcut = QShortcut(QKeySequence("Ctrl+E"), holder.window())
    shortcut.activated.connect(lambda: holder.fired.append("Ctrl+E"))
    single = QShortcut(QKeySequence("F6"), holder.window())
    single.activated.connect(lambda: holder.fired.append("F6"))
    holder.text.setFocus()
    return holder


def sheet_on(desk: QWidget, look) -> Sheet:
    sheet = Sheet(look, desk.window(), width_px=400)
    sheet.field, sheet.other = TextField(look), QLineEdit()
    sheet.body.addWidget(sheet.field)
    sheet.body.addWidget(sheet.other)
    sheet.add_buttons(Button(look, "Do", kind="primary"), Button(look, "Cancel"))
    sheet.first_focus = lambda: sheet.field
    return sheet


def test_the_first_field_has_the_focus_and_the_text_gets_it_back(desk, look, qtbot):
    sheet = sheet_on(desk, look)
    sheet.open()
    assert sheet.field.hasFocus()
    with qtbot.waitSignals([sheet.rejected, sheet.closed]):
        qtbot.keyClick(sheet.field, Qt.Key.Key_Escape)
    assert desk.text.hasFocus()
    assert not has_open_overlay(desk.window())


def test_enter_accepts_exactly_once(desk, look, qtbot):
    sheet = sheet_on(desk, look)
    accepted = []
    sheet.accepted.connect(lambda: accepted.append(1))
    sheet.open()
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert accepted == [1]


def test_enter_waits_for_the_primary_button(desk, look, qtbot):
    sheet = sheet_on(desk, look)
    sheet.open()
    sheet._primary.setEnabled(False)
    with qtbot.assertNotEmitted(sheet.accepted):
        qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert sheet.is_open


def test_the_windows_shortcuts_are_quiet_while_it_is_open(desk, look, qtbot):
    qtbot.keyClick(desk.text, Qt.Key.Key_F6)
    assert desk.fired == ["F6"]
    sheet = sheet_on(desk, look)
    sheet.open()
    qtbot.keyClick(sheet.field, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(sheet.field, Qt.Key.Key_F6)
    assert desk.fired == ["F6"]
    sheet.cancel()
    qtbot.keyClick(desk.text, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert desk.fired == ["F6", "Ctrl+E"]


def test_tab_goes_round_within_it_both_ways(desk, look, qtbot):
    sheet = sheet_on(desk, look)
    sheet.open()
    seen = []
    for _ in range(10):
        focused = QApplication.focusWidget()
        assert sheet.isAncestorOf(focused)
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert len(set(seen)) == 5  # cross, two fields, two buttons
    sheet.field.setFocus()
    qtbot.keyClick(sheet.field, Qt.Key.Key_Backtab)
    assert sheet.isAncestorOf(QApplication.focusWidget())


def test_nobody_takes_the_focus_from_it_but_he_gets_it_afterwards(desk, look):
    other = QLineEdit(desk)
    other.show()
    sheet = sheet_on(desk, look)
    sheet.open()
    other.setFocus()
    assert sheet.field.hasFocus()
    sheet.cancel()
    assert other.hasFocus()


def test_one_opened_from_another_stays_on_top(desk, look):
    first = sheet_on(desk, look)
    second = sheet_on(desk, look)
    first.accepted.connect(second.open)
    first.open()
    first.accept()
    assert not first.is_open
    assert second.field.hasFocus()
    second.cancel()
    assert desk.text.hasFocus()


def test_clicks_beside_the_card_do_not_reach_the_window(desk, look, qtbot):
    sheet = sheet_on(desk, look)
    sheet.open()
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert sheet.is_open
    assert sheet.field.hasFocus()


def test_it_covers_the_window_when_that_is_resized(desk, look, qtbot):
    sheet = sheet_on(desk, look)
    sheet.open()
    desk.window().resize(1300, 700)
    qtbot.waitUntil(lambda: sheet.size() == desk.window().size())
    middle = sheet.card.geometry().center()
    assert abs(middle.x() - 650) <= 1


def test_a_body_that_is_too_high_scrolls(desk, look, qtbot):
    sheet = Sheet(look, desk.window(), width_px=400)
    for _ in range(60):
        sheet.body.addWidget(QLineEdit())
    sheet.add_buttons(Button(look, "Do", kind="primary"))
    sheet.open()
    assert desk.window().rect().contains(sheet.card.geometry())
    qtbot.waitUntil(lambda: sheet._body_area.verticalScrollBar().maximum() > 0)
    assert sheet._primary.isVisible()


def test_without_buttons_there_is_no_foot(desk, look):
    sheet = Sheet(look, desk.window(), width_px=400)
    sheet.body.addWidget(TextField(look))
    sheet.open()
    assert not sheet._foot.isVisible()


def test_the_cross_cancels(desk, look, qtbot):
    sheet = sheet_on(desk, look)
    sheet.open()
    with qtbot.waitSignal(sheet.rejected):
        qtbot.mouseClick(sheet._close, Qt.MouseButton.LeftButton)


def test_a_popover_closes_with_a_click_elsewhere(desk, look, qtbot):
    popover = Popover(look, desk.window(), width_px=300)
    popover.content.addWidget(TextField(look))
    popover.open_at(desk.mapToGlobal(QPoint(500, 100)))
    assert popover.card.geometry().topRight().x() == pytest.approx(500, abs=2)
    with qtbot.waitSignal(popover.closed):
        qtbot.mouseClick(popover, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert desk.text.hasFocus()


def test_a_popover_stays_in_the_window(desk, look):
    popover = Popover(look, desk.window(), width_px=300)
    popover.content.addWidget(TextField(look))
    popover.open_at(desk.mapToGlobal(QPoint(20, 590)))
    assert desk.window().rect().contains(popover.card.geometry())
