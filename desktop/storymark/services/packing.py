"""Packets out: a share of the stories for one person, and that person's work back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from storymark.domain import edits
from storymark.domain.assignments import INDEPENDENT, Assignment, assignment_id
from storymark.domain.fold import ENTRY, fold
from storymark.domain.ids import AnnotatorId, EntryId, LayerId, StoryId, TagId
from storymark.domain.journal import Change, Entry, RecordRef, canonical_json, expanded
from storymark.domain.people import Annotator
from storymark.services.assigning import submit
from storymark.services.exchange_ports import PendingFile
from storymark.services.ledger import Ledger
from storymark.services.packet_ports import RETURN, WORK, PackedStory, PacketHead, Packets
from storymark.services.ports import ISSUED_TO, Progress, no_progress

# Records that belong to the project and tell nothing of anybody's work.
_COMMON = frozenset({"project", "annotator", "label_set", "label", "same_as", ENTRY})


@dataclass(frozen=True, slots=True)
class Packed:
    """What went into a packet; `submitted` counts stories that were handed in with it."""

    annotator: Annotator
    entries: int
    stories: int
    submitted: int = 0


def pack_work(
    ledger: Ledger,
    packets: Packets,
    pending: PendingFile,
    *,
    to: Annotator,
    stories: Sequence[StoryId],
    author: AnnotatorId,
    is_blind: bool = False,
    due_ms: int = 0,
    progress: Progress = no_progress,
) -> Packed:
    """Assign these stories to somebody and fill `pending` with them; the caller gives the file its name.

    A blind packet holds nobody else's layers, tags or assignments: acts that also speak of those stay here,
    and what they say of the stories and labels is said once more in the act that assigns.
    """
    wanted = frozenset(stories)
    choice = _Choice(ledger, wanted, only=to.id if is_blind else None)
    try:
        with ledger.store.transaction():
            changes = _assignments(ledger, to, stories, is_blind=is_blind, due_ms=due_ms)
            changes += choice.restated(progress)
            if changes:
                ledger.commit("assign", author=author, changes=changes)
            entries = [entry for entry in ledger.store.entries() if choice.takes(entry)]
            head = _head(ledger, WORK, to, stories, is_blind=is_blind)
            packets.write(pending, head, iter(entries), _packed(ledger, stories))
            pending.settle()
    except BaseException:
        ledger.forget_all()
        raise
    return Packed(to, len(entries), len(stories))


def pack_return(
    ledger: Ledger,
    packets: Packets,
    pending: PendingFile,
    *,
    annotator: Annotator,
    stories: Sequence[StoryId],
    is_part: bool = False,
) -> Packed:
    """Hand in the work on these stories and fill `pending` with all that was done here.

    `is_part`: only what concerns these stories goes along. What came with the packet is not sent back.
    """
    received = _received_entries(ledger)
    choice = _Choice(ledger, frozenset(stories)) if is_part else None
    try:
        with ledger.store.transaction():
            handed_in = submit(ledger, annotator=annotator, stories=stories)
            entries = [
                entry
                for entry in ledger.store.entries()
                if entry.id not in received and (choice is None or choice.takes(entry))
            ]
            added = _added_stories(entries)
            head = _head(ledger, RETURN, annotator, stories)
            packets.write(pending, head, iter(entries), _packed(ledger, added))
            pending.settle()
    except BaseException:
        ledger.forget_all()
        raise
    return Packed(annotator, len(entries), len(stories), len(handed_in.layers) if handed_in else 0)


def issued_annotator(ledger: Ledger) -> Annotator | None:
    """The person whom a packet made this copy for; None for a project of one's own."""
    wanted = ledger.store.meta(ISSUED_TO)
    return next((person for person in ledger.store.annotators() if person.id == wanted), None)


def label_hash(ledger: Ledger) -> str:
    """Hex SHA-256 over the labels as they stand, in canonical form."""
    changes = edits.put_label_set(ledger.labels())
    return hashlib.sha256(canonical_json([[c.record, c.id, c.set] for c in changes])).hexdigest()


def _assignments(
    ledger: Ledger, to: Annotator, stories: Sequence[StoryId], *, is_blind: bool, due_ms: int
) -> list[Change]:
    known = {given.id for given in ledger.store.assignments(to.id)}
    found = []
    for story in stories:
        place = assignment_id(ledger.store.project, story, to.id, 1)
        if place not in known:
            found.append(edits.assign(Assignment(place, story, to.id, 1, INDEPENDENT, due_ms, is_blind)))
    return found


def _head(
    ledger: Ledger, kind: str, annotator: Annotator, stories: Sequence[StoryId], *, is_blind: bool = False
) -> PacketHead:
    labels, store = ledger.labels(), ledger.store
    return PacketHead(
        kind=kind,
        project=store.project,
        project_name=store.name(),
        replica=store.replica,
        annotator=annotator,
        stories=tuple(stories),
        label_revision=labels.revision,
        label_hash=label_hash(ledger),
        labels=tuple(label.key for label in labels.in_use),
        is_blind=is_blind,
    )


def _packed(ledger: Ledger, stories: Sequence[StoryId]) -> Iterator[PackedStory]:
    for bundle in ledger.store.bundles(stories):
        story = bundle.story
        # Sentences that a person corrected travel in the journal.
        cut = None if story.sentences is not None and story.sentences.manual else story.sentences
        yield PackedStory(story.id, story.external_id, story.text, cut)


def _added_stories(entries: Iterable[Entry]) -> list[StoryId]:
    named = (change for entry in entries for change in entry.changes if change.record == "story")
    return [StoryId(id) for id in dict.fromkeys(change.id for change in named if "length" in change.set)]


class _Choice:
    """Which entries go along: those of the project, those of the stories, and with `only` nobody else's."""

    def __init__(
        self, ledger: Ledger, stories: frozenset[StoryId], *, only: AnnotatorId | None = None
    ) -> None:
        self._ledger = ledger
        self._stories = stories
        self._only = only
        self._owners: dict[str, str] = {}

    def takes(self, entry: Entry) -> bool:
        """Whether this entry goes along."""
        if self._only is not None:
            return all(self._is_open(change) for change in entry.changes)
        return any(self._is_wanted(change) for change in entry.changes)

    def restated(self, progress: Progress) -> list[Change]:
        """What acts that stay here say of records that go along: said once more, as it stands."""
        if self._only is None:
            return []
        hidden: dict[RecordRef, None] = {}
        for entry in self._ledger.store.entries():
            if self.takes(entry):
                continue
            for change in expanded(entry.changes):
                if self._is_open(change) and change.record != ENTRY:
                    hidden[change.ref] = None
        found = []
        for number, ref in enumerate(hidden):
            progress(number, len(hidden), "")
            now = self._ledger.store.fields(ref)
            told = fold(entry for entry in self._ledger.store.entries_of(ref) if self.takes(entry)).get(ref)
            if told is None or told.fields != now:
                found.append(Change(ref.record, ref.id, now))
        return found

    def _is_wanted(self, change: Change) -> bool:
        if change.record in _COMMON:
            return True
        story = self._story_of(change)
        return story is None or story in self._stories

    def _is_open(self, change: Change) -> bool:
        """Whether a blind packet may hold this change."""
        if change.record in _COMMON:
            return True
        if self._story_of(change) not in self._stories:
            return False
        if change.record in ("story", "sentences"):
            return True
        if change.record == "tags":
            return all(self._owner(row.set.get("layer")) == self._only for row in expanded((change,)))
        if change.record == "tag":
            layer = change.set.get("layer") or self._layer_of_tag(change.id)
            return self._owner(layer) == self._only
        if change.record in ("layer", "assignment", "story_label"):
            return bool(self._field(change, "annotator") == self._only)
        return change.record == "comment" and self._is_own_talk(change)

    def _story_of(self, change: Change) -> str | None:
        if change.record in ("story", "sentences", "tags"):
            return change.id
        story = change.set.get("story")
        if story is None and change.record == "tag":
            return self._ledger.store.story_of_tag(TagId(change.id))
        if story is None:  # a later act on a record names only what it changes
            story = self._field(change, "story")
        return story if isinstance(story, str) else None

    def _field(self, change: Change, name: str) -> Any:
        return change.set[name] if name in change.set else self._ledger.store.fields(change.ref).get(name)

    def _is_own_talk(self, change: Change) -> bool:
        """Whether it is a question of whom the packet is for, or an answer to one."""
        asked = self._field(change, "reply_to")
        question = RecordRef("comment", asked) if asked else change.ref
        told = self._ledger.store.fields(question)
        return bool(told.get("author") == self._only and told.get("about") != "cluster")

    def _layer_of_tag(self, tag: str) -> Any:
        return self._ledger.store.fields(RecordRef("tag", tag)).get("layer")

    def _owner(self, layer: Any) -> str:
        if not isinstance(layer, str):
            return ""
        if layer not in self._owners:
            found = self._ledger.store.layer(LayerId(layer))
            self._owners[layer] = found.annotator if found is not None else ""
        return self._owners[layer]


def _received_entries(ledger: Ledger) -> set[EntryId]:
    """The entries that came with packets of work."""
    notes = [note for note in ledger.store.merges() if note.kind == WORK]
    return {entry for note in notes for entry in ledger.store.merged_entries(note.number)}
