"""At the right of the form: what a merge would do, who uses the label, and where it was used last."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from storymark.domain.labels import Label, LabelSet, label_name
from storymark.services.label_acts import LabelMerge
from storymark.services.label_facts import LabelFacts
from storymark.ui.text import moment, number, one_line
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.marks import Chip
from storymark.ui.widgets.pane import Hairline, Pane
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.pickers import CheckBox, Picker

WIDTH_PX = 296


class _Bar(QWidget):
    """How much of the label's use is one person's."""

    def __init__(self, look: Look, parent: QWidget, colour: str, share: float) -> None:
        super().__init__(parent)
        self.look, self._colour, self._share = look, colour, share
        self.setFixedSize(look.px(90), look.px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, rect = self.look, QPainter(self), QRectF(self.rect())
        painting.smooth(painter)
        painting.fill_round(painter, rect, look.colour("sunken"), rect.height() / 2)
        width = max(rect.height(), rect.width() * self._share)
        painting.fill_round(
            painter, QRectF(0, 0, width, rect.height()), look.label(self._colour).bar, rect.height() / 2
        )


class MergeForm(Pane):
    """`target_chosen` asks for a preview, `merge_wanted` tells target and whether the old label is kept."""

    target_chosen = Signal(str)
    merge_wanted = Signal(str, bool)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._label: Label | None = None
        self._labels = LabelSet()
        self._language = "en"
        self._found: LabelMerge | None = None
        self._title = PlainLabel(look, font="small_strong", ink="ink2", parent=self)
        self._from = Chip(look, self)
        self._into = Chip(look, self)
        self.target = Picker(look, self)
        self._names = [ElidedLabel(look, font="small", ink="ink2", parent=self) for _ in range(5)]
        self._figures = [PlainLabel(look, font="small_strong", parent=self) for _ in range(5)]
        self._arrow = PlainLabel(look, "→", self, font="small", ink="ink3")
        self.keep = CheckBox(look, parent=self)
        self.button = Button(look, parent=self, icon="git-merge", height_px=32)
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._told = Paragraph(look, font="small", ink="ink3", parent=self)
        self._build()
        self.target.activated.connect(lambda _index: self.target_chosen.emit(self.chosen))
        self.button.clicked.connect(lambda: self.merge_wanted.emit(self.chosen, self.keep.isChecked()))
        self.retranslate()

    def _build(self) -> None:
        look = self.look
        chips = QHBoxLayout()
        chips.setSpacing(look.px(8))
        chips.addWidget(self._from)
        chips.addWidget(self._arrow)
        chips.addWidget(self._into)
        chips.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14))
        whole.setSpacing(look.px(6))
        whole.addWidget(self._title)
        whole.addWidget(self.target)
        whole.addLayout(chips)
        for name, figure in zip(self._names, self._figures, strict=True):
            line = QHBoxLayout()
            line.addWidget(name, 1)
            line.addWidget(figure)
            whole.addLayout(line)
        whole.addWidget(self.keep)
        whole.addWidget(self.button)
        whole.addWidget(self._told)

    @property
    def chosen(self) -> str:
        """The label to merge into, empty for none."""
        return str(self.target.currentData() or "")

    def show_label(self, label: Label, labels: LabelSet, language: str) -> None:
        """Offer the others to merge this one into."""
        is_other = self._label is None or self._label.key != label.key
        self._label, self._labels, self._language = label, labels, language
        others = [(each.key, label_name(each, language)) for each in labels.in_use if each.key != label.key]
        wanted = "" if is_other else self.chosen
        self.target.set_choices([("", self.tr("Choose a label")), *others], wanted)
        if is_other or not self.chosen:
            self._found = None
        self.retranslate()

    def show_preview(self, found: LabelMerge | None) -> None:
        """What it would do; None while nothing is chosen."""
        self._found = found
        self.retranslate()

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._title.setText(self.tr("Merge preview"))
        self.target.setAccessibleName(self.tr("Merge into"))
        found, label = self._found, self._label
        target = self._labels.get(self.chosen) if self.chosen else None
        is_shown = found is not None and label is not None and target is not None
        chips = (self._from, self._arrow, self._into)
        for part in (*self._names, *self._figures, self.keep, *chips, self.button):
            part.setVisible(is_shown)
        if found is None or label is None or target is None:
            self._told.setText(
                self.tr("Choose the label that these tags are to get; see first what that does.")
            )
            return
        self._from.set_label(label_name(label, self._language), label.colour)
        self._into.set_label(label_name(target, self._language), target.colour)
        tags, name = sum(found.tags.values()), label_name(target, self._language)
        lines = (
            (self.tr("Tags that change"), tags),
            (self.tr("Stories touched"), found.stories),
            (self.tr("Already inside a {label} tag").format(label=name), found.nested),
            (self.tr("Would become exact duplicates, and go"), found.doubles),
            (self.tr("Of them in gold"), found.gold),
        )
        for (text, count), shown, figure in zip(lines, self._names, self._figures, strict=True):
            shown.setText(text)
            figure.setText(number(count))
            figure.setAccessibleName(f"{text} {number(count)}")
        was = label_name(label, self._language)
        self.keep.setText(self.tr("Keep “{label}” as an attribute").format(label=was))
        words = self.tr("Merge 1 tag") if tags == 1 else self.tr("Merge %Ln tags", "", tags)
        self.button.setText(words)
        self.button.describe(words)
        gold = self.tr("Gold has no such tag.") if not found.gold else self.tr("Gold changes with them.")
        self._told.setText(self.tr("One undo step.") + " " + gold)


class LabelSide(Pane):
    """The merge, and below it the use of the label."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, ground="window")
        self.merge = MergeForm(look, self)
        self._used_title = PlainLabel(look, font="small_strong", ink="ink2", parent=self)
        self._recent_title = PlainLabel(look, font="small_strong", ink="ink2", parent=self)
        self._used, self._recent = QVBoxLayout(), QVBoxLayout()
        self._parts: list[QWidget] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.merge)
        for title, part in ((self._used_title, self._used), (self._recent_title, self._recent)):
            whole.addWidget(Hairline(look, self))
            box = QVBoxLayout()
            box.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14))
            box.setSpacing(look.px(8))
            box.addWidget(title)
            box.addLayout(part)
            part.setSpacing(look.px(6))
            whole.addLayout(box)
        whole.addStretch(1)
        self.retranslate()

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(self.look.px(WIDTH_PX), super().sizeHint().height())

    def show_facts(self, label: Label, facts: LabelFacts, *, now_ms: int) -> None:
        """Who uses it, and where last."""
        look = self.look
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        most = max((count for _, count in facts.people), default=1)
        for name, count in facts.people[:12]:
            row = QWidget(self)
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(look.px(8))
            who = ElidedLabel(look, name, row, font="small")
            who.setAccessibleName(f"{name} {number(count)}")
            line.addWidget(who, 1)
            line.addWidget(_Bar(look, row, label.colour, count / most))
            figure = PlainLabel(look, number(count), row, font="small_strong")
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            figure.setMinimumWidth(look.px(34))
            line.addWidget(figure)
            self._used.addWidget(row)
            self._parts.append(row)
        for tag in facts.recent[:5]:
            row = QWidget(self)
            column = QVBoxLayout(row)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            quote = ElidedLabel(look, one_line(tag.quote), row, font="row")
            quote.setFont(look.reading(tag.language, 13))
            column.addWidget(quote)
            told = " · ".join(p for p in (tag.who, moment(tag.created_ms, now_ms=now_ms), tag.title) if p)
            column.addWidget(ElidedLabel(look, told, row, font="small", ink="ink3"))
            self._recent.addWidget(row)
            self._parts.append(row)

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._used_title.setText(self.tr("Used by"))
        self._recent_title.setText(self.tr("Recent"))
