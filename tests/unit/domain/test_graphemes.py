"""Grapheme clusters: the places where a caret may stand."""

import pytest

from storymark.domain.graphemes import (
    is_boundary,
    is_extending,
    is_picture,
    next_boundary,
    previous_boundary,
    snap_down,
    snap_out,
    snap_up,
)
from storymark.domain.ranges import Range

ONE_CLUSTER = [
    "a", "\r\n", "e\u0301", "o\u0302\u0323", "x\u0301\u0302\u0303", "👍🏽", "👨‍👩‍👧‍👦",
    "🏳️‍🌈", "🇻🇳", "1️⃣", "❤️",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "한",
    "\u1112\u1161\u11ab", "\uac00\u11a8", "\u0600\u0661", "กำ", "कि", "\uff76\uff9e",
    "a\u200d", "\ud800", "𠮷", "葛\U000e0100",
]  # fmt: skip


def clusters(text: str) -> list[str]:
    pieces, start = [], 0
    while start < len(text):
        end = next_boundary(text, start)
        pieces.append(text[start:end])
        start = end
    return pieces


@pytest.mark.parametrize("text", ONE_CLUSTER)
def test_one_cluster(text: str) -> None:
    assert clusters(text) == [text]
    assert previous_boundary(text, len(text)) == 0


@pytest.mark.parametrize(
    "parts",
    [
        ["T", "o\u0302", "i", " ", "đ", "i"],
        ["\n", "\u0301", "a"],
        ["\r", "\r\n", "\n"],
        ["🇻🇳", "🇺🇸", "🇻"],
        ["a\u200d", "b"],
        ["👍🏽", "👍🏽"],
        ["\u200b", "\u0301a"[0], "a"],
        ["가", "나"],
        ["他", "说", "。"],
    ],
)
def test_several_clusters(parts: list[str]) -> None:
    assert clusters("".join(parts)) == parts


def test_both_ends_are_boundaries() -> None:
    for text in ("", "a", "e\u0301"):
        assert is_boundary(text, 0)
        assert is_boundary(text, len(text))


@pytest.mark.parametrize("position", [-1, 3])
def test_a_position_outside_is_refused(position: int) -> None:
    with pytest.raises(IndexError, match="outside a text of 2"):
        is_boundary("ab", position)


def test_steps_stop_at_the_ends() -> None:
    assert next_boundary("ab", 2) == 2
    assert next_boundary("", 0) == 0
    assert previous_boundary("ab", 0) == 0


def test_snapping() -> None:
    text = "a👨‍👩‍👧b"
    assert (snap_down(text, 3), snap_up(text, 3)) == (1, 6)
    assert snap_out(text, Range(2, 3)) == Range(1, 6)
    assert snap_out(text, Range(3, 3)) == Range(1, 1)
    assert snap_out(text, Range(0, 1)) == Range(0, 1)


def test_kinds_of_characters() -> None:
    assert all(map(is_extending, "\u0301\u200d\ufe0f\U0001f3fd\u093f\u0e33"))
    assert not any(map(is_extending, "a. 他😀\n"))
    assert all(map(is_picture, "😀❤🇻©"))
    assert not any(map(is_picture, "a1。\u0301"))


def test_a_long_run_of_flags_is_answered_locally() -> None:
    text = "🇻" * 200_000
    # Looking back to the start of the run each time would go on for minutes: the limit of a test ends it.
    for place in range(150_000, 160_000):
        is_boundary(text, place)
    assert [place for place in range(1000) if is_boundary(text, place)] == list(range(0, 1000, 2))
