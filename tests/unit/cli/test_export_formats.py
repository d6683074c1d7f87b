"""`export` and `import` in peers' formats: losses said, splits written, tables mapped, zips read."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from tests.support.own_words import OwnWords
from tests.unit.cli.conftest import Run

from storymark import bootstrap


@pytest.fixture(autouse=True)
def own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words in this process, without a worker."""
    monkeypatch.setattr(bootstrap, "word_cutter", OwnWords)


@pytest.fixture
def tagged(project: Path, run: Run) -> Path:
    story = run("list", project, "--json").data[0]["id"]
    acts = [
        {"op": "tag", "story": story, "start": 961, "end": 987, "label": "claim", "note": "gấp"},
        {"op": "tag", "story": story, "start": 965, "end": 975, "label": "complaint"},
    ]
    lines = "\n".join(json.dumps(act) for act in acts)
    assert run("apply", project, "--annotator", "Linh", stdin=lines).status == 0
    return project


def test_a_dry_run_says_what_would_be_lost_and_writes_nothing(tagged: Path, run: Run) -> None:
    before = sorted(tagged.parent.iterdir())
    ran = run("export", tagged, "--format", "iob2", "--dry-run", "--json")

    assert ran.status == 0
    assert (ran.data["stories"], ran.data["tags"]) == (2, 1)
    losses = {loss["kind"]: loss for loss in ran.data["losses"]}
    assert losses["overlap"] == {
        "kind": "overlap",
        "tags": 1,
        "stories": 1,
        "sentence": "Left out, since longer tags lie across them: 1 tag.",
    }
    assert losses["notes"]["tags"] == 1
    assert "Note: Left out, since longer tags lie across them: 1 tag." in ran.err
    assert sorted(tagged.parent.iterdir()) == before


def test_losses_are_said_with_the_export_and_in_other_languages(
    tagged: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tagged.parent / "a.conll"
    ran = run("export", tagged, "--format", "conll2003", "-o", out, "--json")
    assert ran.status == 0
    assert {loss["kind"] for loss in ran.data["losses"]} >= {"overlap", "notes", "people", "text"}
    assert ran.data["card"] == f"{out}.card.md"
    assert run("verify", out).status == 0
    monkeypatch.setenv("STORYMARK_LANG", "vi")
    assert "Bị bỏ ra vì có đoạn gán dài hơn" in run("export", tagged, "--format", "iob2", "--dry-run").err


def test_a_folder_and_a_zip_come_back(tagged: Path, run: Run, tmp_path: Path) -> None:
    for name in ("brat", "brat.zip"):
        assert run("export", tagged, "--format", "brat", "-o", tmp_path / name, "--no-card").status == 0
        assert run("verify", tmp_path / name).status == 0
        other = tmp_path / f"{name}.storymark"
        assert run("import", other, tmp_path / name).status == 0
        lines = run("export", other, "-o", "-").out.splitlines()
        tags = [(s["start"], s["end"], s["label"], s["note"]) for s in json.loads(lines[0])["spans"]]
        assert tags == [(961, 987, "claim", "gấp"), (965, 975, "complaint", "")]
        assert {s["annotator"] for s in json.loads(lines[0])["spans"]} == {"Linh"}
    assert sorted(zipfile.ZipFile(tmp_path / "brat.zip").namelist()) == sorted(
        path.name for path in (tmp_path / "brat").iterdir()
    )
    assert run("export", tagged, "--format", "brat", "-o", "-").status == 3


def test_a_split_is_written_stored_and_the_same_again(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(10):
        text = " ".join(f"câu{number * 100 + i} ." for i in range(60))
        (folder / f"s{number}.txt").write_text(text, "utf-8")
    (folder / "t3.txt").write_text((folder / "s3.txt").read_text("utf-8") + " hết .", "utf-8")
    project = tmp_path / "a.storymark"
    assert run("import", project, folder).status == 0

    out = tmp_path / "out.jsonl"
    ran = run("export", project, "-o", out, "--split", "60/20/20", "--seed", "7", "--json")
    assert ran.status == 0
    names = {side: tmp_path / f"out.{side}.jsonl" for side in ("train", "dev", "test")}
    first = {side: path.read_bytes() for side, path in names.items()}
    stories = {side: [json.loads(x) for x in data.splitlines()] for side, data in first.items()}
    assert sum(map(len, stories.values())) == 11
    assert all(story["split"] == side for side, own in stories.items() for story in own)
    of = {story["external_id"]: side for side, own in stories.items() for story in own}
    assert of["s3"] == of["t3"]
    assert "train of 60/20/20, seed 7" in (tmp_path / "out.train.jsonl.card.md").read_text("utf-8")
    assert all(run("verify", path).status == 0 for path in names.values())

    assert run("export", project, "-o", out, "--split", "60/20/20", "--seed", "7").status == 0
    assert {side: path.read_bytes() for side, path in names.items()} == first


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--split", "60/60"], "80/10/10"),
        (["--since", "gestern"], "2026-11-23"),
        (["--format", "doccano", "--offsets", "utf16"], "codepoint"),
        (["--format", "brat", "--unit", "sentence"], "story"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    tagged: Path, run: Run, arguments: list[str], says: str
) -> None:
    ran = run("export", tagged, "-o", tagged.parent / "x", *arguments)
    assert (ran.status, ran.out) == (3, "")
    assert says in ran.err
    assert len(ran.err.splitlines()) == 1


def test_a_table_with_its_columns_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("số,trả lời\n1,chị xin hủy\n", "utf-8")
    project = tmp_path / "a.storymark"

    refused = run("import", project, tmp_path / "a.csv")
    assert refused.status == 3
    assert "--columns" in refused.err
    assert run("import", project, tmp_path / "a.csv", "--columns", "text=trả lời,id=số").status == 0
    assert run("list", project, "--json").data[0]["external_id"] == "1"
    assert run("import", project, tmp_path / "a.csv", "--columns", "text").status == 3
