"""The bounded child: whatever a file does to its reader, the program has stories or one sentence."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from tests.support.datasets import written
from tests.support.office_files import docx, paragraphs

from storymark.domain.errors import BadLine, FileMissing, FileUnreadable, FormatExtraMissing
from storymark.exchange import child, entries
from storymark.exchange.child import Bounds, read_in_child
from storymark.exchange.extras import require
from storymark.services.child_command import start_of
from storymark.services.exchange_ports import ReadOptions, ReadStory, Source

# Stands in for a reader: a module of the same name with functions that misbehave.
READERS = """
import sys, types
from storymark.domain.errors import BadLine
from storymark.services.exchange_ports import ReadStory, ReadTag
made = types.ModuleType("storymark.exchange.misbehaving")
def story(text="a", **more): return ReadStory("x", "x", text, **more)
def good(source, options): yield from (story(str(n)) for n in range(3))
def refuse(source, options):
    yield story()
    raise BadLine(path=source.name, line=7, reason="no")
def crash(source, options): import os; yield story(); os.abort()
def hang(source, options):
    import time; yield story(); time.sleep(60)
def spin(source, options):
    yield story()
    while True: pass
def bomb(source, options):
    yield story()
    grown = []
    while True: grown.append(bytearray(1 << 24))
def defect(source, options): yield story(); raise ZeroDivisionError
def deep(source, options): yield from deep(source, options)
def lie(source, options): yield story("abc", tags=(ReadTag(0, 2, "x", "zz"),))
def outside(source, options): yield story("abc", tags=(ReadTag(0, 9, "x", "abc"),))
def prints(source, options): print("not json"); sys.stdout.flush(); yield story()
def connects(source, options): import socket; socket.create_connection(("127.0.0.1", 9)); yield story()
def writes(source, options): open(source.path, "a"); yield story()
def runs(source, options): import subprocess; subprocess.run(["true"]); yield story()
for name, value in list(globals().items()):
    setattr(made, name, value)
sys.modules[made.__name__] = made
"""


@pytest.fixture
def misbehaving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Iterator[ReadStory]]:
    start = start_of("storymark.exchange.child_main")
    first, _, then = start.partition("from storymark")
    monkeypatch.setattr(
        child, "_START", f"{first.rstrip('; ')}\nexec({READERS!r}, {{}})\nfrom storymark{then}"
    )
    source = written(tmp_path, "a.bin", b"x")

    def read(function: str, **bounds: float) -> Iterator[ReadStory]:
        return read_in_child("misbehaving", function, source, ReadOptions(), bounds=Bounds(**bounds))  # type: ignore[arg-type]

    return read


def test_stories_come_one_by_one(misbehaving: Callable[..., Iterator[ReadStory]]) -> None:
    assert [story.text for story in misbehaving("good")] == ["0", "1", "2"]
    assert [story.text for story in misbehaving("prints")] == ["a"]


def test_a_refusal_comes_through_with_its_facts(misbehaving: Callable[..., Iterator[ReadStory]]) -> None:
    stories = misbehaving("refuse")
    assert next(stories).text == "a"
    with pytest.raises(BadLine) as told:
        next(stories)
    assert told.value.facts == {"path": "a.bin", "line": 7, "reason": "no"}


@pytest.mark.parametrize(
    ("function", "bounds", "says"),
    [
        ("crash", {}, "made its reader fail"),
        ("hang", {"silent_seconds": 1.5}, "longer than the limit"),
        ("spin", {"cpu_seconds": 1}, "longer than the limit of 1 seconds"),
        ("bomb", {"memory_bytes": 1 << 29}, "more than the limit of 512 MB"),
        ("defect", {}, "ZeroDivisionError"),
        ("deep", {}, "nested too deeply"),
        ("lie", {}, "its reader failed"),
        ("outside", {}, "its reader failed"),
        ("connects", {}, "PermissionError"),
        ("writes", {}, "PermissionError"),
        ("runs", {}, "PermissionError"),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="not every system bounds memory")
def test_whatever_a_child_does_is_one_sentence(
    misbehaving: Callable[..., Iterator[ReadStory]], function: str, bounds: dict[str, float], says: str
) -> None:
    with pytest.raises(FileUnreadable, match=says):
        list(misbehaving(function, **bounds))


def test_who_stops_early_ends_the_child(misbehaving: Callable[..., Iterator[ReadStory]]) -> None:
    before = set(psutil.Process().children())
    stories = misbehaving("hang")
    next(stories)
    (running,) = set(psutil.Process().children()) - before
    stories.close()  # type: ignore[attr-defined]
    assert not running.is_running()


def test_a_child_ends_with_its_parent(tmp_path: Path) -> None:
    """Killed without a word, as the system would."""
    path = tmp_path / "a.docx"
    path.write_bytes(docx(paragraphs("a")))
    program = (
        "import sys, time; from pathlib import Path; from storymark.exchange import child; "
        "from storymark.services.exchange_ports import ReadOptions, Source; "
        "child._START = child._START.replace('sys.exit', 'import time; time.sleep(0); sys.exit'); "
        "child._Child(child.Request('docx', 'read_docx', '/dev/stdin', 'a', ReadOptions(), 1 << 30, 60)); "
        "import psutil; print(psutil.Process().children()[0].pid, flush=True); time.sleep(60)"
    )
    parent = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE,
                              env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})  # fmt: skip
    assert parent.stdout is not None
    number = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    until = time.monotonic() + 30
    while psutil.pid_exists(number) and psutil.Process(number).status() != "zombie":
        assert time.monotonic() < until
        time.sleep(0.05)


def test_real_files_through_the_registry(tmp_path: Path) -> None:
    source = written(tmp_path, "một.docx", docx(paragraphs("Một câu 😀", "二")))
    assert entries.DOCX.read is not None
    (story,) = entries.DOCX.read(source, ReadOptions())

    assert (story.external_id, story.text) == ("một", "Một câu 😀\n二")
    with pytest.raises(FileMissing):
        next(entries.DOCX.read(Source(tmp_path / "none.docx", "none.docx"), ReadOptions()))


def test_a_missing_library_is_one_sentence() -> None:
    with pytest.raises(FormatExtraMissing, match=r"Install it: “.*documents"):
        require("no_such_library", extra="documents", format="docx")
