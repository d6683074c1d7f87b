"""Parts of the export dialog: rows of formats, sections, lists to tick, lines of validation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from storymark.ui.text import one_line, tip
from storymark.ui.theme import icons
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.controls import Control
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.marks import Icon
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.pickers import CheckBox

_LINE_ICONS = {
    "ok": ("circle-check", "ok"),
    "warn": ("triangle-alert", "warn"),
    "bad": ("octagon-alert", "bad"),
    "check": ("check", "ink2"),
    "wait": ("clock", "ink3"),
}


class FormatRow(Control):
    """A format: icon, title, what stands in a line."""

    def __init__(self, look: Look, key: str, icon: str, title: str, caption: str, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.key = key
        self._icon, self._caption = icon, caption
        self.setText(title)
        self.setCheckable(True)
        self.describe(f"{title}, {caption}", tooltip="")
        self.setFixedHeight(look.px(46))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(self.look.px(160), self.height())

    def nextCheckState(self) -> None:
        """Qt's hook: a chosen row stays chosen when it is clicked again."""
        self.setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter = self.look, QPainter(self)
        painting.smooth(painter)
        if self.isChecked() or self.is_hovered:
            shade = "sel" if self.isChecked() else "sunken"
            painting.fill_round(painter, QRectF(self.rect()), look.colour(shade), 8)
        side = look.px(16)
        icons.paint(painter, self._icon, look.px(10), (self.height() - side) / 2, side, look.colour("ink2"))
        left, width = look.px(37), self.width() - look.px(45)
        title = QRectF(left, look.px(5), width, look.px(19))
        font = look.font("row_strong" if self.isChecked() else "row")
        painting.text_left(painter, title, self.text(), font, look.colour("ink1"))
        caption = QRectF(left, look.px(23), width, look.px(17))
        ink = look.colour("ink2" if self.isChecked() else "ink3")
        painting.text_left(painter, caption, self._caption, look.font("caption"), ink)
        self.paint_ring(painter, radius=8)


class Section(PlainLabel):
    """The heading of some choices."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, font="small_strong", ink="ink2", parent=parent)

    def set_title(self, title: str) -> None:
        """Word it."""
        self.setText(title)


class CheckList(QWidget):
    """Several of many: rows of (key, name, label colour or empty); all are ticked at first."""

    changed = Signal()

    def __init__(self, look: Look, rows: Sequence[tuple[str, str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._boxes: dict[str, CheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for key, name, colour in rows:
            box = CheckBox(look, one_line(name), self, label_colour=colour)
            box.setChecked(True)
            box.setToolTip(tip(name))
            box.toggled.connect(lambda _: self.changed.emit())
            self._boxes[key] = box
            column.addWidget(box)

    @property
    def chosen(self) -> list[str]:
        """The ticked keys, in order."""
        return [key for key, box in self._boxes.items() if box.isChecked()]

    @property
    def is_complete(self) -> bool:
        """Whether all are ticked."""
        return all(box.isChecked() for box in self._boxes.values())

    def box(self, key: str) -> CheckBox:
        """One of the boxes; raises KeyError."""
        return self._boxes[key]


class Lines(QWidget):
    """What can be said of the choice: icon, sentence, and a figure at the right."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._parts: list[QWidget] = []
        self._known: list[tuple[str, str, str]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(look.px(20), look.px(10), look.px(20), look.px(10))
        self._column.setSpacing(look.px(5))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def set_lines(self, lines: Sequence[tuple[str, str, str]]) -> None:
        """Each is (kind, sentence, figure); kinds are ok, warn, bad, check, wait."""
        if list(lines) == self._known:
            return
        self._known = list(lines)
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = [self._line(*line) for line in lines]
        for part in self._parts:
            self._column.addWidget(part)
            part.show()  # at once: whoever asks how high the lines are must not be told of empty ones

    @property
    def texts(self) -> list[str]:
        """The sentences that are shown."""
        return [text for _, text, _ in self._known]

    def _line(self, kind: str, text: str, figure: str) -> QWidget:
        look, part = self.look, QWidget(self)
        icon, ink = _LINE_ICONS[kind]
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(Icon(look, icon, part, ink=ink), 0, Qt.AlignmentFlag.AlignTop)
        is_loud = kind in ("ok", "bad")
        words = Paragraph(
            look,
            text,
            part,
            font="row" if is_loud else "small",
            ink="ink1" if is_loud else "ink2",
        )
        row.addWidget(words, 1)
        row.addWidget(PlainLabel(look, figure, part, font="small", ink="ink3"), 0, Qt.AlignmentFlag.AlignTop)
        return part
