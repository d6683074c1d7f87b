"""Pick a label by typing a part of its name, in any language: for labels without a digit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from storymark.domain.labels import Label, LabelSet, label_name
from storymark.ui.matching import finder
from storymark.ui.theme.look import Look
from storymark.ui.widgets.fields import TextField
from storymark.ui.widgets.sheet import Sheet

_KEY = int(Qt.ItemDataRole.UserRole)


class LabelPicker(Sheet):
    """`chosen` tells the label's key. Up and Down move, Enter takes, Esc leaves."""

    chosen = Signal(str)

    def __init__(self, look: Look, window: QWidget, *, labels: LabelSet, language: str) -> None:
        super().__init__(look, window, width_px=360)
        self._labels = labels
        self._language = language
        self.field = TextField(look, self.card, height_px=36)
        self.list = QListWidget(self.card)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMaximumHeight(look.px(280))
        self.body.addWidget(self.field)
        self.body.addWidget(self.list)
        self.field.textChanged.connect(self._show_matches)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda _item: self.accept())
        self.accepted.connect(self._tell)
        self.retranslate()
        self._show_matches("")

    def first_focus(self) -> QWidget | None:
        """The field."""
        return self.field

    def is_ready(self) -> bool:
        """Whether a label is picked."""
        return self.list.currentItem() is not None

    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        self.set_title(self.tr("Which label?"))
        self.field.setPlaceholderText(self.tr("Type a part of its name"))
        self.field.setAccessibleName(self.tr("Part of a label’s name"))
        self.list.setAccessibleName(self.tr("Labels"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down in the field move in the list."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if self.field.is_composing:
                return False
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
        return super().eventFilter(watched, event)

    def _show_matches(self, typed: str) -> None:
        self.list.clear()
        rank = finder(typed)
        for label in self._labels.in_use:
            if not any(rank(name) for name in label_names(label)):
                continue
            name = label_name(label, self._language)
            item = QListWidgetItem(f"{label.shortcut}  {name}" if label.shortcut else name)
            item.setData(_KEY, label.key)
            item.setForeground(self.look.label(label.colour).text)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _tell(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(str(item.data(_KEY)))


def label_names(label: Label) -> list[str]:
    """Everything that a label is called: its key and its names in all languages."""
    return [label.key, *label.name.values()]
