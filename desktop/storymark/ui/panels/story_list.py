"""The list of stories with its filters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storymark.services.ports import StoryQuery, StoryRow
from storymark.ui.panels.story_rows import PAGE, ROW_PX, Loader, StoryDelegate, StoryModel
from storymark.ui.theme.look import Look
from storymark.ui.widgets.choices import Tabs
from storymark.ui.widgets.fields import SearchField
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.pane import Pane
from storymark.ui.widgets.row_view import RowView

if TYPE_CHECKING:
    from storymark.domain.ids import AnnotatorId, StoryId
    from storymark.domain.labels import LabelSet

ALL = "all"
_STATUSES = ("todo", "open", "done")
_TYPING_PAUSE_MS = 150
_AGES_EVERY_MS = 30_000


class StoryList(Pane):
    """`story_chosen` tells the story that was clicked, or taken with Enter."""

    story_chosen = Signal(str)
    load_failed = Signal(object)  # the error that kept a page away
    left = Signal()  # Esc or Enter in the filter: the story wants the focus

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ground="window")
        self._annotator: AnnotatorId | None = None
        self._current: StoryId | None = None
        self._total = 0
        self.model = StoryModel(self)
        self._filter = SearchField(look, self, key=look.key("filter"))
        self._tabs = Tabs(look, self)
        self._empty = PlainLabel(look, font="body", ink="ink3", parent=self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._view = RowView(look, self, row_px=ROW_PX)
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

    def _build(self) -> None:
        look = self.look
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, look.px(12), 0, 0)
        whole.setSpacing(0)
        for part, right in ((self._filter, 12), (self._tabs, 4)):
            box = QVBoxLayout()
            box.setContentsMargins(look.px(12), 0, look.px(right), look.px(8))
            box.addWidget(part)
            whole.addLayout(box)
        whole.addWidget(self._empty)
        whole.addWidget(self._view, 1)
        self.setMinimumWidth(look.px(200))

    # --- what is shown
    def set_loader(self, load: Loader | None) -> None:
        """Who fetches pages: called with a query, an answer and a failure callback."""
        self.model.set_loader(load)

    def show_stories(self, rows: Iterable[StoryRow], *, annotator: AnnotatorId | None, total: int) -> None:
        """The first page of the unfiltered list, as it came with the project; clears the filters."""
        self._annotator, self._total = annotator, total
        self._filter.blockSignals(True)
        self._filter.clear()
        self._filter.blockSignals(False)
        self._pause.stop()
        self._tabs.set_current(ALL)
        self.model.show_rows(rows, self._query())
        self._ages.start()

    def set_status_counts(self, counts: Mapping[str, int]) -> None:
        """How many stories have each status; their sum is the number of stories."""
        self._total = sum(counts.values())
        for status in _STATUSES:
            self._tabs.set_count(status, counts.get(status, 0))
        self._settle()

    def set_labels(self, labels: LabelSet) -> None:
        """Colours and order of the label bars."""
        self._delegate.set_labels(labels)
        self._view.ground.update()

    def set_current(self, story: StoryId | None) -> None:
        """The open story; brought into sight when it is in the list."""
        self._current = story
        self._show_current()

    def update_row(self, row: StoryRow) -> None:
        """A story's line has changed."""
        self.model.update_row(row)

    def reload(self) -> None:
        """Fetch the list anew with its filters: stories were added or removed, or many changed."""
        self._pause.stop()
        self.model.ask(self._query())

    def neighbour(self, story: StoryId | None, step: int) -> StoryRow | None:
        """The row `step` places after (or, below 0, before) a story in the list as it is filtered.

        None at its ends, or when the story is not in the list; without a story the first one.
        """
        if story is None:
            return self.model.row_at(0) if self.model.rowCount() else None
        place = self.model.place_of(story)
        if place is None or not 0 <= place + step < self.model.rowCount():
            return None
        return self.model.row_at(place + step)

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
        self._settle()

    # --- what happens
    def _query(self) -> StoryQuery:
        status = "" if self._tabs.current == ALL else self._tabs.current
        text = self._filter.text().strip()
        return StoryQuery(annotator=self._annotator, status=status, text=text, limit=PAGE)

    def _ask(self) -> None:
        self._pause.stop()
        query = self._query()
        if replace(query, offset=0) != self.model.query or self.sender() is None:
            self.model.ask(query)

    def _on_loaded(self) -> None:
        self._show_current()
        self._settle()

    def _on_taken(self, index: QModelIndex) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if row is not None:
            self.story_chosen.emit(row.id)
            self._show_current()

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
        self._empty.setVisible(is_empty)
        self._view.setVisible(not is_empty)
        self._empty.setText(self.tr("No story fits the filter") if has_stories else self.tr("No stories yet"))
        margin = self.look.px(16)
        self._empty.setContentsMargins(self.look.px(12), margin, self.look.px(12), 0)
