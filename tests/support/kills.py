"""Kills the program with SIGKILL at random moments and looks what is left.

    python -m tests.support.kills WHAT [--rounds N] [--folder SOMEWHERE] [--max-ms N]

with `desktop` and the checkout on PYTHONPATH. WHAT is

| service | the real writer service, forked from this process (2,000 rounds for a release) |
| early | the same, acknowledging before COMMIT: the control, which must fail |
| backups | the service, making backups between its acts: each that has a name is whole (500) |
| apply | `storymark apply`, fed with acts line by line (100) |
| window | the window during scripted tagging (50) |
| import, export, backup, restore, repair | that command: the old state or the new, never between (100 each) |
| merge, packet, open-packet | the same for packets: taken in, written, made into a project (100 each) |

Prints one JSON object; ends with status 1 when something acknowledged is missing or doubled, or `check` finds
something. POSIX only.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.support import kill_commands, kill_loop, kill_targets

ROUNDS = {"service": 2000, "early": 200, "backups": 500, "apply": 100, "window": 50}


def run(what: str, *, rounds: int, folder: Path, max_ms: float = 60, seed: int = 1) -> Counter[str]:
    """Sums over all rounds; all of `lost`, `doubled` and `disorder` must be 0."""
    rnd = random.Random(seed)
    if what in kill_commands.COMMANDS:
        return kill_commands.run(what, rounds=rounds, folder=folder, rnd=rnd)
    targets: dict[str, Callable[[], kill_loop.Target]] = {
        "service": lambda: kill_targets.Service(""),
        "early": lambda: kill_targets.Service("early"),
        "backups": lambda: kill_targets.Service("backups"),
        "apply": kill_targets.Applied,
        "window": kill_targets.Window,
    }
    return kill_loop.run(targets[what](), rounds=rounds, folder=folder, max_ms=max_ms, rnd=rnd)


def main() -> int:
    """The command line; see the module."""
    parser = argparse.ArgumentParser(description="Kill the program at random moments.")
    parser.add_argument("what", choices=[*ROUNDS, *kill_commands.COMMANDS])
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--max-ms", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    rounds = given.rounds or ROUNDS.get(given.what, 100)
    started = time.monotonic()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        totals = run(given.what, rounds=rounds, folder=Path(folder), max_ms=given.max_ms, seed=given.seed)
    print(json.dumps({**totals, "seconds": round(time.monotonic() - started, 1)}))
    return int(bool(totals["lost"] or totals["doubled"] or totals["disorder"]))


if __name__ == "__main__":
    sys.exit(main())
