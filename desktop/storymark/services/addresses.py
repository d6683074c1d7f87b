"""Where a project is: a file, or a database on a team's server."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from storymark.domain.errors import BadAddress

SCHEME = "postgresql+psycopg"
_SCHEMES = (SCHEME, "postgresql", "postgres")
# What an address may ask of the connection; the rest is the program's own affair.
OPTIONS = ("host", "port", "sslmode", "sslrootcert", "sslcert", "sslkey", "sslcrl", "connect_timeout")
_SECRET = ("password", "sslpassword", "passfile")
_THIS_COMPUTER = ("", "localhost", "127.0.0.1", "::1")
DEFAULT_PORT = 5432


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """A database on a PostgreSQL server, without a password. `host` may be a folder with a socket."""

    user: str
    host: str
    port: int
    database: str
    options: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        from urllib.parse import quote, urlencode

        who = f"{quote(self.user, safe='')}@" if self.user else ""
        is_socket = self.host.startswith(("/", "@"))
        host = "" if is_socket else f"[{self.host}]" if ":" in self.host else self.host
        port = f":{self.port}" if self.port != DEFAULT_PORT and not is_socket else ""
        query: list[tuple[str, str]] = []
        if is_socket:
            query.append(("host", self.host))
            query += [("port", str(self.port))] if self.port != DEFAULT_PORT else []
        query += self.options
        end = f"?{urlencode(query, safe='/')}" if query else ""
        return f"{SCHEME}://{who}{host}{port}/{quote(self.database, safe='')}{end}"

    @property
    def name(self) -> str:
        """What it is called in messages and file names."""
        return self.database

    @property
    def stem(self) -> str:
        """The name of a project that is made here."""
        return self.database

    @property
    def account(self) -> str:
        """Whose password it needs, on which server: the key under which one is kept."""
        return f"{self.user}@{self.host or 'localhost'}:{self.port}"

    @property
    def is_local(self) -> bool:
        """Whether the server is this computer, where nobody listens in between."""
        return self.host.lower() in _THIS_COMPUTER or self.host.startswith(("/", "@"))


Location = Path | ServerAddress


def is_address(text: str) -> bool:
    """Whether `text` means a server and not a file."""
    return "://" in text


def location_of(text: str) -> Location:
    """The place that a command or a list names. Raises BadAddress.

    A password in an address is taken out and kept in memory alone, so that no later text can hold it.
    """
    if not is_address(text):
        return Path(text)
    return server_address(text)


def server_address(text: str) -> ServerAddress:
    """What an address such as `postgresql+psycopg://linh@db.example.org/claims` means; see `location_of`."""
    # Late: every command and the window ask what a path is, and nearly all of them mean a file.
    from urllib.parse import parse_qsl, unquote, urlsplit

    from storymark.services import secrets

    shown = secrets.redacted(text)
    try:
        parts = urlsplit(text.strip())
        port = parts.port
    except ValueError as error:
        raise BadAddress(path=shown, reason="its port or host cannot be read") from error
    if parts.scheme not in _SCHEMES:
        raise BadAddress(path=shown, reason=f"it does not begin with {SCHEME}://")
    database = unquote(parts.path.removeprefix("/"))
    if not database or "/" in database or "\x00" in database:
        raise BadAddress(path=shown, reason="it does not end with the name of one database")
    given = dict(parse_qsl(parts.query, keep_blank_values=True))
    password = unquote(parts.password or "")
    for name in _SECRET:
        password = given.pop(name, "") if name == "password" and name in given else password
        given.pop(name, None)
    unknown = sorted(set(given) - set(OPTIONS))
    if unknown:
        raise BadAddress(path=shown, reason=f"“{unknown[0]}” is none of {', '.join(OPTIONS)}")
    host = given.pop("host", "") or unquote(parts.hostname or "")
    stated = given.pop("port", "")
    if stated and not stated.isdigit():
        raise BadAddress(path=shown, reason="its port or host cannot be read")
    place = ServerAddress(
        user=unquote(parts.username or ""),
        host=host,
        port=int(stated) if stated else port or DEFAULT_PORT,
        database=database,
        options=tuple(sorted(given.items())),
    )
    if password:
        secrets.remember(place.account, password)
    return place
