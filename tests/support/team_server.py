"""A PostgreSQL server of the tests' own: started from the system's binaries, killed and started again.

The binaries refuse to run as root; a root user's server runs as `postgres` or `nobody`.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

import psutil

ROLE = "storymark"
LOCKED_ROLE, LOCKED_PASSWORD = "guarded", "Kỳ-lạ %40 sécret=77"
"""A role that must prove itself."""


def binaries() -> Path | None:
    """The folder of the newest server that is installed, None for none."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    every = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return every[-1].parent if every else None


class TeamServer:
    """A server on a port of this computer, with its data in a folder that `remove` takes away."""

    def __init__(self, bin_: Path, *, is_durable: bool = False) -> None:
        self._bin = bin_
        self.folder = Path(tempfile.mkdtemp(prefix="storymark-pg-"))
        self.port = _free_port()
        self._user = _server_user()
        self._options = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 -c max_connections=40"
        if not is_durable:
            self._options += " -c fsync=off"
        if self._user is not None:
            shutil.chown(self.folder, self._user)
        self._run(
            "initdb", "-D", self._data, "-A", "trust", "-U", ROLE, "-E", "UTF8", "--locale=C.UTF-8", "-N"
        )
        hba = self._data / "pg_hba.conf"
        guard = f"host all {LOCKED_ROLE} 127.0.0.1/32 scram-sha-256\n"
        hba.write_text(guard + hba.read_text("utf-8"), encoding="utf-8")
        self._watcher = self._watch()
        self.start()

    @property
    def _data(self) -> Path:
        return self.folder / "data"

    def url(self, database: str, *, role: str = ROLE) -> str:
        """The address of a database here."""
        return f"postgresql+psycopg://{role}@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        log = self.folder / "log"
        self._run("pg_ctl", "-D", self._data, "-w", "-t", "60", "-l", log, "-o", self._options, "start")

    def stop(self, mode: str = "fast") -> None:
        """Have it end in good order."""
        self._run("pg_ctl", "-D", self._data, "-w", "-m", mode, "stop")

    def kill(self) -> None:
        """SIGKILL to the server and all its children at once, as when the machine's plug is pulled."""
        first = psutil.Process(int((self._data / "postmaster.pid").read_text("utf-8").split()[0]))
        # Each of its children leads a group of its own; none may finish anything.
        doomed = [first, *first.children(recursive=True)]
        for process in doomed:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()
        psutil.wait_procs(doomed, timeout=10)

    def log(self) -> str:
        """What it wrote."""
        return (self.folder / "log").read_text("utf-8", errors="replace")

    def remove(self) -> None:
        """End it and leave nothing."""
        self._watcher.communicate()

    def _watch(self) -> subprocess.Popen[bytes]:
        """Ends the server when we do, killed or not: the pipe to the watcher breaks with us."""
        script = 'cat; "$1" -D "$2" -w -m immediate stop; rm -rf "$3"'
        return subprocess.Popen(
            ["sh", "-c", script, "sh", self._bin / "pg_ctl", self._data, self.folder],
            user=self._user,
            cwd="/",
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def _run(self, name: str, *args: str | Path) -> None:
        # pg_ctl leaves the server with its own outputs: pipes to us would never end.
        with (self.folder / "commands").open("ab") as told:
            done = subprocess.run(
                [self._bin / name, *args],
                user=self._user,
                cwd=self.folder,
                stdout=told,
                stderr=told,
                check=False,
            )
        if done.returncode:
            raise RuntimeError((self.folder / "commands").read_text("utf-8", errors="replace")[-2000:])


def _server_user() -> str | None:
    if os.getuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
