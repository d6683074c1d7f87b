"""Syllables: what is between character and word."""

import unicodedata

import pytest

from storymark.domain.ranges import Range
from storymark.language.syllables import syllable_ranges


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("khách hàng, bảo_hiểm!", ["khách", "hàng", ",", "bảo", "_", "hiểm", "!"]),
        (_decomposed("hợp đồng"), [_decomposed("hợp"), _decomposed("đồng")]),
        ("x\u0301y\u0323z", ["x\u0301y\u0323z"]),
        ("保险𠮷e\u0301", ["保", "险", "𠮷", "e\u0301"]),
        ("7h30 50.000đ", ["7", "h", "30", "50", ".", "000", "đ"]),
        ("👨\u200d👩\u200d👧🇻🇳👍🏽", ["👨\u200d👩\u200d👧", "🇻🇳", "👍🏽"]),
        (" \u3000\u200b\t", []),
        ("", []),
    ],
)  # fmt: skip
def test_syllables(text: str, expected: list[str]) -> None:
    story = "trước " + text + " sau"
    found = syllable_ranges(story, Range(6, 6 + len(text)))
    assert [story[start:end] for start, end in found] == expected
