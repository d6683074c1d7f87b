"""While a dataset is written, acts go on being saved; it shows the project as it was when it began."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.window.conftest import Person

from storymark.ui import export_flow
from storymark.ui.dialogs.export_dialog import ExportDialog

CTRL = Qt.KeyboardModifier.ControlModifier


class Held:
    """Keeps an export from going on until it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self.go_on = threading.Event(), threading.Event()
        export_file = export_flow.export_file

        def held(*args: Any, **options: Any) -> Any:
            self.begun.set()
            assert self.go_on.wait(30)
            return export_file(*args, **options)

        monkeypatch.setattr(export_flow, "export_file", held)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    return Held(monkeypatch)


def copies(folder: Path) -> list[Path]:
    """What an export reads from, beside the backups."""
    return [file for file in folder.glob("*-backups/*") if not file.name.endswith(".storymark")]


def begin_export(person: Person, folder: Path) -> None:
    person.desk.context.change(export_folder=str(folder))
    person.desk.actions["export"].trigger()
    person.bot.waitUntil(lambda: bool(person.window.findChildren(ExportDialog)), timeout=20_000)
    (dialog,) = person.window.findChildren(ExportDialog)
    person.bot.waitUntil(dialog.is_ready, timeout=20_000)
    QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)


def test_acts_are_saved_while_an_export_is_written(
    open_window, project: Path, tmp_path: Path, held: Held
) -> None:
    person: Person = open_window(project)
    person.press(Qt.Key.Key_1)
    person.saved()
    before = len(person.tags)
    begin_export(person, tmp_path)
    person.bot.waitUntil(held.begun.is_set, timeout=20_000)
    assert copies(tmp_path)

    person.press(Qt.Key.Key_Escape, Qt.Key.Key_J, Qt.Key.Key_2)
    person.saved()
    assert len(person.tags) == before + 1

    held.go_on.set()
    person.bot.waitUntil(lambda: "read back and checked" in person.said(), timeout=20_000)
    (out,) = tmp_path.glob("*.jsonl")
    stories = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert sum(span["annotator"] == "Linh" for story in stories for span in story["spans"]) == before
    person.bot.waitUntil(lambda: not copies(tmp_path), timeout=20_000)


def test_a_window_that_closes_ends_its_export(open_window, project: Path, tmp_path: Path, held: Held) -> None:
    person: Person = open_window(project)
    begin_export(person, tmp_path)
    person.bot.waitUntil(held.begun.is_set, timeout=20_000)
    threading.Timer(0.2, held.go_on.set).start()
    person.window.close()
    person.bot.waitUntil(lambda: person.desk.project is None, timeout=20_000)
    assert not list(tmp_path.glob("*.jsonl"))
    person.bot.waitUntil(lambda: not copies(tmp_path), timeout=20_000)
