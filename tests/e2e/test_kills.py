"""Kills of the real entry points; few here, `python -m tests.support.kills` does hundreds."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.support import kills

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="needs fork and SIGKILL"),
    pytest.mark.slow,
    pytest.mark.timeout(300),
]


@pytest.mark.parametrize(("what", "rounds", "max_ms"), [("apply", 3, 300), ("window", 2, 900)])
def test_no_kill_loses_what_was_acknowledged(tmp_path: Path, what: str, rounds: int, max_ms: float) -> None:
    totals = kills.run(what, rounds=rounds, folder=tmp_path, max_ms=max_ms, seed=3)
    assert totals["rounds"] == rounds
    assert totals["acknowledged"] > 0
    assert (totals["lost"], totals["doubled"], totals["disorder"]) == (0, 0, 0)


@pytest.mark.parametrize("what", ["import", "export", "restore", "repair", "merge", "open-packet"])
def test_a_killed_command_leaves_the_old_or_the_new(tmp_path: Path, what: str) -> None:
    totals = kills.run(what, rounds=2, folder=tmp_path, seed=3)
    assert totals["rounds"] == 2
    assert totals["old"] + totals["new"] == 2
    assert totals["disorder"] == 0
