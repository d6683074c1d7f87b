"""While an input method composes in a field, the keys are its own: no shortcut fires, nothing is sent off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

# Keys with which a composition is chosen, taken or given up; some input methods pass them on as well.
_ITS_OWN = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)


class CompositionGuard(QObject):
    """Watches one field. Made last, it sees a key before the field and before filters made earlier."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self.is_composing = False
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook."""
        kind = event.type()
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self.is_composing = bool(event.preeditString())
        elif kind == QEvent.Type.FocusOut:
            self.is_composing = False  # Qt commits what was composed
        elif self.is_composing and kind == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        elif self.is_composing and kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
            return bool(held) or Qt.Key(event.key()) in _ITS_OWN
        return False
