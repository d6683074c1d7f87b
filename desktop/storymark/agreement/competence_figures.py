"""Estimated reliability per annotator, over label sets and per label; not a mark for people."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from storymark.agreement.arrays import Floats
from storymark.agreement.competence import MACE_COMPETENCE_PRIOR, dawid_skene, mace, votes_of
from storymark.agreement.scope import Scope
from storymark.agreement.tables import Table
from storymark.agreement.units import label_sets, not_offered
from storymark.services import agreement_ports as ports
from storymark.services.agreement_ports import COMPETENCE_MEASURES, Figure

FEWEST_ANNOTATORS, FEWEST_UNITS, FEWEST_STORIES = 3, 30, 3
RESTARTS, ITERATIONS = 10, 50


def competence_figures(scope: Scope) -> Iterator[Figure]:
    """What was asked for; slow, so it reports its progress. Raises Cancelled."""
    measures = scope.wanted(COMPETENCE_MEASURES)
    if not measures:
        return
    for label, table in competence_tables(scope):
        for measure in measures:
            yield from _of(scope, measure, label, table)


def competence_tables(scope: Scope) -> Iterator[tuple[str, Table]]:
    """Label sets under an empty label, then each label's presence."""
    half = scope.question.is_half_needed
    labels = scope.compared.labels
    table, sets = label_sets(
        scope.compared, scope.annotators, labels, unit=scope.question.unit, is_half_needed=half
    )
    if scope.labels == labels:
        yield "", table
    if "label" in scope.question.by:
        for index, label in enumerate(labels):
            own = table.with_categories(sets[:, index].astype(np.int64), 2)
            yield label, own.without(not_offered(scope.compared, scope.annotators, label))


def too_few(table: Table) -> str:
    """Why nothing can be estimated of a table; empty when it can."""
    answers = (table.codes >= 0).sum(axis=1)
    if table.annotator_count < FEWEST_ANNOTATORS:
        return ports.TOO_FEW_ANNOTATORS
    if int((answers >= 2).sum()) < FEWEST_UNITS:
        return ports.TOO_FEW_UNITS
    return "" if len(np.unique(table.codes[table.codes >= 0])) > 1 else ports.NO_VARIATION


def mace_competence(table: Table, scope: Scope) -> Floats:
    """MACE's competence of each annotator."""
    rated = (table.codes >= 0).sum(axis=1) >= 2
    return mace(
        table.codes[rated],
        categories=table.category_count,
        restarts=RESTARTS,
        iterations=ITERATIONS,
        seed=scope.question.seed,
        progress=scope.progress,
    ).competence


def _of(scope: Scope, measure: str, label: str, table: Table) -> Iterator[Figure]:
    reason = too_few(table)
    rated = (table.codes >= 0).sum(axis=1) >= 2
    codes = table.codes[rated]
    competence = np.full(table.annotator_count, np.nan)
    if not reason and measure == "mace":
        competence = mace_competence(table, scope)
    elif not reason:
        votes = votes_of(codes, table.category_count)
        competence = dawid_skene(votes, progress=scope.progress).competence
    for column in range(table.annotator_count):
        answered = codes[:, column] >= 0
        stories = len(np.unique(table.blocks[rated][answered]))
        own = ports.TOO_FEW_STORIES if not reason and stories < FEWEST_STORIES else reason
        value = np.nan if own else float(competence[column])
        low, high = (None, None) if own else _interval(value, int(answered.sum()))
        yield Figure(
            measure=measure,
            value=None if own else value,
            reason=own,
            label=label,
            annotators=(scope.annotators[column],),
            low=low,
            high=high,
            unit=scope.question.unit,
            distance="nominal",
            missing="not handed in, or label not offered, is missing",
            units=int(answered.sum()),
            stories=stories,
            annotator_count=table.annotator_count,
            label_revision=scope.compared.label_revision,
            cut=scope.compared.cut,
            parameters=_parameters(measure, scope),
        )


def _interval(competence: float, answers: int) -> tuple[float, float]:
    """The middle 95 % of the Beta posterior with this mean."""
    from scipy.special import betaincinv

    prior = MACE_COMPETENCE_PRIOR
    right, wrong = competence * answers + prior[0], (1 - competence) * answers + prior[1]
    return float(betaincinv(right, wrong, 0.025)), float(betaincinv(right, wrong, 0.975))


def _parameters(measure: str, scope: Scope) -> dict[str, float | int | str | None]:
    if measure == "mace":
        return {"restarts": RESTARTS, "iterations": ITERATIONS, "mace_seed": scope.question.seed}
    return {"start": "vote shares", "smoothing": 0.01}
