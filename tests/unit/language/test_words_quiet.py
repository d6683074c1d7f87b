"""In a fresh process: nothing on standard error, nothing left behind, the same words whatever is around."""

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
TEXT = "chị mua bảo hiểm nhân thọ .\n在理赔款未到时,平安健康险的极致服务。\nTwo words."

SCRIPT = """
import json, sys
from pathlib import Path
import storymark
assert not {"PySide6", "jieba", "pyvi", "sqlalchemy", "sklearn"} & set(sys.modules)
folder = Path(sys.argv[2]) if sys.argv[2] else None
found = storymark.segment(sys.argv[1], user_words=["健康险", "thọ"], cache_folder=folder)
assert not {"PySide6", "jieba", "pyvi", "sqlalchemy", "sklearn"} & set(sys.modules)
found.segmenter
assert not {"PySide6", "jieba", "pyvi", "sqlalchemy", "sklearn"} & set(sys.modules)
print(json.dumps([found.sentences, found.clauses, found.words, found.segmenter]))
"""


def run(*, env: dict[str, str], cache: Path | None = None, options: tuple[str, ...] = ()) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", *options, "-c", SCRIPT, TEXT, str(cache or "")],
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([env.pop("EXTRA_PATH", ""), str(ROOT / "desktop")]),
            **env,
        },
        capture_output=True,
        timeout=120,
    )
    assert done.stderr == b""
    assert done.returncode == 0
    return done.stdout.decode()


@pytest.mark.slow
def test_words_depend_on_the_text_alone(tmp_path: Path) -> None:
    uncompiled = tmp_path / "libraries"
    _copy_sources(uncompiled)
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / "jieba.cache").write_bytes(b"poison")
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / "dictionary-hashes.json").write_bytes(b"\xff")
    first = run(
        env={"PYTHONHASHSEED": "1", "TMPDIR": str(shared), "EXTRA_PATH": str(uncompiled)}, cache=cache
    )
    second = run(env={"PYTHONHASHSEED": "2", "TMPDIR": str(shared)}, cache=cache, options=("-X", "utf8=0"))
    assert first == second
    assert json.loads(first)[2]
    assert [path.name for path in shared.iterdir()] == ["jieba.cache"]
    assert (shared / "jieba.cache").read_bytes() == b"poison"
    kept = sorted(path.name for path in cache.iterdir())
    assert len(kept) == 2
    assert kept[0] == "dictionary-hashes.json"
    assert kept[1].startswith("jieba-")


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "getuid"), reason="permissions of files are others there")
def test_folders_that_cannot_be_written_change_nothing(tmp_path: Path) -> None:
    usual = run(env={})
    (tmp_path / "file").write_text("no folder")
    assert run(env={}, cache=tmp_path / "file" / "cache") == usual


def _copy_sources(folder: Path) -> None:
    """jieba and pyvi as they are, without compiled files: compiling them is what warns."""
    for package in ("jieba", "pyvi"):
        spec = find_spec(package)
        assert spec is not None
        assert spec.origin is not None
        unused = shutil.ignore_patterns(
            "__pycache__", "posseg", "analyse", "lac_small", "*pos*.pkl", "pyvi.pkl", "*.crf*"
        )
        shutil.copytree(Path(spec.origin).parent, folder / package, ignore=unused)
