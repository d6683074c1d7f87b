"""Above the text: how many suggestions are left, of which model, from which score on they are shown."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from storymark.ui.text import number
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.marks import Icon
from storymark.ui.widgets.pane import Pane
from storymark.ui.widgets.pickers import Picker

HEIGHT_PX = 44
THRESHOLDS = (0, 50, 60, 70, 80, 90)
SURE = 90
WIDE_PX = 560


class ShownStrip(NamedTuple):
    """`left` are to be decided, `below` more with a lower score than `threshold` percent.

    One press accepts `sure` of them; `sources` names the models.
    """

    left: int = 0
    below: int = 0
    sources: str = ""
    has_scores: bool = False
    sure: int = 0
    threshold: int = 0


class SuggestionStrip(Pane):
    """`threshold_chosen` tells percent; `accept_all_requested` asks for all that are sure, or all shown."""

    threshold_chosen = Signal(int)
    accept_all_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ground="window")
        self.setFixedHeight(look.px(HEIGHT_PX))
        self._shown = ShownStrip()
        self._icon = Icon(look, "sparkles", parent=self, ink="ink2")
        self._count = ElidedLabel(look, font="row_strong", ink="ink1", parent=self)
        self._from = ElidedLabel(look, font="small", ink="ink3", parent=self)
        self._above = PlainLabel(look, font="small", ink="ink3", parent=self)
        self.picker = Picker(look, self, height_px=26)
        self.picker.setFixedWidth(look.px(84))
        self.picker.activated.connect(lambda _: self.threshold_chosen.emit(int(self.picker.currentData())))
        self.accept_all = Button(look, parent=self, height_px=28)
        self.accept_all.clicked.connect(self.accept_all_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(20), 0, look.px(20), 0)
        row.setSpacing(look.px(10))
        for part, stretch in ((self._icon, 0), (self._count, 0), (self._from, 1), (self._above, 0)):
            row.addWidget(part, stretch)
        row.addWidget(self.picker)
        row.addWidget(self.accept_all)
        self.hide()
        self.retranslate()

    def set_text_left(self, left_px: int) -> None:
        """Where the text begins, from this widget's left edge."""
        row = self.layout()
        assert row is not None
        row.setContentsMargins(max(self.look.px(12), left_px), 0, self.look.px(20), 0)

    def show_facts(self, shown: ShownStrip) -> None:
        """Show these."""
        self._shown = shown
        self.picker.setVisible(shown.has_scores)
        self._settle_room()
        self.accept_all.setEnabled(shown.sure > 0)
        self.retranslate()

    def retranslate(self) -> None:
        """Word it in the present language."""
        shown = self._shown
        one = self.tr("1 suggestion left in this story")
        many = self.tr("%Ln suggestions left in this story", "", shown.left)
        self._count.setText(one if shown.left == 1 else many)
        told = [self.tr("from {names}").format(names=shown.sources)] if shown.sources else []
        if shown.below:
            text = self.tr("{count} below {percent} %")
            told.append(text.format(count=number(shown.below), percent=number(shown.threshold)))
        self._from.setText("  ·  ".join(told))
        self._above.setText(self.tr("Show above"))
        choices = [(str(n), f"{n} %" if n else self.tr("All")) for n in THRESHOLDS]
        self.picker.set_choices(choices, str(shown.threshold))
        self.picker.setAccessibleName(self.tr("Show suggestions with this score and more"))
        text = self.tr("Accept all ≥ {n}").format(n=SURE) if shown.has_scores else self.tr("Accept all")
        self.accept_all.setText(text)
        self.accept_all.describe(text, key=self.look.key("accept_all"))
        self.accept_all.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook."""
        super().resizeEvent(event)
        self._settle_room()

    def _settle_room(self) -> None:
        """Where room is short, the picker's own name tells what it is for."""
        self._above.setVisible(self._shown.has_scores and self.width() >= self.look.px(WIDE_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: the ground, and the line to the text."""
        super().paintEvent(event)
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, self.look.colour("hair"))
