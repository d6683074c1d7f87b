"""`storymark adjudicate` as a person and a program use it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.unit.cli.conftest import Run

from storymark import bootstrap
from storymark.assets import seeds
from storymark.services.operations import perform
from storymark.services.people import annotator_named


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


def decided(project: Path, act: dict[str, object]) -> None:
    ledger = bootstrap.open_ledger(project)
    perform(ledger, annotator=annotator_named(ledger, "Dung"), operation=act)
    ledger.store.close()


def test_what_a_gold_set_leaves_out_is_listed_beside_it(run: Run, project: Path, tmp_path: Path) -> None:
    out, beside = tmp_path / "gold.jsonl", tmp_path / "gold.clusters.jsonl"

    def listed() -> list[tuple[str, str, list[str]]]:
        told = run("export", project, "--format", "jsonl", "--gold", "-o", out)
        assert told.status == 0
        assert ("gold.clusters.jsonl" in told.err) == beside.exists()
        assert run("verify", out).status == 0
        lines = beside.read_text("utf-8").splitlines() if beside.exists() else []
        rows = [json.loads(line) for line in lines]
        text = json.loads(out.read_text("utf-8").splitlines()[0])["text"]
        for one in (candidate for row in rows for candidate in (row, *row["candidates"])):
            assert one["quote"] == text[one["start"] : one["end"]]
        return [(row["state"], row["standing"], sorted(row["kinds"])) for row in rows]

    assert [state for state, *_ in listed()] == ["unresolved", "unresolved"]
    run("adjudicate", project, "--strategy", "unanimous", "--reviewer", "Dung")
    assert listed() == [("unresolved", "open", ["nested"])]
    (row,) = map(json.loads, beside.read_text("utf-8").splitlines())
    assert [(c["end"], c["held_by"]) for c in row["candidates"]] == [(130, ["An"]), (133, ["Bình"])]

    decide: dict[str, object] = {
        "op": "decide",
        "story": row["story"],
        "cluster": row["cluster"],
        "verdict": "nothing",
    }
    decided(project, decide)
    assert listed() == [("rejected", "decided", ["nested"])]
    (row,) = map(json.loads, beside.read_text("utf-8").splitlines())
    assert (row["decisions"][0]["decided_by"], row["decisions"][0]["verdict"]) == ("Dung", "nothing")
    named = run("export", project, "--format", "jsonl", "--gold", "--pseudonyms", "-o", tmp_path / "p.jsonl")
    assert named.status == 0
    assert not {"An", "Bình", "Dung"} & set((tmp_path / "p.clusters.jsonl").read_text("utf-8").split('"'))

    beside.write_text(beside.read_text("utf-8").replace('"end":133', '"end":134'), "utf-8")
    told = run("verify", out)
    assert told.status != 0
    assert "gold.clusters.jsonl is not the file" in told.err
    decide["verdict"], decide["spans"] = "union", [[100, 133, "empathy"]]
    decided(project, decide)
    assert listed() == []
    assert not beside.exists()
