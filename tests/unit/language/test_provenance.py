"""The name of the word segmenter: changes with what it depends on, and with nothing else."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from storymark.language import provenance
from storymark.language.provenance import segmenter_names, word_segmenter_id


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    """What was remembered of made-up files must not be what other tests are told afterwards."""
    _forget()
    yield
    _forget()


def _forget() -> None:
    provenance._segmenter_id.cache_clear()
    provenance._dictionary_hashes.cache_clear()


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Path]]:
    found = [(f"jieba/{name}", tmp_path / name) for name in ("one", "two", "missing")]
    found[0][1].write_bytes(b"1")
    found[1][1].write_bytes(b"2")
    monkeypatch.setattr(provenance, "_files", lambda: iter(found))
    return found


def test_it_names_both_libraries() -> None:
    assert re.fullmatch(r"storymark-words/1\+jieba-[\w.]+\+pyvi-[\w.]+/[0-9a-f]{16}", word_segmenter_id())


def test_user_words_count_as_a_set() -> None:
    plain = word_segmenter_id()
    assert word_segmenter_id(["b", "a"]) == word_segmenter_id(["a", "B ", "b"]) != plain
    assert word_segmenter_id(["", " "]) == plain


def test_all_parts_have_names() -> None:
    names = segmenter_names(["a"])
    assert names["words"] == word_segmenter_id(["a"])
    assert names["sentences"].startswith("storymark-sentences/")
    assert names["name"] == "storymark"
    assert names["version"]
    assert names["hash"] != segmenter_names()["hash"]


def test_another_dictionary_is_another_segmenter(files: list[tuple[str, Path]], tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = word_segmenter_id(cache_folder=cache)
    assert set(json.loads((cache / "dictionary-hashes.json").read_text())) == {"jieba/one", "jieba/two"}
    _forget()
    assert word_segmenter_id(cache_folder=cache) == before
    files[0][1].write_bytes(b"another")
    _forget()
    assert word_segmenter_id(cache_folder=cache) != before


def test_hashes_are_kept(
    files: list[tuple[str, Path]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    before = word_segmenter_id(cache_folder=cache)
    _forget()
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} was read again"))
    assert word_segmenter_id(cache_folder=cache) == before


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff", b'{"jieba/one": 3}', b'{"jieba/one": [1, 2, 3]}'])
def test_a_broken_cache_is_no_matter(files: list[tuple[str, Path]], tmp_path: Path, data: bytes) -> None:
    before = word_segmenter_id()
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / "dictionary-hashes.json").write_bytes(data)
    _forget()
    assert word_segmenter_id(cache_folder=cache) == before


def test_no_cache_can_be_kept(files: list[tuple[str, Path]], tmp_path: Path) -> None:
    assert word_segmenter_id(cache_folder=files[0][1]) == word_segmenter_id()
    assert files[0][1].read_bytes() == b"1"


def test_missing_libraries_have_a_name_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(provenance, "_DATA_FILES", {"no-such-package": ("words.txt",)})
    assert word_segmenter_id().startswith("storymark-words/1+no-such-package-none/")


def _forget() -> None:
    provenance._segmenter_id.cache_clear()
    provenance._dictionary_hashes.cache_clear()
