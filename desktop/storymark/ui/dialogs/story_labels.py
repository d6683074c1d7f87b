"""The labels of a whole story: one tick each, by its key, by Space or by the mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from storymark.domain.labels import LabelSet, label_name
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.pickers import CheckBox
from storymark.ui.widgets.sheet import Sheet


class StoryLabelsSheet(Sheet):
    """`toggled` tells a label and whether the story has it now; each is an act at once."""

    toggled = Signal(str, bool)

    def __init__(
        self, look: Look, window: QWidget, *, labels: LabelSet, own: Sequence[str], language: str
    ) -> None:
        super().__init__(look, window, width_px=420)
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
        self.body.addWidget(self._hint)
        self._done = Button(look, kind="primary", key="↵", height_px=32)
        self.foot.addStretch(1)
        self.add_buttons(self._done)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """The first box."""
        return next(iter(self.boxes.values()), None)

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
        self.set_title(self.tr("Labels of the whole story"))
        self._hint.setText(self.tr("A label’s key ticks it. Each tick is saved at once and can be undone."))
        self._done.setText(self.tr("Close"))
        self._done.describe(self.tr("Close"), key="Enter", tooltip="")
