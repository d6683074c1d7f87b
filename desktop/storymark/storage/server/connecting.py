"""A connection to a project’s server: encrypted unless it is this computer, and never waiting for long."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import psycopg

from storymark.domain.errors import (
    DatabaseMissing,
    PasswordNeeded,
    PasswordWrong,
    ServerNotReached,
    ServerRefused,
)
from storymark.services.addresses import ServerAddress
from storymark.services.secrets import redacted
from storymark.storage import passwords
from storymark.storage.server.faults import reason_of

# How long an act may wait for the server (a cut cable says nothing), and for somebody else's import.
CONNECT_S = 5
SILENCE_MS = 15_000
LOCK_MS = 10_000
STATEMENT_MS = 120_000
IDLE_MS = 300_000
_SESSION = f"""
SET statement_timeout = {STATEMENT_MS};
SET lock_timeout = {LOCK_MS};
SET idle_in_transaction_session_timeout = {IDLE_MS};
SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'
"""
# What a server says that will let us in a moment later: it starts, ends, recovers, or is full.
_SOON = ("the database system is", "too many", "connection slots")
# A lost connection is told of by what we raise; the driver's warnings would go to the person's terminal.
logging.getLogger("psycopg").addHandler(logging.NullHandler())


def connect(place: ServerAddress, *, database: str = "") -> psycopg.Connection[Any]:
    """A connection in autocommit mode.

    The password is asked of the person only when the server wants one and neither libpq's own places
    (`~/.pgpass`) nor the keyring have it. Raises ServerNotReached, ServerRefused, DatabaseMissing,
    PasswordNeeded.
    """
    password = passwords.in_memory(place)
    try:
        made = _connected(place, password, database)
        passwords.accepted(place)
        return made
    except psycopg.OperationalError as error:
        if not _wants_password(error, place):
            raise _refusal(error, place) from error
        kept = None if password else passwords.in_keyring(place)
        if kept is None:
            passwords.forget(place)
            raise _password_needed(place, was_wrong=bool(password)) from error
    try:
        return _connected(place, kept, database)
    except psycopg.OperationalError as error:
        if _wants_password(error, place):
            passwords.forget(place)
            raise _password_needed(place, was_wrong=True) from error
        raise _refusal(error, place) from error


def arguments(place: ServerAddress, password: str | None = None, database: str = "") -> dict[str, Any]:
    """What libpq is told. Other computers must prove who they are, unless the address says otherwise."""
    given: dict[str, Any] = {
        "host": place.host or None,
        "port": place.port,
        "user": place.user or None,
        "dbname": database or place.database,
        "password": password,
        "application_name": "storymark",
        "client_encoding": "UTF8",
        "connect_timeout": CONNECT_S,
        "keepalives_idle": 15,
        "keepalives_interval": 5,
        "keepalives_count": 3,
        "tcp_user_timeout": SILENCE_MS,
        **dict(place.options),
    }
    if not place.is_local and "sslmode" not in given:
        given["sslmode"] = "verify-full"
    if given.get("sslmode") == "verify-full" and "sslrootcert" not in given and not _own_root().exists():
        given["sslrootcert"] = "system"
    return {name: value for name, value in given.items() if value is not None}


def _connected(place: ServerAddress, password: str | None, database: str) -> psycopg.Connection[Any]:
    made = psycopg.connect(autocommit=True, **arguments(place, password, database))
    try:
        made.execute(_SESSION)
    except BaseException:
        made.close()
        raise
    return made


def _own_root() -> Path:
    """Where libpq looks for the authorities that this user trusts."""
    return Path.home() / ".postgresql" / "root.crt"


def _wants_password(error: psycopg.OperationalError, place: ServerAddress) -> bool:
    """Whether the password is what is missing or wrong.

    libpq only knows that one was used, also when the server let us in and then refused something else: a
    missing database, a right, too many connections. The reason's code is not handed on, so its words decide.
    A server that speaks another language names the database when that is its trouble.
    """
    failed = error.pgconn
    if failed is None or failed.needs_password:
        return failed is not None
    told = str(error).lower()
    if not failed.used_password or "auth failed" in told:
        return bool(failed.used_password)
    if "authentication failed" in told or "password" in told:
        return True
    return not told.isascii() and place.database.lower() not in told


def _password_needed(place: ServerAddress, *, was_wrong: bool) -> PasswordNeeded:
    kind = PasswordWrong if was_wrong else PasswordNeeded
    return kind(path=str(place), user=place.user or place.account)


def _refusal(error: psycopg.OperationalError, place: ServerAddress) -> Exception:
    told = str(error)
    if f'database "{place.database}" does not exist' in told:
        return DatabaseMissing(path=str(place))
    if "FATAL:" in told and not any(words in told for words in _SOON):
        return ServerRefused(path=str(place), reason=_words(told))
    return ServerNotReached(path=str(place), reason=_words(told) or reason_of(error))


def _words(told: str) -> str:
    """The end of libpq's report, which has the reason: what comes before repeats the address."""
    line = next((line for line in reversed(told.splitlines()) if "failed" in line or "FATAL" in line), told)
    reason = line.split("FATAL:")[-1].split("failed:")[-1]
    return redacted(" ".join(reason.split()).rstrip("."))
