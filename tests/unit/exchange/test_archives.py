"""Zip files: what is inside comes out whole; nothing leads elsewhere, lies or grows beyond measure."""

from __future__ import annotations

import gc
import io
import stat
import zipfile
from pathlib import Path

import pytest
from tests.support.datasets import written

from storymark.domain.errors import FileUnreadable
from storymark.exchange import archives
from storymark.exchange.archives import unpacked
from storymark.exchange.child import Piece
from storymark.exchange.registry import Registry
from storymark.services.exchange_ports import ReadOptions


def packed(*entries: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return buffer.getvalue()


def link(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


def refused(folder: Path, data: bytes) -> str:
    source = written(folder, "a.zip", data)
    with pytest.raises(FileUnreadable) as told:
        list(archives.pieces_of(source, ReadOptions()))
    return str(told.value)


def test_stories_come_out_in_order_and_the_folder_goes_with_them(tmp_path: Path) -> None:
    data = packed(
        ("b.txt", b"hai"), ("deep/a.txt", b"m\xe1\xbb\x99t"), ("__MACOSX/b.txt", b"x"), (".x", b"x")
    )
    source = written(tmp_path, "a.zip", data)

    found = list(unpacked(source.path, name="a.zip"))
    assert [(s.name, s.path.read_bytes()) for s in found] == [
        ("a.zip/b.txt", b"hai"),
        ("a.zip/deep/a.txt", b"m\xe1\xbb\x99t"),
    ]
    folder = found[0].path.parent
    found.clear()
    gc.collect()
    assert not folder.exists()


def test_who_opens_it_is_a_bounded_process_that_is_not_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = written(tmp_path, "a.zip", packed(("a.txt", b""), ("../b.txt", b"x")))
    with pytest.raises(FileUnreadable, match="unsafe path"):
        list(unpacked(source.path, name="a.zip"))

    for told in (
        [Piece("../b.txt", b"", begins=True)],
        [Piece("a.txt", b"", begins=True), Piece("A.txt", b"x")],
        [Piece("a.txt", b"", begins=True), Piece("a.txt", b"", begins=True)],
        [Piece("a.txt", b"", begins=True), Piece("a.txt", b"x" * 2000)],
    ):
        monkeypatch.setattr(archives, "MAX_TOTAL_BYTES", 1000)
        monkeypatch.setattr(archives, "pieces_in_child", lambda *_, told=told, **__: iter(told))
        with pytest.raises(FileUnreadable):
            list(unpacked(source.path, name="a.zip"))
    assert [path.name for path in tmp_path.parent.glob("b.txt")] == []


def test_a_zip_in_a_zip_is_left_aside_and_named(tmp_path: Path) -> None:
    source = written(tmp_path, "a.zip", packed(("a.txt", b"story"), ("b.zip", packed(("c.txt", b"x")))))
    found = list(Registry().expand([source.path]))
    assert [
        (each.name.rsplit("/", 1)[-1], bool(Registry().detect(each, is_picked=False))) for each, _ in found
    ] == [
        ("a.txt", True),
        ("b.zip", False),
    ]


def test_a_zip_is_read_like_a_folder(tmp_path: Path) -> None:
    data = packed(("a.txt", b"Ba"), ("a.ann", b"T1\tx 0 2\tBa\n"), ("c.md", b"no"), ("d.txt", b"story"))
    source = written(tmp_path, "a.zip", data)
    registry = Registry()

    found = [
        (s.name.rpartition("/")[2], registry.detect(s, is_picked=p))
        for s, p in registry.expand([source.path])
    ]
    assert [(name, entry.name if entry else "") for name, entry in found] == [
        ("a.ann", "brat"),
        ("c.md", ""),
        ("d.txt", "text"),
    ]


@pytest.mark.parametrize(
    ("name", "word"),
    [("../a.txt", "unsafe"), ("/a.txt", "unsafe"), ("a/../../b.txt", "unsafe"), ("c:a.txt", "unsafe"),
     ("a\\b.txt", "unsafe"), ("a\nb.txt", "unsafe")],
)  # fmt: skip
def test_names_that_lead_elsewhere(tmp_path: Path, name: str, word: str) -> None:
    entry = zipfile.ZipInfo("placeholder")
    entry.filename = name
    assert word in refused(tmp_path, packed(("good.txt", b"x"), (entry, b"x")))
    assert list(tmp_path.iterdir()) == [tmp_path / "a.zip"]


def test_links_double_names_passwords_and_damage(tmp_path: Path) -> None:
    good = packed(("a.txt", b"x" * 100))
    assert "link" in refused(tmp_path, packed((link("a.txt"), b"/etc/passwd")))
    with pytest.warns(UserWarning, match="Duplicate name"):
        twice = packed(("a.txt", b"x"), ("a.txt", b"y"))
    assert "twice" in refused(tmp_path, twice)
    assert "twice" in refused(tmp_path, packed(("a.txt", b"x"), ("A.txt", b"y")))
    assert "damaged" in refused(tmp_path, good[:-30])
    locked = bytearray(good)
    locked[6] |= 1
    locked[good.index(b"PK\x01\x02") + 8] |= 1
    assert "password" in refused(tmp_path, bytes(locked))
    broken = bytearray(good)
    broken[good.index(b"a.txt") + 6] ^= 0xFF
    assert "damaged" in refused(tmp_path, bytes(broken))


def test_bombs_are_seen_before_they_are_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "ratio" in refused(tmp_path, packed(("a.txt", b"\0" * 3_000_000)))
    monkeypatch.setattr(archives, "MAX_ENTRY_BYTES", 1000)
    assert "too large" in refused(tmp_path, packed(("a.txt", b"ab" * 600)))
    monkeypatch.setattr(archives, "MAX_TOTAL_BYTES", 1500)
    assert "too large unpacked" in refused(tmp_path, packed(("a.txt", b"a" * 800), ("b.txt", b"a" * 800)))
    monkeypatch.setattr(archives, "MAX_ENTRIES", 1)
    assert "limit of 1" in refused(tmp_path, packed(("a.txt", b"a"), ("b.txt", b"a")))


def test_a_size_that_lies_is_found_while_unpacking(tmp_path: Path) -> None:
    data = bytearray(packed(("a.txt", b"x" * 5000)))
    central = data.index(b"PK\x01\x02")
    for place in (22, central + 24):
        data[place : place + 4] = (10).to_bytes(4, "little")
    assert "damaged" in refused(tmp_path, bytes(data))


def test_what_only_has_the_name_of_a_zip(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="does not begin as one"):
        list(Registry().expand([written(tmp_path, "a.zip", b"text").path]))
