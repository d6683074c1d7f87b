"""Waiting in tests: long enough for a busy machine, and a way to show what a test forgot to wait for.

    pytest tests/gui --slow-lanes 150

makes every answer of a project's thread late by so many milliseconds, before and after the work: an assert
that leans on a quick answer fails then at every run and not once in a thousand.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

from storymark.services import lane

LEAST_WAIT_MS = 45_000
"""A limit costs nothing where what is waited for comes; this is for machines that stall."""


class PatientBot(QtBot):  # type: ignore[misc]
    """pytest-qt's robot, with limits that only something that never comes can reach."""

    def waitUntil(self, callback: Callable[[], Any], *, timeout: int = LEAST_WAIT_MS) -> None:
        super().waitUntil(callback, timeout=max(timeout, LEAST_WAIT_MS))

    def waitSignal(
        self, signal: Any, *, timeout: int = LEAST_WAIT_MS, raising: bool | None = None, **more: Any
    ) -> Any:
        if raising is not False:  # else it is how `assertNotEmitted` waits, which expects nothing to come
            timeout = max(timeout, LEAST_WAIT_MS)
        return super().waitSignal(signal, timeout=timeout, raising=raising, **more)

    def waitSignals(self, signals: Any, *, timeout: int = LEAST_WAIT_MS, **more: Any) -> Any:
        return super().waitSignals(signals, timeout=max(timeout, LEAST_WAIT_MS), **more)

    def waitActive(self, widget: Any, *, timeout: int = LEAST_WAIT_MS) -> Any:
        return super().waitActive(widget, timeout=max(timeout, LEAST_WAIT_MS))

    def waitExposed(self, widget: Any, *, timeout: int = LEAST_WAIT_MS) -> Any:
        return super().waitExposed(widget, timeout=max(timeout, LEAST_WAIT_MS))


def slow_down_lanes(delay_s: float) -> None:
    """From now on every piece of work on a lane's thread begins and ends late."""
    real = lane._fulfil

    def late(future: Any, work: Callable[[Any], Any], owned: list[Any], failure: Any) -> None:
        def slow(thing: Any) -> Any:
            answer = work(thing)
            time.sleep(delay_s)
            return answer

        time.sleep(delay_s)
        real(future, slow, owned, failure)

    lane._fulfil = late
