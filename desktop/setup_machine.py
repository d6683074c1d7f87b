"""Sets a machine up for Storymark and starts it, or its tests. Standard library only; decision 0002."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import setup_libraries
import setup_packages
import setup_screen
from setup_report import Refused, say

STATUS_REFUSED = 3
STATUS_INTERRUPTED = 130
STAY = "--stay"
WITH = "--with"


def open_storymark(arguments: Sequence[str]) -> int:
    """What `python3 desktop` does: set-up, then `storymark ARGUMENTS`."""
    return _reported(lambda: _open_storymark(list(arguments)))


def run_tests(arguments: Sequence[str]) -> int:
    """What `python3 tests` does: set-up, then pytest in the project's folder, with no screen."""
    return _reported(lambda: _run_tests(list(arguments)))


def _open_storymark(arguments: list[str]) -> int:
    arguments, extras = split_extras(arguments)
    screen = setup_screen.has_screen(os.environ)
    window = _libraries_for_window(os.environ) if screen and "QT_QPA_PLATFORM" not in os.environ else ()
    set_up(window, extras)
    settings = window_environment(os.environ)
    stays = STAY in arguments
    arguments = [argument for argument in arguments if argument != STAY]
    if setup_screen.first_word(arguments) is None:
        settings["STORYMARK_FIRST_RUN"] = "demo"
    if screen or "QT_QPA_PLATFORM" in os.environ:
        return start("storymark", arguments, settings)
    settings["QT_QPA_PLATFORM"] = "offscreen"
    if stays or not setup_screen.opens_window(arguments):
        return start("storymark", arguments, settings)
    return _paint_picture(arguments, settings)


def _paint_picture(arguments: list[str], settings: dict[str, str]) -> int:
    arguments, picture = setup_screen.without_screen(arguments)
    status = _run_child("storymark", arguments, settings)
    if status == 0 and picture.exists():
        say(f"There is no screen here, so the window was painted into {picture.resolve()}")
    return status


def _run_tests(arguments: list[str]) -> int:
    set_up((), [setup_packages.TEST])
    arguments = [_absolute(argument) for argument in arguments]
    os.chdir(setup_packages.ROOT)
    platform = os.environ.get("QT_QPA_PLATFORM", "offscreen")
    return start("pytest", arguments, {"QT_QPA_PLATFORM": platform})


def split_extras(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """The arguments without `--with NAMES`, and these names: libraries that are to be there as well."""
    rest: list[str] = []
    extras: list[str] = []
    given = iter(arguments)
    for argument in given:
        if argument == WITH or argument.startswith(f"{WITH}="):
            names = argument.partition("=")[2] or next(given, "")
            if not names:
                raise Refused(f"Which libraries? {WITH} is followed by all, or by names in pyproject.toml.")
            extras += [name for name in names.split(",") if name]
        else:
            rest.append(argument)
    return rest, extras


def set_up(window_libraries: Sequence[setup_libraries.Library], extras: Sequence[str] = ()) -> None:
    """System libraries and packages, each only if it is missing; a second start spends milliseconds here."""
    parts = [] if setup_packages.is_current(extras) else setup_packages.lacking_python_parts()
    setup_libraries.ensure_libraries([*setup_libraries.QT, *window_libraries], python_parts=parts)
    setup_packages.ensure_packages(extras)


def _libraries_for_window(environment: Mapping[str, str]) -> tuple[setup_libraries.Library, ...]:
    x11 = setup_libraries.X11 if environment.get("DISPLAY") else ()
    wayland = setup_libraries.WAYLAND if environment.get("WAYLAND_DISPLAY") else ()
    return (*x11, *wayland)


def window_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """What must be set otherwise than it is for the window to work."""
    changed: dict[str, str] = {}
    if environment.get("QT_IM_MODULE", "").startswith("fcitx"):
        changed["QT_IM_MODULE"] = "ibus"  # Qt's wheels bring no fcitx plug-in; fcitx answers to ibus too
    if sys.platform.startswith("linux") and environment.get("LC_ALL") in ("C", "POSIX"):
        changed["LC_ALL"] = "C.UTF-8"  # Qt wants UTF-8 and would say so on every start
    return changed


def start(module: str, arguments: Sequence[str], settings: Mapping[str, str]) -> int:
    """Becomes `python -m MODULE` of the private environment; Windows cannot, and waits for it instead."""
    if os.name == "nt":
        return _run_child(module, arguments, settings)
    command = _command(module, arguments)
    sys.stdout.flush()
    sys.stderr.flush()
    os.execve(command[0], command, _environment(settings))


def _run_child(module: str, arguments: Sequence[str], settings: Mapping[str, str]) -> int:
    with subprocess.Popen(_command(module, arguments), env=_environment(settings)) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:
                continue  # the child got it too, and ends in its own way


def _command(module: str, arguments: Sequence[str]) -> list[str]:
    # -P: the folder one happens to be in is no place to import from.
    return [str(setup_packages.python_in(setup_packages.VENV)), "-P", "-m", module, *arguments]


def _environment(settings: Mapping[str, str]) -> dict[str, str]:
    foreign = {"PYTHONHOME", "__PYVENV_LAUNCHER__"}
    kept = {name: value for name, value in os.environ.items() if name not in foreign}
    return {**kept, **settings, "PYTHONPATH": str(setup_packages.ROOT / "desktop")}


def _absolute(argument: str) -> str:
    """A test file named from where the user stands, `FILE::test` included; other arguments as they are."""
    path, separator, test = argument.partition("::")
    if path.startswith("-") or not Path(path).exists():
        return argument
    return f"{Path(path).resolve()}{separator}{test}"


def _reported(run: Callable[[], int]) -> int:
    try:
        return run()
    except Refused as refusal:
        say(str(refusal))
        return STATUS_REFUSED
    except KeyboardInterrupt:
        say("Interrupted; the same command goes on from here.")
        return STATUS_INTERRUPTED
