"""What reviewers decided otherwise in one's own story: what, why, and an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storymark.domain.labels import LabelSet
from storymark.services.feedback import Feedback
from storymark.ui.feedback_words import gold_words, own_words, why_words
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.labels import ElidedLabel
from storymark.ui.widgets.note_field import NoteField
from storymark.ui.widgets.pane import Hairline
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.sheet import Sheet

WIDTH_PX = 680
_SHOWN = 60


class FeedbackSheet(Sheet):
    """`place_wanted` leads to a place in the text; `answered` tells decision number and words."""

    place_wanted = Signal(int)
    answered = Signal(int, str)
    taken = Signal(int)  # one's own tags at this place shall be what gold has

    def __init__(
        self,
        look: Look,
        window: QWidget,
        items: Sequence[Feedback],
        *,
        text: str,
        labels: LabelSet,
        names: Mapping[str, str],
        language: str,
        now_ms: int,
        can_take: bool = True,
    ) -> None:
        super().__init__(look, window, width_px=WIDTH_PX)
        self._first: QWidget | None = None
        self._can_take = can_take
        self.set_title(self.tr("What reviewers decided"))
        for number, item in enumerate(items[:_SHOWN]):
            if number:
                self.body.addWidget(Hairline(look, self.card))
            words = (
                own_words(item, text, labels, language),
                gold_words(item, text, labels, language),
                why_words(item, now_ms=now_ms),
            )
            self.body.addLayout(self._item(number, item, words, names))
        if len(items) > _SHOWN:
            more = self.tr("%Ln more places are in the text.", "", len(items) - _SHOWN)
            self.body.addWidget(Paragraph(look, more, self.card, font="small", ink="ink2"))

    def first_focus(self) -> QWidget | None:
        """The first button that leads into the text."""
        return self._first

    def _item(
        self, number: int, item: Feedback, words: tuple[str, str, str], names: Mapping[str, str]
    ) -> QVBoxLayout:
        look, (own, gold, why) = self.look, words
        column = QVBoxLayout()
        column.setSpacing(look.px(4))
        column.addWidget(Paragraph(look, own, self.card, font="body", ink="ink2"))
        column.addWidget(Paragraph(look, gold, self.card, font="row", ink="ink1"))
        column.addWidget(ElidedLabel(look, why, self.card, font="small", ink="ink3"))
        for comment in item.comments:
            said = f"{names.get(str(comment.author), '?')}: {comment.body}"
            column.addWidget(Paragraph(look, said, self.card, font="small", ink="ink1"))
        row = QHBoxLayout()
        field = NoteField(look, self.card, most_lines=4)
        field.setPlaceholderText(self.tr("Answer; Esc keeps it"))
        field.setAccessibleName(self.tr("Answer to the reviewer: {place}").format(place=gold))
        field.committed.connect(lambda text, own=field: self._on_answer(number, own, text))
        show = Button(look, self.tr("Show in the text"), self.card, height_px=28)
        show.describe(self.tr("Show in the text"), tooltip="")
        show.clicked.connect(lambda: self.place_wanted.emit(number))
        self._first = self._first or show
        row.addWidget(field, 1)
        row.addWidget(show)
        if self._can_take and not item.is_returned:
            take = Button(look, self.tr("Do as gold"), self.card, height_px=28)
            take.describe(f"{self.tr('Do as gold')}: {gold}", tooltip="")
            take.clicked.connect(lambda: self._on_taken(number, take))
            row.addWidget(take)
        column.addLayout(row)
        return column

    def _on_taken(self, number: int, button: Button) -> None:
        button.setEnabled(False)
        self.taken.emit(number)

    def _on_answer(self, number: int, field: NoteField, text: str) -> None:
        if text.strip():
            self.answered.emit(number, text.strip())
            field.set_note("")
            field.setPlaceholderText(self.tr("Answered."))
