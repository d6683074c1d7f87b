"""What is selected: nothing, words, or a tag with its label, quote, confidence, note and history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from storymark.domain.ids import TagId
from storymark.domain.tags import Tag
from storymark.ui.text import moment, number
from storymark.ui.theme.look import Look
from storymark.ui.widgets.choices import Segmented
from storymark.ui.widgets.controls import IconButton
from storymark.ui.widgets.fields import NoteField
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.marks import Chip, Icon, KeyCap
from storymark.ui.widgets.pane import Pane
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.quote import Quote

_MARGIN_PX = 16
_HISTORY_ICONS = {"created": "plus", "removed": "trash-2"}


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One act on a tag in words; `kind` is created, removed or changed."""

    kind: str
    text: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class ShownTag:
    """The selected tag with what its own record does not say; `words` is None while unknown."""

    tag: Tag
    label_name: str
    label_colour: str
    sentence: int
    language: str
    words: int | None = None
    is_locked: bool = False


@dataclass(frozen=True, slots=True)
class ShownSelection:
    """The selected words; `keys` are the first and the last key that give a label."""

    quote: str
    language: str
    characters: int
    words: int | None = None
    keys: tuple[str, str] = ("1", "9")


class Inspector(Pane):
    """Wishes name the tag they are for, since a note may be committed when another one is selected."""

    undo_requested = Signal(str)
    remove_requested = Signal(str)
    confidence_chosen = Signal(str, str)  # tag, confidence
    note_committed = Signal(str, str)  # tag, text
    left = Signal()  # Esc in the note: the story wants the focus

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._nothing = _Nothing(look, self)
        self._selection = _Selection(look, self)
        self._tag = _TagForm(look, self)
        self._page: QWidget = self._nothing
        # Not a stacked layout: that is always as high as its highest page.
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for page in (self._nothing, self._selection, self._tag):
            column.addWidget(page)
        self._tag.undo.clicked.connect(lambda: self.undo_requested.emit(self._tag.id))
        self._tag.remove.clicked.connect(lambda: self.remove_requested.emit(self._tag.id))
        self._tag.confidence.chosen.connect(self._on_confidence)
        self._tag.note.committed.connect(lambda text: self.note_committed.emit(self._tag.id, text))
        self._tag.note.left.connect(self.left)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Neither words nor a tag are selected."""
        self._leave_tag()
        self._turn_to(self._nothing)

    def show_selection(self, shown: ShownSelection) -> None:
        """Words are selected: what can be done with them."""
        self._leave_tag()
        self._selection.show_selection(shown)
        self._turn_to(self._selection)

    def show_tag(self, shown: ShownTag) -> None:
        """A tag is selected, or what is known of it has changed."""
        if shown.tag.id != self._tag.id:
            self._leave_tag()
        self._tag.show_tag(shown)
        self._turn_to(self._tag)

    def set_history(self, tag: TagId, lines: Sequence[HistoryLine], *, now_ms: int) -> None:
        """The acts on a tag, newest first; an answer for another tag than the shown one is left."""
        if tag == self._tag.id:
            self._tag.set_history(lines, now_ms=now_ms)

    def focus_note(self) -> None:
        """Put the cursor at the end of the note of the selected tag."""
        note = self._tag.note
        if self._page is self._tag and not note.isReadOnly():
            note.setFocus(Qt.FocusReason.ShortcutFocusReason)
            note.moveCursor(note.textCursor().MoveOperation.End)

    def commit_note(self) -> None:
        """Tell a note that is being typed, before the window closes or another story opens."""
        self._leave_tag()

    @property
    def shown_tag(self) -> str:
        """The id of the tag that is shown, empty for none."""
        return self._tag.id if self._page is self._tag else ""

    def _leave_tag(self) -> None:
        if self._page is self._tag:
            self._tag.note.commit()

    def _turn_to(self, page: QWidget) -> None:
        self._page = page
        for other in (self._nothing, self._selection, self._tag):
            other.setVisible(other is page)

    def _on_confidence(self, value: str) -> None:
        # The chosen one again takes it back: then nobody has said how sure he is.
        self.confidence_chosen.emit(self._tag.id, "" if value == self._tag.shown_confidence else value)


class _Nothing(Pane):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._hint = Paragraph(look, font="small", ink="ink2", parent=self)
        whole = QVBoxLayout(self)
        margin = look.px(_MARGIN_PX)
        whole.setContentsMargins(margin, look.px(12), margin, look.px(12))
        whole.addWidget(self._hint)
        self.retranslate()

    def retranslate(self) -> None:
        self._hint.setText(self.tr("Select a tag to see its label, note and history here."))


class _Selection(Pane):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._shown = ShownSelection("", "", 0)
        self._title = PlainLabel(look, font="small_strong", ink="ink2", parent=self)
        self._size = _caption(look, self)
        self._quote = Quote(look, self)
        self._first, self._last = KeyCap(look, "1", self), KeyCap(look, "9", self)
        self._to, self._tags_it = self._words(), self._words()
        self._resize, self._climb, self._clear = self._words(), self._words(), self._words()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(look.px(6))
        edges = [KeyCap(look, key, self) for key in ("H", "L")]
        self._tagging = self._line(self._first, self._to, self._last, self._tags_it)
        self._line(*edges, self._resize)
        self._line(KeyCap(look, "V", self), self._climb)
        self._line(KeyCap(look, "Esc", self), self._clear)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(_MARGIN_PX), look.px(11), look.px(_MARGIN_PX), look.px(14))
        whole.setSpacing(look.px(8))
        whole.addLayout(_head(look, self._title, self._size))
        whole.addWidget(self._quote)
        whole.addLayout(self._lines)
        self.retranslate()

    def show_selection(self, shown: ShownSelection) -> None:
        self._shown = shown
        self._quote.set_quote(shown.quote, shown.language)
        for cap, key in zip((self._first, self._last), shown.keys, strict=True):
            cap.text = key
            cap.update()
        self._to.setVisible(shown.keys[0] != shown.keys[1])
        self._last.setVisible(shown.keys[0] != shown.keys[1])
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Selection"))
        self._to.setText(self.tr("to"))
        self._tags_it.setText(self.tr("tags it"))
        self._resize.setText(self.tr("move its start and end"))
        self._climb.setText(self.tr("takes the clause, the sentence"))
        self._clear.setText(self.tr("clears the selection"))
        count, words = self._shown.characters, self._shown.words
        size = self.tr("1 character") if count == 1 else self.tr("%Ln characters", "", count)
        if words is not None:
            counted = self.tr("1 word") if words == 1 else self.tr("%Ln words", "", words)
            size = self.tr("{words}, {characters}").format(words=counted, characters=size)
        self._size.setText(size)

    def _words(self) -> PlainLabel:
        return PlainLabel(self.look, font="small", ink="ink2", parent=self)

    def _line(self, *parts: QWidget) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self.look.px(7))
        for part in parts:
            line.addWidget(part)
        line.addStretch(1)
        self._lines.addLayout(line)
        return line


class _TagForm(Pane):
    """The selected tag."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.id = TagId("")
        self._shown: ShownTag | None = None
        self._title = PlainLabel(look, font="small_strong", ink="ink2", parent=self)
        self._where = _caption(look, self)
        self._chip = Chip(look, self, is_solid=True)
        self.undo = IconButton(look, "undo-2", self, size_px=26)
        self.remove = IconButton(look, "trash-2", self, size_px=26)
        self._quote = Quote(look, self)
        self._confidence_name = PlainLabel(look, font="small", ink="ink3", parent=self)
        self.confidence = Segmented(look, parent=self, height_px=26)
        self.note = NoteField(look, self)
        self._history = QVBoxLayout()
        self._history.setSpacing(0)
        self._history_parts: list[QWidget] = []
        self._build()
        self.retranslate()

    def _build(self) -> None:
        look = self.look
        acts = QHBoxLayout()
        acts.setSpacing(0)
        acts.addWidget(self._chip, 1)
        acts.addWidget(self.undo)
        acts.addWidget(self.remove)
        confidence = QHBoxLayout()
        confidence.setSpacing(look.px(8))
        self._confidence_name.setMinimumWidth(look.px(68))
        confidence.addWidget(self._confidence_name)
        confidence.addWidget(self.confidence, 1)
        whole = QVBoxLayout(self)
        margin = look.px(_MARGIN_PX)
        whole.setContentsMargins(margin, look.px(11), look.px(14), look.px(12))
        whole.setSpacing(0)
        whole.addLayout(_head(look, self._title, self._where))
        whole.addSpacing(look.px(4))
        whole.addLayout(acts)
        whole.addSpacing(look.px(6))
        whole.addWidget(self._quote)
        whole.addSpacing(look.px(8))
        whole.addLayout(confidence)
        whole.addSpacing(look.px(9))
        whole.addWidget(self.note)
        whole.addSpacing(look.px(7))
        whole.addLayout(self._history)

    @property
    def shown_confidence(self) -> str:
        return self._shown.tag.confidence if self._shown is not None else ""

    def show_tag(self, shown: ShownTag) -> None:
        is_other = shown.tag.id != self.id
        self._shown, self.id = shown, shown.tag.id
        self._chip.set_label(shown.label_name, shown.label_colour)
        self._quote.set_quote(shown.tag.quote, shown.language)
        self.confidence.set_current(shown.tag.confidence)
        # What is being typed stays: an answer to an earlier act must not take letters away.
        if is_other or not self.note.hasFocus():
            self.note.set_note(shown.tag.note)
        for part in (self.undo, self.remove, self.confidence):
            part.setEnabled(not shown.is_locked)
        self.note.setReadOnly(shown.is_locked)
        if is_other:
            self.set_history((), now_ms=0)
        self.retranslate()

    def set_history(self, lines: Sequence[HistoryLine], *, now_ms: int) -> None:
        for part in self._history_parts:
            self._history.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._history_parts = [self._history_line(line, now_ms) for line in lines]
        for part in self._history_parts:
            self._history.addWidget(part)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Selected tag"))
        self.undo.describe(self.tr("Undo the last change of this tag"))
        self.remove.describe(self.tr("Delete the tag"), key="Del")
        self._confidence_name.setText(self.tr("Confidence"))
        names = (("low", self.tr("Low")), ("medium", self.tr("Medium")), ("high", self.tr("High")))
        self.confidence.set_choices(names)
        self.confidence.setAccessibleName(self.tr("Confidence"))
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        if self._shown is not None:
            where = self.tr("Sentence {n}").format(n=number(self._shown.sentence))
            words = self._shown.words
            if words is not None:
                counted = self.tr("1 word") if words == 1 else self.tr("%Ln words", "", words)
                where = f"{where} · {counted}"
            self._where.setText(where)

    def _history_line(self, line: HistoryLine, now_ms: int) -> QWidget:
        look = self.look
        part = QWidget(self)
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(Icon(look, _HISTORY_ICONS.get(line.kind, "history"), part, ink="ink3", size_px=14))
        row.addWidget(ElidedLabel(look, line.text, part, font="small", ink="ink3"), 1)
        when = moment(line.at_ms, now_ms=now_ms)
        row.addWidget(PlainLabel(look, when, part, font="small", ink="ink3"))
        part.setFixedHeight(look.px(18))
        return part


def _head(look: Look, title: QWidget, caption: QWidget) -> QHBoxLayout:
    head = QHBoxLayout()
    head.setContentsMargins(0, 0, look.px(2), 0)
    head.addWidget(title)
    head.addWidget(caption, 1)
    return head


def _caption(look: Look, parent: QWidget) -> ElidedLabel:
    caption = ElidedLabel(look, font="small", ink="ink3", parent=parent)
    caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return caption
