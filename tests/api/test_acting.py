"""`project.export`, `project.agreement`, `project.apply`: what the commands do, byte for byte."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.unit.cli.conftest import Run

import storymark
from storymark.api.project import Project
from storymark.domain.errors import (
    BadValue,
    OpenedToRead,
    ProjectLocked,
    TargetExists,
    UnknownAnnotator,
    UnknownFormat,
    UnknownLabel,
)

WISHES: list[tuple[list[str], dict[str, Any]]] = [
    ([], {}),
    (
        [
            "--annotator",
            "Linh (sample)",
            "--labels",
            "claim",
            "empathy",
            "--offsets",
            "utf16",
            "--pseudonyms",
        ],
        {
            "annotators": "Linh (sample)",
            "labels": ["claim", "empathy"],
            "offsets": "utf16",
            "pseudonyms": True,
        },
    ),
    (
        ["--status", "done", "--language", "vi", "--since", "2020-01-01", "--unit", "sentence"],
        {"status": "done", "languages": "vi", "since": "2020-01-01", "unit": "sentence"},
    ),
    (["--licence", "CC0", "--contact", "Hà"], {"licence": "CC0", "contact": "Hà"}),
    (["--gold", "--no-card"], {"gold": True, "card": False}),
    (["--format", "conll2003"], {"format": "conll2003"}),
    (
        ["--format", "brat", "--until", "2020-01-01T08:00:00Z"],
        {"format": "brat", "until": "2020-01-01T08:00:00Z"},
    ),
    (["--format", "webanno-tsv"], {"format": "webanno-tsv"}),
]


def files(folder: Path) -> dict[str, bytes]:
    """Everything in it, by its name below it."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("options", "keywords"), WISHES)
def test_an_export_is_the_commands_byte_for_byte_with_its_papers(
    project: Project, path: Path, run: Run, options: list[str], keywords: dict[str, Any]
) -> None:
    one, other = path.with_name("one"), path.with_name("other")
    one.mkdir()
    other.mkdir()
    ran = run("export", path, *options, "-o", one / "claims.jsonl", "--json")
    assert ran.status == 0

    dataset = project.export(other / "claims.jsonl", **keywords)

    assert files(one) == files(other)
    assert (dataset.stories, dataset.tags, dataset.sha256) == (
        ran.data["stories"],
        ran.data["tags"],
        ran.data["sha256"],
    )
    assert list(dataset.losses) == [loss["sentence"] for loss in ran.data["losses"]]
    assert run("verify", other / "claims.jsonl").status == 0


def test_a_split_is_the_commands_and_is_kept(path: Path, run: Run) -> None:
    one, other = path.with_name("one"), path.with_name("other")
    one.mkdir()
    other.mkdir()
    with storymark.open(path) as project, pytest.raises(OpenedToRead, match="writable=True"):
        project.export_split(other / "claims.jsonl", "50/50", seed=3)
    assert files(other) == {}

    with storymark.open(path, writable=True) as project:
        sides = project.export_split(other / "claims.jsonl", "50/50", seed=3)
    assert run("export", path, "--split", "50/50", "--seed", "3", "-o", one / "claims.jsonl").status == 0

    assert set(sides) == {"train", "test"}
    assert files(one) == files(other)
    with storymark.open(path) as project:
        assert sorted(story.split for story in project.stories) == ["test", "train"]
        assert project.export_split(other / "claims.jsonl", "50/50", seed=3) == sides
        assert len(project.stories.where(split="test")) == 1


def test_agreement_is_what_the_command_prints(project: Project, path: Path, run: Run) -> None:
    options = ["--measure", "alpha", "f1_strict", "--by", "label", "pair", "--bootstrap", "50"]
    printed = run("agreement", path, *options, "--labels", "claim", "empathy", "--json").data

    found = project.agreement(
        measures=["alpha", "f1_strict"], by=["label", "pair"], bootstrap_draws=50, labels=["claim", "empathy"]
    )

    assert json.loads(json.dumps(found.as_dict())) == printed
    figures = printed["reports"][0]["figures"]
    assert len(found) == len(figures)
    (claim,) = [f for f in figures if (f["measure"], f["label"], f["annotators"]) == ("alpha", "claim", [])]
    assert found.value("alpha", label="claim") == claim["value"]
    pair = ("Linh (sample)", "Minh (sample)")
    assert found.value("f1_strict", annotators=pair) == found.value("f1_strict", annotators=pair[::-1])
    with pytest.raises(KeyError):
        found.value("gamma")
    assert {row["basis"] for row in found.dicts()} == {"independent"}
    assert "<alpha of claim: " in repr(found)


def test_agreement_on_words_and_wrong_questions(project: Project) -> None:
    assert project.agreement(unit="word", measures="alpha", bootstrap_draws=0).value("alpha") is not None
    with pytest.raises(BadValue, match="The measure"):
        project.agreement(measures="kappa")


def test_what_cannot_be_exported_is_refused_and_nothing_is_written(project: Project, path: Path) -> None:
    out = path.with_name("out.jsonl")
    for keywords, error in (
        ({"annotators": "nobody"}, UnknownAnnotator),
        ({"labels": "nothing"}, UnknownLabel),
        ({"format": "tape"}, UnknownFormat),
        ({"status": "finished"}, BadValue),
        ({"since": "yesterday"}, BadValue),
        ({"format": "conll2003", "offsets": "utf8"}, BadValue),
        ({"gold": True, "annotators": "Linh (sample)"}, BadValue),
    ):
        with pytest.raises(error):
            project.export(out, **keywords)
    with pytest.raises(TargetExists, match="the project itself"):
        project.export(path)
    assert [entry.name for entry in path.parent.iterdir() if entry.is_file()] == [path.name]


@pytest.mark.parametrize("format_", ["jsonl", "csv", "label-studio", "prodigy", "votes-sentences"])
def test_under_other_names_nobody_is_known_by_a_decision_on_gold_either(
    path: Path, run: Run, format_: str
) -> None:
    assert run("adjudicate", path, "--strategy", "majority", "--reviewer", "Dung").status == 0
    out = path.with_name("hidden")
    with storymark.open(path) as project:
        people = [person for person in project.annotators if person.kind == "person"]
        project.export(out, format=format_, pseudonyms=True)
    written = "".join(file.read_text("utf-8") for file in out.parent.glob("hidden*"))
    assert [person for person in people if person.id in written or person.name in written] == []
    if format_ == "jsonl":
        spans = [span for line in out.read_text("utf-8").splitlines() for span in json.loads(line)["spans"]]
        ids = {span["annotator_id"] for span in spans}
        gold = [json.loads(span["decision"]) for span in spans if span["layer"] == "gold"]
        assert gold
        assert all(set(decision["supporters"]) <= ids for decision in gold)
        assert all(decision["supporters"] for decision in gold)


def test_acts_are_those_of_apply_and_need_a_writable_project(path: Path, run: Run) -> None:
    with storymark.open(path) as project:
        story = project.stories[0]
        act = {"op": "tag", "story": story.id, "start": 51, "end": 54, "label": "claim", "note": "máy"}
        with pytest.raises(OpenedToRead):
            project.apply([act], annotator="Máy")
    with storymark.open(path, writable=True) as project:
        with pytest.raises(ProjectLocked, match="Python"):
            storymark.open(path)
        (tag,) = project.apply([act], annotator="Máy")
        assert [found.id for found in project.tags(annotator="Máy")] == [tag]
        with pytest.raises(UnknownLabel):
            project.apply([{"op": "note", "id": tag, "note": "kept"}, act | {"label": "no"}], annotator="Máy")
        assert project.tags(annotator="Máy").first()[0].note == "kept"
        with pytest.raises(BadValue, match="an act is"):
            project.apply([{"op": "dance"}], annotator="Máy")
        assert project.stories[0].tags(annotator="Máy")[0].text == story.text[51:54]
        assert len(project.apply([{"op": "undo"}], annotator="Máy")) == 1
        assert project.tags(annotator="Máy").first()[0].note == "máy"
    assert run("check", path).status == 0
