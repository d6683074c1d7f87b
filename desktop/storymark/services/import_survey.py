"""What of a file's stories a project lacks: looked up, never changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from storymark.domain.ids import AnnotatorId, LayerId, StoryId, TagId, layer_id, story_id
from storymark.domain.journal import RecordRef
from storymark.domain.people import name_key
from storymark.services.exchange_ports import ReadLayer, ReadStory, ReadStoryLabel, ReadTag
from storymark.services.ledger import Ledger
from storymark.services.superseding import EditedStory, Superseding

DEFAULT_ANNOTATOR = "import"
DUPLICATES_NOTED = 5


class Survey:
    """Compares stories with a project and counts what is new; changes nothing."""

    def __init__(self, ledger: Ledger | None, known_labels: Set[str], *, default: str) -> None:
        self._ledger = ledger
        self._default = default
        self._known_labels = known_labels
        self._seen: set[StoryId] = set()
        self._texts_of: dict[str, StoryId] = {}
        self._twice: dict[str, str] = {}
        self.new_stories = self.known_stories = self.new_tags = self.known_tags = self.new_layers = 0
        self.unsigned_tags = 0
        self.unknown_labels: Counter[str] = Counter()
        self.edited: list[EditedStory] = []
        self._superseding = Superseding(ledger) if ledger is not None else None

    def add(self, read: ReadStory) -> StoryId:
        """Take notice of a story; its id, which takes reading all of it."""
        identity = story_id(read.external_id, read.text)
        if self._texts_of.setdefault(read.external_id, identity) != identity:
            self._twice.setdefault(read.external_id, read.where)
        for tag in read.tags:
            if tag.label not in self._known_labels:
                self.unknown_labels[tag.label] += 1
        for own in read.story_labels:
            if own.label not in self._known_labels:
                self.unknown_labels[own.label] += 1
        if identity in self._seen:
            self.known_stories += 1
            return identity
        self._seen.add(identity)
        if self._ledger is None or not self._ledger.store.has_story(identity):
            self.new_stories += 1
            self.new_tags += len(read.tags)
            found = self._superseding.edited(read) if self._superseding is not None else None
            if found is not None:
                self.edited.append(found)
            return identity
        self.known_stories += 1
        missing = missing_work(self._ledger, identity, read, default=self._default)
        self.new_tags += len(missing.tags)
        self.known_tags += len(read.tags) - len(missing.tags)
        self.new_layers += missing.layers
        return identity

    def notes(self) -> Iterator[str]:
        """What concerns several stories at once."""
        for external_id, where in list(self._twice.items())[:DUPLICATES_NOTED]:
            yield f"{where}: the id “{external_id}” is a duplicate with another text; both stories are kept"


def with_authors(read: ReadStory, makes_suggestions: bool) -> ReadStory:
    """The story as it is or, on request, with the spans that nobody signed as a model's suggestions."""
    if not makes_suggestions:
        return read
    tags = tuple(
        tag._replace(kind="model", origin="suggestion") if is_unsigned(tag) else tag for tag in read.tags
    )
    layers = tuple(layer._replace(kind="model") if is_unsigned(layer) else layer for layer in read.layers)
    return replace(read, tags=tags, layers=layers)


def is_unsigned(made: ReadTag | ReadLayer) -> bool:
    """Whether nobody is named as the one who did it."""
    return made.kind == "annotator" and not made.annotator.strip() and not made.annotator_id


@dataclass(frozen=True, slots=True)
class Missing:
    """What a known story lacks of what a file has: tags, and the number of layers."""

    tags: tuple[ReadTag, ...] = ()
    layers: int = 0
    story_labels: tuple[ReadStoryLabel, ...] = ()


def missing_work(ledger: Ledger, story: StoryId, read: ReadStory, *, default: str) -> Missing:
    """The tags of `read` that the story lacks: by id, else by annotator, span and label."""
    store = ledger.store
    living = store.tags(story)
    ids = {tag.id for tag in living}
    places: set[tuple[str, int, int, str]] = {(tag.layer, tag.start, tag.end, tag.label) for tag in living}
    layers = {layer.id for layer in store.layers(story)}
    people = KnownPeople(ledger, default)
    tags: list[ReadTag] = []
    for tag in read.tags:
        owner = people.find(tag.annotator, tag.annotator_id)
        layer = _layer_of(ledger, story, owner, tag.kind, tag.round)
        place = (layer, tag.start, tag.end, tag.label) if layer else None
        # A tag that was removed here keeps its place in the journal: it does not come back by itself.
        is_known = tag.id in ids or (bool(tag.id) and store.story_of_tag(TagId(tag.id)) == story)
        if not is_known and (place is None or place not in places):
            tags.append(tag)
            if place is not None and not tag.id:  # two with ids of their own are two, as they are in the file
                places.add(place)
    brought = (people.find(each.annotator, each.annotator_id) for each in read.layers)
    wanted = {
        _layer_of(ledger, story, owner, each.kind, each.round) or f"new-{index}"
        for index, (each, owner) in enumerate(zip(read.layers, brought, strict=True))
    }
    there = {(own.annotator, own.label) for own in store.story_labels(story)} if read.story_labels else set()
    whole = [
        own
        for own in read.story_labels
        if (people.find(own.annotator, own.annotator_id), own.label) not in there
        # One that was taken away here does not come back by itself.
        and not (own.id and store.fields(RecordRef("story_label", own.id)))
    ]
    return Missing(tuple(tags), len(wanted - layers), tuple(whole))


class KnownPeople:
    """Finds the annotators that a file names among those of the project."""

    def __init__(self, ledger: Ledger, default: str) -> None:
        people = ledger.store.annotators()
        self._by_id = {str(person.id): person.id for person in people}
        self._by_name = {name_key(person.name): person.id for person in people}
        self._default = default

    def find(self, name: str, id_: str) -> AnnotatorId | None:
        """By id, else by name; nobody is the default annotator. None for somebody new."""
        if id_ and id_ in self._by_id:
            return self._by_id[id_]
        if not name.strip() and id_:
            return None
        return self._by_name.get(name_key(" ".join((name.strip() or self._default).split())))


def _layer_of(
    ledger: Ledger, story: StoryId, owner: AnnotatorId | None, kind: str, round_: int
) -> LayerId | None:
    return layer_id(ledger.store.project, story, owner, kind=kind, round_=round_) if owner else None
