"""Decide alike: after a decision, other places that differ in the same way are offered as one act."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from storymark.domain.decisions import ALIKE
from storymark.domain.disagreements import TRIVIAL_BOUNDARY
from storymark.domain.ids import StoryId, new_id
from storymark.domain.resolving import Outcome, likeness
from storymark.services.adjudicating import AlikePlace
from storymark.ui.jobs import Job
from storymark.ui.review.fetching import others_alike
from storymark.ui.review.places import Place
from storymark.ui.review.words import kind_words

if TYPE_CHECKING:
    from storymark.ui.review.flow import ReviewFlow

# A reviewer in full swing is not followed key by key.
_AFTER_MS = 120


class Alike(QObject):
    """Looks on the project's thread, between acts; one decision at a time, the last one."""

    def __init__(self, flow: ReviewFlow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._asked: tuple[StoryId, Place, Outcome] | None = None
        self.found: Sequence[AlikePlace] = ()
        self._job: Job | None = None
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._soon.timeout.connect(self._look)

    def look_after(self, place: Place, outcome: Outcome) -> None:
        """This was decided; once it is in the project, others like it are looked for."""
        self.forget()
        story = self._flow.story
        if story is not None and likeness(place.cluster, outcome, story.text) is not None:
            self._asked = (story.review.story.id, place, outcome)

    def on_saved(self) -> None:
        """A decision is in the project."""
        if self._asked is not None:
            self._soon.start()

    def forget(self) -> None:
        """Nothing is offered."""
        self._asked, self.found = None, ()
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._flow.view.strip.offer("")

    def decide(self) -> None:
        """Decide on all that was offered, as one act."""
        if not self.found:
            self._flow.say(self.tr("No other place is known to differ in the same way."))
            return
        count = len(self.found)
        self._flow.push(
            {
                "op": "decide_all",
                "verdicts": [
                    {
                        "id": new_id(),
                        "story": place.story,
                        "cluster": place.cluster.id,
                        "verdict": place.outcome.verdict,
                        "spans": [list(span) for span in place.outcome.spans],
                        "method": ALIKE,
                        "candidates": [list(span) for span in place.cluster.spans],
                    }
                    for place in self.found
                ],
            }
        )
        self.forget()
        self._flow.say(self.tr("%Ln places decided alike. Ctrl+Z takes all of them back.", "", count))

    def _look(self) -> None:
        asked, project = self._asked, self._flow.project
        if asked is None or project is None:
            return
        story, place, outcome = asked
        among = self._flow.listing.with_kinds(place.cluster.kinds)
        job = self._job = Job(self)
        project.queue.when_empty(
            lambda: job.start(
                project.host,
                lambda ledger, progress: others_alike(
                    ledger, progress, story=story, cluster=place.cluster, outcome=outcome, among=among
                ),
                lambda found: self._show(asked, found),
                lambda _error: None,  # nothing was asked for by a person, so nothing is missed
            )
        )

    def _show(self, asked: tuple[StoryId, Place, Outcome], found: Sequence[AlikePlace]) -> None:
        if asked is not self._asked or not found:
            return
        self.found = found
        kinds = asked[1].cluster.kinds
        if kinds == {TRIVIAL_BOUNDARY}:
            words = self.tr("%Ln other places differ only by a mark at the edge.", "", len(found))
        else:
            text = self.tr("%Ln other places differ in the same way ({kinds}).", "", len(found))
            words = text.format(kinds=kind_words(kinds))
        self._flow.view.strip.offer(words)
        self._flow.say(words)
