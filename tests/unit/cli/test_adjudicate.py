"""`storymark adjudicate` as a person and a program use it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.unit.cli.conftest import Run

from storymark.assets import seeds


@pytest.fixture
def project(run: Run, tmp_path: Path) -> Path:
    """Two people who agree on one tag, differ on another, and have finished."""
    path = tmp_path / "work.storymark"
    assert run("import", path, seeds()).status == 0
    story = json.loads(run("list", path, "--json").out)[0]["id"]
    for name, second in (("An", 30), ("Bình", 33)):
        acts = [
            {"op": "tag", "story": story, "start": 60, "end": 70, "label": "claim"},
            {"op": "tag", "story": story, "start": 100, "end": 100 + second, "label": "empathy"},
            {"op": "status", "story": story, "status": "done"},
        ]
        assert run("apply", path, "--annotator", name, stdin="\n".join(map(json.dumps, acts))).status == 0
    return path


def gold(run: Run, project: Path, tmp_path: Path) -> list[tuple[int, int, str]]:
    out = tmp_path / "gold.jsonl"
    out.unlink(missing_ok=True)
    assert run("export", project, "--format", "jsonl", "--gold", "-o", out).status == 0
    spans = [span for line in out.read_text("utf-8").splitlines() for span in json.loads(line)["spans"]]
    assert all(span["layer"] == "gold" and span["origin"] == "adjudicated" for span in spans)
    return [(span["start"], span["end"], span["label"]) for span in spans]


def test_strategies_fill_the_gold_set(run: Run, project: Path, tmp_path: Path) -> None:
    first = run("adjudicate", project, "--strategy", "unanimous", "--reviewer", "Dung")
    assert first.last == "Decided 1 place with 1 gold tag; 1 left to people."
    assert gold(run, project, tmp_path) == [(60, 70, "claim")]

    second = run("adjudicate", project, "--strategy", "annotator:Bình", "--reviewer", "Dung", "--json")
    assert second.data == {"decided": 1, "gold": 1, "left": 0, "audited": 0}
    assert gold(run, project, tmp_path) == [(60, 70, "claim"), (100, 133, "empathy")]

    undone = run("apply", project, "--annotator", "Dung", stdin='{"op":"undo"}\n{"op":"undo"}\n')
    assert undone.status == 0
    assert gold(run, project, tmp_path) == []


def test_votes_of_two_people_decide_what_both_have(run: Run, project: Path, tmp_path: Path) -> None:
    assert run("adjudicate", project, "--strategy", "silver", "--reviewer", "Dung").status == 0
    assert (60, 70, "claim") in gold(run, project, tmp_path)


@pytest.mark.parametrize(
    "options",
    [
        ["--strategy", "best"],
        ["--strategy", "annotator:Nobody"],
        ["--strategy", "majority", "--audit", "200"],
    ],
)
def test_what_makes_no_sense_changes_nothing(
    run: Run, project: Path, tmp_path: Path, options: list[str]
) -> None:
    ran = run("adjudicate", project, "--reviewer", "Dung", *options)

    assert (ran.status, ran.out) == (3, "")
    assert len(ran.err.splitlines()) == 1
    assert gold(run, project, tmp_path) == []


def test_a_gold_set_comes_back_from_its_export(run: Run, project: Path, tmp_path: Path) -> None:
    assert run("adjudicate", project, "--strategy", "unanimous", "--reviewer", "Dung").status == 0
    out, again = tmp_path / "all.jsonl", tmp_path / "again.jsonl"
    assert run("export", project, "--format", "jsonl", "-o", out).status == 0
    copy = tmp_path / "copy.storymark"
    assert run("import", copy, out, "--yes").status == 0
    assert run("export", copy, "--format", "jsonl", "-o", again).status == 0
    assert again.read_bytes() == out.read_bytes()
