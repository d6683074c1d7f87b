"""The whole job from opening to export with keys alone: every event of a mouse is blocked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from storymark.ui.dialogs.export_dialog import ExportDialog
from storymark.ui.dialogs.go_to_sentence import GoToSentence
from storymark.ui.dialogs.history_sheet import HistorySheet
from storymark.ui.dialogs.label_picker import LabelPicker
from storymark.ui.dialogs.name_dialog import NameDialog
from storymark.ui.widgets.overlay import Overlay

from .conftest import Person
from .test_keys import press

_MOUSE = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.HoverMove,
        QEvent.Type.Enter,
        QEvent.Type.ContextMenu,
        QEvent.Type.TouchBegin,
    }
)


class NoMouse(QObject):
    """Eats what a pointer would do."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() in _MOUSE


@pytest.fixture(autouse=True)
def _no_mouse(qapp: QApplication) -> Iterator[None]:
    blocker = NoMouse()
    qapp.installEventFilter(blocker)
    yield
    qapp.removeEventFilter(blocker)


def type_(text: str) -> None:
    """Type into whatever has the focus."""
    for character in text:
        QTest.keyClick(QApplication.focusWidget(), character)
    QApplication.processEvents()


def key(name: str) -> None:
    press(QApplication.focusWidget(), name)


def overlay(person: Person, kind: type[Overlay]) -> Overlay:
    person.bot.waitUntil(lambda: any(o.is_open for o in person.window.findChildren(kind)), timeout=10_000)
    (found,) = [o for o in person.window.findChildren(kind) if o.is_open]
    return found


def test_open_name_tag_correct_review_done_and_export(open_window, project: Path, tmp_path: Path) -> None:
    person: Person = open_window(project, annotator="", waits=False)
    overlay(person, NameDialog)
    type_("Minh")
    key("Return")
    person.bot.waitUntil(lambda: person.desk.annotating.session is not None, timeout=20_000)
    person.bot.waitUntil(person.view.hasFocus, timeout=5000)

    # tag a sentence, words, a clause; a second label on the same words
    key("J")
    key("1")
    for name in ("J", "Shift+Right", "Shift+Right", "2"):
        key(name)
    for name in ("J", "V", "V", "3", "Shift+4"):
        key(name)
    person.saved()
    assert [label for _, label in person.quotes()] == ["claim", "complaint", "empathy", "financial_advice"]

    # walk back over the tags, move an edge, relabel, write a note, say how sure one is
    key("Shift+Tab")
    before = person.tags[2].end
    key("L")
    key("2")
    key("N")
    type_("why not")
    key("Escape")
    key("C")
    key("C")
    person.saved()
    edited = next(tag for tag in person.tags if tag.note)
    assert (edited.label, edited.note, edited.confidence) == ("complaint", "why not", "medium")
    assert edited.end > before

    # a label by typing, a sentence by number, delete and undo
    key("G")
    overlay(person, GoToSentence)
    type_("12")
    key("Return")
    assert person.view.current == 11
    key("0")
    overlay(person, LabelPicker)
    type_("emp")
    key("Return")
    person.saved()
    assert len(person.tags) == 5
    key("Delete")
    person.saved()
    assert len(person.tags) == 4
    key("Ctrl+Z")
    person.bot.waitUntil(lambda: len(person.tags) == 5, timeout=10_000)

    # correct a sentence
    sentences = len(person.view.model.sentences)
    for name in ("Escape", "Home", "Right", "Right", "B"):
        key(name)
    person.bot.waitUntil(lambda: len(person.view.model.sentences) == sentences + 1, timeout=10_000)

    # panes: out of the text, to the tags, to the stories and back
    key("F6")
    assert not person.view.hasFocus()
    for _ in range(6):
        if person.view.hasFocus():
            break
        key("F6")
    assert person.view.hasFocus()

    # the history, and the palette with a story in it
    key("Ctrl+Shift+H")
    history = overlay(person, HistorySheet)
    person.bot.waitUntil(lambda: history.model.rowCount() > 0, timeout=10_000)
    key("Escape")
    key("Ctrl+K")
    type_("@")
    person.bot.waitUntil(
        lambda: any(o.is_open and o.model.rowCount() == 3 for o in _palettes(person)), timeout=10_000
    )
    key("Down")
    key("Return")
    person.bot.waitUntil(lambda: _language(person) == "zh", timeout=20_000)
    key("1")
    person.saved()

    # done: the next one to do comes up, or none is left
    key("Alt+Up")
    person.bot.waitUntil(lambda: _language(person) == "vi", timeout=20_000)
    key("Ctrl+Return")
    person.bot.waitUntil(lambda: "Story done" in person.said(), timeout=10_000)
    person.saved()

    # export
    person.desk.context.change(export_folder=str(tmp_path))
    key("Ctrl+E")
    dialog = overlay(person, ExportDialog)
    person.bot.waitUntil(dialog.is_ready, timeout=20_000)
    key("Ctrl+Return")
    person.bot.waitUntil(lambda: "read back and checked" in person.said(), timeout=20_000)
    (out,) = tmp_path.glob("*.jsonl")
    stories = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    own = [[s for s in story["spans"] if s["annotator"] == "Minh"] for story in stories]
    assert list(map(len, own)) == [5, 1]
    assert all(story["text"][s["start"] : s["end"]] == s["text"] for story in stories for s in story["spans"])
    assert sum(sentence["origin"] == "manual" for sentence in stories[0]["sentences"]) == 2
    assert [layer["status"] for layer in stories[0]["layers"] if layer["annotator"] == "Minh"] == ["done"]


def _palettes(person: Person) -> list:
    from storymark.ui.dialogs.command_palette import CommandPalette

    return person.window.findChildren(CommandPalette)


def _language(person: Person) -> str:
    session = person.desk.annotating.session
    return session.story.language if session is not None and session.story is not None else ""


def test_every_pane_is_reached_and_left_by_keys(open_window, project: Path) -> None:
    person: Person = open_window(project)
    seen = set()
    for _ in range(60):
        widget = QApplication.focusWidget()
        seen.add(type(widget).__name__)
        if person.view.hasFocus():
            key("Escape")
            key("Escape")
        key("Tab")
    assert {"StoryView", "SearchField", "CommandButton"} <= seen
