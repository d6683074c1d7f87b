"""Time at work: it runs while the window is in front and somebody did something in the last minute."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

IDLE_AFTER_MS = 60_000
TICK_MS = 1000


class ActiveTime(QObject):
    """Counts milliseconds at work since the last `take`; `ticked` says once a second how many.

    Whoever notices a key, a click or a scroll calls `sign_of_life`; a filter on every event of the
    program would cost more than it tells.
    """

    ticked = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._since_tick = QElapsedTimer()
        self._since_sign = QElapsedTimer()
        self._since_tick.start()
        self._since_sign.start()
        self._active_ms = 0
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def sign_of_life(self) -> None:
        """Somebody is at work."""
        self._since_sign.restart()

    def take(self) -> int:
        """The active milliseconds since the last call."""
        self._count()
        taken, self._active_ms = self._active_ms, 0
        return taken

    def _tick(self) -> None:
        self._count()
        self.ticked.emit(self._active_ms)

    def _count(self) -> None:
        passed = self._since_tick.restart()
        is_in_front = QApplication.activeWindow() is not None
        # A laptop that slept must not come back with hours of work: two ticks are the most that count.
        if is_in_front and self._since_sign.elapsed() < IDLE_AFTER_MS:
            self._active_ms += min(passed, 2 * TICK_MS)
