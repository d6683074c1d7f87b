"""The real window on a real project, driven as a person drives it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from storymark import bootstrap
from storymark.domain.tags import Tag
from storymark.services.program import Wish
from storymark.ui import app
from storymark.ui.main_window import MainWindow

NONE = Qt.KeyboardModifier.NoModifier


class Person:
    """Somebody at the window; speaks in acts and looks at what is shown."""

    def __init__(self, qtbot, window: MainWindow) -> None:
        self.bot = qtbot
        self.window = window
        assert window.desk is not None
        self.desk = window.desk
        self.view = window.desk.view

    def press(self, *keys: Qt.Key, with_: Qt.KeyboardModifier = NONE) -> None:
        """Keys to the text, one after the other."""
        for key in keys:
            QTest.keyClick(self.view, key, with_)

    def saved(self) -> None:
        """Wait until the status bar may say so and the panels show it."""
        project = self.desk.project
        assert project is not None
        self.bot.waitUntil(lambda: project.queue.is_empty and self.desk.has_followed, timeout=10_000)

    @property
    def tags(self) -> list[Tag]:
        """The tags on the screen in reading order."""
        session = self.desk.annotating.session
        return sorted(session.tags.values(), key=lambda tag: (tag.start, tag.end)) if session else []

    def quotes(self) -> list[tuple[str, str]]:
        """Words and labels of the tags."""
        return [(tag.quote, tag.label) for tag in self.tags]

    def said(self) -> str:
        """What the status bar's middle says."""
        return self.window.bar.shown_text()


@pytest.fixture
def open_window(qtbot, qapp) -> Iterator[Callable[..., Person]]:
    """Open the window on a project and wait until its first story is ready; all are closed at the end."""
    windows: list[MainWindow] = []

    def open_(path: Path, *, annotator: str = "Linh", is_demo: bool = True, waits: bool = True) -> Person:
        window = app.open_window(bootstrap, Wish(project=path, annotator=annotator, is_demo=is_demo), qapp)
        windows.append(window)
        window.resize(1440, 900)
        qtbot.waitUntil(lambda: window.desk is not None, timeout=10_000)
        desk = window.desk
        assert desk is not None
        if waits:
            qtbot.waitUntil(lambda: desk.annotating.session is not None, timeout=20_000)
            qtbot.waitUntil(lambda: desk.view.hasFocus() or not window.isActiveWindow(), timeout=5000)
        return Person(qtbot, window)

    yield open_
    for window in filter(isValid, windows):
        window.close()
        window.deleteLater()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Where the test's project goes."""
    return tmp_path / "work.storymark"
