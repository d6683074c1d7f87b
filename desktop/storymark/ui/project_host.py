"""The window's door to the open project: work goes to the project's thread, answers come back here."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtCore import QObject

from storymark.services.lane import Lane
from storymark.services.ledger import Ledger
from storymark.ui.lane_host import LaneHost

Answer = TypeVar("Answer")


class ProjectHost(LaneHost):
    """Owns the lane of one project. Callbacks run on the window's thread, in the order of the answers."""

    def __init__(
        self,
        open_: Callable[[], Ledger],
        parent: QObject | None = None,
        *,
        before_close: Callable[[Ledger], None] | None = None,
    ) -> None:
        """`before_close` is the last work on the project's thread, when everything else is done."""

        def opened() -> Ledger:
            ledger = open_()
            ledger.pause = lambda: self.lane.serve()  # the lane is not known here yet
            return ledger

        def close(ledger: Ledger) -> None:
            try:
                if before_close is not None:
                    before_close(ledger)
            finally:
                ledger.store.close()

        super().__init__(Lane(opened, close=close), parent)

    def ask(
        self,
        work: Callable[[Ledger], Answer],
        then: Callable[[Answer], None],
        failed: Callable[[BaseException], None],
    ) -> Future[Answer]:
        """Do `work` on the project's thread; call `then` or `failed` with what came of it."""
        return self.hand_over(work, then, failed)

    def start(self, work: Callable[[Ledger], Answer]) -> Future[Answer]:
        """Do `work` without telling the window: for its last moments, when it waits itself."""
        return self.lane.submit(work)

    def close(self) -> None:
        """Finish what is queued, then leave one clean project file. Blocks; nothing is called afterwards."""
        self.is_closed = True
        self.lane.close()
