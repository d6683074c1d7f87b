"""A file is the old one or the whole new one, and nothing else is left behind."""

import stat
from pathlib import Path

import pytest

from storymark.domain.errors import TargetExists
from storymark.exchange.atomic import NewFile


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def write(target: Path, content: bytes) -> None:
    with NewFile(target) as pending:
        pending.file.write(content)
        pending.commit()


def test_a_committed_file_has_its_name_and_nothing_else_is_left(tmp_path: Path) -> None:
    write(tmp_path / "out.jsonl", b"new")

    assert (tmp_path / "out.jsonl").read_bytes() == b"new"
    assert names(tmp_path) == ["out.jsonl"]


def test_without_commit_the_old_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old")

    with NewFile(target) as pending:
        pending.file.write(b"new")
        pending.settle()
        assert pending.path.read_bytes() == b"new"

    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["out.jsonl"]


def test_a_failure_inside_removes_the_new_file(tmp_path: Path) -> None:
    pending = NewFile(tmp_path / "out.jsonl")
    pending.file.write(b"new")
    pending.__exit__(RuntimeError, RuntimeError(), None)

    assert names(tmp_path) == []


def test_rights_of_the_old_file_and_of_a_new_one(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.touch(mode=0o600)
    write(target, b"x")
    write(tmp_path / "fresh.jsonl", b"x")
    (tmp_path / "plain").touch()

    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert (tmp_path / "fresh.jsonl").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "real.jsonl").write_bytes(b"old")
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "real.jsonl")

    write(tmp_path / "link.jsonl", b"new")

    assert (tmp_path / "link.jsonl").is_symlink()
    assert (tmp_path / "real.jsonl").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("folder", "it is a folder"),
        ("none/out.jsonl", "its folder is not there"),
        ("project.storymark", "a project or another database"),
        ("file/out.jsonl", "its folder is a file"),
        ("x" * 300, "the name is too long"),
    ],
)
def test_what_cannot_be_written_is_told(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "project.storymark").write_bytes(b"SQLite format 3\x00" + bytes(100))
    before = names(tmp_path)

    with pytest.raises(TargetExists, match=reason):
        NewFile(tmp_path / name)

    assert names(tmp_path) == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told(tmp_path: Path) -> None:
    pending = NewFile(tmp_path / "out.jsonl")
    pending.file.close()
    pending.file = Path("/dev/full").open("wb")  # noqa: SIM115  (closed when the block is left)
    pending.file.write(b"x" * 100)

    with pytest.raises(TargetExists, match="the disk is full"), pending:
        pending.commit()

    assert names(tmp_path) == []
