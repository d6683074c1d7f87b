"""The one connection to a project on a server: one writer at a time, and a new connection for a lost one."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

import psycopg
from psycopg.pq import TransactionStatus
from sqlalchemy import Executable, Table, create_engine
from sqlalchemy.dialects import postgresql
from sqlalchemy.pool import StaticPool

from storymark.domain.errors import Refused, ServerAway, StorymarkError, WriteFailed
from storymark.services.addresses import ServerAddress
from storymark.storage.engine import Database, Prepared, Row
from storymark.storage.server.connecting import connect
from storymark.storage.server.faults import known_fault

Answer = TypeVar("Answer")

# Whoever writes holds this lock of the database until its COMMIT: acts come one after the other, and an entry
# that is read has every lower number before it.
WRITER_LOCK = 0x53544D4B


# Whether what was acknowledged outlives a power cut, and what a transaction sees, hangs on these settings.
_SHOWN = (
    "synchronous_commit",
    "fsync",
    "full_page_writes",
    "server_encoding",
    "default_transaction_isolation",
)


class ServerDatabase(Database):
    """The connection of an open project on a server.

    A connection that was lost is made anew by the next statement outside of a transaction. Within one it
    raises ServerAway: whether a COMMIT came through is then unknown, and the caller asks before it repeats.
    """

    def __init__(self, place: ServerAddress, *, is_read_only: bool = False) -> None:
        super().__init__(str(place), is_read_only=is_read_only)
        self._place = place
        self._connect()

    def insert(self, table: Table) -> Any:
        """An INSERT that knows ON CONFLICT, in PostgreSQL's words; returns what it is told to and no more."""
        return postgresql.insert(table).inline()

    def has_table(self, name: str) -> bool:
        """Whether the database has a table of this name where ours would be."""
        found = self._answer("SELECT to_regclass(quote_ident(current_schema()) || '.' || %s)", (name,))
        return found is not None

    def has_tables(self) -> bool:
        """Whether anything is there already."""
        return bool(self._answer("SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = current_schema())"))

    def setting(self, name: str) -> str:
        """A setting of the server."""
        return str(self._answer("SELECT current_setting(%s)", (name,)))

    def facts(self) -> dict[str, Any]:
        """What a report says of the server: nothing of its address, nothing of a person."""
        return {
            "server_version": self.setting("server_version"),
            "is_replica": bool(self._answer("SELECT pg_is_in_recovery()")),
            "is_encrypted": bool(self._driver.pgconn.ssl_in_use),
            **{name: self.setting(name) for name in _SHOWN},
        }

    def announce(self, channel: str, text: str) -> None:
        """Tell everybody who listens, once the open transaction is kept."""
        self._answer("SELECT pg_notify(%s, %s)", (channel, text))

    # --- statements of the face, each on a living connection ----------------------------------------------
    def rows(self, statement: Executable, values: Mapping[str, Any] | None = None) -> list[Row]:
        """All rows of a query, as plain tuples."""
        return self._living(lambda: Database.rows(self, statement, values))

    def fetch(self, statement: Prepared, row: Row) -> list[Row]:
        """All rows of a prepared query."""
        return self._living(lambda: Database.fetch(self, statement, row))

    def _answer(self, sql: str, values: tuple[Any, ...] = ()) -> Any:
        def run() -> Any:
            try:
                row = self._driver.execute(sql, values).fetchone()
            except psycopg.Error as error:
                raise self._known(error) from error
            return row[0] if row else None

        return self._living(run)

    def _living(self, run: Callable[[], Answer]) -> Answer:
        if self._depth:
            return run()
        if self._driver.closed:
            self._connect_again()
        try:
            return run()
        except ServerAway:
            # Nothing was changed by a question: asked once more, it may find the server back.
            self._connect_again()
            return run()

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[None]:
        """Around long reading: all of it is of one moment. Within a transaction that writes, of that one."""
        if self._depth:
            yield
            return
        self._living(lambda: self._run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"))
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            with contextlib.suppress(StorymarkError):  # the connection may be gone, and it with it
                self._run("ROLLBACK")

    # --- transactions ------------------------------------------------------------------------------------
    def _check_place(self) -> None:
        """The server answers for its files."""

    def _begin(self) -> None:
        self._living(self._begin_alone)

    def _begin_alone(self) -> None:
        # Each statement sees what was kept before it, the first one after the lock what others did meanwhile.
        self._run("BEGIN ISOLATION LEVEL READ COMMITTED")
        try:
            self._run(f"SELECT pg_advisory_xact_lock({WRITER_LOCK})")
        except BaseException:
            self._roll_back()
            raise

    def _commit(self) -> None:
        # PostgreSQL answers the COMMIT of a failed transaction with ROLLBACK and calls it a success.
        try:
            told = self._driver.execute("COMMIT").statusmessage
        except psycopg.Error as error:
            raise self._known(error) from error
        if told != "COMMIT":
            raise WriteFailed(path=self.path, reason="the transaction was lost")

    def _has_transaction(self) -> bool:
        return bool(self._driver.info.transaction_status == TransactionStatus.INTRANS)

    def _can_roll_back(self) -> bool:
        return self._driver.info.transaction_status in (TransactionStatus.INTRANS, TransactionStatus.INERROR)

    def _fault(self, error: BaseException) -> StorymarkError | None:
        return known_fault(error, self.path)

    # --- connections -------------------------------------------------------------------------------------
    def _connect(self) -> None:
        engine = create_engine(
            "postgresql+psycopg://",
            creator=lambda: connect(self._place),
            poolclass=StaticPool,
            pool_reset_on_return=None,  # there is one user, and a dead connection cannot be reset
            isolation_level="AUTOCOMMIT",
            hide_parameters=True,  # an error would repeat the story's text
            use_native_hstore=False,
        )
        try:
            self._use(engine)
        except BaseException:
            engine.dispose()
            raise

    def _connect_again(self) -> None:
        with contextlib.suppress(Exception):  # whatever the dead one says of its end
            self.close()
        try:
            self._connect()
        except Refused as error:
            # It let us in before. Whatever it says now (it starts, it is full, the password is another one),
            # the act is kept and tried again.
            reason = error.facts.get("reason", "it does not let us in any more")
            raise ServerAway(path=self.path, reason=reason) from error
