"""What the documents promise is there: commands, files, pictures."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from storymark.cli.commands import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "desktop" / "docs").rglob("*.md")])


def test_the_readme_shows_every_command() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    missing = [name for name, *_ in COMMANDS if f"storymark {name}" not in readme]
    assert missing == []


def test_the_readmes_two_commands_are_the_real_ones() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for folder in ("desktop", "tests"):
        assert f"python3 {folder}" in readme
        assert (ROOT / folder / "__main__.py").is_file()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_to_a_file_leads_somewhere(document: Path) -> None:
    text = document.read_text("utf-8")
    targets = re.findall(r"\]\(([^)#\s]+)", text)
    local = [target for target in targets if "://" not in target]
    assert [target for target in local if not (document.parent / target).exists()] == []


def test_the_top_level_holds_what_belongs_there() -> None:
    allowed = {
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "desktop",
        "resources",
        "seeds",
        "tests",
    }
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    found = {name.split("/")[0] for name in listed.stdout.splitlines()}
    assert {name for name in found if not name.startswith(".")} == allowed


def test_decisions_are_numbered_once_each() -> None:
    names = [path.name for path in (ROOT / "desktop" / "docs" / "decisions").glob("*.md")]
    numbers = [name[:4] for name in names]
    assert all(number.isdigit() for number in numbers)
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize("page", ["labelling.md", "reviewing.md"])
def test_the_keys_of_the_manual_are_the_programs(page: str) -> None:
    from storymark.ui.action_table import ACTIONS

    known = {key for act in ACTIONS for key in act.keys}
    text = (ROOT / "desktop" / "docs" / "manual" / page).read_text("utf-8")
    named = [key for key in re.findall(r"`([^`\n]+)`", text) if _is_key(key)]
    assert len(named) > 20
    assert [key for key in named if key not in known] == []


def _is_key(words: str) -> bool:
    last = words.split("+")[-1] or "+"
    return len(last) == 1 or last in {"Return", "Tab", "Delete", "Left", "Right", "Up", "Down", "Escape"}
