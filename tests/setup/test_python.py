"""An old Python hands over to a new one, or says one sentence; the files it reads stay readable for it."""

import ast
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

import setup_python

ROOT = Path(__file__).resolve().parents[2]
READ_BY_OLD_PYTHONS = ["desktop/__main__.py", "desktop/setup_python.py", "tests/__main__.py"]


class Became(Exception):
    """Stands for the process being replaced by another."""


@pytest.fixture
def old_python(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> SimpleNamespace:
    """Python 3.8 with arguments of its own and an empty search path."""
    errors: list[str] = []

    def end(status: int) -> None:
        raise SystemExit(status)

    def become(program: str, command: list[str]) -> None:
        raise Became(command)

    fake = SimpleNamespace(
        version_info=(3, 8, 1), argv=["desktop", "list", "a b"], stderr=SimpleNamespace(write=errors.append),
        exit=end, errors=errors, path=tmp_path,
    )  # fmt: skip
    monkeypatch.setattr(setup_python, "sys", fake)
    monkeypatch.setattr(setup_python.os, "execvp", become)
    monkeypatch.setenv("PATH", str(tmp_path))
    return fake


def make_command(folder: Path, name: str, *, status: int) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\nexit {status}\n")
    path.chmod(0o755)


def test_new_python_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup_python, "newer_pythons", lambda: pytest.fail("must not look for another"))

    assert setup_python.hand_over_if_too_old("/p/desktop/__main__.py") is None


def test_old_python_alone_says_one_sentence_and_refuses(old_python: SimpleNamespace) -> None:
    with pytest.raises(SystemExit) as ended:
        setup_python.hand_over_if_too_old("/p/desktop/__main__.py")

    assert ended.value.code == 3
    said = "".join(old_python.errors)
    assert "needs Python 3.11 or newer; this is Python 3.8" in said
    assert "Nothing was changed" in said


@pytest.mark.skipif(os.name == "nt", reason="the commands are shell scripts")
def test_old_python_hands_over_to_the_newest_that_answers(old_python: SimpleNamespace) -> None:
    make_command(old_python.path, "python3.14", status=127)  # a shim that leads nowhere
    make_command(old_python.path, "python3.13", status=0)
    make_command(old_python.path, "python3.11", status=0)

    with pytest.raises(Became) as became:
        setup_python.hand_over_if_too_old("/p/desktop/__main__.py")

    assert became.value.args[0] == ["python3.13", "/p/desktop", "list", "a b"]


@pytest.mark.skipif(os.name == "nt", reason="the commands are shell scripts")
def test_python3_on_the_path_counts_only_if_new_enough(old_python: SimpleNamespace) -> None:
    make_command(old_python.path, "python3", status=1)  # what the probe answers under an old one

    with pytest.raises(SystemExit) as ended:
        setup_python.hand_over_if_too_old("/p/desktop/__main__.py")

    assert ended.value.code == 3


@pytest.mark.parametrize("name", READ_BY_OLD_PYTHONS)
def test_old_pythons_can_read_the_file(name: str) -> None:
    source = (ROOT / name).read_bytes()

    source.decode("ascii")  # Python 2.7 refuses anything else without a coding line
    for node in ast.walk(ast.parse(source)):
        assert not isinstance(node, ast.JoinedStr | ast.NamedExpr | ast.AnnAssign | ast.Nonlocal | ast.Match)
        if isinstance(node, ast.FunctionDef):
            assert node.returns is None
            assert not node.args.kwonlyargs
            assert all(argument.annotation is None for argument in node.args.args)
        if isinstance(node, ast.List | ast.Tuple):
            assert not any(isinstance(element, ast.Starred) for element in node.elts)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id != "print"
