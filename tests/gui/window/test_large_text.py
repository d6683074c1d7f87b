"""Every page at twice the text size and in small windows: nothing is cut off, hidden or out of reach."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.support.geometry import problems
from tests.support.pages import all_pages, settle, top

from storymark import bootstrap
from storymark.ui.main_window import MainWindow
from storymark.ui.theme.system_text import interface_scale, system_scale

from .conftest import Person

Open = Callable[..., Person]


def choose(**settings: object) -> None:
    """What the person chose before the window opens."""
    folder = bootstrap.user_folder("config")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.json").write_text(json.dumps(settings), "utf-8")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("percent", "size", "language"),
    [
        (200, (1280, 720), "en"),
        (200, (1024, 640), "vi"),
        (150, (1440, 900), "zh"),
        (100, (1024, 640), "vi"),
        (100, (1280, 720), "en"),
    ],
    ids=["200-laptop", "200-small-vi", "150-zh", "100-small-vi", "100-laptop"],
)
def test_every_page_can_be_read_and_reached(
    open_window: Open,
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    percent: int,
    size: tuple[int, int],
    language: str,
) -> None:
    choose(interface_percent=percent)
    monkeypatch.setenv("STORYMARK_LANG", language)
    person = open_window(project)
    person.window.resize(*size)
    assert person.desk.context.look.scale == percent / 100
    found: list[str] = []
    seen = []
    for name in all_pages(person, tmp_path):
        seen.append(name)
        if shots := os.environ.get("STORYMARK_SHOTS"):
            person.window.grab().save(f"{shots}/{percent}-{size[0]}-{language}-{name}.png")
        found += [f"{name}: {line}" for line in problems(person.window)]
    assert len(seen) > 25
    assert not found, "\n".join(found)


def test_another_size_of_the_interface_makes_the_window_anew_where_one_was(
    open_window: Open, project: Path, qapp: QApplication
) -> None:
    person = open_window(project)
    person.press(Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_1)
    person.saved()
    made: list[MainWindow] = []
    person.window.replaced.connect(made.append)
    person.desk.context.change(interface_percent=150)
    person.bot.waitUntil(lambda: bool(made))
    (window,) = made
    try:
        person.bot.waitUntil(lambda: window.desk is not None and window.desk.annotating.session is not None)
        again = Person(person.bot, window)
        person.bot.waitUntil(lambda: len(again.tags) == 1)
        assert again.desk.context.look.scale == 1.5
        assert again.view.current == 2
        assert again.view.text_size == 17
        assert again.view.scene.metrics.text_px == 26
        again.press(Qt.Key.Key_Z, with_=Qt.KeyboardModifier.ControlModifier)
        person.bot.waitUntil(lambda: again.tags == [])
    finally:
        window.close()
        window.deleteLater()


def test_large_chips_stand_beside_large_text(open_window: Open, project: Path) -> None:
    choose(interface_percent=200)
    person = open_window(project)
    person.desk.workspace.toggle_right()
    settle(person)
    person.press(Qt.Key.Key_1)
    person.saved()
    (chip,) = [chip for block, _ in person.view.visible() for chip in block.arranged.chips]
    metrics = person.view.scene.metrics
    assert chip.height == 40
    assert chip.left >= metrics.text_right
    assert chip.left + chip.width <= metrics.chip_right
    y = next(y for block, y in person.view.visible() if block.arranged.chips) + chip.top
    image = person.view.viewport().grab().toImage()
    ground = image.pixelColor(chip.left + chip.width // 2, y + 3).name()
    assert ground == image.pixelColor(chip.left + chip.width // 2, y + 36).name()
    assert ground != image.pixelColor(chip.left - 4, y + 20).name()


@pytest.mark.parametrize(
    ("points", "platform", "scale"),
    [
        (9, "win32", 1.0),
        (13.5, "win32", 1.5),
        (30, "win32", 2.0),
        (13, "darwin", 1.0),
        (11, "linux", 1.0),
        (9, "linux", 1.0),
        (12, "linux", 1.0),
        (16.5, "linux", 1.5),
    ],
)
def test_the_systems_text_size_is_followed(points: float, platform: str, scale: float) -> None:
    assert system_scale(points, platform) == scale


def test_sizes_that_a_settings_file_has_wrong_are_kept_in_bounds() -> None:
    assert interface_scale(5000) == 2.0
    assert interface_scale(-3) == 1.0


def test_less_motion_is_one_choice_and_reaches_the_text(open_window: Open, project: Path) -> None:
    person = open_window(project)
    assert person.desk.context.theme.has_motion
    person.desk.context.change(motion="reduced")
    assert not person.view.theme.has_motion
    person.press(Qt.Key.Key_1)
    assert person.view._motion.appearing() == {}
    person.desk.context.change(motion="system")
    assert person.view.theme.has_motion


def test_what_has_the_focus_is_scrolled_into_a_low_sheet(open_window: Open, project: Path) -> None:
    choose(interface_percent=200)
    person = open_window(project)
    person.window.resize(1024, 500)
    person.desk.actions["text_options"].trigger()
    popover = top(person)
    last = popover._focus_chain()[-1]
    assert not popover.card.rect().contains(QRect(last.mapTo(popover.card, QPoint()), last.size()))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert last.hasFocus()
    assert popover.card.rect().contains(QRect(last.mapTo(popover.card, QPoint()), last.size()))
