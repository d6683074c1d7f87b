"""Tells of others' work as it comes: LISTEN on a connection of its own, in a thread of its own."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any

import psycopg

from storymark.domain.errors import StorymarkError
from storymark.services.addresses import ServerAddress
from storymark.storage.server.connecting import connect

log = logging.getLogger(__name__)

CHANNEL = "storymark"
# How long the end of a listener may take, and how long a lost server is left alone.
_SLICE_S = 0.2
_AWAY_S = (1.0, 2.0, 5.0)


class Listener:
    """Calls `heard` in its own thread whenever somebody else has written, and after the server was away.

    `own` is the token of the store's own announcements. Whoever makes a listener closes it.
    """

    def __init__(self, place: ServerAddress, *, own: str, heard: Callable[[], None]) -> None:
        self._place = place
        self._own = own
        self._heard = heard
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="storymark-listener", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End the thread; waits for it, a fifth of a second unless a connection is being made."""
        self._stopped.set()
        if self._thread is not threading.current_thread():
            self._thread.join()

    def _run(self) -> None:
        failures = 0
        while not self._stopped.is_set():
            try:
                connection = connect(self._place)
            except (StorymarkError, psycopg.Error) as error:
                log.info("listening: %s", type(error).__name__)
            else:
                try:
                    connection.execute(f"LISTEN {CHANNEL}")
                    if failures:
                        self._heard()  # what was announced meanwhile was not heard
                    failures = 0
                    self._listen(connection)
                except psycopg.Error as error:
                    log.info("listening: %s", type(error).__name__)
                finally:
                    connection.close()
                if self._stopped.is_set():
                    return
            self._stopped.wait(_AWAY_S[min(failures, len(_AWAY_S) - 1)])
            failures += 1

    def _listen(self, connection: psycopg.Connection[Any]) -> None:
        while not self._stopped.is_set():
            texts = {notice.payload for notice in connection.notifies(timeout=_SLICE_S, stop_after=1)}
            # A burst is heard once: an import of a thousand stories is one look, not a thousand.
            texts |= {notice.payload for notice in connection.notifies(timeout=0)}
            if texts - {self._own}:
                self._heard()
