"""The reviewer's statistics, each number with the spans behind it."""

from __future__ import annotations

from pathlib import Path

import pytest

from storymark import bootstrap
from storymark.services.agreeing import Agreeing
from storymark.services.agreement_ports import Compared, ComparedLayer, ComparedStory, Mark
from storymark.services.comparing import project_compared
from storymark.services.counted_work import Cut
from storymark.services.ledger import Ledger
from storymark.services.review_statistics import (
    NOTHING,
    boundary_habits,
    by_revision,
    confusion,
    drifts,
    kinds_of,
    over_time,
    paces,
)
from storymark.services.statistics import project_statistics
from storymark.services.work_history import work_history

TEXT = "Họ hứa trả tiền, rồi họ im lặng! Tôi rất buồn."


def compared(**layers: list[tuple[int, int, str]]) -> Compared:
    made = tuple(
        ComparedLayer(who, tuple(Mark(*mark, id=f"{who}{n}") for n, mark in enumerate(marks)))
        for who, marks in layers.items()
    )
    return Compared((ComparedStory("s", len(TEXT), made),), ("claim", "complaint", "empathy"))


def matches(given: Compared):  # type: ignore[no-untyped-def]
    return Agreeing(bootstrap.agreement()).matches(given)


def test_the_matrix_has_rows_columns_and_nothing() -> None:
    given = compared(
        linh=[(0, 15, "claim"), (21, 31, "complaint"), (33, 46, "empathy")],
        minh=[(0, 15, "claim"), (21, 31, "claim")],
    )

    of_pair = {(c.first, c.second): c for c in confusion(given, matches(given), pair=("minh", "linh"))}

    assert {key: cell.count for key, cell in of_pair.items()} == {
        ("claim", "claim"): 1,
        ("claim", "complaint"): 1,
        (NOTHING, "empathy"): 1,
    }
    ((own, other),) = of_pair["claim", "complaint"].spans
    assert own is not None
    assert other is not None
    assert (own.tag, own.annotator, other.tag, other.start) == ("minh1", "minh", "linh1", 21)
    pooled = {(c.first, c.second): c.count for c in confusion(given, matches(given))}
    assert pooled == {("claim", "claim"): 1, ("claim", "complaint"): 1, ("empathy", NOTHING): 1}


def test_every_span_is_in_the_matrix_of_its_pair_once() -> None:
    given = compared(
        linh=[(0, 15, "claim"), (2, 10, "claim"), (33, 46, "empathy")],
        minh=[(0, 10, "complaint"), (0, 15, "claim"), (5, 12, "claim")],
    )
    cells = confusion(given, matches(given), pair=("linh", "minh"))

    refs = [ref for cell in cells for spans in cell.spans for ref in spans if ref is not None]
    assert sorted(ref.tag for ref in refs) == ["linh0", "linh1", "linh2", "minh0", "minh1", "minh2"]


def test_habits_say_who_is_earlier_and_where() -> None:
    given = compared(linh=[(0, 15, "claim")], minh=[(3, 17, "claim")], ha=[(0, 15, "claim")])

    habits = {habit.annotator: habit for habit in boundary_habits(matches(given))}

    assert (habits["minh"].median_start, habits["minh"].median_end) == (3, 2)
    assert set(habits["linh"].start) == {-3, 0}
    assert [ref.tag for ref in habits["minh"].end[2]] == ["minh0", "minh0"]


def test_kinds_lead_to_their_clusters() -> None:
    given = compared(linh=[(0, 15, "claim"), (33, 46, "empathy")], minh=[(0, 17, "claim")])

    kinds = {kind.kind: kind for kind in kinds_of(given, lambda _: TEXT)}

    assert {name: kind.count for name, kind in kinds.items() if kind.count} == {
        "missing": 1,
        "trivial_boundary": 1,
    }
    ((story, cluster),) = kinds["missing"].clusters
    assert (story, cluster.spans[0].tag) == ("s", "linh1")


def _many(count: int) -> Compared:
    """Agree at first, differ later; Minh tags ever more."""
    stories = []
    for number in range(count):
        extra = [
            Mark(at, at + 2, "claim", f"x{number}.{at}") for at in range(20, 20 + 3 * max(0, number - 12), 3)
        ]
        second = Mark(0, 15 if number < 10 else 12, "claim", f"m{number}")
        layers = (
            ComparedLayer("linh", (Mark(0, 15, "claim", f"l{number}"),)),
            ComparedLayer("minh", (second, *extra)),
        )
        stories.append(ComparedStory(f"s{number:02}", 200, layers))
    return Compared(tuple(stories), ("claim",))


def test_agreement_over_time_and_per_revision() -> None:
    given = _many(24)
    order = [story.id for story in given.stories]
    found = over_time(given, matches(given), order, window=10)

    assert len(found) == 15
    assert (found[0].f1, found[0].low, found[0].high) == (1.0, 1.0, 1.0)
    assert found[-1].f1 == 0.0
    assert found[5].low <= found[5].f1 <= found[5].high  # type: ignore[operator]
    revisions = {story: 1 if number < 10 else 2 for number, story in enumerate(order)}
    assert {r: p.f1 for r, p in by_revision(given, matches(given), revisions).items()} == {1: 1.0, 2: 0.0}


def test_drift_is_noticed_where_it_begins_to_show() -> None:
    given = _many(24)
    order = tuple(story.id for story in given.stories)

    found = {drift.annotator: drift for drift in drifts(given, {"linh": order, "minh": order})}

    assert found["linh"].alarm == ""
    assert "s12" <= found["minh"].alarm <= "s16"


def test_a_story_done_in_no_time_is_suspicious() -> None:
    lengths = {f"s{number}": 1000 for number in range(5)}
    times = {"linh": {"s0": 60_000, "s1": 66_000, "s2": 58_000, "s3": 9_000, "s4": 0}}

    (pace,) = paces(times, lengths)

    assert pace.usual == pytest.approx(59.0)
    assert pace.fast == ("s3",)
    assert "s4" not in pace.seconds


@pytest.fixture
def sample(tmp_path: Path):  # type: ignore[no-untyped-def]
    ledger = bootstrap.open_sample(tmp_path / "sample.storymark")
    yield ledger
    ledger.store.close()


def test_the_sample_disagrees_in_every_kind(sample: Ledger) -> None:
    (given,) = project_compared(sample, Cut(), cutter=bootstrap.sentence_cutter())
    kinds = kinds_of(given, lambda story: sample.story(story).text)  # type: ignore[arg-type]

    assert [kind.kind for kind in kinds if not kind.count] == []


def test_the_samples_own_layer_is_empty_and_the_invented_ones_are_done(sample: Ledger) -> None:
    found = project_statistics(sample)

    assert [(p.name, p.statuses["done"], p.tags) for p in found.annotators] == [
        ("Linh (sample)", 2, 32),
        ("Minh (sample)", 2, 39),
        ("Hà (sample)", 2, 38),
    ]
    history = work_history(sample)
    assert set(history.orders) == {p.id for p in found.annotators}
    assert set(history.revisions.values()) == {found.label_revision}


def test_answers_are_remembered_by_parameters_and_layers(sample: Ledger) -> None:
    from dataclasses import replace

    from storymark.services.agreement_ports import Question, Report

    asked: list[Question] = []

    class Room:
        def report(self, compared, question, progress) -> Report:  # type: ignore[no-untyped-def]
            asked.append(question)
            return Report()

    agreeing = Agreeing(Room())  # type: ignore[arg-type]
    (given,) = project_compared(sample, Cut(), cutter=bootstrap.sentence_cutter())
    agreeing.answer(given, Question())
    agreeing.answer(replace(given, stories=given.stories[::-1]), Question())
    assert len(asked) == 1

    agreeing.answer(given, Question(unit="codepoint"))
    story = given.stories[0]
    fewer = replace(story, layers=story.layers[1:])
    agreeing.answer(replace(given, stories=(fewer, *given.stories[1:])), Question())
    assert len(asked) == 3
