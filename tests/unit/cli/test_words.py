"""The languages of the command line: every sentence is there, with its places."""

from __future__ import annotations

import ast
import json
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.unit.cli.conftest import Run

from storymark import cli
from storymark.assets import resource
from storymark.cli import words
from storymark.domain import errors, rule_breaks
from storymark.domain.errors import StorymarkError
from storymark.services import losses, reasons


def templates() -> Iterator[str]:
    """Every template of a known error and every literal that a command says."""
    for module in (errors, rule_breaks):
        for kind in vars(module).values():
            if isinstance(kind, type) and issubclass(kind, StorymarkError):
                yield kind.template
    yield from (*losses.CHANGES.values(), *losses.LEFT_OUT.values(), losses.NOT_WRITTEN)
    yield from reasons.REASONS
    for path in sorted(Path(cli.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                arguments = {"tr": node.args[:1], "counted": node.args[1:3]}.get(node.func.id, [])
                yield from (
                    x.value for x in arguments if isinstance(x, ast.Constant) and isinstance(x.value, str)
                )


def places(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_sentence_has_a_translation_with_the_same_places(language: str) -> None:
    catalogue = json.loads(resource("translations", f"commands.{language}.json").read_text("utf-8"))
    wanted = set(templates())

    assert wanted - set(catalogue) == set()
    assert set(catalogue) - wanted == set()
    for template, text in catalogue.items():
        assert places(text) == places(template), template


@pytest.mark.parametrize(
    ("language", "told"), [("vi", "Không có dự án"), ("zh_CN", "没有项目"), ("fr", "no project")]
)
def test_a_failure_in_another_language(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, told: str
) -> None:
    monkeypatch.setenv("STORYMARK_LANG", language)

    assert told in run("list", tmp_path / "none.storymark").err


def test_a_count_in_another_language(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STORYMARK_LANG", "vi")

    assert run("list", project).err == f"2 câu chuyện với 0 đoạn gán trong {project}.\n"
