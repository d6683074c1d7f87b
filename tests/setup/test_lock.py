"""The lock names no host, pins everything by hash, and fits what pyproject.toml declares."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import setup_lock
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
        pinned = re.sub(r"^    #.*\n?", "", entry, flags=re.MULTILINE)
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\n?$", pinned), entry


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


SMALL = """\
a==1 \\
    --hash=sha256:00 \\
    --hash=sha256:01
    # via storymark (pyproject.toml)
ab==2 ; python_full_version < '3.12' \\
    --hash=sha256:02
    # via
    #   a
    #   c
ab==3 ; python_full_version >= '3.12' \\
    --hash=sha256:03
    # via
    #   a
    #   c
c==4 \\
    --hash=sha256:04
    # via storymark (pyproject.toml)
d==5 \\
    --hash=sha256:05
    # via ab
"""


def test_a_package_brings_all_its_lines_and_all_that_it_wants() -> None:
    assert [entry.name for entry in setup_lock.needed_by(["A>=0.5"], SMALL)] == ["a", "ab", "ab", "d"]
    assert [entry.name for entry in setup_lock.needed_by(["c"], SMALL)] == ["ab", "ab", "c", "d"]
    assert setup_lock.needed_by(["d"], SMALL)[0].text == ("d==5 \\\n    --hash=sha256:05\n    # via ab\n")
    assert "".join(entry.text for entry in setup_lock.needed_by(["a", "c"], SMALL)) == SMALL


def test_what_the_lock_lacks_is_refused_by_name() -> None:
    with pytest.raises(Refused, match="does not pin setuptools"):
        setup_lock.needed_by(["setuptools"], SMALL)


def test_extras_are_those_of_the_project() -> None:
    def names(*extras: str) -> set[str]:
        return {
            setup_lock.package_of(one) for one in setup_lock.requirements(ROOT / "pyproject.toml", extras)
        }

    assert {"pyside6-essentials", "jieba", "pyvi"} <= names()
    assert names() & {"spacy", "pyarrow", "lxml", "pytest", "psycopg"} == set()
    assert names("spacy") - names() == {"spacy"}
    assert names("all") - names() == {"psycopg", "keyring", "lxml", "pypdf", "spacy", "pyarrow"}
    assert names("all") < names("test")
    with pytest.raises(Refused, match="“spaci”; known are all, documents"):
        names("spaci")


def test_the_program_alone_needs_no_library_of_an_extra() -> None:
    alone = {
        entry.name for entry in setup_lock.needed_by(setup_lock.requirements(ROOT / "pyproject.toml"), LOCK)
    }

    assert {"pyside6-essentials", "shiboken6", "jieba", "pyvi", "scikit-learn", "sqlalchemy"} <= alone
    assert alone & {"spacy", "thinc", "pyarrow", "lxml", "pytest", "mypy", "ruff", "psycopg"} == set()


@pytest.mark.parametrize("extras", [(), ("all",), ("test",)], ids=str)
def test_the_lock_knows_of_all_that_installed_packages_want(extras: tuple[str, ...]) -> None:
    """Its remarks on who wants what are the packages' own words."""
    chosen = setup_lock.needed_by(setup_lock.requirements(ROOT / "pyproject.toml", extras), LOCK)
    names = {entry.name for entry in chosen}
    for name in names:
        try:
            wanted = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue  # for other systems
        for requirement in map(Requirement, wanted):
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                assert canonicalize_name(requirement.name) in names, f"{name} wants {requirement}"


def test_the_tests_take_everything_in_the_lock() -> None:
    chosen = setup_lock.needed_by(setup_lock.requirements(ROOT / "pyproject.toml", ["test"]), LOCK)

    assert "".join(entry.text for entry in chosen) == LOCK
