"""Whether there is a screen, and what a window command becomes without one."""

import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from setup_screen import first_word, has_screen, opens_window, picture_of, without_screen

unix_only = pytest.mark.skipif(
    os.name == "nt" or sys.platform == "darwin", reason="there a screen is taken for granted"
)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A short path: the name of a local socket has some 100 bytes."""
    with tempfile.TemporaryDirectory(prefix="sm-") as name:
        yield Path(name)


def listener(path: Path) -> closing[socket.socket]:
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind(str(path))
    server.listen(1)
    return closing(server)


@unix_only
def test_no_names_no_screen() -> None:
    assert not has_screen({})


@unix_only
def test_x11_that_answers_is_a_screen(folder: Path) -> None:
    with listener(folder / "x:7"):
        assert has_screen({"DISPLAY": f"{folder}/x:7.0"})


@unix_only
@pytest.mark.parametrize("display", [":4711", "unix:4711", "nonsense", ":x", "", "localhost:50999"])
def test_x11_that_does_not_answer_is_none(display: str) -> None:
    assert not has_screen({"DISPLAY": display})


@unix_only
def test_wayland_that_answers_is_a_screen(folder: Path) -> None:
    with listener(folder / "wayland-0"):
        assert has_screen({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(folder)})
        assert has_screen({"WAYLAND_DISPLAY": str(folder / "wayland-0")})
    assert not has_screen({"WAYLAND_DISPLAY": "wayland-1", "XDG_RUNTIME_DIR": str(folder)})


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("", None),
        ("--as Linh", None),
        ("--as Linh demo", "demo"),
        ("--as=Linh demo --scratch", "demo"),
        ("--picture a.png --quit", None),
        ("list a.storymark --json", "list"),
        ("--log-level debug review", "review"),
    ],
)
def test_first_word(line: str, word: str | None) -> None:
    assert first_word(line.split()) == word


@pytest.mark.parametrize(
    "line", ["", "demo", "demo --scratch", "review a.storymark", "a.storymark", "postgresql:x", "--as Linh"]
)
def test_opens_a_window(line: str) -> None:
    assert opens_window(line.split())


def test_project_without_suffix_opens_a_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "work").write_bytes(b"SQLite format 3\x00" + bytes(84))
    (tmp_path / "list").write_text("a file that is called like a command")

    assert opens_window(["work"])
    assert not opens_window(["list"])


@pytest.mark.parametrize("line", ["--help", "--version", "demo --help", "list a.storymark", "segment -"])
def test_opens_none(line: str) -> None:
    assert not opens_window(line.split())


def test_picture_of_the_window_is_asked_for_in_a_new_folder() -> None:
    arguments, picture = without_screen(["demo", "--scratch"])

    assert arguments == ["demo", "--scratch", "--picture", str(picture), "--quit"]
    assert picture.parent.is_dir()
    assert not picture.exists()
    picture.parent.rmdir()


@pytest.mark.parametrize("given", [["--picture", "a b.png"], ["--picture=a b.png"]])
def test_picture_that_was_asked_for_stays(given: list[str]) -> None:
    arguments, picture = without_screen([*given, "--quit"])

    assert arguments == [*given, "--quit"]
    assert picture == Path("a b.png")


def test_picture_option_without_a_file_is_left_to_the_program() -> None:
    assert picture_of(["--picture"]) is None
