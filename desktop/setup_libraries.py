"""The system libraries that Qt's wheels expect on Linux: which are missing, and how they get there."""

import ctypes
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from setup_report import Refused, say


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library and the package that brings it, by package manager."""

    soname: str
    apt: str
    dnf: str
    pacman: str
    zypper: str


QT = (
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    Library("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd", "libglvnd"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd", "libglvnd"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig", "fontconfig"),
)
X11 = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor", "libxcb-cursor0"),
    Library(
        "libxkbcommon-x11.so.0",
        "libxkbcommon-x11-0",
        "libxkbcommon-x11",
        "libxkbcommon-x11",
        "libxkbcommon-x11-0",
    ),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    Library(
        "libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms", "libxcb-keysyms1"
    ),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
)
WAYLAND = (
    Library(
        "libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland", "libwayland-cursor0"
    ),
    Library("libwayland-egl.so.1", "libwayland-egl1", "libwayland-egl", "wayland", "libwayland-egl1"),
)


def missing(libraries: Iterable[Library]) -> list[Library]:
    return [library for library in libraries if not loads(library.soname)]


def loads(soname: str) -> bool:
    """Whether the dynamic linker finds the library, which is what will be asked of it later."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def ensure_libraries(libraries: Iterable[Library], *, python_parts: Sequence[str] = ()) -> None:
    """Sees to it that the libraries load, through apt where that is possible and allowed; on Linux only.

    `python_parts` are Debian packages of Python itself that are needed too. STORYMARK_NO_APT=1 switches apt
    off. Raises Refused with the line to run by hand.
    """
    if not sys.platform.startswith("linux"):
        return
    absent = missing(libraries)
    packages = list(dict.fromkeys([*(library.apt for library in absent), *python_parts]))
    if not packages:
        return
    if shutil.which("apt-get") is None:
        raise Refused(_sentence(absent, python_parts, _line_elsewhere(absent)))
    if not _may_run_apt(packages):
        raise Refused(_sentence(absent, python_parts, _line_to_paste(packages)))
    _run_apt(packages)
    still_absent = missing(absent)
    if still_absent:
        names = ", ".join(library.soname for library in still_absent)
        raise Refused(f"The system libraries {names} are still missing after their packages were installed.")


def _may_run_apt(packages: list[str]) -> bool:
    if os.environ.get("STORYMARK_NO_APT") == "1":
        return False
    if os.geteuid() == 0:
        say(f"Installing what Qt needs from the system: {' '.join(packages)}")
        return True
    if shutil.which("sudo") is None or not sys.stdin.isatty():
        return False
    say(f"Qt needs a few system libraries. This would install them:\n  {_line_to_paste(packages)}")
    print("Run it now? [Y/n] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("", "y", "yes")


def _run_apt(packages: list[str]) -> None:
    """Installs the packages; what apt says is shown only if it fails, since a newcomer cannot judge it."""
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        command = [*sudo, "apt-get", "-q", *arguments]
        done = subprocess.run(
            command, env=quiet, stdin=None if sudo else subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=None if sudo else subprocess.STDOUT, text=True, errors="replace", check=False,
        )  # fmt: skip
        if done.returncode != 0 and arguments[0] == "install":
            say(done.stdout[-2000:])
            raise Refused(f"apt-get failed (status {done.returncode}); its reason stands above.")


def _line_to_paste(packages: list[str]) -> str:
    return f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {shlex.join(packages)}"


def _line_elsewhere(absent: list[Library]) -> str:
    commands = {"dnf": "dnf install", "pacman": "pacman -S --needed", "zypper": "zypper install"}
    for tool, command in commands.items():
        if shutil.which(tool):
            names = dict.fromkeys(getattr(library, tool) for library in absent)
            return f"sudo {command} {' '.join(names)}"
    return f"(with the package manager of this system) {' '.join(library.soname for library in absent)}"


def _sentence(absent: list[Library], python_parts: Sequence[str], line: str) -> str:
    lacks = []
    if absent:
        lacks.append(f"Qt's system libraries {', '.join(library.soname for library in absent)}")
    if python_parts:
        lacks.append(f"the part of Python that fills virtual environments ({' '.join(python_parts)})")
    return (
        f"This machine lacks {' and '.join(lacks)}. Nothing was changed; "
        f"run this once, then the same command again:\n  {line}"
    )
