"""Practice: a story that came with gold is compared with it when one is done, before the next story opens."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from storymark.services.ledger import Ledger
from storymark.services.practising import Compared, compared
from storymark.ui.problems import sentence
from storymark.ui.reader import caret

if TYPE_CHECKING:
    from storymark.ui.desk import Desk


class PracticeFlow(QObject):
    """Gold is shown for a story that its annotator called done, never before."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def open(self) -> None:
        """Compare the story on the screen, if it is an exercise and done."""
        session = self._desk.annotating.session
        if session is None or session.layer is None:
            return
        if session.layer.status not in ("done", "submitted"):
            text = self.tr("Gold is shown when the story is done: {key} says so.")
            self._desk.say(text.format(key=self._desk.context.look.key("done")))
            return
        no_gold = self.tr("This story came without gold to compare with.")
        self.after_done(lambda: self._desk.say(no_gold))

    def after_done(self, otherwise: Callable[[], object]) -> None:
        """Show the differences of the story on the screen; `otherwise` where it is no exercise."""
        desk = self._desk
        project, session = desk.project, desk.annotating.session
        if project is None or session is None or session.story is None:
            return
        story, annotator = session.story.id, project.annotator

        def work(ledger: Ledger) -> Compared | None:
            return compared(ledger, annotator=annotator, story=story)

        def then(found: Compared | None) -> None:
            session = desk.annotating.session
            if session is None or session.story is None or session.story.id != story:
                return
            if found is None:
                otherwise()
            else:
                self._show(found, session.story.text)

        project.queue.when_empty(
            lambda: project.host.ask(work, then, lambda error: desk.say(sentence(error)))
        )

    def _show(self, found: Compared, text: str) -> None:
        from storymark.ui.dialogs.practice_sheet import PracticeSheet

        desk, summary = self._desk, self._desk.summary
        if summary is None:
            return
        sheet = PracticeSheet(
            desk.context.look,
            desk.window,
            found,
            text=text,
            labels=summary.labels,
            language=desk.context.language,
        )

        def go(number: int) -> None:
            sheet.cancel()
            view = desk.view
            view.move_caret(caret.place_of(view.model, found.differences[number].span.start))
            view.reveal_current()
            desk.focus_text()

        sheet.place_wanted.connect(go)
        sheet.accepted.connect(desk.stories.next_to_do)
        sheet.closed.connect(desk.focus_text)
        sheet.open()
