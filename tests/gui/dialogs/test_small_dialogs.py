"""Name, messages, about, text options."""

from __future__ import annotations

import sqlite3

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from storymark.services.settings import Settings
from storymark.ui.dialogs.about import AboutDialog, versions
from storymark.ui.dialogs.message import ask, tell
from storymark.ui.dialogs.name_dialog import NameDialog
from storymark.ui.dialogs.text_options import TextOptions
from storymark.ui.widgets.controls import Button


@pytest.fixture
def window(shown) -> QWidget:
    return shown(QWidget(), width=1024, height=700).window()


def test_a_name_is_typed_and_enter_tells_it_without_outer_blanks(look, window, qtbot):
    dialog = NameDialog(look, window, is_first=True)
    dialog.open()
    assert dialog.field.hasFocus()
    assert not dialog._accept.isEnabled()
    qtbot.keyClicks(dialog.field, "  Linh  Dang ")
    with qtbot.waitSignal(dialog.named) as told:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert told.args == ["Linh Dang"]
    assert not dialog.is_open


def test_blanks_are_no_name(look, window, qtbot):
    dialog = NameDialog(look, window)
    dialog.open()
    qtbot.keyClicks(dialog.field, "   ")
    with qtbot.assertNotEmitted(dialog.named):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.is_open


def test_a_name_that_is_there_is_taken_with_one_click(look, window, qtbot):
    dialog = NameDialog(look, window, name="Linh", known=("Linh", "Hà <i>"))
    dialog.open()
    links = [part for part in dialog.card.findChildren(Button) if part.accessibleName() == "Hà <i>"]
    assert len(links) == 1
    with qtbot.waitSignal(dialog.named) as told:
        qtbot.mouseClick(links[0], Qt.MouseButton.LeftButton)
    assert told.args == ["Hà <i>"]


def test_escape_tells_no_name(look, window, qtbot):
    dialog = NameDialog(look, window, name="Linh")
    dialog.open()
    with qtbot.assertNotEmitted(dialog.named), qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)


def test_a_message_is_plain_text_and_answers_when_it_is_sent_away(look, window, qtbot):
    message = tell(look, window, title="<b>Not</b> bold", text="1 < 2\n& more", kind="bad")
    assert message.is_open
    assert message._title.text() == "<b>Not</b> bold"
    assert message._title.textFormat() == Qt.TextFormat.PlainText
    assert message._text.textFormat() == Qt.TextFormat.PlainText
    with qtbot.waitSignal(message.answered) as told:
        qtbot.keyClick(message._primary, Qt.Key.Key_Return)
    assert told.args == ["close"]


@pytest.mark.parametrize("how", ["enter", "first", "escape"])
def test_a_question_is_answered_by_its_buttons(look, window, qtbot, how):
    question = ask(
        look, window, title="Replace?", text="…", answers=(("keep", "Keep both"), ("replace", "Replace it"))
    )
    answers: list[str] = []
    question.answered.connect(answers.append)
    if how == "enter":
        qtbot.keyClick(question._primary, Qt.Key.Key_Return)
    elif how == "escape":
        qtbot.keyClick(question._primary, Qt.Key.Key_Escape)
    else:
        keep = next(b for b in question.card.findChildren(Button) if b.text() == "Keep both")
        qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert answers == [{"enter": "replace", "first": "keep", "escape": ""}[how]]
    assert not question.is_open


def test_details_unfold_and_are_copied(look, window, qtbot):
    message = tell(look, window, title="t", text="x", details="page 214 <of> 911")
    before = message.card.height()
    qtbot.mouseClick(message._toggle, Qt.MouseButton.LeftButton)
    assert message._details.isVisible()
    qtbot.waitUntil(lambda: message.card.height() > before)
    qtbot.mouseClick(message._copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "page 214 <of> 911"


def test_about_names_the_versions_that_matter(look, window, qtbot):
    found = dict(versions())
    assert found["SQLite"] == sqlite3.sqlite_version
    assert {"Storymark", "Python", "Qt"} <= set(found)
    dialog = AboutDialog(look, window)
    dialog.open()
    qtbot.mouseClick(dialog._copy, Qt.MouseButton.LeftButton)
    assert f"SQLite {sqlite3.sqlite_version}" in QGuiApplication.clipboard().text().splitlines()


def test_text_options_tell_each_choice_at_once(look, window, qtbot):
    options = TextOptions(look, window, text_px=17, settings=Settings())
    options.open_at(window.mapToGlobal(QPoint(800, 60)))
    with qtbot.waitSignal(options.text_size_chosen) as told:
        qtbot.mouseClick(options._larger, Qt.MouseButton.LeftButton)
    assert told.args == [18]
    for part, key, signal in (
        (options._pitch, "compact", options.line_pitch_chosen),
        (options._font, "serif", options.reading_font_chosen),
        (options._theme, "dark", options.theme_chosen),
        (options._measure, "wide", options.measure_chosen),
        (options._contrast, "high", options.contrast_chosen),
    ):
        with qtbot.waitSignal(signal) as told:
            qtbot.mouseClick(part.button(key), Qt.MouseButton.LeftButton)
        assert told.args == [key]
    assert options.is_open


@pytest.mark.parametrize(("size", "button"), [(14, "_smaller"), (26, "_larger")])
def test_text_sizes_end_at_their_limits(look, window, size, button):
    options = TextOptions(look, window, text_px=size, settings=Settings())
    options.open_at(QPoint(400, 60))
    assert not getattr(options, button).isEnabled()
    assert options._figure.text() == f"{size} px"
