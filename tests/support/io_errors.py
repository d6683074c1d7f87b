"""A session with an I/O error at its n-th write, for every n; or with its end there.

    python -m tests.support.io_errors [--every 1] [--times 1] [--error EIO|ENOSPC|kill] [--acts 6]

Prints one JSON object and ends with 1 unless everything acknowledged is there once, `check` finds nothing,
and each failure was said in one sentence. The process starts itself again with the shim before its disk and
forks once for each n.
"""

from __future__ import annotations

import argparse
import errno
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from tests.support import shim


def inside(folder: Path, given: argparse.Namespace) -> Counter[str]:
    """The loop, in the process with the shim."""
    from tests.support.tagging_session import Session  # loads everything once, before the forks

    assert Session
    total = _round(folder, given, 0)["operations"]
    sums: Counter[str] = Counter(operations=total)
    for number in range(1, total + 1, given.every):
        found = _round(folder, given, number)
        sums["rounds"] += 1
        for name in ("told", "lost", "doubled", "unsound", "odd"):
            sums[name] += found[name]
        if found.get("trouble"):
            print(f"at {number}: {found['trouble']}", file=sys.stderr)
    return sums


def _round(folder: Path, given: argparse.Namespace, number: int) -> dict[str, Any]:
    from tests.support.tagging_session import Session, look

    for left in folder.iterdir():
        left.unlink()
    path = folder / "session.storymark"
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        status = 3
        try:
            os.close(reader)
            session = Session(path, lambda tag: os.write(writer, f"{tag}\n".encode()))
            kill = number if given.error == "kill" else 0
            code = getattr(errno, given.error, 0)
            shim.arm(fail_at=0 if kill else number, times=given.times, error=code, kill_at=kill)
            session.run(given.acts)
            status = 0
            told = [s for s in session.sentences if "\n" in s or not s.endswith(".")]
            facts = {"operations": shim.done(), "told": bool(session.sentences), "odd": len(told)}
            os.write(writer, f"END {json.dumps(facts)}\n".encode())
        except BaseException as error:
            os.write(writer, f"RAISED {type(error).__name__}: {error}\n".encode())
        finally:
            os._exit(status)
    os.close(writer)
    with os.fdopen(reader, "rb") as answers:
        lines = answers.read().decode().splitlines()
    os.waitpid(pid, 0)
    acknowledged = {line for line in lines if " " not in line}
    result: dict[str, Any] = {"operations": 0, "told": 0, "odd": 0, "lost": 0, "doubled": 0, "unsound": 0}
    for line in lines:
        if line.startswith("END "):
            result.update(json.loads(line[4:]))
        elif line.startswith("RAISED "):
            result |= {"odd": 1, "trouble": line}
    if path.exists():
        tags, report = look(path)
        result["lost"] = len(acknowledged - set(tags))
        result["doubled"] = len(tags) - len(set(tags))
        result["unsound"] = int(not report.is_sound)
        if result["lost"] or result["unsound"]:
            result["trouble"] = f"{result} {[str(one) for one in report.breaks]}"
    else:
        result["lost"] = len(acknowledged)
    return result


def run(*, every: int, times: int, error: str, acts: int) -> dict[str, int]:
    """The sums over all rounds, in a process of its own."""
    with tempfile.TemporaryDirectory() as scratch:
        watched = Path(scratch) / "watched"
        watched.mkdir()
        options = ["--every", str(every), "--times", str(times), "--error", error, "--acts", str(acts)]
        command = [sys.executable, "-m", "tests.support.io_errors", "--inside", str(watched), *options]
        answer = subprocess.run(
            command,
            env=shim.environment(shim.build(Path(scratch)), watched),
            stdout=subprocess.PIPE,
            check=False,
        )
        assert answer.returncode == 0, answer
        found: dict[str, int] = json.loads(answer.stdout.splitlines()[-1])
        return found


def main() -> int:
    """The command line; see the module."""
    parser = argparse.ArgumentParser(description="An I/O error at every write of a session.")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--error", default="EIO")
    parser.add_argument("--acts", type=int, default=6)
    parser.add_argument("--inside", type=Path)
    given = parser.parse_args()
    if given.inside:
        print(json.dumps(inside(given.inside, given)))
        return 0
    found = run(every=given.every, times=given.times, error=given.error, acts=given.acts)
    print(json.dumps(found))
    return int(any(found[name] for name in ("lost", "doubled", "unsound", "odd")))


if __name__ == "__main__":
    sys.exit(main())
