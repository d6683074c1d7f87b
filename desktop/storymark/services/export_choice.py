"""Which stories, layers and tags an export takes, in the order in which they are written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from storymark.domain.errors import QuoteMismatch, UnknownAnnotator, UnknownLabel
from storymark.domain.ids import AnnotatorId, StoryId
from storymark.domain.journal import canonical_json
from storymark.domain.people import Annotator, name_key
from storymark.domain.tags import Tag
from storymark.services.exchange_ports import OutLayer, OutStory, OutStoryLabel, OutTag, WriteOptions
from storymark.services.ledger import Ledger
from storymark.services.ports import Progress, SentenceCutter, StoryBundle, no_progress
from storymark.services.segmenting import with_sentences, writing

# The first stories come one by one, so that a preview has its lines at once.
FIRST_BATCH, LARGEST_BATCH = 1, 64
BATCH_CODEPOINTS = 2_000_000
_PEOPLE_OF_DECISION = frozenset({"decided_by", "supporters", "opposers"})


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What is exported. Empty means all: annotators (names), label keys, statuses, languages, splits.

    `kinds` are kinds of layers (`gold` alone is the gold set). `since_ms` and `until_ms` bound when tags were
    made, the second not included, 0 for open. `has_pseudonyms` writes people under other names.
    """

    annotators: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    splits: tuple[str, ...] = ()
    since_ms: int = 0
    until_ms: int = 0
    has_pseudonyms: bool = False
    write: WriteOptions = field(default_factory=WriteOptions)


def chosen_stories(
    ledger: Ledger,
    options: ExportOptions,
    *,
    cutter: SentenceCutter,
    ids: list[StoryId] | None = None,
    progress: Progress = no_progress,
) -> Iterator[OutStory]:
    """The stories (all, or those of `ids`) with what is chosen of them.

    Their sentences are cut and kept, every quote is compared.
    """
    choice = _Choice(ledger, options)
    ids = ledger.store.story_ids() if ids is None else ids
    for done, story in enumerate(_with_sentences(ledger, ids, choice, cutter)):
        progress(done, len(ids), "exporting")
        if story is not None:
            yield story
    progress(len(ids), len(ids), "exporting")


_LAYER_AT = Tag._fields.index("layer")


class _Choice:
    """Which layers, tags and stories were asked for."""

    def __init__(self, ledger: Ledger, options: ExportOptions) -> None:
        people = ledger.store.annotators()
        self.people = shown_people(ledger, has_pseudonyms=options.has_pseudonyms)
        self._project = ledger.store.project if options.has_pseudonyms else ""
        self._wanted = _wanted_people(people, options.annotators)
        self._labels = frozenset(options.labels)
        known = {label.key for label in ledger.labels().labels} | set(ledger.store.label_counts())
        for label in options.labels:
            if label not in known:
                raise UnknownLabel(label=label)
        self._statuses = frozenset(options.statuses)
        self._languages = frozenset(options.languages)
        self._kinds = frozenset(options.kinds)
        self._splits = frozenset(options.splits)
        self._since_ms, self._until_ms = options.since_ms, options.until_ms

    def of(self, bundle: StoryBundle) -> OutStory | None:
        """The chosen part of a story, None if nothing of it is wanted."""
        if self._languages and bundle.story.language not in self._languages:
            return None
        if self._splits and bundle.story.split not in self._splits:
            return None
        own = [
            layer
            for layer in bundle.layers
            if (self._wanted is None or layer.annotator in self._wanted) and self._is_wanted_kind(layer.kind)
        ]
        kept = [layer for layer in own if not self._statuses or layer.status in self._statuses]
        # A story that nobody of those chosen has touched is still to do.
        is_todo = not own and (not self._statuses or "todo" in self._statuses)
        if self._statuses and not kept and not is_todo:
            return None
        makers = {layer.id: (layer, self._person(layer.annotator)) for layer in kept}
        if len(makers) == 1:  # nearly every story of millions of tags: by place, past the constructor
            ((wanted, maker),) = makers.items()
            make, at = tuple.__new__, _LAYER_AT
            tags = [make(OutTag, (tag, *maker)) for tag in bundle.tags if tag[at] == wanted]
        else:
            tags = [OutTag(tag, *makers[tag.layer]) for tag in bundle.tags if tag.layer in makers]
        if self._labels or self._since_ms or self._until_ms:
            tags = [out for out in tags if self._is_wanted(out.tag)]
        if self._project:
            tags = [out._replace(tag=self._hidden(out.tag)) for out in tags]
        if len(makers) > 1:  # else they are in this order already
            tags.sort(key=_tag_key)
        outs = sorted((OutLayer(layer, person) for layer, person in makers.values()), key=_layer_key)
        authors = {layer.annotator for layer in kept}
        if (not self._kinds or "annotator" in self._kinds) and (
            not self._statuses or "todo" in self._statuses
        ):
            # Who has no layer here has done nothing else yet.
            authors |= {own.annotator for own in bundle.story_labels} - {
                own.annotator for own in bundle.layers
            }
        whole = [
            OutStoryLabel(own, self._person(own.annotator))
            for own in bundle.story_labels
            if (self._wanted is None or own.annotator in self._wanted)
            and own.annotator in authors
            and (not self._labels or own.label in self._labels)
        ]
        whole.sort(key=lambda out: (out.label.label, out.annotator.name, out.label.id))
        return OutStory(bundle.story, tuple(outs), tuple(tags), story_labels=tuple(whole))

    def _hidden(self, tag: Tag) -> Tag:
        """The tag with the people of its decision under other names: who decided, was for and against."""
        if tag.decision == "{}":
            return tag
        told = json.loads(tag.decision)
        for key in _PEOPLE_OF_DECISION & told.keys():
            value = told[key]
            told[key] = (
                sorted(map(self._other_id, value)) if isinstance(value, list) else self._other_id(value)
            )
        return tag._replace(decision=canonical_json(told).decode("utf-8"))

    def _other_id(self, id: object) -> str:
        return self._person(AnnotatorId(str(id))).id if id else ""

    def _is_wanted(self, tag: Tag) -> bool:
        return (
            (not self._labels or tag.label in self._labels)
            and self._since_ms <= tag.created_ms
            and (not self._until_ms or tag.created_ms < self._until_ms)
        )

    def _is_wanted_kind(self, kind: str) -> bool:
        """Suggestions are no tags yet: a model's layer goes along only when its kind or name is asked for."""
        if self._kinds:
            return kind in self._kinds
        return kind != "model" or self._wanted is not None

    def _person(self, id: AnnotatorId) -> Annotator:
        known = self.people.get(id)
        if known is not None:
            return known
        unknown = Annotator(id, id)
        return pseudonym(unknown, self._project) if self._project else unknown


def shown_people(ledger: Ledger, *, has_pseudonyms: bool) -> dict[AnnotatorId, Annotator]:
    """Everybody by id, as an export names them."""
    project = ledger.store.project
    return {
        person.id: pseudonym(person, project) if has_pseudonyms else person
        for person in ledger.store.annotators()
    }


def pseudonym(person: Annotator, project: str) -> Annotator:
    """Another name and id for a person: always the same in one project, never the same in two.

    Models and the gold set are nobody's secret and keep their names.
    """
    if person.kind != "person":
        return person
    digest = hashlib.sha256(f"pseudonym\0{project}\0{person.id}".encode()).hexdigest()
    return Annotator(AnnotatorId(digest[:32]), f"annotator {digest[:8]}", person.kind)


def _wanted_people(people: Iterable[Annotator], names: tuple[str, ...]) -> frozenset[AnnotatorId] | None:
    if not names:
        return None
    known = {name_key(person.name): person.id for person in people}
    found: list[AnnotatorId] = []
    for name in names:
        identity = known.get(name_key(" ".join(name.split())))
        if identity is None:
            raise UnknownAnnotator(name=name)
        found.append(identity)
    return frozenset(found)


def _tag_key(out: OutTag) -> tuple[int, int, str, str, str]:
    tag = out.tag
    return (tag.start, tag.end, tag.label, out.annotator.name, tag.id)


def _layer_key(out: OutLayer) -> tuple[str, str, str, int]:
    return (out.annotator.name, out.annotator.id, out.layer.kind, out.layer.round)


def _with_sentences(
    ledger: Ledger, ids: list[StoryId], choice: _Choice, cutter: SentenceCutter
) -> Iterator[OutStory | None]:
    start, size = 0, FIRST_BATCH
    while start < len(ids):
        ready: list[OutStory | None] = []
        length = 0
        for bundle in ledger.store.bundles(ids[start : start + size]):
            ready.append(choice.of(bundle))
            length += len(bundle.story.text)
        yield from _cut(ledger, ready, cutter)
        start += size
        size = min(LARGEST_BATCH, size * 2) if length <= BATCH_CODEPOINTS else max(1, size // 2)


def _cut(ledger: Ledger, batch: list[OutStory | None], cutter: SentenceCutter) -> list[OutStory | None]:
    if any(out is not None and out.story.sentences is None for out in batch):
        # One transaction for all, since each commit waits for the disk; none is open while lines go out.
        with writing(ledger):
            batch = [out and replace(out, story=with_sentences(ledger, out.story, cutter)) for out in batch]
    for out in batch:
        if out is not None:
            _check_quotes(out)
    return batch


def _check_quotes(out: OutStory) -> None:
    text, length = out.story.text, len(out.story.text)
    for tag, _, _ in out.tags:
        start, end, quote = tag[2], tag[3], tag[5]
        found = text[start:end]
        if found != quote or not 0 <= start < end <= length:
            where = f"the tag {tag.id} in the story “{out.story.external_id}”"
            raise QuoteMismatch(where=where, start=start, end=end, found=found[:60], expected=quote[:60])
