"""Figures over spans: precision, recall and F1 of every two annotators, and how far their edges lie apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from storymark.agreement.arrays import Bools, Floats, Ints
from storymark.agreement.coefficients import ratio
from storymark.agreement.matching import OVERLAP_LABEL, SAME_ALL, SAME_SPAN, Matches, PlacedSpan, match_spans
from storymark.agreement.scope import Scope
from storymark.services import agreement_ports as ports
from storymark.services.agreement_ports import SPAN_MEASURES, Compared, Figure, Mark, ShiftCounts

MATCHING = "one to one, exact first, then greatest overlap"


@dataclass(frozen=True, slots=True)
class Spans:
    """The distinct spans of a cut as numbers, and as they were."""

    placed: list[PlacedSpan]
    marks: list[Mark]
    labels: tuple[str, ...]
    annotators: tuple[str, ...]

    @property
    def table(self) -> Ints:
        """One row a span: story, annotator, start, end, label."""
        return np.array(self.placed, dtype=np.int64).reshape(-1, 5)


def spans_of(compared: Compared, annotators: tuple[str, ...], labels: tuple[str, ...]) -> Spans:
    """The same label twice on the same span by one annotator counts once."""
    columns = {annotator: index for index, annotator in enumerate(annotators)}
    numbers = {label: index for index, label in enumerate(labels)}
    found: dict[PlacedSpan, Mark] = {}
    for block, story in enumerate(compared.stories):
        for layer in story.layers:
            column = columns[layer.annotator]
            for mark in layer.marks:
                number = numbers.get(mark.label)
                if number is not None:
                    found.setdefault(PlacedSpan(block, column, mark.start, mark.end, number), mark)
    return Spans(list(found), list(found.values()), labels, annotators)


def span_report(scope: Scope) -> tuple[list[Figure], list[ShiftCounts]]:
    """The measures over spans that were asked for. Raises Cancelled."""
    measures = scope.wanted(SPAN_MEASURES)
    if not measures:
        return [], []
    compared = scope.compared
    common = spans_of(compared, scope.annotators, scope.labels)
    figures = list(_Counted(scope, common, scope.present, "").figures(measures, is_label_kept=False))
    shifts: list[ShiftCounts] = []
    is_by_label = "label" in scope.question.by
    if not is_by_label and "boundary_shift" not in measures:
        return figures, shifts
    every = spans_of(compared, scope.annotators, compared.labels)
    if is_by_label:
        for label in compared.labels:
            own = _of_label(every, label)
            present = scope.present & ~_not_offered(scope, label)
            figures += _Counted(scope, own, present, label).figures(measures, is_label_kept=True)
    if "boundary_shift" in measures:
        shifts = _shifts(
            every, match_spans(every.placed, is_label_kept=True, progress=scope.progress), is_by_label
        )
    return figures, shifts


def _of_label(spans: Spans, label: str) -> Spans:
    number = spans.labels.index(label)
    kept = [index for index, span in enumerate(spans.placed) if span.label == number]
    return Spans(
        [spans.placed[i] for i in kept], [spans.marks[i] for i in kept], spans.labels, spans.annotators
    )


def _not_offered(scope: Scope, label: str) -> Bools:
    from storymark.agreement.units import not_offered

    return not_offered(scope.compared, scope.annotators, label)


@dataclass(frozen=True, slots=True)
class _Counted:
    scope: Scope
    spans: Spans
    present: Bools
    label: str

    def figures(self, measures: tuple[str, ...], *, is_label_kept: bool) -> Iterator[Figure]:
        """Means over pairs, then pairs and stories as asked."""
        plain = tuple(m for m in measures if m not in ("f1_overlap", "boundary_shift"))
        table = self._offered(self.spans.table)
        placed = [PlacedSpan(*row) for row in table.tolist()]
        if plain:
            matches = match_spans(placed, is_label_kept=is_label_kept, progress=self.scope.progress)
            for measure in plain:
                yield from self._of(measure, table, matches, _credit(measure, matches), {})
        if "f1_overlap" in measures:
            least = self.scope.question.least_iou
            near = match_spans(
                placed, least_iou=least, is_label_kept=is_label_kept, progress=self.scope.progress
            )
            yield from self._of("f1_overlap", table, near, np.ones(len(near.level)), {"least_iou": least})

    def _offered(self, table: Ints) -> Ints:
        """Without spans of annotators to whom the label was not offered."""
        return table[self.present[table[:, 0], table[:, 1]]] if len(table) else table

    def _of(
        self,
        measure: str,
        table: Ints,
        matches: Matches,
        credit: Floats,
        parameters: dict[str, float | int | str | None],
    ) -> Iterator[Figure]:
        stories, annotators = self.present.shape
        pairs = self.scope.pairs()
        one, two = (np.array([pair[side] for pair in pairs], dtype=np.int64) for side in (0, 1))
        number = np.full((annotators, annotators), -1, dtype=np.int64)
        number[one, two] = np.arange(len(pairs))
        sizes = np.zeros((stories, annotators))
        np.add.at(sizes, (table[:, 0], table[:, 1]), 1.0)
        common = np.zeros((stories, len(pairs)))
        first, second = table[matches.first], table[matches.second]
        np.add.at(common, (first[:, 0], number[first[:, 1], second[:, 1]]), credit)
        both = self.present[:, one] & self.present[:, two]
        sums = (sizes[:, one] + sizes[:, two]) * both
        parameters = {"matching": MATCHING, **parameters}
        draws = self.scope.draws
        values = ratio(2.0 * (draws @ common), draws @ sums)
        defined = ~np.isnan(values)
        mean = ratio(np.where(defined, values, 0.0).sum(axis=1), defined.sum(axis=1).astype(np.float64))
        told = {**parameters, "pairs": int(defined[0].sum()) if len(pairs) else 0}
        yield self._figure(measure, mean, told, units=len(table))
        if "pair" in self.scope.question.by:
            for index, pair in enumerate(pairs):
                shared = float(common[:, index].sum())
                given = [float((sizes[:, column] * both[:, index]).sum()) for column in pair]
                # The first annotator as the reference, the second as the one who is judged by it.
                told = {
                    **parameters,
                    "precision": shared / given[1] if given[1] else None,
                    "recall": shared / given[0] if given[0] else None,
                }
                yield self._figure(measure, values[:, index], told, columns=pair, units=int(sum(given)))
        if "story" in self.scope.question.by:
            each = ratio(2.0 * common, sums.astype(np.float64))
            there = ~np.isnan(each)
            found = ratio(np.where(there, each, 0.0).sum(axis=1), there.sum(axis=1).astype(np.float64))
            for block, story in enumerate(self.scope.compared.stories):
                yield self._figure(
                    measure,
                    found[block : block + 1],
                    parameters,
                    story=story.id,
                    units=int(sizes[block].sum()),
                )

    def _figure(
        self,
        measure: str,
        values: Floats,
        parameters: dict[str, float | int | str | None],
        *,
        units: int,
        columns: tuple[int, ...] = (),
        story: str = "",
    ) -> Figure:
        present = self.present
        if story:
            block = next(i for i, s in enumerate(self.scope.compared.stories) if s.id == story)
            present = np.zeros_like(present)
            present[block] = self.present[block]
        return self.scope.figure(
            measure,
            values,
            reason=ports.NOTHING_MARKED,
            present=present,
            label=self.label,
            columns=columns,
            story=story,
            unit="span",
            units=units,
            parameters=parameters,
        )


def _credit(measure: str, matches: Matches) -> Floats:
    level = matches.level
    is_label = (level == SAME_ALL) | (level == OVERLAP_LABEL)
    kinds = {
        "f1_strict": (level == SAME_ALL).astype(np.float64),
        "f1_boundary": (level >= SAME_SPAN).astype(np.float64),
        "f1_type": is_label.astype(np.float64),
        "f1_soft": np.where(is_label, matches.iou, 0.0),
    }
    return kinds[measure]


def _shifts(spans: Spans, matches: Matches, is_by_label: bool) -> list[ShiftCounts]:
    table = spans.table
    first, second = table[matches.first], table[matches.second]
    found: dict[tuple[int, int, str], tuple[Counter[int], Counter[int]]] = {}
    rows = zip(first.tolist(), second.tolist(), strict=True)
    for one, two in rows:
        for label in ("", spans.labels[one[4]]) if is_by_label else ("",):
            starts, ends = found.setdefault((one[1], two[1], label), (Counter(), Counter()))
            starts[two[2] - one[2]] += 1
            ends[two[3] - one[3]] += 1
    return [
        ShiftCounts(
            (spans.annotators[one], spans.annotators[two]),
            label,
            dict(sorted(starts.items())),
            dict(sorted(ends.items())),
        )
        for (one, two, label), (starts, ends) in sorted(found.items())
    ]
