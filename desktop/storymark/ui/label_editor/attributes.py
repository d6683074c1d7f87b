"""What a label asks of its tags: a text, one of some choices, a number, yes or no."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storymark.domain.attributes import BOOL, CHOICE, NUMBER, TEXT
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button, IconButton
from storymark.ui.widgets.fields import TextField
from storymark.ui.widgets.labels import ElidedLabel
from storymark.ui.widgets.pane import Pane
from storymark.ui.widgets.pickers import Picker


class _Row(QWidget):
    """One attribute: what it is called, of which kind, and its choices."""

    changed = Signal()
    removed = Signal()

    def __init__(self, look: Look, parent: QWidget, row: Mapping[str, Any]) -> None:
        super().__init__(parent)
        self._row = dict(row)
        self.key = TextField(look, self, height_px=28)
        self.key.setText(str(row.get("key", "")))
        self.type = Picker(look, self)
        self.choices = TextField(look, self, height_px=28)
        told = row.get("choices", ())
        self.choices.setText(", ".join(map(str, told)) if isinstance(told, list | tuple) else "")
        self.remove = IconButton(look, "trash-2", self, size_px=26)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.px(8))
        line.addWidget(self.key, 2)
        line.addWidget(self.type, 1)
        line.addWidget(self.choices, 3)
        line.addWidget(self.remove)
        kinds = [(TEXT, self.tr("Text")), (CHOICE, self.tr("Choice")), (NUMBER, self.tr("Number"))]
        self.type.set_choices([*kinds, (BOOL, self.tr("Yes or no"))], str(row.get("type", TEXT)))
        self.key.setAccessibleName(self.tr("Name of the attribute"))
        self.key.setPlaceholderText(self.tr("Name of the attribute"))
        self.type.setAccessibleName(self.tr("Kind of the attribute"))
        self.choices.setAccessibleName(self.tr("Choices, with commas between them"))
        self.choices.setPlaceholderText(self.tr("Choices, with commas between them"))
        self.remove.describe(self.tr("Take the attribute out"))
        self.key.editingFinished.connect(self.changed)
        self.choices.editingFinished.connect(self.changed)
        self.type.activated.connect(lambda _index: self._settle())
        self.remove.clicked.connect(self.removed)
        self.choices.setEnabled(self.type.currentData() == CHOICE)

    def _settle(self) -> None:
        self.choices.setEnabled(self.type.currentData() == CHOICE)
        self.changed.emit()

    def plain(self) -> dict[str, Any]:
        """As a file has it; fields that are not shown here stay."""
        made = {**self._row, "key": "_".join(self.key.text().split()), "type": self.type.currentData()}
        made.pop("choices", None)
        if made["type"] == CHOICE:
            parts = (part.strip() for part in self.choices.text().split(","))
            made["choices"] = list(dict.fromkeys(part for part in parts if part))
        return made


class AttributesForm(Pane):
    """`changed` tells the rows of `[[label.attribute]]`."""

    changed = Signal(object)

    def __init__(self, look: Look, parent: QWidget, *, is_of_stories: bool = False) -> None:
        super().__init__(look, parent)
        self._is_of_stories = is_of_stories
        self._title = ElidedLabel(look, font="small_strong", ink="ink2", parent=self)
        self.add = Button(look, parent=self, icon="plus", kind="plain", height_px=28)
        self.add.clicked.connect(self._add)
        self._plain: list[Any] = []
        self.rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(6))
        self._column.addWidget(self._title)
        self._column.addWidget(self.add)
        self.retranslate()

    def show_rows(self, told: object) -> None:
        """Show these attributes, as a label's `extra` has them."""
        plain = [dict(row) for row in told if isinstance(row, Mapping)] if isinstance(told, list) else []
        if plain == self._plain and len(self.rows) == len(plain):
            return
        self._plain = plain
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for each in plain:
            self._put(each)

    def retranslate(self) -> None:
        """Word it in the present language."""
        of_tags = self.tr("Attributes that a tag of this label can have")
        self._title.setText(self.tr("Attributes that a story can have") if self._is_of_stories else of_tags)
        self.add.setText(self.tr("Add an attribute"))
        self.add.describe(self.tr("Add an attribute"))

    def _put(self, plain: Mapping[str, Any]) -> _Row:
        row = _Row(self.look, self, plain)
        row.changed.connect(self._tell)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        return row

    def _add(self) -> None:
        row = self._put({"type": TEXT})
        row.show()
        row.key.setFocus()

    def _remove(self, row: _Row) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self._tell()

    def _tell(self) -> None:
        plain = [row.plain() for row in self.rows]
        plain = [each for each in plain if each["key"]]
        if plain != self._plain:
            self._plain = plain
            self.changed.emit(plain)
