"""The search page: field and its options, facets left, hits in the middle, what is picked below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storymark.domain.finding import CASE, FORM, MARKS, WIDTH
from storymark.domain.labels import LabelSet, label_name
from storymark.services.searching import EXACT, REGEX, WORDS, SearchQuery
from storymark.ui.search.facets import Facets
from storymark.ui.search.hit_list import SENTENCE_RIGHT, STORY_LEFT, HitList
from storymark.ui.search.hits import HitModel
from storymark.ui.search.pick_bar import PickBar
from storymark.ui.text import number
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.choices import Segmented
from storymark.ui.widgets.fields import SearchField
from storymark.ui.widgets.flow import Flow
from storymark.ui.widgets.inline_message import InlineMessage
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.pane import Hairline, Pane
from storymark.ui.widgets.pickers import CheckBox

# Narrower pages have the count below the options.
_NARROW_PX = 760


class QueryField(SearchField):
    """What is searched for; Down and Enter go to the hits, Esc back to the story."""

    list_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, icon="search")
        self.setFont(look.font("lead_strong"))
        self.setFixedHeight(look.px(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.is_composing:
            if not event.isAutoRepeat():
                self.list_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()  # the words stay for the next time
        else:
            super().keyPressEvent(event)


class _Columns(Pane):
    """Names of the columns over the hits."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setFixedHeight(look.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter = self.look, QPainter(self)
        font, ink = look.font("caption"), look.colour("ink2")
        sentence = self.tr("Sent.", "short for sentence, over numbers")
        right = look.px(SENTENCE_RIGHT - 8)
        room = right - painting.width_of(font, sentence) - look.px(STORY_LEFT + 6)
        cell = QRectF(look.px(STORY_LEFT), 0, room, self.height())
        painting.text_left(painter, cell, self.tr("Story"), font, ink)
        painting.text_right(painter, QRectF(0, 0, right, self.height()), sentence, font, ink)
        cell = QRectF(0, 0, self.width() - look.px(20), self.height())
        painting.text_right(painter, cell, self.tr("in story order"), font, ink)


class SearchPage(Pane):
    """Shows what it is told; `query_changed` comes with every key, `left` when the story is wanted again."""

    query_changed = Signal()
    hit_wanted = Signal(int)
    label_wanted = Signal(str)  # for all that is picked
    digit_pressed = Signal(str)
    place_changed = Signal()  # another hit is the current one, or there are more
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ground="page")
        self.model = HitModel(self)
        self.field = QueryField(look, self)
        self.modes = Segmented(look, (), self, height_px=32)
        self.ignores_case = CheckBox(look, parent=self)
        self.ignores_marks = CheckBox(look, parent=self)
        self.count = ElidedLabel(look, font="small_strong", parent=self)
        self.time = PlainLabel(look, font="small", ink="ink2", parent=self)
        self.message = InlineMessage(look, self)
        self.message.hide_close()
        self.columns = _Columns(look, self)
        self.list = HitList(look, self.model, self)
        self.empty = PlainLabel(look, font="body", ink="ink2", parent=self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.facets = Facets(look, self)
        self.bar = PickBar(look, self)
        self._is_running = False
        self._is_cut_short = False
        self.ignores_case.setChecked(True)
        self._build()
        self._connect()
        self.retranslate()
        self.modes.set_current(EXACT)

    def _build(self) -> None:
        look = self.look
        first = QHBoxLayout()
        first.setSpacing(look.px(12))
        first.addWidget(self.field, 1)
        first.addWidget(self.modes)
        folds = Flow(look, self, gap_px=16, row_gap_px=0)
        folds.set_parts([self.ignores_case, self.ignores_marks])
        found = QHBoxLayout()
        found.setSpacing(look.px(16))
        found.addStretch(1)
        found.addWidget(self.count)
        found.addWidget(self.time)
        second = self._second = QHBoxLayout()
        second.addWidget(folds, 1)
        second.addLayout(found)
        head = QVBoxLayout()
        head.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(4))
        head.setSpacing(look.px(4))
        head.addLayout(first)
        head.addLayout(second)
        head.addWidget(self.message)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline(look, self))
        column.addWidget(self.columns)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.bar)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.facets)
        whole.addLayout(column, 1)
        for before, after in (
            (self.field, self.modes),
            (self.modes, self.ignores_case),
            (self.ignores_case, self.ignores_marks),
            (self.ignores_marks, self.list),
            (self.list, self.bar),
            (self.bar, self.facets),
        ):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: at large text lines go below one another."""
        super().resizeEvent(event)
        is_narrow = self.width() < self.look.px(_NARROW_PX)
        direction = QHBoxLayout.Direction.TopToBottom if is_narrow else QHBoxLayout.Direction.LeftToRight
        self._second.setDirection(direction)

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _text: self.query_changed.emit())
        self.field.list_wanted.connect(self.focus_list)
        self.field.left.connect(self.left)
        self.modes.chosen.connect(lambda _mode: self._on_mode())
        for box in (self.ignores_case, self.ignores_marks):
            box.toggled.connect(lambda _on: self.query_changed.emit())
        self.facets.narrowed.connect(self.model.narrow)
        self.model.counted.connect(self._on_counted)
        self.model.picked.connect(self._on_picked)
        self.list.opened.connect(self.hit_wanted)
        self.list.digit_pressed.connect(self.digit_pressed)
        self.list.left.connect(self._on_list_left)
        self.bar.label_chosen.connect(self.label_wanted)
        self.bar.cleared.connect(self.model.pick_none)
        self.bar.all_wanted.connect(self.model.pick_all)
        self.list.selectionModel().currentRowChanged.connect(lambda _now, _before: self.place_changed.emit())

    # --- what is asked
    def query(self) -> SearchQuery:
        """What the field and its options ask for."""
        mode = self.modes.current or EXACT
        folds = {CASE} if self.ignores_case.isChecked() else set()
        if mode != REGEX:
            folds |= {FORM, WIDTH} | ({MARKS} if self.ignores_marks.isChecked() else set())
        return SearchQuery(self.field.text(), mode, frozenset(folds))

    def ask(self, words: str, mode: str = EXACT) -> None:
        """Search for `words`."""
        self.modes.set_current(mode)
        self.ignores_marks.setEnabled(mode != REGEX)
        if self.field.text() == words:
            self.query_changed.emit()
        else:
            self.field.setText(words)

    def focus_field(self) -> None:
        """Put the cursor into the field, its words selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def focus_list(self) -> None:
        """Keys go to the hits."""
        if not self.model.rowCount():
            return
        if self.list.currentIndex().row() < 0:
            self.list.go_to(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_pane(self) -> None:
        """From the field to the hits, to the facets, and back."""
        if self.facets.isAncestorOf(self.focusWidget() or self) or self.focusWidget() in (None, self):
            self.focus_field()
        elif self.list.hasFocus() or not self.model.rowCount():
            self.facets.first_box().setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.focus_list()

    # --- what is shown
    def set_labels(self, labels: LabelSet, language: str) -> None:
        """The labels of the project."""
        self.facets.set_labels(labels, language)
        self.bar.set_labels(labels, language)
        self.list.delegate.set_labels(labels, language)
        self.model.label_names = {own.key: label_name(own, language) for own in labels.labels}
        self.list.ground.update()

    def show_running(self, *, is_running: bool, seconds: float = 0.0, is_cut_short: bool = False) -> None:
        """Whether more hits may come; how long it took; whether it stopped since there were too many."""
        self._is_running, self._is_cut_short = is_running, is_cut_short
        self.time.setText(
            self.tr("{n} s").format(n=self.locale().toString(seconds, "f", 2)) if seconds else ""
        )
        self._on_counted()

    def show_error(self, text: str) -> None:
        """What kept a search from its end; an empty text takes it away."""
        if text:
            self.message.show_message("bad", self.tr("Search"), text)
        else:
            self.message.hide()

    def retranslate(self) -> None:
        """Word it in the present language."""
        modes: Sequence[tuple[str, str]] = (
            (WORDS, self.tr("Words")),
            (EXACT, self.tr("Exact")),
            (REGEX, self.tr("Regex")),
        )
        self.modes.set_choices(modes)
        self.modes.setAccessibleName(self.tr("How to search"))
        self.field.setPlaceholderText(self.tr("Search all stories"))
        self.field.setAccessibleName(self.tr("Search all stories"))
        self.ignores_case.setText(self.tr("Ignore case"))
        self.ignores_marks.setText(self.tr("Ignore tone marks"))
        self.list.setAccessibleName(self.tr("Hits"))
        self._on_counted()

    def _on_mode(self) -> None:
        self.ignores_marks.setEnabled(self.modes.current != REGEX)
        self.query_changed.emit()

    def _on_counted(self) -> None:
        model = self.model
        has_rows = model.rowCount() > 0
        self.list.setVisible(has_rows)
        self.columns.setVisible(has_rows)
        self.empty.setVisible(not has_rows)
        self.empty.setContentsMargins(0, self.look.px(32), 0, 0)
        self.facets.show_counts(model.counts)
        self.count.setText(self._count_text())
        self.empty.setText(self._empty_text())
        self._on_picked()
        self.place_changed.emit()

    def _count_text(self) -> str:
        if not self.field.text():
            return ""
        hits = self.tr("%Ln hits", "", self.model.hit_count)
        text = self.tr("{hits} in {stories}").format(
            hits=hits, stories=self.tr("%Ln stories", "", self.model.story_count)
        )
        if self.model.rowCount() != self.model.hit_count:
            text += ", " + self.tr("{n} shown").format(n=number(self.model.rowCount()))
        if self._is_cut_short:
            text += ", " + self.tr("more are not shown")
        return text + (" …" if self._is_running else "")

    def _empty_text(self) -> str:
        if not self.field.text():
            return self.tr("Type what to find; hits from all stories come as you type.")
        if self._is_running or self.message.isVisible():
            return ""
        if self.model.hit_count:
            return self.tr("No hit fits what is ticked at the left.")
        return self.tr("Nothing found.")

    def _on_picked(self) -> None:
        self.bar.show_picked(self.model.picked_count, self.model.rowCount())

    def _on_list_left(self) -> None:
        """Esc puts back what is picked first, then goes to the story."""
        if self.model.picked_count:
            self.model.pick_none()
        else:
            self.left.emit()
