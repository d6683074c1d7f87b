"""`new`, `import`, `export`, `verify`: what they say, what they leave, and their statuses."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest
from tests.support.datasets import lines_of, out_story
from tests.unit.cli.conftest import Run

from storymark.cli.output import Output

TEXT = "chị xin hủy hợp đồng ."
SPANS = json.dumps({"text": TEXT, "label": [[4, 7, "PER"]]})


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_new_makes_a_project_with_the_default_labels(tmp_path: Path, run: Run) -> None:
    ran = run("new", tmp_path / "a.storymark")

    assert ran.status == 0
    assert ran.out == f"Made the project {tmp_path / 'a.storymark'} with 4 labels.\n"
    assert names(tmp_path) == ["a.storymark"]


def test_new_with_labels_has_these_and_no_others(tmp_path: Path, run: Run) -> None:
    (tmp_path / "mine.toml").write_text('[[label]]\nkey = "mine"\n', "utf-8")

    assert run("new", tmp_path / "a.storymark", "--labels", tmp_path / "mine.toml").status == 0
    assert [
        label["key"] for label in run("labels", tmp_path / "a.storymark", "list", "--json").data["labels"]
    ] == ["mine"]


def test_new_leaves_a_file_that_is_there(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.storymark").write_text("mine", "utf-8")

    ran = run("new", tmp_path / "a.storymark")

    assert ran.status == 3
    assert "it was left as it is" in ran.err
    assert (tmp_path / "a.storymark").read_text("utf-8") == "mine"


def test_new_with_bad_labels_makes_nothing(tmp_path: Path, run: Run) -> None:
    (tmp_path / "bad.toml").write_text("[[label", "utf-8")

    assert run("new", tmp_path / "a.storymark", "--labels", tmp_path / "bad.toml").status == 3
    assert names(tmp_path) == ["bad.toml"]


def test_import_makes_the_project_and_says_what_it_did(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")

    ran = run("import", tmp_path / "a.storymark", tmp_path / "a.txt")

    assert (ran.status, ran.err) == (0, "")
    assert ran.out == f"Imported 1 story with 0 tags into the new project {tmp_path / 'a.storymark'}.\n"
    again = run("import", tmp_path / "a.storymark", tmp_path / "a.txt")
    assert again.status == 0
    assert "The story is in" in again.out
    assert "nothing was changed" in again.out


def test_a_refused_import_makes_no_project(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.txt").write_bytes(b"")

    ran = run("import", tmp_path / "a.storymark", tmp_path / "a.txt")

    assert ran.status == 3
    assert ran.out == ""
    assert len(ran.err.splitlines()) == 1
    assert names(tmp_path) == ["a.txt"]


def test_new_labels_need_yes_and_are_named(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.jsonl").write_text(SPANS, "utf-8")

    ran = run("import", tmp_path / "a.storymark", tmp_path / "a.jsonl")
    assert ran.status == 3
    assert "PER" in ran.err
    assert "--yes" in ran.err
    assert names(tmp_path) == ["a.jsonl"]

    agreed = run("import", tmp_path / "a.storymark", tmp_path / "a.jsonl", "--yes", "--json")
    assert agreed.status == 0
    assert agreed.data["labels"] == ["PER"]
    assert agreed.data["tags"] == 1


@pytest.mark.parametrize("answer", [True, False])
def test_at_a_terminal_somebody_is_asked(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, answer: bool
) -> None:
    (tmp_path / "a.jsonl").write_text(SPANS, "utf-8")
    asked: list[str] = []
    monkeypatch.setattr(Output, "ask", lambda _self, question: asked.append(question) or answer)

    ran = run("import", tmp_path / "a.storymark", tmp_path / "a.jsonl")

    assert len(asked) == 1
    assert "PER (1)" in asked[0]
    assert ran.status == (0 if answer else 3)
    assert (tmp_path / "a.storymark").exists() == answer


@pytest.mark.parametrize("exists", [True, False])
def test_a_dry_run_changes_nothing(tmp_path: Path, run: Run, exists: bool) -> None:
    project = tmp_path / "a.storymark"
    if exists:
        run("new", project)
    (tmp_path / "a.jsonl").write_text(SPANS, "utf-8")
    before = names(tmp_path)

    refused = run("import", project, tmp_path / "a.jsonl", "--dry-run")
    told = run("import", project, tmp_path / "a.jsonl", "--dry-run", "--yes", "--json")

    assert refused.status == 3
    assert "1 new story with 1 new tag would come" in refused.out
    assert (told.status, told.data["new_stories"], told.data["new_labels"]) == (0, 1, ["PER"])
    assert names(tmp_path) == before
    if exists:
        assert run("list", project, "--json").data == []


def test_import_from_standard_input(tmp_path: Path, run: Run) -> None:
    ran = run("import", tmp_path / "a.storymark", "-", stdin=TEXT)

    assert ran.status == 0
    (story,) = run("list", tmp_path / "a.storymark", "--json").data
    assert (story["external_id"], story["length"]) == ("stdin", len(TEXT))


def test_what_is_left_aside_is_named(tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "stories"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, "utf-8")
    (folder / "table.csv").write_text("a,b", "utf-8")

    ran = run("import", tmp_path / "a.storymark", folder)

    assert ran.status == 0
    assert "table.csv" in ran.err


def test_export_import_export_gives_the_same_bytes(tmp_path: Path, project: Path, run: Run) -> None:
    story = run("list", project, "--json").data[0]["id"]
    act = {"op": "tag", "story": story, "start": 961, "end": 987, "label": "claim", "note": "ghi chú"}
    run("apply", project, "--annotator", "Linh", stdin=json.dumps(act))

    first = run("export", project, "--format", "jsonl", "-o", tmp_path / "one.jsonl")
    run("import", tmp_path / "other.storymark", tmp_path / "one.jsonl")
    run("export", tmp_path / "other.storymark", "--format", "jsonl", "-o", tmp_path / "two.jsonl")
    stream = run("export", project, "-o", "-")

    assert first.status == 0
    assert "Exported 2 stories with 1 tag" in first.out
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()
    assert stream.out == (tmp_path / "one.jsonl").read_text("utf-8")
    assert "standard output" in stream.err
    manifest = json.loads((tmp_path / "one.jsonl.manifest.json").read_text("utf-8"))
    assert manifest["command"] == "storymark export work.storymark --format jsonl -o one.jsonl"
    assert str(tmp_path) not in json.dumps(manifest)
    assert run("verify", tmp_path / "one.jsonl").status == 0


def test_export_options_reach_the_dataset(tmp_path: Path, run: Run) -> None:
    project = tmp_path / "a.storymark"
    data = lines_of(out_story("😀 " + TEXT, [(2, 5, "claim"), (6, 9, "empathy")], sentences=[(2, 24)]))
    (tmp_path / "a.jsonl").write_bytes(data)
    run("import", project, tmp_path / "a.jsonl")

    ran = run(
        "export", project, "-o", "-", "--annotator", "Linh", "--labels", "claim,empathy", "--offsets", "utf16"
    )
    (line,) = ran.out.splitlines()
    assert [span["start"] for span in json.loads(line)["spans"]] == [3, 7]
    ran = run("export", project, "-o", "-", "--labels", "claim", "--unit", "sentence", "--status", "done")
    (line,) = ran.out.splitlines()
    assert json.loads(line)["spans"][0]["start"] == 0
    assert run("export", project, "-o", "-", "--language", "zh").out == ""


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--annotator", "Nobody"], "There is no annotator “Nobody”"),
        (["--labels", "nope"], "There is no label “nope”"),
        (["--status", "lost"], "The status cannot be “lost”"),
    ],
)
def test_export_refuses_unknown_names(project: Path, run: Run, options: list[str], told: str) -> None:
    ran = run("export", project, "-o", "-", *options)

    assert (ran.status, ran.out) == (3, "")
    assert told in ran.err


def test_export_to_where_nothing_can_be_written(tmp_path: Path, project: Path, run: Run) -> None:
    for target in (tmp_path / "none" / "out.jsonl", tmp_path, project):
        ran = run("export", project, "-o", target)
        assert ran.status == 3, ran
        assert "nothing was exported" in ran.err
    assert run("list", project).status == 0


def test_verify_names_what_is_wrong(tmp_path: Path, project: Path, run: Run) -> None:
    target = tmp_path / "out.jsonl"
    run("export", project, "-o", target)
    target.write_bytes(target.read_bytes().replace(b'"split":""', b'"split":"no"', 1))

    ran = run("verify", target, "--json")

    assert ran.status == 3
    assert not ran.data["is_sound"]
    assert any("line 1: “split”" in problem for problem in ran.data["problems"])
    assert "things are wrong" in ran.err.splitlines()[-1]
    assert run("verify", tmp_path / "none.jsonl").status == 3


def test_a_guessed_encoding_is_named_and_can_be_chosen(tmp_path: Path, run: Run) -> None:
    text = "從前有座山,山裡有座廟,廟裡有個老和尚在講故事。"
    (tmp_path / "a.txt").write_bytes(text.encode("big5"))

    assert "--encoding big5" in run("import", tmp_path / "a.storymark", tmp_path / "a.txt").err
    assert run("import", tmp_path / "a.storymark", tmp_path / "a.txt", "--encoding", "big5").status == 0
    assert run("import", tmp_path / "b.storymark", tmp_path / "a.txt", "--encoding", "klingon").status == 3


def test_bad_lines_are_skipped_only_on_request_and_written_aside(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(SPANS + "\n" + '{"text": ""}' + "\n", "utf-8")
    project = tmp_path / "a.storymark"

    assert run("import", project, path, "--yes").status == 3
    assert names(tmp_path) == ["a.jsonl"]
    dry = run("import", project, path, "--yes", "--skip-bad-lines", "--dry-run")
    assert "line 2: " in dry.err
    assert names(tmp_path) == ["a.jsonl"]

    ran = run("import", project, path, "--yes", "--skip-bad-lines", "--suggestions", "--json")
    assert ran.status == 0
    assert ran.data["rejected"] == [str(tmp_path / "a.rejected.jsonl")]
    assert [line["line"] for line in ran.data["files"][0]["bad_lines"]] == [2]
    assert (tmp_path / "a.rejected.jsonl").read_text("utf-8") == '{"text": ""}\n'
    run("export", project, "-o", tmp_path / "tags.jsonl")
    assert json.loads((tmp_path / "tags.jsonl").read_text("utf-8"))["spans"] == []  # suggestions are no tags
    run("export", project, "-o", tmp_path / "out.jsonl", "--annotator", "import")
    (span,) = json.loads((tmp_path / "out.jsonl").read_text("utf-8"))["spans"]
    assert (span["layer"], span["origin"]) == ("model", "suggestion")


def test_an_edited_story_is_announced_and_its_tags_are_carried_on_request(tmp_path: Path, run: Run) -> None:
    project, path = tmp_path / "a.storymark", tmp_path / "a.jsonl"
    path.write_text(json.dumps({"id": "s1", "text": TEXT, "label": [[4, 7, "PER"]]}) + "\n", "utf-8")
    run("import", project, path, "--yes", "--annotator", "Linh")
    path.write_text(json.dumps({"id": "s1", "text": "Thưa anh, " + TEXT, "label": []}) + "\n", "utf-8")

    dry = run("import", project, path, "--dry-run", "--json")
    (edited,) = dry.data["edited"]
    assert edited["tags"] == {"Linh": {"moved": 1}}
    assert [(p["kind"], p["start"], p["text"]) for p in edited["proposals"]] == [("moved", 14, TEXT[4:7])]
    assert "--carry sure or --carry all" in dry.err
    assert run("import", project, path, "--carry", "sure").status == 0
    run("export", project, "-o", tmp_path / "out.jsonl")
    old, new = (json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines())
    assert [(span["start"], span["text"]) for span in new["spans"]] == [(14, TEXT[4:7])]
    assert json.loads(new["meta"]) == {"supersedes": old["id"]}
    assert len(old["spans"]) == 1


def test_tags_whose_place_is_not_sure_are_told_one_by_one(tmp_path: Path, run: Run) -> None:
    text = "Chị nói rằng chị muốn hủy hợp đồng bảo hiểm ngay hôm nay. Nhân viên hỏi thăm chị rất lâu."
    spans = [[q, text.index(q), text.index(q) + len(q)] for q in ("hủy hợp đồng", "hỏi thăm chị rất lâu")]
    project, path = tmp_path / "a.storymark", tmp_path / "a.jsonl"
    line = {"id": "s1", "text": text, "label": [[start, end, "claim"] for _, start, end in spans]}
    path.write_text(json.dumps(line) + "\n", "utf-8")
    run("import", project, path, "--yes", "--annotator", "Linh")
    edited = "A. " + text.replace("hủy hợp đồng", "bỏ hợp\nđồng").replace(" hỏi thăm chị rất lâu.", " im.")
    path.write_text(json.dumps({"id": "s1", "text": edited, "label": []}) + "\n", "utf-8")

    told = run("import", project, path, "--carry", "all")
    assert "uncertain: “hủy hợp đồng” (claim, Linh) would be “bỏ hợp đồng” at 25" in told.err
    assert "lost: “hỏi thăm chị rất lâu” (claim, Linh)" in told.err
    run("export", project, "-o", tmp_path / "out.jsonl")
    old, new = (json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines())
    assert [len(old["spans"]), [span["text"] for span in new["spans"]]] == [2, ["bỏ hợp\nđồng"]]


def test_a_full_disk_at_an_export_keeps_the_file_that_was_there(
    run: Run, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    out = folder / "claims.jsonl"
    out.write_bytes(b"old\n")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("storymark.exchange.atomic.os.fsync", full)
    refused = run("export", project, "--format", "jsonl", "-o", out)
    assert refused.status == 3
    assert len(refused.err.strip().splitlines()) == 1
    assert "disk is full" in refused.err.lower() or "No space left" in refused.err
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {"claims.jsonl": b"old\n"}
