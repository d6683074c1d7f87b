"""A merge that is killed leaves the project as it was or with all of it: never anything between."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.stores import LINH, add_story, make_layer, make_tag, odd_story

from storymark import bootstrap
from storymark.storage.replay import replay
from storymark.storage.store import SqlStore, create_store

STEPS = 9

KILLED = """
import os, sys
from pathlib import Path
from storymark import bootstrap
from storymark.services.merging import run_merge

left = int(sys.argv[3])


def count(event, arguments):
    global left
    if event in ("open", "os.rename", "os.remove") or event.startswith("sqlite3."):
        left -= 1
        if left < 0:
            os._exit(9)


class Counting:
    def __init__(self, driver):
        self._driver = driver

    def __getattr__(self, name):
        found = getattr(self._driver, name)
        if name in ("execute", "executemany"):
            count("sqlite3.", ())
        return found


ledger = bootstrap.open_ledger(Path(sys.argv[1]))
with bootstrap.packets().project_bundle(Path(sys.argv[2])) as bundle:
    ledger.store.database._driver = Counting(ledger.store.database._driver)
    sys.addaudithook(count)
    run_merge(ledger, [bundle])
    left = 10**9
ledger.store.close()
"""


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_kill_at_each_step_leaves_all_of_it_or_nothing(tmp_path: Path) -> None:
    """The process ends, without any clean-up, before the n-th statement or file operation of the merge.

    Every ninth here; with STEPS = 1 every one.
    """
    here, there = tmp_path / "here.storymark", tmp_path / "there.storymark"
    mine = create_store(here, name="here")
    theirs = create_store(there, project=mine.project)
    for entry in mine.entries():
        theirs.append(entry)
    for name in ("all", "chinese"):
        story = odd_story(name)
        layer = make_layer(theirs, story.id, LINH)
        add_story(theirs, story, layers=[layer], tags=[make_tag(layer.id, 0, 4, story.text)])
    before, after = set(mine.entry_ids()), set(theirs.entry_ids())
    mine.close()
    theirs.close()
    script = tmp_path / "killed.py"
    script.write_text(KILLED, encoding="utf-8")
    seen: set[str] = set()
    number = 0
    while "done" not in seen:
        copy = tmp_path / "copy.storymark"
        shutil.copyfile(here, copy)
        answer = subprocess.run(
            [sys.executable, script, str(copy), str(there), str(number)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert answer.returncode in (0, 9), answer.stderr
        if answer.returncode == 0:
            seen.add("done")
        seen.add(_found(copy, before, after))
        for left in tmp_path.glob("copy.storymark*"):
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        number += STEPS
    assert seen == {"done", "before", "after"}


def _found(path: Path, before: set[str], after: set[str]) -> str:
    ledger = bootstrap.open_ledger(path)
    try:
        ids = set(ledger.store.entry_ids())
        assert ids in (before, after)
        assert isinstance(ledger.store, SqlStore)
        assert replay(ledger.store) == []
        assert bool(ledger.store.merges()) == (ids == after)
        return "after" if ids == after else "before"
    finally:
        ledger.store.close()
