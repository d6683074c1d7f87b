"""The window's door to the open project: work goes to the project's thread, answers come back here."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from storymark.services.lane import Lane
from storymark.services.ledger import Ledger

Answer = TypeVar("Answer")


class ProjectHost(QObject):
    """Owns the lane of one project. Callbacks run on the window's thread, in the order of the answers."""

    _answered = Signal(object, object)

    def __init__(self, open_: Callable[[], Ledger], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane: Lane[Ledger] = Lane(open_, close=_close)
        self._is_closed = False
        # A queued connection is what carries an answer from the project's thread to the window's.
        self._answered.connect(self._deliver)

    def ask(
        self,
        work: Callable[[Ledger], Answer],
        then: Callable[[Answer], None],
        failed: Callable[[BaseException], None],
    ) -> Future[Answer]:
        """Do `work` on the project's thread; call `then` or `failed` with what came of it."""

        def finished(future: Future[Answer]) -> None:
            try:
                error = future.exception()
            except CancelledError:
                return
            deliver: Callable[[], None] = (
                (lambda: failed(error)) if error is not None else (lambda: then(future.result()))
            )
            self._answered.emit(self, deliver)

        future = self._lane.submit(work)
        future.add_done_callback(finished)
        return future

    def start(self, work: Callable[[Ledger], Answer]) -> Future[Answer]:
        """Do `work` without telling the window: for its last moments, when it waits itself."""
        return self._lane.submit(work)

    def close(self) -> None:
        """Finish what is queued, then leave one clean project file. Blocks; nothing is called afterwards."""
        self._is_closed = True
        self._lane.close()

    @Slot(object, object)
    def _deliver(self, _host: object, deliver: Any) -> None:
        if not self._is_closed:
            deliver()


def _close(ledger: Ledger) -> None:
    ledger.store.close()
