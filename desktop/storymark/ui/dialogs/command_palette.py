"""The command palette: one field for labels, sentences, stories and every act of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from storymark.domain.labels import LabelSet
from storymark.domain.ranges import Range
from storymark.ui.dialogs.palette_rows import HEADING_PX, ROW_PX, HitDelegate, HitModel
from storymark.ui.palette_hits import (
    PREFIXES,
    Finder,
    Hit,
    Kind,
    SentenceSearch,
    command_hits,
    label_hits,
    parted,
)
from storymark.ui.reader.announce import announce
from storymark.ui.text import number
from storymark.ui.theme import icons
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.fields import TextField
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.marks import KeyCap
from storymark.ui.widgets.overlay import Overlay
from storymark.ui.widgets.overlay_scroll import OverlayScrollBar, own_viewport
from storymark.ui.widgets.pane import Hairline

WIDTH_PX, TOP_PX, FIELD_PX, FOOT_PX = 680, 104, 54, 36
# How many of each part are shown beside the others, and alone.
FEW = {Kind.LABEL: 4, Kind.SENTENCE: 5, Kind.STORY: 4, Kind.COMMAND: 8}
MANY = 200
_TYPING_PAUSE_MS = 120


class PaletteField(TextField):
    """The line to type in, with its glass; it has no frame of its own."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, height_px=FIELD_PX)
        self.setFont(look.font("dialog_text"))
        self.setTextMargins(look.px(46), 0, look.px(60), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        QLineEdit.paintEvent(self, event)
        painter, look = QPainter(self), self.look
        side = look.px(18)
        icons.paint(painter, "search", look.px(21), (self.height() - side) / 2, side, look.colour("ink2"))
        words = QRectF(self.width() - look.px(60), 0, look.px(38), self.height())
        painting.text_right(painter, words, "Esc", look.font("small_medium"), look.colour("ink2"))


class CommandPalette(Overlay):
    """`chosen` tells the `Hit` that was taken with Enter or a click, after the palette is gone."""

    chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        window: QWidget,
        *,
        labels: LabelSet,
        language: str,
        text: str = "",
        sentences: Sequence[Range] = (),
        current: int = 0,
        target: str = "",
        find_stories: Finder | None = None,
        typed: str = "",
    ) -> None:
        super().__init__(look, window, is_dimming=True, radius=12)
        self._labels, self._language, self._target = labels, language, target
        self._current, self._sentence_count = current, len(sentences)
        self._find_stories = find_stories
        self._parts: dict[Kind, list[Hit]] = {}
        self._asked = 0
        self._search = SentenceSearch(text, sentences, self)
        self._search.found.connect(self._on_sentences)
        self._search.finished.connect(self._settle_empty)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._ask_stories)
        self.field = PaletteField(look, self.card)
        self.model = HitModel(self)
        self.list = QListView(self.card)
        own_viewport(self.list)
        self._empty = PlainLabel(look, font="body", ink="ink2", parent=self.card)
        self._foot_words: list[ElidedLabel] = []
        self._build()
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._take(index))
        self.retranslate()
        self.field.setText(typed)
        self._on_typed(typed)

    def _build(self) -> None:
        look = self.look
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitDelegate(look, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        OverlayScrollBar(look, self.list)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.hide()
        foot = QHBoxLayout()
        foot.setContentsMargins(look.px(20), 0, look.px(20), 0)
        foot.setSpacing(look.px(8))
        for part in (None, *PREFIXES):
            if part is not None:
                foot.addSpacing(look.px(8) if len(self._foot_words) > 1 else 0)
                foot.addWidget(KeyCap(look, part, self.card))
            word = ElidedLabel(look, font="small", ink="ink2", parent=self.card)
            self._foot_words.append(word)
            foot.addWidget(word)
        foot.addStretch(1)
        for sign in ("↑", "↓", "↵"):
            foot.addWidget(KeyCap(look, sign, self.card))
        bottom = QWidget(self.card)
        bottom.setLayout(foot)
        bottom.setFixedHeight(look.px(FOOT_PX))
        whole = QVBoxLayout(self.card)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addWidget(self.field)
        whole.addWidget(Hairline(look, self.card))
        whole.addSpacing(look.px(6))
        whole.addWidget(self.list, 1)
        whole.addWidget(self._empty, 1)
        whole.addSpacing(look.px(6))
        whole.addWidget(Hairline(look, self.card))
        whole.addWidget(bottom)

    def first_focus(self) -> QWidget | None:
        """The field."""
        return self.field

    def retranslate(self) -> None:
        """Word it in the present language."""
        if not hasattr(self, "_empty"):
            return
        self.card.setAccessibleName(self.tr("Commands"))
        self.setAccessibleName(self.tr("Commands"))
        self.field.setPlaceholderText(self.tr("Search or run a command"))
        self.field.setAccessibleName(self.tr("Search or run a command"))
        self.list.setAccessibleName(self.tr("What was found"))
        words = (
            self.tr("Type"),
            self.tr("commands"),
            self.tr("labels"),
            self.tr("stories"),
            self.tr("sentence: number or words"),
        )
        for label, word in zip(self._foot_words, words, strict=True):
            label.setText(word)
        self._empty.setText(self.tr("Nothing found."))
        self._headings = {
            Kind.LABEL: self.tr("Labels"),
            Kind.SENTENCE: self.tr("Sentences in this story"),
            Kind.STORY: self.tr("Stories"),
            Kind.COMMAND: self.tr("Commands"),
        }
        if self.is_open:
            self._on_typed(self.field.text())

    # --- where it is
    def place(self) -> None:
        """High in the window, as high as what it found."""
        look = self.look
        rows = sum(
            HEADING_PX if isinstance(self.model.row(number), str) else ROW_PX
            for number in range(self.model.rowCount())
        )
        top = min(look.px(TOP_PX), max(16, self.height() // 8))
        wanted = look.px(FIELD_PX + FOOT_PX + 18 + max(rows, 60))
        size = QSize(look.px(WIDTH_PX), wanted).boundedTo(QSize(self.width() - 32, self.height() - top - 32))
        self.card.setGeometry(QRect(QPoint((self.width() - size.width()) // 2, top), size))

    # --- what is found
    def _on_typed(self, typed: str) -> None:
        self._asked += 1
        only, words = parted(typed)
        self._search.stop()
        self._pause.stop()
        self._parts = {}
        wanted = [only] if only is not None else list(Kind)
        if Kind.LABEL in wanted:
            found = label_hits(self._labels, words, self._language)
            self._parts[Kind.LABEL] = self._cut(Kind.LABEL, [self._with_target(hit) for hit in found], only)
        if Kind.COMMAND in wanted:
            found = command_hits(self.look, words)
            self._parts[Kind.COMMAND] = self._cut(Kind.COMMAND, found, only)
            if words and only is None and self._find_stories is not None:
                title = self.tr("Filter stories by “{words}”").format(words=words)
                key = self.look.key("filter")
                hit = Hit(
                    Kind.COMMAND, "filter", title, note="", shortcut=key, icon="list-filter", colour=words
                )
                self._parts[Kind.COMMAND].insert(0, hit)
        if Kind.SENTENCE in wanted and words:
            self._look_for_sentences(words, only)
        if Kind.STORY in wanted and self._find_stories is not None and (words or only is not None):
            self._pause.start()
        self._show()

    def _look_for_sentences(self, words: str, only: Kind | None) -> None:
        if words.isdecimal() and only is Kind.SENTENCE:
            wanted = int(words)
            if 1 <= wanted <= self._sentence_count:
                title = self.tr("Go to sentence {number}").format(number=number(wanted))
                hit = Hit(Kind.SENTENCE, str(wanted - 1), title, icon="corner-down-left", number=wanted)
                self._parts[Kind.SENTENCE] = [hit]
            return
        if self._sentence_count:
            most = MANY if only is not None else FEW[Kind.SENTENCE]
            self._search.start(words, most=most, first=self._current)

    def _on_sentences(self, hits: list[Hit]) -> None:
        from dataclasses import replace

        noted = [
            replace(hit, note=self.tr("sentence {number}").format(number=number(hit.number))) for hit in hits
        ]
        self._parts[Kind.SENTENCE] = noted
        self._show()

    def _ask_stories(self) -> None:
        asked = self._asked
        only, words = parted(self.field.text())
        if self._find_stories is None:
            return

        def show(hits: list[Hit]) -> None:
            if asked == self._asked and self.is_open:
                self._parts[Kind.STORY] = self._cut(Kind.STORY, hits, only)
                self._show()

        self._find_stories(words, show)

    def _with_target(self, hit: Hit) -> Hit:
        from dataclasses import replace

        acts = {
            "selection": self.tr("tag the selection"),
            "tag": self.tr("relabel the tag"),
            "sentence": self.tr("tag the sentence"),
        }
        return replace(
            hit, note="  ·  ".join(part for part in (hit.note, acts.get(self._target, "")) if part)
        )

    @staticmethod
    def _cut(kind: Kind, hits: list[Hit], only: Kind | None) -> list[Hit]:
        return hits[: MANY if only is not None else FEW[kind]]

    def _show(self) -> None:
        chosen = self.model.row(self.list.currentIndex().row()) if self._is_moved() else None
        self.model.show(self._parts, self._headings)
        rows = [self.model.row(number) for number in range(self.model.rowCount())]
        place = rows.index(chosen) if chosen in rows else (1 if rows else -1)
        self.list.setCurrentIndex(self.model.index(place))
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if self.is_open:
            self.place()

    def _settle_empty(self) -> None:
        self._show()

    def _is_moved(self) -> bool:
        """Whether somebody chose a row: what comes in later must not move it away."""
        return self.list.currentIndex().row() > 1

    # --- keys
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, Down and Enter in the field are the list's."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self.field.is_composing:
                return False
            key = Qt.Key(event.key())
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            if key in steps:
                self._step(steps[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if not event.isAutoRepeat():
                    self._take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        choosable = [n for n in range(self.model.rowCount()) if isinstance(self.model.row(n), Hit)]
        if not choosable:
            return
        here = self.list.currentIndex().row()
        place = choosable.index(here) if here in choosable else 0
        if abs(step) == 1:
            place = (place + step) % len(choosable)
        else:
            place = min(max(0, place + step), len(choosable) - 1)
        index = self.model.index(choosable[place])
        self.list.setCurrentIndex(index)
        self.list.scrollTo(self.model.index(0) if place == 0 else index)
        # The field keeps the focus, so nothing else would tell which line is the present one.
        announce(self.list, str(self.model.data(index)))

    def _take(self, index: QModelIndex) -> None:
        hit = self.model.row(index.row())
        if isinstance(hit, Hit):
            self._search.stop()
            self.close_overlay()
            self.chosen.emit(hit)
