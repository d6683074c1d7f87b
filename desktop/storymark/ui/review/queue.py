"""The pane at the left of a review: stories by what there is to decide, and in the open one its places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from storymark.domain import disagreements as kinds
from storymark.domain.decisions import CONFLICT, DECIDED, STALE
from storymark.services.reviewing import ReviewRow
from storymark.ui.review.places import Place, ReviewedStory
from storymark.ui.review.shapes import people, place_icon
from storymark.ui.review.words import ABOUT_LABELS, kind_words, state_word
from storymark.ui.text import number, one_line
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.choices import Tabs
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.marks import Measure
from storymark.ui.widgets.pane import Hairline, Pane
from storymark.ui.widgets.row_view import RowView

Index = QModelIndex | QPersistentModelIndex

STORY_PX, PLACE_PX, HEADING_PX = 40, 52, 34
OPEN, LABELS, EDGES, GAPS, CHANGED = "open", "label", "boundary", "missing", "changed"
_QUOTE_CODEPOINTS = 80


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the queue: a story, a place of the open one, or a heading."""

    story: ReviewRow | None = None
    place: Place | None = None
    heading: str = ""
    is_open: bool = False


def filter_of(place: Place) -> frozenset[str]:
    """The filters under which a place is found."""
    found = {OPEN}
    if place.cluster.kinds & ABOUT_LABELS:
        found.add(LABELS)
    if place.cluster.kinds & {kinds.BOUNDARY, kinds.TRIVIAL_BOUNDARY, kinds.NESTED, kinds.SPLIT, kinds.BOTH}:
        found.add(EDGES)
    if kinds.MISSING in place.cluster.kinds:
        found.add(GAPS)
    if place.state in (STALE, CONFLICT):
        found.add(CHANGED)
    return frozenset(found)


class QueueModel(QAbstractListModel):
    """The lines; set as a whole, they are few but for the stories."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self.names: Mapping[str, str] = {}
        self.story: ReviewedStory | None = None

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
        if line.story is not None:
            count = self.tr("{n} to decide").format(n=number(line.story.to_do))
            return f"{line.story.title or line.story.external_id}: {count}"
        return line.heading

    @staticmethod
    def title_of(place: Place) -> str:
        """What kind it is, or where it stands when it is no longer open."""
        return kind_words(place.cluster.kinds) if place.state == "open" else state_word(place)

    def where(self, place: Place) -> str:
        """The sentence in which a place begins."""
        return self.tr("sentence {n}").format(n=number(place.sentence + 1))

    def who(self, place: Place) -> list[str]:
        """Who holds something there."""
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


class _Delegate(QStyledItemDelegate):
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
        elif line.story is not None:
            self._story(painter, rect, line.story, line.is_open)
        if is_chosen and self._view.hasFocus():
            painting.focus_ring(painter, ground, look, 8)

    def _place(self, painter: QPainter, rect: QRectF, place: Place, is_chosen: bool) -> None:
        look, side = self._look, self._look.px(16)
        x, top = look.px(18), rect.top() + look.px(7)
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

    def _story(self, painter: QPainter, rect: QRectF, row: ReviewRow, is_open: bool) -> None:
        look = self._look
        count = number(row.to_do)
        right = rect.right() - look.px(18)
        width = painting.width_of(look.font("small_strong"), count)
        if row.to_do:
            place = QRectF(right - width - 2, rect.top(), width + 2, rect.height())
            painting.text_right(painter, place, count, look.font("small_strong"), look.colour("ink2"))
        else:
            painting.tick(painter, right - look.px(16), rect.center().y() - look.px(8), look)
            width = look.px(16)
        left = look.px(18)
        words = QRectF(left, rect.top(), right - width - look.px(10) - left, rect.height())
        font = look.font("row_strong" if is_open else "row")
        painting.text_left(painter, words, row.title or row.external_id, font, look.colour("ink1"))


class ReviewQueue(Pane):
    """`place_chosen` and `story_chosen` tell what was clicked; it selects nothing by itself, it is told."""

    place_chosen = Signal(str)
    story_chosen = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ground="window")
        self.model = QueueModel(self)
        self._rows: Sequence[ReviewRow] = ()
        self._story: ReviewedStory | None = None
        self._here = ""
        self._filter = OPEN
        self._title = PlainLabel(look, font="row_strong", parent=self)
        self._count = PlainLabel(look, font="small", ink="ink2", parent=self)
        self._measure = Measure(look, self, width_px=256)
        self._tabs = Tabs(look, self)
        self._tabs.chosen.connect(self._on_filter)
        self.view = RowView(look, self, row_px=STORY_PX)
        self.view.setModel(self.model)
        self._delegate = _Delegate(look, self.model, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.clicked.connect(self._on_clicked)
        self.view.activated.connect(self._on_clicked)
        head = QHBoxLayout()
        head.setContentsMargins(look.px(16), look.px(14), look.px(16), look.px(8))
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._count)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        bar = QHBoxLayout()
        bar.setContentsMargins(look.px(16), 0, look.px(16), look.px(8))
        bar.addWidget(self._measure)
        column.addLayout(bar)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(look.px(10), 0, look.px(8), look.px(6))
        tabs.addWidget(self._tabs, 1)
        column.addLayout(tabs)
        column.addWidget(self.view, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(column, 1)
        whole.addWidget(Hairline(look, self, is_vertical=True))
        self.retranslate()

    # --- what is shown
    def set_rows(self, rows: Sequence[ReviewRow]) -> None:
        """The stories, in the order in which they are worth deciding."""
        self._rows = rows
        self._fill()

    def set_story(self, story: ReviewedStory | None, names: Mapping[str, str], language: str = "") -> None:
        """The open story."""
        self._story = self.model.story = story
        self.model.names = names
        self._delegate.language = language
        self._fill()

    def set_here(self, cluster: str) -> None:
        """The place where one is."""
        self._here = cluster
        self._select()

    def refresh(self) -> None:
        """Decisions came or went."""
        self._fill()

    def set_counts(self, decided: int, total: int) -> None:
        """How far the open story is."""
        text = self.tr("{n} of {all} left").format(n=number(total - decided), all=number(total))
        self._count.setText(text if total else "")
        self._measure.set_share(decided / total if total else 0)

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._title.setText(self.tr("Disagreements"))
        self.view.setAccessibleName(self.tr("Disagreements"))
        self._word_tabs()
        self._fill()

    def resizeEvent(self, event: object) -> None:
        """Qt's hook: the measure is as wide as the pane."""
        self._measure.setFixedWidth(max(60, self.width() - self.look.px(33)))

    # --- within
    def _word_tabs(self) -> None:
        names = [
            (OPEN, self.tr("Open")),
            (LABELS, self.tr("Label")),
            (EDGES, self.tr("Boundary")),
            (GAPS, self.tr("Missing")),
        ]
        places = [p for p in self._story.disputed if p.is_to_do] if self._story is not None else []
        counts = {key: sum(key in filter_of(place) for place in places) for key, _ in names}
        changed = sum(CHANGED in filter_of(place) for place in places)
        if changed:
            names.append((CHANGED, self.tr("Changed")))
            counts[CHANGED] = changed
        self._tabs.set_choices(names)
        if self._filter not in dict(names):
            self._filter = OPEN
        self._tabs.set_current(self._filter)
        for key, _ in names:
            self._tabs.set_count(key, counts[key] if key != OPEN else None)

    def _fill(self) -> None:
        self._word_tabs()
        lines: list[Line] = []
        here = self._story.review.story.id if self._story is not None else ""
        many = len(self._rows) > 1
        for row in self._rows if many else ():
            lines.append(Line(story=row, is_open=row.story == here))
            if row.story == here:
                lines += self._places()
        if not many:
            lines += self._places()
        self.model.show(lines)
        header = self.view.verticalHeader()
        for index, line in enumerate(lines):
            if line.story is None:
                height = PLACE_PX if line.place is not None else HEADING_PX
                header.resizeSection(index, self.look.px(height))
        self._select()

    def _places(self) -> list[Line]:
        if self._story is None:
            return []
        every = self._story.disputed
        found = [Line(place=p) for p in every if p.is_to_do and self._filter in filter_of(p)]
        settled = [Line(place=p) for p in every if not p.is_to_do]
        agreed = [Line(place=p) for p in self._story.places if not p.is_disputed and p.state == DECIDED]
        settled += agreed if self._filter == OPEN else []
        if settled:
            count = number(len(settled))
            found.append(Line(heading=self.tr("Resolved  {n}").format(n=count)))
        return found + settled

    def _select(self) -> None:
        for index, line in enumerate(self.model.lines):
            if line.place is not None and line.place.id == self._here:
                self.view.selectRow(index)
                self.view.scrollTo(self.model.index(index))
                return
        self.view.clearSelection()

    def _on_filter(self, key: str) -> None:
        self._filter = key
        self._fill()

    def _on_clicked(self, index: QModelIndex) -> None:
        line = self.model.lines[index.row()]
        if line.place is not None:
            self.place_chosen.emit(line.place.id)
        elif line.story is not None:
            self.story_chosen.emit(line.story.story)
