"""Acts of this computer that a team's server has not acknowledged yet; implemented in storage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from storymark.domain.people import Annotator
from storymark.services.once import Ticket


@dataclass(frozen=True, slots=True)
class Waiting:
    """An act that is durable here and not yet there."""

    ticket: Ticket
    annotator: Annotator
    operation: Mapping[str, Any]


class Outbox(Protocol):
    """The acts of one project's windows on this computer; every call is made on one thread."""

    def waiting(self) -> list[Waiting]:
        """All that an earlier window left, and what this one has put in; in the order of their making."""

    def put(self, operation: Mapping[str, Any], annotator: Annotator) -> Waiting:
        """Keep an act; on the disk for good when this returns. Raises NotSaved."""

    def drop(self, ticket: Ticket) -> None:
        """The server has it, or has refused it for good."""

    def close(self) -> None:
        """Leave what waits for the next window."""


def tag_count(acts: Iterable[Waiting]) -> int:
    """How many tags the acts are about."""
    return len({act.operation["id"] for act in acts if isinstance(act.operation.get("id"), str)})
