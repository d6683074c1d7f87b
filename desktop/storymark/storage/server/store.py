"""A project on a server as the services see it: the `Store` protocol where others write as well."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from secrets import token_hex

from sqlalchemy import bindparam, func, select

from storymark.domain.backups import Reason
from storymark.domain.fold import ENTRY
from storymark.domain.ids import ProjectId
from storymark.domain.journal import Entry, parse_entry
from storymark.services.addresses import ServerAddress
from storymark.services.ports import NewStory
from storymark.storage.engine import Row
from storymark.storage.journal import touches_of
from storymark.storage.server import opening
from storymark.storage.server.database import ServerDatabase
from storymark.storage.server.listening import CHANNEL
from storymark.storage.store import SqlStore
from storymark.storage.tables import journal

# More news than this are not read one by one: everything that is remembered is forgotten.
_NEWS_ENTRIES = 200
_NEWS_BYTES = 1_000_000


def create_server_store(
    place: ServerAddress, *, name: str = "", project: ProjectId | None = None
) -> TeamStore:
    """Make a project in an empty database and open it; raises what `opening.create` raises."""
    return TeamStore(opening.create(place, name=name, project=project))


def open_server_store(place: ServerAddress, *, read_only: bool = False) -> TeamStore:
    """Open the project in a database; raises what `opening.open_existing` raises."""
    return TeamStore(opening.open_existing(place, is_read_only=read_only))


class TeamStore(SqlStore):
    """One open project on a server; belongs to the thread that opened it.

    What is remembered holds as long as nobody else wrote: every transaction begins by looking at the newest
    entry, and what others' entries touch is read anew.
    """

    is_shared = True
    database: ServerDatabase

    def __init__(self, opened: opening.OpenedServer) -> None:
        super().__init__(opened)
        self.token = token_hex(8)
        self._seen = self._newest()
        self._has_appended = False

    def discard(self) -> None:
        """Take back a project that was made a moment ago, and close."""
        opening.drop(self.database)
        self.close()

    def act(self) -> AbstractContextManager[None]:
        return self.transaction()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        with self.database.transaction():
            if self.database.is_outermost:
                self._has_appended = False
                self._look()
            yield
            if self.database.is_outermost and self._has_appended:
                self.database.announce(CHANNEL, self.token)
                newest = self._newest()
        if not self.database.is_in_transaction and self._has_appended:
            self._seen = newest

    def append(self, entry: Entry) -> bool:
        is_new = super().append(entry)
        self._has_appended = self._has_appended or is_new
        return is_new

    def append_new(self, stories: Sequence[NewStory]) -> bool:
        are_new = super().append_new(stories)
        self._has_appended = self._has_appended or are_new
        return are_new

    def back_up(self, reason: Reason, *, between: Callable[[], None]) -> None:
        return None  # whoever looks after the server looks after its backups

    def look(self) -> None:
        self._look()

    def _newest(self) -> int:
        return self.database.value(select(func.max(journal.c.seq))) or 0

    def _look(self) -> None:
        newest = self._newest()
        if newest == self._seen:
            return
        news = self._news() if newest > self._seen else None
        self._seen = newest
        if news is None:  # too many, or the server was restored from an older state
            self.forget_all()
        else:
            self._forget_touched(news)
        self.on_news(news)

    def _news(self) -> list[Entry] | None:
        since = journal.c.seq > bindparam("seen")
        sizes = select(journal.c.seq, func.length(journal.c.body)).where(since).order_by(journal.c.seq)
        rows: list[Row] = self.database.rows(sizes.limit(_NEWS_ENTRIES + 1), {"seen": self._seen})
        if len(rows) > _NEWS_ENTRIES or sum(size for _, size in rows) > _NEWS_BYTES:
            return None
        bodies = select(journal.c.body).where(since).order_by(journal.c.seq)
        return [parse_entry(bytes(row[0])) for row in self.database.rows(bodies, {"seen": self._seen})]

    def _forget_touched(self, news: list[Entry]) -> None:
        for entry in news:
            refs = list(touches_of(entry))
            if any(ref.record == ENTRY for ref in refs):  # it may turn any record
                self.forget_all()
                return
            self.journal.forget(refs)
            self._projector.forget(refs)
            if any(ref.record == "story" for ref in refs):
                self._list.forget_order()
