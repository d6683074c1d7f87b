"""`check`: what it says, its exit status, its JSON, and what --repair leaves."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.checked_projects import make_project
from tests.support.rule_breakers import BREAKERS, broken
from tests.unit.cli.conftest import Run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "sổ.storymark"
    make_project(path)
    return path


def test_a_project_in_order(run: Run, project: Path) -> None:
    before = project.read_bytes()
    ran = run("check", project)
    assert ran.status == 0
    assert ran.last == f"{project} is in order: file, journal, replay, texts and quotes."
    assert project.read_bytes() == before
    assert [p.name for p in project.parent.iterdir()] == [project.name]


def test_what_is_wrong_is_said_and_nothing_is_changed(run: Run, project: Path) -> None:
    broken(project, BREAKERS["quote"])
    before = project.read_bytes()
    ran = run("check", project)
    assert ran.status == 3
    assert "quotes “not there”, but the text at" in ran.err
    assert ran.last.endswith("is not in order: 1 thing is wrong. Mend what can be mended with --repair.")
    assert project.read_bytes() == before


def test_repair_mends_after_a_backup_and_says_so(run: Run, project: Path) -> None:
    broken(project, BREAKERS["quote"])
    broken(project, BREAKERS["row_unknown"])
    ran = run("check", project, "--repair")
    assert ran.status == 0, ran.err
    assert ran.err.count("Mended: ") == 2
    assert ran.last == f"{project}: 2 things mended, 0 things left as they are."
    assert len(list(project.with_name(project.name + "-backups").glob("*.storymark"))) == 1
    assert run("check", project).status == 0


def test_what_cannot_be_mended_is_named_and_left(run: Run, project: Path) -> None:
    broken(project, BREAKERS["text_damaged"])
    broken(project, BREAKERS["count"])
    ran = run("check", project, "--repair")
    assert ran.status == 3
    assert "Left as it is: The text of story" in ran.err
    assert ran.last == f"{project}: 1 thing mended, 1 thing left as it is."
    assert run("check", project).status == 3


def test_a_file_that_would_not_open_is_checked_and_mended(run: Run, project: Path) -> None:
    broken(project, BREAKERS["foreign_part"])
    before = project.read_bytes()
    ran = run("check", project)
    assert ran.status == 3
    assert "“spy”" in ran.err
    assert project.read_bytes() == before
    assert run("list", project).status == 3
    ran = run("check", project, "--repair")
    assert ran.status == 0
    assert "Mended: The file has a part" in ran.err
    assert run("list", project).status == 0


def test_json(run: Run, project: Path) -> None:
    broken(project, BREAKERS["name_empty"])
    found = run("check", project, "--json")
    assert found.status == 3
    assert found.data["counts"] == {"name_empty": 1}
    [problem] = found.data["problems"]
    assert problem["kind"] == "name_empty"
    assert problem["repair"] == "edit"
    assert problem["message"] == f"The annotator {problem['id']} has no name."
    mended = run("check", project, "--repair", "--json").data
    assert mended["is_sound"]
    assert mended["mended"] == {"name_empty": 1}
    assert len(mended["entries"]) == 1


@pytest.mark.parametrize("what", ["nothing", "text"])
def test_what_is_no_project_is_refused_in_a_sentence(run: Run, tmp_path: Path, what: str) -> None:
    path = tmp_path / "x.storymark"
    if what == "text":
        path.write_text("chữ " * 100, encoding="utf-8")
    ran = run("check", path, "--repair")
    assert ran.status == 3
    assert len(ran.err.splitlines()) == 1
