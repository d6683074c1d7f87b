"""The selected tag."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storymark.domain.ids import TagId
from storymark.ui.panels.attribute_fields import AttributeFields
from storymark.ui.panels.form_parts import MARGIN_PX, caption, head
from storymark.ui.panels.inspected import HistoryLine, ShownTag
from storymark.ui.text import moment, number
from storymark.ui.theme.look import Look
from storymark.ui.widgets.choices import Segmented
from storymark.ui.widgets.controls import IconButton
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.marks import Chip, Icon
from storymark.ui.widgets.note_field import NoteField
from storymark.ui.widgets.pane import Pane
from storymark.ui.widgets.quote import Quote

_HISTORY_ICONS = {"created": "plus", "removed": "trash-2"}


class TagForm(Pane):
    """Chip, quote, confidence, note and history of one tag."""

    confidence_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.id = TagId("")
        self._shown: ShownTag | None = None
        self._title = PlainLabel(look, font="small_strong", ink="ink2", parent=self)
        self._where = caption(look, self)
        self._chip = Chip(look, self, is_solid=True)
        self.undo = IconButton(look, "undo-2", self, size_px=26)
        self.remove = IconButton(look, "trash-2", self, size_px=26)
        self._quote = Quote(look, self)
        self._confidence_name = ElidedLabel(look, font="small", ink="ink3", parent=self)
        self.confidence = Segmented(look, parent=self, height_px=26)
        self.confidence.chosen.connect(self._on_confidence)
        self.attributes = AttributeFields(look, self)
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
        self._confidence_name.setMinimumWidth(look.px(60))
        confidence.addWidget(self._confidence_name)
        confidence.addWidget(self.confidence, 1)
        whole = QVBoxLayout(self)
        margin = look.px(MARGIN_PX)
        whole.setContentsMargins(margin, look.px(11), look.px(14), look.px(12))
        whole.setSpacing(0)
        whole.addLayout(head(look, self._title, self._where))
        whole.addSpacing(look.px(7))
        whole.addLayout(acts)
        whole.addSpacing(look.px(5))
        whole.addWidget(self._quote)
        whole.addSpacing(look.px(8))
        whole.addLayout(confidence)
        whole.addWidget(self.attributes)
        whole.addSpacing(look.px(9))
        whole.addWidget(self.note)
        whole.addSpacing(look.px(7))
        whole.addLayout(self._history)

    def show_tag(self, shown: ShownTag) -> None:
        """Show this tag, or what has changed of it."""
        is_other = shown.tag.id != self.id
        self._shown, self.id = shown, shown.tag.id
        self._chip.set_label(shown.label_name, shown.label_colour)
        self._quote.set_quote(shown.tag.quote, shown.language)
        self.confidence.set_current(shown.tag.confidence)
        # What is being typed stays: an answer to an earlier act must not take letters away.
        if is_other or not self.note.hasFocus():
            self.note.set_note(shown.tag.note)
        self.attributes.show_values(shown.attributes, shown.tag.attributes, shown.label_language)
        for part in (self.undo, self.remove, self.confidence, self.attributes):
            part.setEnabled(not shown.is_locked)
        self.note.setReadOnly(shown.is_locked)
        if is_other:
            self.set_history((), now_ms=0)
        self.retranslate()

    def set_history(self, lines: Sequence[HistoryLine], *, now_ms: int) -> None:
        """Show these acts, newest first."""
        for part in self._history_parts:
            self._history.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._history_parts = [self._history_line(line, now_ms) for line in lines]
        for part in self._history_parts:
            self._history.addWidget(part)

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._title.setText(self.tr("Selected tag"))
        self.undo.describe(self.tr("Undo the last change of this tag"))
        self.remove.describe(self.tr("Delete the tag"), key=self.look.key("remove"))
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

    def focus_note(self) -> None:
        """Put the cursor at the end of the note, if it may be written."""
        if not self.note.isReadOnly():
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.note.moveCursor(QTextCursor.MoveOperation.End)

    def _on_confidence(self, value: str) -> None:
        shown = self._shown.tag.confidence if self._shown is not None else ""
        # The chosen one again takes it back: then nobody has said how sure he is.
        self.confidence_chosen.emit("" if value == shown else value)

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
