"""Programs that merge: ours, and four wrong ones that a law must find out (agreement findings, 4.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from storymark.domain.fold import Conflict, fold
from storymark.domain.journal import Entry, RecordRef, expanded


@dataclass(frozen=True)
class View:
    """What a program shows after entries came in this order, and the conflicts that it lists."""

    records: Mapping[RecordRef, Mapping[str, Any]]
    conflicts: frozenset[tuple[RecordRef, str, frozenset[str]]]


Program = Callable[[Iterable[Entry]], View]


def ours(entries: Iterable[Entry]) -> View:
    """The fold."""
    state = fold(entries)
    listed = (_listed(conflict) for one in state.values() for conflict in one.conflicts)
    return View({ref: one.fields for ref, one in state.items()}, frozenset(listed))


def last_writer_wins(entries: Iterable[Entry]) -> View:
    """A row is what the act of the latest time made of it; who knew of whom is not asked."""
    rows: dict[RecordRef, dict[str, Any]] = {}
    for entry in sorted(entries, key=lambda e: (e.hlc, e.replica, e.id)):
        for change in expanded(entry.changes):
            rows.setdefault(change.ref, {}).update(change.set)
    return View(rows, frozenset())


def keep_first(entries: Iterable[Entry]) -> View:
    """Insert or ignore: a record that is there already is left as it is."""
    rows: dict[RecordRef, dict[str, Any]] = {}
    for entry in entries:
        for change in expanded(entry.changes):
            rows.setdefault(change.ref, dict(change.set))
    return View(rows, frozenset())


def autoincrement(entries: Iterable[Entry]) -> View:
    """Every record that comes gets the next number of this copy."""
    shown = ours(entries)
    numbers: dict[RecordRef, int] = {}
    for entry in entries:
        for change in expanded(entry.changes):
            numbers.setdefault(change.ref, len(numbers) + 1)
    rows = {RecordRef(ref.record, str(numbers[ref])): fields for ref, fields in shown.records.items()}
    return View(rows, shown.conflicts)


def no_conflict_list(entries: Iterable[Entry]) -> View:
    """Our fold, and the last row wins without a word."""
    return View(ours(entries).records, frozenset())


MUTANTS = (last_writer_wins, keep_first, autoincrement, no_conflict_list)


def _listed(conflict: Conflict) -> tuple[RecordRef, str, frozenset[str]]:
    return conflict.ref, conflict.field, frozenset({conflict.shown, *conflict.others})
