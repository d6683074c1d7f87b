"""Runs commands in this process, with their streams caught."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from storymark.assets import seeds
from storymark.cli.main import main


@dataclass(frozen=True)
class Ran:
    """What a command came to."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)

    @property
    def last(self) -> str:
        """The last line that a person sees."""
        return [*self.err.splitlines(), *self.out.splitlines()][-1] if self.out else self.err.splitlines()[-1]


Run = Callable[..., Ran]


class _Text(io.TextIOWrapper):
    def __init__(self, data: bytes = b"") -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8", newline="\n")

    def text(self) -> str:
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode("utf-8")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    def run_(*arguments: object, stdin: str | bytes = b"") -> Ran:
        out, err = _Text(), _Text()
        data = stdin.encode() if isinstance(stdin, str) else stdin
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", _Text(data))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            status = main([str(argument) for argument in arguments])
        return Ran(status, out.text(), err.text())

    return run_


@pytest.fixture
def project(tmp_path: Path, run: Run) -> Path:
    """A project with both sample stories."""
    path = tmp_path / "work.storymark"
    assert run("import", path, *sorted(seeds().glob("*.txt"))).status == 0
    return path
