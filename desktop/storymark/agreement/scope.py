"""One report's cut: who, how many draws, and how a figure is written down with all it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from storymark.agreement.arrays import Bools, Floats
from storymark.agreement.bootstrap import (
    FEWEST_STORIES,
    block_draws,
    every_block_once,
    percentile_interval,
    share_below,
)
from storymark.agreement.units import annotators_of
from storymark.services import agreement_ports as ports
from storymark.services.agreement_ports import Compared, Figure, Question
from storymark.services.ports import Progress

MISSING_RULE = "handed in without marks counts as empty; not handed in, or label not offered, is missing"


@dataclass(frozen=True, slots=True)
class Scope:
    """`draws` has the figure itself as its first row; `labels` are those that every layer was offered."""

    compared: Compared
    question: Question
    annotators: tuple[str, ...]
    labels: tuple[str, ...]
    present: Bools
    draws: Floats
    progress: Progress

    def pairs(self) -> list[tuple[int, int]]:
        """Every two annotators."""
        return list(combinations(range(len(self.annotators)), 2))

    def wanted(self, measures: tuple[str, ...]) -> tuple[str, ...]:
        """Those of `measures` that were asked for."""
        return tuple(measure for measure in measures if measure in self.question.measures)

    @property
    def once(self) -> Floats:
        """The draw that gives the figures themselves."""
        return self.draws[:1]

    def figure(
        self,
        measure: str,
        values: Floats,
        *,
        reason: str,
        present: Bools | None = None,
        label: str = "",
        columns: tuple[int, ...] = (),
        story: str = "",
        unit: str = "",
        distance: str = "",
        observed: float | None = None,
        prevalence: float | None = None,
        units: int = 0,
        parameters: Mapping[str, float | int | str | None] | None = None,
    ) -> Figure:
        """`values[0]` is the figure, the rest are draws; `reason` is used when it is undefined."""
        there = self.present if present is None else present
        if columns:
            there = there[:, list(columns)]
        shared = there.sum(axis=1) >= 2
        value = _value(values[0])
        interval = percentile_interval(values[1:]) if len(values) > 1 and value is not None else None
        told = dict(parameters or {})
        if interval is not None and measure.startswith("alpha"):
            told["p_below_0.667"] = share_below(values[1:], 0.667)
            told["p_below_0.8"] = share_below(values[1:], 0.8)
        if self.question.draws and not story:
            told |= {"draws": len(values) - 1, "seed": self.question.seed}
        return Figure(
            measure=measure,
            value=value,
            reason="" if value is not None else self._reason(there, reason),
            label=label,
            annotators=tuple(self.annotators[column] for column in columns),
            story=story,
            low=interval[0] if interval else None,
            high=interval[1] if interval else None,
            interval_reason="" if interval or story or not self.question.draws else self._no_interval(value),
            unit=unit,
            distance=distance,
            missing=MISSING_RULE,
            observed=observed,
            prevalence=prevalence,
            units=units,
            stories=int(shared.sum()),
            annotator_count=int(there[shared].any(axis=0).sum()),
            label_revision=self.compared.label_revision,
            cut=self.compared.cut,
            parameters=told,
        )

    def _reason(self, present: Bools, reason: str) -> str:
        if present.any(axis=0).sum() < 2:
            return ports.ONE_ANNOTATOR
        return reason if (present.sum(axis=1) >= 2).any() else ports.NO_PAIRS

    def _no_interval(self, value: float | None) -> str:
        if value is not None and len(self.compared.stories) < FEWEST_STORIES:
            return ports.TOO_FEW_STORIES
        return ports.NO_VARIATION if value is not None else ""


def scope_of(compared: Compared, question: Question, progress: Progress) -> Scope:
    """Stories in the order of their ids, so that the order of a project changes no draw."""
    ordered = tuple(sorted(compared.stories, key=lambda story: story.id))
    compared = replace(compared, stories=ordered)
    annotators = annotators_of(compared)
    columns = {annotator: index for index, annotator in enumerate(annotators)}
    present = np.zeros((len(ordered), len(annotators)), dtype=np.bool_)
    for block, story in enumerate(ordered):
        present[block, [columns[layer.annotator] for layer in story.layers]] = True
    draws = every_block_once(len(ordered))
    if question.draws and len(ordered) >= FEWEST_STORIES:
        drawn = block_draws(len(ordered), draws=question.draws, seed=question.seed)
        draws = np.vstack([draws, drawn])
    return Scope(compared, question, annotators, tuple(_common(compared)), present, draws, progress)


def _common(compared: Compared) -> Iterator[str]:
    layers = [layer for story in compared.stories for layer in story.layers if layer.offered is not None]
    for label in compared.labels:
        if all(layer.offered is not None and label in layer.offered for layer in layers):
            yield label


def _value(found: float) -> float | None:
    return None if np.isnan(found) else float(found)
