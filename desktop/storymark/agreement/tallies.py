"""What is summed of a table, block by block, so that figures and their bootstrap are matrix products."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from storymark.agreement.arrays import Bools, Floats, Ints
from storymark.agreement.tables import Table

# Units handled at once; bounds the memory for counts per unit and category.
_CELLS = 2_000_000


@dataclass(frozen=True, slots=True)
class Tallies:
    """Sums over the units of each block (S blocks, A annotators, K categories), in units of weight.

    `weight[s]`; `present[s, a]`; `marginals[s, a, c]`: how much annotator a gave category c;
    `agree[s, a, b]`: how much a and b gave the same.
    """

    weight: Floats
    present: Bools
    marginals: Floats
    agree: Floats

    @property
    def raters(self) -> Ints:
        """How many annotators each block has."""
        return self.present.sum(axis=1)

    @property
    def totals(self) -> Floats:
        """How much each category was given, per block, where at least two annotators are there."""
        pairable = (self.raters >= 2)[:, None]
        return np.where(pairable, self.marginals.sum(axis=1), 0.0)

    @property
    def both(self) -> Floats:
        """How much weight two annotators share, `[s, a, b]`."""
        pairs = self.present[:, :, None] & self.present[:, None, :]
        return pairs * self.weight[:, None, None]


def tallies(table: Table) -> Tallies:
    """Sum a table."""
    shape = (table.block_count, table.annotator_count)
    weight: Floats = np.zeros(table.block_count)
    np.add.at(weight, table.blocks, table.weights)
    present = np.zeros(shape, dtype=np.bool_)
    marginals = np.zeros((*shape, table.category_count))
    agree = np.zeros((*shape, table.annotator_count))
    for block, rows in _blocks(table):
        codes, weights = table.codes[rows], table.weights[rows]
        present[block] = codes[0] >= 0
        for category in np.unique(codes[:, present[block]]):
            given = (codes == category).astype(np.float64)
            weighted = given * weights[:, None]
            marginals[block, :, category] = weighted.sum(axis=0)
            agree[block] += given.T @ weighted
    return Tallies(weight, present, marginals, agree)


def disagreement(table: Table, distance: Floats) -> Floats:
    """Krippendorff's observed disagreement per block: distances of all ordered pairs / (raters - 1)."""
    found = np.zeros(table.block_count)
    for block, rows in _blocks(table):
        codes, weights = table.codes[rows], table.weights[rows]
        codes = codes[:, codes[0] >= 0]
        raters = codes.shape[1]
        if raters < 2:
            continue
        step = max(1, _CELLS // table.category_count)
        for first in range(0, len(codes), step):
            part, scale = codes[first : first + step], weights[first : first + step]
            counts = _counts(part, table.category_count)
            found[block] += float(scale @ ((counts @ distance) * counts).sum(axis=1)) / (raters - 1)
    return found


def nominal_disagreement(summed: Tallies) -> Floats:
    """`disagreement` with nominal distance, from what is summed already."""
    raters = summed.raters
    pairs = summed.weight * raters * (raters - 1)
    same = summed.agree.sum(axis=(1, 2)) - np.trace(summed.agree, axis1=1, axis2=2)
    return np.divide(pairs - same, raters - 1, out=np.zeros(len(raters)), where=raters >= 2)


def _counts(codes: Ints, categories: int) -> Floats:
    rows = np.arange(len(codes))[:, None] * categories
    flat = np.bincount((codes + rows).ravel(), minlength=len(codes) * categories)
    return flat.reshape(len(codes), categories).astype(np.float64)


def _blocks(table: Table) -> Iterator[tuple[int, slice]]:
    edges = np.searchsorted(table.blocks, np.arange(table.block_count + 1))
    for block in range(table.block_count):
        if edges[block] < edges[block + 1]:
            yield block, slice(int(edges[block]), int(edges[block + 1]))
