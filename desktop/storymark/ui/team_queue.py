"""Acts on their way to a team's server: on this computer's disk at once, there as soon as it answers."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import CancelledError, Future
from typing import Any

from PySide6.QtCore import QObject, Signal

from storymark.domain.people import Annotator
from storymark.services.lane import Lane
from storymark.services.ledger import Ledger
from storymark.services.once import perform_once
from storymark.services.operations import Performed
from storymark.services.outbox import Outbox, Waiting, tag_count
from storymark.ui.project_host import ProjectHost
from storymark.ui.save_queue import SaveQueue, SaveState, UnsavedAct

log = logging.getLogger(__name__)


class TeamQueue(SaveQueue):
    """A `SaveQueue` whose acts outlive the window: what is not on the server yet is in the outbox.

    An act is sent once it is in the outbox, in the order of their making; those that an earlier window left
    come first. An act that the outbox could not take is sent all the same, and kept as in any other project.
    """

    left_behind = Signal(int)  # tags of earlier windows that are being sent now
    _kept = Signal()  # from the outbox's thread

    def __init__(
        self, host: ProjectHost, open_outbox: Callable[[], Outbox], parent: QObject | None = None
    ) -> None:
        super().__init__(host, parent)
        self._open_outbox = open_outbox
        self._lane: Lane[Outbox] | None = None
        # On their way into the outbox, in the order of their making, and the act that must not be lost there.
        self._entering: deque[tuple[Future[list[Waiting]], UnsavedAct | None]] = deque()
        self._tickets: dict[int, Waiting] = {}
        self._kept.connect(self._take_kept)

    @property
    def is_empty(self) -> bool:
        """Whether everything is on the server."""
        return super().is_empty and not self._entering

    @property
    def is_away(self) -> bool:
        """Whether acts wait for a server that does not answer."""
        return self._failures > 0

    @property
    def waiting_tags(self) -> int:
        """How many tags have acts that are on this computer and not on the server yet."""
        return tag_count(self._tickets[id(act)] for act in self._waiting if id(act) in self._tickets)

    def begin(self) -> None:
        """Send what earlier windows left."""
        self._enter(lambda outbox: outbox.waiting(), None)

    def push(self, operation: Mapping[str, Any], annotator: Annotator) -> None:
        """Add an act; it is on this computer's disk a moment later, and sent after those before it."""
        self._enter(lambda outbox: [outbox.put(operation, annotator)], (operation, annotator))

    def drain(self) -> list[UnsavedAct]:
        """The window closes: what is not on the server stays in the outbox; what is in neither is returned.

        Blocks for the outbox, and for the server unless that is known to be away.
        """
        self._kept.disconnect(self._take_kept)
        for future, _ in self._entering:
            future.exception()
        self._take_kept(is_closing=True)
        if not self._failures:
            super().drain()
        left = [act for act in self._waiting if id(act) not in self._tickets]
        if self._lane is not None:
            self._lane.close()
        return left

    @property
    def _outbox(self) -> Lane[Outbox]:
        # Not before the project is open: until then whoever says what waits has to look into it.
        if self._lane is None:
            self._lane = Lane(self._open_outbox, close=_close, name="storymark-outbox")
        return self._lane

    def _enter(self, work: Callable[[Outbox], list[Waiting]], act: UnsavedAct | None) -> None:
        future = self._outbox.submit(work)
        self._entering.append((future, act))
        future.add_done_callback(lambda _done: self._kept.emit())

    def _take_kept(self, *, is_closing: bool = False) -> None:
        """What has come into the outbox is sent."""
        while self._entering and self._entering[0][0].done():
            future, act = self._entering.popleft()
            for entered, ticket in _outcome(future, act):
                self._waiting.append(entered)
                if ticket is not None:
                    self._tickets[id(entered)] = ticket
            if act is None and self._waiting:
                self.left_behind.emit(self.waiting_tags)
        if not is_closing:
            if self._retry.isActive():
                self._tell_waiting(None)
            elif self._waiting:
                self._send()
            elif not self._entering:
                self._go_on()

    def _work(self, act: UnsavedAct) -> Callable[[Ledger], Performed]:
        waiting = self._tickets.get(id(act))
        if waiting is None:
            return super()._work(act)
        operation, annotator = act
        ticket = waiting.ticket
        return lambda ledger: perform_once(ledger, annotator=annotator, operation=operation, ticket=ticket)

    def _done_with(self, act: UnsavedAct) -> None:
        waiting = self._tickets.pop(id(act), None)
        if waiting is not None:
            self._outbox.submit(lambda outbox: outbox.drop(waiting.ticket))

    def _tell_not_saved(self, error: BaseException) -> None:
        if all(id(act) in self._tickets for act in self._waiting):
            self._tell_waiting(error)
        else:
            super()._tell_not_saved(error)

    def _tell_waiting(self, error: BaseException | None) -> None:
        self._last_error = error or self._last_error
        self.state_changed.emit(SaveState.WAITING, self._last_saved, self._last_error)

    _last_error: BaseException | None = None


def _outcome(
    future: Future[list[Waiting]], act: UnsavedAct | None
) -> list[tuple[UnsavedAct, Waiting | None]]:
    try:
        kept = future.result()
    except (Exception, CancelledError) as error:
        log.warning("the outbox did not take an act: %s", type(error).__name__)
        return [(act, None)] if act is not None else []
    return [((dict(one.operation), one.annotator), one) for one in kept]


def _close(outbox: Outbox) -> None:
    outbox.close()
