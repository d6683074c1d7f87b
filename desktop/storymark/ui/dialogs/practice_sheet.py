"""A practice story beside its gold: each difference with the rule that decides it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storymark.domain.labels import LabelSet
from storymark.domain.practice import Difference
from storymark.services.practising import Compared
from storymark.ui.practice_words import gold_line, kind_words, own_line, rule_words
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.pane import Hairline
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.sheet import Sheet

WIDTH_PX = 680
_SHOWN = 60


class PracticeSheet(Sheet):
    """`place_wanted` leads to a difference in the text; the button goes on to the next story."""

    place_wanted = Signal(int)

    def __init__(
        self, look: Look, window: QWidget, found: Compared, *, text: str, labels: LabelSet, language: str
    ) -> None:
        super().__init__(look, window, width_px=WIDTH_PX)
        self._found = found
        self._text, self._labels, self._language = text, labels, language
        self._places: list[Button] = []
        self._kinds: list[PlainLabel] = []
        self._parts: list[tuple[Paragraph, Paragraph, Paragraph]] = []
        self._sum = Paragraph(look, font="body", ink="ink2", parent=self.card)
        self.body.addWidget(self._sum)
        for number, difference in enumerate(found.differences[:_SHOWN]):
            self.body.addWidget(Hairline(look, self.card))
            self.body.addLayout(self._item(number, difference))
        self._more = Paragraph(look, font="small", ink="ink2", parent=self.card)
        self._more.setVisible(len(found.differences) > _SHOWN)
        self.body.addWidget(self._more)
        self._next = Button(look, kind="primary", key="↵", height_px=32)
        self._stay = Button(look, height_px=32)
        self._stay.clicked.connect(self.cancel)
        self.foot.addStretch(1)
        self.add_buttons(self._next, self._stay)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """The first button that leads into the text, or the one that goes on."""
        return self._places[0] if self._places else self._next

    @property
    def differences(self) -> Sequence[Difference]:
        """What is shown, in the order of the places."""
        return self._found.differences

    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        self.set_title(self.tr("Your tags beside gold"))
        alike, count = self._found.alike, len(self._found.differences)
        same = self.tr("%Ln tags are as gold has them.", "", alike)
        other = self.tr("%Ln differences:", "", count) if count else self.tr("There is no difference.")
        self._sum.setText(f"{same} {other}")
        self._more.setText(self.tr("%Ln more differences are in the text.", "", count - _SHOWN))
        for difference, kind, (own, gold, rule) in zip(
            self._found.differences, self._kinds, self._parts, strict=False
        ):
            kind.setText(kind_words(difference))
            own.setText(own_line(difference, self._text, self._labels, self._language))
            gold.setText(gold_line(difference, self._text, self._labels, self._language))
            words = rule_words(difference, self._labels, self._language)
            rule.setText(words)
            rule.setVisible(bool(words))
        for button in self._places:
            button.setText(self.tr("Show in the text"))
            button.describe(self.tr("Show in the text"), tooltip="")
        self._next.setText(self.tr("Next story"))
        self._next.describe(self.tr("Next story"), key="Enter", tooltip="")
        self._stay.setText(self.tr("Stay here"))
        self._stay.describe(self.tr("Stay here"), key="Esc", tooltip="")

    def is_ready(self) -> bool:
        """Enter on a button that leads into the text does that."""
        return not any(button.hasFocus() for button in self._places)

    def _item(self, number: int, difference: Difference) -> QVBoxLayout:
        look = self.look
        column = QVBoxLayout()
        column.setSpacing(look.px(4))
        head = QHBoxLayout()
        kind = PlainLabel(look, font="small_strong", ink="ink2", parent=self.card)
        show = Button(look, parent=self.card, height_px=28)
        show.clicked.connect(lambda: self.place_wanted.emit(number))
        head.addWidget(kind, 1)
        head.addWidget(show)
        own = Paragraph(look, font="body", ink="ink2", parent=self.card)
        gold = Paragraph(look, font="row", ink="ink1", parent=self.card)
        rule = Paragraph(look, font="small", ink="ink2", parent=self.card)
        column.addLayout(head)
        for part in (own, gold, rule):
            column.addWidget(part)
        self._places.append(show)
        self._kinds.append(kind)
        self._parts.append((own, gold, rule))
        return column
