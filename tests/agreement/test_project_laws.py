"""What must hold from files to figures: packets split and ordered anyhow, unfinished work that is nothing."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.compared import LABELS, LENGTH, PEOPLE, SENTENCES, comparisons, marks, told

from storymark import bootstrap
from storymark.agreement.report import AgreementRoom
from storymark.domain.sentences import Sentences
from storymark.services.agreement_ports import (
    CONTINUUM_MEASURES,
    SPAN_MEASURES,
    UNIT_MEASURES,
    Compared,
    Mark,
    Question,
    Report,
)
from storymark.services.comparing import files_compared
from storymark.services.counted_work import Cut
from storymark.services.exchange_ports import ReadLayer, ReadStory, ReadTag
from storymark.services.ports import no_progress

QUICK = settings(max_examples=40, deadline=None)
QUESTION = Question(
    measures=(*UNIT_MEASURES, *SPAN_MEASURES, *CONTINUUM_MEASURES), draws=30, by=("label", "pair")
)
TEXT = "abcdefghijklmnopqrstuvwx"
UNFINISHED = ("todo", "open", "skipped")


def file_of(
    name: str, person: str, given_: tuple[Mark, ...], *, status: str = "submitted", round_: int = 1
) -> ReadStory:
    """One person's work on one story, as a packet brings it."""
    tags = tuple(
        ReadTag(start, end, label, TEXT[start:end], annotator=person, annotator_id=person, round=round_)
        for start, end, label, _ in given_
    )
    layer = ReadLayer(person, person, status=status, round=round_)
    sentences = Sentences(SENTENCES)
    return ReadStory(
        name, name, TEXT, title=name, language="vi", sentences=sentences, tags=tags, layers=(layer,)
    )


def pieces(compared: Compared) -> list[ReadStory]:
    """Every layer as a file of its own."""
    return [
        file_of(story.id, layer.annotator, layer.marks)
        for story in compared.stories
        for layer in story.layers
    ]


def report(read: list[tuple[str, ReadStory]]) -> Report:
    (compared,) = files_compared(read, Cut(), cutter=bootstrap.sentence_cutter())
    # Every label is there in every report, used or not.
    return AgreementRoom().report(replace(compared, labels=LABELS), QUESTION, no_progress)


@QUICK
@given(comparisons(), st.data())
def test_packets_may_be_split_and_come_in_any_order(compared: Compared, data: st.DataObject) -> None:
    read = pieces(compared)
    order = data.draw(st.permutations(read))
    packets = [f"packet {data.draw(st.integers(1, 3))}" for _ in order]

    split = report(list(zip(packets, order, strict=True)))
    whole = report([("packet", story) for story in read])

    assert told(split) == told(whole)
    assert [figure.low for figure in split.figures] == [figure.low for figure in whole.figures]


@QUICK
@given(
    comparisons(), marks(), st.sampled_from(UNFINISHED), st.sampled_from([*PEOPLE, "new"]), st.integers(1, 2)
)
def test_a_layer_that_is_not_handed_in_changes_nothing(
    compared: Compared, drawn: tuple[Mark, ...], status: str, person: str, round_: int
) -> None:
    read = pieces(compared)
    there = {(story.external_id, story.layers[0].annotator_id) for story in read}
    # A second round that is not handed in stands beside a first that is.
    place = next(
        (story.id for story in compared.stories if round_ == 2 or (story.id, person) not in there),
        "another",
    )
    more = file_of(place, person, drawn, status=status, round_=round_)

    assert told(report([("f", story) for story in [*read, more]])) == told(report([("f", s) for s in read]))


def test_the_text_is_as_long_as_the_made_up_layers() -> None:
    assert len(TEXT) == LENGTH
