"""Where compared work comes from: a project or exported files, and gold beside it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from storymark.domain.assignments import REPEAT
from storymark.domain.ids import layer_id, story_id
from storymark.domain.ranges import Range
from storymark.domain.story import Story
from storymark.services.agreement_ports import Compared, ComparedLayer, ComparedStory, Mark
from storymark.services.assigning import offered_labels
from storymark.services.counted_work import WORDS_BY, Cut, Standing, Work, WorkedStory, compared_of
from storymark.services.exchange_ports import ReadStory
from storymark.services.ledger import Ledger
from storymark.services.ports import Progress, SentenceCutter, WordCutter, no_progress
from storymark.services.segmenting import cut_sections, with_sentences
from storymark.services.user_words import user_words

_BATCH = 32
GOLD = "gold"


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
    finder = _Words(words, user_words(ledger))
    found = compared_of(worked, cut, standing, people, known, labels.revision, finder.of, progress)
    return [finder.named(one) for one in found]


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
    finder = _Words(words, ())
    made = compared_of(found.values(), cut, Standing(), people, sorted(labels), revision, finder.of, progress)
    return [finder.named(one) for one in made]


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


class _Words:
    """Asks the cutter for the words of stories and remembers who found them; without one there are none."""

    def __init__(self, cutter: WordCutter | None, own: tuple[str, ...]) -> None:
        self._cutter, self._own = cutter, own
        self._segmenters: set[str] = set()

    def of(self, story: Story) -> Sequence[Range]:
        if self._cutter is None or story.sentences is None:
            return ()
        language = story.language or "auto"
        asked = self._cutter.request(story.text, story.sentences, language=language, user_words=self._own)
        found = asked.result()
        self._segmenters.add(found.segmenter)
        return found.words

    def named(self, compared: Compared) -> Compared:
        """With the segmenters in the cut: a figure on words is one on their words."""
        if not self._segmenters:
            return compared
        return replace(compared, cut=f"{compared.cut}{WORDS_BY}{', '.join(sorted(self._segmenters))}")


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
