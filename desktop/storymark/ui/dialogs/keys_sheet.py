"""All keys on one sheet, made from the table of acts."""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from storymark.ui.actions import ACTIONS, CONTEXT, MENUS
from storymark.ui.text import key_caption
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.marks import KeyCap
from storymark.ui.widgets.sheet import Sheet

# Keys of the text that are moves or digits and so stand in no menu.
MOVES: tuple[tuple[tuple[str, ...], object], ...] = (
    (("←", "→"), QT_TRANSLATE_NOOP("KeysSheet", "Word back, forward")),
    (("Alt ←", "Alt →"), QT_TRANSLATE_NOOP("KeysSheet", "Character back, forward")),
    (("Ctrl ←", "Ctrl →"), QT_TRANSLATE_NOOP("KeysSheet", "Clause back, forward")),
    (("Home", "End"), QT_TRANSLATE_NOOP("KeysSheet", "Start, end of the sentence")),
    (("Shift",), QT_TRANSLATE_NOOP("KeysSheet", "with a move: select")),
    (("1", "9"), QT_TRANSLATE_NOOP("KeysSheet", "Tag the selection, relabel the tag, or tag the sentence")),
    (("Shift 1",), QT_TRANSLATE_NOOP("KeysSheet", "Second tag on the same words")),
    (("Enter",), QT_TRANSLATE_NOOP("KeysSheet", "Sentence read, go on")),
    (("Esc",), QT_TRANSLATE_NOOP("KeysSheet", "Clear the selection, then the tag")),
)
COLUMNS = 2


class KeysSheet(Sheet):
    """Closes with Esc or Enter."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, width_px=900)
        self._close_button = Button(look, kind="primary", height_px=32)
        row = QHBoxLayout()
        row.setSpacing(look.px(32))
        groups = self._groups()
        half = sum(len(lines) + 2 for _, lines in groups) / COLUMNS
        column, filled = self._new_column(row), 0.0
        for title, lines in groups:
            if filled >= half and row.count() < COLUMNS:
                column.addStretch(1)
                column, filled = self._new_column(row), 0.0
            self._add_group(column, title, lines)
            filled += len(lines) + 2
        column.addStretch(1)
        self.body.addLayout(row)
        self.foot.addStretch(1)
        self.add_buttons(self._close_button)
        self.set_title(self.tr("Keys"), self.tr("Single keys work while the text has the focus."))
        self._close_button.setText(self.tr("Close"))
        self._close_button.describe(self.tr("Close"), key="Esc", tooltip="")

    def first_focus(self) -> QWidget | None:
        """The button that closes it."""
        return self._close_button

    def _groups(self) -> list[tuple[str, list[tuple[tuple[str, ...], str]]]]:
        groups: list[tuple[str, list[tuple[tuple[str, ...], str]]]] = []
        text = self.tr("Text")
        moves = [(keys, QCoreApplication.translate("KeysSheet", str(name))) for keys, name in MOVES]
        groups.append((text, moves))
        for menu, title in MENUS.items():
            lines: list[tuple[tuple[str, ...], str]] = [
                ((key_caption(spec.key_text()),), _plain(QCoreApplication.translate(CONTEXT, spec.text)))
                for spec in ACTIONS
                if spec.menu == menu and spec.sequences()
            ]
            if lines:
                groups.append((_plain(QCoreApplication.translate(CONTEXT, title)), lines))
        return groups

    def _new_column(self, row: QHBoxLayout) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self.look.px(6))
        row.addLayout(column, 1)
        return column

    def _add_group(self, column: QVBoxLayout, title: str, lines: list[tuple[tuple[str, ...], str]]) -> None:
        look = self.look
        column.addWidget(PlainLabel(look, title, self.card, font="small_strong", ink="ink2"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(4))
        grid.setColumnStretch(1, 1)
        for line, (keys, name) in enumerate(lines):
            caps = QHBoxLayout()
            caps.setSpacing(look.px(4))
            for key in keys:
                caps.addWidget(KeyCap(look, key, self.card))
            caps.addStretch(1)
            grid.addLayout(caps, line, 0)
            grid.addWidget(PlainLabel(look, name, self.card, font="body"), line, 1)
        grid.setColumnMinimumWidth(0, look.px(110))
        column.addLayout(grid)
        column.addSpacing(look.px(10))


def _plain(text: str) -> str:
    """A menu text without its mnemonic and dots."""
    without = re.sub(r"\s?\(&\w\)", "", text)
    return without.replace("&", "").rstrip("…")
