"""Kills the worker with SIGKILL at random moments and looks what is left.

    python -m tests.support.kill_loop --rounds 2000 --folder SOMEWHERE

with `desktop` and the checkout on PYTHONPATH. Each round forks the worker from this process, so that it
need not import everything again, and reads its acknowledgements from a pipe. Prints one JSON object; ends
with status 1 when an acknowledged tag is missing or doubled, or the project is not in order. POSIX only.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import select
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.support import kill_worker


def run(*, rounds: int, folder: Path, max_ms: float, fresh_every: int, seed: int, arg: str) -> Counter[str]:
    """Sums over all rounds; `lost`, `doubled` and `disorder` must be 0."""
    rnd = random.Random(seed)
    totals: Counter[str] = Counter(rounds=0, acknowledged=0, lost=0, doubled=0, disorder=0)
    db, expected = folder / "kill.storymark", set[str]()
    for number in range(rounds):
        if number % fresh_every == 0:
            for left in folder.iterdir():
                left.unlink()
            expected.clear()
        # A tenth of the kills comes at any moment from the first instruction on, the others while it works.
        told = _killed_round(db, arg, rnd.random() * max_ms / 1000, waits=rnd.random() > 0.1)
        totals["rounds"] += 1
        totals["acknowledged"] += len(told)
        expected |= told
        try:
            found = list(kill_worker.listing(str(db), arg))
        except Exception as error:
            print(f"round {number}: {error!r}", file=sys.stderr)
            totals["disorder"] += 1
            continue
        totals["doubled"] += len(found) - len(set(found))
        totals["lost"] += len(expected - set(found))
        totals["unacknowledged"] += len(set(found) - expected)
        expected = set(found)
    return totals


def _killed_round(db: Path, arg: str, delay_s: float, *, waits: bool) -> set[str]:
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        status = 3
        try:
            os.close(reader)
            kill_worker.worker(str(db), lambda tag: os.write(writer, tag.encode() + b"\n"), arg)
        except BaseException as error:
            os.write(2, f"worker: {error!r}\n".encode())
        finally:
            os._exit(status)
    os.close(writer)
    data = bytearray()
    if waits:
        data += os.read(reader, 4096)
    end = time.monotonic() + delay_s
    while (left := end - time.monotonic()) > 0 and _read_some(reader, data, left):
        pass
    os.kill(pid, signal.SIGKILL)
    while _read_some(reader, data, None):
        pass
    os.close(reader)
    _, status = os.waitpid(pid, 0)
    if not os.WIFSIGNALED(status):
        raise AssertionError("the worker ended by itself")
    return {line.decode() for line in bytes(data).split(b"\n")[:-1]}


def _read_some(reader: int, data: bytearray, timeout_s: float | None) -> bool:
    """Whether there may be more."""
    if not select.select([reader], [], [], timeout_s)[0]:
        return False
    more = os.read(reader, 1 << 16)
    data += more
    return bool(more)


def main() -> int:
    """The command line; see the module."""
    parser = argparse.ArgumentParser(description="Kill the writer at random moments.")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--folder", type=Path, default=None)
    parser.add_argument("--max-ms", type=float, default=60)
    parser.add_argument("--fresh-every", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--arg", default="")
    given = parser.parse_args()
    started = time.monotonic()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        totals = run(
            rounds=given.rounds,
            folder=Path(folder),
            max_ms=given.max_ms,
            fresh_every=given.fresh_every,
            seed=given.seed,
            arg=given.arg,
        )
    print(json.dumps({**totals, "seconds": round(time.monotonic() - started, 1)}))
    return 1 if totals["lost"] or totals["doubled"] or totals["disorder"] else 0


if __name__ == "__main__":
    sys.exit(main())
