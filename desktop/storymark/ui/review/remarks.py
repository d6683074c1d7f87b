"""Remarks on places of a review: shown with their answers, written, settled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from storymark.domain.clock import now_ms
from storymark.domain.decisions import Comment
from storymark.domain.ids import StoryId, new_id
from storymark.services.reviewing import flagged
from storymark.ui.problems import sentence
from storymark.ui.review import fetching

if TYPE_CHECKING:
    from storymark.ui.review.flow import ReviewFlow


class Remarks(QObject):
    """Those of the open story; after one was written only they are read again, not the story."""

    def __init__(self, flow: ReviewFlow) -> None:
        super().__init__(flow)
        self._flow = flow
        self.all: tuple[Comment, ...] = ()
        panel = flow.view.panel
        panel.said.connect(self._say)
        panel.settled.connect(lambda comment: flow.push({"op": "settle", "id": comment}))

    def set_story(self, comments: tuple[Comment, ...]) -> None:
        """Another story, or the same anew."""
        self.all = comments

    def show(self) -> None:
        """Those on the place where one is."""
        place = self._flow.acts.place
        if place is None:
            return
        targets = {place.id, *(span.tag for span in place.cluster.spans)}
        here = [c for c in self.all if c.about in ("cluster", "tag") and c.target in targets]
        self._flow.view.panel.show_comments(here, self._flow.names, now_ms=now_ms())

    def on_performed(self, operation: Mapping[str, Any]) -> None:
        """A remark was written or settled."""
        flow, project = self._flow, self._flow.project
        if project is None or not flow.story_id():
            return
        story = StoryId(flow.story_id())

        def show(found: tuple[Comment, ...]) -> None:
            if flow.story is not None and flow.story_id() == story:
                self.all = found
                flow.story.flagged = flagged(found)
                self.show()

        project.host.ask(
            lambda ledger: fetching.fetch_comments(ledger, story),
            show,
            lambda error: flow.say(sentence(error)),
        )

    def _say(self, body: str, flag: str, reply_to: str) -> None:
        place = self._flow.acts.place
        if place is None:
            return
        self._flow.push(
            {
                "op": "say",
                "id": new_id(),
                "story": self._flow.story_id(),
                "about": "cluster",
                "target": place.id,
                "body": body,
                "flag": flag,
                "reply_to": reply_to,
            }
        )
        self._flow.say(self.tr("Remark kept."))
