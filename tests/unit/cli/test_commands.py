"""The command line as a whole: help, versions, mistakes, languages, failures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.unit.cli.conftest import Run

from storymark import bootstrap
from storymark.cli import main as entry
from storymark.cli.commands import COMMANDS
from storymark.cli.output import Bar, plain
from storymark.services.program import Wish


def test_version(run: Run) -> None:
    assert run("--version").out.startswith("storymark 0.")


def test_help_names_every_command_with_examples(run: Run) -> None:
    ran = run("--help")

    assert ran.status == 0
    for name, _, about in COMMANDS:
        assert f"  {name}" in ran.out
        assert about in ran.out
    assert "storymark demo" in ran.out


@pytest.mark.parametrize("name", [name for name, _, _ in COMMANDS])
def test_every_command_has_help_with_examples(run: Run, name: str) -> None:
    ran = run(name, "--help")

    assert ran.status == 0
    assert "examples:" in ran.out
    assert f"storymark {name}" in ran.out
    assert run("help", name).out == ran.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["lst", "a.storymark"],
        ["new"],
        ["import", "a.storymark"],
        ["export", "a.storymark"],
        ["export", "a.storymark", "-o", "x", "--format", "klingon"],
        ["export", "a.storymark", "-o", "x", "--offsets", "words"],
        ["export", "a.storymark", "-o", "x", "--gold", "--annotator", "Linh"],
        ["export", "a.storymark", "-o", "-", "--split", "80/20"],
        ["apply", "a.storymark"],
        ["verify"],
        ["list", "a.storymark", "--nonsense"],
        ["labels", "a.storymark"],
        ["--nonsense"],
    ],
)
def test_wrong_usage_is_status_2(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.strip()


def test_a_mistyped_command_is_recognised(run: Run) -> None:
    assert "Did you mean “export”?" in run("exprot", "a.storymark").err


@pytest.mark.parametrize(
    "arguments",
    [
        ["none.storymark"],
        ["list", "none.storymark"],
        ["export", "none.storymark", "-o", "-"],
        ["apply", "none.storymark", "--annotator", "Linh"],
        ["labels", "none.storymark", "list"],
        ["import", "none.storymark", "nothing.txt"],
        ["verify", "none.jsonl"],
        ["segment", "none.txt"],
    ],
)
def test_what_is_not_there_is_one_sentence_and_status_3(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    ran = run(*arguments)

    assert (ran.status, ran.out) == (3, "")
    assert len(ran.err.splitlines()) == 1
    assert "none" in ran.err or "nothing" in ran.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["list", "export", "import", "apply", "labels"])
def test_a_file_that_is_no_project_is_left_as_it_is(run: Run, tmp_path: Path, command: str) -> None:
    path = tmp_path / "notes.storymark"
    path.write_text("my notes", "utf-8")
    rest = {"export": ["-o", "-"], "import": [path], "apply": ["--annotator", "L"], "labels": ["list"]}

    ran = run(command, path, *rest.get(command, []))

    assert ran.status == 3
    assert path.read_text("utf-8") == "my notes"


def test_failures_as_json(run: Run, tmp_path: Path) -> None:
    ran = run("list", tmp_path / "none.storymark", "--json")

    assert ran.data["error"]["kind"] == "ProjectMissing"
    assert ran.data["error"]["message"] in ran.err


def test_a_defect_of_ours_is_status_1_with_the_place_of_the_log(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, storymark_home: Path
) -> None:
    def broken(_program: Any) -> Any:
        raise RuntimeError("a secret text of a story")

    monkeypatch.setattr("storymark.cli.list_.parser", broken)
    ran = run("list", tmp_path / "a.storymark")

    log = storymark_home / "log" / "commands.log"
    assert ran.status == 1
    assert "RuntimeError" in ran.err
    assert str(log) in ran.err
    assert "Traceback" not in ran.err
    assert "test_commands.py" in log.read_text("utf-8")
    assert "secret" not in log.read_text("utf-8")


def test_interrupting_is_status_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_program: Any) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr("storymark.cli.list_.parser", interrupted)

    assert run("list", "a.storymark").status == 130


def test_the_window_is_asked_for_what_was_said(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wishes: list[Wish] = []
    monkeypatch.setattr(bootstrap, "run_window", lambda wish: wishes.append(wish) or 0)
    monkeypatch.setenv("STORYMARK_FIRST_RUN", "demo")

    assert run(project, "--as", "Linh", "--picture", "a.png", "--quit").status == 0
    assert run("demo", "--scratch").status == 0
    assert run().status == 0

    first, demo, bare = wishes
    assert (first.project, first.annotator, first.picture, first.should_quit) == (
        project,
        "Linh",
        Path("a.png"),
        True,
    )
    assert (demo.is_demo, demo.is_scratch, demo.project) == (True, True, None)
    assert (bare.project, bare.is_demo, bare.is_first_run_demo) == (None, False, True)


def test_list(run: Run, project: Path) -> None:
    ran = run("list", project)

    first, second = ran.out.splitlines()
    assert "000_6d6c60488caa4073" in first
    assert "  zh" in second
    assert ran.err == f"2 stories with 0 tags in {project}.\n"
    assert run("list", project, "--annotator", "Nobody").status == 3


def test_list_narrowed_and_sorted(run: Run, project: Path) -> None:
    vietnamese, chinese = (story["id"] for story in run("list", project, "--json").data)
    acts = [
        {"op": "tag", "story": vietnamese, "start": 0, "end": 3, "label": "claim"},
        {"op": "flag", "story": vietnamese, "flagged": True},
        {"op": "status", "story": chinese, "status": "skipped", "reason": "not mine"},
        {"op": "story_attributes", "story": vietnamese, "attributes": {"channel": "phone"}},
    ]
    given = "\n".join(map(json.dumps, acts))
    assert run("apply", project, "--annotator", "Linh", stdin=given).status == 0

    def listed(*options: str) -> list[str]:
        return [story["id"] for story in run("list", project, *options, "--json").data]

    linh = ("--annotator", "Linh")
    assert listed(*linh, "--status", "skipped") == [chinese]
    assert listed(*linh, "--flagged") == listed(*linh, "--label", "claim") == [vietnamese]
    assert listed("--untagged") == listed("--language", "zh") == [chinese]
    assert listed(*linh, "--nothing") == listed("--flagged", "--language", "zh") == []
    assert listed("--sort", "length") == [vietnamese, chinese]
    (layer,) = run("list", project, *linh, "--status", "skipped", "--json").data[0]["layers"]
    assert (layer["status"], layer["reason"]) == ("skipped", "not mine")
    assert run("list", project, "--label", "none").status == 3
    assert run("list", project, "--flagged", "--untagged").status == 2


def test_segment(run: Run, tmp_path: Path) -> None:
    ran = run("segment", "-", "--json", stdin="今天很好。他来了!")

    found = ran.data
    assert found["language"] == "zh"
    assert found["sentences"] == [[0, 5], [5, 9]]
    assert [0, 2] in found["words"]
    assert found["segmenter"]["name"]
    assert "2 sentences" in ran.err
    plainly = run("segment", "-", stdin="một câu . hai câu .")
    assert plainly.out == "0\t9\tmột câu .\n10\t19\thai câu .\n"
    assert run("segment", "-", stdin="").status == 3


def test_labels_out_and_in(run: Run, project: Path, tmp_path: Path) -> None:
    path = tmp_path / "labels.toml"

    assert run("labels", project, "export", path).status == 0
    assert "nothing was changed" in run("labels", project, "import", path).out
    path.write_text(
        path.read_text("utf-8").replace('"Claim"', '"Demand"') + '\n[[label]]\nkey = "new"\n', "utf-8"
    )
    ran = run("labels", project, "import", path, "--json")

    assert ran.data == {"added": ["new"], "changed": ["claim"], "revision": 2}
    names = [label["name"].get("en") for label in run("labels", project, "list", "--json").data["labels"]]
    assert names[0] == "Demand"
    assert run("labels", project, "export", "-").out == run("labels", project, "export", "-").out
    assert run("labels", project, "import", tmp_path / "none.toml").status == 3


def test_strings_from_files_give_a_terminal_no_orders(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\x1b[31mđỏ \u202eגרע", "utf-8")
    run("import", tmp_path / "a.storymark", tmp_path / "a.txt")

    ran = run("list", tmp_path / "a.storymark")

    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out
    assert "\\u001b[31m" in ran.out
    assert plain("a\nb\u2028c\td") == "a\\u000ab\\u2028c\td"


def test_the_bar_is_drawn_and_gone() -> None:
    import io

    stream = io.StringIO()
    with Bar(stream) as report:
        report(1, 2, "half\n")
    assert "50%" in stream.getvalue()
    assert stream.getvalue().endswith("\r\x1b[K")
    with Bar(None) as silent:
        silent(1, 0, "x")


def test_options_before_the_command(run: Run, project: Path) -> None:
    assert len(run("--json", "list", project).data) == 2
    assert run("--log-level", "error", "list", project).status == 0
    assert entry.main(["--log-level", "loud", "list", str(project)]) == 2


def test_json_has_nothing_else_on_standard_output(run: Run, project: Path, tmp_path: Path) -> None:
    for arguments in (
        ["list", project],
        ["export", project, "-o", tmp_path / "out.jsonl"],
        ["verify", tmp_path / "out.jsonl"],
        ["import", project, tmp_path / "out.jsonl"],
        ["new", tmp_path / "new.storymark"],
        ["labels", project, "list"],
    ):
        ran = run(*arguments, "--json")
        assert ran.status == 0
        assert len(ran.out.splitlines()) == 1
        json.loads(ran.out)
        assert ran.err.strip()
