"""Files of every schema that was ever written: opened, upgraded, replayed, and exported as they were then."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.checked_projects import content

from storymark import bootstrap
from storymark.cli.main import main
from storymark.domain.errors import ProjectTooNew
from storymark.services.checking import check_project
from storymark.storage.replay import replay
from storymark.storage.schema import REVISIONS, stored_revision

ROOT = Path(__file__).resolve().parents[2]
ARCHIVE = ROOT / "tests" / "data" / "projects"
ARCHIVED = sorted(ARCHIVE.glob("*.storymark"))


@pytest.fixture(params=ARCHIVED, ids=lambda path: path.stem)
def archived(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Path]:
    """A copy of the project, and its export of then."""
    path: Path = request.param
    copy = tmp_path / path.name
    shutil.copyfile(path, copy)
    return copy, path.with_suffix(".jsonl")


def test_every_schema_is_archived() -> None:
    assert [path.stem for path in ARCHIVED] == [f"schema-{revision}" for revision in REVISIONS]


def test_an_archived_project_is_brought_up_to_date_as_it_was(
    archived: tuple[Path, Path], tmp_path: Path
) -> None:
    path, dataset = archived
    ledger = bootstrap.open_ledger(path)
    try:
        assert stored_revision(ledger.store.database) == REVISIONS[-1]
        assert replay(ledger.store) == []
        assert check_project(bootstrap.project_checker(ledger)).is_sound
        assert sum(len(bundle.tags) for bundle in content(ledger)) == 7
    finally:
        ledger.store.close()
    out = tmp_path / "out.jsonl"
    assert main(["export", str(path), "--format", "jsonl", "-o", str(out)]) == 0
    assert out.read_bytes() == dataset.read_bytes()


def test_a_newer_file_is_refused_with_both_versions_named(tmp_path: Path) -> None:
    path = tmp_path / "newer.storymark"
    shutil.copyfile(ARCHIVED[-1], path)
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()
    before = path.read_bytes()
    with pytest.raises(ProjectTooNew, match=f"schema 99, this program knows {len(REVISIONS)}"):
        bootstrap.open_ledger(path)
    assert path.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="needs fork")
@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("archive", ARCHIVED[:-1], ids=lambda path: path.stem)
def test_a_kill_in_a_real_upgrade_leaves_the_old_file_or_the_new(archive: Path) -> None:
    """Before every seventh statement and file operation; by hand before every one."""
    command = [sys.executable, "-m", "tests.support.killed_upgrades", str(archive), "--every", "7"]
    answer = subprocess.run(command, cwd=ROOT, env=_with_paths(), capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    found = json.loads(answer.stdout)
    assert found["between"] == 0
    assert min(found["rounds"] - 10, found["old"], found["new"]) > 0


def _with_paths() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "desktop"), str(ROOT)])}
