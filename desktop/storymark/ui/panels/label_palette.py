"""The labels with their keys: a click does what the key does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from storymark.domain.labels import LabelSet, label_name, word_in
from storymark.ui.label_tree import in_tree
from storymark.ui.text import number, tip
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.controls import Control
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.pane import Pane

_TALL_PX, _LOW_PX = 44, 28
_INDENT_PX = 20
_MARGIN_PX = 16


@dataclass(frozen=True, slots=True)
class _Row:
    """A label as its row shows it."""

    key: str
    shortcut: str
    name: str
    hint: str
    colour: str
    depth: int
    has_children: bool


class LabelRow(Control):
    """One label: key on its tint, name, hint, how many tags it has in the story."""

    def __init__(self, look: Look, row: _Row, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.row = row
        self._count = 0
        self._is_current = False
        self.setFixedHeight(look.px(_TALL_PX if row.hint else _LOW_PX))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        """How many tags of the story have it."""
        if count != self._count:
            self._count = count
            self.update()

    def set_current(self, is_current: bool) -> None:
        """Whether the selected tag has it."""
        if is_current != self._is_current:
            self._is_current = is_current
            self.update()

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(self.look.px(120), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter, row = self.look, QPainter(self), self.row
        painting.smooth(painter)
        indent = look.px(_INDENT_PX) * row.depth
        left = look.px(8) + indent
        if self.is_hovered or self.isDown() or self._is_current:
            ground = QRectF(self.rect()).adjusted(indent, 0, 0, -1)
            painting.fill_round(painter, ground, look.colour("sel"), 6)
        centre = look.px(12 if row.depth else 13)
        if row.depth:
            self._paint_branch(painter, left, centre)
        cap = QRectF(left, centre - look.px(9), look.px(20), look.px(18))
        painting.label_cap(painter, cap, row.shortcut, look.label(row.colour), look)
        right = self.width() - look.px(8)
        count_ink = "ink2" if self._count else "ink3"
        number_rect = QRectF(right - look.px(48), centre - look.px(10), look.px(48), look.px(20))
        shown = number(self._count) if self._count else "–"
        painting.text_right(painter, number_rect, shown, look.font("small"), look.colour(count_ink))
        words_left = left + look.px(30)
        room = right - words_left - painting.width_of(look.font("small_medium"), shown) - look.px(8)
        name = QRectF(words_left, centre - look.px(10), max(0, room), look.px(20))
        painting.text_left(painter, name, row.name, look.font("row"), look.colour("ink1"))
        if row.hint:
            hint = QRectF(words_left, centre + look.px(8), right - words_left, look.px(18))
            ink = "ink2" if self.is_hovered or self._is_current else "ink3"
            painting.text_left(painter, hint, row.hint, look.font("caption"), look.colour(ink))
        self.paint_ring(painter)

    def _paint_branch(self, painter: QPainter, left: float, centre: float) -> None:
        painter.setPen(QPen(self.look.colour("strong"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x = left - self.look.px(11) + 0.5
        painter.drawLine(int(x), 0, int(x), int(centre))
        painter.drawLine(int(x), int(centre), int(left - self.look.px(3)), int(centre))


class LabelPalette(Pane):
    """All labels in use; `label_clicked` tells the key of the one that was clicked."""

    label_clicked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._labels = LabelSet()
        self._language = "en"
        self._counts: Mapping[str, int] = {}
        self._rows: dict[str, LabelRow] = {}
        self._head = QWidget(self)
        self._title = PlainLabel(look, font="small_strong", ink="ink2", parent=self._head)
        self._set_name = ElidedLabel(look, font="small", ink="ink3", parent=self._head)
        self._set_name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(look.px(_MARGIN_PX), look.px(3), look.px(_MARGIN_PX), 0)
        head.addWidget(self._title)
        head.addWidget(self._set_name, 1)
        self._head.setFixedHeight(look.px(34))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(look.px(8), 0, look.px(8), look.px(6))
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addLayout(self._grid)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.retranslate()

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """Show these labels, named in `language` (`en`, `vi`, `zh`)."""
        if (labels, language) == (self._labels, self._language) and self._rows:
            return
        self._labels, self._language = labels, language
        self._rebuild()
        self.retranslate()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """How many tags each label has in the open story."""
        former, self._counts = self._counts, dict(counts)
        for key, row in self._rows.items():
            if counts.get(key, 0) != former.get(key, 0):
                row.set_count(counts.get(key, 0))
                self._describe(row)

    def set_current(self, key: str) -> None:
        """The label of the selected tag, empty for none."""
        for own, row in self._rows.items():
            row.set_current(own == key)

    def set_has_head(self, has_head: bool) -> None:
        """Whether the heading is shown; under tabs it says nothing new."""
        self._head.setVisible(has_head)
        top = 0 if has_head else self.look.px(4)
        self._grid.setContentsMargins(self.look.px(8), top, self.look.px(8), self.look.px(6))

    def row(self, key: str) -> LabelRow:
        """The row of a label; raises KeyError."""
        return self._rows[key]

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._title.setText(self.tr("Labels"))
        name = self._labels.name
        revision = self.tr("v{n}").format(n=number(self._labels.revision))
        self._set_name.setText(f"{name} {revision}" if name else "")
        for row in self._rows.values():
            self._describe(row)

    def _describe(self, row: LabelRow) -> None:
        count = self._counts.get(row.row.key, 0)
        tags = self.tr("1 tag") if count == 1 else self.tr("%Ln tags", "", count)
        row.setAccessibleName(f"{row.row.name}, {tags}")
        row.setAccessibleDescription(row.row.shortcut)
        label = self._labels.get(row.row.key)
        definition = word_in(label.definition, self._language) if label else ""
        row.setToolTip(tip(definition or row.row.hint or row.row.name, row.row.shortcut))

    def _rebuild(self) -> None:
        for row in self._rows.values():
            self._grid.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {}
        line, column = 0, 0
        wanted = _rows_of(self._labels, self._language)
        for index, entry in enumerate(wanted):
            row = LabelRow(self.look, entry, self)
            row.clicked.connect(lambda _=False, key=entry.key: self.label_clicked.emit(key))
            row.set_count(self._counts.get(entry.key, 0))
            self._rows[entry.key] = row
            if column == 1:
                self._grid.addWidget(row, line, 1)
                line, column = line + 1, 0
            elif _is_short(entry) and index + 1 < len(wanted) and _is_short(wanted[index + 1]):
                # Two labels without a hint or children share a line.
                self._grid.addWidget(row, line, 0)
                column = 1
            else:
                self._grid.addWidget(row, line, 0, 1, 2)
                line += 1


def _rows_of(labels: LabelSet, language: str) -> list[_Row]:
    """Labels in use, each followed by its children, which have no hint of their own."""
    return [
        _Row(
            key=branch.label.key,
            shortcut=branch.label.shortcut,
            name=label_name(branch.label, language),
            hint="" if branch.depth else word_in(branch.label.hint, language),
            colour=branch.label.colour,
            depth=branch.depth,
            has_children=branch.has_children,
        )
        for branch in in_tree(labels.in_use)
    ]


def _is_short(row: _Row) -> bool:
    return not (row.depth or row.hint or row.has_children) and len(row.name) <= 14
