"""Going through what was decided before a definition changed: every answer is one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from storymark.services.ledger import Ledger
from storymark.services.stale import Stale, stale
from storymark.ui.dialogs.stale_sheet import StaleSheet
from storymark.ui.problems import sentence

if TYPE_CHECKING:
    from storymark.ui.desk import Desk


class StaleFlow(QObject):
    """One sheet at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._has_acted = False

    def open(self) -> None:
        """Find them and show the first."""
        desk, project = self._desk, self._desk.project
        if project is None or project.summary is None or project.summary.annotator is None:
            return
        annotator, labels = project.annotator, project.summary.labels

        def work(ledger: Ledger) -> list[Stale]:
            return stale(ledger, annotator=annotator)

        def then(found: list[Stale]) -> None:
            sheet = StaleSheet(desk.context.look, desk.window, labels=labels, language=desk.context.language)
            sheet.kept.connect(self._keep)
            sheet.relabelled.connect(
                lambda item, label: self._act({"op": "relabel", "id": item.tag, "label": label})
            )
            sheet.removed.connect(lambda item: self._act({"op": "remove", "id": item.tag}))
            sheet.shown.connect(self._show)
            sheet.closed.connect(self._closed)
            sheet.show_items(found)
            sheet.open()

        project.queue.when_empty(
            lambda: project.host.ask(work, then, lambda error: desk.say(sentence(error)))
        )

    def _keep(self, item: Stale) -> None:
        if item.tag:
            self._act({"op": "confirm", "id": item.tag})
        else:
            self._act({"op": "read", "story": item.story, "sentences": [list(item.span)]})

    def _act(self, operation: dict[str, object]) -> None:
        project = self._desk.project
        if project is not None:
            self._has_acted = True
            project.queue.push(operation, project.annotator)

    def _show(self, item: Stale) -> None:
        self._desk.show_workspace("annotate")
        self._desk.stories.open_story(item.story)

    def _closed(self) -> None:
        project = self._desk.project
        if self._has_acted and project is not None:
            self._has_acted = False
            project.queue.when_empty(self._desk.text_acts.show_again)
