"""The matching against every possible one, and gamma's two solvers against each other."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storymark.agreement import gamma, matching
from storymark.agreement.gamma import Costs, align
from storymark.agreement.matching import PlacedSpan, match_spans
from storymark.services.ports import Cancelled

QUICK = settings(max_examples=60, deadline=None)


@st.composite
def layers(draw: st.DrawFn, *, people: int = 2) -> list[PlacedSpan]:
    found = set()
    for person in range(people):
        for _ in range(draw(st.integers(0, 4))):
            start = draw(st.integers(0, 8))
            end = draw(st.integers(start + 1, start + 6))
            found.add(PlacedSpan(0, person, start, end, draw(st.integers(0, 1))))
    return sorted(found)


def worth(one: PlacedSpan, two: PlacedSpan) -> tuple[int, float]:
    """Level and intersection over union; level 0 for no overlap."""
    common = min(one.end, two.end) - max(one.start, two.start)
    if common <= 0:
        return 0, 0.0
    level = 1 + (one.label == two.label) + 2 * (one[2:4] == two[2:4])
    return level, common / (max(one.end, two.end) - min(one.start, two.start))


def best_by_trying(spans: list[PlacedSpan]) -> tuple[float, ...]:
    """Counts of the four levels from the highest, then the sum of overlaps, of the best of all matchings."""
    first = [span for span in spans if span.annotator == 0]
    second: list[PlacedSpan | None] = [span for span in spans if span.annotator == 1]
    second += [None] * len(first)
    best: tuple[float, ...] = (0, 0, 0, 0, 0.0)
    for chosen in permutations(second, len(first)):
        pairs = [worth(one, two) for one, two in zip(first, chosen, strict=True) if two is not None]
        levels = [sum(level == wanted for level, _ in pairs) for wanted in (4, 3, 2, 1)]
        best = max(best, (*levels, round(sum(iou for _, iou in pairs), 9)))
    return best


@QUICK
@given(layers())
def test_no_matching_is_better(spans: list[PlacedSpan]) -> None:
    found = match_spans(spans)

    levels = [int((found.level == wanted).sum()) for wanted in (4, 3, 2, 1)]
    assert (*levels, pytest.approx(float(found.iou.sum()))) == best_by_trying(spans)
    assert len(set(found.first.tolist())) == len(found.first)
    assert len(set(found.second.tolist())) == len(found.second)


@QUICK
@given(layers(people=3))
def test_pairs_of_annotators_are_matched_alone(spans: list[PlacedSpan]) -> None:
    together = match_spans(spans)
    for pair in ((0, 1), (0, 2), (1, 2)):
        own = [span for span in spans if span.annotator in pair]
        alone = match_spans(own)
        of_pair = [
            level
            for first, second, level in zip(together.first, together.second, together.level, strict=True)
            if (spans[first].annotator, spans[second].annotator) == pair
        ]
        assert sorted(of_pair) == sorted(alone.level.tolist())


@QUICK
@given(layers(people=3))
def test_many_overlaps_are_looked_at_piece_by_piece(spans: list[PlacedSpan]) -> None:
    whole = match_spans(spans)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matching, "_PAIRS_AT_ONCE", 3)
        pieces = match_spans(spans)

    assert (pieces.first.tolist(), pieces.second.tolist()) == (whole.first.tolist(), whole.second.tolist())


def test_a_tangle_can_be_left() -> None:
    # Two crossing spans on both sides: only the solver can say which belong together.
    spans = [
        PlacedSpan(story, person, 0 + person + shift, 8 + shift, 0)
        for story in range(3)
        for person in (0, 1)
        for shift in (0, 4)
    ]

    def stop(*_: object) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        match_spans(spans, progress=stop)


@st.composite
def continua(draw: st.DrawFn) -> list[list[tuple[float, float, int]]]:
    lines = []
    for _ in range(2):
        starts = draw(st.lists(st.integers(0, 60), max_size=5, unique=True))
        lines.append(
            sorted((float(s), float(s + draw(st.integers(1, 12))), draw(st.integers(0, 2))) for s in starts)
        )
    return lines


@QUICK
@given(continua(), st.sampled_from([Costs(), Costs(3.0, 1.0, 1.0), Costs(1.0, 2.0, 0.5)]))
def test_both_solvers_of_gamma_find_the_same_disorder(lines, costs: Costs) -> None:  # type: ignore[no-untyped-def]
    units = [np.array(line).reshape(-1, 3) for line in lines]
    if not any(len(line) for line in lines):
        assert align(lines, costs).disorder == 0
        return
    _, by_programme = gamma._of_many(units, costs)
    _, by_assignment = gamma._of_two(units, costs)

    assert by_programme == pytest.approx(by_assignment, abs=1e-6)
