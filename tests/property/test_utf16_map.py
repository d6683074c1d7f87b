"""The UTF-16 map agrees with Python's own encoder for every text and position."""

from hypothesis import given
from hypothesis import strategies as st

from storymark.domain.utf16 import Utf16Map

texts = st.text(
    alphabet=st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("a甲😀𠮷👨‍👩‍👧\r\n"))
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(texts)
def test_every_code_point_position_maps_to_the_length_of_the_encoded_prefix(text: str) -> None:
    mapped = Utf16Map(text)
    assert [mapped.to_utf16(i) for i in range(len(text) + 1)] == [
        units(text[:i]) for i in range(len(text) + 1)
    ]
    assert mapped.length_utf16 == units(text)


@given(texts)
def test_back_and_forth_is_the_same_place(text: str) -> None:
    mapped = Utf16Map(text)
    assert [mapped.to_codepoint(mapped.to_utf16(i)) for i in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )


def test_the_second_half_of_a_pair_belongs_to_its_character() -> None:
    mapped = Utf16Map("甲😀乙")
    assert [mapped.to_codepoint(i) for i in range(5)] == [0, 1, 1, 2, 3]
