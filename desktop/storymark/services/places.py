"""Where a project lies: on a disk of this computer, on a network drive, in a folder that is synchronised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Place:
    """`name` is the file system of a network drive, or the program that synchronises the folder."""

    kind: Literal["local", "network", "synced"] = "local"
    name: str = ""
