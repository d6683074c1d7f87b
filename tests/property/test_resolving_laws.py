"""Ways out of any disagreement: they lie where somebody tagged, and alike means alike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from storymark.domain.decisions import DECIDED, STALE, Decision, standings
from storymark.domain.disagreements import Cluster, HeldSpan, clusters
from storymark.domain.ids import StoryId, TagId
from storymark.domain.resolving import (
    alike,
    likeness,
    majority,
    of_annotator,
    overlap,
    proposed,
    take,
    unanimous,
    union,
)

TEXT = "khách hàng xin hủy . nhân viên hỏi, rồi thăm! phí rất cao ."
PEOPLE = ("An", "Bình", "Chi")
span = st.tuples(st.integers(0, 50), st.integers(1, 9), st.sampled_from("xy"), st.sampled_from(PEOPLE))
story = StoryId("s")


@st.composite
def places(draw: st.DrawFn) -> list[Cluster]:
    drawn = draw(st.lists(span, max_size=14, unique=True))
    held = [
        HeldSpan(s, min(len(TEXT), s + n), label, who, f"t{i}") for i, (s, n, label, who) in enumerate(drawn)
    ]
    return clusters(story, TEXT, held, PEOPLE)


@given(places())
def test_every_way_out_lies_where_somebody_tagged(found: list[Cluster]) -> None:
    for cluster in found:
        ways = [take(c) for c in cluster.candidates]
        ways += [
            w for w in (union(cluster), overlap(cluster), majority(cluster), proposed(cluster, TEXT)) if w
        ]
        for way in ways:
            for start, end, label in way.spans:
                assert cluster.range.start <= start < end <= cluster.range.end
                assert label in {s.label for s in cluster.spans}
        shared = overlap(cluster)
        if shared is not None:
            (least,), most = shared.spans, union(cluster)
            assert most is not None
            assert most.spans[0].range.contains(least.range)


@given(places())
def test_rules_agree_with_each_other(found: list[Cluster]) -> None:
    for cluster in found:
        everybody = unanimous(cluster)
        if everybody is not None:
            assert majority(cluster) == everybody
            assert all(of_annotator(cluster, who) == everybody for who in PEOPLE)
        assert of_annotator(cluster, "nobody") is None


@given(places())
def test_a_place_is_alike_to_itself_and_only_the_same_decision_is(found: list[Cluster]) -> None:
    for cluster in found:
        for outcome in [take(c) for c in cluster.candidates]:
            wanted = likeness(cluster, outcome, TEXT)
            if wanted is None:
                continue
            same = alike(cluster, wanted, TEXT)
            assert same is None or likeness(cluster, same, TEXT) == wanted


@given(places(), st.data())
def test_no_decision_is_lost_when_candidates_change(found: list[Cluster], data: st.DataObject) -> None:
    made = [
        Decision(f"d{i}", story, c.id, "take", c.spans, (TagId(f"g{i}"),), decided_ms=i)
        for i, c in enumerate(found)
    ]
    assert [p.state for p in standings(found, made).clusters] == [DECIDED] * len(found)

    every = [s for c in found for s in c.spans]
    kept = [s for s in every if data.draw(st.booleans())]
    moved = [s._replace(end=min(len(TEXT), s.end + 1)) if data.draw(st.booleans()) else s for s in kept]
    after = standings(clusters(story, TEXT, moved, PEOPLE), made)
    told = {d.id for place in after.clusters for d in place.decisions} | {
        d.id for d in (*after.orphans, *after.alone)
    }
    assert told == {d.id for d in made}
    for place in after.clusters:
        if place.state == DECIDED:
            assert place.decisions[0].seen == place.cluster.spans
        elif place.decisions:
            assert place.state == STALE
