"""What a query finds, and what it overlooks only when it is told to."""

from __future__ import annotations

import unicodedata

import pytest

from storymark.domain.finding import CASE, DEFAULT_FOLDS, FOLDS, FORM, MARKS, WIDTH, Finder

ALL = frozenset(FOLDS)
NONE: frozenset[str] = frozenset()


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def found(
    query: str, text: str, folds: frozenset[str] = DEFAULT_FOLDS, *, is_word: bool = False
) -> list[str]:
    return [text[start:end] for start, end in Finder(query, folds=folds, is_word=is_word).spans(text)]


@pytest.mark.parametrize(
    ("query", "text", "folds", "hits"),
    [
        ("理赔", "申请理赔,理赔了", NONE, ["理赔", "理赔"]),
        ("khách", "Khách khách", NONE, ["khách"]),
        ("khách", "Khách khách", frozenset({CASE}), ["Khách", "khách"]),
        ("khach", "khách khach", NONE, ["khach"]),
        ("khach", "khách khach", frozenset({MARKS}), ["khách", "khach"]),
        ("khách", "khach", frozenset({MARKS}), ["khach"]),
        ("di", "đi Đi di", frozenset({MARKS}), ["đi", "di"]),
        ("di", "đi Đi di", frozenset({MARKS, CASE}), ["đi", "Đi", "di"]),
        ("đi", nfd("đi"), frozenset({FORM}), ["đi"]),
        ("việt", f"{nfd('việt')} việt", frozenset({FORM}), [nfd("việt"), "việt"]),
        ("việt", nfd("việt"), NONE, []),
        (nfd("việt"), "việt", frozenset({FORM}), ["việt"]),
        ("e", nfd("ế ê e"), frozenset({FORM}), ["e"]),  # an e with a mark is another letter
        ("ABC", "ＡＢＣ abc", frozenset({WIDTH}), ["ＡＢＣ"]),
        ("ABC", "ＡＢＣ ａｂｃ abc", frozenset({WIDTH, CASE}), ["ＡＢＣ", "ａｂｃ", "abc"]),
        ("khách hàng", "khách\u3000\n hàng", frozenset({WIDTH}), ["khách\u3000\n hàng"]),
        ("khách hàng", "khách  hàng", NONE, []),
        ("カ", "ｶ カ", frozenset({WIDTH}), ["ｶ", "カ"]),
        ("한국", nfd("한국") + " 한국", frozenset({FORM}), [nfd("한국"), "한국"]),
        ("金", "\uf90a", frozenset({FORM}), ["\uf90a"]),  # a compatibility ideograph of the same sign
        ("a.c", "abc a.c", DEFAULT_FOLDS, ["a.c"]),
        ("[x]*", "x [x]*", DEFAULT_FOLDS, ["[x]*"]),
        ("\\d", "1 \\d", DEFAULT_FOLDS, ["\\d"]),
        ("^a]-", "^a]-", ALL, ["^a]-"]),
        ("😀", "a😀b", DEFAULT_FOLDS, ["😀"]),
        ("𠮷野", "甲𠮷野家", ALL, ["𠮷野"]),
    ],
)
def test_a_query_finds(query: str, text: str, folds: frozenset[str], hits: list[str]) -> None:
    assert found(query, text, folds) == hits


def test_marks_in_any_order_are_one_letter() -> None:
    spellings = ["ệ", "ê\u0323", "ẹ\u0302", "e\u0302\u0323", "e\u0323\u0302"]
    for query in spellings:
        assert found(query, " ".join(spellings)) == spellings


def test_a_hit_takes_all_marks_of_its_last_letter() -> None:
    assert found("viet", nfd("việt nam"), ALL) == [nfd("việt")]
    assert found("vie", nfd("việt nam"), ALL) == [nfd("việ")]


@pytest.mark.parametrize(
    ("query", "text", "hits"),
    [
        ("kho", "khoa kho ngôi-kho, kho.", 3),
        ("kho", "nhakho", 0),
        ("a1", "a1 a12 ba1", 1),
        ("kho", "kho_hàng", 1),
        ("nhà", nfd("nhà nhàn"), 1),
        ("理赔", "申请理赔了", 1),  # without blanks between words, only a segmenter knows
        ("x赔", "ax赔y x赔y", 1),
        ("-", "a-b", 1),
    ],
)
def test_whole_words(query: str, text: str, hits: int) -> None:
    assert len(found(query, text, is_word=True)) == hits


def test_the_literal_is_in_every_hit_and_only_there_if_it_is_sure() -> None:
    assert Finder("理赔", folds=NONE).literal == "理赔"
    assert Finder("理赔 了", folds=NONE).literal == "理赔 了"
    assert Finder("赔了", folds=frozenset({CASE})).literal == "赔了"
    assert Finder("abc").literal == ""
    assert Finder("赔 了", folds=frozenset({WIDTH})).literal == ""
    assert Finder("赔", folds=frozenset({MARKS})).literal == ""


def test_an_empty_query_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one character"):
        Finder("")
