"""Drags and clicks without a mouse."""

from collections.abc import Callable

from storymark.domain.ranges import Range
from storymark.ui.reader.gestures import EdgeDrag, Grain, TextDrag, next_under_pointer
from storymark.ui.reader.shown import ShownTag
from storymark.ui.reader.text_model import TextModel

Maker = Callable[..., TextModel]


def drag(at: int, *, grain: Grain = Grain.WORDS, sentence: int = 0) -> TextDrag:
    return TextDrag(at, at, at, at, sentence, sentence, grain)


def text_of(model: TextModel, span: Range) -> str:
    return model.text[span.start : span.end]


def test_a_drag_snaps_to_words_at_both_ends_and_turns_over_its_start(model_of: Maker) -> None:
    model = model_of("chị xin hủy hợp đồng .")
    forward = drag(9).moved(hit=14, gap=14, sentence=0)
    assert text_of(model, forward.span(model, by_characters=False)) == "hủy hợp"
    assert not forward.is_backward
    back = forward.moved(hit=1, gap=1, sentence=0)
    assert text_of(model, back.span(model, by_characters=False)) == "chị xin hủy"
    assert back.is_backward


def test_alt_gives_characters_at_any_time(model_of: Maker) -> None:
    model = model_of("chị xin hủy hợp đồng .")
    moving = drag(9).moved(hit=14, gap=14, sentence=0)
    assert text_of(model, moving.span(model, by_characters=True)) == "ủy hợ"


def test_the_glyph_that_was_pressed_counts_from_either_side(model_of: Maker) -> None:
    model = model_of("ab cd ef")
    # Pressed on the right half of "d" (nearest gap is behind the word), dragged right into "ef".
    pressed = TextDrag(from_hit=4, from_gap=5, to_hit=6, to_gap=7, from_sentence=0, to_sentence=0)
    assert text_of(model, pressed.span(model, by_characters=False)) == "ef"
    # Without moving away from it, the word itself.
    still = TextDrag(4, 5, 4, 5, 0, 0)
    assert text_of(model, still.span(model, by_characters=False)) == "cd"


def test_numbers_take_sentences(model_of: Maker) -> None:
    model = model_of("một .", "hai .", "ba .")
    moving = drag(0, grain=Grain.SENTENCES).moved(hit=13, gap=13, sentence=2)
    assert text_of(model, moving.span(model, by_characters=False)) == "một . hai . ba"


def test_an_edge_follows_the_word_under_the_pointer_and_never_empties_the_tag(model_of: Maker) -> None:
    model = model_of("chị xin hủy hợp đồng .")
    held = EdgeDrag("t", "end", Range(4, 11), Range(4, 11))
    assert held.moved(model, hit=13, gap=13, by_characters=False).span == Range(4, 15)
    assert held.moved(model, hit=13, gap=13, by_characters=True).span == Range(4, 13)
    assert held.moved(model, hit=0, gap=0, by_characters=False).span == Range(4, 7)
    start = EdgeDrag("t", "start", Range(4, 11), Range(4, 11))
    assert start.moved(model, hit=1, gap=1, by_characters=False).span == Range(0, 11)
    assert start.moved(model, hit=20, gap=20, by_characters=False).span == Range(8, 11)


def test_clicking_again_goes_from_inner_to_outer_and_round() -> None:
    under = [ShownTag("inner", 3, 5, "a"), ShownTag("outer", 0, 9, "b")]
    assert next_under_pointer(under, None) == under[0]
    assert next_under_pointer(under, "inner") == under[1]
    assert next_under_pointer(under, "outer") == under[0]
    assert next_under_pointer(under, "elsewhere") == under[0]
    assert next_under_pointer([], "inner") is None
