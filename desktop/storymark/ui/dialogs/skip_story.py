"""Why a story is skipped: one line, typed or taken from those that are usual."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from storymark.ui.text import one_line
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.fields import TextField
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.sheet import Sheet

LONGEST = 200


class SkipStory(Sheet):
    """`given` tells the reason, never empty. A usual reason skips at once."""

    given = Signal(str)

    def __init__(self, look: Look, window: QWidget, *, title: str) -> None:
        super().__init__(look, window, width_px=440)
        self._story = one_line(title)
        self.field = TextField(look, self.card, height_px=36)
        self.field.setMaxLength(LONGEST)
        self._hint = Paragraph(look, font="small", ink="ink3", parent=self.card)
        self.body.addWidget(self.field)
        self.usual = [Button(look, parent=self.card, kind="plain", height_px=28) for _ in self._reasons()]
        for button in self.usual:
            button.clicked.connect(lambda _=False, button=button: self._take(button.text()))
            self.body.addWidget(button)
        self.body.addWidget(self._hint)
        self._skip = Button(look, kind="primary", key="↵", height_px=32)
        self._cancel = Button(look, height_px=32)
        self._cancel.clicked.connect(self.cancel)
        self.foot.addStretch(1)
        self.add_buttons(self._skip, self._cancel)
        self.field.textChanged.connect(self._settle)
        self.accepted.connect(lambda: self.given.emit(one_line(self.field.text())))
        self.retranslate()
        self._settle()

    def first_focus(self) -> QWidget | None:
        """The field."""
        return self.field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: arrows go from reason to reason."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        self.set_title(self.tr("Why is the story skipped?"), self._story)
        self.field.setAccessibleName(self.tr("Reason"))
        self.field.setPlaceholderText(self.tr("Reason"))
        for button, reason in zip(self.usual, self._reasons(), strict=True):
            button.setText(reason)
            button.describe(reason, tooltip="")
        self._hint.setText(self.tr("The story counts as skipped, its tags stay. It can be opened again."))
        self._skip.setText(self.tr("Skip"))
        self._skip.describe(self.tr("Skip"), key="Enter", tooltip="")
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.describe(self.tr("Cancel"), key="Esc", tooltip="")

    def _reasons(self) -> tuple[str, ...]:
        return (
            self.tr("The text cannot be read"),
            self.tr("Not a story of this task"),
            self.tr("In a language that I do not know"),
            self.tr("There twice"),
        )

    def _take(self, reason: str) -> None:
        self.field.setText(reason)
        self.accept()

    def _settle(self) -> None:
        self._skip.setEnabled(bool(one_line(self.field.text())))
