"""The commands as their users start them: as processes, with pipes, signals and a kill in between."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.support.datasets import lines_of, out_story

from storymark.assets import seeds

STORYMARK = [sys.executable, "-m", "storymark"]
SEEDS = sorted(seeds().glob("*.txt"))
HEAVY = ("PySide6", "sqlalchemy", "alembic", "jieba", "pyvi", "sklearn", "numpy")


def run(*arguments: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [*STORYMARK, *map(str, arguments)]
    return subprocess.run(
        command, input=stdin, capture_output=True, encoding="utf-8", timeout=60, check=False
    )


@contextmanager
def started(*arguments: object) -> Iterator[subprocess.Popen[str]]:
    command = [*STORYMARK, *map(str, arguments)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, encoding="utf-8") as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "work.storymark"
    ran = run("import", path, *SEEDS)
    assert ran.returncode == 0, ran.stderr
    return path


def story_ids(project: Path) -> list[str]:
    return [story["id"] for story in json.loads(run("list", project, "--json").stdout)]


def act(story: str, start: int, end: int) -> str:
    return json.dumps({"op": "tag", "story": story, "start": start, "end": end, "label": "claim"}) + "\n"


def exported_tags(project: Path) -> set[str]:
    out = run("export", project, "--format", "jsonl", "--all", "-o", "-").stdout
    return {span["id"] for line in out.splitlines() for span in json.loads(line)["spans"]}


def test_from_texts_to_a_dataset_and_back(project: Path, tmp_path: Path) -> None:
    first, second = story_ids(project)
    acts = act(first, 961, 987) + act(second, 1300, 1316) + '{"op":"undo"}\n{"op":"redo"}\n'
    done = run("apply", project, "--annotator", "Linh", stdin=acts)
    assert (done.returncode, done.stdout.count("ACK ")) == (0, 4)

    dataset = tmp_path / "claims.jsonl"
    assert run("export", project, "--format", "jsonl", "-o", dataset).returncode == 0
    assert run("verify", dataset).returncode == 0
    quotes = [
        span["text"] for line in dataset.read_text("utf-8").splitlines() for span in json.loads(line)["spans"]
    ]
    assert quotes == ["em ơi chị xin hủy hợp đồng", "因理赔尚在走流程,在理赔款未到时"]

    other = tmp_path / "other.storymark"
    assert run("import", other, dataset).returncode == 0
    assert run("export", other, "--format", "jsonl", "-o", tmp_path / "again.jsonl").returncode == 0
    assert (tmp_path / "again.jsonl").read_bytes() == dataset.read_bytes()
    again = run("import", other, dataset)
    assert (again.returncode, "nothing was changed" in again.stdout) == (0, True)


def test_every_act_is_answered_before_the_next_is_read(project: Path) -> None:
    story = story_ids(project)[0]
    with started("apply", project, "--annotator", "Linh") as process:
        assert process.stdin
        assert process.stdout
        for start in range(5):
            process.stdin.write(act(story, start, start + 1))
            process.stdin.flush()
            assert process.stdout.readline().startswith("ACK ")
        process.stdin.close()
        assert process.wait(timeout=30) == 0


def test_what_was_acknowledged_survives_a_kill(project: Path) -> None:
    story = story_ids(project)[0]
    acknowledged: set[str] = set()
    for start in range(3):
        with started("apply", project, "--annotator", "Linh") as process:
            assert process.stdin
            assert process.stdout
            process.stdin.write("".join(act(story, start, end) for end in range(start + 1, start + 40)))
            process.stdin.flush()
            acknowledged |= {process.stdout.readline()[4:].strip() for _ in range(7)}
            process.kill()
            acknowledged |= {line[4:].strip() for line in process.stdout if line.endswith("\n")}

    assert len(acknowledged) >= 21
    assert acknowledged <= exported_tags(project)
    undone = run("apply", project, "--annotator", "Linh", stdin='{"op":"undo"}\n')
    assert undone.stdout.startswith("ACK ")


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
@pytest.mark.parametrize("delay_s", [0.0, 0.2])
def test_an_import_that_is_stopped_is_there_whole_or_not_at_all(
    tmp_path: Path, how: signal.Signals, delay_s: float
) -> None:
    many = tmp_path / "many.jsonl"
    texts = (out_story(f"câu số {n} .", [(0, 3, "claim")], external_id=str(n)) for n in range(1500))
    many.write_bytes(lines_of(*texts).replace(b"0193a000-0000-7000-8000-000000000000", b""))
    project = tmp_path / "work.storymark"
    assert run("import", project, SEEDS[0]).returncode == 0

    lock = project.with_name(f"{project.name}.lock")
    with started("import", project, many) as process:
        # On a busy machine Python itself may take a second: the delay counts from the opened project.
        while not lock.exists() and process.poll() is None:
            time.sleep(0.01)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=delay_s)
        process.send_signal(how)
        status = process.wait(timeout=30)
        told = process.stderr.read() if process.stderr else ""

    assert len(story_ids(project)) in (1, 1501)
    assert "Traceback" not in told
    if how == signal.SIGINT:
        assert (status, "Interrupted" in told) in ((130, True), (0, False))
    assert run("import", project, many).returncode == 0
    assert len(story_ids(project)) == 1501


def test_a_second_opener_is_refused_with_who_and_since_when(project: Path) -> None:
    with started("apply", project, "--annotator", "Linh") as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(act(story_id := "x" * 64, 0, 1))
        process.stdin.flush()
        assert process.stdout.readline().startswith(f"NO 1 There is no story {story_id}")

        refused = run("list", project)

    assert (refused.returncode, refused.stdout) == (3, "")
    assert "is open already" in refused.stderr
    assert run("list", project).returncode == 0


def test_a_reader_that_goes_away_is_no_defect(project: Path, tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    many.write_bytes(lines_of(*(out_story(f"câu {n} . " * 4000, external_id=str(n)) for n in range(100))))
    assert run("import", project, many).returncode == 0

    with started("export", project, "-o", "-") as process:
        assert process.stdout
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(timeout=30) == 130
        assert process.stderr
        assert "Traceback" not in process.stderr.read()


@pytest.mark.parametrize(
    "arguments",
    [["--version"], ["--help"], ["import", "--help"], ["verify", "missing.jsonl"], ["missing.storymark"]],
)
def test_nothing_heavy_is_loaded_for_a_small_question(tmp_path: Path, arguments: list[str]) -> None:
    code = (
        "import sys; from storymark.cli.main import main; main(sys.argv[1:]);"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        check=False,
    )

    assert ran.stderr.splitlines()[-1] == "[]"


def test_the_command_line_can_speak_another_language(project: Path) -> None:
    environment = {**os.environ, "STORYMARK_LANG": "vi"}
    command = [*STORYMARK, "list", "thiếu.storymark"]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=False)

    assert ran.returncode == 3
    assert "There is no project" not in ran.stderr
    assert "thiếu.storymark" in ran.stderr
