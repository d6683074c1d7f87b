"""Reasons that come back for a label, and what they propose for its definition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from storymark.services.feedback import LEAST_TIMES
from storymark.services.proposals import Proposal
from storymark.ui.reader.shown import LabelStyle
from storymark.ui.review.words import cause_words
from storymark.ui.text import number
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.pane import Hairline
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.sheet import Sheet

WIDTH_PX = 620
_SHOWN = 30


class ReasonsSheet(Sheet):
    """The commonest first. `adopted` and `place_wanted` tell the number of a proposal."""

    adopted = Signal(int)
    place_wanted = Signal(int)

    def __init__(
        self, look: Look, window: QWidget, proposals: Sequence[Proposal], labels: Mapping[str, LabelStyle]
    ) -> None:
        super().__init__(look, window, width_px=WIDTH_PX)
        self._first: QWidget | None = None
        self._adopt: dict[int, Button] = {}
        self.set_title(self.tr("Reasons that come back"))
        if proposals:
            text = self.tr(
                "These reasons were given at least {n} times for one label. "
                "What was decided there can become examples of the label."
            )
        else:
            text = self.tr("No reason has come back {n} times for one label yet.")
        words = text.format(n=number(LEAST_TIMES))
        self.body.addWidget(Paragraph(look, words, self.card, font="small", ink="ink2"))
        for index, proposal in enumerate(proposals[:_SHOWN]):
            if index:
                self.body.addWidget(Hairline(look, self.card))
            self._put(index, proposal, labels)

    def is_ready(self) -> bool:
        """Enter only closes it."""
        return True

    def first_focus(self) -> QWidget | None:
        """The first button."""
        return self._first

    def show_adopted(self, index: int) -> None:
        """The label has it now."""
        button = self._adopt[index]
        button.setEnabled(False)
        button.setText(self.tr("Added to the label"))

    def _put(self, index: int, proposal: Proposal, labels: Mapping[str, LabelStyle]) -> None:
        look, reason = self.look, proposal.reason
        style = labels.get(reason.label)
        line = self.tr("{label}: {cause}, %Ln times", "", reason.count)
        name = style.name if style is not None else reason.label
        title = line.format(label=name, cause=cause_words(reason.cause))
        self.body.addWidget(Paragraph(look, title, self.card, font="row"))
        for text, passages in (
            (self.tr("Right: {quotes}"), proposal.right),
            (self.tr("Wrong: {quotes}"), proposal.wrong),
        ):
            if passages:
                quotes = ", ".join(f"“{passage}”" for passage in passages)
                words = text.format(quotes=quotes)
                self.body.addWidget(Paragraph(look, words, self.card, font="small", ink="ink2"))
        for remark in proposal.remarks:
            self.body.addWidget(Paragraph(look, remark, self.card, font="small", ink="ink1"))
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        show = Button(look, self.tr("Show the first place"), self.card, kind="plain", height_px=28)
        show.describe(f"{show.text()}: {title}", tooltip="")
        show.clicked.connect(lambda: self.place_wanted.emit(index))
        if proposal.right or proposal.wrong:
            adopt = Button(look, self.tr("Add to the label’s examples"), self.card, height_px=28)
            adopt.describe(f"{adopt.text()}: {title}", tooltip="")
            adopt.clicked.connect(lambda: self.adopted.emit(index))
            self._adopt[index] = adopt
            row.addWidget(adopt)
            self._first = self._first or adopt
        self._first = self._first or show
        row.addWidget(show)
        row.addStretch(1)
        self.body.addLayout(row)
