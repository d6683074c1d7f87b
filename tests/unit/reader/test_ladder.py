"""Climbing from word to paragraph, and down again."""

import itertools
from collections.abc import Callable

from storymark.domain.ranges import Range
from storymark.ui.reader.ladder import climb, descend, rungs
from storymark.ui.reader.text_model import TextModel

Maker = Callable[..., TextModel]


def climbed(model: TextModel, position: int, times: int = 9, sentence: int = 0) -> list[str]:
    span: Range | None = Range(position, position)
    found = []
    for _ in range(times):
        assert span is not None
        span = climb(model, span, origin=position, sentence=sentence)
        if span is None:
            break
        found.append(model.text[span.start : span.end])
    return found


def test_from_a_caret_word_clause_sentence_with_mark_paragraph(model_of: Maker) -> None:
    model = model_of("chị khóc, tôi nghe .", "rồi chị về .")
    assert climbed(model, model.text.index("tôi")) == [
        "tôi",
        "tôi nghe",
        "chị khóc, tôi nghe",
        "chị khóc, tôi nghe .",
        "chị khóc, tôi nghe . rồi chị về .",
    ]


def test_outer_quotation_marks_come_with_the_second_sentence_rung(model_of: Maker) -> None:
    model = model_of("“需要补救。”", join="\n")
    model.set_words(0, [Range(1, 3), Range(3, 5)])
    assert climbed(model, 1) == ["需要", "需要补救", "“需要补救。”"]


def test_a_line_of_its_own_is_no_larger_paragraph(model_of: Maker) -> None:
    model = model_of("một hai .", "ba bốn .", join="\n")
    assert climbed(model, 0)[-1] == "một hai ."


def test_a_paragraph_of_more_than_ten_sentences_is_no_rung(model_of: Maker) -> None:
    ten = model_of(*["một hai ."] * 10)
    eleven = model_of(*["một hai ."] * 11)
    assert climbed(ten, 0)[-1] == ten.text
    assert climbed(eleven, 0)[-1] == "một hai ."


def test_down_goes_sentence_clause_word_syllable_character(model_of: Maker) -> None:
    model = model_of("chị khóc, xin hợp đồng .")
    model.set_words(0, [Range(0, 3), Range(4, 8), Range(10, 13), Range(14, 22)])
    span: Range | None = Range(0, len(model.text))
    found = []
    while span is not None:
        span = descend(model, span, origin=model.text.index("đồng"), sentence=0)
        if span is not None:
            found.append(model.text[span.start : span.end])
    assert found == ["chị khóc, xin hợp đồng", "xin hợp đồng", "hợp đồng", "đồng", "đ"]


def test_a_selection_between_rungs_climbs_to_the_next_that_holds_it(model_of: Maker) -> None:
    model = model_of("chị khóc to, tôi nghe kỹ .")
    inside = Range(5, 10)  # "hóc t": two words touched
    first = climb(model, inside, origin=5, sentence=0)
    assert first is not None
    assert model.text[first.start : first.end] == "khóc to"
    across = Range(4, 16)  # over the comma
    wide = climb(model, across, origin=4, sentence=0)
    assert wide is not None
    assert model.text[wide.start : wide.end] == "chị khóc to, tôi nghe kỹ"


def test_a_selection_over_two_sentences_climbs_to_both(model_of: Maker) -> None:
    model = model_of("một hai .", "ba bốn .", "năm .", join="\n")
    span = Range(4, 12)
    wide = climb(model, span, origin=4, sentence=0)
    assert wide is not None
    assert model.text[wide.start : wide.end] == "một hai .\nba bốn"


def test_every_rung_holds_the_one_before_it(model_of: Maker) -> None:
    model = model_of("a👩‍👩‍👧‍👦b, “xin hợp đồng” e\u0301 .", "hai .")
    for position in range(len(model.text)):
        found = [r for _, r in rungs(model, position, 0 if position <= model.sentences.ends[0] else 1)]
        for narrow, wide in itertools.pairwise(found):
            assert wide.contains(narrow)
            assert wide != narrow
