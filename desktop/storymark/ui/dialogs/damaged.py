"""A project file that is damaged: what happened, what is safe, and which state to open instead."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from storymark.ui.dialogs.message import Message
from storymark.ui.theme import icons
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.controls import Button, Control

_ROW_PX, _PAD_PX, _RADIO_PX = 56, 14, 16


@dataclass(frozen=True, slots=True)
class State:
    """What can be opened instead; `verdict` is empty while it is looked at, `is_good` once it passed."""

    key: str
    title: str
    facts: str = ""
    verdict: str = ""
    is_good: bool = False


class StateRow(Control):
    """One state: a radio, what it is, when and how much, and what the checks say."""

    def __init__(self, look: Look, state: State, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFixedHeight(look.px(_ROW_PX))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_state(state)

    def show_state(self, state: State) -> None:
        """Show what is known of it by now."""
        self.state = state
        self.setEnabled(state.is_good or not state.verdict)
        words = (state.title, state.facts, state.verdict or self.tr("Checking…"))
        self.describe(", ".join(word for word in words if word), tooltip="")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(300), self.look.px(_ROW_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Enter belongs to the dialog's button, not to the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self.look, QPainter(self)
        painting.smooth(painter)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        is_on = self.isChecked() and self.isEnabled()
        ground = look.colour("herebg" if is_on else "raised")
        painting.frame_round(painter, rect, look.colour("here" if is_on else "hair"), 8, fill=ground)
        self._paint_radio(painter, is_on)
        left = look.px(_PAD_PX) + look.px(_RADIO_PX) + look.px(12)
        right = self._paint_verdict(painter)
        room = self.width() - left - right
        dim = "ink4" if not self.isEnabled() else ""
        half = self.height() / 2
        title = QRectF(left, half - look.px(20), room, look.px(20))
        facts = QRectF(left, half, room, look.px(18))
        painting.text_left(
            painter, title, self.state.title, look.font("small_strong"), look.colour(dim or "ink1")
        )
        painting.text_left(painter, facts, self.state.facts, look.font("small"), look.colour(dim or "ink2"))
        self.paint_ring(painter, radius=8)

    def _paint_radio(self, painter: QPainter, is_on: bool) -> None:
        look = self.look
        side = look.px(_RADIO_PX)
        box = QRectF(look.px(_PAD_PX), (self.height() - side) / 2, side, side)
        if is_on:
            painting.fill_round(painter, box, look.colour("ink1"), side / 2)
            inner = box.adjusted(side * 0.3, side * 0.3, -side * 0.3, -side * 0.3)
            painting.fill_round(painter, inner, look.colour("raised"), side / 2)
        else:
            painting.frame_round(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), look.colour("ctl"), side / 2)

    def _paint_verdict(self, painter: QPainter) -> float:
        """What the checks say, at the right; how much room it takes."""
        look, state = self.look, self.state
        text = state.verdict or self.tr("Checking…")
        ink = look.colour("ok" if state.is_good else "bad" if state.verdict else "ink3")
        font = look.font("small_medium")
        width = painting.width_of(font, text)
        right = self.width() - look.px(_PAD_PX)
        painting.text_right(painter, QRectF(0, 0, right, self.height()), text, font, ink)
        side = look.px(14)
        if state.verdict:
            name = "shield-check" if state.is_good else "octagon-alert"
            icons.paint(
                painter, name, right - width - side - look.px(6), (self.height() - side) / 2, side, ink
            )
        return width + side + look.px(6 + _PAD_PX + 12)


class DamagedDialog(Message):
    """Filled while the checks go on. `restore_requested` tells the key of the chosen state.

    It stays open until `close_overlay`: restoring may fail, and then another state can be chosen.
    """

    restore_requested = Signal(str)
    read_only_requested = Signal()

    def __init__(self, look: Look, window: QWidget, *, path: str, reason: str) -> None:
        self._rows: dict[str, StateRow] = {}
        super().__init__(
            look,
            window,
            title=self.tr("This project file is damaged"),
            text="",
            answers=(("cancel", self.tr("Cancel")), ("restore", self.tr("Restore and open"))),
            kind="bad",
            icon="database",
            subtitle=path,
            details=f"{path}\n{reason}",
            width_px=640,
        )
        self._read_only = Button(look, self.tr("Open read-only"), kind="plain", height_px=32)
        self._read_only.describe(
            self.tr("Open read-only"), tooltip=self.tr("Look at the newest backup without changing anything")
        )
        self._read_only.clicked.connect(self._on_read_only)
        self._read_only.setEnabled(False)
        self.foot.insertWidget(0, self._read_only)
        self.say(
            self.tr(
                "Its parts do not fit together, as after a power cut or on a failing disk. What you had "
                "saved is looked for in its journal and in its backups. The damaged file is kept as it is."
            )
        )
        if self.primary is not None:
            self.primary.set_icon("archive-restore")
        self._settle()

    def say(self, text: str) -> None:
        """The paragraph at the top."""
        self._text.setText(text)
        self.place()

    def show_state(self, state: State) -> None:
        """Add a state, or show what has become of it; the first good one is chosen."""
        row = self._rows.get(state.key)
        if row is None:
            row = self._rows[state.key] = StateRow(self.look, state, self.card)
            row.toggled.connect(lambda _on: self._settle())
            self.body.insertWidget(len(self._rows), row)
        else:
            row.show_state(state)
        chosen = self.chosen
        if state.is_good and (not chosen or not self._rows[chosen].state.is_good):
            row.setChecked(True)
        self._settle()
        self.place()

    def set_has_backup(self, has_backup: bool) -> None:
        """Whether there is one to look at."""
        self._read_only.setEnabled(has_backup)

    def set_busy(self) -> None:
        """Restoring: nothing else can be chosen meanwhile."""
        for row in self._rows.values():
            row.setEnabled(False)
        if self.primary is not None:
            self.primary.setEnabled(False)
            self.primary.setText(self.tr("Restoring…"))

    @property
    def chosen(self) -> str:
        """The key of the chosen state, empty for none."""
        return next((key for key, row in self._rows.items() if row.isChecked()), "")

    def is_ready(self) -> bool:
        """Only a state that passed its checks can be opened."""
        return bool(self.chosen) and self._rows[self.chosen].state.is_good

    def accept(self) -> None:
        """The primary button or Enter: the flow restores and closes."""
        if self.is_open and self.is_ready():
            self.restore_requested.emit(self.chosen)

    def _on_read_only(self) -> None:
        self.read_only_requested.emit()
        self.cancel()

    def first_focus(self) -> QWidget | None:
        """Nothing that Enter would press before there is something to open."""
        return self._read_only

    def _settle(self) -> None:
        if self.primary is None or self.primary.isEnabled() == self.is_ready():
            return
        self.primary.setEnabled(self.is_ready())
        if self.is_ready() and self.is_open:
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)
