"""`backup`, `restore` and `--from-backup`, as somebody uses them at a prompt."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.unit.cli.conftest import Run

from storymark import bootstrap
from storymark.assets import seeds
from storymark.services.ledger import Ledger

READING = [("list",), ("export", "--format", "jsonl", "-o", "-"), ("search", "chị")]


@pytest.fixture
def project(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "claims.storymark"
    assert run("import", path, *sorted(seeds().glob("*.txt"))).status == 0
    return path


@pytest.fixture
def held(project: Path, run: Run) -> Iterator[Ledger]:
    """The project with a backup, open in another window."""
    assert run("backup", project).status == 0
    ledger = bootstrap.open_ledger(project, who="Lan")
    yield ledger
    ledger.store.close()


def tag(run: Run, project: Path, count: int = 1, start: int = 0) -> None:
    story = json.loads(run("list", project, "--json").out)[0]["id"]
    acts = [
        {"op": "tag", "story": story, "start": start + n, "end": start + n + 3, "label": "claim"}
        for n in range(count)
    ]
    lines = "\n".join(json.dumps(act) for act in acts)
    assert run("apply", project, "--annotator", "Linh", stdin=lines).status == 0


def test_a_backup_and_the_list_of_them(run: Run, project: Path) -> None:
    first = run("backup", project, "--json").data
    assert (first["stories"], first["tags"], first["reason"]) == (2, 0, "manual")
    assert Path(first["file"]).is_file()
    assert run("backup", project, "--json").data == first, "nothing has changed"
    tag(run, project, 3)
    told = run("backup", project)
    assert re.search(r"Backed up .* with 2 stories and 3 tags as .*read back and right", told.last)
    listed = run("backup", project, "--list")
    assert listed.err.strip().endswith(f"2 backups of {project}.")
    assert "3 tags" in listed.out.splitlines()[0]
    assert len(run("backup", project, "--list", "--json").data) == 2


def test_a_backup_in_a_file_of_ones_own(run: Run, project: Path, tmp_path: Path) -> None:
    tag(run, project)
    target = tmp_path / "stick" / "friday.storymark"
    target.parent.mkdir()
    assert run("backup", project, "-o", target).status == 0
    assert run("list", target, "--json").out == run("list", project, "--json").out
    before = target.read_bytes()
    again = run("backup", project, "-o", target)
    assert again.status == 3
    assert "left as it is" in again.last
    assert target.read_bytes() == before
    assert [p.name for p in target.parent.iterdir()] == [target.name]


def test_restoring_a_backup(run: Run, project: Path, tmp_path: Path) -> None:
    tag(run, project, 2)
    source = run("backup", project, "--json").data["file"]
    tag(run, project, 2, start=20)
    target = tmp_path / "old.storymark"
    told = run("restore", source, target)
    assert told.status == 0
    assert re.search(
        r"Restored the backup of \d{4}-\d\d-\d\d \d\d:\d\d\. .* has 2 stories and 2 tags", told.last
    )
    assert run("restore", source, target).status == 3
    assert run("restore", tmp_path / "none", tmp_path / "x.storymark").status == 3
    tag(run, target, start=40)


def test_restoring_a_damaged_project_counts_what_was_recovered(
    run: Run, project: Path, tmp_path: Path
) -> None:
    tag(run, project, 4)
    assert run("backup", project).status == 0
    tag(run, project, 3, start=20)
    data = bytearray(project.read_bytes())
    data[:4096] = bytes(4096)
    project.write_bytes(data)
    refused = run("list", project)
    assert refused.status == 3
    target = tmp_path / "restored.storymark"
    told = run("restore", project, target)
    assert told.status == 0, told.err
    assert "; 3 of 3 later acts recovered." in told.last
    assert "2 stories and 7 tags" in told.last
    assert project.read_bytes() == bytes(data)


def test_only_the_backup(run: Run, project: Path, tmp_path: Path) -> None:
    source = run("backup", project, "--json").data["file"]
    tag(run, project, 3)
    project.write_bytes(b"\0" * 4096 + project.read_bytes()[4096:])
    done = run("restore", source, tmp_path / "a.storymark", "--only-backup", "--json").data
    assert (done["tags"], done["later_acts"]) == (0, 0)
    done = run("restore", source, tmp_path / "b.storymark", "--json").data
    assert (done["tags"], done["later_acts"], done["recovered_acts"]) == (3, 4, 4), "Linh is one of them"


@pytest.mark.parametrize("command", READING, ids=lambda c: c[0])
def test_reading_commands_read_the_backup_while_somebody_works(
    run: Run, project: Path, held: Ledger, command: tuple[str, ...]
) -> None:
    name, *options = command
    refused = run(name, project, *options)
    assert refused.status == 3
    assert "Lan" in refused.err
    assert "can be read with --from-backup" in refused.err
    backup = next((project.parent / "claims.storymark-backups").iterdir())
    before = backup.read_bytes()
    told = run(name, project, *options, "--from-backup")
    assert told.status == 0, told.err
    assert re.search(r"Note: read from the backup of \d{4}-\d\d-\d\d \d\d:\d\d\.", told.err)
    assert told.out
    assert backup.read_bytes() == before
    assert list(backup.parent.iterdir()) == [backup]


def test_without_a_backup_it_says_so(run: Run, project: Path) -> None:
    told = run("list", project, "--from-backup")
    assert told.status == 3
    assert "no good backup" in told.last


def test_a_database_server_has_its_own_backups(run: Run, tmp_path: Path) -> None:
    for command in (
        ("backup", "postgresql+psycopg://linh:secret@server/claims"),
        ("restore", "postgresql://server/claims", tmp_path / "x.storymark"),
        ("list", "postgresql://linh:secret@server/claims", "--from-backup"),
    ):
        told = run(*command)
        assert told.status == 3
        assert "administrator" in told.last
        assert "secret" not in told.err + told.out


def test_an_import_backs_up_first_and_is_refused_without_room(
    run: Run, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag(run, project)
    more = tmp_path / "more.txt"
    more.write_text("một câu nữa", encoding="utf-8")
    from storymark.storage import backup

    usage = backup.shutil.disk_usage(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(backup.shutil, "disk_usage", lambda _folder: usage._replace(free=1_000_000))
        refused = run("import", project, more)
    assert refused.status == 3
    assert "nothing was changed" in refused.last
    assert len(json.loads(run("list", project, "--json").out)) == 2
    assert run("import", project, more).status == 0
    (listed,) = run("backup", project, "--list", "--json").data
    assert (listed["reason"], listed["stories"], listed["tags"]) == ("import", 2, 1)


def test_an_old_copy_is_told_of_at_each_command(run: Run, project: Path) -> None:
    tag(run, project, 2)
    old = project.read_bytes()
    tag(run, project, 3, start=20)
    assert "last session" not in run("list", project).err
    project.write_bytes(old)
    for _ in range(2):
        told = run("list", project)
        assert told.status == 0
        assert "this copy ends at tag 2; your last session ended at tag 5" in told.err


@pytest.mark.parametrize(("folder", "name"), [("Dropbox", "Dropbox"), ("OneDrive", "OneDrive")])
def test_a_new_project_in_a_synchronised_folder_is_told_of(
    run: Run, tmp_path: Path, folder: str, name: str
) -> None:
    (tmp_path / folder).mkdir()
    told = run("new", tmp_path / folder / "a.storymark")
    assert told.status == 0
    assert f"{name} synchronises" in told.err
    (tmp_path / "plain").mkdir()
    assert "synchronises" not in run("new", tmp_path / "plain" / "a.storymark").err


def test_facts_for_a_report(run: Run, project: Path) -> None:
    assert run("backup", project).status == 0
    facts = run("diagnose", project, "--json").data
    assert facts["project"]["journal_mode"] == "wal"
    assert facts["project"]["backups"] == 1
    assert "sqlite" in run("--version", "--json").data
    told = run("diagnose", project)
    assert "synchronous" in told.out
    assert "full" in told.out


def test_a_check_that_finds_something_keeps_every_backup_until_one_is_clean(run: Run, project: Path) -> None:
    import sqlite3

    tag(run, project)
    assert run("backup", project).status == 0
    mark = project.with_name("claims.storymark-backups") / "damage-seen.json"
    for note, status in (("never written", 3), ("", 0)):
        with sqlite3.connect(project) as other:
            other.execute("UPDATE tag SET note = ?", (note,))
        other.close()
        assert run("check", project).status == status
        assert mark.exists() is (status == 3)
