"""The stories of a project as a list of keys; lines are fetched for the places in sight, and few are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from storymark.domain.ids import AnnotatorId, StoryId
from storymark.services.ports import StoryQuery, StoryRow
from storymark.services.work_list import Listing
from storymark.ui.panels.story_words import spoken, told
from storymark.ui.text import one_line, tip

PAGE = 100
# The story comes first: until then the first lines are enough.
REST_AFTER_MS = 60
KEPT = 20 * PAGE

Index = QModelIndex | QPersistentModelIndex
Failed = Callable[[BaseException], None]


class Source(Protocol):
    """Who fetches; answers on the window's thread, later or at once."""

    def load_list(self, query: StoryQuery, then: Callable[[Listing], None], failed: Failed) -> object:
        """A whole list as keys, with its first lines."""

    def load_rows_at(
        self,
        keys: Sequence[int],
        annotator: AnnotatorId | None,
        then: Callable[[Sequence[StoryRow]], None],
        failed: Failed,
    ) -> object:
        """The lines with these keys."""


class StoryModel(QAbstractListModel):
    """The list of one query. An answer to an earlier query is left unread."""

    failed = Signal(object)  # the error that kept a page away
    loaded = Signal()  # another list is there
    rows_came = Signal()  # lines that were in sight without words have them now

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: Sequence[int] = ()
        self._rows: dict[int, StoryRow] = {}
        self._old: dict[int, StoryRow] = {}  # shown until the present lines are there
        self._key_of: dict[StoryId, int] = {}
        self._query = StoryQuery(limit=PAGE)
        self._source: Source | None = None
        self._asked = 0
        self._is_fetching = False
        self._has_failed = False  # a list that asks again and again would say it again and again
        self._wanted: int | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fetch_page)
        self._rest = QTimer(self, singleShot=True, interval=REST_AFTER_MS)
        self._rest.timeout.connect(lambda: self.ask(self._query))

    @property
    def query(self) -> StoryQuery:
        """What is shown."""
        return self._query

    @property
    def keys(self) -> Sequence[int]:
        """The whole list."""
        return self._keys

    def set_source(self, source: Source | None) -> None:
        """Who fetches."""
        self._source = source

    def show_rows(self, rows: Iterable[StoryRow], query: StoryQuery, *, total: int) -> None:
        """Show first lines that are at hand; the rest of the `total` stories is asked for a moment later."""
        there = list(rows)
        self._asked += 1
        self._query = query
        self._put(Listing([row.key for row in there], there), is_other=True)
        self._rest.stop()
        if total > len(there):
            self._rest.start()

    def ask(self, query: StoryQuery) -> None:
        """Fetch a list; the present one stays until the answer is there."""
        self._rest.stop()
        is_other = query != self._query
        self._query = query
        self._asked += 1
        self._has_failed = False
        asked = self._asked
        if self._source is None:
            self._put(Listing((), ()), is_other=True)
            return

        def then(answer: Listing) -> None:
            if asked == self._asked:
                self._is_fetching = False
                self._put(answer, is_other=is_other)

        self._source.load_list(query, then, lambda error: self._on_failed(asked, error))

    def update_row(self, row: StoryRow) -> None:
        """A story's line has changed; it stays where it is even if the filter would now leave it out."""
        self._key_of[row.id] = row.key
        if self._rows.get(row.key) != row:
            self._rows[row.key] = row
            place = self._place_of_key(row.key)
            if place is not None:
                self.dataChanged.emit(self.index(place), self.index(place))

    def place_of(self, story: StoryId) -> int | None:
        """The place of a story; None if it is not in the list, or its line was never here."""
        key = self._key_of.get(story)
        return self._place_of_key(key) if key is not None else None

    def row_at(self, place: int) -> StoryRow | None:
        """A line, None while it is not here; raises IndexError."""
        key = self._keys[place]
        return self._rows.get(key) or self._old.get(key)

    def rows_here(self) -> Iterator[StoryRow]:
        """The lines that are here, in the order of the list."""
        return (row for key in self._keys if (row := self._rows.get(key)) is not None)

    def with_row(self, place: int, then: Callable[[StoryRow], None]) -> None:
        """Call `then` with a line, at once if it is here; not at all when it cannot be fetched."""
        row = self.row_at(place)
        if row is not None:
            then(row)
        elif self._source is not None:
            self._source.load_rows_at(
                [self._keys[place]],
                self._query.annotator,
                lambda rows: then(rows[0]) if rows else None,
                self.failed.emit,
            )

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt's hook."""
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's hook; asks for lines that are not here."""
        place = index.row()
        if self._keys[place] not in self._rows:
            self._want(place)
        row = self.row_at(place)
        if row is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(row.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(told(row))
        return None

    # --- lines
    def _want(self, place: int) -> None:
        self._wanted = place
        if not self._is_fetching and not self._has_failed:
            self._soon.start()

    def _fetch_page(self) -> None:
        """The page that was looked at last: one that was scrolled past is not fetched."""
        place, self._wanted = self._wanted, None
        if place is None or self._source is None or place >= len(self._keys):
            return
        first = place // PAGE * PAGE
        keys = self._keys[first : first + PAGE]
        if all(key in self._rows for key in keys):
            return
        self._is_fetching = True
        asked = self._asked

        def then(rows: Sequence[StoryRow]) -> None:
            if asked == self._asked:
                self._is_fetching = False
                self._keep(rows, left_out=keys)
                self.rows_came.emit()

        self._source.load_rows_at(keys, self._query.annotator, then, lambda e: self._on_failed(asked, e))

    def _keep(self, rows: Sequence[StoryRow], *, left_out: Sequence[int] = ()) -> None:
        for row in rows:
            self._rows.pop(row.key, None)
            self._rows[row.key] = row
            self._key_of[row.id] = row.key
        for key in left_out:  # a story that is gone stays an empty line until the list is asked for anew
            if key not in self._rows:
                self._rows[key] = StoryRow(StoryId(""), "", "", "", 0, 0, -1, key=key)
        while len(self._rows) > KEPT:
            gone = self._rows.pop(next(iter(self._rows)))
            self._key_of.pop(gone.id, None)

    # --- lists
    def _put(self, answer: Listing, *, is_other: bool) -> None:
        self._wanted = None
        present, keys = self._keys, answer.keys
        if not is_other and list(keys) == list(present):
            self._old, self._rows = dict([*self._old.items(), *self._rows.items()][-KEPT:]), {}
            self._keep(answer.rows)
            self.rows_came.emit()
            return
        if not is_other and len(keys) > len(present) and list(keys[: len(present)]) == list(present):
            self.beginInsertRows(QModelIndex(), len(present), len(keys) - 1)
            self._keys = keys
            self._keep(answer.rows)
            self.endInsertRows()
            self.loaded.emit()
            return
        self.beginResetModel()
        self._keys, self._rows, self._old = keys, {}, {}
        self._keep(answer.rows)
        self.endResetModel()
        self.loaded.emit()

    def _place_of_key(self, key: int) -> int | None:
        try:
            return self._keys.index(key)
        except ValueError:
            return None

    def _on_failed(self, asked: int, error: BaseException) -> None:
        if asked == self._asked:
            self._is_fetching = False
            self._has_failed = True
            self.failed.emit(error)
