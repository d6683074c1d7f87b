"""The state of a project as a pure function of the set of its journal entries.

Rules: agreement findings, section 4.2. A field's value is what the latest act set that nobody who set it
later had seen past; acts that did not know of one another are concurrent. Concurrent equal values agree;
different ones are a conflict: the greatest (hlc, replica, entry id) is shown and the conflict is listed.
An edit beats a concurrent delete. `updated` never conflicts: the later time holds.

A withdrawn entry keeps its place (what its author had seen is still known, so that taking it out makes no
conflict between those before and those after it) and sets nothing but what makes a record the one it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from storymark.domain.ids import EntryId
from storymark.domain.journal import IDENTITY, Entry, RecordRef, expanded

GREATEST_WINS = frozenset({"updated"})
DELETED = "deleted"

# The record that speaks of an entry, and its one field.
ENTRY, WITHDRAWN = "entry", "withdrawn"
# Without this field a record is not whole: when its entry is withdrawn, later ones alone do not make it be.
ESSENTIAL = {"tag": "span", "story": "external_id", "annotator": "name", "label": "name"}


@dataclass(frozen=True, slots=True)
class Conflict:
    """Concurrent acts that gave one field different values; `shown` is the one that is displayed."""

    ref: RecordRef
    field: str
    shown: EntryId
    others: tuple[EntryId, ...]


@dataclass(slots=True)
class RecordState:
    """Fields of one record, the entries that nobody has built upon, and what conflicts."""

    fields: dict[str, Any] = field(default_factory=dict)
    heads: tuple[EntryId, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    @property
    def is_deleted(self) -> bool:
        """Whether it was removed."""
        return bool(self.fields.get(DELETED))


State = dict[RecordRef, RecordState]


def fold(entries: Iterable[Entry]) -> State:
    """Every record's state after all `entries`, in whatever order and however often they come."""
    known = {entry.id: entry for entry in entries}
    gone = withdrawn(known.values())
    touches: dict[RecordRef, dict[EntryId, dict[str, Any]]] = defaultdict(dict)
    for entry in known.values():
        for change in expanded(entry.changes):
            touches[change.ref].setdefault(entry.id, {}).update(change.set)
        if entry.id in gone:
            for ref in {change.ref for change in expanded(entry.changes)}:
                touches[ref][entry.id] = Withdrawn.from_fields(ref, touches[ref][entry.id])
    return {ref: fold_record(ref, sets, known) for ref, sets in touches.items()}


def withdrawn(entries: Iterable[Entry]) -> frozenset[EntryId]:
    """The entries that count no more, whether they are among `entries` or still to come.

    A change of record `entry` says so of the entry that is its id, and is itself merged like any other. One
    that is withdrawn says nothing. An id is a hash, so only what came later can name it: there is no circle.
    """
    naming: dict[EntryId, dict[EntryId, dict[str, Any]]] = defaultdict(dict)
    known: dict[EntryId, Entry] = {}
    for entry in entries:
        for change in entry.changes:
            if change.record == ENTRY:
                known[entry.id] = entry
                naming[EntryId(change.id)].setdefault(entry.id, {}).update(change.set)
    gone: dict[EntryId, bool] = {}
    for start in naming:
        waiting = [start]
        while waiting:
            target = waiting[-1]
            missing = [i for i in naming[target] if i in naming and i not in gone]
            if missing:
                waiting += missing
                continue
            waiting.pop()
            ref = RecordRef(ENTRY, target)
            sets = {i: Withdrawn() if gone.get(i) else fields for i, fields in naming[target].items()}
            gone[target] = bool(fold_record(ref, sets, known).fields.get(WITHDRAWN))
    return frozenset(target for target, is_gone in gone.items() if is_gone)


class Withdrawn(dict[str, Any]):
    """What a withdrawn entry still says of a record: what makes it the one it is; `names` are all it set."""

    names: frozenset[str] = frozenset()

    @classmethod
    def from_fields(cls, ref: RecordRef, fields: Mapping[str, Any]) -> Withdrawn:
        """The fields that stay of those that the entry set."""
        kept = IDENTITY.get(ref.record, ())
        made = cls({name: fields[name] for name in kept if name in fields})
        made.names = frozenset(fields)
        return made


def fold_record(
    ref: RecordRef, sets: Mapping[EntryId, Mapping[str, Any]], known: Mapping[EntryId, Entry]
) -> RecordState:
    """The state of one record from the entries that touch it (`sets`: entry id to the fields it set)."""
    order = sorted(sets, key=lambda i: _rank(known[i]))
    state = _chained(order, sets) if _is_chain(order, known) else _merged(ref, order, sets, known)
    gone = [fields for fields in sets.values() if isinstance(fields, Withdrawn)]
    if gone:
        essential = ESSENTIAL.get(ref.record, "")
        lost = any(essential in fields.names for fields in gone) and state.fields.get(essential) is None
        if lost or len(gone) == len(sets):
            state.fields[DELETED] = True
    return state


def _chained(order: list[EntryId], sets: Mapping[EntryId, Mapping[str, Any]]) -> RecordState:
    fields: dict[str, Any] = {}
    for entry_id in order:
        fields.update(sets[entry_id])
    return RecordState(fields, (order[-1],))


def _merged(
    ref: RecordRef,
    order: list[EntryId],
    sets: Mapping[EntryId, Mapping[str, Any]],
    known: Mapping[EntryId, Entry],
) -> RecordState:
    past = _Past(order, known)
    state = RecordState({}, tuple(past.unseen(order)))
    conflicts: list[Conflict] = []
    for name, setting in sorted(_by_name(order, sets).items()):
        setters = past.unseen(setting)
        value, conflict = _settle(ref, name, setters, sets)
        if name == DELETED and value:
            value, conflict = _kept_by_an_edit(ref, setters, order, sets, past) or (value, conflict)
        state.fields[name] = value
        if conflict:
            conflicts.append(conflict)
    state.conflicts = tuple(conflicts)
    return state


def _kept_by_an_edit(
    ref: RecordRef,
    setters: list[EntryId],
    order: list[EntryId],
    sets: Mapping[EntryId, Mapping[str, Any]],
    past: _Past,
) -> tuple[bool, Conflict] | None:
    """Somebody who edits without knowing of any removal wants the record: keep it, and say so.

    It stays kept when a third act has seen both, until one says again that it is removed.
    """
    removers = [i for i in setters if sets[i][DELETED]]
    editors = [
        i
        for i in order
        if not isinstance(sets[i], Withdrawn)
        and not any(i == r or past.has_seen(i, r) or past.has_seen(r, i) for r in removers)
    ]
    return (False, Conflict(ref, DELETED, editors[-1], tuple(removers))) if editors else None


def _settle(
    ref: RecordRef, name: str, setters: list[EntryId], sets: Mapping[EntryId, Mapping[str, Any]]
) -> tuple[Any, Conflict | None]:
    values = [sets[i][name] for i in setters]
    if name in GREATEST_WINS:
        # An undo may set None, and a foreign program anything: a time beside no time holds.
        return max((value for value in values if type(value) is int), default=None), None
    if all(value == values[0] for value in values):
        return values[-1], None
    return values[-1], Conflict(ref, name, setters[-1], tuple(setters[:-1]))


def _rank(entry: Entry) -> tuple[int, str, str]:
    return (entry.hlc, entry.replica, entry.id)


def _is_chain(order: list[EntryId], known: Mapping[EntryId, Entry]) -> bool:
    # The usual case, one laptop: each entry names the one before it. It needs no graph.
    return all(before in known[after].parents for before, after in pairwise(order))


def _by_name(order: list[EntryId], sets: Mapping[EntryId, Mapping[str, Any]]) -> dict[str, list[EntryId]]:
    setting: dict[str, list[EntryId]] = defaultdict(list)
    for entry_id in order:
        for name in sets[entry_id]:
            setting[name].append(entry_id)
    return setting


class _Past:
    """Which entries of one record their authors had seen, directly or through others.

    A set of entries is a number with a bit for each: a layer that two people of one name worked on for months
    has ten thousand entries, and as many sets of them would fill the memory.
    """

    def __init__(self, order: list[EntryId], known: Mapping[EntryId, Entry]) -> None:
        self._place = {entry_id: place for place, entry_id in enumerate(order)}
        self._seen: dict[EntryId, int] = {}
        waiting = order[::-1]
        while waiting:
            current = waiting[-1]
            parents = [p for p in known[current].parents if p in self._place and p != current]
            missing = [p for p in parents if p not in self._seen]
            if missing:  # a clock that ran behind put the parent later in the order
                waiting += missing
                continue
            waiting.pop()
            seen = 0
            for parent in parents:
                seen |= self._seen[parent] | 1 << self._place[parent]
            self._seen[current] = seen

    def has_seen(self, entry_id: EntryId, other: EntryId) -> bool:
        """Whether the author of one knew of the other."""
        return bool(self._seen[entry_id] >> self._place[other] & 1)

    def unseen(self, entries: list[EntryId]) -> list[EntryId]:
        """Those that none of the others' authors had seen."""
        seen = 0
        for entry_id in entries:
            seen |= self._seen[entry_id]
        return [entry_id for entry_id in entries if not seen >> self._place[entry_id] & 1]
