"""Facts about the program and an open project for a report: no story text, no labels, no passwords."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

Facts = Mapping[str, Any]


class Diagnostics(Protocol):
    """Tells what a report needs; implemented in storage."""

    def program_facts(self) -> Facts:
        """Which SQLite runs, and what is to know of it."""

    def project_facts(self, store: Any) -> Facts:
        """How an open project is saved: journal mode, synchronous, place, lock, backups, damage seen."""
