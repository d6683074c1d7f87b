"""The window's end of the word worker: one child process, started, asked and ended."""

from __future__ import annotations

import contextlib
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, BinaryIO, cast

from storymark.language.worker_wire import Message, read_message, write_message
from storymark.services.child_command import python_command, quiet_flags, start_of

WORKER_ARGUMENT = "--word-worker"
"""How a frozen program is told to be the word worker instead of the window."""

_START = start_of("storymark.language.worker_main")
_END_SECONDS = 2.0


class ChildDied(Exception):
    """The child process ended, or did not answer in time and was ended."""


class Child:
    """A running child process. `ask` is for one thread; `end` for any."""

    def __init__(self, cache_folder: Path) -> None:
        """Start it; raises OSError when the system cannot."""
        folder = _made(cache_folder)
        self._process = subprocess.Popen(
            _command(cache_folder),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            close_fds=True,
            cwd=folder,
            start_new_session=sys.platform != "win32",
            creationflags=quiet_flags(),
        )
        self._answers: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, name="word-worker-answers", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        """The system's number of the process."""
        return self._process.pid

    def hello(self, *, seconds: float) -> None:
        """Wait until it has started; raises ChildDied."""
        self._answer(seconds)

    def ask(self, message: Message, *, seconds: float) -> dict[str, Any]:
        """Send `message` and wait for the answer; raises ChildDied."""
        try:
            write_message(cast(BinaryIO, self._process.stdin), message)
        except (OSError, ValueError) as error:
            self.end()
            raise ChildDied from error
        return self._answer(seconds)

    def end(self) -> None:
        """End it at once. It keeps nothing that could be lost."""
        with contextlib.suppress(OSError):
            self._process.terminate()
        try:
            self._process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join(_END_SECONDS)
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()

    def _answer(self, seconds: float) -> dict[str, Any]:
        try:
            answer = self._answers.get(timeout=seconds)
        except queue.Empty:
            answer = None
        if answer is None:
            self.end()
            raise ChildDied
        return answer

    def _read(self) -> None:
        stream = cast(BinaryIO, self._process.stdout)
        answer: dict[str, Any] | None = {}
        while answer is not None:
            try:
                answer = read_message(stream)
            except (OSError, ValueError):
                answer = None
            self._answers.put(answer)


def _command(cache_folder: Path) -> list[str]:
    return python_command(_START, WORKER_ARGUMENT, str(cache_folder))


def _made(folder: Path) -> str | None:
    """The folder to work in: not the current one, which may be a project's or gone."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return None
    return str(folder)
