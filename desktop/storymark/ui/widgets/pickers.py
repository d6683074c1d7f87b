"""A choice from a list, and a box to tick."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QWidget

from storymark.ui.theme import icons
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.fields import field_frame


class Picker(QComboBox):
    """A choice from a list, drawn as the design has it."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, height_px: int = 28) -> None:
        super().__init__(parent)
        self.look = look
        self.setFont(look.font("small_medium"))
        self.setFixedHeight(look.px(height_px))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_choices(self, choices: list[tuple[str, str]], current: str | None = None) -> None:
        """Offer (key, text); keep the present key, or take `current`."""
        wanted = self.currentData() if current is None else current
        self.blockSignals(True)
        self.clear()
        for key, text in choices:
            self.addItem(text, key)
        self.setCurrentIndex(max(0, self.findData(wanted)))
        self.blockSignals(False)

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        widest = max(
            (painting.width_of(self.font(), self.itemText(i)) for i in range(self.count())), default=0
        )
        return QSize(widest + self.look.px(44), self.height())

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: words are cut where room is short."""
        return QSize(self.look.px(72), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter = self.look, QPainter(self)
        painting.smooth(painter)
        field_frame(painter, QRectF(self.rect()), look, has_focus=self.hasFocus())
        ink = look.colour("ink1" if self.isEnabled() else "ink4")
        side = look.px(14)
        words = QRectF(look.px(10), 0, self.width() - look.px(14 + 10 + 12), self.height())
        painting.text_left(painter, words, self.currentText(), self.font(), ink)
        x, y = self.width() - side - look.px(9), (self.height() - side) / 2
        icons.paint(painter, "chevrons-up-down", x, y, side, look.colour("ink2"))


class CheckBox(QCheckBox):
    """Yes or no, with its words, and the bar of a label before them if it stands for one."""

    def __init__(
        self, look: Look, text: str = "", parent: QWidget | None = None, *, label_colour: str = ""
    ) -> None:
        super().__init__(text, parent)
        self.look = look
        self._label_colour = label_colour
        self.room_right_px = 0  # kept free behind the words
        self.setFont(look.font("small_medium"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        look = self.look
        return QSize(painting.width_of(self.font(), self.text()) + look.px(40), look.px(26))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(self.look.px(60), self.look.px(26))

    def hitButton(self, position: object) -> bool:
        """Qt's hook: the words count too."""
        return self.rect().contains(position)  # type: ignore[call-overload]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter = self.look, QPainter(self)
        painting.smooth(painter)
        side = look.px(16)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        ink = look.colour("ink1" if self.isEnabled() else "ink4")
        if self.isChecked():
            painting.fill_round(painter, box, look.colour("prim" if self.isEnabled() else "ink4"), 4)
            painting.check(painter, box, look.colour("primT"))
        else:
            painting.frame_round(painter, box, look.colour("ctl"), 4, fill=look.colour("raised"), width=1.2)
        left = side + look.px(9)
        if self._label_colour:
            bar = QRectF(left, self.height() / 2 - look.px(5), 3, look.px(10))
            painting.fill_round(painter, bar, look.label(self._label_colour).bar, 1.5)
            left += look.px(9)
        words = QRectF(left, 0, self.width() - left - look.px(self.room_right_px), self.height())
        painting.text_left(painter, words, self.text(), self.font(), ink)
        if self.hasFocus():
            painting.focus_ring(
                painter, box.adjusted(-2.5, -2.5, 2.5, 2.5).intersected(QRectF(self.rect())), look, 6
            )
