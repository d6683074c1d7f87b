"""The queue of a review: its stories, what of them is asked for in what order, and the way through it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu

from storymark.domain.decisions import CONFLICT, DECIDED, OPEN, SAMPLED, STALE, TO_DO, WAITING
from storymark.domain.ids import StoryId
from storymark.services.ports import Cancelled
from storymark.services.review_queue import ALL, BY_SCORE, BY_STORY, UNDECIDED, Wanted
from storymark.services.reviewing import ReviewRow
from storymark.ui.jobs import Job
from storymark.ui.problems import sentence
from storymark.ui.review import fetching
from storymark.ui.review.fetching import Overview
from storymark.ui.review.places import Place
from storymark.ui.review.reviewed_story import ReviewedStory
from storymark.ui.text import number

if TYPE_CHECKING:
    from storymark.ui.review.flow import ReviewFlow

_ROWS_AFTER_MS = 400
# More pairs than these are chosen in the statistics, where each has a figure.
_MOST_PEOPLE = 12


class Listing(QObject):
    """Knows the rows; a decision renews the open story's row here, and nothing is read again for it."""

    def __init__(self, flow: ReviewFlow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._view = flow.view.queue
        self.overview = Overview(())
        self.wanted = Wanted()
        self._job: Job | None = None
        self._later = QTimer(self, singleShot=True, interval=_ROWS_AFTER_MS)
        self._later.timeout.connect(self.fetch)
        view = self._view
        view.place_chosen.connect(flow.go_to)
        view.far_place_chosen.connect(lambda story, cluster: flow.open_place(StoryId(story), cluster))
        view.story_chosen.connect(lambda story: flow.open_story(StoryId(story)))
        view.group_chosen.connect(lambda group: self._ask(group=group))
        view.filter_wanted.connect(self.choose)
        view.filter_cleared.connect(lambda: self._want(Wanted(group=self.wanted.group)))

    # --- the stories
    def clear(self) -> None:
        """Another project."""
        self.cancel()
        self.overview = Overview(())
        self._view.set_rows(())
        self._want(Wanted())

    def fetch_soon(self) -> None:
        """The project has changed beside the window's own decisions."""
        self._later.start()

    def fetch(self) -> None:
        """Ask the project for all stories; what comes last counts."""
        project = self._flow.project
        if project is None or not self._flow.is_open:
            return
        self.cancel()
        job = self._job = Job(self)
        job.progressed.connect(lambda done, total, _: self._tell_progress(done, total))
        project.queue.when_empty(lambda: job.start(project.host, fetching.overview, self._show, self._failed))

    def _tell_progress(self, done: int, total: int) -> None:
        """Before there is a story to look at: how far the stories are compared."""
        if self._flow.story is None and total:
            share = number(round(100 * done / total))
            self._flow.view.show_empty(self.tr("Comparing the stories, {n} %").format(n=share))

    def fetch_these(self, stories: Collection[str]) -> None:
        """An act was about these stories alone: only their lines are read again."""
        project = self._flow.project
        if project is None or not self._flow.is_open or self._job is not None:
            self.fetch_soon()  # all are being read, perhaps from before the act
            return
        wanted = frozenset(map(StoryId, stories))
        job = Job(self)
        project.queue.when_empty(
            lambda: job.start(
                project.host,
                lambda ledger, progress: fetching.rows_of(ledger, progress, sorted(wanted)),
                lambda found: self._put(wanted, found),
                self._failed,
            )
        )

    def _put(self, wanted: frozenset[StoryId], found: list[ReviewRow]) -> None:
        new = {row.story: row for row in found}
        gone = wanted - set(new)
        kept = [new.pop(row.story, row) for row in self.overview.rows if row.story not in gone]
        self.overview = replace(self.overview, rows=(*kept, *new.values()))
        self._view.set_rows(self.overview.rows)

    def cancel(self) -> None:
        """Nobody waits for the stories any more."""
        self._later.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _show(self, found: Overview) -> None:
        self._job = None
        self.overview = found
        self._view.set_rows(found.rows)
        self._flow.on_overview(found)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, Cancelled):
            self._flow.say(sentence(error))

    def renew(self, story: ReviewedStory) -> None:
        """The open story's line as its places stand in the window."""
        rows = list(self.overview.rows)
        here = story.review.story.id
        index = next((i for i, row in enumerate(rows) if row.story == here), -1)
        if index < 0:
            return
        facts = tuple(story.facts(place) for place in story.disputed)
        states = Counter(place.state for place in facts)
        counts = {**rows[index].counts, **{state: states[state] for state in TO_DO}}
        cost = sum(place.cost for place in facts if place.is_to_do)
        rows[index] = replace(rows[index], places=facts, counts=counts, cost=cost)
        self.overview = replace(self.overview, rows=tuple(rows))
        self._view.set_rows(self.overview.rows)

    def with_kinds(self, kinds: frozenset[str]) -> list[StoryId]:
        """The stories with an undecided place of exactly these kinds: elsewhere nothing differs alike."""
        here = self._flow.story_id()
        return [
            row.story
            for row in self.overview.rows
            if row.story == here or any(p.kinds == kinds and p.state in (OPEN, STALE) for p in row.places)
        ]

    def step_story(self, step: int, *, to_do: bool = False) -> None:
        """The next or previous story of the list; with `to_do`, the next one that has something to decide."""
        flow = self._flow
        if flow.story is not None:
            self.renew(flow.story)
        rows = self.overview.rows
        here = flow.story_id()
        at = next((i for i, row in enumerate(rows) if row.story == here), -1)
        order = [*rows[at + 1 :], *rows[: max(0, at)]] if to_do else rows[max(0, at + step) :][:1]
        found = next((row for row in order if not to_do or self._has_wanted(row)), None)
        if found is None or found.story == here:
            text = self.tr("There is no other story to decide.")
            flow.say(text if to_do else self.tr("There is no other story."))
        else:
            flow.open_story(found.story)

    def _has_wanted(self, row: ReviewRow) -> bool:
        if self.wanted.is_plain and not self.wanted.group:
            return row.to_do > 0
        return any(map(self.wanted.takes, row.places))

    # --- going through it
    def takes(self, place: Place, *, any_state: bool = True) -> bool:
        """Whether a place of the open story is asked for; J and K also go to those that are decided."""
        story = self._flow.story
        if story is None:
            return True
        wanted = self.wanted
        if any_state and wanted.states == UNDECIDED:
            wanted = replace(wanted, states=ALL)
        return wanted.takes(story.facts(place))

    @property
    def is_scored(self) -> bool:
        """Whether places of all stories stand in one list, the costliest first."""
        return self.wanted.order == BY_SCORE

    def far_step(self, here: str, direction: int) -> tuple[str, str] | None:
        """By score: the story and place before or behind this one that is still to be looked at."""
        order = self._view.order
        at = next((i for i, (_, cluster) in enumerate(order) if cluster == here), -1)
        rest = order[at + 1 :] if direction > 0 else list(reversed(order[: max(0, at)]))
        story = self._flow.story
        for name, cluster in rest:
            place = story.find(cluster) if story is not None and name == self._flow.story_id() else None
            if direction < 0 or place is None or place.is_to_do:
                return name, cluster
        return None

    # --- what is asked for
    def choose(self) -> None:
        """The filters and orders as a menu; letters and digits choose."""
        menu = QMenu(self._flow.view)
        menu.aboutToHide.connect(menu.deleteLater)
        for order, text in (
            (BY_STORY, self.tr("Story by story, in text &order")),
            (BY_SCORE, self.tr("All stories, the hardest first (by s&core)")),
        ):
            self._choice(menu, text, self.wanted.order == order, order=order)
        menu.addSeparator()
        states = self._part(menu, self.tr("&State"))
        for value, text in self._states():
            self._choice(states, text, self.wanted.states == value, states=value)
        labels = self._part(menu, self.tr("&Label"))
        self._choice(labels, self.tr("Any label"), not self.wanted.label, label="")
        for key, style in self._flow.view.canvas.shown.labels.items():
            self._choice(labels, style.name, self.wanted.label == key, label=key)
        pairs = self._part(menu, self.tr("&Pair of annotators"))
        self._choice(pairs, self.tr("Any pair"), self.wanted.pair is None, pair=None)
        for pair in self._pairs():
            self._choice(pairs, self._pair_words(pair), self.wanted.pair == pair, pair=pair)
        is_flagged = self.wanted.is_flagged
        self._choice(menu, self.tr("&Flagged or asked about"), is_flagged, is_flagged=not is_flagged)
        project = self._flow.project
        mine = str(project.annotator.id) if project is not None else ""
        own = "" if self.wanted.mine else mine
        self._choice(menu, self.tr("&Decided by me"), bool(self.wanted.mine), mine=own, states=ALL)
        if not self.wanted.is_plain:
            menu.addSeparator()
            clear = menu.addAction(self.tr("Cl&ear the filter"))
            clear.triggered.connect(lambda: self._want(Wanted(group=self.wanted.group)))
        corner = self._view.filter_button
        menu.popup(corner.mapToGlobal(QPoint(0, corner.height() + 2)))
        menu.setActiveAction(menu.actions()[0])

    def _states(self) -> list[tuple[str, str]]:
        return [
            (UNDECIDED, self.tr("Undecided")),
            (DECIDED, self.tr("Decided")),
            (STALE, self.tr("Changed since decided")),
            (CONFLICT, self.tr("Two decisions")),
            (WAITING, self.tr("Later or returned")),
            (SAMPLED, self.tr("Agreed, to check")),
            (ALL, self.tr("All states")),
        ]

    def _part(self, menu: QMenu, title: str) -> QMenu:
        part = QMenu(title, menu)
        menu.addMenu(part)
        return part

    def _choice(self, menu: QMenu, text: str, is_on: bool, **fields: Any) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(is_on)
        # Behind the menu: a list that is filled anew must not take the keys of a menu that is closing.
        action.triggered.connect(lambda _=False: self._ask(**fields), Qt.ConnectionType.QueuedConnection)

    def _pairs(self) -> list[tuple[str, str]]:
        """Everybody whose work is somewhere in the queue, two by two."""
        people = {who for row in self.overview.rows for place in row.places[:1] for who, _ in place.readings}
        if self._flow.story is not None:
            people |= {str(lane.annotator) for lane in self._flow.story.review.lanes}
        names = self._flow.names
        ordered = sorted(people, key=lambda who: names.get(who, who))
        return list(combinations(ordered[:_MOST_PEOPLE], 2))

    def _pair_words(self, pair: tuple[str, str]) -> str:
        one, two = (self._flow.names.get(who, who) for who in pair)
        return self.tr("{one} and {two}").format(one=one, two=two)

    def _ask(self, **fields: Any) -> None:
        self._want(replace(self.wanted, **fields))

    def _want(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self._view.set_wanted(wanted, self._words())
        words = self._words()
        if words:
            self._flow.say(self.tr("Listed: {what}").format(what=words))
        self._flow.focus()

    def _words(self) -> str:
        """What is asked for besides the tab, in words; empty for nothing."""
        wanted = self.wanted
        parts: list[str] = []
        if wanted.states != UNDECIDED:
            parts.append(dict(self._states())[wanted.states])
        if wanted.label:
            style = self._flow.view.canvas.shown.labels.get(wanted.label)
            parts.append(style.name if style is not None else wanted.label)
        if wanted.pair is not None:
            parts.append(self._pair_words(wanted.pair))
        if wanted.is_flagged:
            parts.append(self.tr("flagged"))
        if wanted.mine:
            parts.append(self.tr("by me"))
        if wanted.order == BY_SCORE:
            parts.append(self.tr("by score"))
        return " · ".join(parts)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Acts of the table that are about the queue."""
        return {"filter_queue": self.choose, "next_undecided": lambda: self.step_story(1, to_do=True)}
