"""What is typed finds what was meant, whatever its case, tone marks and width."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storymark.ui.matching import find_folded, finder


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("kho", "gặp nhiều khó khăn"),
        ("DONG", "hợp đồng"),
        ("khó khăn", "KHO KHAN"),
        ("abc", "ＡＢＣ"),
        ("保险", "买保险的人"),
    ],
)
def test_case_marks_and_width_do_not_matter(typed: str, text: str) -> None:
    assert finder(typed)(text)
    assert find_folded(text, typed) is not None


def test_better_fits_come_first() -> None:
    rank = finder("note")
    assert [rank(t) for t in ("Note", "Note of the tag", "Write a note", "denoted", "tag")] == [4, 3, 2, 1, 0]
    assert finder("tag next")("Next tag")
    assert finder("")("anything")


def test_what_is_found_is_where_it_stands_in_the_untouched_text() -> None:
    text = "𠮷 chị gặp KHO\u0301 khăn"  # astral before it, and a decomposed ó
    found = find_folded(text, "khó")
    assert found is not None
    assert text[found.start : found.end] == "KHO\u0301"
    assert find_folded(text, "khổ")  # marks do not matter
    assert find_folded(text, "zzz") is None
    assert find_folded(text, "") is None


@given(st.text("aăâđeêoôơuư bcKHÓ\u0301\u0323𠮷保险", max_size=40), st.data())
def test_every_piece_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    piece = text[start : start + 5]
    bare = unicodedata.normalize("NFD", piece)
    if not any(unicodedata.combining(c) == 0 for c in bare):
        return
    found = find_folded(text, piece)
    assert found is not None
    assert 0 <= found.start < found.end <= len(text)
    assert finder(piece.strip() or "a")(text) or not piece.strip()
