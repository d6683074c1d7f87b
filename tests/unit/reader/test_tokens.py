"""Words, syllables, clauses and cores as far as characters tell."""

import pytest

from storymark.domain.ranges import Range
from storymark.ui.reader import tokens


def cut(function: object, text: str) -> list[str]:
    return [text[r.start : r.end] for r in function(text, Range(0, len(text)))]  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("chị xin hủy hợp đồng .", ["chị", "xin", "hủy", "hợp", "đồng", "."]),
        ("bảo hiểm, rồi…", ["bảo", "hiểm", ",", "rồi", "…"]),
        ("理赔款80元。", ["理", "赔", "款", "80", "元", "。"]),
        ("TP.HCM v1.2 a-b @x", ["TP.HCM", "v1.2", "a-b", "@", "x"]),
        ("“Em ơi”", ["“", "Em", "ơi", "”"]),
        ("a👩‍👩‍👧‍👦b 🇻🇳!", ["a", "👩‍👩‍👧‍👦", "b", "🇻🇳", "!"]),
        ("Viê\u0323t Nam", ["Viê\u0323t", "Nam"]),
        ("-\u0301abc x", ["-\u0301", "abc", "x"]),
        ("नमस्ते दुनिया।", ["नमस्ते", "दुनिया", "।"]),
        ("𠮷野家", ["𠮷", "野", "家"]),
        ("שלום עולם", ["שלום", "עולם"]),
        (" \u3000\t", []),
    ],
)
def test_tokens(text: str, wanted: list[str]) -> None:
    assert cut(tokens.tokens, text) == wanted


def test_syllables_are_finer_than_words() -> None:
    assert cut(tokens.syllables, "TP.HCM hợp đồng") == ["TP", ".", "HCM", "hợp", "đồng"]


def test_clauses_end_behind_commas_and_their_blanks() -> None:
    assert cut(tokens.clauses, "một, hai; ba: bốn .") == ["một, ", "hai; ", "ba: ", "bốn ."]
    assert cut(tokens.clauses, "因理赔,在走流程；好") == ["因理赔,", "在走流程；", "好"]
    assert cut(tokens.clauses, "không có dấu") == ["không có dấu"]


def test_the_core_of_a_clause_leaves_its_comma() -> None:
    text = "một, hai"
    assert tokens.clause_core(text, Range(0, 5)) == Range(0, 3)
    assert tokens.clause_core(",,", Range(0, 2)) == Range(0, 2)


@pytest.mark.parametrize(
    ("sentence", "core"),
    [
        ("chị xin hủy hợp đồng .", "chị xin hủy hợp đồng"),
        ("“在这样的情况下。”", "在这样的情况下"),
        ("好！", "好"),
        ("Really?!", "Really"),
        ("...", "..."),
        ("  không dấu  ", "không dấu"),
    ],
)
def test_the_core_of_a_sentence_leaves_the_final_mark_and_outer_quotes(sentence: str, core: str) -> None:
    found = tokens.plain_core(sentence, Range(0, len(sentence)))
    assert sentence[found.start : found.end] == core


def test_what_words_leave_out_is_filled_with_tokens() -> None:
    text = "“hợp đồng”, rồi ."
    words = [Range(1, 9), Range(12, 15)]
    found = tokens.filled(text, Range(0, len(text)), words)
    assert [text[r.start : r.end] for r in found] == ["“", "hợp đồng", "”", ",", "rồi", "."]


def test_words_that_reach_out_of_the_span_are_cut_to_it() -> None:
    found = tokens.filled("abc def", Range(1, 6), [Range(0, 3), Range(4, 7)])
    assert found == (Range(1, 3), Range(4, 6))
