"""Opens the statistics: read on the project's thread, computed beside it, shown in a sheet; Esc stops it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from storymark.domain.ids import StoryId
from storymark.services.agreeing import Agreeing, Answer
from storymark.services.agreement_look import PAIRS, details, headline, headlines, self_agreements
from storymark.services.agreement_ports import Figure
from storymark.services.figure_files import agreement_csv, figures_csv
from storymark.services.ledger import Ledger
from storymark.services.ports import Cancelled, Progress
from storymark.services.review_charts import drawings_of
from storymark.services.review_figures import (
    ReviewBasis,
    ReviewFigures,
    review_basis,
    review_figures,
    self_agreement,
)
from storymark.services.review_statistics import SpanRef
from storymark.ui.jobs import Job
from storymark.ui.problems import sentence
from storymark.ui.review.fetching import pausing

if TYPE_CHECKING:
    from storymark.ui.review.flow import ReviewFlow
    from storymark.ui.review.statistics import StatisticsSheet

Found = tuple[ReviewFigures | None, list[Answer], tuple[Figure, ...], dict[str, Answer]]


class StatisticsFlow(QObject):
    """One sheet at a time."""

    def __init__(self, flow: ReviewFlow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._sheet: StatisticsSheet | None = None
        self._job: Job | None = None
        self._basis: ReviewBasis | None = None
        self._worded: ReviewBasis | None = None
        self._answers: list[Answer] = []
        self._pairs: tuple[Figure, ...] = ()

    def open(self) -> None:
        """Show the sheet, and fill it when the figures are there."""
        project = self._flow.project
        if project is None or self._sheet is not None:
            return
        from storymark.ui.review.statistics import StatisticsSheet

        flow, desk = self._flow, self._flow.desk
        labels = flow.view.canvas.shown.labels
        sheet = self._sheet = StatisticsSheet(desk.context.look, desk.window, labels, flow.names)
        sheet.span_wanted.connect(self._go)
        sheet.csv_wanted.connect(self._save_csv)
        sheet.pictures_wanted.connect(self._save_pictures)
        sheet.agreement.asked.connect(self._ask)
        sheet.agreement.cancelled.connect(self._cancel)
        sheet.closed.connect(self._on_closed)
        sheet.open()
        self._worded = None
        self._read(self._compute, has_words=False, report=sheet.show_progress)

    # --- reading and computing
    def _read(
        self,
        then: Callable[[ReviewBasis], None],
        *,
        has_words: bool,
        report: Callable[[int, int, str], None],
    ) -> None:
        project, program = self._flow.project, self._flow.desk.context.program
        if project is None:
            return
        job = self._new_job(report)

        def work(ledger: Ledger, progress: Progress) -> ReviewBasis:
            cutter, told = program.sentence_cutter(), pausing(ledger, progress)
            if not has_words:
                return review_basis(ledger, cutter, progress=told)
            words = program.word_cutter()
            try:
                return review_basis(ledger, cutter, words=words, progress=told)
            finally:
                words.close()

        # What is decided in the window and not yet in the project counts too.
        project.queue.when_empty(lambda: job.start(project.host, work, then, self._failed))

    def _compute(self, basis: ReviewBasis) -> None:
        if self._sheet is None:
            return
        self._basis = basis

        def work(agreeing: Agreeing, progress: Progress) -> Found:
            figures = review_figures(agreeing, basis, progress=progress)
            answers = headlines(agreeing, basis.parts, "sentence", progress=progress)
            pairs: tuple[Figure, ...] = ()
            if basis.compared is not None:
                pairs = agreeing.answer(basis.compared, PAIRS, progress=progress).report.figures
            repeats = self_agreement(basis)
            own = self_agreements(agreeing, repeats, progress=progress) if repeats is not None else {}
            return figures, answers, pairs, own

        job = self._new_job(self._sheet.show_progress)
        self._flow.figures.compute(job, work, self._show, self._failed)

    def _show(self, found: Found) -> None:
        figures, self._answers, self._pairs, own = found
        sheet, basis = self._sheet, self._basis
        if sheet is None or basis is None:
            return
        if figures is None or not figures.cells:
            sheet.cancel()
            self._flow.say(self.tr("There is nothing to count yet."))
            return
        sheet.show_figures(figures, basis, self._answers)
        sheet.agreement.set_more(self._pairs, own)

    # --- more figures
    def _ask(self, part: int, unit: str, group: str) -> None:
        if self._sheet is None:
            return
        if unit == "word" and self._worded is None:
            self._read(
                lambda basis: self._on_worded(basis, part, group),
                has_words=True,
                report=self._sheet.agreement.show_progress,
            )
            return
        basis = self._worded if unit == "word" else self._basis
        if basis is None or part >= len(basis.parts):
            return
        compared = basis.parts[part]
        question = details(group, unit) if group else headline(unit)
        job = self._new_job(self._sheet.agreement.show_progress)
        self._flow.figures.compute(
            job,
            lambda agreeing, progress: agreeing.answer(compared, question, progress=progress),
            lambda answer: self._on_answer(part, group, answer),
            self._failed,
        )

    def _on_worded(self, basis: ReviewBasis, part: int, group: str) -> None:
        self._worded = basis
        self._ask(part, "word", group)

    def _on_answer(self, part: int, group: str, answer: Answer) -> None:
        if self._sheet is None:
            return
        if not group:
            self._answers[part] = answer
        self._sheet.agreement.show_answer(part, group, answer)

    def _new_job(self, report: Callable[[int, int, str], None]) -> Job:
        self._cancel()
        self._job = Job(self)
        self._job.progressed.connect(report)
        return self._job

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def close(self) -> None:
        """The window is closed: nothing is computed on for nobody."""
        self._cancel()

    def _on_closed(self) -> None:
        self._cancel()
        self._sheet = None
        self._flow.focus()

    def _go(self, ref: SpanRef) -> None:
        self._flow.open_tag(StoryId(ref.story), ref.tag)

    # --- files
    def _save_csv(self, path: Path) -> None:
        figures = self._sheet.figures if self._sheet is not None else None
        if figures is None:
            return
        beside = path.with_name(f"{path.stem}-agreement{path.suffix}")
        texts = {path: figures_csv(figures), beside: agreement_csv(self._answers)}
        said = self.tr("Statistics saved to {path}, agreement to {beside}.")
        told = said.format(path=path, beside=beside.name)
        self._flow.figures.write(
            {place: text.encode() for place, text in texts.items()},
            lambda _: self._flow.say(told),
            self._failed,
        )

    def _save_pictures(self, folder: Path) -> None:
        sheet = self._sheet
        if sheet is None or sheet.figures is None or sheet.words is None:
            return
        from storymark.services.drawing import svg
        from storymark.ui.review.chart_view import picture, png

        drawings = drawings_of(sheet.figures, self._answers, self._pairs, sheet.words)
        files: dict[Path, bytes] = {}
        for name, drawing in drawings.items():
            files[folder / f"{name}.svg"] = svg(drawing).encode()
            files[folder / f"{name}.png"] = png(picture(drawing, self._flow.desk.context.look))
        said = self.tr("%Ln pictures saved to {path}.", "", len(files)).format(path=folder)
        self._flow.figures.write(files, lambda _: self._flow.say(said), self._failed)

    def _failed(self, error: BaseException) -> None:
        if self._sheet is not None:
            self._sheet.agreement.show_stopped()
        if isinstance(error, OSError):
            text = self.tr("The file could not be written: {reason}. Nothing else was changed.")
            self._flow.say(text.format(reason=error.strerror or type(error).__name__))
        elif not isinstance(error, Cancelled):
            if self._sheet is not None and self._sheet.figures is None:
                self._sheet.cancel()
            self._flow.say(sentence(error))
