"""Python's cycle collector, run on the window's thread only and while nobody is typing.

Left alone it runs wherever enough objects were made: in the project's thread it might take a Qt object
down there, which Qt forbids, and in the middle of opening a story with ten thousand tags it looks through
everything that the program has loaded, several times, for nothing.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtWidgets import QApplication

EVERY_MS = 4000
# Newly made container objects after which a look at the young ones is due, and looks until one at all.
YOUNG = 20_000
IDLE_FOR_ALL_MS = 20_000


class Garbage(QObject):
    """Takes the collector over for as long as the application lives."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        gc.disable()
        self._looks = 0
        self._quiet = QElapsedTimer()
        self._quiet.start()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def settle(self) -> None:
        """The program has started: what is loaded now stays, and need not be looked through again."""
        gc.freeze()

    def touch(self) -> None:
        """Somebody is at work."""
        self._quiet.restart()

    def stop(self) -> None:
        """Give the collector back."""
        self._timer.stop()
        gc.enable()

    def _look(self) -> None:
        if gc.get_count()[0] < YOUNG and self._quiet.elapsed() < IDLE_FOR_ALL_MS:
            return
        self._looks += 1
        if self._quiet.elapsed() >= IDLE_FOR_ALL_MS and self._looks % 8 == 0:
            gc.collect()
        else:
            gc.collect(1)
