"""The tags of the open story: dot, words, sentence; in reading order or by label."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from storymark.domain.ids import TagId
from storymark.domain.labels import LabelSet, label_name
from storymark.domain.sentences import Sentences
from storymark.domain.tags import Tag, tag_order
from storymark.ui.text import number, one_line, tip
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.controls import IconButton
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.pane import Pane
from storymark.ui.widgets.row_view import RowView

ROW_PX = 26
_MARGIN_PX = 16
_SHOWN_CODEPOINTS = 120  # more never fits into a row, and a tag may be a whole paragraph

Index = QModelIndex | QPersistentModelIndex
Order = Callable[[Tag], tuple]


class TagModel(QAbstractListModel):
    """Tags sorted; one that is put or taken moves only its own row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: list[Tag] = []
        self._by_id: dict[TagId, Tag] = {}
        self._order: Order = tag_order
        self.sentences: Sentences | None = None
        self.language = ""
        self.labels = LabelSet()
        self.label_language = "en"

    def reset(self, tags: Iterable[Tag], order: Order, *, is_sorted: bool = False) -> None:
        """Hold these tags in this order; `is_sorted` when they come in it."""
        self.beginResetModel()
        self._order = order
        self._tags = list(tags) if is_sorted else sorted(tags, key=order)
        self._by_id = {tag.id: tag for tag in self._tags}
        self.endResetModel()

    def change(self, put: Iterable[Tag], gone: Iterable[TagId]) -> None:
        """Put tags in or in place of what they were; take tags out."""
        for tag_id in gone:
            self._take(tag_id)
        for tag in put:
            old = self._by_id.get(tag.id)
            if old is not None and self._order(old) == self._order(tag):
                row = self._row(old)
                self._tags[row] = self._by_id[tag.id] = tag
                self.dataChanged.emit(self.index(row), self.index(row))
                continue
            self._take(tag.id)
            row = self._row(tag)
            self.beginInsertRows(QModelIndex(), row, row)
            self._tags.insert(row, tag)
            self._by_id[tag.id] = tag
            self.endInsertRows()

    def tags(self) -> list[Tag]:
        """All, in their order."""
        return self._tags

    def row_of(self, tag: TagId) -> int | None:
        """Where a tag stands."""
        there = self._by_id.get(tag)
        return None if there is None else self._row(there)

    def sentence_of(self, tag: Tag) -> int:
        """The number, from 1, of the sentence in which a tag begins; 0 when there are none."""
        if not self.sentences:
            return 0
        return self.sentences.near(tag.start) + 1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt's hook."""
        return 0 if parent.isValid() else len(self._tags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's hook."""
        tag = self._tags[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(tag.quote[:_SHOWN_CODEPOINTS])
        if role == Qt.ItemDataRole.UserRole:
            return tag
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.name_of(tag)}: {one_line(tag.quote[:_SHOWN_CODEPOINTS])}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(f"{self.name_of(tag)}: {tag.quote}")
        return None

    def name_of(self, tag: Tag) -> str:
        """The name of a tag's label."""
        label = self.labels.get(tag.label)
        return label_name(label, self.label_language) if label else tag.label

    def colour_of(self, tag: Tag) -> str:
        """The colour of a tag's label."""
        label = self.labels.get(tag.label)
        return label.colour if label else "slate"

    def _take(self, tag_id: TagId) -> None:
        old = self._by_id.get(tag_id)
        if old is None:
            return
        row = self._row(old)
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._tags[row]
        del self._by_id[tag_id]
        self.endRemoveRows()

    def _row(self, tag: Tag) -> int:
        return bisect_left(self._tags, self._order(tag), key=self._order)


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Look, model: TagModel, view: RowView) -> None:
        super().__init__(view)
        self._look, self._model, self._view = look, model, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.px(80), self._look.px(ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, tag = self._look, index.data(Qt.ItemDataRole.UserRole)
        rect = QRectF(option.rect)
        is_selected = self._view.is_chosen(index)
        painting.smooth(painter)
        ground = rect.adjusted(look.px(8), 0, -look.px(8), 0)
        is_lit = is_selected or self._view.is_pointed_at(option.rect)
        if is_lit:
            shade = look.colour("sel" if is_selected else "sunken")
            painting.fill_round(painter, ground, shade, 7)
        side = look.px(8)
        dot = QRectF(look.px(_MARGIN_PX), rect.center().y() - side / 2, side, side)
        painting.fill_round(painter, dot, look.label(self._model.colour_of(tag)).bar, 2.5)
        count = number(self._model.sentence_of(tag))
        figures = look.font("small")
        right = rect.right() - look.px(_MARGIN_PX)
        width = painting.width_of(figures, count)
        number_rect = QRectF(right - width - 2, rect.top(), width + 2, rect.height())
        ink = look.colour("ink2" if is_lit else "ink3")
        painting.text_right(painter, number_rect, count, figures, ink)
        left = look.px(_MARGIN_PX + 18)
        words = QRectF(left, rect.top(), right - width - look.px(22) - left, rect.height())
        font = look.reading(self._model.language, 12)
        painting.text_left(painter, words, index.data(), font, look.colour("ink1"))
        if is_selected and self._view.hasFocus():
            painting.focus_ring(painter, ground, look, 7)


class TagList(Pane):
    """`tag_clicked` tells a tag's id; the view selects nothing by itself, it is told."""

    tag_clicked = Signal(str)
    story_shown = Signal(bool)  # whether there is a story whose tags are listed

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._is_by_label = False
        self._selected: TagId | None = None
        self.model = TagModel(self)
        self._title = PlainLabel(look, font="small_strong", ink="ink2", parent=self)
        self._count = PlainLabel(look, font="small", ink="ink2", parent=self)
        self._sort = IconButton(look, "arrow-down-up", self, size_px=24)
        self._sort.setCheckable(True)
        self._sort.clicked.connect(self._on_sort)
        self._view = RowView(look, self, row_px=ROW_PX)
        self._view.setModel(self.model)
        self._view.setItemDelegate(_Delegate(look, self.model, self._view))
        self._view.clicked.connect(self._on_clicked)
        self._view.activated.connect(self._on_clicked)
        self._head = QWidget(self)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(look.px(_MARGIN_PX), look.px(6), look.px(12), 0)
        head.setSpacing(look.px(14))
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._sort)
        self._head.setFixedHeight(look.px(33))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, look.px(8))
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(self._view, 1)
        self.setMinimumHeight(look.px(37 + 3 * ROW_PX))
        for signal in (self.model.rowsInserted, self.model.rowsRemoved, self.model.modelReset):
            signal.connect(lambda *_: self._settle())
        self.retranslate()

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """How labels are named and coloured."""
        self.model.labels, self.model.label_language = labels, language
        if self._is_by_label:
            self.model.reset(self.model.tags(), self._order())
        self._view.ground.update()

    def set_story(self, tags: Iterable[Tag], sentences: Sentences | None, language: str) -> None:
        """Show the tags of this story."""
        self.model.sentences, self.model.language = sentences, language
        self._selected = None
        # A story's tags come in reading order, and sorting ten thousand again would delay its first screen.
        self.model.reset(tags, self._order(), is_sorted=not self._is_by_label)
        self.story_shown.emit(True)

    def set_tags(self, tags: Iterable[Tag]) -> None:
        """Show these tags of the same story instead; the selected one stays selected."""
        self.model.reset(tags, self._order())
        self._show_selected()

    def clear(self) -> None:
        """No story is open."""
        self.model.sentences = None
        self._selected = None
        self.model.reset((), self._order())
        self.story_shown.emit(False)

    def change(self, put: Iterable[Tag], gone: Iterable[TagId]) -> None:
        """What happened to single tags."""
        self.model.change(put, gone)
        self._show_selected()

    def set_selected(self, tag: TagId | None) -> None:
        """Show this tag as selected and bring it into sight; None for none."""
        self._selected = tag
        self._show_selected()

    @property
    def count(self) -> int:
        """How many tags there are."""
        return self.model.rowCount()

    def position_of(self, tag: TagId) -> int:
        """The place of a tag in reading order, from 1; 0 for one that is not there."""
        if self._is_by_label:
            there = self.model.row_of(tag)
            if there is None:
                return 0
            own = tag_order(self.model.tags()[there])
            return 1 + sum(tag_order(other) < own for other in self.model.tags())
        row = self.model.row_of(tag)
        return 0 if row is None else row + 1

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._title.setText(self.tr("Tags in this story"))
        self._view.setAccessibleName(self.tr("Tags in this story"))
        by_label, by_place = self.tr("Sort by label"), self.tr("Sort by place in the text")
        self._sort.describe(by_place if self._is_by_label else by_label)
        self._settle()

    def _order(self) -> Order:
        if not self._is_by_label:
            return tag_order
        places = {label.key: place for place, label in enumerate(self.model.labels.labels)}
        return lambda tag: (places.get(tag.label, len(places)), *tag_order(tag))

    def _on_sort(self) -> None:
        self._is_by_label = self._sort.isChecked()
        self.model.reset(self.model.tags(), self._order())
        self.retranslate()
        self._show_selected()

    def _on_clicked(self, index: QModelIndex) -> None:
        tag = index.data(Qt.ItemDataRole.UserRole)
        if tag is not None:
            self.tag_clicked.emit(tag.id)

    def _show_selected(self) -> None:
        row = self.model.row_of(self._selected) if self._selected is not None else None
        selection = self._view.selectionModel()
        if row is None:
            selection.clear()
            return
        index = self.model.index(row)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._view.scrollTo(index)

    def _settle(self) -> None:
        self._count.setText(number(self.count))
        self._sort.setEnabled(self.count > 1)
