"""The hits of a search as rows: narrowed, picked and counted, with no widget for any."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from storymark.domain.ids import StoryId
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.services.concordance import FoundStory, Line
from storymark.ui.text import number, one_line, tip

Index = QModelIndex | QPersistentModelIndex
UNTAGGED = ""
# Painting asks for the sentences of many rows; they are fetched together, this much later.
_GATHER_MS = 15


class Row(NamedTuple):
    """A hit's place: which story of the found ones, which line of it."""

    story: int
    line: int


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which hits are shown: those under one of `labels` (all, when there are none), less what is hidden."""

    labels: frozenset[str] = frozenset()
    hidden_languages: frozenset[str] = frozenset()
    hidden_statuses: frozenset[str] = frozenset()

    def takes(self, story: FoundStory) -> bool:
        """Whether hits of a story are shown at all."""
        return story.language not in self.hidden_languages and story.status not in self.hidden_statuses

    def takes_line(self, line: Line) -> bool:
        """Whether a hit is shown, as far as the tags under it go."""
        return not self.labels or not self.labels.isdisjoint(line.labels or (UNTAGGED,))


@dataclass(slots=True)
class Counts:
    """Hits by label (UNTAGGED among them), language and status of their story."""

    labels: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)

    def add(self, story: FoundStory, by: int = 1) -> None:
        """Count the hits of one more story; with -1, of one less."""
        self.languages[story.language] += by * len(story.lines)
        self.statuses[story.status] += by * len(story.lines)
        for line in story.lines:
            for label in line.labels or (UNTAGGED,):
                self.labels[label] += by


class HitModel(QAbstractListModel):
    """Rows of one search, in the order of the project."""

    counted = Signal()  # hits came, or their facts are others
    picked = Signal()  # what is picked is something else
    sentences_wanted = Signal(object)  # list of StoryId whose sentences are to be shown

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stories: list[FoundStory] = []
        self._places: dict[StoryId, int] = {}
        self._rows: list[Row] = []
        self._picked: set[Row] = set()
        self._narrowing = Narrowing()
        self._sentences: dict[StoryId, Sentences | None] = {}
        self._wanted: list[StoryId] = []
        self.counts = Counts()
        self.hit_count = 0
        self.label_names: Mapping[str, str] = {}
        self._gather = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._gather.timeout.connect(self._ask_for_sentences)

    # --- what is there
    @property
    def story_count(self) -> int:
        """Stories with hits."""
        return len(self._stories)

    @property
    def shown_stories(self) -> int:
        """Stories with hits that are shown."""
        return len({row.story for row in self._rows})

    def story(self, place: int) -> FoundStory:
        """The story of a shown hit."""
        return self._stories[self._rows[place].story]

    def line(self, place: int) -> Line:
        """A shown hit."""
        row = self._rows[place]
        return self._stories[row.story].lines[row.line]

    def sentence(self, place: int) -> tuple[int, Range] | None:
        """Number (from 0) and range of the sentence in which a shown hit begins; None if not known yet."""
        story, line = self.story(place), self.line(place)
        if story.id not in self._sentences:
            self._sentences[story.id] = None
            self._wanted.append(story.id)
            self._gather.start()
        cut = self._sentences[story.id]
        index = cut.at(line.start) if cut else None
        return (index, cut[index]) if cut and index is not None else None

    # --- what comes
    def clear(self) -> None:
        """Another search begins."""
        self.beginResetModel()
        self._stories, self._places, self._rows = [], {}, []
        self._picked = set()
        self._sentences, self._wanted = {}, []
        self.counts, self.hit_count = Counts(), 0
        self.endResetModel()
        self.counted.emit()
        self.picked.emit()

    def append(self, found: Sequence[FoundStory]) -> None:
        """More stories with hits."""
        rows: list[Row] = []
        for story in found:
            place = len(self._stories)
            self._places[story.id] = place
            self._stories.append(story)
            self.hit_count += len(story.lines)
            self.counts.add(story)
            rows += self._rows_of(place)
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()
        self.counted.emit()

    def stories_among(self, stories: Iterable[str]) -> list[FoundStory]:
        """Those of `stories` that have hits."""
        return [self._stories[self._places[StoryId(id)]] for id in stories if StoryId(id) in self._places]

    def renew(self, found: Iterable[FoundStory]) -> None:
        """Facts of stories are others; rows stay where they are, even if the narrowing would hide them."""
        for story in found:
            place = self._places.get(story.id)
            if place is not None and len(self._stories[place].lines) == len(story.lines):
                self.counts.add(self._stories[place], -1)
                self._stories[place] = story
                self.counts.add(story)
        self._repaint()
        self.counted.emit()

    def show_sentences(self, cut: Mapping[StoryId, Sentences]) -> None:
        """Sentences have come."""
        self._sentences.update(cut)
        self._repaint()

    def narrow(self, narrowing: Narrowing) -> None:
        """Show other hits; what is picked and hidden is not picked any more."""
        if narrowing == self._narrowing:
            return
        self._narrowing = narrowing
        self.beginResetModel()
        self._rows = [row for place in range(len(self._stories)) for row in self._rows_of(place)]
        self.endResetModel()
        self._picked &= set(self._rows)
        self.counted.emit()
        self.picked.emit()

    # --- picking
    @property
    def picked_count(self) -> int:
        """How many hits are picked."""
        return len(self._picked)

    def is_picked(self, place: int) -> bool:
        """Whether a shown hit is picked."""
        return self._rows[place] in self._picked

    def toggle(self, place: int) -> None:
        """Pick a hit, or put it back."""
        self._picked ^= {self._rows[place]}
        self.dataChanged.emit(self.index(place), self.index(place))
        self.picked.emit()

    def pick_all(self) -> None:
        """Pick every shown hit; when all are picked, none."""
        all_ = set(self._rows)
        self._picked = set() if self._picked >= all_ else all_
        self._repaint()
        self.picked.emit()

    def pick_none(self) -> None:
        """Put all back."""
        if self._picked:
            self._picked = set()
            self._repaint()
            self.picked.emit()

    def picked_places(self) -> list[tuple[StoryId, int, int]]:
        """Story, start and end of what is picked, in the order of the list."""
        found = []
        for row in sorted(self._picked):
            story = self._stories[row.story]
            line = story.lines[row.line]
            found.append((story.id, line.start, line.end))
        return found

    # --- Qt's hooks
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt's hook."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's hook: what is read aloud, and whether it is picked."""
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.is_picked(index.row()) else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            story, line = self.story(index.row()), self.line(index.row())
            return tip(f"{story.external_id}\n{one_line(line.left + line.quote + line.right)}")
        return None

    def _spoken(self, place: int) -> str:
        story, line = self.story(place), self.line(place)
        at = self.sentence(place)
        where = self.tr("Story {id}").format(id=story.external_id)
        if at is not None:
            where = self.tr("Story {id}, sentence {n}").format(id=story.external_id, n=number(at[0] + 1))
        words = one_line(f"{line.left[-40:]}[{line.quote}]{line.right[:40]}")
        state = [self.tr("picked")] if self.is_picked(place) else []
        labels = [self.label_names.get(label, label) for label in line.labels]
        return ", ".join([where, words, *labels, *state])

    def _rows_of(self, place: int) -> list[Row]:
        story = self._stories[place]
        if not self._narrowing.takes(story):
            return []
        takes = self._narrowing.takes_line
        return [Row(place, n) for n, line in enumerate(story.lines) if takes(line)]

    def _repaint(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _ask_for_sentences(self) -> None:
        wanted, self._wanted = self._wanted, []
        if wanted:
            self.sentences_wanted.emit(wanted)
