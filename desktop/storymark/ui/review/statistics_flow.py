"""Opens the reviewer's statistics: read on the project's thread, computed beside it, shown in a sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from storymark.domain.ids import StoryId
from storymark.services.ports import Cancelled
from storymark.services.review_figures import ReviewFigures, figures_csv, review_basis
from storymark.services.review_statistics import SpanRef
from storymark.ui.jobs import Job
from storymark.ui.problems import sentence
from storymark.ui.review.fetching import pausing

if TYPE_CHECKING:
    from storymark.ui.review.flow import ReviewFlow


class StatisticsFlow(QObject):
    """One sheet at a time."""

    def __init__(self, flow: ReviewFlow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._is_asked = False

    def open(self) -> None:
        """Ask for the figures and show them when they are there."""
        project = self._flow.project
        if project is None or self._is_asked:
            return
        self._is_asked = True
        self._flow.say(self.tr("Computing the statistics…"))
        cutter = self._flow.desk.context.program.sentence_cutter()
        job = Job(self)
        project.queue.when_empty(
            lambda: job.start(
                project.host,
                lambda ledger, progress: review_basis(ledger, cutter, progress=pausing(ledger, progress)),
                lambda basis: self._flow.figures.of_project(basis, self._show, self._failed),
                self._failed,
            )
        )

    def _show(self, figures: ReviewFigures | None) -> None:
        from storymark.ui.review.statistics import StatisticsSheet

        self._is_asked = False
        if figures is None or not figures.cells:
            self._flow.say(self.tr("There is nothing to count yet."))
            return
        desk = self._flow.desk
        names = {**figures.names, **self._flow.names}
        labels = self._flow.view.canvas.shown.labels
        sheet = StatisticsSheet(desk.context.look, desk.window, figures, labels, names)
        sheet.span_wanted.connect(self._go)
        sheet.csv_wanted.connect(lambda path: self._save(path, figures))
        sheet.closed.connect(self._flow.focus)
        sheet.open()

    def _go(self, ref: SpanRef) -> None:
        self._flow.open_tag(StoryId(ref.story), ref.tag)

    def _save(self, path: Path, figures: ReviewFigures) -> None:
        said = self.tr("Statistics saved to {path}.").format(path=path)
        self._flow.figures.write(path, figures_csv(figures), lambda _: self._flow.say(said), self._failed)

    def _failed(self, error: BaseException) -> None:
        self._is_asked = False
        if isinstance(error, OSError):
            text = self.tr("The file could not be written: {reason}. Nothing else was changed.")
            self._flow.say(text.format(reason=error.strerror or type(error).__name__))
        elif not isinstance(error, Cancelled):
            self._flow.say(sentence(error))
