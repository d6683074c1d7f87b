"""Acts that are tried until the server answers, and done once however often that is.

A lost connection may have taken the answer along and not the act. So each act has a ticket, a client and its
running number, and the same transaction that keeps the act notes the number: a second try finds it there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from storymark.domain.people import Annotator
from storymark.services.ledger import Ledger
from storymark.services.operations import Performed, perform

_KEY = "done."


@dataclass(frozen=True, slots=True)
class Ticket:
    """The `number`-th act of a client; numbers grow and are done in order."""

    client: str
    number: int


def perform_once(
    ledger: Ledger, *, annotator: Annotator, operation: Mapping[str, Any], ticket: Ticket
) -> Performed:
    """`perform`, or the answer that an earlier try had; raises what `perform` raises."""
    with ledger.act():
        number, answer = _last_done(ledger, ticket.client)
        if number >= ticket.number:
            return Performed(answer if number == ticket.number else "", None)
        done = perform(ledger, annotator=annotator, operation=operation)
        ledger.store.set_meta(_KEY + ticket.client, f"{ticket.number} {done.id}")
        return done


def forget_client(ledger: Ledger, client: str) -> None:
    """This client ends and tries nothing again."""
    ledger.store.set_meta(_KEY + client, "")


def last_number(ledger: Ledger, client: str) -> int:
    """Up to which number a client's acts are done, 0 for none."""
    return _last_done(ledger, client)[0]


def _last_done(ledger: Ledger, client: str) -> tuple[int, str]:
    number, _, answer = ledger.store.meta(_KEY + client).partition(" ")
    return (int(number), answer) if number.isdigit() else (0, "")
