"""The open project as the window sees it: opening, whose name is on the tags, closing without loss."""

from __future__ import annotations

import getpass
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from storymark.domain.clock import now_ms
from storymark.domain.errors import OpenForReading, Refused, StorymarkError, TagChanged
from storymark.domain.ids import AnnotatorId, StoryId
from storymark.domain.people import Annotator
from storymark.services.addresses import Location
from storymark.services.ledger import Ledger
from storymark.services.operations import perform
from storymark.services.people import annotator_named
from storymark.services.ports import StoryQuery, StoryRow
from storymark.services.program import Program
from storymark.services.settings import Recent
from storymark.services.work_list import Listing, listing
from storymark.ui.opening import ProjectSummary, issued_name, opener, remember_place, summarise
from storymark.ui.project_host import ProjectHost
from storymark.ui.rescue import Rescue, find_rescues, write_rescue
from storymark.ui.save_queue import SaveQueue
from storymark.ui.story_session import OpenedStory, StorySession

if TYPE_CHECKING:
    from storymark.ui.team_link import TeamLink

log = logging.getLogger(__name__)

ROWS_A_PAGE = 100
STORIES_KEPT = 50


class ProjectSession(QObject):
    """One project from opening to closing. Make a new one for the next project."""

    opened = Signal(object)  # ProjectSummary: it is there, with an annotator or without
    failed = Signal(object)  # the error that kept it shut
    annotator_changed = Signal(object)  # ProjectSummary for the new annotator
    rescues_found = Signal(object)  # list of Rescue
    others_worked = Signal(object)  # list of Changes, in a shared project
    versions_differ = Signal(object, object)  # operation, TagChanged: somebody changed that tag meanwhile
    left_behind = Signal(int)  # tags of the last time that go to the server now

    def __init__(
        self,
        program: Program,
        path: Location,
        *,
        create: bool = False,
        is_sample: bool = False,
        is_backup: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.path = path
        self._program = program
        open_ = opener(program, path, who=_user(), create=create, is_sample=is_sample, is_backup=is_backup)
        self.host = ProjectHost(open_, self, before_close=self._remember_end)
        self._link: TeamLink | None = None
        self.queue = self._queue()
        self.summary: ProjectSummary | None = None
        self.story: StorySession | None = None
        self._kept: dict[StoryId, OpenedStory] = {}

    def _queue(self) -> SaveQueue:
        address = self.path
        if isinstance(address, Path):
            return SaveQueue(self.host, self)
        # Loaded for a shared project alone: the others start without.
        from storymark.ui.team_link import TeamLink
        from storymark.ui.team_queue import TeamQueue

        queue = TeamQueue(self.host, lambda: self._program.open_outbox(address), self)
        queue.left_behind.connect(self.left_behind)
        queue.refused.connect(self._on_refused)
        self._link = TeamLink(self._program, address, self.host, self)
        self._link.others_worked.connect(self.others_worked)
        self._link.server_is_back.connect(queue.try_now)
        return queue

    @property
    def is_shared(self) -> bool:
        """Whether others work in it at the same time."""
        return not isinstance(self.path, Path)

    def _on_refused(self, operation: Mapping[str, Any], error: BaseException) -> None:
        if isinstance(error, TagChanged):
            self.versions_differ.emit(operation, error)

    @property
    def annotator(self) -> Annotator:
        """Whose name is on the tags; there is one once a story is open."""
        assert self.summary is not None
        assert self.summary.annotator is not None
        return self.summary.annotator

    def open(self, annotator_name: str) -> None:
        """Fetch what the first screen needs; answers with `opened` or `failed`.

        In a copy that a packet made, the name that was issued is on the tags.
        """
        program, path = self._program, self.path

        def work(ledger: Ledger) -> ProjectSummary:
            summary = summarise(ledger, issued_name(ledger) or annotator_name, page=ROWS_A_PAGE)
            if summary.is_read_only or not isinstance(path, Path):
                return summary
            old_copy = program.last_sessions().look(ledger)
            return replace(summary, old_copy=old_copy, place=program.place_of(Path(summary.path)))

        self.host.ask(work, self._on_opened, self.failed.emit)

    def become(self, annotator_name: str) -> None:
        """Put this name on the tags from now on; answers with `annotator_changed` or `failed`."""
        self.host.ask(
            lambda ledger: summarise(ledger, annotator_name, page=ROWS_A_PAGE),
            self._on_annotator,
            self.failed.emit,
        )

    def load_rows(
        self,
        query: StoryQuery,
        then: Callable[[list[StoryRow]], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """A page of the story list."""
        self.host.ask(lambda ledger: ledger.store.story_rows(query), then, failed)

    def load_list(
        self,
        query: StoryQuery,
        then: Callable[[Listing], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """A whole list as keys, with its first lines."""
        self.host.ask(lambda ledger: listing(ledger.store, query), then, failed)

    def load_rows_at(
        self,
        keys: Sequence[int],
        annotator: AnnotatorId | None,
        then: Callable[[Sequence[StoryRow]], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """The lines of the story list with these keys."""
        self.host.ask(lambda ledger: ledger.store.story_rows_at(keys, annotator), then, failed)

    def remember(self, story: StoryId, sentence: int) -> None:
        """Keep where the annotator is, for the next start."""
        annotator = self.annotator.id
        self.host.ask(
            lambda ledger: remember_place(ledger, annotator, story, sentence),
            lambda _: None,
            # Not worth a word to the user: acts on the same disk will say what is wrong with it.
            lambda error: log.warning("the place was not kept: %s", type(error).__name__),
        )

    def keep_story(self, shown: OpenedStory) -> None:
        """Keep a story that is left for when its server is away; a file is always there."""
        if self.is_shared and not shown.is_partial:
            self._kept.pop(shown.story.id, None)
            self._kept[shown.story.id] = shown
            while len(self._kept) > STORIES_KEPT:
                del self._kept[next(iter(self._kept))]

    def kept_story(self, story: StoryId) -> OpenedStory | None:
        """A story as it was left, None for one that was not open or is not kept any more."""
        return self._kept.get(story)

    def recent(self, *, done: int) -> Recent:
        """This project as a line of the welcome page."""
        assert self.summary is not None
        return Recent(str(self.path), self.summary.name, self.summary.story_count, done, now_ms())

    def accept_old_copy(self) -> None:
        """The person goes on with this copy: it is no longer told of."""
        program = self._program
        self.host.ask(
            lambda ledger: program.last_sessions().remember(ledger, accepts_old=True),
            lambda _: None,
            lambda error: log.warning("the note was not kept: %s", type(error).__name__),
        )

    def _remember_end(self, ledger: Ledger) -> None:
        """On the project's thread, as its last work."""
        if isinstance(self.path, Path):
            with suppress(StorymarkError):
                self._program.last_sessions().remember(ledger)

    # --- rescued acts
    def look_for_rescues(self) -> None:
        """Tell of acts that an earlier window could not save."""
        assert self.summary is not None
        found = find_rescues(self._rescue_folder(), project=self.summary.project)
        if found:
            self.rescues_found.emit(found)

    def replay(
        self, rescue: Rescue, then: Callable[[int, int], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Do the rescued acts now; `then` is told how many were done and how many were refused.

        The file is removed when every act is durable or refused for good.
        """

        def work(ledger: Ledger) -> tuple[int, int]:
            annotator = annotator_named(ledger, rescue.annotator)
            done = refused = 0
            for operation in rescue.operations:
                try:
                    perform(ledger, annotator=annotator, operation=operation)
                    done += 1
                except Refused:
                    refused += 1
            rescue.file.unlink(missing_ok=True)
            return done, refused

        self.host.ask(work, lambda counts: then(*counts), failed)

    # --- the end
    def close(self) -> Path | None:
        """Save what can be saved and close the file; where the rest was written, None when nothing is left.

        Blocks until the project's thread is through: this is the window's last act.
        """
        rescue: Path | None = None
        if self._link is not None:
            self._link.close()
        unsaved = self.queue.drain()
        if unsaved and self.summary is not None:
            rescue = write_rescue(self._rescue_folder(), project=self.summary.project, unsaved=unsaved)
        try:
            self.host.close()
        except StorymarkError as error:
            log.warning("closing the project: %s", type(error).__name__)
        return rescue

    def _rescue_folder(self) -> Path:
        return self._program.user_folder("data") / "rescue"

    def _on_opened(self, summary: ProjectSummary) -> None:
        if isinstance(self.path, Path):
            self.path = Path(summary.path)  # a packet opens its project
        self._take(summary)
        self.opened.emit(summary)
        if self._link is not None:
            self._link.begin(summary.token)
            self.queue.begin()

    def _on_annotator(self, summary: ProjectSummary) -> None:
        self._take(summary)
        self.annotator_changed.emit(summary)

    def _take(self, summary: ProjectSummary) -> None:
        self.summary = summary
        if summary.is_read_only:
            self.queue.refuse_all(OpenForReading())
        if self.story is not None:
            self.story.deleteLater()
            self.story = None
        if summary.annotator is not None:
            self.story = StorySession(
                self.host, self.queue, summary.annotator, self, is_shared=self.is_shared
            )


def _user() -> str:
    """Who has the project open, for the lock's sentence."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"
