"""Which format a file is, by content and name, and which files of a folder are stories."""

import os
from pathlib import Path

import pytest
from tests.support.datasets import lines_of, out_story, written

from storymark.domain.errors import FileMissing, FileUnreadable, UnknownFormat
from storymark.exchange.registry import Registry
from storymark.services.exchange_ports import ReadOptions

REGISTRY = Registry()
PARTED = "tựa\n---$$$---\ntóm tắt\n---$$$---\nthân bài\n"
NATIVE = lines_of(out_story("một câu ."))


@pytest.mark.parametrize(
    ("name", "content", "format_"),
    [
        ("a.txt", "một câu .", "text"),
        ("a.txt", PARTED, "parted"),
        ("a.txt", PARTED.encode("utf-16"), "parted"),
        ("a.story", "một câu .", "text"),
        ("README", "một câu .", "text"),
        ("a.jsonl", NATIVE, "jsonl"),
        ("a.json", NATIVE, "jsonl"),
        ("a.jsonl", b"\xef\xbb\xbf" + NATIVE, "jsonl"),
        ("a.jsonl", '\n{"text": "a", "label": [[0, 1, "x"]]}\n', "doccano"),
        ("a.jsonl", '{"id": 1, "text": "a", "entities": []}', "doccano"),
        ("a.jsonl", '{"text": "' + "x" * 100_000 + '", "label": []}', "doccano"),
        ("a.jsonl", '{"schema":"storymark/1","text": "' + "x" * 100_000 + '"}', "jsonl"),
        ("a.jsonl", "not json at all", "jsonl"),
    ],
)
def test_a_picked_file(tmp_path: Path, name: str, content: bytes | str, format_: str) -> None:
    found = REGISTRY.detect(written(tmp_path, name, content), is_picked=True)

    assert found is not None
    assert found.name == format_


@pytest.mark.parametrize("name", ["a.xls", "a.doc", "a.zip", "a.storymark", "a.png"])
def test_other_formats_are_no_stories_even_if_picked(tmp_path: Path, name: str) -> None:
    assert REGISTRY.detect(written(tmp_path, name, "some,text"), is_picked=True) is None


def test_in_a_folder_only_known_names_count(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.txt",
        "notes.md",
        ".hidden.txt",
        "d.jsonl",
        "d.jsonl.manifest.json",
        "sub/c.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("một câu .", encoding="utf-8")
    (tmp_path / "work.storymark-backups").mkdir()
    (tmp_path / "work.storymark-backups" / "x.txt").write_text("một câu .", encoding="utf-8")

    found = [(Path(source.name).name, is_picked) for source, is_picked in REGISTRY.expand([tmp_path])]
    taken = [Path(s.name).name for s, p in REGISTRY.expand([tmp_path]) if REGISTRY.detect(s, is_picked=p)]

    assert found == [(name, False) for name in ("a.txt", "b.txt", "d.jsonl", "notes.md", "c.txt")]
    assert taken == ["a.txt", "b.txt", "d.jsonl", "c.txt"]


def test_a_missing_file_and_an_unknown_format(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        list(REGISTRY.expand([tmp_path / "none"]))
    with pytest.raises(UnknownFormat, match="text, parted, lines, paragraphs, table, json, docx, odt"):
        REGISTRY.get("klingon")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("needs named pipes")
    os.mkfifo(tmp_path / "pipe.txt")
    ((source, is_picked),) = REGISTRY.expand([tmp_path / "pipe.txt"])
    found = REGISTRY.detect(source, is_picked=is_picked)

    assert found is not None
    assert found.read is not None
    with pytest.raises(FileUnreadable, match="not a plain file"):
        next(found.read(source, ReadOptions()))


def test_every_format_can_do_something() -> None:
    assert [entry.name for entry in REGISTRY.readable()] == [
        "text", "parted", "lines", "paragraphs", "table", "json", "docx", "odt", "html", "epub", "pdf",
        "xlsx", "jsonl", "doccano", "label-studio", "prodigy", "labelbuddy", "brat",
        "web-annotation", "conll2003", "webanno-tsv", "uima", "qdpx", "docbin", "parquet",
    ]  # fmt: skip
    assert [entry.name for entry in REGISTRY.writable()] == [
        "jsonl", "doccano", "doccano-relations", "label-studio", "label-studio-min", "prodigy", "labelbuddy",
        "brat", "web-annotation", "conll2003", "iob2", "webanno-tsv", "uima", "qdpx", "docbin", "parquet",
        "dataset", "csv",
        "votes", "votes-sentences",
    ]  # fmt: skip
    assert all(entry.check or entry.read or entry.reread for entry in REGISTRY.writable())
    ways = [(e.write, e.write_files, e.write_whole) for e in REGISTRY.writable()]
    assert all(sum(map(bool, each)) == 1 for each in ways)
