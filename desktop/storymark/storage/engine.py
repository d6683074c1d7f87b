"""What an open project's one connection can do, whichever database it is: statements and transactions.

SQLAlchemy Core alone: importing its ORM costs twice what a bare window costs to show (decision 0007).
The driver is in autocommit mode and BEGIN, COMMIT and SAVEPOINT are ours: in the driver's legacy mode a
migration that is killed leaves a half-changed file. `sqlite` and `server` are the two databases.
"""

from __future__ import annotations

import contextlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import BindParameter, Connection, Dialect, Engine, Executable, Table, bindparam, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.sql import ClauseElement

from storymark.domain.errors import NotSaved, ProjectReadOnly, StorymarkError, WriteFailed

Row = tuple[Any, ...]

# How many values a prepared `IN (…)` takes: a few statements serve lists of any length.
_IN_SIZES = (1, 8, 64, 512)

# What `prepare` has compiled, by dialect: the next project that is opened finds it here.
_PREPARED: dict[tuple[str, Any], dict[str, Prepared]] = {}


class Prepared:
    """A statement compiled once for the driver, which takes the values of its parameters `names` in order."""

    __slots__ = ("_fixed", "_places", "names", "sql", "takes_mapping")

    def __init__(self, statement: ClauseElement, names: Sequence[str], dialect: Dialect) -> None:
        compiled: Any = statement.compile(dialect=dialect)
        self.sql = str(compiled)
        self.names = tuple(names)
        self.takes_mapping = not compiled.positional
        self._fixed = {name: value for name, value in compiled.params.items() if name not in names}
        order = tuple(compiled.positiontup) if compiled.positional else self.names
        # None where the driver's order is the caller's: the usual case, and nothing is copied.
        self._places = None if order == self.names else order

    def given(self, row: Row) -> Any:
        """The driver's form of `row`."""
        if self.takes_mapping:
            return {**self._fixed, **dict(zip(self.names, row, strict=True))}
        if self._places is None:
            return row
        known = {**self._fixed, **dict(zip(self.names, row, strict=True))}
        return tuple(known[name] for name in self._places)

    def given_many(self, rows: Sequence[Row]) -> Sequence[Any]:
        """The driver's form of each of `rows`."""
        is_same = not self.takes_mapping and self._places is None
        return rows if is_same else [self.given(row) for row in rows]


class Database(ABC):
    """Runs statements and transactions on the one connection of an open project."""

    connection: Connection

    def __init__(self, path: str, *, is_read_only: bool = False) -> None:
        self.path = path
        self.is_read_only = is_read_only
        self.before_begin: Callable[[], None] = nothing
        """Called before the first statement of each outermost transaction."""
        self.after_rollback: Callable[[], None] = nothing
        """Called when something was taken back: whatever is remembered may be wrong."""
        self._depth = 0
        self._failure: BaseException | None = None

    def _use(self, engine: Engine) -> None:
        """Connect; the subclass has made `engine` for one connection in autocommit mode."""
        self._engine = engine
        event.listen(engine, "handle_error", self._translated, retval=True)
        self.connection = engine.connect()
        # Statements that are prepared go to the driver itself: SQLAlchemy's way takes four times as long.
        self._driver: Any = self.connection.connection.driver_connection
        self._driver_error: type[Exception] = self.connection.dialect.loaded_dbapi.Error
        dialect = self.connection.dialect
        self._prepared = _PREPARED.setdefault((dialect.name, dialect.server_version_info), {})

    def close(self) -> None:
        """Close the connection; SQLite takes its -wal file along if everything is in the main file."""
        self.connection.close()
        self._engine.dispose()

    def snapshot(self) -> AbstractContextManager[None]:
        """Around long reading: all of it is of one moment, whoever writes meanwhile."""
        return contextlib.nullcontext()  # a file has one owner, who reads

    # --- statements --------------------------------------------------------------------------------------
    def rows(self, statement: Executable, values: Mapping[str, Any] | None = None) -> list[Row]:
        """All rows of a query, as plain tuples: thousands of them are made twice as fast as rows."""
        cursor: Any = self.connection.execute(statement, values).cursor
        try:  # past SQLAlchemy, which would translate what goes wrong: a damaged page shows only now
            found: list[Row] = cursor.fetchall()
        except self._driver_error as error:
            raise self._known(error) from error
        return found

    def one(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Row | None:
        """The first row of a query."""
        found = self.rows(statement, values)
        return found[0] if found else None

    def value(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Any:
        """The first column of the first row, None for no row."""
        found = self.one(statement, values)
        return found[0] if found else None

    def prepare(self, key: str, make: Callable[[], ClauseElement], names: Sequence[str]) -> Prepared:
        """The statement that `make` builds, compiled the first time that `key` is asked for."""
        found = self._prepared.get(key)
        if found is None:
            found = self._prepared[key] = Prepared(make(), names, self.connection.dialect)
        return found

    @abstractmethod
    def insert(self, table: Table) -> Any:
        """An INSERT that knows ON CONFLICT, in this database's dialect."""

    @abstractmethod
    def has_table(self, name: str) -> bool:
        """Whether there is a table of this name."""

    def fetch(self, statement: Prepared, row: Row) -> list[Row]:
        """All rows of a prepared query: for questions that an import asks once a story."""
        try:
            found: list[Row] = self._driver.execute(statement.sql, statement.given(row)).fetchall()
        except self._driver_error as error:
            raise self._known(error) from error
        return found

    def fetch_in(
        self,
        key: str,
        make: Callable[[Sequence[BindParameter[Any]]], ClauseElement],
        values: Sequence[Any],
        *,
        first: Mapping[str, Any] | None = None,
    ) -> list[Row]:
        """All rows of a query whose `column.in_(…)` takes `values`, however many; compiled for a few sizes.

        `first` are values of the query's other parameters.
        """
        other = first or {}
        found: list[Row] = []
        for start in range(0, len(values), _IN_SIZES[-1]):
            part = tuple(values[start : start + _IN_SIZES[-1]])
            size = next(s for s in _IN_SIZES if s >= len(part))
            names = [f"in_{n}" for n in range(size)]
            statement = self.prepare(
                f"{key}/{size}",
                lambda names=names: make([bindparam(name) for name in names]),  # type: ignore[misc]
                [*other, *names],
            )
            found += self.fetch(statement, (*other.values(), *part, *part[-1:] * (size - len(part))))
        return found

    def write(self, statement: Prepared, row: Row) -> None:
        """Run a writing statement."""
        self._require_transaction()
        try:
            self._driver.execute(statement.sql, statement.given(row))
        except self._driver_error as error:
            raise self._known(error) from error

    def write_one(self, statement: Prepared, row: Row) -> Any:
        """Run a writing statement that returns one value; None when it changed nothing."""
        self._require_transaction()
        try:
            # All rows are fetched: a statement that is not run to its end is not done when COMMIT comes.
            found = self._driver.execute(statement.sql, statement.given(row)).fetchall()
        except self._driver_error as error:
            raise self._known(error) from error
        return found[0][0] if found else None

    def write_many(self, statement: Prepared, rows: Sequence[Row]) -> int:
        """Run a writing statement for many rows; how many it changed."""
        if not rows:
            return 0
        self._require_transaction()
        cursor = self._driver.cursor()
        try:
            cursor.executemany(statement.sql, statement.given_many(rows))
        except self._driver_error as error:
            raise self._known(error) from error
        changed: int = cursor.rowcount
        return changed

    # --- transactions ------------------------------------------------------------------------------------
    @property
    def is_in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return self._depth > 0

    @property
    def is_outermost(self) -> bool:
        """Whether the open transaction is not part of another."""
        return self._depth == 1

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """BEGIN … COMMIT while nobody else writes; an inner one is a savepoint, taken back by what it raises.

        Raises what `_check_place` raises, before and after: an acknowledgement needs both.
        """
        if self._depth:
            with self._savepoint():
                yield
            return
        if self.is_read_only:
            raise ProjectReadOnly(path=self.path, reason="it was opened for reading only")
        self._check_place()
        self.before_begin()
        self._failure = None
        self._begin()
        self._depth = 1
        try:
            yield
            self._require_transaction()
            self._commit()
        except BaseException:
            self._roll_back()
            raise
        finally:
            self._depth = 0
        self._check_place()

    @abstractmethod
    def _check_place(self) -> None:
        """Raise NotSaved when the place that was opened is not there any more."""

    @abstractmethod
    def _begin(self) -> None:
        """Begin a transaction in which nobody else writes."""

    def _commit(self) -> None:
        self._run("COMMIT")

    @abstractmethod
    def _has_transaction(self) -> bool:
        """Whether the driver is in a transaction that can still be kept."""

    def _can_roll_back(self) -> bool:
        """Whether the driver is in a transaction, if only in one that must be taken back."""
        return self._has_transaction()

    @contextlib.contextmanager
    def _savepoint(self) -> Iterator[None]:
        name = f"part{self._depth}"
        self._run(f"SAVEPOINT {name}")
        self._depth += 1
        try:
            yield
            self._run(f"RELEASE {name}")
        except BaseException as error:
            if self._can_roll_back():
                self._run(f"ROLLBACK TO {name}")
                self._run(f"RELEASE {name}")
            else:
                self._failure = error  # the outer block must not go on as if nothing were lost
            self.after_rollback()
            raise
        finally:
            self._depth -= 1

    def _roll_back(self) -> None:
        # The rollback itself may meet the same full disk; SQLite then takes back at the next chance.
        if self._can_roll_back():
            with contextlib.suppress(NotSaved, ProjectReadOnly):
                self._run("ROLLBACK")
        self.after_rollback()

    def _run(self, sql: str) -> None:
        try:
            self._driver.execute(sql)
        except self._driver_error as error:
            raise self._known(error) from error

    def _require_transaction(self) -> None:
        if self._failure is not None or not self._has_transaction():
            # A full disk made SQLite take back everything: each statement would be kept for itself now.
            raise self._failure or WriteFailed(path=self.path, reason="the transaction was lost")

    def _known(self, error: Exception) -> Exception:
        return self._fault(error) or error

    def _translated(self, context: ExceptionContext) -> BaseException | None:
        return self._fault(context.original_exception)

    @abstractmethod
    def _fault(self, error: BaseException) -> StorymarkError | None:
        """The domain's error for one of the driver; None for a defect of ours."""


def nothing() -> None:
    """What a hook does that nobody set."""
