"""The schema on a server: made and migrated alike; a migration that is stopped leaves the old one."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from sqlalchemy import text

from storymark.domain.errors import ProjectTooNew, ServerAway, StorymarkError
from storymark.services.addresses import ServerAddress
from storymark.storage import upgrade
from storymark.storage.replay import replay
from storymark.storage.schema import REVISIONS, stored_revision
from storymark.storage.server import opening
from storymark.storage.server.database import ServerDatabase
from storymark.storage.server.store import create_server_store, open_server_store
from storymark.storage.tables import METADATA

pytestmark = pytest.mark.postgres

COLUMNS = text(
    "SELECT table_name, column_name, data_type, is_nullable, collation_name, "
    "regexp_replace(column_default, '^nextval.*', 'next') FROM information_schema.columns "
    "WHERE table_schema = current_schema() ORDER BY 1, 2"
)
INDICES = text("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema() ORDER BY 1")


def shape(place: ServerAddress) -> list[object]:
    database = ServerDatabase(place)
    try:
        return [database.rows(COLUMNS), database.rows(INDICES)]
    finally:
        database.close()


def made_old(place: ServerAddress, change: Callable[[ServerDatabase], None]) -> None:
    """Do something to a project behind its back."""
    database = ServerDatabase(place)
    try:
        with database.transaction():
            change(database)
    finally:
        database.close()


def test_migrations_make_what_a_new_project_has(
    team_place: ServerAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_server_store(team_place, name="new").close()
    new = shape(team_place)

    def empty(database: ServerDatabase) -> None:
        METADATA.drop_all(database.connection)
        database.connection.execute(text("DROP TABLE alembic_version"))
        upgrade.migrate(database)

    made_old(team_place, empty)

    assert shape(team_place) == new


def test_a_newer_project_is_refused_with_both_versions(team_place: ServerAddress) -> None:
    create_server_store(team_place, name="new").close()
    made_old(
        team_place,
        lambda db: db.connection.execute(text("UPDATE alembic_version SET version_num = '9999'")),
    )

    with pytest.raises(ProjectTooNew, match=f"9999.*{REVISIONS[-1]}"):
        open_server_store(team_place)


def one_step_back(database: ServerDatabase) -> None:
    """As if the newest revision, which makes a column of a test's own, had not run."""
    database.connection.execute(text("UPDATE alembic_version SET version_num = '0000'"))


@pytest.fixture
def older(team_place: ServerAddress, monkeypatch: pytest.MonkeyPatch) -> ServerAddress:
    """A project one revision behind; the step to the newest adds a table."""
    create_server_store(team_place, name="old").close()
    made_old(team_place, one_step_back)
    monkeypatch.setattr(opening, "REVISIONS", ("0000", *REVISIONS))

    def migrate(database: ServerDatabase) -> None:
        database.connection.execute(text("CREATE TABLE fresh (x bigint)"))
        database.connection.execute(text("INSERT INTO fresh SELECT count(*) FROM journal"))
        database.connection.execute(text(f"UPDATE alembic_version SET version_num = '{REVISIONS[-1]}'"))

    monkeypatch.setattr(upgrade, "migrate", migrate)
    return team_place


def state(place: ServerAddress) -> tuple[str, bool]:
    database = ServerDatabase(place)
    try:
        return stored_revision(database), database.has_table("fresh")
    finally:
        database.close()


def test_an_older_project_is_brought_up_to_date(older: ServerAddress) -> None:
    store = open_server_store(older)
    try:
        assert replay(store) == []
    finally:
        store.close()
    assert state(older) == (REVISIONS[-1], True)


@pytest.mark.parametrize("statement", range(3))
def test_a_killed_migration_leaves_the_old_project(
    older: ServerAddress, monkeypatch: pytest.MonkeyPatch, statement: int
) -> None:
    """The server ends the connection before each statement of the step, as it does when it is killed."""
    whole = upgrade.migrate
    made = 0

    def killed(database: ServerDatabase) -> None:
        from sqlalchemy import event

        def before(_connection: object, _cursor: object, *_rest: object) -> None:
            nonlocal made
            if made == statement:
                _end_connection(older, database)
            made += 1

        event.listen(database.connection.engine, "before_cursor_execute", before)
        whole(database)

    with monkeypatch.context() as patch:
        patch.setattr(upgrade, "migrate", killed)
        with pytest.raises(ServerAway):
            open_server_store(older)

    assert state(older) == ("0000", False)
    open_server_store(older).close()
    assert state(older) == (REVISIONS[-1], True)


def _end_connection(place: ServerAddress, database: ServerDatabase) -> None:
    pid = database.connection.connection.driver_connection.info.backend_pid
    other = ServerDatabase(place)
    try:
        other.rows(text("SELECT pg_terminate_backend(:pid, 5000)"), {"pid": pid})
    finally:
        other.close()


def test_two_who_open_an_older_project_at_once_upgrade_it_once(older: ServerAddress) -> None:
    failures: list[BaseException] = []

    def open_it() -> None:
        try:
            open_server_store(older).close()
        except StorymarkError as error:
            failures.append(error)

    threads = [threading.Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failures == []
    assert state(older) == (REVISIONS[-1], True)
