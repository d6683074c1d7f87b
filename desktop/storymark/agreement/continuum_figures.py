"""Figures over whole texts: the u-alpha family."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from storymark.agreement import unitizing
from storymark.agreement.arrays import Bools, Floats
from storymark.agreement.scope import Scope
from storymark.agreement.unitizing import Continuum, Unit, merged, unit_sums
from storymark.agreement.units import not_offered
from storymark.services import agreement_ports as ports
from storymark.services.agreement_ports import CONTINUUM_MEASURES, ComparedLayer, Figure

_WHOLE = {
    "u_alpha": unitizing.u_alpha,
    "bar_u_alpha": unitizing.bar_u_alpha,
    "cu_alpha": unitizing.cu_alpha,
}


def continuum_figures(scope: Scope) -> tuple[list[Figure], list[str]]:
    """The u-alpha family of all labels together and of each alone, and notes on the data; Cancelled."""
    measures = scope.wanted(CONTINUUM_MEASURES)
    if not measures:
        return [], []
    figures = list(_together(scope, measures))
    overlapping = 0
    labels = scope.compared.labels if "label" in scope.question.by else ()
    for index, label in enumerate(labels):
        scope.progress(index, len(labels), "u-alpha")
        missing = not_offered(scope.compared, scope.annotators, label)
        continua, doubled = _of_label(scope, label, missing)
        overlapping += doubled
        sums = unit_sums(continua, values=1)
        for measure in measures:
            if measure in ("u_alpha", "bar_u_alpha"):
                values = _WHOLE[measure](sums, scope.draws)
                present = scope.present & ~missing
                figures.append(_figure(scope, measure, values, label=label, present=present))
    notes = []
    if overlapping:
        notes.append(
            f"{overlapping} spans overlap another span of the same label by the same annotator; "
            "the u-alpha family takes such spans together"
        )
    return figures, notes


def _together(scope: Scope, measures: tuple[str, ...]) -> Iterator[Figure]:
    continua = _all_labels(scope)
    if continua is None:
        for measure in measures:
            if measure != "k_u_alpha":
                undefined = np.full(1, np.nan)
                yield _figure(scope, measure, undefined, reason=ports.OVERLAPPING_LABELS)
            elif "label" in scope.question.by:
                for label in scope.labels:
                    undefined = np.full(1, np.nan)
                    yield _figure(scope, measure, undefined, label=label, reason=ports.OVERLAPPING_LABELS)
        return
    sums = unit_sums(continua, values=len(scope.labels))
    covered = unitizing.coverage(sums, scope.once)[0]
    share = {"coverage": None if np.isnan(covered) else float(covered)}
    for measure in measures:
        if measure == "k_u_alpha":
            values = unitizing.k_u_alpha(sums, scope.draws)
            for index, label in enumerate(scope.labels):
                yield _figure(scope, measure, values[:, index], label=label, parameters=share)
        else:
            parameters = share if measure == "cu_alpha" else {}
            yield _figure(scope, measure, _WHOLE[measure](sums, scope.draws), parameters=parameters)


def _all_labels(scope: Scope) -> list[Continuum] | None:
    """None when an annotator's spans of different labels overlap: a place has no single value then."""
    numbers = {label: index + 1 for index, label in enumerate(scope.labels)}
    continua = []
    for story in scope.compared.stories:
        coders = []
        # Who is alone on a story is not compared, and not in the way either.
        for layer in story.layers if len(story.layers) > 1 else ():
            units = _units(layer, numbers)
            if any(later[0] < earlier[1] for earlier, later in pairwise(units)):
                return None
            coders.append(units)
        continua.append(Continuum(story.length, coders))
    return continua


def _units(layer: ComparedLayer, numbers: dict[str, int]) -> list[Unit]:
    found: list[Unit] = []
    for label, number in numbers.items():
        ranges, _ = merged(mark[:2] for mark in layer.marks if mark.label == label)
        found += [(start, end, number) for start, end in ranges]
    return sorted(found)


def _of_label(scope: Scope, label: str, missing: Bools) -> tuple[list[Continuum], int]:
    columns = {annotator: index for index, annotator in enumerate(scope.annotators)}
    continua, overlapping = [], 0
    for block, story in enumerate(scope.compared.stories):
        coders: list[list[Unit]] = []
        for layer in story.layers:
            if not missing[block, columns[layer.annotator]]:
                ranges, doubled = merged(mark[:2] for mark in layer.marks if mark.label == label)
                overlapping += doubled
                coders.append([(start, end, 1) for start, end in ranges])
        continua.append(Continuum(story.length, coders))
    return continua, overlapping


def _figure(
    scope: Scope,
    measure: str,
    values: Floats,
    *,
    label: str = "",
    reason: str = ports.NO_VARIATION,
    present: Bools | None = None,
    parameters: dict[str, float | None] | None = None,
) -> Figure:
    return scope.figure(
        measure,
        values,
        reason=reason,
        present=present,
        label=label,
        unit="continuum",
        distance="nominal",
        units=sum(len(layer.marks) for story in scope.compared.stories for layer in story.layers),
        parameters=dict(parameters or {}),
    )
