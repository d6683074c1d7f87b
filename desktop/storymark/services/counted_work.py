"""Which work counts, and as what it is compared: handed in, independent, one layer a person, its labels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from storymark.domain.assignments import DISCUSSION, REPEAT
from storymark.domain.errors import UnknownAnnotator, UnknownLabel
from storymark.domain.people import name_key
from storymark.domain.ranges import Range
from storymark.domain.story import Story
from storymark.services.agreement_ports import Compared, ComparedLayer, ComparedStory, Mark
from storymark.services.ports import Progress

# Between a cut and who found its words.
WORDS_BY = "; words by "
# The words of a story, none unless they were asked for.
WordsOf = Callable[[Story], Sequence[Range]]
AFTER_DISCUSSION = "after discussion"
HIDDEN_REPEATS = "hidden repeats: everybody against themself"
FIRST, AGAIN = "first", "again"


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


def counts(work: Work, *, has_assignments: bool) -> bool:
    """Handed in counts; done counts where nobody was assigned anything (product.md section 1)."""
    if work.kind != "annotator":
        return False
    return work.status == "submitted" or (work.status == "done" and not has_assignments)


def compared_of(
    worked: Iterable[WorkedStory],
    cut: Cut,
    standing: Standing,
    people: Mapping[str, str],
    labels: Sequence[str],
    revision: int,
    words_of: WordsOf,
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
            first.append(_story(entry, layers, words_of))
        again += _repeated(entry, counted, kept_labels, standing, words_of)
        discussed = [work for work in counted if work.id not in standing.repeats]
        if any(work.round > 1 for work in discussed):
            later.append(_story(entry, _one_each(discussed, kept_labels, standing, is_first=False), words_of))
    progress(0, 0, "comparing")
    notes = tuple(
        f"layers with status {status} are missing, not empty: {number}"
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
    words_of: WordsOf,
) -> Iterator[ComparedStory]:
    """Each person's first work on the story against the one done again without seeing it."""
    for again in counted:
        if again.id not in standing.repeats:
            continue
        before = [work for work in counted if work.annotator == again.annotator and work.round < again.round]
        if before:
            pair = (replace(before[0], annotator=FIRST), replace(again, annotator=AGAIN, round=1))
            story = _story(entry, _one_each(pair, labels, standing, is_first=True), words_of)
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


def _story(entry: WorkedStory, layers: tuple[ComparedLayer, ...], words_of: WordsOf) -> ComparedStory:
    story = entry.story
    return ComparedStory(
        str(story.id),
        len(story.text),
        layers,
        name=story.external_id,
        sentences=story.sentences or (),
        words=words_of(story),
    )
