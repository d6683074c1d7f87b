"""A field for a note: plain text that grows with its lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.composing import CompositionGuard
from storymark.ui.widgets.fields import field_frame


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
        self._guard = CompositionGuard(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(look.font("small"))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(look.px(10), look.px(8), look.px(10), look.px(8))
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
            field_frame(painter, rect, self.look, has_focus=self.hasFocus(), ground="page", edge="hair")
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
        return QSize(super().sizeHint().width(), lines * line + 2 * self.look.px(8) + 2)

    def minimumSizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(self.look.px(80), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: other width, other number of lines."""
        super().resizeEvent(event)
        self.updateGeometry()
