"""Agreement on a project or on exported files: which work counts, what is asked, what was answered before."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from storymark.domain.assignments import DISCUSSION, REPEAT
from storymark.domain.errors import BadValue, UnknownAnnotator, UnknownLabel
from storymark.domain.ids import layer_id, story_id
from storymark.domain.people import name_key
from storymark.domain.ranges import Range
from storymark.domain.story import Story
from storymark.services.agreement_ports import (
    BY,
    MEASURES,
    UNITS,
    Agreement,
    Compared,
    ComparedLayer,
    ComparedStory,
    Mark,
    MatchedPair,
    Question,
    Report,
    SilverSpan,
)
from storymark.services.assigning import offered_labels
from storymark.services.exchange_ports import ReadStory
from storymark.services.ledger import Ledger
from storymark.services.ports import Progress, SentenceCutter, WordCutter, no_progress
from storymark.services.segmenting import cut_sections, with_sentences
from storymark.services.user_words import user_words

_REPORTS_KEPT = 32
_BATCH = 32
AFTER_DISCUSSION = "after discussion"
HIDDEN_REPEATS = "hidden repeats: everybody against themself"
FIRST, AGAIN = "first", "again"
GOLD = "gold"


@dataclass(frozen=True, slots=True)
class Cut:
    """Which part is compared; empty means all. Annotators by name, labels by key, stories by id."""

    annotators: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    stories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """What decides whether and as whose a layer counts.

    `aliases` maps an annotator's id to the id of the same person; `offered` a layer's id to the labels it was
    offered, all if it is not there; `repeats` are the ids of layers that repeat a story in secret.
    """

    has_assignments: bool = False
    aliases: Mapping[str, str] = field(default_factory=dict)
    offered: Mapping[str, frozenset[str]] = field(default_factory=dict)
    repeats: frozenset[str] = frozenset()


def standing_of(ledger: Ledger) -> Standing:
    """What a project says about its layers."""
    given = ledger.store.assignments()
    repeats = {
        str(layer_id(ledger.store.project, entry.story, entry.annotator, round_=entry.round))
        for entry in given
        if entry.basis == REPEAT
    }
    aliases = {str(one): str(other) for one, other in ledger.store.aliases().items()}
    return Standing(bool(given), aliases, repeats=frozenset(repeats))


@dataclass(frozen=True, slots=True)
class Work:
    """One layer of a project or a file, before it is decided whether it counts."""

    id: str
    annotator: str
    kind: str
    round: int
    status: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class WorkedStory:
    """A story with all its layers."""

    story: Story
    works: tuple[Work, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A report and what it is about; `question` as it was asked."""

    compared: Compared
    question: Question
    report: Report


class Agreeing:
    """Asks the agreement room, and remembers answers by parameters and by the layers they rest on."""

    def __init__(self, room: Agreement) -> None:
        self._room = room
        self._kept: OrderedDict[str, Report] = OrderedDict()

    def answer(self, compared: Compared, question: Question, *, progress: Progress = no_progress) -> Answer:
        """The report, computed once for the same layers and parameters. Raises BadValue, Cancelled."""
        check_question(question)
        key = _key(compared, question)
        report = self._kept.get(key)
        if report is None:
            report = self._kept[key] = self._room.report(compared, question, progress)
            while len(self._kept) > _REPORTS_KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return Answer(compared, question, report)

    def matches(
        self, compared: Compared, *, is_label_kept: bool = False, progress: Progress = no_progress
    ) -> Sequence[MatchedPair]:
        """The matched spans of every two annotators; `is_label_kept`: each label's alone. Cancelled."""
        return self._room.matches(compared, progress, is_label_kept=is_label_kept)

    def silver(self, compared: Compared, *, progress: Progress = no_progress) -> Sequence[SilverSpan]:
        """The spans that a vote weighted by estimated reliability accepts. Raises Cancelled."""
        return self._room.silver(compared, progress)


def check_question(question: Question) -> None:
    """Raise BadValue for a measure, unit or breakdown that there is not."""
    for what, values, known in (
        ("The measure", question.measures, MEASURES),
        ("The unit", (question.unit,), UNITS),
        ("The breakdown", question.by, BY),
    ):
        for value in values:
            if value not in known:
                raise BadValue(what=what, value=f"“{value}”", expected=f"it is one of {', '.join(known)}")
    if question.draws < 0 or not 0 <= question.least_iou <= 1:
        value = f"{question.draws}, {question.least_iou}"
        raise BadValue(what="Draws and overlap", value=value, expected="they are 0 or more, and from 0 to 1")


def project_compared(
    ledger: Ledger,
    cut: Cut,
    *,
    cutter: SentenceCutter,
    words: WordCutter | None = None,
    standing: Standing | None = None,
    progress: Progress = no_progress,
) -> list[Compared]:
    """The independent work of a project, and after it, if there is any, the work after discussion.

    `words` only for the unit word. Raises UnknownAnnotator, UnknownLabel, Cancelled.
    """
    standing = standing or standing_of(ledger)
    people = {str(person.id): person.name for person in ledger.store.annotators()}
    labels = ledger.labels()
    known = [str(label.key) for label in labels.labels if not label.archived]
    known += sorted(set(map(str, ledger.store.label_counts())) - set(known))
    offered: dict[str, frozenset[str]] = dict(standing.offered)
    standing = replace(standing, offered=offered)
    # Filled story by story, just before each is compared.
    worked = _project_stories(ledger, cutter, offered, progress)
    own_words = user_words(ledger)
    return _compared(
        worked, cut, standing, people, known, labels.revision, _WordFinder(words, own_words), progress
    )


def files_compared(
    stories: Iterable[tuple[str, ReadStory]],
    cut: Cut,
    *,
    cutter: SentenceCutter,
    words: WordCutter | None = None,
    progress: Progress = no_progress,
) -> list[Compared]:
    """The same of files: pairs of a file's short name and a story of it.

    One story in several files is one story, one id (or name) one person. A file that names nobody is the
    finished work of one person, who is called as the file is; its stories are known by their texts.
    """
    people: dict[str, str] = {}
    found: OrderedDict[str, WorkedStory] = OrderedDict()
    labels: dict[str, None] = {}
    revision = 0
    every = list(stories)
    named = {file for file, read in every if _names_somebody(read)}
    for file, read in every:
        worked = _read_work(file, read, people, cutter, names_nobody=file not in named)
        known = found.get(str(worked.story.id))
        if known is not None:
            merged = {work.id: work for work in (*known.works, *worked.works)}
            worked = replace(known, works=tuple(merged.values()))
        found[str(worked.story.id)] = worked
        labels |= dict.fromkeys(tag.label for tag in read.tags)
        revision = max([revision, *(tag.label_revision for tag in read.tags)])
    return _compared(
        found.values(), cut, Standing(), people, sorted(labels), revision, _WordFinder(words, ()), progress
    )


def with_gold(ledger: Ledger, compared: Compared, *, progress: Progress = no_progress) -> Compared:
    """The stories that have gold, with it as one more annotator, GOLD: for pairs with it, never for a mean.

    Raises Cancelled.
    """
    known = {story.id: story for story in compared.stories}
    wanted = [story for story in ledger.store.story_ids() if str(story) in known]
    found: list[ComparedStory] = []
    for start in range(0, len(wanted), _BATCH):
        progress(start, len(wanted), "reading gold")
        for bundle in ledger.store.bundles(wanted[start : start + _BATCH]):
            gold = {layer.id for layer in bundle.layers if layer.kind == GOLD}
            marks = tuple(
                Mark(tag.start, tag.end, str(tag.label), str(tag.id))
                for tag in bundle.tags
                if tag.layer in gold and str(tag.label) in compared.labels
            )
            story = known[str(bundle.story.id)]
            if gold:
                found.append(replace(story, layers=(*story.layers, ComparedLayer(GOLD, marks))))
    return replace(compared, stories=tuple(found), cut=f"{compared.cut}; against gold")


def counts(work: Work, *, has_assignments: bool) -> bool:
    """Handed in counts; done counts where nobody was assigned anything (product.md section 1)."""
    if work.kind != "annotator":
        return False
    return work.status == "submitted" or (work.status == "done" and not has_assignments)


# --- what counts ------------------------------------------------------------------------------------------
def _compared(
    worked: Iterable[WorkedStory],
    cut: Cut,
    standing: Standing,
    people: Mapping[str, str],
    labels: Sequence[str],
    revision: int,
    words: _WordFinder,
    progress: Progress,
) -> list[Compared]:
    chosen = _chosen_people(people, cut.annotators, standing)
    for label in cut.labels:
        if label not in labels:
            raise UnknownLabel(label=label)
    kept_labels = tuple(label for label in labels if not cut.labels or label in cut.labels)
    first: list[ComparedStory] = []
    later: list[ComparedStory] = []
    again: list[ComparedStory] = []
    left: dict[str, int] = {}
    for entry in worked:
        if cut.languages and entry.story.language not in cut.languages:
            continue
        if cut.stories and str(entry.story.id) not in cut.stories:
            continue
        counted = [
            _as_person(w, standing)
            for w in entry.works
            if counts(w, has_assignments=standing.has_assignments)
        ]
        for work in entry.works:
            if work.kind == "annotator" and work.status not in ("submitted", "done"):
                left[work.status] = left.get(work.status, 0) + 1
        counted = [work for work in counted if chosen is None or work.annotator in chosen]
        layers = _one_each(counted, kept_labels, standing, is_first=True)
        if layers:
            first.append(_story(entry, layers, words))
        again += _repeated(entry, counted, kept_labels, standing, words)
        discussed = [work for work in counted if work.id not in standing.repeats]
        if any(work.round > 1 for work in discussed):
            later.append(_story(entry, _one_each(discussed, kept_labels, standing, is_first=False), words))
    progress(0, 0, "comparing")
    notes = tuple(
        f"missing, not empty: layers with status {status}, {number}"
        for status, number in sorted(left.items())
    )
    base = Compared(tuple(first), kept_labels, dict(people), revision, describe(cut), notes)
    found = [base]
    for stories, basis, told in ((later, DISCUSSION, AFTER_DISCUSSION), (again, REPEAT, HIDDEN_REPEATS)):
        if stories:
            found.append(replace(base, stories=tuple(stories), cut=f"{base.cut}; {told}", basis=basis))
    return found


def _repeated(
    entry: WorkedStory,
    counted: Sequence[Work],
    labels: Sequence[str],
    standing: Standing,
    words: _WordFinder,
) -> Iterator[ComparedStory]:
    """Each person's first work on the story against the one done again without seeing it."""
    for again in counted:
        if again.id not in standing.repeats:
            continue
        before = [work for work in counted if work.annotator == again.annotator and work.round < again.round]
        if before:
            pair = (replace(before[0], annotator=FIRST), replace(again, annotator=AGAIN, round=1))
            story = _story(entry, _one_each(pair, labels, standing, is_first=True), words)
            yield replace(story, id=f"{story.id}|{again.annotator}|{again.round}")


def describe(cut: Cut) -> str:
    """The cut in words, for every figure."""
    parts = [
        f"{name} {', '.join(values)}"
        for name, values in (
            ("annotators", cut.annotators),
            ("labels", cut.labels),
            ("languages", cut.languages),
            ("stories", cut.stories),
        )
        if values
    ]
    return "; ".join(parts) or "everything that counts"


def _chosen_people(
    people: Mapping[str, str], names: Sequence[str], standing: Standing
) -> frozenset[str] | None:
    if not names:
        return None
    known = {name_key(name): person for person, name in people.items()}
    found = set()
    for name in names:
        person = known.get(name_key(" ".join(name.split())))
        if person is None:
            raise UnknownAnnotator(name=name)
        found.add(_resolved(person, standing))
    return frozenset(found)


def _as_person(work: Work, standing: Standing) -> Work:
    return replace(work, annotator=_resolved(work.annotator, standing))


def _resolved(annotator: str, standing: Standing) -> str:
    seen = {annotator}
    while (other := standing.aliases.get(annotator, annotator)) not in seen:
        seen.add(other)
        annotator = other
    return annotator


def _one_each(
    works: Sequence[Work], labels: Sequence[str], standing: Standing, *, is_first: bool
) -> tuple[ComparedLayer, ...]:
    """One layer a person: the first round (independent work) or the last; one person's two ids count once."""
    by_person: dict[str, list[Work]] = {}
    for work in works:
        by_person.setdefault(work.annotator, []).append(work)
    layers = []
    for person, own in sorted(by_person.items()):
        wanted = 1 if is_first else max(work.round for work in own)
        parts = [work for work in own if work.round == wanted]
        if not parts:
            continue
        marks = {mark[:3]: mark for work in parts for mark in work.marks if mark.label in labels}
        offers = [standing.offered.get(work.id) for work in parts]
        known = [offer for offer in offers if offer is not None]
        offered = frozenset().union(*known) if len(known) == len(offers) else None
        layers.append(ComparedLayer(person, tuple(sorted(marks.values())), offered))
    return tuple(layers)


def _story(entry: WorkedStory, layers: tuple[ComparedLayer, ...], words: _WordFinder) -> ComparedStory:
    story = entry.story
    return ComparedStory(
        str(story.id),
        len(story.text),
        layers,
        name=story.external_id,
        sentences=story.sentences or (),
        words=words.of(story),
    )


# --- where it comes from ----------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class _WordFinder:
    cutter: WordCutter | None
    own: tuple[str, ...]

    def of(self, story: Story) -> Sequence[Range]:
        """The words of a story; none unless they were asked for."""
        if self.cutter is None or story.sentences is None:
            return ()
        asked = self.cutter.request(
            story.text, story.sentences, language=story.language or "auto", user_words=self.own
        )
        return asked.result().words


def _project_stories(
    ledger: Ledger, cutter: SentenceCutter, offered: dict[str, frozenset[str]], progress: Progress
) -> Iterator[WorkedStory]:
    ids = ledger.store.story_ids()
    for start in range(0, len(ids), _BATCH):
        progress(start, len(ids), "reading layers")
        for bundle in ledger.store.bundles(ids[start : start + _BATCH]):
            layers = {layer.id: layer for layer in bundle.layers}
            marks: dict[str, list[Mark]] = {str(layer): [] for layer in layers}
            for tag in bundle.tags:
                if tag.layer in layers:
                    marks[str(tag.layer)].append(Mark(tag.start, tag.end, str(tag.label), str(tag.id)))
            works = tuple(
                Work(
                    str(layer.id),
                    str(layer.annotator),
                    layer.kind,
                    layer.round,
                    layer.status,
                    tuple(marks[str(layer.id)]),
                )
                for layer in layers.values()
            )
            for layer in bundle.layers:
                known = offered_labels(ledger, layer) if layer.status == "submitted" else None
                if known is not None:
                    offered[str(layer.id)] = known
            # Cutting and keeping sentences is a write: only for stories that are compared at all.
            story = bundle.story
            if any(work.kind == "annotator" and work.status in ("submitted", "done") for work in works):
                story = with_sentences(ledger, story, cutter)
            yield WorkedStory(story, works)


def _names_somebody(read: ReadStory) -> bool:
    return bool(read.layers) or any(tag.annotator or tag.annotator_id for tag in read.tags)


def _read_work(
    file: str, read: ReadStory, people: dict[str, str], cutter: SentenceCutter, *, names_nobody: bool
) -> WorkedStory:
    identity = story_id("" if names_nobody else read.external_id, read.text)
    story = Story(
        identity,
        read.external_id,
        read.title,
        read.language,
        read.text,
        read.sections,
        read.sentences,
    )
    if story.sentences is None:
        story = replace(story, sentences=cut_sections(story, cutter))
    marks: dict[tuple[str, str, int], list[Mark]] = {}
    status: dict[tuple[str, str, int], str] = {}
    for layer in read.layers:
        person = layer.annotator_id or layer.annotator
        people.setdefault(person, layer.annotator or person)
        status[person, layer.kind, layer.round] = layer.status
        marks.setdefault((person, layer.kind, layer.round), [])
    if names_nobody:
        people.setdefault(file, file)
        status[file, "annotator", 1], marks[file, "annotator", 1] = "done", []
    for tag in read.tags:
        person = tag.annotator_id or tag.annotator or file
        people.setdefault(person, tag.annotator or person)
        # A file without layers, of another program, has finished work only.
        status.setdefault((person, tag.kind, tag.round), "done")
        place = marks.setdefault((person, tag.kind, tag.round), [])
        place.append(Mark(tag.start, tag.end, tag.label, tag.id))
    works = tuple(
        Work(f"{person}|{kind}|{round_}", person, kind, round_, status[person, kind, round_], tuple(own))
        for (person, kind, round_), own in marks.items()
    )
    return WorkedStory(story, works)


def _key(compared: Compared, question: Question) -> str:
    """Parameters and everything that the answer rests on."""
    digest = hashlib.sha256()
    digest.update(repr((question, compared.labels, compared.label_revision, compared.cut)).encode())
    digest.update(repr((compared.notes, compared.basis)).encode())
    for story in sorted(compared.stories, key=lambda entry: entry.id):
        digest.update(repr((story.id, story.length)).encode())
        if question.unit in ("sentence", "word"):
            ranges = story.words if question.unit == "word" else story.sentences
            digest.update(repr([tuple(item) for item in ranges]).encode())
        for layer in sorted(story.layers, key=lambda entry: entry.annotator):
            offered = None if layer.offered is None else sorted(layer.offered)
            digest.update(repr((layer.annotator, offered, layer.label_revision)).encode())
            digest.update(repr([mark[:3] for mark in layer.marks]).encode())
    return digest.hexdigest()
