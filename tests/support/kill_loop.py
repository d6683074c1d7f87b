"""Starts something that acknowledges, kills it at a random moment, and looks what is left; again and again.

A `Target` writes a line for each thing that is durable. The process is killed at any moment from its first
instruction on in a tenth of the rounds, in the others at some time after its first acknowledgement.
"""

from __future__ import annotations

import os
import random
import select
import shutil
import signal
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Protocol

FRESH_EVERY = 50


class Target(Protocol):
    """What is killed."""

    def start(self, db: Path) -> tuple[int, int]:
        """Start it on the project `db`; its process id, and a handle to read acknowledgements from."""

    def acknowledged(self, line: str) -> str:
        """What a line acknowledges; empty for a line that says something else."""

    def listing(self, db: Path) -> list[str]:
        """What is there; raises AssertionError when the project is not in order."""


def run(target: Target, *, rounds: int, folder: Path, max_ms: float, rnd: random.Random) -> Counter[str]:
    """Sums over all rounds."""
    totals: Counter[str] = Counter(rounds=0, acknowledged=0, lost=0, doubled=0, disorder=0)
    db, expected = folder / "kill.storymark", set[str]()
    for number in range(rounds):
        if number % FRESH_EVERY == 0:
            for left in folder.glob("kill.*"):
                shutil.rmtree(left) if left.is_dir() else left.unlink()
            expected.clear()
        told = _killed_round(target, db, rnd.random() * max_ms / 1000, waits=rnd.random() > 0.1)
        totals["rounds"] += 1
        totals["acknowledged"] += len(told)
        expected |= told
        try:
            found = target.listing(db)
        except Exception as error:
            print(f"round {number}: {error!r}", file=sys.stderr)
            totals["disorder"] += 1
            continue
        totals["doubled"] += len(found) - len(set(found))
        totals["lost"] += len(expected - set(found))
        totals["unacknowledged"] += len(set(found) - expected)
        expected = set(found)
    return totals


def _killed_round(target: Target, db: Path, delay_s: float, *, waits: bool) -> set[str]:
    pid, reader = target.start(db)
    data = bytearray()
    while waits and not _acknowledged(target, data) and _read_some(reader, data, None):
        pass
    end = time.monotonic() + delay_s
    while (left := end - time.monotonic()) > 0 and _read_some(reader, data, left):
        pass
    os.kill(pid, signal.SIGKILL)
    while _read_some(reader, data, None):
        pass
    os.close(reader)
    _, status = os.waitpid(pid, 0)
    if not os.WIFSIGNALED(status):
        raise AssertionError("it ended by itself")
    return _acknowledged(target, data)


def _acknowledged(target: Target, data: bytearray) -> set[str]:
    # A last line without its end is no acknowledgement.
    lines = bytes(data).decode().split("\n")[:-1]
    return {told for line in lines if (told := target.acknowledged(line))}


def _read_some(reader: int, data: bytearray, timeout_s: float | None) -> bool:
    """Whether there may be more."""
    if not select.select([reader], [], [], timeout_s)[0]:
        return False
    more = os.read(reader, 1 << 16)
    data += more
    return bool(more)
