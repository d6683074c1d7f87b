"""Missing system libraries: apt as root, a question with sudo, else one sentence with the line to paste."""

import io
import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest

import setup_libraries
from setup_libraries import QT, X11, ensure_libraries
from setup_report import Refused

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems bring what Qt needs"
)


class Machine:
    """A machine that lacks some libraries; apt brings them, unless it is told to fail."""

    def __init__(self) -> None:
        self.lacks = {"libEGL.so.1", "libxcb-shape.so.0"}
        self.tools = {"apt-get", "sudo"}
        self.commands: list[list[str]] = []
        self.apt_fails = False
        self.apt_helps = True

    def run(self, command: list[str], **_: Any) -> SimpleNamespace:
        self.commands.append(command)
        if "install" in command:
            if self.apt_fails:
                return SimpleNamespace(returncode=100, stdout="E: Unable to locate package")
            if self.apt_helps:
                self.lacks.clear()
        return SimpleNamespace(returncode=0, stdout="")


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    fake = Machine()
    monkeypatch.setattr(setup_libraries, "loads", lambda soname: soname not in fake.lacks)
    monkeypatch.setattr(setup_libraries.shutil, "which", lambda tool: tool if tool in fake.tools else None)
    monkeypatch.setattr(setup_libraries.subprocess, "run", fake.run)
    be_user(monkeypatch, 0)
    return fake


def be_user(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    monkeypatch.setattr(setup_libraries.os, "geteuid", lambda: number)


def answer(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    terminal = io.StringIO(text)
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr(setup_libraries.sys, "stdin", terminal)


def test_nothing_is_run_when_nothing_is_missing(machine: Machine) -> None:
    machine.lacks.clear()

    ensure_libraries([*QT, *X11])

    assert machine.commands == []


def test_root_gets_exactly_what_is_missing(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    ensure_libraries([*QT, *X11], python_parts=["python3.11-venv"])

    assert machine.commands == [
        ["apt-get", "-q", "update"],
        [
            "apt-get", "-q", "install", "-y", "--no-install-recommends",
            "libegl1", "libxcb-shape0", "python3.11-venv",
        ],
    ]  # fmt: skip
    said = capsys.readouterr()
    assert "libegl1 libxcb-shape0 python3.11-venv" in said.err
    assert said.out == ""


def test_libraries_of_the_screen_are_not_needed_without_one(machine: Machine) -> None:
    machine.lacks = {"libxcb-shape.so.0"}

    ensure_libraries(QT)

    assert machine.commands == []


def test_apt_can_be_switched_off(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STORYMARK_NO_APT", "1")

    with pytest.raises(Refused) as refused:
        ensure_libraries([*QT, *X11])

    assert machine.commands == []
    sentence = str(refused.value)
    assert "lacks Qt's system libraries libEGL.so.1, libxcb-shape.so.0" in sentence
    assert "Nothing was changed" in sentence
    assert "apt-get install -y --no-install-recommends libegl1 libxcb-shape0" in sentence


def test_user_without_terminal_gets_the_line_to_paste(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    be_user(monkeypatch, 1000)
    monkeypatch.setattr(setup_libraries.sys, "stdin", io.StringIO(""))

    with pytest.raises(Refused, match="sudo apt-get update && sudo apt-get install"):
        ensure_libraries(QT)

    assert machine.commands == []


@pytest.mark.parametrize("reply", ["\n", "y\n", "Yes\n"])
def test_user_at_a_terminal_is_asked_first(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, reply: str
) -> None:
    be_user(monkeypatch, 1000)
    answer(monkeypatch, reply)

    ensure_libraries(QT)

    assert [command[:2] for command in machine.commands] == [["sudo", "apt-get"]] * 2


def test_no_is_respected(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    be_user(monkeypatch, 1000)
    answer(monkeypatch, "n\n")

    with pytest.raises(Refused):
        ensure_libraries(QT)

    assert machine.commands == []


def test_failure_of_apt_is_shown(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    machine.apt_fails = True

    with pytest.raises(Refused, match="status 100"):
        ensure_libraries(QT)

    assert "Unable to locate package" in capsys.readouterr().err


def test_library_still_missing_afterwards_is_named(machine: Machine) -> None:
    machine.apt_helps = False

    with pytest.raises(Refused, match=r"libEGL\.so\.1 are still missing"):
        ensure_libraries(QT)


@pytest.mark.parametrize(
    ("tool", "line"),
    [
        ("dnf", "sudo dnf install libglvnd-egl libxcb"),
        ("pacman", "sudo pacman -S --needed libglvnd libxcb"),
        ("zypper", "sudo zypper install libglvnd libxcb-shape0"),
        ("none", "libEGL.so.1 libxcb-shape.so.0"),
    ],
)
def test_other_systems_get_a_hint(machine: Machine, tool: str, line: str) -> None:
    machine.tools = {tool}

    with pytest.raises(Refused) as refused:
        ensure_libraries([*QT, *X11])

    assert line in str(refused.value)
    assert machine.commands == []


def test_dynamic_linker_is_asked() -> None:
    assert setup_libraries.loads("libc.so.6")
    assert not setup_libraries.loads("libstorymark-is-not-there.so.9")


def test_apt_runs_without_questions(monkeypatch: pytest.MonkeyPatch, machine: Machine) -> None:
    seen: dict[str, Any] = {}

    def run(command: list[str], **options: Any) -> SimpleNamespace:
        seen.update(options)
        return machine.run(command)

    monkeypatch.setattr(setup_libraries.subprocess, "run", run)

    ensure_libraries(QT)

    assert seen["env"]["DEBIAN_FRONTEND"] == "noninteractive"
    assert seen["stdin"] == subprocess.DEVNULL
