"""Power cuts: a recorded session of tagging, cut off anywhere, and what would be on the disk then.

    python -m tests.support.power_cut [--cuts 2000] [--acts 40] [--synchronous 2]

Prints one JSON object and ends with 1 when a tag that was acknowledged is gone or `check` finds something.
`--synchronous 0` is the control: SQLite told to trust the cache, which must fail.

The disk, as the findings model it: what was written to a file before its last sync is there. Each later write
is there, is not, or ends at some sector of 512 bytes, each on its own, since a disk's cache reorders them.
Names that were made, moved or removed are there once the folder was synced, or (a new name) the file itself;
of the others a first part, in order, as journalling file systems keep them.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tests.support import shim

SECTOR = 512
NAME = "session.storymark"
_HEAD = struct.Struct("<ciqq")


class Record(NamedTuple):
    """One operation, as `shim.c` writes it down."""

    kind: str
    handle: int
    offset: int
    data: bytes


@dataclass(slots=True, eq=False)
class File:
    """What is on the disk for good, and what was done since the last sync: (offset, bytes), None cuts."""

    kept: bytearray = field(default_factory=bytearray)
    waiting: list[tuple[int, bytes | None]] = field(default_factory=list)


class NameAct(NamedTuple):
    """A name came (`target` is the file), moved (`target` is the new name) or went (None)."""

    name: str
    target: File | str | None


class Disk:
    """Follows a log; `after_cut` gives the files as they may be if the power goes now."""

    def __init__(self) -> None:
        self._names: dict[str, File] = {}
        self._kept_names: dict[str, File] = {}
        self._waiting: list[NameAct] = []
        self._open: dict[int, File] = {}

    def follow(self, record: Record) -> None:
        """Take notice of one operation."""
        kind, handle, offset, data = record
        file = self._open.get(handle)
        if kind == "O":
            self._opened(handle, data.decode(), is_cut=offset == 1)
        elif kind == "C":
            self._open.pop(handle, None)
        elif kind in "WT" and file is not None:
            file.waiting.append((offset, data if kind == "W" else None))
        elif kind == "S" and file is not None:
            for act in file.waiting:
                _write(file.kept, *act)
            file.waiting.clear()
            own = [n for n, act in enumerate(self._waiting) if act.target is file]
            self._keep_names(max(own, default=-1) + 1)
        elif kind == "Y":
            self._keep_names(len(self._waiting))
        elif kind == "U":
            self._name(NameAct(data.decode(), None))
        elif kind in "RL":
            old, new = data.decode().split("\n")
            self._name(NameAct(new, self._names[old]))
            if kind == "R":
                self._name(NameAct(old, None))

    def after_cut(self, rnd: random.Random) -> dict[str, bytes]:
        """One of the states that may be on the disk."""
        names = dict(self._kept_names)
        for act in self._waiting[: rnd.randint(0, len(self._waiting))]:
            _apply(names, act)
        share = rnd.choice((0.0, 0.5, 0.5, 1.0))
        return {name: bytes(_survived(file, rnd, share)) for name, file in names.items()}

    def _opened(self, handle: int, name: str, *, is_cut: bool) -> None:
        file = self._names.get(name)
        if file is None:
            file = File()
            self._name(NameAct(name, file))
        if is_cut:
            file.waiting.append((0, None))
        self._open[handle] = file

    def _name(self, act: NameAct) -> None:
        self._waiting.append(act)
        _apply(self._names, act)

    def _keep_names(self, count: int) -> None:
        for act in self._waiting[:count]:
            _apply(self._kept_names, act)
        del self._waiting[:count]


def _apply(names: dict[str, File], act: NameAct) -> None:
    if isinstance(act.target, File):
        names[act.name] = act.target
    else:
        names.pop(act.name, None)


def _survived(file: File, rnd: random.Random, share: float) -> bytearray:
    content = bytearray(file.kept)
    for offset, data in file.waiting:
        if rnd.random() < share:
            _write(content, offset, data)
        elif data is not None and share > 0 and rnd.random() < 0.5:
            _write(content, offset, data[: rnd.randrange(len(data) // SECTOR + 1) * SECTOR])
    return content


def _write(content: bytearray, offset: int, data: bytes | None) -> None:
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    if data is None:
        del content[offset:]
    else:
        content[offset : offset + len(data)] = data


def records(log: Path) -> Iterator[Record]:
    """The operations of a log."""
    data, place = log.read_bytes(), 0
    while place < len(data):
        kind, handle, offset, length = _HEAD.unpack_from(data, place)
        place += _HEAD.size
        yield Record(kind.decode(), handle, offset, data[place : place + length])
        place += length


def run(*, cuts: int, acts: int, synchronous: int, seed: int = 1) -> Counter[str]:
    """Record a session, then look at `cuts` states after a cut."""
    with tempfile.TemporaryDirectory() as scratch:
        watched, log = Path(scratch) / "watched", Path(scratch) / "log"
        watched.mkdir()
        command = [sys.executable, "-m", "tests.support.power_cut", "--record", str(watched / NAME)]
        command += ["--acts", str(acts), "--synchronous", str(synchronous)]
        library = shim.build(Path(scratch))
        subprocess.run(command, env=shim.environment(library, watched, log=log), check=True)
        return _look_at_cuts(list(records(log)), watched, cuts, random.Random(seed))


def _look_at_cuts(log: list[Record], watched: Path, cuts: int, rnd: random.Random) -> Counter[str]:
    places = Counter(rnd.randrange(len(log)) for _ in range(cuts))
    sums = Counter(records=len(log), cuts=0, cuts_that_lost=0, lost=0, worst=0, unsound=0)
    sums["syncs"] = sum(record.kind in "SY" for record in log)
    disk, acknowledged = Disk(), list[str]()
    for place, record in enumerate(log):
        if record.kind == "A":
            acknowledged.append(record.data.decode())
        else:
            disk.follow(record)
        for _ in range(places[place]):
            lost, is_sound = _look(disk.after_cut(rnd), watched, set(acknowledged))
            sums["cuts"] += 1
            sums["cuts_that_lost"] += lost > 0
            sums["lost"] += lost
            sums["worst"] = max(sums["worst"], lost)
            sums["unsound"] += not is_sound
    sums["acknowledged"] = len(acknowledged)
    return sums


def _look(files: dict[str, bytes], watched: Path, acknowledged: set[str]) -> tuple[int, bool]:
    from tests.support.tagging_session import look

    from storymark.domain.errors import StorymarkError

    shutil.rmtree(watched)
    watched.mkdir()
    for name, content in files.items():
        Path(name).write_bytes(content)
    path = watched / NAME
    if not path.exists():
        return len(acknowledged), True
    try:
        tags, report = look(path)
    except StorymarkError:
        return len(acknowledged), False
    return len(acknowledged - set(tags)), report.is_sound and len(tags) == len(set(tags))


def _record(path: Path, acts: int, synchronous: int) -> None:
    """The session, in the process with the shim."""
    from tests.support.tagging_session import Session

    from storymark.storage import sqlite

    settings = dict(sqlite._SETTINGS)
    settings["synchronous"] = synchronous
    sqlite._SETTINGS = settings
    Session(path, shim.note).run(acts)


def main() -> int:
    """The command line; see the module."""
    parser = argparse.ArgumentParser(description="Cut the power at any moment of a session of tagging.")
    parser.add_argument("--cuts", type=int, default=2000)
    parser.add_argument("--acts", type=int, default=40)
    parser.add_argument("--synchronous", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--record", type=Path)
    given = parser.parse_args()
    if given.record:
        _record(given.record, given.acts, given.synchronous)
        return 0
    os.environ.setdefault("PYTHONPATH", "")
    sums = run(cuts=given.cuts, acts=given.acts, synchronous=given.synchronous, seed=given.seed)
    print(json.dumps(sums))
    return int(bool(sums["cuts_that_lost"] or sums["unsound"]))


if __name__ == "__main__":
    sys.exit(main())
