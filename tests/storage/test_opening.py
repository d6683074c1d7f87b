"""What is not a project, or not one for us, is refused in one sentence and left byte for byte as it was."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.stores import act, add_story, make_layer, make_tag, odd_story

from storymark.domain.errors import (
    FileMissing,
    NotAProject,
    ProjectDamaged,
    ProjectExists,
    ProjectMissing,
    ProjectReadOnly,
    ProjectTooNew,
    StorymarkError,
)
from storymark.domain.ids import ProjectId
from storymark.domain.journal import Change
from storymark.storage.replay import replay
from storymark.storage.schema import REVISIONS, schema_number
from storymark.storage.store import SqlStore, create_store, open_store

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def closed(store: SqlStore) -> Path:
    story = odd_story("all")
    layer = make_layer(store, story.id)
    tags = [make_tag(layer.id, n, n + 5, story.text) for n in range(200)]
    add_story(store, story, layers=[layer], tags=tags)
    store.close()
    return Path(store.path)


def refused(path: Path, error: type[StorymarkError], match: str | None = None) -> None:
    """Opening raises `error`, twice, and changes neither the file nor its folder."""
    before = path.read_bytes() if path.is_file() else None
    beside = sorted(path.parent.iterdir())
    for read_only in (False, True):
        with pytest.raises(error, match=match):
            open_store(path, read_only=read_only)
        assert sorted(path.parent.iterdir()) == beside
        if before is not None:
            assert path.read_bytes() == before


def test_a_path_without_a_file(project_path: Path) -> None:
    refused(project_path, ProjectMissing, "There is no project")


def test_a_folder(project_path: Path) -> None:
    project_path.mkdir()
    refused(project_path, NotAProject)


@pytest.mark.parametrize(
    "content", [b"", b"x", b"%PDF-1.7 " * 50, b"SQLite format 3\x00", b"SQLite format 3\x00" + bytes(84)]
)
def test_another_kind_of_file(project_path: Path, content: bytes) -> None:
    project_path.write_bytes(content)
    refused(project_path, NotAProject)


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_another_programs_database(project_path: Path, mode: str) -> None:
    foreign = sqlite3.connect(project_path)
    foreign.execute(f"PRAGMA journal_mode = {mode}")
    foreign.execute("CREATE TABLE cards (front, back)")
    foreign.commit()
    foreign.close()
    refused(project_path, NotAProject, "not a Storymark project")


def tampered(path: Path, *statements: str) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        other.execute(statement)
    other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    other.close()


def test_a_newer_schema_names_both_versions(closed: Path) -> None:
    tampered(closed, "PRAGMA user_version = 99")
    refused(closed, ProjectTooNew, f"schema 99, this program knows {schema_number()}")


def test_a_newer_revision_names_both_versions(closed: Path) -> None:
    tampered(closed, "UPDATE alembic_version SET version_num = 'f00d'")
    with pytest.raises(ProjectTooNew, match=f"schema f00d, this program knows {REVISIONS[-1]}"):
        open_store(closed)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER spy AFTER INSERT ON journal BEGIN DELETE FROM journal; END",
        "CREATE VIEW spy AS SELECT * FROM journal",
        "CREATE VIRTUAL TABLE spy USING fts5(text)",
    ],
)
def test_a_project_with_foreign_parts(closed: Path, statement: str) -> None:
    tampered(closed, statement)
    with pytest.raises(ProjectDamaged, match="foreign part, spy"):
        open_store(closed)


def test_a_project_that_does_not_say_whose_copy_it_is(closed: Path) -> None:
    tampered(closed, "DELETE FROM this_copy")
    with pytest.raises(ProjectDamaged, match="which project"):
        open_store(closed)


def test_a_file_that_was_cut_off(closed: Path) -> None:
    size = closed.stat().st_size
    with closed.open("r+b") as file:
        file.truncate(size // 2)
    refused(closed, ProjectDamaged)


def test_damage_after_an_unclean_end_is_found_at_the_next_opening(closed: Path) -> None:
    tampered(closed, "UPDATE this_copy SET session = 'somebody was here'")
    with closed.open("r+b") as file:
        file.seek(closed.stat().st_size - 4096)
        file.write(b"\xff" * 4096)
    refused(closed, ProjectDamaged, "Restore the newest backup")


def test_damage_that_a_question_meets_is_named(closed: Path) -> None:
    pages = closed.stat().st_size // 4096
    with closed.open("r+b") as file:
        for page in range(3, pages):
            file.seek(page * 4096)
            file.write(b"\xff" * 4096)
    try:
        store = open_store(closed)
    except ProjectDamaged:
        return
    try:
        with pytest.raises(ProjectDamaged):
            [list(store.entries()), list(store.bundles(store.story_ids()))]
    finally:
        store.close()


def test_no_project_is_made_over_a_file(closed: Path) -> None:
    before = closed.read_bytes()
    with pytest.raises(ProjectExists):
        create_store(closed)
    with pytest.raises(ProjectExists):
        open_store(closed, create=True)
    assert closed.read_bytes() == before
    assert list(closed.parent.iterdir()) == [closed]


def test_no_project_is_made_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        create_store(tmp_path / "nowhere" / "a.storymark")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_making_left_is_no_hindrance(project_path: Path) -> None:
    for suffix in (".new", ".new-wal", ".new-journal"):
        project_path.with_name(project_path.name + suffix).write_bytes(b"half")
    create_store(project_path, name="whole").close()
    assert list(project_path.parent.iterdir()) == [project_path]


def test_a_copy_of_another_project_has_its_id_and_no_entries(project_path: Path) -> None:
    project = ProjectId("01930000-0000-7000-8000-000000000001")
    copy = create_store(project_path, project=project)
    assert copy.project == project
    assert list(copy.entries()) == []
    copy.close()


def test_odd_names_are_names(tmp_path: Path) -> None:
    for name in ("một hai.storymark", "100%#?&mode=memory.storymark", "a'b\".storymark", "đ😀.storymark"):
        path = tmp_path / name
        create_store(path, name=name).close()
        assert path.is_file()
        store = open_store(path)
        assert store.name() == name
        store.close()
    assert len(list(tmp_path.iterdir())) == 4


def test_after_a_kill_reading_brings_in_the_last_acts(closed: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from tests.support.stores import *;"
        "from storymark.storage.store import open_store; store = open_store(Path(sys.argv[1]));"
        "[act(store, 'note', [Change('comment', 'c', {'text': 'x'})]) for _ in range(3)]; os._exit(9)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "desktop"), str(ROOT)])}
    subprocess.run([sys.executable, "-c", script, str(closed)], env=environment, check=False)
    assert closed.with_name(closed.name + "-wal").stat().st_size > 0
    store = open_store(closed, read_only=True)
    assert sum(e.type == "note" for e in store.entries()) == 3
    with pytest.raises(ProjectReadOnly, match="reading only"):
        store.set_meta("a", "b")
    store.close()
    store = open_store(closed)
    assert sum(e.type == "note" for e in store.entries()) == 3
    assert replay(store) == []
    store.close()


# --- without the right to write --------------------------------------------------------------------------
@pytest.fixture
def shelf() -> Iterator[Path]:
    """A folder that an unprivileged user can get to; pytest's own are closed to others."""
    folder = Path(tempfile.mkdtemp(prefix="storymark-shelf-"))
    folder.chmod(0o755)
    yield folder
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755)
    shutil.rmtree(folder)


UNPRIVILEGED = """
import os, sys, tempfile, traceback
from pathlib import Path
from storymark.storage.store import create_store, open_store
with tempfile.TemporaryDirectory() as folder:  # loads all that a changed user may not read any more
    create_store(Path(folder, "warm")).close()
    open_store(Path(folder, "warm"), read_only=True).close()
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
"""


def as_reader(code: str, path: Path) -> subprocess.CompletedProcess[str]:
    """Run code as somebody who may not write: root would be let through everywhere."""
    return subprocess.run(
        [sys.executable, "-c", UNPRIVILEGED + code, str(path)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "desktop")},
        capture_output=True,
        text=True,
        check=False,
    )


READ = "store = open_store(Path(sys.argv[1]), read_only=True); print(store.name()); store.close()"
WRITE = "open_store(Path(sys.argv[1]))"


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_a_read_only_folder_is_read_and_not_written(shelf: Path) -> None:
    path = shelf / "a.storymark"
    create_store(path, name="gác sách").close()
    path.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
    shelf.chmod(0o555)
    answer = as_reader(READ, path)
    assert answer.stdout == "gác sách\n", answer.stderr
    answer = as_reader(WRITE, path)
    assert "ProjectReadOnly" in answer.stderr
    assert "cannot be written" in answer.stderr
    answer = as_reader("create_store(Path(sys.argv[1]).with_name('new'))", path)
    assert "ProjectReadOnly" in answer.stderr
    assert [p.name for p in shelf.iterdir()] == ["a.storymark"]


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_a_write_protected_file_is_not_written(shelf: Path) -> None:
    path = shelf / "a.storymark"
    create_store(path, name="gác sách").close()
    path.chmod(0o444)
    shelf.chmod(0o777)
    answer = as_reader(WRITE, path)
    assert "ProjectReadOnly" in answer.stderr
    assert "write-protected" in answer.stderr
    assert as_reader(READ, path).stdout == "gác sách\n"


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_reading_beside_a_writer_is_refused_even_where_no_lock_can_be_made(shelf: Path) -> None:
    path = shelf / "a.storymark"
    store = create_store(path, who="Linh")
    try:
        answer = as_reader(READ, path)
        assert "ProjectLocked" in answer.stderr
        assert "Linh" in answer.stderr
    finally:
        store.close()


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_last_acts_that_nobody_may_bring_in_are_not_passed_over(shelf: Path) -> None:
    path = shelf / "a.storymark"
    store = create_store(path)
    act(store, "note", [Change("comment", "c", {"text": "x"})])
    for name in ("a.storymark", "a.storymark-wal"):
        shutil.copyfile(shelf / name, shelf / f"copy of {name}")
    store.close()
    shelf.chmod(0o555)
    answer = as_reader(READ, shelf / "copy of a.storymark")
    assert "ProjectReadOnly" in answer.stderr
    assert "must be brought in first" in answer.stderr
