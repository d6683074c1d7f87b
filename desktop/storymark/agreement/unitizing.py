"""The u-alpha family of Krippendorff, Mathet, Bouvry and Widlöcher (2016), "On the reliability of unitizing
textual continua: Further developments", Quality & Quantity 50, with gaps as value 0.

Everything is summed per block (one continuum, a story), and a figure is made of the sums, so that several
stories are one continuum cut at their edges, and a bootstrap over stories costs little.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from storymark.agreement.arrays import Floats, Ints
from storymark.agreement.coefficients import ratio

GAP = 0
Unit = tuple[int, int, int]  # start, end, value (1 or more)


@dataclass(frozen=True, slots=True)
class Continuum:
    """A text of `length` code points; `coders` have disjoint units in order; who is missing is left out."""

    length: int
    coders: Sequence[Sequence[Unit]]


@dataclass(frozen=True, slots=True)
class UnitSums:
    """Per block: `coincident[s, c, k]` lengths, `length[s]` of all coders, `squares[s, c]` of units.

    Of gaps, `squares` holds lengths; `valued_squares[s, c]` is of what others marked too.
    """

    coincident: Floats
    length: Floats
    squares: Floats
    valued_squares: Floats


def unit_sums(continua: Sequence[Continuum], *, values: int) -> UnitSums:
    """Sum continua whose units have values 1 to `values`; one with fewer than two coders adds nothing."""
    size = values + 1
    coincident = np.zeros((len(continua), size, size))
    length = np.zeros(len(continua))
    squares = np.zeros((len(continua), size))
    valued_squares = np.zeros((len(continua), size))
    for block, continuum in enumerate(continua):
        coders = len(continuum.coders)
        if coders < 2 or not continuum.length:
            continue
        length[block] = coders * continuum.length
        edges, codes = _segments(continuum)
        widths = np.diff(edges).astype(np.float64)
        counts = np.stack([(codes == value).sum(axis=1) for value in range(size)], axis=1).astype(np.float64)
        pairs = (counts * widths[:, None]).T @ counts
        pairs[np.diag_indices(size)] -= widths @ counts
        coincident[block] = pairs / (coders - 1)
        squares[block, GAP] = float(widths @ counts[:, GAP])
        _add_squares(squares[block], valued_squares[block], continuum, edges, codes)
    return UnitSums(coincident, length, squares, valued_squares)


def u_alpha(sums: UnitSums, draws: Floats) -> Floats:
    """uα: places and values together."""
    observed, expected = _observed(sums, draws), _expected(sums, draws)
    total = draws @ sums.length
    return 1.0 - ratio(total - _diagonal(observed), total - _diagonal(expected))


def bar_u_alpha(sums: UnitSums, draws: Floats) -> Floats:
    """|uα: places only, valued against gaps."""
    observed, expected = _observed(sums, draws), _expected(sums, draws)
    found = observed[:, GAP].sum(axis=1) - observed[:, GAP, GAP]
    return 1.0 - ratio(found, expected[:, GAP].sum(axis=1) - expected[:, GAP, GAP])


def cu_alpha(sums: UnitSums, draws: Floats) -> Floats:
    """cuα: values only, where both have marked something."""
    observed, expected = _valued(sums, draws)
    total = observed.sum(axis=(1, 2))
    return 1.0 - ratio(total - _diagonal(observed), expected.sum(axis=(1, 2)) - _diagonal(expected))


def k_u_alpha(sums: UnitSums, draws: Floats) -> Floats:
    """(k)uα of every value: `[b, k - 1]`."""
    observed, expected = _valued(sums, draws)
    given, hoped = observed.sum(axis=2), expected.sum(axis=2)
    own = np.arange(observed.shape[1])
    found = hoped * (given - observed[:, own, own])
    return 1.0 - ratio(found, given * (hoped - expected[:, own, own]))


def coverage(sums: UnitSums, draws: Floats) -> Floats:
    """The share of the valued lengths on which cuα and (k)uα rest."""
    observed = _observed(sums, draws)
    return ratio(observed[:, 1:, 1:].sum(axis=(1, 2)), observed[:, 1:].sum(axis=(1, 2)))


def _observed(sums: UnitSums, draws: Floats) -> Floats:
    blocks, size, _ = sums.coincident.shape
    return (draws @ sums.coincident.reshape(blocks, size * size)).reshape(len(draws), size, size)


def _expected(sums: UnitSums, draws: Floats) -> Floats:
    return _by_chance(_observed(sums, draws), draws @ sums.squares, draws @ sums.length)


def _valued(sums: UnitSums, draws: Floats) -> tuple[Floats, Floats]:
    observed = _observed(sums, draws)[:, 1:, 1:]
    total = observed.sum(axis=(1, 2))
    return observed, _by_chance(observed, (draws @ sums.valued_squares)[:, 1:], total)


def _by_chance(observed: Floats, squares: Floats, total: Floats) -> Floats:
    given = observed.sum(axis=2)
    size = given.shape[1]
    product = given[:, :, None] * given[:, None, :]
    product[:, np.arange(size), np.arange(size)] -= squares
    left = np.square(total) - squares.sum(axis=1)
    # Where one unit is all there is, nothing is left to pair it with: no chance agreement is defined.
    return ratio(total[:, None, None] * np.maximum(product, 0.0), left[:, None, None])


def _diagonal(matrices: Floats) -> Floats:
    return np.trace(matrices, axis1=1, axis2=2)


def _segments(continuum: Continuum) -> tuple[Ints, Ints]:
    """Elementary segments between all edges, and each coder's value on them."""
    marks = {0, continuum.length}
    for units in continuum.coders:
        for start, end, _ in units:
            marks.update((start, end))
    edges = np.array(sorted(marks), dtype=np.int64)
    codes = np.zeros((len(edges) - 1, len(continuum.coders)), dtype=np.int64)
    for coder, units in enumerate(continuum.coders):
        for start, end, value in units:
            first, last = np.searchsorted(edges, (start, end))
            codes[first:last, coder] = value
    return edges, codes


def _add_squares(
    squares: Floats, valued_squares: Floats, continuum: Continuum, edges: Ints, codes: Ints
) -> None:
    coders = len(continuum.coders)
    widths = np.diff(edges)
    # How much of the text before each edge another coder has marked.
    marked = np.vstack([np.zeros((1, coders)), np.cumsum(widths[:, None] * (codes > GAP), axis=0)])
    for coder, units in enumerate(continuum.coders):
        others = [other for other in range(coders) if other != coder]
        for start, end, value in units:
            squares[value] += float(end - start) ** 2
            first, last = np.searchsorted(edges, (start, end))
            shared = marked[last, others] - marked[first, others]
            valued_squares[value] += float(np.square(shared).sum()) / (coders - 1)


def merged(ranges: Iterable[tuple[int, int]]) -> tuple[list[tuple[int, int]], int]:
    """Disjoint ranges that cover the same, in order, and how many of the given overlapped an earlier one."""
    found: list[tuple[int, int]] = []
    overlapping = 0
    for start, end in sorted(ranges):
        if found and start < found[-1][1]:
            overlapping += 1
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found, overlapping
