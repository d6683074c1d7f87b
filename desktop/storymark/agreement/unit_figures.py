"""Figures over units: observed agreement, alpha, kappas."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from storymark.agreement import coefficients, distances
from storymark.agreement.arrays import Bools, Floats
from storymark.agreement.scope import Scope
from storymark.agreement.tables import Table
from storymark.agreement.tallies import Tallies, disagreement, nominal_disagreement, tallies
from storymark.agreement.units import label_sets, not_offered
from storymark.services import agreement_ports as ports
from storymark.services.agreement_ports import UNIT_MEASURES, Figure

MASI = "MASI (Passonneau 2006)"
JACCARD = "Jaccard"
NOMINAL = "nominal"


def unit_figures(scope: Scope) -> Iterator[Figure]:
    """The measures over units that were asked for: over label sets, then label by label."""
    measures = scope.wanted(UNIT_MEASURES)
    if not measures:
        return
    question = scope.question
    compared = scope.compared
    done = _parts(scope)
    table, sets = label_sets(
        compared, scope.annotators, scope.labels, unit=question.unit, is_half_needed=question.is_half_needed
    )
    yield from _Part(scope, table, sets, "", measures).figures()
    if "label" not in question.by:
        return
    whole, whole_sets = table, sets
    if scope.labels != compared.labels:
        whole, whole_sets = label_sets(
            compared,
            scope.annotators,
            compared.labels,
            unit=question.unit,
            is_half_needed=question.is_half_needed,
        )
    for index, label in enumerate(compared.labels):
        scope.progress(index + 1, done, "agreement on units")
        own = whole.with_categories(whole_sets[:, index].astype(np.int64), 2)
        if label not in scope.labels:
            own = own.without(not_offered(compared, scope.annotators, label))
        presence = np.array([[False], [True]])
        yield from _Part(scope, own, presence, label, measures).figures()


def _parts(scope: Scope) -> int:
    return 1 + (len(scope.compared.labels) if "label" in scope.question.by else 0)


@dataclass(frozen=True, slots=True)
class _Part:
    """Label sets, or one label's presence, on the units of a cut."""

    scope: Scope
    table: Table
    sets: Bools
    label: str
    measures: tuple[str, ...]

    def figures(self) -> Iterator[Figure]:
        """Of all annotators, then of pairs, then of stories as asked."""
        summed = tallies(self.table)
        kappas = coefficients.cohen(summed, self.scope.draws) if "cohen" in self.measures else None
        for measure in self.measures:
            yield from self._of(measure, self.table, summed, kappas, ())
        if "pair" in self.scope.question.by:
            for pair in self.scope.pairs():
                table = self.table.of_columns(pair)
                own = tallies(table)
                for measure in self.measures:
                    found = None if kappas is None else kappas[:, pair[0], pair[1]][:, None, None]
                    yield from self._of(measure, table, own, found, pair)
        if "story" in self.scope.question.by and "observed" in self.measures:
            yield from self._stories(summed)

    def _of(
        self, measure: str, table: Table, summed: Tallies, kappas: Floats | None, pair: tuple[int, ...]
    ) -> Iterator[Figure]:
        draws = self.scope.draws
        if measure in ("alpha", "alpha_jaccard", "alpha_nominal"):
            if self.label and measure != "alpha":
                return  # of one label, every distance is nominal
            values, distance = self._alpha(measure, table, summed)
        elif measure == "cohen":
            assert kappas is not None
            values = kappas[:, 0, 0] if pair else coefficients.mean_of_pairs(kappas)
            distance = NOMINAL
        else:
            if pair and measure == "fleiss":
                return  # of two annotators it is Scott's pi
            values, distance = _PLAIN[measure](summed, draws), NOMINAL
        found = coefficients.observed(summed, self.scope.once)[0]
        yield self.scope.figure(
            measure,
            values,
            reason=self._reason(measure, summed),
            present=summed.present if not pair else self._widened(summed.present, pair),
            label=self.label,
            columns=pair,
            unit=self.scope.question.unit,
            distance=distance,
            observed=None if np.isnan(found) else float(found),
            prevalence=self._prevalence(summed),
            units=self._size(summed, summed.raters >= 2),
            parameters=self._parameters(measure, summed),
        )

    def _alpha(self, measure: str, table: Table, summed: Tallies) -> tuple[Floats, str]:
        totals = summed.totals
        if self.label or measure == "alpha_nominal":
            distance = distances.nominal(table.category_count)
            found = nominal_disagreement(summed)
            return coefficients.alpha(totals, found, distance, self.scope.draws), NOMINAL
        distance = distances.masi(self.sets) if measure == "alpha" else distances.jaccard(self.sets)
        values = coefficients.alpha(totals, disagreement(table, distance), distance, self.scope.draws)
        return values, MASI if measure == "alpha" else JACCARD

    def _reason(self, measure: str, summed: Tallies) -> str:
        if measure == "fleiss" and not summed.present.all(axis=1).any():
            return ports.NO_COMPLETE_UNITS
        return ports.NO_VARIATION

    def _prevalence(self, summed: Tallies) -> float | None:
        """The share of values that hold the label, or any label."""
        given = summed.totals.sum(axis=0)
        total = float(given.sum())
        return float(given[self.sets.any(axis=1)].sum()) / total if total else None

    def _parameters(self, measure: str, summed: Tallies) -> dict[str, float | int | str | None]:
        told: dict[str, float | int | str | None] = {}
        if self.scope.question.unit in ("word", "sentence"):
            told["carries"] = "half of it" if self.scope.question.is_half_needed else "one code point"
        if measure == "fleiss":
            complete = np.asarray(summed.present.all(axis=1))
            told |= {
                "units_used": self._size(summed, complete),
                "units_all": self._size(summed, np.ones_like(complete)),
            }
        if measure == "cohen":
            told["mean"] = "Light: over pairs"
        return told

    def _size(self, summed: Tallies, blocks: Bools) -> int:
        """How many units these stories have; of code points all, not the segments they are summed in."""
        return int(summed.weight[blocks].sum())

    def _widened(self, present: Bools, pair: tuple[int, ...]) -> Bools:
        wide = np.zeros(self.scope.present.shape, dtype=np.bool_)
        wide[:, list(pair)] = present
        return wide

    def _stories(self, summed: Tallies) -> Iterator[Figure]:
        """Observed agreement only: chance cannot be estimated on one story."""
        for block, story in enumerate(self.scope.compared.stories):
            draw = np.zeros_like(self.scope.once)
            draw[0, block] = 1.0
            present = np.zeros_like(summed.present)
            present[block] = summed.present[block]
            yield self.scope.figure(
                "observed",
                coefficients.observed(summed, draw),
                reason=ports.NO_PAIRS,
                present=present,
                label=self.label,
                story=story.id,
                unit=self.scope.question.unit,
                distance=NOMINAL,
                units=self._size(summed, np.asarray(present.any(axis=1))),
            )


def _ac1(summed: Tallies, draws: Floats) -> Floats:
    return coefficients.gwet_ac1(summed, draws, categories=summed.marginals.shape[2])


_PLAIN: dict[str, Callable[[Tallies, Floats], Floats]] = {
    "observed": coefficients.observed,
    "fleiss": coefficients.fleiss,
    "scott_pi": coefficients.scott_pi,
    "gwet_ac1": _ac1,
}
