"""Opens the command palette on what is on the screen, and does what was taken from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from storymark.domain.ids import StoryId
from storymark.domain.labels import LabelSet
from storymark.services.ports import StoryQuery, StoryRow
from storymark.ui.dialogs.command_palette import MANY, CommandPalette
from storymark.ui.palette_hits import Hit, Kind
from storymark.ui.text import language_name

if TYPE_CHECKING:
    from storymark.ui.desk import Desk


class PaletteFlow(QObject):
    """One palette at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def open(self, typed: str = "") -> None:
        """Show it with `typed` in its field; labels, sentences and stories only while there are some."""
        desk = self._desk
        session, summary = desk.annotating.session, desk.summary
        story = session.story if session is not None else None
        found = desk.view.target_of_digit() if story is not None else None
        palette = CommandPalette(
            desk.context.look,
            desk.window,
            labels=summary.labels if summary is not None and story is not None else LabelSet(),
            language=desk.context.language,
            text=story.text if story is not None else "",
            sentences=story.sentences or () if story is not None else (),
            current=desk.view.current if story is not None else 0,
            target=found[0] if found is not None else "",
            find_stories=self._find_stories if summary is not None else None,
            typed=typed,
        )
        palette.chosen.connect(self._do)
        palette.open()

    def _find_stories(self, words: str, show: Callable[[list[Hit]], None]) -> None:
        project = self._desk.project
        if project is None or project.summary is None or project.summary.annotator is None:
            return
        query = StoryQuery(annotator=project.annotator.id, text=words, limit=MANY)
        here = self._desk.annotating.session
        open_id = here.story.id if here is not None and here.story is not None else ""

        def then(rows: list[StoryRow]) -> None:
            show([self._story_hit(row, is_open=row.id == open_id) for row in rows])

        project.load_rows(query, then, lambda _error: show([]))

    def _story_hit(self, row: StoryRow, *, is_open: bool) -> Hit:
        note = self.tr("on the screen") if is_open else language_name(row.language)
        return Hit(Kind.STORY, row.id, row.title, note, icon="file-text")

    def _do(self, hit: Hit) -> None:
        desk = self._desk
        if desk.is_searching and (hit.kind is not Kind.COMMAND or not desk.actions[hit.key].isEnabled()):
            desk.show_workspace("annotate")  # it is about the story, which must be in sight
        if hit.kind is Kind.LABEL:
            desk.view.press_label(hit.key)
            desk.focus_text()
        elif hit.kind is Kind.STORY:
            desk.stories.open_story(StoryId(hit.key))
        elif hit.kind is Kind.SENTENCE:
            desk.view.go_to_sentence(int(hit.key))
            if hit.span is not None:
                desk.view.select_span(hit.span)
                desk.view.reveal(hit.span)
            desk.focus_text()
        elif hit.key == "filter" and hit.colour:
            desk.commands.focus_filter()
            desk.workspace.left.stories.filter_by(hit.colour)
        else:
            # The palette is gone by then, and the focus is where the act expects it.
            QTimer.singleShot(0, desk.actions[hit.key].trigger)
