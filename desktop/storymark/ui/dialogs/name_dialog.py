"""Whose name goes on the tags: one field, Enter accepts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from storymark.domain.errors import EmptyName
from storymark.domain.people import clean_name
from storymark.ui.text import one_line
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.fields import TextField
from storymark.ui.widgets.flow import Flow
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.sheet import Sheet

_MOST_NAMES = 4


class NameDialog(Sheet):
    """`named` tells the name, without outer blanks. Names that the project knows are offered as buttons."""

    named = Signal(str)

    def __init__(
        self,
        look: Look,
        window: QWidget,
        *,
        name: str = "",
        known: Sequence[str] = (),
        is_first: bool = False,
    ) -> None:
        super().__init__(look, window, width_px=440)
        self._is_first = is_first
        self.field = TextField(look, self.card, height_px=36)
        self.field.setText(name)
        self.field.selectAll()
        self.field.setMaxLength(200)
        self._hint = Paragraph(look, font="small", ink="ink3", parent=self.card)
        self._known_title = PlainLabel(look, font="small", ink="ink2", parent=self.card)
        self._accept = Button(look, kind="primary", key="↵", height_px=32)
        self._cancel = Button(look, height_px=32)
        self._cancel.clicked.connect(self.cancel)
        self.body.addWidget(self.field)
        self.body.addWidget(self._hint)
        self._add_known([other for other in known if other != name][:_MOST_NAMES])
        self.foot.addStretch(1)
        self.add_buttons(self._accept, self._cancel)
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
        title = self.tr("Your name on the tags") if self._is_first else self.tr("Who is tagging?")
        self.set_title(title)
        self.field.setAccessibleName(title)
        self.field.setPlaceholderText(self.tr("Name"))
        self._hint.setText(self.tr("Reviewers see who tagged what. Kept in the project file only."))
        self._known_title.setText(self.tr("Also in this project:"))
        self._accept.setText(self.tr("Start tagging") if self._is_first else self.tr("Tag as this person"))
        self._accept.describe(self._accept.text(), key="Enter", tooltip="")
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.describe(self.tr("Cancel"), key="Esc", tooltip="")

    def _add_known(self, names: Sequence[str]) -> None:
        self._known_title.setVisible(bool(names))
        if not names:
            return
        row = Flow(self.look, self.card, gap_px=8)
        parts: list[QWidget] = [self._known_title]
        for name in names:
            button = Button(self.look, one_line(name)[:24], self.card, kind="link", height_px=24)
            button.describe(name, tooltip="")
            button.clicked.connect(lambda _=False, name=name: self._take(name))
            parts.append(button)
        row.set_parts(parts)
        self.body.addWidget(row)

    def _take(self, name: str) -> None:
        self.field.setText(name)
        self.accept()

    def _settle(self) -> None:
        try:
            clean_name(self.field.text())
        except EmptyName:
            self._accept.setEnabled(False)
        else:
            self._accept.setEnabled(True)
