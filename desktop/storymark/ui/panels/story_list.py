"""The list of stories with its filters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storymark.domain.labels import LabelSet
from storymark.services.ports import StoryQuery, StoryRow
from storymark.ui.panels.story_filter import ALL_STORIES, Narrowing, wording
from storymark.ui.panels.story_model import PAGE, Source, StoryModel
from storymark.ui.panels.story_rows import ROW_PX, StoryDelegate
from storymark.ui.theme.look import Look
from storymark.ui.widgets.choices import Tabs
from storymark.ui.widgets.controls import IconButton
from storymark.ui.widgets.fields import SearchField
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.pane import Pane
from storymark.ui.widgets.row_view import RowView

if TYPE_CHECKING:
    from storymark.domain.ids import AnnotatorId, StoryId

ALL = "all"
_STATUSES = ("todo", "open", "done")
_TYPING_PAUSE_MS = 150
_AGES_EVERY_MS = 30_000


class _Rows(RowView):
    """Letters are keys of the window; looking for them would fetch every line of a long list."""

    def keyboardSearch(self, search: str) -> None:
        """Qt's hook."""


class StoryList(Pane):
    """`story_chosen` tells the story that was clicked, or taken with Enter."""

    story_chosen = Signal(str)
    filters_requested = Signal(QPoint)  # the menu of filters, global
    row_menu_requested = Signal(object, QPoint)  # StoryRow: what can be done with it
    load_failed = Signal(object)  # the error that kept a page away
    left = Signal()  # Esc or Enter in the filter: the story wants the focus

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ground="window")
        self._annotator: AnnotatorId | None = None
        self._current: StoryId | None = None
        self._total = 0
        self.model = StoryModel(self)
        self._narrowing = ALL_STORIES
        self._labels, self._language = LabelSet(), ""
        self._filter = SearchField(look, self, key=look.key("filter"))
        self._more = IconButton(look, "arrow-up-down", self, size_px=28)
        self._narrowed = ElidedLabel(look, font="small", ink="ink2", parent=self)
        self._widen = IconButton(look, "circle-x", self, size_px=24)
        self._tabs = Tabs(look, self)
        self._empty = PlainLabel(look, font="body", ink="ink3", parent=self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._view = _Rows(look, self, row_px=ROW_PX)
        self._delegate = StoryDelegate(look, self._view)
        self._view.setModel(self.model)
        self._view.setItemDelegate(self._delegate)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._ages = QTimer(self)
        self._ages.setInterval(_AGES_EVERY_MS)
        self._connect()
        self._build()
        self.retranslate()

    def _connect(self) -> None:
        self._pause.timeout.connect(self._ask)
        self._ages.timeout.connect(self._view.ground.update)
        self._filter.textChanged.connect(lambda _: self._pause.start())
        self._filter.returnPressed.connect(self._on_filter_entered)
        self._filter.left.connect(self.left)
        self._tabs.chosen.connect(lambda _: self._ask())
        self._view.clicked.connect(self._on_taken)
        self._view.activated.connect(self._on_taken)
        self.model.failed.connect(self.load_failed)
        self.model.loaded.connect(self._on_loaded)
        self.model.rows_came.connect(self._view.ground.update)
        self._more.clicked.connect(lambda: self.filters_requested.emit(self.filters_corner()))
        self._widen.clicked.connect(lambda: self.narrow(ALL_STORIES))
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._on_menu)

    def _build(self) -> None:
        look = self.look
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, look.px(12), 0, 0)
        whole.setSpacing(0)
        self._told = QWidget(self)
        for part, button, right, below in (
            (self._filter, self._more, 8, 8),
            (self._tabs, None, 4, 8),
            (self._told, None, 8, 0),
        ):
            box = QHBoxLayout()
            box.setContentsMargins(look.px(12), 0, look.px(right), look.px(below))
            box.setSpacing(look.px(4))
            box.addWidget(part, 1)
            if button is not None:
                box.addWidget(button)
            whole.addLayout(box)
        told = QHBoxLayout(self._told)
        told.setContentsMargins(look.px(2), 0, 0, look.px(6))
        told.addWidget(self._narrowed, 1)
        told.addWidget(self._widen)
        whole.addWidget(self._empty)
        whole.addWidget(self._view, 1)
        self.setMinimumWidth(look.px(200))

    # --- what is shown
    def set_source(self, source: Source | None) -> None:
        """Who fetches lists and lines."""
        self.model.set_source(source)

    def show_stories(self, rows: Iterable[StoryRow], *, annotator: AnnotatorId | None, total: int) -> None:
        """The first page of the unfiltered list, as it came with the project; clears the filters."""
        self._annotator, self._total = annotator, total
        self._filter.blockSignals(True)
        self._filter.clear()
        self._filter.blockSignals(False)
        self._pause.stop()
        self._tabs.set_current(ALL)
        self._narrowing = ALL_STORIES
        self.model.show_rows(rows, self._query(), total=total)
        self._ages.start()

    def set_status_counts(self, counts: Mapping[str, int]) -> None:
        """How many stories have each status; their sum is the number of stories."""
        self._total = sum(counts.values())
        for status in _STATUSES:
            self._tabs.set_count(status, counts.get(status, 0))
        self._settle()

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """Colours and order of the label bars, and names for filters."""
        self._labels, self._language = labels, language
        self._delegate.set_labels(labels)
        self._view.ground.update()
        self._settle()

    @property
    def narrowing(self) -> Narrowing:
        """What the list is narrowed to beside tabs and words, and how it is sorted."""
        return self._narrowing

    def narrow(self, narrowing: Narrowing) -> None:
        """Show these stories alone, sorted so; a status of its own takes the place of the tab's."""
        self._narrowing = narrowing
        if narrowing.status or narrowing == ALL_STORIES:
            self._tabs.set_current(ALL)
        self._delegate.is_time_shown = narrowing.order == "time"
        self.reload()
        self._settle()

    def filters_corner(self) -> QPoint:
        """Where the menu of filters opens, global."""
        return self._more.mapToGlobal(QPoint(0, self._more.height() + 2))

    def set_current(self, story: StoryId | None) -> None:
        """The open story; brought into sight when it is in the list."""
        self._current = story
        self._show_current()

    def update_row(self, row: StoryRow) -> None:
        """A story's line has changed."""
        is_new_here = self.model.place_of(row.id) is None
        self.model.update_row(row)
        if is_new_here and row.id == self._current:
            self._show_current()

    def reload(self) -> None:
        """Fetch the list anew with its filters: stories were added or removed, or many changed."""
        self._pause.stop()
        self.model.ask(self._query())

    def with_neighbour(
        self, story: StoryId | None, step: int, then: Callable[[StoryRow | None], None]
    ) -> None:
        """Tell `then` the line `step` places after (or, below 0, before) a story in the list as it is shown.

        None at its ends, or when the story is not in the list; without a story the first one.
        """
        there = self.model.place_of(story) if story is not None else -step
        place = there + step if there is not None else -1
        if 0 <= place < self.model.rowCount():
            self.model.with_row(place, then)
        else:
            then(None)

    def focus_filter(self) -> None:
        """Put the cursor into the filter, its text selected."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def filter_by(self, words: str) -> None:
        """Show the stories whose title or id has these words."""
        self._filter.setText(words)

    def focus_list(self) -> None:
        """Give the list the focus, for the key that goes from pane to pane."""
        self._view.setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._filter.set_key(self.look.key("filter"))
        self._filter.setPlaceholderText(self.tr("Filter stories"))
        self._filter.setAccessibleName(self.tr("Filter stories"))
        self._filter.setToolTip(self.tr("Titles and ids; case and tone marks do not matter"))
        self._tabs.set_choices(
            (
                (ALL, self.tr("All")),
                ("todo", self.tr("To do")),
                ("open", self.tr("Open")),
                ("done", self.tr("Done")),
            )
        )
        if not self._tabs.current:
            self._tabs.set_current(ALL)
        self._view.setAccessibleName(self.tr("Stories"))
        self._more.describe(self.tr("Filter and sort"), key=self.look.key("story_filters"))
        self._widen.describe(self.tr("Show all stories as added"))
        self._settle()

    # --- what happens
    def _query(self) -> StoryQuery:
        wanted = self._narrowing
        return StoryQuery(
            annotator=self._annotator,
            status=wanted.status if self._tabs.current == ALL else self._tabs.current,
            text=self._filter.text().strip(),
            language=wanted.language,
            label=wanted.label,
            fact=wanted.fact,
            order=wanted.order,
            limit=PAGE,
        )

    def _ask(self) -> None:
        self._pause.stop()
        query = self._query()
        if query != self.model.query or self.sender() is None:
            self.model.ask(query)

    def _on_loaded(self) -> None:
        self._show_current()
        self._settle()

    def _on_taken(self, index: QModelIndex) -> None:
        self.model.with_row(index.row(), self._take)

    def _take(self, row: StoryRow) -> None:
        if row.id:
            self.story_chosen.emit(row.id)
            self._show_current()

    def _on_menu(self, at: QPoint) -> None:
        """By the mouse at the row under it, by key at the current one."""
        index = self._view.indexAt(at)
        row = self.model.row_at(index.row()) if index.isValid() else None
        if row is not None and row.id:
            self.row_menu_requested.emit(row, self._view.viewport().mapToGlobal(at))

    def _on_filter_entered(self) -> None:
        if self._pause.isActive():
            self._ask()
        self.focus_list()
        if not self._view.currentIndex().isValid() and self.model.rowCount():
            self._view.setCurrentIndex(self.model.index(0))

    def _show_current(self) -> None:
        place = self.model.place_of(self._current) if self._current is not None else None
        selection = self._view.selectionModel()
        if place is None:
            selection.clear()
            return
        index = self.model.index(place)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._view.scrollTo(index)

    def _settle(self) -> None:
        has_stories = self._total > 0 or self.model.rowCount() > 0
        is_empty = self.model.rowCount() == 0
        self._tabs.setVisible(has_stories)
        self._more.setVisible(has_stories)
        narrowed = wording(self._narrowing, self._labels, self._language)
        self._narrowed.setText(narrowed)
        self._told.setVisible(bool(narrowed))
        self._empty.setVisible(is_empty)
        self._view.setVisible(not is_empty)
        self._empty.setText(self.tr("No story fits the filter") if has_stories else self.tr("No stories yet"))
        margin = self.look.px(16)
        self._empty.setContentsMargins(self.look.px(12), margin, self.look.px(12), 0)
