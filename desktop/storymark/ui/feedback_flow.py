"""The way back from a review: who opens a story learns what reviewers decided otherwise, and may answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from storymark.domain.clock import now_ms
from storymark.domain.ids import new_id
from storymark.services.feedback import Feedback, feedback
from storymark.services.ledger import Ledger
from storymark.ui.problems import sentence
from storymark.ui.reader import caret
from storymark.ui.story_session import OpenedStory

if TYPE_CHECKING:
    from storymark.ui.desk import Desk

SHOW = "show_feedback"
Found = tuple[Sequence[Feedback], dict[str, str]]


class FeedbackFlow(QObject):
    """Looks on the project's thread whenever a story with work in it is opened."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.workspace.notice_action.connect(lambda act: self.open() if act == SHOW else None)

    def look_at(self, opened: OpenedStory) -> None:
        """Tell, above the text, in how many places gold differs from one's own tags."""
        self._ask(opened, self._tell)

    def open(self) -> None:
        """Everything that reviewers decided otherwise in the story on the screen."""
        session = self._desk.annotating.session
        if session is None:
            return
        shown = session.shown()
        self._ask(shown, lambda found: self._show(shown, found))

    def _ask(self, opened: OpenedStory, then: Callable[[Found], None]) -> None:
        project = self._desk.project
        if project is None or project.summary is None or project.summary.annotator is None:
            return
        annotator, story = project.annotator, opened.story.id

        def work(ledger: Ledger) -> Found:
            names = {str(who.id): who.name for who in ledger.store.annotators()}
            return feedback(ledger, annotator, story), names

        def show(found: Found) -> None:
            session = self._desk.annotating.session
            if session is not None and session.story is not None and session.story.id == story:
                then(found)

        project.host.ask(work, show, lambda error: self._desk.say(sentence(error)))

    def _tell(self, found: Found) -> None:
        count = len(found[0])
        if count:
            text = self.tr("In %Ln places reviewers decided otherwise, or ask you to look again.", "", count)
            self._desk.workspace.show_notice(
                "warn", self.tr("Review"), text, action=(SHOW, self.tr("What and why"))
            )

    def _show(self, opened: OpenedStory, found: Found) -> None:
        from storymark.ui.dialogs.feedback_sheet import FeedbackSheet

        items, names = found
        summary = self._desk.summary
        if not items or summary is None:
            self._desk.say(self.tr("No reviewer has decided otherwise in this story."))
            return
        sheet = FeedbackSheet(
            self._desk.context.look,
            self._desk.window,
            items,
            text=opened.story.text,
            labels=summary.labels,
            names=names,
            language=self._desk.context.language,
            now_ms=now_ms(),
            can_take=opened.layer.is_open_for_work,
        )

        def go(number: int) -> None:
            sheet.cancel()
            view = self._desk.view
            view.move_caret(caret.place_of(view.model, items[number].span.start))
            view.reveal_current()
            self._desk.focus_text()

        sheet.place_wanted.connect(go)
        sheet.answered.connect(lambda number, text: self._answer(items[number], text))
        sheet.taken.connect(lambda number: self._take(items[number]))
        sheet.closed.connect(self._desk.focus_text)
        sheet.open()

    def _take(self, item: Feedback) -> None:
        """One's own tags become what gold has there; the text shows them when the project has them."""
        project = self._desk.project
        if project is None:
            return
        story = item.decision.story
        operation = {"op": "take_gold", "story": story, "decision": item.decision.id}
        project.queue.push(operation, project.annotator)
        project.queue.when_empty(self._desk.text_acts.show_again)
        self._desk.say(self.tr("Your tags there are those of gold now. Ctrl+Z takes that back."))

    def _answer(self, item: Feedback, text: str) -> None:
        project = self._desk.project
        if project is None:
            return
        project.queue.push(
            {
                "op": "say",
                "id": new_id(),
                "story": item.decision.story,
                "about": "cluster",
                "target": item.decision.cluster,
                "body": text,
                "reply_to": item.comments[0].id if item.comments else "",
            },
            project.annotator,
        )
        self._desk.say(self.tr("Answer kept."))
