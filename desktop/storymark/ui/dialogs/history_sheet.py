"""The history to read and to go back in: who did what and when, newest first, fetched page after page."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from storymark.domain.journal import QUIET_TYPES, REDO, UNDO
from storymark.services.history import SET_UP
from storymark.services.timeline import Cursor, Deed, Page
from storymark.ui.text import clock, day, number
from storymark.ui.theme import icons
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.choices import Segmented
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.overlay_scroll import OverlayScrollBar, own_viewport
from storymark.ui.widgets.sheet import Sheet

ROW_PX, DAY_PX = 44, 32
Index = QModelIndex | QPersistentModelIndex


class Line(NamedTuple):
    """A deed in words; a line without a deed is the heading of a day."""

    text: str
    who: str = ""
    title: str = ""
    deed: Deed | None = None


# Asks for the page after a cursor and answers on the window's thread.
Fetch = Callable[[Cursor | None, Callable[[Page], None]], None]
Word = Callable[[Deed], Line]


class HistoryModel(QAbstractListModel):
    """Deeds under the days on which they were done; the next page is fetched when the end is near."""

    def __init__(self, word: Word, now_ms: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._word, self._now_ms = word, now_ms
        self._lines: list[Line] = []
        self._fetch: Fetch | None = None
        self._next: Cursor | None = None
        self._is_waiting = False
        self._asked = 0

    def start(self, fetch: Fetch) -> None:
        """Show another list from its newest line."""
        self.beginResetModel()
        self._lines, self._next, self._fetch = [], None, fetch
        self.endResetModel()
        self._ask(None)

    @property
    def is_waiting(self) -> bool:
        """Whether a page is on its way."""
        return self._is_waiting

    def line(self, number: int) -> Line | None:
        """What stands on a row, None beyond the last."""
        return self._lines[number] if 0 <= number < len(self._lines) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt's hook."""
        return 0 if parent.isValid() else len(self._lines)

    def canFetchMore(self, parent: Index) -> bool:
        """Qt's hook."""
        return self._next is not None and not self._is_waiting

    def fetchMore(self, parent: Index) -> None:
        """Qt's hook."""
        if self.canFetchMore(parent):
            self._ask(self._next)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Qt's hook: the whole line, as it is read aloud."""
        line = self.line(index.row())
        if line is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if line.deed is None:
            return line.text
        told = f"{clock(line.deed.at_ms, has_seconds=False)} {line.who}: {line.text}"
        back = self.tr("taken back") if line.deed.is_taken_back else ""
        return ", ".join(part for part in (told, line.title, back) if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's hook: a day cannot be chosen."""
        line = self.line(index.row())
        if line is not None and line.deed is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _ask(self, after: Cursor | None) -> None:
        if self._fetch is None:
            return
        self._is_waiting = True
        self._asked += 1
        asked = self._asked

        def take(page: Page) -> None:
            if asked == self._asked:
                self._take(page)

        self._fetch(after, take)

    def _take(self, page: Page) -> None:
        self._is_waiting = False
        self._next = page.next
        fresh: list[Line] = []
        last = next((line.deed for line in reversed(self._lines) if line.deed is not None), None)
        now = self._now_ms()
        shown = day(last.at_ms, now_ms=now) if last is not None else ""
        for deed in page.deeds:
            heading = day(deed.at_ms, now_ms=now)
            if heading != shown:
                fresh.append(Line(heading))
                shown = heading
            fresh.append(self._word(deed))
        if fresh:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._lines += fresh
            self.endInsertRows()
        if self._next is not None and not fresh:
            self._ask(self._next)  # nothing fitted on this page: the rest may


class HistoryDelegate(QStyledItemDelegate):
    """Time, who and what; below it the story. What was taken back is dim and says so."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self.look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's hook."""
        model = index.model()
        line = model.line(index.row()) if isinstance(model, HistoryModel) else None
        return QSize(100, self.look.px(DAY_PX if line is not None and line.deed is None else ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's hook."""
        model = index.model()
        line = model.line(index.row()) if isinstance(model, HistoryModel) else None
        if line is None:
            return
        look, rect = self.look, QRectF(option.rect)
        painter.save()
        painting.smooth(painter)
        if line.deed is None:
            words = rect.adjusted(look.px(24), look.px(8), 0, 0)
            painting.text_left(painter, words, line.text, look.font("small_strong"), look.colour("ink2"))
        else:
            self._paint_deed(painter, rect, line, line.deed, index)
        painter.restore()

    def _paint_deed(self, painter: QPainter, rect: QRectF, line: Line, deed: Deed, index: Index) -> None:
        look = self.look
        is_current = index.row() == self._view.currentIndex().row()
        if is_current:
            ground = rect.adjusted(look.px(12), 1, -look.px(12), -1)
            painting.fill_round(painter, ground, look.colour("sel"), 8)
            if self._view.hasFocus():
                painting.focus_ring(painter, ground, look, 8)
        ink = look.colour("ink2" if is_current else "ink3")
        side = look.px(16)
        icon = "undo-2" if deed.type == "undo" else "import" if deed.type == "import" else "history"
        icons.paint(painter, icon, rect.left() + look.px(24), rect.top() + look.px(8), side, ink)
        left, right = rect.left() + look.px(50), rect.right() - look.px(24)
        when = clock(deed.at_ms)
        width = painting.width_of(look.font("small"), when)
        time = QRectF(right - width - 2, rect.top() + look.px(4), width + 2, look.px(20))
        painting.text_right(painter, time, when, look.font("small"), ink)
        words = QRectF(left, rect.top() + look.px(4), right - width - look.px(16) - left, look.px(20))
        strong = look.colour("ink2" if deed.is_taken_back else "ink1")
        painting.text_left(painter, words, f"{line.who} {line.text}", look.font("row"), strong)
        state = self.tr("taken back") if deed.is_taken_back else ""
        below = "  ·  ".join(part for part in (state, line.title) if part)
        under = QRectF(left, rect.top() + look.px(23), right - left, look.px(17))
        painting.text_left(painter, under, below, look.font("small"), ink)


class HistorySheet(Sheet):
    """Signals tell the deed on the present line; the sheet stays for what comes of it.

    `scope_chosen` tells `story` or `project`, and whether only one's own acts are wanted.
    """

    shown = Signal(object)  # go to where it was
    take_back_wanted = Signal(object)
    go_back_wanted = Signal(object)
    restore_wanted = Signal(object)
    scope_chosen = Signal(str, bool)
    stop_wanted = Signal()  # what is under way is to end, with nothing changed

    def __init__(
        self, look: Look, window: QWidget, *, word: Word, now_ms: Callable[[], int], has_story: bool
    ) -> None:
        super().__init__(look, window, width_px=760, height_px=680, has_lines=True)
        self._has_story = has_story
        self._is_busy = False
        self.model = HistoryModel(word, now_ms, self)
        self.list = QListView(self.card)
        own_viewport(self.list)
        self.scope = Segmented(look, parent=self.card)
        self.whose = Segmented(look, parent=self.card)
        self.message = PlainLabel(look, font="body", ink="ink2", parent=self.card)
        self.take_back = Button(look, height_px=32, icon="undo-2")
        self.go_back = Button(look, height_px=32, icon="history")
        self.restore = Button(look, height_px=32, icon="rotate-ccw")
        self._close_button = Button(look, kind="primary", height_px=32)
        self._build_parts()
        self.retranslate()
        self.scope.set_current("story" if has_story else "project")
        self.whose.set_current("all")
        self._settle()

    def _build_parts(self) -> None:
        look = self.look
        self.list.setModel(self.model)
        self.list.setItemDelegate(HistoryDelegate(look, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(look.px(160))
        OverlayScrollBar(look, self.list)
        choices = QHBoxLayout()
        choices.setContentsMargins(look.px(24), look.px(10), look.px(24), 0)
        choices.setSpacing(look.px(12))
        choices.addWidget(self.scope)
        choices.addWidget(self.whose)
        choices.addStretch(1)
        said = QHBoxLayout()
        said.setContentsMargins(look.px(24), 0, look.px(24), look.px(8))
        said.addWidget(self.message)
        self.body.addLayout(choices)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(said)
        for button in (self.take_back, self.go_back, self.restore):
            button.shrink()
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self.add_buttons(self._close_button)
        self.list.activated.connect(lambda _index: self._tell(self.shown))
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._settle())
        self.model.rowsInserted.connect(lambda *_: self._choose_first())
        self.take_back.clicked.connect(lambda: self._tell(self.take_back_wanted))
        self.go_back.clicked.connect(lambda: self._tell(self.go_back_wanted))
        self.restore.clicked.connect(lambda: self._tell(self.restore_wanted))
        self.scope.chosen.connect(lambda _: self._tell_scope())
        self.whose.chosen.connect(lambda _: self._tell_scope())

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self.list

    def set_busy(self, is_busy: bool) -> None:
        """While long work is under way, Esc and the button at the right stop it."""
        self._is_busy = is_busy
        self._settle()
        self._word_close()

    def show_progress(self, done: int, total: int) -> None:
        """How far it is; a total of 0 is not known."""
        share = f"{number(done)} / {number(total)}" if total else number(done)
        self.message.setText(self.tr("Going back: {share}").format(share=share))

    def accept(self) -> None:
        """The button at the right."""
        self.stop_wanted.emit() if self._is_busy else super().accept()

    def cancel(self) -> None:
        """Esc or the cross."""
        self.stop_wanted.emit() if self._is_busy else super().cancel()

    def _word_close(self) -> None:
        text = self.tr("Stop") if self._is_busy else self.tr("Close")
        self._close_button.setText(text)
        self._close_button.describe(text, tooltip="")

    def is_ready(self) -> bool:
        """Enter on a line goes there; it closes the sheet from its button only."""
        return self._close_button.hasFocus() or self._close_button.isDown()

    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        if not hasattr(self, "_close_button"):
            return
        self.set_title(self.tr("History"), self.tr("Enter goes to where it was done."))
        scopes = (("story", self.tr("This story")), ("project", self.tr("Whole project")))
        self.scope.set_choices(scopes if self._has_story else scopes[1:])
        self.scope.setAccessibleName(self.tr("Acts of"))
        self.whose.set_choices((("all", self.tr("Everybody")), ("own", self.tr("Only mine"))))
        self.whose.setAccessibleName(self.tr("Acts by"))
        self.list.setAccessibleName(self.tr("History"))
        for button, words, tip in (
            (self.take_back, self.tr("Take this back"), self.tr("Only this act; what came later stays")),
            (
                self.go_back,
                self.tr("Back to here"),
                self.tr(
                    "Takes back all your own acts after this one, in every story; redo brings them again"
                ),
            ),
            (
                self.restore,
                self.tr("Story as it was then"),
                self.tr("Your tags on this story as they were right after this act"),
            ),
        ):
            button.setText(words)
            button.describe(words, tooltip=tip)
        self._word_close()
        if self.is_open:
            self._tell_scope()  # what was done is worded anew

    def current(self) -> Deed | None:
        """The deed on the present line."""
        line = self.model.line(self.list.currentIndex().row())
        return line.deed if line is not None else None

    def say(self, text: str) -> None:
        """A sentence below the list."""
        from storymark.ui.reader.announce import announce

        self.message.setText(text)
        announce(self.list, text)

    def _choose_first(self) -> None:
        if self.current() is None:
            for number in range(self.model.rowCount()):
                line = self.model.line(number)
                if line is not None and line.deed is not None:
                    self.list.setCurrentIndex(self.model.index(number))
                    break
        self._settle()

    def _settle(self) -> None:
        deed = self.current()
        can = deed is not None and deed.type not in (REDO, *SET_UP)
        if deed is not None and deed.type == UNDO:
            # Redo brings back one's own acts; what it does not reach is brought back from here.
            can = deed.of is not None and deed.of.type in QUIET_TYPES
        for part in (self.scope, self.whose, self.list):
            part.setEnabled(not self._is_busy)
        if self._is_busy:
            for button in (self.take_back, self.go_back, self.restore):
                button.setEnabled(False)
            return
        self.take_back.setEnabled(can and deed is not None and not deed.is_taken_back)
        self.go_back.setEnabled(deed is not None)
        self.restore.setEnabled(deed is not None and bool(deed.story))
        self.list.viewport().update()

    def _tell(self, signal: object) -> None:
        deed = self.current()
        if deed is not None:
            signal.emit(deed)  # type: ignore[attr-defined]

    def _tell_scope(self) -> None:
        self.scope_chosen.emit(self.scope.current, self.whose.current == "own")
