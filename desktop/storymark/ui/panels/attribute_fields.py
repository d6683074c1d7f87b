"""The attributes that a tag's label asks for, as fields: choices, yes or no, texts and numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storymark.domain.attributes import (
    BOOL,
    CHOICE,
    NUMBER,
    Attribute,
    number_value,
    values_of,
    with_attribute,
)
from storymark.domain.labels import word_in
from storymark.ui.theme.look import Look
from storymark.ui.widgets.choices import Segmented
from storymark.ui.widgets.fields import TextField
from storymark.ui.widgets.labels import ElidedLabel
from storymark.ui.widgets.pane import Pane
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.pickers import Picker

_SEGMENTS = 3
_NAME_PX = 68


class AttributeFields(Pane):
    """`changed` tells all values as canonical JSON; `left` wants the focus back in the text (Esc)."""

    changed = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._attributes: tuple[Attribute, ...] = ()
        self._values = "{}"
        self._language = ""
        self._rows: list[QWidget] = []
        self.fields: dict[str, QWidget] = {}
        self._wrong = Paragraph(look, font="small", ink="bad", parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, look.px(6), 0, 0)
        self._column.setSpacing(look.px(6))
        self._column.addWidget(self._wrong)
        self._wrong.hide()
        self.hide()

    def show_values(self, attributes: Sequence[Attribute], values: str, language: str) -> None:
        """Show these fields with the values of a tag; what is being typed stays."""
        wanted = tuple(attributes)
        if wanted != self._attributes or language != self._language:
            self._attributes, self._language = wanted, language
            self._make()
        self._values = values
        told = values_of(values)
        for attribute in self._attributes:
            self._fill(attribute, told.get(attribute.key))
        self.setVisible(bool(self._attributes))

    def focus_first(self) -> bool:
        """Put the focus on the first one; False when there is none."""
        field = self.first_field()
        if field is None or not self.isEnabled():
            return False
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def first_field(self) -> QWidget | None:
        """What takes the focus of the first one; None when there is none."""
        field = next(iter(self.fields.values()), None)
        if isinstance(field, Segmented) and field.keys():
            return field.button(field.current or field.keys()[0])
        return field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: a digit chooses, Esc goes back to the text, Up and Down go through the attributes."""
        if event.text().isdigit() and not event.isAutoRepeat() and self._choose_by(int(event.text())):
            return
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)

    def _choose_by(self, digit: int) -> bool:
        """Take the choice of this number of the attribute that has the focus; whether there is one."""
        for attribute in self._attributes:
            field = self.fields[attribute.key]
            focus = self.focusWidget()
            if focus is None or not (field is focus or field.isAncestorOf(focus)):
                continue
            if isinstance(field, Segmented) and 0 < digit <= len(field.keys()):
                field.button(field.keys()[digit - 1]).click()
            elif isinstance(field, Picker) and 0 < digit < field.count():
                field.setCurrentIndex(digit)
                self._tell(attribute.key, field.currentData() or None)
            else:
                return False
            return True
        return False

    def _make(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows, self.fields = [], {}
        for attribute in self._attributes:
            row = QWidget(self)
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(self.look.px(8))
            name = word_in(attribute.name, self._language, fallback=attribute.key.replace("_", " "))
            caption = ElidedLabel(self.look, name, row, font="small", ink="ink3")
            caption.setFixedWidth(self.look.px(_NAME_PX))
            line.addWidget(caption)
            field = self._field(attribute, row)
            field.setAccessibleName(name)
            line.addWidget(field, 1)
            self._column.insertWidget(self._column.count() - 1, row)
            self._rows.append(row)
            self.fields[attribute.key] = field
        self._wrong.hide()

    def _field(self, attribute: Attribute, row: QWidget) -> QWidget:
        look, key = self.look, attribute.key
        if attribute.type == BOOL or (attribute.type == CHOICE and len(attribute.choices) <= _SEGMENTS):
            choices = [(choice, choice) for choice in attribute.choices]
            if attribute.type == BOOL:
                choices = [("yes", self.tr("Yes")), ("no", self.tr("No"))]
            few = Segmented(look, choices, row, height_px=26)
            few.chosen.connect(lambda value: self._choose(attribute, value))
            return few
        if attribute.type == CHOICE:
            many = Picker(look, row, height_px=26)
            many.set_choices([("", "–"), *((choice, choice) for choice in attribute.choices)], "")
            many.activated.connect(lambda _index: self._tell(key, many.currentData() or None))
            return many
        typed = TextField(look, row, height_px=26)
        typed.editingFinished.connect(lambda: self._type(attribute, typed.text()))
        return typed

    def _fill(self, attribute: Attribute, value: object) -> None:
        field = self.fields[attribute.key]
        if isinstance(field, Segmented):
            shown = {True: "yes", False: "no"}.get(value, "") if isinstance(value, bool) else value
            field.set_current(str(shown) if shown is not None else "")
        elif isinstance(field, Picker):
            field.setCurrentIndex(max(0, field.findData("" if value is None else value)))
        elif isinstance(field, TextField) and not field.hasFocus():
            field.setText("" if value is None else str(value))

    def _choose(self, attribute: Attribute, value: str) -> None:
        chosen: object = value == "yes" if attribute.type == BOOL else value
        # The chosen one again takes it back.
        there = values_of(self._values).get(attribute.key)
        self._tell(attribute.key, None if there == chosen and type(there) is type(chosen) else chosen)

    def _type(self, attribute: Attribute, text: str) -> None:
        cleaned = text.strip()
        value: object = cleaned
        if attribute.type == NUMBER and cleaned:
            try:
                value = number_value(cleaned)
            except ValueError:
                self._wrong.setText(
                    self.tr("“{text}” is no number, such as 12 or 0.25.").format(text=cleaned[:40])
                )
                self._wrong.show()
                return
        self._wrong.hide()
        self._tell(attribute.key, value if cleaned else None)

    def _tell(self, key: str, value: object) -> None:
        told = with_attribute(self._values, key, value)
        if told != with_attribute(self._values, "", None):
            self._values = told
            self.changed.emit(told)
