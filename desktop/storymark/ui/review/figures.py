"""How far people agree on the open story: computed on a thread of its own, so that no act waits for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from storymark.domain.labels import LabelSet
from storymark.services import agreement_ports as ports
from storymark.services.agreeing import Agreeing
from storymark.services.agreement_ports import Figure
from storymark.services.lane import Lane
from storymark.services.ports import Progress
from storymark.services.program import Program
from storymark.ui.jobs import Job
from storymark.ui.lane_host import LaneHost
from storymark.ui.reader.shown import LabelStyle
from storymark.ui.review.decide_panel import AgreementLine
from storymark.ui.review.fetching import FetchedStory, compared_story, story_figures

Answer = TypeVar("Answer")

_AFTER_MS = 700
_CLOSE_S = 5


class StoryFigures(QObject):
    """The last story asked for counts; `ready` when its figures are there."""

    ready = Signal()

    def __init__(self, program: Program, parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self._host: LaneHost | None = None
        self._asked = 0
        self._figures: tuple[Figure, ...] = ()
        self._is_discussed = False
        self._wanted: tuple[FetchedStory, LabelSet] | None = None
        # numpy is loaded for it: first the reviewer can work.
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._soon.timeout.connect(self._compute)

    def ask(self, found: FetchedStory, labels: LabelSet) -> None:
        """Compute the figures of this story when the window is at rest."""
        self._asked += 1
        self._wanted = (found, labels)
        self._soon.start()

    def _compute(self) -> None:
        if self._wanted is None:
            return
        found, labels = self._wanted
        asked, compared = self._asked, compared_story(found, labels)
        self._is_discussed = any(lane.layer.round > 1 for lane in found.review.lanes)
        self._lane().hand_over(
            lambda agreeing: story_figures(agreeing, compared),
            lambda figures: self._take(asked, figures),
            lambda _error: None,
        )

    def lines(
        self, labels: Mapping[str, LabelStyle], names: Mapping[str, str]
    ) -> tuple[list[AgreementLine], list[AgreementLine], str]:
        """Figures per label, figures of pairs, and what they are."""
        per_label, pairs = [], []
        for figure in self._figures:
            reason = "" if figure.value is not None else reason_words(figure.reason)
            if figure.measure == "observed" and not figure.annotators:
                style = labels.get(figure.label)
                everything = QCoreApplication.translate("StoryFigures", "All labels")
                name = (style.name if style is not None else figure.label) or everything
                per_label.append(AgreementLine(name, figure.value, reason))
            elif figure.measure == "f1_strict" and len(figure.annotators) == 2 and not figure.label:
                one, two = (names.get(who, who) for who in figure.annotators)
                both = QCoreApplication.translate("StoryFigures", "{one} and {two}")
                pairs.append(AgreementLine(both.format(one=one, two=two), figure.value, reason))
        how = QCoreApplication.translate(
            "StoryFigures",
            "Observed agreement on sentences; pairs by span F1, exact match. "
            "Coefficients belong to the project.",
        )
        if self._is_discussed:
            how += " " + QCoreApplication.translate("StoryFigures", "After discussion.")
        return per_label, pairs, how

    def compute(
        self,
        job: Job,
        work: Callable[[Agreeing, Progress], Answer],
        then: Callable[[Answer], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Long work with figures: away from the window's thread and from the project's."""
        job.start_on(self._lane(), work, then, failed)

    def aside(
        self,
        work: Callable[[Agreeing], Answer],
        then: Callable[[Answer], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Something else that takes numpy and time."""
        self._lane().hand_over(work, then, failed)

    def write(
        self,
        files: Mapping[Path, bytes],
        then: Callable[[None], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Write files away from the window's thread, each whole or not at all."""

        def work(_agreeing: Agreeing) -> None:
            for path, content in files.items():
                part = path.with_name(path.name + ".part")
                part.write_bytes(content)
                part.replace(path)

        self._lane().hand_over(work, then, failed)

    def _lane(self) -> LaneHost:
        if self._host is None:
            lane = Lane(
                lambda: Agreeing(self._program.agreement()), close=lambda _: None, name="storymark-agreement"
            )
            self._host = LaneHost(lane, self)
        return self._host

    def close(self) -> None:
        """The window is closed: nobody waits for figures, only a moment for what is being loaded."""
        self._soon.stop()
        if self._host is not None:
            self._host.is_closed = True
            self._host.lane.close(timeout=_CLOSE_S)

    def _take(self, asked: int, figures: tuple[Figure, ...]) -> None:
        if asked == self._asked:
            self._figures = figures
            self.ready.emit()


def reason_words(code: str) -> str:
    """Why a figure has no value, in few words."""
    if code == ports.NOTHING_MARKED:
        return QCoreApplication.translate("StoryFigures", "nobody tagged")
    return QCoreApplication.translate("StoryFigures", "none")
