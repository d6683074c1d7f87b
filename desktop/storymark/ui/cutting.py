"""Cuts the sentences of stories in the list while nobody waits for the project: one short job at a time."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from storymark.domain.ids import StoryId
from storymark.services.ledger import Ledger
from storymark.services.program import Program
from storymark.services.segmenting import with_sentences
from storymark.ui.panels.story_model import StoryModel
from storymark.ui.project_session import ProjectSession

PAUSE_MS = 120
# A longer story (code points) is cut when it is opened: an act must not wait for it.
LONGEST = 200_000


class Cutting(QObject):
    """Works through the rows that are in the list; `cut` tells each story that has sentences now."""

    cut = Signal(str)

    def __init__(self, program: Program, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._project: ProjectSession | None = None
        self._rows: StoryModel | None = None
        self._tried: set[StoryId] = set()
        self._is_busy = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._next)

    def use(self, project: ProjectSession | None, *, left: StoryModel | None = None) -> None:
        """Another project, or none."""
        self._project, self._rows = project, left
        self._tried = set()
        self._is_busy = False
        self._pause.stop()

    def start(self) -> None:
        """A story is on the screen: what is left may be done behind it."""
        if not self._is_busy:
            self._pause.start()

    def _next(self) -> None:
        project, rows = self._project, self._rows
        if project is None or rows is None or not project.queue.is_empty:
            self._pause.start() if project is not None else None
            return
        for row in rows.rows_here():
            if not row.sentence_count and row.length <= LONGEST and row.id not in self._tried:
                self._tried.add(row.id)
                self._cut(project, row.id)
                return

    def _cut(self, project: ProjectSession, story: StoryId) -> None:
        cutter = self._program.sentence_cutter()

        def work(ledger: Ledger) -> None:
            if ledger.store.has_story(story):
                with_sentences(ledger, ledger.story(story), cutter)

        def done(_answer: object) -> None:
            self._is_busy = False
            if project is self._project:
                self.cut.emit(story)
                self._pause.start()

        self._is_busy = True
        project.host.ask(work, done, lambda _error: done(None))
