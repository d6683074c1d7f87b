"""Is there a screen? Qt ends the process when it finds none, so this is settled before Qt starts."""

import os
import socket
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

OPTIONS_WITH_VALUE = ("--as", "--picture", "--log-level", "--home")
WINDOW_COMMANDS = ("demo", "review")
ANSWERS_ONLY = ("--help", "-h", "--version", "-V")
SQLITE_HEADER = b"SQLite format 3\x00"


def has_screen(environment: Mapping[str, str]) -> bool:
    """Whether a window could be shown. Only X11 and Wayland can tell; other systems always have a screen."""
    if os.name == "nt" or sys.platform == "darwin":
        return True
    return reaches_wayland(environment) or reaches_x11(environment)


def reaches_wayland(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY")
    if not name:
        return False
    return _connects(socket.AF_UNIX, str(Path(environment.get("XDG_RUNTIME_DIR", "/nowhere")) / name))


def reaches_x11(environment: Mapping[str, str]) -> bool:
    """Whether somebody listens where DISPLAY points; the name may be left over from an ended session."""
    host, colon, rest = environment.get("DISPLAY", "").rpartition(":")
    number = rest.split(".")[0]
    if not colon or not number.isdigit():
        return False
    if host in ("", "unix") or host.startswith("/"):
        path = f"/tmp/.X11-unix/X{number}" if not host.startswith("/") else f"{host}:{number}"
        return _connects(socket.AF_UNIX, path) or _connects(socket.AF_UNIX, f"\0/tmp/.X11-unix/X{number}")
    return _connects(socket.AF_INET, (host.strip("[]"), 6000 + int(number)))


def _connects(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    try:
        with socket.socket(family, socket.SOCK_STREAM) as line:
            line.settimeout(2)
            line.connect(address)
    except OSError:
        return False
    return True


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether `storymark ARGUMENTS` surely opens a window: no command, one of the window's, or a project.

    A plain word that is none of these is left to the program: it may be a command.
    """
    if any(argument in ANSWERS_ONLY for argument in arguments):
        return False
    word = first_word(arguments)
    if word is None or word in WINDOW_COMMANDS or any(mark in word for mark in "./\\:"):
        return True
    return _is_database(Path(word))


def _is_database(path: Path) -> bool:
    """Whether the word names a project without a suffix, and not a command."""
    try:
        with path.open("rb") as file:
            return file.read(len(SQLITE_HEADER)) == SQLITE_HEADER
    except OSError:
        return False


def first_word(arguments: Sequence[str]) -> str | None:
    """The first argument that is neither an option nor the value of one."""
    rest = iter(arguments)
    for argument in rest:
        if argument in OPTIONS_WITH_VALUE:
            next(rest, None)
        elif not argument.startswith("-"):
            return argument
    return None


def picture_of(arguments: Sequence[str]) -> Path | None:
    """Where the arguments ask for a picture of the window."""
    for index, argument in enumerate(arguments):
        if argument == "--picture" and index + 1 < len(arguments):
            return Path(arguments[index + 1])
        if argument.startswith("--picture="):
            return Path(argument.partition("=")[2])
    return None


def without_screen(arguments: Sequence[str]) -> tuple[list[str], Path]:
    """The arguments that paint the window into a picture and end, and the picture's place."""
    changed = list(arguments)
    picture = picture_of(arguments)
    if picture is None:
        picture = Path(tempfile.mkdtemp(prefix="storymark-")) / "storymark.png"
        changed += ["--picture", str(picture)]
    if "--quit" not in changed:
        changed.append("--quit")
    return changed, picture
