"""Draws a line of the story list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from storymark.domain.labels import LabelSet
from storymark.services.ports import StoryRow
from storymark.ui.label_tree import in_tree
from storymark.ui.panels.story_words import FINISHED, time_text, when_text, work_text
from storymark.ui.text import language_badge, one_line
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.row_view import RowView

ROW_PX = 56
_BAR_PX_A_TAG = 5.8
_BAR_MOST_PX = 72

Index = QModelIndex | QPersistentModelIndex


class StoryDelegate(QStyledItemDelegate):
    """Draws mark, title, language, tags with their label bar, age."""

    def __init__(self, look: Look, view: RowView) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self._places: Mapping[str, tuple[int, str]] = {}
        self.is_time_shown = False
        """Whether the right end says the time on the story, and not when it was last worked on."""

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
        if row is None:
            self._paint_absent(painter, rect)
            return
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

    def _paint_absent(self, painter: QPainter, rect: QRectF) -> None:
        """A line that is on its way: where its words will be."""
        look = self._look
        painting.smooth(painter)
        for left, top, share, high in ((18, 12, 0.0, 14), (44, 14, 0.6, 9), (44, 35, 0.3, 8)):
            room = rect.width() - look.px(44 + 19)
            width = look.px(14) if not share else room * share
            box = QRectF(look.px(left), rect.top() + look.px(top), width, look.px(high))
            painting.fill_round(painter, box, look.colour("sunken"), look.px(high) / 2)

    def _paint_title(self, painter: QPainter, rect: QRectF, row: StoryRow, is_current: bool) -> None:
        look = self._look
        is_finished = row.status in FINISHED
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
        text = work_text(row)
        width = painting.width_of(small, text)
        when = time_text(row) if self.is_time_shown else when_text(row)
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
