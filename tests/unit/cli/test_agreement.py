"""`storymark agreement`: what a person and a program read of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.unit.cli.conftest import Run

from storymark import bootstrap


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample with the walkthrough's three annotators."""
    path = tmp_path / "sample.storymark"
    bootstrap.open_sample(path).store.close()
    return path


def figures(data: Any, measure: str) -> dict[str, Any]:
    return {
        f["label"]: f
        for f in data["reports"][0]["figures"]
        if f["measure"] == measure and not f["annotators"] and not f["story"]
    }


def test_the_sample_shows_who_agrees_on_what(run: Run, sample: Path) -> None:
    ran = run("agreement", sample)

    assert ran.status == 0
    assert "3 annotators (Linh (sample), Minh (sample), Hà (sample)) on 2 stories" in ran.out.replace(
        "Hà (sample), Linh (sample), Minh (sample)", "Linh (sample), Minh (sample), Hà (sample)"
    )
    assert "MASI (Passonneau 2006)" in ran.out
    for label in ("claim", "complaint", "empathy", "financial_advice"):
        assert label in ran.out
    assert "too few stories" in ran.out
    assert "nan" not in ran.out.lower().replace("financial", "")


def test_a_figure_on_words_names_who_found_them(run: Run, sample: Path) -> None:
    data = run("agreement", sample, "--unit", "word", "--bootstrap", "0", "--json").data
    cuts = {figure["cut"] for figure in data["reports"][0]["figures"]}
    assert len(cuts) == 1
    what, _, who = cuts.pop().partition("; words by ")
    assert what == "everything that counts"
    assert ("pyvi" in who, "jieba" in who) == (True, True)


def test_json_says_with_every_figure_what_it_rests_on(run: Run, sample: Path) -> None:
    data = run(
        "agreement", sample, "--measure", "all", "--bootstrap", "0", "--by", "label", "pair", "--json"
    ).data

    every = data["reports"][0]["figures"]
    assert len({f["measure"] for f in every}) >= 20
    for figure in every:
        assert (figure["value"] is None) == bool(figure["reason"])
        assert figure["unit"]
        assert figure["missing"]
        assert figure["cut"] == "everything that counts"
        assert figure["label_revision"] == 1
    assert figures(data, "alpha")[""]["distance"] == "MASI (Passonneau 2006)"
    assert 0.5 < figures(data, "alpha")[""]["value"] < 0.9
    assert figures(data, "u_alpha")[""]["reason"] == "overlapping_labels"
    assert data["reports"][0]["boundary_shifts"]


def test_an_export_gives_the_figures_of_its_project(run: Run, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "all.jsonl"
    assert run("export", sample, "-o", out).status == 0

    of_project = run("agreement", sample, "--json").data
    of_file = run("agreement", out, "--json").data

    for measure in ("alpha", "observed", "f1_strict", "f1_type", "f1_overlap"):
        found, wanted = figures(of_file, measure), figures(of_project, measure)
        assert {k: f["value"] for k, f in found.items()} == {k: f["value"] for k, f in wanted.items()}


def test_two_files_of_one_annotator_each_are_compared(run: Run, sample: Path, tmp_path: Path) -> None:
    for name in ("Linh", "Minh"):
        out = tmp_path / f"{name}.jsonl"
        assert run("export", sample, "-o", out, "--annotator", f"{name} (sample)").status == 0

    together = run("agreement", tmp_path / "Linh.jsonl", tmp_path / "Minh.jsonl", "--json").data
    pair = run("agreement", sample, "--annotator", "Linh (sample)", "Minh (sample)", "--json").data

    assert figures(together, "alpha")[""]["value"] == figures(pair, "alpha")[""]["value"]
    assert "annotators Linh (sample), Minh (sample)" in pair["reports"][0]["cut"]


def test_a_story_that_nobody_touched_makes_no_person_of_its_file(
    run: Run, sample: Path, tmp_path: Path
) -> None:
    (tmp_path / "new.txt").write_text("Nobody has read this one.")
    assert run("import", sample, tmp_path / "new.txt").status == 0
    for name in ("Linh", "Minh"):
        out = tmp_path / f"{name}.jsonl"
        assert run("export", sample, "-o", out, "--annotator", f"{name} (sample)").status == 0
    together = run("agreement", tmp_path / "Linh.jsonl", tmp_path / "Minh.jsonl", "--json").data
    pair = run("agreement", sample, "--annotator", "Linh (sample)", "Minh (sample)", "--json").data

    assert sorted(together["reports"][0]["annotators"].values()) == ["Linh (sample)", "Minh (sample)"]
    assert together["reports"][0]["stories"] == pair["reports"][0]["stories"] == 2


def test_work_that_is_not_finished_is_missing(run: Run, project: Path) -> None:
    story = run("list", project, "--json").data[0]["id"]

    def act(name: str, *lines: dict[str, object]) -> None:
        text = "".join(json.dumps({"story": story, **line}) + "\n" for line in lines)
        assert run("apply", project, "--annotator", name, stdin=text).status == 0

    tag = {"op": "tag", "start": 961, "end": 987, "label": "claim"}
    done = {"op": "status", "status": "done"}
    act("Linh", tag, done)
    act("Minh", tag, done)
    before = run("agreement", project, "--json").data
    act("Hà", {**tag, "label": "empathy"})  # open: not finished
    after = run("agreement", project, "--json").data
    act("Hà", done)
    finished = run("agreement", project, "--json").data

    value = {name: figures(data, "alpha")["claim"]["value"] for name, data in
             (("before", before), ("after", after), ("finished", finished))}  # fmt: skip
    assert value["before"] == value["after"] == 1.0
    assert value["finished"] < 1
    assert any("status open are missing" in note for note in after["reports"][0]["notes"])


def test_nobody_to_compare_is_a_reason(run: Run, project: Path) -> None:
    data = run("agreement", project, "--json").data

    assert {f["reason"] for f in data["reports"][0]["figures"]} == {"one_annotator"}


@pytest.mark.parametrize(
    "arguments",
    [
        ["--measure", "beauty"],
        ["--by", "moon"],
        ["--labels", "love"],
        ["--annotator", "Nobody"],
        ["--overlap", "2"],
    ],
)
def test_what_cannot_be_asked_is_refused_in_a_sentence(run: Run, sample: Path, arguments: list[str]) -> None:
    ran = run("agreement", sample, *arguments)

    assert ran.status == 3
    assert len(ran.err.strip().splitlines()) == 1


def test_a_project_and_a_file_are_not_mixed(run: Run, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("")

    assert run("agreement", sample, tmp_path / "a.jsonl").status == 3
    assert run("agreement", tmp_path / "none.jsonl").status == 3
    assert run("agreement", tmp_path / "a.jsonl").status == 3


def test_files_that_name_nobody_are_one_person_each(run: Run, tmp_path: Path) -> None:
    for name, spans in (("an", [[0, 5, "claim"]]), ("binh", [[0, 5, "claim"]]), ("chi", [])):
        lines = [
            {"text": "They lied to me.", "label": spans},
            {"text": "So sorry.", "label": [[3, 8, "empathy"]]},
        ]
        (tmp_path / f"{name}.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))

    pair = run("agreement", tmp_path / "an.jsonl", tmp_path / "binh.jsonl", "--json").data
    three = run("agreement", *(tmp_path / f"{n}.jsonl" for n in ("an", "binh", "chi")), "--json").data

    assert figures(pair, "f1_strict")[""]["value"] == 1.0
    assert three["reports"][0]["annotators"] == {"an": "an", "binh": "binh", "chi": "chi"}
    assert figures(three, "f1_strict")["claim"]["value"] == pytest.approx(1 / 3)


def test_another_language(run: Run, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STORYMARK_LANG", "vi")

    assert "quá ít câu chuyện" in run("agreement", sample).out
