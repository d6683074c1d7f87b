"""The part of a sentence that a tag on all of it takes."""

import pytest

from storymark.domain.ranges import Range
from storymark.language.sentences.marks import sentence_core


def core(text: str) -> str:
    start, end = sentence_core(text, Range(0, len(text)))
    return text[start:end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tôi đi làm về muộn .", "tôi đi làm về muộn"),
        ("Tôi đi làm.", "Tôi đi làm"),
        ("他走了。", "他走了"),
        ("Cái gì?!", "Cái gì"),
        ("cái gì ? !", "cái gì"),
        ("他想说……", "他想说"),
        ("Thôi . . .", "Thôi"),
        ("“人生真的不容易。”", "人生真的不容易"),
        ("“好的”。", "好的"),
        ("“Em đi nhé!”", "Em đi nhé"),
        ('"Em đi nhé!"', "Em đi nhé"),
        ('" em đi nhé ! "', "em đi nhé"),
        ("「走吧。」", "走吧"),
    ],
)
def test_final_mark_and_outer_quotation_marks_are_left_out(text: str, expected: str) -> None:
    assert core(text) == expected


def test_a_mark_without_partner_inside_is_an_outer_one() -> None:
    assert core("“这些服务会让自己的情感升华。") == "这些服务会让自己的情感升华"
    assert core("人生真的不是很容易。”") == "人生真的不是很容易"


def test_inner_quotation_marks_stay() -> None:
    assert core("“走吧。”他说。") == "“走吧。”他说"
    assert core("他说“好的”。") == "他说“好的”"
    assert core('"A" và "B"') == '"A" và "B"'
    assert core("Câu “Còn nước còn tát” rất hay.") == "Câu “Còn nước còn tát” rất hay"


def test_a_closer_after_the_final_mark_goes_with_it() -> None:
    assert core("他说：“好的。”") == "他说：“好的"
    assert core("(Lúc đó tôi chưa sinh.)") == "Lúc đó tôi chưa sinh"


def test_a_bracket_without_final_mark_stays() -> None:
    assert core("Anh về (muộn).") == "Anh về (muộn)"
    assert core("(Tác giả gửi từ Cần Thơ)") == "(Tác giả gửi từ Cần Thơ)"
    assert core("Anh về (muộn.)") == "Anh về (muộn.)"


def test_the_stop_of_a_dotted_abbreviation_stays() -> None:
    assert core("Có bút, sách, v.v.") == "Có bút, sách, v.v."
    assert core("He moved to the U.S.") == "He moved to the U.S."


def test_blanks_at_the_edges_are_left_out() -> None:
    text = "\u3000 Một hai. \u200b"
    assert sentence_core(text, Range(0, len(text))) == Range(2, 9)


@pytest.mark.parametrize("text", ["...", "……", "“……”", "?!", "a", "。", '"', "…”", "(!)"])
def test_it_is_never_empty(text: str) -> None:
    assert core(text) == text


def test_it_lies_within_the_sentence_of_a_longer_text() -> None:
    text = "Một. “Hai.” Ba."
    assert sentence_core(text, Range(5, 11)) == Range(6, 9)
    assert sentence_core(text, Range(12, 15)) == Range(12, 14)


def test_no_combining_mark_is_cut_off_its_base() -> None:
    assert core("“\u0301Một.") == "“\u0301Một"
    assert core("Một.\u0301") == "Một.\u0301"
    assert core("To\u0302i đi ba\u0302\u0301y lâu .") == "To\u0302i đi ba\u0302\u0301y lâu"


def test_emoji_after_the_mark_are_content() -> None:
    assert core("Tuyệt vời! 😍") == "Tuyệt vời! 😍"
