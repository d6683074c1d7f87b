"""Undo and redo as entries: what they set, and which act is next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from storymark.domain.ids import EntryId
from storymark.domain.journal import IDENTITY, QUIET_TYPES, REDO, UNDO, Change, RecordRef, expanded

# Gives a record's fields as they stood; an empty mapping for a record that was not there.
Lookup = Callable[[RecordRef], dict[str, Any]]

# Records that nobody makes or removes: an act only gives them fields. A layer is there for every other act on
# its story (one of a later round is begun), and an entry whatever is said of it.
_STANDING = frozenset({"layer", "entry"})


class Act(NamedTuple):
    """The part of a journal entry that undo needs: its body can stay on disk."""

    id: EntryId
    type: str
    undoes: str = ""


def inverse(changes: Iterable[Change], before: Lookup, *, keeps_people: bool = True) -> tuple[Change, ...]:
    """Changes that bring every field set by `changes` back to its value in `before`.

    A record that was not there before is removed (a layer only loses what the act gave it, and with
    `keeps_people` a person stays); a field that was not there before gets None, which stands for its default.
    A redo is the inverse of the undo.
    """
    result: list[Change] = []
    for change in expanded(tuple(changes)):
        old = before(change.ref)
        if change.record == "annotator" and not old and keeps_people:
            continue  # by now others' work may be under this name, as gold is
        if change.record == "layer" and not old and (change.set.get("round") or 1) > 1:
            # A later round is begun by one act and not by work: without it, the round before is the last.
            result.append(Change(change.record, change.id, {"deleted": True}))
        elif change.record in _STANDING:
            kept = IDENTITY.get(change.record, frozenset())
            result.append(
                Change(change.record, change.id, {n: old.get(n) for n in change.set if n not in kept})
            )
        elif not old:
            result.append(Change(change.record, change.id, {"deleted": True}))
        else:
            fields = {name: old.get(name, False if name == "deleted" else None) for name in change.set}
            result.append(Change(change.record, change.id, fields))
    return tuple(reversed(result))


class UndoList:
    """The acts of one author that Ctrl+Z and Ctrl+Y would take next, from acts in hlc order."""

    def __init__(self, entries: Iterable[Act] = ()) -> None:
        self._done: list[Act] = []
        self._undone: list[tuple[Act, Act]] = []  # (act, the undo entry that took it back)
        for entry in entries:
            self.add(entry)

    def add(self, entry: Act) -> None:
        """Take notice of the author's next entry."""
        if entry.type == UNDO:
            act = next((x for x in self._done if x.id == entry.undoes), None)
            if act is not None:
                self._done.remove(act)
                self._undone.append((act, entry))
        elif entry.type == REDO:
            pair = next((x for x in self._undone if x[1].id == entry.undoes), None)
            if pair is not None:
                self._undone.remove(pair)
                self._done.append(pair[0])
        elif entry.type not in QUIET_TYPES:
            self._done.append(entry)
            self._undone.clear()

    @property
    def done(self) -> Sequence[Act]:
        """The acts that are not undone, the newest last."""
        return self._done

    @property
    def next_undo(self) -> Act | None:
        """The newest act that is not undone."""
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> tuple[Act, Act] | None:
        """The act that a redo brings back, with its undo; None after a new act."""
        return self._undone[-1] if self._undone else None

    @property
    def depth(self) -> tuple[int, int]:
        """How many acts can be undone and redone."""
        return len(self._done), len(self._undone)
