"""Carries answers of a lane's thread to the window's: callbacks run there, in the order of the answers."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from storymark.services.lane import Lane

Answer = TypeVar("Answer")


class LaneHost(QObject):
    """Owns a lane. After `is_closed` was set nothing is called any more."""

    _answered = Signal(object, object)

    def __init__(self, lane: Lane[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lane = lane
        self.is_closed = False
        # A queued connection is what carries an answer from the lane's thread to the window's.
        self._answered.connect(self._deliver)

    def hand_over(
        self,
        work: Callable[[Any], Answer],
        then: Callable[[Answer], object],
        failed: Callable[[BaseException], object],
    ) -> Future[Answer]:
        """Do `work` on the lane's thread; call `then` or `failed` with what came of it."""

        def finished(future: Future[Answer]) -> None:
            try:
                error = future.exception()
            except CancelledError:
                return
            deliver: Callable[[], object] = (
                (lambda: failed(error)) if error is not None else (lambda: then(future.result()))
            )
            self._answered.emit(self, deliver)

        future = self.lane.submit(work)
        future.add_done_callback(finished)
        return future

    @Slot(object, object)
    def _deliver(self, _host: object, deliver: Any) -> None:
        if not self.is_closed:
            deliver()
