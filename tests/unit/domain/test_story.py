"""Sections, titles and what a text may not hold."""

import pytest

from storymark.domain.errors import EmptyStory, TextHasNul, TextHasSurrogate, TextTooLong
from storymark.domain.story import MAX_CODEPOINTS, check_text, parted_sections, title_of


def test_three_parts_are_title_abstract_and_body() -> None:
    text = "nhan đề .\n---$$$---\ntóm tắt\n---$$$---\nthân bài . dài"
    sections = parted_sections(text)
    assert [(s.name, text[s.start : s.end]) for s in sections] == [
        ("title", "nhan đề ."),
        ("abstract", "tóm tắt"),
        ("body", "thân bài . dài"),
    ]
    assert title_of(text, sections, "x") == "nhan đề"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_every_line_end_divides(end: str) -> None:
    text = end.join(["một", "---$$$---", "hai"])
    assert [(s.name, text[s.start : s.end]) for s in parted_sections(text)] == [
        ("part1", "một"),
        ("part2", "hai"),
    ]


def test_a_text_without_separators_is_one_unnamed_section() -> None:
    assert [tuple(s) for s in parted_sections("abc")] == [("", 0, 3)]
    assert [tuple(s) for s in parted_sections("a ---$$$--- b")] == [("", 0, 13)]


def test_empty_parts_are_empty_sections() -> None:
    text = "---$$$---\n\n---$$$---"
    assert [text[s.start : s.end] for s in parted_sections(text)] == ["", "", ""]


def test_titles_fall_back_to_the_first_line_and_the_id() -> None:
    long = "x" * 80
    assert title_of(f"\n\n{long}\nmore", (), "id") == "x" * 60
    assert title_of(" \n", (), "id") == "id"


@pytest.mark.parametrize(
    ("text", "error", "says"),
    [
        ("", EmptyStory, "is empty"),
        (" \n\u3000", EmptyStory, "is empty"),
        ("ab\x00c", TextHasNul, "position 2"),
        ("a\ud800", TextHasSurrogate, "U+D800"),
        ("x" * (MAX_CODEPOINTS + 1), TextTooLong, "5000001"),
    ],
)
def test_what_no_project_holds_is_refused_with_its_place(
    text: str, error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says.replace("+", r"\+")) as caught:
        check_text(text, where="a.txt")
    assert str(caught.value).startswith("a.txt")
