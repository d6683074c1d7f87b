"""Long work away from the window's thread, with progress and a way to stop it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from storymark.services.ledger import Ledger
from storymark.services.ports import Cancelled, Progress
from storymark.ui.lane_host import LaneHost
from storymark.ui.project_host import ProjectHost

Answer = TypeVar("Answer")

# More reports than a person can read would only keep the window busy.
REPORT_EVERY_S = 0.05


class Job(QObject):
    """One run of a plain function on the project's thread; `progressed` tells done, total and what.

    Afterwards either `then` or `failed` is called; `failed` with `Cancelled` after `cancel`.
    """

    progressed = Signal(int, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        self._last_report = 0.0

    def start(
        self,
        host: ProjectHost,
        work: Callable[[Ledger, Progress], Answer],
        then: Callable[[Answer], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Run `work` after everything that waits for the project."""
        host.ask(lambda ledger: work(ledger, self._report), then, failed)

    def start_aside(
        self,
        host: LaneHost,
        work: Callable[[Progress], Answer],
        then: Callable[[Answer], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """The same on a lane that is not the project's."""
        host.hand_over(lambda _: work(self._report), then, failed)

    def start_on(
        self,
        host: LaneHost,
        work: Callable[[Any, Progress], Answer],
        then: Callable[[Answer], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """The same, with what that lane owns."""
        host.hand_over(lambda owned: work(owned, self._report), then, failed)

    def cancel(self) -> None:
        """Stop at the next step; nothing is changed then."""
        self._stop.set()

    def _report(self, done: int, total: int, note: str) -> None:
        """On the project's thread."""
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._last_report >= REPORT_EVERY_S:
            self._last_report = now
            self.progressed.emit(done, total, note)
