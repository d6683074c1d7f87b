"""The row that says whose copy this is and whether somebody was in it when it was last closed."""

from __future__ import annotations

import contextlib
import secrets

from sqlalchemy import select, text, update

from storymark.domain.errors import NotSaved, StorymarkError
from storymark.domain.ids import ProjectId, ReplicaId
from storymark.storage.engine import Database
from storymark.storage.sqlite import SqliteDatabase
from storymark.storage.tables import this_copy
from storymark.storage.watch import FileWatch


class Session:
    """From the first act until the file is closed, the file holds a nonce of ours.

    It tells an unclean end at the next opening, and that nobody wrote over the file meanwhile. Opening a
    project for reading leaves it as it is: nothing is written before the first act.
    """

    def __init__(self, database: SqliteDatabase, watch: FileWatch | None) -> None:
        self._db = database
        self._watch = watch
        self._is_marked = False

    def begin(self) -> None:
        """Mark the file, once; called before the first transaction."""
        if self._is_marked:
            return
        self._is_marked = True
        nonce = secrets.token_hex(16)
        try:
            with self._db.transaction():
                self._db.connection.execute(update(this_copy).values(session=nonce))
        except BaseException:
            self._is_marked = False
            raise
        # The nonce is looked for in the main file, where only a checkpoint brings it. Without one (the disk
        # is full) the act may still succeed, watched by the path alone.
        with contextlib.suppress(NotSaved):
            if self._watch is not None and self._db.checkpoint():
                page = self._db.value(text("SELECT rootpage FROM sqlite_schema WHERE name = 'this_copy'"))
                self._watch.expect(nonce, page=page, page_bytes=self._db.pragma("page_size"))

    def end(self) -> None:
        """Take the mark off and leave everything in the main file.

        A full disk or a file that was moved away hinders it: then all is in the -wal file beside it, and
        the next opening finds it there.
        """
        if not self._is_marked:
            return
        with contextlib.suppress(StorymarkError):
            if self._watch is not None:
                self._watch.check()
                self._watch.forget_nonce()
            with self._db.transaction():
                self._db.connection.execute(update(this_copy).values(session=""))
            self._db.checkpoint()


def whose_copy(database: Database) -> tuple[ProjectId, ReplicaId, bool] | None:
    """Project, replica, and whether the file was closed properly; None when the row is missing."""
    row = database.one(select(this_copy.c.project, this_copy.c.replica, this_copy.c.session))
    if row is None:
        return None
    return ProjectId(row[0]), ReplicaId(row[1]), row[2] == ""
