"""What the new screens write can be read in light, dark and high contrast: measured in their pictures."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from storymark.ui.dialogs.change_keys import ChangeKeys
from storymark.ui.dialogs.command_palette import CommandPalette
from storymark.ui.dialogs.history_sheet import HistorySheet
from storymark.ui.dialogs.keys_sheet import KeysSheet
from storymark.ui.theme.contrast import contrast

from .conftest import Person
from .test_keys import press

LOOKS = [("light", "system"), ("dark", "system"), ("light", "high"), ("dark", "high")]
TEXT, TEXT_HIGH, EDGE = 4.5, 6.5, 3.0


def strongest(image: QImage, area: QRect) -> float:
    """The contrast between the ground of an area and the pixel that stands out most from it."""
    colours = Counter(
        image.pixelColor(x, y).name()
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
    )
    ground = colours.most_common(1)[0][0]
    return max(contrast(ground, colour) for colour in colours)


@pytest.mark.parametrize(("theme", "wish"), LOOKS, ids=["light", "dark", "light-high", "dark-high"])
def test_rows_of_palette_history_and_keys_can_be_read(
    open_window, project: Path, theme: str, wish: str
) -> None:
    person: Person = open_window(project)
    person.desk.context.change(theme=theme, contrast=wish)
    least = TEXT_HIGH if wish == "high" else TEXT
    press(person.view, "1")
    person.saved()

    for key, kind in (("Ctrl+K", CommandPalette), ("Ctrl+Shift+H", HistorySheet)):
        press(person.view, key)
        (shown,) = [o for o in person.window.findChildren(kind) if o.is_open]
        person.bot.waitUntil(lambda shown=shown: shown.model.rowCount() > 1, timeout=10_000)
        image = shown.list.viewport().grab().toImage()
        for number in (0, 1):  # a heading, and the chosen row
            area = shown.list.visualRect(shown.model.index(number)).adjusted(40, 4, -120, -4)
            area.setRight(min(area.right(), area.left() + 160))
            assert strongest(image, area) >= least, (kind.__name__, number)
        shown.cancel()

    for key, kind in (("?", KeysSheet), ("Ctrl+Shift+K", ChangeKeys)):
        person.desk.focus_text()
        press(person.view, key)
        (shown,) = [o for o in person.window.findChildren(kind) if o.is_open]
        image = shown.card.grab().toImage()
        middle = QRect(30, shown.card.height() // 2 - 20, 200, 40)
        assert strongest(image, middle) >= least, kind.__name__
        shown.cancel()


@pytest.mark.parametrize(("theme", "wish"), LOOKS, ids=["light", "dark", "light-high", "dark-high"])
def test_roles_keep_their_distance(open_window, project: Path, theme: str, wish: str) -> None:
    person: Person = open_window(project)
    person.desk.context.change(theme=theme, contrast=wish)
    colours = person.desk.context.theme
    for ground in ("window", "page", "raised"):
        for ink in ("ink1", "ink2", "ink3", "here", "warn", "bad"):
            assert contrast(colours.hex(ink), colours.hex(ground)) >= TEXT, (ink, ground)
        if wish == "high":
            assert contrast(colours.hex("ink3"), colours.hex(ground)) >= TEXT_HIGH, ground
            assert contrast(colours.hex("strong"), colours.hex(ground)) >= EDGE, ground
    assert contrast(colours.hex("ink2"), colours.hex("sel")) >= TEXT
    assert contrast(colours.hex("primT"), colours.hex("prim")) >= TEXT
