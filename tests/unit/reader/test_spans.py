"""Snapping to words, characters and sentences; moving edges."""

from collections.abc import Callable

import pytest

from storymark.domain.ranges import Range
from storymark.ui.reader import snapping
from storymark.ui.reader.edges import moved_edge
from storymark.ui.reader.keymap import END, START
from storymark.ui.reader.text_model import TextModel

Maker = Callable[..., TextModel]


def words_at(model: TextModel, one: int, other: int) -> str:
    span = snapping.by_words(model, one, other)
    return model.text[span.start : span.end]


def test_a_drag_takes_every_word_it_touches(model_of: Maker) -> None:
    model = model_of("chị xin hủy hợp đồng .")
    assert words_at(model, 5, 9) == "xin hủy"
    assert words_at(model, 9, 5) == "xin hủy"
    assert words_at(model, 4, 7) == "xin"  # ends at the word's edge: the next is not touched
    assert words_at(model, 6, 6) == "xin"


def test_words_of_a_segmenter_are_taken_whole(model_of: Maker) -> None:
    model = model_of("chị xin hủy hợp đồng .")
    model.set_words(0, [Range(0, 3), Range(4, 7), Range(8, 11), Range(12, 20), Range(21, 22)])
    assert words_at(model, 13, 14) == "hợp đồng"
    assert words_at(model, 9, 14) == "hủy hợp đồng"


def test_chinese_goes_by_character_until_words_come(model_of: Maker) -> None:
    model = model_of("因理赔尚在走流程。")
    assert words_at(model, 2, 3) == "赔"
    model.set_words(0, [Range(0, 1), Range(1, 3), Range(3, 4), Range(4, 5), Range(5, 8), Range(8, 9)])
    assert words_at(model, 2, 3) == "理赔"


def test_a_drag_over_several_sentences_reaches_from_word_to_word(model_of: Maker) -> None:
    model = model_of("một hai .", "ba bốn .", "năm sáu .")
    start, end = model.text.index("hai") + 1, model.text.index("năm") + 1
    assert words_at(model, start, end) == "hai . ba bốn . năm"


def test_by_characters_never_cuts_a_cluster(model_of: Maker) -> None:
    model = model_of("a👩‍👩‍👧‍👦b e\u0301\u0323x")
    assert snapping.by_characters(model, 3, 4) == Range(1, 8)
    accent = model.text.index("\u0301")
    assert snapping.by_characters(model, accent, accent + 1) == Range(accent - 1, accent + 2)


def test_sentences_leave_out_the_final_mark(model_of: Maker) -> None:
    model = model_of("một hai .", "ba bốn .")
    span = snapping.by_sentences(model, 1, 0)
    assert model.text[span.start : span.end] == "một hai . ba bốn"


def test_a_tag_takes_no_blanks_at_its_edges_and_no_blank_alone(model_of: Maker) -> None:
    model = model_of("một  hai .")
    assert snapping.tag_span(model, Range(3, 9)) == Range(5, 8)
    assert snapping.tag_span(model, Range(3, 5)) is None


@pytest.mark.parametrize(
    ("edge", "direction", "wanted"),
    [
        (END, 1, "hủy hợp"),
        (START, 1, "xin hủy"),
    ],
)
def test_an_edge_grows_by_a_word(model_of: Maker, edge: str, direction: int, wanted: str) -> None:
    model = model_of("chị xin hủy hợp đồng .")
    span = moved_edge(model, Range(8, 11), edge, direction, "word")
    assert model.text[span.start : span.end] == wanted


def test_an_edge_shrinks_by_a_word_and_never_to_nothing(model_of: Maker) -> None:
    model = model_of("chị xin hủy hợp đồng .")
    span = Range(4, 15)
    assert moved_edge(model, span, END, -1, "word") == Range(4, 11)
    assert moved_edge(model, span, START, -1, "word") == Range(8, 15)
    assert moved_edge(model, Range(8, 11), END, -1, "word") == Range(8, 11)


def test_an_edge_inside_a_word_first_goes_to_the_words_own_edge(model_of: Maker) -> None:
    model = model_of("chị xin hủy hợp đồng .")
    assert moved_edge(model, Range(4, 9), END, 1, "word") == Range(4, 11)
    assert moved_edge(model, Range(9, 15), START, 1, "word") == Range(8, 15)


def test_edges_go_by_cluster_with_alt(model_of: Maker) -> None:
    model = model_of("a👩‍👩‍👧‍👦b")
    assert moved_edge(model, Range(0, 1), END, 1, "character") == Range(0, 8)
    assert moved_edge(model, Range(0, 8), END, -1, "character") == Range(0, 1)
    assert moved_edge(model, Range(8, 9), START, 1, "character") == Range(1, 9)


def test_edges_jump_over_what_lies_between_sentences(model_of: Maker) -> None:
    model = model_of("một .", "hai .", join="\n---$$$---\n")
    second = model.sentences[1]
    assert moved_edge(model, Range(0, 5), END, 1, "character") == Range(0, second.start + 1)
    assert moved_edge(model, Range(second.start, second.end), START, 1, "character") == Range(4, second.end)
    assert moved_edge(model, Range(0, 5), END, 1, "word") == Range(0, second.start + 3)


def test_edges_stop_at_the_ends_of_the_story(model_of: Maker) -> None:
    model = model_of("một hai .")
    assert moved_edge(model, Range(0, 3), START, 1, "word") == Range(0, 3)
    assert moved_edge(model, Range(4, 9), END, 1, "character") == Range(4, 9)
