"""Tagging acts: what they change, what they refuse, what they leave alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storymark.domain.errors import (
    BadValue,
    LayerSubmitted,
    NotYourTag,
    SpanEmpty,
    SpanOutside,
    UnknownLabel,
    UnknownStory,
    UnknownTag,
)
from storymark.domain.ids import EntryId, StoryId, TagId, layer_id
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.services import annotating, layers
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named

from .conftest import ODD_TEXT

BOTH_STORES = True


def spot(words: str) -> Range:
    start = ODD_TEXT.index(words)
    return Range(start, start + len(words))


@pytest.mark.parametrize("words", ["𠮷野家", "Tiê\u0301ng", "👨‍👩‍👧", "שלום", ".\r\nTiê"])
def test_a_tag_keeps_its_quote_exactly(ledger: Ledger, linh: Annotator, story: StoryId, words: str) -> None:
    done = annotating.tag(ledger, annotator=linh, story=story, span=spot(words), label="claim")
    stored = ledger.store.tag(done.tag.id)
    assert stored is not None
    assert (stored.quote, stored.span, stored.label) == (words, spot(words), "claim")
    assert stored == done.tag


def test_the_first_tag_opens_the_story_and_marks_its_sentence_read(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    annotating.tag(ledger, annotator=linh, story=story, span=spot("rất ngon"), label="claim")
    layer = ledger.store.layer(layer_id(ledger.store.project, story, linh.id))
    sentences = ledger.story(story).sentences
    assert layer is not None
    assert sentences is not None
    assert layer.status == "open"
    assert layer.read == {sentences[0]: ledger.labels().revision}


def test_an_act_reads_the_marks_of_its_own_sentences(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    sentences = ledger.story(story).sentences
    assert sentences is not None
    assert len(sentences) > 2
    layers.mark_read(ledger, annotator=linh, story=story, sentences=list(sentences))
    identity = layer_id(ledger.store.project, story, linh.id)
    near = ledger.store.layer(identity, marks_in=Range(sentences[1].start, sentences[1].end))
    assert near is not None
    assert list(near.read) == [sentences[1]]
    whole = ledger.store.layer(identity)
    assert whole is not None
    assert near == replace(whole, read=near.read)
    assert list(whole.read) == list(sentences)

    # A tag over two sentences that were read brings no mark of its own.
    done = annotating.tag(
        ledger,
        annotator=linh,
        story=story,
        span=Range(sentences[1].start, sentences[2].start + 1),
        label="claim",
    )
    assert done.changes is not None
    entry = ledger.entry(EntryId(str(done.changes.entry)))
    assert [change.record for change in entry.changes] == ["tag"]


def test_the_same_label_on_the_same_span_is_the_same_tag(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    first = annotating.tag(ledger, annotator=linh, story=story, span=Range(0, 3), label="claim")
    again = annotating.tag(ledger, annotator=linh, story=story, span=Range(0, 3), label="claim")
    other = annotating.tag(ledger, annotator=linh, story=story, span=Range(0, 3), label="empathy")
    assert again.existed
    assert again.tag == first.tag
    assert not other.existed
    assert [t.label for t in ledger.store.tags(story)] == ["claim", "empathy"]


def test_a_repeated_id_is_acknowledged_once(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    for _ in range(2):
        annotating.tag(ledger, annotator=linh, story=story, span=Range(0, 3), label="claim", id="mine")
    assert [t.id for t in ledger.store.tags(story)] == ["mine"]


def test_relabel_and_resize_onto_an_equal_tag_give_that_tag(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    one = annotating.tag(ledger, annotator=linh, story=story, span=Range(0, 3), label="claim").tag
    two = annotating.tag(ledger, annotator=linh, story=story, span=Range(0, 3), label="empathy").tag
    three = annotating.tag(ledger, annotator=linh, story=story, span=Range(0, 7), label="claim").tag
    assert annotating.relabel(ledger, annotator=linh, tag=two.id, label="claim").tag == one
    assert annotating.resize(ledger, annotator=linh, tag=three.id, span=Range(0, 3)).tag == one
    assert len(ledger.store.tags(story)) == 3


def test_resize_takes_the_new_quote_along(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    one = annotating.tag(ledger, annotator=linh, story=story, span=spot("𠮷野家"), label="claim").tag
    wider = spot("𠮷野家 rất ngon")
    done = annotating.resize(ledger, annotator=linh, tag=one.id, span=wider)
    assert done.tag.quote == "𠮷野家 rất ngon"
    assert ledger.store.tag(one.id) == done.tag


def test_notes_confidence_attributes_and_removal(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    one = annotating.tag(ledger, annotator=linh, story=story, span=Range(0, 3), label="claim").tag
    annotating.set_note(ledger, annotator=linh, tag=one.id, note="<b>vì sao</b>\n😀")
    annotating.set_confidence(ledger, annotator=linh, tag=one.id, confidence="low")
    annotating.set_attributes(ledger, annotator=linh, tag=one.id, attributes='{"b": 1, "a": [true]}')
    stored = ledger.store.tag(one.id)
    assert stored is not None
    assert (stored.note, stored.confidence) == ("<b>vì sao</b>\n😀", "low")
    assert stored.attributes == '{"a":[true],"b":1}'
    annotating.remove(ledger, annotator=linh, tag=one.id)
    assert ledger.store.tag(one.id) is None
    with pytest.raises(UnknownTag):
        annotating.set_note(ledger, annotator=linh, tag=one.id, note="x")


def test_what_is_refused_changes_nothing(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    before = [entry.id for entry in ledger.store.entries()]
    length = len(ODD_TEXT)
    refusals = [
        (SpanOutside, {"span": Range(0, length + 1)}),
        (SpanEmpty, {"span": Range(3, 3)}),
        (UnknownLabel, {"label": "no_such"}),
        (UnknownStory, {"story": StoryId("0" * 64)}),
        (BadValue, {"confidence": "sure"}),
        (BadValue, {"attributes": "[1]"}),
        (BadValue, {"origin": "dream"}),
    ]
    for error, wrong in refusals:
        right = {"annotator": linh, "story": story, "span": Range(0, 3), "label": "claim"}
        with pytest.raises(error):
            annotating.tag(ledger, **{**right, **wrong})
    assert [entry.id for entry in ledger.store.entries()] == before


def test_nobody_changes_another_persons_tag(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    one = annotating.tag(ledger, annotator=linh, story=story, span=Range(0, 3), label="claim").tag
    minh = annotator_named(ledger, "Minh")
    with pytest.raises(NotYourTag, match="Linh"):
        annotating.remove(ledger, annotator=minh, tag=one.id)
    own = annotating.tag(ledger, annotator=minh, story=story, span=Range(0, 3), label="claim")
    assert not own.existed
    assert len(ledger.store.tags(story)) == 2


def test_status_flag_read_and_time(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    layers.mark_read(ledger, annotator=linh, story=story, sentences=[Range(0, 9)])
    assert layers.mark_read(ledger, annotator=linh, story=story, sentences=[Range(0, 9)]) is None
    layers.set_flag(ledger, annotator=linh, story=story, is_flagged=True)
    layers.add_time(ledger, annotator=linh, story=story, active_ms=1500)
    layers.add_time(ledger, annotator=linh, story=story, active_ms=500)
    layers.set_status(ledger, annotator=linh, story=story, status="skipped", reason="not a story")
    layer = layers.own_layer(ledger, annotator=linh, story=story)
    assert (layer.status, layer.reason, layer.flagged, layer.time_ms) == (
        "skipped",
        "not a story",
        True,
        2000,
    )
    assert list(layer.read) == [Range(0, 9)]
    with pytest.raises(BadValue):
        layers.set_status(ledger, annotator=linh, story=story, status="submitted")


def test_a_layer_that_was_handed_in_is_read_only(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    from storymark.domain import edits

    one = annotating.tag(ledger, annotator=linh, story=story, span=Range(0, 3), label="claim").tag
    layer = layers.own_layer(ledger, annotator=linh, story=story)
    ledger.commit("submit", author=linh.id, changes=[edits.change_layer(layer, status="submitted")])
    for act in (
        lambda: annotating.tag(ledger, annotator=linh, story=story, span=Range(4, 7), label="claim"),
        lambda: annotating.remove(ledger, annotator=linh, tag=TagId(one.id)),
        lambda: layers.set_status(ledger, annotator=linh, story=story, status="open"),
    ):
        with pytest.raises(LayerSubmitted):
            act()
