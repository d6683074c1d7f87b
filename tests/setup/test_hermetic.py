"""What the tests promise about themselves: no network, a home of their own, bundled fonts, no thread left."""

import os
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REACH_OUT = "import socket; socket.create_connection(('203.0.113.1', 80), timeout=1)"


def test_network_is_blocked() -> None:
    with pytest.raises(RuntimeError, match=r"tried to reach \('203\.0\.113\.1'"):
        socket.create_connection(("203.0.113.1", 80), timeout=1)
    with pytest.raises(RuntimeError, match="tried to reach"):
        socket.getaddrinfo("storymark.invalid", 80)
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line,
        pytest.raises(RuntimeError, match="tried to reach"),
    ):
        line.sendto(b"x", ("203.0.113.1", 53))


def test_network_is_blocked_for_processes_too() -> None:
    done = subprocess.run([sys.executable, "-c", REACH_OUT], capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "NetworkBlocked" in done.stderr


def test_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=5).close()


def test_home_is_a_folder_of_the_tests(storymark_home: Path) -> None:
    temporary = Path(tempfile.gettempdir()).resolve()

    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "STORYMARK_HOME", "APPDATA"):
        assert Path(os.environ[name]).resolve().is_relative_to(temporary), name
    assert os.environ["STORYMARK_HOME"] == str(storymark_home)
    assert not storymark_home.exists()


@pytest.mark.usefixtures("qapp")
def test_only_the_bundled_fonts_are_there() -> None:
    from PySide6.QtGui import QFontDatabase

    families = {family for family in QFontDatabase.families() if QFontDatabase.isScalable(family)}

    assert families >= {"Inter", "JetBrains Mono", "Noto Sans", "Noto Sans SC", "Noto Serif"}
    if sys.platform.startswith("linux"):
        others = {f for f in families if not f.startswith(("Inter", "JetBrains", "Noto"))}
        assert others <= {"Monospace", "Sans Serif", "Serif"}  # fontconfig's own names, without a font behind


def test_a_thread_that_is_left_fails_the_test(tmp_path: Path) -> None:
    (tmp_path / "test_leak.py").write_text(
        "import threading\n"
        "def test_leaks():\n"
        "    threading.Thread(target=threading.Event().wait, daemon=True, name='left').start()\n"
        "def test_ends():\n"
        "    threading.Thread(target=int).start()\n"
    )

    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-c", "pyproject.toml",
         str(tmp_path / "test_leak.py")],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert "threads left running: ['left']" in done.stdout
    assert "2 passed, 1 error" in done.stdout
