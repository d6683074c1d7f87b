"""Gamma, gamma-cat, gamma-k (Mathet, Widlöcher and Métivier 2015; Mathet 2017): aligning whole continua.

Two annotators are aligned by an assignment solver, three to five exactly by an integer programme, more as the
mean over pairs (the caller says so). A pair of units costs alpha x place + beta x label; a unit that nobody
else has costs `delta_empty`, and so does every pair with an empty place in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from storymark.agreement.arrays import Floats, Ints

Unit = tuple[int, int, int]  # start, end (code points; drawn continua keep to them too), label
Line = Sequence[tuple[float, float, int]]
MOST_EXACT = 5
MOST_CANDIDATES = 400_000


class TooManyAlignments(Exception):
    """The exact alignment of these annotators has more candidates than can be weighed."""


@dataclass(frozen=True, slots=True)
class Costs:
    """The weights of Mathet et al. 2015: of place, of label, and of a unit without a partner."""

    alpha: float = 1.0
    beta: float = 1.0
    delta_empty: float = 1.0


@dataclass(frozen=True, slots=True)
class Alignment:
    """The best alignment: `tuples[t, a]` is the index of a's unit or -1; `disorder` per mean unit count."""

    tuples: Ints
    disorder: float


def positional(first: tuple[float, float], second: tuple[float, float], *, delta_empty: float = 1.0) -> float:
    """The positional dissimilarity of two units: ((|ds| + |de|) / (both lengths))² x delta_empty."""
    shift = abs(first[0] - second[0]) + abs(first[1] - second[1])
    return float((shift / (first[1] - first[0] + second[1] - second[0])) ** 2 * delta_empty)


def align(lines: Sequence[Line], costs: Costs) -> Alignment:
    """The alignment of least disorder; raises TooManyAlignments."""
    units = [np.array(line, dtype=np.float64).reshape(-1, 3) for line in lines]
    mean = sum(map(len, units)) / len(units)
    if not mean:
        return Alignment(np.empty((0, len(units)), dtype=np.int64), 0.0)
    tuples, total = _of_two(units, costs) if len(units) == 2 else _of_many(units, costs)
    return Alignment(tuples, total / mean)


def category_disorder(
    lines: Sequence[Line], alignment: Alignment, costs: Costs, *, label: int | None = None
) -> float | None:
    """How much aligned units differ in label; None when no pair can be told.

    A pair of units counts the more the nearer they are (Mathet 2017); a unit without a partner differs
    wholly, as in the published value for three annotators of `tests/data/agreement`.

    `label`: only pairs in which one has it (gamma-k).
    """
    weights = above = 0.0
    for row in alignment.tuples.tolist():
        places = [lines[a][index] if index >= 0 else None for a, index in enumerate(row)]
        for one, two in combinations(places, 2):
            if one is None and two is None:
                continue
            if label is not None and label not in (one and one[2], two and two[2]):
                continue
            if one is None or two is None:
                weight, apart = costs.delta_empty, 1.0
            else:
                near = 1.0 - costs.alpha * positional(one[:2], two[:2], delta_empty=costs.delta_empty)
                weight, apart = max(0.0, near), float(one[2] != two[2])
            weights += weight
            above += weight * apart * costs.delta_empty
    return above / weights if weights else None


def _pair_costs(one: Floats, two: Floats, costs: Costs) -> Floats:
    shift = np.abs(one[:, None, 0] - two[None, :, 0]) + np.abs(one[:, None, 1] - two[None, :, 1])
    lengths = (one[:, 1] - one[:, 0])[:, None] + (two[:, 1] - two[:, 0])[None, :]
    place = np.square(shift / lengths)
    label = one[:, None, 2] != two[None, :, 2]
    found: Floats = (costs.alpha * place + costs.beta * label) * costs.delta_empty
    return found


def _of_two(units: Sequence[Floats], costs: Costs) -> tuple[Ints, float]:
    from scipy.optimize import linear_sum_assignment

    one, two = units
    gain = np.minimum(_pair_costs(one, two, costs) - 2 * costs.delta_empty, 0.0)
    rows, columns = linear_sum_assignment(gain)
    kept = gain[rows, columns] < 0
    rows, columns = rows[kept], columns[kept]
    total = costs.delta_empty * (len(one) + len(two)) + float(gain[rows, columns].sum())
    alone = [(int(i), -1) for i in np.setdiff1d(np.arange(len(one)), rows)]
    alone += [(-1, int(j)) for j in np.setdiff1d(np.arange(len(two)), columns)]
    pairs = [(int(i), int(j)) for i, j in zip(rows, columns, strict=True)]
    return np.array(pairs + alone, dtype=np.int64).reshape(-1, 2), total


def _of_many(units: Sequence[Floats], costs: Costs) -> tuple[Ints, float]:
    tuples, price = _candidates(units, costs)
    chosen = _cheapest_cover(tuples, price, [len(line) for line in units])
    return tuples[chosen], float(price[chosen].sum())


def _candidates(units: Sequence[Floats], costs: Costs) -> tuple[Ints, Floats]:
    """All tuples that are no dearer than their units alone, and the mean cost of their pairs."""
    pairs = len(units) * (len(units) - 1) / 2
    tuples = np.empty((1, 0), dtype=np.int64)
    price = np.zeros(1)
    for annotator, line in enumerate(units):
        choices = np.arange(-1, len(line))
        longer = np.column_stack([np.repeat(tuples, len(choices), axis=0), np.tile(choices, len(tuples))])
        price = np.repeat(price, len(choices))
        for other in range(annotator):
            # The last row and column stand for the empty place, which index -1 finds.
            table = np.full((len(units[other]) + 1, len(line) + 1), float(costs.delta_empty))
            table[:-1, :-1] = _pair_costs(units[other], line, costs)
            price = price + table[longer[:, other], longer[:, annotator]]
        possible = (longer >= 0).sum(axis=1) + len(units) - 1 - annotator
        kept = price <= possible * pairs * costs.delta_empty + 1e-9
        tuples, price = longer[kept], price[kept]
        if len(tuples) > MOST_CANDIDATES:
            raise TooManyAlignments
    real = (tuples >= 0).any(axis=1)
    return tuples[real], price[real] / pairs


def _cheapest_cover(tuples: Ints, price: Floats, sizes: Sequence[int]) -> Ints:
    """The tuples of least total price that hold every unit exactly once."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import coo_array

    first = np.concatenate([[0], np.cumsum(sizes)])
    rows, columns = [], []
    for annotator in range(len(sizes)):
        there = np.flatnonzero(tuples[:, annotator] >= 0)
        rows.append(first[annotator] + tuples[there, annotator])
        columns.append(there)
    row, column = np.concatenate(rows), np.concatenate(columns)
    cover = coo_array((np.ones(len(row)), (row, column)), shape=(int(first[-1]), len(tuples))).tocsc()
    solved = milp(
        price, integrality=np.ones(len(price)), bounds=Bounds(0, 1), constraints=LinearConstraint(cover, 1, 1)
    )
    assert solved.x is not None, solved.message
    return np.flatnonzero(solved.x > 0.5)
