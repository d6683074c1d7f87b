"""Deciding by rule: what all agree on, what most say, weighted votes, one person; each run is one act."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from storymark.domain.decisions import MAJORITY, PREFERRED, SILVER, UNANIMOUS
from storymark.domain.ids import StoryId
from storymark.domain.labels import LabelSet
from storymark.services.adjudicating import (
    AUDIT_PERCENT,
    Adjudicated,
    Plan,
    adjudicate,
    carry_out,
    planned,
    rule_named,
)
from storymark.services.agreeing import Agreeing
from storymark.services.agreement_ports import Compared, SilverSpan
from storymark.services.comparing import project_compared
from storymark.services.counted_work import Cut
from storymark.services.ledger import Ledger
from storymark.services.ports import Cancelled, Progress
from storymark.services.proposals import Proposal, adopt_proposal, proposals
from storymark.services.upkeep import ensure_backup
from storymark.ui.jobs import Job
from storymark.ui.problems import sentence
from storymark.ui.review.fetching import pausing
from storymark.ui.review.reviewed_story import ReviewedStory
from storymark.ui.review.rule_preview import RulePreview

if TYPE_CHECKING:
    from storymark.ui.review.flow import ReviewFlow
    from storymark.ui.review.reasons import ReasonsSheet

Votes = Callable[[], Iterable[SilverSpan]]


class Rules(QObject):
    """Plans on the project's thread, shows what would come of it, and decides when Enter says so.

    What people decided stays as it is.
    """

    def __init__(self, flow: ReviewFlow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._is_running = False
        self._preview: RulePreview | None = None
        self._job: Job | None = None

    def choose(self) -> None:
        """The strategies as a menu: digits choose."""
        if self._flow.project is None or self._preview is not None:
            return
        menu = QMenu(self._flow.view)
        menu.aboutToHide.connect(menu.deleteLater)
        audit = self.tr("Take over what all agree on, leave {n} % for a look").format(n=AUDIT_PERCENT)
        self._offer(menu, 1, audit, UNANIMOUS, audit=AUDIT_PERCENT)
        self._offer(menu, 2, self.tr("Take over all that all agree on"), UNANIMOUS)
        self._offer(menu, 3, self.tr("Take over what more than half say"), MAJORITY)
        votes = self.tr("Take over what votes say, weighted by estimated reliability")
        self._offer(menu, 4, votes, SILVER)
        menu.addSeparator()
        for number, (who, name) in enumerate(self._people(), start=5):
            known = self._flow.overview.names.get(who, who)
            self._offer(menu, number, self.tr("Prefer {name}").format(name=name), f"{PREFERRED}:{known}")
        menu.addSeparator()
        statistics = self.tr("Statistics…")
        menu.addAction(statistics).triggered.connect(lambda: self._flow.do("review_statistics"))
        menu.addAction(self.tr("Reasons that come back…")).triggered.connect(self.show_reasons)
        corner = self._flow.view.head.rules
        menu.popup(corner.mapToGlobal(QPoint(0, corner.height() + 2)))
        menu.setActiveAction(menu.actions()[0])

    def _offer(self, menu: QMenu, number: int, text: str, strategy: str, *, audit: int = 0) -> None:
        action = menu.addAction(f"&{number}  {text}" if number < 10 else text)
        action.triggered.connect(lambda: self.preview(strategy, text, audit=audit))

    def show_reasons(self) -> None:
        """Which reasons were given again and again for a label, and what they propose for it."""
        project = self._flow.project
        if project is not None:
            project.host.ask(proposals, self._show_reasons, self._failed)

    def _show_reasons(self, found: list[Proposal]) -> None:
        from storymark.ui.review.reasons import ReasonsSheet

        desk = self._flow.desk
        labels = self._flow.view.canvas.shown.labels
        sheet = ReasonsSheet(desk.context.look, desk.window, found, labels)
        sheet.closed.connect(self._flow.focus)

        def go(index: int) -> None:
            sheet.close_overlay()
            story, span = found[index].reason.places[0]
            self._flow.open_span(story, span)

        sheet.place_wanted.connect(go)
        sheet.adopted.connect(lambda index: self._adopt(sheet, index, found[index]))
        sheet.open()

    def _adopt(self, sheet: ReasonsSheet, index: int, proposal: Proposal) -> None:
        """The label gets the passages: one act on its way to the project."""
        project = self._flow.project
        if project is None:
            return
        author = project.annotator.id

        def work(ledger: Ledger) -> LabelSet:
            adopt_proposal(ledger, proposal, author=author)
            return ledger.labels()

        def done(labels: LabelSet) -> None:
            self._flow.desk.take_labels(labels)
            sheet.show_adopted(index)
            self._flow.say(self.tr("The examples are in the label. Ctrl+Z takes them back."))

        project.queue.when_empty(lambda: project.host.ask(work, done, self._failed))

    # --- looking first
    def preview(self, strategy: str, title: str, *, audit: int = 0) -> None:
        """Show what a strategy would decide; it decides when the sheet is accepted."""
        project = self._flow.project
        if project is None or self._is_running or self._preview is not None:
            return
        desk = self._flow.desk
        sheet = self._preview = RulePreview(desk.context.look, desk.window, title)
        sheet.wanted.connect(self._carry_out)
        sheet.closed.connect(self._on_closed)
        sheet.open()
        if strategy == SILVER:
            self._vote(sheet, lambda votes: self._plan(sheet, strategy, audit, votes))
        else:
            self._plan(sheet, strategy, audit, None)

    def _vote(self, sheet: RulePreview, then: Callable[[Votes], None]) -> None:
        """Votes are weighed beside the project's thread, where no act waits for them."""
        project = self._flow.project
        assert project is not None
        cutter = self._flow.desk.context.program.sentence_cutter()

        def weigh(compared: list[Compared]) -> None:
            def work(agreeing: Agreeing) -> Sequence[SilverSpan]:
                return agreeing.silver(compared[0]) if compared else ()

            self._flow.figures.aside(work, lambda found: then(lambda: found), self._failed)

        self._start(
            sheet,
            lambda ledger, progress: project_compared(
                ledger, Cut(), cutter=cutter, progress=pausing(ledger, progress)
            ),
            weigh,
        )

    def _plan(self, sheet: RulePreview, strategy: str, audit: int, votes: Votes | None) -> None:
        def work(ledger: Ledger, progress: Progress) -> Plan:
            rule, method = rule_named(ledger, strategy, silver=votes)
            told = pausing(ledger, progress)
            return planned(ledger, rule=rule, method=method, audit_percent=audit, progress=told)

        self._start(sheet, work, sheet.show_plan)

    def _start(
        self,
        sheet: RulePreview,
        work: Callable[[Ledger, Progress], object],
        then: Callable[..., None],
    ) -> None:
        project = self._flow.project
        if project is None or sheet is not self._preview:
            return
        job = self._job = Job(self)
        job.progressed.connect(lambda done, total, _: sheet.show_progress(done, total))
        project.queue.when_empty(
            lambda: job.start(
                project.host,
                work,
                lambda found: then(found) if sheet is self._preview else None,
                self._failed,
            )
        )

    def _on_closed(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._preview = self._job = None
        self._flow.focus()

    def _carry_out(self, plan: Plan) -> None:
        project = self._flow.project
        if project is None:
            return
        annotator = project.annotator

        def work(ledger: Ledger, _progress: Progress) -> Adjudicated:
            ensure_backup(ledger, "bulk")
            return carry_out(ledger, plan, reviewer=annotator)

        self._run(work)

    # --- at once
    def approve(self, story: ReviewedStory) -> None:
        """What all agree on in one story, then the next story."""
        project = self._flow.project
        if project is None:
            return
        annotator, left, here = project.annotator, story.to_do_count, StoryId(story.review.story.id)

        def work(ledger: Ledger, progress: Progress) -> Adjudicated:
            rule, method = rule_named(ledger, UNANIMOUS)
            return adjudicate(
                ledger, reviewer=annotator, rule=rule, method=method, stories=[here], progress=progress
            )

        self._run(work, goes_on=True, left=left)

    def _run(
        self, work: Callable[[Ledger, Progress], Adjudicated], *, goes_on: bool = False, left: int = 0
    ) -> None:
        project = self._flow.project
        if project is None or self._is_running:
            return
        self._is_running = True
        job = Job(self)
        project.queue.when_empty(
            lambda: job.start(
                project.host, work, lambda done: self._done(done, goes_on=goes_on, left=left), self._failed
            )
        )

    def _done(self, done: Adjudicated, *, goes_on: bool, left: int) -> None:
        self._is_running = False
        text = self.tr("%Ln places decided by rule.", "", len(done.decisions))
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
        if isinstance(error, Cancelled):
            return
        if self._preview is not None:
            self._preview.show_problem(sentence(error))
        else:
            self._flow.say(sentence(error))

    def _people(self) -> list[tuple[str, str]]:
        story, names = self._flow.story, self._flow.names
        if story is None:
            return []
        return [(str(lane.annotator), names.get(lane.annotator, "?")) for lane in story.review.lanes]
