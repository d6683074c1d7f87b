"""Estimated reliability and the vote that rests on it."""

from __future__ import annotations

import random

import numpy as np
import pytest

from storymark.agreement.competence import dawid_skene, likeliest, mace, majority, votes_of
from storymark.agreement.report import AgreementRoom
from storymark.domain.ranges import Range
from storymark.services.agreement_ports import Compared, ComparedLayer, ComparedStory, Mark, Question
from storymark.services.ports import Cancelled, no_progress

LABELS = ("claim",)


def answers(seed: int = 3, *, units: int = 120) -> tuple[np.ndarray, np.ndarray]:
    """Three who are mostly right, one who guesses, one who always says 0; one answer in ten missing."""
    chance = np.random.default_rng(seed)
    truth = chance.integers(0, 3, size=units)
    codes = np.empty((units, 5), dtype=np.int64)
    for column, right in enumerate((0.95, 0.9, 0.85)):
        wrong = chance.integers(0, 3, size=units)
        codes[:, column] = np.where(chance.random(units) < right, truth, wrong)
    codes[:, 3] = chance.integers(0, 3, size=units)
    codes[:, 4] = 0
    codes[chance.random(codes.shape) < 0.1] = -1
    return truth, codes


def test_both_models_tell_who_knows_from_who_guesses() -> None:
    truth, codes = answers()

    by_mace = mace(codes, categories=3, seed=1)
    by_skene = dawid_skene(votes_of(codes, 3), smoothing=0.01)

    for competence in (by_mace.competence, by_skene.competence):
        assert min(competence[:3]) > max(competence[3:]) + 0.2
    for posterior in (by_mace.posterior, by_skene.posterior):
        assert (posterior.argmax(axis=1) == truth).mean() > 0.93
        assert posterior.sum(axis=1) == pytest.approx(1)


def test_a_tie_is_nobodys() -> None:
    codes = np.array([[0, 1], [1, 1], [-1, -1], [0, -1]])

    assert majority(votes_of(codes, 2)) == [None, 1, None, 0]
    assert likeliest(np.array([[0.5, 0.5], [0.2, 0.8]])) == [None, 1]


def test_a_seed_gives_the_same_answer_again() -> None:
    _, codes = answers()

    assert (
        mace(codes, categories=3, seed=5).competence.tolist()
        == mace(codes, categories=3, seed=5).competence.tolist()
    )


def test_estimates_stop_when_they_are_told() -> None:
    _, codes = answers()

    def stop(*_: object) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        mace(codes, categories=3, progress=stop)
    with pytest.raises(Cancelled):
        dawid_skene(votes_of(codes, 3), progress=stop)


def stories(count: int = 12) -> Compared:
    """Ann and Bob agree, Eve marks at random."""
    chance = random.Random(2)
    made = []
    for number in range(count):
        place = Mark(10 * (number % 5), 10 * (number % 5) + 8, "claim", f"p{number}")
        moved = place._replace(end=place.end - 1, id=f"m{number}")
        wild = Mark(start := chance.randrange(0, 80), start + 9, "claim", f"w{number}")
        layers = (
            ComparedLayer("ann", (place,)),
            ComparedLayer("bob", (place,) if number % 3 else (moved,)),
            ComparedLayer("eve", (wild,)),
        )
        sentences = [Range(at, at + 10) for at in range(0, 100, 10)]
        made.append(ComparedStory(f"s{number:02}", 100, layers, sentences=sentences))
    return Compared(tuple(made), LABELS)


def test_reliability_is_shown_with_an_interval_or_a_reason() -> None:
    question = Question(measures=("mace", "dawid_skene"), draws=0)
    found = {
        (f.measure, f.label, f.annotators[0]): f
        for f in AgreementRoom().report(stories(), question, no_progress).figures
    }
    few = AgreementRoom().report(stories(2), question, no_progress).figures

    ann, eve = found["mace", "claim", "ann"], found["mace", "claim", "eve"]
    assert ann.low < ann.value < ann.high  # type: ignore[operator]
    assert ann.value > eve.value  # type: ignore[operator]
    assert {f.reason for f in few} == {"too_few_units"}


def test_silver_is_a_span_that_somebody_drew() -> None:
    given = stories()
    silver = AgreementRoom().silver(given, no_progress)

    drawn = {(s.id, *mark[:3]): mark.id for s in given.stories for layer in s.layers for mark in layer.marks}
    assert len(silver) >= 10
    for span in silver:
        assert drawn[span.story, span.start, span.end, span.label]
        assert span.share > 0.5
        assert set(span.supporters) >= {"ann", "bob"}


def test_half_against_half_is_left_to_a_person() -> None:
    layers = (ComparedLayer("ann", (Mark(0, 5, "claim", "a"),)), ComparedLayer("bob"))

    assert AgreementRoom().silver(Compared((ComparedStory("s", 9, layers),), LABELS), no_progress) == []


def test_the_boundaries_are_the_medoids() -> None:
    spans = {"ann": (0, 10), "bob": (0, 10), "eve": (2, 14)}
    layers = tuple(ComparedLayer(who, (Mark(*span, "claim", who),)) for who, span in spans.items())

    (silver,) = AgreementRoom().silver(Compared((ComparedStory("s", 20, layers),), LABELS), no_progress)

    assert (silver.start, silver.end, silver.share, silver.chosen) == (0, 10, 1.0, "ann")
