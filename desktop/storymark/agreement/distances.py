"""How far two categories are apart: square matrices with zeros on the diagonal."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from storymark.agreement.arrays import Bools, Floats


def nominal(count: int) -> Floats:
    """0 for the same category, 1 for any other."""
    return 1.0 - np.eye(count)


def interval(values: Sequence[float]) -> Floats:
    """The squared difference (Krippendorff 2011)."""
    numbers = np.asarray(values, dtype=np.float64)
    return np.square(numbers[:, None] - numbers[None, :])


def ordinal(totals: Floats) -> Floats:
    """Squared ranks between categories; `totals[c]`: how often c was given (Krippendorff 2011)."""
    upto = np.cumsum(totals) - totals / 2
    return np.square(upto[:, None] - upto[None, :])


def masi(sets: Bools) -> Floats:
    """1 - Jaccard x M; M = 1, 2/3, 1/3, 0 for same, subset, overlap, disjoint (Passonneau 2006).

    `sets[category, label]`. Two empty sets are the same; an empty and a filled one are disjoint.
    """
    common, union, sizes = _overlap(sets)
    smaller = np.minimum(sizes[:, None], sizes[None, :])
    weight = np.where(
        common == union, 1.0, np.where(common == smaller, 2 / 3, np.where(common > 0, 1 / 3, 0.0))
    )
    return 1.0 - _share(common, union) * weight


def jaccard(sets: Bools) -> Floats:
    """1 - common / together; two empty sets are the same."""
    common, union, _ = _overlap(sets)
    return 1.0 - _share(common, union)


def _overlap(sets: Bools) -> tuple[Floats, Floats, Floats]:
    numbers = sets.astype(np.float64)
    common = numbers @ numbers.T
    sizes = numbers.sum(axis=1)
    return common, sizes[:, None] + sizes[None, :] - common, sizes


def _share(common: Floats, union: Floats) -> Floats:
    return np.divide(common, union, out=np.ones_like(common), where=union > 0)
