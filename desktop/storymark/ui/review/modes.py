"""How a reviewer looks: with names or letters, with candidates at once or after an own judgement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from storymark.ui.review.places import Place
from storymark.ui.text import number

if TYPE_CHECKING:
    from storymark.ui.review.flow import ReviewFlow


class Modes(QObject):
    """Hiding names is an act of the project; judging first is the person's own choice on this computer."""

    def __init__(self, flow: ReviewFlow) -> None:
        super().__init__(flow)
        self._flow = flow
        self.judged: set[str] = set()
        """Places whose candidates the reviewer has seen after judging."""

    # --- names
    @property
    def names(self) -> Mapping[str, str]:
        """What people are called here: by name, or by a letter while names are hidden."""
        found, overview = self._flow.fetched, self._flow.listing.overview
        if found is None:
            return overview.names
        if not self.is_blind:
            return found.names
        hidden = {who: self.tr("Person {letter}").format(letter=x) for who, x in found.letters.items()}
        return {**found.names, **hidden}

    @property
    def is_blind(self) -> bool:
        """Whether names are hidden in this project."""
        found = self._flow.fetched
        return found.is_blind if found is not None else self._flow.listing.overview.is_blind

    def toggle_names(self) -> None:
        """Hide or show names: an act, so that the history says who looked and when."""
        if self._flow.project is not None:
            self._flow.push({"op": "hide_names", "hidden": not self.is_blind})

    def on_names(self) -> None:
        """The project has it; the story comes anew with it."""
        hidden = self.tr("Names are hidden.")
        self._flow.say(hidden if self.is_blind else self.tr("Names are shown; that is noted in the history."))

    # --- judge first
    @property
    def judges_first(self) -> bool:
        """Whether candidates are hidden until the reviewer has said something."""
        return self._flow.desk.context.settings.judges_first

    def toggle_judging(self) -> None:
        """Judge first, or see candidates at once."""
        context = self._flow.desk.context
        context.change(judges_first=not context.settings.judges_first)
        first = self.tr("Judge first: candidates are shown after your own judgement.")
        self._flow.say(first if self.judges_first else self.tr("Candidates are shown at once."))

    def apply(self) -> None:
        """The open story and the queue show what this mode lets see."""
        story, view = self._flow.story, self._flow.view
        view.queue.set_veiled(self.judges_first)
        view.head.set_judging(self.judges_first)
        if story is not None:
            story.hides_candidates, story.judged = self.judges_first, self.judged

    def reveal(self, place: Place) -> None:
        """The reviewer has judged: the candidates are shown, and how many hold what was said."""
        story = self._flow.story
        if story is None:
            return
        self.judged.add(place.id)
        spans = {tuple(span) for span in self._flow.acts.draft.spans}
        own = [c for c in place.cluster.candidates if (c.start, c.end, c.label) in spans]
        people = len(place.cluster.annotators)
        if spans:
            same = (
                len({who for candidate in own for who in candidate.holders}) if len(own) == len(spans) else 0
            )
        else:
            same = people - len({span.annotator for span in place.cluster.spans})
        words = self.tr("{n} of {all} say the same. Enter takes it.")
        self._flow.say(words.format(n=number(same), all=number(people)))
