"""Importing from the window: files are read and shown first, then come in as one act."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from storymark.domain.errors import NeedsConsent
from storymark.services.exchange_ports import AUTO, ReadOptions
from storymark.services.import_plan import ImportOptions, ImportPlan, plan_import
from storymark.services.importing import Imported, run_import
from storymark.services.ledger import Ledger
from storymark.services.ports import Cancelled, Progress
from storymark.ui.dialogs.import_report import ImportReport
from storymark.ui.dialogs.message import ask, tell
from storymark.ui.jobs import Job
from storymark.ui.problems import sentence

if TYPE_CHECKING:
    from storymark.ui.desk import Desk


class ImportFlow(QObject):
    """One import at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._report: ImportReport | None = None
        self._reading: Job | None = None
        self._paths: tuple[Path, ...] = ()
        self._has_consent = False
        self._format = self._encoding = AUTO

    def start(self) -> None:
        """Ask for files."""
        if self._desk.project is None:
            return
        picker = QFileDialog(self._desk.window, self.tr("Import stories"))
        picker.setFileMode(QFileDialog.FileMode.ExistingFiles)
        suffixes = [s for entry in self._desk.context.program.formats().readable() for s in entry.suffixes]
        patterns = " ".join(f"*{suffix}" for suffix in dict.fromkeys(suffixes))
        picker.setNameFilters(
            [self.tr("Stories ({patterns})").format(patterns=patterns), self.tr("All files (*)")]
        )
        picker.filesSelected.connect(lambda files: self.take([Path(file) for file in files]))
        picker.open()

    def take(
        self,
        paths: Sequence[Path],
        *,
        has_consent: bool = False,
        format_: str = AUTO,
        encoding: str = AUTO,
    ) -> None:
        """Read these files and folders, and show what would come in.

        `has_consent` agrees to an encoding that had to be guessed.
        """
        project, program = self._desk.project, self._desk.context.program
        if project is None or project.summary is None or self._report is not None or not paths:
            return
        names = [(entry.name, entry.title) for entry in program.formats().readable()]
        report = ImportReport(self._desk.context.look, self._desk.window, formats=names)
        report.import_requested.connect(self._run)
        report.closed.connect(self._on_closed)
        self._report = report
        report.reading_changed.connect(self._on_reading)
        self._paths, self._has_consent = tuple(paths), has_consent
        self._format, self._encoding = format_, encoding
        report.choose(format_, encoding)
        report.open()
        self._read(report)

    def _read(self, report: ImportReport) -> None:
        """Plan the import of the files as they are to be read now."""
        project, program, paths = self._desk.project, self._desk.context.program, self._paths
        if project is None:
            return
        if self._reading is not None:
            self._reading.cancel()
        formats, options = program.formats(), self._options()

        def work(ledger: Ledger, progress: Progress) -> ImportPlan:
            return plan_import(
                paths,
                formats=formats,
                options=options,
                ledger=ledger,
                labels=ledger.labels(),
                progress=progress,
            )

        job = Job(self)
        self._reading = job
        job.progressed.connect(lambda done, total, _note: report.show_progress(done, total))

        def is_current() -> bool:
            return self._reading is job and self._report is report

        job.start(
            project.host,
            work,
            lambda plan: report.show_plan(plan) if is_current() else None,
            lambda error: self._on_unreadable(error) if is_current() else None,
        )

    def _on_reading(self, format_: str, encoding: str) -> None:
        """Read the same files in another way."""
        if self._report is not None:
            self._format, self._encoding = format_, encoding
            self._read(self._report)

    def _options(self, *, accepts_labels: bool = False) -> ImportOptions:
        read = ReadOptions(self._encoding, has_consent=self._has_consent)
        return ImportOptions(format=self._format, read=read, accepts_labels=accepts_labels)

    def _on_unreadable(self, error: BaseException) -> None:
        if self._report is None or isinstance(error, Cancelled):
            return
        if isinstance(error, NeedsConsent) and not self._has_consent:
            way = (self._format, self._encoding)
            self._report.cancel()
            self._ask_consent(error, self._paths, way)
            return
        self._report.show_problem(sentence(error))

    def _ask_consent(self, error: NeedsConsent, paths: Sequence[Path], way: tuple[str, str]) -> None:
        """An encoding was guessed: say so, and read on only when the person agrees."""
        message = ask(
            self._desk.context.look,
            self._desk.window,
            title=self.tr("Read the file so?"),
            text=str(error.facts.get("what", "")) + ".",
            answers=(("no", self.tr("Leave it")), ("yes", self.tr("Read it so"))),
            kind="warn",
        )
        message.answered.connect(
            lambda answer: (
                self.take(paths, has_consent=True, format_=way[0], encoding=way[1])
                if answer == "yes"
                else None
            )
        )

    def _run(self, plan: ImportPlan, accepts_labels: bool) -> None:
        project, program = self._desk.project, self._desk.context.program
        if project is None:
            return
        options, author = self._options(accepts_labels=accepts_labels), project.annotator.id

        def work(ledger: Ledger, progress: Progress) -> Imported:
            return run_import(
                ledger,
                plan,
                options=options,
                detect_language=program.detect_language,
                author=author,
                progress=progress,
            )

        job = Job(self)
        job.progressed.connect(self._on_progress)
        self._desk.say(self.tr("Importing…"))
        job.start(project.host, work, self._on_imported, self._on_failed)

    def _on_progress(self, done: int, total: int, _note: str) -> None:
        if total:
            self._desk.say(self.tr("Importing: {percent} %").format(percent=100 * done // total))

    def _on_imported(self, done: Imported) -> None:
        stories = self.tr("%Ln stories imported", "", len(done.stories))
        tags = self.tr("%Ln tags added", "", done.tags)
        self._desk.say(self.tr("{stories}, {tags}.").format(stories=stories, tags=tags))
        self._desk.upkeep.touch()
        self._desk.stories.stories_came(done.stories)

    def _on_failed(self, error: BaseException) -> None:
        look, window = self._desk.context.look, self._desk.window
        tell(look, window, title=self.tr("Nothing was imported"), text=sentence(error))

    def _on_closed(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._report = self._reading = None
        self._desk.focus_text()
