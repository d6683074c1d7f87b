"""What is asked about labels: the name of a new one, where tags go, which tags a split takes along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from storymark.domain.errors import EmptyName
from storymark.domain.people import clean_name
from storymark.ui.text import one_line
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.fields import TextField
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.pickers import Picker
from storymark.ui.widgets.sheet import Sheet

_ID = int(Qt.ItemDataRole.UserRole)
Choices = Sequence[tuple[str, str]]


class _Question(Sheet):
    """A sheet with a word on what it does, and two buttons."""

    def __init__(self, look: Look, window: QWidget, *, width_px: int = 440) -> None:
        super().__init__(look, window, width_px=width_px)
        self._hint = Paragraph(look, font="small", ink="ink2", parent=self.card)
        self._accept = Button(look, kind="primary", key="↵", height_px=32)
        self._cancel = Button(look, height_px=32)
        self._cancel.clicked.connect(self.cancel)
        self.body.addWidget(self._hint)
        self.foot.addStretch(1)
        self.add_buttons(self._accept, self._cancel)

    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.describe(self.tr("Cancel"), key="Esc", tooltip="")

    def name_button(self, text: str) -> None:
        """What the primary button does."""
        self._accept.setText(text)
        self._accept.describe(text, key="Enter", tooltip="")


class StoryQuestions(Sheet):
    """What the label set asks of whole stories; `changed` tells the rows of `[[story_attribute]]`."""

    changed = Signal(object)

    def __init__(self, look: Look, window: QWidget, rows: object) -> None:
        from storymark.ui.label_editor.attributes import AttributesForm

        super().__init__(look, window, width_px=720)
        self.form = AttributesForm(look, self.card, is_of_stories=True)
        self.form.show_rows(rows)
        self.form.changed.connect(self.changed)
        self._hint = Paragraph(look, font="small", ink="ink3", parent=self.card)
        self.body.addWidget(self.form)
        self.body.addWidget(self._hint)
        self._close_button = Button(look, kind="primary", height_px=32)
        self.foot.addStretch(1)
        self.add_buttons(self._close_button)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """The first name, or the button that adds one."""
        return self.form.rows[0].key if self.form.rows else self.form.add

    def is_ready(self) -> bool:
        """Enter in a field keeps what was typed; it closes from its button only."""
        return self._close_button.hasFocus() or self._close_button.isDown()

    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        self.set_title(self.tr("What stories are asked"))
        self._hint.setText(
            self.tr("Each is a field of the sheet on the story as a whole, and stands in its metadata.")
        )
        self._close_button.setText(self.tr("Close"))
        self._close_button.describe(self.tr("Close"), tooltip="")


class NewLabel(_Question):
    """`named` tells the name of a new label."""

    named = Signal(str)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window)
        self.field = TextField(look, self.card, height_px=36)
        self.field.setMaxLength(200)
        self.body.insertWidget(0, self.field)
        self.field.textChanged.connect(self._settle)
        self.accepted.connect(lambda: self.named.emit(clean_name(self.field.text())))
        self.retranslate()
        self._settle()

    def first_focus(self) -> QWidget | None:
        """The field."""
        return self.field

    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        self.set_title(self.tr("New label"))
        self.field.setAccessibleName(self.tr("Name of the label"))
        self.field.setPlaceholderText(self.tr("Name"))
        self._hint.setText(self.tr("It gets the next free colour and digit; all of it can be changed."))
        self.name_button(self.tr("Add label"))

    def _settle(self) -> None:
        self._accept.setEnabled(_is_name(self.field.text()))


class DeleteLabel(_Question):
    """`chosen` tells the label that the tags of the deleted one get."""

    chosen = Signal(str)

    def __init__(self, look: Look, window: QWidget, *, name: str, used: int, others: Choices) -> None:
        super().__init__(look, window)
        self._name, self._used, self._others = name, used, others
        self.target = Picker(look, self.card, height_px=32)
        self.body.addWidget(self.target)
        self.target.activated.connect(lambda _index: self._settle())
        self.accepted.connect(lambda: self.chosen.emit(str(self.target.currentData())))
        self.retranslate()
        self._settle()

    def first_focus(self) -> QWidget | None:
        """The choice."""
        return self.target

    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        self.set_title(self.tr("Delete “{label}”?").format(label=self._name))
        tags = self.tr("1 tag has it.") if self._used == 1 else self.tr("%Ln tags have it.", "", self._used)
        self._hint.setText(f"{tags} {self.tr('Say which label they get; one undo brings everything back.')}")
        self.target.set_choices([("", self.tr("Choose a label")), *self._others])
        self.target.setAccessibleName(self.tr("The label that its tags get"))
        self.name_button(self.tr("Delete and move the tags"))

    def _settle(self) -> None:
        self._accept.setEnabled(bool(self.target.currentData()))


class SplitLabel(_Question):
    """`split` tells the name of the new label and the ids of the tags that it gets."""

    split = Signal(str, object)

    def __init__(
        self, look: Look, window: QWidget, *, name: str, tags: Sequence[tuple[str, str, str]]
    ) -> None:
        super().__init__(look, window, width_px=640)
        self._name = name
        self.field = TextField(look, self.card, height_px=36)
        self.field.setMaxLength(200)
        self.search = TextField(look, self.card, height_px=32)
        self.list = QListWidget(self.card)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setMinimumHeight(look.px(240))
        for id, quote, where in tags:
            item = QListWidgetItem(f"{one_line(quote)}   {where}")
            item.setData(_ID, id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.body.insertWidget(0, self.field)
        self.body.addWidget(self.search)
        self.body.addWidget(self.list)
        self.search.textChanged.connect(self._filter)
        self.field.textChanged.connect(lambda _text: self._settle())
        self.list.itemChanged.connect(lambda _item: self._settle())
        self.accepted.connect(lambda: self.split.emit(clean_name(self.field.text()), self.chosen_tags()))
        self.retranslate()
        self._settle()

    def first_focus(self) -> QWidget | None:
        """The name."""
        return self.field

    def chosen_tags(self) -> list[str]:
        """The tags that are ticked."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [str(item.data(_ID)) for item in items if item.checkState() == Qt.CheckState.Checked]

    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        self.set_title(self.tr("Split “{label}”").format(label=self._name))
        self._hint.setText(self.tr("Tick the tags that the new label gets, with Space; the others stay."))
        self.field.setPlaceholderText(self.tr("Name of the new label"))
        self.field.setAccessibleName(self.tr("Name of the new label"))
        self.search.setPlaceholderText(self.tr("Only tags with these words"))
        self.search.setAccessibleName(self.tr("Only tags with these words"))
        self.list.setAccessibleName(self.tr("Tags of the label"))
        self._word_button()

    def _word_button(self) -> None:
        count = len(self.chosen_tags())
        self.name_button(self.tr("Move 1 tag") if count == 1 else self.tr("Move %Ln tags", "", count))

    def _settle(self) -> None:
        self._word_button()
        self._accept.setEnabled(_is_name(self.field.text()) and bool(self.chosen_tags()))

    def _filter(self, typed: str) -> None:
        wanted = typed.casefold()
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(wanted not in item.text().casefold())


def _is_name(text: str) -> bool:
    try:
        clean_name(text)
    except EmptyName:
        return False
    return True
