"""`packet` and `merge`: one file out, one file back, in any order, once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.unit.cli.conftest import Run


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STORYMARK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def answer(run: Run, *arguments: object) -> dict[str, Any]:
    done = run(*arguments, "--json")
    assert done.status == 0, done.err
    return dict(json.loads(done.out))


def worked(run: Run, project: Path, name: str, folder: Path) -> Path:
    """The return packet of somebody who tagged one span."""
    story = json.loads(run("list", project, "--json").out)[0]["id"]
    packet, edits = folder / f"{name}.storypacket", folder / f"{name}.jsonl"
    assert run("packet", project, "--to", name, "--blind", "-o", packet).status == 0
    edits.write_text(json.dumps({"op": "tag", "story": story, "start": 9, "end": 12, "label": "claim"}))
    assert run("apply", packet, "--annotator", name, edits).status == 0
    back = folder / f"{name}-done.storypacket"
    assert run("packet", packet, "--return", "-o", back).status == 0
    return back


def test_work_goes_out_and_comes_back_once(run: Run, project: Path, tmp_path: Path, home: Path) -> None:
    back = [worked(run, project, name, tmp_path) for name in ("Linh", "Minh")]
    assert (home / "documents" / "Storymark" / "Linh.storymark").is_file()
    tried = answer(run, "merge", project, *back, "--dry-run")
    assert (tried["tags"], tried["conflicts"], tried["dry_run"]) == (2, [], True)
    assert json.loads(run("list", project, "--json").out)[0]["tags"] == 0
    done = answer(run, "merge", project, *back)
    assert (done["new"], done["tags"], done["people"]) == (tried["new"], 2, [])
    again = run("merge", project, *reversed(back))
    assert "0 new" in again.out
    assert answer(run, "merge", project, back[0])["hash"] == done["hash"]
    layers = json.loads(run("list", project, "--json").out)[0]["layers"]
    assert [(layer["annotator"], layer["status"]) for layer in layers] == [
        ("Linh", "submitted"),
        ("Minh", "submitted"),
    ]


def test_a_copy_of_the_project_and_its_dataset_can_be_merged(run: Run, project: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.storymark"
    copy.write_bytes(project.read_bytes())
    story = json.loads(run("list", project, "--json").out)[0]["id"]
    edits = tmp_path / "edits.jsonl"
    edits.write_text(json.dumps({"op": "tag", "story": story, "start": 9, "end": 12, "label": "claim"}))
    assert run("apply", copy, "--annotator", "Lan", edits).status == 0
    assert run("export", copy, "--format", "jsonl", "-o", tmp_path / "lan.jsonl").status == 0
    before = copy.read_bytes()
    assert answer(run, "merge", project, copy)["tags"] == 1
    assert copy.read_bytes() == before
    assert answer(run, "merge", project, copy, tmp_path / "lan.jsonl")["new"] == 0


def test_a_dataset_alone_brings_its_tags(run: Run, project: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.storymark"
    other.write_bytes(project.read_bytes())
    story = json.loads(run("list", other, "--json").out)[0]["id"]
    edits = tmp_path / "edits.jsonl"
    edits.write_text(json.dumps({"op": "tag", "story": story, "start": 9, "end": 12, "label": "claim"}))
    assert run("apply", other, "--annotator", "Lan", edits).status == 0
    assert run("export", other, "--format", "jsonl", "-o", tmp_path / "lan.jsonl").status == 0
    assert answer(run, "merge", project, tmp_path / "lan.jsonl")["tags"] == 1
    assert answer(run, "merge", project, tmp_path / "lan.jsonl")["new"] == 0


def test_what_cannot_be_merged_is_refused_with_one_sentence(run: Run, project: Path, tmp_path: Path) -> None:
    back = worked(run, project, "Linh", tmp_path)
    before = run("list", project, "--json").out
    data = bytearray(back.read_bytes())
    data[40] ^= 1
    broken = tmp_path / "broken.storypacket"
    broken.write_bytes(data)
    refused = run("merge", project, back, broken)
    assert (refused.status, refused.out) == (3, "")
    assert "broken.storypacket is damaged" in refused.err
    other = tmp_path / "other.storymark"
    assert run("new", other).status == 0
    assert "belongs to another project" in run("merge", other, back).err
    assert run("merge", project, tmp_path / "nothing.storypacket").status == 3
    assert run("list", project, "--json").out == before


def test_a_packet_of_work_makes_the_project_that_is_named(run: Run, project: Path, tmp_path: Path) -> None:
    packet = tmp_path / "linh.storypacket"
    assert run("packet", project, "--to", "Linh", "-o", packet).status == 0
    assert run("merge", tmp_path / "mine.storymark", packet).status == 0
    assert len(json.loads(run("list", tmp_path / "mine.storymark", "--json").out)) == 2


def test_nobody_hands_in_for_an_unknown_person(run: Run, project: Path, tmp_path: Path) -> None:
    refused = run("packet", project, "--return", "-o", tmp_path / "x.storypacket")
    assert refused.status == 3
    assert "--annotator" in refused.err
    assert not (tmp_path / "x.storypacket").exists()


def test_labels_are_renamed_merged_and_archived(run: Run, project: Path) -> None:
    assert run("labels", project, "rename", "claim", "Demand").status == 0
    assert run("labels", project, "merge", "complaint", "empathy", "claim").status == 0
    assert run("labels", project, "archive", "financial_advice").status == 0
    listed = answer(run, "labels", project, "list")["labels"]
    assert [(x["key"], x["archived"]) for x in listed if not x["archived"]] == [("claim", False)]
    assert listed[0]["name"]["en"] == "Demand"
    assert run("labels", project, "archive", "nothing").status == 3
    assert run("labels", project, "rename", "claim").status == 2
