"""Splitting and joining sentences: acts that move no tag, survive cutting anew, and can be taken back."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storymark import bootstrap
from storymark.domain.errors import NoSuchSplit, SentencesApart
from storymark.domain.ids import StoryId
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.services import annotating, history, layers
from storymark.services.correcting import join_sentence, split_sentence
from storymark.services.ledger import Ledger
from storymark.services.operations import perform
from storymark.services.people import annotator_named
from storymark.services.recutting import recut
from storymark.storage.replay import replay


def words(ledger: Ledger, story: StoryId) -> list[str]:
    whole = ledger.story(story)
    return [whole.text[s.start : s.end] for s in whole.sentences or ()]


def test_a_sentence_is_split_where_it_was_said(ledger: Ledger, linh: Annotator, other_story: StoryId) -> None:
    assert words(ledger, other_story) == ["một câu .", "hai câu ."]
    split_sentence(ledger, annotator=linh, story=other_story, at=4)
    assert words(ledger, other_story) == ["một", "câu .", "hai câu ."]
    assert ledger.story(other_story).sentences.manual == {0, 1}
    history.undo(ledger, annotator=linh)
    assert words(ledger, other_story) == ["một câu .", "hai câu ."]
    assert not ledger.story(other_story).sentences.manual
    history.redo(ledger, annotator=linh)
    assert words(ledger, other_story) == ["một", "câu .", "hai câu ."]


def test_a_correction_that_was_taken_back_can_be_made_again(
    ledger: Ledger, linh: Annotator, other_story: StoryId
) -> None:
    for _ in range(2):
        split_sentence(ledger, annotator=linh, story=other_story, at=4)
        assert words(ledger, other_story) == ["một", "câu .", "hai câu ."]
        history.undo(ledger, annotator=linh)
        assert words(ledger, other_story) == ["một câu .", "hai câu ."]
    assert replay(ledger.store) == []  # type: ignore[arg-type]


def test_sentences_are_joined_and_split_again(ledger: Ledger, linh: Annotator, other_story: StoryId) -> None:
    join_sentence(ledger, annotator=linh, story=other_story, at=2)
    assert words(ledger, other_story) == ["một câu . hai câu ."]
    split_sentence(ledger, annotator=linh, story=other_story, at=10)
    assert words(ledger, other_story) == ["một câu .", "hai câu ."]


def test_corrections_survive_cutting_anew(ledger: Ledger, linh: Annotator, other_story: StoryId) -> None:
    join_sentence(ledger, annotator=linh, story=other_story, at=0)
    assert recut(ledger, annotator=linh, story=other_story, cutter=bootstrap.sentence_cutter()) is None
    assert words(ledger, other_story) == ["một câu . hai câu ."]


def test_no_blank_becomes_a_sentence_beside_a_correction(
    ledger: Ledger, linh: Annotator, other_story: StoryId
) -> None:
    split_sentence(ledger, annotator=linh, story=other_story, at=4)
    assert recut(ledger, annotator=linh, story=other_story, cutter=bootstrap.sentence_cutter()) is None
    assert words(ledger, other_story) == ["một", "câu .", "hai câu ."]


def test_no_tag_moves(ledger: Ledger, linh: Annotator, other_story: StoryId) -> None:
    over = annotating.tag(ledger, annotator=linh, story=other_story, span=Range(4, 13), label="claim").tag
    split_sentence(ledger, annotator=linh, story=other_story, at=4)
    join_sentence(ledger, annotator=linh, story=other_story, at=4)
    assert ledger.store.tags(other_story) == [over]


def test_what_was_read_stays_read_for_everybody(
    ledger: Ledger, linh: Annotator, other_story: StoryId
) -> None:
    ha = annotator_named(ledger, "Hà")
    first, second = ledger.story(other_story).sentences
    layers.mark_read(ledger, annotator=linh, story=other_story, sentences=[first, second])
    layers.mark_read(ledger, annotator=ha, story=other_story, sentences=[first])

    split_sentence(ledger, annotator=linh, story=other_story, at=4)
    assert set(ledger.story(other_story).sentences) <= set(_read(ledger, linh, other_story))
    assert {Range(0, 3), Range(4, 9)} <= set(_read(ledger, ha, other_story))
    join_sentence(ledger, annotator=linh, story=other_story, at=4)
    joined = Range(4, 19)
    assert joined in _read(ledger, linh, other_story)
    assert joined not in _read(ledger, ha, other_story)  # Hà never saw the second half


def _read(ledger: Ledger, who: Annotator, story: StoryId) -> dict[Range, int]:
    return layers.own_layer(ledger, annotator=who, story=story).read


def test_no_part_is_without_words_and_nothing_is_joined_over_a_line(
    ledger: Ledger, linh: Annotator, story: StoryId, other_story: StoryId
) -> None:
    before = ledger.story(story).sentences
    for at in (0, 9, 19, 500, -3):  # the start, the end, the gap, beyond
        with pytest.raises(NoSuchSplit):
            split_sentence(ledger, annotator=linh, story=other_story, at=at)
    with pytest.raises(SentencesApart):
        join_sentence(ledger, annotator=linh, story=story, at=3)  # CR LF behind it
    with pytest.raises(SentencesApart):
        join_sentence(ledger, annotator=linh, story=other_story, at=12)  # the last one
    assert ledger.story(story).sentences == before


def test_a_split_never_cuts_a_cluster(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    text = ledger.story(story).text
    inside = text.index("👨") + 2
    split_sentence(ledger, annotator=linh, story=story, at=inside + 4)
    assert all(not part.startswith("\u200d") for part in words(ledger, story))


def test_they_are_acts_as_data(ledger: Ledger, linh: Annotator, other_story: StoryId) -> None:
    done = perform(ledger, annotator=linh, operation={"op": "split", "story": other_story, "at": 4})
    assert done.changes is not None
    assert done.changes.stories == {other_story}
    perform(ledger, annotator=linh, operation={"op": "join", "story": other_story, "at": 0})
    assert words(ledger, other_story) == ["một câu .", "hai câu ."]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.booleans(), st.integers(0, 20)), max_size=8))
def test_any_corrections_leave_sorted_disjoint_words_and_replay(
    ledger: Ledger, linh: Annotator, other_story: StoryId, acts: list[tuple[bool, int]]
) -> None:
    text = ledger.story(other_story).text
    for is_split, at in acts:
        act = split_sentence if is_split else join_sentence
        try:
            act(ledger, annotator=linh, story=other_story, at=at)
        except (NoSuchSplit, SentencesApart):
            continue
    cut = list(ledger.story(other_story).sentences)
    assert all(a.end <= b.start for a, b in pairwise(cut))
    assert all(text[s.start : s.end].strip() == text[s.start : s.end] != "" for s in cut)
    covered = "".join(text[s.start : s.end] for s in cut)
    assert covered.replace(" ", "") == text.replace(" ", "")
    assert replay(ledger.store) == []  # type: ignore[arg-type]
