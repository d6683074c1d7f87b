"""Labels in the order in which they are shown: each one followed by its children."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from storymark.domain.labels import Label


@dataclass(frozen=True, slots=True)
class Branch:
    """A label in the tree; `depth` is 0 at the top."""

    label: Label
    depth: int
    has_children: bool


def in_tree(labels: Iterable[Label]) -> list[Branch]:
    """`labels` as a tree, flattened. One whose parent is not among them stands at the top.

    Labels that name one another as parents, in a circle, are shown at the top rather than not at all.
    """
    given = list(labels)
    keys = {label.key for label in given}
    children: dict[str, list[Label]] = {}
    for label in given:
        children.setdefault(label.parent, []).append(label)
    found: list[Branch] = []
    seen: set[str] = set()

    def add(label: Label, depth: int) -> None:
        if label.key in seen:
            return
        seen.add(label.key)
        own = children.get(label.key, [])
        found.append(Branch(label, depth, bool(own)))
        for child in own:
            add(child, depth + 1)

    for label in given:
        if label.parent not in keys:
            add(label, 0)
    for label in given:
        add(label, 0)
    return found
