"""Exporting from the window: the dialog with its true preview, then the file, then a word about it."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from storymark import __version__
from storymark.domain.errors import CheckFailed
from storymark.services.export_choice import ExportOptions
from storymark.services.exporting import (
    Choice,
    Exported,
    Paper,
    Pieces,
    check_target,
    export_file,
    export_lines,
)
from storymark.services.ledger import Ledger
from storymark.services.losses import LossTally, loss_sentences, reduced
from storymark.services.ports import Cancelled, Progress, WordCutter
from storymark.services.splitting import (
    SPLITS,
    SplitDone,
    SplitWish,
    parse_shares,
    preview_split,
    split_path,
    split_project,
)
from storymark.ui.dialogs.export_dialog import (
    ExportDialog,
    ExportFormat,
    ExportPreview,
    ExportScope,
    ExportWish,
)
from storymark.ui.dialogs.message import tell
from storymark.ui.export_formats import export_formats
from storymark.ui.jobs import Job
from storymark.ui.problems import sentence
from storymark.ui.side_lane import SideLane

if TYPE_CHECKING:
    from storymark.ui.desk import Desk

_END_WAIT_S = 5.0
PREVIEW_LINES, PREVIEW_SHORT_LINES = 5, 24
# Of a long story's line the preview shows the beginning.
PREVIEW_CODEPOINTS = 2400


class ExportFlow(QObject):
    """One export at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._dialog: ExportDialog | None = None
        self._job: Job | None = None
        self._lane: SideLane | None = None
        self._splitting: Job | None = None
        self._words: WordCutter | None = None

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
            formats=export_formats(self._desk.context.program.formats().writable()),
            scope=scope,
            folder=folder,
            file_stem=_file_stem(summary.name),
            preview=self._preview,
        )
        dialog.export_requested.connect(self._export)
        dialog.folder_requested.connect(self._choose_folder)
        dialog.split_wanted.connect(self._split)
        dialog.closed.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    def _preview(
        self, format_: ExportFormat, options: ExportOptions, show: Callable[[ExportPreview], None]
    ) -> None:
        """First the lines, which come at once; then the numbers, which need the whole dataset."""
        project, program = self._desk.project, self._desk.context.program
        if project is None:
            return
        entry, cutter = program.formats().get(format_.name), program.sentence_cutter()
        words = self._word_cutter() if entry.needs_words else None
        is_json = format_.icon == "braces"
        most = PREVIEW_LINES if is_json else PREVIEW_SHORT_LINES

        def first_lines(ledger: Ledger) -> tuple[str, ...]:
            if entry.write_whole is not None:  # bytes that only programs read
                return ()
            pieces = export_lines(ledger, options, format=entry, cutter=cutter, words=words)
            lines = (
                line for piece in pieces for line in piece.decode("utf-8-sig").split("\n") if line.strip()
            )
            return tuple(_shortened(line) for line in itertools.islice(lines, most))

        def numbers(ledger: Ledger) -> ExportPreview:
            lines = size = stories = sentences = tags = 0
            choice = Choice(ledger, options, format=entry, cutter=cutter, words=words)
            tally, pieces = LossTally(entry), Pieces(entry, options.write)
            for story in choice.stories():
                kept, changes = reduced(story, entry)
                tally.add(story, changes, unit=options.write.unit)
                if kept is None:
                    continue
                stories += 1
                sentences += len(kept.story.sentences or ())
                tags += len(kept.tags)
                for _, data in pieces.of(kept):
                    lines += max(1, data.count(b"\n"))
                    size += len(data)
            size += sum(len(data) for _, data in pieces.end())
            return ExportPreview(
                line_count=lines,
                stories=stories,
                sentences=sentences,
                tags=tags,
                size_bytes=size,
                notes=self._notes(tally),
            )

        def failed(error: BaseException) -> None:
            show(ExportPreview(problem=sentence(error)))

        def then(lines: tuple[str, ...]) -> None:
            show(ExportPreview(lines=lines))
            project.host.ask(numbers, lambda counted: show(replace(counted, lines=lines)), failed)

        project.host.ask(first_lines, then, failed)

    def _split(self, shares: str, seed: int) -> None:
        """How many stories each side would have; changes nothing."""
        project, dialog = self._desk.project, self._dialog
        if project is None or dialog is None:
            return

        def work(ledger: Ledger, progress: Progress) -> SplitDone:
            return preview_split(ledger, SplitWish(parse_shares(shares), seed), progress=progress)

        def then(done: SplitDone) -> None:
            if self._dialog is dialog:
                dialog.show_split(shares, seed, done.counts)

        def failed(error: BaseException) -> None:
            sentence(error)  # logged; the export itself will say what is wrong

        if self._splitting is not None:
            self._splitting.cancel()
        self._splitting = Job(self)
        self._splitting.start(project.host, work, then, failed)

    def _notes(self, tally: LossTally) -> tuple[str, ...]:
        """What the format cannot hold, in the window's language."""
        return tuple(
            loss_sentences(
                tally.losses(),
                translate=lambda text: QCoreApplication.translate("Losses", text),
                tags=lambda n: self.tr("1 tag") if n == 1 else self.tr("%Ln tags", "", n),
                stories=lambda n: self.tr("1 story") if n == 1 else self.tr("%Ln stories", "", n),
            )
        )

    def _word_cutter(self) -> WordCutter:
        if self._words is None:
            self._words = self._desk.context.program.word_cutter()
        return self._words

    def _end_words(self) -> None:
        """The worker process goes when neither the dialog nor a job needs it any more."""
        if self._words is not None and self._dialog is None and self._job is None:
            self._words.close()
            self._words = None

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

        words = self._word_cutter() if entry.needs_words else None

        def one(
            ledger: Ledger, target: Path, options: ExportOptions, told: str, progress: Progress
        ) -> Exported:
            facts = {"split": told} if told else {}
            return export_file(
                ledger,
                target,
                options,
                format=entry,
                formats=formats,
                cutter=cutter,
                words=words,
                agreement=program.agreement if wish.has_card else None,
                paper=Paper("window", f"storymark {__version__}", wish.has_card, facts),
                progress=progress,
            )

        def divide(ledger: Ledger, progress: Progress) -> Mapping[str, int]:
            """Give each story its side, which is an act; how many each has."""
            wish.target.parent.mkdir(parents=True, exist_ok=True)
            check_target(ledger, wish.target)
            if not wish.split:
                return {}
            shares = parse_shares(wish.split)
            return split_project(ledger, SplitWish(shares, wish.seed), progress=progress).counts

        def write(ledger: Ledger, counts: Mapping[str, int], progress: Progress) -> list[Exported]:
            if not wish.split:
                return [one(ledger, wish.target, wish.options, "", progress)]
            shares = parse_shares(wish.split)
            if entry.has_readme:  # all sides in one folder
                return [one(ledger, wish.target, wish.options, f"{wish.split}, seed {wish.seed}", progress)]
            return [
                one(
                    ledger,
                    split_path(wish.target, side),
                    replace(wish.options, splits=(side,)),
                    f"{side} of {wish.split}, seed {wish.seed}",
                    progress,
                )
                for side, share in zip(SPLITS, shares, strict=True)
                if share or counts.get(side)
            ]

        def here(ledger: Ledger, progress: Progress) -> list[Exported]:
            return write(ledger, divide(ledger, progress), progress)

        def copied(ledger: Ledger, progress: Progress) -> tuple[Mapping[str, int], Path]:
            return divide(ledger, progress), program.copy_for_check(ledger, progress)

        def from_copy(found: tuple[Mapping[str, int], Path]) -> None:
            counts, copy = found
            if job is not self._job:  # stopped as the copy was ready
                copy.unlink(missing_ok=True)
                return

            def aside(progress: Progress) -> list[Exported]:
                try:
                    ledger = program.open_backup(copy)
                    try:
                        return write(ledger, counts, progress)
                    finally:
                        ledger.store.close()
                finally:
                    copy.unlink(missing_ok=True)

            self._lane = SideLane(program.safekeeping, self)
            job.start_aside(self._lane, aside, self._on_exported, self._on_failed)

        def not_copied(error: BaseException) -> None:
            if isinstance(error, CheckFailed):  # no room for a copy
                job.start(project.host, here, self._on_exported, self._on_failed)
            else:
                self._on_failed(error)

        job = Job(self)
        self._job = job
        job.progressed.connect(self._on_progress)
        self._desk.say(self.tr("Exporting…"))
        if project.is_shared or project.summary is None or project.summary.is_read_only:
            job.start(project.host, here, self._on_exported, self._on_failed)
        else:
            # A copy is one state of the project, whatever is done while it is written out.
            job.start(project.host, copied, from_copy, not_copied)

    def stop(self) -> None:
        """The project closes: what goes on is stopped, and no file is written."""
        if self._job is not None:
            self._job.cancel()
        self._end_job(wait_s=_END_WAIT_S)

    def _end_job(self, *, wait_s: float = 0) -> None:
        self._job = None
        lane, self._lane = self._lane, None
        if lane is not None:
            lane.close(wait_s=wait_s)
        self._end_words()

    def _on_progress(self, done: int, total: int, _note: str) -> None:
        if total:
            self._desk.say(self.tr("Exporting: {percent} %").format(percent=100 * done // total))

    def _on_exported(self, done: list[Exported]) -> None:
        self._end_job()
        lines = sum(one.counts.lines for one in done)
        paths = ", ".join(str(one.path) for one in done)
        text = self.tr("Exported {lines} lines to {path}, read back and checked.")
        self._desk.say(text.format(lines=lines, path=paths))

    def _on_failed(self, error: BaseException) -> None:
        self._end_job()
        if isinstance(error, Cancelled):
            self._desk.say(self.tr("Export cancelled; no file was written."))
            return
        look, window = self._desk.context.look, self._desk.window
        tell(look, window, title=self.tr("Nothing was exported"), text=sentence(error))

    def _on_closed(self) -> None:
        self._dialog = None
        if self._splitting is not None:
            self._splitting.cancel()
            self._splitting = None
        self._end_words()
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
