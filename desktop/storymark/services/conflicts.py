"""What concurrent acts left open: both values are kept, one is shown, and a person decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from storymark.domain.clock import hlc_ms
from storymark.domain.fold import Conflict
from storymark.domain.ids import AnnotatorId, EntryId
from storymark.domain.journal import Change, RecordRef, expanded
from storymark.domain.people import Annotator
from storymark.services.changes import Changes
from storymark.services.ledger import Ledger, one_act


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values: who set it and when (milliseconds since 1970)."""

    entry: EntryId
    author: AnnotatorId
    at_ms: int
    value: Any


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """A field of a record that was set differently by people who did not know of one another.

    `shown` is the value that counts meanwhile. Where the field is `deleted`, somebody changed what somebody
    else removed.
    """

    ref: RecordRef
    field: str
    shown: Side
    others: tuple[Side, ...]


def conflicts(ledger: Ledger) -> list[OpenConflict]:
    """All that are open, by record and field."""
    return list(_conflicts(ledger))


@one_act
def resolve(ledger: Ledger, conflict: OpenConflict, *, annotator: Annotator, value: Any) -> Changes:
    """Decide for `value` (one of the sides' or another): one act that has seen them all; undo reopens it."""
    change = Change(conflict.ref.record, conflict.ref.id, {conflict.field: value})
    return ledger.commit("resolve", author=annotator.id, changes=[change])


def _conflicts(ledger: Ledger) -> Iterator[OpenConflict]:
    for ref in ledger.store.forked():
        for found in ledger.store.state(ref).conflicts:
            yield _described(ledger, found)


def _described(ledger: Ledger, found: Conflict) -> OpenConflict:
    sides = [_side(ledger, found, entry) for entry in (found.shown, *found.others)]
    return OpenConflict(found.ref, found.field, sides[0], tuple(sides[1:]))


def _side(ledger: Ledger, found: Conflict, entry_id: EntryId) -> Side:
    entry = ledger.entry(entry_id)
    fields: dict[str, Any] = {}
    for change in expanded(entry.changes):
        if change.ref == found.ref:
            fields.update(change.set)
    # An edit against a removal says nothing of the removal itself.
    value = fields.get(found.field, False if found.field == "deleted" else None)
    return Side(entry.id, AnnotatorId(entry.author), hlc_ms(entry.hlc), value)
