"""Re-anchoring by examples: what people do to a text between two imports."""

from __future__ import annotations

from storymark.domain.ranges import Range
from storymark.domain.reanchoring import reanchor

OLD = "Hôm qua tôi gọi tổng đài ba lần. Không ai trả lời cả, tôi rất buồn. Sáng nay có người gọi lại xin lỗi."


def span(quote: str, text: str = OLD) -> Range:
    return Range(text.index(quote), text.index(quote) + len(quote))


def kinds(new: str, *quotes: str) -> list[tuple[str, str]]:
    found = reanchor(OLD, new, [span(quote) for quote in quotes])
    return [(each.kind, new[each.span.start : each.span.end] if each.span else "") for each in found]


def test_a_sentence_put_in_the_middle_moves_only_what_follows() -> None:
    new = OLD.replace("Sáng nay", "Tối cũng vậy. Sáng nay")
    assert kinds(new, "tổng đài", "xin lỗi") == [("exact", "tổng đài"), ("moved", "xin lỗi")]


def test_two_edits_leave_what_lies_between_them_sure() -> None:
    new = OLD.replace("Hôm qua", "Tuần trước").replace("xin lỗi", "và xin lỗi")
    assert kinds(new, "trả lời") == [("moved", "trả lời")]


def test_changed_words_are_proposed_but_not_as_known() -> None:
    new = OLD.replace("rất buồn", "thất vọng")
    assert kinds(new, "rất buồn") == [("uncertain", "thất vọng")]


def test_a_passage_that_is_gone_is_lost() -> None:
    assert kinds("Một câu chuyện khác hẳn.", "tổng đài") == [("lost", "")]


def test_a_word_that_stands_twice_after_both_were_touched_is_uncertain() -> None:
    (found,) = reanchor("A vui. B vui.", "1 vui, 2 vui;", [Range(2, 5)])
    assert (found.kind, found.span) == ("uncertain", Range(2, 5))
