"""Merging: the work of others comes in as it is, in one transaction, and can be taken back as one act.

A merge adds the foreign entries and none of its own, so any order of merges gives the same project, and a
second merge of the same finds nothing new. What it would do is found out by doing it and taking it back:
a preview can then say exactly which conflicts there would be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from storymark.domain.errors import NotOneEntry, PacketDamaged, TextMismatch, WrongProject
from storymark.domain.fold import ENTRY, WITHDRAWN
from storymark.domain.ids import AnnotatorId, EntryId, StoryId, TagId
from storymark.domain.journal import WITHDRAW, Change, Entry, RecordRef, expanded
from storymark.domain.people import Annotator, name_key
from storymark.services.changes import Changes
from storymark.services.conflicts import OpenConflict, conflicts
from storymark.services.ledger import Ledger, one_act
from storymark.services.packet_ports import Bundle
from storymark.services.ports import MergeNote, Progress, no_progress

NOBODY = AnnotatorId("")
AHEAD_MS = 24 * 3_600_000


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge brought, or would bring. `conflicts` are those that were not there before.

    `unknown_labels` counts tags by labels that the project does not have; `doubles` are tags of one layer
    with the same label on the same span, drawn on two laptops; `same_names` are people who have the name of
    somebody else and another id; `is_clock_ahead` says that some acts are from more than a day from now.
    """

    new: int = 0
    known: int = 0
    stories: int = 0
    tags: int = 0
    conflicts: tuple[OpenConflict, ...] = ()
    unknown_labels: dict[str, int] = field(default_factory=dict)
    people: tuple[str, ...] = ()
    same_names: tuple[str, ...] = ()
    doubles: int = 0
    is_clock_ahead: bool = False
    numbers: tuple[int, ...] = ()


def preview_merge(ledger: Ledger, bundles: Sequence[Bundle], *, progress: Progress = no_progress) -> Merged:
    """What `run_merge` would do; nothing is changed. Raises what `run_merge` raises."""
    result = Merged()
    try:
        with ledger.store.transaction():
            result = _Merge(ledger, progress).run(bundles, NOBODY)
            raise _TakenBack
    except _TakenBack:
        return result
    finally:
        ledger.forget_all()


def run_merge(
    ledger: Ledger,
    bundles: Sequence[Bundle],
    *,
    who: AnnotatorId = NOBODY,
    progress: Progress = no_progress,
) -> Merged:
    """Bring the bundles in: all of them or none.

    Raises WrongProject, PacketDamaged, TextMismatch, Cancelled and NotSaved; nothing is changed then.
    """
    try:
        with ledger.store.transaction():
            return _Merge(ledger, progress).run(bundles, who)
    finally:
        ledger.forget_all()


def withdraw_merge(ledger: Ledger, number: int, *, annotator: Annotator) -> Changes:
    """Take a merge back: one entry that withdraws what it brought. Undo brings all of it back.

    Raises NotOneEntry for a merge that was none, or that is withdrawn already; NotSaved.
    """
    return withdraw(ledger, ledger.store.merged_entries(number), annotator=annotator, what=f"{number}")


@one_act
def withdraw(ledger: Ledger, entries: Sequence[EntryId], *, annotator: Annotator, what: str = "") -> Changes:
    """Let these entries count no more: one act. Raises NotOneEntry when none of them counts, NotSaved."""
    gone = ledger.store.gone()
    named = [entry for entry in entries if entry not in gone]
    if not named:
        raise NotOneEntry(entry=what or ", ".join(entries)[:80])
    changes = [Change(ENTRY, entry, {WITHDRAWN: True}) for entry in sorted(named)]
    return ledger.commit(WITHDRAW, author=annotator.id, changes=changes)


class _TakenBack(Exception):
    """The preview is done."""


class _Merge:
    """One run; gathers what it touched, to judge it at the end."""

    def __init__(self, ledger: Ledger, progress: Progress) -> None:
        self._ledger = ledger
        self._store = ledger.store
        self._progress = progress
        self._known = 0
        self._added: list[EntryId] = []
        self._stories: dict[StoryId, str] = {}  # touched, and by which bundle
        self._tags: set[str] = set()
        self._latest = 0

    def run(self, bundles: Sequence[Bundle], who: AnnotatorId) -> Merged:
        """Bring them in and say what came."""
        before = {(each.ref, each.field) for each in conflicts(self._ledger)}
        people = {person.id for person in self._store.annotators()}
        stories = self._store.story_count()
        numbers = [self._take(bundle, who) for bundle in bundles]
        self._ledger.saw(self._latest)
        self._ledger.forget_all()
        new_people = [person for person in self._store.annotators() if person.id not in people]
        unknown, doubles = self._judged()
        return Merged(
            new=len(self._added),
            known=self._known,
            stories=self._store.story_count() - stories,
            tags=len(self._tags),
            conflicts=tuple(c for c in conflicts(self._ledger) if (c.ref, c.field) not in before),
            unknown_labels=unknown,
            people=tuple(person.name for person in new_people),
            same_names=self._same_names(new_people),
            doubles=doubles,
            is_clock_ahead=self._latest >> 16 > self._ledger.now_ms() + AHEAD_MS,
            numbers=tuple(numbers),
        )

    def _take(self, bundle: Bundle, who: AnnotatorId) -> int:
        if bundle.head.project != self._store.project:
            here = self._store.name() or self._store.project
            found = bundle.head.project_name or bundle.head.project
            raise WrongProject(path=bundle.name, found=found, here=here)
        brought = self._take_texts(bundle)
        added: list[EntryId] = []
        known = 0
        for entry in bundle.entries():
            if entry.project != self._store.project:
                raise PacketDamaged(path=bundle.name, reason="an act in it is of another project")
            try:
                is_new = self._store.append(entry)
            except ValueError as error:
                raise PacketDamaged(path=bundle.name, reason=str(error)) from error
            if is_new:
                added.append(entry.id)
                self._note(entry, bundle.name)
            else:
                known += 1
            self._progress(len(added) + known, bundle.head.entry_count, bundle.name)
        for story in brought:
            self._stories.setdefault(story, bundle.name)
        self._added += added
        self._known += known
        if not added:
            return 0
        note = MergeNote(
            self._ledger.now_ms(), who, bundle.name, bundle.head.kind, bundle.sha256, len(added), known
        )
        return self._store.note_merge(note, added)

    def _take_texts(self, bundle: Bundle) -> set[StoryId]:
        """Keep the texts that are new here, with their sentences, so that all cut them alike."""
        brought: set[StoryId] = set()
        for story in bundle.stories():
            if self._store.has_story(story.id):
                continue
            brought.add(story.id)
            self._store.keep_text(story.id, story.text)
            if story.sentences is not None:
                self._store.keep_sentences(story.id, story.sentences)
        return brought

    def _note(self, entry: Entry, name: str) -> None:
        self._latest = max(self._latest, entry.hlc)
        for change in expanded(entry.changes):
            if change.record == "tag":
                self._tags.add(change.id)
            story = change.id if change.record == "story" else change.set.get("story")
            if isinstance(story, str):
                self._stories.setdefault(StoryId(story), name)

    def _judged(self) -> tuple[dict[str, int], int]:
        """Tags by labels that nobody knows, and how many are there twice. Raises TextMismatch."""
        for tag in self._tags:
            story = self._store.story_of_tag(TagId(tag))
            if story is not None:
                self._stories.setdefault(story, "")
        keys = {label.key for label in self._ledger.labels().labels}
        unknown: Counter[str] = Counter()
        wrong: list[str] = []
        doubles = 0
        source = next((name for name in self._stories.values() if name), "")
        for bundle in self._store.bundles(sorted(self._stories)):
            text = bundle.story.text
            places: Counter[tuple[str, int, int, str]] = Counter()
            for found in bundle.tags:
                places[found.layer, found.start, found.end, found.label] += 1
                if found.id not in self._tags:
                    continue
                if found.label not in keys:
                    unknown[found.label] += 1
                if not found.quote or text[found.start : found.end] != found.quote:
                    wrong.append(f"“{found.quote[:40]}”, {bundle.story.title[:40]}")
            doubles += sum(count - 1 for count in places.values())
        if wrong:
            raise TextMismatch(path=source, count=len(wrong), example=wrong[0])
        return dict(sorted(unknown.items())), doubles

    def _same_names(self, new_people: Sequence[Annotator]) -> tuple[str, ...]:
        """Names that were typed for two people; the list of annotators tells them apart already."""
        aliases = self._store.aliases()
        typed = {
            person.id: str(self._store.fields(RecordRef("annotator", person.id)).get("name", person.name))
            for person in self._store.annotators()
            if person.id not in aliases
        }
        count = Counter(map(name_key, typed.values()))
        new = (typed[person.id] for person in new_people if person.id in typed)
        return tuple(name for name in new if count[name_key(name)] > 1)
