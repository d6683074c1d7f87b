"""Restoring: a new project with everything that can still be read, the damaged file as it was."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.storage.test_backups import made, tag_some, tags_in
from tests.support.stores import act, add_story, make_layer, make_tag, odd_story

from storymark.domain import edits
from storymark.domain.errors import (
    BackupUnusable,
    NothingToRestore,
    ProjectExists,
    ProjectLocked,
    ProjectMissing,
)
from storymark.domain.ids import story_id
from storymark.domain.story import Section, Story
from storymark.services.ports import no_progress
from storymark.storage import salvage as salvaging
from storymark.storage.backup_files import damage_seen
from storymark.storage.replay import replay
from storymark.storage.restore import SafeFolder
from storymark.storage.salvage import salvage
from storymark.storage.store import SqlStore, open_store

PAGE = 4096


@pytest.fixture
def story(store: SqlStore) -> Story:
    made_story = odd_story("all")
    add_story(store, made_story)
    return made_story


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "restored.storymark"


def restore(source: Path, target: Path, *, later: bool = True):  # type: ignore[no-untyped-def]
    return SafeFolder().restore(source, target, has_later_acts=later, progress=no_progress)


def pages_of(path: Path) -> list[bytes]:
    data = path.read_bytes()
    return [data[at : at + PAGE] for at in range(0, len(data), PAGE)]


def spoil(path: Path, *numbers: int, with_: bytes = b"\xa5") -> bytes:
    """Overwrite pages (from 1); the bytes that the file has now."""
    data = bytearray(path.read_bytes())
    for number in numbers:
        data[(number - 1) * PAGE : number * PAGE] = with_ * PAGE
    path.write_bytes(data)
    return bytes(data)


def test_a_backup_becomes_a_new_project(store: SqlStore, story: Story, target: Path) -> None:
    tags = tag_some(store, story, 3)
    source = made(store)
    tag_some(store, story, 4)
    store.close()
    done = restore(source, target)
    assert (done.path, done.tags, done.stories, done.later) == (target, 3, 1, 0)
    restored = open_store(target)
    try:
        assert {tag.id for tag in restored.tags(story.id)} == set(tags)
        assert restored.project == store.project
        assert restored.replica != store.replica, "two copies that live on are two replicas"
        assert replay(restored) == []
        tag_some(restored, story)
    finally:
        restored.close()
    assert {p.name for p in target.parent.iterdir()} == {
        target.name,
        Path(store.path).name,
        Path(store.path).name + "-backups",
    }


def test_an_existing_file_is_never_overwritten(store: SqlStore, story: Story, target: Path) -> None:
    source = made(store)
    store.close()
    target.write_bytes(b"mine")
    with pytest.raises(ProjectExists):
        restore(source, target)
    with pytest.raises(ProjectExists):
        restore(source, Path(store.path))
    assert target.read_bytes() == b"mine"
    target.unlink()
    target.symlink_to("nowhere")
    with pytest.raises(ProjectExists):
        restore(source, target)


def test_later_acts_of_a_damaged_project_are_brought_in_and_counted(
    store: SqlStore, story: Story, target: Path
) -> None:
    tags = tag_some(store, story, 5)
    made(store, "idle")
    tags += tag_some(store, story, 37)
    second = Story(story_id("hai", "Một câu. " * 3_000), "hai", "hai", "vi", "Một câu. " * 3_000, ())
    layer = make_layer(store, second.id)
    add_story(store, second, layers=[layer], tags=[make_tag(layer.id, 0, 3, second.text)])
    store.close()
    project = Path(store.path)
    # The header and the schema, and the roots of every index with them: SQLite cannot open it at all.
    damaged = spoil(project, 1, 2, 3)
    done = restore(project, target)
    assert (done.later, done.recovered) == (38, 38)
    assert (done.stories, done.tags) == (2, len(tags) + 1)
    assert tags_in(target, story) == set(tags)
    assert project.read_bytes() == damaged
    assert damage_seen(project)


def test_what_cannot_be_read_is_counted(store: SqlStore, story: Story, target: Path) -> None:
    tag_some(store, story, 5)
    made(store, "idle")
    later = tag_some(store, story, 39)
    store.close()
    project = Path(store.path)
    data = project.read_bytes()
    # Two of the later entries: a byte within their bodies.
    spoiled = bytearray(data)
    for tag in (later[3], later[20]):
        for at in _places(data, b'"id":"' + tag.encode()):
            spoiled[at + 8] ^= 1
    project.write_bytes(spoiled)
    source = SafeFolder().newest(project)
    assert source is not None
    found = salvage(project, after_entry=source[0].entries)
    assert (len(found.entries), len(found.broken)) == (37, 2)
    spoil(project, 1)
    done = restore(project, target)
    assert (done.later, done.recovered) == (39, 37)
    assert done.tags == 5 + 37


def _places(data: bytes, wanted: bytes) -> list[int]:
    found, at = [], data.find(wanted)
    while at >= 0:
        found.append(at)
        at = data.find(wanted, at + 1)
    return found


def test_acts_that_are_only_in_the_wal_are_recovered(store: SqlStore, story: Story, target: Path) -> None:
    tag_some(store, story, 5)
    made(store, "idle")
    later = tag_some(store, story, 20)
    project = Path(store.path)
    left = target.with_name("left.storymark")
    for suffix in ("", "-wal"):  # as a crash leaves it
        shutil.copyfile(project.with_name(project.name + suffix), left.with_name(left.name + suffix))
    shutil.copytree(project.with_name(project.name + "-backups"), left.with_name(left.name + "-backups"))
    assert left.with_name(left.name + "-wal").stat().st_size > 0
    spoil(left, 1)
    before = left.with_name(left.name + "-wal").read_bytes()
    done = restore(left, target)
    assert (done.later, done.recovered) == (20, 20)
    assert set(later) <= tags_in(target, story)
    assert left.with_name(left.name + "-wal").read_bytes() == before


def test_without_any_backup_the_journal_alone_gives_a_project(
    store: SqlStore, story: Story, target: Path
) -> None:
    tags = tag_some(store, story, 60)
    store.close()
    project = Path(store.path)
    spoil(project, 1)
    done = restore(project, target)
    assert done.backup is None
    assert done.tags == 60
    assert tags_in(target, story) == set(tags)


def test_a_story_whose_text_is_lost_stays_out_with_what_was_done_on_it(
    store: SqlStore, story: Story, target: Path
) -> None:
    tags = tag_some(store, story, 2)
    made(store, "idle")
    text = "chữ mất " * 40
    lost = Story(story_id("mất", text), "mất", "mất", "vi", text, (Section("", 0, len(text)),))
    add_story(store, lost)
    layer = make_layer(store, lost.id)
    tag = make_tag(layer.id, 0, 3, text)
    act(store, "tag", [edits.add_tag(tag, story=lost.id), edits.whole_layer(layer)])
    act(store, "note", [edits.change_tag(tag.id, updated_ms=1, note="x")])
    tags += tag_some(store, story, 1)
    store.close()
    project = Path(store.path)
    data = project.read_bytes().replace(text.encode(), b"?" * len(text.encode()))
    project.write_bytes(data)
    spoil(project, 1)
    done = restore(project, target)
    assert done.recovered < done.later
    assert tags_in(target, story) == set(tags)
    assert done.stories == 1


def test_a_damaged_backup_is_passed_over(store: SqlStore, story: Story, target: Path) -> None:
    tags = tag_some(store, story, 4)
    older = made(store, "idle")
    tags += tag_some(store, story, 4)
    newer = made(store, "idle")
    store.close()
    spoil(newer, 5, 6)
    with pytest.raises(BackupUnusable, match="not in order"):
        restore(newer, target)
    assert not target.exists()
    project = Path(store.path)
    spoil(project, 1)
    done = restore(project, target)
    assert done.backup == older
    assert tags_in(target, story) == set(tags), "the acts after it are in the damaged file"


def test_nothing_to_restore(store: SqlStore, target: Path) -> None:
    store.close()
    project = Path(store.path)
    spoil(project, *range(1, len(pages_of(project)) + 1))
    before = sorted(target.parent.iterdir())
    with pytest.raises(NothingToRestore, match="left as it is"):
        restore(project, target)
    with pytest.raises(ProjectMissing):
        restore(target.with_name("none.storymark"), target)
    assert sorted(target.parent.iterdir()) == before


def test_a_project_that_is_open_is_not_restored_from(store: SqlStore, story: Story, target: Path) -> None:
    with pytest.raises(ProjectLocked):
        restore(Path(store.path), target)
    # Its backup can be, and nothing is taken from the open file.
    tag_some(store, story)
    source = made(store)
    tag_some(store, story)
    with pytest.raises(ProjectLocked):
        restore(source, target)
    assert restore(source, target, later=False).tags == 1


def test_a_deleted_project_comes_back_from_its_backups(store: SqlStore, story: Story, target: Path) -> None:
    tag_some(store, story, 2)
    made(store)
    store.close()
    Path(store.path).unlink()
    assert restore(Path(store.path), target).tags == 2


@pytest.fixture(scope="module")
def damaged_project(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes, set[str]]:
    from storymark.storage.store import create_store

    folder = tmp_path_factory.mktemp("damage")
    store = create_store(folder / "p.storymark")
    first = odd_story("all")
    add_story(store, first)
    tags = set(tag_some(store, first, 30))
    made(store, "idle")
    tags |= set(tag_some(store, first, 30))
    store.close()
    return Path(store.path), Path(store.path).read_bytes(), tags


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10**9), kind=st.sampled_from(["bit", "bytes", "page", "cut", "swap"]))
def test_any_damage_gives_a_sound_project_without_anything_made_up(
    damaged_project: tuple[Path, bytes, set[str]],
    tmp_path_factory: pytest.TempPathFactory,
    seed: int,
    kind: str,
) -> None:
    project, whole, tags = damaged_project
    rnd = random.Random(seed)
    data = bytearray(whole)
    at = rnd.randrange(len(data))
    page = at // PAGE * PAGE
    if kind == "bit":
        data[at] ^= 1 << rnd.randrange(8)
    elif kind == "bytes":
        data[at : at + 16] = rnd.randbytes(16)[: len(data) - at]
    elif kind == "page":
        data[page : page + PAGE] = rnd.randbytes(PAGE)
    elif kind == "cut":
        del data[at:]
    else:
        other = rnd.randrange(len(data) // PAGE) * PAGE
        data[page : page + PAGE], data[other : other + PAGE] = (
            data[other : other + PAGE],
            data[page : page + PAGE],
        )
    project.write_bytes(data)
    target = tmp_path_factory.mktemp("restored") / "r.storymark"
    if not SafeFolder().damage(project):
        return
    done = restore(project, target)
    restored = open_store(target)
    try:
        assert replay(restored) == []
        found = {tag.id for story in restored.story_ids() for tag in restored.tags(story)}
    finally:
        restored.close()
    assert found <= tags
    assert len(found) == done.tags == 30 + done.recovered
    # A page holds some four entries; a bit of its head may hide all of them.
    assert done.recovered >= 30 - {"bit": 8, "bytes": 8, "cut": 30}.get(kind, 25)
    assert project.read_bytes() == bytes(data)


def test_salvage_reads_entries_of_every_size(store: SqlStore, monkeypatch: pytest.MonkeyPatch) -> None:
    story = odd_story("all")
    add_story(store, story)
    layer = make_layer(store, story.id)
    for size in (1, 3_000, 3_900, 4_070, 4_100, 9_000, 300_000):
        tag = make_tag(layer.id, 0, 4, story.text, note="đ" * size)
        act(store, "tag", [edits.add_tag(tag, story=story.id), edits.change_layer(layer)])
    wanted = {entry.id for entry in store.entries()}
    found = salvage(Path(store.path))
    assert {entry.id for entry in found.entries.values()} == wanted, "with the -wal file"
    store.close()
    found = salvage(Path(store.path))
    assert {entry.id for entry in found.entries.values()} == wanted
    assert found.broken == set()
    assert found.text_of(story.id, story.external_id) == story.text
    assert salvaging.salvage(Path(store.path), after_entry=found.last_number).entries == {}
