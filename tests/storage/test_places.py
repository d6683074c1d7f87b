"""Network drives and synchronised folders: noticed, and saved so that nothing acknowledged is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.storage.test_backups import made, tag_some
from tests.support.stores import add_story, odd_story

from storymark.domain.errors import ProjectReadOnly
from storymark.services.places import Place
from storymark.storage import places, sqlite
from storymark.storage.diagnostics import has_wal_reset_race, program_facts, project_facts
from storymark.storage.places import network_file_system, place_of
from storymark.storage.replay import replay
from storymark.storage.store import SqlStore, create_store, open_store

MOUNTS = [
    ("/", "ext4"),
    ("/home", "ext4"),
    ("/home/linh/server", "nfs4"),
    ("/home/linh/server/fast disk", "xfs"),
    ("/media/share", "cifs"),
    ("/run/user/1000/gvfs", "fuse.gvfsd-fuse"),
]


@pytest.fixture
def mounted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "mount_table", lambda: iter(MOUNTS))


@pytest.mark.usefixtures("mounted")
@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/linh", ""),
        ("/home/linh/serverless", ""),
        ("/home/linh/server", "nfs4"),
        ("/home/linh/server/a/b", "nfs4"),
        ("/home/linh/server/fast disk/x", ""),
        ("/media/share", "cifs"),
        ("/run/user/1000/gvfs/smb:host", "fuse.gvfsd-fuse"),
    ],
)
def test_the_file_system_is_that_of_the_nearest_mount(folder: str, kind: str) -> None:
    assert network_file_system(Path(folder)) == kind


def test_this_systems_own_table_can_be_read() -> None:
    table = list(places.mount_table())
    assert any(mounted == "/" for mounted, _ in table)
    assert places._unescaped(r"/media/my\040disk") == "/media/my disk"


@pytest.mark.parametrize(
    ("below", "marker", "program"),
    [
        ("Dropbox/stories", "", "Dropbox"),
        ("Dropbox (Team)/stories", "", "Dropbox"),
        ("OneDrive - University of Huế", "", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/x", "", "iCloud"),
        ("Library/CloudStorage/box", "", "a cloud drive"),
        ("My Drive/stories", "", "Google Drive"),
        ("work/stories", ".stfolder", "Syncthing"),
        ("work/stories", ".dropbox", "Dropbox"),
        ("work/stories", ".nextcloudsync.log", "Nextcloud"),
        ("My OneDrive notes", "", ""),
        ("work", "", ""),
    ],
)
def test_folders_that_are_synchronised(tmp_path: Path, below: str, marker: str, program: str) -> None:
    folder = tmp_path / below
    folder.mkdir(parents=True)
    if marker:
        (folder.parent / marker).touch()
    found = place_of(folder / "p.storymark", environ={})
    assert found == (Place("synced", program) if program else Place())


def test_the_folder_that_the_environment_names(tmp_path: Path) -> None:
    environ = {"OneDriveCommercial": str(tmp_path / "one")}
    assert place_of(tmp_path / "one" / "a" / "p.storymark", environ=environ).name == "OneDrive"
    assert place_of(tmp_path / "oneself" / "p.storymark", environ=environ) == Place()


def test_a_project_on_a_network_drive_is_saved_durably_without_a_write_ahead_log(
    project_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        places, "mount_table", lambda: iter([("/", "ext4"), (str(project_path.parent), "nfs4")])
    )
    store = create_store(project_path)
    story = odd_story("all")
    add_story(store, story)
    tags = tag_some(store, story, 3)
    assert store.database.pragma("journal_mode") == "delete"
    assert store.database.pragma("synchronous") == 3
    assert not project_path.with_name(project_path.name + "-wal").exists()
    facts = project_facts(store)
    assert (facts["place"], facts["place_name"], facts["synchronous"]) == ("network", "nfs4", "extra")
    made(store)
    store.close()
    assert {p.name for p in project_path.parent.iterdir()} == {
        project_path.name,
        project_path.name + "-backups",
    }
    # Brought home, it is saved as any other.
    monkeypatch.setattr(places, "mount_table", lambda: iter([("/", "ext4")]))
    again = open_store(project_path)
    assert again.database.pragma("journal_mode") == "wal"
    assert {tag.id for tag in again.tags(story.id)} == set(tags)
    assert replay(again) == []
    again.close()


def test_a_file_system_that_declines_both_ways_is_refused(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    monkeypatch.setattr(sqlite, "_EXTRA", 1)
    monkeypatch.setattr(
        sqlite.SqliteDatabase,
        "pragma",
        _declining(sqlite.SqliteDatabase.pragma),
    )
    with pytest.raises(ProjectReadOnly, match="saving would not be safe"):
        open_store(Path(store.path))


def _declining(real):  # type: ignore[no-untyped-def]
    def pragma(self: object, text: str) -> object:
        return "memory" if text.startswith("journal_mode") else real(self, text)

    return pragma


def test_the_diagnostics_say_how_it_is_saved_and_nothing_of_the_stories(store: SqlStore) -> None:
    story = odd_story("all")
    add_story(store, story)
    tag_some(store, story)
    made(store)
    facts = project_facts(store)
    assert (facts["journal_mode"], facts["synchronous"], facts["locking_mode"]) == (
        "wal",
        "full",
        "exclusive",
    )
    assert (facts["backups"], facts["damage_seen"], facts["has_lock"]) == (1, "", True)
    assert story.title not in str(facts)
    assert story.text[:8] not in str(facts)
    assert program_facts()["connections_per_project"] == 1


@pytest.mark.parametrize(
    ("version", "has_it"),
    [
        ((3, 6, 9), False),
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 50, 6), True),
        ((3, 50, 7), False),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 53, 0), False),
    ],
)
def test_which_sqlite_has_the_race(version: tuple[int, ...], has_it: bool) -> None:
    assert has_wal_reset_race(version) is has_it
