"""Our coefficients against other people's, on random data. By hand, in an environment of its own:

    pip install krippendorff nltk scikit-learn numpy scipy
    PYTHONPATH=desktop:. python -m tests.benchmarks.agreement_oracles [rounds]

krippendorff is under the GPL and nltk is large, so neither is among the project's packages; what they say of
published data stands in `tests/data/agreement`.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable

import numpy as np

from storymark.agreement import coefficients, distances
from storymark.agreement.bootstrap import every_block_once
from storymark.agreement.tables import table_of_items
from storymark.agreement.tallies import disagreement, tallies

TOLERANCE = 1e-9
Items = list[list[int | None]]


def main() -> None:
    """Compare, and say how far apart the farthest were; an exit status of 1 when any differs."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    chance = random.Random(11)
    worst: dict[str, float] = {}
    for _ in range(rounds):
        people = chance.randrange(2, 6)
        full = [[chance.randrange(3) for _ in range(people)] for _ in range(chance.randrange(4, 40))]
        holes: Items = [[None if chance.random() < 0.2 else value for value in item] for item in full]
        for name, ours, theirs in (*_complete(full), *_with_holes(holes), *_sets(chance)):
            apart = abs(ours() - theirs())
            worst[name] = max(worst.get(name, 0.0), 0.0 if np.isnan(apart) else apart)
    for name, apart in worst.items():
        print(f"{name}: {rounds} data sets, at most {apart:.1e} apart")
    sys.exit(1 if max(worst.values()) > TOLERANCE else 0)


Pair = tuple[str, Callable[[], float], Callable[[], float]]


def _alpha(items: Items, kind: str) -> float:
    table, order = table_of_items(items)
    summed, once = tallies(table), every_block_once(table.block_count)
    made = {
        "nominal": lambda: distances.nominal(len(order)),
        "ordinal": lambda: distances.ordinal(summed.totals.sum(axis=0)),
        "interval": lambda: distances.interval([float(value) for value in order]),  # type: ignore[arg-type]
    }
    distance = made[kind]()
    return float(coefficients.alpha(summed.totals, disagreement(table, distance), distance, once)[0])


def _with_holes(items: Items) -> list[Pair]:
    import krippendorff

    data = np.array([[np.nan if v is None else v for v in item] for item in items], dtype=float).T
    given = {v for item in items if sum(x is not None for x in item) > 1 for v in item if v is not None}
    if len(given) < 2:
        return []
    return [
        (
            f"alpha {kind} (krippendorff)",
            lambda kind=kind: _alpha(items, kind),  # type: ignore[misc]
            lambda kind=kind: krippendorff.alpha(data, level_of_measurement=kind),  # type: ignore[misc]
        )
        for kind in ("nominal", "ordinal", "interval")
    ]


def _complete(items: list[list[int]]) -> list[Pair]:
    from nltk.metrics.agreement import AnnotationTask
    from sklearn.metrics import cohen_kappa_score

    if len({value for item in items for value in item[:2]}) < 2:
        return []
    table, _ = table_of_items(items)
    summed, once = tallies(table), every_block_once(table.block_count)
    task = AnnotationTask([(f"c{c}", f"i{i}", v) for i, item in enumerate(items) for c, v in enumerate(item)])
    columns = list(zip(*items, strict=True))
    return [
        (
            "Cohen (scikit-learn)",
            lambda: float(coefficients.cohen(summed, once)[0, 0, 1]),
            lambda: float(cohen_kappa_score(columns[0], columns[1])),
        ),
        ("Fleiss (nltk multi-pi)", lambda: float(coefficients.fleiss(summed, once)[0]), task.pi),
        ("observed (nltk)", lambda: float(coefficients.observed(summed, once)[0]), task.avg_Ao),
    ]


def _sets(chance: random.Random) -> list[Pair]:
    """Label sets, never two empty ones: nltk divides by zero there."""
    from nltk.metrics.agreement import AnnotationTask
    from nltk.metrics.distance import jaccard_distance, masi_distance

    every = [frozenset(s) for s in ("a", "b", "ab", "abc", "c", "bc")]
    items = [[chance.choice(every) for _ in range(3)] for _ in range(chance.randrange(5, 25))]
    table, order = table_of_items(items)
    if len(order) < 2:
        return []
    sets = np.array([[label in value for label in "abc"] for value in order])  # type: ignore[operator]
    summed, once = tallies(table), every_block_once(table.block_count)
    rows = [(f"c{c}", f"i{i}", v) for i, item in enumerate(items) for c, v in enumerate(item)]

    def ours(distance: np.ndarray) -> float:
        return float(coefficients.alpha(summed.totals, disagreement(table, distance), distance, once)[0])

    return [
        (
            "alpha Jaccard (nltk)",
            lambda: ours(distances.jaccard(sets)),
            AnnotationTask(rows, distance=jaccard_distance).alpha,
        ),
        (
            "alpha MASI (nltk)",
            lambda: ours(distances.masi(sets)),
            AnnotationTask(rows, distance=masi_distance).alpha,
        ),
    ]


if __name__ == "__main__":
    main()
