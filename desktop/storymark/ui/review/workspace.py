"""The review workspace: what to decide at the left, the text in the middle, the decision at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from storymark.ui.review.canvas import ReviewCanvas
from storymark.ui.review.decide_panel import DecidePanel
from storymark.ui.review.queue import ReviewQueue
from storymark.ui.text import number, one_line
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button, IconButton
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.pane import Pane

LEFT_PX, RIGHT_PX, SMALLEST_PX = 288, 312, 220
HEAD_PX, STRIP_PX = 80, 44
# Below this width the list of places is fetched with its key; a narrower one makes room for the text.
_NARROW_PX = 1200
# At large text the decision becomes narrower too, and then waits for its key: keys decide all the same.
_TIGHT_PX, _LEAST_PX = 760, 600
_TITLE_PX = 20


class ReviewHead(Pane):
    """Title of the story, who worked on it, how far it is, and what concerns the whole of it."""

    names_wanted = Signal()
    judging_wanted = Signal()
    rules_wanted = Signal()
    approve_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ground="page")
        self.setFixedHeight(look.px(HEAD_PX))
        self._facts = (0, 0, 0, 0)
        self._note = self._language = ""
        self._are_names_hidden = self._judges_first = False
        self._title = ElidedLabel(look, parent=self)
        self._title.setMinimumWidth(look.px(88))
        self._meta = ElidedLabel(look, font="small", ink="ink3", parent=self)
        self._names = IconButton(look, "eye", self, size_px=32)
        self._judge = IconButton(look, "target", self, size_px=32)
        self._judge.setCheckable(True)
        self._judge.clicked.connect(self.judging_wanted)
        self.rules = Button(look, parent=self, kind="plain", icon="scale")
        self._approve = Button(look, parent=self, icon="check")
        self._names.clicked.connect(self.names_wanted)
        self.rules.clicked.connect(self.rules_wanted)
        self._approve.clicked.connect(self.approve_wanted)
        words = QVBoxLayout()
        words.setContentsMargins(0, look.px(17), 0, look.px(10))
        words.setSpacing(look.px(4))
        words.addWidget(self._title)
        words.addWidget(self._meta)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(24), 0, look.px(20), 0)
        row.setSpacing(look.px(6))
        row.addLayout(words, 1)
        self.rules.shrink()
        self._approve.shrink()
        row.addWidget(self._judge)
        row.addWidget(self._names)
        row.addWidget(self.rules)
        row.addWidget(self._approve)
        self.retranslate()

    def set_story(self, title: str, language: str) -> None:
        """Another story."""
        self._language = language
        self._dress_title()
        self._title.setText(one_line(title))

    def _dress_title(self) -> None:
        font = self.look.reading(self._language, _TITLE_PX, weight=QFont.Weight.Bold)
        self._title.setFont(font)

    def changeEvent(self, event: QEvent) -> None:
        """Qt's hook: another theme dresses labels anew, and the title has a font of its own."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress_title()

    def set_facts(self, people: int, sentences: int, decided: int, total: int, note: str) -> None:
        """Numbers below the title; `note` is a word of warning."""
        self._facts, self._note = (people, sentences, decided, total), note
        self._word()

    def set_names_hidden(self, are_hidden: bool) -> None:
        """Whether letters stand for people."""
        self._are_names_hidden = are_hidden
        self._names.set_icon("eye-off" if are_hidden else "eye")
        self.retranslate()

    def set_judging(self, is_first: bool) -> None:
        """Whether candidates are hidden until the reviewer has judged."""
        self._judges_first = is_first
        self._judge.setChecked(is_first)
        self._word()

    def retranslate(self) -> None:
        """Word it in the present language."""
        look = self.look
        words = self.tr("Show names") if self._are_names_hidden else self.tr("Hide names")
        self._names.describe(words, key=look.key("show_names"))
        self._judge.describe(self.tr("Judge first, then see candidates"), key=look.key("judge_first"))
        self.rules.setText(self.tr("By rule"))
        self.rules.describe(self.tr("Decide by rule"), key=look.key("by_rule"))
        self._approve.setText(self.tr("Approve story"))
        self._approve.set_key(look.key("done"))
        self._approve.describe(
            self.tr("Approve story"),
            key=look.key("done"),
            tooltip=self.tr("Take over what all agree on, and open the next story"),
        )
        self._word()

    def _word(self) -> None:
        people, sentences, decided, total = self._facts
        if not people:
            self._meta.setText("")
            return
        parts = [
            self.tr("%Ln annotators", "", people),
            self.tr("%Ln sentences", "", sentences),
            self.tr("{n} of {all} decided").format(n=number(decided), all=number(total)),
            self.tr("judge first") if self._judges_first else "",
            self._note,
        ]
        self._meta.setText("  ·  ".join(part for part in parts if part))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: the ground, and the line to the text."""
        super().paintEvent(event)
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, self.look.colour("hair"))


class AlikeStrip(Pane):
    """How many other places differ in the same way, offered as one act."""

    wanted = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ground="window")
        self.setFixedHeight(look.px(STRIP_PX))
        self._words = ElidedLabel(look, font="row", parent=self)
        self._button = Button(look, parent=self, height_px=28)
        self._close = IconButton(look, "x", self, size_px=24)
        self._button.clicked.connect(self.wanted)
        self._close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(24), 0, look.px(20), 0)
        row.setSpacing(look.px(10))
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self.retranslate()
        self.hide()

    def offer(self, words: str) -> None:
        """Say it; an empty text takes the strip away."""
        self._words.setText(words)
        self.setVisible(bool(words))

    def text(self) -> str:
        """What is offered, empty for nothing."""
        return "" if self.isHidden() else self._words.text()

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._button.setText(self.tr("Decide alike"))
        self._button.set_key(self.look.key("decide_alike"))
        self._button.describe(self.tr("Decide alike"), key=self.look.key("decide_alike"))
        self._close.describe(self.tr("Close"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        super().paintEvent(event)
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, self.look.colour("hair"))


class ReviewWorkspace(QWidget):
    """Three panes; what they say to each other goes through the flow."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.queue = ReviewQueue(look)
        self.head = ReviewHead(look)
        self.strip = AlikeStrip(look)
        self.canvas = ReviewCanvas(look)
        self.panel = DecidePanel(look)
        self._empty = PlainLabel(look, font="row", ink="ink2")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.hide()
        self._wanted = {"left": True, "right": True}
        self._step = 0
        centre = Pane(look, ground="page")
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((self.head, 0), (self.strip, 0), (self._empty, 1), (self.canvas, 1)):
            column.addWidget(part, stretch)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for pane in (self.queue, centre, self.panel):
            self._splitter.addWidget(pane)
        for side in (self.queue, self.panel):
            side.setMinimumWidth(look.px(SMALLEST_PX))
            side.setMaximumWidth(look.px(460))
        self._splitter.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)
        self._splitter.setSizes([look.px(LEFT_PX), 840, look.px(RIGHT_PX)])

    def show_empty(self, words: str) -> None:
        """Say why there is no story; an empty text shows the story."""
        self._empty.setText(words)
        self._empty.setVisible(bool(words))
        self.canvas.setVisible(not words)
        self.head.setVisible(not words)

    def toggle_left(self) -> None:
        """Show or hide the list of places."""
        self._wanted["left"] = not self.queue.isVisible()
        self.queue.setVisible(self._wanted["left"])

    def toggle_right(self) -> None:
        """Show or hide the decision."""
        self._wanted["right"] = not self.panel.isVisible()
        self.panel.setVisible(self._wanted["right"])

    def next_pane(self) -> None:
        """From the text to the decision, to the list, and back."""
        if self.canvas.hasFocus() and self.panel.isVisible():
            self.panel.focus_first()
        elif self.panel.isAncestorOf(self.focusWidget() or self) and self.queue.isVisible():
            self.queue.view.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.canvas.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: a narrow window shows the text and the decision."""
        super().resizeEvent(event)
        look, width = self.look, self.width()
        step = sum(width < look.px(each) for each in (_NARROW_PX, _TIGHT_PX, _LEAST_PX))
        if step != self._step:
            self._step = step
            self.queue.setVisible(step == 0 and self._wanted["left"])
            self.panel.setVisible(step < 3 and self._wanted["right"])
            right = look.px(RIGHT_PX if step < 2 else SMALLEST_PX)
            self._splitter.setSizes([look.px(LEFT_PX), max(1, width - right), right])
