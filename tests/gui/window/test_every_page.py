"""Every page: each control has a name, each word stands out, each field keeps its keys while it composes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from tests.support.geometry import shown_parts
from tests.support.pages import all_pages

from storymark.ui.theme.contrast import contrast
from storymark.ui.widgets.labels import PlainLabel

from .conftest import Person
from .test_input_methods import compose, would_fire
from .test_large_text import choose

TEXT, TEXT_HIGH = 4.5, 6.5
_MOST_LABELS, _WIDE, _HIGH = 24, 90, 22
# Thin strokes of small letters are softened and nowhere quite their ink; the inks are measured elsewhere.
_SOFT = 0.85


def nameless(window: QWidget) -> list[str]:
    """What can have the focus and does not say what it is."""
    found = []
    for widget in shown_parts(window):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isEnabled():
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface is not None else ""
        role = interface.role() if interface is not None else QAccessible.Role.NoRole
        if not name or role == QAccessible.Role.NoRole:
            found.append(
                f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}: {role} “{name}”"
            )
    return found


def faint(window: QWidget, least: float) -> list[str]:
    """Labels whose strongest ink is nearer to its ground than it may be."""
    image, found = window.grab().toImage(), []
    labels = [each for each in shown_parts(window) if isinstance(each, PlainLabel) and each.text().strip()]
    for label in [each for each in labels if each.isEnabled()][:_MOST_LABELS]:
        inside = label.contentsRect()
        area = QRect(label.mapTo(window, inside.topLeft()), inside.size()).intersected(window.rect())
        where, wide = label.alignment(), min(area.width(), _WIDE)
        left = area.left()
        if where & Qt.AlignmentFlag.AlignRight:
            left = area.right() + 1 - wide
        elif where & Qt.AlignmentFlag.AlignHCenter:
            left = area.center().x() - wide // 2
        top = area.center().y() - _HIGH // 2 if where & Qt.AlignmentFlag.AlignVCenter else area.top()
        area = QRect(left, top, wide, _HIGH).intersected(area)
        if label.visibleRegion().isEmpty() or area.height() < 10 or area.width() < 10:
            continue
        seen = strongest(image, area)
        if seen < least * _SOFT:
            found.append(f"“{label.text()[:40]}”: {seen:.1f}")
    return found


def strongest(image: QImage, area: QRect) -> float:
    colours = Counter(
        image.pixel(x, y) for x in range(area.left(), area.right()) for y in range(area.top(), area.bottom())
    )
    names = {colour: f"#{colour & 0xFFFFFF:06X}" for colour in colours}
    ground = names[colours.most_common(1)[0][0]]
    return max(contrast(ground, name) for name in names.values())


def fields_that_lose_keys(window: QWidget) -> list[str]:
    """Fields in which a shortcut could fire while an input method composes a word."""
    found = []
    for widget in shown_parts(window):
        if (
            not isinstance(widget, QLineEdit | QPlainTextEdit)
            or widget.isReadOnly()
            or not widget.isEnabled()
        ):
            continue
        if not widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            found.append(f"{type(widget).__name__}: no input method")
        compose(widget, "ni")
        if would_fire(widget, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier):
            found.append(f"{type(widget).__name__} “{widget.accessibleName()}”: a shortcut fires")
        compose(widget, "")
    return found


@pytest.mark.slow
@pytest.mark.parametrize(
    ("theme", "wish"), [("light", "system"), ("dark", "high")], ids=["light", "dark-high"]
)
def test_every_control_is_named_and_every_word_stands_out(
    open_window, project: Path, tmp_path: Path, theme: str, wish: str
) -> None:
    choose(theme=theme, contrast=wish)
    person: Person = open_window(project)
    least = TEXT_HIGH if wish == "high" else TEXT
    found: list[str] = []
    for name in all_pages(person, tmp_path):
        found += [f"{name}: no name: {line}" for line in nameless(person.window)]
        found += [f"{name}: {line}" for line in fields_that_lose_keys(person.window)]
        found += [f"{name}: faint: {line}" for line in faint(person.window, least)]
    assert not found, "\n".join(found)
