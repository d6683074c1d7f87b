"""The lock names no host, pins everything by hash, and fits what pyproject.toml declares."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import setup_packages
from setup_report import Refused

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "resources" / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def pins(*, python: str) -> dict[str, str]:
    """What the lock holds for a version of Python, name to version."""
    environment = {"python_version": python, "python_full_version": f"{python}.3"}
    entries = [Requirement(entry) for entry in re.findall(r"^([A-Za-z0-9][^\\\n]+)", LOCK, re.MULTILINE)]
    return {
        canonicalize_name(entry.name): str(entry.specifier).removeprefix("==")
        for entry in entries
        if entry.marker is None or entry.marker.evaluate(environment)
    }


def test_names_no_host() -> None:
    assert "://" not in LOCK
    assert not re.search(r"index|trusted|find-links", LOCK)


def test_every_entry_is_pinned_by_hash() -> None:
    entries = re.split(r"^(?=[A-Za-z0-9])", LOCK, flags=re.MULTILINE)[1:]

    assert len(entries) > 40
    for entry in entries:
        assert re.match(r"[A-Za-z0-9._-]+==\S+", entry), entry
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\n?$", entry), entry


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
def test_holds_what_is_declared(python: str) -> None:
    locked = pins(python=python)
    declared = [Requirement(r) for r in [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]]]
    wanted = [r for r in declared if r.marker is None or r.marker.evaluate({"python_version": python})]

    assert len(wanted) > 15
    for requirement in wanted:
        version = locked[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version), f"{requirement} is locked at {version}"


def test_python_311_does_not_get_the_qt_that_drops_references() -> None:
    assert pins(python="3.11")["pyside6-essentials"].startswith("6.11.")
    assert pins(python="3.12")["pyside6-essentials"].startswith("6.12.")


def test_entry_of_one_package_has_all_its_lines() -> None:
    lock = "a==1 \\\n    --hash=sha256:00 \\\n    --hash=sha256:01\nab==2 \\\n    --hash=sha256:02\n"

    assert setup_packages.lock_entry(lock, "a") == "a==1 \\\n    --hash=sha256:00 \\\n    --hash=sha256:01\n"
    assert setup_packages.lock_entry(lock, "ab") == "ab==2 \\\n    --hash=sha256:02\n"


def test_missing_entry_is_refused_by_name() -> None:
    with pytest.raises(Refused, match="does not pin setuptools"):
        setup_packages.lock_entry("a==1\n", "setuptools")


def test_ranges_of_the_project_are_the_fallback() -> None:
    declared = setup_packages.declared_requirements(ROOT / "pyproject.toml")

    names = {canonicalize_name(Requirement(one).name) for one in declared}
    assert {"pyside6-essentials", "jieba", "pyvi", "pytest"} <= names
