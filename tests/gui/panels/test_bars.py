"""Top bar, status bar and story head: what they say in each state."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from storymark.ui.panels.status_bar import StatusBar
from storymark.ui.panels.story_head import StoryHead
from storymark.ui.panels.top_bar import TopBar


@pytest.fixture
def bar(look, shown) -> StatusBar:
    return shown(StatusBar(look), width=1200, height=28)


@pytest.fixture
def head(look, shown) -> StoryHead:
    panel = StoryHead(look)
    panel.set_story(
        "sát cánh\ncùng", external_id="000", language="vi", sentences=37, characters=4087, words=None
    )
    return shown(panel, width=800, height=80)


@pytest.fixture
def top(look, shown) -> TopBar:
    panel = TopBar(look)
    panel.set_project("Bảo hiểm")
    panel.set_annotator("đặng Linh")
    return shown(panel, width=1200, height=44)


@pytest.mark.parametrize(
    ("state", "text", "has_details"),
    [
        ("saved", "Saved 00:00:05", False),
        ("saving", "Saving", False),
        ("failed", "Not saved, trying again", True),
    ],
)
def test_saving_is_said_in_words_with_a_way_out_when_it_failed(bar, state, text, has_details):
    bar.set_saved(state, at_ms=5000)
    assert bar._saved.text() == text
    assert bar._details.isVisible() is has_details


def test_before_the_first_act_it_says_saved_without_a_time(bar):
    bar.set_saved("saved")
    assert bar._saved.text() == "Saved"


def test_details_are_asked_for(bar, qtbot):
    bar.set_saved("failed")
    with qtbot.waitSignal(bar.details_requested):
        qtbot.mouseClick(bar._details, Qt.MouseButton.LeftButton)


def test_a_digits_target_is_named_before_it_is_pressed(bar):
    bar.set_sentence(11, 37)
    bar.set_digit_target("sentence")
    assert bar.shown_text() == "a digit tags the sentence"
    bar.set_tag(9, 15)
    bar.set_digit_target("tag")
    assert bar.shown_text() == "Tag 9 of 15  ·  a digit relabels it"
    bar.set_selection(22, words=13)
    bar.set_digit_target("selection")
    assert bar.shown_text() == "13 words, 22 characters selected  ·  a digit tags it"
    bar.set_selection(1)
    assert bar.shown_text().startswith("1 character selected")


def test_without_a_story_nothing_else_is_said(bar):
    bar.set_tag(1, 2)
    bar.set_sentence(0, 0)
    assert bar._place.text() == "No story open"
    assert bar.shown_text() == ""
    assert not bar._measure.isVisible()


def test_a_word_goes_away_by_itself(bar, qtbot):
    bar.set_sentence(1, 2)
    bar.say("Undid: tag")
    assert bar.shown_text() == "Undid: tag"
    bar._silence.setInterval(1)
    bar._silence.start()
    qtbot.waitUntil(lambda: bar.shown_text() == "")


def test_progress_time_and_day(bar):
    bar.set_read(17, 37)
    bar.set_time(402_000)
    bar.set_today(41)
    assert [bar._read_text.text(), bar._time.text(), bar._day.text()] == [
        "17 of 37 read",
        "This story 06:42",
        "Today 41",
    ]
    bar.set_time(3_999_000)
    assert bar._time.text() == "This story 1:06:39"
    bar.set_time(-1)
    assert not bar._time.isVisible()


def test_the_head_counts_words_or_characters_by_language(head):
    assert head._title.text() == "sát cánh cùng"
    assert head._meta.text() == "000  ·  Vietnamese  ·  37 sentences"
    head.set_words(1022)
    assert head._meta.text().endswith("1,022 words")
    head.set_story("标题", external_id="001", language="zh", sentences=1, characters=2241, note="no title")
    assert head._meta.text() == "001  ·  Chinese  ·  1 sentence  ·  2,241 characters  ·  no title"


def test_done_becomes_reopen(head, qtbot):
    with qtbot.waitSignal(head.done_requested):
        qtbot.mouseClick(head._done, Qt.MouseButton.LeftButton)
    head.set_ended(True)
    with qtbot.waitSignal(head.reopen_requested), qtbot.assertNotEmitted(head.done_requested):
        qtbot.mouseClick(head._done, Qt.MouseButton.LeftButton)
    assert head._done.text() == "Reopen"


def test_a_submitted_story_is_not_done_again(head, qtbot):
    head.set_locked(True)
    with qtbot.assertNotEmitted(head.done_requested):
        qtbot.mouseClick(head._done, Qt.MouseButton.LeftButton)


def test_a_long_title_ends_in_an_ellipsis_and_is_whole_in_its_tooltip(head):
    head.set_story("rất dài " * 60, external_id="0", language="vi", sentences=2, characters=9)
    assert head._title.is_cut()
    assert "rất dài rất dài" in head._title.toolTip()


def test_without_a_story_the_head_is_bare(head):
    head.clear()
    assert not head._done.isVisible()


def test_one_workspace_needs_no_tabs(top, qtbot):
    top.set_workspaces((("annotate", "Annotate"),))
    assert not top._tabs.isVisible()
    top.set_workspaces((("annotate", "Annotate"), ("review", "Review")))
    assert top._tabs.isVisible()
    with qtbot.waitSignal(top.workspace_chosen) as told:
        qtbot.mouseClick(top._tabs.tab("review"), Qt.MouseButton.LeftButton)
    assert told.args == ["review"]


def test_the_avatar_shows_the_first_letter(top):
    assert top._avatar._letter == "Đ"
    assert "đặng Linh" in top._avatar.accessibleName()


def test_menus_open_below_their_buttons(top, qtbot):
    with qtbot.waitSignal(top.menu_requested) as told:
        qtbot.mouseClick(top._menu, Qt.MouseButton.LeftButton)
    corner = top._menu.mapToGlobal(top._menu.rect().bottomLeft())
    assert told.args[0].x() == corner.x()
    assert told.args[0].y() > corner.y()
