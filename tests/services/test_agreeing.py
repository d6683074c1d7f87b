"""Which work counts: handed in, independent, offered; and what is told apart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storymark import bootstrap
from storymark.domain import edits
from storymark.domain.ids import LabelKey, StoryId, TagId, layer_id
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.tags import Layer, Tag
from storymark.services import annotating
from storymark.services.agreeing import Agreeing
from storymark.services.agreement_ports import Compared, Figure, Question
from storymark.services.assigning import assign, give_again, give_back, submit
from storymark.services.comparing import GOLD, project_compared, with_gold
from storymark.services.counted_work import Cut
from storymark.services.labelling import add_labels
from storymark.services.layers import set_status
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named, same_person


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = bootstrap.open_sample(tmp_path / "sample.storymark")
    yield ledger
    ledger.store.close()


@pytest.fixture
def people(ledger: Ledger) -> tuple[Annotator, Annotator]:
    return annotator_named(ledger, "An"), annotator_named(ledger, "Bình")


@pytest.fixture
def story(ledger: Ledger) -> StoryId:
    return ledger.store.story_ids()[0]


def cut() -> Cut:
    return Cut(annotators=("An", "Bình"))


def compared(ledger: Ledger) -> list[Compared]:
    return project_compared(ledger, cut(), cutter=bootstrap.sentence_cutter())


def tag(ledger: Ledger, who: Annotator, story: StoryId, start: int, end: int, label: str = "claim") -> None:
    annotating.tag(ledger, annotator=who, story=story, span=Range(start, end), label=label)


def figure(given: Compared, measure: str, label: str) -> Figure:
    question = Question(measures=(measure,), unit="codepoint", draws=0)
    report = Agreeing(bootstrap.agreement()).answer(given, question).report
    return next(f for f in report.figures if f.label == label)


def test_done_counts_until_somebody_is_assigned_something(
    ledger: Ledger, people: tuple[Annotator, Annotator], story: StoryId
) -> None:
    an, binh = people
    for who in people:
        tag(ledger, who, story, 961, 987)
        set_status(ledger, annotator=who, story=story, status="done")
    assert len(compared(ledger)[0].stories[0].layers) == 2

    assign(ledger, {an.id: [story], binh.id: [story]}, author=an.id)
    assert compared(ledger)[0].stories == ()

    submit(ledger, annotator=an, stories=[story])
    assert [layer.annotator for layer in compared(ledger)[0].stories[0].layers] == [an.id]

    submit(ledger, annotator=binh, stories=[story])
    assert figure(compared(ledger)[0], "alpha", "claim").value == 1.0


def test_a_label_that_came_later_is_missing_in_what_was_handed_in(
    ledger: Ledger, people: tuple[Annotator, Annotator], story: StoryId
) -> None:
    an, binh = people
    tag(ledger, an, story, 961, 987)
    tag(ledger, binh, story, 961, 987)
    submit(ledger, annotator=an, stories=[story])
    add_labels(ledger, ["thanks"], author=binh.id)
    tag(ledger, binh, story, 1005, 1061, "thanks")
    submit(ledger, annotator=binh, stories=[story])

    (given,) = compared(ledger)

    assert figure(given, "alpha", "thanks").reason == "one_annotator"
    assert figure(given, "f1_strict", "thanks").value is None
    assert figure(given, "alpha", "").value == 1.0
    assert figure(given, "f1_strict", "").value == 1.0


def test_work_after_return_is_told_apart(
    ledger: Ledger, people: tuple[Annotator, Annotator], story: StoryId
) -> None:
    an, binh = people
    tag(ledger, an, story, 961, 987)
    tag(ledger, binh, story, 961, 980)
    for who in people:
        submit(ledger, annotator=who, stories=[story])
    give_back(ledger, author=an.id, annotator=binh, stories=[story])
    (second,) = [
        t
        for layer in ledger.store.layers(story)
        if layer.annotator == binh.id and layer.round == 2
        for t in ledger.store.tags(story, layer=layer.id)
    ]
    annotating.resize(ledger, annotator=binh, tag=second.id, span=Range(961, 987))
    submit(ledger, annotator=binh, stories=[story])

    independent, later = compared(ledger)

    assert (independent.basis, later.basis, later.is_after_discussion) == ("", "discussion", True)
    assert figure(independent, "f1_strict", "").value == 0.0
    assert figure(later, "f1_strict", "").value == 1.0
    assert "after discussion" in later.cut


def test_hidden_repeats_compare_a_person_with_themself(
    ledger: Ledger, people: tuple[Annotator, Annotator], story: StoryId
) -> None:
    an, _ = people
    tag(ledger, an, story, 961, 987)
    submit(ledger, annotator=an, stories=[story])
    give_again(ledger, author=an.id, annotator=an, stories=[story])
    tag(ledger, an, story, 961, 987)
    tag(ledger, an, story, 1005, 1061, "empathy")
    submit(ledger, annotator=an, stories=[story])

    independent, again = compared(ledger)

    assert again.basis == "repeat"
    assert [layer.annotator for layer in again.stories[0].layers] == ["again", "first"]
    assert figure(again, "f1_strict", "").value == pytest.approx(2 / 3)
    assert figure(independent, "f1_strict", "").reason == "one_annotator"


def test_two_ids_of_one_person_are_compared_with_others_and_not_with_each_other(
    ledger: Ledger, people: tuple[Annotator, Annotator], story: StoryId
) -> None:
    an, binh = people
    tag(ledger, an, story, 961, 987)
    tag(ledger, binh, story, 1005, 1061)
    for who in people:
        submit(ledger, annotator=who, stories=[story])
    assert len(compared(ledger)[0].stories[0].layers) == 2

    same_person(ledger, binh, other=an, author=an.id)

    (layer,) = compared(ledger)[0].stories[0].layers
    assert [mark.start for mark in layer.marks] == [961, 1005]


def test_everybody_can_be_held_against_gold(
    ledger: Ledger, people: tuple[Annotator, Annotator], story: StoryId
) -> None:
    an, binh = people
    tag(ledger, an, story, 961, 987)
    tag(ledger, binh, story, 961, 980)
    for who in people:
        submit(ledger, annotator=who, stories=[story])
    identity = layer_id(ledger.store.project, story, an.id, kind="gold")
    layer = Layer(identity, story, an.id, kind="gold", status="open")
    text = ledger.story(story).text
    decided = Tag(TagId("gold-1"), layer.id, 961, 987, LabelKey("claim"), text[961:987], origin="adjudicated")
    changes = [edits.whole_layer(layer), edits.add_tag(decided, story=story)]
    ledger.commit("decision", author=an.id, changes=changes)

    (given,) = compared(ledger)
    against = with_gold(ledger, given)
    question = Question(measures=("f1_strict",), by=("pair",), draws=0)
    figures = Agreeing(bootstrap.agreement()).answer(against, question).report.figures

    of_gold = {f.annotators[0]: f.value for f in figures if f.annotators[1:] == (GOLD,)}
    assert of_gold == {an.id: 1.0, binh.id: 0.0}
    assert len(given.stories[0].layers) == 2
