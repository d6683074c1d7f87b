"""Whom work is for: a name, and whether others' work goes along."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from storymark.domain.errors import EmptyName
from storymark.domain.people import clean_name
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.fields import TextField
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.pickers import CheckBox
from storymark.ui.widgets.sheet import Sheet


class GiveWorkDialog(Sheet):
    """`chosen` tells the name, without outer blanks, and whether the packet is blind."""

    chosen = Signal(str, bool)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, width_px=460)
        self._field = TextField(look, self.card, height_px=36)
        self._field.setMaxLength(200)
        self._hint = Paragraph(look, font="small", ink="ink3", parent=self.card)
        self._blind = CheckBox(look, parent=self.card)
        self._blind.setChecked(True)
        self._accept = Button(look, kind="primary", key="↵", height_px=32)
        self._cancel = Button(look, height_px=32)
        self._cancel.clicked.connect(self.cancel)
        for widget in (self._field, self._hint, self._blind):
            self.body.addWidget(widget)
        self.foot.addStretch(1)
        self.add_buttons(self._accept, self._cancel)
        self._field.textChanged.connect(self._settle)
        self.accepted.connect(self._on_accepted)
        self.retranslate()
        self._settle()

    def first_focus(self) -> QWidget | None:
        """The name."""
        return self._field

    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        self.set_title(self.tr("Give work to"))
        self._field.setAccessibleName(self.tr("Name"))
        self._field.setPlaceholderText(self.tr("Name"))
        self._hint.setText(
            self.tr("All stories go into one file. Whoever opens it tags under this name, and hands it in.")
        )
        self._blind.setText(self.tr("Without anybody else’s work"))
        self._accept.setText(self.tr("Save the packet…"))
        self._accept.describe(self._accept.text(), key="Enter", tooltip="")
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.describe(self.tr("Cancel"), key="Esc", tooltip="")

    def _settle(self) -> None:
        try:
            clean_name(self._field.text())
        except EmptyName:
            self._accept.setEnabled(False)
        else:
            self._accept.setEnabled(True)

    def _on_accepted(self) -> None:
        if self._accept.isEnabled():
            self.chosen.emit(clean_name(self._field.text()), self._blind.isChecked())
