"""Tells once when a widget has been painted: what is heavy waits for that."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Emits `painted` after the first paint event of `widget` has been worked off."""

    painted = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._is_done = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook; never keeps an event."""
        if event.type() == QEvent.Type.Paint and not self._is_done:
            self._is_done = True
            watched.removeEventFilter(self)
            # The paint itself comes after this filter: a zero timer fires when it is through.
            QTimer.singleShot(0, self.painted.emit)
        return False
