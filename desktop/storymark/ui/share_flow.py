"""Who labels what, in the window: every act of the sheet is one act of the project, and can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from storymark.domain.assignments import REPEAT
from storymark.domain.ids import StoryId
from storymark.services.agreeing import Answer
from storymark.services.agreement_ports import Compared
from storymark.services.comparing import project_compared
from storymark.services.counted_work import Cut
from storymark.services.ledger import Ledger
from storymark.services.operations import Performed
from storymark.services.people import annotator_named
from storymark.services.ports import Cancelled, Progress
from storymark.services.sharing import SharedWork, shared_work
from storymark.ui.dialogs.share_work import Dealing, ShareWork
from storymark.ui.jobs import Job
from storymark.ui.problems import sentence

if TYPE_CHECKING:
    from storymark.ui.desk import Desk
    from storymark.ui.project_session import ProjectSession
    from storymark.ui.review.figures import StoryFigures

_ACTS = ("share", "repeat", "withdraw")
Found = tuple[SharedWork, Sequence[StoryId]]


class ShareFlow(QObject):
    """One sheet at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._project: ProjectSession | None = None
        self._sheet: ShareWork | None = None
        self._job: Job | None = None
        self._figures: StoryFigures | None = None

    def open(self) -> None:
        """Show how far everybody is, and what can be dealt."""
        project = self._desk.project
        if project is None or project.summary is None or project.summary.annotator is None:
            return
        if project.summary.is_read_only or self._sheet is not None:
            return
        self._use(project)
        sheet = self._sheet = ShareWork(self._desk.context.look, self._desk.window)
        sheet.share_wanted.connect(self._share)
        sheet.repeat_wanted.connect(self._repeat)
        sheet.withdraw_wanted.connect(lambda people: self._act({"op": "withdraw", "people": list(people)}))
        sheet.person_wanted.connect(self._add)
        sheet.closed.connect(self._on_closed)
        self._fetch(self._open)

    def _open(self, found: Found) -> None:
        if self._sheet is not None:
            self._sheet.show_work(*found)
            self._sheet.open()
            if any(work.repeats for work in found[0].people):
                self._measure_repeats()

    def _measure_repeats(self) -> None:
        """How far people agree with themselves: read on the project's thread, computed on one of its own."""
        project, program = self._project, self._desk.context.program
        if project is None:
            return
        from storymark.services.agreement_look import self_agreements
        from storymark.ui.review.fetching import pausing
        from storymark.ui.review.figure_words import self_words
        from storymark.ui.review.figures import StoryFigures

        figures = self._figures = self._figures or StoryFigures(program, self)
        job = self._job = Job(self)

        def read(ledger: Ledger, progress: Progress) -> Compared | None:
            cutter = program.sentence_cutter()
            parts = project_compared(ledger, Cut(), cutter=cutter, progress=pausing(ledger, progress))
            return next((part for part in parts if part.basis == REPEAT), None)

        def compute(repeats: Compared | None) -> None:
            if repeats is not None:
                figures.compute(
                    job,
                    lambda agreeing, told: self_agreements(agreeing, repeats, progress=told),
                    show,
                    failed,
                )

        def show(own: dict[str, Answer]) -> None:
            if self._sheet is not None:
                self._sheet.show_self_agreement({who: self_words(each) for who, each in own.items()})

        def failed(error: BaseException) -> None:
            if not isinstance(error, Cancelled):
                self._failed(error)

        job.start(project.host, read, compute, failed)

    def close(self) -> None:
        """The window is closed."""
        if self._figures is not None:
            self._figures.close()

    def _use(self, project: ProjectSession) -> None:
        if project is not self._project:
            self._project = project
            project.queue.performed.connect(self._on_performed)
            project.queue.refused.connect(self._on_refused)

    def _fetch(self, then: Any) -> None:
        project = self._project
        if project is None:
            return

        def work(ledger: Ledger) -> Found:
            return shared_work(ledger), ledger.store.story_ids()

        project.queue.when_empty(lambda: project.host.ask(work, then, self._failed))

    # --- acts
    def _share(self, dealing: Dealing) -> None:
        self._act(
            {
                "op": "share",
                "people": list(dealing.people),
                "stories": list(dealing.stories),
                "overlap": dealing.overlap,
                "copies": dealing.copies,
                "due_ms": dealing.due_ms,
            }
        )

    def _repeat(self, people: Sequence[str], percent: int, days: int) -> None:
        self._act({"op": "repeat", "people": list(people), "percent": percent, "after_days": days})

    def _act(self, operation: dict[str, object]) -> None:
        if self._project is not None:
            self._project.queue.push(operation, self._project.annotator)

    def _add(self, name: str) -> None:
        project = self._project
        if project is not None:
            project.host.ask(
                lambda ledger: annotator_named(ledger, name), lambda _: self._fetch(self._show), self._failed
            )

    def hand_in(self) -> None:
        """Hand in all one's stories that are done: they are read-only until they are returned."""
        project = self._desk.project
        if project is None or project.summary is None or project.summary.annotator is None:
            return
        if project.summary.is_read_only:
            return
        self._use(project)
        self._desk.workspace.right.inspector.commit_note()
        self._act({"op": "hand_in"})

    # --- what became of them
    def _on_performed(self, operation: dict[str, Any], done: Performed) -> None:
        name = operation["op"]
        if name == "hand_in":
            self._on_handed_in(done)
        elif name in _ACTS or done.undone is not None:
            if name in _ACTS:
                self._desk.say(self._told(name, done))
                self._desk.stories.refresh_list()
            elif done.undone is not None and done.undone.act.type == "assign":
                self._desk.stories.refresh_list()
            if self._sheet is not None:
                self._fetch(self._show)

    def _told(self, name: str, done: Performed) -> str:
        if done.changes is None:
            return self.tr("Nothing to change.")
        return {
            "share": self.tr("The stories are given. Undo takes that back."),
            "repeat": self.tr("Finished stories are given once more, in secret. Undo takes that back."),
            "withdraw": self.tr("What was not begun is taken back. Undo gives it again."),
        }[name]

    def _on_handed_in(self, done: Performed) -> None:
        if done.changes is None:
            self._desk.say(self.tr("There is no finished story to hand in."))
            return
        count = len(done.changes.stories)
        self._desk.stories.refresh_list()
        session = self._desk.annotating.session
        if session is not None and session.story is not None and session.story.id in done.changes.stories:
            self._desk.stories.reload(stays=True)  # it is read-only now
        self._desk.say(self.tr("%Ln stories are handed in and read-only now.", "", count))

    def _show(self, found: Found) -> None:
        if self._sheet is not None:
            self._sheet.show_work(*found)

    def _on_refused(self, operation: dict[str, Any], error: BaseException) -> None:
        if operation["op"] in (*_ACTS, "hand_in"):
            self._failed(error)

    def _failed(self, error: BaseException) -> None:
        self._desk.say(sentence(error))

    def _on_closed(self) -> None:
        self._sheet = None
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._desk.focus_text()
