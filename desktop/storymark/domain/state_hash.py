"""Hashes of what a project says and of what it is made of: equal on all copies that have seen the same."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from storymark.domain.fold import DELETED, ENTRY, State
from storymark.domain.ids import EntryId
from storymark.domain.journal import canonical_json


def state_hash(state: State) -> str:
    """Hex SHA-256 over every record that is there, in order; whatever order its entries came in.

    What is removed, and what is said of entries alone, does not count: after a merge was taken back the hash
    is what it was before.
    """
    digest = hashlib.sha256()
    for ref in sorted(state):
        one = state[ref]
        if ref.record == ENTRY or one.is_deleted:
            continue
        kept = one.fields.items()
        fields = {name: value for name, value in kept if value is not None and name != DELETED}
        digest.update(canonical_json([ref.record, ref.id, fields]) + b"\n")
    return digest.hexdigest()


def journal_hash(entries: Iterable[EntryId]) -> str:
    """Hex SHA-256 over the ids of entries, sorted: the state is a function of them, and this is cheap."""
    digest = hashlib.sha256()
    for entry_id in sorted(set(entries)):
        digest.update(entry_id.encode("ascii") + b"\n")
    return digest.hexdigest()
