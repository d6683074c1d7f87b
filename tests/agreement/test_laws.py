"""What must hold for any layers: nobody's place, name or order decides a figure."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.compared import (
    LABELS,
    LENGTH,
    PEOPLE,
    comparisons,
    marks,
    renamed_labels,
    renamed_people,
    told,
)

from storymark.agreement import coefficients, unitizing
from storymark.agreement.bootstrap import FEWEST_STORIES, every_block_once
from storymark.agreement.report import AgreementRoom
from storymark.agreement.span_f1 import SCHEMES, match_counts
from storymark.agreement.tables import presence, table_of_items
from storymark.agreement.tallies import tallies
from storymark.services.agreement_ports import (
    CONTINUUM_MEASURES,
    SPAN_MEASURES,
    UNIT_MEASURES,
    Compared,
    ComparedLayer,
    Question,
    Report,
)
from storymark.services.ports import Cancelled, no_progress

MEASURES = (*UNIT_MEASURES, *SPAN_MEASURES, *CONTINUUM_MEASURES)
QUICK = settings(max_examples=40, deadline=None)


def ask(compared: Compared, *, unit: str = "codepoint", **more: object) -> Report:
    question = replace(Question(measures=MEASURES, unit=unit, draws=0), **more)  # type: ignore[arg-type]
    return AgreementRoom().report(compared, question, no_progress)


@QUICK
@given(comparisons(), st.permutations(PEOPLE))
def test_annotators_may_change_places(compared: Compared, order: list[str]) -> None:
    names = dict(zip(PEOPLE, order, strict=True))

    assert told(ask(renamed_people(compared, names))) == told(ask(compared))


@QUICK
@given(comparisons(), st.permutations(LABELS))
def test_labels_may_change_names(compared: Compared, order: list[str]) -> None:
    names = dict(zip(LABELS, order, strict=True))

    renamed = {(measure, names.get(label, "")): v for (measure, label), v in told(ask(compared)).items()}

    assert told(ask(renamed_labels(compared, names))) == renamed


@QUICK
@given(comparisons())
def test_stories_may_come_in_any_order(compared: Compared) -> None:
    # As many as a bootstrap needs: no draw may follow the order either.
    many = tuple(
        replace(story, id=f"{story.id}-{turn}")
        for turn in range(-(-FEWEST_STORIES // len(compared.stories)))
        for story in compared.stories
    )
    straight, turned = replace(compared, stories=many), replace(compared, stories=many[::-1])

    assert ask(turned, draws=50, unit="sentence").figures == ask(straight, draws=50, unit="sentence").figures


@QUICK
@given(comparisons())
def test_an_annotator_alone_on_a_story_changes_nothing(compared: Compared) -> None:
    """Whose partner has not handed in anything is not compared: alone, work is neither right nor wrong."""
    shared = [story for story in compared.stories if len(story.layers) > 1]

    some = told(ask(replace(compared, stories=tuple(shared))))
    every = told(ask(compared))

    values = ("alpha", "observed", "f1_strict", "f1_type", "u_alpha", "scott_pi")
    assert {k: v[0] for k, v in every.items() if k[0] in values} == {
        k: v[0] for k, v in some.items() if k[0] in values
    }


@QUICK
@given(marks(), st.integers(2, 3))
def test_identical_layers_agree_fully_or_say_why_not(drawn: tuple, people: int) -> None:
    from storymark.services.agreement_ports import ComparedStory

    layers = tuple(ComparedLayer(PEOPLE[number], drawn) for number in range(people))
    report = ask(Compared((ComparedStory("s", LENGTH, layers),), LABELS))

    for figure in report.figures:
        if figure.value is None:
            assert figure.reason in ("no_variation", "nothing_marked", "overlapping_labels")
        else:
            assert figure.value == pytest.approx(1.0), figure.measure


@QUICK
@given(comparisons())
def test_a_figure_is_a_number_or_a_reason(compared: Compared) -> None:
    for figure in ask(compared, by=("label", "pair", "story"), unit="sentence").figures:
        assert (figure.value is None) == bool(figure.reason)
        assert figure.value is None or math.isfinite(figure.value)
        assert figure.value is None or figure.value <= 1 + 1e-9
        assert figure.unit
        assert figure.missing


@QUICK
@given(comparisons())
def test_weighted_segments_are_expanded_code_points(compared: Compared) -> None:
    every = [
        replace(story, words=[(at, at + 1) for at in range(LENGTH)])  # type: ignore[misc]
        for story in compared.stories
    ]

    expanded = told(ask(replace(compared, stories=tuple(every)), unit="word"))

    assert told(ask(compared)) == expanded


@QUICK
@given(marks(), marks(), st.sampled_from(SCHEMES))
def test_f1_is_symmetric(one: tuple, two: tuple, scheme: str) -> None:
    there, back = match_counts(one, two, scheme=scheme), match_counts(two, one, scheme=scheme)

    assert there["f1"] == back["f1"]
    assert (there["precision"], there["missed"]) == (back["recall"], back["spurious"])


@QUICK
@given(st.lists(st.lists(st.integers(1, 3), min_size=2, max_size=2), min_size=2, max_size=12))
def test_u_alpha_of_units_of_length_one_is_alpha(items: list[list[int]]) -> None:
    lines = [[(at, at + 1, item[coder]) for at, item in enumerate(items)] for coder in (0, 1)]
    sums = unitizing.unit_sums([unitizing.Continuum(len(items), lines)], values=3)
    once = every_block_once(1)
    table, order = table_of_items(items, categories=[1, 2, 3])

    def alpha(own: object) -> float:
        summed = tallies(own)  # type: ignore[arg-type]
        from storymark.agreement.distances import nominal
        from storymark.agreement.tallies import nominal_disagreement

        many = every_block_once(len(items))
        distance = nominal(own.category_count)  # type: ignore[attr-defined]
        return float(coefficients.alpha(summed.totals, nominal_disagreement(summed), distance, many)[0])

    for measure in (unitizing.u_alpha, unitizing.cu_alpha):
        assert measure(sums, once)[0] == pytest.approx(alpha(table), nan_ok=True)
    for index in range(len(order)):
        own = table.with_categories(presence(index, 3), 2)
        assert unitizing.k_u_alpha(sums, once)[0, index] == pytest.approx(alpha(own), nan_ok=True)


def test_a_label_not_offered_is_missing_and_not_absent() -> None:
    from storymark.services.agreement_ports import ComparedStory, Mark

    def story(offered: frozenset[str] | None) -> Compared:
        claim = (Mark(0, 5, "claim"),)
        layers = (
            ComparedLayer("ann", claim),
            ComparedLayer("bob", claim),
            ComparedLayer("eve", (), offered),
        )
        return Compared((ComparedStory("s", LENGTH, layers),), ("claim", "empathy"))

    asked = told(ask(story(None)))
    old = told(ask(story(frozenset({"empathy"}))))

    assert asked["alpha", "claim"][0] < 1  # type: ignore[operator]
    assert old["alpha", "claim"] == (1.0, "")
    assert old["f1_strict", "claim"] == (1.0, "")
    assert old["u_alpha", "claim"] == (1.0, "")


def test_intervals_need_ten_stories_and_hold_the_figure() -> None:
    from storymark.services.agreement_ports import ComparedStory, Mark

    def stories(count: int) -> Compared:
        made = []
        for number in range(count):
            shift = number % 3
            layers = (
                ComparedLayer("ann", (Mark(2, 9, "claim"),)),
                ComparedLayer("bob", (Mark(2 + shift, 9, "claim"),)),
            )
            made.append(ComparedStory(f"s{number:02}", LENGTH, layers))
        return Compared(tuple(made), ("claim",))

    def alpha(compared: Compared):  # type: ignore[no-untyped-def]
        return next(f for f in ask(compared, draws=200).figures if f.measure == "alpha")

    few, many = alpha(stories(9)), alpha(stories(12))

    assert (few.low, few.interval_reason) == (None, "too_few_stories")
    assert many.low < many.value < many.high
    assert many.parameters["draws"] == 200
    assert 0 <= many.parameters["p_below_0.8"] <= 1


def test_a_job_stops_when_it_is_told() -> None:
    from storymark.services.agreement_ports import ComparedStory, Mark

    def stop(_done: int, _total: int, note: str) -> None:
        if note == "gamma":
            raise Cancelled

    layers = tuple(ComparedLayer(person, (Mark(1, 5, "claim"),)) for person in PEOPLE)
    compared = Compared((ComparedStory("s", LENGTH, layers),), LABELS)

    with pytest.raises(Cancelled):
        AgreementRoom().report(compared, Question(measures=("gamma",)), stop)


def test_gamma_of_more_than_five_is_the_mean_over_pairs() -> None:
    from storymark.services.agreement_ports import ComparedStory, Mark

    layers = tuple(
        ComparedLayer(f"a{n}", (Mark(1 + n % 2, 6, "claim"), Mark(9, 15, "empathy"))) for n in range(6)
    )
    compared = Compared((ComparedStory("s", LENGTH, layers),), LABELS)

    figures = (
        AgreementRoom()
        .report(compared, Question(measures=("gamma", "gamma_cat"), draws=0), no_progress)
        .figures
    )

    assert [figure.parameters["alignment"] for figure in figures] == ["mean over pairs"] * 2
    assert all(figure.value is not None and 0.5 < figure.value <= 1 for figure in figures)


def test_no_figure_is_a_numpy_number() -> None:
    from storymark.services.agreement_ports import ComparedStory, Mark

    layers = tuple(ComparedLayer(person, (Mark(1, 5, "claim"),)) for person in PEOPLE)
    report = ask(Compared((ComparedStory("s", LENGTH, layers),), LABELS), by=("label", "pair", "story"))

    for figure in report.figures:
        values = [figure.value, figure.observed, figure.prevalence, *figure.parameters.values()]
        assert not any(isinstance(value, np.generic) for value in values)
