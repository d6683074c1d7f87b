"""Opens the history and does what is chosen there: take back, go back, restore a story."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from storymark.domain.clock import now_ms
from storymark.domain.ids import StoryId
from storymark.services import going_back, history
from storymark.services.ledger import Ledger
from storymark.services.ports import Cancelled, Progress
from storymark.services.timeline import Cursor, Deed, Page, deeds
from storymark.ui.deeds import deed_text
from storymark.ui.dialogs.history_sheet import HistorySheet, Line
from storymark.ui.jobs import Job
from storymark.ui.problems import sentence

if TYPE_CHECKING:
    from storymark.ui.desk import Desk


class HistoryFlow(QObject):
    """One sheet at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._sheet: HistorySheet | None = None
        self._names: dict[str, str] = {}
        self._job: Job | None = None

    def open(self) -> None:
        """Show it, for the story on the screen if there is one."""
        desk = self._desk
        project = desk.project
        if project is None or project.summary is None or project.summary.annotator is None:
            return
        session = desk.annotating.session
        has_story = session is not None and session.story is not None
        desk.workspace.right.inspector.commit_note()
        sheet = self._sheet = HistorySheet(
            desk.context.look, desk.window, word=self._line, now_ms=now_ms, has_story=has_story
        )
        sheet.scope_chosen.connect(lambda _scope, _own: self._load())
        sheet.shown.connect(self._go_to)
        sheet.take_back_wanted.connect(self._take_back)
        sheet.go_back_wanted.connect(self._go_back)
        sheet.restore_wanted.connect(self._restore)
        sheet.stop_wanted.connect(self._stop)
        sheet.closed.connect(self._forget)
        sheet.open()
        self._load()

    # --- reading
    def _load(self) -> None:
        sheet, project = self._sheet, self._desk.project
        if sheet is None or project is None:
            return
        session = self._desk.annotating.session
        is_story = sheet.scope.current == "story" and session is not None and session.story is not None
        story = session.story.id if is_story and session is not None and session.story is not None else ""
        author = project.annotator.id if sheet.whose.current == "own" else ""

        def fetch(after: Cursor | None, take: Callable[[Page], None]) -> None:
            def work(ledger: Ledger) -> tuple[Page, dict[str, str]]:
                names: dict[str, str] = {who.id: who.name for who in ledger.store.annotators()}
                return deeds(ledger, after=after, story=story, author=author), names

            def then(found: tuple[Page, dict[str, str]]) -> None:
                if self._sheet is sheet:
                    self._names = found[1]
                    take(found[0])

            project.queue.when_empty(lambda: project.host.ask(work, then, self._tell_error))

        sheet.model.start(fetch)

    def _line(self, deed: Deed) -> Line:
        summary = self._desk.summary
        assert summary is not None
        who = self._names.get(deed.author) or self.tr("Storymark")
        return Line(deed_text(deed, summary.labels, self._desk.context.language), who, deed.title, deed)

    # --- acting
    def _go_to(self, deed: Deed) -> None:
        if self._sheet is not None:
            self._sheet.cancel()
        if not deed.story:
            return
        session = self._desk.annotating.session
        if session is not None and session.story is not None and session.story.id == deed.story:
            if deed.tag and session.tag(deed.tag) is not None:
                self._desk.tagging.on_tag_clicked(deed.tag)
        else:
            self._desk.stories.open_story(StoryId(deed.story))

    def _take_back(self, deed: Deed) -> None:
        def work(ledger: Ledger, annotator: Any, _progress: Progress) -> object:
            return history.take_back(ledger, annotator=annotator, entry=deed.entry)

        self._do(work, self.tr("Taken back."))

    def _go_back(self, deed: Deed) -> None:
        def work(ledger: Ledger, annotator: Any, progress: Progress) -> object:
            return going_back.go_back(ledger, annotator=annotator, to_hlc=deed.hlc, progress=progress)

        self._do(work, self.tr("Your acts after that are taken back. Redo brings them again, one by one."))

    def _restore(self, deed: Deed) -> None:
        def work(ledger: Ledger, annotator: Any, progress: Progress) -> object:
            story = StoryId(deed.story)
            return going_back.restore_story(
                ledger, annotator=annotator, story=story, to_hlc=deed.hlc, progress=progress
            )

        self._do(work, self.tr("The story is as it was then. Undo takes that back."))

    def _do(self, act: Callable[[Ledger, Any, Progress], object], said: str) -> None:
        project, sheet = self._desk.project, self._sheet
        if project is None or sheet is None or self._job is not None:
            return
        annotator = project.annotator
        job = self._job = Job(self)
        job.progressed.connect(lambda done, total, _note: self._on_progress(done, total))
        sheet.set_busy(True)

        def ended() -> None:
            self._job = None
            job.deleteLater()
            if self._sheet is not None:
                self._sheet.set_busy(False)

        def failed(error: BaseException) -> None:
            ended()
            if isinstance(error, Cancelled):
                self._say(self.tr("Stopped; nothing was changed."))
            else:
                self._tell_error(error)

        def then(_done: object) -> None:
            ended()
            self._desk.text_acts.show_again()
            self._desk.workspace.left.stories.reload()
            self._load()
            self._say(said)

        project.queue.when_empty(
            lambda: job.start(
                project.host, lambda ledger, progress: act(ledger, annotator, progress), then, failed
            )
        )

    def _on_progress(self, done: int, total: int) -> None:
        if self._sheet is not None and self._job is not None:
            self._sheet.show_progress(done, total)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _tell_error(self, error: BaseException) -> None:
        self._say(sentence(error))

    def _say(self, text: str) -> None:
        if self._sheet is not None:
            self._sheet.say(text)
        self._desk.say(text)

    def _forget(self) -> None:
        self._sheet = None
        self._desk.focus_text()
