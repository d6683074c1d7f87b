"""Clusters of disagreement: every kind by example, and their laws."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storymark.domain.disagreements import (
    BOTH,
    BOUNDARY,
    COMPLEX,
    LABEL,
    MISSING,
    NESTED,
    SPLIT,
    TRIVIAL_BOUNDARY,
    Cluster,
    HeldSpan,
    clusters,
    queue_cost,
)
from storymark.domain.ranges import Range

TEXT = "Họ hứa trả tiền, rồi họ im lặng! Tôi rất buồn."
PEOPLE = ("ha", "linh", "minh")
LABELS = ("claim", "complaint", "empathy")


def held(*spans: tuple[str, int, int, str]) -> list[HeldSpan]:
    return [
        HeldSpan(start, end, label, who, f"t{number}")
        for number, (who, start, end, label) in enumerate(spans)
    ]


def found(*spans: tuple[str, int, int, str], people: tuple[str, ...] = ("linh", "minh")) -> list[Cluster]:
    return clusters("story", TEXT, held(*spans), people)


@pytest.mark.parametrize(
    ("spans", "kinds"),
    [
        ([("linh", 0, 15, "claim"), ("minh", 0, 15, "claim")], set()),
        ([("linh", 0, 15, "claim")], {MISSING}),
        ([("linh", 0, 15, "claim"), ("minh", 0, 17, "claim")], {TRIVIAL_BOUNDARY}),
        ([("linh", 0, 10, "claim"), ("minh", 3, 15, "claim")], {BOUNDARY}),
        ([("linh", 0, 15, "claim"), ("minh", 3, 10, "claim")], {NESTED}),
        ([("linh", 0, 15, "claim"), ("minh", 0, 6, "claim"), ("minh", 7, 15, "claim")], {SPLIT}),
        ([("linh", 0, 15, "claim"), ("minh", 0, 15, "complaint")], {LABEL}),
        ([("linh", 0, 15, "claim"), ("minh", 0, 10, "complaint")], {BOTH}),
        (
            [
                ("linh", 0, 8, "claim"),
                ("linh", 9, 15, "claim"),
                ("minh", 0, 4, "claim"),
                ("minh", 5, 14, "claim"),
            ],
            {COMPLEX},
        ),
    ],
)
def test_each_kind(spans: list[tuple[str, int, int, str]], kinds: set[str]) -> None:
    (cluster,) = found(*spans)

    assert cluster.kinds == kinds
    assert cluster.is_unanimous == (not kinds)
    assert (queue_cost(cluster) == 0) == (not kinds)


def test_kinds_are_a_set_and_not_the_first_match() -> None:
    (cluster,) = found(("linh", 0, 15, "claim"), ("minh", 0, 17, "claim"), people=("ha", "linh", "minh"))

    assert cluster.kinds == {MISSING, TRIVIAL_BOUNDARY}


def test_two_labels_by_the_same_person_are_no_conflict_of_labels() -> None:
    both = [(who, 0, 15, label) for who in ("linh", "minh") for label in ("claim", "complaint")]

    (same,) = found(*both)
    (one_left_out,) = found(*both[:3])

    assert same.is_unanimous
    assert one_left_out.kinds == {MISSING}


def test_labels_that_hardly_overlap_are_places_of_their_own() -> None:
    assert [c.kinds for c in found(("linh", 0, 15, "claim"), ("minh", 12, 40, "complaint"))] == [
        {MISSING},
        {MISSING},
    ]


def test_a_label_not_offered_is_not_missing() -> None:
    offered = {"minh": frozenset({"claim"})}
    (cluster,) = clusters("story", TEXT, held(("linh", 0, 15, "empathy")), ("linh", "minh"), offered=offered)

    assert cluster.is_unanimous


def test_disputed_characters_and_candidates() -> None:
    (cluster,) = found(
        ("linh", 0, 15, "claim"), ("minh", 3, 17, "claim"), ("ha", 0, 15, "claim"), people=PEOPLE
    )

    assert cluster.disputed == (Range(0, 3), Range(15, 17))
    assert [(c.start, c.end, c.holders) for c in cluster.candidates] == [
        (0, 15, ("ha", "linh")),
        (3, 17, ("minh",)),
    ]


@st.composite
def worlds(draw: st.DrawFn) -> list[HeldSpan]:
    spans = set()
    for _ in range(draw(st.integers(0, 10))):
        start = draw(st.integers(0, len(TEXT) - 1))
        end = draw(st.integers(start + 1, min(len(TEXT), start + 20)))
        spans.add((start, end, draw(st.sampled_from(LABELS)), draw(st.sampled_from(PEOPLE))))
    return [HeldSpan(*span, f"t{number}") for number, span in enumerate(sorted(spans))]


QUICK = settings(max_examples=80, deadline=None)


@QUICK
@given(worlds())
def test_clusters_partition_the_spans(spans: list[HeldSpan]) -> None:
    made = clusters("story", TEXT, spans, PEOPLE)

    assert sorted(span for cluster in made for span in cluster.spans) == sorted(spans)
    assert len({cluster.id for cluster in made}) == len(made)
    assert [cluster.range.start for cluster in made] == sorted(cluster.range.start for cluster in made)


@QUICK
@given(worlds())
def test_unanimous_clusters_hold_no_disagreement(spans: list[HeldSpan]) -> None:
    for cluster in clusters("story", TEXT, spans, PEOPLE):
        own = {who: {s[:3] for s in cluster.spans if s.annotator == who} for who in PEOPLE}
        are_alike = len({frozenset(spans) for spans in own.values()}) == 1

        assert cluster.is_unanimous == are_alike
        assert are_alike or cluster.disputed or len(cluster.candidates) > 1


@QUICK
@given(worlds(), st.permutations(PEOPLE), st.randoms())
def test_neither_names_nor_order_decide(spans: list[HeldSpan], order: list[str], random) -> None:  # type: ignore[no-untyped-def]
    names = dict(zip(PEOPLE, order, strict=True))
    renamed = [span._replace(annotator=names[span.annotator]) for span in spans]
    random.shuffle(renamed)

    def shape(made: list[Cluster]) -> list[tuple[str, frozenset[str], float]]:
        return sorted((c.id, c.kinds, round(queue_cost(c), 9)) for c in made)

    assert shape(clusters("story", TEXT, renamed, PEOPLE)) == shape(clusters("story", TEXT, spans, PEOPLE))
