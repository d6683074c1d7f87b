"""The pane at the left: the stories."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from storymark.ui.panels.story_list import StoryList
from storymark.ui.theme.look import Look
from storymark.ui.widgets.pane import Hairline, Pane


class LeftPane(Pane):
    """Holds the story list, with the line to the text."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ground="window")
        self.stories = StoryList(look, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.stories, 1)
        row.addWidget(Hairline(look, self, is_vertical=True))
