"""Estimated reliability of annotators on tables of units: Dawid and Skene (1979), MACE (Hovy et al. 2013)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from storymark.agreement.arrays import Floats, Ints
from storymark.services.ports import Progress, no_progress

# Pseudo-counts: without them Dawid and Skene's rates run to 0 and 1 on small data.
SMOOTHING = 0.01
MACE_COMPETENCE_PRIOR = (0.5, 0.5)
MACE_STRATEGY_PRIOR = 10.0


@dataclass(frozen=True, slots=True)
class DawidSkene:
    """`posterior[u, c]`, `classes[c]` (shares), `rates[a, c, k]`: how often a says k where c is true."""

    posterior: Floats
    classes: Floats
    rates: Floats
    iterations: int

    @property
    def competence(self) -> Floats:
        """How often each annotator gives the true class, over the estimated shares of the classes."""
        return np.einsum("acc,c->a", self.rates, self.classes)


@dataclass(frozen=True, slots=True)
class Mace:
    """`competence[a]` is the chance that a knows the answer; `posterior[u, c]`; the best of all restarts."""

    competence: Floats
    posterior: Floats
    log_likelihood: float


def dawid_skene(
    votes: Floats,
    *,
    smoothing: float = SMOOTHING,
    most: int = 1000,
    tolerance: float = 1e-9,
    progress: Progress = no_progress,
) -> DawidSkene:
    """Expectation maximisation from vote shares to convergence; `votes[u, a, c]` counts answers.

    Raises Cancelled.
    """
    shares = votes.sum(axis=1)
    total = shares.sum(axis=1, keepdims=True)
    uniform = np.full_like(shares, 1.0 / shares.shape[1])
    posterior = np.divide(shares, total, out=uniform, where=total > 0)
    iteration = 0
    for iteration in range(1, most + 1):
        progress(iteration, most, "Dawid-Skene")
        classes, rates = _maximised(votes, posterior, smoothing)
        fresh = _expected(votes, classes, rates)
        moved = float(np.abs(fresh - posterior).max(initial=0.0))
        posterior = fresh
        if moved < tolerance:
            break
    classes, rates = _maximised(votes, posterior, smoothing)
    return DawidSkene(posterior, classes, rates, iteration)


def _maximised(votes: Floats, posterior: Floats, smoothing: float) -> tuple[Floats, Floats]:
    units, raters, categories = votes.shape
    counts = (posterior.T @ votes.reshape(units, -1)).reshape(categories, raters, categories) + smoothing
    sums = counts.sum(axis=2, keepdims=True)
    even = np.full_like(counts, 1.0 / categories)
    rates = np.divide(counts, sums, out=even, where=sums > 0).swapaxes(0, 1)
    return posterior.mean(axis=0), rates


def _expected(votes: Floats, classes: Floats, rates: Floats) -> Floats:
    units = len(votes)
    flat = votes.reshape(units, -1)
    with np.errstate(divide="ignore"):
        # Far below any other term, but finite: 0 x log 0 is 0 here.
        logs = np.maximum(np.log(rates), -1e6)
        prior = np.maximum(np.log(classes), -1e6)
    scores = flat @ logs.swapaxes(1, 2).reshape(-1, len(classes)) + prior
    scores -= scores.max(axis=1, keepdims=True)
    likely = np.exp(scores)
    return likely / likely.sum(axis=1, keepdims=True)


def mace(
    codes: Ints,
    *,
    categories: int,
    restarts: int = 10,
    iterations: int = 50,
    seed: int = 0,
    progress: Progress = no_progress,
) -> Mace:
    """Variational expectation maximisation; `codes[u, a]`, negative for no answer. Raises Cancelled."""
    given = np.argwhere(codes >= 0)
    unit, rater = given[:, 0], given[:, 1]
    answer = codes[unit, rater]
    shape = (len(codes), codes.shape[1], categories)
    random = np.random.default_rng(seed)
    best: Mace | None = None
    for restart in range(restarts):
        progress(restart, restarts, "MACE")
        found = _one_mace(unit, rater, answer, shape, iterations, random)
        if best is None or found.log_likelihood > best.log_likelihood:
            best = found
    assert best is not None
    return best


def _one_mace(
    unit: Ints,
    rater: Ints,
    answer: Ints,
    shape: tuple[int, int, int],
    iterations: int,
    random: np.random.Generator,
) -> Mace:
    _, raters, categories = shape
    knows = random.uniform(0.4, 0.6, size=raters)
    habit = random.uniform(1.0, 1.5, size=(raters, categories))
    habit /= habit.sum(axis=1, keepdims=True)
    posterior, log_likelihood, guessed, known = _mace_step(
        unit, rater, answer, shape, knows, 1 - knows, habit
    )
    for _ in range(iterations):
        knows, guesses, habit = _mace_maximised(guessed, known, rater, raters)
        step = _mace_step(unit, rater, answer, shape, knows, guesses, habit)
        posterior, log_likelihood, guessed, known = step
    answered = np.bincount(rater, minlength=raters)
    sure = np.bincount(rater, weights=known, minlength=raters) + MACE_COMPETENCE_PRIOR[1]
    return Mace(sure / (answered + sum(MACE_COMPETENCE_PRIOR)), posterior, log_likelihood)


def _mace_step(
    unit: Ints,
    rater: Ints,
    answer: Ints,
    shape: tuple[int, int, int],
    knows: Floats,
    guesses: Floats,
    habit: Floats,
) -> tuple[Floats, float, Floats, Floats]:
    """Posterior of units, log likelihood, and per answer: guessed (by category, flat) and known."""
    units, raters, categories = shape
    by_guess = guesses[rater] * habit[rater, answer]
    either = by_guess + knows[rater]
    scores = np.zeros((units, categories))
    base = np.bincount(unit, weights=np.log(by_guess), minlength=units)
    np.add.at(scores, (unit, answer), np.log(either) - np.log(by_guess))
    scores += base[:, None] - np.log(categories)
    top = scores.max(axis=1, keepdims=True)
    likely = np.exp(scores - top)
    total = likely.sum(axis=1, keepdims=True)
    posterior = likely / total
    known = posterior[unit, answer] * knows[rater] / either
    flat: Floats = np.zeros(raters * categories)
    np.add.at(flat, rater * categories + answer, 1.0 - known)
    return posterior, float((top + np.log(total)).sum()), flat.reshape(raters, categories), known


def _mace_maximised(
    guessed: Floats, known: Floats, rater: Ints, raters: int
) -> tuple[Floats, Floats, Floats]:
    from scipy.special import digamma

    sure = np.bincount(rater, weights=known, minlength=raters)
    unsure = guessed.sum(axis=1)
    alpha, beta = MACE_COMPETENCE_PRIOR
    whole = digamma(sure + unsure + alpha + beta)
    knows = np.exp(digamma(sure + beta) - whole)
    guesses = np.exp(digamma(unsure + alpha) - whole)
    habit = guessed + MACE_STRATEGY_PRIOR
    return knows, guesses, np.exp(digamma(habit) - digamma(habit.sum(axis=1, keepdims=True)))


def likeliest(posterior: Floats) -> list[int | None]:
    """The most probable class of each unit; None where two are equally probable: ties go to a person."""
    found: list[int | None] = []
    for row in posterior:
        best = float(row.max(initial=0.0))
        near = np.flatnonzero(row >= best - 1e-9)
        found.append(int(near[0]) if len(near) == 1 else None)
    return found


def votes_of(codes: Ints, categories: int) -> Floats:
    """`votes[u, a, c]` of a table's codes."""
    units, raters = codes.shape
    votes = np.zeros((units, raters, categories))
    given = np.argwhere(codes >= 0)
    votes[given[:, 0], given[:, 1], codes[given[:, 0], given[:, 1]]] = 1.0
    return votes


def majority(votes: Floats) -> list[int | None]:
    """The class with most answers; None on a tie or without answers."""
    shares = votes.sum(axis=1)
    return [choice if row.sum() else None for choice, row in zip(likeliest(shares), shares, strict=True)]
