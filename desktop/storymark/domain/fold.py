"""The state of a project as a pure function of the set of its journal entries.

Rules: agreement findings, section 4.2. A field's value is what the latest act set that nobody who set it
later had seen past; acts that did not know of one another are concurrent. Concurrent equal values agree;
different ones are a conflict: the greatest (hlc, replica, entry id) is shown and the conflict is listed.
An edit beats a concurrent delete. `updated` never conflicts: the later time holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from storymark.domain.ids import EntryId
from storymark.domain.journal import Entry, RecordRef, expanded

GREATEST_WINS = frozenset({"updated"})
DELETED = "deleted"


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
    touches: dict[RecordRef, dict[EntryId, dict[str, Any]]] = defaultdict(dict)
    for entry in known.values():
        for change in expanded(entry.changes):
            touches[change.ref].setdefault(entry.id, {}).update(change.set)
    return {ref: fold_record(ref, sets, known) for ref, sets in touches.items()}


def fold_record(
    ref: RecordRef, sets: Mapping[EntryId, Mapping[str, Any]], known: Mapping[EntryId, Entry]
) -> RecordState:
    """The state of one record from the entries that touch it (`sets`: entry id to the fields it set)."""
    order = sorted(sets, key=lambda i: _rank(known[i]))
    if _is_chain(order, known):
        fields: dict[str, Any] = {}
        for entry_id in order:
            fields.update(sets[entry_id])
        return RecordState(fields, (order[-1],))
    past = _Past(order, known)
    heads = past.unseen(order)
    state = RecordState({}, tuple(heads))
    conflicts: list[Conflict] = []
    for name, setting in sorted(_by_name(order, sets).items()):
        setters = past.unseen(setting)
        value, conflict = _settle(ref, name, setters, sets)
        if name == DELETED and value:
            # Somebody who edits without knowing of the removal wants the record: keep it, and say so.
            remover = setters[-1]
            editors = [
                i
                for i in heads
                if i not in setters and not past.has_seen(i, remover) and not past.has_seen(remover, i)
            ]
            editors += [i for i in setters if not sets[i][name]]
            if editors:
                value, conflict = False, Conflict(ref, name, editors[-1], (remover,))
        state.fields[name] = value
        if conflict:
            conflicts.append(conflict)
    state.conflicts = tuple(conflicts)
    return state


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
