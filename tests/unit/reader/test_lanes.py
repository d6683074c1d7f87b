"""Lanes, tints and the indents of chips."""

import random

from storymark.domain.ranges import Range
from storymark.ui.reader.lanes import assign_lanes, chip_depths, tinted_parts
from storymark.ui.reader.shown import ShownTag


def tag(name: str, start: int, end: int, label: str = "claim") -> ShownTag:
    return ShownTag(name, start, end, label)


def test_one_tag_lies_next_to_the_text() -> None:
    assert assign_lanes([tag("a", 3, 9)]) == {"a": 0}


def test_the_inner_tag_is_nearer_to_the_text() -> None:
    nested = [tag("outer", 0, 80), tag("middle", 20, 70), tag("inner", 30, 36)]
    assert assign_lanes(nested) == {"inner": 0, "middle": 1, "outer": 2}


def test_crossing_tags_never_share_a_lane() -> None:
    assert assign_lanes([tag("a", 0, 50), tag("b", 40, 70)]) == {"b": 0, "a": 1}


def test_tags_that_meet_do_not_share_a_lane_and_those_a_character_apart_do() -> None:
    assert assign_lanes([tag("a", 0, 5), tag("b", 5, 10)]) == {"a": 0, "b": 1}
    assert assign_lanes([tag("a", 0, 5), tag("b", 6, 10)]) == {"a": 0, "b": 0}


def test_a_tag_is_below_all_it_contains_even_where_a_lower_lane_is_free() -> None:
    # "wide" contains "deep" (pushed to lane 1 by "short"), so it may not take lane 0 or 1.
    tags = [tag("short", 10, 14), tag("deep", 12, 20), tag("wide", 11, 40)]
    assert assign_lanes(tags) == {"short": 0, "deep": 1, "wide": 2}


def test_two_labels_on_the_same_words_get_two_lanes_in_the_order_of_labels() -> None:
    same = [tag("1", 5, 9, "empathy"), tag("2", 5, 9, "claim")]
    assert assign_lanes(same) == {"2": 0, "1": 1}


def test_the_four_tags_of_the_drawing_reference_take_three_lanes() -> None:
    # Claim, Complaint and Empathy cross in a chain; Financial advice lies in both of the first two.
    tags = [tag("claim", 8, 24), tag("complaint", 17, 31), tag("advice", 18, 21), tag("empathy", 25, 48)]
    assert assign_lanes(tags) == {"advice": 0, "complaint": 1, "claim": 2, "empathy": 0}


def test_the_order_in_which_tags_are_given_does_not_matter() -> None:
    tags = [
        tag(str(i), s, s + n) for i, (s, n) in enumerate([(0, 9), (3, 20), (5, 2), (8, 8), (5, 2), (30, 1)])
    ]
    wanted = assign_lanes(tags)
    for seed in range(20):
        shuffled = tags[:]
        random.Random(seed).shuffle(shuffled)
        assert assign_lanes(shuffled) == wanted


def test_never_more_than_two_tints_lie_on_a_glyph_and_the_shortest_paint() -> None:
    tags = [tag("outer", 0, 80), tag("middle", 20, 70), tag("inner", 30, 36)]
    assert tinted_parts(tags) == {
        "inner": (Range(30, 36),),
        "middle": (Range(20, 70),),
        "outer": (Range(0, 30), Range(36, 80)),
    }


def test_a_tag_under_two_shorter_ones_of_its_length_is_not_tinted() -> None:
    same = [tag(name, 4, 9, name) for name in ("a", "b", "c")]
    assert tinted_parts(same) == {"a": (Range(4, 9),), "b": (Range(4, 9),)}


def test_chips_of_contained_tags_are_indented_and_crossing_ones_are_not() -> None:
    tags = [tag("claim", 8, 24), tag("complaint", 17, 31), tag("advice", 18, 21), tag("empathy", 25, 48)]
    assert chip_depths(tags) == {"claim": 0, "complaint": 0, "advice": 1, "empathy": 0}
