"""How a child process of this program is started."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path


def start_of(module: str) -> str:
    """The code that runs `main(arguments)` of a module in a new Python.

    The parent's path and not `-m`: what the parent can import the child can, too, and its `__main__` is never
    imported again.
    """
    return (
        f"import json, sys; sys.path[:] = json.loads(sys.argv[1]); from {module} import main; "
        "sys.exit(main(sys.argv[2:]))"
    )


def python_command(start: str, frozen_argument: str, *arguments: str) -> list[str]:
    """The command that runs such code. A frozen program is started with `frozen_argument` instead.

    `-P` keeps the current folder out.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, frozen_argument, *arguments]
    root = str(Path(__file__).resolve().parents[2])
    paths = [os.path.abspath(path) for path in sys.path if path]  # noqa: PTH100 (may be a file in a zip)
    if root not in paths:
        paths.insert(0, root)
    options = ["-E"] if sys.flags.ignore_environment else []
    return [sys.executable, "-P", *options, "-c", start, json.dumps(paths), *arguments]


def quiet_flags() -> int:
    """Of Windows: no console window, and Ctrl+C in the terminal is the parent's."""
    if sys.platform == "win32":
        quiet = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
        return quiet | subprocess.CREATE_NEW_PROCESS_GROUP
    return 0
