"""The bar below the hits: how many are picked, and the labels that they can all be given."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from storymark.domain.labels import LabelSet, label_name
from storymark.ui.text import number
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.controls import Button, Control
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.pane import Pane

HEIGHT_PX = 52
_TEXT_PX = 180


class LabelButton(Control):
    """A label's key and chip; pressing it gives the label."""

    def __init__(self, look: Look, key: str, name: str, shortcut: str, colour: str, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.key, self._shortcut, self._colour = key, shortcut, colour
        self.setText(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        look = self.look
        width = painting.cap_width(look, self._shortcut) + look.px(4) + painting.chip_width(look, self.text())
        return QSize(width, look.px(28))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter = self.look, QPainter(self)
        cap, height = painting.cap_width(look, self._shortcut), look.px(20)
        top = (self.height() - height) / 2
        painting.key_cap(painter, QRectF(0, top, cap, height), self._shortcut, look)
        chip = QRectF(cap + look.px(4), top - 1, self.width() - cap - look.px(4), height + 2)
        is_solid = self.is_hovered or self.isDown()
        painting.chip(painter, chip, self.text(), look.label(self._colour), look, is_solid=is_solid)
        self.paint_ring(painter)


class PickAll(Control):
    """A box for all hits: empty, a dash for some, a tick for all; what is picked stands behind it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._picked = self._all = 0
        self.setFixedSize(look.px(24), look.px(28))

    def show_picked(self, picked: int, all_: int) -> None:
        """How many of how many."""
        self._picked, self._all = picked, all_
        self.setEnabled(all_ > 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter, side = self.look, QPainter(self), self.look.px(16)
        painting.smooth(painter)
        box = QRectF(2, (self.height() - side) / 2, side, side)
        if not self._picked:
            edge = "ctl" if self.isEnabled() else "strong"
            painting.frame_round(painter, box, look.colour(edge), 4, fill=look.colour("raised"), width=1.2)
        else:
            painting.fill_round(painter, box, look.colour("prim"), 4)
            if self._picked >= self._all:
                painting.check(painter, box, look.colour("primT"))
            else:
                dash = QRectF(box.left() + side * 0.25, box.center().y() - 1, side * 0.5, 2)
                painting.fill_round(painter, dash, look.colour("primT"), 1)
        self.paint_ring(painter)


class PickBar(Pane):
    """`label_chosen` tells the label that all picked hits shall have."""

    label_chosen = Signal(str)
    cleared = Signal()
    all_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ground="window")
        self.setFixedHeight(look.px(HEIGHT_PX))
        self._picked = self._all = 0
        self.all_box = PickAll(look, self)
        self.all_box.clicked.connect(self.all_wanted)
        self.text = ElidedLabel(look, font="row_strong", parent=self)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._caption = PlainLabel(look, font="small", ink="ink2", parent=self)
        self._clear = Button(look, kind="plain", key=look.key("leave_hits"), parent=self)
        self._clear.clicked.connect(self.cleared)
        self.labels: list[LabelButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.px(18), 0, look.px(12), 0)
        self._row.setSpacing(look.px(10))
        self._row.addWidget(self.all_box)
        self._row.addWidget(self.text, 1)
        self._row.addWidget(self._caption)
        self._row.addWidget(self._clear)
        self.retranslate()

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """The labels that have a digit."""
        for button in self.labels:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.labels = []
        for label in labels.in_use:
            if label.shortcut:
                name = label_name(label, language)
                button = LabelButton(self.look, label.key, name, label.shortcut, label.colour, self)
                button.clicked.connect(lambda _=False, key=label.key: self.label_chosen.emit(key))
                self._row.insertWidget(self._row.count() - 1, button)
                self.labels.append(button)
        self._word()

    def show_picked(self, picked: int, all_: int) -> None:
        """How many hits are picked of how many that are shown."""
        self._picked, self._all = picked, all_
        self._word()

    def retranslate(self) -> None:
        """Word it in the present language."""
        self.all_box.describe(self.tr("Pick all hits"), key=self.look.key("pick_all_hits"))
        self._caption.setText(self.tr("Tag all as"))
        self._clear.setText(self.tr("Clear"))
        self._clear.describe(self.tr("Pick none"), key=self.look.key("leave_hits"))
        self._word()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook."""
        super().resizeEvent(event)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: the ground, and the line to the hits."""
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), 1, self.look.colour("hair"))

    def _word(self) -> None:
        has_picked = self._picked > 0
        self.all_box.show_picked(self._picked, self._all)
        if has_picked:
            text = self.tr("{n} of {all} picked").format(n=number(self._picked), all=number(self._all))
        elif self._all:
            acts = {"pick": "pick_hit", "all": "pick_all_hits", "open": "open_hit"}
            text = self.tr("{pick} picks a hit, {all} all of them; {open} opens it in its story").format(
                **{name: self.look.key(act) for name, act in acts.items()}
            )
        else:
            text = ""
        self.text.setFont(self.look.font("row_strong" if has_picked else "small"))
        self.text.set_ink("ink1" if has_picked else "ink2")
        self.text.setText(text)
        for button in self.labels:
            spoken = self.tr("Tag %Ln picked hits as {label}", "", self._picked).format(label=button.text())
            button.describe(spoken, key=button._shortcut)
        self._settle()

    def _settle(self) -> None:
        """Labels are shown as far as there is room; their digits work all the same."""
        has_picked = self._picked > 0
        self._clear.setVisible(has_picked)
        taken = self.look.px(_TEXT_PX + 58) + self._clear.sizeHint().width()
        self._caption.setVisible(has_picked and taken + self._caption.sizeHint().width() <= self.width())
        taken += self._caption.sizeHint().width()
        for button in self.labels:
            taken += button.sizeHint().width() + self.look.px(10)
            button.setVisible(has_picked and taken <= self.width())
