"""What a project holds: progress, counts and lengths, per annotator and label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from storymark.domain.gold import GOLD
from storymark.domain.people import Annotator
from storymark.domain.tags import STATUSES, Layer, Tag
from storymark.services.ledger import Ledger
from storymark.services.ports import Progress, StoryBundle, no_progress

_BATCH = 8


@dataclass(frozen=True, slots=True)
class Lengths:
    """Of tags, in code points."""

    count: int = 0
    shortest: int = 0
    middle: float = 0.0
    mean: float = 0.0
    longest: int = 0


@dataclass(frozen=True, slots=True)
class LabelStatistics:
    """One label, of one annotator or of all: how many tags on how many stories, how long."""

    label: str
    tags: int
    stories: int
    lengths: Lengths


@dataclass(frozen=True, slots=True)
class AnnotatorStatistics:
    """One person's work. `statuses` counts all stories, those never opened as `todo`."""

    id: str
    name: str
    kind: str
    statuses: Mapping[str, int]
    tags: int
    active_ms: int
    labels: tuple[LabelStatistics, ...]
    characters_done: int = 0

    @property
    def seconds_per_1000(self) -> float | None:
        """Active time for a thousand characters of finished stories; None without any."""
        return self.active_ms / self.characters_done if self.active_ms and self.characters_done else None


@dataclass(frozen=True, slots=True)
class ProjectStatistics:
    """A project as a whole; `lengths_of_stories` in code points."""

    stories: int
    languages: Mapping[str, int]
    lengths_of_stories: Lengths
    sentences: int
    tags: int
    label_revision: int
    labels: tuple[LabelStatistics, ...]
    annotators: tuple[AnnotatorStatistics, ...]
    gold_tags: int = 0


def project_statistics(ledger: Ledger, *, progress: Progress = no_progress) -> ProjectStatistics:
    """Read the project once, story by story. Raises Cancelled."""
    people = [person for person in ledger.store.annotators() if person.kind != GOLD]
    gathered = _Gathered({str(person.id): _Person(person) for person in people})
    ids = ledger.store.story_ids()
    for start in range(0, len(ids), _BATCH):
        progress(start, len(ids), "statistics")
        for bundle in ledger.store.bundles(ids[start : start + _BATCH]):
            gathered.add(bundle)
    labels = ledger.labels()
    order = [str(label.key) for label in labels.labels]
    return gathered.told(order, labels.revision)


@dataclass
class _Tally:
    lengths: list[int] = field(default_factory=list)
    stories: set[str] = field(default_factory=set)

    def add(self, tag: Tag, story: str) -> None:
        self.lengths.append(tag.end - tag.start)
        self.stories.add(story)


@dataclass
class _Person:
    person: Annotator
    statuses: Counter[str] = field(default_factory=Counter)
    labels: dict[str, _Tally] = field(default_factory=dict)
    active_ms: int = 0
    characters_done: int = 0


@dataclass
class _Gathered:
    people: dict[str, _Person]
    lengths: list[int] = field(default_factory=list)
    languages: Counter[str] = field(default_factory=Counter)
    labels: dict[str, _Tally] = field(default_factory=dict)
    sentences: int = 0
    gold_tags: int = 0

    def add(self, bundle: StoryBundle) -> None:
        story = bundle.story
        self.lengths.append(len(story.text))
        self.languages[story.language] += 1
        self.sentences += len(story.sentences or ())
        own = {layer.id: layer for layer in bundle.layers}
        self._add_layers(bundle.layers, len(story.text))
        for tag in bundle.tags:
            layer = own.get(tag.layer)
            if layer is None:
                continue
            if layer.kind == GOLD:
                self.gold_tags += 1
                continue
            person = self.people.setdefault(
                str(layer.annotator), _Person(Annotator(layer.annotator, layer.annotator))
            )
            person.labels.setdefault(str(tag.label), _Tally()).add(tag, str(story.id))
            self.labels.setdefault(str(tag.label), _Tally()).add(tag, str(story.id))

    def _add_layers(self, layers: Iterable[Layer], length: int) -> None:
        newest: dict[str, Layer] = {}
        for layer in layers:
            if layer.kind == GOLD:
                continue
            who = str(layer.annotator)
            person = self.people.setdefault(who, _Person(Annotator(layer.annotator, layer.annotator)))
            person.active_ms += layer.time_ms
            if who not in newest or newest[who].round < layer.round:
                newest[who] = layer
        for who, layer in newest.items():
            self.people[who].statuses[layer.status] += 1
            if layer.status in ("done", "submitted"):
                self.people[who].characters_done += length

    def told(self, order: Sequence[str], revision: int) -> ProjectStatistics:
        total = len(self.lengths)
        return ProjectStatistics(
            stories=total,
            languages=dict(sorted(self.languages.items())),
            lengths_of_stories=_lengths(self.lengths),
            sentences=self.sentences,
            tags=sum(len(tally.lengths) for tally in self.labels.values()),
            label_revision=revision,
            labels=_labels(self.labels, order),
            annotators=tuple(_annotator(person, order, total) for person in self.people.values()),
            gold_tags=self.gold_tags,
        )


def _annotator(person: _Person, order: Sequence[str], stories: int) -> AnnotatorStatistics:
    statuses = {status: person.statuses[status] for status in STATUSES}
    statuses["todo"] += stories - sum(statuses.values())
    return AnnotatorStatistics(
        id=str(person.person.id),
        name=person.person.name,
        kind=person.person.kind,
        statuses=statuses,
        tags=sum(len(tally.lengths) for tally in person.labels.values()),
        active_ms=person.active_ms,
        labels=_labels(person.labels, order),
        characters_done=person.characters_done,
    )


def _labels(tallies: Mapping[str, _Tally], order: Sequence[str]) -> tuple[LabelStatistics, ...]:
    keys = [*order, *sorted(set(tallies) - set(order))]
    empty = _Tally()
    return tuple(
        LabelStatistics(key, len(tally.lengths), len(tally.stories), _lengths(tally.lengths))
        for key in keys
        for tally in [tallies.get(key, empty)]
    )


def _lengths(values: Sequence[int]) -> Lengths:
    if not values:
        return Lengths()
    return Lengths(len(values), min(values), float(median(values)), sum(values) / len(values), max(values))
