"""The lower choices of the export dialog: a split without leaks, names of people, the card."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storymark.ui.dialogs.export_parts import Section
from storymark.ui.theme.look import Look
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.pickers import CheckBox, Picker

SHARES = ("", "80/10/10", "70/15/15", "80/20")


class ExportExtras(QWidget):
    """`changed` when the dataset would be another one; the card changes nothing of it."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._split_section, self._options_section = Section(look, self), Section(look, self)
        self._split = Picker(look, self)
        self._split.currentIndexChanged.connect(self._on_split)
        self._split_hint = PlainLabel(look, font="small", ink="ink3", parent=self)
        self._split_hint.setWordWrap(True)
        self._pseudonyms, self._card = CheckBox(look, parent=self), CheckBox(look, parent=self)
        self._pseudonyms.toggled.connect(lambda _: self.changed.emit())
        self._card.setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        for part in (self._split_section, self._split, self._split_hint):
            column.addWidget(part)
        column.addSpacing(look.px(8))
        for box in (self._options_section, self._pseudonyms, self._card):
            column.addWidget(box)
        self.retranslate()

    @property
    def split(self) -> str:
        """`80/10/10` and the like, empty for one dataset."""
        return str(self._split.currentData() or "")

    @property
    def has_pseudonyms(self) -> bool:
        """Whether people are written under other names."""
        return self._pseudonyms.isChecked()

    @property
    def has_card(self) -> bool:
        """Whether a card is written beside the dataset."""
        return self._card.isChecked()

    def choose_split(self, shares: str) -> None:
        """Take one of `SHARES`."""
        self._split.setCurrentIndex(self._split.findData(shares))

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._split_section.set_title(self.tr("Splits"))
        texts = ("train 80, dev 10, test 10", "train 70, dev 15, test 15", "train 80, test 20")
        self._split.set_choices(list(zip(SHARES, (self.tr("One dataset"), *texts), strict=True)))
        self._split.setAccessibleName(self.tr("Splits"))
        self._split_hint.setText(
            self.tr("By story; those that share passages stay together. Balanced by language and label.")
        )
        self._options_section.set_title(self.tr("Options"))
        self._pseudonyms.setText(self.tr("Other names for annotators"))
        self._card.setText(self.tr("Write a card for the dataset"))
        self._split_hint.setVisible(bool(self.split))

    def _on_split(self) -> None:
        self._split_hint.setVisible(bool(self.split))
        self.changed.emit()
