"""The `ProjectChecker` of the services on an open project."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from sqlalchemy import select

from storymark.domain.clock import now_ms
from storymark.domain.errors import ProjectDamaged
from storymark.domain.journal import Change, RecordRef
from storymark.domain.rule_breaks import PagesDamaged, RowMissing, RowUnknown, RuleBreak, SentencesBroken
from storymark.services.ports import Progress
from storymark.storage.checking.anew import make_anew
from storymark.storage.checking.file_rules import file_rules, mend_file
from storymark.storage.checking.journal_rules import JournalState, journal_rules
from storymark.storage.checking.link_rules import link_rules
from storymark.storage.checking.row_rules import row_rules
from storymark.storage.checking.story_label_rules import story_label_rules
from storymark.storage.checking.story_rules import story_rules
from storymark.storage.sqlite import SqliteDatabase
from storymark.storage.store import SqlStore
from storymark.storage.tables import layer, story, tag


class Checker:
    """Looks through one open project; see `services.checking.ProjectChecker`."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self._state = JournalState()
        self._broken_cuts: set[str] = set()

    @property
    def notes(self) -> tuple[int, int]:
        """Of the last look: parents that are not in this copy, and entries from more than a day ahead."""
        return self._state.unknown_parents, self._state.late

    def breaks(self, progress: Progress) -> Iterator[RuleBreak]:
        """What breaks a rule, the file first; what follows from a break that was named is not named again."""
        try:
            with self._store.database.snapshot():
                yield from self._breaks(progress)
        except ProjectDamaged as error:  # a page that cannot be read
            yield PagesDamaged(reason=error.facts["reason"])

    def _breaks(self, progress: Progress) -> Iterator[RuleBreak]:
        now = now_ms()
        db = self._store.database
        damaged = False
        # A database server looks after its own files.
        for one in file_rules(db) if isinstance(db, SqliteDatabase) else ():
            damaged = damaged or isinstance(one, PagesDamaged)
            yield one
        if damaged:  # what is read from such a file may be anything
            return
        self._state = JournalState()
        yield from journal_rules(self._store, self._state, now_ms=now, progress=progress)
        named = set()
        are_complete = True
        for one in row_rules(self._store, self._state, progress=progress):
            named.add(one.ref)
            are_complete = are_complete and not isinstance(one, RowMissing | RowUnknown)
            yield one
        self._broken_cuts.clear()
        for one in story_rules(db, now_ms=now, progress=progress):
            if one.ref not in named:
                yield one
            if isinstance(one, SentencesBroken):
                self._broken_cuts.add(str(one.facts["id"]))
        if are_complete:  # else whatever names a missing row would be named, too
            links = chain(link_rules(self._store, now_ms=now), story_label_rules(self._store, now_ms=now))
            yield from (one for one in links if one.ref not in named)

    def story_title(self, ref: RecordRef) -> str:
        """The title of the story that the record is about, empty for none."""
        query = select(story.c.title)
        if ref.record in ("story", "sentences"):
            query = query.where(story.c.id == ref.id)
        elif ref.record in ("tag", "layer"):
            table = tag if ref.record == "tag" else layer
            query = query.join(table, table.c.story == story.c.num).where(table.c.id == ref.id)
        else:
            return ""
        return str(self._store.database.value(query) or "")

    def mend_file(self, found: Sequence[RuleBreak]) -> None:
        """Set the file's own fittings right."""
        db = self._store.database
        if isinstance(db, SqliteDatabase):
            mend_file(db, found)

    def make_anew(self, progress: Progress) -> list[Change]:
        """Make all rows anew in the open transaction; what only rows still told, for a new entry."""
        return make_anew(self._store, self._state, self._broken_cuts, progress=progress)
