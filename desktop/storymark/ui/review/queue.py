"""The pane at the left of a review: stories by what there is to decide, and in the open one its places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storymark.domain.decisions import DECIDED
from storymark.services.review_queue import (
    ALL,
    BY_SCORE,
    EDGES,
    GAPS,
    LABELS,
    UNDECIDED,
    Facts,
    Wanted,
    in_group,
)
from storymark.services.reviewing import ReviewRow
from storymark.ui.review.places import Place
from storymark.ui.review.queue_model import STORY_PX, Line, QueueDelegate, QueueModel
from storymark.ui.review.reviewed_story import ReviewedStory
from storymark.ui.text import number
from storymark.ui.theme.look import Look
from storymark.ui.widgets.choices import Tabs
from storymark.ui.widgets.controls import Button, IconButton
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.marks import Measure
from storymark.ui.widgets.pane import Hairline, Pane
from storymark.ui.widgets.row_view import RowView

OPEN = "open"
# A list in order of score is for the places that matter most, not for scrolling through all of a corpus.
MOST_SCORED = 2_000


class ReviewQueue(Pane):
    """Signals tell what was clicked; it selects nothing by itself, it is told."""

    place_chosen = Signal(str)
    far_place_chosen = Signal(str, str)  # story, cluster
    story_chosen = Signal(str)
    group_chosen = Signal(str)
    filter_wanted = Signal()
    filter_cleared = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ground="window")
        self.model = QueueModel(self)
        self.order: list[tuple[str, str]] = []
        """By score: story and cluster of the lines, for going from one to the next."""
        self._rows: Sequence[ReviewRow] = ()
        self._story: ReviewedStory | None = None
        self._here = ""
        self._at: dict[str, int] = {}  # the line of each place
        self._wanted = Wanted()
        self._counts: dict[str, int] = {}
        self._title = PlainLabel(look, font="row_strong", parent=self)
        self._count = PlainLabel(look, font="small", ink="ink2", parent=self)
        self.filter_button = IconButton(look, "list-filter", self, size_px=24)
        self.filter_button.clicked.connect(self.filter_wanted)
        self._measure = Measure(look, self, width_px=256)
        self._tabs = Tabs(look, self)
        self._tabs.chosen.connect(self._on_group)
        self._asked = Button(look, parent=self, kind="plain", icon="x", height_px=24)
        self._asked.clicked.connect(self.filter_cleared)
        self._asked.hide()
        self.view = RowView(look, self, row_px=STORY_PX)
        self.view.setModel(self.model)
        self._delegate = QueueDelegate(look, self.model, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.clicked.connect(self._on_clicked)
        self.view.activated.connect(self._on_clicked)
        self._lay()
        self.retranslate()

    def _lay(self) -> None:
        look = self.look
        head = QHBoxLayout()
        head.setContentsMargins(look.px(16), look.px(12), look.px(12), look.px(6))
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._count)
        head.addWidget(self.filter_button)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        for widget, margins, stretch in (
            (self._measure, (16, 0, 16, 8), 0),
            (self._tabs, (10, 0, 8, 6), 1),
            (self._asked, (10, 0, 8, 6), 0),
        ):
            row = QHBoxLayout()
            row.setContentsMargins(*map(look.px, margins))
            row.addWidget(widget, stretch)
            if not stretch:
                row.addStretch(1)
            column.addLayout(row)
        column.addWidget(self.view, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(column, 1)
        whole.addWidget(Hairline(look, self, is_vertical=True))

    # --- what is shown
    def set_rows(self, rows: Sequence[ReviewRow]) -> None:
        """The stories, in the order in which they are worth deciding."""
        self._rows = rows
        self._count_rows()
        self._fill()

    def set_story(self, story: ReviewedStory | None, names: Mapping[str, str], language: str = "") -> None:
        """The open story."""
        self._story = self.model.story = story
        self.model.names = names
        self._delegate.language = language
        self._fill()

    def set_wanted(self, wanted: Wanted, words: str) -> None:
        """Which places are listed, in what order; `words` say what is asked for besides the tab."""
        self._wanted = wanted
        self._asked.setText(words)
        self._asked.describe(self.tr("Clear the filter: {what}").format(what=words))
        self._asked.setVisible(bool(words))
        self._count_rows()
        self._fill()

    def set_veiled(self, hides_candidates: bool) -> None:
        """Whether the reviewer judges first: kinds and people are not told of what is undecided."""
        self.model.hides_candidates = hides_candidates
        self.view.viewport().update()

    def set_here(self, cluster: str) -> None:
        """The place where one is."""
        self._here = cluster
        self._select()

    def set_counts(self, decided: int, total: int) -> None:
        """How far the open story is."""
        text = self.tr("{n} of {all} left").format(n=number(total - decided), all=number(total))
        self._count.setText(text if total else "")
        self._measure.set_share(decided / total if total else 0)

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._title.setText(self.tr("Disagreements"))
        self.filter_button.describe(self.tr("Filter and order"), key=self.look.key("filter_queue"))
        self.view.setAccessibleName(self.tr("Disagreements"))
        self._fill()

    def resizeEvent(self, event: object) -> None:
        """Qt's hook: the measure is as wide as the pane."""
        self._measure.setFixedWidth(max(60, self.width() - self.look.px(33)))

    # --- within
    def _listed(self) -> list[tuple[Place, Facts]]:
        story = self._story
        return [(place, story.facts(place)) for place in story.disputed] if story is not None else []

    def _word_tabs(self, listed: Sequence[tuple[Place, Facts]]) -> None:
        names = [
            (OPEN, self.tr("Open")),
            (LABELS, self.tr("Label")),
            (EDGES, self.tr("Boundary")),
            (GAPS, self.tr("Missing")),
        ]
        waiting = [facts for place, facts in listed if place.is_to_do]
        counts = {key: sum(in_group(facts, key) for facts in waiting) for key, _ in names[1:]}
        self._tabs.set_choices(names)
        self._tabs.set_current(self._wanted.group or OPEN)
        for key, _ in names:
            self._tabs.set_count(key, counts.get(key))

    def _count_rows(self) -> None:
        """How many places of each story are asked for; the open one's are counted as they stand."""
        if self._wanted.is_plain and not self._wanted.group:
            self._counts = {row.story: row.to_do for row in self._rows}
        else:
            self._counts = {row.story: sum(map(self._wanted.takes, row.places)) for row in self._rows}

    def _fill(self) -> None:
        listed = self._listed()
        self._word_tabs(listed)
        lines = self._scored(listed) if self._wanted.order == BY_SCORE else self._by_story(listed)
        self.order = [
            (line.story.story, line.far.cluster if line.far else line.place.id if line.place else "")
            for line in lines
            if line.story is not None and (line.far or line.place)
        ]
        self._at = {line.place.id: index for index, line in enumerate(lines) if line.place is not None}
        self.model.show(lines)
        header, look = self.view.verticalHeader(), self.look
        heights = {line.height_px: look.px(line.height_px) for line in lines}
        for index, line in enumerate(lines):
            if header.sectionSize(index) != heights[line.height_px]:
                header.resizeSection(index, heights[line.height_px])
        self._select()

    def _by_story(self, listed: Sequence[tuple[Place, Facts]]) -> list[Line]:
        lines: list[Line] = []
        here = self._story.review.story.id if self._story is not None else ""
        own = self._places(listed)
        many = len(self._rows) > 1
        is_filtered = not self._wanted.is_plain or bool(self._wanted.group)
        for row in self._rows if many else ():
            count = self._counts.get(row.story, 0)
            if row.story == here:
                count = sum(self._wanted.takes(facts) for _, facts in listed)
            if count or not is_filtered or row.story == here:
                lines.append(Line(story=row, is_open=row.story == here, count=count))
            if row.story == here:
                lines += own
        return lines if many else own

    def _places(self, listed: Sequence[tuple[Place, Facts]]) -> list[Line]:
        story, wanted = self._story, self._wanted
        if story is None:
            return []
        found = [Line(place=place) for place, facts in listed if wanted.takes(facts)]
        if wanted.states != UNDECIDED:
            return found
        whatever = replace(wanted, states=ALL, group="")
        settled = [Line(place=p) for p, facts in listed if not p.is_to_do and whatever.takes(facts)]
        if wanted == Wanted():
            settled += [Line(place=p) for p in story.places if not p.is_disputed and p.state == DECIDED]
        if settled:
            count = number(len(settled))
            found.append(Line(heading=self.tr("Resolved  {n}").format(n=count)))
        return found + settled

    def _scored(self, listed: Sequence[tuple[Place, Facts]]) -> list[Line]:
        """The places of all stories, the costliest first."""
        here = self._story.review.story.id if self._story is not None else ""
        found: list[tuple[float, str, int, Line]] = []
        for row in self._rows:
            if row.story == here:
                for place, facts in listed:
                    if self._wanted.takes(facts):
                        found.append((-facts.cost, row.story, facts.start, Line(story=row, place=place)))
                continue
            for facts in row.places:
                if self._wanted.takes(facts):
                    found.append((-facts.cost, row.story, facts.start, Line(story=row, far=facts)))
        found.sort(key=lambda item: item[:3])
        return [line for *_, line in found[:MOST_SCORED]]

    def _select(self) -> None:
        index = self._at.get(self._here)
        if index is None:
            self.view.clearSelection()
        else:
            self.view.selectRow(index)
            self.view.scrollTo(self.model.index(index))

    def _on_group(self, key: str) -> None:
        self.group_chosen.emit("" if key == OPEN else key)

    def _on_clicked(self, index: QModelIndex) -> None:
        line = self.model.lines[index.row()]
        if line.place is not None:
            self.place_chosen.emit(line.place.id)
        elif line.far is not None and line.story is not None:
            self.far_place_chosen.emit(line.story.story, line.far.cluster)
        elif line.story is not None:
            self.story_chosen.emit(line.story.story)
