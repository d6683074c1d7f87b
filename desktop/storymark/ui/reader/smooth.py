"""Bringing a sentence into place in 200 ms; at once where motion is reduced."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

DURATION_MS = 200


class SmoothScroll(QObject):
    """Moves by steps of real pixels; a new wish takes over what is left of the former one."""

    def __init__(self, step: Callable[[int], None], parent: QObject) -> None:
        super().__init__(parent)
        self._step = step
        self._done = 0
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(DURATION_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._advance)

    def by(self, distance: int, *, is_animated: bool) -> None:
        """Scroll by `distance` pixels from where the view is now."""
        self._animation.stop()
        if not distance:
            return
        if not is_animated:
            self._step(distance)
            return
        self._done = 0
        self._animation.setStartValue(0)
        self._animation.setEndValue(distance)
        self._animation.start()

    def stop(self) -> None:
        """Leave the view where it is."""
        self._animation.stop()

    def _advance(self, value: object) -> None:
        if isinstance(value, int) and value != self._done:
            change, self._done = value - self._done, value
            self._step(change)
