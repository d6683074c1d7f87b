"""Coefficients from tallies, for many bootstrap draws at once; an undefined one is NaN inside this room.

Every function takes `draws[b, s]`, how often draw b took block s; a row of ones is the figure itself.
"""

from __future__ import annotations

import numpy as np

from storymark.agreement.arrays import Floats
from storymark.agreement.tallies import Tallies, nominal_disagreement

# Draws handled at once where a figure needs every pair.
_SLICE = 128


def observed(summed: Tallies, draws: Floats) -> Floats:
    """Agreeing pairs of values / all pairs of values, pooled over units."""
    agreeing, pairs = _pooled(summed, draws)
    return ratio(agreeing, pairs)


def observed_by_values(summed: Tallies, draws: Floats) -> Floats:
    """1 - Krippendorff's observed disagreement: a unit counts by its number of values."""
    return 1.0 - ratio(draws @ nominal_disagreement(summed), (draws @ summed.totals).sum(axis=1))


def alpha(totals: Floats, disagreeing: Floats, distance: Floats, draws: Floats) -> Floats:
    """Krippendorff's alpha (Krippendorff 2011), `totals[s, c]` and `disagreeing[s]` per block."""
    found = draws @ disagreeing
    given = draws @ totals
    expected = ((given @ distance) * given).sum(axis=1)
    return 1.0 - (given.sum(axis=1) - 1.0) * ratio(found, expected)


def scott_pi(summed: Tallies, draws: Floats) -> Floats:
    """Scott's pi with pooled marginals, for any number of annotators (missing values as alpha)."""
    given = draws @ summed.totals
    total = given.sum(axis=1)
    found = ratio(draws @ nominal_disagreement(summed), total)
    expected = 1.0 - np.square(ratio(given, total[:, None])).sum(axis=1)
    return 1.0 - ratio(found, positive(expected))


def fleiss(summed: Tallies, draws: Floats) -> Floats:
    """Fleiss' kappa (Fleiss 1971) over the blocks that every annotator has."""
    raters = summed.present.shape[1]
    complete = summed.present.all(axis=1)
    agreeing, pairs = _pooled(summed, draws * complete)
    given = (draws * complete) @ summed.marginals.sum(axis=1)
    expected = np.square(ratio(given, given.sum(axis=1)[:, None])).sum(axis=1)
    found = ratio(agreeing, pairs) if raters > 1 else np.full(len(draws), np.nan)
    return chance_corrected(found, expected)


def gwet_ac1(summed: Tallies, draws: Floats, *, categories: int) -> Floats:
    """Gwet's AC1 (Gwet 2008), missing values allowed; `categories` could have been given."""
    raters = summed.raters
    rated, pairable = raters >= 1, raters >= 2
    same = summed.agree.sum(axis=(1, 2)) - np.trace(summed.agree, axis1=1, axis2=2)
    share = np.divide(same, raters * (raters - 1), out=np.zeros(len(same)), where=pairable)
    found = ratio(draws @ share, draws @ (summed.weight * pairable))
    per_unit = summed.marginals.sum(axis=1) / np.maximum(raters, 1)[:, None]
    pi = ratio(draws @ per_unit, (draws @ (summed.weight * rated))[:, None])
    if categories < 2:
        return np.full(len(draws), np.nan)
    return chance_corrected(found, (pi * (1.0 - pi)).sum(axis=1) / (categories - 1))


def cohen(summed: Tallies, draws: Floats) -> Floats:
    """Cohen's kappa of every pair (Cohen 1960): `[b, i, j]`, NaN on the diagonal."""
    return _cohen(summed, draws, is_maximum=False)


def cohen_max(summed: Tallies, draws: Floats) -> Floats:
    """The greatest kappa that the marginals of a pair allow (Cohen 1960)."""
    return _cohen(summed, draws, is_maximum=True)


def _cohen(summed: Tallies, draws: Floats, *, is_maximum: bool) -> Floats:
    blocks, raters, _ = summed.marginals.shape
    kappa = np.empty((len(draws), raters, raters))
    for first in range(0, len(draws), _SLICE):
        part = draws[first : first + _SLICE]
        weight = (part @ summed.both.reshape(blocks, raters**2)).reshape(len(part), raters, raters)
        marginals = _shared_marginals(summed, part)
        others = marginals.swapaxes(1, 2)
        if is_maximum:
            found = ratio(np.minimum(marginals, others).sum(axis=-1), weight)
        else:
            found = ratio(
                (part @ summed.agree.reshape(blocks, raters**2)).reshape(len(part), raters, raters), weight
            )
        expected = ratio(_products(marginals), np.square(weight))
        kappa[first : first + _SLICE] = chance_corrected(found, expected)
    kappa[:, np.arange(raters), np.arange(raters)] = np.nan
    return kappa


def _shared_marginals(summed: Tallies, draws: Floats) -> Floats:
    """`[b, i, j, c]`: what i gave where j is there too; without missing values j makes no difference."""
    blocks, raters, categories = summed.marginals.shape
    flat = summed.marginals.reshape(blocks, raters * categories)
    if summed.present.all():
        return (draws @ flat).reshape(len(draws), raters, 1, categories)
    shared = [(draws * summed.present[:, partner]) @ flat for partner in range(raters)]
    return np.stack(shared, axis=1).reshape(len(draws), raters, raters, categories).swapaxes(1, 2)


def _products(marginals: Floats) -> Floats:
    if marginals.shape[2] == 1:
        own = marginals[:, :, 0]
        product: Floats = own @ own.swapaxes(1, 2)
        return product
    return np.einsum("bijc,bjic->bij", marginals, marginals)


def mean_of_pairs(matrix: Floats) -> Floats:
    """The mean over the pairs for which a value is defined; of kappas, Light's kappa."""
    upper = np.triu_indices(matrix.shape[-1], k=1)
    values = matrix[:, upper[0], upper[1]]
    defined = ~np.isnan(values)
    return ratio(np.where(defined, values, 0.0).sum(axis=1), defined.sum(axis=1).astype(np.float64))


def chance_corrected(found: Floats, expected: Floats) -> Floats:
    """(found - expected) / (1 - expected), NaN where nothing is left for agreement beyond chance."""
    return 1.0 - ratio(1.0 - found, positive(1.0 - expected))


def ratio(above: Floats, below: Floats) -> Floats:
    """`above / below`, NaN where `below` is nothing."""
    shape = np.broadcast_shapes(above.shape, below.shape)
    return np.divide(above, below, out=np.full(shape, np.nan), where=np.broadcast_to(below > 0, shape))


def positive(values: Floats) -> Floats:
    """What rounding leaves of an exact zero is a zero."""
    return np.where(values < 1e-12, 0.0, values)


def _pooled(summed: Tallies, draws: Floats) -> tuple[Floats, Floats]:
    raters = summed.raters
    same = summed.agree.sum(axis=(1, 2)) - np.trace(summed.agree, axis1=1, axis2=2)
    return draws @ same, draws @ (summed.weight * raters * (raters - 1))
