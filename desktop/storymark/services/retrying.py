"""One program’s acts on a shared project, in order: each until the server has it, and each once."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from storymark.domain.errors import NotSaved, ServerAway
from storymark.domain.ids import TagId, new_id
from storymark.domain.people import Annotator
from storymark.domain.tags import Tag
from storymark.services.ledger import Ledger
from storymark.services.once import Ticket, forget_client, perform_once
from storymark.services.operations import Performed
from storymark.services.versions import version_of

PATIENCE_S, RETRY_S = 60.0, 0.5


class Retrying:
    """Performs operations with running numbers, and remembers the versions of tags that it has seen.

    `waits` is told why when the server is away, once an act.
    """

    def __init__(
        self,
        ledger: Ledger,
        annotator: Annotator,
        *,
        waits: Callable[[ServerAway], None],
        patience_s: float = PATIENCE_S,
    ) -> None:
        self._ledger = ledger
        self._annotator = annotator
        self._waits = waits
        self._patience_s = patience_s
        self._client = new_id()
        self._number = 0
        self._seen: dict[str, dict[str, Any]] = {}

    def perform(
        self, operation: Mapping[str, Any], *, before: Callable[[], object] = lambda: None
    ) -> Performed:
        """Do one act, `before` it what it needs; raises what `perform` raises, ServerAway after long."""
        self._number += 1
        id = operation.get("id")
        if isinstance(id, str) and id in self._seen:
            operation = {"seen": self._seen[id], **operation}
        return self._until_back(operation, Ticket(self._client, self._number), before)

    def end(self) -> None:
        """Nothing is tried again: the server may forget the numbers."""
        with suppress(NotSaved):
            forget_client(self._ledger, self._client)

    def _until_back(
        self, operation: Mapping[str, Any], ticket: Ticket, before: Callable[[], object]
    ) -> Performed:
        end_s = time.monotonic() + self._patience_s
        is_told = False
        while True:
            try:
                with self._ledger.act():
                    before()
                    done = perform_once(
                        self._ledger, annotator=self._annotator, operation=operation, ticket=ticket
                    )
                    # Within the act: once it is kept, no question may fail and make it look refused.
                    self._look(done)
                return done
            except ServerAway as error:
                if time.monotonic() > end_s:
                    raise
                if not is_told:
                    is_told = True
                    self._waits(error)
                time.sleep(RETRY_S)

    def _look(self, done: Performed) -> None:
        """Keep what was seen of the tags that the act touched."""
        touched: dict[str, Tag | None] = {done.tag.id: done.tag} if done.tag is not None else {}
        for id in done.changes.tags if done.changes is not None else ():
            if id not in touched:
                touched[id] = self._ledger.store.tag(TagId(id))
        for id, tag in touched.items():
            if tag is None:
                self._seen.pop(id, None)
            else:
                self._seen[id] = version_of(tag)
