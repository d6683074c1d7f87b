"""Who comes back to a story is told where the last time ended, and Enter goes there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from storymark.ui.story_session import OpenedStory
from storymark.ui.text import number

if TYPE_CHECKING:
    from storymark.ui.desk import Desk

GO_THERE = "go_to_last_place"
# What happens by itself or by looking around does not end it.
_QUIET = ("time", "read")


class ComingBack(QObject):
    """Told once for each story and opening of the project; the first act of work ends it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._seen: set[str] = set()
        self._place: int | None = None
        desk.view.enter_instead = self._on_enter
        desk.workspace.notice_action.connect(lambda act: self._go() if act == GO_THERE else None)

    def forget_all(self) -> None:
        """Another project, or another annotator."""
        self._seen.clear()
        self._end()

    def on_story(self, opened: OpenedStory) -> None:
        """A story is on the screen, at the place where it was left."""
        self._end()
        view, story = self._desk.view, opened.story.id
        is_first = story not in self._seen
        self._seen.add(story)
        if not is_first or view.current <= 0 or opened.layer.status not in ("todo", "open"):
            return
        self._place = view.current
        text = self.tr("You stopped at sentence {n} of {all}.").format(
            n=number(view.current + 1), all=number(len(view.model.sentences))
        )
        act = self.tr("Go there ({key})").format(key=self._desk.context.look.key("read_and_next"))
        self._desk.workspace.show_notice("here", "", text, action=(GO_THERE, act))
        self._desk.say(text)

    def on_performed(self, operation: Mapping[str, object]) -> None:
        """Work goes on."""
        if operation["op"] not in _QUIET:
            self._end()

    def _on_enter(self) -> bool:
        """Enter goes to the place first, if one is elsewhere; there it does what it always does."""
        if self._place is None:
            return False
        is_elsewhere = self._desk.view.current != self._place
        if is_elsewhere:
            self._go()
        else:
            self._end()
        return is_elsewhere

    def _go(self) -> None:
        if self._place is not None:
            self._desk.view.go_to_sentence(self._place)
            self._desk.focus_text()
        self._end()

    def _end(self) -> None:
        if self._place is not None:
            self._place = None
            self._desk.workspace.hide_notice(GO_THERE)
