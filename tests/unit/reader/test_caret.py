"""Where the caret goes."""

from collections.abc import Callable

from storymark.domain.ranges import Range
from storymark.ui.reader.caret import Place, moved, place_of
from storymark.ui.reader.text_model import TextModel

Maker = Callable[..., TextModel]


def walk(model: TextModel, start: Place, unit: str, direction: int, count: int) -> list[Place]:
    found, place = [], start
    for _ in range(count):
        place = moved(model, place, unit, direction)
        found.append(place)
    return found


def selected(model: TextModel, start: int, *steps: tuple[str, int]) -> str:
    place, anchor = place_of(model, start), start
    for unit, direction in steps:
        place = moved(model, place, unit, direction, anchor=anchor)
    return model.text[min(anchor, place.position) : max(anchor, place.position)]


def test_plain_words_go_from_start_to_start(model_of: Maker) -> None:
    model = model_of("chị xin hủy .", "rồi về .")
    assert [p.position for p in walk(model, Place(0, 0), "word", 1, 5)] == [4, 8, 14, 18, 22]
    assert [p.position for p in walk(model, Place(1, 18), "word", -1, 5)] == [14, 8, 4, 0, 0]


def test_a_growing_selection_ends_at_ends_of_words(model_of: Maker) -> None:
    model = model_of("chị xin hủy .", "rồi về .")
    assert selected(model, 4, ("word", 1)) == "xin"
    assert selected(model, 4, ("word", 1), ("word", 1)) == "xin hủy"
    assert selected(model, 4, ("word", 1), ("word", 1), ("word", -1)) == "xin"
    assert selected(model, 4, ("word", 1), ("word", -1)) == ""


def test_a_selection_backwards_begins_at_starts_of_words(model_of: Maker) -> None:
    model = model_of("chị xin hủy .")
    assert selected(model, 11, ("word", -1)) == "hủy"
    assert selected(model, 11, ("word", -1), ("word", -1)) == "xin hủy"
    assert selected(model, 11, ("word", -1), ("word", -1), ("word", 1)) == "hủy"
    assert selected(model, 4, ("word", -1), ("word", 1)) == ""


def test_clauses_leave_the_comma_and_the_final_mark(model_of: Maker) -> None:
    model = model_of("chị khóc, tôi nghe .")
    assert selected(model, 0, ("clause", 1)) == "chị khóc"
    assert selected(model, 0, ("clause", 1), ("clause", 1)) == "chị khóc, tôi nghe"
    assert [p.position for p in walk(model, Place(0, 0), "clause", 1, 2)] == [10, 20]


def test_given_clauses_are_used(model_of: Maker) -> None:
    model = model_of("tôi hỏi vì chị buồn .", clauses_of=lambda _i: [Range(0, 7), Range(8, 19)])
    assert selected(model, 8, ("clause", 1)) == "vì chị buồn"


def test_characters_are_clusters(model_of: Maker) -> None:
    model = model_of("a👩‍👩‍👧‍👦b", "e\u0301\u0323x")
    assert [p.position for p in walk(model, Place(0, 0), "character", 1, 6)] == [1, 8, 9, 10, 13, 14]
    assert [p.position for p in walk(model, Place(1, 14), "character", -1, 5)] == [13, 10, 9, 8, 1]


def test_in_chinese_a_position_between_sentences_belongs_to_both(model_of: Maker) -> None:
    model = model_of("好。", "再见。", join="")
    steps = walk(model, Place(0, 1), "character", 1, 3)
    assert steps == [Place(0, 2), Place(1, 2), Place(1, 3)]
    assert selected(model, 1, ("character", 1), ("character", 1)) == "。再"


def test_home_and_end_and_a_selection_that_leaves_the_final_mark(model_of: Maker) -> None:
    model = model_of("“chị về .”", "rồi .")
    assert moved(model, Place(0, 4), "sentence_edge", 1) == Place(0, 10)
    assert moved(model, Place(0, 4), "sentence_edge", -1) == Place(0, 0)
    assert selected(model, 1, ("sentence_edge", 1)) == "chị về"
    assert selected(model, 1, ("sentence_edge", 1), ("sentence_edge", 1)) == "chị về .”"
    assert selected(model, 7, ("sentence_edge", -1)) == "chị về"
    assert selected(model, 7, ("sentence_edge", -1), ("sentence_edge", -1)) == "“chị về"


def test_separators_between_sections_are_jumped_over(model_of: Maker) -> None:
    model = model_of("một .", "hai .", join="\n---$$$---\n")
    second = model.sentences.starts[1]
    assert moved(model, Place(0, 5), "character", 1) == Place(1, second)
    assert moved(model, Place(1, second), "character", -1) == Place(0, 5)
    assert moved(model, Place(0, 0), "word", 1) == Place(1, second)
    assert place_of(model, 7) == Place(0, 5)
    assert place_of(model, second - 1) == Place(1, second)


def test_the_ends_of_the_story_hold(model_of: Maker) -> None:
    model = model_of("một .", "hai .")
    last = Place(1, len(model.text))
    for unit in ("character", "word", "clause", "story"):
        assert moved(model, last, unit, 1) == last
        assert moved(model, Place(0, 0), unit, -1) == Place(0, 0)


def test_words_are_walked_over_the_divisions_of_a_long_line(model_of: Maker) -> None:
    model = model_of("một hai " * 1500)
    place, seen = Place(0, 0), 0
    while True:
        after = moved(model, place, "word", 1)
        if after.position == len(model.text):
            break
        assert model.text[after.position - 1] == " "
        place, seen = after, seen + 1
    assert seen == 2999
