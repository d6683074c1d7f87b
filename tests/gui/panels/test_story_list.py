"""The story list: pages, filters, choosing, and titles that are no plain letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from storymark.domain.ids import AnnotatorId, StoryId
from storymark.services.ports import StoryQuery, StoryRow
from storymark.ui.panels.story_list import StoryList
from storymark.ui.panels.story_rows import PAGE

TITLES = (
    "sát cánh cùng khách hàng",
    "从提供单纯的保险产品",
    "e\u0301 NFD tiê\u0301ng Viê\u0323t",
    "\U00020bb7野 𝒜stral",
    "👩‍👩‍👧‍👦 family",
    "שלום עולם مرحبا",
    "<b>not bold</b> & co\r\nsecond line\u2028third",
)


def row(place: int, **changes: object) -> StoryRow:
    title = TITLES[place % len(TITLES)]
    made = StoryRow(StoryId(f"s{place}"), f"{place:03}", title, "vi", 1000, 20, place)
    return replace(made, **changes)


@dataclass
class FakeStore:
    """Answers when it is told to, as the project's thread does."""

    rows: list[StoryRow]
    waiting: list[tuple[StoryQuery, Callable, Callable]] = field(default_factory=list)
    queries: list[StoryQuery] = field(default_factory=list)

    def load(self, query: StoryQuery, then: Callable[[Sequence[StoryRow]], None], failed: Callable) -> None:
        self.queries.append(query)
        self.waiting.append((query, then, failed))

    def answer(self) -> None:
        for query, then, _failed in [self.waiting.pop(0) for _ in range(len(self.waiting))]:
            found = [r for r in self.rows if not query.status or r.status == query.status]
            found = [r for r in found if query.text in r.title]
            then(found[query.offset : query.offset + query.limit])

    def fail(self, error: BaseException) -> None:
        self.waiting.pop(0)[2](error)


@pytest.fixture
def store() -> FakeStore:
    return FakeStore([row(n) for n in range(2 * PAGE + 50)])


@pytest.fixture
def stories(look, shown, store) -> StoryList:
    panel = StoryList(look)
    panel.set_loader(store.load)
    panel.show_stories(store.rows[:PAGE], annotator=AnnotatorId("a"), total=len(store.rows))
    panel.set_status_counts({"todo": len(store.rows)})
    return shown(panel, width=264)


def ids(panel: StoryList) -> list[str]:
    return [panel.model.row_at(n).id for n in range(panel.model.rowCount())]


def test_pages_are_fetched_one_after_the_other_until_all_stories_are_there(stories, store):
    view = stories._view
    for _ in range(6):
        view.scrollToBottom()
        stories.model.fetchMore(stories.model.index(-1))
        store.answer()
    assert ids(stories) == [r.id for r in store.rows]
    assert [q.offset for q in store.queries] == [PAGE, 2 * PAGE]
    assert stories.model.is_complete


def test_no_second_page_is_asked_for_while_one_is_on_its_way(stories, store):
    root = stories.model.index(-1)
    stories.model.fetchMore(root)
    stories.model.fetchMore(root)
    assert len(store.queries) == 1


def test_typing_filters_once_after_a_pause_and_keeps_the_annotator(stories, store, qtbot):
    stories.focus_filter()
    QApplication.sendEvent(stories._filter, QInputMethodEvent("sát", []))  # being composed: not yet text
    assert not stories._pause.isActive()
    committed = QInputMethodEvent()
    committed.setCommitString("sát")
    QApplication.sendEvent(stories._filter, committed)
    qtbot.waitUntil(lambda: len(store.queries) == 1)
    store.answer()
    assert store.queries[0] == StoryQuery(annotator=AnnotatorId("a"), text="sát", limit=PAGE)
    assert {stories.model.row_at(n).title for n in range(stories.model.rowCount())} == {TITLES[0]}


def test_a_late_answer_to_an_earlier_filter_is_left_unread(stories, store):
    stories._filter.setText("sát")
    stories._ask()
    late = store.waiting.pop()
    stories._filter.setText("从")
    stories._ask()
    store.answer()
    shown_before = ids(stories)
    late[1]([row(0)])
    assert ids(stories) == shown_before
    assert all("从" in stories.model.row_at(n).title for n in range(stories.model.rowCount()))


def test_a_tab_asks_for_its_status_and_all_asks_for_every_status(stories, store, qtbot):
    qtbot.mouseClick(stories._tabs.tab("done"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(stories._tabs.tab("all"), Qt.MouseButton.LeftButton)
    assert [q.status for q in store.queries] == ["done", ""]


def test_a_filter_without_result_says_so_and_a_project_without_stories_says_that(stories, store, look):
    stories._filter.setText("nothing has this")
    stories._ask()
    store.answer()
    assert stories._empty.text() == "No story fits the filter"
    assert stories._empty.isVisible()
    assert not stories._view.isVisible()
    stories.show_stories((), annotator=None, total=0)
    stories.set_status_counts({})
    assert stories._empty.text() == "No stories yet"
    assert not stories._tabs.isVisible()


def test_a_click_and_enter_choose_a_story(stories, qtbot):
    rect = stories._view.visualRect(stories.model.index(2))
    with qtbot.waitSignal(stories.story_chosen) as clicked:
        qtbot.mouseClick(stories._view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert clicked.args == ["s2"]
    stories.set_current(StoryId("s2"))
    stories.focus_list()
    qtbot.keyClick(stories._view, Qt.Key.Key_Down)
    with qtbot.waitSignal(stories.story_chosen) as taken:
        qtbot.keyClick(stories._view, Qt.Key.Key_Return)
    assert taken.args == ["s3"]


def test_escape_empties_the_filter_first_and_leaves_it_then(stories, qtbot):
    stories.focus_filter()
    qtbot.keyClicks(stories._filter, "x")
    with qtbot.assertNotEmitted(stories.left):
        qtbot.keyClick(stories._filter, Qt.Key.Key_Escape)
    assert stories._filter.text() == ""
    with qtbot.waitSignal(stories.left):
        qtbot.keyClick(stories._filter, Qt.Key.Key_Escape)


def test_a_changed_row_stays_in_its_place(stories):
    stories.update_row(row(3, status="done", label_counts={"claim": 2}))
    assert ids(stories)[3] == "s3"
    assert stories.model.row_at(3).tag_count == 2


def test_neighbours_follow_the_list_and_end_at_its_ends(stories):
    assert stories.neighbour(StoryId("s5"), 1).id == "s6"
    assert stories.neighbour(StoryId("s5"), -1).id == "s4"
    assert stories.neighbour(StoryId("s0"), -1) is None
    assert stories.neighbour(None, 1).id == "s0"
    assert stories.neighbour(StoryId("unknown"), 1) is None


def test_a_failure_is_told_once_and_the_list_stays(stories, store, qtbot):
    before = ids(stories)
    stories.model.fetchMore(stories.model.index(-1))
    error = OSError("gone")
    with qtbot.waitSignal(stories.load_failed) as told:
        store.fail(error)
    assert told.args == [error]
    assert ids(stories) == before
    assert not stories.model.canFetchMore(stories.model.index(-1))


def test_rows_of_every_state_and_script_are_drawn(stories):
    """A pixel column through the marks holds more than the ground's colour in each row."""
    states = (
        {"status": "todo"},
        {"status": "open", "read_count": 7, "touched_ms": 1},
        {"status": "done", "label_counts": {"claim": 3, "gone": 1}},
        {"status": "skipped"},
        {"status": "submitted"},
        {"flagged": True},
        {"status": "open", "sentence_count": 0},
    )
    stories.show_stories(
        [row(n, **state) for n, state in enumerate(states)], annotator=None, total=len(states)
    )
    image = stories._view.grab().toImage()
    for place in range(len(states)):
        rect = stories._view.visualRect(stories.model.index(place))
        colours = {
            image.pixelColor(x, y).name()
            for x in range(rect.left() + 17, rect.left() + 36)
            for y in range(rect.top() + 8, rect.top() + 28)
        }
        assert len(colours) > 3, states[place]


def ground_of(panel: StoryList, place: int) -> list[str]:
    """Colours of a row's ground: at its outer edge, and inside where nothing is written."""
    rect = panel._view.visualRect(panel.model.index(place))
    image = panel.grab().toImage()
    corner = panel._view.ground.mapTo(panel, rect.topLeft())
    inside = corner + QPoint(12, rect.height() // 2)
    outside = corner + QPoint(2, rect.height() // 2)
    return [image.pixelColor(point).name() for point in (outside, inside)]


def test_the_open_story_and_the_one_under_the_pointer_have_a_ground_of_their_own(stories, look, qtbot):
    window, sel, sunken = (look.colour(role).name() for role in ("window", "sel", "sunken"))
    qtbot.mouseMove(stories._filter)
    stories.set_current(StoryId("s1"))
    assert ground_of(stories, 1) == [window, sel]
    assert ground_of(stories, 2) == [window, window]
    qtbot.mouseMove(stories._view.ground, stories._view.visualRect(stories.model.index(2)).center())
    qtbot.waitUntil(lambda: ground_of(stories, 2) == [window, sunken])


def test_tooltips_say_what_the_title_says_and_nothing_else(stories):
    text = stories.model.index(6).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;not bold&lt;/b&gt; &amp; co" in text
    assert "<b>" not in text


def test_rows_are_spoken_with_language_status_and_tags(stories):
    stories.update_row(row(0, status="open", label_counts={"claim": 1}))
    spoken = stories.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "sát cánh cùng khách hàng, Vietnamese, Open, 1 tag"


def test_the_list_never_takes_the_focus_by_a_click(stories, qtbot):
    stories._filter.setFocus()
    position = stories._view.visualRect(stories.model.index(1)).topLeft() + QPoint(60, 10)
    qtbot.mouseClick(stories._view.viewport(), Qt.MouseButton.LeftButton, pos=position)
    assert stories._filter.hasFocus()
