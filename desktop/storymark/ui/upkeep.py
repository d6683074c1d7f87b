"""Backups while nobody works: a minute after the last act, when there are ten minutes of work in none."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from storymark.domain.backups import IDLE_S, WORK_S, idle_wait_s
from storymark.services.ledger import Ledger
from storymark.services.ports import Cancelled
from storymark.services.upkeep import ensure_backup
from storymark.ui.problems import sentence
from storymark.ui.project_session import ProjectSession

if TYPE_CHECKING:
    from storymark.ui.desk import Desk

log = logging.getLogger(__name__)


class Upkeep(QObject):
    """Made once a window; speaks only when a backup could not be made, and then once for each reason."""

    def __init__(self, desk: Desk, *, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(desk)
        self._desk = desk
        self._clock = clock
        self._project: ProjectSession | None = None
        self._first_act = self._last_act = 0.0
        self._is_changed = self._is_running = False
        self._told = ""
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self._on_due)

    def use(self, project: ProjectSession | None) -> None:
        """Another project, or none. What was changed before it was opened may be in no backup yet."""
        self._due.stop()
        self._project, self._told, self._is_changed = project, "", False
        if project is None or self._desk.wish.is_scratch:
            self._project = None
            return
        project.queue.performed.connect(lambda *_: self.touch())
        self.touch()
        self._first_act -= WORK_S
        self._wait()

    def touch(self) -> None:
        """Something was changed now."""
        if self._project is None:
            return
        self._last_act = self._clock()
        if not self._is_changed:
            self._is_changed, self._first_act = True, self._last_act
        if not self._due.isActive():
            self._wait()

    def _wait(self) -> None:
        now = self._clock()
        wait_s = idle_wait_s(since_act_s=now - self._last_act, since_first_act_s=now - self._first_act)
        self._due.start(max(1, int(wait_s * 1000)))

    def _on_due(self) -> None:
        now = self._clock()
        project = self._project
        if project is None or self._is_running:
            return
        wait_s = idle_wait_s(since_act_s=now - self._last_act, since_first_act_s=now - self._first_act)
        if wait_s > 0 or not project.queue.is_empty:
            self._due.start(max(1000, int(wait_s * 1000)))
            return
        self._is_running, self._is_changed = True, False

        def work(ledger: Ledger) -> None:
            ensure_backup(ledger, "idle")

        project.host.ask(work, lambda _: self._done(project), lambda error: self._failed(project, error))

    def _done(self, project: ProjectSession) -> None:
        self._is_running = False
        if project is self._project:
            self._told = ""
            if self._is_changed:
                self._wait()

    def _failed(self, project: ProjectSession, error: BaseException) -> None:
        self._is_running = False
        if project is not self._project or isinstance(error, Cancelled):
            return
        log.warning("no idle backup: %s", type(error).__name__)
        told = sentence(error)
        if told != self._told:
            self._told = told
            self._desk.say(told)
        self._is_changed, self._first_act = True, self._clock()
        self._due.start((IDLE_S + WORK_S) * 1000)
