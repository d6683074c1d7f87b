"""A look, and a window on the screen to put panels into."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QMainWindow, QWidget

from storymark.ui.theme.look import Look
from storymark.ui.theme.theme import Theme


@pytest.fixture(params=["light", "dark"])
def look(request: pytest.FixtureRequest, qapp) -> Look:
    return Look(Theme.light() if request.param == "light" else Theme.dark())


@pytest.fixture
def shown(qtbot) -> Callable[..., QWidget]:
    """Puts a panel into a window of a given size and shows it, active."""
    windows: list[QMainWindow] = []  # nobody else keeps them

    def show(panel: QWidget, *, width: int = 320, height: int = 600) -> QWidget:
        window = QMainWindow()
        windows.append(window)
        qtbot.addWidget(window)
        window.setCentralWidget(panel)
        window.resize(width, height)
        with qtbot.waitActive(window):
            window.show()
        return panel

    return show
