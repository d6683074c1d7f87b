"""Positions in UTF-16 units and UTF-8 bytes, checked against the encoders themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.datasets import TEXTS

from storymark.exchange.offsets import OffsetMap, fitting_unit

CODECS = {"utf16": ("utf-16-le", 2), "utf8": ("utf-8", 1)}


@given(TEXTS, st.integers(1, 60), st.sampled_from(["utf16", "utf8", "codepoint"]))
def test_there_and_back(text: str, repeat: int, unit: str) -> None:
    text *= repeat
    offsets = OffsetMap(text, unit)
    for position in {0, len(text) // 3, len(text) // 2, len(text)}:
        there = offsets.from_codepoint(position)
        if unit != "codepoint":
            codec, width = CODECS[unit]
            assert there == len(text[:position].encode(codec)) // width
        assert offsets.to_codepoint(there) == position


def test_positions_inside_a_character_are_none() -> None:
    assert [OffsetMap("a😀b", "utf16").to_codepoint(n) for n in range(6)] == [0, 1, None, 2, 3, None]
    assert [OffsetMap("aệb", "utf8").to_codepoint(n) for n in range(7)] == [0, 1, None, None, 2, 3, None]


@pytest.mark.parametrize("unit", ["codepoint", "utf16", "utf8"])
@pytest.mark.parametrize("position", [-1, 4, 2**70])
def test_positions_outside_are_none(unit: str, position: int) -> None:
    assert OffsetMap("abc", unit).to_codepoint(position) is None


def test_the_unit_that_would_fit_is_found() -> None:
    assert fitting_unit("😀😀 An đi", 5, 7, "An") == "utf16"
    assert fitting_unit("ệ An", 4, 6, "An") == "utf8"
    assert fitting_unit("ệ An", 0, 2, "An") == ""
