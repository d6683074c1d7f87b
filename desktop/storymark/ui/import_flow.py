"""Importing from the window: files are read and shown first, then come in as one act."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from storymark.domain.errors import NeedsConsent, Refused
from storymark.services.import_plan import ImportOptions, ImportPlan, plan_import
from storymark.services.import_preview import StoryPreview, columns_of, preview_file, table_columns
from storymark.services.importing import Imported, run_import
from storymark.services.ledger import Ledger
from storymark.services.ports import Cancelled, Progress
from storymark.ui.dialogs.import_choice import Looked
from storymark.ui.dialogs.import_dialog import ImportDialog
from storymark.ui.jobs import Job
from storymark.ui.problems import reason_words, sentence

if TYPE_CHECKING:
    from storymark.ui.desk import Desk

_MOST_LANGUAGES = 200


class ImportFlow(QObject):
    """One import at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._dialog: ImportDialog | None = None
        self._reading: Job | None = None
        self._running: Job | None = None
        self._previews = 0
        self._paths: tuple[Path, ...] = ()

    def start(self) -> None:
        """Ask for files."""
        if self._desk.project is not None:
            self._pick(self.take)

    def _pick(self, then: Callable[[list[Path]], None]) -> None:
        picker = QFileDialog(self._desk.window, self.tr("Import stories"))
        picker.setFileMode(QFileDialog.FileMode.ExistingFiles)
        suffixes = [s for entry in self._desk.context.program.formats().readable() for s in entry.suffixes]
        patterns = " ".join(f"*{suffix}" for suffix in dict.fromkeys(suffixes))
        picker.setNameFilters(
            [self.tr("Stories ({patterns})").format(patterns=patterns), self.tr("All files (*)")]
        )
        picker.filesSelected.connect(lambda files: then([Path(file) for file in files]))
        picker.open()

    def take(self, paths: Sequence[Path]) -> None:
        """Read these files and folders, and show what would come in."""
        project, program = self._desk.project, self._desk.context.program
        if project is None or project.summary is None or self._dialog is not None or not paths:
            return
        names = [(entry.name, entry.title) for entry in program.formats().readable()]
        dialog = ImportDialog(self._desk.context.look, self._desk.window, paths=paths, formats=names)
        dialog.know(project.annotator.name)
        dialog.import_requested.connect(self._run)
        dialog.stop_requested.connect(self._stop)
        dialog.edit_wanted.connect(lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        dialog.reading_changed.connect(self._read)
        dialog.preview_wanted.connect(self._preview)
        dialog.files_changed.connect(self._take_others)
        dialog.add_wanted.connect(self._add)
        dialog.closed.connect(self._on_closed)
        self._dialog, self._paths = dialog, tuple(paths)
        dialog.open()
        self._read()

    # --- reading
    def _add(self) -> None:
        self._pick(lambda files: self._take_others((*self._paths, *files)))

    def _take_others(self, paths: Sequence[Path]) -> None:
        if self._dialog is not None and paths:
            self._paths = tuple(dict.fromkeys(paths))
            self._dialog.show_files(self._paths)
            self._read()

    def _read(self) -> None:
        """Plan the import of the files as they are to be read now."""
        project, program, dialog, paths = (
            self._desk.project,
            self._desk.context.program,
            self._dialog,
            self._paths,
        )
        if project is None or dialog is None:
            return
        if self._reading is not None:
            self._reading.cancel()
        formats, options = program.formats(), dialog.reading.options()

        def work(ledger: Ledger, progress: Progress) -> Looked:
            try:
                return seen(ledger, progress, options)
            except NeedsConsent as error:
                question = _told(error)
            except Refused as error:
                return Looked(None, _told(error), columns=table_columns(paths, formats, options))
            # As it would be read with consent, to be looked at before anybody agrees.
            agreed = replace(options, read=replace(options.read, has_consent=True))
            try:
                return replace(seen(ledger, progress, agreed), problem=question, can_agree=True)
            except Refused as error:
                return Looked(None, _told(error), columns=table_columns(paths, formats, options))

        def seen(ledger: Ledger, progress: Progress, options: ImportOptions) -> Looked:
            plan = plan_import(
                paths,
                formats=formats,
                options=options,
                ledger=ledger,
                labels=ledger.labels(),
                progress=progress,
            )
            languages = tuple(program.detect_language(file.sample) for file in plan.files[:_MOST_LANGUAGES])
            columns = columns_of(plan.files[0].source, formats, options, is_picked=True)
            people = tuple(each.name for each in ledger.store.annotators() if each.kind == "person")
            return Looked(plan, languages=languages, columns=columns, people=people)

        job = Job(self)
        self._reading = job
        job.progressed.connect(lambda done, total, _note: dialog.show_progress(done, total))

        def then(looked: Looked) -> None:
            if self._reading is job and self._dialog is dialog:
                dialog.show_looked(looked)
                self._preview(dialog.fields.chosen)

        def failed(error: BaseException) -> None:
            if self._reading is job and self._dialog is dialog and not isinstance(error, Cancelled):
                dialog.show_looked(Looked(problem=sentence(error)))

        job.start(project.host, work, then, failed)

    def _preview(self, index: int) -> None:
        """Cut the first story of this file as it would be cut now."""
        project, program, dialog = self._desk.project, self._desk.context.program, self._dialog
        if project is None or dialog is None or dialog.plan is None:
            return
        plan, options = dialog.plan, dialog.reading.options()
        # What is shown is read as it was for the plan, be it a guess or agreed to.
        options = replace(options, read=replace(options.read, has_consent=True))
        self._previews += 1
        asked = self._previews

        def work(_: Ledger, __: Progress) -> StoryPreview | None:
            cutter = program.sentence_cutter()
            return preview_file(
                plan.files[index], options, cutter=cutter, detect_language=program.detect_language
            )

        def then(preview: StoryPreview | None) -> None:
            if asked == self._previews and self._dialog is dialog:
                dialog.show_preview(preview)

        def failed(error: BaseException) -> None:
            if asked == self._previews and self._dialog is dialog:
                dialog.show_looked(Looked(problem=sentence(error)))

        Job(self).start(project.host, work, then, failed)

    # --- importing
    def _run(self, plan: ImportPlan, accepts_labels: bool, skips: bool, carries: str) -> None:
        project, program, dialog = self._desk.project, self._desk.context.program, self._dialog
        if project is None or dialog is None:
            return
        reading, author = dialog.reading, project.annotator.id
        way = "skip" if skips else "show"
        options = reading.options(accepts_labels=accepts_labels, bad_lines=way, carries=carries)

        def work(ledger: Ledger, progress: Progress) -> Imported:
            return run_import(
                ledger,
                plan,
                options=options,
                detect_language=program.detect_language,
                cutter=program.sentence_cutter(),
                formats=program.formats(),
                author=author,
                progress=progress,
            )

        job = Job(self)
        self._running = job
        job.progressed.connect(self._on_progress)
        dialog.wait_for_import()
        job.start(project.host, work, self._on_imported, self._on_failed)

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _on_progress(self, done: int, total: int, _note: str) -> None:
        if self._dialog is not None:
            # The first half of the way was reading.
            self._dialog.show_progress(max(0, 2 * done - total), total)

    def _on_imported(self, done: Imported) -> None:
        self._running = None
        if self._dialog is not None:
            self._dialog.close_overlay()
        stories = self.tr("%Ln stories imported", "", len(done.stories))
        tags = self.tr("%Ln tags added", "", done.tags)
        told = self.tr("{stories}, {tags}.").format(stories=stories, tags=tags)
        if done.rejected:
            names = ", ".join(file.path.name for file in done.rejected)
            told += " " + self.tr("Rejected lines are in {names}.").format(names=names)
        self._desk.say(told)
        self._desk.upkeep.touch()
        self._desk.stories.stories_came(done.stories)

    def _on_failed(self, error: BaseException) -> None:
        self._running = None
        if self._dialog is not None:
            self._dialog.show_failure("" if isinstance(error, Cancelled) else sentence(error))

    def _on_closed(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._dialog = self._reading = None
        self._desk.focus_text()


def _told(error: Refused) -> str:
    """The sentence; of a question only what is asked, since the dialog has a button and no option."""
    if isinstance(error, NeedsConsent):
        return reason_words(str(error.facts.get("what", ""))) + "."
    return sentence(error)
