"""Schemas: a new file is what the migrations make, an old one is upgraded whole or not at all."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.support.stores import add_story, make_layer, make_tag, odd_story

from storymark.domain.errors import ProjectDamaged, ProjectReadOnly
from storymark.storage import schema, upgrade
from storymark.storage.backup_files import backups_of
from storymark.storage.replay import replay
from storymark.storage.sqlite import SqliteDatabase
from storymark.storage.store import SqlStore, open_store
from storymark.storage.upgrade import MIGRATIONS, run_migrations

STEPS = 8
LAST, NOW = schema.REVISIONS[-1], schema.schema_number()
TOMORROW = (*schema.REVISIONS, "tomorrow")
SCHEMA = text("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")

STEP = """
from alembic import op
import sqlalchemy as sa

revision, down_revision, branch_labels, depends_on = "tomorrow", "{last}", None, None


def upgrade():
    op.add_column("story", sa.Column("genre", sa.Text, nullable=False, server_default=sa.text("''")))
    op.execute("UPDATE story SET genre = 'letter'")
    {harm}
"""


def test_a_new_file_is_what_the_migrations_make(store: SqlStore, tmp_path: Path) -> None:
    made = tmp_path / "made"
    made.touch()
    database = SqliteDatabase(made)
    try:
        run_migrations(database)
        assert _shape(database) == _shape(store.database)
        assert database.pragma("user_version") == store.database.pragma("user_version")
        assert schema.stored_revision(database) == schema.stored_revision(store.database)
    finally:
        database.close()


def _shape(database: SqliteDatabase) -> list[list[str]]:
    """The schema without line ends: an added column stands on the line of the one before."""
    return [[" ".join(str(part).split()) for part in row] for row in database.rows(SCHEMA)]


def test_the_revisions_are_those_that_the_program_names() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    found = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(found)) == schema.REVISIONS


@pytest.fixture
def old_project(store: SqlStore) -> Path:
    """A project of this schema, for a program that knows the next."""
    story = odd_story("all")
    layer = make_layer(store, story.id)
    add_story(store, story, layers=[layer], tags=[make_tag(layer.id, 0, 4, story.text)])
    store.close()
    return Path(store.path)


@pytest.fixture
def tomorrow(old_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Once there is an old project, makes this program know the next schema; gives the file of that step."""
    assert old_project.exists()
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    step = folder / "versions" / "v9999_genre.py"
    step.write_text(STEP.format(harm="", last=LAST), encoding="utf-8")
    monkeypatch.setattr(upgrade, "MIGRATIONS", folder)
    for module in ("schema", "opening", "upgrade"):
        monkeypatch.setattr(f"storymark.storage.{module}.REVISIONS", TOMORROW)
    return step


@pytest.mark.usefixtures("tomorrow")
def test_an_old_project_is_upgraded_with_all_that_is_in_it(old_project: Path) -> None:
    store = open_store(old_project)
    assert store.database.pragma("user_version") == NOW + 1
    assert store.database.pragma("journal_mode") == "wal"
    assert store.database.rows(text("SELECT genre FROM story")) == [("letter",)]
    assert replay(store) == []
    assert len(store.tags(store.story_ids()[0])) == 1
    store.close()
    assert not list(old_project.parent.glob("*.upgrade*"))
    again = open_store(old_project)
    assert again.database.pragma("user_version") == NOW + 1
    again.close()


@pytest.mark.usefixtures("tomorrow")
def test_an_old_project_is_not_upgraded_for_reading(old_project: Path) -> None:
    before = old_project.read_bytes()
    with pytest.raises(ProjectReadOnly, match="must be upgraded first"):
        open_store(old_project, read_only=True)
    assert old_project.read_bytes() == before


LOSE = 'op.execute("DELETE FROM touch WHERE seq = 2"); op.execute("DELETE FROM journal WHERE seq = 2")'


@pytest.mark.parametrize(
    ("harm", "error", "words"),
    [
        ("raise RuntimeError('half way')", RuntimeError, "half way"),
        ('op.execute("DELETE FROM journal WHERE seq = 2")', ProjectDamaged, "rows of touch refer to nothing"),
        (LOSE, ProjectDamaged, "lost something"),
    ],
)
def test_an_upgrade_that_goes_wrong_leaves_the_old_file(
    old_project: Path, tomorrow: Path, harm: str, error: type[Exception], words: str
) -> None:
    tomorrow.write_text(STEP.format(harm=harm, last=LAST), encoding="utf-8")
    before = old_project.read_bytes()
    with pytest.raises(error, match=words) as refused:
        open_store(old_project)
    if isinstance(refused.value, ProjectDamaged):
        assert refused.value.facts["path"] == str(old_project)
    assert old_project.read_bytes() == before
    with pytest.raises(error):
        open_store(old_project)
    ((backup, _file),) = backups_of(old_project)
    assert backup.reason == "upgrade"
    assert {p.name for p in old_project.parent.glob("*.storymark*")} == {
        old_project.name,
        old_project.name + "-backups",
    }


WRONG = "op.execute(\"UPDATE tag SET label = 'other'\")"
TRIGGER = (
    'op.execute("CREATE TRIGGER t AFTER INSERT ON tag '
    "BEGIN UPDATE tag SET label = 'other' WHERE id = new.id; END\")"
)


def test_rows_that_a_step_gets_wrong_are_made_anew_before_the_file_is_swapped_in(
    old_project: Path, tomorrow: Path
) -> None:
    tomorrow.write_text(STEP.format(harm=WRONG, last=LAST), encoding="utf-8")
    store = open_store(old_project)
    assert replay(store) == []
    assert [tag.label for tag in store.tags(store.story_ids()[0])] == ["claim"]
    store.close()


def test_rows_stay_where_a_lost_entry_leaves_only_them_to_tell(old_project: Path, tomorrow: Path) -> None:
    tomorrow.write_text(STEP.format(harm=WRONG, last=LAST), encoding="utf-8")
    database = sqlite3.connect(old_project)
    database.execute("UPDATE journal SET body = body || ' ' WHERE seq = (SELECT max(seq) FROM journal)")
    database.commit()
    database.close()
    store = open_store(old_project)
    assert [tag.label for tag in store.tags(store.story_ids()[0])] == ["other"]
    store.close()


def test_a_large_project_is_not_replayed(
    old_project: Path, tomorrow: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upgrade, "REPLAYED_BYTES", 0)
    tomorrow.write_text(STEP.format(harm=WRONG, last=LAST), encoding="utf-8")
    store = open_store(old_project)
    assert replay(store) != []
    store.close()


def test_rows_that_cannot_follow_from_the_journal_leave_the_old_file(
    old_project: Path, tomorrow: Path
) -> None:
    tomorrow.write_text(STEP.format(harm=f"{WRONG}; {TRIGGER}", last=LAST), encoding="utf-8")
    before = old_project.read_bytes()
    with pytest.raises(ProjectDamaged, match="do not follow from its journal"):
        open_store(old_project)
    assert old_project.read_bytes() == before


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_kill_at_each_step_leaves_the_old_file_or_the_new(old_project: Path, tomorrow: Path) -> None:
    """The process ends, without any clean-up, before the n-th file operation or statement.

    Every eighth here; with STEPS = 1 (two minutes) every one.
    """
    script = tomorrow.parent.parent.parent / "killed.py"
    script.write_text(KILLED, encoding="utf-8")
    seen = set()
    number = 0
    while "done" not in seen:
        copy = old_project.with_name("copy.storymark")
        shutil.copyfile(old_project, copy)
        answer = subprocess.run(
            [sys.executable, script, str(copy), str(tomorrow.parent.parent), str(number)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert answer.returncode in (0, 9), answer.stderr
        if answer.returncode == 0:
            seen.add("done")
        seen.add(_version_after_recovery(copy))
        number += STEPS
    assert seen == {"done", NOW, NOW + 1}


KILLED = """
import os, sys
from pathlib import Path
from storymark.storage import opening, schema, upgrade

for module in (opening, schema, upgrade):
    module.REVISIONS = (*schema.REVISIONS, "tomorrow") if module is not schema else module.REVISIONS
schema.REVISIONS = opening.REVISIONS
upgrade.MIGRATIONS = Path(sys.argv[2])
left = int(sys.argv[3])


def count(event, arguments):
    global left
    mine = event in ("open", "os.rename", "os.remove", "os.truncate") and "copy" in str(arguments[0])
    if mine or event.startswith("sqlite3."):
        left -= 1
        if left < 0:
            os._exit(9)


def statements(database, *arguments):
    global left
    left -= 1
    if left < 0:
        os._exit(9)


from sqlalchemy import event
from sqlalchemy.engine import Engine

event.listen(Engine, "before_cursor_execute", statements)
sys.addaudithook(count)
opening.open_existing(Path(sys.argv[1]), who="", is_read_only=False).close()
"""


def _version_after_recovery(path: Path) -> int:
    database = sqlite3.connect(path)
    try:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        version = int(database.execute("PRAGMA user_version").fetchone()[0])
        columns = {row[1] for row in database.execute("PRAGMA table_info(story)")}
        revision = database.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        assert database.execute("SELECT count(*) FROM tag").fetchone() == (1,)
        assert (version, revision, "genre" in columns) in ((NOW, LAST, False), (NOW + 1, "tomorrow", True))
        return version
    finally:
        database.close()
        for left in path.parent.glob(path.name + "*"):
            shutil.rmtree(left) if left.is_dir() else left.unlink()
