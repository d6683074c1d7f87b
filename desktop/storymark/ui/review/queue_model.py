"""The lines of a review's queue and how they are drawn: stories, places, headings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from storymark.domain import decisions as d
from storymark.services.review_queue import Facts
from storymark.services.reviewing import ReviewRow
from storymark.ui.review.places import Place
from storymark.ui.review.reviewed_story import ReviewedStory
from storymark.ui.review.shapes import facts_icon, people, place_icon
from storymark.ui.review.words import kind_words, place_title, state_name
from storymark.ui.text import number, one_line
from storymark.ui.theme import icons
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.row_view import RowView

Index = QModelIndex | QPersistentModelIndex

STORY_PX, PLACE_PX, HEADING_PX = 40, 52, 34
_QUOTE_CODEPOINTS = 80


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the queue: a story, a place of the open one, or a heading."""

    story: ReviewRow | None = None
    place: Place | None = None
    heading: str = ""
    is_open: bool = False
    count: int = 0
    far: Facts | None = None  # a place of the story, which is not the open one

    @property
    def height_px(self) -> int:
        """How high it is."""
        if self.heading:
            return HEADING_PX
        return PLACE_PX if self.place is not None or self.far is not None else STORY_PX


class QueueModel(QAbstractListModel):
    """The lines; set as a whole, they are few but for the stories."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self.names: Mapping[str, str] = {}
        self.story: ReviewedStory | None = None
        self.hides_candidates = False

    def show(self, lines: list[Line]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt's hook."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's hook."""
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text_of(line)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's hook: a heading is only read."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags if self.lines[index.row()].heading else usual

    def text_of(self, line: Line) -> str:
        """A line as it is read out."""
        if line.place is not None:
            who = ", ".join(self.who(line.place))
            where = self.where(line.place)
            return f"{self.title_of(line.place)}, {where}, {who}: {self.quote(line.place)}"
        if line.story is not None and line.far is not None:
            return f"{self.far_title(line.far)}: {line.story.title or line.story.external_id}"
        if line.story is not None:
            count = self.tr("{n} to decide").format(n=number(line.count))
            return f"{line.story.title or line.story.external_id}: {count}"
        return line.heading

    def title_of(self, place: Place) -> str:
        """What kind it is, or where it stands when it is no longer open; nothing of it while it is veiled."""
        return place_title(place, self.story) if self.story is not None else ""

    def far_title(self, facts: Facts) -> str:
        """The same of a place in another story."""
        if self.hides_candidates and facts.state in (d.OPEN, d.SAMPLED):
            return self.tr("To judge")
        return kind_words(facts.kinds) if facts.state == d.OPEN else state_name(facts.state)

    def is_veiled(self, place: Place) -> bool:
        """Whether its candidates are hidden until the reviewer has judged."""
        return self.story is not None and self.story.is_veiled(place)

    def where(self, place: Place) -> str:
        """The sentence in which a place begins."""
        return self.tr("sentence {n}").format(n=number(place.sentence + 1))

    def who(self, place: Place) -> list[str]:
        """Who holds something there."""
        if self.is_veiled(place):
            return []
        held = sorted(
            {span.annotator for span in place.cluster.spans}, key=lambda who: self.names.get(who, who)
        )
        return [self.names.get(who, who) for who in held]

    def quote(self, place: Place) -> str:
        """The words of a place."""
        if self.story is None:
            return ""
        span = place.cluster.range
        return one_line(self.story.text[span.start : min(span.end, span.start + _QUOTE_CODEPOINTS)])


class QueueDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, model: QueueModel, view: RowView) -> None:
        super().__init__(view)
        self._look, self._model, self._view = look, model, view
        self.language = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.px(80), self._look.px(PLACE_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, line = self._look, self._model.lines[index.row()]
        rect = QRectF(option.rect)
        painting.smooth(painter)
        if line.heading:
            inner = rect.adjusted(look.px(16), look.px(8), -look.px(16), 0)
            painting.text_left(painter, inner, line.heading, look.font("small_strong"), look.colour("ink2"))
            return
        ground = rect.adjusted(look.px(8), 1, -look.px(8), -1)
        is_chosen = self._view.is_chosen(index)
        if is_chosen or self._view.is_pointed_at(option.rect):
            painting.fill_round(painter, ground, look.colour("sel" if is_chosen else "sunken"), 8)
        if line.place is not None:
            self._place(painter, rect, line.place, is_chosen)
        elif line.far is not None and line.story is not None:
            self._far(painter, rect, line.far, line.story)
        elif line.story is not None:
            self._story(painter, rect, line)
        if is_chosen and self._view.hasFocus():
            painting.focus_ring(painter, ground, look, 8)

    def _place(self, painter: QPainter, rect: QRectF, place: Place, is_chosen: bool) -> None:
        look, side = self._look, self._look.px(16)
        x, top = look.px(18), rect.top() + look.px(7)
        if self._model.is_veiled(place):
            icons.paint(painter, "eye-off", x, top + look.px(1), side, look.colour("ink3"))
        else:
            place_icon(painter, x, top + look.px(1), side, place, look)
        left, right = look.px(44), rect.right() - look.px(16)
        who = self._model.who(place)
        edge = people(painter, right, top, who, look, side=look.px(18))
        font = look.font("row_strong")
        title = self._model.title_of(place)
        room = edge - left - look.px(6)
        painting.text_left(painter, QRectF(left, top, room, look.px(19)), title, font, look.colour("ink1"))
        after = left + painting.width_of(font, title) + look.px(10)
        where = self._model.where(place)
        if after + painting.width_of(look.font("small"), where) <= edge - look.px(4):
            words = QRectF(after, top, edge - after, look.px(19))
            ink = look.colour("ink2" if is_chosen else "ink3")
            painting.text_left(painter, words, where, look.font("small"), ink)
        quote = QRectF(left, top + look.px(20), right - left, look.px(19))
        ink = look.colour("ink1" if place.is_to_do else "ink2")
        painting.text_left(painter, quote, self._model.quote(place), look.reading(self.language, 13), ink)

    def _far(self, painter: QPainter, rect: QRectF, facts: Facts, row: ReviewRow) -> None:
        look, side = self._look, self._look.px(16)
        x, top = look.px(18), rect.top() + look.px(7)
        if self._model.hides_candidates:
            icons.paint(painter, "eye-off", x, top + look.px(1), side, look.colour("ink3"))
        else:
            facts_icon(painter, x, top + look.px(1), side, facts.state, facts.kinds, look)
        left, right = look.px(44), rect.right() - look.px(16)
        title = QRectF(left, top, right - left, look.px(19))
        words = self._model.far_title(facts)
        painting.text_left(painter, title, words, look.font("row_strong"), look.colour("ink1"))
        below = QRectF(left, top + look.px(20), right - left, look.px(19))
        name = row.title or row.external_id
        painting.text_left(painter, below, name, look.reading("", 13), look.colour("ink2"))

    def _story(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        look, row, is_open = self._look, line.story, line.is_open
        assert row is not None
        count = number(line.count)
        right = rect.right() - look.px(18)
        width = painting.width_of(look.font("small_strong"), count)
        if line.count:
            place = QRectF(right - width - 2, rect.top(), width + 2, rect.height())
            painting.text_right(painter, place, count, look.font("small_strong"), look.colour("ink2"))
        else:
            painting.tick(painter, right - look.px(16), rect.center().y() - look.px(8), look)
            width = look.px(16)
        left = look.px(18)
        words = QRectF(left, rect.top(), right - width - look.px(10) - left, rect.height())
        font = look.font("row_strong" if is_open else "row")
        painting.text_left(painter, words, row.title or row.external_id, font, look.colour("ink1"))
