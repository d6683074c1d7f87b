"""Fields to type in, and their kin: text, search, note, choice from a list, check box."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from storymark.ui.theme import icons
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting


class TextField(QLineEdit):
    """One line to type in."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, height_px: int = 32) -> None:
        super().__init__(parent)
        self.look = look
        self.setFrame(False)
        self.setFont(look.font("row"))
        self.setFixedHeight(look.px(height_px))
        self.setTextMargins(look.px(8), 0, look.px(8), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: the frame under the text."""
        painter = QPainter(self)
        painting.smooth(painter)
        _frame(painter, QRectF(self.rect()), self.look, has_focus=self.hasFocus())
        painter.end()
        super().paintEvent(event)


class SearchField(TextField):
    """A field that filters, with its key in a cap; Esc empties it, then gives the focus back (`left`)."""

    left = Signal()

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, icon: str = "list-filter", key: str = ""
    ) -> None:
        super().__init__(look, parent)
        self._icon, self._key = icon, key
        cap = painting.cap_width(look, key) + look.px(14) if key else look.px(8)
        self.setTextMargins(look.px(28), 0, cap, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: icon and key cap over the field."""
        super().paintEvent(event)
        look, painter = self.look, QPainter(self)
        side = look.px(16)
        icons.paint(painter, self._icon, look.px(9), (self.height() - side) / 2, side, look.colour("ink3"))
        if self._key and not self.hasFocus():
            width, height = painting.cap_width(look, self._key), look.px(18)
            cap = QRectF(self.width() - width - look.px(6), (self.height() - height) / 2, width, height)
            painting.smooth(painter)
            painting.frame_round(painter, cap, look.colour("hair"), 4, fill=look.colour("window"))
            painting.text_centre(painter, cap, self._key, look.font("caption"), look.colour("ink2"))


class NoteField(QPlainTextEdit):
    """Plain text that grows with its lines. `committed` tells the text when it is left or Esc is pressed.

    Esc also says `left`: whoever listens gives the focus back to the story.
    """

    committed = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None, *, most_lines: int = 8) -> None:
        super().__init__(parent)
        self.look = look
        self._most_lines = most_lines
        self._known = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(look.font("small_medium"))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(look.px(9), look.px(7), look.px(9), look.px(7))
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.updateGeometry())

    def set_note(self, note: str) -> None:
        """Show this text; what a person is typing there stays until it is committed."""
        self._known = note
        if self.toPlainText() != note:
            self.setPlainText(note)
            self.document().clearUndoRedoStacks()

    def commit(self) -> None:
        """Tell the text if it is not the one that was shown."""
        text = self.toPlainText()
        if text != self._known:
            self._known = text
            self.committed.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.commit()
            self.left.emit()
            return
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return  # in a note it does nothing, so that no story is done by haste
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Qt's hook: draws the frame of the whole; Enter and Esc are the note's own."""
        if event.type() == QEvent.Type.Paint:
            painter = QPainter(self)
            painting.smooth(painter)
            rect = QRectF(self.rect())
            _frame(painter, rect, self.look, has_focus=self.hasFocus(), ground="page", edge="hair")
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter or event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: leaving commits, except for a menu over the field."""
        super().focusOutEvent(event)
        self.update()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def sizeHint(self) -> QSize:
        """Qt's hook: as high as its lines."""
        line = self.fontMetrics().lineSpacing()
        lines = max(1, min(self._most_lines, round(self.document().size().height())))
        return QSize(super().sizeHint().width(), lines * line + 2 * self.look.px(7) + 2)

    def minimumSizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(self.look.px(80), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: other width, other number of lines."""
        super().resizeEvent(event)
        self.updateGeometry()


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
        _frame(painter, QRectF(self.rect()), look, has_focus=self.hasFocus())
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
        words = QRectF(left, 0, self.width() - left, self.height())
        painting.text_left(painter, words, self.text(), self.font(), ink)
        if self.hasFocus():
            painting.focus_ring(
                painter, box.adjusted(-2.5, -2.5, 2.5, 2.5).intersected(QRectF(self.rect())), look, 6
            )


def _frame(
    painter: QPainter,
    rect: QRectF,
    look: Look,
    *,
    has_focus: bool,
    ground: str = "raised",
    edge: str = "strong",
) -> None:
    width = 2.0 if has_focus else 1.0
    painting.frame_round(
        painter, rect, look.colour("here" if has_focus else edge), 6, fill=look.colour(ground), width=width
    )
