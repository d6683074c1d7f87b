"""An open project as the services see it: the `Store` protocol on any database, and on a project file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from sqlalchemy import bindparam, delete, select

from storymark.domain.assignments import Assignment
from storymark.domain.backups import Backup, Reason
from storymark.domain.errors import ProjectReadOnly
from storymark.domain.fold import RecordState
from storymark.domain.ids import AnnotatorId, EntryId, LayerId, ProjectId, ReplicaId, StoryId, TagId
from storymark.domain.journal import Entry, RecordRef
from storymark.domain.labels import LabelSet
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.story import Story
from storymark.domain.story_labels import StoryLabel
from storymark.domain.tags import Layer, Tag
from storymark.domain.undo import Act
from storymark.services.ports import (
    JournalHead,
    JournalLine,
    MergeNote,
    NewStory,
    StoryBundle,
    StoryQuery,
    StoryRow,
    TextPage,
)
from storymark.storage import (
    assignments,
    merge_log,
    opening,
    people,
    stories,
    story_labels,
    tags,
    work,
)
from storymark.storage.engine import Database
from storymark.storage.journal import Journal
from storymark.storage.journal_pages import journal_page
from storymark.storage.numbers import Numbers
from storymark.storage.projection import Projector
from storymark.storage.sentence_rows import keep_sentences
from storymark.storage.sqlite import SqliteDatabase
from storymark.storage.stale import stories_older_than
from storymark.storage.story_list import StoryList, label_counts, languages
from storymark.storage.tables import meta
from storymark.storage.text_scan import text_page

if TYPE_CHECKING:
    from storymark.domain.decisions import Comment, Decision
    from storymark.services.addresses import ServerAddress


def create_store(path: Path, *, name: str = "", who: str = "", project: ProjectId | None = None) -> FileStore:
    """Make a project file and open it; `who` is the person that a second opener is told of.

    `project` makes a copy of a project that exists elsewhere, for its entries to come. Raises
    ProjectExists, FileMissing (no such folder), ProjectLocked, ProjectReadOnly.
    """
    return FileStore(opening.create(path, name=name, who=who, project=project))


def open_store(
    path: Path, *, create: bool = False, name: str = "", read_only: bool = False, who: str = ""
) -> FileStore:
    """Open the project at `path`, or make it with `create`.

    Raises ProjectMissing (ProjectExists with `create`), NotAProject, ProjectTooNew, ProjectDamaged,
    ProjectLocked, ProjectReadOnly.
    """
    if create:
        return create_store(path, name=name, who=who)
    return FileStore(opening.open_existing(path, who=who, is_read_only=read_only))


class OpenProject(Protocol):
    """What a store needs of an opening: a connection, whose project it is, and how to let go."""

    @property
    def path(self) -> Path | ServerAddress: ...
    @property
    def database(self) -> Database: ...
    @property
    def project(self) -> ProjectId: ...
    @property
    def replica(self) -> ReplicaId: ...
    def close(self) -> None: ...


def open_backup(path: Path) -> FileStore:
    """A backup, for reading: it can be looked at by anybody at any time, and no lock is put beside it.

    Raises what `open_store` raises.
    """
    return FileStore(opening.open_copy(path))


class SqlStore:
    """One open project; belongs to the thread that opened it. See `services.ports.Store`."""

    is_shared = False
    token = ""
    database: Database

    def __init__(self, opened: OpenProject) -> None:
        self._opened: OpenProject | None = opened
        self.on_news: Callable[[Sequence[Entry] | None], None] = _ignore
        self.path = str(opened.path)
        self.project = opened.project
        self.replica = opened.replica
        self.database = opened.database
        self.is_read_only = opened.database.is_read_only
        self.numbers = Numbers(self.database)
        self.journal = Journal(self.database)
        self._list = StoryList(self.database)
        self._projector = Projector(self.database, self.journal, self.numbers)
        self.database.after_rollback = self.forget_all

    def close(self) -> None:
        opened, self._opened = self._opened, None
        if opened is not None:
            opened.close()

    def act(self) -> AbstractContextManager[None]:
        return nullcontext()  # a file has one owner: nothing changes between reading and writing

    def look(self) -> None:
        """Nobody else writes."""

    # --- writing -----------------------------------------------------------------------------------------
    def transaction(self) -> AbstractContextManager[None]:
        return self.database.transaction()

    def append(self, entry: Entry) -> bool:
        if any(change.record == "story" for change in entry.changes):
            self._list.forget_order()
        with self._joined():
            return self._projector.append(entry)

    def append_new(self, stories: Sequence[NewStory]) -> bool:
        from storymark.storage.bulk import append_new

        self._list.forget_order()
        with self._joined():
            if not append_new(self.database, stories):
                return False
        # It may have been remembered that nothing is known of them.
        self.journal.forget_all()
        return True

    def keep_text(self, story: StoryId, text: str) -> None:
        with self._joined():
            stories.keep_text(self.database, self.numbers.story(story), text)

    def keep_sentences(self, story: StoryId, sentences: Sentences) -> None:
        with self._joined():
            keep_sentences(self.database, self.numbers.story(story), sentences)

    def set_meta(self, key: str, value: str) -> None:
        def make() -> Any:
            made = self.database.insert(meta).values(key=bindparam("key"), value=bindparam("value"))
            return made.on_conflict_do_update(index_elements=["key"], set_={"value": made.excluded.value})

        with self._joined():
            if value:
                self.database.write(self.database.prepare("meta.put", make, ("key", "value")), (key, value))
            else:  # what is not there is empty
                drop = delete(meta).where(meta.c.key == bindparam("key"))
                self.database.write(self.database.prepare("meta.drop", lambda: drop, ("key",)), (key,))

    def note_merge(self, note: MergeNote, entries: Sequence[EntryId]) -> int:
        with self._joined():
            return merge_log.note_merge(self.database, note, entries)

    # --- reading: project --------------------------------------------------------------------------------
    def meta(self, key: str, default: str = "") -> str:
        found = self.database.value(select(meta.c.value).where(meta.c.key == key))
        return default if found is None else str(found)

    def name(self) -> str:
        return people.project_name(self.database, self.project)

    def annotators(self) -> list[Annotator]:
        return people.annotators(self.database)

    def label_set(self) -> LabelSet:
        return people.labels(self.database)

    def label_counts(self, annotator: AnnotatorId | None = None) -> Mapping[str, int]:
        return label_counts(self.database, annotator)

    # --- reading: stories --------------------------------------------------------------------------------
    def languages(self) -> list[str]:
        return languages(self.database)

    def tagged_since(self, annotator: AnnotatorId, since_ms: int) -> int:
        return tags.tagged_since(self.database, annotator, since_ms)

    def story_count(self) -> int:
        return self._list.count()

    def status_counts(self, annotator: AnnotatorId | None) -> Mapping[str, int]:
        return self._list.status_counts(annotator)

    def story_rows(self, query: StoryQuery) -> list[StoryRow]:
        return self._list.rows(query)

    def story_keys(self, query: StoryQuery) -> Sequence[int]:
        return self._list.keys(query)

    def story_rows_at(self, keys: Sequence[int], annotator: AnnotatorId | None) -> list[StoryRow]:
        return self._list.rows_at(keys, annotator)

    def story_row(self, story: StoryId, annotator: AnnotatorId | None) -> StoryRow | None:
        return self._list.row(story, annotator)

    def story(self, story: StoryId) -> Story | None:
        return next(iter(stories.stories_by_number(self.database, [story]).values()), None)

    def has_story(self, story: StoryId) -> bool:
        return stories.has_story(self.database, story)

    def known_stories(self, ids: Sequence[StoryId]) -> set[StoryId]:
        return stories.known_stories(self.database, ids)

    def story_ids(self) -> list[StoryId]:
        return stories.story_ids(self.database)

    def find_stories(self, wanted: str) -> list[StoryId]:
        return stories.find_stories(self.database, wanted)

    def newest_stories(self) -> dict[str, StoryId]:
        return stories.newest_stories(self.database)

    def text_page(
        self,
        *,
        after: tuple[int, str] = (-1, ""),
        language: str = "",
        literal: str = "",
        length: int = 2_000_000,
    ) -> TextPage:
        return text_page(self.database, after=after, language=language, literal=literal, length=length)

    # --- reading: work -----------------------------------------------------------------------------------
    def layer(self, layer: LayerId, *, marks_in: Range | None = None) -> Layer | None:
        return work.find_layer(self.database, layer, marks_in=marks_in)

    def layers(self, story: StoryId) -> list[Layer]:
        number = self.numbers.find_story(story)
        return [] if number is None else work.layers_of(self.database, number)

    def tag(self, tag: TagId) -> Tag | None:
        return tags.find_tag(self.database, tag)

    def story_of_tag(self, tag: TagId) -> StoryId | None:
        return tags.story_of_tag(self.database, tag)

    def placed_tags(self, ids: Sequence[TagId]) -> set[TagId]:
        return tags.placed_tags(self.database, ids)

    def tags(self, story: StoryId, *, layer: LayerId | None = None) -> list[Tag]:
        number = self.numbers.find_story(story)
        layer_number = None if layer is None else self.numbers.find_layer(layer)
        if number is None or (layer is not None and layer_number is None):
            return []
        return tags.tags_of(self.database, number, layer_number=layer_number)

    def suggested_tags(self, story: StoryId) -> list[tuple[AnnotatorId, Tag]]:
        number = self.numbers.find_story(story)
        return [] if number is None else tags.suggested_tags(self.database, number)

    def tag_count(self, layer: LayerId) -> int:
        number = self.numbers.find_layer(layer)
        return 0 if number is None else tags.tag_count(self.database, number)

    def tags_touching(self, layer: LayerId, span: Range) -> list[Tag]:
        number = self.numbers.find_layer(layer)
        return [] if number is None else tags.tags_touching(self.database, number, span)

    def find_tag(self, layer: LayerId, span: Range, label: str) -> Tag | None:
        number = self.numbers.find_layer(layer)
        return None if number is None else tags.tag_on(self.database, number, span, label)

    def tags_labelled(self, labels: Sequence[str]) -> Iterator[tuple[StoryId, Tag]]:
        return tags.tags_labelled(self.database, labels)

    def label_use(self, label: str) -> int:
        return story_labels.label_use(self.database, label)

    def story_labels(self, story: StoryId) -> list[StoryLabel]:
        number = self.numbers.find_story(story)
        return [] if number is None else story_labels.story_labels(self.database, number)

    def story_labels_with(self, labels: Sequence[str]) -> list[StoryLabel]:
        return story_labels.story_labels_with(self.database, labels)

    def stories_older_than(self, annotator: AnnotatorId, defined: Mapping[str, int]) -> list[StoryId]:
        return stories_older_than(self.database, annotator, defined)

    def bundles(self, stories: Sequence[StoryId]) -> Iterator[StoryBundle]:
        return work.bundles(self.database, stories)

    def latest_round(self, story: StoryId, annotator: AnnotatorId) -> int:
        return assignments.latest_round(self.database, story, annotator)

    def assignments(self, annotator: AnnotatorId | None = None) -> list[Assignment]:
        return assignments.assignments(self.database, annotator)

    def aliases(self) -> dict[AnnotatorId, AnnotatorId]:
        return assignments.aliases(self.database)

    def decisions(self, story: StoryId) -> list[Decision]:
        # Here and below: review is loaded when somebody reviews, and no start waits for it.
        from storymark.storage import reviews

        number = self.numbers.find_story(story)
        return [] if number is None else reviews.decisions(self.database, number)

    def decisions_about(self, story: StoryId, cluster: str, tags: Collection[str]) -> list[Decision]:
        from storymark.storage import reviews

        number = self.numbers.find_story(story)
        return [] if number is None else reviews.decisions_about(self.database, number, cluster, tags)

    def comments(self, story: StoryId) -> list[Comment]:
        from storymark.storage import reviews

        number = self.numbers.find_story(story)
        return [] if number is None else reviews.comments(self.database, number)

    # --- reading: journal --------------------------------------------------------------------------------
    def last_hlc(self) -> int:
        return self.journal.last_hlc()

    def journal_head(self) -> JournalHead:
        return self.journal.head()

    def has_entry(self, entry: EntryId) -> bool:
        return self.journal.has(entry)

    def entry(self, entry: EntryId) -> Entry | None:
        return self.journal.entry(entry)

    def entries(self) -> Iterator[Entry]:
        return self.journal.entries()

    def entries_of(self, ref: RecordRef) -> list[Entry]:
        return self.journal.entries_of(ref)

    def acts_of(self, author: AnnotatorId) -> Iterable[Act]:
        return self.journal.acts_of(author)

    def heads(self, refs: Iterable[RecordRef]) -> tuple[EntryId, ...]:
        found = self.journal.heads_of(list(refs))
        return tuple(sorted({head for heads in found.values() for head in heads}))

    def fields_before(self, ref: RecordRef, entry: EntryId) -> dict[str, Any]:
        return self.journal.fields_before(ref, entry)

    def fields_at(self, ref: RecordRef, hlc: int) -> dict[str, Any]:
        return self.journal.fields_at(ref, hlc)

    def journal_page(self, *, before: tuple[int, int] | None, limit: int) -> list[JournalLine]:
        return journal_page(self.database, before=before, limit=limit)

    def fields(self, ref: RecordRef) -> dict[str, Any]:
        return dict(self.journal.state(ref).fields)

    def entry_ids(self) -> list[EntryId]:
        return self.journal.ids()

    def gone(self) -> frozenset[EntryId]:
        return self.journal.gone

    def forked(self) -> list[RecordRef]:
        return self.journal.forked()

    def state(self, ref: RecordRef) -> RecordState:
        return self.journal.state(ref)

    def merges(self) -> list[MergeNote]:
        return merge_log.merge_notes(self.database)

    def merged_entries(self, merge: int) -> list[EntryId]:
        return merge_log.merged_entries(self.database, merge)

    def _joined(self) -> AbstractContextManager[None]:
        """The open transaction, without a part of its own in it: an import does this for each story."""
        return nullcontext() if self.database.is_in_transaction else self.transaction()

    def forget_all(self) -> None:
        """Remember nothing: something was taken back, or rows were made anew."""
        self.numbers.forget_all()
        self.journal.forget_all()
        self._projector.forget_all()
        self._list.forget_order()


class FileStore(SqlStore):
    """One open project file."""

    database: SqliteDatabase

    def back_up(self, reason: Reason, *, between: Callable[[], None]) -> tuple[Backup, Path] | None:
        from storymark.storage.backup import make_backup

        if self.is_read_only:
            raise ProjectReadOnly(path=self.path, reason="it was opened for reading only")
        return make_backup(self.database, Path(self.path), reason, between=between)

    def discard(self) -> None:
        path = Path(self.path)
        self.close()
        path.unlink(missing_ok=True)


def _ignore(news: Sequence[Entry] | None) -> None:
    """Nobody wants to hear of others' entries."""
