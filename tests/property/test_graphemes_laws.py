"""Laws of grapheme clusters that hold of any text."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from storymark.domain.graphemes import (
    is_boundary,
    next_boundary,
    previous_boundary,
    snap_down,
    snap_out,
    snap_up,
)
from storymark.domain.ranges import Range

TEXTS = st.lists(
    st.one_of(
        st.characters(),
        st.sampled_from(
            [
                "\r\n",
                "e\u0302\u0301",
                "🇻🇳",
                "🇻",
                "👨‍👩‍👧",
                "👍🏽",
                "1\ufe0f\u20e3",
                "한",
                "ᄀ",
                "ᅡ",
                "ᆨ",
                "\u200d",
                "\u0600",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            ]
        ),
    ),
    max_size=30,
).map("".join)


def boundaries(text: str) -> list[int]:
    return [place for place in range(len(text) + 1) if is_boundary(text, place)]


@settings(max_examples=250)
@given(TEXTS)
def test_steps_meet_every_boundary_in_both_directions(text: str) -> None:
    places = boundaries(text)
    forward, place = [0], 0
    while place < len(text):
        place = next_boundary(text, place)
        forward.append(place)
    backward, place = [len(text)], len(text)
    while place > 0:
        place = previous_boundary(text, place)
        backward.append(place)
    assert forward == places
    assert backward[::-1] == places


@settings(max_examples=250)
@given(TEXTS, st.data())
def test_snapping_goes_to_the_nearest_boundary(text: str, data: st.DataObject) -> None:
    places = boundaries(text)
    at = data.draw(st.integers(0, len(text)))
    assert snap_down(text, at) == max(place for place in places if place <= at)
    assert snap_up(text, at) == min(place for place in places if place >= at)


@settings(max_examples=250)
@given(TEXTS, st.data())
def test_snapping_out_is_the_smallest_cover(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    snapped = snap_out(text, Range(start, end))
    assert snapped.start == snap_down(text, start)
    assert snapped.end == (snap_up(text, end) if end > start else snapped.start)
    assert snap_out(text, snapped) == snapped


@settings(max_examples=250)
@given(TEXTS)
def test_no_mark_is_parted_from_its_base(text: str) -> None:
    for place in boundaries(text)[1:-1]:
        if unicodedata.category(text[place]) in ("Mn", "Me") or text[place] == "\u200d":
            # Only after a control character, which bears no marks.
            assert unicodedata.category(text[place - 1]) in ("Cc", "Cf", "Cs", "Zl", "Zp", "Cn")
        assert text[place - 1 : place + 1] != "\r\n"
