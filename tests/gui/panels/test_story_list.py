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
from storymark.services.work_list import Listing
from storymark.ui.panels.story_filter import Narrowing
from storymark.ui.panels.story_list import StoryList
from storymark.ui.panels.story_model import KEPT, PAGE

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
    made = StoryRow(StoryId(f"s{place}"), f"{place:03}", title, "vi", 1000, 20, place, key=place + 1)
    return replace(made, **changes)


@dataclass
class FakeStore:
    """Answers when it is told to, as the project's thread does."""

    rows: list[StoryRow]
    waiting: list[tuple[Callable, Callable, Callable]] = field(default_factory=list)
    queries: list[StoryQuery] = field(default_factory=list)
    pages: list[list[int]] = field(default_factory=list)

    def load_list(self, query: StoryQuery, then: Callable[[Listing], None], failed: Callable) -> None:
        self.queries.append(query)

        def found() -> Listing:
            rows = [r for r in self.rows if not query.status or r.status == query.status]
            rows = [r for r in rows if query.text in r.title and (not query.fact or r.flagged)]
            return Listing([r.key for r in rows], rows[: query.limit])

        self.waiting.append((found, then, failed))

    def load_rows_at(self, keys: Sequence[int], annotator: object, then: Callable, failed: Callable) -> None:
        self.pages.append(list(keys))
        by_key = {r.key: r for r in self.rows}
        self.waiting.append((lambda: [by_key[key] for key in keys if key in by_key], then, failed))

    def answer(self) -> None:
        for found, then, _failed in [self.waiting.pop(0) for _ in range(len(self.waiting))]:
            then(found())

    def fail(self, error: BaseException) -> None:
        self.waiting.pop(0)[2](error)


@pytest.fixture
def store() -> FakeStore:
    return FakeStore([row(n) for n in range(30 * PAGE + 50)])


@pytest.fixture
def stories(look, shown, store, qtbot) -> StoryList:
    panel = StoryList(look)
    panel.set_source(store)
    panel.show_stories(store.rows[:PAGE], annotator=AnnotatorId("a"), total=len(store.rows))
    if len(store.rows) > PAGE:
        qtbot.waitUntil(lambda: bool(store.queries))
    store.answer()
    store.queries.clear()
    panel.set_status_counts({"todo": len(store.rows)})
    return shown(panel, width=264)


def ids(panel: StoryList) -> list[str]:
    return [r.id for r in panel.model.rows_here()]


def place_in_sight(panel: StoryList) -> int:
    return panel._view.rowAt(4)


def test_the_whole_list_is_there_at_once_and_its_end_is_fetched_without_what_is_before_it(
    stories, store, qtbot
):
    assert stories.model.rowCount() == len(store.rows)
    stories._view.scrollToBottom()
    qtbot.waitUntil(lambda: len(store.pages) == 1)
    store.answer()
    last = len(store.rows) - 1
    assert stories.model.row_at(last).id == f"s{last}"
    assert [r.key for r in store.rows[-50:]] == store.pages[0]
    assert stories.model.row_at(5 * PAGE) is None  # nobody has looked at it


def test_of_what_is_scrolled_past_only_what_stays_in_sight_is_fetched(stories, store, qtbot):
    view = stories._view
    for place in range(3 * PAGE, 20 * PAGE, PAGE):
        view.scrollTo(stories.model.index(place), view.ScrollHint.PositionAtTop)
        view.viewport().grab()  # painted: each place asks for its line
    qtbot.waitUntil(lambda: bool(store.pages))
    store.answer()
    view.viewport().grab()
    qtbot.waitUntil(lambda: stories.model.row_at(place_in_sight(stories)) is not None)
    assert len(store.pages) == 1


def test_few_lines_are_kept_however_far_one_scrolls(stories, store, qtbot):
    for page in range(30):
        stories._view.scrollTo(stories.model.index(page * PAGE), stories._view.ScrollHint.PositionAtTop)
        stories._view.viewport().grab()
        qtbot.waitUntil(
            lambda page=page: bool(store.waiting) or stories.model.row_at(page * PAGE) is not None
        )
        store.answer()
    assert len(ids(stories)) <= KEPT
    stories._view.scrollToTop()
    stories._view.viewport().grab()
    qtbot.waitUntil(lambda: bool(store.waiting))
    store.answer()
    assert stories.model.row_at(0).id == "s0"


def test_no_second_page_is_asked_for_while_one_is_on_its_way(stories, store, qtbot):
    for place in (5 * PAGE, 9 * PAGE):
        stories.model.index(place).data()
        qtbot.waitUntil(lambda: len(store.pages) == 1)
    assert len(store.pages) == 1


def test_a_list_that_is_asked_for_anew_stays_where_it_is_and_shows_what_changed(stories, store, qtbot):
    stories._view.scrollTo(stories.model.index(50), stories._view.ScrollHint.PositionAtTop)
    before = place_in_sight(stories)
    store.rows[before] = replace(store.rows[before], title="another title")
    stories.reload()
    store.answer()
    assert stories.model.row_at(before).title == "another title"
    assert place_in_sight(stories) == before


def test_a_story_more_at_the_end_does_not_move_the_list(stories, store):
    stories._view.scrollTo(stories.model.index(50), stories._view.ScrollHint.PositionAtTop)
    before = place_in_sight(stories)
    store.rows.append(row(len(store.rows)))
    stories.reload()
    store.answer()
    assert stories.model.rowCount() == len(store.rows)
    assert place_in_sight(stories) == before


def test_a_narrowed_list_says_so_and_one_press_shows_all_again(stories, store, qtbot):
    store.rows[7] = replace(store.rows[7], flagged=True)
    stories.narrow(Narrowing(fact="flagged", order="time"))
    store.answer()
    assert ids(stories) == ["s7"]
    assert stories._narrowed.text() == "Flagged  ·  Most time first"
    assert stories._told.isVisible()
    qtbot.mouseClick(stories._widen, Qt.MouseButton.LeftButton)
    store.answer()
    assert stories.model.rowCount() == len(store.rows)
    assert not stories._told.isVisible()


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
    assert {stories.model.row_at(n).title for n in range(3)} == {TITLES[0]}


def test_a_late_answer_to_an_earlier_filter_is_left_unread(stories, store):
    stories._filter.setText("sát")
    stories._ask()
    late = store.waiting.pop()
    stories._filter.setText("从")
    stories._ask()
    store.answer()
    shown_before = ids(stories)
    late[1](late[0]())
    assert ids(stories) == shown_before
    assert all("从" in r.title for r in stories.model.rows_here())


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


def neighbour(panel: StoryList, store: FakeStore, story: str | None, step: int) -> str | None:
    told: list[StoryRow | None] = []
    panel.with_neighbour(StoryId(story) if story else None, step, told.append)
    store.answer()
    return told[0].id if told[0] is not None else None


def test_neighbours_follow_the_list_and_end_at_its_ends(stories, store):
    assert neighbour(stories, store, "s5", 1) == "s6"
    assert neighbour(stories, store, "s5", -1) == "s4"
    assert neighbour(stories, store, "s0", -1) is None
    assert neighbour(stories, store, None, 1) == "s0"
    assert neighbour(stories, store, "unknown", 1) is None
    assert neighbour(stories, store, f"s{PAGE - 1}", 1) == f"s{PAGE}"  # on a page that nobody has seen


def test_a_failure_is_told_once_and_the_list_stays(stories, store, qtbot):
    before = ids(stories)
    stories.model.index(5 * PAGE).data()
    qtbot.waitUntil(lambda: len(store.waiting) == 1)
    error = OSError("gone")
    with qtbot.waitSignal(stories.load_failed) as told:
        store.fail(error)
    assert told.args == [error]
    assert ids(stories) == before
    stories.model.index(5 * PAGE).data()
    assert not stories.model._soon.isActive()


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
        {"status": "open", "read_count": 20},
        {"status": "skipped", "reason": "There twice"},
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


def test_seen_and_nothing_to_tag_is_a_fact_and_a_skipped_story_says_why(stories):
    stories.update_row(row(0, status="open", read_count=20))
    stories.update_row(row(1, status="open", read_count=19))
    stories.update_row(row(2, status="skipped", reason="There twice", flagged=True))
    said = [stories.model.index(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(3)]
    assert said[0].endswith(", Open, seen, nothing to tag, 20 of 20 read")
    assert said[1].endswith(", Open, 0 tags, 19 of 20 read")
    assert said[2].endswith(", Skipped, Flagged, There twice")
