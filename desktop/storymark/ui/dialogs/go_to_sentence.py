"""Go to a sentence by its number."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.fields import TextField
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.sheet import Sheet


class GoToSentence(Sheet):
    """`chosen` tells the index of the sentence, from 0."""

    chosen = Signal(int)

    def __init__(self, look: Look, window: QWidget, *, current: int, count: int) -> None:
        super().__init__(look, window, width_px=320)
        self._count = count
        self.field = TextField(look, self.card, height_px=36)
        self.field.setText(str(current + 1))
        self.field.selectAll()
        self.field.setValidator(QIntValidator(1, count, self))
        self._hint = PlainLabel(look, font="small", ink="ink3", parent=self.card)
        self._go = Button(look, kind="primary", key="↵", height_px=32)
        self._cancel = Button(look, height_px=32)
        self._cancel.clicked.connect(self.cancel)
        self.body.addWidget(self.field)
        self.body.addWidget(self._hint)
        self.foot.addStretch(1)
        self.add_buttons(self._go, self._cancel)
        self.field.textChanged.connect(self._settle)
        self.accepted.connect(lambda: self.chosen.emit(int(self.field.text()) - 1))
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """The field."""
        return self.field

    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        self.set_title(self.tr("Go to sentence"))
        self.field.setAccessibleName(self.tr("Number of the sentence"))
        self._hint.setText(self.tr("1 to {count}").format(count=self._count))
        self._go.setText(self.tr("Go"))
        self._go.describe(self.tr("Go"), key="Enter", tooltip="")
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.describe(self.tr("Cancel"), key="Esc", tooltip="")

    def _settle(self, _text: str = "") -> None:
        self._go.setEnabled(self.field.hasAcceptableInput())
