"""Checks an open project without stopping it: a copy is made between acts and looked through elsewhere.

    python -m storymark.storage.checking.apart FILE

prints a JSON line for each step and at least every fifth of a second, and the report as the last one. Acts go
on meanwhile; were the project itself looked through, what one of them changed half-way would seem a break.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from storymark.domain.errors import BackupFailed, CheckFailed, ProjectDamaged
from storymark.domain.rule_breaks import PagesDamaged
from storymark.services.checking import Report, check_project, plain_report, report_of
from storymark.services.ledger import Ledger
from storymark.services.ports import Progress
from storymark.storage.backup import copy_aside, remove_copy
from storymark.storage.backup_check import HERE_BYTES
from storymark.storage.store import FileStore, open_backup

_PULSE_S = 0.2
_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from storymark.storage.checking.apart import main; sys.exit(main(sys.argv[2:]))"
)


def copy_for_check(ledger: Ledger, progress: Progress) -> Path:
    """A copy of the open project, made in slices on its own thread; acts that wait are done in between.

    Raises CheckFailed (no room for it, say), Cancelled.
    """
    assert isinstance(ledger.store, FileStore)

    def between() -> None:
        ledger.pause()
        progress(0, 0, "copy")

    project = Path(ledger.store.path)
    try:
        return copy_aside(ledger.store.database, project, between=between)
    except BackupFailed as error:
        raise CheckFailed(path=str(project), reason=error.facts["reason"]) from error


def check_copy_apart(copy: Path, progress: Progress) -> Report:
    """What is wrong with the copy, which is removed; on any thread. Raises CheckFailed, Cancelled."""
    try:
        if copy.stat().st_size <= HERE_BYTES or getattr(sys, "frozen", False):
            return _report_on(copy, progress)
        return _elsewhere(copy, progress)
    finally:
        remove_copy(copy)


def _report_on(copy: Path, progress: Progress) -> Report:
    try:
        store = open_backup(copy)
    except ProjectDamaged as error:
        report = Report()
        report.add(PagesDamaged(reason=str(error.facts["reason"])))
        return report
    try:
        from storymark.storage.checking.checker import Checker

        return check_project(Checker(store), progress=progress)
    finally:
        store.close()


def _elsewhere(copy: Path, progress: Progress) -> Report:
    command = [sys.executable, "-P", "-c", _START, json.dumps(sys.path), str(copy)]
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert process.stdout is not None
    try:
        for line in process.stdout:
            told: dict[str, Any] = json.loads(line)
            if "report" in told:
                return report_of(told["report"])
            progress(told["done"], told["total"], told["what"])
        reason = f"looking through it ended with status {process.wait()}"
        raise CheckFailed(path=str(copy), reason=reason)
    finally:
        process.kill()
        process.stdout.close()
        process.wait()


def main(arguments: list[str]) -> int:
    """The process of its own; it gives way to whoever works on the project."""
    if hasattr(os, "nice"):
        os.nice(5)
    now: dict[str, Any] = {"done": 0, "total": 0, "what": ""}
    is_over = threading.Event()

    def pulse() -> None:
        # Whoever waits can stop it at any time, also within one long statement of SQLite.
        while not is_over.wait(_PULSE_S):
            try:
                os.write(1, f"{json.dumps(now)}\n".encode())
            except OSError:  # nobody waits any more
                os._exit(1)

    beating = threading.Thread(target=pulse, daemon=True)
    beating.start()

    def progress(done: int, total: int, what: str) -> None:
        nonlocal now
        now = {"done": done, "total": total, "what": what}

    report = _report_on(Path(arguments[0]), progress)
    is_over.set()
    beating.join()
    print(json.dumps({"report": plain_report(report)}, default=str), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
