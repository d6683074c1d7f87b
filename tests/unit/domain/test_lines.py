"""Lines and separators."""

import pytest

from storymark.domain.lines import BLANKS, HARD_BREAKS, SENTENCE_MARKS, is_separator_line, line_ranges
from storymark.domain.ranges import Range


def lines(text: str) -> list[str]:
    return [text[start:end] for start, end in line_ranges(text)]


def test_every_break_ends_a_line() -> None:
    for mark in HARD_BREAKS:
        assert lines(f"a{mark}b") == ["a", "b"]


def test_carriage_return_and_line_feed_are_one_break() -> None:
    assert lines("a\r\nb\n\rc") == ["a", "b", "", "c"]
    assert line_ranges("a\r\nb") == [Range(0, 1), Range(3, 4)]


def test_empty_lines_are_lines() -> None:
    assert line_ranges("") == [Range(0, 0)]
    assert lines("\n") == ["", ""]
    assert lines("a\n\nb\n") == ["a", "", "b", ""]
    assert lines("\u2028\u2029") == ["", "", ""]


def test_other_blanks_end_no_line() -> None:
    for blank in set(BLANKS) - set(HARD_BREAKS):
        assert lines(f"a{blank}b") == [f"a{blank}b"]


def test_offsets_count_code_points() -> None:
    assert line_ranges("𠮷😀\nb") == [Range(0, 2), Range(3, 4)]


@pytest.mark.parametrize("text", ["---$$$---", "***", "* * *", "——", "_____", "😀", "“”", " ~ ", "$$", "、"])
def test_separators(text: str) -> None:
    assert is_separator_line(text, Range(0, len(text)))


@pytest.mark.parametrize(
    "text", ["", "   ", "\u3000", "a", "-1-", "他", "...", "……", "— ? —", "。", "é", "①", "।"]
)
def test_no_separators(text: str) -> None:
    assert not is_separator_line(text, Range(0, len(text)))


def test_only_the_line_is_looked_at() -> None:
    text = "a\n---\nb"
    assert [is_separator_line(text, line) for line in line_ranges(text)] == [False, True, False]


def test_the_sets_are_apart() -> None:
    assert not set(SENTENCE_MARKS) & set(BLANKS)
    assert set(HARD_BREAKS) <= set(BLANKS)
    assert len(set(SENTENCE_MARKS)) == len(SENTENCE_MARKS)
