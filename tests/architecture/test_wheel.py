"""What is packed into the wheel, and that the program finds it there, in a checkout and in a frozen build."""

import importlib
import importlib.util
import shutil
import subprocess
import sys
import tomllib
import zipfile
from fnmatch import fnmatch
from pathlib import Path
from types import ModuleType

import pytest

import storymark
from storymark import assets

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "desktop" / "storymark"
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = PYPROJECT["project"]
WHEEL = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]


def load_assets(package: Path) -> ModuleType:
    """`storymark.assets` as it would be in another place."""
    package.mkdir(parents=True, exist_ok=True)
    copy = shutil.copyfile(assets.__file__, package / "assets.py")
    spec = importlib.util.spec_from_file_location("assets_elsewhere", copy)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def make_bundle(folder: Path, text: str) -> None:
    (folder / "resources" / "icons").mkdir(parents=True)
    (folder / "seeds").mkdir()
    (folder / "resources" / "icons" / "x.svg").write_text(text)
    (folder / "seeds" / "b.txt").write_text(text)
    (folder / "seeds" / "a.txt").write_text(text)
    (folder / "seeds" / "walkthrough.json").write_text(text)


def test_wheel_takes_the_package_and_both_folders() -> None:
    assert WHEEL["packages"] == ["desktop/storymark"]
    assert WHEEL["force-include"] == {
        "resources": "storymark/_data/resources",
        "seeds": "storymark/_data/seeds",
    }


def test_nothing_of_the_bundle_is_ignored_by_the_repository() -> None:
    # The build leaves out what .gitignore names, in forced folders too.
    patterns = [line.strip("/") for line in (ROOT / ".gitignore").read_text().split()]
    files = [
        path for folder in ("resources", "seeds") for path in (ROOT / folder).rglob("*") if path.is_file()
    ]

    assert len(files) > 100
    for path in files:
        parts = path.relative_to(ROOT).parts
        assert not any(fnmatch(part, pattern) for part in parts for pattern in patterns), path


def test_wheel_holds_what_the_program_needs(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]

    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    with zipfile.ZipFile(next(tmp_path.glob("storymark-*.whl"))) as wheel:
        packed = set(wheel.namelist())
        for folder in ("resources", "seeds"):
            for path in (path for path in (ROOT / folder).rglob("*") if path.is_file()):
                name = f"storymark/_data/{path.relative_to(ROOT).as_posix()}"
                assert wheel.read(name) == path.read_bytes(), name
        entry_points = next(name for name in packed if name.endswith("/entry_points.txt"))
        assert "storymark-window = storymark.cli.main:main" in wheel.read(entry_points).decode()
    modules = {f"storymark/{p.relative_to(PACKAGE).as_posix()}" for p in PACKAGE.rglob("*.py")}
    assert modules <= packed
    assert "storymark/py.typed" in packed
    outside = {name for name in packed if not name.startswith(("storymark/", "storymark-"))}
    assert outside == set()


def test_licences_of_others_are_packed() -> None:
    packed = {path for pattern in PROJECT["license-files"] for path in ROOT.glob(pattern)}

    assert ROOT / "LICENSE" in packed
    assert ROOT / "resources" / "icons" / "LICENSE" in packed
    assert {path.parent for path in packed if path.name == "OFL.txt"} == {
        folder for folder in (ROOT / "resources" / "fonts").iterdir() if folder.is_dir()
    }


def test_version_is_the_packages_own() -> None:
    assert PROJECT["dynamic"] == ["version"]
    assert (ROOT / PYPROJECT["tool"]["hatch"]["version"]["path"]).samefile(storymark.__file__)


def test_entry_points_lead_somewhere() -> None:
    for entry in (PROJECT["scripts"]["storymark"], PROJECT["gui-scripts"]["storymark-window"]):
        module, _, name = entry.partition(":")
        assert callable(getattr(importlib.import_module(module), name))


def test_checkout_is_found() -> None:
    assert assets.resources() == ROOT / "resources"
    assert assets.seed("walkthrough.json") == ROOT / "seeds" / "walkthrough.json"
    assert [path.name[:3] for path in assets.seed_stories()] == ["000", "001"]


def test_an_extra_is_added_by_whoever_made_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkout = load_assets(tmp_path / "desktop" / "storymark")
    (tmp_path / "desktop" / "__main__.py").touch()
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "elsewhere"))
    assert checkout.how_to_add("spacy") == "pip install storymark[spacy]"
    monkeypatch.setattr(sys, "prefix", str(tmp_path / ".venv"))
    assert checkout.how_to_add("spacy").endswith(" desktop --with spacy")


def test_installed_package_comes_before_everything(tmp_path: Path) -> None:
    package = tmp_path / "site" / "storymark"
    make_bundle(package / "_data", "wheel")
    make_bundle(tmp_path, "checkout")

    module = load_assets(package)

    assert module.resource("icons", "x.svg").read_text() == "wheel"
    assert [path.name for path in module.seed_stories()] == ["a.txt", "b.txt"]
    assert module.seed("a.txt").read_text() == "wheel"


def test_checkout_comes_before_the_frozen_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_bundle(tmp_path, "checkout")
    make_bundle(tmp_path / "frozen", "frozen")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "frozen"), raising=False)

    assert (
        load_assets(tmp_path / "desktop" / "storymark").resource("icons", "x.svg").read_text() == "checkout"
    )


@pytest.mark.parametrize("inside", ["", "storymark/_data"])
def test_frozen_build_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: str) -> None:
    make_bundle(tmp_path / "frozen" / inside, "frozen")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "frozen"), raising=False)

    module = load_assets(tmp_path / "desktop" / "storymark")

    assert module.resource("icons", "x.svg").read_text() == "frozen"
    assert module.seeds() == tmp_path / "frozen" / inside / "seeds"


def test_damaged_installation_says_what_is_missing(tmp_path: Path) -> None:
    empty = load_assets(tmp_path / "a" / "desktop" / "storymark")
    with pytest.raises(FileNotFoundError, match=r"folder “resources” is missing.*install Storymark again"):
        empty.resource("icons")

    make_bundle(tmp_path, "checkout")
    partial = load_assets(tmp_path / "desktop" / "storymark")
    with pytest.raises(FileNotFoundError, match=r"no-such\.svg.* is missing"):
        partial.resource("icons", "no-such.svg")
