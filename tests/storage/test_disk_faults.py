"""What the disk may do to a session: an error at any write, the power gone at any moment, or the process.

A few of the places here; `python -m tests.support.io_errors` and `… power_cut` take every one.
"""

from __future__ import annotations

import contextlib
import random
from pathlib import Path

import pytest
from tests.support import io_errors, power_cut, shim
from tests.support.power_cut import Disk, Record
from tests.support.tagging_session import STORY, Session, look

from storymark import bootstrap
from storymark.domain.errors import ProjectReadOnly, StorymarkError
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.services import annotating
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named

needs_shim = pytest.mark.skipif(bool(shim.why_not()), reason=shim.why_not())
SUMS = ("lost", "doubled", "unsound", "odd")


@needs_shim
@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize(("error", "times"), [("EIO", 1), ("ENOSPC", 12), ("kill", 1)])
def test_an_error_at_some_write_loses_nothing(error: str, times: int) -> None:
    found = io_errors.run(every=41, times=times, error=error, acts=3)
    assert found["rounds"] >= 10
    assert {name: found[name] for name in SUMS} == dict.fromkeys(SUMS, 0)
    assert error == "kill" or found["told"] >= found["rounds"] // 2


@needs_shim
@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_power_cut_loses_nothing() -> None:
    sums = power_cut.run(cuts=40, acts=10, synchronous=2)
    assert sums["cuts"] == 40
    assert sums["acknowledged"] == 20
    assert (sums["cuts_that_lost"], sums["unsound"]) == (0, 0)


@needs_shim
@pytest.mark.slow
@pytest.mark.timeout(300)
def test_the_power_cut_catches_a_store_that_trusts_the_cache() -> None:
    """The control: without syncs, acknowledged tags are lost."""
    assert power_cut.run(cuts=15, acts=10, synchronous=0)["cuts_that_lost"] > 0


# --- the model of the disk -------------------------------------------------------------------------------
def _states(*operations: Record) -> set[tuple[tuple[str, bytes], ...]]:
    disk = Disk()
    for operation in operations:
        disk.follow(operation)
    rnd = random.Random(1)
    return {tuple(sorted(disk.after_cut(rnd).items())) for _ in range(200)}


def test_only_what_was_synced_is_sure() -> None:
    made = [Record("O", 3, 0, b"a"), Record("W", 3, 0, b"x" * 512), Record("S", 3, 0, b"")]
    assert _states(*made) == {(("a", b"x" * 512),)}
    more = _states(*made, Record("W", 3, 512, b"y" * 512))
    assert more == {(("a", b"x" * 512),), (("a", b"x" * 512 + b"y" * 512),)}


def test_a_rename_is_sure_once_the_folder_was_synced() -> None:
    old = [Record("O", 3, 0, b"a"), Record("W", 3, 0, b"x"), Record("S", 3, 0, b""), Record("C", 3, 0, b"")]
    moved = [*old, Record("R", -1, 0, b"a\nb")]
    assert (("b", b"x"),) in _states(*moved)
    assert (("a", b"x"),) in _states(*moved)
    assert _states(*moved, Record("D", 4, 0, b"."), Record("Y", 4, 0, b"")) == {(("b", b"x"),)}


# --- rights ----------------------------------------------------------------------------------------------
@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_write_protected_place_is_said_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """Whoever runs the tests may be root, whom no permission hinders: the system's answer is made up."""
    path = tmp_path / "work.storymark"
    bootstrap.open_ledger(path, create=True).store.close()
    before = path.read_bytes()
    if what == "file":
        monkeypatch.setattr("os.access", lambda *_, **__: False)
    else:
        monkeypatch.setattr("storymark.storage.lock.os.open", _refuse)
    with pytest.raises(ProjectReadOnly) as refused:
        bootstrap.open_ledger(path)
    monkeypatch.undo()
    assert "cannot be written" in str(refused.value)
    assert "\n" not in str(refused.value)
    assert path.read_bytes() == before
    bootstrap.open_ledger(path).store.close()


def _refuse(*_args: object, **_facts: object) -> int:
    raise PermissionError(13, "Permission denied")


def test_a_wal_file_that_was_removed_is_noticed_or_harmless(tmp_path: Path) -> None:
    """Its handle stays open and its pages are moved to the main file at the end: nothing is lost by it."""
    path = tmp_path / "work.storymark"
    session = Session(path)
    session.run(2)
    ledger = bootstrap.open_ledger(path)
    linh = annotator_named(ledger, "Linh")
    acknowledged = [_tagged(ledger, linh, number) for number in range(3)]
    path.with_name(path.name + "-wal").unlink()
    with contextlib.suppress(StorymarkError):
        acknowledged += [_tagged(ledger, linh, number) for number in range(3, 6)]
    ledger.store.close()
    tags, report = look(path)
    assert report.is_sound
    assert set(acknowledged) <= set(tags)
    assert len(tags) == len(set(tags))


def _tagged(ledger: Ledger, linh: Annotator, number: int) -> str:
    span = Range(number, number + 30)
    return annotating.tag(ledger, annotator=linh, story=STORY, span=span, label="claim").tag.id
