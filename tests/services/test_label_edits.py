"""Working on the label set: new labels, other words, places, deletion, splitting; and what goes stale."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storymark.domain.errors import BadValue, LabelInUse, UnknownLabel
from storymark.domain.fold import fold
from storymark.domain.ids import StoryId, TagId
from storymark.domain.labels import Label
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.state_hash import state_hash
from storymark.services import (
    annotating,
    history,
    label_acts,
    label_edits,
    labelling,
    layers,
    stale,
    story_labelling,
)
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.storage.replay import replay
from storymark.storage.store import SqlStore


def tag(ledger: Ledger, who: Annotator, story: StoryId, start: int, end: int, label: str) -> TagId:
    return annotating.tag(ledger, annotator=who, story=story, span=Range(start, end), label=label).tag.id


def whole_state(ledger: Ledger) -> str:
    assert isinstance(ledger.store, SqlStore)
    assert replay(ledger.store) == []
    return state_hash(fold(ledger.store.entries()))


def label(ledger: Ledger, key: str) -> Label:
    found = ledger.labels().get(key)
    assert found is not None
    return found


def test_a_new_label_gets_a_key_a_free_colour_and_digit_and_can_be_taken_back(
    ledger: Ledger, linh: Annotator
) -> None:
    revision = ledger.labels().revision
    key = label_edits.add_label(ledger, "  Đau buồn ", language="vi", author=linh.id)
    made = label(ledger, key)
    assert (key, made.name, made.shortcut, made.colour) == ("dau_buon", {"vi": "Đau buồn"}, "5", "plum")
    assert ledger.labels().labels[-1].key == key
    assert ledger.labels().revision == revision + 1 == made.defined
    assert label_edits.add_label(ledger, "悲伤", language="zh", author=linh.id) == "label"
    child = label_edits.add_label(ledger, "Đau buồn", language="vi", author=linh.id, parent="claim")
    assert (child, label(ledger, child).parent, label(ledger, child).colour) == (
        "dau_buon_2",
        "claim",
        "blue",
    )
    whole_state(ledger)
    for _ in range(3):
        history.undo(ledger, annotator=linh)
    assert [each.key for each in ledger.labels().labels] == [
        "claim",
        "complaint",
        "empathy",
        "financial_advice",
    ]
    assert whole_state(ledger)


def test_only_another_meaning_makes_tags_and_absences_stale_and_each_is_confirmed_by_one_act(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    first, second = list(ledger.store.story(story).sentences or ())[:2]  # type: ignore[union-attr]
    old = tag(ledger, linh, story, first.start, first.start + 3, "claim")
    tag(ledger, linh, story, first.start, first.start + 4, "complaint")
    layers.mark_read(ledger, annotator=linh, story=story, sentences=[second])
    assert stale.stale(ledger, annotator=linh) == []
    claim = label(ledger, "claim")
    label_edits.change_label(ledger, replace(claim, colour="#123456", shortcut="9"), author=linh.id)
    assert stale.stale(ledger, annotator=linh) == []
    wider = {**claim.definition, "en": "Any wish."}
    label_edits.change_label(ledger, replace(label(ledger, "claim"), definition=wider), author=linh.id)
    found = stale.stale(ledger, annotator=linh)
    assert [(each.tag, each.span.start, each.label) for each in found] == [
        (old, first.start, "claim"),
        ("", second.start, ""),
    ]
    assert stale.stale(ledger, annotator=annotator_named(ledger, "Minh")) == []
    assert stale.confirm(ledger, annotator=linh, tag=old).tag.label_revision == ledger.labels().revision
    layers.mark_read(ledger, annotator=linh, story=story, sentences=[second])
    assert stale.stale(ledger, annotator=linh) == []
    history.undo(ledger, annotator=linh)
    assert [each.tag for each in stale.stale(ledger, annotator=linh)] == [old]
    history.undo(ledger, annotator=linh)  # the definition
    assert stale.stale(ledger, annotator=linh) == []
    whole_state(ledger)


def test_a_revision_is_never_given_twice_even_after_undo(ledger: Ledger, linh: Annotator) -> None:
    label_acts.rename_label(ledger, "claim", "One", language="en", author=linh.id)
    given = ledger.labels().revision
    history.undo(ledger, annotator=linh)
    label_acts.rename_label(ledger, "claim", "Two", language="en", author=linh.id)
    assert ledger.labels().revision == given + 1


def test_labels_are_ordered_and_nested_and_never_under_themselves(ledger: Ledger, linh: Annotator) -> None:
    before = whole_state(ledger)
    label_edits.place_label(ledger, "empathy", author=linh.id, before="claim")
    label_edits.place_label(ledger, "complaint", author=linh.id, parent="claim", before="financial_advice")
    labels = ledger.labels()
    assert [each.key for each in labels.labels] == ["empathy", "claim", "complaint", "financial_advice"]
    assert label(ledger, "complaint").parent == "claim"
    with pytest.raises(BadValue, match="not the label or under it"):
        label_edits.place_label(ledger, "claim", author=linh.id, parent="complaint")
    with pytest.raises(UnknownLabel):
        label_edits.place_label(ledger, "claim", author=linh.id, before="nothing")
    assert label_edits.place_label(ledger, "empathy", author=linh.id, before="claim") is None
    history.undo(ledger, annotator=linh)
    history.undo(ledger, annotator=linh)
    assert whole_state(ledger) == before


def test_a_shortcut_that_another_label_has_is_refused(ledger: Ledger, linh: Annotator) -> None:
    with pytest.raises(BadValue, match="complaint"):
        label_edits.change_label(ledger, replace(label(ledger, "claim"), shortcut="2"), author=linh.id)
    assert label_edits.change_label(ledger, label(ledger, "claim"), author=linh.id) is None


def test_a_used_label_is_deleted_only_with_a_word_on_its_tags(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    mine = tag(ledger, linh, story, 0, 3, "claim")
    tag(ledger, linh, story, 4, 6, "claim")
    there = tag(ledger, linh, story, 4, 6, "complaint")
    whole = story_labelling.set_story_label(ledger, annotator=linh, story=story, label="claim").id
    label_edits.place_label(ledger, "empathy", author=linh.id, parent="claim")
    before = whole_state(ledger)
    with pytest.raises(LabelInUse, match="3 times"):
        label_edits.delete_label(ledger, "claim", author=linh.id)
    label_edits.delete_label(ledger, "claim", author=linh.id, tags_to="complaint")
    assert ledger.labels().get("claim") is None
    assert label(ledger, "empathy").parent == ""
    assert {t.id: t.label for t in ledger.store.tags(story)} == {mine: "complaint", there: "complaint"}
    assert [(each.id, each.label) for each in ledger.store.story_labels(story)] == [(whole, "complaint")]
    whole_state(ledger)
    history.undo(ledger, annotator=linh)
    assert whole_state(ledger) == before
    label_edits.delete_label(ledger, "financial_advice", author=linh.id)
    assert ledger.labels().get("financial_advice") is None


def test_a_label_is_split_off_with_the_tags_that_are_named(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    stays, goes = tag(ledger, linh, story, 0, 3, "claim"), tag(ledger, linh, story, 4, 6, "claim")
    other = tag(ledger, linh, story, 4, 6, "empathy")
    before = whole_state(ledger)
    with pytest.raises(BadValue, match="claim"):
        label_edits.split_label(ledger, "claim", tags=[other], name="X", language="en", author=linh.id)
    key = label_edits.split_label(ledger, "claim", tags=[goes], name="Refund", language="en", author=linh.id)
    assert [each.key for each in ledger.labels().labels][:2] == ["claim", key]
    assert {t.id: t.label for t in ledger.store.tags(story)} == {stays: "claim", goes: key, other: "empathy"}
    assert label(ledger, key).colour == label(ledger, "claim").colour
    whole_state(ledger)
    history.undo(ledger, annotator=linh)
    assert whole_state(ledger) == before


def test_a_merge_says_before_what_it_touches_and_can_keep_the_former_label(
    ledger: Ledger, linh: Annotator, story: StoryId, other_story: StoryId
) -> None:
    tag(ledger, linh, story, 0, 8, "claim")
    inside = tag(ledger, linh, story, 2, 5, "complaint")
    tag(ledger, linh, story, 0, 8, "complaint")
    tag(ledger, linh, other_story, 0, 2, "complaint")
    found = label_acts.preview_label_merge(ledger, ["complaint"], into="claim")
    assert (found.tags, found.stories) == ({"complaint": 3}, 2)
    assert (found.nested, found.doubles, found.gold, found.whole) == (2, 1, 0, 0)
    label_acts.merge_labels(ledger, ["complaint"], into="claim", author=linh.id, keep=True)
    kept = ledger.store.tag(inside)
    assert kept is not None
    assert (kept.label, kept.attributes) == ("claim", '{"was":"complaint"}')
    whole_state(ledger)


def order(ledger: Ledger) -> list[str]:
    return [str(each.key) for each in ledger.labels().labels]


def test_a_name_that_was_taken_back_or_deleted_can_be_given_again(ledger: Ledger, linh: Annotator) -> None:
    for take_away in (
        lambda: history.undo(ledger, annotator=linh),
        lambda: label_edits.delete_label(ledger, "moi", author=linh.id),
    ):
        assert label_edits.add_label(ledger, "Mới", language="vi", author=linh.id) == "moi"
        take_away()
        assert ledger.labels().get("moi") is None
        assert label_edits.add_label(ledger, "Mới", language="vi", author=linh.id) == "moi"
        assert label(ledger, "moi").name == {"vi": "Mới"}
        label_edits.delete_label(ledger, "moi", author=linh.id)
    labelling.add_labels(ledger, ["moi"], author=linh.id)
    assert label(ledger, "moi")
    whole_state(ledger)


def test_places_are_right_where_a_deletion_left_a_gap(ledger: Ledger, linh: Annotator) -> None:
    label_edits.delete_label(ledger, "complaint", author=linh.id)
    # Keys that would come first if two labels had one number.
    assert label_edits.add_label(ledger, "aaa", language="en", author=linh.id) == "aaa"
    assert order(ledger) == ["claim", "empathy", "financial_advice", "aaa"]
    label_edits.place_label(ledger, "aaa", author=linh.id, before="financial_advice")
    assert order(ledger) == ["claim", "empathy", "aaa", "financial_advice"]
    label_edits.delete_label(ledger, "claim", author=linh.id)
    made = label_edits.split_label(ledger, "aaa", tags=[], name="AA", language="en", author=linh.id)
    assert order(ledger) == ["empathy", "aaa", made, "financial_advice"]
    whole_state(ledger)
