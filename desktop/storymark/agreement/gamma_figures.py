"""Gamma, gamma-cat and gamma-k of a cut: per story, then pooled by the number of units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from storymark.agreement.gamma import MOST_EXACT, Costs, Line, TooManyAlignments
from storymark.agreement.gamma_chance import Gamma, gamma_of
from storymark.agreement.scope import Scope
from storymark.services import agreement_ports as ports
from storymark.services.agreement_ports import GAMMA_MEASURES, ComparedStory, Figure

_COSTS = Costs()


@dataclass
class _Pool:
    """Sums over stories, weighted by their mean number of units."""

    observed: float = 0.0
    expected: float = 0.0
    draws: int = 0
    stories: list[tuple[str, float | None]] = field(default_factory=list)

    def add(self, weight: float, observed: float | None, expected: float | None) -> None:
        """Add a story whose disorders are known."""
        if observed is not None and expected is not None:
            self.observed += weight * observed
            self.expected += weight * expected

    @property
    def value(self) -> float:
        """1 - observed / expected, NaN when chance gives no disorder."""
        return 1.0 - self.observed / self.expected if self.expected > 0 else float("nan")


def gamma_figures(scope: Scope) -> Iterator[Figure]:
    """The gammas that were asked for; slow, so it reports its progress. Raises Cancelled."""
    measures = scope.wanted(GAMMA_MEASURES)
    if not measures:
        return
    annotators = range(len(scope.annotators))
    most = int(scope.present.sum(axis=1).max(initial=0))
    is_exact = most <= MOST_EXACT
    groups = [tuple(annotators)] if is_exact else []
    if not is_exact or "pair" in scope.question.by:
        groups += scope.pairs()
    pools: dict[tuple[int, ...], dict[str, _Pool] | None] = {}
    for done, group in enumerate(groups):
        scope.progress(done, len(groups), "gamma")
        pools[group] = _pools(scope, group)
    if is_exact:
        yield from _told(scope, measures, pools[tuple(annotators)], (), "exact")
    else:
        yield from _means(scope, measures, pools)
    if "pair" in scope.question.by:
        for pair in scope.pairs():
            yield from _told(scope, measures, pools[pair], pair, "exact")


def _pools(scope: Scope, group: tuple[int, ...]) -> dict[str, _Pool] | None:
    """Pools by measure and label; None when the exact alignment has too many candidates."""
    names = ["gamma", "gamma_cat", *(f"gamma_k {label}" for label in scope.labels)]
    pools = {name: _Pool() for name in names}
    chosen = {scope.annotators[column] for column in group}
    for number, story in enumerate(scope.compared.stories):
        lines = _lines(story, chosen, scope.labels)
        if len(lines) < 2:
            continue
        try:
            found = gamma_of(
                lines,
                _COSTS,
                draws=scope.question.gamma_draws,
                precision=scope.question.gamma_precision,
                seed=scope.question.seed + number,
                progress=scope.progress,
            )
        except TooManyAlignments:
            return None
        if found is not None:
            _add(pools, scope.labels, sum(map(len, lines)) / len(lines), found, story.id)
    return pools


def _add(pools: dict[str, _Pool], labels: tuple[str, ...], weight: float, found: Gamma, story: str) -> None:
    pools["gamma"].add(weight, found.observed, found.expected)
    pools["gamma"].stories.append((story, found.gamma))
    pools["gamma_cat"].add(weight, found.observed_cat, found.expected_cat)
    for index, label in enumerate(labels):
        pools[f"gamma_k {label}"].add(weight, *found.by_label.get(index, (None, None)))
    for pool in pools.values():
        pool.draws += found.draws


def _lines(story: ComparedStory, chosen: set[str], labels: tuple[str, ...]) -> list[Line]:
    numbers = {label: index for index, label in enumerate(labels)}
    return [
        sorted({(m.start, m.end, numbers[m.label]) for m in layer.marks if m.label in numbers})
        for layer in sorted(story.layers, key=lambda layer: layer.annotator)
        if layer.annotator in chosen
    ]


def _told(
    scope: Scope,
    measures: tuple[str, ...],
    pools: dict[str, _Pool] | None,
    pair: tuple[int, ...],
    alignment: str,
) -> Iterator[Figure]:
    for measure, label in _rows(scope, measures):
        key = f"{measure} {label}" if label else measure
        value = pools[key].value if pools else float("nan")
        reason = ports.NO_VARIATION if pools else ports.TOO_MANY_ALIGNMENTS
        drawn = pools[key].draws if pools else 0
        yield _figure(scope, measure, value, reason, label, pair, {"alignment": alignment, "continua": drawn})
    if pools and not pair and "story" in scope.question.by and "gamma" in measures:
        for story, found in pools["gamma"].stories:
            value = float("nan") if found is None else found
            told: dict[str, float | int | str | None] = {"alignment": alignment}
            yield _figure(scope, "gamma", value, ports.NO_VARIATION, "", (), told, story=story)


def _means(
    scope: Scope, measures: tuple[str, ...], pools: dict[tuple[int, ...], dict[str, _Pool] | None]
) -> Iterator[Figure]:
    for measure, label in _rows(scope, measures):
        key = f"{measure} {label}" if label else measure
        found = np.array([pool[key].value for pool in pools.values() if pool])
        defined = found[~np.isnan(found)] if len(found) else found
        value = float(defined.mean()) if len(defined) else float("nan")
        told: dict[str, float | int | str | None] = {"alignment": "mean over pairs", "pairs": len(defined)}
        yield _figure(scope, measure, value, ports.NO_VARIATION, label, (), told)


def _rows(scope: Scope, measures: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for measure in measures:
        if measure != "gamma_k":
            yield measure, ""
        else:
            yield from ((measure, label) for label in scope.labels)


def _figure(
    scope: Scope,
    measure: str,
    value: float,
    reason: str,
    label: str,
    pair: tuple[int, ...],
    parameters: dict[str, float | int | str | None],
    *,
    story: str = "",
) -> Figure:
    told = {
        "alpha": _COSTS.alpha,
        "beta": _COSTS.beta,
        "delta_empty": _COSTS.delta_empty,
        "sampler": "shuffle",
        "precision": scope.question.gamma_precision,
        "gamma_seed": scope.question.seed,
        **parameters,
    }
    return scope.figure(
        measure,
        np.array([value]),
        reason=reason,
        label=label,
        columns=pair,
        story=story,
        unit="continuum",
        distance="position and label",
        units=sum(len(layer.marks) for s in scope.compared.stories for layer in s.layers),
        parameters=told,
    )
