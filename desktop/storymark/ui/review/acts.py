"""What keys and buttons of a review do: each decision is one act on its way to the project."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from storymark.domain.decisions import LATER, RETURN, UNDECIDED_VERDICTS
from storymark.domain.ids import StoryId, new_id
from storymark.domain.resolving import Outcome, nothing, overlap, union
from storymark.ui.reader import caret as carets
from storymark.ui.reader.edges import moved_edge
from storymark.ui.reader.keymap import END, START
from storymark.ui.review import places as p
from storymark.ui.review.places import Draft, Place
from storymark.ui.review.reviewed_story import ReviewedStory
from storymark.ui.review.words import outcome_words

if TYPE_CHECKING:
    from storymark.ui.review.flow import ReviewFlow

# Who presses Enter on what has just come up has not read it.
LEAST_LOOK_MS = 300


class ReviewActs(QObject):
    """Knows where one is and what would be taken there; pushes decisions and goes on."""

    decided = Signal(object, object)  # Place, Outcome

    def __init__(self, flow: ReviewFlow) -> None:
        super().__init__(flow)
        self._flow = flow
        self.place: Place | None = None
        self.draft = Draft(None)
        self.least_look_ms = LEAST_LOOK_MS
        self._since = QElapsedTimer()
        self._since.start()
        self.handlers: Mapping[str, Callable[[], object]] = {
            "next_disagreement": lambda: self.step(1),
            "previous_disagreement": lambda: self.step(-1),
            "accept_shown": self.accept,
            "accept_button": lambda: self.accept(has_looked=True),
            "union": lambda: self._way(union),
            "overlap": lambda: self._way(overlap),
            "nothing": self._nothing,
            "later": lambda: self.take(Outcome(LATER, ())),
            "return_work": self._return,
            "keep_several": self._keep,
            "split_gold": self._split,
            "caret_back": lambda: self._move_caret(-1),
            "caret_forward": lambda: self._move_caret(1),
            **{f"candidate_{n + 1}": partial(self.take_candidate, n) for n in range(9)},
            **{f"gold_label_{n}": partial(self._relabel, str(n)) for n in range(1, 10)},
            **dict(self._edges()),
        }

    def _edges(self) -> list[tuple[str, Callable[[], object]]]:
        found: list[tuple[str, Callable[[], object]]] = []
        for suffix, unit in (("", "word"), ("_fine", "character")):
            for edge, name in ((START, "start"), (END, "end")):
                for direction, way in ((1, "out"), (-1, "in")):
                    run = partial(self._edge, edge, direction, unit)
                    found.append((f"gold_{name}_{way}{suffix}", run))
        return found

    @property
    def _story(self) -> ReviewedStory | None:
        return self._flow.story

    # --- where one is
    def go_to(self, place: Place | None) -> None:
        """A place is looked at; nothing is decided by that."""
        self.place = place
        story = self._story
        self.draft = Draft(None)
        if place is not None and story is not None and not story.is_veiled(place):
            self.draft = p.draft_of(place, story.text)
        self._since.restart()
        self._flow.show_place(place, self.draft)

    def step(self, direction: int) -> None:
        """The next or previous disagreement, decided or not."""
        story, listing = self._story, self._flow.listing
        if story is None:
            return
        here = self.place.id if self.place is not None else ""
        if listing.is_scored:
            self._step_far(here, direction)
            return
        found = story.step(here, direction, takes=listing.takes)
        if found is None:
            last, first = (
                self.tr("This is the last disagreement."),
                self.tr("This is the first disagreement."),
            )
            self._flow.say(last if direction > 0 else first)
        else:
            self.go_to(found)

    def go_on(self) -> None:
        """To the next place that waits; where none does, this one stays and it is said."""
        story = self._story
        if story is None or self.place is None:
            return
        listing = self._flow.listing
        if listing.is_scored and self._step_far(self.place.id, 1):
            return
        found = story.step(self.place.id, 1, to_do=True, takes=listing.takes)
        if found is not None:
            self.go_to(found)
            return
        self.go_to(story.find(self.place.id))
        if story.to_do_count:
            self._flow.say(self.tr("All places of the list are decided in this story. N opens the next one."))
        else:
            self._flow.say(self.tr("All disagreements of this story are decided. N opens the next one."))

    def _step_far(self, here: str, direction: int) -> bool:
        """By score: to the place before or behind this one, in whatever story it is."""
        found = self._flow.listing.far_step(here, direction)
        if found is None:
            self._flow.say(self.tr("The list ends here."))
            return False
        self._flow.open_place(StoryId(found[0]), found[1])
        return True

    # --- decisions
    def take(self, outcome: Outcome | None) -> None:
        """Decide on the current place, and go on."""
        place, story = self.place, self._story
        if place is None or story is None or (self._is_veiled and not _sets_aside(outcome)):
            self._say_judge()
            return
        if outcome is None:
            self._flow.say(self.tr("There is no such span here."))
            return
        cause = self.draft.cause
        project = self._flow.project
        reviewer = str(project.annotator.id) if project is not None else ""
        changed = story.decide(place, outcome, cause=cause, reviewer=reviewer)
        self._flow.push(
            {
                "op": "decide",
                "id": new_id(),
                "story": story.review.story.id,
                "cluster": place.id,
                "verdict": outcome.verdict,
                "spans": [list(span) for span in outcome.spans],
                "cause": cause,
                "candidates": [list(span) for span in place.cluster.spans],
            }
        )
        self._flow.on_decided(changed)
        self._flow.say(self.tr("Decided: {what}").format(what=outcome_words(place, outcome)))
        self.decided.emit(place, outcome)
        self.go_on()

    def take_candidate(self, number: int) -> None:
        """One candidate as it is; while several are kept, one more or one less."""
        if self.place is None:
            return
        if self._is_veiled:
            self._relabel(str(number + 1))
            return
        if self.draft.is_keeping:
            self._redraft(p.toggled(self.draft, self.place, number))
            return
        outcome = p.candidate_outcome(self.place, number)
        if outcome is None:
            self._flow.say(self.tr("There is no candidate {n}.").format(n=number + 1))
        else:
            self.take(outcome)

    def accept(self, *, has_looked: bool = False) -> None:
        """Take what is shown; on a place that is decided, only go on."""
        if self.place is None:
            return
        if not has_looked and self._since.elapsed() < self.least_look_ms:
            return
        if self._is_veiled:
            self._reveal()
            return
        if not self.place.is_to_do and not self.draft.is_own:
            self.go_on()
        elif self.draft.outcome is None:
            self._flow.say(self.tr("Nobody prevails here: take a candidate, or another way."))
        else:
            self.take(self.draft.outcome)

    def keep_decision(self, number: int) -> None:
        """Of several decisions on the place, this one holds: decided anew, with what it made."""
        place, story = self.place, self._story
        if place is None or story is None or number >= len(place.decisions):
            return
        decision = place.decisions[number]
        self.draft = replace(self.draft, cause=decision.cause)
        spans = story.gold_of(decision)
        self.take(p.settled(place, spans) if spans else Outcome(decision.verdict, ()))

    # --- judge first
    @property
    def _is_veiled(self) -> bool:
        story = self._story
        return self.place is not None and story is not None and story.is_veiled(self.place)

    def _reveal(self) -> None:
        """The own judgement stands; now the candidates are shown, and Enter takes what was judged."""
        assert self.place is not None
        if not self.draft.is_own:
            self._say_judge()
            return
        self._flow.modes.reveal(self.place)
        self._since.restart()
        self._flow.view.canvas.places_changed([self.place])
        self._flow.show_place(self.place, self.draft)

    def _say_judge(self) -> None:
        if self._is_veiled:
            self._flow.say(
                self.tr("Judge first: digits give a label, X none; then Enter shows what others have.")
            )

    def give_cause(self, cause: str) -> None:
        """The reason of the decision; the same again takes it away. A decided place takes it now."""
        if self.place is None:
            return
        self.draft = replace(self.draft, cause="" if self.draft.cause == cause else cause)
        if not self.place.is_to_do and self.draft.outcome is not None:
            self.take(self.draft.outcome)
        else:
            self._flow.show_draft(self.draft)

    # --- what would be taken
    def _way(self, way: Callable[..., Outcome | None]) -> None:
        if self.place is not None:
            self.take(way(self.place.cluster))

    def _nothing(self) -> None:
        if self._is_veiled:
            self._redraft(replace(self.draft, outcome=nothing(), is_own=True))
            self._flow.say(self.tr("Judged: no tag here. Enter shows what others have."))
        else:
            self.take(nothing())

    def _return(self) -> None:
        """The place goes back; work that was handed in begins a next round, once for all its places."""
        if self.place is not None:
            self.take(Outcome(RETURN, ()))

    def _relabel(self, digit: str) -> None:
        label = self._flow.label_for_digit(digit)
        if self.place is None:
            return
        if label is None:
            self._flow.say(self.tr("No label has the key {n}.").format(n=digit))
        elif self._is_veiled:
            judged = p.judged(self.draft, self.place, label, self._flow.text)
            self._redraft(replace(self.draft, outcome=judged, is_own=True))
            self._flow.say(self.tr("Judged; the edges can be moved. Enter shows what others have."))
        else:
            self.take(p.relabelled(self.draft, self.place, label))

    def _keep(self) -> None:
        if self.place is None or self._is_veiled:
            self._say_judge()
            return
        if self.draft.is_keeping:
            self._redraft(p.draft_of(self.place, self._flow.text))
            return
        self._redraft(replace(self.draft, is_keeping=True, is_own=True))
        self._flow.say(self.tr("Keep several: digits add or remove a candidate, Enter takes them."))

    def _edge(self, edge: str, direction: int, unit: str) -> None:
        place, model = self.place, self._flow.text_model
        if place is None or model is None:
            return
        spans = list(self.draft.spans)
        if self._is_veiled and not spans:
            self._say_judge()
            return
        spans = spans or list((p.candidate_outcome(place, 0) or nothing()).spans)
        if not spans:
            return
        index = -1 if edge == END else 0
        moved = moved_edge(model, spans[index].range, edge, direction, unit)
        spans[index] = spans[index]._replace(start=moved.start, end=moved.end)
        self._redraft(p.resized(self.draft, place, spans))
        self._flow.say(self._flow.quote(moved))

    def _move_caret(self, direction: int) -> None:
        model, place = self._flow.text_model, self.place
        if model is None or place is None:
            return
        at = self._flow.caret if self._flow.caret >= 0 else place.cluster.range.start
        found = carets.moved(model, carets.place_of(model, at), "word", direction)
        self._flow.set_caret(found.position)

    def _split(self) -> None:
        place, model, caret = self.place, self._flow.text_model, self._flow.caret
        if place is None or model is None:
            return
        if caret < 0:
            self._flow.say(self.tr("Put the caret where to split first: Left and Right, or a click."))
            return
        left, right, text = caret, caret, model.text
        while left > 0 and text[left - 1].isspace():
            left -= 1
        while right < len(text) and text[right].isspace():
            right += 1
        self._redraft(p.split_at(self.draft, place, left, right))

    def _redraft(self, draft: Draft) -> None:
        self.draft = draft
        self._flow.show_draft(draft)


def _sets_aside(outcome: Outcome | None) -> bool:
    return outcome is not None and outcome.verdict in UNDECIDED_VERDICTS
