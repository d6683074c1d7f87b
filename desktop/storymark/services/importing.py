"""Importing: everything that a plan holds goes into the project in one transaction, or nothing of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass, replace
from operator import attrgetter, itemgetter

from storymark.domain import edits
from storymark.domain.errors import LayerSubmitted
from storymark.domain.ids import AnnotatorId, LayerId, StoryId, TagId, layer_id, new_ids
from storymark.domain.journal import Change, RecordRef
from storymark.domain.labels import Label
from storymark.domain.people import Annotator, name_key
from storymark.domain.story import Story, named_sections, parted_sections, title_of
from storymark.domain.story_labels import StoryLabel
from storymark.domain.tags import Layer
from storymark.services.calm import calm_collector
from storymark.services.exchange_ports import AUTO, Formats, ReadLayer, ReadStory, ReadStoryLabel, ReadTag
from storymark.services.import_plan import ImportOptions, ImportPlan, check_consent
from storymark.services.import_survey import DEFAULT_ANNOTATOR, missing_work, with_authors
from storymark.services.labelling import add_labels, put_label_set
from storymark.services.ledger import Arrival, Ledger
from storymark.services.people import annotator_named
from storymark.services.ports import Progress, SentenceCutter, no_progress
from storymark.services.rejected import RejectedFile, write_rejected
from storymark.services.segmenting import cut_by_rule
from storymark.services.superseding import Superseding
from storymark.services.upkeep import ensure_backup

# Stories that come in together, and how much text and how many tags: some ten megabytes.
SLICE_STORIES = 512
_SLICE_WEIGHT = 2_000_000
_TAG_WEIGHT = 50

# Who made a tag or layer, as a file says it: name, id, kind, round.
Author = tuple[str, str, str, int]
_author_of: Callable[[ReadLayer], Author] = attrgetter("annotator", "annotator_id", "kind", "round")
_maker_of: Callable[[ReadTag], Author] = itemgetter(slice(5, 9))  # the same of a tag, made millions of times
_id_of: Callable[[ReadTag], str] = attrgetter("id")
_UNDESCRIBED = ReadLayer("", "")


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import; the ids of the stories that are new, in order."""

    stories: tuple[StoryId, ...] = ()
    known_stories: int = 0
    tags: int = 0
    layers: int = 0
    labels: tuple[str, ...] = ()
    rejected: tuple[RejectedFile, ...] = ()

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
    cutter: SentenceCutter | None = None,
    formats: Formats | None = None,
    author: AnnotatorId | None = None,
    progress: Progress = no_progress,
) -> Imported:
    """Carry out a plan: one journal entry for each story, all in one transaction.

    A project that has something to lose is backed up first. `cutter` is needed for a rule of sentences,
    `formats` to write the lines that are skipped. Raises NeedsConsent, BadLine, BackupFailed, what readers
    raise (a file may have changed since it was planned), LayerSubmitted, Cancelled and NotSaved; nothing is
    changed then.
    """
    check_consent(plan, options)
    if not plan.is_empty:
        ensure_backup(ledger, "import", progress=progress)
    rejected = write_rejected(plan, formats)
    try:
        done = carry_out(
            ledger,
            plan,
            options=options,
            detect_language=detect_language,
            cutter=cutter,
            author=author,
            progress=progress,
        )
    except BaseException:
        for file in rejected:
            file.path.unlink(missing_ok=True)
        raise
    return replace(done, rejected=rejected)


def carry_out(
    ledger: Ledger,
    plan: ImportPlan,
    *,
    options: ImportOptions,
    detect_language: Callable[[str], str],
    cutter: SentenceCutter | None = None,
    author: AnnotatorId | None = None,
    progress: Progress = no_progress,
) -> Imported:
    """`run_import` as part of more: inside a transaction, after a backup and everybody's consent."""
    job = _Job(ledger, options, author or AnnotatorId(""), detect_language, cutter)
    try:
        with ledger.store.transaction(), calm_collector():
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
        cutter: SentenceCutter | None,
    ) -> None:
        self._cutter = cutter
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
        self._superseding = Superseding(ledger) if options.carries != "none" else None

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
        grown = replace(old, labels=(*old.labels, *fitted))
        put_label_set(self._ledger, grown, author=self._author)

    # --- stories
    def take_files(self, plan: ImportPlan, progress: Progress) -> None:
        """Take the stories of every file, which are read again where the plan did not keep them."""
        sizes = sum(file.size_bytes for file in plan.files)
        done = sizes  # the first half of the way was the plan
        for file in plan.files:
            suggests = self._options.makes_suggestions
            stories = file.read(self._options.read)
            for part in _slices((identity, with_authors(read, suggests)) for identity, read in stories):
                self._take(part)
                progress(done + part[-1][1].consumed_bytes, 2 * sizes, file.source.name)
            done += file.size_bytes

    def _take(self, part: list[tuple[StoryId, ReadStory]]) -> None:
        """Stories of which nothing is known come in together, the others one by one."""
        known = self._ledger.store.known_stories([identity for identity, _ in part])
        named = [_ids_in(read.tags) for _, read in part]
        taken = self._taken_ids(set().union(*named))
        arrivals: list[Arrival] = []
        for (identity, read), ids in zip(part, named, strict=True):
            if identity in known:
                self._bring(arrivals)
                self._take_known(identity, read, taken)
            else:
                arrivals.append(self._arrival(identity, read, taken))
                known.add(identity)
            taken |= ids
        self._bring(arrivals)

    def _bring(self, arrivals: list[Arrival]) -> None:
        if arrivals:
            self._ledger.bring("import", author=self._author, arrivals=arrivals)
            self._stories += [arrival.story for arrival in arrivals]
            arrivals.clear()

    def _take_known(self, identity: StoryId, read: ReadStory, taken: set[str]) -> None:
        if self._ledger.store.has_story(identity):
            self._known_stories += 1
            self._complete(identity, read, taken)
        else:  # it was removed, or others spoke of it before it came
            is_removed = bool(self._ledger.store.fields(RecordRef("story", identity)).get("deleted"))
            self._bring([self._arrival(identity, read, taken, is_removed=is_removed)])

    def _arrival(
        self, identity: StoryId, read: ReadStory, taken: set[str], *, is_removed: bool = False
    ) -> Arrival:
        if self._superseding is not None:
            read = self._superseding.carried(read, self._options.carries)
        story = self._story(identity, read)
        layers = self._layers_for(identity, read, read.tags)
        tags = self._tags_for(identity, read.tags, layers, taken=taken)
        change = edits.add_story(story)
        if is_removed:
            change = Change(change.record, change.id, {**change.set, "deleted": False})
        changes = [change]
        # A rule that somebody chose is a correction as well: other computers must not cut by theirs.
        has_rule = self._options.sentences != AUTO and read.sentences is None
        is_corrected = story.sentences is not None and (has_rule or bool(story.sentences.manual))
        if is_corrected:
            changes.append(edits.recut_sentences(story))
        own = _each(layers)
        changes += [edits.whole_layer(layer) for layer in own]
        if tags:
            changes.append(edits.pack_tags(tags, story=identity))
        changes += self._whole(identity, read.story_labels)
        self._tags += len(tags)
        self._layers += len(own)
        return Arrival(identity, story.text, tuple(changes), None if is_corrected else story.sentences)

    def _complete(self, identity: StoryId, read: ReadStory, taken: set[str]) -> None:
        """Add to a known story the tags and layers that it lacks; all else of it stays as it is."""
        store = self._ledger.store
        missing = missing_work(self._ledger, identity, read, default=self._default)
        if not (missing.tags or missing.layers or missing.story_labels):
            return
        there = {layer.id: layer for layer in store.layers(identity)}
        layers = self._layers_for(identity, read, missing.tags)
        tags = self._tags_for(identity, missing.tags, layers, taken=taken)
        touched = {layers[_maker_of(tag)].id for tag in missing.tags}
        if any(not layer.is_open_for_work for layer in there.values() if layer.id in touched):
            raise LayerSubmitted()
        new = [layer for layer in _each(layers) if layer.id not in there]
        changes: list[Change] = [edits.whole_layer(layer) for layer in new]
        if tags:
            changes.append(edits.pack_tags(tags, story=identity))
        changes += self._whole(identity, missing.story_labels)
        if changes:
            self._ledger.commit("import", author=self._author, changes=changes)
        self._tags += len(tags)
        self._layers += len(new)

    def _whole(self, story: StoryId, brought: Iterable[ReadStoryLabel]) -> list[Change]:
        """Labels of the whole story, each once for each person."""
        places: set[tuple[str, str]] = set()
        changes: list[Change] = []
        for own in brought:
            person = self._person(own.annotator, own.annotator_id, "person").id
            if not own.id:
                if (person, own.label) in places:
                    continue
                places.add((person, own.label))
            is_free = bool(own.id) and not self._ledger.store.fields(RecordRef("story_label", own.id))
            id = own.id if is_free else new_ids(1)[0]
            made = StoryLabel(id, story, person, own.label, own.created_ms or self._ledger.now_ms())
            changes.append(edits.label_story(made))
        return changes

    def _story(self, identity: StoryId, read: ReadStory) -> Story:
        sections = named_sections(read.sections or parted_sections(read.text), self._options.sections)
        asked = self._options.language
        language = asked if asked != AUTO else read.language or self._detect_language(read.text)
        story = Story(
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
        if self._options.sentences == AUTO or read.sentences is not None:
            return story
        assert self._cutter is not None, "a rule of sentences needs what cuts them"
        return replace(story, sentences=cut_by_rule(story, self._options.sentences, self._cutter))

    # --- layers and tags
    def _layers_for(self, story: StoryId, read: ReadStory, tags: tuple[ReadTag, ...]) -> dict[Author, Layer]:
        """The layers that the file describes, and one for every tag that has none, by who it says made it."""
        layers: dict[tuple[AnnotatorId, str, int], Layer] = {}
        found: dict[Author, Layer] = {}
        described = [(_author_of(brought), brought) for brought in read.layers]
        named = [(author, _UNDESCRIBED) for author in dict.fromkeys(map(_maker_of, tags))]
        for author, brought in (*described, *named):
            if author not in found:
                name, id_, kind, round_ = author
                key = (self._person(name, id_, kind).id, kind, round_)
                if key not in layers:
                    layers[key] = self._layer(story, key, brought, read)
                found[author] = layers[key]
        return found

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
        self, story: StoryId, brought: tuple[ReadTag, ...], layers: dict[Author, Layer], *, taken: set[str]
    ) -> list[edits.TagRow]:
        """The rows of an entry's packed tags, without a detour: an import brings millions."""
        now, revision = self._ledger.now_ms(), self._ledger.labels().revision
        fresh = iter(new_ids(len(brought)))
        places: set[tuple[str, int, int, str]] = set()
        rows: list[edits.TagRow] = []
        author, layer = None, LayerId("")
        # By their places: by names it would cost a tenth of an import's time.
        for (
            start, end, label, quote, id, name, owner, kind, round_,
            origin, confidence, note, attributes, decision, label_revision, created, updated,
        ) in brought:  # fmt: skip
            if author != (name, owner, kind, round_):
                author = (name, owner, kind, round_)
                layer = layers[author].id
            # The same label twice on one span of one layer is one tag, unless the file tells two apart: what
            # was drawn on two laptops is there twice, and an export of it comes back as the same bytes.
            if not id:
                place = (layer, start, end, label)
                if place in places:
                    continue
                places.add(place)
            rows.append(
                [
                    id if id and id not in taken else next(fresh),
                    story,
                    layer,
                    [start, end],
                    label,
                    quote,
                    note,
                    confidence,
                    attributes,
                    origin,
                    decision,
                    label_revision or revision,
                    created or now,
                    updated or created or now,
                ]
            )
        return rows

    def _taken_ids(self, ids: Set[str]) -> set[str]:
        """Those of `ids` that are tags of the project: a story that was edited elsewhere repeats them."""
        return {str(id) for id in self._ledger.store.placed_tags([*map(TagId, ids)])} if ids else set()

    def _person(self, name: str, id_: str, kind: str) -> Annotator:
        if id_ and id_ in self._people:
            return self._people[id_]
        wanted = " ".join(name.split()) or (f"annotator {id_[:8]}" if id_ else self._default)
        found = self._named.get(name_key(wanted))
        if found is None:
            who = kind if kind in ("model", "gold") else "person"
            found = annotator_named(self._ledger, wanted, kind=who, id=id_)
            self._people[str(found.id)] = self._named[name_key(wanted)] = found
        return found


def _each(layers: dict[Author, Layer]) -> list[Layer]:
    """Every layer once: a file may name one person in two ways."""
    return list({layer.id: layer for layer in layers.values()}.values())


def _ids_in(tags: tuple[ReadTag, ...]) -> set[str]:
    ids = set(map(_id_of, tags))
    ids.discard("")
    return ids


def _slices(stories: Iterable[tuple[StoryId, ReadStory]]) -> Iterator[list[tuple[StoryId, ReadStory]]]:
    """A few hundred stories at a time, and fewer long ones: what an import holds in memory."""
    part: list[tuple[StoryId, ReadStory]] = []
    weight = 0
    for story in stories:
        part.append(story)
        read = story[1]
        weight += len(read.text) + _TAG_WEIGHT * len(read.tags)
        if len(part) >= SLICE_STORIES or weight >= _SLICE_WEIGHT:
            yield part
            part, weight = [], 0
    if part:
        yield part
