"""The stories of a project as a list that fetches page after page, and the delegate that draws a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from storymark.domain.clock import now_ms
from storymark.domain.ids import StoryId
from storymark.domain.labels import LabelSet
from storymark.services.ports import StoryQuery, StoryRow
from storymark.ui.label_tree import in_tree
from storymark.ui.text import age, language_badge, language_name, one_line, tip
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.row_view import RowView

ROW_PX = 56
PAGE = 200
_BAR_PX_A_TAG = 5.8
_BAR_MOST_PX = 72

Index = QModelIndex | QPersistentModelIndex
Failed = Callable[[BaseException], None]
# Fetches a page and answers on the window's thread, later or at once.
Loader = Callable[[StoryQuery, Callable[[Sequence[StoryRow]], None], Failed], object]


class StoryModel(QAbstractListModel):
    """Rows of one query. An answer to an earlier query is left unread."""

    failed = Signal(object)  # the error that kept a page away
    loaded = Signal()  # a page has come

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[StoryRow] = []
        self._places: dict[StoryId, int] = {}
        self._query = StoryQuery(limit=PAGE)
        self._load: Loader | None = None
        self._asked = 0
        self._is_waiting = False
        self._is_complete = True

    @property
    def query(self) -> StoryQuery:
        """What is shown."""
        return self._query

    @property
    def is_complete(self) -> bool:
        """Whether every story of the query is here."""
        return self._is_complete

    def set_loader(self, load: Loader | None) -> None:
        """Who fetches pages."""
        self._load = load

    def show_rows(self, rows: Iterable[StoryRow], query: StoryQuery) -> None:
        """Show a first page that is at hand; the rest is fetched when it scrolls into sight."""
        self._asked += 1
        self._query = query
        self._is_waiting = False
        self._put_all(list(rows))

    def ask(self, query: StoryQuery) -> None:
        """Fetch another list; the present one stays until the answer is there."""
        self._query = replace(query, offset=0)
        self._asked += 1
        asked = self._asked
        if self._load is None:
            self._put_all([])
            return
        self._is_waiting = True

        def then(rows: Sequence[StoryRow]) -> None:
            if asked == self._asked:
                self._is_waiting = False
                self._put_all(list(rows))

        self._load(self._query, then, lambda error: self._on_failed(asked, error))

    def update_row(self, row: StoryRow) -> None:
        """A story's line has changed; it stays where it is even if the filter would now leave it out."""
        place = self._places.get(row.id)
        if place is not None and self._rows[place] != row:
            self._rows[place] = row
            self.dataChanged.emit(self.index(place), self.index(place))

    def place_of(self, story: StoryId) -> int | None:
        """The row of a story, None if it is not among those that are here."""
        return self._places.get(story)

    def row_at(self, place: int) -> StoryRow:
        """A row; raises IndexError."""
        return self._rows[place]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt's hook."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Qt's hook."""
        return (
            not parent.isValid() and not self._is_complete and not self._is_waiting and self._load is not None
        )

    def fetchMore(self, parent: Index) -> None:
        """Qt's hook."""
        if not self.canFetchMore(parent) or self._load is None:
            return
        self._is_waiting = True
        asked = self._asked

        def then(rows: Sequence[StoryRow]) -> None:
            if asked == self._asked:
                self._is_waiting = False
                self._append(rows)

        query = replace(self._query, offset=len(self._rows))
        self._load(query, then, lambda error: self._on_failed(asked, error))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's hook."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(row.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(f"{row.title}\n{row.external_id}")
        return None

    def _spoken(self, row: StoryRow) -> str:
        facts = (language_name(row.language), status_name(row.status), tags_text(row.tag_count))
        parts = [one_line(row.title), *facts]
        return ", ".join(part for part in parts if part)

    def _put_all(self, rows: list[StoryRow]) -> None:
        self.beginResetModel()
        self._rows = rows
        self._places = {row.id: place for place, row in enumerate(rows)}
        self._is_complete = len(rows) < self._query.limit
        self.endResetModel()
        self.loaded.emit()

    def _append(self, rows: Sequence[StoryRow]) -> None:
        fresh = [row for row in rows if row.id not in self._places]
        self._is_complete = len(rows) < self._query.limit
        if fresh:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._rows += fresh
            self._places |= {row.id: first + place for place, row in enumerate(fresh)}
            self.endInsertRows()
        self.loaded.emit()

    def _on_failed(self, asked: int, error: BaseException) -> None:
        if asked == self._asked:
            self._is_waiting = False
            self._is_complete = True  # a list that asks again and again would say it again and again
            self.failed.emit(error)


class StoryDelegate(QStyledItemDelegate):
    """Draws mark, title, language, tags with their label bar, age."""

    def __init__(self, look: Look, view: RowView) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self._places: Mapping[str, tuple[int, str]] = {}

    def set_labels(self, labels: LabelSet) -> None:
        """Order and colours of the label bars."""
        tree = enumerate(in_tree(labels.labels))
        self._places = {branch.label.key: (place, branch.label.colour) for place, branch in tree}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's hook."""
        return QSize(self._look.px(120), self._look.px(ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's hook."""
        look, row = self._look, index.data(Qt.ItemDataRole.UserRole)
        rect = QRectF(option.rect)
        is_current = self._view.is_chosen(index)
        ground = rect.adjusted(look.px(8), 1, -look.px(7), -1)
        painting.smooth(painter)
        is_lit = is_current or self._view.is_pointed_at(option.rect)
        if is_lit:
            painting.fill_round(painter, ground, look.colour("sel" if is_current else "sunken"), 8)
        share = row.read_count / row.sentence_count if row.sentence_count else 0.0
        top = rect.top() + look.px(10)
        painting.status_mark(
            painter, look.px(18), top, look, status=row.status, share=share, is_flagged=row.flagged
        )
        right = rect.right() - look.px(19)
        left = look.px(44)
        title = QRectF(left, rect.top() + look.px(8), right - left, look.px(21))
        self._paint_title(painter, title, row, is_current)
        line = QRectF(left, rect.top() + look.px(31), right - left, look.px(18))
        self._paint_facts(painter, line, row, "ink2" if is_lit else "ink3")
        if is_current and self._view.hasFocus():
            painting.focus_ring(painter, ground, look, 8)

    def _paint_title(self, painter: QPainter, rect: QRectF, row: StoryRow, is_current: bool) -> None:
        look = self._look
        is_finished = row.status in ("done", "submitted", "skipped")
        font = look.font("row_strong" if is_current else "row")
        ink = "ink1" if is_current or not is_finished else "ink2"
        painting.text_left(painter, rect, one_line(row.title), font, look.colour(ink))

    def _paint_facts(self, painter: QPainter, rect: QRectF, row: StoryRow, ink: str) -> None:
        look = self._look
        small, colour = look.font("small"), look.colour(ink)
        left, middle = rect.left(), rect.center().y()
        badge = language_badge(row.language)
        if badge:
            width = painting.width_of(look.font("caption_strong"), badge) + look.px(6)
            frame = QRectF(left, middle - look.px(7.5), width, look.px(15))
            painting.frame_round(painter, frame, look.colour("strong"), 3.5)
            painting.text_centre(painter, frame, badge, look.font("caption_strong"), colour)
            left += width + look.px(9)
        is_begun = row.tag_count or row.status != "todo"
        text = tags_text(row.tag_count) if is_begun else sentences_text(row.sentence_count)
        width = painting.width_of(small, text)
        when = age(row.touched_ms, now_ms=now_ms())
        age_width = painting.width_of(small, when)
        room = rect.right() - left - age_width - look.px(8)
        painting.text_left(
            painter, QRectF(left, rect.top(), min(width, room), rect.height()), text, small, colour
        )
        painting.text_right(painter, rect, when, small, colour)
        left += width + look.px(8)
        most = rect.right() - age_width - look.px(10) - left
        bar = min(look.px(_BAR_MOST_PX), row.tag_count * look.px(_BAR_PX_A_TAG), most)
        if row.tag_count and bar >= look.px(10):
            painting.label_bar(painter, QRectF(left, middle - 1.75, bar, 3.5), self._parts(row))

    def _parts(self, row: StoryRow) -> list[tuple[Any, int]]:
        last = (len(self._places), "slate")
        ordered = sorted(
            (self._places.get(key, last), count) for key, count in row.label_counts.items() if count
        )
        return [(self._look.label(colour).bar, count) for (_, colour), count in ordered]


def tags_text(count: int) -> str:
    """`15 tags`."""
    translate = QCoreApplication.translate
    return translate("StoryRows", "1 tag") if count == 1 else translate("StoryRows", "%Ln tags", "", count)


def sentences_text(count: int) -> str:
    """`47 sentences`."""
    translate = QCoreApplication.translate
    if count == 1:
        return translate("StoryRows", "1 sentence")
    return translate("StoryRows", "%Ln sentences", "", count)


def status_name(status: str) -> str:
    """A status of the domain in the interface's language."""
    translate = QCoreApplication.translate
    return {
        "todo": translate("StoryRows", "To do"),
        "open": translate("StoryRows", "Open"),
        "done": translate("StoryRows", "Done"),
        "skipped": translate("StoryRows", "Skipped"),
        "submitted": translate("StoryRows", "Handed in"),
    }.get(status, status)
