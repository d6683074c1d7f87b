"""Units by annotators: the one shape that every coefficient over units takes."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np

from storymark.agreement.arrays import Bools, Floats, Ints

MISSING = -1


@dataclass(frozen=True, slots=True)
class Table:
    """`codes[unit, annotator]` is the index of a category, or MISSING; `weights` are unit sizes.

    `blocks[unit]` (sorted) names the group that a bootstrap draws as a whole: a story. Within a block each
    annotator is missing on all units or on none, so that sums per block are all that coefficients need.
    """

    codes: Ints
    weights: Floats
    blocks: Ints
    block_count: int
    category_count: int

    @property
    def annotator_count(self) -> int:
        """Columns."""
        return int(self.codes.shape[1])

    def with_categories(self, mapping: Ints, count: int) -> Table:
        """The same units with category `c` read as `mapping[c]`."""
        codes = np.where(self.codes >= 0, mapping[self.codes], MISSING)
        return Table(codes, self.weights, self.blocks, self.block_count, count)

    def without(self, missing: Bools) -> Table:
        """With more values missing: `missing[block, annotator]`."""
        codes = np.where(missing[self.blocks], MISSING, self.codes)
        return Table(codes, self.weights, self.blocks, self.block_count, self.category_count)

    def of_columns(self, columns: Sequence[int]) -> Table:
        """Of these annotators alone."""
        chosen = self.codes[:, list(columns)]
        return Table(chosen, self.weights, self.blocks, self.block_count, self.category_count)


def table_of_items(
    items: Sequence[Sequence[Hashable | None]], *, categories: Sequence[Hashable] = ()
) -> tuple[Table, list[Hashable]]:
    """A table of loose items, each a block of its own, and its categories in order; None is missing."""
    width = max((len(item) for item in items), default=0)
    found = {value for item in items for value in item if value is not None} | set(categories)
    order = sorted(found, key=_category_key)
    index = {value: number for number, value in enumerate(order)}
    codes = np.full((len(items), width), MISSING, dtype=np.int64)
    for row, item in enumerate(items):
        for column, value in enumerate(item):
            if value is not None:
                codes[row, column] = index[value]
    rows = np.arange(len(items))
    return Table(codes, np.ones(len(items)), rows, len(items), len(order)), order


def _category_key(value: Hashable) -> tuple[int, float, str]:
    # bool is a number in Python; sets have no order of their own.
    if isinstance(value, int | float):
        return (0, float(value), "")
    if isinstance(value, frozenset):
        return (2, float(len(value)), repr(sorted(map(str, value))))
    return (1, 0.0, str(value))


def presence(category: int, count: int) -> Ints:
    """The mapping that tells one category from all others."""
    mapping = np.zeros(count, dtype=np.int64)
    mapping[category] = 1
    return mapping
