"""Keeps `layer.is_listed`: which layer stands for its annotator in the story list.

That is the last round of the annotator's own work on a story that is there. Kept in a column, so that the
counts of a hundred thousand stories are read from one small index.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, select, update

from storymark.storage.engine import Database
from storymark.storage.tables import layer, story

# Gold and silver are the project's, not their maker's own view of the stories.
OWN_KINDS = ("annotator", "model")


class Listing:
    """Collects stories whose layers changed, and settles them once an entry is written."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._stale: set[int] = set()

    def forget_all(self) -> None:
        """Nothing is stale: what made it so was taken back."""
        self._stale.clear()

    def note(self, story: int | None) -> None:
        """The story came, went, or got a layer."""
        if story is not None:
            self._stale.add(story)

    def settle(self) -> None:
        """Bring the column up to date."""
        while self._stale:
            self._settle(self._stale.pop())

    def _settle(self, number: int) -> None:
        living = self._db.prepare("listing.story", _living, ("n",))
        found = self._db.fetch(living, (number,))
        is_there = bool(found) and found[0][0] is not None and not found[0][1]
        best: dict[str, tuple[int, str, int]] = {}
        layers = self._db.fetch(self._db.prepare("listing.layers", _layers, ("n",)), (number,))
        for num, id, annotator, kind, round_, is_deleted, _ in layers:
            if is_there and annotator and kind in OWN_KINDS and not is_deleted:
                best[annotator] = max(best.get(annotator, (-1, "", 0)), (round_, id, num))
        shown = {num for _, _, num in best.values()}
        changed = [(int(row[0] in shown), row[0]) for row in layers if bool(row[-1]) != (row[0] in shown)]
        self._db.write_many(self._db.prepare("listing.put", _put, ("is_listed", "n")), changed)


def _living() -> Any:
    return select(story.c.added_hlc, story.c.deleted).where(story.c.num == bindparam("n"))


def _layers() -> Any:
    c = layer.c
    return select(c.num, c.id, c.annotator, c.kind, c.round, c.deleted, c.is_listed).where(
        c.story == bindparam("n")
    )


def _put() -> Any:
    return update(layer).where(layer.c.num == bindparam("n")).values(is_listed=bindparam("is_listed"))
