"""Every coefficient against its definition, worked out position by position and pair by pair, slowly."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, permutations, product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.compared import LABELS, comparisons

from storymark.agreement.competence import dawid_skene
from storymark.agreement.gamma import Costs, align
from storymark.agreement.report import AgreementRoom
from storymark.services.agreement_ports import (
    CONTINUUM_MEASURES,
    UNIT_MEASURES,
    Compared,
    ComparedStory,
    Question,
)
from storymark.services.ports import no_progress

QUICK = settings(max_examples=60, deadline=None)
Unit = list[Any]  # one value a person, None where the person is missing


def asked(compared: Compared, measures: tuple[str, ...], unit: str) -> dict[tuple[str, str], float | None]:
    question = Question(measures=measures, unit=unit, by=("label",), draws=0)
    figures = AgreementRoom().report(compared, question, no_progress).figures
    return {(figure.measure, figure.label): figure.value for figure in figures}


@st.composite
def partly_offered(draw: st.DrawFn) -> Compared:
    """Comparisons in which some layers were not offered every label."""
    compared = draw(comparisons())
    stories = []
    for story in compared.stories:
        layers = []
        for layer in story.layers:
            if draw(st.integers(0, 4)):
                layers.append(layer)
                continue
            offered = frozenset(draw(st.sets(st.sampled_from(LABELS), min_size=1)))
            kept = tuple(mark for mark in layer.marks if mark.label in offered)
            layers.append(replace(layer, marks=kept, offered=offered))
        stories.append(replace(story, layers=tuple(layers)))
    return replace(compared, stories=tuple(stories))


# --- units
def units_of(compared: Compared, unit: str, labels: Sequence[str], *, single: str = "") -> list[Unit]:
    """Which labels everybody gave to each unit, of one label only whether they gave it."""
    people = sorted({layer.annotator for story in compared.stories for layer in story.layers})
    found = []
    for story in compared.stories:
        own = {layer.annotator: layer for layer in story.layers}
        for start, end in _places(story, unit):
            values: Unit = []
            for person in people:
                layer = own.get(person)
                if layer is None or (single and layer.offered is not None and single not in layer.offered):
                    values.append(None)
                    continue
                held = frozenset(m.label for m in layer.marks if m.start < end and start < m.end)
                values.append(single in held if single else held & frozenset(labels))
            found.append(values)
    return found


def _places(story: ComparedStory, unit: str) -> list[tuple[int, int]]:
    if unit == "codepoint":
        return [(at, at + 1) for at in range(story.length)]
    return [(0, story.length)] if unit == "story" else [tuple(s) for s in story.sentences]  # type: ignore[misc]


def present(unit: Unit) -> list[Any]:
    return [value for value in unit if value is not None]


def same(one: Any, other: Any) -> float:
    return 0.0 if one == other else 1.0


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    return 1 - len(one & other) / len(one | other) if one | other else 0.0


def masi(one: frozenset[str], other: frozenset[str]) -> float:
    if one == other:
        return 0.0
    share = 2 / 3 if one <= other or other <= one else 1 / 3 if one & other else 0.0
    if not one or not other:
        share = 0.0
    return 1 - (1 - jaccard(one, other)) * share


def ratio(above: float, below: float) -> float | None:
    return above / below if below else None


def observed(units: list[Unit]) -> float | None:
    pairs = [pair for unit in units for pair in combinations(present(unit), 2)]
    return ratio(sum(one == other for one, other in pairs), len(pairs))


def alpha(units: list[Unit], distance: Callable[[Any, Any], float]) -> float | None:
    """1 - D_o / D_e over all pairable values, as the definition has it."""
    rated = [values for unit in units if len(values := present(unit)) > 1]
    pooled = [value for values in rated for value in values]
    found = sum(
        sum(distance(a, b) for a, b in permutations(values, 2)) / (len(values) - 1) for values in rated
    )
    counts = Counter(pooled)
    expected = sum(n * m * distance(a, b) for a, n in counts.items() for b, m in counts.items())
    return None if not expected else 1 - (len(pooled) - 1) * found / expected


def cohen(units: list[Unit]) -> float | None:
    found = []
    for one, other in combinations(range(max(map(len, units), default=0)), 2):
        both = [(u[one], u[other]) for u in units if u[one] is not None and u[other] is not None]
        if not both:
            continue
        first, second = Counter(a for a, _ in both), Counter(b for _, b in both)
        agreeing = sum(a == b for a, b in both) / len(both)
        chance = sum(n * second[a] for a, n in first.items()) / len(both) ** 2
        if chance != 1:
            found.append((agreeing - chance) / (1 - chance))
    return sum(found) / len(found) if found else None


def fleiss(units: list[Unit]) -> float | None:
    complete = [unit for unit in units if None not in unit and len(unit) > 1]
    if not complete:
        return None
    agreeing = observed(complete)
    counts = Counter(value for unit in complete for value in unit)
    chance = sum((n / counts.total()) ** 2 for n in counts.values())
    return None if math.isclose(chance, 1) else (agreeing - chance) / (1 - chance)  # type: ignore[operator]


def scott(units: list[Unit]) -> float | None:
    """For any number of people: disagreement weighted by values, as alpha, but chance with replacement."""
    rated = [values for unit in units if len(values := present(unit)) > 1]
    counts = Counter(value for values in rated for value in values)
    if len(counts) < 2:
        return None
    found = sum(sum(same(a, b) for a, b in permutations(values, 2)) / (len(values) - 1) for values in rated)
    expected = 1 - sum((n / counts.total()) ** 2 for n in counts.values())
    return 1 - found / counts.total() / expected


_SETS: dict[str, Callable[[list[Unit]], float | None]] = {
    "observed": observed,
    "alpha": lambda units: alpha(units, masi),
    "alpha_jaccard": lambda units: alpha(units, jaccard),
    "alpha_nominal": lambda units: alpha(units, same),
    "cohen": cohen,
    "fleiss": fleiss,
    "scott_pi": scott,
}
_SINGLE = {name: made for name, made in _SETS.items() if name not in ("alpha_jaccard", "alpha_nominal")}
_SINGLE["alpha"] = lambda units: alpha(units, same)


@pytest.mark.parametrize("unit", ["codepoint", "sentence", "story"])
@QUICK
@given(compared=partly_offered())
def test_coefficients_over_units_are_their_definitions(compared: Compared, unit: str) -> None:
    every = asked(compared, tuple(m for m in UNIT_MEASURES if m != "gwet_ac1"), unit)
    layers = [layer for story in compared.stories for layer in story.layers]
    common = [x for x in LABELS if all(layer.offered is None or x in layer.offered for layer in layers)]
    whole = units_of(compared, unit, common)

    for measure, made in _SETS.items():
        assert every[measure, ""] == pytest.approx(made(whole)), measure
    for label in LABELS:
        own = units_of(compared, unit, LABELS, single=label)
        for measure, made in _SINGLE.items():
            assert every[measure, label] == pytest.approx(made(own)), (measure, label)


# --- continua
def u_alpha_family(compared: Compared, label: str) -> dict[str, float | None]:
    """u-alpha and |u-alpha of one label, from pairs of positions: those of one unit are no chance pairs.

    Krippendorff et al. 2016, equations 1 to 5, with each gap position a unit of its own.
    """
    found, total = Counter[tuple[int, int]](), 0.0
    places: list[tuple[int, Any]] = []  # value and unit of every position of every coder
    for number, story in enumerate(compared.stories):
        lines = []
        for layer in story.layers:
            if layer.offered is not None and label not in layer.offered:
                continue
            held = sorted((m.start, m.end) for m in layer.marks if m.label == label)
            lines.append(_line(held, story.length, (number, layer.annotator)))
        if len(lines) < 2:
            continue
        places += [place for line in lines for place in line]
        for one, other in permutations(lines, 2):
            for (value, _), (against, _) in zip(one, other, strict=True):
                found[value, against] += 1 / (len(lines) - 1)  # type: ignore[assignment]
    total = len(places)
    chance = Counter[tuple[int, int]]()
    units = Counter(unit for _, unit in places)
    values = Counter(value for value, _ in places)
    value_of = {unit: value for value, unit in places}
    for one, other in product((0, 1), repeat=2):
        pairs = values[one] * values[other]
        if one == other:
            pairs -= sum(n * n for unit, n in units.items() if value_of[unit] == one)
        chance[one, other] = pairs
    all_pairs = sum(chance.values())
    if not all_pairs:
        return {"u_alpha": None, "bar_u_alpha": None}
    expected = {key: total * pairs / all_pairs for key, pairs in chance.items()}
    differing = expected[0, 1] + expected[1, 0]
    u = None if not differing else 1 - (found[0, 1] + found[1, 0]) / differing
    return {"u_alpha": u, "bar_u_alpha": u}  # of one label the two are one


def _line(held: Sequence[tuple[int, int]], length: int, who: object) -> list[tuple[int, Any]]:
    """Value and unit of every position; spans of one label that overlap are one unit."""
    merged: list[list[int]] = []
    for start, end in held:
        if merged and start < merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    line: list[tuple[int, Any]] = [(0, (who, at)) for at in range(length)]
    for start, end in merged:
        for at in range(start, end):
            line[at] = (1, (who, "unit", start))
    return line


@QUICK
@given(partly_offered())
def test_u_alpha_is_counted_position_by_position(compared: Compared) -> None:
    every = asked(compared, CONTINUUM_MEASURES, "codepoint")

    for label in LABELS:
        for measure, value in u_alpha_family(compared, label).items():
            assert every[measure, label] == pytest.approx(value), (measure, label)


# --- gamma
def every_alignment(lines: Sequence[Sequence[Any]]) -> Iterator[list[tuple[Any, ...]]]:
    """All ways to part the units of some coders into tuples with at most one of each, none left over."""
    first = next((n for n, line in enumerate(lines) if line), None)
    if first is None:
        yield []
        return
    head, rest = lines[first][0], [list(line) for line in lines]
    rest[first] = rest[first][1:]
    others = [[None, *rest[n]] if n != first else [head] for n in range(len(lines))]
    for chosen in product(*others):
        left = [[u for u in line if u is not chosen[n]] for n, line in enumerate(rest)]
        for more in every_alignment(left):
            yield [chosen, *more]


def disorder(lines: Sequence[Sequence[tuple[int, int, int]]], costs: Costs) -> float:
    """Mathet et al. 2015: the cheapest alignment, over the mean number of units."""
    named = [[(*unit, n) for n, unit in enumerate(line)] for line in lines]  # equal units are two

    def pair(one: Any, other: Any) -> float:
        if one is None and other is None:
            return costs.delta_empty
        if one is None or other is None:
            return costs.delta_empty
        apart = abs(one[0] - other[0]) + abs(one[1] - other[1])
        place = (apart / (one[1] - one[0] + other[1] - other[0])) ** 2 * costs.delta_empty
        return costs.alpha * place + costs.beta * costs.delta_empty * (one[2] != other[2])

    def cost(chosen: tuple[Any, ...]) -> float:
        pairs = list(combinations(chosen, 2))
        return sum(pair(*two) for two in pairs) / len(pairs)

    least = min(sum(map(cost, alignment)) for alignment in every_alignment(named))
    return least / (sum(map(len, lines)) / len(lines))


@st.composite
def lines(draw: st.DrawFn) -> list[list[tuple[int, int, int]]]:
    people = draw(st.integers(2, 4))
    most = {2: 3, 3: 2, 4: 2}[people]
    made = []
    for _ in range(people):
        own = []
        for _ in range(draw(st.integers(0, most))):
            start = draw(st.integers(0, 20))
            own.append((start, start + draw(st.integers(1, 8)), draw(st.integers(0, 2))))
        made.append(sorted(own))
    return made


@settings(max_examples=80, deadline=None)
@given(lines(), st.sampled_from([Costs(1.0, 1.0, 1.0), Costs(3.0, 1.0, 1.0), Costs(1.0, 2.0, 0.5)]))
def test_no_alignment_has_less_disorder(drawn: list[list[tuple[int, int, int]]], costs: Costs) -> None:
    if any(drawn):
        assert align(drawn, costs).disorder == pytest.approx(disorder(drawn, costs))


# --- reliability
_CELL = st.lists(
    st.integers(0, 2), max_size=2
)  # what one of three people said of an item, once, twice or not


@QUICK
@given(
    st.lists(
        st.lists(st.lists(st.integers(0, 2), max_size=2), min_size=3, max_size=3), min_size=2, max_size=6
    )
)
def test_dawid_skene_is_its_two_steps_in_turn(items: list[list[list[int]]]) -> None:
    if not any(cell for item in items for cell in item):
        return
    votes = np.zeros((len(items), 3, 3))
    for unit, item in enumerate(items):
        for rater, cell in enumerate(item):
            for value in cell:
                votes[unit, rater, value] += 1

    found = dawid_skene(votes, smoothing=0.01, most=40, tolerance=0.0)

    truth = _shares(items)
    for _ in range(40):
        classes, rates = _rates(items, truth)
        truth = [_posterior(item, classes, rates) for item in items]
    classes, rates = _rates(items, truth)
    assert found.posterior.tolist() == [pytest.approx(row, abs=1e-6) for row in truth]
    assert found.classes.tolist() == pytest.approx(classes, abs=1e-6)
    for rater in range(3):
        for true in range(3):
            assert found.rates[rater, true].tolist() == pytest.approx(rates[rater][true], abs=1e-6)


def _shares(items: list[list[list[int]]]) -> list[list[float]]:
    shares = []
    for item in items:
        given_ = [value for cell in item for value in cell]
        shares.append([given_.count(c) / len(given_) if given_ else 1 / 3 for c in range(3)])
    return shares


def _rates(items: list[list[list[int]]], truth: list[list[float]]) -> tuple[list[float], Any]:
    classes = [sum(row[c] for row in truth) / len(truth) for c in range(3)]
    rates = []
    for rater in range(3):
        own = []
        for true in range(3):
            counts = [
                0.01 + sum(row[true] * item[rater].count(k) for item, row in zip(items, truth, strict=True))
                for k in range(3)
            ]
            own.append([count / sum(counts) for count in counts])
        rates.append(own)
    return classes, rates


def _posterior(item: list[list[int]], classes: list[float], rates: Any) -> list[float]:
    likely = [
        classes[true] * math.prod(rates[rater][true][k] for rater in range(3) for k in item[rater])
        for true in range(3)
    ]
    return [value / sum(likely) for value in likely]
