"""What the status bar says of the open story: place, tag, selection, what a digit would do, progress."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from storymark.domain.ids import TagId
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.ui.panels.status_bar import StatusBar
from storymark.ui.panels.tag_list import TagList
from storymark.ui.reader.story_view import StoryView
from storymark.ui.story_session import StorySession


class StoryStatus(QObject):
    """Keeps the bar true; call `update_place` after moves and `update_work` after acts."""

    def __init__(self, bar: StatusBar, view: StoryView, tags: TagList) -> None:
        super().__init__(bar)
        self._bar = bar
        self._view = view
        self._tags = tags
        self._stale_reads = 0
        self.suggestion_place: Callable[[str], tuple[int, int]] = lambda _id: (0, 0)
        """Who knows suggestions: which one of how many this is, from 1; 0 for what is none."""

    def show_story(self, session: StorySession) -> None:
        """Another story is on the screen."""
        assert session.story is not None
        assert session.layer is not None
        sentences = session.story.sentences
        # Marks on sentences that were cut anew since: they are kept, but do not count as read now.
        self._stale_reads = sum(1 for span in session.layer.read if not _is_sentence(span, sentences))
        self.update_work(session)

    def clear(self) -> None:
        """No story is on the screen."""
        bar = self._bar
        bar.set_sentence(0, 0)
        bar.set_tag(0, 0)
        bar.set_suggestion(0, 0)
        bar.set_selection(0)
        bar.set_digit_target("")
        bar.set_read(0, 0)
        bar.set_time(-1)

    def update_place(self) -> None:
        """The caret, the selection or the selected tag moved."""
        view, bar = self._view, self._bar
        selected = view.selected_tag
        bar.set_sentence(view.current + 1, len(view.model.sentences))
        bar.set_tag(self._tags.position_of(TagId(selected)) if selected else 0, self._tags.count)
        bar.set_suggestion(*self.suggestion_place(selected) if selected else (0, 0))
        bar.set_selection(view.selection.length if view.selection is not None else 0)
        target = view.target_of_digit()
        bar.set_digit_target(target[0] if target is not None else "")

    def update_work(self, session: StorySession) -> None:
        """Tags, read sentences or time changed."""
        if session.story is None or session.layer is None:
            return
        read = len(session.layer.read) - self._stale_reads
        self._bar.set_read(read, len(session.story.sentences or ()))
        self._bar.set_time(session.layer.time_ms)
        self.update_place()


def _is_sentence(span: Range, sentences: Sentences | None) -> bool:
    index = sentences.at(span.start) if sentences is not None else None
    return index is not None and sentences is not None and sentences[index] == span
