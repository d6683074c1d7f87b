"""Reasons that come back for a label: material for its definition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from storymark.services.feedback import LEAST_TIMES, CauseCount
from storymark.ui.reader.shown import LabelStyle
from storymark.ui.review.words import cause_words
from storymark.ui.text import number
from storymark.ui.theme.look import Look
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.sheet import Sheet

WIDTH_PX = 560


class ReasonsSheet(Sheet):
    """A plain list, the commonest first."""

    def __init__(
        self, look: Look, window: QWidget, counts: Sequence[CauseCount], labels: Mapping[str, LabelStyle]
    ) -> None:
        super().__init__(look, window, width_px=WIDTH_PX)
        self.set_title(self.tr("Reasons that come back"))
        if counts:
            text = self.tr(
                "These reasons were given at least {n} times for one label. "
                "They are material for its definition."
            )
        else:
            text = self.tr("No reason has come back {n} times for one label yet.")
        words = text.format(n=number(LEAST_TIMES))
        self.body.addWidget(Paragraph(look, words, self.card, font="small", ink="ink2"))
        for count in counts:
            style = labels.get(count.label)
            line = self.tr("{label}: {cause}, %Ln times", "", count.count)
            told = line.format(label=style.name if style else count.label, cause=cause_words(count.cause))
            self.body.addWidget(Paragraph(look, told, self.card, font="row"))

    def is_ready(self) -> bool:
        """Enter only closes it."""
        return True
