"""Acts that could not be saved when the window closed: a file of operations, offered at the next start."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storymark.domain.people import Annotator


@dataclass(frozen=True, slots=True)
class Rescue:
    """Unsaved acts of one annotator on one project, oldest first."""

    file: Path
    project: str
    annotator: str
    operations: tuple[Mapping[str, Any], ...]


def write_rescue(
    folder: Path, *, project: str, unsaved: Sequence[tuple[Mapping[str, Any], Annotator]]
) -> Path | None:
    """Write the acts durably; the file, or None when there was nothing to write. Raises OSError."""
    if not unsaved:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    name = f"rescue-{time.time_ns()}"
    part, whole = folder / f"{name}.part", folder / f"{name}.jsonl"
    with part.open("w", encoding="utf-8") as file:
        for operation, annotator in unsaved:
            line = {"project": project, "annotator": annotator.name, "operation": dict(operation)}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
        file.flush()
        os.fsync(file.fileno())
    part.replace(whole)
    return whole


def find_rescues(folder: Path, *, project: str) -> list[Rescue]:
    """What was left of this project, oldest file first; lines that cannot be read are passed over."""
    found: list[Rescue] = []
    for file in sorted(folder.glob("rescue-*.jsonl")):
        by_annotator: dict[str, list[Mapping[str, Any]]] = {}
        for line in file.read_text("utf-8").split("\n"):
            try:
                raw = json.loads(line)
                if raw["project"] == project:
                    by_annotator.setdefault(raw["annotator"], []).append(raw["operation"])
            except (ValueError, KeyError, TypeError):
                continue
        found += [Rescue(file, project, name, tuple(ops)) for name, ops in by_annotator.items()]
    return found
