"""One of several: a segmented control on a track, and tabs that are filled when chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from storymark.ui.text import number
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.controls import Control

Choice = tuple[str, str]  # key, text
_LEAST_PAD = 3


class _Segment(Control):
    """One choice of a segmented control."""

    def __init__(self, look: Look, key: str, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.key = key
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        look = self.look
        width = painting.width_of(look.font("small_strong"), self.text()) + look.px(20)
        return QSize(width, look.px(26))

    def minimumSizeHint(self) -> QSize:
        """At large text a word may end in an ellipsis; the tooltip has all of it."""
        look = self.look
        width = painting.width_of(look.font("small_strong"), self.text()[:3] + "…") + look.px(8)
        return QSize(min(width, self.sizeHint().width()), look.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self.look, QPainter(self)
        painting.smooth(painter)
        rect = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        if self.isChecked():
            edge = "sel" if look.theme.is_dark else "strong"
            ground = "sel" if look.theme.is_dark else "raised"
            painting.frame_round(painter, rect, look.colour(edge), 5, fill=look.colour(ground))
        is_bright = self.isChecked() or self.is_hovered
        ink = "ink4" if not self.isEnabled() else "ink1" if is_bright else "ink2"
        font = look.font("small_strong" if self.isChecked() else "small_medium")
        room = self.width() - look.px(4)
        words = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painting.text_centre(painter, QRectF(self.rect()), words, font, look.colour(ink))
        self.paint_ring(painter, radius=6)


class Segmented(QWidget):
    """A track with choices; `chosen` tells the key that a person took. Arrow keys move, Space takes."""

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        choices: Sequence[Choice] = (),
        parent: QWidget | None = None,
        *,
        height_px: int = 28,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._buttons: dict[str, _Segment] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(1, 0, 1, 0)
        self._row.setSpacing(0)
        self.setFixedHeight(look.px(height_px))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_choices(choices)

    @property
    def current(self) -> str:
        """The chosen key, empty for none."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def keys(self) -> list[str]:
        """The keys of its choices, in order."""
        return list(self._buttons)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; the chosen key stays chosen if it is among them."""
        current = self.current
        if [key for key, _ in choices] == list(self._buttons):
            for key, text in choices:
                self._buttons[key].setText(text)
                self._buttons[key].describe(text)
            return
        for button in self._buttons.values():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for key, text in choices:
            button = _Segment(self.look, key, self)
            button.setText(text)
            button.describe(text)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._row.addWidget(button)
            self._buttons[key] = button
        self.set_current(current)

    def set_current(self, key: str) -> None:
        """Show this one as chosen, none for an unknown key; tells nobody."""
        self._group.setExclusive(False)
        for own, button in self._buttons.items():
            button.setChecked(own == key)
        self._group.setExclusive(True)

    def button(self, key: str) -> Control:
        """One choice, for tooltips and tests; raises KeyError."""
        return self._buttons[key]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: the track."""
        painter = QPainter(self)
        painting.smooth(painter)
        painting.fill_round(painter, QRectF(self.rect()), self.look.colour("sunken"), 6)


class Tab(Control):
    """A word that is filled when chosen, with a count behind it if there is one."""

    def __init__(self, look: Look, key: str, parent: QWidget, *, height_px: int) -> None:
        super().__init__(look, parent)
        self.key = key
        self._count: int | None = None
        self._is_count_shown = True
        self._usual_pad = self._pad = 7 if height_px < 28 else 12
        self.setCheckable(True)
        self.setFixedHeight(look.px(height_px))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int | None) -> None:
        """Show this number behind the word."""
        self._count = count
        self.setAccessibleName(f"{self.text()} {number(count)}" if count is not None else self.text())
        self.updateGeometry()
        self.update()

    def show_count(self, is_shown: bool) -> None:
        """Whether there is room for the number."""
        if self._is_count_shown != is_shown:
            self._is_count_shown = is_shown
            self.updateGeometry()
            self.update()

    def set_tight(self, less_px: int) -> None:
        """Less room beside the word, where there is little."""
        self._pad = max(_LEAST_PAD, self._usual_pad - less_px)

    @property
    def pads_px(self) -> tuple[int, int]:
        """The least room beside the word, and the usual one."""
        return _LEAST_PAD, self._usual_pad

    def width_with(self, *, has_count: bool, pad_px: int | None = None) -> int:
        """How wide it is with or without its number; `pad_px` beside the word instead of what it has now."""
        look, pad = self.look, self._pad if pad_px is None else pad_px
        width = painting.width_of(look.font(self._font()), self.text()) + 2 * look.px(pad)
        if has_count and self._count is not None:
            width += look.px(4) + painting.width_of(look.font("small"), number(self._count))
        return width

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(self.width_with(has_count=self._is_count_shown), self.height())

    def minimumSizeHint(self) -> QSize:
        """Qt's hook."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter = self.look, QPainter(self)
        painting.smooth(painter)
        if self.isChecked():
            painting.fill_round(painter, QRectF(self.rect()), look.colour("sel"), 6)
        ink = "ink1" if self.isChecked() or self.is_hovered else "ink2"
        font = look.font(self._font())
        has_count = self._is_count_shown and self._count is not None
        x = (self.width() - self.width_with(has_count=has_count)) / 2 + look.px(self._pad)
        width = painting.width_of(font, self.text())
        text_rect = QRectF(x, 0, width + 2, self.height())
        painting.text_left(painter, text_rect, self.text(), font, look.colour(ink))
        if has_count and self._count is not None:
            rest = QRectF(x + width + look.px(4), 0, self.width(), self.height())
            colour = look.colour("ink2" if self.isChecked() else "ink3")
            painting.text_left(painter, rest, number(self._count), look.font("small"), colour)
        self.paint_ring(painter)

    def _font(self) -> str:
        large = self.height() >= self.look.px(28)
        if large:
            return "row_strong" if self.isChecked() else "row"
        return "small_strong" if self.isChecked() else "small_medium"


class Tabs(QWidget):
    """Tabs side by side; counts that do not fit are left out from the end. `chosen` tells the key."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, height_px: int = 24, gap_px: int = 1
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._height_px, self._gap_px = height_px, gap_px
        self._tabs: dict[str, Tab] = {}
        self._group = QButtonGroup(self)
        self.setFixedHeight(look.px(height_px))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def current(self) -> str:
        """The chosen key, empty for none."""
        return next((key for key, tab in self._tabs.items() if tab.isChecked()), "")

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these tabs; counts and choice of those that stay are kept."""
        for key in [key for key in self._tabs if key not in dict(choices)]:
            gone = self._tabs.pop(key)
            self._group.removeButton(gone)
            gone.hide()
            gone.deleteLater()
        for key, text in choices:
            tab = self._tabs.get(key) or self._made(key)
            tab.setText(text)
            tab.describe(text, tooltip="")
            tab.set_count(tab._count)
        self._tabs = {key: self._tabs[key] for key, _ in choices}
        self._place()

    def set_current(self, key: str) -> None:
        """Show this one as chosen; tells nobody."""
        self._group.setExclusive(False)
        for own, tab in self._tabs.items():
            tab.setChecked(own == key)
        self._group.setExclusive(True)
        self._place()

    def set_count(self, key: str, count: int | None) -> None:
        """The number behind a tab; None for none. Unknown keys are left."""
        tab = self._tabs.get(key)
        if tab is not None:
            tab.set_count(count)
            self._place()

    def tab(self, key: str) -> Tab:
        """One tab, for tooltips and tests; raises KeyError."""
        return self._tabs[key]

    def sizeHint(self) -> QSize:
        """Qt's hook: with the usual room, or what was tight once would stay so."""
        gap = self.look.px(self._gap_px)
        tabs = self._tabs.values()
        width = sum(tab.width_with(has_count=True, pad_px=tab.pads_px[1]) + gap for tab in tabs)
        return QSize(width, self.height())

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: counts may go, words may not."""
        gap = self.look.px(self._gap_px)
        tabs = self._tabs.values()
        width = sum(tab.width_with(has_count=False, pad_px=tab.pads_px[0]) + gap for tab in tabs)
        return QSize(width, self.height())

    def resizeEvent(self, event: object) -> None:
        """Qt's hook."""
        self._place()

    def _made(self, key: str) -> Tab:
        tab = Tab(self.look, key, self, height_px=self._height_px)
        tab.clicked.connect(lambda: self._on_clicked(key))
        self._group.addButton(tab)
        self._tabs[key] = tab
        tab.show()
        return tab

    def _on_clicked(self, key: str) -> None:
        self._place()
        self.chosen.emit(key)

    def _place(self) -> None:
        gap = self.look.px(self._gap_px)
        tabs = list(self._tabs.values())
        counted = len(tabs)
        for less_px in range(9):
            for tab in tabs:
                tab.set_tight(less_px)
            counted = len(tabs) if not less_px else 0
            while counted and self._width(tabs, counted) + gap * len(tabs) > self.width():
                counted -= 1
            if counted or self._width(tabs, 0) + gap * (len(tabs) - 1) <= self.width():
                break
        x = 0
        for index, tab in enumerate(tabs):
            tab.show_count(index < counted)
            width = tab.width_with(has_count=index < counted)
            tab.setGeometry(x, 0, width, tab.height())
            x += width + gap
        self.updateGeometry()

    @staticmethod
    def _width(tabs: Sequence[Tab], counted: int) -> int:
        return sum(tab.width_with(has_count=index < counted) for index, tab in enumerate(tabs))
