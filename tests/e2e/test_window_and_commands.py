"""The main job end to end: the window by keyboard, a kill in the middle, the commands afterwards."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from storymark import bootstrap

SCRIPTED = Path(__file__).resolve().parents[1] / "support" / "scripted_window.py"

pytestmark = pytest.mark.timeout(180)


def window(project: Path, script: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Run the window with a script and wait for its end."""
    command = [sys.executable, str(SCRIPTED), script, str(project), "--as", "Linh", *options]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def storymark(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command."""
    command = [sys.executable, "-m", "storymark", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the two sample stories, made by the commands."""
    path = tmp_path / "work.storymark"
    done = storymark("import", str(path), *map(str, bootstrap.sample_stories()))
    assert done.returncode == 0, done.stderr
    return path


def test_tag_undo_quit_reopen_export(project: Path, tmp_path: Path) -> None:
    first = window(project, "J 1 Escape J 2 saved Ctrl+Z tags=1 saved J 3 saved Ctrl+Q")
    assert first.returncode == 0, first.stderr
    assert first.stdout.split() == ["SAVED", "2", "SAVED", "1", "SAVED", "2"]
    second = window(project, "tags=2 Ctrl+Z tags=1 saved Ctrl+Y tags=2 saved Ctrl+Q")
    assert second.returncode == 0, second.stderr
    assert second.stdout.split() == ["SAVED", "1", "SAVED", "2"]

    out = tmp_path / "work.jsonl"
    exported = storymark("export", str(project), "--format", "jsonl", "-o", str(out))
    assert exported.returncode == 0, exported.stderr
    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    spans = [span for line in lines for span in line["spans"]]
    assert sorted(span["label"] for span in spans) == ["claim", "empathy"]
    for line in lines:
        for span in line["spans"]:
            assert line["text"][span["start"] : span["end"]] == span["text"]
    assert {span["annotator"] for span in spans} == {"Linh"}
    assert storymark("verify", str(out)).returncode == 0

    copy = tmp_path / "copy.storymark"
    assert storymark("import", str(copy), str(out)).returncode == 0
    again = tmp_path / "again.jsonl"
    assert storymark("export", str(copy), "--format", "jsonl", "-o", str(again)).returncode == 0
    assert again.read_bytes() == out.read_bytes()


def test_a_killed_window_has_lost_nothing_that_it_called_saved(project: Path) -> None:
    command = [
        sys.executable,
        str(SCRIPTED),
        "J 1 Escape J 2 Escape J 3 saved hang",
        str(project),
        "--as",
        "Linh",
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "SAVED 3\n"
    os.kill(process.pid, signal.SIGKILL)
    process.wait(30)
    process.stdout.close()
    after = window(project, "tags=3 saved Ctrl+Z tags=2 saved Ctrl+Q")
    assert after.returncode == 0, after.stderr
    assert after.stdout.split() == ["SAVED", "3", "SAVED", "2"], "undo goes on from where it was"


def test_a_picture_is_saved_without_a_screen(tmp_path: Path) -> None:
    from PySide6.QtGui import QImage

    picture = tmp_path / "window.png"
    done = storymark("demo", "--scratch", "--as", "Linh", "--picture", str(picture), "--quit")
    assert done.returncode == 0, done.stderr
    assert str(picture) in done.stdout
    image = QImage(str(picture))
    assert image.width() >= 1024
    colours = {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)
    }
    assert len(colours) > 40, "a window with text, not a blank page"
