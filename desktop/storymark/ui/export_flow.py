"""Exporting from the window: the dialog with its true preview, then the file, then a word about it."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from storymark import __version__
from storymark.services.export_choice import ExportOptions, chosen_stories
from storymark.services.exporting import Exported, export_file, export_lines
from storymark.services.ledger import Ledger
from storymark.services.ports import Cancelled, Progress
from storymark.ui.dialogs.export_dialog import (
    ExportDialog,
    ExportFormat,
    ExportPreview,
    ExportScope,
    ExportWish,
)
from storymark.ui.dialogs.message import tell
from storymark.ui.jobs import Job
from storymark.ui.problems import sentence

if TYPE_CHECKING:
    from storymark.ui.desk import Desk

PREVIEW_LINES = 5
# Of a long story's line the preview shows the beginning.
PREVIEW_CODEPOINTS = 2400


class ExportFlow(QObject):
    """One export at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._dialog: ExportDialog | None = None
        self._job: Job | None = None

    def start(self) -> None:
        """Ask the project what there is to choose from, then open the dialog."""
        project = self._desk.project
        if project is None or project.summary is None or self._dialog is not None:
            return

        def work(ledger: Ledger) -> tuple[tuple[str, ...], tuple[str, ...]]:
            names = tuple(annotator.name for annotator in ledger.store.annotators())
            return names, tuple(sorted(ledger.store.languages()))

        project.queue.when_empty(
            lambda: project.host.ask(
                work, lambda found: self._open(*found), lambda e: self._desk.say(sentence(e))
            )
        )

    def _open(self, names: tuple[str, ...], languages: tuple[str, ...]) -> None:
        project = self._desk.project
        if project is None or project.summary is None:
            return
        context, summary = self._desk.context, project.summary
        folder = Path(context.settings.export_folder or _documents())
        scope = ExportScope(summary.name, names, languages, summary.labels, context.language)
        dialog = ExportDialog(
            context.look,
            self._desk.window,
            formats=self._formats(),
            scope=scope,
            folder=folder,
            file_stem=_file_stem(summary.name),
            preview=self._preview,
        )
        dialog.export_requested.connect(self._export)
        dialog.folder_requested.connect(self._choose_folder)
        dialog.closed.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    def _formats(self) -> list[ExportFormat]:
        found: list[ExportFormat] = []
        for entry in self._desk.context.program.formats().writable():
            suffix = entry.suffixes[0]
            found.append(
                ExportFormat(
                    entry.name, "story", self.tr("JSONL, stories"), self.tr("one story per line"), suffix
                )
            )
            found.append(
                ExportFormat(
                    entry.name,
                    "sentence",
                    self.tr("JSONL, sentences"),
                    self.tr("one sentence per line"),
                    suffix,
                )
            )
        return found

    def _preview(
        self, format_: ExportFormat, options: ExportOptions, show: Callable[[ExportPreview], None]
    ) -> None:
        """First the lines, which come at once; then the numbers, which need the whole dataset."""
        project, program = self._desk.project, self._desk.context.program
        if project is None:
            return
        entry, cutter = program.formats().get(format_.name), program.sentence_cutter()

        def first_lines(ledger: Ledger) -> tuple[str, ...]:
            lines = itertools.islice(
                export_lines(ledger, options, format=entry, cutter=cutter), PREVIEW_LINES
            )
            return tuple(_shortened(line.decode("utf-8")) for line in lines)

        def numbers(ledger: Ledger) -> ExportPreview:
            lines = size = stories = sentences = tags = 0
            assert entry.write is not None
            for story in chosen_stories(ledger, options, cutter=cutter):
                stories += 1
                sentences += len(story.story.sentences or ())
                tags += len(story.tags)
                for line in entry.write(story, options.write):
                    lines += 1
                    size += len(line)
            return ExportPreview(
                line_count=lines, stories=stories, sentences=sentences, tags=tags, size_bytes=size
            )

        def failed(error: BaseException) -> None:
            show(ExportPreview(problem=sentence(error)))

        def then(lines: tuple[str, ...]) -> None:
            show(ExportPreview(lines=lines))
            project.host.ask(numbers, lambda counted: show(replace(counted, lines=lines)), failed)

        project.host.ask(first_lines, then, failed)

    def _choose_folder(self, folder: str) -> None:
        picker = QFileDialog(self._desk.window, self.tr("Export to"), folder)
        picker.setFileMode(QFileDialog.FileMode.Directory)
        picker.setOption(QFileDialog.Option.ShowDirsOnly, True)
        picker.fileSelected.connect(self._on_folder)
        picker.open()

    def _on_folder(self, folder: str) -> None:
        if self._dialog is not None:
            self._dialog.set_folder(Path(folder))

    def _export(self, wish: ExportWish) -> None:
        project, program = self._desk.project, self._desk.context.program
        if project is None:
            return
        self._desk.context.change(export_folder=str(wish.target.parent))
        formats, cutter = program.formats(), program.sentence_cutter()
        entry = formats.get(wish.format.name)

        def work(ledger: Ledger, progress: Progress) -> Exported:
            wish.target.parent.mkdir(parents=True, exist_ok=True)
            return export_file(
                ledger,
                wish.target,
                wish.options,
                format=entry,
                formats=formats,
                cutter=cutter,
                command="window",
                program=f"storymark {__version__}",
                progress=progress,
            )

        job = Job(self)
        self._job = job
        job.progressed.connect(self._on_progress)
        self._desk.say(self.tr("Exporting…"))
        job.start(project.host, work, self._on_exported, self._on_failed)

    def _on_progress(self, done: int, total: int, _note: str) -> None:
        if total:
            self._desk.say(self.tr("Exporting: {percent} %").format(percent=100 * done // total))

    def _on_exported(self, done: Exported) -> None:
        text = self.tr("Exported {lines} lines to {path}, read back and checked.")
        self._desk.say(text.format(lines=done.counts.lines, path=done.path))

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            self._desk.say(self.tr("Export cancelled; no file was written."))
            return
        look, window = self._desk.context.look, self._desk.window
        tell(look, window, title=self.tr("Nothing was exported"), text=sentence(error))

    def _on_closed(self) -> None:
        self._dialog = None
        self._desk.focus_text()


def _documents() -> str:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(place or Path.home()) / "Storymark")


def _file_stem(name: str) -> str:
    """A file name from a project's: letters without marks, digits, dashes."""
    plain = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    kept = "".join(c if c.isalnum() else "-" for c in plain if not unicodedata.combining(c))
    return "-".join(part for part in kept.lower().split("-") if part) or "export"


def _shortened(line: str) -> str:
    line = line.rstrip("\n")
    return line if len(line) <= PREVIEW_CODEPOINTS else line[:PREVIEW_CODEPOINTS] + "…"
