"""Kills commands that change a project as a whole: afterwards there is the old or the new, never between."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.support.checked_projects import make_project
from tests.support.odd_text import ODD_TEXTS
from tests.support.rule_breakers import BREAKERS, broken
from tests.support.tagging_session import look

from storymark import bootstrap

STORIES, TAGS = 200, 5
DONE = 80  # stories that somebody has tagged elsewhere


@dataclass(frozen=True)
class Command:
    """`prepare` makes the folder's content; `arguments` are those of `storymark`; `judge` names the state."""

    prepare: Callable[[Path], object]
    arguments: Callable[[Path], Sequence[str]]
    judge: Callable[[Path], str]


def run(what: str, *, rounds: int, folder: Path, rnd: random.Random) -> Counter[str]:
    """Kill the command again and again; `disorder` counts states that are neither old nor new."""
    command, ready = COMMANDS[what], folder / "ready"
    ready.mkdir()
    command.prepare(ready)
    totals: Counter[str] = Counter(rounds=0, killed=0, old=0, new=0, lost=0, doubled=0, disorder=0)
    place = folder / "place"
    length_s = 0.0
    for number in range(rounds + 1):
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(ready, place)
        started = time.monotonic()
        process = subprocess.Popen(
            [sys.executable, "-m", "storymark", *command.arguments(place)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        if number == 0:  # how long it takes
            assert process.wait() in (0, 3)
            length_s = time.monotonic() - started
            assert command.judge(place) == "new"
            continue
        try:
            process.wait(rnd.random() * length_s)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            totals["killed"] += 1
        totals["rounds"] += 1
        try:
            state = command.judge(place)
        except Exception as error:
            print(f"round {number}: {error!r}", file=sys.stderr)
            state = ""
        totals[state if state in ("old", "new") else "disorder"] += 1
        if not state:
            shutil.copytree(place, folder.parent / f"kept-{what}-{number}", dirs_exist_ok=True)
    return totals


# --- import ----------------------------------------------------------------------------------------------
def _with_stories(place: Path) -> None:
    make_project(place / "work.storymark")
    with (place / "many.jsonl").open("w", encoding="utf-8") as file:
        for number in range(STORIES):
            text = f"{number} " + ODD_TEXTS["all"].replace("\x00", "")
            spans = [[start, start + 4, "claim"] for start in range(0, TAGS * 6, 6)]
            file.write(json.dumps({"id": number, "text": text, "label": spans}) + "\n")


def _state_of_import(place: Path) -> str:
    tags, report = look(place / "work.storymark")
    assert report.is_sound, [str(one) for one in report.breaks]
    before = 7
    assert len(tags) in (before, before + STORIES * TAGS), len(tags)
    return "old" if len(tags) == before else "new"


# --- export ----------------------------------------------------------------------------------------------
OLD = b"what was there before\n"


def _with_an_export(place: Path) -> None:
    _with_stories(place)
    (place / "out.jsonl").write_bytes(OLD)


def _state_of_export(place: Path) -> str:
    out = place / "out.jsonl"
    if out.read_bytes() == OLD:
        return "old"
    # Two files cannot change in one moment; the dataset itself is whole, with its manifest or with none.
    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert len(lines) == 3
    return "new"


# --- backup and restore ----------------------------------------------------------------------------------
def _with_project(place: Path) -> None:
    make_project(place / "work.storymark")


def _backups(place: Path) -> list[Path]:
    return sorted((place / "work.storymark-backups").glob("*.storymark"))


def _state_of_backup(place: Path) -> str:
    _assert_whole(place / "work.storymark")
    for backup in _backups(place):
        copy = place / "copy.storymark"
        shutil.copyfile(backup, copy)
        _assert_whole(copy)
    return "new" if _backups(place) else "old"


def _with_backup(place: Path) -> None:
    _with_project(place)
    command = [sys.executable, "-m", "storymark", "backup", str(place / "work.storymark")]
    subprocess.run(command, check=True, capture_output=True)


def _state_of_restore(place: Path) -> str:
    for backup in _backups(place):
        assert backup.stat().st_size
    restored = place / "restored.storymark"
    if not restored.exists():
        return "old"
    _assert_whole(restored)
    return "new"


def _assert_whole(path: Path) -> None:
    tags, report = look(path)
    assert report.is_sound, [str(one) for one in report.breaks]
    assert len(tags) == 7


# --- packets ---------------------------------------------------------------------------------------------
def _with_work_done(place: Path) -> None:
    """A project with many stories, the packet of somebody's share, and what came back of it."""
    _with_stories(place)
    _storymark("import", str(place / "work.storymark"), str(place / "many.jsonl"), "--yes")
    packet, mine = place / "minh.storypacket", place / "minh.storymark"
    _storymark("packet", str(place / "work.storymark"), "--to", "Minh", "-o", str(packet))
    _storymark("merge", str(mine), str(packet))
    acts = place / "acts.jsonl"
    with closing(bootstrap.open_ledger(mine).store) as store, acts.open("w", encoding="utf-8") as file:
        for story in store.story_ids()[:DONE]:
            file.write(
                json.dumps({"op": "tag", "story": story, "start": 1, "end": 6, "label": "claim"}) + "\n"
            )
    _storymark("apply", str(mine), "--annotator", "Minh", str(acts))
    _storymark("packet", str(mine), "--return", "-o", str(place / "done.storypacket"))
    mine.unlink()


def _tags_before() -> int:
    return 7 + STORIES * TAGS


def _state_of_merge(place: Path) -> str:
    tags, report = look(place / "work.storymark")
    assert report.is_sound, [str(one) for one in report.breaks]
    assert len(tags) in (_tags_before(), _tags_before() + DONE), len(tags)
    return "old" if len(tags) == _tags_before() else "new"


def _state_of_opening(place: Path) -> str:
    """There is no project or a whole one, and what was half made goes when the packet is opened again."""
    mine = place / "minh.storymark"
    state = "new" if mine.exists() else "old"
    if state == "new":
        _assert_opened(mine)
        mine.unlink()
    for left in place.glob(".storymark-*"):
        os.utime(left, (0, 0))  # younger ones may be somebody's who is at it just now
    _storymark("merge", str(mine), str(place / "minh.storypacket"))
    _assert_opened(mine)
    left = list(place.glob(".storymark-*"))
    assert not left, left
    return state


def _assert_opened(mine: Path) -> None:
    tags, report = look(mine)
    assert report.is_sound, [str(one) for one in report.breaks]
    assert len(tags) == _tags_before(), len(tags)


def _state_of_packing(place: Path) -> str:
    out = place / "out.storypacket"
    if out.read_bytes() == OLD:
        return "old"
    assert len(bootstrap.packets().read(out).head.stories) == STORIES + 3
    return "new"


def _with_a_packet(place: Path) -> None:
    _with_work_done(place)
    (place / "out.storypacket").write_bytes(OLD)


def _storymark(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "storymark", *arguments], check=True, capture_output=True)


# --- repair ----------------------------------------------------------------------------------------------
def _with_breaks(place: Path) -> None:
    _with_project(place)
    broken(place / "work.storymark", BREAKERS["quote"])


def _state_of_repair(place: Path) -> str:
    tags, report = look(place / "work.storymark")
    assert len(tags) == 7
    assert report.counts in ({"quote": 1}, {}), report.counts
    return "new" if report.is_sound else "old"


COMMANDS = {
    "import": Command(
        _with_stories,
        lambda p: ["import", str(p / "work.storymark"), str(p / "many.jsonl"), "--yes"],
        _state_of_import,
    ),
    "export": Command(
        _with_an_export,
        lambda p: ["export", str(p / "work.storymark"), "--format", "jsonl", "-o", str(p / "out.jsonl")],
        _state_of_export,
    ),
    "backup": Command(_with_project, lambda p: ["backup", str(p / "work.storymark")], _state_of_backup),
    "restore": Command(
        _with_backup,
        lambda p: ["restore", str(p / "work.storymark"), str(p / "restored.storymark")],
        _state_of_restore,
    ),
    "merge": Command(
        _with_work_done,
        lambda p: ["merge", str(p / "work.storymark"), str(p / "done.storypacket")],
        _state_of_merge,
    ),
    "open-packet": Command(
        _with_work_done,
        lambda p: ["merge", str(p / "minh.storymark"), str(p / "minh.storypacket")],
        _state_of_opening,
    ),
    "packet": Command(
        _with_a_packet,
        lambda p: ["packet", str(p / "work.storymark"), "--to", "Minh", "-o", str(p / "out.storypacket")],
        _state_of_packing,
    ),
    "repair": Command(
        _with_breaks, lambda p: ["check", str(p / "work.storymark"), "--repair"], _state_of_repair
    ),
}
