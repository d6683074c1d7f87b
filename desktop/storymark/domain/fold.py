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
    ancestors = _ancestors(order, known)
    heads = _maximal(order, ancestors)
    state = RecordState({}, tuple(heads))
    conflicts: list[Conflict] = []
    for name in sorted({key for values in sets.values() for key in values}):
        setters = _maximal([i for i in order if name in sets[i]], ancestors)
        value, conflict = _settle(ref, name, setters, sets)
        if name == DELETED and value:
            # Somebody who edits without knowing of the removal wants the record: keep it, and say so.
            remover = setters[-1]
            editors = [
                i
                for i in heads
                if i not in setters and remover not in ancestors[i] and i not in ancestors[remover]
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


def _ancestors(order: list[EntryId], known: Mapping[EntryId, Entry]) -> dict[EntryId, set[EntryId]]:
    """For each entry those of the same record that its author had seen, directly or through others."""
    members = set(order)
    found: dict[EntryId, set[EntryId]] = {}
    for start in order:
        stack: list[EntryId] = [start]
        while stack:
            current = stack[-1]
            if current in found:
                stack.pop()
                continue
            direct = [p for p in known[current].parents if p in members and p != current]
            waiting = [p for p in direct if p not in found and p not in stack]
            if waiting:
                stack.extend(waiting)
                continue
            found[current] = set(direct).union(*(found.get(p, set()) for p in direct))
            stack.pop()
    return found


def _maximal(order: list[EntryId], ancestors: Mapping[EntryId, set[EntryId]]) -> list[EntryId]:
    seen_past = {a for i in order for a in ancestors[i]}
    return [i for i in order if i not in seen_past]
