"""Checks the open project and mends it: on a copy, in a process of its own, while work goes on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from storymark.domain.errors import OpenForReading
from storymark.services.checking import Repaired, Report, repair_project
from storymark.services.ledger import Ledger
from storymark.services.ports import Cancelled, Progress
from storymark.services.upkeep import ensure_backup
from storymark.ui.dialogs.check_report import CheckReport
from storymark.ui.jobs import Job
from storymark.ui.problems import sentence
from storymark.ui.side_lane import SideLane

if TYPE_CHECKING:
    from storymark.ui.desk import Desk

_END_WAIT_S = 2.0


class CheckFlow(QObject):
    """One check at a time, with its sheet or behind the window; a report that nobody saw is kept."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._program = desk.context.program
        self._sheet: CheckReport | None = None
        self._job: Job | None = None
        self._lane: SideLane | None = None
        self._unseen: Report | None = None

    def open(self) -> None:
        """Begin a check, or show the one that goes on or has ended behind the window."""
        project = self._desk.project
        if project is None or project.summary is None or self._sheet is not None:
            return
        if project.is_shared:
            told = self.tr("A team’s project is checked where a command can be typed: storymark check {path}")
            self._desk.say(told.format(path=project.path))
            return
        if project.summary.is_read_only:
            self._desk.say(sentence(OpenForReading()))
            return
        sheet = self._sheet = CheckReport(self._desk.context.look, self._desk.window)
        sheet.mend_wanted.connect(self._mend)
        sheet.behind_wanted.connect(self._leave_behind)
        sheet.rejected.connect(lambda: self._cancel())
        sheet.closed.connect(self._on_closed)
        if self._unseen is not None:
            sheet.show_report(self._unseen)
            self._unseen = None
        elif self._job is None:
            self._begin()
        sheet.open()

    def stop(self) -> None:
        """The project closes: what goes on is stopped, and the copy removed."""
        self._cancel(wait_s=_END_WAIT_S)
        self._unseen = None
        if self._sheet is not None:
            self._sheet.cancel()

    # --- looking through
    def _begin(self) -> None:
        project = self._desk.project
        assert project is not None
        job = self._new_job()
        path = Path(project.summary.path) if project.summary is not None else Path()
        job.start(
            project.host,
            self._program.copy_for_check,
            lambda copy: self._look_through(job, path, copy),
            lambda error: self._on_failed(job, error),
        )

    def _look_through(self, job: Job, path: Path, copy: Path) -> None:
        if job is not self._job:  # cancelled as the copy was ready
            copy.unlink(missing_ok=True)
            return
        program = self._program
        lane = self._lane = SideLane(program.safekeeping, self)

        def work(progress: Progress) -> Report:
            report = program.check_copy(copy, progress)
            program.safekeeping().note_check(path, _noted(report))
            return report

        job.start_aside(lane, work, self._on_report, lambda error: self._on_failed(job, error))

    def _on_report(self, report: Report) -> None:
        self._end_job()
        if self._sheet is not None:
            self._sheet.show_report(report)
        elif report.is_sound:
            self._desk.say(self.tr("The check is through: the project is in order."))
        else:
            self._unseen = report
            told = self.tr("The check found %Ln things. Check project shows them.", "", report.count)
            self._desk.say(told)

    # --- mending
    def _mend(self) -> None:
        project, sheet, program = self._desk.project, self._sheet, self._program
        if project is None or project.summary is None or sheet is None:
            return
        sheet.show_mending()
        author, path = project.annotator.id, Path(project.summary.path)

        def work(ledger: Ledger, progress: Progress) -> Repaired:
            # Acts go on while the backup is made; from then on until it is mended, none comes between.
            ensure_backup(ledger, "repair", progress=progress)
            checker = program.project_checker(ledger)
            done = repair_project(
                ledger, checker, ensure_backup=lambda: None, author=author, progress=progress
            )
            program.safekeeping().note_check(path, _noted(done.after))
            return done

        job = self._new_job()
        job.start(project.host, work, self._on_mended, lambda error: self._on_failed(job, error))

    def _on_mended(self, done: Repaired) -> None:
        self._end_job()
        if self._sheet is not None:
            self._sheet.show_repaired(done)
        if self._desk.project is not None:  # everything may be otherwise now
            self._desk.switch_to(self._desk.project.annotator.name)

    # --- ending
    def _new_job(self) -> Job:
        job = self._job = Job(self)
        job.progressed.connect(self._on_progress)
        return job

    def _on_progress(self, done: int, total: int, what: str) -> None:
        if self._sheet is not None and self.sender() is self._job:
            self._sheet.show_progress(done, total, what)

    def _on_failed(self, job: Job, error: BaseException) -> None:
        if job is not self._job:
            return
        self._end_job()
        if isinstance(error, Cancelled):
            return
        if self._sheet is not None:
            self._sheet.show_problem(sentence(error))
        else:
            self._desk.say(sentence(error))

    def _leave_behind(self) -> None:
        self._desk.say(self.tr("The project is being checked; you can work on."))

    def _cancel(self, *, wait_s: float = 0) -> None:
        """Stop what goes on; a repair that was not committed leaves nothing."""
        if self._job is not None:
            self._job.cancel()
            self._end_job(wait_s=wait_s)

    def _end_job(self, *, wait_s: float = 0) -> None:
        self._job = None
        lane, self._lane = self._lane, None
        if lane is not None:
            lane.close(wait_s=wait_s)

    def _on_closed(self) -> None:
        self._sheet = None
        self._desk.focus_text()


def _noted(report: Report) -> str:
    """What backups are told: after a find none of them is removed any more."""
    return "" if report.is_sound else f"a check found {report.count} broken rules"
