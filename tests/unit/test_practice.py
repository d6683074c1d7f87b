"""Practice: differences from gold, each tag in one of them; and passages that stand twice."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from storymark.domain.decisions import GoldSpan
from storymark.domain.practice import BOUNDARY, EXTRA, LABEL, MISSING, differences
from storymark.domain.ranges import Range
from storymark.services.twins import other_places

spans = st.builds(
    lambda start, length, label: GoldSpan(start, start + length, label),
    st.integers(0, 30),
    st.integers(1, 12),
    st.sampled_from(["claim", "empathy"]),
)


def kinds(own: list[GoldSpan], gold: list[GoldSpan]) -> list[str]:
    return [d.kind for d in differences(own, gold)]


def test_each_kind_of_difference_is_told() -> None:
    claim = GoldSpan(0, 10, "claim")
    assert kinds([claim], [claim]) == []
    assert kinds([], [claim]) == [MISSING]
    assert kinds([claim], []) == [EXTRA]
    assert kinds([GoldSpan(0, 8, "claim")], [claim]) == [BOUNDARY]
    assert kinds([GoldSpan(0, 10, "empathy")], [claim]) == [LABEL]
    assert kinds([GoldSpan(10, 12, "claim")], [claim]) == [MISSING, EXTRA]  # they only touch


def test_one_label_is_paired_before_another_and_the_greater_overlap_first() -> None:
    gold = [GoldSpan(0, 10, "claim")]
    own = [GoldSpan(0, 9, "empathy"), GoldSpan(5, 10, "claim"), GoldSpan(0, 2, "claim")]
    found = {d.own: d.kind for d in differences(own, gold)}
    assert found == {own[1]: BOUNDARY, own[0]: EXTRA, own[2]: EXTRA}


@given(st.lists(spans, max_size=12), st.lists(spans, max_size=12))
def test_every_tag_is_alike_or_in_just_one_difference(own: list[GoldSpan], gold: list[GoldSpan]) -> None:
    found = differences(own, gold)
    mine = sorted(d.own for d in found if d.own is not None)
    theirs = sorted(d.gold for d in found if d.gold is not None)
    assert mine == sorted(set(own) - set(gold))
    assert theirs == sorted(set(gold) - set(own))
    for difference in found:
        both = (difference.own, difference.gold)
        if None not in both:
            a, b = both
            assert min(a.end, b.end) > max(a.start, b.start)  # type: ignore[union-attr]


def test_a_passage_is_found_again_whatever_its_case_and_blanks() -> None:
    text = "Chị xin hủy hợp đồng. Hôm sau chị xin\n hủy hợp đồng. nhịxin hủy hợp đồng"
    assert other_places(text, Range(0, 20)) == [Range(30, 51)]
    assert other_places(text, Range(30, 51)) == [Range(0, 20)]


def test_long_texts_are_searched_piece_by_piece_without_loss_or_double() -> None:
    words = "chị xin hủy hợp đồng"
    text = words + "".join(" một câu khác ." * n + f" {words} ." for n in (3, 900, 2_180, 2_181, 1))
    wanted = [m.start() for m in re.finditer(re.escape(words), text)][1:]
    assert [place.start for place in other_places(text, Range(0, len(words)))] == wanted
    assert len(wanted) == 5


def test_words_that_are_no_passage_are_not_offered() -> None:
    assert other_places("chị chị chị", Range(0, 3)) == []
    assert other_places("客户 客户", Range(0, 2)) == []


def test_chinese_needs_no_blanks_around_it() -> None:
    text = "他说客户要求退保了，后来客户要求退保。"
    start = text.index("客户")
    assert other_places(text, Range(start, start + 6)) == [Range(12, 18)]


@given(st.text("ab cd.", max_size=60), st.integers(0, 60), st.integers(0, 30))
def test_every_place_has_the_same_words(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    span = Range(start, min(len(text), start + length))
    wanted = text[span.start : span.end].split()
    for place in other_places(text, span):
        assert text[place.start : place.end].casefold().split() == [w.casefold() for w in wanted]
        assert place.end <= span.start or place.start >= span.end
