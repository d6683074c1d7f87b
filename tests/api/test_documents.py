"""What `desktop/docs/api.md` shows runs as it stands there, on the sample project."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import storymark

PAGE = Path(__file__).resolve().parents[2] / "desktop" / "docs" / "api.md"


def test_the_examples_run_one_after_the_other(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copyfile(path, path.with_name("claims.storymark"))
    monkeypatch.chdir(path.parent)
    examples = re.findall(r"^```python\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert len(examples) >= 5

    names: dict[str, object] = {}
    for example in examples:
        exec(compile(example, str(PAGE), "exec"), names)

    printed = capsys.readouterr().out
    assert "<Project " in printed
    assert "There is no project at " in printed
    assert path.with_name("claims.train.jsonl.manifest.json").exists()
    assert path.with_name("tags.csv").exists()


def test_every_name_of_the_door_is_described() -> None:
    text = PAGE.read_text("utf-8")
    public = [name for name in vars(storymark.Project) if not name.startswith("_")]
    assert [name for name in public if name not in text] == []
