"""Datasets of several files: the same bytes every time, swapped in whole, never over somebody's files."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from storymark.domain.errors import TargetExists
from storymark.exchange import drafts
from storymark.exchange.drafts import FolderDraft, ZipDraft, fingerprint
from storymark.exchange.manifest import manifest_path


def fill(target: Path, files: dict[str, bytes]) -> None:
    with FolderDraft(target) as draft:
        for name, data in files.items():
            draft.add(data, name=name)
        draft.settle()
        manifest_path(target).write_bytes(b"{}")
        draft.commit()


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("can_exchange", [True, False])
def test_a_folder_is_replaced_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, can_exchange: bool
) -> None:
    if not can_exchange:
        monkeypatch.setattr(drafts, "_exchange", lambda one, other: False)
    fill(tmp_path / "out", {"a.txt": b"1", "b.txt": b"2"})
    fill(tmp_path / "out", {"c.txt": b"3"})

    assert content(tmp_path / "out") == {"c.txt": b"3"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "out.manifest.json"]


def test_what_is_given_up_leaves_the_old_folder_and_nothing_else(tmp_path: Path) -> None:
    fill(tmp_path / "out", {"a.txt": b"1"})
    with FolderDraft(tmp_path / "out") as draft:
        draft.add(b"2", name="b.txt")
        draft.settle()

    assert content(tmp_path / "out") == {"a.txt": b"1"}
    assert len(list(tmp_path.iterdir())) == 2


def test_folders_and_files_of_others_are_left(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_bytes(b"x")
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(TargetExists, match="other files"):
        FolderDraft(tmp_path / "mine")
    with pytest.raises(TargetExists, match="it is a file"):
        FolderDraft(tmp_path / "file")
    with pytest.raises(TargetExists, match="folder is not there"):
        FolderDraft(tmp_path / "none" / "out")


def test_a_zip_is_the_same_every_time(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        with ZipDraft(tmp_path / name) as draft:
            draft.add("một".encode(), name="tệp.txt")
            draft.settle()
            draft.commit()

    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.namelist() == ["tệp.txt"]


def test_the_fingerprint_of_a_folder_sees_names_and_bytes(tmp_path: Path) -> None:
    found = set()
    for number, files in enumerate([{"a": b"1"}, {"b": b"1"}, {"a": b"2"}, {"a": b"1", "b": b""}]):
        fill(tmp_path / str(number), files)
        found.add(fingerprint(tmp_path / str(number)))
    assert len(found) == 4
