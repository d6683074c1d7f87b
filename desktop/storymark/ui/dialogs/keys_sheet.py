"""All keys on one sheet, made from the table of acts and from the keys in force."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storymark.domain.folding import folded
from storymark.ui.action_table import ACTIONS, CONTEXT, Group
from storymark.ui.actions import action_name
from storymark.ui.text import key_text
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.fields import SearchField
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.marks import KeyCap
from storymark.ui.widgets.sheet import Sheet

COLUMNS = (
    (Group.MOVE, Group.SELECT, Group.REVIEW),
    (Group.TAG, Group.SENTENCES, Group.STORY),
    (Group.PROJECT, Group.SEARCH, Group.EVERYWHERE),
)
# More acts than these on a line are shown as the first and the last of their keys.
MOST_CAPS = 4
_COLUMN_PX = 300


class KeyLine(NamedTuple):
    """A line of the sheet: what it does, its keys, and whether they are the ends of a row of keys."""

    group: Group
    name: str
    keys: tuple[str, ...]
    is_range: bool


def key_lines(look: Look) -> Iterator[KeyLine]:
    """The lines of the sheet in the order of the table; acts of one row are one line."""
    rows: dict[tuple[Group, str], list[str]] = {}
    for spec in ACTIONS:
        rows.setdefault((spec.group, spec.row or spec.id), []).append(spec.id)
    for (group, row), acts in rows.items():
        keys = tuple(key for key in (look.keys.first(act) for act in acts) if key)
        is_range = len(keys) > MOST_CAPS
        name = action_name(acts[0]) if row == acts[0] else QCoreApplication.translate(CONTEXT, row)
        shown = (keys[0], keys[-1]) if is_range else keys
        yield KeyLine(group, name, tuple(key_text(key) for key in shown), is_range)


class KeysSheet(Sheet):
    """Typing finds a key; Esc or Enter closes. `change_wanted` comes from its link."""

    change_wanted = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, width_px=1088, has_lines=True)
        self.field = SearchField(look, self.card, icon="search")
        self.field.setFixedWidth(look.px(180))
        self.field.left.connect(self.cancel)
        self.head.insertWidget(1, self.field, 0, Qt.AlignmentFlag.AlignTop)
        self._lines: list[tuple[QWidget, str]] = []
        self._titles: list[tuple[QWidget, list[QWidget]]] = []
        self._columns: QWidget | None = None
        self._count = len(COLUMNS)
        self._hint = PlainLabel(look, font="small", ink="ink2", parent=self.card)
        self._change = Button(look, kind="link", height_px=28, parent=self.card)
        self._change.clicked.connect(self._on_change)
        self.foot.addWidget(self._hint)
        self.foot.addStretch(1)
        self.foot.addWidget(self._change)
        self.field.textChanged.connect(self._show_matches)
        self.retranslate()

    def retranslate(self) -> None:
        """Word it in the present language; the lines are made anew."""
        super().retranslate()
        if not hasattr(self, "_change"):
            return
        where = self.tr("Single keys work while the text has the focus. In a field, Esc returns to the text.")
        self.set_title(self.tr("Keys"), where)
        self.field.setPlaceholderText(self.tr("Find a key"))
        self.field.setAccessibleName(self.tr("Find a key"))
        self._hint.setText(self.tr("Any key can be changed."))
        self._change.setText(self.tr("Change keys…"))
        self._change.describe(self.tr("Change keys"), key=self.look.key("change_keys"))
        self._fill()

    def _fill(self) -> None:
        if self._columns is not None:
            self.body.removeWidget(self._columns)
            self._columns.hide()
            self._columns.deleteLater()
        look = self.look
        self._lines, self._titles = [], []
        self._columns = QWidget(self.card)
        columns = QHBoxLayout(self._columns)
        columns.setContentsMargins(look.px(26), look.px(18), look.px(26), look.px(18))
        columns.setSpacing(look.px(38))
        lines = list(key_lines(look))
        for first in range(self._count):
            column = QVBoxLayout()
            column.setSpacing(look.px(5))
            for group in (group for groups in COLUMNS[first :: self._count] for group in groups):
                self._add_group(column, group, [line for line in lines if line.group is group])
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.body.addWidget(self._columns)
        self._show_matches(self.field.text())

    def card_size(self, room: QSize) -> QSize:
        """Qt's hook: at large text two columns, or one."""
        size = super().card_size(room)
        count = max(1, min(len(COLUMNS), size.width() // self.look.px(_COLUMN_PX)))
        if count != self._count:
            self._count = count
            self._fill()
            size = super().card_size(room)
        return size

    def first_focus(self) -> QWidget | None:
        """The field, so that one may type at once."""
        return self.field

    def is_ready(self) -> bool:
        """Enter only closes it."""
        return True

    def _add_group(self, column: QVBoxLayout, group: Group, lines: list[KeyLine]) -> None:
        title = PlainLabel(
            self.look,
            QCoreApplication.translate(CONTEXT, group.value),
            self.card,
            font="small_strong",
            ink="ink2",
        )
        column.addWidget(title)
        rows = [self._line(line) for line in lines]
        for row in rows:
            column.addWidget(row)
        column.addSpacing(self.look.px(14))
        self._titles.append((title, rows))

    def _line(self, line: KeyLine) -> QWidget:
        look = self.look
        whole = QWidget(self.card)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(4))
        name = ElidedLabel(look, line.name, whole, font="body")
        name.setAccessibleName(f"{line.name}: {', '.join(line.keys)}")
        row.addWidget(name, 1)
        for number, key in enumerate(line.keys):
            if number and line.is_range:
                row.addWidget(PlainLabel(look, self.tr("to", "1 to 9"), whole, font="small", ink="ink2"))
            row.addWidget(KeyCap(look, key, whole), 0, Qt.AlignmentFlag.AlignVCenter)
        self._lines.append((whole, folded(" ".join((line.name, *line.keys)))))
        return whole

    def _show_matches(self, typed: str) -> None:
        wanted = folded(typed.strip())
        for whole, words in self._lines:
            whole.setVisible(wanted in words)
        for title, rows in self._titles:
            title.setVisible(any(not row.isHidden() for row in rows))

    def _on_change(self) -> None:
        self.cancel()
        self.change_wanted.emit()
