"""The numbers of stories and layers in this copy, given out when an id is first named."""

from __future__ import annotations

from sqlalchemy import Table, bindparam, select

from storymark.storage.engine import Database
from storymark.storage.tables import layer, story

_KEPT = 20_000


class Numbers:
    """Looks up and gives out `story.num` and `layer.num`."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._stories: dict[str, int] = {}
        self._layers: dict[str, int] = {}

    def forget_all(self) -> None:
        """Remember nothing: something was taken back."""
        self._stories.clear()
        self._layers.clear()

    def find_story(self, id: str) -> int | None:
        """The number of a story, None when nobody named it yet."""
        return self._find(story, self._stories, id)

    def story(self, id: str) -> int:
        """The number of a story, given out now if need be."""
        return self._stories.get(id) or self._give(story, self._stories, id)

    def find_layer(self, id: str) -> int | None:
        """The number of a layer, None when nobody named it yet."""
        return self._find(layer, self._layers, id)

    def layer(self, id: str) -> int:
        """The number of a layer, given out now if need be."""
        return self._layers.get(id) or self._give(layer, self._layers, id)

    def remember_layer(self, id: str, number: int) -> None:
        """Take notice of a row that was written elsewhere."""
        self._keep(self._layers, id, number)

    def _find(self, table: Table, known: dict[str, int], id: str) -> int | None:
        found = known.get(id)
        if found is None:
            query = self._db.prepare(
                f"number.{table.name}",
                lambda: select(table.c.num).where(table.c.id == bindparam("i")),
                ("i",),
            )
            rows = self._db.fetch(query, (id,))
            if not rows:
                return None
            found = int(rows[0][0])
            self._keep(known, id, found)
        return found

    def _give(self, table: Table, known: dict[str, int], id: str) -> int:
        give = self._db.prepare(
            f"number.give.{table.name}",
            lambda: (
                self._db.insert(table)
                .values(id=bindparam("id"))
                .on_conflict_do_nothing(index_elements=["id"])
                .returning(table.c.num)
            ),
            ("id",),
        )
        number = self._db.write_one(give, (id,)) or self._find(table, known, id)
        assert number is not None, f"{table.name} {id} is there and is not"
        self._keep(known, id, number)
        return int(number)

    def _keep(self, known: dict[str, int], id: str, number: int) -> None:
        if len(known) >= _KEPT:
            known.clear()
        known[id] = number
