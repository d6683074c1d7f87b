"""Which installer is taken, what it says while it works, and how its failures are told apart."""

import os
import sys
from pathlib import Path

import pytest

import setup_installer
from setup_installer import Installer, NoMatchingBuild, installers, progress_in
from setup_report import Refused


def saying(text: str, *, status: int) -> Installer:
    """An installer that says the text and ends with the status, whatever it is asked."""
    return Installer("pip", (sys.executable, "-c", f"import sys; print({text!r}); sys.exit({status})"))


@pytest.mark.parametrize(
    ("line", "step"),
    [
        ("  Downloading scipy-1.17.1-cp311-none.whl (35.3 MB)", ("Downloading scipy 1.17.1 (35.3 MB)", True)),
        ("  Downloading tqdm-4.70.1-py3-none-any.whl (80 kB)", ("Downloading tqdm 4.70.1 (80 kB)", False)),
        ("  Downloading jieba-0.42.1.tar.gz (19.2 MB)", ("Downloading jieba 0.42.1 (19.2 MB)", True)),
        ("  Downloading a/host/six-1.0-py3-none.whl.metadata (2 kB)", ("Downloading six 1.0 (2 kB)", False)),
        ("Downloading pyside6-essentials (80.4MiB)", ("Downloading pyside6-essentials (80.4 MB)", True)),
        ("  Building wheel for jieba (pyproject.toml): started", ("Building jieba", True)),
        ("   Building jieba==0.42.1", ("Building jieba", True)),
        ("Installing collected packages: a, b", ("Installing", True)),
        ("Prepared 52 packages in 4.31s", ("Installing", True)),
        ("Building wheels for collected packages: jieba", None),
        ("  Building wheel for jieba (pyproject.toml): finished with status 'done'", None),
        ("Collecting six", None),
    ],
)  # fmt: skip
def test_progress(line: str, step: tuple[str, bool] | None) -> None:
    assert progress_in(line) == step


def test_success_leaves_its_words_in_the_log(tmp_path: Path) -> None:
    saying("Collecting đồng", status=0).install([], log=tmp_path / "setup.log")

    assert "Collecting đồng" in (tmp_path / "setup.log").read_text(encoding="utf-8")


def test_big_steps_are_told_on_standard_error_only(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    saying("  Downloading scipy-1.17.1-cp311.whl (35.3 MB)", status=0).install([], log=tmp_path / "setup.log")

    said = capfd.readouterr()
    assert "Downloading scipy 1.17.1 (35.3 MB)" in said.err
    assert said.out == ""


@pytest.mark.parametrize(
    "words",
    [
        "ERROR: No matching distribution found for numpy==2.4.999",
        "  × No solution found when resolving dependencies",
        "ERROR: scipy-1.17.whl is not a supported wheel on this platform.",
    ],
)
def test_versions_without_a_build_are_told_apart(tmp_path: Path, words: str) -> None:
    with pytest.raises(NoMatchingBuild):
        saying(words, status=1).install([], log=tmp_path / "setup.log")


def test_no_connection_is_not_taken_for_a_missing_build(tmp_path: Path) -> None:
    words = (
        "WARNING: Retrying (Retry(total=0, connect=None)) after connection broken by NewConnectionError\n"
        "ERROR: No matching distribution found for setuptools==84.2.1"
    )

    with pytest.raises(Refused, match="no connection") as refused:
        saying(words, status=1).install([], log=tmp_path / "setup.log")

    assert not isinstance(refused.value, NoMatchingBuild)


def test_other_failures_end_with_the_installers_last_lines(tmp_path: Path) -> None:
    words = "first line\nERROR: THESE PACKAGES DO NOT MATCH THE HASHES"

    with pytest.raises(Refused, match="DO NOT MATCH THE HASHES") as refused:
        saying(words, status=1).install([], log=tmp_path / "setup.log")

    assert str(tmp_path / "setup.log") in str(refused.value)


@pytest.mark.skipif(os.name == "nt", reason="the command is a shell script")
def test_uv_comes_first_where_it_answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    uv = tmp_path / "uv"
    uv.write_text("#!/bin/sh\nexit 0\n")
    uv.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(setup_installer, "pip_version", lambda: (23, 2))

    assert [one.name for one in installers(Path("py"))] == ["uv", "pip"]
    uv.write_text("#!/bin/sh\nexit 127\n")
    assert [one.name for one in installers(Path("py"))] == ["pip"]


@pytest.mark.parametrize(("version", "names"), [((22, 3), ["pip"]), ((22, 2), []), ((), [])])
def test_pip_counts_from_the_version_that_can_fill_another_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, version: tuple[int, ...], names: list[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(setup_installer, "pip_version", lambda: version)

    assert [one.name for one in installers(Path("py"))] == names


def test_settings_that_send_packages_elsewhere_are_left_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PIP_CERT", "/certificate")
    script = "import os; print(sorted(n for n in os.environ if n.startswith(('PIP_', 'PYTHONPATH'))))"

    Installer("pip", (sys.executable, "-c", script)).install([], log=tmp_path / "setup.log")

    words = (tmp_path / "setup.log").read_text(encoding="utf-8")
    assert "PIP_CERT" in words
    assert "PIP_TARGET" not in words
    assert "PYTHONPATH" not in words
