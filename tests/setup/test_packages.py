"""The stamp of the private environment: when it is trusted, and that nothing is thrown away without need."""

import sys
import threading
import venv as standard_venv
from pathlib import Path

import pytest

import setup_packages
from setup_installer import Installer, NoMatchingBuild
from setup_report import Refused

LOCK_TEXT = """\
setuptools==84.2.1 \\
    --hash=sha256:00
    # via setuptools-scm
jieba==0.42.1 \\
    --hash=sha256:01
    # via storymark (pyproject.toml)
pytest==9 \\
    --hash=sha256:02
    # via storymark (pyproject.toml)
setuptools-scm==10 \\
    --hash=sha256:03
    # via storymark (pyproject.toml)
spacy==3.8 \\
    --hash=sha256:04
    # via storymark (pyproject.toml)
"""
PYPROJECT_TEXT = """\
[project]
name = "storymark"
dependencies = ["jieba>=0.42"]
[project.optional-dependencies]
spacy = ["spacy>=3.8"]
all = ["storymark[spacy]"]
test = ["pytest>=8", "setuptools-scm>=8", "spacy>=3.8"]
"""


class Recorder:
    """Stands for an installer: notes what it is asked, and fails as it is told."""

    name = "pip"

    def __init__(self) -> None:
        self.asked: list[list[str]] = []
        self.locks: list[list[str]] = []
        self.failures: list[Exception | None] = []

    def install(self, arguments: list[str], *, log: Path) -> None:
        self.asked.append(list(arguments))
        if "-r" in arguments:
            text = Path(arguments[arguments.index("-r") + 1]).read_text(encoding="utf-8")
            self.locks.append([line.partition("==")[0] for line in text.splitlines() if "==" in line])
        failure = self.failures.pop(0) if self.failures else None
        if failure is not None:
            raise failure


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    path = tmp_path / "requirements.lock"
    path.write_text(LOCK_TEXT, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def pyproject(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(PYPROJECT_TEXT, encoding="utf-8")
    monkeypatch.setattr(setup_packages, "PYPROJECT", path)


@pytest.fixture
def installer(monkeypatch: pytest.MonkeyPatch) -> Recorder:
    recorder = Recorder()
    monkeypatch.setattr(setup_packages, "installers", lambda python: iter([recorder]))
    return recorder


@pytest.fixture
def filled(lock: Path, installer: Recorder, tmp_path: Path) -> Path:
    venv = tmp_path / ".venv"
    setup_packages.ensure_packages(lock=lock, venv=venv)
    installer.asked.clear()
    installer.locks.clear()
    return venv


def test_new_folder_gets_an_environment_with_the_locked_packages(
    lock: Path, installer: Recorder, tmp_path: Path
) -> None:
    venv = tmp_path / ".venv"

    setup_packages.ensure_packages(lock=lock, venv=venv)

    assert setup_packages.python_in(venv).exists()
    assert setup_packages.is_current(lock=lock, venv=venv)
    build, everything = installer.asked
    assert build[:2] == ["--require-hashes", "-r"]
    assert everything[:3] == ["--no-build-isolation", "--require-hashes", "-r"]
    assert installer.locks == [["setuptools"], ["setuptools", "jieba"]]


def test_an_extra_is_added_to_what_is_there_and_stays(lock: Path, installer: Recorder, filled: Path) -> None:
    assert not setup_packages.is_current(["all"], lock=lock, venv=filled)

    setup_packages.ensure_packages(["all"], lock=lock, venv=filled)

    assert installer.locks[-1] == ["setuptools", "jieba", "spacy"]
    assert setup_packages.is_current(["all"], lock=lock, venv=filled)
    assert setup_packages.is_current(lock=lock, venv=filled)
    lock.write_text(LOCK_TEXT.replace("3.8", "3.9"), encoding="utf-8")
    setup_packages.ensure_packages(lock=lock, venv=filled)
    assert installer.locks[-1] == ["setuptools", "jieba", "spacy"]


def test_the_tests_bring_what_builds_their_packages(lock: Path, installer: Recorder, filled: Path) -> None:
    setup_packages.ensure_packages([setup_packages.TEST], lock=lock, venv=filled)

    assert installer.locks == [
        ["setuptools", "setuptools-scm"],
        ["setuptools", "jieba", "pytest", "setuptools-scm", "spacy"],
    ]


def test_an_extra_that_there_is_not_is_refused_and_nothing_is_lost(
    lock: Path, installer: Recorder, filled: Path
) -> None:
    with pytest.raises(Refused, match="“spaci”; known are spacy, all, test"):
        setup_packages.ensure_packages(["spaci"], lock=lock, venv=filled)

    assert installer.asked == []
    assert setup_packages.is_current(lock=lock, venv=filled)


def test_second_start_asks_nothing(lock: Path, installer: Recorder, filled: Path) -> None:
    setup_packages.ensure_packages(lock=lock, venv=filled)

    assert installer.asked == []


def test_changed_lock_refreshes_in_place(lock: Path, installer: Recorder, filled: Path) -> None:
    mine = filled / "put-here-by-hand"
    mine.touch()
    lock.write_text(LOCK_TEXT + "tqdm==4.70.1 \\\n    --hash=sha256:02\n", encoding="utf-8")
    assert not setup_packages.is_current(lock=lock, venv=filled)

    setup_packages.ensure_packages(lock=lock, venv=filled)

    assert len(installer.asked) == 2
    assert mine.exists()
    assert setup_packages.is_current(lock=lock, venv=filled)


def test_environment_made_by_hand_is_taken_over_in_place(
    lock: Path, installer: Recorder, tmp_path: Path
) -> None:
    venv = tmp_path / ".venv"
    standard_venv.create(venv, with_pip=False)
    mine = venv / "put-here-by-hand"
    mine.touch()

    setup_packages.ensure_packages(lock=lock, venv=venv)

    assert mine.exists()
    assert len(installer.asked) == 2
    assert setup_packages.is_current(lock=lock, venv=venv)


def test_python_that_went_away_means_a_new_environment(lock: Path, installer: Recorder, filled: Path) -> None:
    python = setup_packages.python_in(filled)
    python.unlink()
    python.symlink_to(filled / "no-such-python")
    assert not setup_packages.is_current(lock=lock, venv=filled)

    setup_packages.ensure_packages(lock=lock, venv=filled)

    assert setup_packages.is_current(lock=lock, venv=filled)
    assert len(installer.asked) == 2


def test_moved_folder_is_looked_at_again(lock: Path, filled: Path, tmp_path: Path) -> None:
    moved = tmp_path / "moved"
    filled.rename(moved)

    assert not setup_packages.is_current(lock=lock, venv=moved)


def test_other_interpreter_is_looked_at_again(lock: Path, filled: Path) -> None:
    configuration = filled / "pyvenv.cfg"
    configuration.write_text(configuration.read_text() + "version = 3.99.0\n")

    assert not setup_packages.is_current(lock=lock, venv=filled)


def test_failed_installation_leaves_no_stamp(lock: Path, installer: Recorder, filled: Path) -> None:
    lock.write_text(LOCK_TEXT + "\n", encoding="utf-8")
    installer.failures = [None, Refused("disk full")]

    with pytest.raises(Refused, match="disk full"):
        setup_packages.ensure_packages(lock=lock, venv=filled)

    assert not setup_packages.stamp_path(filled).exists()


def test_ranges_are_taken_where_the_lock_has_no_build(
    lock: Path, installer: Recorder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    installer.failures = [None, NoMatchingBuild("none for this machine"), None]

    setup_packages.ensure_packages(lock=lock, venv=tmp_path / ".venv")

    assert installer.asked[2] == ["jieba>=0.42"]
    assert "no build for this machine" in capsys.readouterr().err


def test_second_installer_is_tried(monkeypatch: pytest.MonkeyPatch, lock: Path, tmp_path: Path) -> None:
    first, second = Recorder(), Recorder()
    first.failures = [Refused("no index here")]
    monkeypatch.setattr(setup_packages, "installers", lambda python: iter([first, second]))

    setup_packages.ensure_packages(lock=lock, venv=tmp_path / ".venv")

    assert len(second.asked) == 2


def test_all_reasons_are_told(monkeypatch: pytest.MonkeyPatch, lock: Path, tmp_path: Path) -> None:
    first, second = Recorder(), Recorder()
    first.failures = [Refused("first reason")]
    second.failures = [NoMatchingBuild("locked"), NoMatchingBuild("second reason")]
    monkeypatch.setattr(setup_packages, "installers", lambda python: iter([first, second]))

    with pytest.raises(Refused, match="first reason\nsecond reason"):
        setup_packages.ensure_packages(lock=lock, venv=tmp_path / ".venv")


def test_folder_that_cannot_be_written_is_named(
    monkeypatch: pytest.MonkeyPatch, lock: Path, tmp_path: Path
) -> None:
    def refuse(self: Path, **_: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "mkdir", refuse)

    with pytest.raises(Refused, match=r"\.venv cannot be written"):
        setup_packages.ensure_packages(lock=lock, venv=tmp_path / ".venv")


def test_second_set_up_waits_for_the_first(lock: Path, tmp_path: Path) -> None:
    venv = tmp_path / ".venv"
    order: list[str] = []

    def second() -> None:
        with setup_packages._only_one_setup(venv):
            order.append("second")

    with setup_packages._only_one_setup(venv):
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(timeout=0.2)
        order.append("first")
    thread.join(timeout=10)

    assert order == ["first", "second"]


def test_debian_without_its_python_parts_is_asked_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup_packages, "installers", lambda python: iter(()))
    monkeypatch.setattr(setup_packages.importlib.util, "find_spec", lambda name: None)

    assert setup_packages.lacking_python_parts() == [f"python3.{sys.version_info[1]}-venv"]


def test_python_with_an_installer_needs_no_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup_packages, "installers", lambda python: iter([Installer("pip", ("pip",))]))
    monkeypatch.setattr(setup_packages.importlib.util, "find_spec", lambda name: None)

    assert setup_packages.lacking_python_parts() == []
