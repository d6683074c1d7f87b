"""What the kill loop kills: the writer service, `storymark apply`, and the window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.support import kill_worker
from tests.support.odd_text import ODD_TEXTS
from tests.support.tagging_session import look

from storymark import bootstrap
from storymark.domain.ids import AnnotatorId, StoryId, story_id
from storymark.domain.story import Story, parted_sections
from storymark.services.stories import add_story

SCRIPTED = Path(__file__).with_name("scripted_window.py")
LINES = 4000
TEXT = "\n".join([*ODD_TEXTS.values()] * 12)


class Service:
    """The writer service, in a fork of this process: nothing needs to be imported again."""

    def __init__(self, arg: str) -> None:
        self._arg = arg

    def start(self, db: Path) -> tuple[int, int]:
        """Fork it."""
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                os.close(reader)
                kill_worker.worker(str(db), lambda tag: os.write(writer, tag.encode() + b"\n"), self._arg)
            except BaseException as error:
                os.write(2, f"worker: {error!r}\n".encode())
            finally:
                os._exit(3)
        os.close(writer)
        return pid, reader

    def acknowledged(self, line: str) -> str:
        """Every line is a tag's id."""
        return line

    def listing(self, db: Path) -> list[str]:
        """The tags that are there."""
        return list(kill_worker.listing(str(db), self._arg))


class Applied:
    """`storymark apply` as somebody's script would run it."""

    def __init__(self) -> None:
        self._rounds = 0

    def start(self, db: Path) -> tuple[int, int]:
        """Start it on a file with more acts than it will come to."""
        if not db.exists():
            _make_project(db)
        self._rounds += 1
        acts = db.with_name("kill.acts.jsonl")
        story = story_id("kill", TEXT)
        with acts.open("w", encoding="utf-8") as file:
            for number in range(LINES):
                start = (number * 7 + self._rounds * 13) % (len(TEXT) - 60)
                # Each round has spans of another length: the same label on the same span is no new tag.
                span = {"start": start, "end": start + 1 + self._rounds % 50}
                act = {"op": "tag", "story": story, **span, "label": "claim", "note": "ghi chú"}
                file.write(json.dumps(act) + "\n")
        command = [sys.executable, "-m", "storymark", "apply", str(db), "--annotator", "Linh", str(acts)]
        return _started(command)

    def acknowledged(self, line: str) -> str:
        """`ACK <id>`."""
        return line.removeprefix("ACK ") if line.startswith("ACK ") else ""

    def listing(self, db: Path) -> list[str]:
        """The tags that are there."""
        return _sound_tags(db)


class Window:
    """The window, offscreen, with somebody's fingers on the keys."""

    def __init__(self) -> None:
        self._expected = 0

    def start(self, db: Path) -> tuple[int, int]:
        """Start it; the script tags sentence after sentence with one label after the other."""
        if not db.exists():
            _make_project(db)
        self._expected = len(_sound_tags(db))
        keys = " ".join(f"J {number % 4 + 1} Escape saved" for number in range(200))
        return _started([sys.executable, str(SCRIPTED), keys, str(db), "--as", "Linh"])

    def acknowledged(self, line: str) -> str:
        """`SAVED <n>`: the n-th tag is on the disk."""
        return line.removeprefix("SAVED ") if line.startswith("SAVED ") else ""

    def listing(self, db: Path) -> list[str]:
        """The numbers of the tags that are there: the window tells how many it has saved."""
        return [str(number + 1) for number in range(len(_sound_tags(db)))]


def _started(command: list[str]) -> tuple[int, int]:
    reader, writer = os.pipe()
    process = subprocess.Popen(command, stdout=writer, stderr=subprocess.DEVNULL)
    process.returncode = 0  # the loop itself waits for its end
    os.close(writer)
    return process.pid, reader


def _make_project(db: Path) -> None:
    ledger = bootstrap.open_ledger(db, create=True, name="kill")
    try:
        story = Story(StoryId(story_id("kill", TEXT)), "kill", "kill", "vi", TEXT, parted_sections(TEXT))
        add_story(ledger, story, author=AnnotatorId(""))
    finally:
        ledger.store.close()


def _sound_tags(db: Path) -> list[str]:
    tags, report = look(db)
    assert report.is_sound, [str(one) for one in report.breaks]
    return tags
