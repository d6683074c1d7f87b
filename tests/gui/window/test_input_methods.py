"""Input methods compose whole words in every field, and no shortcut fires meanwhile; the text needs none."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from storymark.ui.dialogs.command_palette import CommandPalette
from storymark.ui.dialogs.label_picker import LabelPicker
from storymark.ui.widgets.overlay import has_open_overlay

from .conftest import Person
from .test_keys import press

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def person(open_window, project: Path) -> Person:
    made: Person = open_window(project)
    return made


def compose(field: QWidget, preedit: str) -> None:
    QApplication.sendEvent(field, QInputMethodEvent(preedit, []))


def commit(field: QWidget, text: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def would_fire(field: QWidget, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
    """Whether a shortcut of the window may take this key: it may unless the field claims it."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, held)
    event.ignore()
    QApplication.sendEvent(field, event)
    return not event.isAccepted()


def fields(person: Person) -> list[QWidget]:
    """One field of each kind: filter, note, palette, picker, keys."""
    press(person.view, "1")
    person.saved()
    press(person.view, "N")
    found: list[QWidget] = [person.window.workspace.left.stories._filter, QApplication.focusWidget()]
    return found


def test_pinyin_is_composed_in_the_filter(person: Person) -> None:
    filter_ = person.window.workspace.left.stories._filter
    filter_.setFocus()
    for preedit in ("b", "ba", "bao'x", "bao'xian"):
        compose(filter_, preedit)
    assert filter_.is_composing
    commit(filter_, "保险")
    assert filter_.text() == "保险"
    assert not filter_.is_composing


def test_no_shortcut_fires_while_something_is_composed(person: Person) -> None:
    for field in fields(person):
        field.setFocus()
        for key, held in (
            (Qt.Key.Key_K, CTRL),
            (Qt.Key.Key_Z, CTRL),
            (Qt.Key.Key_Return, CTRL),
            (Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier),
        ):
            compose(field, "ni")
            assert not would_fire(field, key, held)
            compose(field, "")
        assert would_fire(field, Qt.Key.Key_K, CTRL)


def test_enter_escape_and_arrows_belong_to_the_composition(person: Person) -> None:
    press(person.view, "Ctrl+K")
    (palette,) = [o for o in person.window.findChildren(CommandPalette) if o.is_open]
    palette.field.insert(">flag")
    here = palette.list.currentIndex().row()
    compose(palette.field, "guo")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Tab):
        QTest.keyClick(palette.field, key)
    assert palette.is_open
    assert palette.list.currentIndex().row() == here
    commit(palette.field, "")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.is_open


def test_a_label_is_picked_by_a_composed_name(person: Person) -> None:
    press(person.view, "0")
    (picker,) = [o for o in person.window.findChildren(LabelPicker) if o.is_open]
    compose(picker.field, "tou'su")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert picker.is_open
    commit(picker.field, "投诉")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    person.saved()
    assert [label for _, label in person.quotes()] == ["complaint"]


def test_a_note_in_vietnamese_is_kept_as_composed(person: Person) -> None:
    press(person.view, "1")
    person.saved()
    press(person.view, "N")
    note = QApplication.focusWidget()
    for preedit in ("k", "kh", "kho", "khó"):
        compose(note, preedit)
    QTest.keyClick(note, Qt.Key.Key_Escape)  # closes the list of the input method, not the note
    assert note.hasFocus()
    commit(note, "khó ")
    QTest.keyClick(note, Qt.Key.Key_Escape)
    person.saved()
    assert [tag.note for tag in person.tags] == ["khó "]
    assert person.view.hasFocus()


def test_a_shortcut_works_again_when_the_focus_left_a_composition(person: Person) -> None:
    filter_ = person.window.workspace.left.stories._filter
    filter_.setFocus()
    compose(filter_, "ni")
    person.desk.focus_text()
    assert not filter_.is_composing
    press(person.view, "Ctrl+K")
    assert has_open_overlay(person.window)


# --- hook editors: Unikey, EVKey and the like send a Backspace and the new letter, both without a real key
class HookEditor:
    """Types as a hook editor does: the key itself, then Backspace at once and a letter as a packet."""

    def __init__(self, target: QWidget) -> None:
        self.target = target

    def key(self, name: str, scan_code: int) -> None:
        key = Qt.Key(ord(name.upper()))
        self._send(int(key), name, scan_code)

    def rewrite(self, letter: str) -> None:
        self._send(int(Qt.Key.Key_Backspace), "\b", 22)
        self._send(0, letter, 0)

    def _send(self, key: int, text: str, scan_code: int) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            none = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(self.target, QKeyEvent(kind, key, none, scan_code, 0, 0, text, False, 1))


# Letter -> scan code on X of its key.
SCAN = {"o": 32, "w": 25, "a": 38, "s": 39, "d": 40, "e": 26, "1": 10, "2": 11, "6": 15, "r": 27, "j": 44}


@pytest.mark.parametrize(
    ("keys", "rewritten"),
    [("ow", "ơ"), ("dd", "đ"), ("as", "á"), ("ee", "ê"), ("aj", "ạ")],
    ids=["ow", "dd", "as", "ee", "aj"],
)
def test_telex_rewrites_nothing_in_the_text(person: Person, keys: str, rewritten: str) -> None:
    press(person.view, "2")
    person.saved()
    before = person.tags
    editor = HookEditor(person.view)
    for name in keys:
        editor.key(name, SCAN[name])
    editor.rewrite(rewritten)
    person.saved()
    assert person.tags == before


def test_vni_tags_by_the_digit_that_was_pressed_and_by_nothing_else(person: Person) -> None:
    editor = HookEditor(person.view)
    editor.key("a", SCAN["a"])
    editor.key("1", SCAN["1"])
    editor.rewrite("á")
    person.saved()
    assert [label for _, label in person.quotes()] == ["claim"]
    editor.key("6", SCAN["6"])
    editor.rewrite("ấ")
    person.saved()
    assert [label for _, label in person.quotes()] == ["claim"]


@pytest.mark.parametrize("layout", ["telex", "vni"])
def test_fields_take_what_a_hook_editor_rewrites(person: Person, layout: str) -> None:
    filter_ = person.window.workspace.left.stories._filter
    filter_.setFocus()
    editor = HookEditor(filter_)
    editor.key("a", SCAN["a"])
    editor.key("s" if layout == "telex" else "1", SCAN["s" if layout == "telex" else "1"])
    editor._send(int(Qt.Key.Key_Backspace), "\b", 22)
    editor.rewrite("á")
    assert filter_.text() == "á"
