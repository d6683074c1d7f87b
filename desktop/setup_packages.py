"""The private virtual environment `.venv` with the locked packages: made once, then known by a stamp.

It holds what the program needs, and the extras of pyproject.toml that somebody asked for (decision 0058).
"""

import contextlib
import hashlib
import importlib.util
import os
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path

from setup_installer import PIP_INSTALL, Installer, NoMatchingBuild, installers
from setup_lock import entries_of, needed_by, requirements
from setup_report import Refused, say

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "resources" / "requirements.lock"
PYPROJECT = ROOT / "pyproject.toml"
VENV = ROOT / ".venv"
OLDEST = (3, 11)
TEST = "test"
# Packages that come as source only are built with these.
BUILD_TOOL, MORE_BUILD_TOOLS = "setuptools", ("setuptools-scm",)
# Measured; said before the first installation.
_SIZES = {frozenset[str](): "630 MB", frozenset({TEST}): "1.2 GB"}


def python_in(venv: Path) -> Path:
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def stamp_path(venv: Path) -> Path:
    return venv / "storymark-stamp"


def expected_stamp(*, lock: Path, venv: Path) -> str:
    """What the stamp says while the environment fits: lock, interpreter of the environment, and folder.

    `pyvenv.cfg` names the interpreter and its version, so nothing has to be started to compare them.
    """
    digest = hashlib.sha256()
    for part in (lock.read_bytes(), (venv / "pyvenv.cfg").read_bytes(), str(venv).encode()):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def is_current(extras: Collection[str] = (), *, lock: Path = LOCK, venv: Path = VENV) -> bool:
    """Whether the environment can be used as it is; a Python since uninstalled leaves a dangling link."""
    if not python_in(venv).exists():
        return False
    try:
        digest, present = read_stamp(venv)
        return digest == expected_stamp(lock=lock, venv=venv) and present >= set(extras)
    except OSError:
        return False


def read_stamp(venv: Path) -> tuple[str, frozenset[str]]:
    """The digest of the stamp and the extras that are there; raises OSError where there is no stamp."""
    try:
        digest, *extras = stamp_path(venv).read_text(encoding="ascii").split()
    except (UnicodeDecodeError, ValueError):
        return "", frozenset()
    return digest, frozenset(extras)


def lacking_python_parts() -> list[str]:
    """The Debian packages without which this Python cannot fill an environment; empty nearly everywhere."""
    if next(installers(python_in(VENV)), None) is not None or importlib.util.find_spec("ensurepip"):
        return []
    return [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]


def ensure_packages(extras: Collection[str] = (), *, lock: Path = LOCK, venv: Path = VENV) -> None:
    """Makes or refreshes the environment in place. Raises Refused if that is not possible."""
    if is_current(extras, lock=lock, venv=venv):
        return
    try:
        venv.mkdir(exist_ok=True)
        with _only_one_setup(venv):
            if not is_current(
                extras, lock=lock, venv=venv
            ):  # another set-up may have done it while we waited
                _fill(set(extras), lock=lock, venv=venv)
    except PermissionError as error:
        raise Refused(f"{error.filename} cannot be written. Put Storymark into a folder of yours.") from error


def _fill(extras: set[str], *, lock: Path, venv: Path) -> None:
    with contextlib.suppress(OSError):
        extras = extras | read_stamp(venv)[1]  # what somebody asked for once is kept up to date
    chosen = _chosen_lock(extras, lock)
    stamp_path(venv).unlink(missing_ok=True)
    count = len({entry.name for entry in entries_of(chosen)})
    if _works(python_in(venv)):
        say(f"Bringing the {count} packages in {venv.name} up to date")
    else:
        size = _SIZES.get(frozenset(extras), "")
        size = f"about {size} on disk, " if size else ""
        say(f"Installing {count} packages into {venv} ({size}only this once)")
        # --clear removes what a vanished or too old Python left; a working environment never comes here.
        _run_venv("--clear", venv)
    _install(extras, chosen, venv=venv)
    stamp = " ".join([expected_stamp(lock=lock, venv=venv), *sorted(extras)])
    stamp_path(venv).write_text(stamp, encoding="ascii")
    say("Set-up is complete.")


def _chosen_lock(extras: Collection[str], lock: Path) -> str:
    """The part of the lock that the program needs, with these extras."""
    text = lock.read_text(encoding="utf-8")
    roots = [*requirements(PYPROJECT, extras), BUILD_TOOL]
    return "".join(entry.text for entry in needed_by(roots, text))


def _works(python: Path) -> bool:
    probe = f"import sys; sys.exit(sys.version_info[:2] < {OLDEST!r})"
    try:
        return subprocess.run([python, "-c", probe], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _run_venv(*options: str | Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "venv", "--without-pip", *options], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise Refused(f"Python could not make a virtual environment: {(done.stderr or done.stdout).strip()}")


def _install(extras: Collection[str], chosen: str, *, venv: Path) -> None:
    """Tries each installer; where the locked builds do not fit this machine, the ranges of pyproject.toml."""
    python = python_in(venv)
    log = venv / "setup.log"
    failures: list[str] = []
    for installer in _with_ensurepip(python):
        try:
            _install_locked(installer, chosen, log=log)
            return
        except NoMatchingBuild:
            say("Some locked packages have no build for this machine; taking others that it allows.")
            try:
                installer.install(requirements(PYPROJECT, extras), log=log)
                return
            except NoMatchingBuild as error:
                failures.append(str(error))
        except Refused as error:
            failures.append(str(error))
    raise Refused("\n".join(failures) or "No tool was found that installs Python packages.")


def _install_locked(installer: Installer, chosen: str, *, log: Path) -> None:
    """The locked build tools first, then everything with them: jieba comes as source only (decision 0001)."""
    tools = [name for name in (BUILD_TOOL, *MORE_BUILD_TOOLS) if f"\n{name}==" in f"\n{chosen}"]
    build = "".join(entry.text for entry in needed_by(tools, chosen))
    with tempfile.TemporaryDirectory(prefix="storymark-setup-") as folder:
        files = [Path(folder) / "build.lock", Path(folder) / "chosen.lock"]
        for file, text in zip(files, (build, chosen), strict=True):
            file.write_text(text, encoding="utf-8")
        installer.install(["--require-hashes", "-r", str(files[0])], log=log)
        installer.install(["--no-build-isolation", "--require-hashes", "-r", str(files[1])], log=log)


def _with_ensurepip(python: Path) -> Iterator[Installer]:
    found = False
    for installer in installers(python):
        found = True
        yield installer
    if not found:
        done = subprocess.run([python, "-m", "ensurepip"], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise Refused(f"Python could not bring its own installer: {(done.stderr or done.stdout).strip()}")
        yield Installer("pip", (str(python), "-m", "pip", *PIP_INSTALL))


@contextlib.contextmanager
def _only_one_setup(venv: Path) -> Iterator[None]:
    """Lets a second set-up of the same folder wait for the first; a dead process holds no lock."""
    user = os.getuid() if hasattr(os, "getuid") else "user"
    key = hashlib.sha256(str(venv).encode()).hexdigest()[:16]
    path = Path(tempfile.gettempdir()) / f"storymark-setup-{user}-{key}.lock"
    with path.open("a+b") as file:
        if not _try_lock(file.fileno()):
            say("Another set-up is running in this folder; waiting for it.")
            _lock(file.fileno())
        yield


if sys.platform == "win32":
    import msvcrt
    import time

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _lock(descriptor: int) -> None:
        while not _try_lock(descriptor):
            time.sleep(0.5)

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
