"""Cutting anew moves nothing that a person made and can be taken back; own words are acts too."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storymark import bootstrap
from storymark.domain import edits
from storymark.domain.errors import BadValue
from storymark.domain.ids import StoryId
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.services import annotating, history
from storymark.services.ledger import Ledger
from storymark.services.recutting import around_corrections, recut
from storymark.services.user_words import add_user_word, remove_user_word, user_words

BOTH_STORES = True


def by_halves(text: str, *, language: str = "auto") -> Sentences:
    """Another segmenter: two sentences, whatever the text."""
    middle = len(text) // 2
    return Sentences([Range(0, middle), Range(middle, len(text))], segmenter=f"halves/1/{language}")


def test_recutting_keeps_tags_and_is_undone(ledger: Ledger, linh: Annotator, other_story: StoryId) -> None:
    before = ledger.story(other_story).sentences
    tag = annotating.tag(ledger, annotator=linh, story=other_story, span=Range(0, 8), label="claim").tag
    assert recut(ledger, annotator=linh, story=other_story, cutter=by_halves) is not None
    after = ledger.story(other_story)
    assert after.segmenter == "halves/1/vi"
    assert after.sentences is not None
    assert len(after.sentences) == 2
    assert ledger.store.tags(other_story) == [tag]
    assert recut(ledger, annotator=linh, story=other_story, cutter=by_halves) is None
    history.undo(ledger, annotator=linh)
    assert ledger.story(other_story).sentences == before
    history.redo(ledger, annotator=linh)
    assert ledger.story(other_story).segmenter == "halves/1/vi"


def test_the_language_is_set_by_hand_and_taken_back(
    ledger: Ledger, linh: Annotator, other_story: StoryId
) -> None:
    cutter = bootstrap.sentence_cutter()
    recut(ledger, annotator=linh, story=other_story, cutter=cutter, language="en")
    assert ledger.story(other_story).language == "en"
    history.undo(ledger, annotator=linh)
    assert ledger.story(other_story).language == "vi"
    with pytest.raises(BadValue, match="one of"):
        recut(ledger, annotator=linh, story=other_story, cutter=cutter, language="klingon")


def test_a_corrected_sentence_stays_as_it_is(ledger: Ledger, linh: Annotator, other_story: StoryId) -> None:
    from dataclasses import replace

    whole = ledger.story(other_story)
    corrected = Sentences([Range(0, 3), Range(4, len(whole.text))], segmenter="x", manual=[0])
    change = edits.recut_sentences(replace(whole, sentences=corrected))
    ledger.commit("sentences", author=linh.id, changes=[change])
    recut(ledger, annotator=linh, story=other_story, cutter=bootstrap.sentence_cutter())
    after = ledger.story(other_story).sentences
    assert after is not None
    assert after[0] == Range(0, 3)
    assert after.manual == frozenset({0})
    assert after.segmenter != "x"


@given(st.data())
def test_corrections_are_kept_whole_and_everything_stays_sorted_and_disjoint(data: st.DataObject) -> None:
    def cuts() -> Sentences:
        edges = sorted(data.draw(st.sets(st.integers(0, 40), min_size=2, max_size=10)))
        pairs = [Range(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False)]
        manual = data.draw(st.sets(st.integers(0, max(0, len(pairs) - 1)), max_size=len(pairs)))
        return Sentences(pairs, segmenter="s", manual=[i for i in manual if i < len(pairs)])

    old, fresh = cuts(), Sentences(list(cuts()), segmenter="fresh")
    merged = around_corrections(old, fresh, "x" * 41)
    assert [merged[i] for i in sorted(merged.manual)] == [old[i] for i in sorted(old.manual)]
    assert all(a.end <= b.start for a, b in pairwise(merged))
    covered = {p for span in [*fresh, *(old[i] for i in old.manual)] for p in range(*span)}
    assert {p for span in merged for p in range(*span)} == covered


def test_a_projects_own_words(ledger: Ledger, linh: Annotator) -> None:
    add_user_word(ledger, annotator=linh, word=" 理赔款 ")
    add_user_word(ledger, annotator=linh, word="bảo hiểm nhân thọ")
    assert add_user_word(ledger, annotator=linh, word="理赔款") is None
    assert user_words(ledger) == ("bảo hiểm nhân thọ", "理赔款")
    history.undo(ledger, annotator=linh)
    assert user_words(ledger) == ("理赔款",)
    remove_user_word(ledger, annotator=linh, word="理赔款")
    assert user_words(ledger) == ()
    for wrong in ("", " ", "…", "x" * 61, "a\nb"):
        with pytest.raises(BadValue):
            add_user_word(ledger, annotator=linh, word=wrong)
