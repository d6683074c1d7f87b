"""A thread of its own for work on projects that are not open: looking at backups, restoring them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from storymark.services.lane import Lane
from storymark.services.safekeeping import Safekeeping
from storymark.ui.lane_host import LaneHost

Answer = TypeVar("Answer")


class SideLane(LaneHost):
    """Callbacks run on the window's thread."""

    def __init__(self, make: Callable[[], Safekeeping], parent: QObject) -> None:
        super().__init__(Lane(make, close=lambda _: None, name="storymark-backups"), parent)

    def ask(
        self,
        work: Callable[[Safekeeping], Answer],
        then: Callable[[Answer], object],
        failed: Callable[[BaseException], object],
    ) -> None:
        """Do `work` on the lane's thread; call `then` or `failed` with what came of it."""
        self.hand_over(work, then, failed)

    def close(self, *, last: Callable[[Safekeeping], Any] | None = None, wait_s: float = 0) -> None:
        """Do what was asked for, then `last`, and end; nobody is told any more. Waits only `wait_s`."""
        if not self.is_closed and last is not None:
            self.lane.submit(last)
        self.is_closed = True
        self.lane.close(timeout=wait_s)
