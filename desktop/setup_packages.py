"""The private virtual environment `.venv` with the locked packages: made once, then known by a stamp."""

import contextlib
import hashlib
import importlib.util
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from setup_installer import PIP_INSTALL, Installer, NoMatchingBuild, installers
from setup_report import Refused, say

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "resources" / "requirements.lock"
PYPROJECT = ROOT / "pyproject.toml"
VENV = ROOT / ".venv"
OLDEST = (3, 11)


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


def is_current(*, lock: Path = LOCK, venv: Path = VENV) -> bool:
    """Whether the environment can be used as it is; a Python since uninstalled leaves a dangling link."""
    if not python_in(venv).exists():
        return False
    try:
        return stamp_path(venv).read_text(encoding="ascii") == expected_stamp(lock=lock, venv=venv)
    except (OSError, UnicodeDecodeError):
        return False


def lacking_python_parts() -> list[str]:
    """The Debian packages without which this Python cannot fill an environment; empty nearly everywhere."""
    if next(installers(python_in(VENV)), None) is not None or importlib.util.find_spec("ensurepip"):
        return []
    return [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]


def ensure_packages(*, lock: Path = LOCK, venv: Path = VENV) -> None:
    """Makes or refreshes the environment in place. Raises Refused if that is not possible."""
    if is_current(lock=lock, venv=venv):
        return
    try:
        venv.mkdir(exist_ok=True)
        with _only_one_setup(venv):
            if not is_current(lock=lock, venv=venv):  # another set-up may have done it while we waited
                _fill(lock=lock, venv=venv)
    except PermissionError as error:
        raise Refused(f"{error.filename} cannot be written. Put Storymark into a folder of yours.") from error


def _fill(*, lock: Path, venv: Path) -> None:
    stamp_path(venv).unlink(missing_ok=True)
    count = len(set(re.findall(r"^([A-Za-z0-9._-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE)))
    if _works(python_in(venv)):
        say(f"Bringing the {count} packages in {venv.name} up to date")
    else:
        say(f"Installing {count} packages into {venv} (about 700 MB on disk, only this once)")
        # --clear removes what a vanished or too old Python left; a working environment never comes here.
        _run_venv("--clear", venv)
    _install(lock=lock, venv=venv)
    stamp_path(venv).write_text(expected_stamp(lock=lock, venv=venv), encoding="ascii")
    say("Set-up is complete.")


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


def _install(*, lock: Path, venv: Path) -> None:
    """Tries each installer; where the locked builds do not fit this machine, the ranges of pyproject.toml."""
    python = python_in(venv)
    log = venv / "setup.log"
    failures: list[str] = []
    for installer in _with_ensurepip(python):
        try:
            _install_locked(installer, lock=lock, log=log)
            return
        except NoMatchingBuild:
            say("Some locked packages have no build for this machine; taking others that it allows.")
            try:
                installer.install(declared_requirements(PYPROJECT), log=log)
                return
            except NoMatchingBuild as error:
                failures.append(str(error))
        except Refused as error:
            failures.append(str(error))
    raise Refused("\n".join(failures) or "No tool was found that installs Python packages.")


def _install_locked(installer: Installer, *, lock: Path, log: Path) -> None:
    """The locked build tool first, then everything with it: jieba comes as source only (decision 0001)."""
    with tempfile.TemporaryDirectory(prefix="storymark-setup-") as folder:
        build_lock = Path(folder) / "build.lock"
        build_lock.write_text(lock_entry(lock.read_text(encoding="utf-8"), "setuptools"), encoding="utf-8")
        installer.install(["--require-hashes", "-r", str(build_lock)], log=log)
    installer.install(["--no-build-isolation", "--require-hashes", "-r", str(lock)], log=log)


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


def lock_entry(lock: str, name: str) -> str:
    """The lines of one package in the lock: its pin and, on the lines that follow, its hashes."""
    found = re.search(rf"^{re.escape(name)}==(?:.*\\\n)*.*\n", lock, re.MULTILINE)
    if found is None:
        raise Refused(f"{LOCK.name} does not pin {name}; take the file from the repository again.")
    return found[0]


def declared_requirements(pyproject: Path) -> Sequence[str]:
    """The version ranges of pyproject.toml, run-time and test, as arguments for an installer."""
    import tomllib  # not at the top: old Pythons must get as far as their sentence

    project = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]
    return [*project["dependencies"], *project["optional-dependencies"]["test"]]


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
