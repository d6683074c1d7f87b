"""What every test gets: a home of its own, no network, no screen, the bundled fonts.

The environment is settled while this file is imported, before anything imports PySide6; processes that tests
start inherit it.
"""

import faulthandler
import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parent.parent
HERMETIC = ROOT / "tests" / "hermetic"
HOME = Path(tempfile.mkdtemp(prefix="storymark-tests-"))
_homes = count(1)


def _settle_environment() -> None:
    foreign = ("QT_", "QML", "STORYMARK_", "XDG_", "LC_")
    kept = (
        "STORYMARK_SHOTS",
        "QT_QPA_PLATFORM",
        "QT_SCALE_FACTOR",
        "STORYMARK_TEST_POSTGRES",
        "STORYMARK_REQUIRE_POSTGRES",
    )
    for name in [n for n in os.environ if n.startswith(foreign) and n not in kept]:
        del os.environ[name]
    for name in ("LANGUAGE", "LANG", "PYTHONWARNINGS", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "PYTHONUTF8"):
        os.environ.pop(name, None)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_SCALE_FACTOR", "1")
    os.environ.update(
        HOME=str(HOME),
        USERPROFILE=str(HOME),
        APPDATA=str(HOME / "appdata"),
        LOCALAPPDATA=str(HOME / "localappdata"),
        XDG_CONFIG_HOME=str(HOME / "config"),
        XDG_DATA_HOME=str(HOME / "data"),
        XDG_CACHE_HOME=str(HOME / "cache"),
        XDG_STATE_HOME=str(HOME / "state"),
        XDG_RUNTIME_DIR=str(_folder("runtime")),
        STORYMARK_HOME=str(HOME / "storymark"),
        FONTCONFIG_FILE=str(_no_system_fonts()),
        LC_ALL="C.UTF-8",
        TZ="UTC",
        PYTHONPATH=os.pathsep.join([str(HERMETIC), str(ROOT / "desktop")]),
        PYTHONDONTWRITEBYTECODE="1",
    )
    if hasattr(time, "tzset"):
        time.tzset()


def _folder(name: str) -> Path:
    folder = HOME / name
    folder.mkdir(mode=0o700)  # Qt warns about a runtime folder that others can read
    return folder


def _no_system_fonts() -> Path:
    """A fontconfig set-up without any font: letters look alike everywhere, and only the bundle is found."""
    path = HOME / "fonts.conf"
    path.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>'
        f"<dir>{_folder('no-fonts')}</dir><cachedir>{HOME / 'font-cache'}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    return path


_settle_environment()
sys.path.insert(0, str(HERMETIC))
faulthandler.enable()

from network_block import block_network  # noqa: E402

block_network()

hypothesis.settings.register_profile(
    "storymark",
    deadline=None,  # shared machines stall; pytest-timeout catches what hangs
    database=None if os.environ.get("CI") else hypothesis.settings.default.database,
    derandomize=bool(os.environ.get("CI")),
    print_blob=True,
)
hypothesis.settings.load_profile("storymark")


from tests.support.team_fixtures import (  # noqa: E402
    both_stores,
    maintenance_url,
    own_server,
    team_place,
)

__all__ = ["maintenance_url", "own_server", "team_place"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--slow-lanes", type=int, default=0, metavar="MS", help="answers of projects come late")


def pytest_configure(config: pytest.Config) -> None:
    if delay_ms := config.getoption("--slow-lanes"):
        from tests.support.patience import slow_down_lanes

        slow_down_lanes(delay_ms / 1000)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    both_stores(metafunc)


def pytest_unconfigure() -> None:
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture(autouse=True)
def storymark_home(monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, cache and logs of this test alone; the folder is made by whoever needs it first."""
    home = HOME / f"home-{next(_homes)}"
    monkeypatch.setenv("STORYMARK_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """Fails a test that leaves a thread running: it would hold a project open, or the program at its end."""
    before = set(threading.enumerate())
    yield
    deadline_s = time.monotonic() + 20  # costs nothing unless something leaks
    leaked = _threads_since(before)
    while leaked and time.monotonic() < deadline_s:
        time.sleep(0.01)
        leaked = _threads_since(before)
    assert not leaked, f"threads left running: {[thread.name for thread in leaked]}"


def _threads_since(before: set[threading.Thread]) -> list[threading.Thread]:
    # A dummy thread stands for one of Qt's that ran Python once; it is never taken off the list.
    return [t for t in threading.enumerate() if t not in before and not isinstance(t, threading._DummyThread)]


@pytest.fixture(scope="session")
def qapp(qapp):  # type: ignore[no-untyped-def]
    """pytest-qt's application, made to look the same everywhere."""
    from PySide6.QtCore import QLocale, QStandardPaths
    from PySide6.QtGui import QFont, QFontDatabase

    QStandardPaths.setTestModeEnabled(True)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    qapp.setStyle("Fusion")
    qapp.setCursorFlashTime(0)
    for path in sorted((ROOT / "resources" / "fonts").glob("*/*.ttf")):
        assert QFontDatabase.addApplicationFont(str(path)) != -1, f"Qt cannot read {path.name}"
    font = QFont()
    font.setFamilies(["Inter", "Noto Sans SC"])
    font.setPixelSize(13)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    qapp.setFont(font)
    return qapp


@pytest.fixture
def qtbot(qapp, request: pytest.FixtureRequest):  # type: ignore[no-untyped-def]
    """pytest-qt's robot; it waits longer."""
    from tests.support.patience import PatientBot

    return PatientBot(request)
