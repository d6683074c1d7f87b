"""Where a command speaks: what it found on standard output, notes and progress on standard error."""

from __future__ import annotations

import json
import re
import sys
import time
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from types import TracebackType

    from storymark.services.ports import Progress

BAR_CELLS = 24
REDRAW_SECONDS = 0.1

# A terminal would obey these: a title or a file's name must not give it orders, nor turn a line round.
_ORDERS = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Output:
    """The two streams of a command. With `is_json`, standard output holds JSON and nothing else."""

    def __init__(
        self, *, is_json: bool = False, out: TextIO | None = None, err: TextIO | None = None
    ) -> None:
        self.is_json = is_json
        self._out = out or sys.stdout
        self._err = err or sys.stderr

    def done(self, sentence: str, data: dict[str, Any], *, is_data_on_stdout: bool = False) -> None:
        """The last line of every command: what was done, and the same as JSON if that was asked for.

        `is_data_on_stdout`: standard output carries a dataset or a listing, so the line goes to the notes.
        """
        if self.is_json and not is_data_on_stdout:
            self.json(data)
        self._write(self._err if self.is_json or is_data_on_stdout else self._out, plain(sentence))

    def json(self, data: Any) -> None:
        """One JSON value on one line of standard output."""
        self._write(self._out, json.dumps(data, ensure_ascii=False))

    def line(self, text: str) -> None:
        """A line of what was asked for."""
        self._write(self._out, plain(text))

    def note(self, text: str) -> None:
        """A line that somebody should know of."""
        self._write(self._err, plain(text))

    def ask(self, question: str) -> bool:
        """Ask a person at a terminal; in a pipe nobody is there to agree, so the answer is no."""
        if not (sys.stdin.isatty() and self._err.isatty()):
            return False
        self._err.write(f"{plain(question)} [y/N] ")
        self._err.flush()
        return sys.stdin.readline().strip().lower() in ("y", "yes")

    def progress(self) -> Bar:
        """A bar on a terminal, nothing in a pipe."""
        return Bar(self._err if self._err.isatty() else None)

    def _write(self, stream: TextIO, text: str) -> None:
        stream.write(text + "\n")
        stream.flush()


class Bar:
    """A progress bar that is gone when its block is left; call `report` from the job."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self._drawn_at = 0.0

    def __enter__(self) -> Progress:
        return self._report

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream and self._drawn_at:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def _report(self, done: int, total: int, note: str) -> None:
        now = time.monotonic()
        if self._stream is None or now - self._drawn_at < REDRAW_SECONDS:
            return
        self._drawn_at = now
        share = min(1.0, done / total) if total else 0.0
        cells = round(share * BAR_CELLS)
        bar = "█" * cells + "░" * (BAR_CELLS - cells)
        self._stream.write(f"\r\x1b[K{bar} {share:4.0%} {plain(note)[:60]}")
        self._stream.flush()


def plain(text: str) -> str:
    """One line of text that a terminal shows and does not obey."""
    return _ORDERS.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def prepare_streams() -> None:
    """UTF-8 with plain line feeds everywhere; names that are no Unicode go out as they came in."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")
