"""`storymark search` as a person and a program use it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.unit.cli.conftest import Run

from storymark.assets import seeds


@pytest.fixture
def project(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "work.storymark"
    assert run("import", path, seeds()).status == 0
    return path


def test_concordance_lines(run: Run, project: Path) -> None:
    ran = run("search", project, "hợp đồng", "--limit", 3)

    assert ran.status == 0
    lines = ran.out.splitlines()
    assert len(lines) == 3
    assert all("[hợp đồng]" in line and line.startswith("000_6d6c60488caa4073") for line in lines)
    assert ran.err.strip() == f"3 hits in {project}. There are more: use --limit."


def test_json_lines_have_offsets_of_the_story(run: Run, project: Path) -> None:
    ran = run("search", project, "客户", "--json", "--limit", 0)
    text = (seeds() / "001_82f744ac0837cb79.txt").read_bytes().decode("utf-8")
    hits = [json.loads(line) for line in ran.out.splitlines()]

    assert len(hits) == text.count("客户") > 1
    assert all(text[hit["start"] : hit["end"]] == hit["text"] == "客户" for hit in hits)
    assert all(text.startswith(hit["right"], hit["end"]) for hit in hits)


def test_whole_words_ask_the_segmenter(run: Run, project: Path) -> None:
    """The words of the second story are jieba's: `保` alone is hardly ever one."""
    everything = run("search", project, "保", "--json", "--limit", 0)
    words = run("search", project, "保", "--words", "--json", "--limit", 0)

    assert len(everything.out.splitlines()) > len(words.out.splitlines())


def test_folding(run: Run, project: Path) -> None:
    plain = run("search", project, "hop dong", "--limit", 0)
    folded = run("search", project, "HOP DONG", "--fold", "case,marks,form,width", "--limit", 0)
    exact = run("search", project, "hợp đồng", "--fold", "none", "--limit", 0)

    assert plain.out == ""
    assert len(folded.out.splitlines()) == len(exact.out.splitlines()) > 3


@pytest.mark.parametrize(
    "arguments",
    [
        ["(", "--regex"],
        ["x", "--regex", "--words"],
        ["x", "--regex", "--fold", "marks"],
        ["x", "--fold", "tones"],
        ["x", "--limit", "-1"],
        [""],
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(
    run: Run, project: Path, arguments: list[str]
) -> None:
    ran = run("search", project, *arguments)

    assert ran.status == 3
    assert ran.out == ""
    assert len(ran.err.splitlines()) == 1
