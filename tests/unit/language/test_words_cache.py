"""jieba's dictionary in the user's cache folder: used when sound, else built anew and kept again."""

import marshal
import os
from pathlib import Path
from typing import Any

import pytest

from storymark.language.words import jieba_dictionary
from storymark.language.words.cache_folder import cache_folder, own_temporary_folder, use_cache_folder
from storymark.language.words.jieba_dictionary import Frequencies, load_frequencies

BUILT = ({"一": 5, "一二": 3}, 8)


class FakeJieba:
    """A library with a dictionary of two words that counts how often it is built."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "dict.txt"
        self.path.write_text("一 5\n一二 3\n", encoding="utf-8")
        self.built = 0
        outer = self

        class Tokenizer:
            def get_dict_file(self) -> Any:
                return outer.path.open("rb")

            @staticmethod
            def gen_pfdict(stream: Any) -> tuple[dict[str, int], int]:
                stream.close()
                outer.built += 1
                return BUILT

        self.Tokenizer = Tokenizer


@pytest.fixture
def jieba(tmp_path: Path) -> FakeJieba:
    return FakeJieba(tmp_path)


def test_the_dictionary_is_built_once(jieba: FakeJieba, tmp_path: Path) -> None:
    cache = tmp_path / "new" / "cache"
    assert load_frequencies(jieba, cache) == Frequencies(*BUILT)
    assert load_frequencies(jieba, cache) == Frequencies(*BUILT)
    assert jieba.built == 1
    (kept,) = cache.iterdir()
    if hasattr(os, "getuid"):
        assert kept.stat().st_mode & 0o077 == 0


def test_without_a_folder_nothing_is_kept(jieba: FakeJieba) -> None:
    assert load_frequencies(jieba, None) == Frequencies(*BUILT)
    assert load_frequencies(jieba, None) == Frequencies(*BUILT)
    assert jieba.built == 2


def test_another_dictionary_has_another_cache(jieba: FakeJieba, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    load_frequencies(jieba, cache)
    jieba.path.write_text("一 6\n", encoding="utf-8")
    load_frequencies(jieba, cache)
    assert jieba.built == 2
    assert len(list(cache.iterdir())) == 2


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"storymark jieba 1\n",
        jieba_dictionary._MAGIC + bytes(32) + marshal.dumps(BUILT),
        marshal.dumps(BUILT),
    ],
)
def test_a_broken_cache_is_built_anew(jieba: FakeJieba, tmp_path: Path, data: bytes) -> None:
    cache = tmp_path / "cache"
    load_frequencies(jieba, cache)
    (kept,) = cache.iterdir()
    sound = kept.read_bytes()
    kept.write_bytes(data)
    assert load_frequencies(jieba, cache) == Frequencies(*BUILT)
    assert jieba.built == 2
    assert kept.read_bytes() == sound


@pytest.mark.parametrize("value", [None, (1, 2), ({}, "8"), {"一": 5}])
def test_a_cache_with_other_contents_is_built_anew(jieba: FakeJieba, tmp_path: Path, value: object) -> None:
    import hashlib

    cache = tmp_path / "cache"
    load_frequencies(jieba, cache)
    (kept,) = cache.iterdir()
    body = marshal.dumps(value)
    kept.write_bytes(jieba_dictionary._MAGIC + hashlib.sha256(body).digest() + body)
    assert load_frequencies(jieba, cache) == Frequencies(*BUILT)
    assert jieba.built == 2


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="permissions of files are others there")
def test_a_cache_that_others_can_write_is_not_trusted(jieba: FakeJieba, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    load_frequencies(jieba, cache)
    (kept,) = cache.iterdir()
    kept.chmod(0o666)
    load_frequencies(jieba, cache)
    assert jieba.built == 2
    moved = kept.rename(tmp_path / "elsewhere")
    kept.symlink_to(moved)
    load_frequencies(jieba, cache)
    assert jieba.built == 3


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(jieba: FakeJieba, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("not a folder")
    assert load_frequencies(jieba, file) == Frequencies(*BUILT)
    assert file.read_text() == "not a folder"


def test_temporary_files_of_a_library_go_to_the_cache_folder(tmp_path: Path) -> None:
    import tempfile

    usual = tempfile.gettempdir()
    before = cache_folder()
    try:
        use_cache_folder(tmp_path / "cache")
        with own_temporary_folder():
            assert tempfile.gettempdir() == str(tmp_path / "cache")
        assert tempfile.gettempdir() == usual
        (tmp_path / "file").write_text("not a folder")
        use_cache_folder(tmp_path / "file" / "cache")
        with own_temporary_folder():
            assert tempfile.gettempdir() == usual
    finally:
        use_cache_folder(before)
