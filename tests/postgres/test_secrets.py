"""A password goes to the server and to the keyring, and is written nowhere else."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import keyring
import pytest
from keyring.backend import KeyringBackend
from tests.gui.window.conftest import Person
from tests.support.team_fixtures import fresh_database
from tests.support.team_server import LOCKED_PASSWORD, LOCKED_ROLE, TeamServer

from storymark import bootstrap
from storymark.domain.errors import DatabaseMissing, PasswordNeeded, PasswordWrong
from storymark.services import secrets
from storymark.services.addresses import ServerAddress, server_address
from storymark.services.secrets import Redaction, redacted
from storymark.storage.server.connecting import arguments, connect

pytestmark = [pytest.mark.postgres, pytest.mark.timeout(120)]


class MemoryKeyring(KeyringBackend):
    """A keyring of the test's own."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def ring() -> Iterator[MemoryKeyring]:
    usual = keyring.get_keyring()
    made = MemoryKeyring()
    keyring.set_keyring(made)
    secrets._known.clear()
    yield made
    keyring.set_keyring(usual)
    secrets._known.clear()


@pytest.fixture
def guarded(own_server: TeamServer, ring: MemoryKeyring) -> Iterator[ServerAddress]:
    """A project whose server asks this role for its password."""
    for made in fresh_database(own_server.url("postgres")):
        with connect(made) as admin:
            admin.execute(f"DROP ROLE IF EXISTS {LOCKED_ROLE}")
            admin.execute(f"CREATE ROLE {LOCKED_ROLE} LOGIN PASSWORD '{LOCKED_PASSWORD}'")
            admin.execute(f"GRANT CREATE ON SCHEMA public TO {LOCKED_ROLE}")
        yield server_address(own_server.url(made.database, role=LOCKED_ROLE))
        with connect(made) as admin:
            admin.execute(f"DROP OWNED BY {LOCKED_ROLE}; DROP ROLE {LOCKED_ROLE}")


def test_without_a_password_the_person_is_asked(guarded: ServerAddress) -> None:
    with pytest.raises(PasswordNeeded, match="needs the password of guarded"):
        bootstrap.open_ledger(guarded, create=True)


def test_a_typed_password_is_in_the_keyring_once_it_proved_right(
    guarded: ServerAddress, ring: MemoryKeyring
) -> None:
    bootstrap.type_password(guarded, "wrong-password")
    with pytest.raises(PasswordWrong) as refused:
        bootstrap.open_ledger(guarded, create=True)
    assert "wrong-password" not in str(refused.value)
    assert ring.kept == {}

    bootstrap.type_password(guarded, LOCKED_PASSWORD)
    bootstrap.open_ledger(guarded, create=True).store.close()
    assert ring.kept == {("storymark", guarded.account): LOCKED_PASSWORD}

    secrets._known.clear()  # the next start
    bootstrap.open_ledger(guarded).store.close()


def test_what_the_server_refuses_behind_a_right_password_is_not_blamed_on_the_password(
    guarded: ServerAddress, ring: MemoryKeyring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = ServerAddress(guarded.user, guarded.host, guarded.port, "no_such_project", guarded.options)
    bootstrap.type_password(missing, LOCKED_PASSWORD)
    with pytest.raises(DatabaseMissing):
        bootstrap.open_ledger(missing)
    bootstrap.type_password(guarded, LOCKED_PASSWORD)
    bootstrap.open_ledger(guarded, create=True).store.close()

    secrets._known.clear()
    ring.kept.clear()
    kept = tmp_path / "pgpass"
    kept.write_text(f"*:*:*:{LOCKED_ROLE}:{LOCKED_PASSWORD}\n", "utf-8")
    kept.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(kept))
    with pytest.raises(DatabaseMissing):
        bootstrap.open_ledger(missing)
    bootstrap.open_ledger(guarded).store.close()
    kept.write_text(f"*:*:*:{LOCKED_ROLE}:wrong\n", "utf-8")
    with pytest.raises(PasswordNeeded):
        bootstrap.open_ledger(guarded)


def test_a_password_in_an_address_is_taken_out_of_it(guarded: ServerAddress, ring: MemoryKeyring) -> None:
    text = str(guarded).replace(f"{LOCKED_ROLE}@", f"{LOCKED_ROLE}:{quote(LOCKED_PASSWORD, safe='')}@")

    address = server_address(text)
    bootstrap.open_ledger(address, create=True).store.close()

    assert str(address) == str(guarded)
    assert server_address(f"{guarded}?password=abc%20d") == guarded
    assert "abc" not in repr(server_address(f"{guarded}?password=abc%20d"))
    assert ring.kept == {}


def in_files(folder: Path, wanted: str) -> list[Path]:
    """Files below that hold the password in any of its spellings."""
    spellings = [s.encode() for s in (wanted, quote(wanted), quote(wanted, safe=""), repr(wanted)[1:-1])]
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files, "nothing was looked at"
    return [path for path in files if any(spelling in path.read_bytes() for spelling in spellings)]


def test_the_window_writes_it_nowhere(
    open_window,
    guarded: ServerAddress,
    ring: MemoryKeyring,
    own_server: TeamServer,
    storymark_home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    from storymark.ui.dialogs.server_dialogs import PasswordDialog

    monkeypatch.setenv("STORYMARK_LOG", "DEBUG")
    maker = bootstrap.open_ledger(server_address(own_server.url(guarded.database)), create=True)
    with connect(server_address(own_server.url(guarded.database))) as admin:
        admin.execute(f"GRANT ALL ON ALL TABLES IN SCHEMA public TO {LOCKED_ROLE}")
        admin.execute(f"GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO {LOCKED_ROLE}")
    bootstrap._add_samples(maker)
    maker.store.close()
    waiting: Person = open_window(guarded, is_demo=False, waits=False)
    desk = waiting.desk
    waiting.bot.waitUntil(lambda: bool(waiting.window.findChildren(PasswordDialog)), timeout=20_000)
    dialog = waiting.window.findChildren(PasswordDialog)[0]
    dialog.field.setText(LOCKED_PASSWORD)
    dialog.accept()
    waiting.bot.waitUntil(lambda: desk.annotating.session is not None, timeout=20_000)
    log = logging.getLogger("storymark.ui.test")
    try:
        raise RuntimeError(f"{guarded} password={LOCKED_PASSWORD}")
    except RuntimeError:
        log.error("a defect that repeats %s", LOCKED_PASSWORD, exc_info=True)
    own_server.kill()
    own_server.start()
    waiting.window.close()

    processes = subprocess.run(["ps", "axww", "-o", "args"], capture_output=True, text=True, check=True)
    assert LOCKED_PASSWORD not in processes.stdout
    assert in_files(storymark_home, LOCKED_PASSWORD) == []
    assert str(guarded) in (storymark_home / "config" / "settings.json").read_text("utf-8")
    assert LOCKED_PASSWORD not in "".join(capfd.readouterr())
    assert list(ring.kept.values()) == [LOCKED_PASSWORD]


def test_a_command_says_and_writes_it_nowhere(guarded: ServerAddress, storymark_home: Path) -> None:
    text = str(guarded).replace(f"{LOCKED_ROLE}@", f"{LOCKED_ROLE}:{quote(LOCKED_PASSWORD, safe='')}@")
    wrong = text.replace("/storymark_test", "/no_such_database")
    told = ""
    for arguments_ in (
        ["new", text],
        ["list", text],
        ["list", wrong],
        ["list", text, "--log-level", "debug"],
    ):
        command = [sys.executable, "-m", "storymark", *arguments_]
        done = subprocess.run(command, capture_output=True, text=True, env=dict(os.environ), check=False)
        told += done.stdout + done.stderr

    assert "Made the project" in told
    assert LOCKED_PASSWORD not in told
    assert quote(LOCKED_PASSWORD, safe="") not in told


def test_log_records_lose_passwords_of_any_form() -> None:
    secrets._known.clear()
    secrets.remember("linh@db:5432", "bí-mật")
    record = logging.LogRecord(
        "x", logging.INFO, "", 0, "to %s", ("postgresql://linh:abc@db/p bí-mật",), None
    )

    assert Redaction().filter(record)

    assert record.getMessage() == "to postgresql://linh:***@db/p ***"
    assert redacted("host=db password='a b' user=x") == "host=db password=*** user=x"
    assert redacted("nothing to hide at 12:30 for a@b") == "nothing to hide at 12:30 for a@b"
    secrets._known.clear()


@pytest.mark.parametrize(
    ("address", "mode"),
    [
        ("postgresql://linh@db.example.org/p", "verify-full"),
        ("postgresql://linh@192.168.1.5/p", "verify-full"),
        ("postgresql://linh@localhost/p", None),
        ("postgresql://linh@127.0.0.1/p", None),
        ("postgresql://linh@[::1]/p", None),
        ("postgresql://linh@/p?host=/run/postgresql", None),
        ("postgresql://linh@db.example.org/p?sslmode=require", "require"),
    ],
)
def test_other_computers_must_prove_who_they_are(address: str, mode: str | None) -> None:
    given = arguments(server_address(address), "secret")

    assert given.get("sslmode") == mode
    assert given["password"] == "secret"
    assert "secret" not in str(server_address(address))
