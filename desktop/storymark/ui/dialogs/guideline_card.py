"""The guideline of a label at the caret: what it means, the question that decides, when and when not."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from storymark.domain.attributes import attributes_of
from storymark.domain.labels import Label, LabelSet, label_name, word_in
from storymark.ui.panels.attribute_fields import AttributeFields
from storymark.ui.reader.announce import announce
from storymark.ui.theme.look import Look
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.marks import Chip
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.popover import Popover

_WIDTH_PX = 380


class GuidelineCard(Popover):
    """Shows one label; the digit of another one shows that. Esc, or the key that opened it, leaves.

    With `values`, those of a tag, what the label asks of it are fields on the card: digits choose there.
    """

    attributes_changed = Signal(str)

    def __init__(
        self,
        look: Look,
        window: QWidget,
        *,
        labels: LabelSet,
        label: str,
        language: str,
        values: str | None = None,
    ) -> None:
        super().__init__(look, window, width_px=_WIDTH_PX)
        self._labels, self._language = labels, language
        self._chip = Chip(look, self.card, is_solid=True)
        self.content.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)
        self._heads = [PlainLabel(look, font="small_strong", ink="ink2", parent=self.card) for _ in range(3)]
        self._texts = [Paragraph(look, font="body", parent=self.card) for _ in range(4)]
        self.content.addWidget(self._texts[0])
        for head, text in zip(self._heads, self._texts[1:], strict=True):
            self.content.addWidget(head)
            self.content.addWidget(text)
        self.attributes = AttributeFields(look, self.card)
        shown = labels.get(label)
        if values is not None and shown is not None:
            self.attributes.show_values(attributes_of(shown), values, language)
        self.attributes.changed.connect(self.attributes_changed)
        self.attributes.left.connect(self.cancel)
        self.content.addWidget(self.attributes)
        self._hint = PlainLabel(look, font="small", ink="ink3", parent=self.card)
        self.content.addWidget(self._hint)
        self.card.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._shown = label
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """The first attribute, else the card itself: there is nothing to press on it."""
        return self.attributes.first_field() or self.card

    def retranslate(self) -> None:
        """Word it in the present language."""
        if not hasattr(self, "_hint"):
            return
        words = (self.tr("The question that decides"), self.tr("Use it when"), self.tr("Do not when"))
        for head, text in zip(self._heads, words, strict=True):
            head.setText(text)
        asks = bool(self.attributes.fields)
        other = self.tr("A digit shows another label, Esc leaves.")
        self._hint.setText(self.tr("A digit chooses, Esc leaves.") if asks else other)
        self._show(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        label = self._labels.by_shortcut(event.text()) if event.text().isdigit() else None
        if label is not None:
            self._show(label.key)
            announce(self.card, self.card.accessibleName())
        elif event.key() == Qt.Key.Key_Q:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def open_beside(self, at: QPoint) -> None:
        """Open with its top left corner at a global point."""
        self.open_at(QPoint(at.x() + self.look.px(_WIDTH_PX), at.y()))

    def text(self) -> str:
        """All that it says."""
        parts = [part.text() for part in (*self._heads, *self._texts) if part.text() and not part.isHidden()]
        return "\n".join(parts)

    def _show(self, key: str) -> None:
        label = self._labels.get(key)
        if label is None:
            return
        self._shown = key
        name = label_name(label, self._language)
        self._chip.set_label(name, label.colour)
        definition = word_in(label.definition, self._language)
        self._texts[0].setText(definition)
        self._texts[0].setVisible(bool(definition))
        bodies = (
            word_in(label.test, self._language),
            self._extra(label, "use_when"),
            self._extra(label, "not_when"),
        )
        for head, part, body in zip(self._heads, self._texts[1:], bodies, strict=True):
            part.setText(body)
            part.setVisible(bool(body))
            head.setVisible(bool(body))
        self.card.setAccessibleName(". ".join(part for part in (name, definition, bodies[0]) if part))
        if self.is_open:
            self.place()

    def _extra(self, label: Label, field: str) -> str:
        words = label.extra.get(field)
        if not isinstance(words, Mapping):
            return ""
        return word_in({code: _lines(told) for code, told in words.items()}, self._language)


def _lines(told: object) -> str:
    """One text, or several with a line each."""
    lines = told if isinstance(told, list | tuple) else [told]
    return "\n".join(line for line in lines if isinstance(line, str))
