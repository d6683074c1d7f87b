"""Builds and steers `shim.c`, which stands between this process and its disk.

The library must be there when the process starts, so tests start one with `environment` and call the others
inside it. Linux with a C compiler only; `why_not` says what is missing.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def why_not() -> str:
    """Why there can be no shim here; empty where there can."""
    if not sys.platform.startswith("linux"):
        return "LD_PRELOAD is a thing of Linux"
    return "" if _compiler() else "there is no C compiler here"


def build(folder: Path) -> Path:
    """The library, made in `folder`."""
    made = folder / "shim.so"
    compiler = _compiler()
    assert compiler is not None
    source = Path(__file__).with_name("shim.c")
    command = [
        compiler,
        "-O1",
        "-Wall",
        "-Werror",
        "-shared",
        "-fPIC",
        "-o",
        made,
        source,
        "-ldl",
        "-lpthread",
    ]
    subprocess.run(command, check=True)
    return made


def environment(library: Path, watched: Path, *, log: Path | None = None) -> Mapping[str, str]:
    """For a process whose doings below `watched` are to be seen."""
    path = os.pathsep.join([str(ROOT / "desktop"), str(ROOT)])
    own = {"LD_PRELOAD": str(library), "SHIM_FOLDER": str(watched), "PYTHONPATH": path}
    return {**os.environ, **own, **({"SHIM_LOG": str(log)} if log else {})}


def arm(*, fail_at: int = 0, times: int = 1, error: int = 0, kill_at: int = 0) -> None:
    """Count operations anew; let so many from the `fail_at`-th on fail, or end before the `kill_at`-th."""
    _library().shim_arm(fail_at, times, error, kill_at)


def done() -> int:
    """How many operations there were since `arm`."""
    return int(_library().shim_done())


def note(text: str) -> None:
    """Put a line into the log, between the operations."""
    _library().shim_note(text.encode())


@cache
def _library() -> ctypes.CDLL:
    library = ctypes.CDLL(os.environ["LD_PRELOAD"])
    library.shim_arm.argtypes = [ctypes.c_long] * 4
    library.shim_done.restype = ctypes.c_long
    return library


def _compiler() -> str | None:
    return shutil.which("cc") or shutil.which("gcc")
