"""Resampling of whole blocks (stories): a draw is how often each was taken."""

from __future__ import annotations

import numpy as np

from storymark.agreement.arrays import Floats

FEWEST_STORIES = 10
DRAWS = 2000


def every_block_once(blocks: int) -> Floats:
    """The draw that gives the figure itself."""
    return np.ones((1, blocks))


def block_draws(blocks: int, *, draws: int, seed: int) -> Floats:
    """`[b, s]`, each row a draw of `blocks` blocks with replacement."""
    random = np.random.default_rng(seed)
    taken = random.multinomial(blocks, np.full(blocks, 1.0 / blocks), size=draws)
    return taken.astype(np.float64)


def percentile_interval(values: Floats, *, level: float = 0.95) -> tuple[float, float] | None:
    """The middle `level` of the draws in which the figure is defined, None when there are hardly any."""
    defined = values[~np.isnan(values)]
    if len(defined) < max(2, len(values) // 2):
        return None
    low, high = np.quantile(defined, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)


def share_below(values: Floats, threshold: float) -> float | None:
    """In how many of the defined draws the figure is below a threshold."""
    defined = values[~np.isnan(values)]
    return float((defined < threshold).mean()) if len(defined) else None
