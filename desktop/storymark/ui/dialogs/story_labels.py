"""A story as a whole: its labels, one tick each, and the attributes that the label set asks for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from storymark.domain.attributes import story_attributes_of, values_of
from storymark.domain.journal import canonical_json
from storymark.domain.labels import LabelSet, label_name
from storymark.ui.panels.attribute_fields import AttributeFields
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.pickers import CheckBox
from storymark.ui.widgets.sheet import Sheet

_MOST_LINES, _LONGEST = 12, 120


class StoryLabelsSheet(Sheet):
    """`toggled` tells a label and whether the story has it now; each is an act at once."""

    toggled = Signal(str, bool)
    attributes_changed = Signal(str)  # canonical JSON of what is other than before

    def __init__(
        self,
        look: Look,
        window: QWidget,
        *,
        labels: LabelSet,
        own: Sequence[str],
        language: str,
        meta: str = "{}",
    ) -> None:
        super().__init__(look, window, width_px=460)
        self._meta, self._language = meta, language
        self._labels = labels
        self._hint = Paragraph(look, font="small", ink="ink3", parent=self.card)
        self.boxes: dict[str, CheckBox] = {}
        # A label that is out of use can still be taken away.
        for label in labels.labels:
            if label.archived and label.key not in own:
                continue
            name = label_name(label, language)
            text = f"{label.shortcut}  {name}" if label.shortcut else name
            box = CheckBox(look, text, self.card, label_colour=label.colour)
            box.setAccessibleName(name)
            box.setChecked(label.key in own)
            box.toggled.connect(lambda is_on, key=str(label.key): self.toggled.emit(key, is_on))
            self.boxes[str(label.key)] = box
            self.body.addWidget(box)
        self._heading = PlainLabel(look, font="small_strong", ink="ink2", parent=self.card)
        self.attributes = AttributeFields(look, self.card)
        self.attributes.show_values(story_attributes_of(labels), meta, language)
        self.attributes.changed.connect(self._on_attributes)
        self.attributes.left.connect(self.cancel)
        self._heading.setVisible(bool(self.attributes.fields))
        self._meta_lines = Paragraph(look, font="small", ink="ink3", parent=self.card)
        for part in (self._heading, self.attributes, self._meta_lines, self._hint):
            self.body.addWidget(part)
        self._done = Button(look, kind="primary", key="↵", height_px=32)
        self.foot.addStretch(1)
        self.add_buttons(self._done)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """The first box."""
        return next(iter(self.boxes.values()), None)

    def _on_attributes(self, told: str) -> None:
        before, after = values_of(self._meta), values_of(told)
        other = {key: after.get(key) for key in {*before, *after} if before.get(key) != after.get(key)}
        self._meta = told
        if other:
            self.attributes_changed.emit(canonical_json(other).decode("utf-8"))

    def _word_meta(self) -> None:
        """What came with the story beside what is asked: to be read, not changed."""
        asked = self.attributes.fields
        lines = [f"{key}: {value}" for key, value in values_of(self._meta).items() if key not in asked]
        self._meta_lines.setText("\n".join(line[:_LONGEST] for line in lines[:_MOST_LINES]))
        self._meta_lines.setVisible(bool(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: a label's key ticks it, arrows go up and down."""
        label = self._labels.by_shortcut(event.text()) if event.text().strip() else None
        if label is not None and str(label.key) in self.boxes and not event.isAutoRepeat():
            self.boxes[str(label.key)].toggle()
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        self.set_title(self.tr("The story as a whole"))
        self._heading.setText(self.tr("Attributes of the story"))
        self._word_meta()
        self._hint.setText(self.tr("A label’s key ticks it. Each tick is saved at once and can be undone."))
        self._done.setText(self.tr("Close"))
        self._done.describe(self.tr("Close"), key="Enter", tooltip="")
