"""What becomes of a failure: one sentence and an exit status, never a traceback for somebody else's input."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from storymark.cli.words import sentence, tr
from storymark.domain.errors import StorymarkError

if TYPE_CHECKING:
    from pathlib import Path

    from storymark.cli.output import Output

DONE, DEFECT, USAGE, REFUSED, INTERRUPTED = 0, 1, 2, 3, 130
LOG_BYTES = 1_000_000


def guarded(run: Callable[[], int], output: Output, log_folder: Callable[[], Path]) -> int:
    """Run a command; the exit status of product.md section 4."""
    try:
        return run()
    except StorymarkError as error:
        _tell(output, sentence(error), kind=type(error).__name__)
        return REFUSED
    except KeyboardInterrupt:
        return _interrupted(output)
    except BrokenPipeError:
        # Whoever read our output went away. Python would complain once more when it closes the stream.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return INTERRUPTED
    except Exception as error:
        # Imported here, so that a command that succeeds at once loads none of the ports.
        from storymark.services.ports import Cancelled

        if isinstance(error, Cancelled):
            return _interrupted(output)
        place = _write_log(error, log_folder)
        told = tr("Storymark hit a defect of its own ({kind}). What was saved is safe; details: {place}")
        _tell(output, told.format(kind=type(error).__name__, place=place), kind="Defect")
        return DEFECT


def _interrupted(output: Output) -> int:
    _tell(output, tr("Interrupted; what was not finished was not kept."), kind="Interrupted")
    return INTERRUPTED


def _tell(output: Output, told: str, *, kind: str) -> None:
    with contextlib.suppress(BrokenPipeError):
        if output.is_json:
            output.json({"error": {"kind": kind, "message": told}})
        output.note(told)


def _write_log(error: Exception, log_folder: Callable[[], Path]) -> str:
    """Where the defect is described: places in the code, never the texts that went through them."""
    import traceback
    from datetime import UTC, datetime
    from pathlib import Path

    frames = [
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    report = "\n".join([f"{datetime.now(UTC).isoformat()} {type(error).__name__}", *frames, ""])
    try:
        path = log_folder() / "commands.log"
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LOG_BYTES:
            path.replace(path.with_suffix(".log.1"))
        with path.open("a", encoding="utf-8") as file:
            file.write(report)
    except OSError:
        return " < ".join(reversed([frame.strip() for frame in frames[-3:]]))
    return str(path)
