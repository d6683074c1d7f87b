"""What puts packages into the environment: uv if it is there, else the pip of the Python that runs this."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from setup_report import Refused, end_progress, show_progress

PIP_WITH_PYTHON_OPTION = (22, 3)
# pip before 23.1 would otherwise call jieba's setup.py in a way that setuptools has dropped.
PIP_INSTALL = ("install", "--use-pep517")
_BIG_MB = 5.0
_NO_CONNECTION = re.compile(
    r"Retrying \(Retry|NewConnectionError|Failed to establish a new connection|error sending request"
    r"|dns error|Temporary failure in name resolution|Network is unreachable|ConnectTimeout",
    re.IGNORECASE,
)
_NO_BUILD = re.compile(
    r"No matching distribution|Could not find a version that satisfies|is not a supported wheel"
    r"|no wheels with a matching|No solution found|has no wheels|doesn't have a source distribution",
    re.IGNORECASE,
)


class NoMatchingBuild(Refused):
    """The locked versions exist, but not for this system or Python."""


@dataclass(frozen=True, slots=True)
class Installer:
    """A command line that installs what is appended to it."""

    name: str
    command: tuple[str, ...]

    def install(self, arguments: Sequence[str], *, log: Path) -> None:
        """Runs it with its progress on standard error and all of its words in `log`.

        Raises NoMatchingBuild or Refused with the installer's own last lines, which name the cause best.
        """
        status, words = _run([*self.command, *arguments], log=log)
        if status == 0:
            return
        everything = "\n".join(words)
        if _NO_CONNECTION.search(everything):
            raise Refused(
                f"{self.name} got no connection to fetch the packages. What is there already was kept; "
                f"the same command goes on when there is one. All that it said is in {log}."
            )
        last_lines = [line for line in words if line.strip() and not line.startswith("WARNING: ")][-6:]
        reason = "\n  ".join(last_lines)
        kind = NoMatchingBuild if _NO_BUILD.search(everything) else Refused
        raise kind(f"{self.name} could not install the packages. All that it said is in {log}:\n  {reason}")


def installers(python: Path) -> Iterator[Installer]:
    """The ready installers that can fill the environment of `python`, the fastest first."""
    uv = shutil.which("uv")
    if uv is not None and _answers([uv, "--version"]):
        yield Installer("uv", (uv, "pip", "install", "--python", str(python)))
    if pip_version() >= PIP_WITH_PYTHON_OPTION:
        yield Installer("pip", (sys.executable, "-m", "pip", "--python", str(python), *PIP_INSTALL))


def pip_version() -> tuple[int, ...]:
    """The version of the pip beside the running Python, () without one."""
    command = [sys.executable, "-m", "pip", "--version"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, env=_environment(), check=False)
    except OSError:
        return ()
    found = re.match(r"pip (\d+)\.(\d+)", done.stdout)
    return tuple(int(part) for part in found.groups()) if found else ()


def _answers(command: list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _run(command: Sequence[str], *, log: Path) -> tuple[int, list[str]]:
    words: list[str] = []
    with (
        log.open("a", encoding="utf-8") as file,
        subprocess.Popen(
            command, env=_environment(), text=True, encoding="utf-8", errors="replace",
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        ) as process,
    ):  # fmt: skip
        assert process.stdout is not None
        for line in process.stdout:
            file.write(line)
            words.append(line.rstrip())
            step = progress_in(line)
            if step is not None:
                show_progress(step[0], is_worth_a_line=step[1])
    end_progress()
    return process.returncode, words


def progress_in(line: str) -> tuple[str, bool] | None:
    """What a line of pip or uv says of the progress, and whether it takes long enough to be told in a log."""
    download = re.match(r"\s*Downloading (?:\S*/)?([^/\s]+)(?: \(([\d.]+) ?([kKM])i?B\))?", line)
    if download:
        name, amount, unit = download.groups()
        size = f" ({amount} {unit}B)" if amount else ""
        return f"Downloading {_package_of(name)}{size}", unit == "M" and float(amount) >= _BIG_MB
    building = re.match(r"\s*Building (?:wheel for )?([\w.-]+)(?:==\S+| \(.*\): started)$", line)
    if building:
        return f"Building {building[1]}", True
    if re.match(r"Installing collected packages|Prepared \d+ packages", line):
        return "Installing", True
    return None


def _package_of(file_name: str) -> str:
    """`pyside6_essentials-6.12.0-cp310-abi3-….whl` is called `pyside6_essentials 6.12.0`."""
    parts = re.sub(r"\.(whl|tar\.gz|zip)(\.metadata)?$", "", file_name).split("-")
    return " ".join(parts[:2]) if re.match(r"\d", parts[1] if len(parts) > 1 else "") else file_name


def _environment() -> dict[str, str]:
    """Ours, without what would send packages elsewhere or start another Python than the one named."""
    foreign = {"PYTHONPATH", "PYTHONHOME", "PYTHONWARNINGS", "VIRTUAL_ENV"}
    foreign |= {"PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_CONSTRAINT", "PIP_REQUIRE_HASHES"}
    kept = {name: value for name, value in os.environ.items() if name not in foreign}
    return {**kept, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_USER": "0",
            "PIP_REQUIRE_VIRTUALENV": "0", "PIP_PROGRESS_BAR": "off", "PYTHONUTF8": "1"}  # fmt: skip
