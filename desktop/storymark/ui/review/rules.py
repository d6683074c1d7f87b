"""Deciding by rule: what all agree on, what most say, one person's work; each run is one act."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from storymark.domain.decisions import MAJORITY, PREFERRED, UNANIMOUS
from storymark.domain.ids import StoryId
from storymark.services.adjudicating import AUDIT_PERCENT, Adjudicated, adjudicate, rule_named
from storymark.services.feedback import CauseCount, repeated_causes
from storymark.services.ledger import Ledger
from storymark.services.ports import Cancelled, Progress
from storymark.services.upkeep import ensure_backup
from storymark.ui.jobs import Job
from storymark.ui.problems import sentence
from storymark.ui.review.places import ReviewedStory

if TYPE_CHECKING:
    from storymark.ui.review.flow import ReviewFlow


class Rules(QObject):
    """Runs a strategy on the project's thread. What people decided stays as it is."""

    def __init__(self, flow: ReviewFlow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._is_running = False

    def choose(self) -> None:
        """The strategies as a menu: digits choose."""
        if self._flow.project is None:
            return
        menu = QMenu(self._flow.view)
        menu.aboutToHide.connect(menu.deleteLater)
        percent = AUDIT_PERCENT
        audit = self.tr("Take over what all agree on, leave {n} % for a look").format(n=percent)
        menu.addAction(f"&1  {audit}").triggered.connect(lambda: self.run(UNANIMOUS, audit=AUDIT_PERCENT))
        everything = self.tr("Take over all that all agree on")
        menu.addAction(f"&2  {everything}").triggered.connect(lambda: self.run(UNANIMOUS))
        most = self.tr("Take over what more than half say")
        menu.addAction(f"&3  {most}").triggered.connect(lambda: self.run(MAJORITY))
        menu.addSeparator()
        for number, (who, name) in enumerate(self._people(), start=4):
            text = self.tr("Prefer {name}").format(name=name)
            label = f"&{number}  {text}" if number < 10 else text
            menu.addAction(label).triggered.connect(
                lambda _=False, own=who: self.run(f"{PREFERRED}:{self._flow.overview.names.get(own, own)}")
            )
        menu.addSeparator()
        statistics = self.tr("Statistics…")
        menu.addAction(statistics).triggered.connect(lambda: self._flow.do("review_statistics"))
        menu.addAction(self.tr("Reasons that come back…")).triggered.connect(self.show_reasons)
        corner = self._flow.view.head.rules
        menu.popup(corner.mapToGlobal(QPoint(0, corner.height() + 2)))
        menu.setActiveAction(menu.actions()[0])

    def show_reasons(self) -> None:
        """Which reasons were given again and again for a label."""
        project = self._flow.project
        if project is None:
            return

        def show(counts: list[CauseCount]) -> None:
            from storymark.ui.review.reasons import ReasonsSheet

            desk = self._flow.desk
            labels = self._flow.view.canvas.shown.labels
            sheet = ReasonsSheet(desk.context.look, desk.window, counts, labels)
            sheet.closed.connect(self._flow.focus)
            sheet.open()

        project.host.ask(repeated_causes, show, self._failed)

    def approve(self, story: ReviewedStory) -> None:
        """What all agree on in one story, then the next story."""
        left = sum(place.is_to_do for place in story.places)
        self.run(UNANIMOUS, stories=[story.review.story.id], goes_on=True, left=left)

    def run(
        self,
        strategy: str,
        *,
        audit: int = 0,
        stories: Sequence[StoryId] = (),
        goes_on: bool = False,
        left: int = 0,
    ) -> None:
        """Decide wherever nobody has decided and the rule says something."""
        project = self._flow.project
        if project is None or self._is_running:
            return
        annotator, is_whole = project.annotator, not stories

        def work(ledger: Ledger, progress: Progress) -> Adjudicated:
            if is_whole:
                ensure_backup(ledger, "bulk")
            rule, method = rule_named(ledger, strategy)
            return adjudicate(
                ledger,
                reviewer=annotator,
                rule=rule,
                method=method,
                stories=stories,
                audit_percent=audit,
                progress=progress,
            )

        self._is_running = True
        job = Job(self)
        project.queue.when_empty(
            lambda: job.start(
                project.host, work, lambda done: self._done(done, goes_on=goes_on, left=left), self._failed
            )
        )

    def _done(self, done: Adjudicated, *, goes_on: bool, left: int) -> None:
        self._is_running = False
        count = len(done.decided.decisions)
        text = self.tr("%Ln places decided by rule.", "", count)
        if done.audited:
            text += " " + self.tr("%Ln left for a look.", "", done.audited)
        if goes_on and left:
            text += " " + self.tr("%Ln disagreements are still open here.", "", left)
        self._flow.reload()
        if goes_on:
            self._flow.step_story(1, to_do=True)
        self._flow.say(text)

    def _failed(self, error: BaseException) -> None:
        self._is_running = False
        if not isinstance(error, Cancelled):
            self._flow.say(sentence(error))

    def _people(self) -> list[tuple[str, str]]:
        story, names = self._flow.story, self._flow.names
        if story is None:
            return []
        return [(str(lane.annotator), names.get(lane.annotator, "?")) for lane in story.review.lanes]
