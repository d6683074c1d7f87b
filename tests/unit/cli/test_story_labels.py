"""Labels of whole stories on the command line: given by apply, out and in again."""

from __future__ import annotations

import json
from pathlib import Path

from tests.unit.cli.conftest import Run


def exported(run: Run, project: Path, out: Path, format: str = "jsonl") -> list[dict[str, object]]:
    assert run("export", project, "--format", format, "-o", out).status == 0
    return [json.loads(line) for line in out.read_text("utf-8").splitlines()]


def test_whole_story_labels_go_round_to_the_byte(run: Run, project: Path, tmp_path: Path) -> None:
    first = exported(run, project, tmp_path / "a.jsonl")[0]
    acts = [
        {"op": "story_label", "story": first["id"], "label": "claim"},
        {"op": "story_label", "story": first["id"], "label": "empathy", "id": "whole-1"},
        {"op": "story_label", "story": first["id"], "label": "empathy"},
        {"op": "story_label", "story": first["id"], "label": "claim", "remove": True},
        {"op": "story_label", "story": first["id"], "label": "nothing"},
    ]
    done = run("apply", project, "--annotator", "Linh", stdin="\n".join(map(json.dumps, acts)))
    answers = done.out.splitlines()
    assert answers[1:3] == ["ACK whole-1", "ACK whole-1"]
    assert answers[4].startswith("NO 5 ")
    lines = exported(run, project, tmp_path / "b.jsonl")
    [own] = lines[0]["story_labels"]  # type: ignore[misc]
    assert (own["id"], own["label"], own["annotator"]) == ("whole-1", "empathy", "Linh")
    copy = tmp_path / "copy.storymark"
    assert run("import", copy, tmp_path / "b.jsonl", "--yes").status == 0
    exported(run, copy, tmp_path / "c.jsonl")
    assert (tmp_path / "c.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()
    again = run("import", copy, tmp_path / "b.jsonl", "--yes")
    assert again.status == 0
    assert exported(run, copy, tmp_path / "d.jsonl")[0]["story_labels"] == [own]
    assert run("check", copy).status == 0


def test_doccano_names_become_labels_of_the_whole_story_and_back(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "named.jsonl"
    file.write_text('{"id": 7, "text": "Một câu chuyện.", "label": ["claim", "good", "claim"]}\n', "utf-8")
    project = tmp_path / "p.storymark"
    assert run("import", project, file, "--yes").status == 0
    lines = exported(run, project, tmp_path / "out.jsonl")
    assert [own["label"] for own in lines[0]["story_labels"]] == ["claim", "good"]  # type: ignore[attr-defined]
    [back] = exported(run, project, tmp_path / "back.jsonl", "doccano")
    assert back["label"] == ["claim", "good"]
    tag = {"op": "tag", "story": lines[0]["id"], "start": 0, "end": 3, "label": "claim"}
    assert run("apply", project, "--annotator", "Linh", stdin=json.dumps(tag)).status == 0
    done = run("export", project, "--format", "doccano", "-o", tmp_path / "both.jsonl")
    assert done.status == 0
    assert "whole story" in done.err + done.out
    assert json.loads((tmp_path / "both.jsonl").read_text("utf-8"))["label"] == [[0, 3, "claim"]]
