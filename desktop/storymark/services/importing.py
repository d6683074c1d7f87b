"""Importing: everything that a plan holds goes into the project in one transaction, or nothing of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from storymark.domain import edits
from storymark.domain.errors import LayerSubmitted
from storymark.domain.ids import AnnotatorId, LabelKey, LayerId, StoryId, TagId, layer_id, new_id, story_id
from storymark.domain.journal import Change, RecordRef
from storymark.domain.labels import Label, LabelSet
from storymark.domain.people import Annotator, name_key
from storymark.domain.story import Story, parted_sections, title_of
from storymark.domain.tags import Layer, Tag
from storymark.services.exchange_ports import AUTO, ReadLayer, ReadStory, ReadTag
from storymark.services.import_plan import ImportOptions, ImportPlan, check_consent
from storymark.services.import_survey import DEFAULT_ANNOTATOR, missing_work
from storymark.services.labelling import add_labels, put_label_set
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.ports import Progress, no_progress


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import; the ids of the stories that are new, in order."""

    stories: tuple[StoryId, ...] = ()
    known_stories: int = 0
    tags: int = 0
    layers: int = 0
    labels: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether everything was there already."""
        return not (self.stories or self.tags or self.layers or self.labels)


def run_import(
    ledger: Ledger,
    plan: ImportPlan,
    *,
    options: ImportOptions,
    detect_language: Callable[[str], str],
    author: AnnotatorId | None = None,
    progress: Progress = no_progress,
) -> Imported:
    """Carry out a plan: one journal entry for each story, all in one transaction.

    Raises NeedsConsent, what readers raise (a file may have changed since it was planned), LayerSubmitted,
    Cancelled and NotSaved; nothing is changed then.
    """
    check_consent(plan, options)
    job = _Job(ledger, options, author or AnnotatorId(""), detect_language)
    try:
        with ledger.store.transaction():
            if not plan.is_empty:
                job.take_labels(plan)
                job.take_files(plan, progress)
    except BaseException:
        # What was committed inside the transaction is gone with it; so must be what is remembered of it.
        ledger.forget_all()
        raise
    return job.result()


class _Job:
    """One run; holds the people and what has been counted."""

    def __init__(
        self,
        ledger: Ledger,
        options: ImportOptions,
        author: AnnotatorId,
        detect_language: Callable[[str], str],
    ) -> None:
        self._ledger = ledger
        self._options = options
        self._author = author
        self._detect_language = detect_language
        self._default = options.annotator or DEFAULT_ANNOTATOR
        self._people = {str(person.id): person for person in ledger.store.annotators()}
        self._named = {name_key(person.name): person for person in self._people.values()}
        self._stories: list[StoryId] = []
        self._known_stories = self._tags = self._layers = 0
        self._labels: list[str] = []

    def result(self) -> Imported:
        """What came of it."""
        stories, labels = tuple(self._stories), tuple(self._labels)
        return Imported(stories, self._known_stories, self._tags, self._layers, labels)

    # --- labels
    def take_labels(self, plan: ImportPlan) -> None:
        """Take over the label set of a manifest into an empty project; add the labels that are missing."""
        brought = plan.label_set
        if brought is not None and self._ledger.store.story_count() == 0:
            if brought != self._ledger.labels():
                put_label_set(self._ledger, brought, author=self._author)
            brought = None
        known = {label.key for label in self._ledger.labels().labels}
        wanted = [key for key in plan.unknown_labels if key not in known]
        defined = [label for key in wanted if brought and (label := brought.get(key))]
        if defined:
            self._add_defined(defined)
        plain = [key for key in wanted if key not in {label.key for label in defined}]
        if plain:
            add_labels(self._ledger, plain, author=self._author)
        self._labels = wanted

    def _add_defined(self, labels: list[Label]) -> None:
        old = self._ledger.labels()
        keys = {label.key for label in (*old.labels, *labels)}
        taken = {label.shortcut for label in old.labels}
        fitted = [
            replace(
                label,
                parent=label.parent if label.parent in keys else "",
                shortcut="" if label.shortcut in taken else label.shortcut,
            )
            for label in labels
        ]
        grown = LabelSet(old.name, old.revision, (*old.labels, *fitted), old.rules)
        put_label_set(self._ledger, grown, author=self._author)

    # --- stories
    def take_files(self, plan: ImportPlan, progress: Progress) -> None:
        """Read every file again and take its stories."""
        sizes = sum(file.size_bytes for file in plan.files)
        done = sizes  # the first half of the way was the plan
        for file in plan.files:
            assert file.format.read is not None
            for read in file.format.read(file.source, self._options.read):
                self._take(read)
                progress(done + read.consumed_bytes, 2 * sizes, file.source.name)
            done += file.size_bytes

    def _take(self, read: ReadStory) -> None:
        identity = story_id(read.external_id, read.text)
        if self._ledger.store.has_story(identity):
            self._known_stories += 1
            self._complete(identity, read)
        else:
            self._add(identity, read)
            self._stories.append(identity)

    def _add(self, identity: StoryId, read: ReadStory) -> None:
        story = self._story(identity, read)
        layers = self._layers_for(identity, read, read.tags)
        tags = list(self._tags_for(read.tags, layers, taken=self._taken_ids(read.tags)))
        changes = [self._add_story_change(story)]
        is_corrected = story.sentences is not None and bool(story.sentences.manual)
        if is_corrected:
            changes.append(edits.recut_sentences(story))
        changes += [edits.whole_layer(layer) for layer in layers.values()]
        if tags:
            changes.append(edits.add_tags(tags, story=identity))
        store = self._ledger.store
        store.keep_text(identity, story.text)
        self._ledger.commit("import", author=self._author, changes=changes)
        if story.sentences is not None and not is_corrected:
            store.keep_sentences(identity, story.sentences)
        self._tags += len(tags)
        self._layers += len(layers)

    def _complete(self, identity: StoryId, read: ReadStory) -> None:
        """Add to a known story the tags and layers that it lacks; all else of it stays as it is."""
        store = self._ledger.store
        missing = missing_work(self._ledger, identity, read, default=self._default)
        if not missing.tags and not missing.layers:
            return
        there = {layer.id: layer for layer in store.layers(identity)}
        layers = self._layers_for(identity, read, missing.tags)
        for key, layer in layers.items():
            if layer.id in there:
                layers[key] = there[layer.id]
        tags = list(self._tags_for(missing.tags, layers, taken=self._taken_ids(missing.tags)))
        if any(not layer.is_open_for_work for layer in there.values() if layer.id in {t.layer for t in tags}):
            raise LayerSubmitted()
        new = [layer for layer in layers.values() if layer.id not in there]
        changes: list[Change] = [edits.whole_layer(layer) for layer in new]
        if tags:
            changes.append(edits.add_tags(tags, story=identity))
        if changes:
            self._ledger.commit("import", author=self._author, changes=changes)
        self._tags += len(tags)
        self._layers += len(new)

    def _story(self, identity: StoryId, read: ReadStory) -> Story:
        sections = read.sections or parted_sections(read.text)
        asked = self._options.language
        language = asked if asked != AUTO else read.language or self._detect_language(read.text)
        return Story(
            id=identity,
            external_id=read.external_id,
            title=read.title or title_of(read.text, sections, read.external_id),
            language=language,
            text=read.text,
            sections=sections,
            sentences=read.sentences,
            meta=read.meta,
            split=read.split,
        )

    def _add_story_change(self, story: Story) -> Change:
        change = edits.add_story(story)
        was_removed = self._ledger.store.fields(RecordRef("story", story.id)).get("deleted")
        return Change(change.record, change.id, {**change.set, "deleted": False}) if was_removed else change

    # --- layers and tags
    def _layers_for(
        self, story: StoryId, read: ReadStory, tags: tuple[ReadTag, ...]
    ) -> dict[tuple[AnnotatorId, str, int], Layer]:
        """The layers that the file describes, and one for every tag that has none."""
        layers: dict[tuple[AnnotatorId, str, int], Layer] = {}
        for brought in read.layers:
            owner = self._person(brought.annotator, brought.annotator_id, brought.kind)
            key = (owner.id, brought.kind, brought.round)
            layers.setdefault(key, self._layer(story, key, brought, read))
        for tag in tags:
            owner = self._person(tag.annotator, tag.annotator_id, tag.kind)
            key = (owner.id, tag.kind, tag.round)
            if key not in layers:
                layers[key] = self._layer(story, key, ReadLayer("", ""), read)
        return layers

    def _layer(
        self, story: StoryId, key: tuple[AnnotatorId, str, int], brought: ReadLayer, read: ReadStory
    ) -> Layer:
        owner, kind, round_ = key
        identity = layer_id(self._ledger.store.project, story, owner, kind=kind, round_=round_)
        sentences = read.sentences
        marks = (
            {sentences[index]: revision for index, revision in brought.read} if sentences is not None else {}
        )
        return Layer(
            id=LayerId(identity),
            story=story,
            annotator=owner,
            kind=kind,
            round=round_,
            status=brought.status,
            reason=brought.reason,
            flagged=brought.flagged,
            time_ms=brought.time_ms,
            read=marks,
        )

    def _tags_for(
        self,
        brought: tuple[ReadTag, ...],
        layers: dict[tuple[AnnotatorId, str, int], Layer],
        *,
        taken: set[str],
    ) -> Iterator[Tag]:
        now, revision = self._ledger.now_ms(), self._ledger.labels().revision
        places: set[tuple[str, int, int, str]] = set()
        for tag in brought:
            owner = self._person(tag.annotator, tag.annotator_id, tag.kind)
            layer = layers[(owner.id, tag.kind, tag.round)]
            place = (layer.id, tag.start, tag.end, tag.label)
            # The same label twice on one span of one layer is one tag.
            if place in places:
                continue
            places.add(place)
            created = tag.created_ms or now
            yield Tag(
                id=TagId(tag.id if tag.id and tag.id not in taken else new_id()),
                layer=layer.id,
                start=tag.start,
                end=tag.end,
                label=LabelKey(tag.label),
                quote=tag.quote,
                note=tag.note,
                confidence=tag.confidence,
                attributes=tag.attributes,
                origin=tag.origin,
                decision=tag.decision,
                label_revision=tag.label_revision or revision,
                created_ms=created,
                updated_ms=tag.updated_ms or created,
            )

    def _taken_ids(self, tags: tuple[ReadTag, ...]) -> set[str]:
        """Ids that are those of other tags of the project: a story that was edited elsewhere repeats them."""
        refs = [RecordRef("tag", tag.id) for tag in tags if tag.id]
        if not refs or not self._ledger.store.heads(refs):
            return set()
        return {ref.id for ref in refs if self._ledger.store.story_of_tag(TagId(ref.id)) is not None}

    def _person(self, name: str, id_: str, kind: str) -> Annotator:
        if id_ and id_ in self._people:
            return self._people[id_]
        wanted = " ".join(name.split()) or (f"annotator {id_[:8]}" if id_ else self._default)
        found = self._named.get(name_key(wanted))
        if found is None:
            who = "model" if kind == "model" else "person"
            found = annotator_named(self._ledger, wanted, kind=who, id=id_)
            self._people[str(found.id)] = self._named[name_key(wanted)] = found
        return found
