"""Says on standard error what the start has cost, when `STORYMARK_TRACE_START` is set.

With the value `modules` it also names the heavy modules that are loaded at each milestone.
"""

from __future__ import annotations

import os
import sys
import time

HEAVY = ("sqlalchemy", "alembic", "jieba", "pyvi", "sklearn", "numpy", "msgspec")
IS_ON = bool(os.environ.get("STORYMARK_TRACE_START"))


def mark(milestone: str) -> None:
    """One line: the milestone, CPU milliseconds of this process, resident memory in MB where known."""
    if IS_ON:
        print(
            f"start {milestone} {time.process_time() * 1000:.1f} ms {_resident_mb():.0f} MB", file=sys.stderr
        )
        if os.environ["STORYMARK_TRACE_START"] == "modules":
            print(
                f"loaded {milestone}: {' '.join(m for m in HEAVY if m in sys.modules) or '-'}",
                file=sys.stderr,
            )
        sys.stderr.flush()


def _resident_mb() -> float:
    try:
        with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 - pathlib is not loaded for this
            return int(file.read().split()[1]) * 4096 / 1e6
    except OSError:
        return 0.0
