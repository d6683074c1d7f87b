"""The real program, from its real entry point, with somebody's fingers on the keys.

    python scripted_window.py SCRIPT ARGS…

runs `storymark ARGS` and plays SCRIPT: words separated by blanks. A key (`J`, `Ctrl+Z`, `1`) goes to
the text; `saved` waits until everything is on the disk and prints `SAVED` with the number of tags on the
screen; `tags=N` waits until N tags are on it; `hang` stays until it is killed.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from storymark.cli.main import main

LIMIT_S = 40


def window():
    """The main window, once there is one."""
    from storymark.ui.main_window import MainWindow

    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)), None)


def wait_for(what, condition) -> None:
    """Let the program go on until `condition` holds."""
    end = time.monotonic() + LIMIT_S
    while not condition():
        if time.monotonic() > end:
            print(f"TIMEOUT {what}", flush=True)
            sys.exit(9)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def play(script: list[str]) -> None:
    """Play the script once the story is ready."""
    wait_for("window", lambda: window() is not None and window().desk is not None)
    desk = window().desk
    wait_for("story", lambda: desk.annotating.session is not None)
    for word in script:
        if word == "saved":
            wait_for("saving", lambda: desk.project.queue.is_empty)
            print(f"SAVED {len(desk.annotating.session.tags)}", flush=True)
        elif word.startswith("tags="):
            wanted = int(word.removeprefix("tags="))
            wait_for(word, lambda wanted=wanted: len(desk.annotating.session.tags) == wanted)
        elif word == "hang":
            wait_for("the end", lambda: False)
        else:
            combination = QKeySequence(word)[0]
            QTest.keyClick(desk.view, combination.key(), combination.keyboardModifiers())
            QApplication.processEvents()


def run() -> int:
    """Start the program; the script begins when its event loop does."""
    script, arguments = sys.argv[1].split(), sys.argv[2:]
    # The loop of the program itself runs this: nothing of the entry point is replaced.
    import storymark.ui.app as app

    opened = app.open_window

    def open_window(*args):
        made = opened(*args)
        QTimer.singleShot(0, lambda: play(script))
        return made

    app.open_window = open_window
    return main(arguments)


if __name__ == "__main__":
    sys.exit(run())
