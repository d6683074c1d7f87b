"""Welcome and empty page: what they offer, they say."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from storymark.ui.pages.empty import EmptyPage
from storymark.ui.pages.welcome import WelcomePage
from storymark.ui.pages.welcome_parts import RecentProject

RECENT = (
    RecentProject("/a/one.storymark", "One <b>", 3, 1, "Today"),
    RecentProject("/b/two.storymark", "Two", 1, 1, "3 Nov", is_missing=True),
)


def test_cards_say_what_is_wished(look, shown, qtbot):
    page = shown(WelcomePage(look), width=1200, height=800)
    for card, signal in (
        (page._new, page.new_requested),
        (page._open, page.open_requested),
        (page._sample, page.sample_requested),
        (page._drop, page.browse_requested),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(card, Qt.MouseButton.LeftButton)


def test_recent_projects_are_chosen_by_their_path_and_a_lost_one_says_so(look, shown, qtbot):
    page = shown(WelcomePage(look), width=1200, height=800)
    page.set_recent(RECENT)
    rows = page._recent.rows()
    with qtbot.waitSignal(page.recent_chosen) as told:
        qtbot.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    assert told.args == ["/a/one.storymark"]
    assert rows[0].accessibleName() == "One <b>, 3 stories  ·  /a/one.storymark"
    assert "Not found" in rows[1].accessibleName()


def test_without_recent_projects_there_is_no_list(look, shown):
    page = shown(WelcomePage(look), width=1200, height=800)
    assert not page._recent.isVisible()
    assert not page._recent_title.isVisible()


def test_the_name_is_told_when_it_is_written(look, shown, qtbot):
    page = shown(WelcomePage(look), width=1200, height=800)
    page._name.setFocus()
    qtbot.keyClicks(page._name, " Linh ")
    with qtbot.waitSignal(page.name_changed) as told:
        qtbot.keyClick(page._name, Qt.Key.Key_Return)
    assert told.args == ["Linh"]


def test_theme_and_font_are_told(look, shown, qtbot):
    page = shown(WelcomePage(look), width=1200, height=800)
    page.set_theme("system")
    with qtbot.waitSignal(page.theme_chosen) as told:
        qtbot.mouseClick(page._theme.button("dark"), Qt.MouseButton.LeftButton)
    assert told.args == ["dark"]
    with qtbot.waitSignal(page.reading_font_chosen) as told:
        qtbot.mouseClick(page._font.button("serif"), Qt.MouseButton.LeftButton)
    assert told.args == ["serif"]


def test_dropped_files_are_told_and_links_are_not_files(look, shown, qtbot, tmp_path):
    page = shown(WelcomePage(look), width=1200, height=800)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "chuyện.txt")), QUrl("https://example.org/x")])
    event = QDropEvent(
        QPointF(QPoint(10, 10)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(page.files_dropped) as told:
        page.dropEvent(event)
    assert told.args == [[str(tmp_path / "chuyện.txt")]]


def test_the_page_scrolls_in_the_smallest_window(look, shown):
    page = shown(WelcomePage(look), width=1024, height=500)
    page.set_recent(RECENT)
    assert page._drop.width() <= page.width()
    assert page._drop.isVisible()


def test_the_empty_page_offers_what_works(look, shown, qtbot):
    page = shown(EmptyPage(look, has_sample=True), width=800, height=700)
    assert not page._paste.isVisible()
    with qtbot.waitSignal(page.import_requested):
        qtbot.mouseClick(page._import, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.sample_requested):
        qtbot.mouseClick(page._sample, Qt.MouseButton.LeftButton)
