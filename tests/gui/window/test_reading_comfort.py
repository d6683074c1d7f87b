"""Reading is set up by keys and wheel, kept for the next start, and readable in every theme."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QWheelEvent
from PySide6.QtWidgets import QApplication

from storymark.ui.theme import glyphs
from storymark.ui.theme.fonts import reading_families, reading_font
from storymark.ui.widgets.inline_message import InlineMessage

from .conftest import Person
from .test_keys import press


@pytest.fixture
def person(open_window, project: Path) -> Person:
    made: Person = open_window(project)
    return made


def wheel(person: Person, up: bool) -> None:
    viewport = person.view.viewport()
    at = QPointF(viewport.rect().center())
    turn = QPoint(0, 120 if up else -120)
    event = QWheelEvent(
        at,
        viewport.mapToGlobal(at),
        QPoint(),
        turn,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def test_text_grows_by_wheel_and_keys_and_comes_back(person: Person) -> None:
    wheel(person, up=True)
    wheel(person, up=True)
    assert person.view.text_size == 19
    press(person.view, "Ctrl++")
    assert person.view.text_size == 20
    press(person.view, "Ctrl+-")
    wheel(person, up=False)
    assert person.view.text_size == 18
    press(person.view, "Ctrl+0")
    assert person.view.text_size == 17
    assert person.view.scene.metrics.pitch == 34


def test_length_of_lines_pitch_and_serifs_are_chosen(person: Person) -> None:
    context, usual = person.desk.context, person.view.scene.metrics
    context.change(measure="narrow")
    assert person.view.scene.metrics.measure == round(usual.measure * 0.8)
    context.change(measure="wide")
    assert person.view.scene.metrics.measure >= usual.measure
    assert person.view.scene.metrics.chip_left < person.view.viewport().width()
    context.change(line_pitch="compact", reading_font="serif")
    assert person.view.scene.metrics.pitch == 28
    assert person.view.scene.font.families()[0] == "Noto Serif"
    context.change(reading_font="sans")
    assert person.view.scene.font.families()[0] == "Noto Sans"


def test_high_contrast_is_one_choice_in_light_and_dark(person: Person) -> None:
    context = person.desk.context
    for theme in ("light", "dark"):
        context.change(theme=theme, contrast="high")
        assert context.theme.has_high_contrast
        assert context.theme.is_dark == (theme == "dark")
        assert person.view.theme is context.theme
        assert context.theme.label("blue").wash.alpha() == 0
    context.change(contrast="system")
    assert not context.theme.has_high_contrast


def test_place_look_and_panes_are_there_again_at_the_next_start(
    person: Person, open_window, project: Path
) -> None:
    for key in ("J", "J", "J", "Ctrl+B"):
        press(person.view, key)
    person.desk.context.change(text_px=20, measure="narrow", theme="dark", contrast="high")
    person.window.resize(1300, 777)
    person.saved()
    person.window.close()
    again = open_window(project)
    assert again.view.current == 3
    assert again.view.text_size == 20
    assert again.desk.context.theme.is_dark
    assert again.desk.context.theme.has_high_contrast
    assert not again.window.workspace.left.isVisible()


def test_each_language_has_its_own_families() -> None:
    assert reading_families("vi")[0] == "Noto Sans"
    assert reading_families("zh")[0] == "PingFang SC"
    assert "Noto Sans SC" in reading_families("zh")
    assert reading_families("zh-Hant")[0] == "PingFang TC"
    assert reading_families("vi", is_serif=True)[0] == "Noto Serif"


def test_characters_that_nothing_draws_are_found_whatever_plane_they_are_from(qapp) -> None:
    font = reading_font("zh", 17)
    text = "chị 保险 \u1bc0\U0002b740 ệ 👍"
    missing = glyphs.undrawable(glyphs.doubtful(text), font)
    assert "保" not in missing
    assert "ệ" not in glyphs.doubtful(text)
    assert {"\u1bc0", "\U0002b740"} <= set(missing)
    assert glyphs.undrawable([], font) == []
    assert glyphs.undrawable(["保"], QFont("Noto Sans SC")) == []


@pytest.mark.parametrize(
    ("character", "font"),
    [
        ("\U0002b740", "Noto Sans CJK SC"),
        ("字", "Noto Sans CJK SC"),
        ("\uac00", "Noto Sans CJK SC"),
        ("👍", "Noto Color Emoji"),
        ("ש", "Noto Sans Hebrew"),
        ("\u1bc0", "Noto Sans"),
    ],
)
def test_the_remedy_names_a_font_of_the_script(character: str, font: str) -> None:
    assert glyphs.helping_font(character) == font


def test_the_window_names_them_once_with_the_remedy(open_window, project: Path, tmp_path: Path) -> None:
    from storymark import bootstrap
    from storymark.domain.ids import AnnotatorId, story_id
    from storymark.domain.story import Story
    from storymark.services.stories import add_story

    text = "古字 \U0002b740 在这里。"
    ledger = bootstrap.open_ledger(project, create=True, name="odd")
    add_story(
        ledger,
        Story(story_id("odd", text), "odd", "odd", "zh", text, ()),
        author=AnnotatorId(""),
    )
    ledger.store.close()
    person: Person = open_window(project, is_demo=False)
    person.bot.waitUntil(
        lambda: any(m.isVisible() for m in person.window.findChildren(InlineMessage)), timeout=10_000
    )
    (message,) = person.window.findChildren(InlineMessage)
    assert "U+2B740" in message.accessibleName()
    assert "Noto Sans CJK SC" in message.accessibleName()
    message.hide()
    person.desk.stories.reload()
    person.bot.wait(600)
    assert not message.isVisible()


def test_a_window_whose_screen_is_gone_comes_back_on_one_that_is_there(
    person: Person, open_window, project: Path
) -> None:
    person.window.move(9000, 7000)
    person.saved()
    person.window.close()
    again = open_window(project)
    room = again.window.screen().availableGeometry()
    seen = room.intersected(again.window.frameGeometry())
    assert seen.width() >= 200
    assert seen.height() >= 100
