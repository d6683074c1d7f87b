"""What must hold for every control of every panel, page and dialog."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from storymark.devtools import panel_gallery
from storymark.ui.theme.look import Look
from storymark.ui.theme.theme import Theme
from storymark.ui.widgets.controls import Control
from storymark.ui.widgets.overlay import Overlay

SCENES = sorted(panel_gallery.SCENES)
MARK = "⟦"


@pytest.fixture
def scene(request: pytest.FixtureRequest, qapp, qtbot) -> QWidget:
    widget = panel_gallery.SCENES[request.param](Look(Theme.light()), 1440, 900)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def controls(widget: QWidget) -> Iterator[QWidget]:
    for child in widget.findChildren(QWidget):
        if child.isVisible() and child.focusPolicy() != Qt.FocusPolicy.NoFocus:
            yield child


@pytest.mark.parametrize("scene", SCENES, indirect=True)
def test_whatever_takes_the_focus_has_a_name(scene):
    nameless = [
        f"{type(part).__name__} {part.geometry()}"
        for part in controls(scene)
        if not (part.accessibleName() or (isinstance(part, QAbstractButton) and part.text()))
        and not type(part).__name__.endswith("ScrollArea")
    ]
    assert nameless == []


@pytest.mark.parametrize("scene", SCENES, indirect=True)
def test_whatever_is_clicked_is_at_least_24_px_high_and_wide(scene):
    small = [
        f"{type(part).__name__} {part.accessibleName()} {part.width()}x{part.height()}"
        for part in controls(scene)
        if isinstance(part, Control | QLineEdit | QPlainTextEdit) and min(part.width(), part.height()) < 24
    ]
    assert small == []


@pytest.mark.parametrize("scene", SCENES, indirect=True)
def test_labels_never_read_markup(scene):
    rich = [
        label.text() for label in scene.findChildren(QLabel) if label.textFormat() != Qt.TextFormat.PlainText
    ]
    assert rich == []


@pytest.mark.parametrize("scene", SCENES, indirect=True)
def test_icon_buttons_have_a_tooltip(scene):
    bare = [
        part.accessibleName()
        for part in scene.findChildren(Control)
        if type(part).__name__ == "IconButton" and not part.toolTip()
    ]
    assert bare == []


class Pseudo(QTranslator):
    """Translates everything, visibly."""

    def translate(self, context, source, disambiguation=None, n=-1):
        return f"{MARK}{source}"

    def isEmpty(self) -> bool:
        return False


@pytest.mark.parametrize("scene", SCENES, indirect=True)
def test_a_change_of_language_rewords_what_is_on_the_screen(scene, qapp):
    """Data stays as it is; every other text is asked for again."""
    before = {id(label): label.text() for label in scene.findChildren(QLabel) if label.isVisible()}
    names = {id(part): part.accessibleName() for part in scene.findChildren(Control)}
    translator = Pseudo()
    qapp.installTranslator(translator)
    try:
        QApplication.sendPostedEvents()
        QApplication.sendEvent(scene, QEvent(QEvent.Type.LanguageChange))
        after = {id(label): label.text() for label in scene.findChildren(QLabel)}
        changed = [key for key, text in before.items() if text and after.get(key) != text]
        renamed = [
            part
            for part in scene.findChildren(Control)
            if id(part) in names and MARK in part.accessibleName() and MARK not in names[id(part)]
        ]
        assert renamed
        overlay = scene.findChild(Overlay)
        if overlay is None or type(overlay).__name__ != "Message":
            # What a message says is given to it, so it stays.
            assert changed
    finally:
        qapp.removeTranslator(translator)
        QApplication.sendEvent(scene, QEvent(QEvent.Type.LanguageChange))


@pytest.mark.parametrize(
    "name", [name for name in SCENES if name not in ("annotate", "selection", "nothing")]
)
@pytest.mark.parametrize("size", [(1024, 500), (1366, 535)])
def test_sheets_and_pages_fit_the_smallest_windows(name, size, qapp, qtbot):
    scene = panel_gallery.SCENES[name](Look(Theme.dark()), *size)
    qtbot.addWidget(scene)
    with qtbot.waitExposed(scene):
        scene.show()
    for overlay in scene.findChildren(Overlay):
        assert scene.rect().contains(overlay.card.geometry())
        for button in overlay.card.findChildren(Control):
            if button.isVisible() and not overlay.isHidden():
                corner = button.mapTo(overlay, button.rect().topLeft())
                assert corner.x() >= overlay.card.x()
                assert corner.x() + button.width() <= overlay.card.x() + overlay.card.width() + 1
