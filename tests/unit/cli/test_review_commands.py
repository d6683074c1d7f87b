"""Review, merges, people and labels from the command line: the same acts as in the window."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.support.reviews import AGREED, BOUNDARY, LABEL, reviewed_project
from tests.unit.cli.conftest import Run
from tests.unit.cli.test_packets import answer, worked


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STORYMARK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def applied(run: Run, project: Path, folder: Path, *acts: dict[str, Any]) -> list[dict[str, Any]]:
    path = folder / "acts.jsonl"
    path.write_text("".join(json.dumps(act) + "\n" for act in acts), "utf-8")
    return lines(run("apply", project, "--annotator", "Dung", path, "--json").out)


def test_a_script_reviews_with_the_places_that_are_listed(run: Run, tmp_path: Path) -> None:
    project = tmp_path / "review.storymark"
    reviewed_project(project, [LABEL, AGREED, BOUNDARY])
    assert "Label" not in run("adjudicate", project, "--list").err
    places = lines(run("adjudicate", project, "--list", "--json").out)
    assert [place["kinds"] for place in places] == [["label"], ["boundary"]]
    tried = answer(run, "adjudicate", project, "--strategy", "majority", "--dry-run")
    assert (tried["decided"], tried["left"]) == (3, 0)
    assert len(lines(run("adjudicate", project, "--list", "--json").out)) == 2

    first = places[0]
    decide = {"op": "decide", "story": first["story"], "cluster": first["cluster"], "verdict": "take"}
    decide |= {"spans": [[11, 27, "claim"]], "candidates": first["candidates"], "cause": "slip"}
    said = {"op": "say", "story": first["story"], "about": "cluster", "target": first["cluster"]}
    told = applied(run, project, tmp_path, decide, said | {"body": "Why?", "flag": "question"})
    assert [set(line) for line in told] == [{"line", "ack"}] * 2
    settled = applied(run, project, tmp_path, {"op": "settle", "id": told[1]["ack"]})
    assert "ack" in settled[0]
    assert [place["cluster"] for place in lines(run("adjudicate", project, "--list", "--json").out)] == [
        places[1]["cluster"]
    ]
    for bad in (
        decide | {"candidates": [[1]]},
        decide | {"spans": 3},
        {"op": "decide_all", "verdicts": [7]},
        decide | {"verdict": "perhaps"},
    ):
        assert "no" in applied(run, project, tmp_path, bad)[0], bad


def test_a_merge_is_listed_and_taken_back(run: Run, project: Path, tmp_path: Path) -> None:
    back = worked(run, project, "Linh", tmp_path)
    assert answer(run, "merge", project, "--list")["merges"] == []
    answer(run, "merge", project, back)
    (merge,) = answer(run, "merge", project, "--list")["merges"]
    assert (merge["source"], merge["taken_back"]) == ("Linh-done.storypacket", False)
    assert json.loads(run("list", project, "--json").out)[0]["tags"] == 1
    done = run("merge", project, "--withdraw", merge["number"], "--annotator", "Dung")
    assert done.out == f"Merge {merge['number']} is taken back in {project}.\n"
    assert json.loads(run("list", project, "--json").out)[0]["tags"] == 0
    assert "(taken back)" in run("merge", project, "--list").out
    assert run("merge", project, "--withdraw", merge["number"], "--annotator", "Dung").status == 3
    assert run("merge", project).status == 2
    assert run("merge", project, back, "--list").status == 2
    applied(run, project, tmp_path, {"op": "undo"})
    assert json.loads(run("list", project, "--json").out)[0]["tags"] == 1


def test_two_ids_of_one_person_are_joined_and_parted(run: Run, tmp_path: Path) -> None:
    project = tmp_path / "people.storymark"
    reviewed_project(project, [LABEL])
    people = {p["name"]: p for p in answer(run, "people", project, "list")["people"]}
    an, binh = people["An"]["id"], people["Bình"]["id"]
    assert answer(run, "people", project, "same", "An", binh[-12:])["people"] == [an, binh]
    told = {p["name"]: p["same_as"] for p in answer(run, "people", project, "list")["people"]}
    assert told["Bình"] == an
    assert "is An, too" in run("people", project, "list").out
    answer(run, "people", project, "apart", "Bình")
    assert not any(p["same_as"] for p in answer(run, "people", project, "list")["people"])
    for wrong in (("same", "An", "An"), ("same", "An", "Nobody"), ("apart", "Chi")):
        assert run("people", project, *wrong).status == 3
    assert run("people", project, "same", "An").status == 2
    assert run("people", project, "same", "An", "0" * 6).status == 3
    assert answer(run, "people", project, "same", "An", binh)["people"] == [an, binh]


def test_labels_are_added_split_and_deleted(run: Run, tmp_path: Path) -> None:
    project = tmp_path / "labels.storymark"
    reviewed_project(project, [LABEL, BOUNDARY])
    made = answer(run, "labels", project, "add", "Policy loan", "--parent", "claim")
    keys = [label["key"] for label in answer(run, "labels", project, "list")["labels"]]
    assert made["key"] in keys
    split = answer(run, "labels", project, "split", "claim", "Cancellation", "--containing", "XIN HUY")
    assert split["tags"] == 5
    counts = {x["key"]: x["tags"] for x in answer(run, "labels", project, "list")["labels"]}
    assert (counts[split["key"]], counts["claim"]) == (5, 0)
    assert run("labels", project, "delete", split["key"]).status == 3
    assert answer(run, "labels", project, "delete", split["key"], "--into", "claim")["tags"] == 5
    assert run("labels", project, "split", "claim", "Other").status == 2
    assert run("labels", project, "split", "claim", "Other", "--containing", "nowhere").status == 3
    assert answer(run, "labels", project, "delete", made["key"])["tags"] == 0
