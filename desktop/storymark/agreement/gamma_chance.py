"""The disorder that chance gives: means over drawn continua, as many as the precision asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from storymark.agreement.arrays import Floats
from storymark.agreement.gamma import Alignment, Costs, Line, align, category_disorder
from storymark.services.ports import Progress, no_progress

FEWEST_DRAWS, MOST_DRAWS = 30, 2000
Sampler = Callable[[Sequence[Line], np.random.Generator], list[Line]]


@dataclass(frozen=True, slots=True)
class Gamma:
    """Observed and expected disorder of one continuum, for places and labels, and for labels alone."""

    observed: float
    expected: float
    observed_cat: float | None
    expected_cat: float | None
    by_label: dict[int, tuple[float | None, float | None]]
    draws: int

    @property
    def gamma(self) -> float | None:
        """1 - observed / expected."""
        return 1.0 - self.observed / self.expected if self.expected > 0 else None

    @property
    def gamma_cat(self) -> float | None:
        """The same of labels alone; None when chance gives no disagreement."""
        return _beyond(self.observed_cat, self.expected_cat)

    def gamma_k(self, label: int) -> float | None:
        """Of the pairs with this label."""
        return _beyond(*self.by_label.get(label, (None, None)))


def gamma_of(
    lines: Sequence[Line],
    costs: Costs,
    *,
    sampler: str = "shuffle",
    draws: int = FEWEST_DRAWS,
    precision: float | None = 0.02,
    seed: int = 0,
    progress: Progress = no_progress,
) -> Gamma | None:
    """Align the annotators' lines and as many drawn ones; None when nothing is marked.

    `draws` at least, and with a `precision` as many as keep the 95 % error of the mean below it, at most
    MOST_DRAWS. Raises Cancelled, TooManyAlignments.
    """
    if not any(len(line) for line in lines):
        return None
    random = np.random.default_rng(seed)
    draw = SAMPLERS[sampler]
    labels = sorted({int(unit[2]) for line in lines for unit in line})
    observed = align(lines, costs)
    disorders: list[float] = []
    drawn_cat: dict[int | None, list[float]] = {key: [] for key in (None, *labels)}
    wanted = draws
    while len(disorders) < wanted:
        progress(len(disorders), wanted, "gamma")
        drawn = draw(lines, random)
        if not any(len(line) for line in drawn):
            continue
        alignment = align(drawn, costs)
        disorders.append(alignment.disorder)
        for key, found in drawn_cat.items():
            value = category_disorder(drawn, alignment, costs, label=key)
            if value is not None:
                found.append(value)
        if len(disorders) == wanted and precision:
            wanted = max(wanted, min(MOST_DRAWS, _needed(disorders, precision)))
    return Gamma(
        observed.disorder,
        float(np.mean(disorders)),
        *_pair(lines, observed, costs, drawn_cat, None),
        {label: _pair(lines, observed, costs, drawn_cat, label) for label in labels},
        len(disorders),
    )


def rotated(lines: Sequence[Line], random: np.random.Generator) -> list[Line]:
    """Each drawn annotator is one of the real ones (with replacement), turned by a random whole offset.

    Offsets keep half a mean unit apart while there is room; no unit is cut at the end (Mathet 2015, 5.2).
    """
    units = [unit for line in lines for unit in line]
    low, high = min(unit[0] for unit in units), max(unit[1] for unit in units)
    apart = float(np.mean([unit[1] - unit[0] for unit in units])) / 2
    pivots: list[float] = []
    drawn: list[Line] = []
    for _ in lines:
        pivot = _pivot(low, high, apart, pivots, random)
        pivots.append(pivot)
        line = lines[int(random.integers(len(lines)))]
        moved = []
        for start, end, label in line:
            turn = pivot if start + pivot <= high else pivot - (high - low)
            moved.append((start + turn, end + turn, label))
        drawn.append(moved)
    return drawn


def _pivot(
    low: float, high: float, apart: float, taken: Sequence[float], random: np.random.Generator
) -> float:
    free = [(low, high)]
    for pivot in taken:
        free = [
            part
            for start, end in free
            for part in ((start, min(end, pivot - apart)), (max(start, pivot + apart), end))
            if part[0] < part[1]
        ]
    if not free:
        return float(random.uniform(low, high))
    lengths = np.array([end - start for start, end in free])
    start, end = free[int(random.choice(len(free), p=lengths / lengths.sum()))]
    return float(int(random.uniform(start, end)))


def like_statistics(lines: Sequence[Line], random: np.random.Generator) -> list[Line]:
    """Counts, gaps and lengths drawn from normal distributions, labels by their shares."""
    ordered = [sorted(line) for line in lines]
    counts = [len(line) for line in ordered]
    gaps = [b[0] - a[1] for line in ordered for a, b in pairwise(line)]
    gaps += [line[0][0] for line in ordered if line and line[0][0] > 0]
    lengths = [end - start for line in ordered for start, end, _ in line]
    labels = [label for line in ordered for _, _, label in line]
    gap, spread = (float(np.mean(gaps)), float(np.std(gaps))) if gaps else (0.0, 0.0)
    drawn: list[Line] = []
    for _ in lines:
        count = max(1, int(random.normal(np.mean(counts), np.std(counts))))
        line, place = [], 0.0
        for _ in range(count):
            start = place + float(random.normal(gap, spread))
            length = max(1e-6, abs(float(random.normal(np.mean(lengths), np.std(lengths)))))
            line.append((start, start + length, labels[int(random.integers(len(labels)))]))
            place = start + length
        drawn.append(line)
    return drawn


SAMPLERS: dict[str, Sampler] = {"shuffle": rotated, "statistical": like_statistics}


def _needed(disorders: Sequence[float], precision: float) -> int:
    """How many draws bring the 95 % error of the mean below `precision` of it."""
    mean = float(np.mean(disorders))
    spread = float(np.std(disorders, ddof=1)) / mean if mean else 0.0
    return int(np.ceil((1.96 * spread / precision) ** 2))


def _pair(
    lines: Sequence[Line],
    observed: Alignment,
    costs: Costs,
    drawn: dict[int | None, list[float]],
    label: int | None,
) -> tuple[float | None, float | None]:
    expected = float(np.mean(drawn[label])) if drawn[label] else None
    return category_disorder(lines, observed, costs, label=label), expected


def _beyond(observed: float | None, expected: float | None) -> float | None:
    return 1.0 - observed / expected if observed is not None and expected else None


def pooled(weights: Floats, observed: Floats, expected: Floats) -> float | None:
    """Gamma of several continua: 1 - the unit-weighted means' ratio."""
    below = float(weights @ expected)
    return 1.0 - float(weights @ observed) / below if below > 0 else None
