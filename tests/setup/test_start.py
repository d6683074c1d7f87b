"""`python3 desktop` and `python3 tests` as they are typed, in a copy whose environment needs no set-up."""

import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

import setup_machine
import setup_packages

ROOT = Path(__file__).resolve().parents[2]
REPORT = """\
import json, os, sys
names = ("QT_QPA_PLATFORM", "QT_IM_MODULE", "STORYMARK_FIRST_RUN", "PYTHONPATH", "LC_ALL")
told = {name: os.environ.get(name) for name in names}
told |= {"arguments": sys.argv[1:], "prefix": sys.prefix, "folder": os.getcwd()}
if "--picture" in sys.argv:
    open(sys.argv[sys.argv.index("--picture") + 1], "wb").close()
print(json.dumps(told))
sys.exit(7 if "fail" in sys.argv else 0)
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The set-up with a program and a pytest that only report how they were started."""
    root = tmp_path_factory.mktemp("copy of storymark")
    (root / "desktop" / "storymark").mkdir(parents=True)
    (root / "tests").mkdir()
    (root / "resources").mkdir()
    for path in [*(ROOT / "desktop").glob("*.py"), ROOT / "tests" / "__main__.py"]:
        shutil.copyfile(path, root / path.relative_to(ROOT))
    shutil.copyfile(ROOT / "resources" / "requirements.lock", root / "resources" / "requirements.lock")
    (root / "desktop" / "storymark" / "__init__.py").touch()
    for module in ("storymark/__main__.py", "pytest.py"):
        (root / "desktop" / module).write_text(REPORT, encoding="utf-8")
    venv.create(root / ".venv", with_pip=False, symlinks=os.name != "nt")
    lock = root / "resources" / "requirements.lock"
    stamp = setup_packages.expected_stamp(lock=lock, venv=root / ".venv")
    setup_packages.stamp_path(root / ".venv").write_text(f"{stamp} spacy test", encoding="ascii")
    return root


def run(copy: Path, what: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "PYTHON"))}
    return subprocess.run(
        [sys.executable, str(copy / what), *arguments],
        env={**kept, **environment}, cwd=copy.parent, capture_output=True, text=True, timeout=50, check=False,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip


def test_without_a_screen_the_window_becomes_a_picture(copy: Path) -> None:
    done = run(copy, "desktop")

    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    picture = Path(told["arguments"][told["arguments"].index("--picture") + 1])
    assert told["arguments"][-1] == "--quit"
    assert told["QT_QPA_PLATFORM"] == "offscreen"
    assert told["STORYMARK_FIRST_RUN"] == "demo"
    assert done.stderr == f"There is no screen here, so the window was painted into {picture.resolve()}\n"
    shutil.rmtree(picture.parent)


def test_a_command_without_window_is_passed_on_alone(copy: Path) -> None:
    done = run(copy, "desktop", "list", "a b.storymark", "--json")

    told = json.loads(done.stdout)
    assert told["arguments"] == ["list", "a b.storymark", "--json"]
    assert told["STORYMARK_FIRST_RUN"] is None
    assert told["PYTHONPATH"] == str(copy / "desktop")
    assert Path(told["prefix"]) == copy / ".venv"
    assert Path(told["folder"]) == copy.parent  # paths of the user stay as they were typed
    assert done.stderr == ""


def test_libraries_that_are_to_be_there_are_no_argument_of_the_program(copy: Path) -> None:
    done = run(copy, "desktop", "--with", "spacy,test", "list", "a.storymark")

    assert json.loads(done.stdout)["arguments"] == ["list", "a.storymark"]
    assert run(copy, "desktop", "--with=spacy", "list").returncode == 0
    refused = run(copy, "desktop", "list", "--with")
    assert (refused.returncode, refused.stdout) == (3, "")
    assert "Which libraries?" in refused.stderr


def test_nothing_is_imported_from_where_one_stands(copy: Path) -> None:
    stray = copy.parent / "json.py"
    stray.write_text("raise SystemExit('the wrong json')")
    try:
        done = run(copy, "desktop", "list")
    finally:
        stray.unlink()

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["arguments"] == ["list"]


def test_status_of_the_program_is_ours(copy: Path) -> None:
    assert run(copy, "desktop", "fail").returncode == 7
    assert run(copy, "desktop", "demo", "fail").returncode == 7


def test_platform_chosen_by_the_user_is_kept(copy: Path) -> None:
    told = json.loads(run(copy, "desktop", "demo", QT_QPA_PLATFORM="minimal").stdout)

    assert told["QT_QPA_PLATFORM"] == "minimal"
    assert told["arguments"] == ["demo"]


def test_window_can_be_told_to_stay(copy: Path) -> None:
    told = json.loads(run(copy, "desktop", "demo", "--stay").stdout)

    assert told["arguments"] == ["demo"]
    assert told["QT_QPA_PLATFORM"] == "offscreen"


def test_tests_run_in_the_projects_folder_without_a_screen(copy: Path) -> None:
    done = run(copy, "tests", "-k", "undo", DISPLAY=":0")

    told = json.loads(done.stdout)
    assert done.returncode == 0
    assert told["arguments"] == ["-k", "undo"]
    assert told["QT_QPA_PLATFORM"] == "offscreen"
    assert Path(told["folder"]) == copy


def test_test_files_are_named_from_where_one_stands(copy: Path) -> None:
    named = f"{copy.name}/tests/__main__.py::test_x"

    told = json.loads(run(copy, "tests", named, "-x").stdout)

    assert told["arguments"] == [f"{copy / 'tests' / '__main__.py'}::test_x", "-x"]


def test_missing_libraries_refuse_with_one_sentence(copy: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(copy, broken, symlinks=True)
    libraries = broken / "desktop" / "setup_libraries.py"
    libraries.write_text(libraries.read_text().replace("libEGL.so.1", "libstorymark-not-there.so.1"))

    done = run(broken, "desktop", "list", STORYMARK_NO_APT="1")

    if sys.platform.startswith("linux"):
        assert done.returncode == 3
        assert "This machine lacks" in done.stderr
        assert "libstorymark-not-there.so.1" in done.stderr
        assert "Traceback" not in done.stderr
        assert done.stdout == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"QT_IM_MODULE": "fcitx"}, {"QT_IM_MODULE": "ibus"}),
        ({"QT_IM_MODULE": "fcitx5"}, {"QT_IM_MODULE": "ibus"}),
        ({"QT_IM_MODULE": "ibus"}, {}),
        ({}, {}),
    ],
)
def test_fcitx_is_reached_through_ibus(before: dict[str, str], after: dict[str, str]) -> None:
    assert setup_machine.window_environment(before) == after


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there Qt asks for the locale")
@pytest.mark.parametrize(("locale", "changed"), [("C", True), ("POSIX", True), ("vi_VN.UTF-8", False)])
def test_plain_c_locale_becomes_utf8(locale: str, changed: bool) -> None:
    assert setup_machine.window_environment({"LC_ALL": locale}) == ({"LC_ALL": "C.UTF-8"} if changed else {})


def test_interruption_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(setup_machine, "set_up", interrupt)

    assert setup_machine.run_tests([]) == 130
    assert "goes on from here" in capsys.readouterr().err
