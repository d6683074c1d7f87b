"""The hybrid logical clock that orders acts: milliseconds shifted left by 16, plus a counter."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

DAY_MS = 86_400_000


def now_ms() -> int:
    """Milliseconds since 1970 in UTC."""
    return time.time_ns() // 1_000_000


class HybridClock:
    """Gives ever larger times, even when the machine's clock jumps back.

    Kulkarni et al., "Logical Physical Clocks" (2014), with 48 bits of milliseconds and 16 of counter.
    """

    def __init__(self, last: int = 0, wall_ms: Callable[[], int] = now_ms) -> None:
        self._last = last
        self._wall_ms = wall_ms

    def next(self) -> int:
        """A time later than every time given or seen before."""
        self._last = max(self._last + 1, self._wall_ms() << 16)
        return self._last

    def saw(self, hlc: int) -> None:
        """Take notice of somebody else's time."""
        self._last = max(self._last, hlc)


def hlc_ms(hlc: int) -> int:
    """The milliseconds in a hybrid time."""
    return hlc >> 16


def iso_utc(milliseconds: int) -> str:
    """`2026-11-23T02:00:00.000Z` for milliseconds since 1970."""
    moment = datetime.fromtimestamp(milliseconds // 1000, UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{milliseconds % 1000:03d}Z"


def parse_iso_utc(text: str) -> int:
    """Milliseconds since 1970 of an ISO time with a zone; raises ValueError for anything else."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"no time zone in {text!r}")
    delta = moment - datetime(1970, 1, 1, tzinfo=UTC)
    return (delta.days * 86_400 + delta.seconds) * 1000 + delta.microseconds // 1000


def utc_day(milliseconds: int) -> str:
    """`2026-12-24`, the day in UTC; empty for 0. A date until when is a day everywhere, not a moment."""
    return f"{datetime.fromtimestamp(milliseconds // 1000, UTC):%Y-%m-%d}" if milliseconds else ""


def end_of_day(text: str) -> int:
    """The last millisecond in UTC of a day as `2026-12-24`; 0 for an empty text. Raises ValueError."""
    if not text:
        return 0
    day = datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
    return int(day.timestamp()) * 1000 + DAY_MS - 1
