"""Keeps `layer.is_listed`: which layer stands for its annotator in the story list.

That is the last round of the annotator's own work on a story that is there. Kept in a column, so that the
counts of a hundred thousand stories are read from one small index.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, select, union_all, update

from storymark.domain.clock import hlc_ms
from storymark.storage.engine import Database
from storymark.storage.tables import journal, layer, story, tag, touch

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

    def note_layer(self, id: str) -> None:
        """This layer changes, wherever it is now."""
        for row in self._db.fetch(self._db.prepare("listing.place", _place, ("i",)), (id,)):
            self.note(row[0])

    def settle(self) -> None:
        """Bring the column up to date."""
        while self._stale:
            self._settle(self._stale.pop())

    def _settle(self, number: int) -> None:
        layers = self._db.fetch(self._db.prepare("listing.layers", _layers, ("n",)), (number,))
        best: dict[str, tuple[int, str, int]] = {}
        for num, id, annotator, kind, round_, _, is_gone, added_hlc, is_story_gone in layers:
            is_there = added_hlc is not None and not is_story_gone and not is_gone
            if is_there and annotator and kind in OWN_KINDS:
                best[annotator] = max(best.get(annotator, (-1, "", 0)), (round_, id, num))
        shown = {num for _, _, num in best.values()}
        changed = [(int(row[0] in shown), row[0]) for row in layers if bool(row[5]) != (row[0] in shown)]
        self._db.write_many(self._db.prepare("listing.put", _put, ("is_listed", "n")), changed)


def retime(database: Database, number: int) -> None:
    """Find anew when the layer with this number was last touched: a tag left it and takes its time along."""
    own = select(journal.c.hlc).join(touch, touch.c.seq == journal.c.seq)
    of_layer = own.join(layer, layer.c.id == touch.c.record_id)
    of_layer = of_layer.where(touch.c.record == "layer", layer.c.num == number)
    of_tags = own.join(tag, tag.c.id == touch.c.record_id)
    of_tags = of_tags.where(touch.c.record == "tag", tag.c.layer == number)
    births = select(journal.c.hlc).join(tag, tag.c.born_seq == journal.c.seq).where(tag.c.layer == number)
    last = max((row[0] for row in database.rows(union_all(of_layer, of_tags, births))), default=0)
    changed = update(layer).where(layer.c.num == number).values(touched_ms=hlc_ms(last))
    database.connection.execute(changed)


def _place() -> Any:
    return select(layer.c.story).where(layer.c.id == bindparam("i"))


def _layers() -> Any:
    c, s = layer.c, story.c
    columns = (c.num, c.id, c.annotator, c.kind, c.round, c.is_listed, c.deleted, s.added_hlc, s.deleted)
    return select(*columns).join(story, s.num == c.story).where(c.story == bindparam("n"))


def _put() -> Any:
    return update(layer).where(layer.c.num == bindparam("n")).values(is_listed=bindparam("is_listed"))
