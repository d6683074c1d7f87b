"""Fixtures with a team's server, for every test folder.

`STORYMARK_TEST_POSTGRES` names a database on a server whose role may make others. Without it a server is
started from the system's binaries. With neither, the tests are skipped; where `STORYMARK_REQUIRE_POSTGRES` is
set, they fail.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count

import pytest
from tests.support.team_server import TeamServer, binaries

from storymark.services.addresses import ServerAddress, server_address

_names = count(1)


@pytest.fixture(scope="session")
def own_server() -> Iterator[TeamServer]:
    """A server that tests may stop and kill, shared by those that leave it running."""
    found = binaries()
    if found is None:
        _do_without("no PostgreSQL server is installed")
    server = TeamServer(found)
    yield server
    server.remove()


@pytest.fixture(scope="session")
def maintenance_url(request: pytest.FixtureRequest) -> str:
    """A database from which others are made."""
    given = os.environ.get("STORYMARK_TEST_POSTGRES", "")
    if given:
        return given
    server: TeamServer = request.getfixturevalue("own_server")
    return server.url("postgres")


@pytest.fixture
def team_place(maintenance_url: str) -> Iterator[ServerAddress]:
    """An empty database of this test's own."""
    yield from fresh_database(maintenance_url)


def fresh_database(maintenance_url: str) -> Iterator[ServerAddress]:
    """Make a database and take it away again, whoever still uses it."""
    import psycopg
    from psycopg import sql

    from storymark.storage.server.connecting import connect

    base = server_address(maintenance_url)
    name = f"storymark_test_{os.getpid()}_{next(_names)}"
    place = ServerAddress(base.user, base.host, base.port, name, base.options)
    with connect(base) as admin:
        admin.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'").format(sql.Identifier(name))
        )
    yield place
    try:
        with connect(base) as admin:
            admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
    except psycopg.Error as error:  # pragma: no cover — a server that a test killed
        raise AssertionError(f"the test's database was not taken away: {error}") from error


def _do_without(reason: str) -> None:
    if os.environ.get("STORYMARK_REQUIRE_POSTGRES"):
        pytest.fail(reason)
    pytest.skip(reason)


def both_stores(metafunc: pytest.Metafunc) -> None:
    """Run the tests of modules that say `BOTH_STORES = True` on a file and on a server."""
    if "store_kind" in metafunc.fixturenames:
        kinds = ["file"]
        is_file_only = metafunc.definition.get_closest_marker("file_only") is not None
        if getattr(metafunc.module, "BOTH_STORES", False) and not is_file_only:
            kinds.append(pytest.param("server", marks=pytest.mark.postgres))
        metafunc.parametrize("store_kind", kinds)
