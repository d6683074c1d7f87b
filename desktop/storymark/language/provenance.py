"""Who cut the words: a name that changes whenever they may. The libraries are looked at, not imported."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

NAME = "storymark-words"
RULES_VERSION = "1"
"""Goes up when our own part (routing, repairs, user words, plain words) may answer otherwise than before."""

_DATA_FILES = {
    "jieba": ("dict.txt", "finalseg/prob_emit.p"),
    "pyvi": ("models/words.txt", "models/pyvi3.pkl"),
}
_CACHE_NAME = "dictionary-hashes.json"


def word_segmenter_id(user_words: Sequence[str] = (), *, cache_folder: Path | None = None) -> str:
    """`name/version/hash` of the word segmenter with `user_words`, in whatever order they come.

    The version names ours and those of jieba and pyvi, the hash covers their dictionaries and the user's
    words. Hashes of files (6 MB, 20 ms) are kept in `cache_folder`.
    """
    return _segmenter_id(tuple(user_words), cache_folder)


def segmenter_names(user_words: Sequence[str] = (), *, cache_folder: Path | None = None) -> dict[str, str]:
    """`name`, `version`, `hash` of all segmentation, under `sentences` and `words` those of its parts."""
    from storymark.language.sentences.segment import SENTENCE_SEGMENTER as SENTENCES

    sentences = f"{SENTENCES.name}/{SENTENCES.version}/{SENTENCES.tables_hash[:16]}"
    words = word_segmenter_id(user_words, cache_folder=cache_folder)
    digest = hashlib.sha256(f"{sentences}\n{words}".encode()).hexdigest()[:16]
    versions = f"{sentences.split('/')[1]}.{words.split('/')[1]}"
    return {"name": "storymark", "version": versions, "hash": digest, "sentences": sentences, "words": words}


@lru_cache(maxsize=32)
def _segmenter_id(user_words: tuple[str, ...], cache_folder: Path | None) -> str:
    from storymark.language.words.user_words import canonical_user_words

    versions = "+".join(f"{package}-{_version(package)}" for package in _DATA_FILES)
    parts = [
        RULES_VERSION,
        versions,
        dict(_dictionary_hashes(cache_folder)),
        canonical_user_words(user_words),
    ]
    canonical = json.dumps(parts, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(canonical.encode()).hexdigest()[:16]
    return f"{NAME}/{RULES_VERSION}+{versions}/{digest}"


def _version(package: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return "none"


@lru_cache(maxsize=4)
def _dictionary_hashes(cache_folder: Path | None) -> tuple[tuple[str, str], ...]:
    """SHA-256 of each data file by `package/file`; `none` for one that is not there."""
    known = _read(cache_folder)
    hashes: list[tuple[str, str]] = []
    kept: dict[str, list[object]] = {}
    for name, path in _files():
        try:
            status = path.stat()
            stamp: list[object] = [str(path), status.st_size, status.st_mtime_ns]
            entry = known.get(name)
            if isinstance(entry, list) and entry[:3] == stamp and len(entry) == 4:
                digest = str(entry[3])
            else:
                digest = hashlib.sha256(path.read_bytes()).hexdigest()
            kept[name] = [*stamp, digest]
        except OSError:
            digest = "none"
        hashes.append((name, digest))
    if kept != known:
        _write(cache_folder, kept)
    return tuple(hashes)


def _files() -> Iterator[tuple[str, Path]]:
    from importlib.util import find_spec

    for package, names in _DATA_FILES.items():
        spec = find_spec(package)
        folders = list(spec.submodule_search_locations or ()) if spec else []
        for name in names:
            yield f"{package}/{name}", Path(folders[0] if folders else os.devnull, name)


def _read(cache_folder: Path | None) -> dict[str, object]:
    with contextlib.suppress(OSError, ValueError):
        if cache_folder:
            known = json.loads((cache_folder / _CACHE_NAME).read_text(encoding="utf-8"))
            if isinstance(known, dict):
                return known
    return {}


def _write(cache_folder: Path | None, entries: dict[str, list[object]]) -> None:
    """Keep the hashes for the next start; without them it only takes longer."""
    if cache_folder is None:
        return
    with contextlib.suppress(OSError):
        cache_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = cache_folder / _CACHE_NAME
        part = path.with_name(f"{_CACHE_NAME}.{os.getpid()}.part")
        part.write_text(json.dumps(entries, ensure_ascii=True, sort_keys=True), encoding="utf-8")
        part.replace(path)
