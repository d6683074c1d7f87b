"""Letters written in pieces: composed for the rules, places taken back."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from storymark.domain.graphemes import is_boundary
from storymark.language.sentences.composing import ComposedLine
from storymark.language.sentences.segment import segment_sentences

VIETNAMESE = "Chị ấy đã về. Ở đó “Đợi đã!” bà hỏi."


def test_letters_are_composed() -> None:
    assert ComposedLine(unicodedata.normalize("NFD", VIETNAMESE)).text == VIETNAMESE
    assert ComposedLine(VIETNAMESE).text == VIETNAMESE


def test_places_are_taken_back() -> None:
    apart = unicodedata.normalize("NFD", VIETNAMESE)
    line = ComposedLine(apart)
    for place in range(len(VIETNAMESE) + 1):
        origin = line.origin(place)
        assert unicodedata.normalize("NFC", apart[:origin]) == VIETNAMESE[:place]


def test_what_does_not_compose_stays() -> None:
    for text in ("x\u0301y", "a" + "\u0301" * 20 + "b", "क\u093f", "\u0301a"):
        line = ComposedLine(text)
        assert line.origin(len(line.text)) == len(text)


@settings(max_examples=200)
@given(
    st.lists(
        st.sampled_from(["a", "o\u0302\u0323", "đ", "Ế", "u\u031b\u0301", "x\u0301", ". ", "他", "😀"])
    ).map("".join)
)
def test_places_between_clusters_lie_between_clusters(text: str) -> None:
    line = ComposedLine(text)
    for place in range(len(line.text) + 1):
        if is_boundary(line.text, place):
            assert is_boundary(text, line.origin(place))


def test_a_tower_of_marks_takes_no_square_of_time() -> None:
    # A square of so many marks would take minutes: the test's limit of time ends it.
    tower = "a" + "\u0301\u0323" * 100_000 + ". B"
    assert len(segment_sentences(tower)) == 2
