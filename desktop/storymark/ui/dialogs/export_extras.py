"""The lower choices of the export dialog: a split without leaks, names of people, the card."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QIntValidator, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from storymark.ui.dialogs.export_parts import Section
from storymark.ui.text import number
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.fields import TextField
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.pickers import CheckBox, Picker

SHARES = ("", "80/10/10", "70/15/15", "80/20")


_MAX_SEED = 999_999_999
_INKS = {"train": "ink2", "dev": "here", "test": "ok"}


class SplitBar(QWidget):
    """How many stories each side would have, as a bar with figures under it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.counts: dict[str, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """The figures."""
        return "  ·  ".join(f"{side} {number(count)}" for side, count in self.counts.items())

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show them; none while they are not known."""
        self.counts = {side: counts[side] for side in _INKS if counts.get(side)}
        self.setAccessibleName(self.words)
        self.update()

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(self.look.px(120), self.look.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter = self.look, QPainter(self)
        painting.smooth(painter)
        height, gap, total = look.px(8), look.px(2), sum(self.counts.values())
        if not total:
            painting.fill_round(painter, QRectF(0, 0, self.width(), height), look.colour("sunken"), 4)
            return
        x, room = 0.0, self.width() - gap * (len(self.counts) - 1)
        for side, count in self.counts.items():
            width = room * count / total
            painting.fill_round(painter, QRectF(x, 0, width, height), look.colour(_INKS[side]), 2)
            x += width + gap
        words = QRectF(0, height, self.width(), self.height() - height)
        painting.text_left(painter, words, self.words, look.font("caption"), look.colour("ink2"))


class ExportExtras(QWidget):
    """`changed` when the dataset would be another one; the card changes nothing of it."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._split_section, self._options_section = Section(look, self), Section(look, self)
        self._split = Picker(look, self)
        self._split.currentIndexChanged.connect(self._on_split)
        self._split_hint = PlainLabel(look, font="small", ink="ink3", parent=self)
        self._split_hint.setWordWrap(True)
        self._seed_name = PlainLabel(look, font="small", ink="ink3", parent=self)
        self._seed = TextField(look, self, height_px=28)
        self._seed.setText("0")
        self._seed.setValidator(QIntValidator(0, _MAX_SEED, self._seed))
        self._seed.textChanged.connect(lambda _: self._on_split())
        self._seed_name.setBuddy(self._seed)
        self.bar = SplitBar(look, self)
        self._pseudonyms, self._card = CheckBox(look, parent=self), CheckBox(look, parent=self)
        self._pseudonyms.toggled.connect(lambda _: self.changed.emit())
        self._card.setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        seed = QHBoxLayout()
        seed.addWidget(self._seed_name)
        seed.addWidget(self._seed, 1)
        column.addWidget(self._split_section)
        column.addWidget(self._split)
        column.addLayout(seed)
        column.addWidget(self.bar)
        column.addWidget(self._split_hint)
        column.addSpacing(look.px(8))
        for box in (self._options_section, self._pseudonyms, self._card):
            column.addWidget(box)
        self.retranslate()

    @property
    def split(self) -> str:
        """`80/10/10` and the like, empty for one dataset."""
        return str(self._split.currentData() or "")

    @property
    def seed(self) -> int:
        """What orders like groups; 0 while the field is empty."""
        return int(self._seed.text() or 0)

    @property
    def has_pseudonyms(self) -> bool:
        """Whether people are written under other names."""
        return self._pseudonyms.isChecked()

    @property
    def has_card(self) -> bool:
        """Whether a card is written beside the dataset."""
        return self._card.isChecked()

    def choose_split(self, shares: str) -> None:
        """Take one of `SHARES`."""
        self._split.setCurrentIndex(self._split.findData(shares))

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._split_section.set_title(self.tr("Splits"))
        texts = ("train 80, dev 10, test 10", "train 70, dev 15, test 15", "train 80, test 20")
        self._split.set_choices(list(zip(SHARES, (self.tr("One dataset"), *texts), strict=True)))
        self._split.setAccessibleName(self.tr("Splits"))
        self._split_hint.setText(
            self.tr("By story; those that share passages stay together. Balanced by language and label.")
        )
        self._options_section.set_title(self.tr("Options"))
        self._pseudonyms.setText(self.tr("Other names for annotators"))
        self._card.setText(self.tr("Write a card for the dataset"))
        self._seed_name.setText(self.tr("Seed"))
        self._seed.setAccessibleName(self.tr("Seed"))
        self._show_split()

    def _show_split(self) -> None:
        for part in (self._split_hint, self._seed_name, self._seed, self.bar):
            part.setVisible(bool(self.split))

    def _on_split(self) -> None:
        self._show_split()
        self.bar.set_counts({})
        self.changed.emit()
