"""Acts on their way to the disk: in order, one after the other, and none is ever dropped."""

from __future__ import annotations

import enum
import logging
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QDateTime, QObject, QTimer, Signal

from storymark.domain.errors import NotSaved, Refused
from storymark.domain.people import Annotator
from storymark.services.ledger import Ledger
from storymark.services.operations import Performed, perform
from storymark.ui.project_host import ProjectHost

log = logging.getLogger(__name__)

SHOW_SAVING_AFTER_MS = 500
# What the window notes by itself: nobody need be told that it was not kept.
_UNASKED = frozenset({"read", "time"})
RETRY_AFTER_MS = (500, 1000, 2000, 5000)


UnsavedAct = tuple[Mapping[str, Any], Annotator]


class SaveState(enum.Enum):
    """What the status bar says."""

    SAVED = "saved"
    SAVING = "saving"
    NOT_SAVED = "not_saved"
    WAITING = "waiting"  # on this computer, and not on the team's server yet


class SaveQueue(QObject):
    """Sends operations (see `services.operations`) to the project and tells what became of each.

    An act that could not be saved stays at the head and is tried again; those behind it wait, since they
    may build on it. An act that the project refuses is given back with `refused` and the queue goes on.
    """

    performed = Signal(object, object)  # operation, Performed
    refused = Signal(object, object)  # operation, error
    state_changed = Signal(object, object, object)  # SaveState, QDateTime of the last save, error or None

    def __init__(self, host: ProjectHost, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self._waiting: deque[UnsavedAct] = deque()
        self._is_sending = False
        self._sent: Future[Performed] | None = None
        self._failures = 0
        self._refusal: Refused | None = None
        self._afterwards: list[Callable[[], object]] = []
        self._last_saved = QDateTime()
        self._saving = QTimer(self, singleShot=True, interval=SHOW_SAVING_AFTER_MS)
        self._saving.timeout.connect(self._tell_saving)
        self._retry = QTimer(self, singleShot=True)
        self._retry.timeout.connect(self._send)

    def begin(self) -> None:
        """The project is open: what an earlier window left is sent, where anything is kept for that."""

    @property
    def is_away(self) -> bool:
        """Whether acts wait for a server that does not answer."""
        return False

    @property
    def waiting_tags(self) -> int:
        """How many tags are kept on this computer and wait for a server."""
        return 0

    @property
    def is_empty(self) -> bool:
        """Whether everything is on the disk."""
        return not self._waiting

    def push(self, operation: Mapping[str, Any], annotator: Annotator) -> None:
        """Add an act; it is sent as soon as those before it are durable."""
        refusal = self._refusal
        if refusal is not None:
            if operation["op"] not in _UNASKED:
                QTimer.singleShot(0, self, lambda: self.refused.emit(operation, refusal))
            return
        self._waiting.append((operation, annotator))
        if not self._is_sending and not self._retry.isActive():
            self._send()

    def refuse_all(self, error: Refused) -> None:
        """The project is open for reading: every act is given back with `error`."""
        self._refusal = error

    def when_empty(self, run: Callable[[], object]) -> None:
        """Call `run` once everything that is waiting now is on the disk; at once when nothing waits."""
        if self.is_empty:
            run()
        else:
            self._afterwards.append(run)

    def try_now(self) -> None:
        """Do not wait for the next try."""
        if self._retry.isActive():
            self._retry.stop()
            self._send()

    def drain(self) -> list[UnsavedAct]:
        """The window closes: wait for what is under way, try the rest once more; what is still not saved.

        Blocks. An act that the project refuses is dropped, as it would be later.
        """
        self._retry.stop()
        self._saving.stop()
        while self._waiting:
            sent = self._sent if self._is_sending else self._host.start(self._work(self._waiting[0]))
            self._is_sending = False
            error = sent.exception() if sent is not None else None
            if error is not None and not isinstance(error, Refused):
                log.error("an act could not be saved at the end: %s", type(error).__name__)
                break
            self._done_with(self._waiting.popleft())
        return list(self._waiting)

    def _send(self) -> None:
        if self._is_sending or not self._waiting:
            return
        self._is_sending = True
        if not self._failures:
            self._saving.start()

        self._sent = self._host.ask(self._work(self._waiting[0]), self._on_done, self._on_failed)

    def _work(self, act: UnsavedAct) -> Callable[[Ledger], Performed]:
        operation, annotator = act
        return lambda ledger: perform(ledger, annotator=annotator, operation=operation)

    def _on_done(self, done: Performed) -> None:
        operation, _ = self._taken()
        self._is_sending = False
        self._failures = 0
        self._last_saved = QDateTime.currentDateTime()
        self._saving.stop()
        self.performed.emit(operation, done)
        self._go_on()

    def _on_failed(self, error: BaseException) -> None:
        self._is_sending = False
        self._saving.stop()
        if isinstance(error, NotSaved):
            delay = RETRY_AFTER_MS[min(self._failures, len(RETRY_AFTER_MS) - 1)]
            self._failures += 1
            self._retry.start(delay)
            self._tell_not_saved(error)
            return
        operation, _ = self._taken()
        self._failures = 0
        self.refused.emit(operation, error)
        self._go_on()

    def _taken(self) -> UnsavedAct:
        act = self._waiting.popleft()
        self._done_with(act)
        return act

    def _done_with(self, act: UnsavedAct) -> None:
        """The act at the head is durable, or refused for good."""

    def _tell_not_saved(self, error: BaseException) -> None:
        self.state_changed.emit(SaveState.NOT_SAVED, self._last_saved, error)

    def _go_on(self) -> None:
        if self._waiting:
            self._send()
            return
        if not self.is_empty:
            return
        self.state_changed.emit(SaveState.SAVED, self._last_saved, None)
        waiting, self._afterwards = self._afterwards, []
        for run in waiting:
            run()

    def _tell_saving(self) -> None:
        self.state_changed.emit(SaveState.SAVING, self._last_saved, None)
